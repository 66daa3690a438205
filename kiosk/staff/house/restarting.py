"""The kiosk begins anew, at a person's word, and never in the middle of a purchase."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from kiosk.checkout.ports import PurchaseBook
from kiosk.checkout.settling import waits_for_person
from kiosk.clock import Clock
from kiosk.domain.staff import Deed, Person, Right, may
from kiosk.house_snapshots import Restart
from kiosk.session.ports import Spawn
from kiosk.staff.trail import Trail
from kiosk.storage.staff_rows import StaffRows


class RestartRooms(Struct, frozen=True, kw_only=True):
    """``begin_anew`` ends the program in good order, whereupon it is begun again; ``None``: nobody
    would."""

    book: PurchaseBook
    trail: StaffRows
    clock: Clock
    spawn: Spawn
    begin_anew: Callable[[], None] | None = None


class Restarting:
    """Asked once, looked at every second, forgotten when the person leaves."""

    def __init__(self, rooms: RestartRooms, changed: Callable[[], None]) -> None:
        self._rooms = rooms
        self._changed = changed
        self._person: Person | None = None
        possible = rooms.begin_anew is not None
        self.state = Restart.NOT_ASKED if possible else Restart.NOT_POSSIBLE

    def ask(self, person: Person) -> None:
        if self.state is Restart.NOT_ASKED and may(person.role, Right.OPERATE):
            self._person, self.state = person, Restart.WAITS
            self._look()

    def forget(self) -> None:
        """Whoever asked has left: nobody else is surprised."""
        if self.state is Restart.WAITS:
            self._person, self.state = None, Restart.NOT_ASKED

    def tick(self) -> None:
        """A second has passed: what was on its way may be settled."""
        if self.state is Restart.WAITS:
            self._look()

    def _look(self) -> None:
        assert self._person is not None
        self._rooms.spawn(self._begin(self._person), "staff restarts the kiosk")

    async def _begin(self, person: Person) -> None:
        """Raises StoreError."""
        rooms = self._rooms
        now = rooms.clock.now()
        unfinished = await rooms.book.unfinished()
        if any(not waits_for_person(purchase, now) for purchase in unfinished):
            self._changed()
            return
        if self.state is not Restart.WAITS or self._person is not person:
            return
        self.state = Restart.NOW
        self._changed()
        try:
            await Trail(rooms.trail, rooms.clock).note(person, Deed.RESTARTED)
        finally:
            if rooms.begin_anew is not None:
                rooms.begin_anew()
