"""A smart-card reader whose cable and whose service come and go, with a card after each time."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hardware.drivers.nfc_pcsc import PcscCardReader
from hardware.drivers.pcsc_options import PcscOptions
from hardware.protocols import CardSeen, HealthState
from tests.hardware.patience import until, until_state
from tests.hardware.smart_card_service import SmartCardService
from tests.hardware.virtual_card import Tag, held

WARM_UP: Final = 3
"""What is made once is made by then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Replugged:
    """``slowest_s`` is the longest that health was wrong; growth is counted from the warm-up on."""

    lost: int
    slowest_s: float
    threads_more: int
    handles_more: int
    rss_more_mib: float


async def replugged(times: int) -> Replugged:
    """Pulls the cable, or kills the service, in turn; a new card is held after each."""
    with SmartCardService() as service:
        reader = PcscCardReader(PcscOptions())
        told: list[str] = []
        listening = asyncio.create_task(_listen(reader, told))
        await until_state(lambda: reader.health, HealthState.READY)
        before, slowest_s, shown = _Held.now(), 0.0, []
        for turn in range(times + WARM_UP):
            if turn == WARM_UP:
                before = _Held.now()
            slowest_s = max(slowest_s, await _comes_and_goes(service, reader, turn))
            uid = b"\x04" + turn.to_bytes(6, "big")
            shown.append(uid.hex().upper())
            with held(service.port, Tag(uid=uid)):
                await until(lambda shown=shown: len(told) >= len(shown))  # type: ignore[misc]  # bound
        after = _Held.now()
        await reader.close()
        await listening
    return Replugged(
        lost=len(set(shown) - set(told)) + abs(len(shown) - len(told)),
        slowest_s=slowest_s,
        threads_more=after.threads - before.threads,
        handles_more=after.handles - before.handles,
        rss_more_mib=after.rss_mib - before.rss_mib,
    )


async def _listen(reader: PcscCardReader, told: list[str]) -> None:
    async for event in reader.cards():
        assert isinstance(event, CardSeen)
        told.append(event.number)


async def _comes_and_goes(service: SmartCardService, reader: PcscCardReader, turn: int) -> float:
    gone_at = time.monotonic()
    if turn % 2:
        service.stop(signal.SIGKILL)
    else:
        service.unplug()
    await until_state(lambda: reader.health, HealthState.MISSING)
    back_at = time.monotonic()
    if turn % 2:
        service.start()
    else:
        service.plug()
    await until_state(lambda: reader.health, HealthState.READY)
    return max(back_at - gone_at, time.monotonic() - back_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """What this process holds."""

    threads: int
    handles: int
    rss_mib: float

    @classmethod
    def now(cls) -> _Held:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return cls(
            threads=threading.active_count(),
            handles=len(list(Path("/proc/self/fd").iterdir())),
            rss_mib=pages * os.sysconf("SC_PAGESIZE") / 2**20,
        )
