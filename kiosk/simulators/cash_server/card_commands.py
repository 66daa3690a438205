"""Guest cards through the till: the card system behind it is asked (rk7 §5.15)."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from uuid import uuid5

from kiosk.simulators.cash_server import (
    card_desk,
    coupon_desk,
    parameters,
    payment_refusals,
    refusals,
)
from kiosk.simulators.cash_server.envelope import Answer, Element, element
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.order_access import named_order, open_order, referred, required
from kiosk.simulators.cash_server.order_lines import DiscountLine, Session
from kiosk.simulators.cash_server.orders import Order
from kiosk.simulators.journal import masked_card
from kiosk.simulators.scenario import TenderKind
from kiosk.simulators.scenario_menu import ITEM_GUIDS


def apply_personal_card(house: House, call: Call) -> Answer:
    """ApplyPersonalCard: attaches a card or a coupon; its discount appears in the order.

    An order takes one of each: the card put last counts, a second coupon is refused, the same one
    again is `Ok`. What the card system says no to is an error of its own (3813).
    """
    order = open_order(house, call)
    required(house, call.element, "Station", "CASHES")
    interface = required(house, call.element, "Interface", "DEVICES")
    code = parameters.text(call.element, "CardCode")
    call.facts["card"] = masked_card(code)
    if house.cards.find(code) is None and house.coupons.recognises(code):
        terms, brought = coupon_desk.present(house, call, order, code)
        if brought is not None:
            brought.interface = interface
            _add(house, order, brought)
        return _applied({"coupon": terms.name})
    card = card_desk.usable(house, code)
    _detach(order, None)
    discount = DiscountLine(
        item=house.directory.get("DISCOUNTS", house.scenario.card_discount.id),
        uni=order.next_uni(),
        guid=house.orders.fresh_guid(),
        amount=None,
        percent=card.percent,
        source="pdsCard",
        card=code,
        holder=card.holder,
        interface=interface,
    )
    _add(house, order, discount)
    return _applied({"holder": card.holder, "rate": str(discount.percent)})


def undo_personal_card(house: House, call: Call) -> Answer:
    """UndoPersonalCard: the discount stays as a deleted line; `Ok` with nothing to undo.

    A coupon is free again.
    """
    order = open_order(house, call)
    required(house, call.element, "Station", "CASHES")
    required(house, call.element, "Interface", "DEVICES")
    code = parameters.text(call.element, "cardCode")
    call.facts["card"] = masked_card(code)
    if _detach(order, code) or coupon_desk.withdraw(house, order, code):
        house.orders.touch(order)
    return Answer()


def get_card_info(house: House, call: Call) -> Answer:
    """GetCardInfo: holder, balance and level; an unknown card is `Ok` with an empty holder."""
    code = parameters.text(call.element, "cardCode")
    call.facts["card"] = masked_card(code)
    required(house, call.element, "Interface", "DEVICES")
    referred(house, call.element, "Station", "CASHES")
    if call.element.find("Order") is not None:
        named_order(house, call)
    card = house.cards.find(code)
    balance = 0 if card is None else card.balance
    info = element(
        "CardInfo",
        {
            "cardCode": code,
            "holder": "" if card is None else card.holder,
            "maxAmount": str(balance),
            "amount": str(balance),
            "maxDisc": "0",
            "InternalCardCode": str(int(code)) if code.isdecimal() else "0",
        },
    )
    if card is not None:
        info.append(
            house.directory.get("DISCOUNTS", house.scenario.card_discount.id).reference("Discount")
        )
        if trouble := card_desk.trouble(house, card):
            message = element("Message")
            message.text = trouble
            info.append(message)
        tender = house.directory.get(
            "CURRENCIES", house.scenario.tender(TenderKind.BONUS).id
        ).reference("Currency")
        for name, value in (("subacc", 1), ("maxAmount", balance), ("amount", balance)):
            tender.set(name, str(value))
        info.append(tender)
    return Answer(children=[info])


def parse_mcr(house: House, call: Call) -> Answer:
    """ParseMCR: what a scan or swipe means by the site's rules: here a guest card (rk7 §5.15).

    Digits with the sentinels of a track around them are taken; anything else means nothing.
    """
    scanned = _scanned(call.element).strip().strip(";%?+")
    code = scanned.partition("=")[0]
    call.facts["card"] = masked_card(code)
    if not code.isdecimal():
        return Answer()
    return Answer(
        children=[
            element(
                "Item",
                {"cardCode": code, "scope": "Interface"},
                element("MCR", {"id": "1000750", "code": "1", "name": "Карта гостя"}),
                house.directory.get("DEVICES", house.scenario.interface.id).reference("Object"),
            )
        ]
    )


def create_friends_anchor(house: House, call: Call) -> Answer:
    """CreaterkFriendsAnchor: finds a guest by telephone or token and gives an anchor (§5.15).

    The anchor is kept in the order when one is named; it is the same for the same guest.
    """
    phone, token = call.element.get("phone", ""), call.element.get("token", "")
    if not phone and not token:
        raise refusals.attribute_missing(parameters.path_of(call.element), "phone")
    card = house.cards.guest(phone=phone, token=token)
    if card is None:
        raise payment_refusals.card_unknown()
    anchor = str(uuid5(ITEM_GUIDS, f"anchor {card.holder_id}"))
    if call.element.find("Order") is not None:
        order = open_order(house, call, billed=True)
        order.texts["rkFriendsAnchor"] = anchor
        house.orders.touch(order)
    return Answer(
        attributes={"rkFriendsAnchor": anchor},
        children=[
            element(
                "ClientInfo",
                {
                    "Name": card.first_name,
                    "BonusesAvailable": str(card.balance),
                },
            )
        ],
    )


def _scanned(asked: Element) -> str:
    """The text of a scan: `base64data` where it is given, else `data`."""
    coded = asked.get("base64data")
    if not coded:
        return parameters.text(asked, "data")
    try:
        return base64.b64decode(coded, validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        raise refusals.bad_integer(parameters.path_of(asked), "base64data", coded) from None


def _detach(order: Order, code: str | None) -> bool:
    """Takes the discounts of a card (None: of any) off the order; whether there was one."""
    found = [
        one
        for one in order.discounts()
        if one.source == "pdsCard" and not one.deleted and code in (None, one.card)
    ]
    for one in found:
        one.deleted = True
    return bool(found)


def _add(house: House, order: Order, discount: DiscountLine) -> None:
    """A discount of the order as a whole, in a packet of its own."""
    order.sessions.append(
        Session(
            uni=order.next_uni(),
            guid=house.orders.fresh_guid(),
            number=max((one.number for one in order.sessions), default=0) + 1,
            station=order.station,
            author=order.waiter,
            creator=order.waiter,
            draft=False,
            deferred=False,
            started=house.now(),
            discounts=[discount],
        )
    )
    house.orders.touch(order)


def _applied(properties: Mapping[str, str]) -> Answer:
    """What the card system told of the card or the coupon."""
    told = (element("Property", {"name": n, "value": v}) for n, v in properties.items())
    return Answer(children=[element("ExtCardProperties", {}, *told)])
