"""What the till stops selling is sold out on the screen within five seconds, in real time."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from datetime import UTC

import pytest
from pydantic import ValidationError

from kiosk.clock import SystemClock
from kiosk.menu.rules import MenuRules
from kiosk.menu.service import MenuPace, MenuService, OrderContext
from kiosk.settings.restaurant import MenuSettings
from tests.unit.menu.rows import NAMES
from tests.unit.menu.simulated import SimulatedLink
from tests.unit.menu.till import Shelf
from tests.unit.simulators.cash_till import dish_id, samovar

PROMISED_S = 5.0


async def test_a_dish_put_on_the_stop_list_is_sold_out_in_time() -> None:
    settings = MenuSettings()
    link, borscht = SimulatedLink(samovar()), dish_id("borsch")
    service = MenuService(
        link,
        Shelf(),
        OrderContext(station_id=15010, waiter_id=None, table_id=None, order_category_id=None),
        MenuRules(extended=NAMES),
        SystemClock(UTC),
        MenuPace(rests_s=settings.rests_poll_s),
    )
    looked = asyncio.Event()
    service.subscribe(lambda _result: looked.set())
    running = asyncio.create_task(service.run())
    await looked.wait()
    assert not service.now.menu.dishes[borscht].sold_out
    # Just after a look: the longest a change can wait.
    link.house.stock.stop(borscht)
    began = time.monotonic()
    while not service.now.menu.dishes[borscht].sold_out:
        looked.clear()
        await looked.wait()
    assert time.monotonic() - began < PROMISED_S
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


def test_no_setting_makes_the_promise_impossible() -> None:
    with pytest.raises(ValidationError):
        MenuSettings(rests_poll_s=PROMISED_S)
