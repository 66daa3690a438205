"""`kiosk staff` against simulators: PINs from a terminal or a pipe, settling, the trail."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from msgspec.structs import replace

from kiosk.checkout.journal import JournalEntry
from kiosk.checkout.vocabulary import Effect, Event, State
from kiosk.commands.exits import Exit
from kiosk.simulators.launch import SimulatorProcess
from kiosk.storage.store import Store
from tests.contract.command_line import (
    CARD,
    Ended,
    carried_out,
    fault_met,
    kiosk,
    kiosk_to_be_killed,
    last_entry,
    restaurant,
    set_up,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")

PIN = "7193"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def simulators() -> AsyncIterator[SimulatorProcess]:
    async with restaurant() as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def home(simulators: SimulatorProcess, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With one paid order, and Anna who has a PIN."""
    made = await set_up(tmp_path_factory.mktemp("kiosk") / "home", simulators.addresses)
    bought = await kiosk("buy", "--home", made, "301", "--card", CARD, "--bonus", "10")
    assert bought.status == Exit.DONE, bought.err
    given = await kiosk(
        "staff", "pin", "--home", made, "--role", "admin", "--name", "Anna", typed=PIN
    )
    assert (given.status, given.err) == (Exit.DONE, ""), given.err
    return made


async def waiting_for_staff(
    simulators: SimulatorProcess, home: Path, lost: str = "lose-request"
) -> str:
    """An order whose payment nobody knows about: its GUID.

    The plug is pulled while the request to pay, or its answer, is lost on the way; the limit after
    which a person is called is made to have passed.
    """
    before = await last_entry(simulators)
    await simulators.set_mood(f"cash:{lost}:PayOrder*1")
    async with kiosk_to_be_killed("buy", "--home", home, "302"):
        await fault_met(simulators, "PayOrder", before)
    store = await Store.open(home, {})
    try:
        (left,) = await store.purchases.unfinished()
        called = replace(
            left,
            state=State.NEEDS_STAFF,
            effect=Effect.LOOK_FOR_PAYMENT,
            staff_called=True,
            changed_at=datetime.now(UTC),
        )
        entry = JournalEntry(
            purchase=left.guid,
            at=called.changed_at,
            before=left.state,
            event=Event.CANNOT_TELL,
            state=called.state,
            effect=called.effect,
        )
        await store.purchases.move(called, entry)
    finally:
        await store.close()
    return str(left.guid)


async def test_a_paid_order_cannot_be_cancelled_here(home: Path) -> None:
    number = (await kiosk("purchases", "--home", home)).out.split("\t")[1]
    ended = await kiosk(
        "staff", "resolve", number, "--home", home, "--cancel", "--reason", "wrong dish"
    )
    assert ended.status == Exit.ORDER
    assert "does not wait for a person" in ended.sentence


async def test_a_person_cancels_with_a_reason_what_nobody_knows(
    simulators: SimulatorProcess, home: Path
) -> None:
    before = await last_entry(simulators)
    guid = await waiting_for_staff(simulators, home)
    refused = await kiosk("staff", "resolve", guid, "--home", home, "--cancel")
    assert refused.status == Exit.USAGE
    ended = await kiosk(
        *("staff", "resolve", guid, "--home", home),
        *("--cancel", "--reason", "The guest has left, card 4276 1600 1234 5678", "--json"),
        typed=PIN,
    )
    assert (ended.status, ended.err) == (Exit.DONE, "")
    assert (ended.answer["outcome"], ended.answer["charged_minor"]) == ("cancelled", 0)
    assert not await carried_out(simulators, "PayOrder", before)
    assert len(await carried_out(simulators, "VoidOrder", before)) == 1
    shown = (await kiosk("purchases", "--home", home, "--show", guid, "--json")).answer
    (said,) = [line for line in shown["journal"] if line["event"] == "staff-cancels"]
    assert said["detail"].startswith("staff: Anna: The guest has left")
    assert "4276" not in said["detail"]


async def declared(home: Path, guid: str, word: str) -> Ended:
    return await kiosk(
        *("staff", "resolve", guid, "--home", home, word, "--reason", "asked the bank by phone"),
        typed=PIN,
    )


@pytest.mark.parametrize(
    ("word", "outcome", "event"),
    [
        ("--paid", "paid", "staff-found-paid"),
        ("--gave-back", "cancelled", "staff-gave-back"),
    ],
)
async def test_a_person_declares_what_a_silent_cash_server_does_not_say(
    simulators: SimulatorProcess, home: Path, word: str, outcome: str, event: str
) -> None:
    guid = await waiting_for_staff(simulators, home)
    await simulators.set_mood("cash:http-500")
    try:
        ended = await declared(home, guid, word)
    finally:
        await simulators.clear_moods()
    assert (ended.status, ended.err) == (Exit.DONE, "")
    shown = (await kiosk("purchases", "--home", home, "--show", guid, "--json")).answer
    assert shown["outcome"] == outcome
    (said,) = [line for line in shown["journal"] if line["event"] == event]
    assert said["detail"] == "staff: Anna: asked the bank by phone"
    (paying,) = [intent for intent in shown["intents"] if intent["kind"] == "pay-order"]
    assert paying["outcome"] == "by-staff"


async def test_what_is_said_of_a_terminal_fits_no_order_that_may_be_unpaid(
    simulators: SimulatorProcess, home: Path
) -> None:
    guid = await waiting_for_staff(simulators, home)
    said = ("staff", "resolve", guid, "--home", home, "--reason", "seen in the journal")
    refused = await kiosk(*said, "--sum-taken", typed=PIN)
    assert refused.status == Exit.ORDER
    assert "--cancel, --paid or --gave-back" in refused.err
    ended = await kiosk(*said, "--cancel", typed=PIN)
    assert ended.status == Exit.DONE, ended.err


@pytest.mark.parametrize("word", ["--paid", "--gave-back"])
async def test_what_the_till_shows_to_be_untrue_is_refused(
    simulators: SimulatorProcess, home: Path, word: str
) -> None:
    guid = await waiting_for_staff(simulators, home)
    ended = await declared(home, guid, word)
    assert ended.status == Exit.NEEDS_STAFF
    assert "is still open at the till: settle it with --cancel" in ended.sentence
    assert (await declared(home, guid, "--cancel")).status == Exit.DONE


async def test_an_order_that_turns_out_paid_stays_paid_whatever_was_given_back(
    simulators: SimulatorProcess, home: Path
) -> None:
    guid = await waiting_for_staff(simulators, home, "lose-answer")
    ended = await declared(home, guid, "--gave-back")
    assert ended.status == Exit.WARNING
    assert "turned out to be paid" in ended.sentence
    shown = (await kiosk("purchases", "--home", home, "--show", guid, "--json")).answer
    assert (shown["outcome"], shown["payment"]) == ("paid", "done")


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--cancel", "--paid"),
        ("--paid", "--gave-back"),
        ("--role", "admin", "--paid", "--cancel"),
    ],
)
async def test_exactly_one_word_settles(home: Path, words: tuple[str, ...]) -> None:
    ended = await kiosk("staff", "resolve", "47", "--home", home, *words, "--reason", "unsure")
    assert ended.status == Exit.USAGE


async def test_nothing_is_sold_while_money_is_unknown(
    simulators: SimulatorProcess, home: Path
) -> None:
    before = await last_entry(simulators)
    guid = await waiting_for_staff(simulators, home)
    try:
        ended = await kiosk("buy", "--home", home, "305", "--json")
        assert ended.status == Exit.NEEDS_STAFF
        assert "needs a person first" in ended.sentence
        assert len(await carried_out(simulators, "CreateOrder", before)) == 1
        check = await kiosk("check", "--home", home)
        assert check.status == Exit.FAULT
        assert "fault\tUnfinished purchases" in check.out
    finally:
        settled = await kiosk(
            *("staff", "resolve", guid, "--home", home, "--cancel", "--reason", "test over"),
            typed=PIN,
        )
    assert (settled.status, settled.err) == (Exit.DONE, "")


async def test_a_wrong_pin_settles_nothing_and_is_in_the_trail(
    simulators: SimulatorProcess, home: Path
) -> None:
    guid = await waiting_for_staff(simulators, home)
    said = ("staff", "resolve", guid, "--home", home, "--cancel", "--reason", "no idea")
    ended = await kiosk(*said, typed="2580")
    assert (ended.status, ended.sentence) == (
        Exit.TURNED_AWAY,
        "This PIN is nobody's, so nothing was changed.",
    )
    shown = (await kiosk("purchases", "--home", home, "--show", guid, "--json")).answer
    assert shown["state"] == "needs-staff"
    assert (await kiosk(*said, typed=PIN)).status == Exit.DONE
    trail = (await kiosk("staff", "trail", "--home", home, "--json")).answer
    deeds = [(line["did"], line["who"]) for line in trail["lines"][:3]]
    assert deeds == [("resolve-ended", "Anna"), ("resolve-said", "Anna"), ("turned-away", "")]
    assert trail["broken_at"] is None
    assert "2580" not in str(trail) + ended.out


async def test_a_dealers_pin_settles_no_purchase(simulators: SimulatorProcess, home: Path) -> None:
    guid = await waiting_for_staff(simulators, home)
    await kiosk("staff", "pin", "--home", home, "--role", "dealer", typed="4862")
    said = ("staff", "resolve", guid, "--home", home, "--cancel", "--reason", "no idea")
    ended = await kiosk(*said, typed="4862")
    assert ended.status == Exit.TURNED_AWAY
    assert "does not settle purchases" in ended.sentence
    assert (await kiosk(*said, typed=PIN)).status == Exit.DONE
    people = (await kiosk("staff", "people", "--home", home, "--json")).answer["people"]
    assert {"name": "dealer", "role": "dealer"} in people


@pytest.mark.parametrize("pin", ["12", "1234", "0000", "abcd", PIN])
async def test_a_pin_that_cannot_be_given_is_refused_in_a_sentence(home: Path, pin: str) -> None:
    ended = await kiosk("staff", "pin", "--home", home, "--role", "restaurant", typed=pin)
    assert ended.status == Exit.USAGE
    assert ended.sentence.startswith("Nothing was changed: ")
    assert pin not in ended.sentence


async def test_whoever_is_removed_is_gone(home: Path) -> None:
    await kiosk("staff", "pin", "--home", home, "--role", "restaurant", typed="6174")
    assert (await kiosk("staff", "remove", "--home", home, "--name", "restaurant")).status == 0
    again = await kiosk("staff", "remove", "--home", home, "--name", "restaurant")
    assert again.status == Exit.UNKNOWN
