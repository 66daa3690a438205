"""What staff decide for the day, done and kept: dishes sold no more here, a closed kiosk.

Each decision is on disk, with its line of the audit trail, before anything of it is seen, and is
there again after a restart. A dish is sold out here at once; where the site lets the kiosk, the
till is then told, for every other place that sells it.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Final, Protocol

from msgspec import Struct
from msgspec.structs import replace

from kiosk.clock import Clock
from kiosk.domain.day import ClosedBecause, Closing, Stop, StopUntil, in_shift
from kiosk.domain.dish import Dish
from kiosk.domain.staff import Deed, Person, Right, TrailLine, may
from kiosk.errors import KioskError, LinkError, Refused
from kiosk.logs import logger
from kiosk.storage.day_rows import DayRows

HERE: Final = "on this kiosk"
AT_TILL: Final = "at the till"

_log = logger(__name__)


class Menu(Protocol):
    """The menu, which may be told what is sold out here (``kiosk.menu.service``)."""

    @property
    def open_shift(self) -> str: ...
    def stop(self, dish_ids: frozenset[int]) -> None: ...
    def out_at_till(self, dish_id: int) -> bool: ...
    def refresh_soon(self) -> None: ...


class TillStops(Protocol):
    """The till's own stop list."""

    async def set(self, dish_id: int, *, stopped: bool) -> None:
        """Raises LinkError, or Refused where the kiosk's employee has no right to."""
        ...


class Doors(Protocol):
    """Whoever takes orders (``kiosk.session.service``)."""

    def close(self, closing: Closing | None) -> None: ...


class Reach(StrEnum):
    """How far a change of the stop list came."""

    TILL = "till"
    KIOSK = "kiosk"
    """The site keeps the kiosk off the till's stop list."""
    KIOSK_ALONE = "kiosk-alone"
    """The till was asked, and refused or did not answer."""
    NOWHERE = "nowhere"
    """Only the till could have done it, and it did not."""


class Outcome(Struct, frozen=True, kw_only=True):
    """``trouble`` is what the till answered instead of doing it; its words are for staff."""

    reach: Reach
    trouble: KioskError | None = None


class DayDesk:
    """``stops`` and ``closing`` are those on disk. Writing raises StoreError, and nothing changed.

    ``till`` is ``None`` where the kiosk may not touch the till's stop list.
    """

    def __init__(
        self, rows: DayRows, menu: Menu, doors: Doors, clock: Clock, till: TillStops | None = None
    ) -> None:
        self._rows = rows
        self._menu = menu
        self._doors = doors
        self._clock = clock
        self._till = till
        self._stops: tuple[Stop, ...] = ()
        self._closing: Closing | None = None
        self._listeners: list[Callable[[], None]] = []

    @property
    def stops(self) -> tuple[Stop, ...]:
        return self._stops

    @property
    def closing(self) -> Closing | None:
        return self._closing

    @property
    def asks_till(self) -> bool:
        """Whether the till is told of a dish that is stopped here."""
        return self._till is not None

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Calls back when a dish or the door is another than before."""
        self._listeners.append(listener)

    async def restore(self) -> None:
        """What was decided before the restart holds. Raises StoreError."""
        stops, closing = await self._rows.stops(), await self._rows.closing()
        self._show_stops(stops)
        self._show_closing(closing)

    # --- the stop list --------------------------------------------------------------------------

    async def stop(self, person: Person, dish: Dish, until: StopUntil) -> Outcome:
        """The dish is sold out: here at once, then at the till where that may be asked."""
        _allowed(person)
        stop = Stop(
            dish_id=dish.id,
            code=dish.code,
            name=dish.name,
            until=until,
            at=self._clock.now(),
            by=person.name,
            shift=self._menu.open_shift,
        )
        await self._put(stop, self._of_dish(Deed.DISH_STOPPED, person, stop, until.value, HERE))
        if self._till is None:
            return Outcome(reach=Reach.KIOSK)
        try:
            await self._till.set(dish.id, stopped=True)
        except (LinkError, Refused) as exc:
            _log.warning("the till does not stop a dish", code=exc.code.value, detail=exc.detail)
            return Outcome(reach=Reach.KIOSK_ALONE, trouble=exc)
        told = replace(stop, told=True)
        await self._put(told, self._of_dish(Deed.DISH_STOPPED, person, told, until.value, AT_TILL))
        self._menu.refresh_soon()
        return Outcome(reach=Reach.TILL)

    async def resume(self, person: Person, dish: Dish) -> Outcome:
        """Nothing of this kiosk's keeps the dish from being sold, nor the till, where it agrees."""
        _allowed(person)
        kept = next((stop for stop in self._stops if stop.dish_id == dish.id), None)
        if kept is not None:
            line = self._of_dish(Deed.DISH_RESUMED, person, kept, "", HERE)
            await self._rows.drop_stop(kept, line)
            self._show_stops(tuple(stop for stop in self._stops if not stop.same(kept)))
        at_till = self._menu.out_at_till(dish.id) or (kept is not None and kept.told)
        if not at_till:
            return Outcome(reach=Reach.KIOSK)
        here = Reach.NOWHERE if kept is None else Reach.KIOSK_ALONE
        if self._till is None:
            return Outcome(reach=here)
        try:
            await self._till.set(dish.id, stopped=False)
        except (LinkError, Refused) as exc:
            _log.warning("the till keeps a dish stopped", code=exc.code.value, detail=exc.detail)
            return Outcome(reach=here, trouble=exc)
        line = self._line(Deed.DISH_RESUMED, person, f"{dish.code} {dish.name.own}", "", AT_TILL)
        await self._rows.note(line)
        self._menu.refresh_soon()
        return Outcome(reach=Reach.TILL)

    async def follow_menu(self) -> None:
        """After a look at the till: what ended with its shift ends, and what it has on its own stop
        list by now is its own."""
        shift = self._menu.open_shift
        stops, ended = in_shift(self._stops, shift)
        handed_over = [each for each in stops if each.told and self._menu.out_at_till(each.dish_id)]
        for stop in ended:
            line = self._of_dish(Deed.DISH_RESUMED, None, stop, "", "the shift has ended")
            await self._rows.drop_stop(stop, line)
        for stop in handed_over:
            await self._rows.drop_stop(stop, None)
        if shift and any(not each.shift for each in stops):
            await self._rows.name_shift(shift)
        # A person may have stopped a dish meanwhile, perhaps one of these.
        gone = (*ended, *handed_over)
        left = tuple(
            replace(each, shift=each.shift or shift)
            for each in self._stops
            if not any(each.same(other) for other in gone)
        )
        if left != self._stops:
            self._show_stops(left)

    # --- the door -------------------------------------------------------------------------------

    async def close(self, person: Person, closing: Closing) -> None:
        """Guests are told so from now on; a purchase under way goes on to its end."""
        _allowed(person)
        until = "" if closing.until is None else f"until {closing.until:%Y-%m-%d %H:%M}"
        words = closing.because.value
        if closing.because is ClosedBecause.OWN_WORDS:
            words = " / ".join(filter(None, (closing.words.own, closing.words.alternative)))
        await self._rows.put_closing(closing, self._line(Deed.CLOSED, person, "", words, until))
        self._show_closing(closing)

    async def open(self, person: Person | None) -> None:
        """Guests may order again; ``person`` is ``None`` where the time has come that was set."""
        if person is not None:
            _allowed(person)
        outcome = "" if person is not None else "the time set had come"
        await self._rows.drop_closing(self._line(Deed.OPENED, person, "", "", outcome))
        self._show_closing(None)

    def due(self) -> bool:
        """Whether a closed kiosk is to be opened by now."""
        return self._closing is not None and self._closing.over(self._clock.now())

    # --- one place for each ---------------------------------------------------------------------

    async def note_cleaning(self, person: Person, seconds: int) -> None:
        """For so long the screen takes no touch."""
        await self._rows.note(self._line(Deed.CLEANING, person, "", f"{seconds} s", ""))

    async def _put(self, stop: Stop, line: TrailLine) -> None:
        await self._rows.put_stop(stop, line)
        others = tuple(each for each in self._stops if each.dish_id != stop.dish_id)
        self._show_stops((*others, stop))

    def _show_stops(self, stops: tuple[Stop, ...]) -> None:
        self._stops = stops
        self._menu.stop(frozenset(stop.dish_id for stop in stops))
        self._tell()

    def _show_closing(self, closing: Closing | None) -> None:
        self._closing = closing
        self._doors.close(closing)
        self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()

    def _of_dish(
        self, deed: Deed, person: Person | None, stop: Stop, detail: str, outcome: str
    ) -> TrailLine:
        return self._line(deed, person, f"{stop.code} {stop.name.own}", detail, outcome)

    def _line(
        self, deed: Deed, person: Person | None, about: str, detail: str, outcome: str
    ) -> TrailLine:
        return TrailLine(
            at=self._clock.now(),
            person=person,
            deed=deed,
            about=about,
            detail=detail,
            outcome=outcome,
        )


def _allowed(person: Person) -> None:
    assert may(person.role, Right.OPERATE), f"{person.role} does not operate the kiosk"
