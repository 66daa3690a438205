"""The running of the day under a finger: what takes time is begun here, and its end is shown."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.clock import Clock
from kiosk.day_intents import (
    ClosingConfirmed,
    DayIntent,
    DaySection,
    DaySectionOpened,
    DishResumed,
    DishStopped,
    OpeningConfirmed,
    WipingBegun,
)
from kiosk.day_snapshots import DayPart, ShiftPart, StopEnd, StopNews, StopsPart
from kiosk.domain.day import ClosedBecause, Closing
from kiosk.domain.dish import Dish
from kiosk.domain.menu import Menu
from kiosk.domain.names import NO_TEXT
from kiosk.domain.staff import Person, Right, may
from kiosk.errors import StoreError
from kiosk.session.ports import Spawn
from kiosk.staff.day import DayDesk, Outcome, Reach
from kiosk.staff.day_state import DAY_SECTIONS, DayState, with_day_intent
from kiosk.staff.day_views import day_part, stops_part
from kiosk.staff.presence import Presence
from kiosk.staff.shift import ShiftReading
from kiosk.staff.state import StaffState
from kiosk.staff_intents import StaffPage
from kiosk.staff_snapshots import StaffView

_STOPPED: Final = {
    Reach.TILL: StopEnd.STOPPED_TILL,
    Reach.KIOSK: StopEnd.STOPPED_HERE,
    Reach.KIOSK_ALONE: StopEnd.STOPPED_HERE_ALONE,
}
_RESUMED: Final = {
    Reach.TILL: StopEnd.RESUMED_TILL,
    Reach.KIOSK: StopEnd.RESUMED,
    Reach.KIOSK_ALONE: StopEnd.STILL_AT_TILL,
    Reach.NOWHERE: StopEnd.STILL_AT_TILL,
}


class DayRooms(Struct, frozen=True, kw_only=True):
    """What the running of the day needs. ``out_at_till``: the till itself would not sell a dish."""

    desk: DayDesk
    shift: ShiftReading
    menu: Callable[[], Menu]
    out_at_till: Callable[[int], bool]


class Operating:
    """Every act belongs to a person who may operate the kiosk; others change nothing."""

    def __init__(self, rooms: DayRooms, presence: Presence, clock: Clock, spawn: Spawn) -> None:
        self._rooms = rooms
        self._presence = presence
        self._clock = clock
        self._spawn = spawn
        self._stops: tuple[object, StopsPart] | None = None
        rooms.desk.subscribe(presence.tell)

    def taken(self, state: StaffState, intent: DayIntent) -> StaffState:
        """The state after a tap of somebody who is in."""
        person = state.person
        if person is None or not may(person.role, Right.OPERATE):
            return state
        match intent:
            case DaySectionOpened(section=section) if state.page is StaffPage.OPERATIONS:
                return self._opened(state, section)
            case DishStopped(dish_id=dish_id) if state.view is StaffView.STOPS:
                return self._begun(state, person, dish_id, self._stop)
            case DishResumed(dish_id=dish_id) if state.view is StaffView.STOPS:
                return self._begun(state, person, dish_id, self._resume)
            case ClosingConfirmed() if state.view is StaffView.CLOSING:
                return self._closed(state, person)
            case OpeningConfirmed() if not state.day.busy and self._rooms.desk.closing is not None:
                self._run(self._open(state.visit, person), "staff opens the kiosk")
                return replace(state, day=replace(state.day, busy=True, trouble=False))
            case WipingBegun(lasts=lasts) if state.view is StaffView.CLEANING:
                self._run(self._rooms.desk.note_cleaning(person, lasts), "staff wipes the screen")
                day = replace(state.day, wiping_until=self._clock.monotonic() + lasts)
                return replace(state, view=StaffView.WIPING, day=day)
            case _:
                return replace(state, day=with_day_intent(state.day, state.view, intent))

    def looked_again(self, state: StaffState) -> StaffState:
        """The shift is asked for once more."""
        if state.view is not StaffView.SHIFT or (state.day.shift and state.day.shift.asking):
            return state
        return self._asking(state)

    def over(self, state: StaffState) -> bool:
        """Whether the time for wiping is up."""
        wiping = state.view is StaffView.WIPING
        return wiping and self._clock.monotonic() >= state.day.wiping_until

    def part(self, state: StaffState) -> DayPart:
        """What may be seen of it."""
        desk = self._rooms.desk
        return day_part(
            state.day,
            state.view,
            stops=self._list(state.day) if state.view is StaffView.STOPS else None,
            stopped=len(desk.stops),
            closing=desk.closing,
            now=self._clock.now(),
            monotonic=self._clock.monotonic(),
        )

    def _list(self, day: DayState) -> StopsPart:
        """Made again only where it is another: a chain's menu has thousands of dishes."""
        desk, menu = self._rooms.desk, self._rooms.menu()
        seen = (menu, desk.stops, day.query, day.until, day.acting, day.news)
        if self._stops is None or self._stops[0] != seen:
            part = stops_part(
                day, menu, desk.stops, self._rooms.out_at_till, asks_till=desk.asks_till
            )
            self._stops = (seen, part)
        return self._stops[1]

    # --- sections -------------------------------------------------------------------------------

    def _opened(self, state: StaffState, section: DaySection) -> StaffState:
        fresh = replace(state, view=DAY_SECTIONS[section], day=DayState())
        return self._asking(fresh) if section is DaySection.SHIFT else fresh

    def _asking(self, state: StaffState) -> StaffState:
        self._run(self._read_shift(state.visit), "staff reads the shift")
        shown = state.day.shift or ShiftPart()
        return replace(state, day=replace(state.day, shift=replace(shown, asking=True)))

    async def _read_shift(self, visit: int) -> None:
        part = ShiftPart()
        try:
            part = await self._rooms.shift.read()
        except StoreError as exc:
            part = ShiftPart(trouble=exc.code)
        finally:
            self._change(visit, shift=part)

    # --- the stop list --------------------------------------------------------------------------

    def _begun(
        self,
        state: StaffState,
        person: Person,
        dish_id: int,
        act: Callable[[Person, Dish, DayState], Coroutine[Any, Any, StopNews]],
    ) -> StaffState:
        dish = self._rooms.menu().dish(dish_id)
        if dish is None or dish_id in state.day.acting:
            return state
        self._run(self._act(state.visit, dish, act(person, dish, state.day)), "staff stops a dish")
        acting = state.day.acting | {dish_id}
        return replace(state, day=replace(state.day, acting=acting, news=None))

    async def _act(self, visit: int, dish: Dish, act: Coroutine[Any, Any, StopNews]) -> None:
        news = StopNews(end=StopEnd.TROUBLE, name=dish.name)
        try:
            news = await act
        except StoreError as exc:
            news = replace(news, cause=exc.code)
        finally:
            state = self._presence.of(visit)
            if state is not None:
                self._change(visit, acting=state.day.acting - {dish.id}, news=news)

    async def _stop(self, person: Person, dish: Dish, day: DayState) -> StopNews:
        outcome = await self._rooms.desk.stop(person, dish, day.until)
        return _news(_STOPPED[outcome.reach], dish, outcome)

    async def _resume(self, person: Person, dish: Dish, _day: DayState) -> StopNews:
        outcome = await self._rooms.desk.resume(person, dish)
        return _news(_RESUMED[outcome.reach], dish, outcome)

    # --- the door -------------------------------------------------------------------------------

    def _closed(self, state: StaffState, person: Person) -> StaffState:
        day, now = state.day, self._clock.now()
        if not day.ready or day.busy or day.because is None:
            return state
        own = day.because is ClosedBecause.OWN_WORDS
        closing = Closing(
            because=day.because,
            words=day.words if own else NO_TEXT,
            at=now,
            by=person.name,
            until=day.opens_at(now),
        )
        self._run(self._close(state.visit, person, closing), "staff closes the kiosk")
        return replace(state, day=replace(day, busy=True, trouble=False))

    async def _close(self, visit: int, person: Person, closing: Closing) -> None:
        trouble = True
        try:
            await self._rooms.desk.close(person, closing)
            trouble = False
        finally:
            self._change(visit, busy=False, trouble=trouble)

    async def _open(self, visit: int, person: Person) -> None:
        trouble = True
        try:
            await self._rooms.desk.open(person)
            trouble = False
        finally:
            self._change(visit, busy=False, trouble=trouble)

    def _change(self, visit: int, **changes: Any) -> None:
        """Shown, if the same person is still in."""
        state = self._presence.of(visit)
        if state is not None:
            self._presence.show(replace(state, day=replace(state.day, **changes)))

    def _run(self, work: Coroutine[Any, Any, None], name: str) -> None:
        self._spawn(work, name)


def _news(end: StopEnd, dish: Dish, outcome: Outcome) -> StopNews:
    trouble = outcome.trouble
    return StopNews(
        end=end,
        name=dish.name,
        cause=trouble.code if trouble is not None else None,
        said=trouble.detail if trouble is not None else "",
    )
