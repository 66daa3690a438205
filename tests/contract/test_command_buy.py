"""`kiosk buy` against simulators in a process of their own: what is said and what was really done.

The simulators' own journal is the witness: it knows nothing of what the kiosk believes.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from kiosk.commands.exits import Exit
from kiosk.simulators.launch import SimulatorProcess
from kiosk.storage.store import DATABASE_FILE, Store
from tests.contract.command_line import (
    BLOCKED_CARD,
    CARD,
    carried_out,
    fault_met,
    kiosk,
    kiosk_to_be_killed,
    last_entry,
    restaurant,
    set_up,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")

KEYS = {
    "outcome",
    "order_number",
    "order_guid",
    "total_minor",
    "charged_minor",
    "bonus_minor",
    "licence_sequence",
    "steps",
    "message",
}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def process() -> AsyncIterator[SimulatorProcess]:
    async with restaurant() as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def simulators(process: SimulatorProcess) -> SimulatorProcess:
    await process.clear_moods()
    return process


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def home(process: SimulatorProcess, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return await set_up(tmp_path_factory.mktemp("kiosk") / "home", process.addresses)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def fresh_home(process: SimulatorProcess, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installation that has never ordered anything."""
    return await set_up(tmp_path_factory.mktemp("fresh") / "home", process.addresses)


def same_guid(journal: Any, told: Any) -> bool:
    return uuid.UUID(str(journal)) == uuid.UUID(str(told))


async def test_one_paid_order_and_every_system_agrees(
    simulators: SimulatorProcess, fresh_home: Path
) -> None:
    before = await last_entry(simulators)
    ended = await kiosk(
        *("buy", "--home", fresh_home, "301*2+202+303", "101"),
        *("--card", CARD, "--bonus", "100", "--json"),
    )
    assert (ended.status, ended.err) == (Exit.DONE, "")
    told = ended.answer
    assert told.keys() >= KEYS
    assert told["outcome"] == "paid"
    assert told["message"]

    journal = await simulators.journal(after=before)
    assert not [entry for entry in journal if entry["event"] == "warning"]
    anchor = simulators.addresses.anchor
    assert anchor.startswith("6:")
    assert anchor.endswith("#123450007/17")
    issued = [entry for entry in journal if entry["server"] == "licence"]
    assert [(entry["event"], entry["anchor"]) for entry in issued] == [("issued", anchor)]

    (created,) = await carried_out(simulators, "CreateOrder", before)
    (saved,) = await carried_out(simulators, "SaveOrder", before)
    (paid,) = await carried_out(simulators, "PayOrder", before)
    for entry in (created, saved, paid):
        assert same_guid(entry["order"], told["order_guid"])
    assert [(entry["anchor"], entry["sequence"]) for entry in (saved, paid)] == [
        (anchor, 0),
        (anchor, 1),
    ]
    assert told["licence_sequence"] == [0, 1]
    assert str(created["order_number"]) == told["order_number"]

    (debit,) = [entry for entry in journal if entry["event"] == "debited"]
    assert debit["external_id"].isdecimal()
    assert debit["external_index"]
    assert debit["external_date"]
    assert -debit["amount_minor"] == told["bonus_minor"] == 10_000
    assert told["total_minor"] == told["charged_minor"] + told["bonus_minor"]
    assert told["total_minor"] == saved["sum"] == paid["paid"]
    assert paid["tenders"] == f"card={told['charged_minor']}, bonus={told['bonus_minor']}"

    again = await kiosk("buy", "--home", fresh_home, "301", "--json")
    assert again.answer["licence_sequence"] == [2, 3]


def everything_in(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


async def test_nothing_secret_can_be_read_off_the_disk(
    simulators: SimulatorProcess, fresh_home: Path
) -> None:
    assert (await kiosk("buy", "--home", fresh_home, "301", "--json")).status == Exit.DONE
    at = simulators.addresses
    store = await Store.look(fresh_home, {})
    kept = await store.licence.kept(at.anchor)
    await store.close()
    assert kept is not None
    secrets = (at.licence_token, kept.licence_id, at.licence_password, at.cash_password, CARD)
    files = everything_in(fresh_home)
    assert DATABASE_FILE in files
    for name, content in files.items():
        found = [secret for secret in secrets if secret.encode() in content]
        assert not found, name
    assert b"SQLite format" not in files[DATABASE_FILE]
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(fresh_home / DATABASE_FILE).execute("SELECT * FROM secret")


async def test_the_database_opens_with_its_own_key_alone(fresh_home: Path) -> None:
    key_file = fresh_home / "database.key"
    key = key_file.read_text()
    key_file.write_text("ab" * 32)
    try:
        ended = await kiosk("buy", "--home", fresh_home, "301")
    finally:
        key_file.write_text(key)
    assert ended.status == Exit.STORE
    assert "key" in ended.sentence


async def test_a_plug_pulled_before_the_payment_charges_nobody_twice(
    simulators: SimulatorProcess, home: Path
) -> None:
    """Killed while the order is read back: saved, points debited, nothing paid yet."""
    before = await last_entry(simulators)
    await simulators.set_mood("cash:slow=30:GetOrder*1")
    async with kiosk_to_be_killed(*("buy", "--home", home, "301", "--card", CARD, "--bonus", "50")):
        await fault_met(simulators, "GetOrder", before)
    assert await carried_out(simulators, "SaveOrder", before)
    assert not await carried_out(simulators, "PayOrder", before)
    await check_settled(simulators, home, before)


async def test_a_plug_pulled_during_the_payment_is_told_truthfully(
    simulators: SimulatorProcess, home: Path
) -> None:
    before = await last_entry(simulators)
    await simulators.set_mood("cash:slow=30:PayOrder*1")
    async with kiosk_to_be_killed(*("buy", "--home", home, "301", "--card", CARD, "--bonus", "50")):
        await fault_met(simulators, "PayOrder", before)
        while not await carried_out(simulators, "PayOrder", before):
            pass
    settled = await check_settled(simulators, home, before)
    assert settled == "paid"


async def check_settled(simulators: SimulatorProcess, home: Path, before: int) -> str:
    """The next start says what became of it, and the servers say the same."""
    ended = await kiosk("buy", "--home", home, "305", "--json")
    assert ended.status == Exit.DONE, ended.err
    (settled,) = ended.answer["settled"]
    journal = await simulators.journal(after=before)
    payments = [
        entry
        for entry in await carried_out(simulators, "PayOrder", before)
        if same_guid(entry["order"], settled["order_guid"])
    ]
    points = [e["amount_minor"] for e in journal if e["event"] in ("debited", "returned")]
    if settled["outcome"] == "paid":
        assert len(payments) == 1
        assert points == [-5000]
    else:
        assert settled["outcome"] == "cancelled"
        assert not payments
        assert sum(points) == 0
    told = [e["sequence"] for e in journal if e.get("outcome") == "Ok" and "sequence" in e]
    numbers = [number for number in told if number is not None]
    assert numbers == sorted(set(numbers)), "a licence number was used twice"
    assert not [entry for entry in journal if entry["event"] == "warning"]
    return str(settled["outcome"])


async def test_a_lost_answer_to_the_payment_is_looked_up(
    simulators: SimulatorProcess, home: Path
) -> None:
    before = await last_entry(simulators)
    await simulators.set_mood("cash:lose-answer:PayOrder*1")
    ended = await kiosk("buy", "--home", home, "301", "--json")
    assert (ended.status, ended.answer["outcome"]) == (Exit.DONE, "paid")
    assert "look-for-payment" in [step["name"] for step in ended.answer["steps"]]
    assert len(await carried_out(simulators, "PayOrder", before)) == 1


async def test_a_declined_card_ends_with_nothing_charged(
    simulators: SimulatorProcess, home: Path
) -> None:
    before = await last_entry(simulators)
    await simulators.set_mood("cash:payment-declined:PayOrder*1")
    ended = await kiosk(*("buy", "--home", home, "301", "--card", CARD, "--bonus", "max", "--json"))
    assert ended.status == Exit.CANCELLED
    told = ended.answer
    assert (told["outcome"], told["asked"]) == ("cancelled", "declined")
    assert (told["charged_minor"], told["bonus_minor"]) == (0, 0)
    assert "bank declined" in ended.sentence
    journal = await simulators.journal(after=before, server="crm")
    assert [e["event"] for e in journal if "amount_minor" in e] == ["debited", "returned"]


async def test_a_changed_sum_is_not_sold(simulators: SimulatorProcess, home: Path) -> None:
    await simulators.set_mood("cash:wrong-total:SaveOrder*1")
    ended = await kiosk("buy", "--home", home, "204", "--json")
    assert (ended.status, ended.answer["cause"]) == (Exit.CANCELLED, "pos-total-changed")
    assert "the cash server's sum" in ended.sentence


async def test_an_ended_licence_is_named(simulators: SimulatorProcess, home: Path) -> None:
    await simulators.set_mood("cash:licence-expired")
    ended = await kiosk("buy", "--home", home, "301", "--json")
    assert (ended.status, ended.answer["outcome"]) == (Exit.CANCELLED, "cancelled")
    assert "licence" in ended.sentence


async def test_the_order_waits_at_the_counter(simulators: SimulatorProcess, home: Path) -> None:
    ended = await kiosk(
        *("buy", "--home", home, "101+902+911+924", "--pay", "counter"),
        *("--order-type", "take-away", "--json"),
    )
    assert (ended.status, ended.answer["outcome"]) == (Exit.DONE, "at_counter")
    assert (ended.answer["charged_minor"], ended.answer["total_minor"]) == (0, 53_000)


async def test_people_read_a_line_for_each_step(simulators: SimulatorProcess, home: Path) -> None:
    ended = await kiosk("buy", "--home", home, "301")
    assert (ended.status, ended.err) == (Exit.DONE, "")
    *steps, order, sums, receipt, numbers = ended.out.splitlines()
    assert [line.split()[-1] for line in steps][:2] == ["create-order", "save-order"]
    assert order.startswith("Order ")
    assert sums == "total 390, charged 390"
    assert receipt.startswith("receipt ")
    assert numbers.startswith("licence numbers ")


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (("999",), Exit.ORDER, "There is no dish 999"),
        (("901",), Exit.ORDER, "served in combos only"),
        (("304",), Exit.ORDER, "(304) is sold out"),
        (("301+999",), Exit.ORDER, "101 Порция"),
        (("301+204",), Exit.ORDER, "(204) is sold out"),
        (("706+1502",), Exit.ORDER, "choose 2 to 3 of “Шарики”"),
        (("борщ",), Exit.ORDER, "no item"),
        (("301", "--card", BLOCKED_CARD), Exit.CARD, "blocked"),
        (("301", "--card", CARD, "--bonus", "1000"), Exit.CARD, "At most"),
        (("301", "--pay", "terminal"), Exit.ORDER, "only station, counter"),
    ],
)
async def test_what_cannot_be_ordered_is_said_before_anything_begins(
    simulators: SimulatorProcess,
    home: Path,
    arguments: tuple[str, ...],
    status: Exit,
    says: str,
) -> None:
    before = await last_entry(simulators)
    ended = await kiosk("buy", "--home", home, *arguments, "--json")
    assert ended.status == status
    assert says in ended.sentence
    assert (ended.answer["outcome"], ended.answer["order_guid"]) == ("aborted", None)
    assert not await carried_out(simulators, "CreateOrder", before)


async def test_a_dead_cash_server_and_a_dead_card_system_are_told_apart(
    simulators: SimulatorProcess, home: Path
) -> None:
    await simulators.set_mood("crm:lose-request")
    without_card = await kiosk("buy", "--home", home, "301", "--json")
    assert without_card.status == Exit.DONE
    with_card = await kiosk("buy", "--home", home, "301", "--card", CARD)
    assert with_card.status == Exit.CARD
    assert "card system" in with_card.sentence
    profile = home / "profile.toml"
    text = profile.read_text()
    port = simulators.addresses.cash_url.split(":")[2].split("/")[0]
    profile.write_text(text.replace(f"port = {port}", "port = 1"))
    try:
        dead = await kiosk("buy", "--home", home, "301")
    finally:
        profile.write_text(text)
    assert (dead.status, dead.out) == (Exit.CASH_SERVER, "")
    assert "Nothing listens at the port of the cash server" in dead.sentence


async def test_a_folder_without_a_kiosk_stays_as_it_is(tmp_path: Path) -> None:
    ended = await kiosk("buy", "--home", tmp_path / "none", "301")
    assert (ended.status, ended.out) == (Exit.SETTINGS, "")
    assert "there is no such file" in ended.sentence
    assert not (tmp_path / "none").exists()


async def test_a_second_kiosk_on_the_same_home_is_refused(home: Path) -> None:
    store = await Store.open(home, {})
    try:
        ended = await kiosk("buy", "--home", home, "301")
    finally:
        await store.close()
    assert ended.status == Exit.STORE
    assert "Another kiosk is running" in ended.sentence
