"""`kiosk crm` and long lists: whole by themselves, a page where one is asked for, a bar at work."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from kiosk.clients.crm_http import CrmAddress, CrmHttpLink
from kiosk.clock import SystemClock
from kiosk.commands.exits import Exit
from kiosk.simulators.launch import SimulatorProcess
from kiosk.wire.crm.message import decode
from kiosk.wire.crm.transactions import ByCard, OperationId, Posting, Transaction
from tests.contract.command_line import (
    CARD,
    fault_met,
    kiosk,
    kiosk_at_a_terminal,
    kiosk_to_be_stopped,
    last_entry,
    restaurant,
    set_up,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")

ROWS = 120
"""More than two pages of fifty."""
LISTED = ("Get transactions info", f"card={CARD}")
NOBODYS_SET = "{00000000-0000-0000-0000-000000000000}"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def simulators() -> AsyncIterator[SimulatorProcess]:
    async with restaurant() as running:
        await credit_a_card(running)
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def home(simulators: SimulatorProcess, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return await set_up(tmp_path_factory.mktemp("kiosk") / "home", simulators.addresses)


async def credit_a_card(simulators: SimulatorProcess) -> None:
    """Many times, one kopeck after the other."""
    at, now = simulators.addresses, datetime.now(UTC)
    address = CrmAddress(
        url=at.crm_url, classifier=at.crm_classifier, unit_id=at.crm_unit, plain_http=True
    )
    async with CrmHttpLink(address, SystemClock()) as link:
        for number in range(1, ROWS + 1):
            credit = Posting(
                account=ByCard(card=CARD, account_type_id=5),
                operation=OperationId(
                    external_id=f"8{number:05}", external_index=2, external_date=now.date()
                ),
                amount=number,
                at=now,
            )
            message = link.encode(
                Transaction(postings=(credit,)), message_id=800_000 + number, sent_at=now
            )
            decode(Transaction, await link.post(message))


def amounts(answer: dict[str, Any]) -> list[int]:
    return [record["amount"] for record in answer["answer"]["records"]][:ROWS]


async def test_a_list_comes_whole_however_many_pages_it_has(home: Path) -> None:
    ended = await kiosk("crm", "--home", home, "--json", *LISTED)
    assert (ended.status, ended.err) == (Exit.DONE, "")
    assert amounts(ended.answer) == list(range(ROWS, 0, -1))
    assert ended.answer["answer"]["total"] == len(ended.answer["answer"]["records"]) >= ROWS


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (["count=30"], range(ROWS, ROWS - 30, -1)),
        (["index=11"], range(ROWS - 10, ROWS - 60, -1)),
        (["index=11", "count=2"], range(ROWS - 10, ROWS - 12, -1)),
    ],
)
async def test_a_page_that_is_asked_for_is_that_page(
    home: Path, simulators: SimulatorProcess, page: list[str], expected: range
) -> None:
    before = await last_entry(simulators)
    ended = await kiosk("crm", "--home", home, "--json", *LISTED, *page)
    assert amounts(ended.answer) == list(expected)
    assert len(await simulators.journal(server="crm", event="read", after=before)) == 1


async def test_every_exchange_of_a_list_is_shown_as_it_travelled(home: Path) -> None:
    ended = await kiosk("crm", "--home", home, "--raw", *LISTED)
    assert re.findall(r"<Index>(\d+)</Index>", ended.out) == ["1", "51", "101"]
    assert ended.out.count("<Transactions ") == 3


async def test_who_waits_at_a_terminal_sees_how_far_it_is(home: Path) -> None:
    ended = await kiosk_at_a_terminal("crm", "--home", home, "--json", *LISTED)
    assert ended.status == Exit.DONE
    assert "Get transactions info" in ended.err
    assert re.search(r"\d+/\d+", ended.err)
    assert amounts(ended.answer) == list(range(ROWS, 0, -1)), "and the answer is where it was"


async def test_a_search_that_the_card_system_has_forgotten_is_one_sentence(home: Path) -> None:
    ended = await kiosk("crm", "--home", home, "Search holders 2", f"search_guid={NOBODYS_SET}")
    assert ended.status == Exit.CARD
    assert ended.sentence.startswith("The card system has forgotten what it had found")


async def test_ctrl_c_ends_a_list_in_one_sentence(home: Path, simulators: SimulatorProcess) -> None:
    before = await last_entry(simulators)
    await simulators.set_mood("crm:slow=60:Get transactions info*1")
    async with kiosk_to_be_stopped("crm", "--home", home, *LISTED) as stopped:
        await fault_met(simulators, "Get transactions info", before)
    assert stopped.ended is not None
    assert (stopped.ended.status, stopped.ended.out) == (Exit.STOPPED, ""), stopped.ended.err
    assert stopped.ended.sentence.startswith("Stopped")
