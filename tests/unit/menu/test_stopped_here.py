"""Dishes that staff have stopped on this kiosk: sold out like those of the till's own stop list."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from datetime import UTC

from kiosk.clock import SystemClock
from kiosk.errors import ErrorCode, NoReply
from kiosk.menu.rules import MenuRules
from kiosk.menu.service import MenuPace, MenuService, OrderContext
from tests.unit.menu.rows import NAMES
from tests.unit.menu.simulated import SimulatedLink
from tests.unit.menu.test_menu_service import Kitchen
from tests.unit.menu.till import Shelf
from tests.unit.simulators.cash_till import dish_id, samovar

SOUP, TEA = 1, 2
PROMISED_S = 5.0


def sold_out(kitchen: Kitchen) -> list[int]:
    return [dish.id for dish in kitchen.menu.now.menu.dishes.values() if dish.sold_out]


async def test_a_dish_stopped_here_is_sold_out_and_stays_on_its_page() -> None:
    kitchen = Kitchen()
    await kitchen.look()
    kitchen.menu.stop(frozenset({SOUP}))
    await kitchen.look()
    assert sold_out(kitchen) == [SOUP]
    (page,) = kitchen.menu.now.menu.categories
    assert page.dish_ids == (TEA, SOUP)
    assert not kitchen.menu.out_at_till(SOUP)
    kitchen.menu.stop(frozenset())
    await kitchen.look()
    assert sold_out(kitchen) == []


async def test_what_the_till_itself_does_not_sell_is_told_apart() -> None:
    kitchen = Kitchen()
    kitchen.till.stop_list[SOUP] = kitchen.till.on_sale.pop(SOUP)
    kitchen.menu.stop(frozenset({TEA}))
    await kitchen.look()
    assert sorted(sold_out(kitchen)) == [SOUP, TEA]
    assert (kitchen.menu.out_at_till(SOUP), kitchen.menu.out_at_till(TEA)) == (True, False)


async def test_a_restart_shows_the_last_menu_with_what_is_stopped_here() -> None:
    before = Kitchen()
    await before.look()
    after = Kitchen(shelf=before.shelf)
    after.menu.stop(frozenset({SOUP}))
    await after.menu.restore()
    assert after.menu.now.stale
    assert sold_out(after) == [SOUP]


async def test_the_shift_is_told_while_one_is_open() -> None:
    kitchen = Kitchen()
    assert kitchen.menu.open_shift == ""
    await kitchen.look()
    first = kitchen.menu.open_shift
    assert first
    kitchen.till.shift += 1
    await kitchen.look()
    assert kitchen.menu.open_shift not in ("", first)


async def test_a_dish_stopped_while_the_till_is_waited_for_is_sold_out_at_once() -> None:
    kitchen = Kitchen()
    await kitchen.look()
    silent = asyncio.Event()

    async def nothing(*_words: object, **_more: object) -> bytes:
        silent.set()
        await asyncio.Event().wait()
        raise NoReply(ErrorCode.POS_SILENT)

    kitchen.till.post = nothing  # type: ignore[method-assign]  # the till falls silent
    looking = asyncio.create_task(kitchen.menu.look())
    async with asyncio.timeout(PROMISED_S):
        await silent.wait()
        kitchen.menu.stop(frozenset({SOUP}))
        await kitchen.menu.show_next_stops()
    assert not looking.done()
    assert sold_out(kitchen) == [SOUP]
    looking.cancel()
    with suppress(asyncio.CancelledError):
        await looking


async def test_a_combo_follows_a_dish_stopped_here_in_real_time() -> None:
    link, lunch = SimulatedLink(samovar()), dish_id("lunch")
    service = MenuService(
        link,
        Shelf(),
        OrderContext(station_id=15010, waiter_id=None, table_id=None, order_category_id=None),
        MenuRules(extended=NAMES),
        SystemClock(UTC),
        MenuPace(),
    )
    await service.look()
    combo = service.now.menu.dishes[lunch]
    step = next(group for group in combo.groups if group.minimum)
    brought = frozenset(m.dish_id for m in step.modifiers if m.dish_id is not None)
    assert brought
    assert not combo.sold_out
    began = time.monotonic()
    service.stop(brought)
    await service.show_next_stops()
    assert service.now.menu.dishes[lunch].sold_out
    assert time.monotonic() - began < PROMISED_S
