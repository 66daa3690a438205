"""Coupons: their kinds, made, given, activated, shown (crm §8.3). Redeemed elsewhere (§8.3.4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lxml import etree

from kiosk.simulators.card_system.coupon_xml import CouponSheet
from kiosk.simulators.card_system.coupons import Coupon, CouponStatus, CouponType, coupon_id
from kiosk.simulators.card_system.holder_xml import HolderSheet
from kiosk.simulators.card_system.message import includes, required, text_of
from kiosk.simulators.card_system.office import Call, Office
from kiosk.simulators.card_system.people import Holder
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.rows import Event, OperationType
from kiosk.simulators.card_system.wire_forms import (
    leaf,
    read_date,
    read_positive,
    read_whole,
    read_yes,
)


def get_coupons_types_info(office: Office, call: Call) -> etree._Element:
    """Every kind of coupon."""
    root = etree.Element("Coupons_Types")
    sheet = CouponSheet(office.book, call.asking, call.at)
    for kind in office.book.coupon_types():
        sheet.write_type(etree.SubElement(root, "Coupon_Type"), kind)
    office.tell(call, "read")
    return root


def add_coupons(office: Office, call: Call) -> etree._Element:
    """New coupons. The same body under the same message id gives the same coupons (crm §8.3.2)."""
    blocks = call.body.findall("Coupon")
    if not blocks:
        raise Refused("SAC-0056", "Coupon")
    # A caller that numbers nothing, or everything alike, is not to be taken for repeating.
    named = call.message.message_id != "0"
    content = b"".join(etree.tostring(one, method="c14n") for one in blocks)
    key = (call.asking.code, call.message.message_id, content)
    if named and key in office.made_coupons and not office.forgets_repeats(call):
        made = [office.book.coupon(coupon_id) for coupon_id in office.made_coupons[key]]
        office.tell(call, "repeated", coupons=[coupon.id for coupon in made])
        return _made(made)
    made = [_new_coupon(office, one) for one in blocks]
    for coupon in made:
        office.book.put_coupon(coupon)
        _note(office, call, OperationType.COUPON_MADE, coupon)
    office.made_coupons[key] = tuple(coupon.id for coupon in made)
    office.tell(call, "added", coupons=[coupon.id for coupon in made])
    return _made(made)


def coupon_active(office: Office, call: Call) -> etree._Element:
    """Activates a coupon; `Summ` must be its face value.

    SAC-0112 unknown, SAC-0118 used, SAC-0151 active already, SAC-0119 expired or not to be
    activated any more, SAC-0165 another face value.
    """
    coupon = office.book.coupon(required(call.body, "Coupon_ID"))
    kind = office.book.coupon_type(coupon.type_id)
    if coupon.used:
        raise Refused("SAC-0118")
    if coupon.status is CouponStatus.ACTIVE:
        raise Refused("SAC-0151")
    if coupon.status is not CouponStatus.INACTIVE or (
        coupon.expired is not None and coupon.expired < call.at.date()
    ):
        raise Refused("SAC-0119")
    face = text_of(call.body, "Summ")
    if face and read_positive(face, "Summ") != kind.face:
        raise Refused("SAC-0165")
    changed = replace(coupon, status=CouponStatus.ACTIVE)
    office.book.put_coupon(changed)
    _note(office, call, OperationType.COUPON_ACTIVATED, changed)
    office.tell(call, "changed", coupon=changed.id, status=changed.status.value)
    return etree.Element("Data")


def get_coupon_info(office: Office, call: Call) -> etree._Element:
    """One coupon, with its holder's data when they are asked for. SAC-0112."""
    coupon = office.book.coupon(required(call.body, "Coupon_ID"))
    root = etree.Element("Coupons")
    element = etree.SubElement(root, "Coupon")
    sheet = HolderSheet(office.book, office.ledger, call.asking, call.at)
    sheet.coupons.write(element, coupon)
    if coupon.holder_id is not None:
        holder, wanted = office.book.holder(coupon.holder_id), includes(call.body)
        if "Account" in wanted:
            sheet.accounts.write(element, holder.id, wanted, call.body)
        if "Holder" in wanted:
            holders = etree.SubElement(element, "Holders")
            sheet.write(etree.SubElement(holders, "Holder"), holder, wanted)
        sheet.write_lists(element, holder, wanted, call.body)
    office.tell(call, "read", coupon=coupon.id)
    return root


def _new_coupon(office: Office, element: etree._Element) -> Coupon:
    type_id = read_whole(required(element, "Coupon_Type_ID"), "Coupon_Type_ID")
    kind = office.book.coupon_type(type_id)
    holder = text_of(element, "Holder_ID")
    offered, expired = text_of(element, "Offered"), text_of(element, "Expired")
    code = office.book.new_coupon_code()
    return Coupon(
        id=coupon_id(kind.id, code),
        code=code,
        type_id=kind.id,
        holder_id=office.book.holder(read_whole(holder, "Holder_ID")).id if holder else None,
        status=CouponStatus.ACTIVE
        if text_of(element, "Status") == CouponStatus.ACTIVE
        else CouponStatus.INACTIVE,
        offered=read_date(offered) if offered else None,
        expired=read_date(expired) if expired else None,
        notes=text_of(element, "Notes") or "",
        external_id=text_of(element, "External_ID") or "",
        classifiers=_classifiers(office, element, kind),
    )


def _classifiers(
    office: Office, element: etree._Element, kind: CouponType
) -> frozenset[int] | None:
    """Who may redeem it: those of the kind, everyone, or those listed. SAC-0138 when missing."""
    allowed = element.find("Terminals_Types")
    if allowed is None:
        raise Refused("SAC-0138")
    if read_yes(allowed.get("All")):
        return None
    listed = frozenset(
        read_whole(required(one, "Terminal_Type_ID"), "Terminal_Type_ID")
        for one in allowed.findall("Terminal_Type")
    )
    for number in sorted(listed - {one.id for one in office.book.classifiers()}):
        raise Refused("SAC-0115", number)
    return listed or kind.classifiers


def give_coupons(office: Office, call: Call, holder: Holder, until: date) -> None:
    """The coupons a guest gets for registering: active at once, redeemable by those of the kind."""
    for type_id in office.rules.default_coupon_types:
        kind, code = office.book.coupon_type(type_id), office.book.new_coupon_code()
        coupon = Coupon(
            id=coupon_id(kind.id, code),
            code=code,
            type_id=kind.id,
            holder_id=holder.id,
            offered=call.at.date(),
            expired=until,
            classifiers=kind.classifiers,
        )
        office.book.put_coupon(coupon)
        _note(office, call, OperationType.COUPON_MADE, coupon)


def _made(coupons: list[Coupon]) -> etree._Element:
    root = etree.Element("Coupons")
    for coupon in coupons:
        element = etree.SubElement(root, "Coupon")
        leaf(element, "Coupon_ID", coupon.id)
        leaf(element, "Coupon_Code", coupon.code)
    return root


def _note(office: Office, call: Call, operation: OperationType, coupon: Coupon) -> None:
    remarks = office.book.coupon_type(coupon.type_id).remarks(coupon)
    event = Event(operation=operation, holder_id=coupon.holder_id, remarks=remarks)
    office.ledger.note(event, call.origin)
