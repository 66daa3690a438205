"""Holders: added, edited, shown (crm §8.6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lxml import etree

from kiosk.simulators.card_system.accounts import Account
from kiosk.simulators.card_system.cards import Card
from kiosk.simulators.card_system.holder_fields import (
    with_attributes,
    with_fields,
    with_properties,
    with_relatives,
)
from kiosk.simulators.card_system.holder_possessions import (
    open_account,
    put_accounts,
    put_cards,
)
from kiosk.simulators.card_system.holder_reach import with_addresses, with_contacts, with_phone
from kiosk.simulators.card_system.holder_xml import HolderSheet
from kiosk.simulators.card_system.message import content, includes, required, text_of
from kiosk.simulators.card_system.office import Call, Office
from kiosk.simulators.card_system.people import Holder, digits_of
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.wire_forms import leaf, read_flag, read_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What one request made or changed of a holder."""

    holder: Holder
    before: Holder | None
    cards: tuple[Card, ...]
    accounts: tuple[Account, ...]


def add_holders(office: Office, call: Call) -> etree._Element:
    """A new holder with everything the block names, and the accounts of the house."""
    element = _holder_block(call)
    written = _write(office, call, None, Holder(id=office.book.new_id()), element)
    office.tell(call, "added", holder_id=str(written.holder.id))
    return _answer(office, call, written)


def edit_holders(office: Office, call: Call) -> etree._Element:
    """A holder named by id or telephone, changed; `Mode="Add"` makes an unknown one.

    SAC-0075 unknown id, SAC-0095 unknown telephone, SAC-0124 several holders have it.
    """
    element = _holder_block(call)
    if text := text_of(element, "Holder_ID"):
        start = office.book.holder(read_whole(text, "Holder_ID"))
        known: Holder | None = start
    else:
        known, start = _by_phone(office, call, element)
    written = _write(office, call, known, start, element)
    office.tell(
        call, "added" if written.before is None else "edited", holder_id=str(written.holder.id)
    )
    return _answer(office, call, written)


def get_holder_info(office: Office, call: Call) -> etree._Element:
    """One holder with the lists that were asked for. SAC-0075."""
    number = read_whole(required(call.body, "Holder_ID"), "Holder_ID")
    holder = office.book.holder(number)
    office.tell(call, "read", holder_id=str(holder.id))
    return holder_tree(office, call, holder, dispatch=True)


def holder_tree(
    office: Office, call: Call, holder: Holder, *, dispatch: bool = False
) -> etree._Element:
    """Root `Holder`: the fields, then the lists as direct children (crm §6.5)."""
    root = etree.Element("Holder")
    wanted = includes(call.body)
    sheet = HolderSheet(office.book, office.ledger, call.asking, call.at)
    sheet.write(root, holder, wanted, dispatch=dispatch)
    if "Account" in wanted:
        sheet.accounts.write(root, holder.id, wanted, call.body)
    sheet.write_lists(root, holder, wanted, call.body)
    return root


def open_house_accounts(
    office: Office, call: Call, holder: Holder, opened: Iterable[Account] = ()
) -> tuple[Account, ...]:
    """The accounts every new holder has, beside those that were opened already."""
    has = {account.type_id for account in opened}
    return tuple(
        open_account(office, holder.id, type_id, call.at.date())
        for type_id in office.rules.default_account_types
        if type_id not in has
    )


def _holder_block(call: Call) -> etree._Element:
    element = call.body.find("Holder")
    if element is None:
        raise Refused("SAC-0056", "Holder")
    return element


def _by_phone(office: Office, call: Call, element: etree._Element) -> tuple[Holder | None, Holder]:
    phone = element.find("Phone")
    if phone is None or not content(phone) or not call.is_crm7:
        raise Refused("SAC-0056", "Holder_ID")
    number = f"+{digits_of(content(phone))}"
    known = office.book.holders_at(number)
    if len(known) > 1:
        raise Refused("SAC-0124", content(phone))
    if known:
        return known[0], known[0]
    if phone.get("Mode") != "Add":
        raise Refused("SAC-0095", content(phone))
    return None, with_phone(Holder(id=office.book.new_id()), number, office)


def _write(
    office: Office, call: Call, before: Holder | None, start: Holder, element: etree._Element
) -> Written:
    directory = office.book.directory
    holder = with_fields(start, element, directory)
    holder = with_contacts(holder, element, office)
    if text := text_of(element, "Dispatch"):
        told = read_flag(text, "Dispatch")
        contacts = tuple(replace(contact, dispatch=told) for contact in holder.contacts)
        holder = replace(holder, contacts=contacts)
    holder = with_addresses(holder, element, office)
    holder = with_relatives(holder, element, directory)
    for relative in holder.relatives:
        office.book.holder(relative.holder_id)
    holder = with_attributes(holder, element, directory)
    holder = with_properties(holder, element, directory)
    office.book.put_holder(holder)
    accounts = tuple(put_accounts(office, call, holder, element))
    if before is None:
        accounts += open_house_accounts(office, call, holder, accounts)
    if text := text_of(element, "Auto_Change_Levels"):
        changes = read_flag(text, "Auto_Change_Levels")
        for account in office.book.accounts_of(holder.id):
            office.book.put_account(replace(account, auto_change_levels=changes))
    cards = tuple(put_cards(office, call, holder, element))
    return Written(holder=holder, before=before, cards=cards, accounts=accounts)


def _answer(office: Office, call: Call, written: Written) -> etree._Element:
    """The tree when something was included, else the ids of what was made (crm §8.6.1)."""
    if includes(call.body):
        return holder_tree(office, call, written.holder)
    root = etree.Element("Holder")
    leaf(root, "Holder_ID", written.holder.id)
    before = written.before
    old_contacts = set() if before is None else set(before.contacts)
    old_addresses = set() if before is None else set(before.addresses)
    _ids(root, "Cards", "Card", "Card_Code", [card.code for card in written.cards])
    numbers = [account.number for account in written.accounts]
    _ids(root, "Accounts", "Account", "Account_Number", numbers)
    contacts = [one.id for one in written.holder.contacts if one not in old_contacts]
    _ids(root, "Contacts", "Contact", "Contact_ID", contacts)
    addresses = [one.id for one in written.holder.addresses if one not in old_addresses]
    _ids(root, "Addresses", "Address", "Address_ID", addresses)
    return root


def _ids(
    root: etree._Element, outer: str, item: str, name: str, values: Iterable[str | int]
) -> None:
    for value in values:
        parent = root.find(outer)
        if parent is None:
            parent = etree.SubElement(root, outer)
        leaf(etree.SubElement(parent, item), name, value)
