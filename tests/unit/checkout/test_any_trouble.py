"""Any trouble, any power cuts, any guest: the end is true all the same.

A request that is late arrives at some later look of the kiosk, or not at all: no network keeps one
for longer than the kiosk waits before it believes an absence.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st
from msgspec.structs import replace

from hardware.terminals import TerminalCapabilities
from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.runner import PurchaseRequest
from kiosk.checkout.vocabulary import Event, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import Money
from kiosk.errors import CrmRefused, ErrorCode, PosRefused
from tests.money.fake_terminal import ONE_PHASE, PATIENT, TWO_PHASE
from tests.money.fake_till import BORSCH
from tests.money.order import COUPON, ORDER
from tests.money.power import PlugPulled
from tests.money.troubled_line import Fault, Trouble
from tests.unit.checkout.restaurant import Restaurant, request
from tests.unit.checkout.story import Story, check_truth

TILL_WRITES = ("CreateOrder", "SaveOrder", "ApplyPersonalCard", "PayOrder", "VoidOrder")
CARD_WRITES = ("debit", "credit", "give back")
TERMINAL_WRITES = ("authorise", "confirm", "release")
TERMINAL_READS = ("idle", "status")
READS = ("look", "due", "find debit", "find credit", "find return")
POS_REFUSALS = (
    ErrorCode.POS_ORDER_LOCKED,
    ErrorCode.POS_SHIFT_CLOSING,
    ErrorCode.POS_REFUSED,
    ErrorCode.POS_PAYMENT_DECLINED,
    ErrorCode.LICENCE_SEQUENCE,
    ErrorCode.LICENCE_REFUSED,
)
ANY_FAULT = st.sampled_from(Fault)
AT_THE_TERMINAL = st.sampled_from([Fault.NOT_SENT, Fault.LOST_REQUEST, Fault.LOST_ANSWER])
"""A terminal is spoken to over one connection: what was lost with it does not arrive later."""
NEVER_BACK = replace(ONE_PHASE, can_void=False)
SILENCE = st.sampled_from([Fault.NOT_SENT, Fault.LOST_REQUEST])
POS_NO = st.sampled_from(POS_REFUSALS).map(PosRefused)
CRM_NO = st.just(CrmRefused(ErrorCode.CRM_REFUSED, sac="SAC-0001"))


def calls(
    names: Sequence[str], trouble: st.SearchStrategy[Trouble]
) -> st.SearchStrategy[dict[tuple[str, int], Trouble]]:
    return st.dictionaries(
        st.tuples(st.sampled_from(names), st.integers(1, 5)), trouble, max_size=4
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """One purchase and everything that happens to it."""

    script: dict[tuple[str, int], Trouble]
    wanted: PurchaseRequest
    cuts: list[int]
    away: list[bool]
    answers: list[Event]
    arrivals: list[bool]
    declines: int
    price_rises: bool
    credit_percent: int
    terminal: TerminalCapabilities
    card_declines: int
    remembers_answers: bool
    refusals_use_up_numbers: bool


LIVES = st.builds(
    Life,
    script=st.builds(
        lambda *parts: {key: value for part in parts for key, value in part.items()},
        calls(TILL_WRITES, ANY_FAULT | POS_NO),
        calls(CARD_WRITES, ANY_FAULT | CRM_NO),
        calls(READS, SILENCE),
        calls(TERMINAL_WRITES, AT_THE_TERMINAL),
        calls(TERMINAL_READS, SILENCE),
    ),
    wanted=st.sampled_from(
        [
            request(),
            request(way=PayWay.COUNTER),
            request(bonus=Money.of(120)),
            request(bonus=ORDER.total),
            request(coupon=COUPON),
            request(way=PayWay.TERMINAL),
            request(way=PayWay.SBP),
            request(way=PayWay.TERMINAL, bonus=Money.of(120), coupon=COUPON),
            request(bonus=Money.of(120), coupon=COUPON),
        ]
    ),
    cuts=st.lists(st.integers(1, 25), max_size=3),
    away=st.lists(st.booleans(), max_size=3),
    answers=st.lists(
        st.sampled_from(
            [
                Event.GUEST_PAYS_OTHER_SUM,
                Event.GUEST_RETRIES,
                Event.GUEST_PAYS_IN_FULL,
                Event.GUEST_CANCELLED,
                Event.QUESTION_EXPIRED,
            ]
        ),
        max_size=5,
    ),
    arrivals=st.lists(st.booleans(), max_size=8),
    declines=st.integers(0, 2),
    price_rises=st.booleans(),
    credit_percent=st.sampled_from([0, 5]),
    terminal=st.sampled_from([ONE_PHASE, TWO_PHASE, PATIENT, NEVER_BACK]),
    card_declines=st.integers(0, 2),
    remembers_answers=st.booleans(),
    refusals_use_up_numbers=st.booleans(),
)


def restaurant_of(life: Life) -> Restaurant:
    restaurant = Restaurant(life.script, terminal=life.terminal)
    restaurant.terminal.declines = life.card_declines
    till, cards = restaurant.till, restaurant.cards
    till.declines = life.declines
    till.remembers_answers = life.remembers_answers
    till.refusals_use_up_numbers = life.refusals_use_up_numbers
    restaurant.credit_percent = life.credit_percent
    restaurant.switched_on()
    if life.price_rises:
        till.prices[BORSCH] += 1_000
    arrivals = iter(life.arrivals)

    def something_late_arrives(_: int) -> None:
        if next(arrivals, False):
            till.deliver_late()
            cards.deliver_late()

    for line, reads in ((till.line, READS[:2]), (cards.line, READS[2:])):
        line.before.update(dict.fromkeys(reads, something_late_arrives))
    return restaurant


async def lived(life: Life) -> tuple[Restaurant, Purchase | None]:
    """The purchase at its end; what needed staff is looked at again once the network is well."""
    restaurant = restaurant_of(life)
    story = Story(restaurant, life.answers)
    cuts, away = list(life.cuts), list(life.away)
    purchase: Purchase | None = None
    restaurant.plug.pull_in(cuts)
    try:
        purchase = await story.until_the_plug_is_pulled(life.wanted)
    except PlugPulled:
        while True:
            if away and away.pop():
                restaurant.time.seconds += 4000
            restaurant.plug.pull_in(cuts)
            try:
                purchase = await story.driven_on()
                break
            except PlugPulled:
                continue
    restaurant.plug.pull_in([])
    if purchase is not None and purchase.state is State.NEEDS_STAFF:
        for line in (restaurant.till.line, restaurant.cards.line, restaurant.terminal.line):
            line.script = {}
        purchase = await restaurant.runner.drive(purchase.guid)
    if purchase is not None and purchase.state is State.NEEDS_STAFF:
        await restaurant.runner.answer(purchase.guid, Event.STAFF_CANCELS, reason="guest left")
        purchase = await restaurant.runner.drive(purchase.guid)
    if purchase is not None and purchase.state is State.NEEDS_STAFF:
        assert purchase.card is Leg.DONE, "only a terminal that gives nothing back needs more"
        restaurant.terminal.given_back_by_hand()
        await restaurant.runner.answer(purchase.guid, Event.STAFF_GAVE_BACK, reason="by bank")
        purchase = await restaurant.runner.drive(purchase.guid)
    return restaurant, purchase


@given(life=LIVES)
@examples(max_examples=1000)
def test_whatever_happens_the_end_is_true(life: Life) -> None:
    restaurant, purchase = asyncio.run(lived(life))
    assert purchase is None or purchase.ended
    check_truth(restaurant, purchase)
    restaurant.till.line.late = [
        late for late in restaurant.till.line.late if late.call != "CreateOrder"
    ]
    restaurant.till.deliver_late()
    check_truth(restaurant, purchase)
