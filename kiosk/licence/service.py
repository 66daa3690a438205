"""The licence id: fetched at every start and every 30 to 90 minutes, kept in between (rk7 §3.5)."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable, Callable
from datetime import datetime
from random import Random
from typing import Final, Protocol
from uuid import UUID

from kiosk.clock import Clock
from kiosk.errors import ErrorCode, KioskError, LicenceRefused, LinkError, Refused
from kiosk.licence.standing import LicenceStanding, LicenceState
from kiosk.logs import logger
from kiosk.storage.licence_rows import KeptLicence, LicenceRows
from kiosk.wire.licence.grant import LicenceGrant
from kiosk.wire.rkeeper.stamp import LicenceIdentity

REFRESH_S: Final = (30 * 60.0, 90 * 60.0)
"""Between two fetches, chance decides, so that a chain's kiosks do not ask all at once."""
RETRY_S: Final = (60.0, 120.0)
"""The same while no licence id is known at all."""
LEAST_BETWEEN_S: Final = 30.0
"""A refused command asks for a fresh licence; not again so soon after the last time."""

_log = logger(__name__)


class LicenceServer(Protocol):
    """The vendor's licence server (``clients.licence_server``)."""

    async def licence_of(self, anchor: str) -> LicenceGrant:
        """Raises NotSent, NoReply, LicenceRefused."""
        ...


class LicenceService:
    """Knows the licence id. ``start`` it, then let ``run`` refresh it."""

    def __init__(
        self,
        *,
        anchor: str,
        instance: UUID,
        server: LicenceServer,
        rows: LicenceRows,
        clock: Clock,
        chance: Random,
        warn_days: int,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        changed: Callable[[LicenceState], None] = lambda _state: None,
    ) -> None:
        """``instance`` is the installation's GUID; ``changed`` hears of every new state."""
        self._anchor = anchor
        self._instance = instance
        self._server = server
        self._rows = rows
        self._clock = clock
        self._chance = chance
        self._warn_days = warn_days
        self._sleep = sleep
        self._changed = changed
        self._kept: KeptLicence | None = None
        self._trouble: KioskError | None = None
        self._asked_at: float | None = None
        self._fetching = asyncio.Lock()

    async def start(self) -> LicenceState:
        """Recalls the last id and fetches the current one. An unreachable server is no error here.

        Raises StoreError.
        """
        self._kept = await self._rows.kept(self._anchor)
        await self._fetch()
        return self.state

    async def run(self) -> None:
        """Refreshes for ever. Raises StoreError."""
        while True:
            await self._sleep(self._chance.uniform(*(REFRESH_S if self._kept else RETRY_S)))
            await self._fetch()

    async def refresh(self) -> LicenceState:
        """Fetches now, because a person asked for it. Raises StoreError."""
        await self._fetch()
        return self.state

    async def renew(self) -> None:
        """Fetches once before a refused command is tried again (rk7 §3.5); not twice in a row."""
        if not self._asked_just_now():
            await self._fetch()

    async def identity(self) -> LicenceIdentity:
        """Who we are in a licensed request.

        The last id known, even past its end: the cash server decides. Raises the reason of the last
        try where no id was ever received (LicenceRefused or LinkError), StoreError.
        """
        if (self._kept is None or self._past_end()) and not self._asked_just_now():
            await self._fetch()
        if self._kept is None:
            raise self._why_absent()
        return LicenceIdentity(
            anchor=self._anchor, token=self._kept.licence_id, instance=self._instance
        )

    @property
    def state(self) -> LicenceState:
        """As of now."""
        expires_at = self._kept.expires_at if self._kept else None
        return LicenceState(
            standing=self._standing(),
            anchor=self._anchor,
            id_known=self._kept is not None,
            expires_at=expires_at,
            days_left=self._days_left(),
            fetched_at=self._kept.fetched_at if self._kept else None,
            trouble=self._trouble.code if self._trouble else None,
            detail=self._trouble.detail if self._trouble else "",
        )

    async def _fetch(self) -> None:
        async with self._fetching:
            self._asked_at = self._clock.monotonic()
            try:
                grant = await self._server.licence_of(self._anchor)
            except (LinkError, Refused) as trouble:
                # Whatever the licence server says, the last id stays: the cash server decides.
                self._trouble = trouble
                _log.warning("licence not fetched", code=trouble.code.value, detail=trouble.detail)
            else:
                self._trouble = None
                self._kept = KeptLicence(
                    anchor=self._anchor,
                    licence_id=grant.id,
                    expires_at=grant.expires,
                    fetched_at=self._clock.now(),
                )
                await self._rows.keep(self._kept)
        self._changed(self.state)

    def _why_absent(self) -> KioskError:
        """A fresh error each time: a traceback grows on one that is raised again."""
        if self._trouble is None:
            return LicenceRefused(ErrorCode.LICENCE_ABSENT, "no licence has been received yet")
        return type(self._trouble)(self._trouble.code, self._trouble.detail)

    def _asked_just_now(self) -> bool:
        if self._asked_at is None:
            return False
        return self._clock.monotonic() - self._asked_at < LEAST_BETWEEN_S

    def _standing(self) -> LicenceStanding:
        days = self._days_left()
        if self._kept is None:
            return LicenceStanding.ABSENT
        elif self._past_end():
            return LicenceStanding.EXPIRED
        elif days is not None and days < self._warn_days:
            return LicenceStanding.ENDING
        else:
            return LicenceStanding.GOOD

    def _past_end(self) -> bool:
        return (
            self._kept is not None
            and self._kept.expires_at is not None
            and self._kept.expires_at <= self._local_now()
        )

    def _days_left(self) -> int | None:
        if self._kept is None or self._kept.expires_at is None:
            return None
        left = self._kept.expires_at - self._local_now()
        return math.floor(left.total_seconds() / 86_400)

    def _local_now(self) -> datetime:
        return self._clock.now().replace(tzinfo=None)
