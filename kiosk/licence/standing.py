"""How the licence stands, as a value for staff, the doctor and the support bundle."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.errors import ErrorCode


class LicenceStanding(StrEnum):
    """The one word of it."""

    LIFETIME = "lifetime"
    """No licence part is sent at all."""
    GOOD = "good"
    ENDING = "ending"
    """Good, and few days are left."""
    EXPIRED = "expired"
    ABSENT = "absent"
    """No licence id has ever been received."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceState:
    """Without the id itself. ``expires_at`` is local time without a zone, as the server gives it.

    ``days_left`` counts whole days and is negative after the end; ``None`` where no end is known.
    ``trouble`` and ``detail`` are those of the last fetch, ``None`` and empty if it worked.
    """

    standing: LicenceStanding
    anchor: str = ""
    id_known: bool = False
    expires_at: datetime | None = None
    days_left: int | None = None
    fetched_at: datetime | None = None
    trouble: ErrorCode | None = None
    detail: str = ""


LIFETIME = LicenceState(standing=LicenceStanding.LIFETIME)
