"""What the runner's parts share: the far sides, the clock, the way to wait."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from kiosk.checkout.pace import Pace
from kiosk.checkout.ports import CardTerminal, LicenceQueue, Points, Till
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import State
from kiosk.clock import Clock
from kiosk.errors import KioskError, LinkError, Refused

Sleep = Callable[[float], Awaitable[None]]
"""Waits so many seconds. ``asyncio.sleep``, or virtual time."""

_T = TypeVar("_T")


class OutOfPatience(Exception):
    """The limit is reached; ``trouble`` is the last thing the far side did."""

    def __init__(self, trouble: KioskError) -> None:
        super().__init__(str(trouble))
        self.trouble = trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Everything outside the purchase. ``points`` is ``None`` where the kiosk debits none,
    ``terminal`` where it has none of its own.
    """

    till: Till
    points: Points | None
    terminal: CardTerminal | None = None
    licence: LicenceQueue
    clock: Clock
    sleep: Sleep
    pace: Pace = field(default_factory=Pace)
    began: datetime = field(init=False)
    """When this life of the kiosk did."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "began", self.clock.now())

    async def patiently(self, read: Callable[[], Awaitable[_T]], limit_s: float) -> _T:
        """A read, repeated with growing pauses until it is answered. Raises OutOfPatience."""
        started = self.clock.monotonic()
        tries = 0
        while True:
            try:
                return await read()
            except (LinkError, Refused) as trouble:
                tries += 1
                pause = self.pace.pause(tries, trouble.code)
                if self.clock.monotonic() + pause - started > limit_s:
                    raise OutOfPatience(trouble) from trouble
            await self.sleep(pause)

    def limit_s(self, purchase: Purchase) -> float:
        """How long a far side that cannot be reached is waited for."""
        approval, pace = purchase.approval, self.pace
        if purchase.state is State.CREDITING:
            return pace.credit_limit_s
        if purchase.state is not State.CARD_HELD or approval is None:
            return pace.look_limit_s
        if approval.captured or approval.finish_by is None:
            return pace.held_limit_s
        left_s = (approval.finish_by - self.clock.now()).total_seconds() - pace.finish_margin_s
        return min(pace.held_limit_s, max(0.0, left_s))

    def guest_has_left(self, purchase: Purchase, waiting_s: float = 0.0) -> bool:
        """True when the last sign of the guest is too old to charge anybody on it. Somebody who was
        told to wait may be silent for so much longer, in the life of the kiosk that told them: how
        long it was dark, only its clock knows, and that may have been set.

        A sign from the future is none either: the clock was set back, nobody knows by how much.
        """
        away = self.clock.now() - purchase.guest_seen_at
        told_s = waiting_s if purchase.guest_seen_at >= self.began else 0.0
        return abs(away.total_seconds()) > self.pace.guest_patience_s + told_s
