"""Refunds of a running kiosk: what may be returned, one begun, and those that are not settled."""

from __future__ import annotations

from contextlib import suppress
from typing import Final
from uuid import UUID

from kiosk.checkout.world import Sleep
from kiosk.errors import StoreError
from kiosk.logs import logger
from kiosk.refunds.offering import RefundOffering
from kiosk.refunds.refund import Refund
from kiosk.refunds.runner import RefundRunner
from kiosk.storage.refunds import Refunds

KEEP_SETTLING_S: Final = 20.0

_log = logger(__name__)


class RefundDesk:
    """One kiosk's refunds."""

    def __init__(
        self, runner: RefundRunner, offering: RefundOffering, book: Refunds, sleep: Sleep
    ) -> None:
        self.runner = runner
        self.offering = offering
        self._book = book
        self._sleep = sleep
        self._failed: set[UUID] = set()

    async def of_purchase(self, purchase: UUID) -> tuple[Refund, ...]:
        """Every refund of one purchase, oldest first. Raises StoreError."""
        return await self._book.of_purchase(purchase)

    async def keep_settling(self) -> None:
        """Drives on what is at no end, at once and then again and again, until cancelled.

        Those that wait for a person are looked at too. StoreError only at the first time.
        """
        await self._settle()
        while True:
            await self._sleep(KEEP_SETTLING_S)
            # A store that cannot be read now may be readable at the next try.
            with suppress(StoreError):
                await self._settle()

    async def _settle(self) -> None:
        for refund in await self._book.unfinished():
            try:
                await self.runner.drive(refund.guid)
            except StoreError:
                raise
            except Exception as bug:  # noqa: BLE001 - one refund's bug may not keep another's money
                if refund.guid not in self._failed:
                    self._failed.add(refund.guid)
                    _log.error("a refund fails", refund=str(refund.guid), exc_info=bug)
