"""Coupons: their kinds, made, activated, looked up (crm §8.3)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from kiosk.errors import ErrorCode, Remedy
from kiosk.wire.crm.coupon_actions import (
    AddCoupons,
    CouponActive,
    GetCouponInfo,
    GetCouponsTypesInfo,
)
from kiosk.wire.crm.coupons import CouponStatus
from kiosk.wire.crm.message import decode
from kiosk.wire.crm.wishes import Include, Wishes
from tests.contract.card_trips.card_desk import CardDesk
from tests.contract.card_trips.card_trip import CardTrip, Refused, always, during_an_import
from tests.contract.card_trips.guests import ANNA
from tests.unit.simulators.card_guests import AMOUNT_COUPON, GOODS_COUPON, PERCENT_COUPON

_PERCENT, _AMOUNT = 21, 22


async def kinds_told(desk: CardDesk) -> None:
    percent, amount, goods = await desk.ask(GetCouponsTypesInfo())
    assert (percent.id, percent.rate, percent.face_value) == (_PERCENT, Decimal(15), None)
    assert percent.discount_external_id == "77"
    assert (amount.id, amount.rate, amount.face_value) == (_AMOUNT, None, 100_00)
    assert [one.id for one in goods.redeemed_at.classifiers] == [321]
    (group,) = goods.goods
    assert [(one.external_code, one.name) for one in group.goods] == [("501", "Морс")]


async def made(desk: CardDesk) -> None:
    wanted = AddCoupons(
        type_id=_PERCENT,
        status=CouponStatus.ACTIVE,
        external_id="102451",
        holder_id=ANNA,
        valid_from=date(2026, 11, 22),
        valid_until=date(2026, 12, 22),
        notes="за ожидание",
        classifiers=(123,),
    )
    message = desk.encoded(wanted)
    coupon = decode(AddCoupons, await desk.link.post(message))
    told = (await desk.ask(GetCouponInfo(coupon_id=coupon.id))).coupon
    assert (told.code, told.type_id, told.status) == (coupon.code, _PERCENT, CouponStatus.ACTIVE)
    assert (told.holder_id, told.notes) == (ANNA, "за ожидание")
    assert (told.valid_from, told.valid_until) == (date(2026, 11, 22), date(2026, 12, 22))
    assert [one.id for one in told.redeemed_at.classifiers] == [123]
    again = decode(AddCoupons, await desk.link.post(message))
    assert again == coupon, "the same message is the same coupon"
    assert await desk.ask(AddCoupons(type_id=_PERCENT, everywhere=True)) != coupon


async def activated(desk: CardDesk) -> None:
    await desk.ask(CouponActive(coupon_id=AMOUNT_COUPON, face_value=100_00))
    assert (await desk.ask(GetCouponInfo(coupon_id=AMOUNT_COUPON))).coupon.status is (
        CouponStatus.ACTIVE
    )


async def looked_up(desk: CardDesk) -> None:
    wishes = Wishes(include=(Include.HOLDER, Include.HOLDER_CONTACT))
    told = await desk.ask(GetCouponInfo(coupon_id=PERCENT_COUPON, wishes=wishes))
    assert (told.coupon.id, told.coupon.status) == (PERCENT_COUPON, CouponStatus.ACTIVE)
    assert told.coupon.code == PERCENT_COUPON[6:]
    assert [(one.external_id, one.rate) for one in told.coupon.discounts] == [("77", Decimal(15))]
    (person,) = told.people
    assert (person.holder.first_name, len(person.contacts)) == ("Анна", 2)
    amount = (await desk.ask(GetCouponInfo(coupon_id=AMOUNT_COUPON))).coupon
    assert [(one.face_value, one.pays) for one in amount.amounts] == [(100_00, 90_00)]
    goods = (await desk.ask(GetCouponInfo(coupon_id=GOODS_COUPON))).coupon
    assert (goods.reusable, goods.timing_scheme_id) == (True, 1)
    desk.counter.wait(hours=5)
    evening = (await desk.ask(GetCouponInfo(coupon_id=GOODS_COUPON))).coupon
    assert evening.status is CouponStatus.CLOSED_NOW


CARD_TRIPS = (
    CardTrip(
        kind=GetCouponsTypesInfo,
        carried_out=kinds_told,
        refused=during_an_import(GetCouponsTypesInfo()),
    ),
    CardTrip(
        kind=AddCoupons,
        carried_out=made,
        refused=Refused(
            asked=always(AddCoupons(type_id=99, everywhere=True)),
            sac="SAC-0114",
            code=ErrorCode.CRM_REFUSED,
            remedy=Remedy.STAFF,
        ),
    ),
    CardTrip(
        kind=CouponActive,
        carried_out=activated,
        refused=Refused(
            asked=always(CouponActive(coupon_id=AMOUNT_COUPON, face_value=90_00)),
            sac="SAC-0165",
            code=ErrorCode.CRM_REFUSED,
            remedy=Remedy.NEVER,
        ),
    ),
    CardTrip(
        kind=GetCouponInfo,
        carried_out=looked_up,
        refused=Refused(
            asked=always(GetCouponInfo(coupon_id="9000210000000049999")),
            sac="SAC-0112",
            code=ErrorCode.CRM_REFUSED,
            remedy=Remedy.GUEST,
        ),
    ),
)
