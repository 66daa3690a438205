"""`kiosk buy` on a machine in trouble: the disk takes no more, or another kiosk is at it already.

The disk is full for one process alone, by a limit on how long its files may grow: that needs no
disk of its own, and holds for every user.
"""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from kiosk.commands.exits import Exit
from kiosk.simulators.launch import SimulatorProcess
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
    started,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def simulators() -> AsyncIterator[SimulatorProcess]:
    async with restaurant() as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def home(
    simulators: SimulatorProcess, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Path]:
    """A kiosk that has sold before: what it reads at every start is on its disk."""
    place = await set_up(tmp_path_factory.mktemp("kiosk") / "home", simulators.addresses)
    assert (await kiosk("buy", "--home", place, "301")).status == Exit.DONE
    yield place


async def buys_with_little_room(home: Path, kib: int) -> Ended:
    """One order where no file may be longer than so many KiB."""
    process = await started(
        *("bash", "-c", f'ulimit -f {kib}; exec "$@"', "bash", sys.executable, "-m", "kiosk"),
        *("buy", "--home", str(home), "301", "--card", CARD, "--bonus", "50", "--json"),
    )
    out, err = await process.communicate()
    assert process.returncode is not None
    return Ended(status=process.returncode, out=out.decode(), err=err.decode())


# From "nothing can be opened" to "the last step cannot be written".
@pytest.mark.parametrize("kib", [0, 40, 130, 200])
async def test_a_disk_that_fills_up_charges_nobody_twice_and_loses_no_sale(
    simulators: SimulatorProcess, home: Path, kib: int
) -> None:
    before = await last_entry(simulators)
    full = await buys_with_little_room(home, kib)
    assert full.status == Exit.STORE
    assert "cannot be written" in full.sentence

    after = await kiosk("buy", "--home", home, "305", "--json")
    assert (after.status, after.answer["outcome"]) == (Exit.DONE, "paid"), after.err
    journal = await simulators.journal(after=before)
    paid = await carried_out(simulators, "PayOrder", before)
    spent = sum(e["amount_minor"] for e in journal if e["event"] in ("debited", "returned"))
    sold = [settled for settled in after.answer["settled"] if settled["outcome"] == "paid"]
    assert len(paid) == len(sold) + 1
    assert spent == -5000 * len(sold)
    orders = await carried_out(simulators, "CreateOrder", before)
    assert len(orders) == len(after.answer["settled"]) + 1
    assert not [entry for entry in journal if entry["event"] == "warning"]


async def test_the_second_kiosk_of_a_home_is_turned_away_while_the_first_takes_a_payment(
    simulators: SimulatorProcess, home: Path
) -> None:
    before = await last_entry(simulators)
    await simulators.set_mood("cash:slow=60:PayOrder*1")
    async with kiosk_to_be_killed("buy", "--home", home, "301"):
        await fault_met(simulators, "PayOrder", before)
        second = await kiosk("buy", "--home", home, "305", "--json")
    assert (second.status, second.answer["order_guid"]) == (Exit.STORE, None)
    assert "Another kiosk is running" in second.sentence
    assert len(await carried_out(simulators, "CreateOrder", before)) == 1
