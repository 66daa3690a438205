"""The book of refunds in memory: power may fail on both sides of every commit; numbers are kept."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

from msgspec.structs import replace

from kiosk.checkout.intent import Intent, Outcome
from kiosk.checkout.purchase import Purchase
from kiosk.errors import ErrorCode, NotSent
from kiosk.refunds.records import refund_from_text, refund_to_text
from kiosk.refunds.refund import Refund, RefundAnswer, RefundIntent, RefundLine
from kiosk.storage.licence_rows import LicenceCounter
from tests.money.fake_book import FakeBook
from tests.money.fake_licence import INSTANCE, FakeTurn
from tests.money.power import Plug
from tests.money.return_till import FakeReturns


class RefundBook:
    """Implements ``kiosk.refunds.ports.RefundBook``; rows are kept as text, as on a disk."""

    def __init__(self, plug: Plug) -> None:
        self._plug = plug
        self._rows: dict[UUID, str] = {}
        self._intents: dict[UUID, list[RefundIntent]] = {}
        self.journal: list[RefundLine] = []
        self.next_number = 0
        self.pending_number: int | None = None
        self.in_doubt = False

    async def insert(self, refund: Refund, line: RefundLine) -> None:
        self._plug.moment(f"before {_name(line)}")
        at_work = [r for r in map(refund_from_text, self._rows.values()) if not r.ended]
        assert refund.receipt not in {each.receipt for each in at_work}, "two of one receipt"
        self._rows[refund.guid] = refund_to_text(refund)
        self.journal.append(line)
        self._plug.moment(f"after {_name(line)}")

    async def move(
        self,
        refund: Refund,
        line: RefundLine,
        *,
        opens: RefundIntent | None = None,
        answers: tuple[RefundAnswer, ...] = (),
    ) -> None:
        self._plug.moment(f"before {_name(line)}")
        self._rows[refund.guid] = refund_to_text(refund)
        self.journal.append(line)
        for answer in answers:
            self._answer(answer)
        if opens is not None:
            made = self._intents.setdefault(refund.guid, [])
            assert not any(i.kind is opens.kind and _open(i) for i in made), "two of a kind open"
            made.append(opens)
            if opens.licence_number is not None:
                assert self.pending_number is None
                assert opens.licence_number == self.next_number
                self.pending_number = opens.licence_number
        self._plug.moment(f"after {_name(line)}")

    async def get(self, guid: UUID) -> Refund | None:
        text = self._rows.get(guid)
        return None if text is None else refund_from_text(text)

    async def unfinished(self) -> tuple[Refund, ...]:
        return tuple(each for each in await self.all() if not each.ended)

    async def of_receipt(self, receipt: UUID) -> tuple[Refund, ...]:
        return tuple(each for each in await self.all() if each.receipt == receipt)

    async def intents_of(self, guid: UUID) -> tuple[RefundIntent, ...]:
        return tuple(self._intents.get(guid, ()))

    async def all(self) -> tuple[Refund, ...]:
        return tuple(refund_from_text(text) for text in self._rows.values())

    def _answer(self, answer: RefundAnswer) -> None:
        made = self._intents[answer.refund]
        place = next(
            n
            for n, intent in enumerate(made)
            if (intent.kind, intent.attempt) == (answer.kind, answer.attempt)
        )
        intent = made[place] = replace(made[place], outcome=answer.outcome, refusal=answer.refusal)
        if answer.outcome is Outcome.OPEN or intent.licence_number != self.pending_number:
            return
        if self.pending_number is not None:
            self.next_number = self.pending_number + 1
            self.in_doubt = answer.outcome is not Outcome.DONE
            self.pending_number = None


class RefundLicence:
    """One counter, at the till and here."""

    def __init__(self, book: RefundBook, till: FakeReturns) -> None:
        self._book = book
        self._till = till

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[FakeTurn]:
        if self._book.pending_number is not None:
            raise NotSent(ErrorCode.PURCHASE_UNFINISHED, "a number is pending")
        if self._book.in_doubt:
            self._book.next_number = await self.expected_at_till()
            self._book.in_doubt = False
        yield FakeTurn(self._book.next_number)

    @asynccontextmanager
    async def turn_again(self, number: int | None) -> AsyncIterator[FakeTurn]:
        assert number is not None
        yield FakeTurn(number)

    async def expected_at_till(self) -> int:
        last = self._till.last_number
        return 0 if last is None else last + 1

    async def counter(self) -> LicenceCounter:
        return LicenceCounter(
            instance=INSTANCE,
            next_number=self._book.next_number,
            pending_number=self._book.pending_number,
            in_doubt=self._book.in_doubt,
        )


class SoldHere:
    """Purchases found again in a purchase's fake book."""

    def __init__(self, book: FakeBook) -> None:
        self._book = book

    async def get(self, guid: UUID) -> Purchase | None:
        return await self._book.get(guid)

    async def intents_of(self, guid: UUID) -> tuple[Intent, ...]:
        return await self._book.intents_of(guid)

    async def with_receipt(self, number: str) -> Purchase | None:
        found = await self._book.latest(100)
        return next((each for each in found if each.receipt_number == number), None)

    async def with_number(self, number: str) -> Purchase | None:
        found = await self._book.latest(100)
        return next((each for each in found if each.order_number == number), None)


def _name(line: RefundLine) -> str:
    return f"{line.event or 'the name of'} {line.state} {line.effect}"


def _open(intent: RefundIntent) -> bool:
    return intent.outcome is Outcome.OPEN
