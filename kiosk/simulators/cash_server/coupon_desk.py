"""Coupons in orders: put in, taken out, redeemed with the receipt (rk7 §5.15).

The kiosk never redeems: it presents a coupon as it presents a card, and the card system is asked.
"""

from __future__ import annotations

from typing import Final

from kiosk.simulators.cash_server import payment_refusals
from kiosk.simulators.cash_server.coupon_worth import worth
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.order_lines import DiscountLine
from kiosk.simulators.cash_server.orders import Order
from kiosk.simulators.coupon_office import CouponRefused, CouponTerms, GoodsOff
from kiosk.simulators.moods import Mood

_ONE_ROUBLE: Final = 100


def present(
    house: House, call: Call, order: Order, code: str
) -> tuple[CouponTerms, DiscountLine | None]:
    """The coupon, kept for the order, and the discount it brings; None where it is in it already.

    Everything the card system says no to is 3813, and so is a second coupon in one order. A product
    coupon none of whose dishes is in the order is refused with SAC-9804: our choice, as the
    reference does not say what a cash server does with it.
    """
    if house.in_mood(call.name, Mood.COUPON_REFUSED):
        raise payment_refusals.coupon_refused()
    known = house.coupons.identify(code)
    held = attached(order)
    if held is not None and known not in (None, held.id):
        raise payment_refusals.coupon_beside_another()
    try:
        terms = house.coupons.attach(code, order.guid)
    except CouponRefused as refusal:
        raise payment_refusals.not_accepted(refusal) from refusal
    if held is not None:
        return terms, None
    if isinstance(terms.gives, GoodsOff) and not worth(terms, tuple(order.lines())).total:
        house.coupons.release(terms.id, order.guid)
        raise payment_refusals.coupon_without_dishes()
    return terms, _discount(house, call, order, terms)


def withdraw(house: House, order: Order, code: str) -> bool:
    """Takes the coupon off the order and frees it; whether it was in it."""
    known = house.coupons.identify(code)
    held = attached(order)
    if held is None or held.id != known:
        return False
    for one in order.discounts():
        if one.coupon is not None:
            one.deleted = True
    house.coupons.release(held.id, order.guid)
    return True


def attached(order: Order) -> CouponTerms | None:
    """The coupon the order uses."""
    for one in order.discounts():
        if one.coupon is not None and not one.deleted:
            return one.coupon
    return None


def redeem(house: House, order: Order) -> None:
    """The order was paid: its coupon is used up, unless it took nothing off; then it is free."""
    for one, taken in order.taken():
        if one.coupon is None or one.deleted:
            continue
        if taken.total:
            house.coupons.redeem(one.coupon.id)
        else:
            one.deleted = True
            house.coupons.release(one.coupon.id, order.guid)


def reopen(house: House, order: Order) -> None:
    """The receipt was annulled and the order is open again: the coupon is attached to it."""
    if (held := attached(order)) is not None:
        house.coupons.give_back(held.id, order.guid)


def free(house: House, order: Order) -> None:
    """The order is to be deleted: its coupon may be used elsewhere. Before its GUID changes."""
    if (held := attached(order)) is not None:
        house.coupons.release(held.id, order.guid)


def _discount(house: House, call: Call, order: Order, terms: CouponTerms) -> DiscountLine:
    kind = house.scenario.coupon_discount
    short = _ONE_ROUBLE if house.in_mood(call.name, Mood.COUPON_OTHER_SUM) else 0
    return DiscountLine(
        item=house.directory.get("DISCOUNTS", kind.id),
        uni=order.next_uni(),
        guid=house.orders.fresh_guid(),
        amount=None,
        percent=0,
        source="coupon",
        card=terms.id,
        coupon=terms,
        short=short,
    )
