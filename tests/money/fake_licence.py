"""A queue of licensed commands in memory, the simplest there can be."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

from kiosk.errors import ErrorCode, NotSent, PosRefused, Refused
from kiosk.wire.rkeeper.stamp import LicenceStamp
from tests.money.fake_book import FakeBook
from tests.money.fake_till import FakeTill

INSTANCE = UUID("3b1e4e0c-6e5d-4f0b-9c58-5a0b7c9d2e11")


class FakeTurn:
    """Somebody's turn, whose number the book settles."""

    def __init__(self, number: int) -> None:
        self.number: int | None = number

    @property
    def stamp(self) -> LicenceStamp | None:
        assert self.number is not None
        return LicenceStamp(anchor="6:p#1/17", token="t", instance=INSTANCE, sequence=self.number)

    async def accepted(self) -> None:
        return None

    async def refused(self, error: PosRefused) -> None:
        return None


class FakeLicence:
    """The queue: in doubt it asks the till for its count."""

    def __init__(self, book: FakeBook, till: FakeTill) -> None:
        self._book = book
        self._till = till
        self.trouble: Refused | None = None

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[FakeTurn]:
        if self.trouble is not None:
            raise self.trouble
        if self._book.pending_number is not None:
            raise NotSent(ErrorCode.LICENCE_SEQUENCE, "a number is pending")
        if self._book.in_doubt:
            last = self._till.last_number
            self._book.next_number = 0 if last is None else last + 1
            self._book.in_doubt = False
        yield FakeTurn(self._book.next_number)

    @asynccontextmanager
    async def turn_again(self, number: int | None) -> AsyncIterator[FakeTurn]:
        assert number is not None
        yield FakeTurn(number)
