"""The power is cut at every moment of a refund: the money goes back exactly once, all the same.

Every commit and every send has a moment before and after it. The kiosk is switched on again on the
same disk, before the same far sides, and goes on by the very same call.
"""

from __future__ import annotations

import pytest

from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO, Money
from kiosk.refunds import machine
from kiosk.refunds.dossier import RefundDossier
from kiosk.refunds.refund import Refund
from kiosk.refunds.vocabulary import RefundEffect, RefundEvent, RefundLeg, RefundState
from tests.money.fake_card_system import BALANCE
from tests.money.order import ORDER
from tests.money.power import PlugPulled
from tests.money.refund_counter import CREDIT_PERCENT, RefundCounter, sold
from tests.money.return_till import FakeReturns
from tests.money.troubled_line import Fault, Script

BONUS = Money.of(50)
TRIPS = {
    "station": (PayWay.STATION, ZERO, 0, {}),
    "terminal": (PayWay.TERMINAL, ZERO, 0, {}),
    "points": (PayWay.STATION, BONUS, CREDIT_PERCENT, {}),
    "all": (PayWay.TERMINAL, BONUS, CREDIT_PERCENT, {}),
    "lost answer": (PayWay.TERMINAL, ZERO, 0, {("MakeReturnGoods", 1): Fault.LOST_ANSWER}),
    "lost request": (PayWay.STATION, ZERO, 0, {("MakeReturnGoods", 1): Fault.LOST_REQUEST}),
}


async def given_back(
    trip: str, *cuts: int, arrives_s: float | None = None, numbered: bool = True
) -> tuple[RefundCounter, Refund | None]:
    """One refund, its power cut at these moments, counted from the start of each life."""
    way, bonus, credit, script = TRIPS[trip]
    kiosk = await counter(way, bonus, credit, script, numbered=numbered)
    left = list(cuts)
    kiosk.plug.arrives_s = arrives_s
    kiosk.plug.pull_in(left)
    lives = 0
    while True:
        lives += 1
        assert lives < 20
        try:
            found = await kiosk.book.all()
            if not found and lives == 1:
                await kiosk.begun()
            if not found and lives > 1 and not await kiosk.book.all():
                return kiosk, None
            return kiosk, await kiosk.settled()
        except PlugPulled:
            for line in (kiosk.till.line, kiosk.restaurant.cards.line):
                line.sender_is_gone()
            kiosk.plug.pull_in(left)
            kiosk.switched_on()


async def counter(
    way: PayWay, bonus: Money, credit: int, script: Script, *, numbered: bool
) -> RefundCounter:
    restaurant, purchase = await sold(way, bonus=bonus, credit_percent=credit)
    return RefundCounter(restaurant, purchase, script, numbered=numbered)


def check(kiosk: RefundCounter, done: Refund | None, why: str) -> None:
    story = [f"{line.event} -> {line.state}/{line.effect}" for line in kiosk.book.journal]
    cards = kiosk.restaurant.cards
    if done is None:
        # It never came to the disk: nothing was sent, and a person may begin it anew.
        assert kiosk.till.returns == [], why
        return
    assert done.state is RefundState.FINISHED, (why, story)
    assert len(kiosk.till.returns) == 1, (why, story)
    for line in ORDER.lines:
        assert kiosk.till.times_returned(line.guid) == line.quantity * 1000, (why, story)
    assert kiosk.taken_at_terminal == 0, (why, story)
    assert (cards.balance, cards.credited) == (BALANCE, ZERO), (why, story)
    assert RefundLeg.BY_HAND not in (done.card, done.points, done.credit), (why, story)
    assert kiosk.book.pending_number is None, (why, story)


async def moments_of(trip: str) -> list[str]:
    kiosk, done = await given_back(trip)
    check(kiosk, done, trip)
    return kiosk.plug.moments


@pytest.mark.parametrize("arrives_s", [None, 0.5], ids=["lost", "arrives"])
@pytest.mark.parametrize("trip", TRIPS)
async def test_a_cut_at_any_moment_gives_it_back_once(trip: str, arrives_s: float | None) -> None:
    moments = await moments_of(trip)
    assert len(moments) >= 10
    for cut in range(1, len(moments) + 1):
        kiosk, done = await given_back(trip, cut, arrives_s=arrives_s)
        check(kiosk, done, f"cut at {cut}: {moments[cut - 1]}")


@pytest.mark.parametrize("trip", ["all", "lost answer"])
async def test_two_cuts_in_a_row_give_it_back_once(trip: str) -> None:
    moments = await moments_of(trip)
    for first in range(1, len(moments) + 1):
        for second in (1, 2, 3, 5, 8):
            kiosk, done = await given_back(trip, first, second, arrives_s=0.5)
            check(kiosk, done, f"cut at {first}: {moments[first - 1]}, then at {second}")


async def test_without_numbers_a_cut_gives_it_back_once() -> None:
    kiosk, done = await given_back("terminal", numbered=False)
    moments = kiosk.plug.moments
    for cut in range(1, len(moments) + 1):
        kiosk, done = await given_back("terminal", cut, arrives_s=0.5, numbered=False)
        check(kiosk, done, f"cut at {cut}: {moments[cut - 1]}")


@pytest.mark.parametrize("bug", ["forgets the terminal", "sends other bytes", "does not look"])
async def test_a_law_that_is_broken_is_noticed(bug: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The proof can fail: each of these bugs is found by it."""
    _break(bug, monkeypatch)
    with pytest.raises(AssertionError):
        await _cut_everywhere()


async def _cut_everywhere() -> None:
    for cut in range(1, 24):
        kiosk, done = await given_back("all", cut, arrives_s=0.5)
        check(kiosk, done, f"cut at {cut}")


def _break(bug: str, monkeypatch: pytest.MonkeyPatch) -> None:
    match bug:
        case "forgets the terminal":
            onward = machine.RefundMove(RefundState.MONEY_SETTLED, RefundEffect.RETURN_POINTS)
            restarted = (RefundState.RETURNED, RefundEvent.RESTARTED)
            monkeypatch.setitem(machine.MOVES, restarted, onward)
        case "sends other bytes":
            # A fresh write each time: what is on the disk is not asked for.
            monkeypatch.setattr(RefundDossier, "open", lambda _self, _kind: None)
        case _:

            async def blind(_self: FakeReturns, _refund: Refund) -> None:
                return None

            monkeypatch.setattr(FakeReturns, "returned", blind)
