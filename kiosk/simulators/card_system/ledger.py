"""Every transaction the card system carried out, who named it, and what it did to which account.

One message is one batch: all of it happens, or nothing. A transaction named by an operation (the
triple of `External_*` and the unit, crm §9.3) is carried out once: the same operation, account and
amount again is answered from memory; a return is a new row that points at what it reverses.
Amounts in signed minor units: positive credits, negative debits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Final

from kiosk.simulators.card_system.book import Account
from kiosk.simulators.card_system.purse import Portion, Purse
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.wire_forms import money

# Ids on the wire have fourteen digits, the first of them a one (crm §3).
FIRST_TRANSACTION: Final = 10_000_000_000_001


@dataclass(frozen=True, slots=True)
class Operation:
    """What names an external operation: unit and the triple; parts left out are empty."""

    unit: str
    external_id: str
    external_index: str = ""
    external_date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who sent the message and when; the same for every transaction of a batch."""

    classifier: str
    unit: str
    user: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """One debit or credit to carry out."""

    account: Account
    card_code: int | None = field(default=None, repr=False)
    amount: int
    operation: Operation | None
    time: datetime
    life: date | None = None
    due: datetime | None = None
    remarks: str = ""
    information: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """The return of a whole operation. `parent` may leave out index and date (empty: any)."""

    parent: Operation
    operation: Operation


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One executed transaction. `portions` says which lots a debit took its amount from."""

    id: int
    account: str
    holder_id: int
    type_id: int
    card_code: int | None = field(repr=False)
    amount: int
    operation: Operation | None
    parent: int | None
    time: datetime
    origin: Origin
    life: date | None
    due: datetime | None
    remarks: str
    information: str = field(repr=False)
    portions: tuple[Portion, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """A row that answers a posting; `repeated` when it was carried out before."""

    row: Row
    repeated: bool


Check = Callable[[Posting, int], None]
"""Refuses a posting that may not happen; the second argument is the account's balance."""


class Ledger:
    """The rows and the purses. Only `post` and `inform` change anything."""

    def __init__(self, opening: Iterable[tuple[str, int]]) -> None:
        self._purses = {number: Purse.opened_with(amount) for number, amount in opening}
        self._rows: dict[int, Row] = {}
        self._named: dict[Operation, list[int]] = {}
        self._returned: dict[int, int] = {}

    def balance(self, account: str, at: datetime) -> int:
        """What may be spent from the account at that moment, without its credit depth."""
        return self._purses[account].balance(at)

    def unspent(self, row: Row) -> int:
        """What is left of a credit."""
        return self._purses[row.account].left_of(row.id)

    def rows(self) -> tuple[Row, ...]:
        """All rows, oldest first."""
        return tuple(self._rows.values())

    def row(self, transaction_id: int) -> Row:
        """SAC-0103 when there is none."""
        if transaction_id not in self._rows:
            raise Refused("SAC-0103")
        return self._rows[transaction_id]

    def rows_of(self, operation: Operation) -> tuple[Row, ...]:
        """What was carried out under that name."""
        return tuple(self._rows[number] for number in self._named.get(operation, ()))

    def inform(self, transaction_id: int, information: str) -> None:
        """Attaches additional information to an executed transaction (crm §9.5)."""
        row = self.row(transaction_id)
        self._rows[row.id] = replace(row, information=information)

    def post(
        self,
        batch: Sequence[Posting | Return],
        origin: Origin,
        *,
        check: Check,
        again: Callable[[], bool],
    ) -> list[Outcome]:
        """Carries out one message, in order; on Refused nothing of it has happened.

        `check` judges each new posting; `again` is asked when a known one arrives and says whether
        this server forgets to recognise it.
        """
        first = self.next_id()
        purses = dict(self._purses)
        outcomes: list[Outcome] = []
        try:
            for order in batch:
                if isinstance(order, Posting):
                    outcomes.append(self._posted(order, origin, first, check, again))
                else:
                    outcomes.extend(self._returned_by(order, origin, again))
        except BaseException:
            self._undo(first, purses)
            raise
        return outcomes

    def next_id(self) -> int:
        """The number the next row gets."""
        return FIRST_TRANSACTION + len(self._rows)

    def _posted(
        self,
        posting: Posting,
        origin: Origin,
        first: int,
        check: Check,
        again: Callable[[], bool],
    ) -> Outcome:
        operation, account = posting.operation, posting.account.number
        if operation is not None:
            rows = self.rows_of(operation)
            known = next((row for row in rows if row.account == account), None)
            if known is not None and known.id >= first:
                # Twice under one name in one message: nobody could tell the two apart.
                raise Refused("SAC-9992", "External_ID")
            if known is not None and not again():
                if known.amount != posting.amount or known.parent is not None:
                    raise Refused("SAC-0104", money(posting.amount))
                return Outcome(known, repeated=True)
            if known is None and any(row.id in self._returned for row in rows):
                # What was returned is closed: a late part of it could never be returned.
                raise Refused("SAC-9992", "External_ID")
        check(posting, self.balance(account, origin.at))
        return Outcome(self._carry_out(posting, origin), repeated=False)

    def _returned_by(
        self, order: Return, origin: Origin, again: Callable[[], bool]
    ) -> list[Outcome]:
        parents = self._parents(order.parent)
        numbers = {row.id for row in parents}
        earlier = [
            self._rows[self._returned[row.id]] for row in parents if row.id in self._returned
        ]
        if earlier and earlier[0].operation != order.operation:
            total, back = (abs(sum(row.amount for row in rows)) for rows in (parents, earlier))
            raise Refused("SAC-0105", money(total), money(total), money(back))
        if earlier and not again():
            return [Outcome(row, repeated=True) for row in earlier]
        if any(row.parent not in numbers for row in self.rows_of(order.operation)):
            raise Refused("SAC-9992", "External_ID")
        return [
            Outcome(self._reverse(row, order.operation, origin), repeated=False) for row in parents
        ]

    def _parents(self, name: Operation) -> list[Row]:
        found = [
            operation
            for operation in self._named
            if operation.unit == name.unit
            and operation.external_id == name.external_id
            and name.external_index in ("", operation.external_index)
            and name.external_date in (None, operation.external_date)
        ]
        originals = [
            [row for row in self.rows_of(operation) if row.parent is None] for operation in found
        ]
        originals = [rows for rows in originals if rows]
        if not originals:
            raise Refused("SAC-0103")
        if len(originals) > 1:
            raise Refused("SAC-9992", "External_ID_Parent")
        return originals[0]

    def _carry_out(self, posting: Posting, origin: Origin) -> Row:
        row = Row(
            id=self.next_id(),
            account=posting.account.number,
            holder_id=posting.account.holder_id,
            type_id=posting.account.type_id,
            card_code=posting.card_code,
            amount=posting.amount,
            operation=posting.operation,
            parent=None,
            time=posting.time,
            origin=origin,
            life=posting.life,
            due=posting.due,
            remarks=posting.remarks,
            information=posting.information,
        )
        purse = self._purses[row.account]
        if row.amount > 0:
            return self._keep(row, purse.credited(row.id, row.amount, life=row.life, due=row.due))
        purse, portions = purse.debited(-row.amount, origin.at)
        return self._keep(replace(row, portions=portions), purse)

    def _reverse(self, original: Row, operation: Operation, origin: Origin) -> Row:
        purse = self._purses[original.account]
        row = replace(
            original,
            id=self.next_id(),
            amount=-original.amount,
            operation=operation,
            parent=original.id,
            time=origin.at,
            origin=origin,
            life=None,
            due=None,
            remarks="",
            information="",
            portions=(),
        )
        if original.amount > 0:
            return self._keep(row, purse.withdrawn(original.id, original.amount, origin.at))
        return self._keep(row, purse.restored(original.portions))

    def _keep(self, row: Row, purse: Purse) -> Row:
        self._rows[row.id] = row
        self._purses[row.account] = purse
        self._index(row)
        return row

    def _index(self, row: Row) -> None:
        if row.operation is not None:
            self._named.setdefault(row.operation, []).append(row.id)
        if row.parent is not None:
            self._returned[row.parent] = row.id

    def _undo(self, first: int, purses: dict[str, Purse]) -> None:
        """As if the rows from `first` on had never been."""
        if self.next_id() == first:
            return
        self._purses = purses
        self._rows = {number: row for number, row in self._rows.items() if number < first}
        self._named, self._returned = {}, {}
        for row in self._rows.values():
            self._index(row)
