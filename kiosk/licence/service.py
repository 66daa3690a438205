"""The licence id: fetched from the licence server, kept in between, and how it stands (rk7 §3.5).

``kiosk.licence.upkeep`` says when it is fetched.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date, datetime
from typing import Final, Protocol
from uuid import UUID

from kiosk.clock import Clock
from kiosk.errors import ErrorCode, KioskError, LicenceRefused, LinkError, PosRefused, Refused
from kiosk.licence.standing import (
    Ending,
    LicenceStanding,
    LicenceState,
    days_left,
    end_of_day,
    notice_at,
)
from kiosk.logs import logger
from kiosk.storage.licence_rows import KeptLicence, LicenceRows
from kiosk.wire.licence.grant import LicenceGrant
from kiosk.wire.rkeeper.stamp import LicenceIdentity

LEAST_BETWEEN_S: Final = 30.0
"""A refused command asks for a fresh licence; not again so soon after the last time."""

_log = logger(__name__)


class LicenceServer(Protocol):
    """The vendor's licence server (``clients.licence_server``)."""

    async def licence_of(self, anchor: str) -> LicenceGrant:
        """Raises NotSent, NoReply, LicenceRefused."""
        ...


class LicenceService:
    """Knows the licence id. ``start`` it first."""

    def __init__(
        self,
        *,
        anchor: str,
        instance: UUID,
        server: LicenceServer,
        rows: LicenceRows,
        clock: Clock,
        token_until: date | None = None,
        changed: Callable[[LicenceState], None] = lambda _state: None,
    ) -> None:
        """``instance`` is the installation's GUID, ``token_until`` the developer token's last day.

        ``changed`` hears of every new state.
        """
        self._anchor = anchor
        self._instance = instance
        self._server = server
        self._rows = rows
        self._clock = clock
        self._token_until = token_until
        self._changed = changed
        self._kept: KeptLicence | None = None
        self._trouble: KioskError | None = None
        self._refused = False
        self._asked_at: float | None = None
        self._fetching = asyncio.Lock()

    async def start(self) -> LicenceState:
        """Recalls the last id and fetches the current one. An unreachable server is no error here.

        Raises StoreError.
        """
        self._kept = await self._rows.kept(self._anchor)
        return await self.refresh()

    async def refresh(self) -> LicenceState:
        """Fetches now. Raises StoreError."""
        await self._fetch()
        return self.state

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

    async def refused_at_till(self, refusal: PosRefused, token: str | None) -> None:
        """The cash server does not take the id ``token``; ``None``: one of earlier.

        Fetches once, not twice in a row (rk7 §3.9). Where that gives the same id again, the licence
        counts as refused until it is taken once more. Raises StoreError.
        """
        if not self._asked_just_now():
            await self._fetch()
        if self._id == token and token is not None and not self._refused:
            _log.error("licence refused by the cash server", detail=refusal.detail)
            self._refused = True
            self.tell()

    def taken_at_till(self) -> None:
        """The cash server took the id."""
        if self._refused:
            self._refused = False
            self.tell()

    def tell(self) -> None:
        """Time has passed: whoever listens hears of the state as it is now."""
        self._changed(self.state)

    @property
    def state(self) -> LicenceState:
        """As of now."""
        kept, now = self._kept, self._local_now()
        expires_at = kept.expires_at if kept else None
        until = self._token_until
        return LicenceState(
            standing=self._standing(),
            anchor=self._anchor,
            id_known=kept is not None,
            id_end=kept.licence_id[-4:] if kept else "",
            expires_at=expires_at,
            days_left=days_left(expires_at, now) if expires_at else None,
            token_until=until,
            token_days_left=days_left(end_of_day(until), now) if until else None,
            fetched_at=kept.fetched_at if kept else None,
            trouble=self._trouble.code if self._trouble else None,
            detail=self._trouble.detail if self._trouble else "",
        )

    @property
    def ends(self) -> dict[Ending, datetime]:
        """The ends that are known, local and without a zone."""
        ends = {}
        if self._kept is not None and self._kept.expires_at is not None:
            ends[Ending.LICENCE] = self._kept.expires_at
        if self._token_until is not None:
            ends[Ending.DEVELOPER_TOKEN] = end_of_day(self._token_until)
        return ends

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
                self._refused = self._refused and grant.id == self._id
                self._kept = KeptLicence(
                    anchor=self._anchor,
                    licence_id=grant.id,
                    expires_at=grant.expires,
                    fetched_at=self._clock.now(),
                )
                await self._rows.keep(self._kept)
        self.tell()

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
        if self._kept is None:
            return LicenceStanding.ABSENT
        elif self._past_end():
            return LicenceStanding.EXPIRED
        elif self._refused:
            return LicenceStanding.REFUSED
        elif self._ending():
            return LicenceStanding.ENDING
        else:
            return LicenceStanding.GOOD

    def _past_end(self) -> bool:
        end = self._kept.expires_at if self._kept else None
        return end is not None and end <= self._local_now()

    def _ending(self) -> bool:
        end = self._kept.expires_at if self._kept else None
        return end is not None and notice_at(end, self._local_now()) is not None

    @property
    def _id(self) -> str | None:
        return self._kept.licence_id if self._kept else None

    def _local_now(self) -> datetime:
        return self._clock.now().replace(tzinfo=None)
