"""Power fails at the terminal, at the kiosk, or at both, at every point of a sale (vtk §A8)."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from pathlib import Path

import pytest

from hardware.protocols import HealthState
from hardware.terminals import (
    Approved,
    Closing,
    Declined,
    DeclineReason,
    InProgress,
    NotReady,
    TerminalNotReady,
    TerminalSilent,
)
from kiosk.simulators.vendotek.bank import MoneyState
from kiosk.simulators.vendotek.moods import Point
from kiosk.simulators.vendotek.moods import TerminalMood as M
from tests.hardware.jumping_loop import played
from tests.hardware.vendotek_bench import SUM, VendotekBench, sale, vendotek

GONE = "the kiosk"
AWAY_S = (5.0, 40.0)
"""A line that breaks for a moment, and a terminal that starts anew."""


async def killed(bench: VendotekBench, after_s: float) -> bytes:
    """The kiosk names a charge, asks for it, and dies so many seconds later."""
    key = await bench.driver.prepare("order", SUM)
    paying = asyncio.create_task(bench.driver.authorise(key))
    await asyncio.sleep(after_s)
    paying.cancel()
    with suppress(asyncio.CancelledError, TerminalSilent):
        await paying
    await bench.kiosk_restarts()
    return key


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def check(bench: VendotekBench, told: Approved | Declined, closing: Closing | None) -> None:
    """Nobody pays twice, nobody pays for nothing, and the terminal holds nothing in the end."""
    kept = [amount for state, amount in bench.money if state is MoneyState.TAKEN]
    assert bench.terminal.bank.held == 0
    assert kept == ([SUM] if closing is Closing.DONE else []), (told, bench.money)
    assert not [said for said in bench.terminal.warnings if "after FIN over" in said]


@pytest.mark.parametrize("away_s", AWAY_S)
@pytest.mark.parametrize("point", Point)
def test_the_terminal_loses_power(point: Point, away_s: float) -> None:
    async def told() -> None:
        async with vendotek() as bench:
            bench.front.away_s = away_s
            bench.mood(M.POWER_CUT, point.value, times=1)
            sold = await sale(bench)
            check(bench, sold.told, sold.closing)
            assert not bench.terminal.moods.is_in(M.POWER_CUT), "it happened"
            bench.terminal.warnings.clear()
            assert (await sale(bench)).closing is Closing.DONE
            assert bench.terminal.warnings == []

    played(told())


@pytest.mark.parametrize("away_s", AWAY_S)
@pytest.mark.parametrize("point", [Point.APPROVED, Point.ANSWERED, Point.FIN_HEARD, Point.FIN_DONE])
def test_the_terminal_loses_power_and_the_sum_is_let_go(point: Point, away_s: float) -> None:
    async def told() -> None:
        async with vendotek() as bench:
            bench.front.away_s = away_s
            bench.mood(M.POWER_CUT, point.value, times=1)
            sold = await sale(bench, registered=False)
            assert isinstance(sold.told, Approved)
            assert sold.closing is Closing.DONE
            assert [state for state, _ in bench.money] == [MoneyState.WITH_GUEST]

    played(told())


@pytest.mark.parametrize("after_s", [0.0, 0.5, 3.0, 6.0])
@pytest.mark.parametrize("confirms", [True, False])
def test_the_kiosk_loses_power_while_the_guest_pays(after_s: float, confirms: bool) -> None:
    """Before the request has left, at the prompt, with the card read, and approved unheard."""

    async def told() -> None:
        async with vendotek() as bench:
            key = await killed(bench, after_s)
            found = await bench.definite(key)
            closing = None
            if isinstance(found, Approved):
                closing = await bench.closed(key, confirms=confirms)
                assert closing is Closing.DONE
            check(bench, found, closing if confirms else None)
            assert len(bench.money) <= 1, "no new charge came of asking"
            bench.driver.stand_by(key)
            assert (await sale(bench)).closing is Closing.DONE

    played(told())


@pytest.mark.parametrize("confirms", [True, False])
@pytest.mark.parametrize("lost", [M.LOSE_FIN, M.LOSE_FIN_ANSWER, None])
def test_the_kiosk_loses_power_around_the_end(confirms: bool, lost: M | None) -> None:
    """The decision is on its disk: the same FIN is sent until it is answered, and no VRP."""

    async def told() -> None:
        async with vendotek() as bench:
            key = await bench.driver.prepare("order", SUM)
            assert isinstance(await bench.driver.authorise(key), Approved)
            if lost is not None:
                bench.mood(lost, times=1)
            asked = bench.driver.confirm if confirms else bench.driver.release
            ending = asyncio.create_task(asked(key))
            await asyncio.sleep(0.5)
            ending.cancel()
            await bench.kiosk_restarts()
            bench.terminal.heard.clear()
            assert await bench.closed(key, confirms=confirms) is Closing.DONE
            assert set(bench.said) == {"FIN"}
            taken = bench.terminal.bank.taken
            assert (taken, bench.terminal.bank.held) == (SUM if confirms else 0, 0)

    played(told())


@pytest.mark.parametrize("after_s", [0.5, 3.0, 6.0])
def test_both_lose_power_and_the_terminal_comes_back_late(after_s: float) -> None:
    async def told() -> None:
        async with vendotek() as bench:
            bench.front.away_s = 60.0
            key = await killed(bench, after_s)
            bench.front.cuts_power()
            found = await bench.definite(key)
            first = next(told.name for told in bench.terminal.heard[::-1])
            assert first
            closing = None
            if isinstance(found, Approved):
                closing = await bench.closed(key, confirms=True)
            check(bench, found, closing)
            assert len(bench.money) == 1

    played(told())


def test_nothing_greets_a_terminal_before_what_was_open_is_known() -> None:
    """A greeting may end an unfinished operation: the repeat comes first."""

    async def told() -> None:
        async with vendotek() as bench:
            bench.mood(M.IDL_ENDS_SESSION, "reversed")
            key = await killed(bench, 6.0)
            bench.terminal.heard.clear()
            await asyncio.sleep(100)
            assert bench.terminal.heard == []
            assert isinstance(await bench.definite(key), Approved)
            await asyncio.sleep(100)
            assert await bench.closed(key, confirms=True) is Closing.DONE
            assert [told.name for told in bench.terminal.heard][:2] == ["VRP", "FIN"]
            assert bench.terminal.bank.taken == SUM

    played(told())


@pytest.mark.parametrize("mood", [M.FORGET_NUMBER, M.REPLACED])
@pytest.mark.parametrize("point", [Point.REQUEST_HEARD, Point.CARD_READ, Point.APPROVED])
def test_a_terminal_that_comes_back_without_its_number_is_never_asked_to_pay_again(
    mood: M, point: Point
) -> None:
    async def told() -> None:
        async with vendotek() as bench:
            bench.front.away_s = 40.0
            bench.mood(mood, times=1)
            bench.mood(M.POWER_CUT, point.value, times=1)
            with pytest.raises(TerminalSilent):
                await sale(bench)
            assert len(bench.money) == 1
            with pytest.raises(TerminalNotReady) as busy:
                await bench.driver.prepare("order", SUM)
            assert busy.value.why is NotReady.FOREIGN

    played(told())


@pytest.mark.parametrize("away_s", AWAY_S)
def test_a_terminal_that_forgets_results_never_charges_for_it(away_s: float) -> None:
    """It was charged, gave the money back as it restarted, and asks anew: the guest is sent away,
    and nothing is held."""

    async def told() -> None:
        async with vendotek() as bench:
            bench.front.away_s = away_s
            bench.terminal.guest.card_after_s = 500.0
            key = await bench.driver.prepare("order", SUM)
            bench.terminal.guest.card_after_s = 2.0
            bench.mood(M.FORGET_RESULTS, times=1)
            bench.mood(M.POWER_CUT, Point.APPROVED.value, times=1)
            with pytest.raises(TerminalSilent):
                await bench.driver.authorise(key)
            bench.terminal.guest.card_after_s = 500.0
            found = await bench.definite(key)
            assert isinstance(found, Declined)
            assert bench.terminal.bank.held == bench.terminal.bank.taken == 0

    played(told())


def test_a_terminal_at_nothing_proves_nothing_of_its_first_charge() -> None:
    """Number 0 is what a terminal says that never was asked, and one that forgot."""

    async def told() -> None:
        async with vendotek() as bench:
            bench.terminal.memory.number = 0
            bench.front.away_s = 40.0
            bench.mood(M.FORGET_NUMBER, times=1)
            bench.mood(M.POWER_CUT, Point.CARD_READ.value, times=1)
            with pytest.raises(TerminalSilent):
                await sale(bench)
            assert len(bench.money) == 1

    played(told())


def test_the_number_of_a_charge_that_never_began_is_asked_about_afresh() -> None:
    """The next charge has the same number and the same bytes; its answer is its own."""

    async def told() -> None:
        async with vendotek() as bench:
            bench.mood(M.LOSE_REQUEST, times=1)
            first = await sale(bench)
            assert first.told == Declined(reason=DeclineReason.NOT_STARTED)
            bench.mood(M.LOSE_ANSWER, times=1)
            second = await sale(bench)
            assert isinstance(second.told, Approved)
            check(bench, second.told, second.closing)

    played(told())


def test_two_hundred_unpluggings_leave_nothing_behind() -> None:
    """The line comes back each time within two seconds, between sales and within them."""

    async def told() -> None:
        async with vendotek() as bench:
            await sale(bench)
            tasks, files = len(asyncio.all_tasks()), open_files()
            for turn in range(200):
                if turn % 10 == 0:
                    key = await bench.driver.prepare("order", SUM)
                    await bench.driver.authorise(key)
                bench.front.closes_line()
                await asyncio.sleep(0.5)
                away = bench.driver.health.state
                await asyncio.sleep(1.5)
                assert (away, bench.driver.health.state) == (HealthState.MISSING, HealthState.READY)
                if turn % 10 == 0:
                    assert await bench.driver.confirm(key) is Closing.DONE
            assert bench.terminal.bank.taken == 21 * SUM
            await asyncio.sleep(5)
            assert len(asyncio.all_tasks()) <= tasks
            assert open_files() <= files

    played(told())


def test_where_results_are_forgotten_what_is_in_doubt_is_a_persons() -> None:
    async def told() -> None:
        async with vendotek(keeps_results=False) as bench:
            assert not bench.driver.capabilities.can_query_last
            bench.mood(M.LOSE_ANSWER, times=1)
            key = await bench.driver.prepare("order", SUM)
            with pytest.raises(TerminalSilent):
                await bench.driver.authorise(key)
            bench.terminal.heard.clear()
            with pytest.raises(TerminalSilent, match="a person"):
                await bench.driver.status(key)
            assert bench.said == []
            bench.driver.forget(key)
            assert (await bench.driver.prepare("order", SUM)).startswith(b"43:")

    played(told())


def test_number_first_greets_before_it_repeats() -> None:
    async def told() -> None:
        async with vendotek(recover_by="number-first") as bench:
            bench.mood(M.LOSE_REQUEST, times=1)
            key = await bench.driver.prepare("order", SUM)
            with pytest.raises(TerminalSilent):
                await bench.driver.authorise(key)
            bench.terminal.heard.clear()
            assert await bench.definite(key) == Declined(reason=DeclineReason.NOT_STARTED)
            assert bench.said == []

    played(told())


def test_a_charge_of_another_terminal_is_not_asked_about_here() -> None:
    async def told() -> None:
        async with vendotek() as bench:
            key = await killed(bench, 6.0)
            other = key.replace(str(bench.front.port).encode(), b"1")
            bench.terminal.heard.clear()
            for ask in (bench.driver.status, bench.driver.confirm, bench.driver.release):
                with pytest.raises(TerminalSilent, match="another terminal"):
                    await ask(other)
                bench.driver.forget(other)
            assert bench.said == []

    played(told())


def test_while_a_charge_runs_its_state_is_in_progress() -> None:
    async def told() -> None:
        async with vendotek() as bench:
            key = await bench.driver.prepare("order", SUM)
            paying = asyncio.create_task(bench.driver.authorise(key))
            await asyncio.sleep(1)
            assert await bench.driver.status(key) == InProgress()
            assert isinstance(await paying, Approved)

    played(told())


def test_no_bank_is_asked_when_the_terminal_moved_between_naming_and_asking() -> None:
    async def told() -> None:
        async with vendotek() as bench:
            key = await bench.driver.prepare("order", SUM)
            await asyncio.sleep(20)
            bench.terminal.used_by_another(60)
            assert await bench.driver.authorise(key) == Declined(reason=DeclineReason.NOT_STARTED)
            assert bench.money == []

    played(told())
