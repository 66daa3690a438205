"""The kiosk's process is killed while a guest pays: no charge is doubled and no sale is lost.

A few moments of each kind; `./run bench --long` takes all of them three times, and a thousand more.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from typing import Final

import pytest

from tests.e2e.program import SOURCES

WITHIN_S: Final = 110

BUYING: Final = (
    "coupon-points-card:create-order.move.inside",
    "coupon-points-card:create-order.CreateOrder.sent",
    "coupon-points-card:save-order.number.after",
    "coupon-points-card:save-order.SaveOrder.headers-sent",
    "coupon-points-card:save-order.SaveOrder.received",
    "coupon-points-card:apply-coupon.ApplyPersonalCard.sent",
    "coupon-points-card:debit-points.move.after",
    "coupon-points-card:debit-points.Transaction.sent",
    "coupon-points-card:pay-order.number.inside",
    "coupon-points-card:pay-order.PayOrder.before",
    "coupon-points-card:pay-order.PayOrder.sent",
    "coupon-points-card:pay-order.note.after",
    "coupon-points-card:credit-points.Transaction.sent",
)
ANOTHER_WAY: Final = (
    "declined-cancelled:ask-guest.move.after",
    "declined-cancelled:void-order.VoidOrder.sent",
    "declined-cancelled:return-points.Transaction.sent",
    "counter:at-counter.move.inside",
    "terminal:authorise.authorise.sent",
    "terminal:confirm-card.confirm.sent",
    "terminal-refused:release-card.release.sent",
    "after-pay-order-sent:look-for-payment.GetOrder.received",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    status: int
    text: str


def kill9(*options: str) -> Said:
    """The program as people start it: its forks are of a process without a loop or a thread."""
    ended = subprocess.run(
        [sys.executable, "-m", "tests.money.kill9", *options],
        cwd=SOURCES,
        capture_output=True,
        text=True,
        timeout=WITHIN_S,
        check=False,
    )
    return Said(status=ended.returncode, text=ended.stdout + ended.stderr)


def at(*moments: str) -> list[str]:
    return [option for moment in moments for option in ("--point", moment)]


@pytest.mark.parametrize("moments", [BUYING, ANOTHER_WAY], ids=["buying", "another way"])
def test_whenever_the_process_is_killed_every_book_agrees_and_the_guest_reads_the_truth(
    moments: tuple[str, ...],
) -> None:
    said = kill9(*at(*moments), "--random", "2")
    assert said.status == 0, said.text
    assert "0 violations" in said.text


def test_an_hour_later_and_cut_again_at_the_next_start_it_is_the_same() -> None:
    moments = (
        "coupon-points-card:debit-points.Transaction.sent",
        "coupon-points-card:pay-order.PayOrder.sent",
        "terminal:authorise.authorise.sent",
    )
    said = kill9(*at(*moments), "--times", "3")
    assert said.status == 0, said.text


@pytest.mark.parametrize("blow", ["disk-full", "clock-ahead", "clock-back"])
def test_a_full_disk_or_a_clock_that_jumps_an_hour_costs_nobody_money(blow: str) -> None:
    moments = (
        "coupon-points-card:create-order.move.before",
        "coupon-points-card:save-order.number.before",
        "coupon-points-card:debit-points.Transaction.received",
        "coupon-points-card:pay-order.PayOrder.sent",
        "terminal:confirm-card.move.before",
    )
    said = kill9("--blow", blow, *at(*moments))
    assert said.status == 0, said.text


@pytest.mark.parametrize(
    ("flaw", "moment"),
    [
        ("early-book", "coupon-points-card:pay-order.PayOrder.sent"),
        ("forgetful-book", "coupon-points-card:save-order.SaveOrder.sent"),
        ("void-is-believed", "declined-cancelled:void-order.VoidOrder.before"),
    ],
)
def test_a_kiosk_with_a_fault_on_purpose_is_found_out(flaw: str, moment: str) -> None:
    said = kill9("--flaw", flaw, *at(moment))
    assert said.status == 1, said.text
    assert "1 violations" in said.text
    assert f"again: python -m tests.money.kill9 --point {moment}" in said.text
