"""`kiosk staff close|open|stop|unstop` against simulators, and what `kiosk menu` says of it."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from kiosk.commands.exits import Exit
from kiosk.domain.day import ClosedBecause
from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import read_profile
from kiosk.settings.writer import tables_of, text_of, write_text
from kiosk.simulators.launch import SimulatorProcess
from kiosk.storage.store import Store
from tests.contract.command_line import Ended, kiosk, restaurant, set_up

pytestmark = pytest.mark.asyncio(loop_scope="module")

PIN, WRONG, BORSCHT = "7193", "2580", "301"
STOP_REASON = 1000602


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def simulators() -> AsyncIterator[SimulatorProcess]:
    async with restaurant() as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def home(simulators: SimulatorProcess, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With Boris of the shift, who has a PIN."""
    made = await set_up(tmp_path_factory.mktemp("kiosk") / "home", simulators.addresses)
    line = ("staff", "pin", "--home", made, "--role", "restaurant", "--name", "Boris")
    assert (await kiosk(*line, typed=PIN)).status == Exit.DONE
    return made


async def deed(home: Path, *words: str, pin: str = PIN) -> Ended:
    return await kiosk("staff", words[0], "--home", home, *words[1:], typed=pin)


async def why(home: Path, dish: str) -> dict[str, str]:
    told = await kiosk("menu", "--home", home, "--why", dish, "--json")
    found: dict[str, str] = json.loads(told.out)
    return found


async def trail(home: Path) -> list[tuple[str, str, str]]:
    told = await kiosk("staff", "trail", "--home", home, "--json")
    lines = json.loads(told.out)["lines"]
    return [(line["did"], line["who"], line["outcome"]) for line in lines]


async def test_a_dish_is_stopped_told_of_and_put_back(home: Path) -> None:
    assert (await why(home, BORSCHT))["reason"] == ""
    stopped = await deed(home, "stop", BORSCHT)
    assert (stopped.status, stopped.err) == (Exit.DONE, "")
    assert "sold out on this kiosk only, until the shift ends" in stopped.out
    place = await why(home, BORSCHT)
    assert place["reason"] == "stopped-here"
    assert "stopped on this kiosk by Boris" in place["words"]
    listed = await kiosk("menu", "--home", home)
    assert listed.out.count("(stopped on this kiosk)") == 1
    refused = await kiosk("buy", "--home", home, BORSCHT)
    assert refused.status == Exit.ORDER, refused.out
    back = await deed(home, "unstop", BORSCHT)
    assert back.status == Exit.DONE
    assert (await why(home, BORSCHT))["reason"] == ""
    assert (await trail(home))[:2] == [
        ("dish-resumed", "Boris", "on this kiosk"),
        ("dish-stopped", "Boris", "on this kiosk"),
    ]


async def test_a_wrong_pin_stops_and_closes_nothing(home: Path) -> None:
    assert (await deed(home, "stop", BORSCHT, pin=WRONG)).status == Exit.TURNED_AWAY
    closed = await deed(home, "close", "--reason", "cleaning", pin=WRONG)
    assert closed.status == Exit.TURNED_AWAY
    store = await Store.look(home, {})
    assert (await store.day.stops(), await store.day.closing()) == ((), None)
    await store.close()


async def test_a_dish_that_is_not_on_the_menu_is_said_to_be_none(home: Path) -> None:
    ended = await deed(home, "stop", "99999")
    assert ended.status == Exit.UNKNOWN
    assert "There is no dish 99999" in ended.err


async def test_the_kiosk_is_closed_in_own_words_and_opened(home: Path) -> None:
    words = ("--reason", "Банкет до вечера", "--english", "A banquet", "--until", "23:59")
    closed = await deed(home, "close", *words)
    assert closed.status == Exit.DONE, closed.err
    store = await Store.look(home, {})
    closing = await store.day.closing()
    await store.close()
    assert closing is not None
    assert closing.because is ClosedBecause.OWN_WORDS
    assert (closing.words.own, closing.words.alternative) == ("Банкет до вечера", "A banquet")
    assert closing.until is not None
    assert f"{closing.until:%H:%M}" == "23:59"
    opened = await deed(home, "open")
    assert (opened.status, opened.out.strip()) == (Exit.DONE, "The kiosk is open.")
    again = await deed(home, "open")
    assert "nothing was changed" in again.out
    assert [line[0] for line in (await trail(home))[:2]] == ["opened", "closed"]


@pytest.mark.parametrize(
    "words",
    [
        ("close",),
        ("close", "--reason", "cleaning", "--until", "soon"),
        ("stop",),
        ("stop", BORSCHT, "--reason", "why not"),
        ("open", BORSCHT),
    ],
    ids=" ".join,
)
async def test_a_line_that_means_nothing_changes_nothing(
    home: Path, words: tuple[str, ...]
) -> None:
    ended = await deed(home, *words)
    assert ended.status == Exit.USAGE


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def told_home(home: Path) -> Path:
    """The same kiosk, which may write the till's stop list."""
    file = home / PROFILE_FILE
    tables: dict[str, Any] = tables_of(read_profile(file))
    tables["restaurant"]["stop_reason_id"] = STOP_REASON
    write_text(text_of(tables), file)
    return home


async def test_a_till_that_may_be_told_stops_the_dish_for_everybody(
    told_home: Path, simulators: SimulatorProcess
) -> None:
    stopped = await deed(told_home, "stop", BORSCHT)
    assert (stopped.status, stopped.err) == (Exit.DONE, "")
    assert "sold out at the till too" in stopped.out
    asked = await kiosk("rk7", "GetDishRests", "--home", told_home, "--as", "json")
    assert f'"code": {BORSCHT}' in asked.out
    back = await deed(told_home, "unstop", BORSCHT)
    assert back.status == Exit.DONE, back.err
    assert (await why(told_home, BORSCHT))["reason"] == ""
    assert (await trail(told_home))[0] == ("dish-resumed", "Boris", "at the till")


async def test_a_till_that_refuses_leaves_the_dish_stopped_here_and_is_quoted(
    told_home: Path, simulators: SimulatorProcess
) -> None:
    await simulators.set_mood("cash:no-right:SetDishRests*1")
    stopped = await deed(told_home, "stop", BORSCHT)
    assert stopped.status == Exit.WARNING
    assert "on this kiosk only" in stopped.out
    assert "Недостаточно прав" in stopped.err
    assert (await why(told_home, BORSCHT))["reason"] == "stopped-here"
    await deed(told_home, "unstop", BORSCHT)
