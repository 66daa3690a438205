"""When the licence is looked after: fetched by chance, announced by the calendar (rk7 §3.5)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from random import Random
from typing import Final, Protocol

from kiosk.clock import Clock
from kiosk.licence.service import LicenceService
from kiosk.licence.standing import Ending, LicenceStanding, LicenceState, notice_at
from kiosk.logs import logger

REFRESH_S: Final = (30 * 60.0, 90 * 60.0)
"""Between two fetches, chance decides, so that a chain's kiosks do not ask all at once."""
RETRY_S: Final = (60.0, 120.0)
"""The same where orders cannot be sent for want of a licence; twice as long after each fetch."""
TICK_S: Final = 10.0
"""What has come about is noticed so soon: an end, or a licence the cash server takes again."""

_log = logger(__name__)
_WORDS: Final = {Ending.LICENCE: "licence ends", Ending.DEVELOPER_TOKEN: "developer token ends"}
_MOST_DOUBLINGS: Final = 6


class Prover(Protocol):
    """Finds out whether the cash server takes a licence again (``licence.queue``)."""

    async def prove(self) -> None:
        """Asks once a minute at most. Raises StoreError."""
        ...


class LicenceUpkeep:
    """``start`` once, then ``run`` for as long as the kiosk does."""

    def __init__(
        self,
        licence: LicenceService,
        prover: Prover,
        *,
        clock: Clock,
        chance: Random,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._licence = licence
        self._prover = prover
        self._clock = clock
        self._chance = chance
        self._sleep = sleep
        self._announced: dict[Ending, int] = {}

    async def start(self) -> LicenceState:
        """The licence as it stands at the start. Raises StoreError."""
        state = await self._licence.start()
        self._announce()
        return state

    async def run(self) -> None:
        """Looks after it for ever. Raises StoreError."""
        fetch_at, in_vain = self._after(REFRESH_S), 0
        while True:
            if self._licence.state.bar is not None:
                fetch_at = min(
                    fetch_at, self._after(RETRY_S, times=2 ** min(in_vain, _MOST_DOUBLINGS))
                )
            else:
                in_vain = 0
            await self._sleep(min(TICK_S, max(1.0, fetch_at - self._clock.monotonic())))
            if self._clock.monotonic() >= fetch_at:
                await self._licence.refresh()
                fetch_at, in_vain = self._after(REFRESH_S), in_vain + 1
            else:
                self._licence.tell()
            if self._licence.state.standing is LicenceStanding.REFUSED:
                # The own cash server may be asked every minute; whoever asks keeps to it.
                await self._prover.prove()
            self._announce()

    async def refresh(self) -> LicenceState:
        """Fetches it now; where the cash server refused it, it is asked anew. Raises StoreError."""
        state = await self._licence.refresh()
        if state.standing is LicenceStanding.REFUSED:
            await self._prover.prove()
        return self._licence.state

    def _after(self, between: tuple[float, float], *, times: int = 1) -> float:
        return self._clock.monotonic() + times * self._chance.uniform(*between)

    def _announce(self) -> None:
        """Once for each of the days ahead, anew where an end has moved."""
        now = self._clock.now().replace(tzinfo=None)
        for what, end in self._licence.ends.items():
            notice = notice_at(end, now)
            if notice is None:
                self._announced.pop(what, None)
            elif self._announced.get(what) != notice:
                self._announced[what] = notice
                _log.warning(_WORDS[what], ends=f"{end:%Y-%m-%d %H:%M}", within_days=notice)
