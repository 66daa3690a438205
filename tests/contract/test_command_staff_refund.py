"""`kiosk staff refund` and `reprint` against simulators."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import pytest_asyncio

from kiosk.commands.exits import Exit
from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import read_profile
from kiosk.settings.writer import tables_of, text_of, write_text
from kiosk.simulators.launch import SimulatorProcess
from tests.contract.command_line import carried_out, kiosk, last_entry, restaurant, set_up

pytestmark = pytest.mark.asyncio(loop_scope="module")

PIN, BORIS_PIN = "7193", "9513"
RETURN_REASON = 1000601


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def simulators():
    async with restaurant() as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def home(simulators: SimulatorProcess, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With two people, a printer and a reason for returns."""
    made = await set_up(tmp_path_factory.mktemp("kiosk") / "home", simulators.addresses)
    tables = tables_of(read_profile(made / PROFILE_FILE))
    tables["restaurant"]["return_reason_id"] = RETURN_REASON
    tables["devices"]["receipt_printer"] = {"driver": "simulated"}
    write_text(text_of(tables), made / PROFILE_FILE)
    for role, name, pin in (("admin", "Anna", PIN), ("restaurant", "Boris", BORIS_PIN)):
        given = await kiosk(
            "staff", "pin", "--home", made, "--role", role, "--name", name, typed=pin
        )
        assert given.status == Exit.DONE, given.err
    return made


async def bought(home: Path) -> str:
    ended = await kiosk("buy", "--home", home, "301", "--json")
    assert ended.status == Exit.DONE, ended.err
    guid: str = json.loads(ended.out)["order_guid"]
    return guid


async def refund(home: Path, guid: str, pin: str, *more: str):
    return await kiosk(
        "staff", "refund", guid, "--home", home, "--reason", "not served", *more, typed=pin
    )


async def test_a_purchase_goes_back_once(simulators: SimulatorProcess, home: Path) -> None:
    guid = await bought(home)
    before = await last_entry(simulators)
    ended = await refund(home, guid, PIN, "--json")
    assert ended.status == Exit.DONE, ended.err
    told = json.loads(ended.out)
    assert told["state"] == "finished"
    assert told["return_receipt"]
    (done,) = await carried_out(simulators, "MakeReturnGoods", before)
    assert done["returned"] == told["returned_minor"] > 0
    again = await refund(home, guid, PIN)
    assert again.status == Exit.ORDER
    assert "all of it has been returned" in again.sentence
    shown = await kiosk("purchases", "--home", home, "--show", guid)
    assert told["return_receipt"] in shown.out
    trail = await kiosk("staff", "trail", "--home", home)
    assert "refund-ended" in trail.out


async def test_a_phone_typed_as_the_reason_is_kept_nowhere(home: Path) -> None:
    guid = await bought(home)
    said = ("--reason", "guest +7 921 555-01-23\nasked for it")
    ended = await kiosk("staff", "refund", guid, "--home", home, *said, typed=PIN)
    assert ended.status == Exit.DONE, ended.err
    shown = await kiosk("purchases", "--home", home, "--show", guid, "--json")
    trail = await kiosk("staff", "trail", "--home", home, "--json")
    for kept in (shown, trail):
        assert "asked for it" in kept.out
        assert not re.search(r"555\D?01\D?23", kept.out)


async def test_whoever_may_not_gives_nothing_back(simulators: SimulatorProcess, home: Path) -> None:
    guid = await bought(home)
    before = await last_entry(simulators)
    ended = await refund(home, guid, BORIS_PIN)
    assert ended.status == Exit.TURNED_AWAY
    assert "does not give money back" in ended.sentence
    assert (await kiosk("staff", "refund", guid, "--home", home, typed=PIN)).status == Exit.USAGE
    assert not await carried_out(simulators, "MakeReturnGoods", before)


async def test_paper_comes_again(home: Path) -> None:
    guid = await bought(home)
    ended = await kiosk("staff", "reprint", guid, "--home", home, typed=BORIS_PIN)
    assert (ended.status, ended.out) == (Exit.DONE, "Printed.\n"), ended.err
    unknown = await kiosk("staff", "reprint", "998", "--home", home, typed=BORIS_PIN)
    assert unknown.status == Exit.UNKNOWN
