"""The book of purchases in memory: strict, and with a plug that can be pulled at every commit."""

from __future__ import annotations

from uuid import UUID

from msgspec.structs import replace

from kiosk.checkout.intent import Intent, IntentAnswer, Outcome
from kiosk.checkout.journal import JournalEntry
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.records import purchase_from_text, purchase_to_text
from kiosk.checkout.vocabulary import Effect
from kiosk.errors import (
    ErrorCode,
    StoreError,
)
from tests.money.power import Plug


class FakeBook:
    """The book of purchases: what was written whole is there, what was interrupted is not.

    ``as_text``: every row goes through the text that the real store keeps, and an end with an open
    intent is noticed where it is written.
    """

    def __init__(self, plug: Plug, *, as_text: bool = True) -> None:
        self.plug = plug
        self.rows: dict[UUID, Purchase] = {}
        self._as_text = as_text
        self.journal: list[JournalEntry] = []
        self.intents: dict[tuple[UUID, str, int], Intent] = {}
        self.next_number = 0
        self.pending_number: int | None = None
        self.in_doubt = False
        self.writable = True

    async def insert(self, purchase: Purchase, entry: JournalEntry, opens: Intent) -> None:
        assert purchase.guid not in self.rows
        self._write(purchase, entry, opens, ())

    async def move(
        self,
        purchase: Purchase,
        entry: JournalEntry,
        *,
        opens: Intent | None = None,
        answers: tuple[IntentAnswer, ...] = (),
    ) -> None:
        assert purchase.guid in self.rows
        self._write(purchase, entry, opens, answers)

    def _write(
        self,
        purchase: Purchase,
        entry: JournalEntry,
        opens: Intent | None,
        answers: tuple[IntentAnswer, ...],
    ) -> None:
        name = f"{entry.event or 'open'} -> {entry.state}/{entry.effect}"
        self.begin(name)
        before = dict(self.intents), self.next_number, self.pending_number, self.in_doubt
        try:
            self._change(purchase, entry, opens, answers)
        except StoreError:
            # One transaction: together or not at all.
            self.intents, self.next_number, self.pending_number, self.in_doubt = before
            raise
        row = purchase_from_text(purchase_to_text(purchase)) if self._as_text else purchase
        self.rows[purchase.guid] = row
        self.journal.append(entry)
        if purchase.ended and self._as_text:
            assert not self.open_of(purchase.guid), "an end with an open intent"
        self.plug.moment(f"after commit {name}")

    def _change(
        self,
        purchase: Purchase,
        entry: JournalEntry,
        opens: Intent | None,
        answers: tuple[IntentAnswer, ...],
    ) -> None:
        assert entry.state is purchase.state
        assert entry.effect is purchase.effect
        for answer in answers:
            key = (answer.purchase, answer.kind, answer.attempt)
            intent = self.intents[key]
            assert intent.outcome is Outcome.OPEN, f"{key} was settled before"
            self.intents[key] = replace(intent, outcome=answer.outcome, refusal=answer.refusal)
            number, settled = intent.licence_number, answer.outcome is not Outcome.OPEN
            if settled and number is not None and number == self.pending_number:
                self.pending_number = None
                self.next_number += 1
                self.in_doubt = answer.outcome is not Outcome.DONE
        if opens is not None:
            assert not [i for i in self.open_of(purchase.guid) if i.kind is opens.kind]
            self.intents[opens.purchase, opens.kind, opens.attempt] = opens
            if opens.licence_number is not None:
                self._claim(opens.licence_number)

    def begin(self, name: str) -> None:
        """A transaction begins. Raises StoreError."""
        self.plug.moment(f"before commit {name}")
        if not self.writable:
            raise StoreError(ErrorCode.STORE_UNWRITABLE, "the disk is full")

    def _claim(self, number: int) -> None:
        if self.pending_number is not None or number != self.next_number:
            detail = f"licence number {number} is not the one to be used next"
            raise StoreError(ErrorCode.STORE_UNWRITABLE, detail)
        self.pending_number = number

    def owner(self, request: bytes) -> UUID | None:
        """Whose open intent these bytes are."""
        for intent in self.intents.values():
            if intent.outcome is Outcome.OPEN and intent.request == request:
                return intent.purchase
        return None

    def has_open(self, kind: Effect) -> bool:
        return any(i.kind is kind and i.outcome is Outcome.OPEN for i in self.intents.values())

    def open_of(self, guid: UUID) -> list[Intent]:
        return [
            i for i in self.intents.values() if i.purchase == guid and i.outcome is Outcome.OPEN
        ]

    async def get(self, guid: UUID) -> Purchase | None:
        return self.rows.get(guid)

    async def unfinished(self) -> tuple[Purchase, ...]:
        return tuple(p for p in self.rows.values() if not p.ended)

    async def latest(self, count: int) -> tuple[Purchase, ...]:
        return tuple(self.rows.values())[-count:]

    async def journal_of(self, guid: UUID) -> tuple[JournalEntry, ...]:
        return tuple(entry for entry in self.journal if entry.purchase == guid)

    async def intents_of(self, guid: UUID) -> tuple[Intent, ...]:
        return tuple(intent for intent in self.intents.values() if intent.purchase == guid)
