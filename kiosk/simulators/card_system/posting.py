"""`Transaction`: debits, credits, returns and late information, one message as one batch.

Reads crm §9.1, §9.5 and §9.7 into postings, answers crm §9.2.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import date, datetime

from lxml import etree

from kiosk.simulators.card_system.accounts import Account, Classifier
from kiosk.simulators.card_system.book import CardBook
from kiosk.simulators.card_system.cards import Card
from kiosk.simulators.card_system.ledger import Ledger
from kiosk.simulators.card_system.message import Message, content, required, text_of
from kiosk.simulators.card_system.posting_rules import PostingRules
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.rows import Operation, Origin, Outcome, Posting, Return
from kiosk.simulators.card_system.wire_forms import (
    read_amount,
    read_card_code,
    read_date,
    read_moment,
    read_whole,
)

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
        rules = PostingRules(self._book, self._ledger, self._asking, self._at)
        outcomes = self._ledger.post(batch, origin, check=rules.check, again=again)
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
        except ValueError:  # neither Base64 nor UTF-8
            raise Refused("SAC-9992", name) from None
    return ""


def _optional_date(element: etree._Element, name: str) -> date | None:
    text = text_of(element, name)
    return read_date(text) if text else None
