"""A guest's coupon from the card system's list to a receipt, across both servers (crm §16)."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from kiosk.clients.cash_server import CashServerLink
from kiosk.clients.crm_http import CrmHttpLink
from kiosk.errors import ErrorCode, KioskError, NoReply, PosRefused
from kiosk.simulators.launch import SimulatorProcess
from kiosk.wire.crm.coupon_actions import GetCouponInfo
from kiosk.wire.crm.coupons import CouponStatus
from kiosk.wire.rkeeper.calculation import CalcOrder2
from kiosk.wire.rkeeper.order_changes import VoidOrder
from kiosk.wire.rkeeper.orders import GetOrder
from kiosk.wire.rkeeper.payment import PayOrder
from kiosk.wire.rkeeper.payment_lines import Payment
from kiosk.wire.rkeeper.personal_cards import ApplyPersonalCard, UndoPersonalCard
from tests.contract.lost_exchanges import LOST
from tests.contract.open_orders import next_stamp, saved_order
from tests.contract.site import Site

pytestmark = pytest.mark.asyncio(loop_scope="module")

CARD_INTERFACE = 1000700
TENTH, TO_PAY = "9000222400000040010", "9000222400000040013"
"""Ten per cent off the whole order, of two guests; the second is paid with."""


def presented(order: UUID, site: Site, code: str = TENTH) -> ApplyPersonalCard:
    return ApplyPersonalCard(
        order=order, station_id=site.station, interface_id=CARD_INTERFACE, card_code=code
    )


async def coupons_in(cash: CashServerLink, order: UUID) -> list[int | None]:
    """What the coupons in the order take off it."""
    seen = await cash.ask(GetOrder(order=order))
    return [one.amount for one in seen.discounts if one.source == "coupon" and not one.deleted]


async def voided(cash: CashServerLink, order: UUID, site: Site) -> None:
    await cash.ask(
        VoidOrder(
            order=order,
            station_id=site.station,
            manager_id=site.waiter,
            reason_id=site.void_reason,
        )
    )


async def test_a_coupon_of_the_list_is_gone_from_it_once_it_is_paid_with(
    cash: CashServerLink, crm: CrmHttpLink, site: Site
):
    order = await saved_order(cash, site)
    before = (await cash.ask(GetOrder(order=order))).order_sum
    coupon = (await crm.ask(GetCouponInfo(coupon_id=TO_PAY))).coupon
    assert coupon.status is CouponStatus.ACTIVE
    await cash.ask(presented(order, site, coupon.code))
    asked = CalcOrder2(order=order, station_id=site.station, cashier_id=site.waiter)
    due = (await cash.ask(asked)).unpaid_sum
    assert due == before - before // 10
    payment = Payment(tender_id=site.tender, amount=due, guid=uuid4())
    pay = PayOrder(
        order=order, station_id=site.station, cashier_id=site.waiter, payments=(payment,)
    )
    paid = await cash.ask(pay, await next_stamp(cash, site))
    assert [receipt.amount for receipt in paid.receipts] == [due]
    spent = (await crm.ask(GetCouponInfo(coupon_id=TO_PAY))).coupon
    assert spent.status is CouponStatus.ANNULLED
    next_order = await saved_order(cash, site)
    with pytest.raises(PosRefused) as caught:
        await cash.ask(presented(next_order, site, TO_PAY))
    assert (caught.value.code, caught.value.number) == (ErrorCode.CRM_REFUSED, 3813)


@pytest.mark.parametrize(("mood", "error"), LOST)
async def test_a_lost_exchange_leaves_one_coupon_or_none(
    mood: str,
    error: type[KioskError],
    simulators: SimulatorProcess,
    cash: CashServerLink,
    site: Site,
):
    order = await saved_order(cash, site)
    await simulators.set_mood(f"cash:{mood}:ApplyPersonalCard*1")
    with pytest.raises(error):
        await cash.ask(presented(order, site))
    done = mood in ("lose-answer", "close-mid-answer")
    assert len(await coupons_in(cash, order)) == done
    await cash.ask(presented(order, site))
    (off,) = await coupons_in(cash, order)
    assert off
    await simulators.set_mood("cash:lose-answer:UndoPersonalCard*1")
    undone = UndoPersonalCard(
        order=order, station_id=site.station, interface_id=CARD_INTERFACE, card_code=TENTH
    )
    with pytest.raises(NoReply):
        await cash.ask(undone)
    assert await coupons_in(cash, order) == []
    await cash.ask(undone)
    assert await coupons_in(cash, order) == []


async def test_a_voided_order_gives_the_coupon_to_the_next(cash: CashServerLink, site: Site):
    first, second = await saved_order(cash, site), await saved_order(cash, site)
    await cash.ask(presented(first, site))
    with pytest.raises(PosRefused, match="SAC-0118"):
        await cash.ask(presented(second, site))
    await voided(cash, first, site)
    await cash.ask(presented(second, site))
    assert len(await coupons_in(cash, second)) == 1
    await voided(cash, second, site)
