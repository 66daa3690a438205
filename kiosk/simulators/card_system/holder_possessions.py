"""Reads the `Cards` and `Accounts` blocks of a holder's request (crm §8.6.1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Final

from lxml import etree

from kiosk.simulators.card_system.accounts import FUNDS_SPENT_CLASS, Account, AccountType
from kiosk.simulators.card_system.cards import Card, CardStatus
from kiosk.simulators.card_system.directory import found
from kiosk.simulators.card_system.message import required, text_of
from kiosk.simulators.card_system.office import Call, Office
from kiosk.simulators.card_system.people import Holder
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.rows import Event, OperationType
from kiosk.simulators.card_system.wire_forms import (
    read_card_code,
    read_date,
    read_flag,
    read_positive,
    read_whole,
    read_yes,
)

_NEW_STATES: Final = {
    status.value: status
    for status in (CardStatus.ACTIVE, CardStatus.INACTIVE, CardStatus.BLOCKED, CardStatus.ISSUE)
}


def put_cards(office: Office, call: Call, holder: Holder, element: etree._Element) -> list[Card]:
    """The cards of the block, made, taken over or changed.

    SAC-0061 unknown group, SAC-0077 and SAC-0160 when a card belongs to somebody else, SAC-0159
    outside the card ranges, SAC-0057 twice in one request.
    """
    cards: list[Card] = []
    for one in element.findall("Cards/Card"):
        code = read_card_code(required(one, "Card_Code"))
        if any(card.code == code for card in cards):
            raise Refused("SAC-0057", code)
        known = office.book.known_card(code)
        if known is not None and known.holder_id not in (None, holder.id):
            is_edit = call.message.action == "Edit holders"
            raise Refused("SAC-0160" if is_edit else "SAC-0077", code, holder.id)
        base = new_card(office, code, holder.id, call.at.date()) if known is None else known
        card = _with_card_fields(base, one, office, is_new=known is None)
        cards.append(replace(card, holder_id=holder.id))
        office.book.put_card(cards[-1])
        if known is None or known.holder_id is None:
            office.card_event(call, OperationType.CARD_ISSUED, cards[-1], "")
    return cards


def new_card(office: Office, code: int, holder_id: int, today: date) -> Card:
    """An inactive card for a year, as a server makes it unless told otherwise. SAC-0159."""
    if not office.rules.first_card <= code <= office.rules.last_card:
        raise Refused("SAC-0159", code)
    return Card(
        code=code,
        holder_id=holder_id,
        status=CardStatus.INACTIVE,
        offered=today,
        expired=add_months(today, 12),
    )


def _with_card_fields(card: Card, one: etree._Element, office: Office, *, is_new: bool) -> Card:
    changes: dict[str, Any] = {}
    if text := text_of(one, "Group_ID"):
        groups = office.book.directory.card_groups
        changes["group_id"] = found(groups, read_whole(text, "Group_ID"), "SAC-0061").id
    for name, attribute in (("Carrier_Data", "carrier"), ("Password", "password")):
        if (text := text_of(one, name)) is not None:
            changes[attribute] = text
    for name, attribute in (("Offered", "offered"), ("Expired", "expired")):
        if text := text_of(one, name):
            changes[attribute] = read_date(text)
    if text := text_of(one, "Is_Confirm_Manager"):
        changes["confirmed_by_manager"] = read_flag(text, "Is_Confirm_Manager")
    if is_new:
        changes["virtual"] = read_yes(text_of(one, "Is_Virtual_Card"))
        if text := text_of(one, "Status"):
            if text not in _NEW_STATES:
                raise Refused("SAC-9992", "Status")
            changes["status"] = _NEW_STATES[text]
    return replace(card, **changes)


def put_accounts(
    office: Office, call: Call, holder: Holder, element: etree._Element
) -> list[Account]:
    """The accounts of the block, opened or changed. SAC-0021, SAC-0060 unknown level."""
    accounts: list[Account] = []
    for one in element.findall("Accounts/Account"):
        number = text_of(one, "Account_Number")
        if number:
            account = office.book.account(number)
            if account.holder_id != holder.id:
                raise Refused("SAC-0021", number)
        else:
            type_id = read_whole(required(one, "Account_Type_ID"), "Account_Type_ID")
            account = open_account(office, holder.id, type_id, call.at.date())
        if text := text_of(one, "Auto_Change_Levels"):
            account = replace(account, auto_change_levels=read_flag(text, "Auto_Change_Levels"))
        account = _with_level(account, one, office)
        account = _with_depth(account, one, office, call)
        office.book.put_account(account)
        accounts.append(account)
    return accounts


def open_account(office: Office, holder_id: int, type_id: int, today: date) -> Account:
    """A new account at its type's lowest level. SAC-0013 unknown type, SAC-0063 not open now."""
    kind = found({one.id: one for one in office.book.account_types()}, type_id, "SAC-0013")
    if (kind.first and today < kind.first) or (kind.last and today > kind.last):
        raise Refused("SAC-0063", kind.name)
    account = Account(
        number=_next_number(office, kind),
        holder_id=holder_id,
        type_id=kind.id,
        level_id=kind.level_ids[0] if kind.level_ids else None,
        created=today,
    )
    office.book.put_account(account)
    return account


def _next_number(office: Office, kind: AccountType) -> str:
    serials = [int(account.number.split(".")[2]) for account in office.book.accounts()]
    serial = max(serials, default=900_000) + 1
    return f"{kind.account_class:02d}.{kind.id:05d}.{serial:08d}.0001"


def _with_level(account: Account, one: etree._Element, office: Office) -> Account:
    text = text_of(one, "Account_Level_ID")
    if not text:
        return account
    kind = office.book.account_type(account.type_id)
    level_id = read_whole(text, "Account_Level_ID")
    if kind.account_class == FUNDS_SPENT_CLASS or level_id not in kind.level_ids:
        raise Refused("SAC-0060", kind.name)
    return replace(account, level_id=level_id)


def _with_depth(account: Account, one: etree._Element, office: Office, call: Call) -> Account:
    """`Set` puts the credit limit, `Add` raises it; never above `Max`."""
    depth = one.find("Credit_Depth")
    text = text_of(one, "Credit_Depth")
    if depth is None or not text:
        return account
    amount = read_positive(text, "Credit_Depth")
    raises = (depth.get("Mode") or "Set") == "Add"
    limit = account.credit_depth + amount if raises else amount
    if most := depth.get("Max"):
        limit = min(limit, read_positive(most, "Max"))
    operation = OperationType.CREDIT_LIMIT_RAISED if raises else OperationType.CREDIT_LIMIT_SET
    event = Event(operation=operation, holder_id=account.holder_id, account=account)
    office.ledger.note(event, call.origin)
    return replace(account, credit_depth=limit)


def add_months(start: date, months: int) -> date:
    """The same day so many months later; the month's last day where it has no such day."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    for last in (start.day, 30, 29, 28):
        if last <= start.day:
            try:
                return date(year, month + 1, last)
            except ValueError:
                continue
    raise AssertionError("every month has 28 days")
