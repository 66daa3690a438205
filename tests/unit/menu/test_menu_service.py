"""The menu over time: what is read again, what is kept, and what a failure leaves on the screen."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

import pytest

from kiosk.domain.money import Money
from kiosk.errors import (
    ErrorCode,
    KioskError,
    NoReply,
    NotSent,
    PosRefused,
    StoreError,
)
from kiosk.menu.directory import directory_questions
from kiosk.menu.keeping import KeptAnswer, KeptMenu, pack, packed, question_mark
from kiosk.menu.rules import MenuRules
from kiosk.menu.service import CACHE_NAME, LookResult, MenuPace, MenuService, OrderContext
from tests.unit.menu.rows import NAMES
from tests.unit.menu.till import BORSCH, COLLECTIONS, TEA, Kept, Shelf, Till, TillClock

SILENT = NoReply(ErrorCode.POS_SILENT)
CONTEXT = OrderContext(station_id=15010, waiter_id=7, table_id=12, order_category_id=None)


class Kitchen:
    """A menu service with everything it needs."""

    def __init__(
        self,
        till: Till | None = None,
        shelf: Shelf | None = None,
        rules: MenuRules | None = None,
    ) -> None:
        self.till = till or Till()
        self.shelf = shelf or Shelf()
        self.clock = TillClock()
        self.menu = MenuService(
            self.till,
            self.shelf,
            CONTEXT,
            rules or MenuRules(extended=NAMES),
            self.clock,
            MenuPace(rests_s=5.0, directory_s=60.0, retry_s=10.0),
        )

    async def look(self, after_s: float = 5.0) -> ErrorCode | None:
        self.clock.seconds += after_s
        self.till.forget()
        return await self.menu.look()

    def told(self) -> KioskError | None:
        """The trouble of the last look, asked for anew each time."""
        return self.menu.trouble

    @property
    def dishes(self) -> list[int]:
        return list(self.menu.now.menu.dishes)


async def test_the_first_look_reads_everything_and_keeps_it() -> None:
    kitchen = Kitchen()
    assert (kitchen.menu.now.stale, kitchen.menu.now.revision) == (True, 0)
    assert await kitchen.look() is None
    assert kitchen.till.asked == ["GetOrderMenu", "GetRefList", *COLLECTIONS]
    now = kitchen.menu.now
    assert (now.stale, now.revision, now.taken_at) == (False, 1, kitchen.clock.now())
    assert now.menu.dishes[1].price == Money.of(390)
    assert kitchen.shelf.puts == 1


async def test_prices_are_asked_for_the_order_to_come_with_and_without_the_stop_list() -> None:
    kitchen = Kitchen()
    await kitchen.look()
    _info, first, second = kitchen.till.requests[0]
    assert (first.get("checkrests"), second.get("checkrests")) == ("1", "0")
    for question in (first, second):
        ids = {part.tag: part.get("id") for part in question}
        assert ids == {"Station": "15010", "Waiter": "7", "Table": "12"}


async def test_properties_are_asked_for_by_the_sites_names() -> None:
    kitchen = Kitchen()
    await kitchen.look()
    asked = {query[0].get("RefName"): query[0] for query in kitchen.till.requests}
    assert "genKcal" in (asked["MENUITEMS"].get("PropMask") or "")
    # Without a mask everything comes along, the site's own properties where they are asked for.
    assert (asked["CATEGLIST"].get("PropMask"), asked["CATEGLIST"].get("WithMacroProp")) == (
        None,
        "1",
    )


async def test_within_a_minute_only_prices_and_rests_are_asked_for() -> None:
    kitchen = Kitchen()
    await kitchen.look()
    kitchen.till.on_sale[1] = 42000
    assert await kitchen.look() is None
    assert kitchen.till.asked == ["GetOrderMenu"]
    assert kitchen.menu.now.menu.dishes[1].price == Money.of(420)
    assert kitchen.menu.now.revision == 2
    assert kitchen.shelf.puts == 1


async def test_after_a_minute_only_what_has_a_new_version_is_read_again() -> None:
    kitchen = Kitchen()
    await kitchen.look()
    assert await kitchen.look(60) is None
    assert kitchen.till.asked == ["GetOrderMenu", "GetRefList"]
    kitchen.till.versions["MENUITEMS"] = 2
    kitchen.till.collections["MENUITEMS"] = BORSCH
    await kitchen.look(60)
    assert kitchen.till.asked == ["GetOrderMenu", "GetRefList", "MENUITEMS"]
    assert kitchen.dishes == [1]
    assert kitchen.shelf.puts == 2


async def test_a_collection_the_server_lists_no_version_of_is_always_read() -> None:
    kitchen = Kitchen()
    del kitchen.till.versions["CATEGLIST"]
    await kitchen.look()
    await kitchen.look(60)
    assert kitchen.till.asked == ["GetOrderMenu", "GetRefList", "CATEGLIST"]


async def test_a_menu_that_has_not_changed_is_confirmed_and_stays_the_same() -> None:
    kitchen = Kitchen()
    await kitchen.look()
    before = kitchen.menu.now
    await kitchen.look()
    assert kitchen.menu.now.menu is before.menu
    assert kitchen.menu.now.revision == before.revision
    assert kitchen.menu.now.taken_at == kitchen.clock.now()


async def test_what_is_in_the_stop_list_is_shown_as_sold_out() -> None:
    till = Till(on_sale={1: 39000}, stop_list={2: 12000})
    kitchen = Kitchen(till)
    await kitchen.look()
    assert (kitchen.menu.now.menu.dishes[2].sold_out, kitchen.dishes) == (True, [1, 2])


# --- failures ---


@pytest.mark.parametrize(
    "trouble",
    [
        NotSent(ErrorCode.POS_UNREACHABLE),
        SILENT,
        PosRefused(ErrorCode.POS_SHIFT_CLOSING, number=2172),
    ],
)
async def test_the_last_good_menu_stays_and_is_marked_old(trouble: NotSent) -> None:
    kitchen = Kitchen()
    await kitchen.look()
    taken_at = kitchen.menu.now.taken_at
    kitchen.till.fails["GetOrderMenu"] = trouble
    assert await kitchen.look() is trouble.code
    assert (kitchen.menu.now.stale, kitchen.menu.now.taken_at) == (True, taken_at)
    assert kitchen.told() is trouble
    assert kitchen.dishes == [1, 2]
    kitchen.till.fails.clear()
    assert await kitchen.look() is None
    assert kitchen.told() is None
    assert (kitchen.menu.now.stale, kitchen.menu.now.revision) == (False, 1)


async def test_a_first_look_that_fails_at_the_prices_is_made_good_by_the_next() -> None:
    kitchen = Kitchen()
    kitchen.till.fails["GetOrderMenu"] = SILENT
    assert await kitchen.look() is ErrorCode.POS_SILENT
    assert kitchen.menu.now.menu.categories == ()
    kitchen.till.fails.clear()
    assert await kitchen.look(10) is None
    assert kitchen.till.asked == ["GetOrderMenu", "GetRefList", *COLLECTIONS]
    assert kitchen.dishes == [1, 2]


async def test_a_change_seen_by_a_look_that_failed_is_not_lost() -> None:
    kitchen = Kitchen()
    await kitchen.look()
    kitchen.till.versions["MENUITEMS"] = 2
    kitchen.till.collections["MENUITEMS"] = TEA
    kitchen.till.fails["GetOrderMenu"] = SILENT
    await kitchen.look(60)
    kitchen.till.fails.clear()
    assert await kitchen.look(10) is None
    assert kitchen.dishes == [2]


async def test_a_directory_read_in_part_is_read_on_from_there() -> None:
    kitchen = Kitchen()
    kitchen.till.fails["MODISCHEMES"] = SILENT
    assert await kitchen.look() is ErrorCode.POS_SILENT
    kitchen.till.fails.clear()
    assert await kitchen.look(10) is None
    assert kitchen.till.asked == ["GetOrderMenu", "GetRefList", *COLLECTIONS[3:]]


async def test_a_directory_read_in_part_never_makes_a_menu() -> None:
    kitchen = Kitchen()
    await kitchen.look()
    kitchen.till.versions.update(MENUITEMS=2, CATEGLIST=2)
    kitchen.till.collections["MENUITEMS"] = BORSCH.replace('"100"', '"200"')
    kitchen.till.fails["CATEGLIST"] = SILENT
    for _ in range(3):
        assert await kitchen.look(60) is ErrorCode.POS_SILENT
        assert kitchen.dishes == [1, 2]


@pytest.mark.parametrize("part", ["GetOrderMenu", "GetRefList", "MENUITEMS"])
async def test_an_answer_that_proves_nothing_keeps_the_last_good_menu(part: str) -> None:
    kitchen = Kitchen()
    await kitchen.look()
    kitchen.till.versions["MENUITEMS"] = 2
    kitchen.till.replies[part] = b"<html>502 Bad Gateway</html>"
    assert await kitchen.look(60) is ErrorCode.PROTOCOL
    assert (kitchen.menu.now.stale, kitchen.dishes) == (True, [1, 2])


async def test_an_empty_menu_is_trouble_and_not_a_menu() -> None:
    kitchen = Kitchen()
    await kitchen.look()
    kitchen.till.on_sale = {}
    assert await kitchen.look() is ErrorCode.MENU_EMPTY
    assert kitchen.dishes == [1, 2]


# --- over a restart ---


async def test_the_menu_of_the_last_run_is_shown_at_once_and_as_old() -> None:
    before = Kitchen()
    await before.look()
    after = Kitchen(shelf=before.shelf)
    await after.menu.restore()
    assert (after.menu.now.stale, after.menu.now.revision) == (True, 1)
    assert after.menu.now.taken_at == before.clock.now()
    assert after.dishes == [1, 2]
    assert await after.look() is None
    assert (after.menu.now.stale, after.menu.now.revision) == (False, 1)
    assert after.shelf.puts == 1


async def test_after_a_restart_only_what_has_changed_is_read_again() -> None:
    before = Kitchen()
    await before.look()
    after = Kitchen(before.till, shelf=before.shelf)
    after.till.forget()
    await after.menu.restore()
    after.till.versions["MENUITEMS"] = 2
    after.till.collections["MENUITEMS"] = TEA
    assert await after.look() is None
    assert after.till.asked == ["GetOrderMenu", "GetRefList", "MENUITEMS"]
    assert after.dishes == [2]


@pytest.mark.parametrize("moved", [{"shift": 78}, {"restaurant": "123450008"}])
async def test_after_a_restart_in_another_shift_or_restaurant_everything_is_read(
    moved: dict[str, Any],
) -> None:
    before = Kitchen()
    await before.look()
    after = Kitchen(Till(**moved), shelf=before.shelf)
    await after.menu.restore()
    assert after.dishes == [1, 2]
    assert await after.look() is None
    assert after.till.asked == ["GetOrderMenu", "GetRefList", *COLLECTIONS]


async def test_what_was_kept_about_other_properties_is_not_shown() -> None:
    before = Kitchen()
    await before.look()
    after = Kitchen(shelf=before.shelf, rules=MenuRules())
    await after.menu.restore()
    assert after.menu.now.revision == 0
    assert await after.look() is None
    assert after.dishes == [1, 2]


async def test_a_new_shift_reads_the_whole_directory_at_once() -> None:
    kitchen = Kitchen()
    await kitchen.look()
    kitchen.till.shift = 78
    kitchen.till.collections["MENUITEMS"] = BORSCH
    assert await kitchen.look() is None
    assert kitchen.till.asked == ["GetOrderMenu", "GetRefList", *COLLECTIONS]
    assert kitchen.dishes == [1]
    await kitchen.look()
    assert kitchen.till.asked == ["GetOrderMenu"]


async def test_a_new_shift_that_cannot_be_read_yet_keeps_the_old_menu_whole() -> None:
    kitchen = Kitchen()
    await kitchen.look()
    kitchen.till.shift = 78
    kitchen.till.collections["MENUITEMS"] = BORSCH
    kitchen.till.fails["MODISCHEMES"] = SILENT
    assert await kitchen.look() is ErrorCode.POS_SILENT
    assert (kitchen.menu.now.stale, kitchen.dishes) == (True, [1, 2])
    kitchen.till.fails.clear()
    assert await kitchen.look() is None
    assert kitchen.dishes == [1]


async def test_without_a_menu_of_the_last_run_nothing_is_shown() -> None:
    kitchen = Kitchen()
    await kitchen.menu.restore()
    assert kitchen.menu.now.revision == 0


def kept_about(*names: str) -> bytes:
    """Nonsense, kept as the answers to the right questions."""
    asked = {name: question_mark(question) for name, question in directory_questions(NAMES).items()}
    answers = {
        name: KeptAnswer(version=1, asked=asked.get(name, ""), packed=packed([b"<html/>"]))
        for name in names
    }
    return pack(KeptMenu(shift="", answers=answers))


@pytest.mark.parametrize(
    "content",
    [
        b"no archive",
        kept_about("GetOrderMenu"),
        kept_about(*COLLECTIONS),
        kept_about(*COLLECTIONS, "GetOrderMenu"),
    ],
)
async def test_a_kept_menu_that_does_not_read_is_passed_over(content: bytes) -> None:
    kitchen = Kitchen()
    kitchen.shelf.kept[CACHE_NAME] = Kept(content, kitchen.clock.now())
    await kitchen.menu.restore()
    assert kitchen.menu.now.revision == 0
    assert await kitchen.look() is None
    assert kitchen.dishes == [1, 2]


async def test_a_kept_menu_that_this_version_stumbles_over_does_not_keep_it_from_starting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = Kitchen()
    await before.look()
    after = Kitchen(shelf=before.shelf)

    def stumble(*_facts: object) -> None:
        raise LookupError("a page without a name")

    with monkeypatch.context() as patched:
        patched.setattr("kiosk.menu.service.MenuPlan", stumble)
        await after.menu.restore()
    assert after.menu.now.revision == 0
    assert await after.look() is None
    assert after.dishes == [1, 2]


async def test_a_store_that_takes_no_writes_is_told_and_the_menu_shown() -> None:
    kitchen = Kitchen(shelf=Shelf(trouble=StoreError(ErrorCode.STORE_UNWRITABLE)))
    assert await kitchen.look() is ErrorCode.STORE_UNWRITABLE
    assert kitchen.dishes == [1, 2]


# --- again and again ---


async def test_each_look_is_told_with_the_moment_of_the_next() -> None:
    kitchen = Kitchen()
    told: list[LookResult] = []
    told_once = asyncio.Event()

    def listen(result: LookResult) -> None:
        told.append(result)
        told_once.set()

    kitchen.menu.subscribe(listen)
    running = asyncio.create_task(kitchen.menu.run())
    await told_once.wait()
    kitchen.till.fails["GetOrderMenu"] = SILENT
    kitchen.clock.seconds = 20
    told_once.clear()
    kitchen.menu.refresh_soon()
    await told_once.wait()
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
    assert told == [
        LookResult(trouble=None, next_at=5.0),
        LookResult(trouble=ErrorCode.POS_SILENT, next_at=30.0),
    ]
