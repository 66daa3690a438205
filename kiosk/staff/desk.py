"""Staff mode: takes what a person does, runs what takes time, says what the screen may show.

Lies over the guest's session and never touches it. Lives on the loop's thread; ``submit`` never
blocks.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Protocol
from uuid import UUID

from hardware.protocols import DeviceHealth
from hardware.terminals import ForeignUse
from kiosk.checkout.card_terminal import OwnTerminal
from kiosk.checkout.ports import PurchaseBook
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.runner import PurchaseRunner
from kiosk.checkout.settling import waits_for_person
from kiosk.checkout.ways import PayWay
from kiosk.clock import Clock
from kiosk.domain.staff import Deed, Person, Right, TrailLine, may
from kiosk.errors import StoreError
from kiosk.session.service import ServiceWatch
from kiosk.staff import views
from kiosk.staff.accepting import accept_foreign_use
from kiosk.staff.access import Answer, LetIn, LockedOut, StaffAccess, TurnedAway
from kiosk.staff.faults import faults, foreign_use, well
from kiosk.staff.gesture import CornerGesture
from kiosk.staff.resolving import PurchaseSettling, Verdict, Word
from kiosk.staff.state import OpenedPurchase, PinEntry, StaffState
from kiosk.staff.steps import with_intent
from kiosk.staff_intents import (
    CornerTouched,
    LookedAgain,
    StaffIntent,
    StaffLeft,
    StaffPageOpened,
    StaffPinConfirmed,
    StaffPurchaseOpened,
    StaffStepBack,
    TerminalAccepted,
)
from kiosk.staff_snapshots import (
    Fault,
    PinTrouble,
    ResultPart,
    SideStanding,
    StaffPart,
    StaffView,
    WordEnd,
)
from kiosk.storage.staff_rows import StaffRows

LATEST: Final = 60
"""Purchases in the list."""


class Spawn(Protocol):
    """Starts a task that is owned, named and awaited by the runtime."""

    def __call__(self, work: Coroutine[Any, Any, None], name: str) -> Callable[[], object]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRooms:
    """The other rooms, as staff mode knows them. ``look_soon`` asks the cash server for its menu
    before the next regular moment."""

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
    clock: Clock
    spawn: Spawn


class StaffDesk:
    """Closed until the gesture; ``now`` is ``None`` then."""

    def __init__(self, rooms: StaffRooms) -> None:
        self._rooms = rooms
        self._gesture = CornerGesture()
        self._state: StaffState | None = None
        self._visits = 0
        self._listeners: list[Callable[[], None]] = []

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Calls back whenever ``now`` may have changed."""
        self._listeners.append(listener)

    @property
    def now(self) -> StaffPart | None:
        """What the screen may show; ``None`` while it is the guests'."""
        return None if self._state is None else self._part(self._state)

    def submit(self, intent: StaffIntent) -> None:
        """Takes what a person did; what does not fit what they see changes nothing."""
        state = self._state
        if state is None:
            if isinstance(intent, CornerTouched):
                self._corner(intent)
            return
        state = replace(state, touched_at=self._rooms.clock.monotonic())
        match intent:
            case StaffLeft():
                self._close(state)
                return
            case StaffPinConfirmed():
                state = self._confirmed(state)
            case TerminalAccepted(seen=seen) if state.view is StaffView.WRONG:
                self._accept_terminal(state, seen)
            case LookedAgain():
                state = self._look_again(state)
            case StaffPurchaseOpened(guid=guid) if state.view is StaffView.PURCHASES:
                state = self._open(state, guid)
            case StaffPageOpened(page=page) if state.person is not None and not self._busy(state):
                state = state.at_page(page)
                self._load(state.visit)
            case StaffStepBack() if state.view is StaffView.RESULT and state.opened is not None:
                state = self._open(state, state.opened.row.guid)
            case _ if not self._busy(state):
                state = with_intent(state, intent)
            case _:
                pass
        self._show(state)

    def tick(self) -> None:
        """Called once a second: a person who does nothing more gives the screen back."""
        state = self._state
        if state is None:
            return
        silent = self._rooms.clock.monotonic() - state.touched_at
        if silent >= state.patience_s and not self._busy(state):
            self._close(state)
        else:
            self._tell()

    def hears(self, purchase: Purchase) -> None:
        """A purchase has moved: what is on the screen is read again."""
        state = self._state
        if state is None or state.person is None:
            return
        self._load(state.visit)
        if state.opened is not None and state.opened.row.guid == purchase.guid:
            self._run(self._read(state.visit, purchase.guid), "staff reads a purchase")

    # --- coming and going -----------------------------------------------------------------------

    def _corner(self, intent: CornerTouched) -> None:
        now = self._rooms.clock.monotonic()
        self._gesture = self._gesture.touched(intent.corner, now)
        if not self._gesture.complete:
            return
        self._gesture = CornerGesture()
        self._visits += 1
        self._show(StaffState(visit=self._visits, touched_at=now))
        self._run(self._find_lock(self._visits), "staff lock")

    def _close(self, state: StaffState) -> None:
        if state.person is not None:
            self._run(self._note_leaving(state.person), "staff leaves")
        self._state = None
        self._tell()

    async def _note_leaving(self, person: Person) -> None:
        line = TrailLine(at=self._rooms.clock.now(), person=person, deed=Deed.LEFT)
        await self._rooms.trail.note(line)

    async def _find_lock(self, visit: int) -> None:
        """A lock that a restart has not lifted, or nobody to let in, is said before any key."""
        try:
            anybody = await self._rooms.access.anybody()
            locked_s = await self._rooms.access.locked_s()
        except StoreError:
            self._entry(visit, trouble=PinTrouble.STORE)
            return
        if not anybody:
            self._entry(visit, trouble=PinTrouble.NOBODY)
        elif locked_s > 0:
            self._entry(visit, locked_until=self._rooms.clock.monotonic() + locked_s)

    def _entry(self, visit: int, **changes: Any) -> None:
        state = self._visited(visit)
        if state is not None:
            self._show(replace(state, entry=replace(state.entry, **changes)))

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
        else:
            self._run(self._settle(state), "staff settles")
        return replace(state, entry=replace(entry.cleared(), busy=True, trouble=None))

    async def _enter(self, asked: StaffState) -> None:
        person = await self._asked_who(asked, confirming=False)
        state = self._visited(asked.visit)
        if person is None or state is None:
            return
        came_in = replace(
            state, person=person, entry=PinEntry(), touched_at=self._rooms.clock.monotonic()
        )
        self._show(came_in.at_page(state.page))
        self._load(asked.visit)

    async def _asked_who(self, asked: StaffState, *, confirming: bool) -> Person | None:
        """Whose PIN was typed; ``None`` where it is nobody's, and the screen says so."""
        access = self._rooms.access
        check = access.confirm if confirming else access.enter
        try:
            answer = await check(asked.entry.pin)
        except StoreError:
            self._entry(asked.visit, busy=False, trouble=PinTrouble.STORE)
            return None
        if isinstance(answer, LetIn):
            return answer.person
        self._turned_away(asked.visit, answer)
        return None

    def _turned_away(self, visit: int, answer: Answer) -> None:
        now = self._rooms.clock.monotonic()
        match answer:
            case TurnedAway(tries_left=left, locked_s=locked_s):
                self._entry(
                    visit,
                    busy=False,
                    trouble=PinTrouble.WRONG,
                    tries_left=left,
                    locked_until=now + locked_s,
                )
            case LockedOut(locked_s=locked_s):
                self._entry(visit, busy=False, locked_until=now + locked_s)
            case LetIn():
                pass

    # --- pages ----------------------------------------------------------------------------------

    def _look_again(self, state: StaffState) -> StaffState:
        if state.view is StaffView.WRONG and not state.looking:
            self._rooms.look_soon()
            self._run(self._look_at_all(state.visit), "staff looks again")
            return replace(state, looking=True)
        if state.view is StaffView.PURCHASE and state.opened and not state.opened.asking:
            self._run(self._drive(state.visit, state.opened.row.guid), "staff asks the till")
            return replace(state, opened=replace(state.opened, asking=True))
        return state

    def _accept_terminal(self, state: StaffState, seen: ForeignUse) -> None:
        person, terminal = state.person, self._rooms.terminal
        if person is None or terminal is None or not may(person.role, Right.OPERATE):
            return
        self._run(self._accept(terminal, person, seen), "staff accepts the terminal")

    async def _accept(self, terminal: OwnTerminal, person: Person, seen: ForeignUse) -> None:
        await accept_foreign_use(terminal, self._rooms.trail, person, seen)
        self._tell()

    async def _look_at_all(self, visit: int) -> None:
        """Every purchase that waits is looked at once more."""
        try:
            for purchase in await self._rooms.book.unfinished():
                if waits_for_person(purchase, self._rooms.clock.now()):
                    await self._rooms.runner.drive(purchase.guid)
            await self._read_list(visit)
        finally:
            state = self._visited(visit)
            if state is not None:
                self._show(replace(state, looking=False))

    def _load(self, visit: int) -> None:
        self._run(self._read_list(visit), "staff reads the purchases")

    async def _read_list(self, visit: int) -> None:
        unfinished = await self._rooms.book.unfinished()
        latest = await self._rooms.book.latest(LATEST)
        known = {purchase.guid for purchase in latest}
        older = tuple(each for each in reversed(unfinished) if each.guid not in known)
        state = self._visited(visit)
        if state is not None:
            self._show(replace(state, latest=(*latest, *older)))

    def _open(self, state: StaffState, guid: UUID) -> StaffState:
        row = next((each for each in state.latest if each.guid == guid), None)
        if row is None:
            return state
        self._run(self._read(state.visit, guid), "staff reads a purchase")
        self._run(self._ask(state.visit, guid), "staff asks the till")
        return replace(
            state,
            view=StaffView.PURCHASE,
            opened=OpenedPurchase(row=row),
            resolving=None,
            result=None,
        )

    async def _read(self, visit: int, guid: UUID) -> None:
        row = await self._rooms.book.get(guid)
        journal = await self._rooms.book.journal_of(guid)
        state = self._visited(visit, guid)
        if state is not None and state.opened is not None and row is not None:
            self._show(replace(state, opened=replace(state.opened, row=row, journal=journal)))

    async def _ask(self, visit: int, guid: UUID) -> None:
        """What the till says of the order now."""
        standing = None
        try:
            row = await self._rooms.book.get(guid)
            if row is not None:
                standing = await self._rooms.runner.standing(row)
        finally:
            state = self._visited(visit, guid)
            if state is not None and state.opened is not None:
                answered = replace(state.opened, standing=standing, asking=False)
                self._show(replace(state, opened=answered))

    async def _drive(self, visit: int, guid: UUID) -> None:
        try:
            await self._rooms.runner.drive(guid)
        finally:
            await self._ask(visit, guid)
        await self._read(visit, guid)

    # --- settling -------------------------------------------------------------------------------

    async def _settle(self, asked: StaffState) -> None:
        resolving = asked.resolving
        assert resolving is not None, "nothing to settle"
        person = await self._asked_who(asked, confirming=True)
        if person is None:
            return
        if not may(person.role, Right.RESOLVE):
            self._entry(asked.visit, busy=False, trouble=PinTrouble.NOT_ALLOWED)
            return
        if self._visited(asked.visit) is None:
            # Whoever left meanwhile does not see what would come of it: nothing is begun.
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
        state = self._visited(asked.visit, word.seen.guid)
        if state is not None:
            now = self._rooms.clock.monotonic()
            self._show(
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
            self._run(self._read(asked.visit, word.seen.guid), "staff reads a purchase")

    # --- the state ------------------------------------------------------------------------------

    def _visited(self, visit: int, guid: UUID | None = None) -> StaffState | None:
        """The state, if the same person is still looking, at this purchase where one is named."""
        state = self._state
        if state is None or state.visit != visit:
            return None
        if guid is not None and (state.opened is None or state.opened.row.guid != guid):
            return None
        return state

    def _busy(self, state: StaffState) -> bool:
        return state.entry.busy

    def _run(self, work: Coroutine[Any, Any, None], name: str) -> None:
        self._rooms.spawn(work, name)

    def _show(self, state: StaffState) -> None:
        self._state = state
        self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()

    def _at_terminal(self, person: Person) -> Fault | None:
        terminal = self._rooms.terminal
        seen = None if terminal is None else terminal.foreign_use
        if seen is None:
            return None
        may_accept = may(person.role, Right.OPERATE)
        return foreign_use(seen, self._rooms.ways, may_accept=may_accept)

    def _part(self, state: StaffState) -> StaffPart:
        rooms, now = self._rooms, self._rooms.clock.monotonic()
        if state.person is None:
            return StaffPart(view=state.view, pin=views.pin_part(state.entry, now))
        readers = rooms.readers()
        today = rooms.clock.now()
        waiting = [each for each in state.latest if waits_for_person(each, today)]
        found = faults(
            rooms.watch.troubles, waiting, rooms.ways, readers, self._at_terminal(state.person)
        )
        confirming = state.view is StaffView.CONFIRM
        return StaffPart(
            view=state.view,
            person=state.person,
            pages=views.PAGES,
            page=state.page,
            leaves_in_s=views.seconds_left(state, now),
            pin=views.pin_part(state.entry, now) if confirming else None,
            faults=found,
            well=well(found, has_readers=bool(readers)),
            taking_orders=rooms.watch.now.taking_orders,
            looking=state.looking,
            rows=views.rows(state.latest, today),
            waiting=len(waiting),
            opened=views.purchase_part(state.opened, state, today) if state.opened else None,
            resolve=views.resolve_part(state.resolving) if state.resolving else None,
            result=state.result,
        )
