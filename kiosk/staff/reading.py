"""Purchases as staff mode shows them: read from the book, and asked after at the till."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final
from uuid import UUID

from msgspec.structs import replace

from kiosk.checkout.ports import PurchaseBook
from kiosk.checkout.runner import PurchaseRunner
from kiosk.checkout.settling import waits_for_person
from kiosk.clock import Clock
from kiosk.refunds.refund import Refund
from kiosk.staff.presence import Presence

RefundsOf = Callable[[UUID], Awaitable[tuple[Refund, ...]]]
"""Every refund of a purchase. Raises StoreError."""
LATEST: Final = 60
"""Purchases in the list."""


class PurchaseReading:
    """Reads for one visit; an answer that comes when it is over is shown to nobody."""

    def __init__(
        self,
        book: PurchaseBook,
        runner: PurchaseRunner,
        clock: Clock,
        presence: Presence,
        refunds_of: RefundsOf,
    ) -> None:
        self._book = book
        self._runner = runner
        self._clock = clock
        self._presence = presence
        self._refunds_of = refunds_of

    async def read_list(self, visit: int) -> None:
        unfinished = await self._book.unfinished()
        latest = await self._book.latest(LATEST)
        known = {purchase.guid for purchase in latest}
        older = tuple(each for each in reversed(unfinished) if each.guid not in known)
        state = self._presence.of(visit)
        if state is not None:
            self._presence.show(replace(state, latest=(*latest, *older)))

    async def look_at_all(self, visit: int) -> None:
        """Every purchase that waits is looked at once more."""
        try:
            for purchase in await self._book.unfinished():
                if waits_for_person(purchase, self._clock.now()):
                    await self._runner.drive(purchase.guid)
            await self.read_list(visit)
        finally:
            state = self._presence.of(visit)
            if state is not None:
                self._presence.show(replace(state, looking=False))

    async def read(self, visit: int, guid: UUID) -> None:
        row = await self._book.get(guid)
        journal = await self._book.journal_of(guid)
        refunds = await self._refunds_of(guid)
        state = self._presence.of(visit, guid)
        if state is not None and state.opened is not None and row is not None:
            read = replace(state.opened, row=row, journal=journal, refunds=refunds)
            self._presence.show(replace(state, opened=read))

    async def ask(self, visit: int, guid: UUID) -> None:
        """What the till says of the order now."""
        standing = None
        try:
            row = await self._book.get(guid)
            if row is not None:
                standing = await self._runner.standing(row)
        finally:
            state = self._presence.of(visit, guid)
            if state is not None and state.opened is not None:
                answered = replace(state.opened, standing=standing, asking=False)
                self._presence.show(replace(state, opened=answered))

    async def drive(self, visit: int, guid: UUID) -> None:
        try:
            await self._runner.drive(guid)
        finally:
            await self.ask(visit, guid)
        await self.read(visit, guid)
