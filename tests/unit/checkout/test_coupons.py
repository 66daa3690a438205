"""An order bought with a coupon: who is asked what, and that nobody pays what was not shown."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import Effect, Event, Question, State
from kiosk.domain.money import ZERO, Money
from kiosk.errors import ErrorCode, PosRefused, Refused
from tests.money.order import COUPON, ORDER
from tests.unit.checkout.restaurant import Restaurant, request
from tests.unit.checkout.story import Story, check_truth

USED = request(coupon=COUPON)
WITH_POINTS = request(coupon=COUPON, bonus=Money.of(120))
PAYS_IT = (Event.GUEST_PAYS_OTHER_SUM,)


async def bought(
    restaurant: Restaurant, wanted=USED, answers: tuple[Event, ...] = ()
) -> tuple[Purchase, list[Question]]:
    story = Story(restaurant, answers)
    purchase = await story.buy(wanted)
    assert purchase is not None
    check_truth(restaurant, purchase)
    return purchase, story.asked


async def test_the_coupon_is_applied_once_the_lines_stand_and_before_any_points() -> None:
    restaurant = Restaurant()
    purchase, asked = await bought(restaurant, WITH_POINTS)
    assert [step.name for step in purchase.steps] == [
        Effect.CREATE_ORDER,
        Effect.SAVE_ORDER,
        Effect.APPLY_COUPON,
        Effect.LOOK_FOR_COUPON,
        Effect.DEBIT_POINTS,
        Effect.CHECK_ORDER,
        Effect.PAY_ORDER,
        Effect.READ_RECEIPT,
    ]
    assert (purchase.charged, purchase.points_taken) == (Money.of(380), Money.of(120))
    assert not asked


@pytest.mark.parametrize("gives", [Money.of(80), Money.of(100)], ids=["less", "more"])
async def test_another_sum_than_shown_is_asked_about_and_then_charged(gives: Money) -> None:
    restaurant = Restaurant()
    restaurant.till.coupons[COUPON.id] = gives
    purchase, asked = await bought(restaurant, answers=PAYS_IT)
    assert asked == [Question.COUPON]
    assert (purchase.charged, purchase.discount) == (ORDER.total - gives, gives)


async def test_where_the_coupon_gives_more_the_points_shrink_and_not_the_money() -> None:
    restaurant = Restaurant()
    restaurant.till.coupons[COUPON.id] = Money.of(150)
    purchase, _ = await bought(restaurant, WITH_POINTS, PAYS_IT)
    assert (purchase.charged, purchase.points_taken) == (Money.of(380), Money.of(60))


async def test_points_never_shrink_below_nothing() -> None:
    restaurant = Restaurant()
    restaurant.till.coupons[COUPON.id] = Money.of(500)
    purchase, _ = await bought(restaurant, WITH_POINTS, PAYS_IT)
    assert (purchase.charged, purchase.points_taken) == (Money.of(90), ZERO)


async def test_a_refused_coupon_leaves_the_whole_sum_to_the_guest() -> None:
    restaurant = Restaurant({("ApplyPersonalCard", 1): PosRefused(ErrorCode.CRM_REFUSED)})
    purchase, asked = await bought(restaurant, answers=PAYS_IT)
    assert asked == [Question.COUPON]
    assert (purchase.charged, purchase.discount) == (ORDER.total, ZERO)


async def test_a_coupon_that_is_taken_and_takes_nothing_off_is_asked_about() -> None:
    restaurant = Restaurant()
    restaurant.till.coupons[COUPON.id] = ZERO
    purchase, asked = await bought(restaurant, answers=(Event.GUEST_CANCELLED,))
    assert asked == [Question.COUPON]
    assert purchase.state is State.CANCELLED
    assert restaurant.till.charges == []


async def test_an_order_that_would_cost_nothing_is_undone() -> None:
    restaurant = Restaurant()
    restaurant.till.coupons[COUPON.id] = ORDER.total
    purchase, asked = await bought(restaurant)
    assert (purchase.state, purchase.cause) == (State.CANCELLED, ErrorCode.POS_TOTAL_CHANGED)
    assert not asked


@pytest.mark.parametrize("shown", [ZERO, ORDER.total], ids=["nothing", "everything"])
async def test_a_coupon_that_leaves_nothing_to_pay_or_does_nothing_opens_no_purchase(
    shown: Money,
) -> None:
    restaurant = Restaurant()
    with pytest.raises(Refused) as refused:
        await restaurant.runner.open(request(coupon=replace(COUPON, shown=shown)))
    assert refused.value.code is ErrorCode.PURCHASE_REFUSED
    assert not restaurant.book.rows


async def test_where_no_coupon_can_be_given_to_the_cash_server_none_is_used() -> None:
    restaurant = Restaurant()
    restaurant.till.takes_coupons = False
    with pytest.raises(Refused, match="coupon"):
        await restaurant.runner.open(USED)


async def test_points_that_r_keeper_takes_are_never_debited_here() -> None:
    restaurant = Restaurant()
    restaurant.till.takes_points = True
    story = Story(restaurant)
    purchase = await story.buy(request(bonus=Money.of(120)))
    assert purchase is not None
    assert (purchase.charged, purchase.points_taken) == (Money.of(470), Money.of(120))
    assert restaurant.points_gone == ZERO
    assert restaurant.till.charges == [(purchase.guid, Money.of(470), Money.of(120))]


async def test_cancelling_gives_no_points_back_that_r_keeper_never_took() -> None:
    restaurant = Restaurant()
    restaurant.till.takes_points = True
    restaurant.till.declines = 1
    purchase = await Story(restaurant, (Event.GUEST_CANCELLED,)).buy(request(bonus=Money.of(120)))
    assert purchase is not None
    assert (purchase.state, purchase.nothing_taken) == (State.CANCELLED, True)
    assert Effect.RETURN_POINTS not in [step.name for step in purchase.steps]


def test_a_row_names_no_coupon() -> None:
    assert COUPON.id not in repr(COUPON)
    assert COUPON.code not in repr(COUPON)
