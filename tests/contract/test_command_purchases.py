"""`kiosk purchases` against simulators: everything on disk is told, nothing secret."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from kiosk.commands.exits import Exit
from kiosk.simulators.launch import SimulatorProcess
from tests.contract.command_line import (
    CARD,
    kiosk,
    restaurant,
    set_up,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def simulators() -> AsyncIterator[SimulatorProcess]:
    async with restaurant() as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def home(simulators: SimulatorProcess, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With one paid order."""
    made = await set_up(tmp_path_factory.mktemp("kiosk") / "home", simulators.addresses)
    bought = await kiosk("buy", "--home", made, "301", "--card", CARD, "--bonus", "10")
    assert bought.status == Exit.DONE, bought.err
    return made


async def test_the_newest_is_listed_first(home: Path) -> None:
    ended = await kiosk("purchases", "--home", home)
    assert (ended.status, ended.err) == (Exit.DONE, "")
    _, number, outcome, state, total, charged, points, guid = ended.out.splitlines()[0].split("\t")
    assert (outcome, state, total, charged, points) == ("paid", "finished", "390", "380", "10")
    told = (await kiosk("purchases", "list", "--home", home, "--json")).answer["purchases"]
    assert (told[0]["order_number"], told[0]["order_guid"]) == (number, guid)


async def test_one_is_shown_line_by_line_and_says_nothing_secret(
    simulators: SimulatorProcess, home: Path
) -> None:
    number = (await kiosk("purchases", "--home", home)).out.split("\t")[1]
    person = await kiosk("purchases", "--home", home, "--show", number)
    program = await kiosk("purchases", "--home", home, "--show", number, "--json")
    assert (person.status, program.status) == (Exit.DONE, Exit.DONE)
    told = program.answer
    events = [line["event"] for line in told["journal"]]
    assert events[:2] == [None, "order-created"]
    assert events[-3:] == ["receipt-known", "no-card", "no-credit"]
    assert [(i["kind"], i["licence_number"], i["outcome"]) for i in told["intents"]] == [
        ("create-order", None, "done"),
        ("save-order", 0, "done"),
        ("debit-points", None, "done"),
        ("pay-order", 1, "done"),
    ]
    assert told["card"] == "····0001"
    at = simulators.addresses
    for secret in (CARD, at.cash_password, at.licence_token, "<?xml", "RK7Query"):
        assert secret not in person.out + program.out


async def test_an_unknown_purchase_is_said_to_be_unknown(home: Path) -> None:
    ended = await kiosk("purchases", "--home", home, "--show", "4711")
    assert ended.status == Exit.UNKNOWN
    assert "no purchase 4711" in ended.sentence
