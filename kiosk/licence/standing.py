"""How the licence and the developer's token stand, as values for staff, doctor and bundle."""

from __future__ import annotations

import math
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from msgspec import Struct

from kiosk.errors import ErrorCode

NOTICE_DAYS: Final = (30, 7, 1)
"""Staff hear of a coming end so many days ahead."""


class LicenceStanding(StrEnum):
    """The one word of it."""

    LIFETIME = "lifetime"
    """No licence part is sent at all."""
    GOOD = "good"
    ENDING = "ending"
    """Good, and few days are left."""
    EXPIRED = "expired"
    REFUSED = "refused"
    """The cash server does not take it, freshly fetched or not."""
    ABSENT = "absent"
    """No licence id has ever been received."""


class Ending(StrEnum):
    """What has an end."""

    LICENCE = "licence"
    DEVELOPER_TOKEN = "developer-token"


class LicenceState(Struct, frozen=True, kw_only=True):
    """Without the id itself: ``id_end`` tells two apart. ``expires_at`` is local time without a
    zone, as the server gives it.

    ``days_left`` counts whole days and is negative after the end; ``None`` where no end is known.
    ``token_until`` is the last day of the developer's token, where the profile knows it.
    ``trouble`` and ``detail`` are those of the last fetch, ``None`` and empty if it worked.
    """

    standing: LicenceStanding
    anchor: str = ""
    id_known: bool = False
    id_end: str = ""
    expires_at: datetime | None = None
    days_left: int | None = None
    token_until: date | None = None
    token_days_left: int | None = None
    fetched_at: datetime | None = None
    trouble: ErrorCode | None = None
    detail: str = ""

    @property
    def bar(self) -> ErrorCode | None:
        """Why no order can be sent; ``None``: they can."""
        return _BARS.get(self.standing)


_BARS: Final = {
    LicenceStanding.ABSENT: ErrorCode.LICENCE_ABSENT,
    LicenceStanding.EXPIRED: ErrorCode.LICENCE_EXPIRED,
    LicenceStanding.REFUSED: ErrorCode.LICENCE_REFUSED,
}

LIFETIME = LicenceState(standing=LicenceStanding.LIFETIME)


def end_of_day(last: date) -> datetime:
    """The moment at which ``last`` is over, local and without a zone."""
    return datetime.combine(last + timedelta(days=1), time())


def days_left(end: datetime, now: datetime) -> int:
    """Whole days until ``end``; negative from the end on. Both local and without a zone."""
    left = (end - now).total_seconds()
    return math.floor(left / 86_400) if left > 0 else min(-1, math.floor(left / 86_400))


def notice_at(end: datetime, now: datetime) -> int | None:
    """The last of ``NOTICE_DAYS`` that has come, 0 once it is over; ``None`` while none has."""
    left = end - now
    if left <= timedelta():
        return 0
    come = [days for days in NOTICE_DAYS if left <= timedelta(days=days)]
    return min(come) if come else None
