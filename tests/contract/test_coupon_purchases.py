"""Whole purchases with a coupon: shown from the card system's list, taken by the cash server."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final
from uuid import uuid4

import pytest
import pytest_asyncio

from kiosk.checkout.frozen import freeze
from kiosk.checkout.intent import Outcome
from kiosk.checkout.purchase import CouponUse, Purchase
from kiosk.checkout.runner import PurchaseRequest
from kiosk.checkout.vocabulary import Event, Question, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.basket import Basket
from kiosk.domain.coupons import Coupon, priced_lines
from kiosk.domain.draft import default_choices
from kiosk.domain.guest import GuestCard
from kiosk.domain.money import ZERO, Money
from kiosk.simulators.launch import SimulatorProcess
from tests.contract.kiosk_at_work import KioskAtWork, PassingTime, kiosk_at_work

pytestmark = pytest.mark.asyncio(loop_scope="module")

ROUBLE: Final = Money.of(1)


@pytest_asyncio.fixture(loop_scope="module")
async def kiosk(simulators: SimulatorProcess, home: Path) -> AsyncIterator[KioskAtWork]:
    async with kiosk_at_work(home, simulators.addresses, PassingTime()) as at_work:
        yield at_work


MORSE, TENTH, AMOUNT, TEA = "900021", "900022", "900024", "900025"
"""How the ids of the scenario's coupons begin, by their type (crm §1)."""
ANNA, MIKHAIL = GuestCard(number="777000001"), GuestCard(number="777000004")


async def coupon_of(kiosk: KioskAtWork, guest: GuestCard, kind: str) -> Coupon:
    coupons = (await kiosk.cards.look_up(guest)).coupons
    return next(coupon for coupon in coupons if coupon.id.startswith(kind))


async def has(kiosk: KioskAtWork, guest: GuestCard, coupon: Coupon) -> bool:
    return coupon.id in {one.id for one in (await kiosk.cards.look_up(guest)).coupons}


def request(kiosk: KioskAtWork, coupon: Coupon, *, way: PayWay = PayWay.STATION) -> PurchaseRequest:
    """A dish with modifiers, and one portion of everything the coupon names."""
    menu = kiosk.menu
    built = next(
        dish
        for dish in menu.dishes.values()
        if not dish.is_combo and any(group.default for group in dish.groups)
    )
    named = [dish for dish in menu.dishes.values() if dish.code in coupon.dish_codes]
    basket = Basket()
    for dish in (built, *named):
        basket = basket.added(dish.id, default_choices(dish, menu), 1)
    worth = coupon.worth(priced_lines(basket, menu))
    assert worth, "the coupon does nothing to this basket"
    return PurchaseRequest(
        order=freeze(basket, menu, order_type_id=menu.order_types[0].id, new_guid=uuid4),
        way=way,
        coupon=CouponUse(id=coupon.id, code=coupon.code, shown=worth),
    )


async def buy(kiosk: KioskAtWork, wanted: PurchaseRequest, *answers: Event) -> Purchase:
    purchase = await kiosk.runner.open(wanted)
    purchase = await kiosk.runner.drive(purchase.guid)
    for answer in answers:
        assert purchase.question is not None, purchase.state
        await kiosk.runner.answer(purchase.guid, answer)
        purchase = await kiosk.runner.drive(purchase.guid)
    return purchase


async def check_paid(kiosk: KioskAtWork, purchase: Purchase) -> None:
    assert purchase.state is State.FINISHED, (purchase.state, purchase.cause)
    assert purchase.charged == purchase.total - purchase.discount == purchase.shown_to_pay
    intents = await kiosk.store.purchases.intents_of(purchase.guid)
    assert Outcome.OPEN not in {intent.outcome for intent in intents}


@pytest.mark.parametrize(
    ("kind", "mood"),
    [
        (MORSE, None),
        (TENTH, "cash:lose-answer:ApplyPersonalCard*1"),
        (AMOUNT, "cash:lose-request:ApplyPersonalCard*1"),
        (TEA, "cash:close-mid-answer:ApplyPersonalCard*1"),
    ],
)
async def test_what_was_shown_is_what_is_paid_and_the_coupon_is_used_up(
    kiosk: KioskAtWork, simulators: SimulatorProcess, kind: str, mood: str | None
) -> None:
    coupon = await coupon_of(kiosk, ANNA, kind)
    wanted = request(kiosk, coupon)
    if mood is not None:
        await simulators.set_mood(mood)
    purchase = await buy(kiosk, wanted)
    await check_paid(kiosk, purchase)
    assert wanted.coupon is not None
    assert purchase.discount == wanted.coupon.shown
    assert not await has(kiosk, ANNA, coupon)


async def test_a_coupon_the_cash_server_refuses_stays_with_the_guest_who_pays_without_it(
    kiosk: KioskAtWork, simulators: SimulatorProcess
) -> None:
    coupon = await coupon_of(kiosk, MIKHAIL, TENTH)
    wanted = request(kiosk, coupon)
    await simulators.set_mood("cash:coupon-refused")
    purchase = await buy(kiosk, wanted, Event.GUEST_PAYS_OTHER_SUM)
    await check_paid(kiosk, purchase)
    assert (purchase.discount, purchase.charged) == (ZERO, wanted.order.total)
    assert await has(kiosk, MIKHAIL, coupon)


async def test_another_sum_is_paid_only_after_the_guest_has_said_so(
    kiosk: KioskAtWork, simulators: SimulatorProcess
) -> None:
    coupon = await coupon_of(kiosk, MIKHAIL, AMOUNT)
    wanted = request(kiosk, coupon)
    assert wanted.coupon is not None
    await simulators.set_mood("cash:coupon-other-sum")
    asked = await buy(kiosk, wanted)
    assert (asked.question, asked.charged) == (Question.COUPON, ZERO)
    assert asked.discount == wanted.coupon.shown - ROUBLE
    await kiosk.runner.answer(asked.guid, Event.GUEST_PAYS_OTHER_SUM)
    purchase = await kiosk.runner.drive(asked.guid)
    await check_paid(kiosk, purchase)
    assert purchase.charged == wanted.order.total - wanted.coupon.shown + ROUBLE


async def test_a_cancelled_order_gives_the_coupon_back_and_at_the_counter_it_stands(
    kiosk: KioskAtWork, simulators: SimulatorProcess
) -> None:
    coupon = await coupon_of(kiosk, MIKHAIL, TEA)
    await simulators.set_mood("cash:payment-declined:PayOrder*1")
    cancelled = await buy(kiosk, request(kiosk, coupon), Event.GUEST_CANCELLED)
    assert (cancelled.state, cancelled.nothing_taken) == (State.CANCELLED, True)
    assert await has(kiosk, MIKHAIL, coupon)
    at_counter = await buy(kiosk, request(kiosk, coupon, way=PayWay.COUNTER))
    assert at_counter.state is State.AT_COUNTER
    assert at_counter.coupon is not None
    assert at_counter.coupon.given == at_counter.coupon.shown
