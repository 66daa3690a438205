"""Every transaction the card system carried out, who named it, and what it did to which account.

One message is one batch: all of it happens, or nothing. A transaction named by an operation (the
triple of `External_*` and the unit, crm §9.3) is carried out once: the same operation, account and
amount again is answered from memory; a return is a new row that points at what it reverses.
Amounts in signed minor units: positive credits, negative debits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from kiosk.simulators.card_system.purse import Purse
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.rows import (
    Event,
    Operation,
    Origin,
    Outcome,
    Posting,
    Return,
    Row,
)
from kiosk.simulators.card_system.wire_forms import money

_EMPTY: Final = Purse()
# Ids on the wire have fourteen digits, the first of them a one (crm §3).
FIRST_TRANSACTION: Final = 10_000_000_000_001


Check = Callable[[Posting, int], None]
"""Refuses a posting that may not happen; the second argument is the account's balance."""


class Ledger:
    """The rows and the purses. Only `post`, `inform` and `note` change anything."""

    def __init__(self, opening: Iterable[tuple[str, int]]) -> None:
        self._purses = {number: Purse.opened_with(amount) for number, amount in opening}
        self._rows: dict[int, Row] = {}
        self._named: dict[Operation, list[int]] = {}
        self._returned: dict[int, int] = {}

    def balance(self, account: str, at: datetime) -> int:
        """What may be spent from the account at that moment, without its credit depth."""
        return self._purse(account).balance(at)

    def unspent(self, row: Row) -> int:
        """What is left of a credit."""
        return self._purse(row.account).left_of(row.id)

    def _purse(self, account: str) -> Purse:
        return self._purses.get(account, _EMPTY)

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

    def note(self, event: Event, origin: Origin) -> None:
        """Writes down what happened; nothing moves."""
        row = Row(
            id=self.next_id(),
            account="" if event.account is None else event.account.number,
            holder_id=event.holder_id,
            type_id=0 if event.account is None else event.account.type_id,
            card_code=event.card_code,
            amount=0,
            operation=None,
            parent=None,
            time=origin.at,
            origin=origin,
            life=None,
            due=None,
            remarks=event.remarks,
            information="",
            event=event.operation,
        )
        self._rows[row.id] = row

    def forget_events_from(self, first: int) -> None:
        """As if nothing had been noted from that number on; for a message refused midway."""
        for number in [number for number in self._rows if number >= first]:
            del self._rows[number]

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
        purse = self._purse(row.account)
        if row.amount > 0:
            return self._keep(row, purse.credited(row.id, row.amount, life=row.life, due=row.due))
        purse, portions = purse.debited(-row.amount, origin.at)
        return self._keep(replace(row, portions=portions), purse)

    def _reverse(self, original: Row, operation: Operation, origin: Origin) -> Row:
        purse = self._purse(original.account)
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
