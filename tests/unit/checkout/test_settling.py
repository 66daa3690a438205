"""What a person may say of a purchase that needs one, and what comes of it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.checkout.ports import Standing
from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.settling import fitting_answers
from kiosk.checkout.vocabulary import STAFF_ANSWERS, Event, State
from kiosk.domain.money import Money
from tests.money.troubled_line import Fault
from tests.unit.checkout.restaurant import Restaurant, request
from tests.unit.checkout.story import Story, refuses_another

POINTS = request(bonus=Money.of(120))


async def needs_staff(restaurant: Restaurant) -> Purchase:
    purchase = await Story(restaurant).buy(POINTS)
    assert purchase is not None
    assert purchase.state is State.NEEDS_STAFF
    return await restaurant.runner.drive(purchase.guid)


async def paid_by_somebody_else() -> tuple[Restaurant, Purchase]:
    """The points are taken, and the cashier takes payment for the same order: with what, nobody
    says."""
    restaurant = Restaurant()
    restaurant.till.tells_tenders = False

    def cashier_comes(look: int) -> None:
        if look == 1:
            restaurant.till.cashier_takes_payment()

    restaurant.till.line.before["look"] = cashier_comes
    return restaurant, await needs_staff(restaurant)


async def gone_while_paying() -> tuple[Restaurant, Purchase]:
    """Nobody knows about the payment, and the order is not at the till any more."""
    restaurant = Restaurant({("PayOrder", 0): Fault.LOST_REQUEST})
    restaurant.till.line.before["PayOrder"] = lambda _: restaurant.till.orders.clear()
    return restaurant, await needs_staff(restaurant)


async def test_an_order_paid_by_somebody_else_can_only_be_said_to_be_paid() -> None:
    restaurant, purchase = await paid_by_somebody_else()
    standing = await restaurant.runner.standing(purchase)
    assert standing is Standing.PAID
    assert fitting_answers(purchase, standing) == {Event.STAFF_FOUND_PAID}
    settled = await restaurant.runner.answer(purchase.guid, Event.STAFF_FOUND_PAID, reason="cash")
    assert (settled.state, settled.points) == (State.FINISHED, Leg.DONE)
    assert not await refuses_another(restaurant, request()), "the kiosk sells again"


@pytest.mark.parametrize(
    ("said", "ends"),
    [
        (Event.STAFF_FOUND_PAID, State.FINISHED),
        (Event.STAFF_GAVE_BACK, State.CANCELLED),
    ],
)
async def test_an_order_that_vanished_while_it_was_paid_is_settled_by_a_persons_word(
    said: Event, ends: State
) -> None:
    restaurant, purchase = await gone_while_paying()
    standing = await restaurant.runner.standing(purchase)
    assert standing is Standing.ABSENT
    assert fitting_answers(purchase, standing) == {Event.STAFF_FOUND_PAID, Event.STAFF_GAVE_BACK}
    await restaurant.runner.answer(purchase.guid, said, reason="asked at the terminal")
    settled = await restaurant.runner.drive(purchase.guid)
    assert settled.state is ends
    assert not await refuses_another(restaurant, request()), "the kiosk sells again"


async def test_an_answer_about_a_row_that_is_another_one_by_now_changes_nothing() -> None:
    restaurant, purchase = await gone_while_paying()
    before = replace(purchase, points=Leg.OPEN)
    late = await restaurant.runner.answer(
        purchase.guid, Event.STAFF_FOUND_PAID, reason="asked at the terminal", seen=before
    )
    assert late == purchase
    in_time = await restaurant.runner.answer(
        purchase.guid, Event.STAFF_FOUND_PAID, reason="asked at the terminal", seen=purchase
    )
    assert (in_time.state, in_time.staff_answers) == (State.FINISHED, 1)


async def test_an_open_order_can_only_be_cancelled() -> None:
    restaurant = Restaurant({("PayOrder", 0): Fault.LOST_REQUEST})
    purchase = await needs_staff(restaurant)
    assert await restaurant.runner.standing(purchase) is Standing.OPEN
    assert fitting_answers(purchase, Standing.OPEN) == {Event.STAFF_CANCELS}


async def test_nobody_is_contradicted_by_a_cash_server_that_does_not_answer() -> None:
    restaurant = Restaurant({("PayOrder", 0): Fault.LOST_REQUEST})
    purchase = await needs_staff(restaurant)
    restaurant.till.line.script = {("look", 0): Fault.LOST_REQUEST}
    assert await restaurant.runner.standing(purchase) is None


@pytest.mark.parametrize("standing", Standing)
async def test_there_is_always_something_that_may_be_said(standing: Standing) -> None:
    for make in (paid_by_somebody_else, gone_while_paying):
        _, purchase = await make()
        assert fitting_answers(purchase, standing)
        assert fitting_answers(purchase, standing) <= STAFF_ANSWERS
