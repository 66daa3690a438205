"""What is done to cards and accounts: blocked, opened, annulled, handed over (crm §8.1, §8.2)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from lxml import etree

from kiosk.simulators.card_system.accounts import AccountStatus
from kiosk.simulators.card_system.cards import Card, CardStatus
from kiosk.simulators.card_system.holder_possessions import add_months
from kiosk.simulators.card_system.message import required, text_of
from kiosk.simulators.card_system.office import Call, Office
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.rows import OperationType
from kiosk.simulators.card_system.wire_forms import (
    read_card_code,
    read_date,
    read_flag,
    read_whole,
    read_yes,
)

_PERIOD: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_LONGEST_YEARS: Final = 1000


def card_block(office: Office, call: Call) -> etree._Element:
    """Blocks a card; `Remarks` is the reason that is shown afterwards."""
    reason = text_of(call.body, "Remarks") or ""
    card = _card(office, call)
    return _change(
        office,
        call,
        OperationType.CARD_BLOCKED,
        replace(card, status=CardStatus.BLOCKED, block_reason=reason),
    )


def card_inactive(office: Office, call: Call) -> etree._Element:
    """Takes a card out of use until it is activated again."""
    card = replace(_card(office, call), status=CardStatus.INACTIVE, block_reason="")
    return _change(office, call, OperationType.CARD_DEACTIVATED, card)


def card_disable(office: Office, call: Call) -> etree._Element:
    """Annuls a card for ever."""
    card = replace(_card(office, call), status=CardStatus.DISABLED, block_reason="")
    return _change(office, call, OperationType.CARD_ANNULLED, card)


def card_active(office: Office, call: Call) -> etree._Element:
    """Activates a card; `Expired` is a new last day or a period to prolong it by.

    SAC-0070 when it is active and may not be prolonged (CRM 5 never does), SAC-0071 annulled.
    """
    card = find_card(office, call)
    text = text_of(call.body, "Expired")
    expired = _new_end(text, card, call) if text else card.expired
    if card.status is CardStatus.DISABLED:
        raise Refused("SAC-0071", card.code)
    if card.status is CardStatus.ACTIVE and not (text and call.is_crm7):
        raise Refused("SAC-0070", card.code)
    changed = replace(card, status=CardStatus.ACTIVE, block_reason="", expired=expired)
    return _change(office, call, OperationType.CARD_ACTIVATED, changed)


def card_transfer(office: Office, call: Call) -> etree._Element:
    """Hands a card to a holder; `Only_Free` refuses a taken one with SAC-0077."""
    card = find_card(office, call)
    number = read_whole(required(call.body, "Holder_ID"), "Holder_ID")
    holder = office.book.holder(number)
    only_free = text_of(call.body, "Only_Free")
    if only_free and read_flag(only_free, "Only_Free") and card.holder_id is not None:
        raise Refused("SAC-0077", card.code)
    changed = replace(card, holder_id=holder.id)
    return _change(office, call, OperationType.CARD_ISSUED, changed)


def account_block(office: Office, call: Call) -> etree._Element:
    """Blocks an account; `Remarks` is the reason. SAC-0016 when it is blocked already."""
    account = office.book.account(required(call.body, "Account_Number"))
    if account.status is AccountStatus.BLOCKED:
        raise Refused("SAC-0016", account.number)
    reason = text_of(call.body, "Remarks") or ""
    changed = replace(account, status=AccountStatus.BLOCKED, block_reason=reason)
    office.book.put_account(changed)
    office.tell(call, "changed", account=account.number, status=changed.status.value)
    return etree.Element("Data")


def account_active(office: Office, call: Call) -> etree._Element:
    """Opens an account again; one that is open stays so."""
    account = office.book.account(required(call.body, "Account_Number"))
    changed = replace(account, status=AccountStatus.ACTIVE, block_reason="")
    office.book.put_account(changed)
    office.tell(call, "changed", account=account.number, status=changed.status.value)
    return etree.Element("Data")


def find_card(office: Office, call: Call) -> Card:
    """The card a request names. SAC-0014, SAC-0123 when it is not the virtual one it is said to
    be (crm §5.5)."""
    card = office.book.card(read_card_code(required(call.body, "Card_Code")))
    if read_yes(text_of(call.body, "Is_Virtual_Card")) and not card.virtual:
        raise Refused("SAC-0123", card.code)
    return card


def _card(office: Office, call: Call) -> Card:
    """A card whose state may still change: SAC-0071 when it is annulled."""
    card = find_card(office, call)
    if card.status is CardStatus.DISABLED:
        raise Refused("SAC-0071", card.code)
    return card


def _change(office: Office, call: Call, operation: OperationType, changed: Card) -> etree._Element:
    before = office.book.card(changed.code)
    same_state = before.status is changed.status
    if same_state and operation in (OperationType.CARD_BLOCKED, OperationType.CARD_DEACTIVATED):
        raise Refused("SAC-0070", changed.code)
    office.book.put_card(changed)
    office.card_event(call, operation, changed, changed.block_reason)
    return etree.Element("Data")


def _new_end(text: str, card: Card, call: Call) -> date:
    """A date, or (CRM 7) a period with zero parts: so much after the end, or after today."""
    today = call.at.date()
    parts = _PERIOD.fullmatch(text)
    if parts is None or not call.is_crm7:
        return read_date(text)
    years, months, days = (int(part) for part in parts.groups())
    if months and days and years >= _LONGEST_YEARS:
        return read_date(text)
    start = card.expired if card.expired >= today else today
    try:
        return add_months(start, years * 12 + months) + timedelta(days=days)
    except (ValueError, OverflowError):
        raise Refused("SAC-0068", text) from None
