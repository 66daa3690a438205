"""Cards and points as the cash server uses them, over the card system's own state (crm §16).

FarCards speaks no protocol of the kiosk's, but what it does are transactions like all others: in
the ledger, under the till's unit and the receipt's number, listed with operation type 2.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from kiosk.simulators.card_office import CardRefused, CardShare, KnownCard, TillReceipt
from kiosk.simulators.card_system.account_xml import AccountSheet
from kiosk.simulators.card_system.accounts import (
    BONUS_CLASS,
    FUNDS_SPENT_CLASS,
    Account,
    AccountStatus,
    Classifier,
)
from kiosk.simulators.card_system.book import CardBook
from kiosk.simulators.card_system.cards import Card
from kiosk.simulators.card_system.ledger import Ledger
from kiosk.simulators.card_system.posting_rules import PostingRules
from kiosk.simulators.card_system.refusals import Language, Refused
from kiosk.simulators.card_system.rows import Operation, Origin, Outcome, Posting, Return
from kiosk.simulators.card_system.wire_forms import money, read_card_code
from kiosk.simulators.journal import masked_card

_DEBIT, _CREDIT, _RETURN = "1", "2", "3"
"""What of a receipt an operation is: the second part of its identity (crm §9.3)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TillIdentity:
    """Who the cash server is to the card system: its classifier and its unit."""

    classifier: str
    unit: str


class TillCards:
    """A `CardOffice`. `now` is the card system's clock; `note` hears of every row carried out.

    Points are those of bonus accounts the cash server may debit now. The account with the lowest
    debit priority is used up first; where all of them together have too little, the rest is asked
    of that one, whose credit depth may allow it (crm §14).
    """

    def __init__(
        self,
        book: CardBook,
        ledger: Ledger,
        till: TillIdentity,
        *,
        now: Callable[[], datetime],
        note: Callable[[Outcome, datetime], None],
    ) -> None:
        self._book = book
        self._ledger = ledger
        self._till = till
        self._now = now
        self._note = note

    def find(self, code: str) -> KnownCard | None:
        try:
            return self._told(self._card(code), self._now())
        except Refused:
            return None

    def guest(self, *, phone: str, token: str) -> KnownCard | None:
        """Of a guest with several cards one that may be used, else the first."""
        holders = self._book.holders_at(phone) if phone else ()
        cards = [card for holder in holders for card in self._book.cards_of(holder.id)]
        if not cards:
            return self.find(token)
        at = self._now()
        return self._told(next((c for c in cards if self._may_be_used(c, at)), cards[0]), at)

    def present(self, code: str) -> KnownCard:
        """SAC-0012, SAC-0014 no such card; else what its state says no to (crm §15)."""
        at = self._now()
        with _refusing():
            card = self._card(code)
            self._rules(at).check_card(card)
        return self._told(card, at)

    def check(self, shares: Sequence[CardShare]) -> None:
        at = self._now()
        with _refusing():
            for posting in self._debits(None, shares, at):
                balance = self._ledger.balance(posting.account.number, at)
                self._rules(at).check(posting, balance)

    def debit(self, receipt: TillReceipt, shares: Sequence[CardShare]) -> None:
        at = self._now()
        with _refusing():
            self._post(self._debits(receipt, shares, at), at)

    def give_back(self, receipt: TillReceipt) -> None:
        """The whole operation, to the very points that were taken (crm §9.7)."""
        parent = self._operation(receipt, _DEBIT)
        if self._ledger.rows_of(parent):
            back = Return(parent=parent, operation=self._operation(receipt, _RETURN))
            self._post([back], self._now())

    def credit(
        self, back: TillReceipt, shares: Sequence[CardShare], *, paid_by: TillReceipt
    ) -> None:
        """A transaction of its own: partial returns have no form (crm §9.7).

        All of it goes to the account that was debited first, whatever became of the card.
        """
        at = self._now()
        debited = self._ledger.rows_of(self._operation(paid_by, _DEBIT))
        credit = Posting(
            account=self._book.account(debited[0].account),
            card_code=debited[0].card_code,
            amount=sum(share.amount for share in shares),
            operation=self._operation(back, _CREDIT),
            time=at,
            remarks=_remarks(back),
        )
        self._post([credit], at)

    # ------------------------------------------------------------------ cards

    def _card(self, code: str) -> Card:
        return self._book.card(read_card_code(code))

    def _told(self, card: Card, at: datetime) -> KnownCard:
        holder = None if card.holder_id is None else self._book.holder(card.holder_id)
        usable = self._may_be_used(card, at)
        points = (self._ledger.balance(one.number, at) for one in self._purses(card, at))
        return KnownCard(
            code=str(card.code),
            holder_id=card.holder_id,
            first_name="" if holder is None else holder.first_name,
            holder="" if holder is None else holder.full_name,
            percent=self._percent(card, at),
            balance=max(sum(points), 0) if usable else 0,
            block_reason=card.block_reason,
        )

    def _may_be_used(self, card: Card, at: datetime) -> bool:
        try:
            self._rules(at).check_card(card)
        except Refused:
            return False
        return True

    def _percent(self, card: Card, at: datetime) -> int:
        """Of the best level among the holder's active accounts."""
        sheet = self._sheet(at)
        rates = (
            sheet.rate(one)
            for one in self._book.accounts_of(card.holder_id)
            if one.status is AccountStatus.ACTIVE and self._class_of(one) != FUNDS_SPENT_CLASS
        )
        return max(rates, default=0)

    # ------------------------------------------------------------------ accounts

    def _bonus_accounts(self, card: Card) -> list[Account]:
        accounts = self._book.accounts_of(card.holder_id)
        return [one for one in accounts if self._class_of(one) == BONUS_CLASS]

    def _purses(self, card: Card, at: datetime) -> list[Account]:
        """The accounts points may be taken from now, the lowest debit priority first."""
        sheet, links = self._sheet(at), self._asking.links
        usable = [
            one
            for one in self._bonus_accounts(card)
            if one.status is AccountStatus.ACTIVE and sheet.usable(one)[0]
        ]
        return sorted(usable, key=lambda one: links[one.type_id].debit_priority)

    def _class_of(self, account: Account) -> int:
        return self._book.account_type(account.type_id).account_class

    # ------------------------------------------------------------------ transactions

    def _debits(
        self, receipt: TillReceipt | None, shares: Sequence[CardShare], at: datetime
    ) -> list[Posting]:
        """One debit for each account that has to pay; unnamed while there is no receipt yet."""
        owed: Counter[str] = Counter()
        payers: dict[str, Card] = {}
        for share in shares:
            card = self._card(share.card)
            self._rules(at).check_card(card)
            if share.amount <= 0:
                raise Refused("SAC-0104", money(share.amount))
            for account, part in self._parts(card, share.amount, owed, at):
                owed[account.number] += part
                payers.setdefault(account.number, card)
        return [
            Posting(
                account=self._book.account(number),
                card_code=payers[number].code,
                amount=-amount,
                operation=None if receipt is None else self._operation(receipt, _DEBIT),
                time=at,
                remarks="" if receipt is None else _remarks(receipt),
            )
            for number, amount in owed.items()
        ]

    def _parts(
        self, card: Card, amount: int, owed: Counter[str], at: datetime
    ) -> Iterator[tuple[Account, int]]:
        """Which account pays what: each what it has, the first one what is missing then."""
        accounts = self._purses(card, at) or self._bonus_accounts(card)
        if not accounts:
            kinds = self._book.account_types()
            name = next((kind.name for kind in kinds if kind.account_class == BONUS_CLASS), "")
            raise Refused("SAC-0020", name, card.code)
        for account in accounts:
            left = self._ledger.balance(account.number, at) - owed[account.number]
            part = min(max(left, 0), amount)
            amount -= part
            if part:
                yield account, part
        if amount:
            yield accounts[0], amount

    def _post(self, batch: Sequence[Posting | Return], at: datetime) -> None:
        origin = Origin(classifier=self._till.classifier, unit=self._till.unit, user="", at=at)
        for outcome in self._ledger.post(
            batch, origin, check=self._judged(at), again=lambda: False
        ):
            self._note(outcome, at)

    def _judged(self, at: datetime) -> Callable[[Posting, int], None]:
        """Debits are judged; what comes back comes back whatever became of card and account."""
        rules = self._rules(at)

        def check(posting: Posting, balance: int) -> None:
            if posting.amount < 0:
                rules.check(posting, balance)

        return check

    def _operation(self, receipt: TillReceipt, index: str) -> Operation:
        return Operation(
            unit=self._till.unit,
            external_id=str(receipt.number),
            external_index=index,
            external_date=receipt.day,
        )

    def _rules(self, at: datetime) -> PostingRules:
        return PostingRules(self._book, self._ledger, self._asking, at)

    def _sheet(self, at: datetime) -> AccountSheet:
        return AccountSheet(self._book, self._ledger, self._asking, at)

    @property
    def _asking(self) -> Classifier:
        return self._book.classifier(self._till.classifier)


@contextmanager
def _refusing() -> Iterator[None]:
    """A refusal of the card system as the cash server hears it, card numbers masked."""
    try:
        yield
    except Refused as refusal:
        # Of all that texts name only card numbers are plain digits.
        told = Refused(
            refusal.code, *(masked_card(v) if v.isdecimal() else v for v in refusal.values)
        )
        russian, english = told.text(Language.RUSSIAN), told.text(Language.ENGLISH)
        raise CardRefused(refusal.code, russian, english) from refusal


def _remarks(receipt: TillReceipt) -> str:
    return f"Чек {receipt.number}"
