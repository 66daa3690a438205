"""Coupons made, activated and looked up (crm §8.3). No action redeems one: the till does."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import ClassVar

from lxml import etree
from msgspec import Struct

from kiosk.wire.crm.action import Action, Order, Repeat
from kiosk.wire.crm.classifiers import ClassifierSet, read_classifier_set, write_classifier_set
from kiosk.wire.crm.coupons import (
    Coupon,
    CouponGoods,
    CouponStatus,
    read_coupons,
    read_goods,
)
from kiosk.wire.crm.people import Person, read_people
from kiosk.wire.crm.values import (
    put,
    text,
    told_decimal,
    told_minor_units,
    told_whole,
    written_amount,
)
from kiosk.wire.crm.wishes import NO_WISHES, Wishes
from kiosk.wire.documents import Element, garbled


class CouponType(Struct, frozen=True, kw_only=True):
    """``rate`` is per cent, ``limit`` and ``face_value`` minor units; which of them there is says
    what kind of coupon it is.
    """

    id: int | None
    name: str
    notes: str
    discount_external_id: str
    discount_name: str
    rate: Decimal | None
    limit: int | None
    face_value: int | None
    goods: tuple[CouponGoods, ...]
    redeemed_at: ClassifierSet


@dataclass(frozen=True, slots=True, kw_only=True)
class GetCouponsTypesInfo(Action[tuple[CouponType, ...]]):
    """Every type of coupon (crm §8.3.1)."""

    name: ClassVar = "Get coupons types info"
    root: ClassVar = "Coupons_Types"
    repeat: ClassVar = Repeat.FREELY

    def write_into(self, message: Element) -> None:
        """Takes no parameters."""

    @classmethod
    def read(cls, answer: Element) -> tuple[CouponType, ...]:
        return tuple(_read_type(element) for element in answer.iterfind("Coupon_Type"))


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCoupon:
    """``id`` is what every later action names."""

    id: str = field(repr=False)
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddCoupons(Action[NewCoupon]):
    """Makes a coupon (crm §8.3.2). After silence the same message gives the same coupon.

    Redeemed ``everywhere``, or where ``classifiers`` say, or where its type says. Without
    ``status`` it has to be activated later.
    """

    name: ClassVar = "Add coupons"
    root: ClassVar = "Coupons"
    repeat: ClassVar = Repeat.SAME_MESSAGE

    type_id: int
    status: CouponStatus | None = None
    external_id: str = ""
    holder_id: str = field(default="", repr=False)
    valid_from: date | None = None
    valid_until: date | None = None
    notes: str = ""
    classifiers: tuple[int, ...] = ()
    everywhere: bool = False

    def write_into(self, message: Element) -> None:
        element = etree.SubElement(message, "Coupon")
        put(element, "Coupon_Type_ID", self.type_id)
        put(element, "Status", self.status)
        put(element, "External_ID", self.external_id)
        put(element, "Holder_ID", self.holder_id)
        put(element, "Offered", self.valid_from)
        put(element, "Expired", self.valid_until)
        put(element, "Notes", self.notes)
        write_classifier_set(element, self.classifiers, everywhere=self.everywhere)

    @classmethod
    def read(cls, answer: Element) -> NewCoupon:
        coupon = _only_coupon(cls.name, answer)
        made = NewCoupon(id=text(coupon, "Coupon_ID"), code=text(coupon, "Coupon_Code"))
        if not made.id:
            raise garbled(f"{cls.name}: the answer names no coupon")
        return made


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponActive(Order):
    """Makes a coupon valid (crm §8.3.3). ``face_value`` in minor units is checked where given."""

    name: ClassVar = "Coupon active"

    coupon_id: str = field(repr=False)
    face_value: int | None = None

    def write_into(self, message: Element) -> None:
        put(message, "Coupon_ID", self.coupon_id)
        put(message, "Summ", None if self.face_value is None else written_amount(self.face_value))


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponInfo:
    """A coupon, and the people it belongs to where they were asked for."""

    coupon: Coupon
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GetCouponInfo(Action[CouponInfo]):
    """One coupon by its id (crm §8.3.4); wishes are for a coupon that has a holder."""

    name: ClassVar = "Get coupon info"
    root: ClassVar = "Coupons"
    repeat: ClassVar = Repeat.FREELY

    coupon_id: str = field(repr=False)
    wishes: Wishes = NO_WISHES

    def write_into(self, message: Element) -> None:
        put(message, "Coupon_ID", self.coupon_id)
        self.wishes.write_into(message)

    @classmethod
    def read(cls, answer: Element) -> CouponInfo:
        element = _only_coupon(cls.name, answer)
        (coupon,) = read_coupons([element])
        return CouponInfo(coupon=coupon, people=read_people(element))


def _only_coupon(action: str, answer: Element) -> Element:
    coupons = answer.findall("Coupon")
    if len(coupons) != 1:
        raise garbled(f"{action}: {len(coupons)} coupons in the answer")
    return coupons[0]


def _read_type(element: Element) -> CouponType:
    return CouponType(
        id=told_whole(element, "Coupon_Type_ID"),
        name=text(element, "Coupon_Type_Name"),
        notes=text(element, "Coupon_Type_Notes"),
        discount_external_id=text(element, "Discount_External_ID"),
        discount_name=text(element, "Discount_Name"),
        rate=told_decimal(element, "Discount_Rate"),
        limit=told_minor_units(element, "Discount_Limit"),
        face_value=told_minor_units(element, "Summ"),
        goods=read_goods(element),
        redeemed_at=read_classifier_set(element),
    )
