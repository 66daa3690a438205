"""The running of the day under a finger: sections, the stop list, the door, the wiped screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs

from kiosk.day_intents import (
    ClosedBecauseChosen,
    ClosedFor,
    ClosedForChosen,
    ClosedWordsTyped,
    ClosingConfirmed,
    DaySection,
    DaySectionOpened,
    DishesSought,
    DishResumed,
    DishStopped,
    OpeningConfirmed,
    StopUntilChosen,
    Wipe,
    WipingBegun,
)
from kiosk.day_snapshots import DishStanding, SaleStanding, StopEnd, StopsPart
from kiosk.domain.day import LONGEST_WORDS, ClosedBecause, StopUntil
from kiosk.domain.names import Language, Text
from kiosk.domain.staff import Deed
from kiosk.errors import ErrorCode, PosRefused, StoreError
from kiosk.staff.day import DayDesk
from kiosk.staff_intents import (
    LookedAgain,
    StaffDigitTapped,
    StaffPage,
    StaffPageOpened,
    StaffStepBack,
)
from kiosk.staff_snapshots import StaffPart, StaffView
from tests.unit.checkout.restaurant import Restaurant
from tests.unit.lunch import BORSCH, CAKE, MENU, OKROSHKA, TEA
from tests.unit.staff.day_house import HandTillStops
from tests.unit.staff.test_staff_desk import DEALERS, RIGHT, Stage, stage


async def inside(staff: Stage, section: DaySection, pin: str = RIGHT) -> StaffPart:
    await staff.knock()
    await staff.type(pin)
    shown = await staff.do(StaffPageOpened(StaffPage.OPERATIONS), DaySectionOpened(section))
    assert shown is not None
    return shown


def stops(shown: StaffPart | None) -> StopsPart:
    assert shown is not None
    assert shown.day.stops is not None
    return shown.day.stops


def listed(shown: StaffPart | None, dish_id: int) -> DishStanding:
    return next(each for each in stops(shown).dishes if each.dish_id == dish_id)


@pytest.mark.parametrize("section", DaySection)
@pytest.mark.parametrize("pin", [RIGHT, DEALERS], ids=["admin", "dealer"])
async def test_every_section_opens_and_leads_back(
    tmp_path: Path, section: DaySection, pin: str
) -> None:
    async with stage(tmp_path, Restaurant()) as staff:
        shown = await inside(staff, section, pin)
        assert shown.view.value == section.value
        shown_after = await staff.do(StaffStepBack())
        assert shown_after is not None
        assert shown_after.view is StaffView.OPERATIONS


async def test_a_section_is_opened_from_its_page_alone(tmp_path: Path) -> None:
    async with stage(tmp_path, Restaurant()) as staff:
        await staff.knock()
        before = await staff.type(RIGHT)
        shown = await staff.do(DaySectionOpened(DaySection.STOPS), DishStopped(BORSCH))
        assert shown is not None
        assert shown.view is before.view
        assert staff.house.desk.stops == ()


async def test_a_dish_is_stopped_and_told_of_and_stands_first(tmp_path: Path) -> None:
    async with stage(tmp_path, Restaurant()) as staff:
        shown = await inside(staff, DaySection.STOPS)
        assert listed(shown, TEA).standing is SaleStanding.ON_SALE
        chosen = StopUntilChosen(StopUntil.TAKEN_BACK)
        shown_after = await staff.do(chosen, DishStopped(TEA))
        first = stops(shown_after).dishes[0]
        assert (first.dish_id, first.standing, first.until, first.by) == (
            TEA,
            SaleStanding.KIOSK,
            StopUntil.TAKEN_BACK,
            "Anna",
        )
        news = stops(shown_after).news
        assert news is not None
        assert (news.end, news.name) == (StopEnd.STOPPED_HERE, MENU.dishes[TEA].name)
        assert staff.house.menu.stopped == {TEA}
        again = await staff.do(DishResumed(TEA))
        assert listed(again, TEA).standing is SaleStanding.ON_SALE
        assert staff.house.menu.stopped == frozenset()


async def test_what_the_till_has_sold_out_is_marked_and_cannot_be_put_back_here(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, Restaurant()) as staff:
        menu = staff.house.menu
        gone = structs.replace(MENU.dishes[TEA], rest=0)
        menu.menu = replace(MENU, dishes={**MENU.dishes, TEA: gone})
        menu.out.add(TEA)
        shown = await inside(staff, DaySection.STOPS)
        row = listed(shown, TEA)
        assert (row.standing, row.may_resume) == (SaleStanding.TILL, False)


async def test_a_till_that_refuses_is_quoted(tmp_path: Path) -> None:
    async with stage(tmp_path, Restaurant()) as staff:
        refusal = PosRefused(ErrorCode.POS_REFUSED, "Недостаточно прав")
        staff.house.desk._till = HandTillStops(refusal)
        await inside(staff, DaySection.STOPS)
        shown = await staff.do(DishStopped(BORSCH))
        news = stops(shown).news
        assert news is not None
        assert (news.end, news.said) == (StopEnd.STOPPED_HERE_ALONE, "Недостаточно прав")
        assert listed(shown, BORSCH).standing is SaleStanding.KIOSK


async def test_a_database_that_does_not_answer_is_said_and_nothing_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_words: object) -> None:
        raise StoreError(ErrorCode.STORE_UNWRITABLE, "the disk is full")

    async with stage(tmp_path, Restaurant()) as staff:
        await inside(staff, DaySection.STOPS)
        monkeypatch.setattr(DayDesk, "_put", full)
        shown = await staff.do(DishStopped(BORSCH))
        news = stops(shown).news
        assert news is not None
        assert news.end is StopEnd.TROUBLE
        assert not listed(shown, BORSCH).busy
        assert staff.house.menu.stopped == frozenset()


@pytest.mark.parametrize(
    ("query", "found"),
    [("чай", TEA), ("окр", OKROSHKA), (str(MENU.dishes[CAKE].code), CAKE)],
)
async def test_a_dish_is_found_by_its_name_or_its_code(
    tmp_path: Path, query: str, found: int
) -> None:
    async with stage(tmp_path, Restaurant()) as staff:
        await inside(staff, DaySection.STOPS)
        shown = await staff.do(DishesSought(query))
        assert [each.dish_id for each in stops(shown).dishes] == [found]
        nothing = await staff.do(DishesSought("щъ"))
        assert stops(nothing).dishes == ()


async def test_the_kiosk_is_closed_with_a_reason_and_a_time_and_opened_again(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, Restaurant()) as staff:
        await inside(staff, DaySection.CLOSING)
        nothing = await staff.do(ClosingConfirmed())
        assert nothing is not None
        assert nothing.day.form is not None
        assert (nothing.day.form.ready, staff.house.desk.closing) == (False, None)
        shown = await staff.do(
            ClosedBecauseChosen(ClosedBecause.CLEANING),
            ClosedForChosen(ClosedFor.QUARTER),
            ClosingConfirmed(),
        )
        assert shown is not None
        closing = shown.day.closing
        assert closing is not None
        assert (closing.because, closing.by) == (ClosedBecause.CLEANING, "Anna")
        assert closing.until is not None
        assert 0 < (closing.until - closing.at).total_seconds() <= 15 * 60
        assert staff.house.watch.now.closing == closing
        opened = await staff.do(OpeningConfirmed())
        assert opened is not None
        assert opened.day.closing is None
        deeds = [line.deed for line in await staff.house.store.staff.trail(2)]
        assert deeds == [Deed.OPENED, Deed.CLOSED]


async def test_own_words_are_asked_for_before_the_kiosk_closes_with_them(tmp_path: Path) -> None:
    async with stage(tmp_path, Restaurant()) as staff:
        await inside(staff, DaySection.CLOSING)
        await staff.do(ClosedBecauseChosen(ClosedBecause.OWN_WORDS), ClosingConfirmed())
        assert staff.house.watch.now.closing is None
        long = "б" * (LONGEST_WORDS + 9)
        await staff.do(
            ClosedWordsTyped(Language.RU, long),
            ClosedWordsTyped(Language.EN, "A banquet"),
            ClosingConfirmed(),
        )
        closing = staff.house.desk.closing
        assert closing is not None
        assert closing.words == Text("б" * LONGEST_WORDS, "A banquet")


async def test_while_the_screen_is_wiped_no_touch_does_anything(tmp_path: Path) -> None:
    async with stage(tmp_path, Restaurant()) as staff:
        await inside(staff, DaySection.CLEANING)
        shown = await staff.do(WipingBegun(Wipe.SHORT))
        assert shown is not None
        assert (shown.view, shown.day.wiping_s) == (StaffView.WIPING, Wipe.SHORT)
        after = await staff.do(
            StaffPageOpened(StaffPage.WRONG), StaffStepBack(), StaffDigitTapped("1")
        )
        assert after is not None
        assert after.view is StaffView.WIPING
        for left in range(Wipe.SHORT - 1, 0, -1):
            ticked = await staff.a_second_later()
            assert ticked is not None
            assert ticked.day.wiping_s == left
        assert await staff.a_second_later() is None
        deeds = [line.deed for line in await staff.house.store.staff.trail(2)]
        assert deeds == [Deed.LEFT, Deed.CLEANING]


async def test_the_gesture_ends_the_wiping_and_asks_for_a_pin(tmp_path: Path) -> None:
    async with stage(tmp_path, Restaurant()) as staff:
        await inside(staff, DaySection.CLEANING)
        await staff.do(WipingBegun(Wipe.LONG))
        shown = await staff.knock()
        assert (shown.view, shown.person) == (StaffView.PIN, None)


async def test_the_shift_is_asked_for_when_it_is_opened_and_on_a_tap(tmp_path: Path) -> None:
    async with stage(tmp_path, Restaurant()) as staff:
        shown = await inside(staff, DaySection.SHIFT)
        assert shown.day.shift is not None
        assert (shown.day.shift.number, shown.day.shift.asking) == (73, False)
        staff.house.till.shift = None
        after = await staff.do(LookedAgain())
        assert after is not None
        assert after.day.shift is not None
        assert not after.day.shift.open
