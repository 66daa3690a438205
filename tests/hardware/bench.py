"""A bench: a device, the hands that use it, and somebody who listens."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from hardware.protocols import Device, HealthState
from tests.hardware.patience import until, until_state

PAYMENT_NUMBER = "4276380012345679"
PAYMENT_TRACK = f";{PAYMENT_NUMBER}=27122010000012300000?"
"""Of nobody's card."""


D = TypeVar("D", bound=Device)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench(Generic[D]):
    """``events`` listens to the device; ``use`` does to it what a guest does (a card is presented,
    a code is shown, a key is pressed). The cable is in ``plug``'s and ``unplug``'s hands.
    ``pay`` presents a payment card where the device reads cards; ``perceived`` is what a guest sees
    or hears of a device that tells guests something.
    """

    device: D
    events: Callable[[], AsyncIterator[object]]
    use: Callable[[str], None]
    unplug: Callable[[], None]
    plug: Callable[[], None]
    pay: Callable[[], None] = lambda: None
    perceived: Callable[[], object] = lambda: None

    async def reaches(self, state: HealthState, within_s: float = 2.0) -> None:
        await until_state(lambda: self.device.health, state, within_s)


Benches = Mapping[str, Callable[[Path], AbstractContextManager[Bench[D]]]]
"""By the driver's name in the registry."""


@dataclass(slots=True)
class Heard:
    """What a device said so far."""

    events: list[object] = field(default_factory=list)
    ended: bool = False

    async def count(self, count: int) -> list[object]:
        """All events, as soon as there are so many."""
        await until(lambda: len(self.events) >= count)
        return self.events


@asynccontextmanager
async def listening(bench: Bench[D]) -> AsyncIterator[Heard]:
    """Listens to a device that is ready; closes it in the end."""
    heard = Heard()

    async def listen() -> None:
        async for event in bench.events():
            heard.events.append(event)
        heard.ended = True

    task = asyncio.create_task(listen())
    try:
        await bench.reaches(HealthState.READY)
        yield heard
    finally:
        await bench.device.close()
        await asyncio.wait_for(task, 5.0)
