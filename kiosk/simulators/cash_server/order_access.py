"""How commands get at orders and at what a request refers to (rk7 §2.1, §2.2, §5.9)."""

from __future__ import annotations

from kiosk.simulators.cash_server import order_refusals, parameters, payment_refusals
from kiosk.simulators.cash_server.directory import Item
from kiosk.simulators.cash_server.envelope import Element
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.orders import Order
from kiosk.simulators.scenario import VoidUse


def referred(house: House, above: Element, tag: str, ref_name: str) -> Item | None:
    """The item a child refers to; None without the child, refused when it is unknown."""
    found = above.find(tag)
    return None if found is None else house.directory.find(ref_name, found)


def required(house: House, above: Element, tag: str, ref_name: str) -> Item:
    """The item a child refers to; refused without the child or when the item is unknown."""
    return house.directory.find(ref_name, parameters.child(above, tag))


def void_reason(house: House, above: Element, tag: str, use: VoidUse) -> Item:
    """A required reason of ORDERVOIDS that may be given for `use` (rk7 §4.10).

    An unfit one is refused with 3383 where bills are cancelled, elsewhere without a number (§1.6).
    """
    reason = required(house, above, tag, "ORDERVOIDS")
    if not fits(reason, use):
        if use is VoidUse.BILL_CANCEL:
            raise payment_refusals.reason_without_bill_flag()
        raise order_refusals.reason_unfit(reason.name)
    return reason


def fits(reason: Item, use: VoidUse) -> bool:
    """Whether a reason has the flag."""
    return dict(reason.attributes).get(use) == "true"


def named_order(house: House, call: Call) -> Order:
    """The order a command is about, whatever has become of it."""
    order = house.orders.find(parameters.child(call.element, "Order"))
    call.facts["order"] = order.guid
    return order


def held_order(house: House, call: Call) -> Order:
    """The order a command is going to touch; refused while somebody else holds it (rk7 §5.9)."""
    order = named_order(house, call)
    if order.busy:
        station = order.station.name if order.station is not None else house.scenario.station.name
        raise order_refusals.order_locked(station, order.waiter.name)
    lock = house.lock_of(order)
    if lock is not None and lock.guid != key(call.element):
        raise order_refusals.order_locked(lock.station.name, lock.employee.name)
    return order


def open_order(house: House, call: Call, *, billed: bool = False) -> Order:
    """The order a command is going to change; refused when it is held, closed or deleted.

    With `billed` an order whose bill is printed will do: it may be paid, not edited (rk7 §5.10).
    """
    order = held_order(house, call)
    if order.deleted:
        raise order_refusals.order_deleted(order.name)
    if order.paid:
        raise order_refusals.order_closed(order.name)
    if order.bill is not None and not billed:
        raise order_refusals.order_billed(order.name)
    return order


def key(command: Element) -> str:
    """The lock key a command carries; empty without one."""
    return parameters.guid(command.get("lockguid")) or ""


def guests_of(head: Element) -> list[dict[str, str]]:
    """`Guests`: as many as named; both spellings of the label are taken (rk7 §8, 13)."""
    source = head.find("Guests")
    if source is None:
        return [{"guestLabel": "1"}]
    guests = [
        {"guestLabel": guest.get("guestLabel") or guest.get("GuestLabel") or str(place)}
        for place, guest in enumerate(source.findall("Guest"), start=1)
    ]
    wanted = parameters.number_or(source, "count", len(guests))
    guests.extend({"guestLabel": str(place)} for place in range(len(guests) + 1, wanted + 1))
    return guests


def external_of(head: Element) -> dict[str, str]:
    """External properties: a client's own keys and values, kept as they are."""
    return {
        parameters.text(prop, "name"): prop.get("value", "")
        for prop in head.iterfind("ExternalProps/Prop")
    }
