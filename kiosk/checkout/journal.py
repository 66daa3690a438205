"""One line of a purchase's journal. Append-only: lines are never changed or removed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from msgspec import Struct

from kiosk.checkout.vocabulary import Effect, Event, State


class JournalEntry(Struct, frozen=True, kw_only=True):
    """``event`` led from ``before`` to ``state`` and ``effect``. The first line has neither; a line
    with ``before`` alone records that a licensed write got its number and its bytes.

    ``detail`` is for staff and engineers: what the far side said. It holds no card number.
    """

    purchase: UUID
    at: datetime
    before: State | None
    event: Event | None
    state: State
    effect: Effect | None
    detail: str = ""
