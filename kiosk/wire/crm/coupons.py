"""Coupons as the card system shows them: a discount, a sum, or goods (crm §6.6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from kiosk.wire.crm.classifiers import ClassifierSet, read_classifier_set
from kiosk.wire.crm.values import (
    day,
    flag,
    flag_or_none,
    text,
    told,
    told_decimal,
    told_minor_units,
    told_whole,
    whole_or_none,
)
from kiosk.wire.documents import Element
from kiosk.wire.enumerations import word_of


class CouponStatus(StrEnum):
    """``Status`` of a coupon."""

    ACTIVE = "Active"
    INACTIVE = "Inactive"
    DELETED = "Deleted"
    ANNULLED = "Disabled"
    CLOSED_NOW = "Failed time"
    """Active, but the schedule closes it at this hour."""


class GoodsKind(StrEnum):
    """What ``Coupon_Type_Detail_Value`` is for goods of a product coupon."""

    SUM = "summ"
    PERCENT = "percent"
    PRICE = "price"


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponDiscount:
    """``rate`` is per cent; ``limit`` minor units."""

    id: int | None
    external_id: str
    name: str
    rate: Decimal | None
    limit: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponAmount:
    """A face value, and what it pays; minor units."""

    face_value: int | None
    pays: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponGoods:
    """Goods, or a group of them with its goods in ``goods``.

    ``most`` is the quota. ``value`` is a sum or a price in minor units, or per cent with two digits
    behind the point, as ``kind`` says.
    """

    name: str
    notes: str
    most: Decimal | None
    priority: int | None
    external_code: str = ""
    kind: GoodsKind | str = ""
    value: int | None = None
    is_default: bool = False
    is_automatic: bool = False
    goods: tuple[CouponGoods, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Coupon:
    """``id`` names it to the card system, ``code`` is what the guest sees.

    ``valid_from`` and ``valid_until`` are days, both inclusive; ``None``: no bound.
    """

    id: str = field(repr=False)
    code: str = field(repr=False)
    type_id: int | None
    type_name: str
    status: CouponStatus | str
    reusable: bool
    holder_id: str = field(repr=False)
    valid_from: date | None
    valid_until: date | None
    notes: str
    coupon_class: str
    type_flags: str
    confirmed_by_manager: bool
    timing_scheme_id: int | None
    discounts: tuple[CouponDiscount, ...]
    amounts: tuple[CouponAmount, ...]
    goods: tuple[CouponGoods, ...]
    redeemed_at: ClassifierSet


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponList:
    """One page of a holder's coupons; ``total`` counts all of them, ``None``: not told."""

    coupons: tuple[Coupon, ...] = ()
    index_from: int | None = None
    index_to: int | None = None
    total: int | None = None


NO_COUPONS: Final = CouponList()
"""Nothing was asked, or nothing told."""


def read_coupons(elements: Iterable[Element]) -> tuple[Coupon, ...]:
    return tuple(_read_coupon(element) for element in elements)


def read_coupon_list(holders_coupons: Element | None, coupons: Iterable[Element]) -> CouponList:
    """``holders_coupons`` carries the bounds of the page (crm §5.4)."""
    if holders_coupons is None:
        return NO_COUPONS
    return CouponList(
        coupons=read_coupons(coupons),
        index_from=whole_or_none(holders_coupons.get("IndexFrom")),
        index_to=whole_or_none(holders_coupons.get("IndexTo")),
        total=whole_or_none(holders_coupons.get("Count")),
    )


def read_goods(parent: Element) -> tuple[CouponGoods, ...]:
    """Groups and their goods have the same name on two levels (crm §13)."""
    details = parent.find("Coupon_Type_Details")
    nested = parent if details is None else details
    return tuple(_read_goods(element) for element in nested.iterfind("Coupon_Type_Detail"))


def _read_coupon(element: Element) -> Coupon:
    return Coupon(
        id=text(element, "Coupon_ID"),
        code=text(element, "Coupon_Code"),
        coupon_class=text(element, "Coupon_Class"),
        type_id=told_whole(element, "Coupon_Type_ID"),
        type_name=text(element, "Coupon_Type_Name"),
        type_flags=text(element, "Coupon_Type_Flags"),
        confirmed_by_manager=flag(element, "Is_Confirm_Manager"),
        holder_id=text(element, "Holder_ID"),
        timing_scheme_id=told_whole(element, "Timing_Scheme_ID"),
        status=word_of(CouponStatus, text(element, "Status")),
        reusable=_is_reusable(element),
        valid_from=day(element, "Offered"),
        valid_until=day(element, "Expired"),
        notes=text(element, "Notes"),
        discounts=tuple(_read_discount(e) for e in element.iterfind("Discounts/Discount")),
        amounts=tuple(
            CouponAmount(
                face_value=told_minor_units(e, "Amount_Base"), pays=told_minor_units(e, "Amount")
            )
            for e in element.iterfind("Amounts/Amount")
        ),
        goods=read_goods(element),
        redeemed_at=read_classifier_set(element),
    )


def _is_reusable(coupon: Element) -> bool:
    """``Mode`` may stand on the coupon or on its status, as attribute or child (crm §6.6, §17)."""
    status = coupon.find("Status")
    places = [coupon] if status is None else [coupon, status]
    return any(told(place, "Mode") == "NoLimit" for place in places)


def _read_discount(element: Element) -> CouponDiscount:
    return CouponDiscount(
        id=told_whole(element, "Discount_ID"),
        external_id=text(element, "External_ID"),
        name=text(element, "Discount_Name"),
        rate=told_decimal(element, "Discount_Rate"),
        limit=told_minor_units(element, "Discount_Limit"),
    )


def _read_goods(element: Element) -> CouponGoods:
    detail = "Coupon_Type_Detail_"
    return CouponGoods(
        name=text(element, f"{detail}Name"),
        notes=text(element, f"{detail}Notes"),
        most=told_decimal(element, f"{detail}Max"),
        priority=told_whole(element, f"{detail}Priority"),
        external_code=text(element, f"{detail}External_Code"),
        kind=word_of(GoodsKind, text(element, f"{detail}Kind")),
        value=told_minor_units(element, f"{detail}Value"),
        is_default=flag_or_none(text(element, f"{detail}Default")) is True,
        is_automatic=flag_or_none(text(element, f"{detail}Auto")) is True,
        goods=read_goods(element),
    )
