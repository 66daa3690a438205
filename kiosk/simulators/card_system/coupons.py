"""The coupons of a holder as `Get card info` lists them, page by page (crm §5.4, §6.6)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from lxml import etree

from kiosk.simulators.card_system.book import Coupon, Holder
from kiosk.simulators.card_system.wire_forms import leaf, money, plain_moment, yes_no

EVERY_COUPON: Final = 999_999
"""The page size of a request that names none."""


def write_coupons(
    parent: etree._Element,
    holder: Holder,
    coupons: Iterable[Coupon],
    today: date,
    *,
    available: bool,
    first: int,
    count: int,
) -> None:
    """`Holders_Coupons` with `count` coupons from the 1-based `first`; `available` leaves out
    those that cannot be used today. With none to show only `Count` stands there (C1)."""
    chosen = [
        coupon for coupon in coupons if not available or coupon.offered <= today <= coupon.expired
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
            _write_coupon(etree.SubElement(item, "Coupon"), coupon, today)


def _write_coupon(element: etree._Element, coupon: Coupon, today: date) -> None:
    leaf(element, "Coupon_ID", coupon.id)
    leaf(element, "Coupon_Code", coupon.code)
    leaf(element, "Coupon_Type_ID", coupon.type_id)
    leaf(element, "Coupon_Type_Name", coupon.type_name)
    leaf(element, "Is_Confirm_Manager", yes_no(False))
    leaf(element, "Holder_ID", coupon.holder_id)
    leaf(element, "Status", "Active" if today <= coupon.expired else "Inactive")
    leaf(element, "Offered", plain_moment(coupon.offered))
    leaf(element, "Expired", plain_moment(coupon.expired))
    leaf(element, "Notes", "")
    if coupon.percent:
        discounts = etree.SubElement(element, "Discounts")
        discount = etree.SubElement(discounts, "Discount")
        leaf(discount, "Discount_ID", coupon.type_id)
        leaf(discount, "Discount_Name", coupon.type_name)
        leaf(discount, "Discount_Rate", money(coupon.percent * 100))
        leaf(discount, "Discount_Limit", money(0))
        leaf(discount, "External_ID", coupon.type_id)
    if coupon.gift is not None:
        _write_gift(etree.SubElement(element, "Coupon_Type_Details"), coupon)
    etree.SubElement(element, "Terminals_Types", All="True")


def _write_gift(details: etree._Element, coupon: Coupon) -> None:
    """A product coupon: one group of goods with one dish in it, wholly discounted."""
    group = etree.SubElement(details, "Coupon_Type_Detail")
    leaf(group, "Coupon_Type_Detail_Name", coupon.type_name)
    leaf(group, "Coupon_Type_Detail_Notes", "")
    leaf(group, "Coupon_Type_Detail_Max", 1)
    leaf(group, "Coupon_Type_Detail_Priority", 1)
    goods = etree.SubElement(group, "Coupon_Type_Detail")
    leaf(goods, "Coupon_Type_Detail_External_Code", coupon.gift)
    leaf(goods, "Coupon_Type_Detail_Name", coupon.gift_name)
    leaf(goods, "Coupon_Type_Detail_Notes", "")
    leaf(goods, "Coupon_Type_Detail_Max", 1)
    leaf(goods, "Coupon_Type_Detail_Kind", "percent")
    leaf(goods, "Coupon_Type_Detail_Value", money(100_00))
    leaf(goods, "Coupon_Type_Detail_Priority", 1)
    leaf(goods, "Coupon_Type_Detail_Default", yes_no(True))
