"""What a refund needs of the world. Implementations live where their library lives."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol
from uuid import UUID

from msgspec import Struct

from kiosk.checkout.intent import Intent
from kiosk.checkout.ports import CardTerminal, LicenceQueue
from kiosk.checkout.purchase import Purchase
from kiosk.domain.money import Money
from kiosk.refunds.refund import (
    Refund,
    RefundAnswer,
    RefundIntent,
    RefundLine,
    ReturnReceipt,
)
from kiosk.storage.licence_rows import LicenceCounter
from kiosk.wire.rkeeper.stamp import LicenceStamp


class RefundBook(Protocol):
    """The store of refunds. Each of ``insert`` and ``move`` is one transaction, and survives a
    power cut when it returns; a licence number is claimed and settled within it, as in
    ``checkout.ports.PurchaseBook``. All raise StoreError."""

    async def insert(self, refund: Refund, line: RefundLine) -> None: ...

    async def move(
        self,
        refund: Refund,
        line: RefundLine,
        *,
        opens: RefundIntent | None = None,
        answers: tuple[RefundAnswer, ...] = (),
    ) -> None:
        """The row as it is now. ``answers`` are applied before ``opens``."""
        ...

    async def get(self, guid: UUID) -> Refund | None: ...

    async def unfinished(self) -> tuple[Refund, ...]:
        """Refunds that are at no end, oldest first."""
        ...

    async def of_receipt(self, receipt: UUID) -> tuple[Refund, ...]:
        """Every refund of one receipt, oldest first."""
        ...

    async def intents_of(self, guid: UUID) -> tuple[RefundIntent, ...]: ...


class PurchaseSearch(Protocol):
    """Purchases found again. Methods raise StoreError."""

    async def get(self, guid: UUID) -> Purchase | None: ...

    async def intents_of(self, guid: UUID) -> tuple[Intent, ...]: ...

    async def with_receipt(self, number: str) -> Purchase | None:
        """The newest one with that receipt number."""
        ...

    async def with_number(self, number: str) -> Purchase | None:
        """The newest one with that order number."""
        ...


class SoldLine(Struct, frozen=True, kw_only=True):
    """A line of a paid order; ``quantity`` in thousandths, ``amount`` before discounts."""

    guid: UUID | None
    name: str
    quantity: int
    amount: Money | None


class SoldReceipt(Struct, frozen=True, kw_only=True):
    """A paid receipt as the cash server shows it, with the receipts that stand beside it."""

    order: UUID
    order_number: str
    guid: UUID
    number: str
    total: Money
    lines: tuple[SoldLine, ...]
    standing: tuple[UUID, ...]


class ReturnTill(Protocol):
    """The cash server, seen from one refund. Sending and reading raise NotSent, NoReply,
    PosRefused; builders give equal bytes for equal arguments."""

    @property
    def takes_returns(self) -> bool:
        """Whether this site names a reason for them."""
        ...

    async def sold(self, order: UUID, receipt: UUID | None = None) -> SoldReceipt | None:
        """The order's receipt, the one of this GUID where several stand; ``None``: it has none."""
        ...

    async def find(self, number: int) -> SoldReceipt | None:
        """The newest receipt of this number that goods can be returned of."""
        ...

    def return_request(self, refund: Refund, stamp: LicenceStamp | None) -> bytes: ...

    async def return_goods(self, request: bytes) -> ReturnReceipt:
        """Lasts as long as the station's printer and terminal take: minutes (rk7 §1.7)."""
        ...

    async def returned(self, refund: Refund) -> ReturnReceipt | None:
        """The receipt of this return, if the order has it by now."""
        ...


class RefundPoints(Protocol):
    """The card system's bonus account, as ``checkout.ports.Points``."""

    async def return_request(self, purchase: Purchase, at: datetime) -> bytes:
        """Gives back the points a purchase was paid with."""
        ...

    async def take_back_request(self, purchase: Purchase, at: datetime) -> bytes:
        """Takes back the points a purchase has earned."""
        ...

    async def give_back(self, request: bytes) -> None:
        """Sends either."""
        ...

    async def find_return(self, purchase: Purchase) -> bool: ...

    async def find_taken_back(self, purchase: Purchase) -> bool: ...


class RefundTerminal(CardTerminal, Protocol):
    """The kiosk's own terminal."""

    @property
    def gives_back(self) -> bool:
        """Whether it can return a sum that is taken."""
        ...


class NumberedQueue(LicenceQueue, Protocol):
    """The queue of a site with numbers (``licence.queue``)."""

    async def expected_at_till(self) -> int | None:
        """The number the cash server expects next; ``None``: it was asked a moment ago.

        Raises LinkError, Refused, StoreError.
        """
        ...

    async def counter(self) -> LicenceCounter: ...


class AtRest(Protocol):
    """Keeps purchases from moving (``checkout.runner.PurchaseRunner.at_rest``)."""

    def __call__(self) -> AbstractAsyncContextManager[None]: ...
