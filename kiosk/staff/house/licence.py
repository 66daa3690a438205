"""The licence's page: how it stands, and fetching it anew."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.domain.staff import Deed, Person, Right
from kiosk.errors import StoreError
from kiosk.house_intents import HouseIntent, LicenceRefreshed
from kiosk.house_snapshots import HousePart, LicencePart, LicenceWord
from kiosk.licence.standing import LIFETIME, LicenceState, end_of_day, notice_at
from kiosk.staff.house.page import HousePage, Surroundings
from kiosk.staff_snapshots import StaffView
from kiosk.storage.licence_rows import LicenceCounter

SHOWN_OF_GUID: Final = 8


class LicenceRooms(Struct, frozen=True, kw_only=True):
    """``state`` and ``refresh`` are the licence service's; ``refresh`` is ``None`` where nothing is
    ever fetched. ``counter`` raises StoreError."""

    counter: Callable[[], Awaitable[LicenceCounter]]
    state: Callable[[], LicenceState] = lambda: LIFETIME
    refresh: Callable[[], Awaitable[LicenceState]] | None = None


class LicencePage(HousePage):
    """Looks at it, and fetches it where somebody asks."""

    def __init__(self, around: Surroundings, rooms: LicenceRooms) -> None:
        super().__init__(around)
        self._rooms = rooms
        self._counter: LicenceCounter | None = None
        self._busy = False
        self._fetched = False

    @property
    def view(self) -> StaffView:
        return StaffView.LICENCE

    def shown_in(self, part: HousePart) -> HousePart:
        now = self._around.clock.now().replace(tzinfo=None)
        shown = licence_part(self._rooms.state(), self._counter, now)
        return replace(part, licence=replace(shown, busy=self._busy, fetched=self._fetched))

    def take(self, intent: HouseIntent) -> None:
        person, refresh = self._person, self._rooms.refresh
        if not isinstance(intent, LicenceRefreshed) or person is None or refresh is None:
            return
        if self._busy or not self._may(Right.SET_UP):
            return
        self._busy, self._fetched = True, False
        self._run(self._refresh(refresh, person), "staff fetches the licence")
        self._tell()

    def _opened(self) -> None:
        self._fetched = False
        self._run(self._count(), "staff reads the licence's counter")

    async def _refresh(
        self, refresh: Callable[[], Awaitable[LicenceState]], person: Person
    ) -> None:
        visit = self._visit
        outcome = "the database does not answer"
        try:
            state = await refresh()
            outcome = state.trouble.value if state.trouble else state.standing.value
            self._fetched = self._here(visit) and state.trouble is None
        finally:
            self._busy = False
            self._tell()
            await self._trail.note(person, Deed.LICENCE_REFRESHED, outcome=outcome)
        await self._count()

    async def _count(self) -> None:
        try:
            self._counter = await self._rooms.counter()
        except StoreError:
            self._counter = None
        self._tell()


def licence_part(state: LicenceState, counter: LicenceCounter | None, now: datetime) -> LicencePart:
    """Pure. ``now`` is local and without a zone, as the licence's own times are."""
    until, numbered = state.token_until, state is not LIFETIME and counter is not None
    return LicencePart(
        word=LicenceWord(state.standing.value),
        anchor=state.anchor,
        id_end=state.id_end,
        expires_at=state.expires_at,
        days_left=state.days_left,
        notice=notice_at(state.expires_at, now) if state.expires_at else None,
        token_until=until,
        token_days_left=state.token_days_left,
        token_notice=notice_at(end_of_day(until), now) if until else None,
        fetched_at=state.fetched_at,
        instance=str(counter.instance)[:SHOWN_OF_GUID] if counter else "",
        number=counter.next_number if numbered and counter else None,
        on_way=numbered and counter is not None and counter.pending_number is not None,
        in_doubt=numbered and counter is not None and counter.in_doubt,
        trouble=state.trouble,
    )
