"""A coupon's one state: usable, kept for an open order, redeemed with the receipt (rk7 §5.15)."""

from __future__ import annotations

import pytest

from tests.unit.simulators.cash_till import (
    CARD,
    CASHIER,
    MANAGER,
    STATION,
    THIS_ORDER,
    dish,
    modi,
)
from tests.unit.simulators.coupon_till import (
    HUNDRED,
    OTHER_ORDER,
    TEA_FREE,
    TENTH,
    TWO_TEAS,
    CouponTill,
    whole,
)

A_MORS = dish("mors", modi("volume_300"), modi("with_ice"))


async def two_orders(code: str = TENTH) -> CouponTill:
    """Two open orders with tea and mors; the coupon is in the first."""
    till = CouponTill()
    await till.ordered(dish("tea"), A_MORS)
    await till.ordered(dish("tea"), A_MORS, guid=OTHER_ORDER)
    assert (await till.apply(code)).status == "Ok"
    return till


async def is_taken(till: CouponTill, code: str = TENTH) -> bool:
    """Whether the other order is refused the coupon."""
    reply = await till.apply(code, OTHER_ORDER)
    assert (reply.status == "Ok") != ("SAC-0118" in reply.text)
    return reply.status != "Ok"


async def receipt_undone(till: CouponTill, number: int = 1017) -> None:
    reply = await till.ask(
        "UndoReceipt",
        f'{MANAGER}<DeleteReason id="1000601"/>',
        f'ReceiptNum="{number}" ManagerPassword="2580"',
    )
    assert reply.status == "Ok", reply.text


async def test_a_coupon_in_one_open_order_is_not_given_to_another() -> None:
    till = await two_orders()
    assert await is_taken(till, whole(TENTH))


async def test_a_coupon_taken_off_one_order_goes_into_another() -> None:
    till = await two_orders()
    await till.undo(TENTH)
    assert not await is_taken(till)


@pytest.mark.parametrize("keep", ["0", "1"])
async def test_a_voided_order_gives_its_coupon_back(keep: str) -> None:
    till = await two_orders()
    assert (await till.void(keep=keep)).status == "Ok"
    assert not await is_taken(till)


async def test_an_empty_order_that_goes_with_its_visit_gives_its_coupon_back() -> None:
    till = CouponTill()
    await till.create()
    await till.ordered(dish("tea"), guid=OTHER_ORDER)
    await till.apply(HUNDRED)
    assert (await till.ask("CloseVisit", THIS_ORDER)).status == "Ok"
    assert not await is_taken(till, HUNDRED)


async def test_a_paid_coupon_is_used_up() -> None:
    till = await two_orders()
    assert (await till.pay_all()).status == "Ok"
    assert await is_taken(till)


async def test_a_refused_payment_leaves_the_coupon_where_it_was() -> None:
    till = await two_orders()
    assert (await till.pay((CARD, 1))).number == "3373"
    assert (await till.undo(TENTH)).status == "Ok"
    assert not await is_taken(till)


async def test_a_coupon_that_took_nothing_off_is_not_used_up() -> None:
    till = await two_orders(TEA_FREE)
    line = (await till.read()).all("Order/Session/Dish", "uni")[0]
    void = '<Void id="1000600" quantity="1000"><Author id="1000051"/></Void>'
    gone = await till.save(f'<Dish uni="{line}">{void}</Dish>')
    assert gone.status == "Ok", gone.text
    assert await till.sums() == (190_00, 0)
    assert (await till.pay_all()).status == "Ok"
    assert not await is_taken(till, TEA_FREE)


async def test_an_annulled_receipt_leaves_the_coupon_in_its_order() -> None:
    till = await two_orders()
    await till.pay_all()
    await receipt_undone(till)
    assert await till.sums() == (279_00, 31_00)
    assert await is_taken(till)
    await till.undo(TENTH)
    assert not await is_taken(till)


async def test_payments_taken_off_a_receipt_leave_the_coupon_in_its_order() -> None:
    till = await two_orders()
    receipt = (await till.pay_all()).all("PrintCheck", "line_guid")[0]
    inside = f'{THIS_ORDER}{MANAGER}<PrintCheck line_guid="{receipt}"/>'
    assert (await till.ask("DeleteReceiptPayments", inside)).status == "Ok"
    await till.undo(TENTH)
    assert not await is_taken(till)


async def test_an_annulled_and_deleted_receipt_frees_the_coupon() -> None:
    till = await two_orders()
    await till.pay_all()
    reply = await till.ask(
        "DeleteReceipt",
        f'{MANAGER}<DeleteReason id="1000600"/>',
        'ReceiptNum="1017" ManagerPassword="2580"',
    )
    assert reply.status == "Ok", reply.text
    assert not await is_taken(till)


@pytest.mark.parametrize(
    ("code", "tea_back", "mors_back"),
    [(TENTH, 108_00, 171_00), (TEA_FREE, 0, 190_00), (TWO_TEAS, 40_00, 190_00)],
)
async def test_a_returned_dish_is_worth_what_the_coupon_left_of_it(
    code: str, tea_back: int, mors_back: int
) -> None:
    till = await two_orders(code)
    receipt = (await till.pay_all()).all("PrintCheck", "line_guid")[0]
    lines = (await till.read()).all("Order/Session/Dish", "line_guid")
    for line, back in zip(lines, (tea_back, mors_back), strict=True):
        reply = await till.ask(
            "MakeReturnGoods",
            f'{till.licence()}{STATION}{CASHIER}<Reason id="1000601"/>'
            f'<PrintCheck line_guid="{receipt}"/>'
            f'<Dishes><Dish line_guid="{line}" quantity="1000"/></Dishes>',
        )
        assert reply.all("PrintCheck", "amount") == [str(-back)]
    assert await is_taken(till, code)
