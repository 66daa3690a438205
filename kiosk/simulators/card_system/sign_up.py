"""New guests: the holder, the card and the accounts a registration makes (crm §11.1, §11.4)."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from kiosk.simulators.card_system.cards import Card, CardStatus
from kiosk.simulators.card_system.coupon_actions import give_coupons
from kiosk.simulators.card_system.holder_actions import holder_tree, open_house_accounts
from kiosk.simulators.card_system.holder_fields import with_fields
from kiosk.simulators.card_system.holder_possessions import new_card
from kiosk.simulators.card_system.holder_reach import with_login
from kiosk.simulators.card_system.message import includes, text_of
from kiosk.simulators.card_system.office import Call, Office
from kiosk.simulators.card_system.people import PHONE, Holder, digits_of
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.rows import OperationType
from kiosk.simulators.card_system.sign_in import Contact
from kiosk.simulators.card_system.wire_forms import leaf, read_card_code, read_yes


def sign_up(
    office: Office, call: Call, contact: Contact, asked: etree._Element
) -> tuple[Holder, Card]:
    """A new holder with a contact, an active card, the accounts and coupons of the house.

    `asked` is the request that named them. SAC-0094 when the card cannot be given or none is free,
    SAC-0136 when a virtual card is wanted for no telephone.
    """
    holder = with_fields(Holder(id=office.book.new_id()), asked, office.book.directory)
    holder = with_login(holder, contact.value, office, contact.contact_class)
    office.book.put_holder(holder)
    open_house_accounts(office, call, holder)
    card = _card(office, call, contact, asked, holder)
    card = replace(card, holder_id=holder.id, status=CardStatus.ACTIVE)
    office.book.put_card(card)
    office.card_event(call, OperationType.CARD_ISSUED, card, "")
    give_coupons(office, call, holder, card.expired)
    return holder, card


def signed_up(office: Office, call: Call, holder: Holder, card: Card) -> etree._Element:
    """Root `Holder` with the number of the card, and the tree when something was included."""
    if includes(call.body) - {"Code_Timeout"}:
        root = holder_tree(office, call, holder)
    else:
        root = etree.Element("Holder")
        leaf(root, "Holder_ID", holder.id)
    cards = etree.SubElement(root, "Cards")
    leaf(etree.SubElement(cards, "Card"), "Card_Code", card.code)
    return root


def _card(
    office: Office, call: Call, contact: Contact, asked: etree._Element, holder: Holder
) -> Card:
    if read_yes(text_of(asked, "Is_Virtual_Card")):
        return _virtual_card(office, call, contact, holder)
    if code := text_of(asked, "Card_Code"):
        card = office.book.known_card(read_card_code(code))
        if card is None or not _is_free(card):
            raise Refused("SAC-0094")
        return card
    for card in office.book.cards():
        if _is_free(card) and card.expired >= call.at.date():
            return card
    raise Refused("SAC-0094")


def _virtual_card(office: Office, call: Call, contact: Contact, holder: Holder) -> Card:
    """Its number is the telephone's: country code and number, digits only (crm §5.5)."""
    if contact.contact_class != PHONE:
        raise Refused("SAC-0136", contact.value)
    code = int(digits_of(contact.value))
    known = office.book.known_card(code)
    if known is not None and not (known.virtual and known.holder_id is None):
        raise Refused("SAC-0094")
    card = known or new_card(office, code, holder.id, call.at.date())
    return replace(card, virtual=True)


def _is_free(card: Card) -> bool:
    return (
        card.holder_id is None
        and not card.virtual
        and card.status in (CardStatus.ACTIVE, CardStatus.INACTIVE)
    )
