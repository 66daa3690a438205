"""What people of the staff did, told to the audit trail as they do it."""

from __future__ import annotations

from kiosk.clock import Clock
from kiosk.domain.staff import Deed, Person, TrailLine
from kiosk.storage.staff_rows import StaffRows


class Trail:
    """For deeds that are a transaction of nobody else's."""

    def __init__(self, rows: StaffRows, clock: Clock) -> None:
        self._rows = rows
        self._clock = clock

    async def note(
        self, person: Person, deed: Deed, *, about: str = "", detail: str = "", outcome: str = ""
    ) -> None:
        """Now. Raises StoreError."""
        line = TrailLine(
            at=self._clock.now(),
            person=person,
            deed=deed,
            about=about,
            detail=detail,
            outcome=outcome,
        )
        await self._rows.note(line)
