"""What staff decide for the day: kept over a restart, ended in time, told to the trail."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.day import ClosedBecause, Closing, StopUntil
from kiosk.domain.dish import Dish
from kiosk.domain.names import Text
from kiosk.domain.staff import Deed
from kiosk.errors import ErrorCode, NoReply, PosRefused, StoreError
from kiosk.staff.day import Reach
from kiosk.storage.store import Store
from tests.unit.lunch import BORSCH, MENU
from tests.unit.session.kiosk import HandClock
from tests.unit.staff.day_house import SHIFT, HandTillStops, House, opened
from tests.unit.staff.doubt import ANNA, DIRK

SOUP: Dish = MENU.dishes[BORSCH]
REFUSED = PosRefused(ErrorCode.POS_REFUSED, "Недостаточно прав")
WORDS = Text("Моем до обеда", "Cleaning until noon")


def closing(house: House, *, minutes: int | None = None) -> Closing:
    now = house.clock.now()
    return Closing(
        because=ClosedBecause.OWN_WORDS,
        words=WORDS,
        at=now,
        by=ANNA.name,
        until=None if minutes is None else now + timedelta(minutes=minutes),
    )


async def deeds(house: House, count: int) -> list[tuple[Deed, str, str]]:
    """The newest first."""
    return [(line.deed, line.about, line.outcome) for line in await house.store.staff.trail(count)]


async def test_a_dish_stopped_here_is_stopped_after_a_restart_too(tmp_path: Path) -> None:
    house = await opened(tmp_path, HandClock())
    outcome = await house.desk.stop(ANNA, SOUP, StopUntil.TAKEN_BACK)
    assert (outcome.reach, house.menu.stopped) == (Reach.KIOSK, frozenset({BORSCH}))
    assert await deeds(house, 1) == [
        (Deed.DISH_STOPPED, f"{SOUP.code} {SOUP.name.own}", "on this kiosk")
    ]
    await house.store.close()
    again = await opened(tmp_path, HandClock())
    assert again.menu.stopped == {BORSCH}
    (stop,) = again.desk.stops
    assert (stop.by, stop.until, stop.name) == ("Anna", StopUntil.TAKEN_BACK, SOUP.name)
    await again.desk.resume(DIRK, SOUP)
    assert again.menu.stopped == frozenset()
    assert (await deeds(again, 1))[0][0] is Deed.DISH_RESUMED
    await again.store.close()


async def test_a_stop_ends_with_the_shift_it_was_made_in_and_another_does_not(
    tmp_path: Path,
) -> None:
    house = await opened(tmp_path, HandClock())
    salt = next(dish for dish in MENU.dishes.values() if dish.id != BORSCH)
    await house.desk.stop(ANNA, SOUP, StopUntil.SHIFT_ENDS)
    await house.desk.stop(ANNA, salt, StopUntil.TAKEN_BACK)
    house.menu.open_shift = ""
    await house.desk.follow_menu()
    assert house.menu.stopped == {BORSCH, salt.id}
    house.menu.open_shift = "123450007 74 2026-03-15"
    await house.desk.follow_menu()
    assert house.menu.stopped == {salt.id}
    line = (await house.store.staff.trail(1))[0]
    assert (line.deed, line.person, line.outcome) == (
        Deed.DISH_RESUMED,
        None,
        "the shift has ended",
    )
    await house.store.close()


async def test_a_stop_made_before_the_shift_opens_belongs_to_it(tmp_path: Path) -> None:
    house = await opened(tmp_path, HandClock())
    house.menu.open_shift = ""
    await house.desk.stop(ANNA, SOUP, StopUntil.SHIFT_ENDS)
    house.menu.open_shift = "123450007 73 2026-03-14"
    await house.desk.follow_menu()
    assert house.menu.stopped == {BORSCH}
    await house.store.close()
    again = await opened(tmp_path, HandClock())
    again.menu.open_shift = "123450007 74 2026-03-15"
    await again.desk.follow_menu()
    assert again.menu.stopped == frozenset()
    await again.store.close()


async def test_what_the_till_has_taken_over_is_its_own_once_the_menu_shows_it(
    tmp_path: Path,
) -> None:
    house = await opened(tmp_path, HandClock(), HandTillStops())
    outcome = await house.desk.stop(ANNA, SOUP, StopUntil.SHIFT_ENDS)
    assert outcome.reach is Reach.TILL
    assert house.stops is not None
    assert house.stops.stopped == {BORSCH: True}
    await house.desk.follow_menu()
    assert house.menu.stopped == {BORSCH}, "the menu has not shown it yet: nobody sells it between"
    house.menu.out.add(BORSCH)
    await house.desk.follow_menu()
    assert house.menu.stopped == frozenset()
    outcome = await house.desk.resume(ANNA, SOUP)
    assert (outcome.reach, house.stops.stopped) == (Reach.TILL, {BORSCH: False})
    assert await deeds(house, 1) == [
        (Deed.DISH_RESUMED, f"{SOUP.code} {SOUP.name.own}", "at the till")
    ]
    await house.store.close()


async def test_a_dish_taken_back_as_its_shift_becomes_known_is_sold_again(tmp_path: Path) -> None:
    house = await opened(tmp_path, HandClock())
    house.menu.open_shift = ""
    await house.desk.stop(ANNA, SOUP, StopUntil.SHIFT_ENDS)
    house.menu.open_shift = SHIFT
    await asyncio.gather(house.desk.follow_menu(), house.desk.resume(ANNA, SOUP))
    assert (house.menu.stopped, await house.store.day.stops()) == (frozenset(), ())
    await house.store.close()


async def test_a_dish_stopped_anew_as_its_shift_ends_is_stopped_after_a_restart_too(
    tmp_path: Path,
) -> None:
    clock = HandClock()
    house = await opened(tmp_path, clock)
    await house.desk.stop(ANNA, SOUP, StopUntil.SHIFT_ENDS)
    house.menu.open_shift = "123450007 74 2026-03-15"
    clock.seconds += 1
    again = house.desk.stop(ANNA, SOUP, StopUntil.SHIFT_ENDS)
    await asyncio.gather(again, house.desk.follow_menu())
    assert house.menu.stopped == {BORSCH}
    assert await house.store.day.stops() == house.desk.stops
    await house.store.close()


@pytest.mark.parametrize("trouble", [REFUSED, NoReply(ErrorCode.POS_SILENT)], ids=str)
async def test_a_till_that_does_not_do_it_leaves_the_dish_stopped_here(
    tmp_path: Path, trouble: PosRefused | NoReply
) -> None:
    house = await opened(tmp_path, HandClock(), HandTillStops(trouble))
    outcome = await house.desk.stop(ANNA, SOUP, StopUntil.SHIFT_ENDS)
    assert (outcome.reach, outcome.trouble) == (Reach.KIOSK_ALONE, trouble)
    assert house.menu.stopped == {BORSCH}
    house.menu.out.add(BORSCH)
    await house.desk.follow_menu()
    assert house.menu.stopped == {BORSCH}, "what the till never took stays ours"
    outcome = await house.desk.resume(ANNA, SOUP)
    assert (outcome.reach, house.menu.stopped) == (Reach.KIOSK_ALONE, frozenset())
    await house.store.close()


async def test_what_the_till_alone_has_stopped_stays_so_where_it_may_not_be_told(
    tmp_path: Path,
) -> None:
    house = await opened(tmp_path, HandClock())
    house.menu.out.add(BORSCH)
    outcome = await house.desk.resume(ANNA, SOUP)
    assert outcome.reach is Reach.NOWHERE
    assert await deeds(house, 1) == []
    await house.store.close()


async def test_a_closed_kiosk_is_closed_after_a_restart_and_opened_by_a_person(
    tmp_path: Path,
) -> None:
    house = await opened(tmp_path, HandClock())
    await house.desk.close(ANNA, closing(house))
    assert not house.watch.now.taking_orders
    await house.store.close()
    again = await opened(tmp_path, HandClock())
    told = again.watch.now.closing
    assert told is not None
    assert (told.words, told.by, told.until) == (WORDS, "Anna", None)
    assert not again.desk.due()
    await again.desk.open(DIRK)
    assert again.watch.now.closing is None
    lines = await again.store.staff.trail(2)
    assert [(line.deed, line.person) for line in lines] == [
        (Deed.OPENED, DIRK),
        (Deed.CLOSED, ANNA),
    ]
    assert lines[1].detail == "Моем до обеда / Cleaning until noon"
    await again.store.close()


async def test_a_kiosk_closed_until_a_time_is_due_then_also_after_a_restart(
    tmp_path: Path,
) -> None:
    clock = HandClock()
    house = await opened(tmp_path, clock)
    await house.desk.close(ANNA, closing(house, minutes=15))
    clock.seconds = 14 * 60
    assert not house.desk.due()
    await house.store.close()
    clock.seconds = 15 * 60
    again = await opened(tmp_path, clock)
    assert again.desk.due()
    await again.desk.open(None)
    assert (again.desk.closing, again.desk.due()) == (None, False)
    line = (await again.store.staff.trail(1))[0]
    assert (line.person, line.outcome) == (None, "the time set had come")
    await again.store.close()


async def test_nothing_is_seen_of_a_decision_that_could_not_be_written(tmp_path: Path) -> None:
    await (await Store.open(tmp_path, {})).close()
    looking = await Store.look(tmp_path, {})
    house = House(looking, HandClock())
    with pytest.raises(StoreError):
        await house.desk.stop(ANNA, SOUP, StopUntil.SHIFT_ENDS)
    with pytest.raises(StoreError):
        await house.desk.close(ANNA, closing(house))
    assert (house.desk.stops, house.desk.closing) == ((), None)
    assert (house.menu.stopped, house.watch.now.closing) == (frozenset(), None)
    await looking.close()


async def test_whoever_listens_hears_of_each_change(tmp_path: Path) -> None:
    house = await opened(tmp_path, HandClock())
    heard: list[int] = []
    house.desk.subscribe(lambda: heard.append(len(house.desk.stops)))
    await house.desk.stop(ANNA, SOUP, StopUntil.SHIFT_ENDS)
    await house.desk.resume(ANNA, SOUP)
    assert heard == [1, 0]
    await house.store.close()
