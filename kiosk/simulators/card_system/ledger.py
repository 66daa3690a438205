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
        draft = _Draft(self, origin)
        outcomes: list[Outcome] = []
        for order in batch:
            if isinstance(order, Posting):
                outcomes.append(self._outcome(draft, order, check, again))
            else:
                outcomes.extend(self._return(draft, order, again))
        self._commit(draft)
        return outcomes

    def _outcome(
        self, draft: _Draft, posting: Posting, check: Check, again: Callable[[], bool]
    ) -> Outcome:
        operation = posting.operation
        if operation is not None:
            if any(
                row.operation == operation and row.account == posting.account.number
                for row in draft.rows
            ):
                raise Refused("SAC-9992", "External_ID")
            known = [
                row for row in self.rows_of(operation) if row.account == posting.account.number
            ]
            if known and not again():
                if known[0].amount != posting.amount or known[0].parent is not None:
                    raise Refused("SAC-0104", money(posting.amount))
                return Outcome(known[0], repeated=True)
        check(posting, draft.purse(posting.account.number).balance(draft.origin.at))
        return Outcome(draft.carry_out(posting), repeated=False)

    def _return(self, draft: _Draft, order: Return, again: Callable[[], bool]) -> list[Outcome]:
        parents = self._parents(order.parent)
        total = sum(row.amount for row in parents)
        earlier = [
            self._rows[self._returned[row.id]] for row in parents if row.id in self._returned
        ]
        if earlier and earlier[0].operation == order.operation and not again():
            return [Outcome(row, repeated=True) for row in earlier]
        numbers = {row.id for row in parents}
        earlier += [row for row in draft.rows if row.parent in numbers]
        if earlier and earlier[0].operation != order.operation:
            back = sum(row.amount for row in earlier)
            raise Refused("SAC-0105", money(abs(total)), money(abs(total)), money(abs(back)))
        others = [*self.rows_of(order.operation), *draft.rows]
        if any(row.operation == order.operation and row.parent not in numbers for row in others):
            raise Refused("SAC-9992", "External_ID")
        return [Outcome(draft.reverse(row, order.operation), repeated=False) for row in parents]

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

    def _commit(self, draft: _Draft) -> None:
        for row in draft.rows:
            self._rows[row.id] = row
            if row.operation is not None:
                self._named.setdefault(row.operation, []).append(row.id)
            if row.parent is not None:
                self._returned[row.parent] = row.id
        self._purses.update(draft.changed)

    def purse(self, account: str) -> Purse:
        """What lies on the account, lot by lot."""
        return self._purses[account]

    def next_id(self) -> int:
        """The number the next row gets."""
        return FIRST_TRANSACTION + len(self._rows)


class _Draft:
    """A batch in the making: rows and purses that become true together."""

    def __init__(self, ledger: Ledger, origin: Origin) -> None:
        self._ledger = ledger
        self.origin = origin
        self.rows: list[Row] = []
        self.changed: dict[str, Purse] = {}

    def purse(self, account: str) -> Purse:
        return self.changed.get(account) or self._ledger.purse(account)

    def carry_out(self, posting: Posting) -> Row:
        number = posting.account.number
        row = Row(
            id=self._ledger.next_id() + len(self.rows),
            account=number,
            holder_id=posting.account.holder_id,
            type_id=posting.account.type_id,
            card_code=posting.card_code,
            amount=posting.amount,
            operation=posting.operation,
            parent=None,
            time=posting.time,
            origin=self.origin,
            life=posting.life,
            due=posting.due,
            remarks=posting.remarks,
            information=posting.information,
        )
        purse = self.purse(number)
        if posting.amount > 0:
            self.changed[number] = purse.credited(
                row.id, posting.amount, life=posting.life, due=posting.due
            )
        else:
            self.changed[number], portions = purse.debited(-posting.amount, self.origin.at)
            row = replace(row, portions=portions)
        self.rows.append(row)
        return row

    def reverse(self, original: Row, operation: Operation) -> Row:
        purse = self.purse(original.account)
        self.changed[original.account] = (
            purse.withdrawn(original.id, original.amount, self.origin.at)
            if original.amount > 0
            else purse.restored(original.portions)
        )
        row = replace(
            original,
            id=self._ledger.next_id() + len(self.rows),
            amount=-original.amount,
            operation=operation,
            parent=original.id,
            time=self.origin.at,
            origin=self.origin,
            life=None,
            due=None,
            remarks="",
            information="",
            portions=(),
        )
        self.rows.append(row)
        return row
