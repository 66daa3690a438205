"""The book of purchases in memory: strict, and with a plug that can be pulled at every commit."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from kiosk.checkout.intent import Intent, IntentAnswer, Outcome
from kiosk.checkout.journal import JournalEntry
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.records import purchase_from_text, purchase_to_text
from kiosk.checkout.vocabulary import Effect
from kiosk.errors import (
    ErrorCode,
    StoreError,
)
from tests.unit.checkout.troubled_line import Plug


class FakeBook:
    """The book of purchases: what was written whole is there, what was interrupted is not."""

    def __init__(self, plug: Plug) -> None:
        self.plug = plug
        self.rows: dict[UUID, str] = {}
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
        self.plug.moment(f"before commit {name}")
        if not self.writable:
            raise StoreError(ErrorCode.STORE_UNWRITABLE, "the disk is full")
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
            assert not [i for i in self._open(purchase.guid) if i.kind is opens.kind]
            self.intents[opens.purchase, opens.kind, opens.attempt] = opens
            if opens.licence_number is not None:
                assert self.pending_number is None, "two licensed intents at once"
                assert opens.licence_number == self.next_number
                self.pending_number = opens.licence_number
        self.rows[purchase.guid] = purchase_to_text(purchase)
        self.journal.append(entry)
        if purchase.ended:
            assert not self._open(purchase.guid), "an end with an open intent"
        self.plug.moment(f"after commit {name}")

    def has_open(self, kind: Effect) -> bool:
        return any(i.kind is kind and i.outcome is Outcome.OPEN for i in self.intents.values())

    def _open(self, guid: UUID) -> list[Intent]:
        return [
            i for i in self.intents.values() if i.purchase == guid and i.outcome is Outcome.OPEN
        ]

    async def get(self, guid: UUID) -> Purchase | None:
        text = self.rows.get(guid)
        return purchase_from_text(text) if text else None

    async def unfinished(self) -> tuple[Purchase, ...]:
        return tuple(p for p in await self.latest(99) if not p.ended)

    async def latest(self, count: int) -> tuple[Purchase, ...]:
        return tuple(purchase_from_text(text) for text in self.rows.values())[-count:]

    async def journal_of(self, guid: UUID) -> tuple[JournalEntry, ...]:
        return tuple(entry for entry in self.journal if entry.purchase == guid)

    async def intents_of(self, guid: UUID) -> tuple[Intent, ...]:
        return tuple(intent for intent in self.intents.values() if intent.purchase == guid)
