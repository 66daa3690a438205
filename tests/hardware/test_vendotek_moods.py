"""A sale at a Vendotek terminal in every mood: it ends for good, and the money is where it says."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import pytest
from msgspec.structs import replace

from hardware.protocols import HealthState
from hardware.terminals import (
    Approved,
    Closing,
    Declined,
    DeclineReason,
    ForeignUse,
    NotReady,
    TerminalNotReady,
    TerminalSilent,
)
from kiosk.simulators.vendotek.bank import MoneyState
from kiosk.simulators.vendotek.moods import TerminalMood as M
from kiosk.simulators.vendotek.slips import CARD
from tests.hardware.jumping_loop import played
from tests.hardware.vendotek_bench import SUM, VendotekBench, sale, vendotek

R = DeclineReason
DEFINITE_WITHIN_S = 300.0


@dataclass(frozen=True)
class Ending:
    """``reason`` ``None``: approved. ``money`` is where the first charge's money ends."""

    reason: DeclineReason | None
    money: MoneyState | None = None


TAKEN = Ending(None, MoneyState.TAKEN)
BACK = MoneyState.WITH_GUEST


def declined(reason: DeclineReason, money: MoneyState | None = BACK) -> Ending:
    return Ending(reason, money)


MOODS: dict[str, tuple[M | None, object, Ending]] = {
    "approved": (None, "", TAKEN),
    "declined by the bank": (M.DECLINE, "", declined(R.BY_BANK)),
    "declined late": (M.DECLINE_LATE, "", declined(R.BY_BANK)),
    "cancelled on the terminal": (M.CANCEL_ON_TERMINAL, "", declined(R.NOT_SAID)),
    "the guest walks off": (M.GUEST_WALKS_OFF, "", declined(R.TIMED_OUT)),
    "a slow PIN": (M.SLOW_PIN, 100, TAKEN),
    "an answer after the limit": (M.BEYOND_TIMEOUT, "", TAKEN),
    "part of the sum": (M.PARTIAL, 50_000, declined(R.PARTIAL_REFUSED)),
    "more than the sum": (M.WRONG_AMOUNT, "", declined(R.PARTIAL_REFUSED)),
    "no sum in the answer": (M.NO_AMOUNT, "", declined(R.PARTIAL_REFUSED)),
    "a sum in letters": (M.NON_DIGIT_AMOUNT, "", declined(R.PARTIAL_REFUSED)),
    "a code on the terminal": (M.SBP, "", TAKEN),
    "the request is lost": (M.LOSE_REQUEST, "", Ending(R.NOT_STARTED)),
    "the answer is lost": (M.LOSE_ANSWER, "", TAKEN),
    "the end is lost": (M.LOSE_FIN, "", TAKEN),
    "the answer to the end is lost": (M.LOSE_FIN_ANSWER, "", TAKEN),
    "the answer twice": (M.ANSWER_TWICE, "", TAKEN),
    "a garbled greeting": (M.GARBLED, "IDL", TAKEN),
    "half a greeting": (M.HALF_FRAME_THEN_CLOSE, "IDL", TAKEN),
    "a line reset before": (M.RST, "IDL", TAKEN),
    "a garbled answer": (M.GARBLED, "VRP", TAKEN),
    "half an answer": (M.HALF_FRAME_THEN_CLOSE, "VRP", TAKEN),
    "a line reset at the answer": (M.RST, "VRP", TAKEN),
    "a garbled end": (M.GARBLED, "FIN", TAKEN),
    "half an end": (M.HALF_FRAME_THEN_CLOSE, "FIN", TAKEN),
    "a line reset at the end": (M.RST, "FIN", TAKEN),
}


@pytest.mark.parametrize("story", MOODS)
def test_a_sale_ends_for_good(story: str) -> None:
    mood, detail, ending = MOODS[story]

    async def told() -> None:
        async with vendotek() as bench:
            key = await bench.driver.prepare("warm", SUM)
            assert key.startswith(b"42:")
            if mood is not None:
                bench.mood(mood, detail, times=1)
            sold = await sale(bench)
            if ending.reason is None:
                assert isinstance(sold.told, Approved)
                assert (sold.told.amount, sold.closing) == (SUM, Closing.DONE)
            else:
                assert sold.told == Declined(reason=ending.reason)
            states = [state for state, _ in bench.money]
            assert states == ([] if ending.money is None else [ending.money])
            assert sold.took_s < DEFINITE_WITHIN_S
            bench.terminal.moods.clear()
            assert (await sale(bench)).closing is Closing.DONE, "the next guest pays as ever"
            assert not [said for said in bench.terminal.warnings if "handshake" not in said]

    played(told())


@pytest.mark.parametrize(
    "mood",
    [
        M.STA_STORM,
        M.MFR,
        M.CON_REQUESTS,
        M.SCAN_CODE,
        M.UNKNOWN_TAGS,
        M.TWO_BYTE_TAG,
        M.SHUFFLED_ORDER,
        M.BYTEWISE,
        M.GLUED,
        M.STALE_ANSWER,
        M.NO_RECEIPT,
        M.CP1251,
        M.FULL_PAN,
        M.CONTRADICTING_RESULT,
        M.CLOCK_LOST,
    ],
)
def test_what_comes_beside_the_sale_does_not_disturb_it(mood: M) -> None:
    async def told() -> None:
        async with vendotek(mood) as bench:
            for _ in range(2):
                sold = await sale(bench)
                assert sold.closing is Closing.DONE
                assert CARD not in repr(sold)
                assert isinstance(sold.told, Approved)
                assert CARD not in sold.told.slip.replace(" ", "")
            assert bench.terminal.bank.taken == 2 * SUM
            assert bench.terminal.warnings == []

    played(told())


@pytest.mark.parametrize("octets", [1, 127, 128, 300, 40_000])
def test_slips_of_any_length_arrive(octets: int) -> None:
    async def told() -> None:
        async with vendotek() as bench:
            bench.mood(M.RECEIPT_OF, octets)
            sold = await sale(bench)
            assert isinstance(sold.told, Approved)
            assert sold.told.slip == "A" * octets

    played(told())


@pytest.mark.parametrize(("keepalive", "timeout"), [(5, 120), (30, 1), (999, 999), (0, 0)])
def test_what_the_terminal_announces_is_obeyed(keepalive: int, timeout: int) -> None:
    async def told() -> None:
        async with vendotek() as bench:
            bench.mood(M.KEEPALIVE, keepalive)
            bench.mood(M.TIMEOUT, timeout)
            bench.terminal.guest.pin_s = 0.1
            bench.terminal.guest.card_after_s = 0.1
            assert (await sale(bench)).closing is Closing.DONE
            before = len(bench.terminal.heard)
            await asyncio.sleep(2000)
            greetings = len(bench.terminal.heard) - before
            assert greetings == pytest.approx(2000 / (keepalive or 10), abs=2)
            assert bench.front.connections == 1

    played(told())


def test_a_guest_who_cancels_at_the_kiosk_is_not_charged() -> None:
    async def told() -> None:
        async with vendotek(M.GUEST_WALKS_OFF) as bench:
            key = await bench.driver.prepare("order", SUM)
            paying = asyncio.create_task(bench.driver.authorise(key))
            await asyncio.sleep(5)
            await bench.driver.cancel(key)
            await bench.driver.cancel(key)
            assert await paying == Declined(reason=R.BY_KIOSK)
            assert bench.said == ["VRP", "ABR"]

    played(told())


@pytest.mark.parametrize("mood", [M.ABR_IGNORED, M.ABR_THEN_APPROVED])
def test_who_cancels_too_late_is_told_of_the_approval_and_gets_it_back(mood: M) -> None:
    async def told() -> None:
        async with vendotek(mood) as bench:
            key = await bench.driver.prepare("order", SUM)
            paying = asyncio.create_task(bench.driver.authorise(key))
            await asyncio.sleep(1)
            await bench.driver.cancel(key)
            assert isinstance(await paying, Approved)
            assert await bench.driver.release(key) is Closing.DONE
            assert bench.money == [(MoneyState.WITH_GUEST, SUM)]

    played(told())


@pytest.mark.parametrize("why", ["refuses", "let go before"])
def test_a_refused_end_is_never_taken_for_a_sale(why: str) -> None:
    async def told() -> None:
        async with vendotek() as bench:
            if why == "refuses":
                bench.mood(M.FIN_REFUSED, times=1)
            else:
                bench.mood(M.AUTO_REVERSE_AFTER, 30)
            key = await bench.driver.prepare("order", SUM)
            assert isinstance(await bench.driver.authorise(key), Approved)
            await asyncio.sleep(60)
            assert await bench.driver.confirm(key) is Closing.REFUSED
            assert await bench.driver.status(key) == Declined(reason=R.REVERSED)
            assert bench.terminal.bank.taken == 0
            bench.terminal.moods.clear()
            assert (await sale(bench)).closing is Closing.DONE

    played(told())


@pytest.mark.parametrize("busy", ["joins", "silent", "answers-0"])
@pytest.mark.parametrize("session", ["nothing", "reversed", "captured"])
def test_a_repeat_to_a_busy_terminal_is_no_answer(busy: str, session: str) -> None:
    """The line breaks while the guest types the PIN; whatever the repeat is told, no guest who is
    told "declined" has paid, and none pays twice."""

    async def told() -> None:
        async with vendotek() as bench:
            bench.mood(M.REPEAT_WHILE_BUSY, busy)
            bench.mood(M.IDL_ENDS_SESSION, session)
            bench.terminal.guest.pin_s = 40
            key = await bench.driver.prepare("order", SUM)
            paying = asyncio.create_task(bench.driver.authorise(key))
            await asyncio.sleep(10)
            bench.front.closes_line()
            with pytest.raises(TerminalSilent):
                await paying
            found = await bench.definite(key)
            assert isinstance(found, Approved)
            assert len(bench.money) == 1

    played(told())


async def refused(bench: VendotekBench) -> TerminalNotReady:
    with pytest.raises(TerminalNotReady) as busy:
        await bench.driver.prepare("order", SUM)
    return busy.value


def test_a_terminal_that_somebody_else_has_used_waits_for_a_person() -> None:
    async def told() -> None:
        async with vendotek() as bench:
            await sale(bench)
            bench.terminal.used_by_another(45)
            assert (await refused(bench)).why is NotReady.FOREIGN
            assert bench.driver.health.state is HealthState.FAILED
            assert "last 42, now 45" in bench.driver.health.reason
            seen = bench.driver.foreign_use
            assert seen == ForeignUse(our_last=42, stands_at=45)
            bench.terminal.used_by_another(45)
            assert bench.driver.accept_foreign_use(replace(seen, stands_at=44)) is None
            assert (await refused(bench)).why is NotReady.FOREIGN
            assert bench.driver.accept_foreign_use(seen)
            assert not bench.driver.foreign_use
            assert (await bench.driver.prepare("order", SUM)).startswith(b"46:")
            bench.terminal.used_by_another(7)
            assert (await refused(bench)).why is NotReady.FOREIGN

    played(told())


def test_what_a_person_accepted_counts_after_a_restart_too() -> None:
    async def told() -> None:
        async with vendotek() as bench:
            await sale(bench)
            bench.terminal.used_by_another(45)
            await refused(bench)
            assert bench.driver.foreign_use is not None
            stands_at = bench.driver.accept_foreign_use(bench.driver.foreign_use)
            assert stands_at is not None
            await bench.kiosk_restarts(stands_at, stands_by=True)
            assert (await bench.driver.prepare("order", SUM)).startswith(b"46:")

    played(told())


def test_a_kiosk_that_starts_notices_who_used_the_terminal_meanwhile() -> None:
    async def told() -> None:
        async with vendotek() as bench:
            key = await bench.driver.prepare("order", SUM)
            await bench.driver.authorise(key)
            await bench.driver.confirm(key)
            bench.terminal.used_by_another(50)
            await bench.kiosk_restarts(key, stands_by=True)
            assert (await refused(bench)).why is NotReady.FOREIGN
            bench.options["other_users"] = "follow"
            await bench.kiosk_restarts(key, stands_by=True)
            assert (await bench.driver.prepare("order", SUM)).startswith(b"51:")

    played(told())


@pytest.mark.parametrize("mood", [M.HALF_OPEN, M.ACCEPT_THEN_SILENT, M.IDLE_WITHOUT_NUMBER])
def test_a_terminal_that_does_not_tell_its_number_takes_no_new_charge(mood: M) -> None:
    async def told() -> None:
        async with vendotek(mood) as bench:
            why = NotReady.FOREIGN if mood is M.IDLE_WITHOUT_NUMBER else NotReady.DOWN
            assert (await refused(bench)).why is why
            bench.terminal.moods.clear()
            await asyncio.sleep(60)
            assert (await sale(bench)).closing is Closing.DONE

    played(told())


def test_health_tells_of_a_terminal_without_power_and_of_its_return() -> None:
    async def told() -> None:
        async with vendotek() as bench:
            await asyncio.sleep(1)
            states = [bench.driver.health.state]
            bench.front.cuts_power()
            await asyncio.sleep(1)
            states.append(bench.driver.health.state)
            assert str(bench.front.port) in bench.driver.health.reason
            assert (await refused(bench)).why is NotReady.DOWN
            await asyncio.sleep(60)
            states.append(bench.driver.health.state)
            assert states == [HealthState.READY, HealthState.MISSING, HealthState.READY]

    played(told())


def test_a_restart_is_granted_only_by_night() -> None:
    async def told() -> None:
        async with vendotek() as bench:
            bench.mood(M.MANAGEMENT, "R")
            await asyncio.sleep(100)
            assert bench.terminal.moods.is_in(M.MANAGEMENT), "it is noon"
            bench.options["restart_from_hour"], bench.options["restart_to_hour"] = 12, 13
            await bench.kiosk_restarts(stands_by=True)
            await asyncio.sleep(100)
            assert not bench.terminal.moods.is_in(M.MANAGEMENT)

    played(told())


def test_a_download_is_granted_and_a_lost_clock_is_set_at_once() -> None:
    async def told() -> None:
        async with vendotek(M.CLOCK_LOST) as bench:
            bench.mood(M.MANAGEMENT, "L")
            await asyncio.sleep(30)
            assert not bench.terminal.moods.is_in(M.MANAGEMENT)
            assert not bench.terminal.moods.is_in(M.CLOCK_LOST)

    played(told())


def test_a_disabled_terminal_is_woken_for_a_sale_and_sent_back() -> None:
    async def told() -> None:
        async with vendotek(rest="disabled") as bench:
            await asyncio.sleep(1)
            assert bench.terminal.mode == "disabled"
            assert (await sale(bench)).closing is Closing.DONE
            await asyncio.sleep(1)
            assert bench.terminal.mode == "disabled"

    played(told())


def test_a_terminal_that_wants_a_touch_first_is_asked_only_after_it() -> None:
    async def told() -> None:
        async with vendotek(require_start=True) as bench:
            key = await bench.driver.prepare("order", SUM)
            paying = asyncio.create_task(bench.driver.authorise(key))
            await asyncio.sleep(5)
            assert bench.said == []
            bench.terminal.touched()
            assert isinstance(await paying, Approved)
            await bench.driver.confirm(key)
            key = await bench.driver.prepare("order", SUM)
            assert await bench.driver.authorise(key) == Declined(reason=R.TIMED_OUT)

    played(told())
