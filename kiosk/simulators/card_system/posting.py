"""`Transaction`: debits, credits, returns and late information, one message as one batch.

Reads crm §9.1, §9.5 and §9.7 into postings, judges them in the order of crm §15, answers crm §9.2.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from datetime import date, datetime
from typing import Final

from lxml import etree

from kiosk.simulators.card_system.account_xml import AccountSheet
from kiosk.simulators.card_system.accounts import Account, AccountStatus, Classifier, TypeStatus
from kiosk.simulators.card_system.book import CardBook
from kiosk.simulators.card_system.cards import Card, CardStatus
from kiosk.simulators.card_system.ledger import Ledger
from kiosk.simulators.card_system.message import Message, content, required, text_of
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.rows import Operation, Origin, Outcome, Posting, Return
from kiosk.simulators.card_system.wire_forms import (
    read_amount,
    read_card_code,
    read_date,
    read_moment,
    read_whole,
)

_CARD_REFUSALS: Final = {
    CardStatus.BLOCKED: "SAC-0017",
    CardStatus.INACTIVE: "SAC-0066",
    CardStatus.DISABLED: "SAC-0071",
    CardStatus.ISSUE: "SAC-0158",
}

Note = Callable[[Outcome], None]
Again = Callable[[], bool]


class TransactionDesk:
    """Carries out one `Transaction` message for one classifier."""

    def __init__(self, book: CardBook, ledger: Ledger, asking: Classifier, at: datetime) -> None:
        self._book = book
        self._ledger = ledger
        self._asking = asking
        self._at = at

    def answer(self, message: Message, *, again: Again, note: Note) -> etree._Element:
        """`Transactions` with one row per executed transaction, or `Data` for late information.

        `again` says whether a recognised repeat is carried out once more; `note` hears of every
        row after the whole batch has happened.
        """
        elements = message.body.findall("Transaction")
        if not elements:
            raise Refused("SAC-0056", "Transaction")
        if self._informs(elements):
            return etree.Element("Data")
        origin = Origin(
            classifier=self._asking.code, unit=message.unit, user=message.user, at=self._at
        )
        batch = [self._order(element, origin) for element in elements]
        outcomes = self._ledger.post(batch, origin, check=self._check, again=again)
        root = etree.Element("Transactions")
        for outcome in outcomes:
            note(outcome)
            element = etree.SubElement(root, "Transaction")
            etree.SubElement(element, "Account_Number").text = outcome.row.account
            etree.SubElement(element, "Transaction_ID").text = str(outcome.row.id)
        return root

    def _informs(self, elements: list[etree._Element]) -> bool:
        late = [one for one in elements if one.get("Mode") is None and _is_late(one)]
        if late and len(late) < len(elements):
            raise Refused("SAC-9992", "Transaction_ID")
        numbers = [read_whole(required(one, "Transaction_ID"), "Transaction_ID") for one in late]
        for number in numbers:
            self._ledger.row(number)
        for number, one in zip(numbers, late, strict=True):
            self._ledger.inform(number, _information(one))
        return bool(late)

    def _order(self, element: etree._Element, origin: Origin) -> Posting | Return:
        mode = element.get("Mode")
        if mode is None:
            return self._posting(element, origin)
        if mode != "Cancel":
            raise Refused("SAC-9992", "Mode")
        return Return(
            parent=Operation(
                unit=required(element, "Unit_ID_Parent"),
                external_id=required(element, "External_ID_Parent"),
                external_index=text_of(element, "External_Index_Parent") or "",
                external_date=_optional_date(element, "External_Date_Parent"),
            ),
            operation=Operation(
                unit=required(element, "Unit_ID"),
                external_id=required(element, "External_ID"),
                external_index=text_of(element, "External_Index") or "",
                external_date=_optional_date(element, "External_Date"),
            ),
        )

    def _posting(self, element: etree._Element, origin: Origin) -> Posting:
        amount = read_amount(required(element, "Amount"))
        account, card = self._account(element)
        zone = self._at.tzinfo
        assert zone is not None, "the card system's clock has a zone"
        time = text_of(element, "Transaction_Time")
        delay = text_of(element, "Transaction_Delay")
        external_id = text_of(element, "External_ID")
        due = read_moment(delay, zone) if delay else None
        return Posting(
            account=account,
            card_code=None if card is None else card.code,
            amount=amount,
            operation=Operation(
                unit=origin.unit,
                external_id=external_id,
                external_index=text_of(element, "External_Index") or "",
                external_date=_optional_date(element, "External_Date"),
            )
            if external_id
            else None,
            time=read_moment(time, zone) if time else self._at,
            life=_optional_date(element, "Transaction_Life"),
            due=due if due is not None and due > self._at else None,
            remarks=text_of(element, "Remarks") or "",
            information=_information(element),
        )

    def _account(self, element: etree._Element) -> tuple[Account, Card | None]:
        number = text_of(element, "Account_Number")
        code = text_of(element, "Card_Code")
        card = self._book.card(read_card_code(code)) if code else None
        if number:
            account = self._book.account(number)
            if card is not None and account.holder_id != card.holder_id:
                raise Refused("SAC-0020", number, card.code)
            return account, card
        if card is None:
            raise Refused("SAC-0056", "Account_Number")
        type_id = read_whole(required(element, "Account_Type_ID"), "Account_Type_ID")
        if card.holder_id is None:
            raise Refused("SAC-0073", card.code)
        return self._book.account_of_card(card, type_id), card

    def _check(self, posting: Posting, balance: int) -> None:
        """States of card and account, type and link, funds: in the order of crm §15."""
        account = posting.account
        card = None if posting.card_code is None else self._book.card(posting.card_code)
        if card is not None:
            self._check_card(card)
        if account.status is AccountStatus.BLOCKED:
            if card is not None:
                raise Refused("SAC-0015", account.number, card.code)
            raise Refused("SAC-0016", account.number)
        self._check_type(posting)
        if posting.amount < 0 and balance + account.credit_depth < -posting.amount:
            raise Refused("SAC-0018" if account.credit_depth else "SAC-0044")

    def _check_card(self, card: Card) -> None:
        if card.status is not CardStatus.ACTIVE:
            raise Refused(_CARD_REFUSALS.get(card.status, "SAC-0067"), card.code)
        if not card.offered <= self._at.date() <= card.expired:
            raise Refused("SAC-0049", card.code)
        if card.holder_id is None:
            raise Refused("SAC-0073", card.code)
        if card.only_for and self._asking.code not in card.only_for:
            raise Refused("SAC-0161", card.code)

    def _check_type(self, posting: Posting) -> None:
        kind = self._book.account_type(posting.account.type_id)
        if kind.status is TypeStatus.DELETED:
            raise Refused("SAC-0008", kind.name)
        if kind.status is TypeStatus.BLOCKED:
            raise Refused("SAC-0009", kind.name)
        link = self._asking.links.get(kind.id)
        if link is None or not (link.debit if posting.amount < 0 else link.credit):
            raise Refused("SAC-0010", kind.name, self._asking.name)
        sheet = AccountSheet(self._book, self._ledger, self._asking, self._at)
        if link.blocked or not sheet.in_time(link.timing_scheme_id, posting.account):
            raise Refused("SAC-0069", kind.name, self._asking.name)


def _is_late(element: etree._Element) -> bool:
    return element.find("Transaction_ID") is not None and element.find("Amount") is None


def _information(element: etree._Element) -> str:
    """Additional information as text, from either spelling (crm §9.5, crm §13 row 7)."""
    for name in ("Dop_Info", "DopInfo"):
        child = element.find(name)
        if child is None:
            continue
        text = content(child)
        if child.get("Mode") != "Base64":
            return text
        try:
            return base64.b64decode(text, validate=True).decode("utf-8")
        except (binascii.Error, UnicodeDecodeError):
            raise Refused("SAC-9992", name) from None
    return ""


def _optional_date(element: etree._Element, name: str) -> date | None:
    text = text_of(element, name)
    return read_date(text) if text else None
