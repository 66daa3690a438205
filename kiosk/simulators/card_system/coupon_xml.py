"""How coupons and their kinds are written, and whether one can be used now (crm §6.6, §8.3)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from lxml import etree

from kiosk.simulators.card_system.accounts import Classifier
from kiosk.simulators.card_system.book import CardBook
from kiosk.simulators.card_system.coupons import Coupon, CouponGoods, CouponStatus, CouponType
from kiosk.simulators.card_system.people import Holder
from kiosk.simulators.card_system.wire_forms import leaf, money, plain_moment, yes_no

EVERY_COUPON: Final = 999_999
"""The page size of a request that names none."""
FAILED_TIME: Final = "Failed time"


class CouponSheet:
    """Writes coupons for one classifier at one moment. Reads only."""

    def __init__(self, book: CardBook, asking: Classifier, at: datetime) -> None:
        self._book = book
        self._asking = asking
        self._at = at

    def write_list(
        self, parent: etree._Element, holder: Holder, *, available: bool, first: int, count: int
    ) -> None:
        """`Holders_Coupons` with `count` coupons from the 1-based `first` (crm §5.4).

        `available` leaves out those that cannot be used now. With none to show only `Count`
        stands there (C1).
        """
        chosen = [
            coupon
            for coupon in self._book.coupons_of(holder.id)
            if not available or self.usable(coupon)
        ]
        first = max(first, 1)
        page = chosen[first - 1 : first - 1 + max(count, 0)]
        outer = etree.SubElement(parent, "Holders_Coupons")
        if page:
            outer.set("IndexFrom", str(first))
            outer.set("IndexTo", str(first + len(page) - 1))
        outer.set("Count", str(len(chosen)))
        if page:
            item = etree.SubElement(outer, "Holder_Coupon")
            leaf(item, "Holder_ID", holder.id)
            for coupon in page:
                self.write(etree.SubElement(item, "Coupon"), coupon)

    def usable(self, coupon: Coupon) -> bool:
        """Active, unused, valid today, redeemable by the asking classifier, and open now."""
        return (
            self.status(coupon) == CouponStatus.ACTIVE
            and coupon.valid_on(self._at.date())
            and (coupon.classifiers is None or self._asking.id in coupon.classifiers)
        )

    def status(self, coupon: Coupon) -> str:
        """The status as it is written: a used coupon is disabled, an active one may be closed."""
        if coupon.used:
            return CouponStatus.DISABLED
        scheme_id = self._book.coupon_type(coupon.type_id).timing_scheme_id
        if coupon.status is CouponStatus.ACTIVE and scheme_id is not None:
            birth = None if coupon.holder_id is None else self._book.holder(coupon.holder_id).birth
            if self._book.directory.timing_schemes[scheme_id].rule_at(self._at, birth) is None:
                return FAILED_TIME
        return coupon.status

    def write(self, element: etree._Element, coupon: Coupon) -> None:
        """One `Coupon` in wire order."""
        kind = self._book.coupon_type(coupon.type_id)
        if kind.reusable:
            element.set("Mode", "NoLimit")
        leaf(element, "Coupon_ID", coupon.id)
        leaf(element, "Coupon_Code", coupon.code)
        leaf(element, "Coupon_Type_ID", kind.id)
        leaf(element, "Coupon_Type_Name", kind.name)
        leaf(element, "Is_Confirm_Manager", yes_no(False))
        leaf(element, "Holder_ID", coupon.holder_id)
        leaf(element, "Timing_Scheme_ID", kind.timing_scheme_id)
        leaf(element, "Status", self.status(coupon))
        leaf(element, "Offered", plain_moment(coupon.offered) if coupon.offered else None)
        leaf(element, "Expired", plain_moment(coupon.expired) if coupon.expired else None)
        leaf(element, "Notes", coupon.notes)
        self._write_worth(element, kind)
        self._write_classifiers(element, coupon.classifiers)

    def write_type(self, element: etree._Element, kind: CouponType) -> None:
        """One `Coupon_Type` (crm §8.3.1)."""
        leaf(element, "Coupon_Type_ID", kind.id)
        leaf(element, "Coupon_Type_Name", kind.name)
        leaf(element, "Coupon_Type_Notes", kind.notes)
        if kind.discount is not None:
            leaf(element, "Discount_External_ID", kind.discount.external_id)
            leaf(element, "Discount_Name", kind.discount.name)
            leaf(element, "Discount_Rate", money(kind.discount.percent * 100))
            leaf(element, "Discount_Limit", money(kind.discount.limit))
        if kind.face is not None:
            leaf(element, "Summ", money(kind.face))
        if kind.goods:
            _write_goods(element, kind)
        self._write_classifiers(element, kind.classifiers)

    def _write_worth(self, element: etree._Element, kind: CouponType) -> None:
        if kind.discount is not None:
            discount = etree.SubElement(etree.SubElement(element, "Discounts"), "Discount")
            leaf(discount, "Discount_ID", kind.discount.id)
            leaf(discount, "Discount_Name", kind.discount.name)
            leaf(discount, "Discount_Rate", money(kind.discount.percent * 100))
            leaf(discount, "Discount_Limit", money(kind.discount.limit))
            leaf(discount, "External_ID", kind.discount.external_id)
        elif kind.face is not None:
            amount = etree.SubElement(etree.SubElement(element, "Amounts"), "Amount")
            leaf(amount, "Amount_Base", money(kind.face))
            leaf(amount, "Amount", money(kind.pays))
        else:
            _write_goods(element, kind)

    def _write_classifiers(self, element: etree._Element, allowed: Iterable[int] | None) -> None:
        outer = etree.SubElement(element, "Terminals_Types")
        if allowed is None:
            outer.set("All", "True")
            return
        for classifier in self._book.classifiers():
            if classifier.id in allowed:
                write_classifier(outer, classifier, self._asking)


def write_classifier(parent: etree._Element, classifier: Classifier, asking: Classifier) -> None:
    """One `Terminal_Type`; the asking one is marked (crm §8.4)."""
    element = etree.SubElement(parent, "Terminal_Type")
    if classifier.code == asking.code:
        element.set("Self", "True")
    leaf(element, "Terminal_Type_ID", classifier.id)
    leaf(element, "Terminal_Type_Name", classifier.name)
    leaf(element, "Terminal_Type_Type", classifier.kind)
    leaf(element, "Terminal_Type_TimeBegin", classifier.day_begins)
    leaf(element, "Terminal_Type_TimeZone", classifier.time_zone)


def _write_goods(element: etree._Element, kind: CouponType) -> None:
    """A product coupon: one group of goods with its dishes in it."""
    details = etree.SubElement(element, "Coupon_Type_Details")
    group = etree.SubElement(details, "Coupon_Type_Detail")
    leaf(group, "Coupon_Type_Detail_Name", kind.name)
    leaf(group, "Coupon_Type_Detail_Notes", "")
    leaf(group, "Coupon_Type_Detail_Max", kind.most_goods)
    leaf(group, "Coupon_Type_Detail_Priority", 1)
    for place, goods in enumerate(kind.goods, start=1):
        _write_dish(etree.SubElement(group, "Coupon_Type_Detail"), goods, place)


def _write_dish(element: etree._Element, goods: CouponGoods, place: int) -> None:
    leaf(element, "Coupon_Type_Detail_External_Code", goods.code)
    leaf(element, "Coupon_Type_Detail_Name", goods.name)
    leaf(element, "Coupon_Type_Detail_Notes", "")
    leaf(element, "Coupon_Type_Detail_Max", goods.most)
    leaf(element, "Coupon_Type_Detail_Kind", goods.kind)
    leaf(element, "Coupon_Type_Detail_Value", money(goods.value))
    leaf(element, "Coupon_Type_Detail_Priority", place)
    leaf(element, "Coupon_Type_Detail_Default", yes_no(place == 1))
