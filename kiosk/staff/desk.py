"""Staff mode: takes what a person does, runs what takes time, says what the screen may show.

Lies over the guest's session and never touches it. Lives on the loop's thread; ``submit`` never
blocks.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from typing import Any
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from hardware.protocols import DeviceHealth, Key
from hardware.terminals import ForeignUse
from kiosk.checkout.card_terminal import OwnTerminal
from kiosk.checkout.ports import PurchaseBook
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.runner import PurchaseRunner
from kiosk.checkout.ways import PayWay
from kiosk.clock import Clock
from kiosk.day_intents import DayIntent
from kiosk.domain.staff import Deed, Person, Right, may
from kiosk.errors import StoreError
from kiosk.house_intents import HouseIntent
from kiosk.refunds.refund import Refund
from kiosk.session.ports import Spawn
from kiosk.session.service import ServiceWatch
from kiosk.staff import views
from kiosk.staff.accepting import accept_foreign_use
from kiosk.staff.access import StaffAccess
from kiosk.staff.door import Door
from kiosk.staff.gesture import CornerGesture
from kiosk.staff.house.desk import House
from kiosk.staff.house.page import pages_of
from kiosk.staff.operating import DayRooms, Operating
from kiosk.staff.presence import Presence
from kiosk.staff.reading import PurchaseReading
from kiosk.staff.refunding import RefundRooms, StaffRefunds, asks_for_money
from kiosk.staff.resolving import PurchaseSettling, Verdict, Word
from kiosk.staff.state import OpenedPurchase, PinEntry, StaffState
from kiosk.staff.steps import with_intent
from kiosk.staff.trail import Trail
from kiosk.staff.views import Around
from kiosk.staff_intents import (
    CornerTouched,
    LookedAgain,
    StaffIntent,
    StaffLeft,
    StaffPage,
    StaffPageOpened,
    StaffPinConfirmed,
    StaffPurchaseOpened,
    StaffStepBack,
    TerminalAccepted,
)
from kiosk.staff_snapshots import (
    ResultPart,
    SideStanding,
    StaffPart,
    StaffView,
    WordEnd,
)
from kiosk.storage.staff_rows import StaffRows


class StaffRooms(Struct, frozen=True, kw_only=True):
    """The other rooms, as staff mode knows them. ``look_soon`` asks the cash server for its menu
    before the next regular moment; ``house`` makes the pages about the kiosk, which call back
    whenever they may be shown anew."""

    access: StaffAccess
    settling: PurchaseSettling
    runner: PurchaseRunner
    book: PurchaseBook
    trail: StaffRows
    watch: ServiceWatch
    terminal: OwnTerminal | None
    readers: Callable[[], Mapping[str, DeviceHealth]]
    look_soon: Callable[[], None]
    ways: tuple[PayWay, ...]
    day: DayRooms
    clock: Clock
    spawn: Spawn
    refunds: RefundRooms
    house: Callable[[Callable[[], None]], House]


class StaffDesk:
    """Closed until the gesture; ``now`` is ``None`` then."""

    def __init__(self, rooms: StaffRooms) -> None:
        self._rooms = rooms
        self._gesture = CornerGesture()
        self._presence = Presence()
        self._trail = Trail(rooms.trail, rooms.clock)
        self._door = Door(rooms.access, rooms.clock, self._presence)
        self._reading = PurchaseReading(
            rooms.book, rooms.runner, rooms.clock, self._presence, self._refunds_of
        )
        self._refunds = StaffRefunds(rooms.refunds, self._presence, self._door, self._open_purchase)
        self._operating = Operating(rooms.day, self._presence, rooms.clock, rooms.spawn)
        self._house = rooms.house(self._presence.tell)
        self._visits = 0

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Calls back whenever ``now`` may have changed."""
        self._presence.subscribe(listener)

    @property
    def now(self) -> StaffPart | None:
        """What the screen may show; ``None`` while it is the guests'."""
        state = self._presence.state
        return None if state is None else self._part(state)

    def submit(self, intent: StaffIntent) -> None:
        """Takes what a person did; what does not fit what they see changes nothing."""
        state = self._presence.state
        if state is None or state.view is StaffView.WIPING:
            # While the screen is wiped the gesture alone is somebody's wish.
            if isinstance(intent, CornerTouched):
                self._corner(intent)
            return
        if isinstance(intent, HouseIntent):
            self._presence.show(replace(state, touched_at=self._rooms.clock.monotonic()))
            self._house.take(intent)
            return
        state = replace(state, touched_at=self._rooms.clock.monotonic())
        match intent:
            case StaffLeft():
                self._close(state)
                return
            case StaffPinConfirmed():
                state = self._confirmed(state)
            case _ if asks_for_money(state, intent) and not self._busy(state):
                state = self._refunds.takes(state, intent)
            case TerminalAccepted(seen=seen) if state.view is StaffView.WRONG:
                self._accept_terminal(state, seen)
            case LookedAgain():
                state = self._look_again(state)
            case _ if isinstance(intent, DayIntent):
                state = self._operating.taken(state, intent)
            case StaffPurchaseOpened(guid=guid) if state.view is StaffView.PURCHASES:
                state = self._open(state, guid)
            case StaffPageOpened(page=page) if not self._busy(state):
                state = self._at_page(state, page)
            case StaffStepBack() if self._house.shown is not None:
                self._house.back()
            case StaffStepBack() if state.view is StaffView.RESULT and state.opened is not None:
                state = self._open(state, state.opened.row.guid)
            case _ if not self._busy(state):
                state = with_intent(state, intent)
            case _:
                pass
        self._presence.show(state)

    def takes_key(self, key: Key) -> bool:
        """A key of the kiosk's keypad; true where it is being tried and the screen gets none."""
        return self._house.takes_key(key)

    def hears_headphones(self, *, plugged: bool) -> None:
        self._house.hears_headphones(plugged=plugged)

    def tick(self) -> None:
        """Called once a second: a person who does nothing more gives the screen back."""
        state = self._presence.state
        if state is None:
            return
        if state.view is StaffView.WIPING:
            if self._operating.over(state):
                self._close(state)
            else:
                self._presence.tell()
            return
        silent = self._rooms.clock.monotonic() - state.touched_at
        if silent >= state.patience_s and not self._busy(state):
            self._close(state)
        else:
            self._house.tick()
            self._presence.tell()

    def hears(self, purchase: Purchase) -> None:
        """A purchase has moved: what is on the screen is read again."""
        state = self._presence.state
        if state is None or state.person is None:
            return
        self._load(state.visit)
        if state.opened is not None and state.opened.row.guid == purchase.guid:
            self._run(self._reading.read(state.visit, purchase.guid), "staff reads a purchase")

    def hears_refund(self, refund: Refund) -> None:
        """A refund has moved."""
        self._refunds.hears(refund)

    # --- coming and going -----------------------------------------------------------------------

    def _corner(self, intent: CornerTouched) -> None:
        now = self._rooms.clock.monotonic()
        self._gesture = self._gesture.touched(intent.corner, now)
        if not self._gesture.complete:
            return
        self._gesture = CornerGesture()
        if self._presence.state is not None:
            self._close(self._presence.state)
        self._visits += 1
        self._presence.show(StaffState(visit=self._visits, touched_at=now))
        self._run(self._door.find_lock(self._visits), "staff lock")

    def _close(self, state: StaffState) -> None:
        if state.person is not None:
            self._run(self._trail.note(state.person, Deed.LEFT), "staff leaves")
        self._house.close()
        self._presence.show(None)

    # --- the PIN --------------------------------------------------------------------------------

    def _confirmed(self, state: StaffState) -> StaffState:
        entry = state.entry
        locked = entry.locked_until > self._rooms.clock.monotonic()
        if state.view not in (StaffView.PIN, StaffView.CONFIRM) or locked or self._busy(state):
            return state
        if not entry.pin.complete:
            return state
        if state.view is StaffView.PIN:
            self._run(self._enter(state), "staff comes in")
        elif state.refunding is not None:
            self._run(self._refunds.confirm(state), "staff gives money back")
        else:
            self._run(self._settle(state), "staff settles")
        return replace(state, entry=replace(entry.cleared(), busy=True, trouble=None))

    async def _enter(self, asked: StaffState) -> None:
        person = await self._door.enters(asked)
        state = self._presence.of(asked.visit)
        if person is None or state is None:
            return
        came_in = replace(
            state, person=person, entry=PinEntry(), touched_at=self._rooms.clock.monotonic()
        )
        self._presence.show(came_in.at_page(state.page))
        self._load(asked.visit)

    # --- pages ----------------------------------------------------------------------------------

    def _at_page(self, state: StaffState, page: StaffPage) -> StaffState:
        if state.person is None or page not in pages_of(state.person):
            return state
        self._house.open(page, state.person)
        self._load(state.visit)
        return state.at_page(page)

    def _look_again(self, state: StaffState) -> StaffState:
        if state.view is StaffView.WRONG and not state.looking:
            self._rooms.look_soon()
            self._run(self._reading.look_at_all(state.visit), "staff looks again")
            return replace(state, looking=True)
        if state.view is StaffView.PURCHASE and state.opened and not state.opened.asking:
            self._run(
                self._reading.drive(state.visit, state.opened.row.guid), "staff asks the till"
            )
            return replace(state, opened=replace(state.opened, asking=True))
        return self._operating.looked_again(state)

    def _accept_terminal(self, state: StaffState, seen: ForeignUse) -> None:
        person, terminal = state.person, self._rooms.terminal
        if person is None or terminal is None or not may(person.role, Right.OPERATE):
            return
        self._run(self._accept(terminal, person, seen), "staff accepts the terminal")

    async def _accept(self, terminal: OwnTerminal, person: Person, seen: ForeignUse) -> None:
        await accept_foreign_use(terminal, self._rooms.trail, person, seen)
        self._presence.tell()

    async def _refunds_of(self, guid: UUID) -> tuple[Refund, ...]:
        return await self._rooms.refunds.desk.of_purchase(guid)

    def _load(self, visit: int) -> None:
        self._run(self._reading.read_list(visit), "staff reads the purchases")

    def _open(self, state: StaffState, guid: UUID) -> StaffState:
        row = next((each for each in state.latest if each.guid == guid), None)
        return state if row is None else self._open_purchase(state, row)

    def _open_purchase(self, state: StaffState, row: Purchase) -> StaffState:
        guid = row.guid
        self._run(self._reading.read(state.visit, guid), "staff reads a purchase")
        self._run(self._reading.ask(state.visit, guid), "staff asks the till")
        return replace(
            state,
            view=StaffView.PURCHASE,
            opened=OpenedPurchase(row=row),
            resolving=None,
            result=None,
            refunding=None,
        )

    # --- settling -------------------------------------------------------------------------------

    async def _settle(self, asked: StaffState) -> None:
        resolving = asked.resolving
        assert resolving is not None, "nothing to settle"
        person = await self._door.confirms(asked, Right.RESOLVE)
        if person is None:
            return
        assert resolving.said is not None
        word = Word(
            person=person, said=resolving.said, reason=resolving.because, seen=resolving.seen
        )
        try:
            settled = await self._rooms.settling.take(word)
            journal = await self._rooms.book.journal_of(word.seen.guid)
        except StoreError:
            result = ResultPart(
                end=WordEnd.TROUBLE,
                said=word.said,
                state=word.seen.state,
                standing=SideStanding.UNKNOWN,
                number=word.seen.order_number,
            )
        else:
            other = settled.verdict is Verdict.MEANWHILE
            by = views.last_staff_line(journal) if other else ""
            result = views.result_part(settled, word.said, by=by)
        state = self._presence.of(asked.visit, word.seen.guid)
        if state is not None:
            now = self._rooms.clock.monotonic()
            self._presence.show(
                replace(
                    state,
                    view=StaffView.RESULT,
                    result=result,
                    resolving=None,
                    entry=PinEntry(),
                    touched_at=now,
                )
            )
            self._load(asked.visit)
            self._run(self._reading.read(asked.visit, word.seen.guid), "staff reads a purchase")

    # --- the state ------------------------------------------------------------------------------

    def _busy(self, state: StaffState) -> bool:
        return state.entry.busy

    def _run(self, work: Coroutine[Any, Any, None], name: str) -> None:
        self._rooms.spawn(work, name)

    def _part(self, state: StaffState) -> StaffPart:
        rooms = self._rooms
        around = Around(
            now=rooms.clock.now(),
            monotonic=rooms.clock.monotonic(),
            troubles=rooms.watch.troubles,
            taking_orders=rooms.watch.now.taking_orders,
            readers=rooms.readers(),
            ways=rooms.ways,
            foreign_use=rooms.terminal.foreign_use if rooms.terminal is not None else None,
            day=self._operating.part(state),
        )
        part, house = views.staff_part(state, around), self._house.shown
        if house is None or state.view is not StaffView(state.page.value):
            return part
        view, shown = house
        return replace(part, view=view, house=shown)
