"""The guest's bonus account as the purchase uses it (crm §9, §14). Implements ``ports.Points``.

The kiosk debits; r_keeper only hears of it as a payment in the bonus tender.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Protocol, TypeVar

from kiosk.checkout.purchase import CrmOperation, Purchase
from kiosk.domain.money import Money
from kiosk.wire.crm.action import Action
from kiosk.wire.crm.message import decode
from kiosk.wire.crm.transaction_listing import GetTransactionsInfo, TransactionRecord
from kiosk.wire.crm.transactions import (
    ByAccount,
    CancelOperation,
    OperationId,
    Posting,
    Transaction,
)

_A = TypeVar("_A")


class CardSystem(Protocol):
    """The link (``clients.crm_link``). ``post`` and ``ask`` raise NotSent, NoReply, CrmRefused."""

    async def ask(self, action: Action[_A]) -> _A: ...

    def encode(self, action: Action[Any], *, message_id: int, sent_at: datetime) -> bytes: ...

    async def post(self, message: bytes) -> bytes: ...


class MessageIds(Protocol):
    """Numbers that no message of this kiosk has had (``clients.crm_message_ids``)."""

    async def next(self) -> int:
        """Raises StoreError where none is left and none can be reserved."""
        ...


class CardSystemPoints:
    """Debits a purchase's points, credits those it earns, and finds out what became of either.

    ``unit_id`` is this kiosk's own number and never changes: a return names it (crm §9.7).
    """

    def __init__(self, system: CardSystem, message_ids: MessageIds, *, unit_id: int) -> None:
        self._system = system
        self._message_ids = message_ids
        self._unit_id = unit_id

    async def debit_request(self, purchase: Purchase, at: datetime) -> bytes:
        assert purchase.bonus, "nothing to debit"
        return await self._posting(purchase, purchase.debit_name, -purchase.bonus, at)

    async def credit_request(self, purchase: Purchase, at: datetime) -> bytes:
        assert purchase.credit, "nothing to credit"
        return await self._posting(purchase, purchase.credit_name, purchase.credit, at)

    async def return_request(self, purchase: Purchase, at: datetime) -> bytes:
        return await self._cancel(purchase.debit_name, purchase.return_name, at)

    async def take_back_request(self, purchase: Purchase, at: datetime) -> bytes:
        """Takes back the points a purchase has earned, as its goods go back."""
        return await self._cancel(purchase.credit_name, purchase.take_back_name, at)

    async def debit(self, request: bytes) -> None:
        decode(Transaction, await self._system.post(request))

    async def credit(self, request: bytes) -> None:
        await self.debit(request)

    async def give_back(self, request: bytes) -> None:
        decode(CancelOperation, await self._system.post(request))

    async def find_debit(self, purchase: Purchase) -> bool:
        """Index, date, account and amount have to agree as far as they are told (crm §9.4)."""
        return await self._found(purchase, purchase.debit_name, -purchase.bonus)

    async def find_credit(self, purchase: Purchase) -> bool:
        return await self._found(purchase, purchase.credit_name, purchase.credit)

    async def find_return(self, purchase: Purchase) -> bool:
        return bool(await self._records(purchase.return_name))

    async def find_taken_back(self, purchase: Purchase) -> bool:
        return bool(await self._records(purchase.take_back_name))

    async def _cancel(self, parent: CrmOperation, name: CrmOperation, at: datetime) -> bytes:
        action = CancelOperation(parent=_id(parent), operation=_id(name), unit_id=self._unit_id)
        return await self._encoded(action, at)

    async def _posting(
        self, purchase: Purchase, name: CrmOperation, amount: Money, at: datetime
    ) -> bytes:
        posting = Posting(
            account=ByAccount(number=purchase.account_number),
            operation=_id(name),
            amount=amount.minor,
            at=at,
        )
        return await self._encoded(Transaction(postings=(posting,)), at)

    async def _found(self, purchase: Purchase, name: CrmOperation, amount: Money) -> bool:
        return any(
            record.amount == amount.minor and record.account_number in ("", purchase.account_number)
            for record in await self._records(name)
        )

    async def _records(self, name: CrmOperation) -> list[TransactionRecord]:
        page = await self._system.ask(GetTransactionsInfo(external_id=name.external_id))
        return [record for record in page.records if record.belongs_to(_id(name))]

    async def _encoded(self, action: Action[Any], at: datetime) -> bytes:
        message_id = await self._message_ids.next()
        return self._system.encode(action, message_id=message_id, sent_at=at)


def _id(name: CrmOperation) -> OperationId:
    return OperationId(
        external_id=name.external_id,
        external_index=name.external_index,
        external_date=name.external_date,
    )
