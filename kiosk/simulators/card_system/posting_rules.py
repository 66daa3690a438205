"""What may be debited and credited, judged in the order of crm §15."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from kiosk.simulators.card_system.account_xml import AccountSheet
from kiosk.simulators.card_system.accounts import AccountStatus, Classifier, TypeStatus
from kiosk.simulators.card_system.book import CardBook
from kiosk.simulators.card_system.cards import Card, CardStatus
from kiosk.simulators.card_system.ledger import Ledger
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.rows import Posting

_CARD_REFUSALS: Final = {
    CardStatus.BLOCKED: "SAC-0017",
    CardStatus.INACTIVE: "SAC-0066",
    CardStatus.DISABLED: "SAC-0071",
    CardStatus.ISSUE: "SAC-0158",
}


class PostingRules:
    """The rules for one classifier at one moment. Reads only."""

    def __init__(self, book: CardBook, ledger: Ledger, asking: Classifier, at: datetime) -> None:
        self._book = book
        self._ledger = ledger
        self._asking = asking
        self._at = at

    def check(self, posting: Posting, balance: int) -> None:
        """States of card and account, type and link, funds."""
        account = posting.account
        card = None if posting.card_code is None else self._book.card(posting.card_code)
        if card is not None:
            self.check_card(card)
        if account.status is AccountStatus.BLOCKED:
            if card is not None:
                raise Refused("SAC-0015", account.number, card.code)
            raise Refused("SAC-0016", account.number)
        self._check_type(posting)
        if posting.amount < 0 and balance + account.credit_depth < -posting.amount:
            raise Refused("SAC-0018" if account.credit_depth else "SAC-0044")

    def check_card(self, card: Card) -> None:
        """State, dates, holder, and whether the classifier may use the card."""
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
