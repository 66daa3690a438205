"""`kiosk menu` against simulators: what is listed can be ordered, what is hidden has a reason."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from kiosk.commands.exits import Exit
from kiosk.simulators.launch import SimulatorProcess
from kiosk.storage.store import Store
from tests.contract.command_line import kiosk, restaurant, set_up

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def simulators() -> AsyncIterator[SimulatorProcess]:
    async with restaurant() as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def home(simulators: SimulatorProcess, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return await set_up(tmp_path_factory.mktemp("kiosk") / "home", simulators.addresses)


def dish_in(menu: dict[str, Any], code: int) -> dict[str, Any]:
    found: dict[str, Any] = next(
        dish
        for category in menu["categories"]
        for dish in category["dishes"]
        if dish["code"] == code
    )
    return found


async def test_a_program_reads_the_whole_menu(home: Path) -> None:
    ended = await kiosk("menu", "--home", home, "--json", "--hidden")
    assert (ended.status, ended.err) == (Exit.DONE, "")
    menu = ended.answer
    assert (menu["stale"], menu["trouble"]) == (False, None)
    assert len(menu["categories"]) == 8
    soup = dish_in(menu, 301)
    assert soup["name"]["own"] == "Борщ с говядиной"
    assert soup["price_minor"] == 39_000
    bread = soup["groups"][1]
    assert (bread["minimum"], bread["maximum"]) == (1, 2)
    assert [o["code"] for o in bread["options"] if not o["available"]] == [204]
    assert dish_in(menu, 304)["sold_out"]
    lunch = dish_in(menu, 101)
    assert lunch["kind"] == "combo"
    assert 901 in [option["code"] for option in lunch["groups"][0]["options"]]
    assert {item["code"]: item["reason"] for item in menu["hidden"]}[9001] == "not-sold-here"


async def test_a_person_reads_a_tree(home: Path) -> None:
    ended = await kiosk("menu", "--home", home)
    assert ended.status == Exit.DONE
    lines = ended.out.splitlines()
    assert "Супы" in lines
    assert "  301  Борщ с говядиной  390  350 г  [hit]" in lines
    assert "    Хлеб: 1 to 2" in lines
    assert "      201  Бородинский  (default)" in lines
    assert "      204  Сало с горчицей  +70  (sold out)" in lines
    assert not [line for line in lines if "Чаевые" in line]


@pytest.mark.parametrize(
    ("item", "status", "says"),
    [
        ("301", Exit.DONE, "is shown in Супы."),
        ("304", Exit.DONE, "sold out now."),
        ("901", Exit.DONE, "is served in combos only: Обед «Самовар» (101)."),
        ("9001", Exit.DONE, "is hidden because it is not sold at this kiosk's station now."),
        ("12345", Exit.UNKNOWN, "has no dish 12345"),
    ],
)
async def test_of_one_dish_it_says_where_it_is(
    home: Path, item: str, status: Exit, says: str
) -> None:
    ended = await kiosk("menu", "--home", home, "--why", item)
    assert ended.status == status
    assert says in ended.out + ended.err


async def test_while_the_cash_server_is_silent_the_last_good_menu_is_shown_and_said_to_be_old(
    simulators: SimulatorProcess, home: Path
) -> None:
    before = await kiosk("menu", "--home", home, "--json")
    # Looking keeps nothing: a menu is kept by the kiosk that serves guests.
    assert (await kiosk("buy", "--home", home, "305", "--json")).status == Exit.DONE
    await simulators.set_mood("cash:lose-request")
    ended = await kiosk("menu", "--home", home, "--json")
    await simulators.clear_moods()
    assert ended.status == Exit.WARNING
    assert "This is the menu of 20" in ended.sentence
    assert (ended.answer["stale"], ended.answer["trouble"]) == (True, "pos-silent")
    assert ended.answer["categories"] == before.answer["categories"]


async def test_it_works_beside_a_running_kiosk(home: Path) -> None:
    running = await Store.open(home, {})
    try:
        ended = await kiosk("menu", "--home", home, "--why", "301")
    finally:
        await running.close()
    assert (ended.status, ended.err) == (Exit.DONE, "")
