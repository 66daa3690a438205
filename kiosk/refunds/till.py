"""The cash server as a refund sees it (rk7 §5.16, §5.17, §6.8). Implements ``ports.ReturnTill``."""

from __future__ import annotations

from uuid import UUID

from msgspec import Struct

from kiosk.checkout.till import CashServer, Understands
from kiosk.domain.money import Money
from kiosk.errors import ErrorCode, NoReply, PosRefused
from kiosk.refunds.ports import SoldLine, SoldReceipt
from kiosk.refunds.refund import Refund, ReturnReceipt
from kiosk.wire.rkeeper.envelope import decode, encode
from kiosk.wire.rkeeper.order_payments import PrintCheck
from kiosk.wire.rkeeper.order_state import OrderLine, OrderState
from kiosk.wire.rkeeper.orders import GetOrder
from kiosk.wire.rkeeper.receipts import GetReceiptList, Receipt
from kiosk.wire.rkeeper.returns import (
    FindReceiptsForReturn,
    MakeReturnGoods,
    NumberRange,
    ReturnedDish,
)
from kiosk.wire.rkeeper.stamp import LicenceStamp
from kiosk.wire.rkeeper.versions import Feature


class ReturnSettings(Struct, frozen=True, kw_only=True):
    """Who takes goods back, at which station. ``reason_id`` is a reason of r_keeper's for returns
    (ImplOnDishReturn); ``None``: this site returns nothing from the kiosk."""

    station_id: int
    cashier_id: int
    reason_id: int | None
    timeout_s: float = 150.0


class CashServerReturns:
    """One kiosk's way to return goods at one r_keeper station."""

    def __init__(self, server: CashServer, settings: ReturnSettings, version: Understands) -> None:
        self._server = server
        self._at = settings
        self._version = version

    @property
    def takes_returns(self) -> bool:
        return self._at.reason_id is not None

    async def sold(self, order: UUID, receipt: UUID | None = None) -> SoldReceipt | None:
        """The order's receipt with its lines; ``None`` where the cash server has no such order, or
        no receipt of it stands. Raises NotSent, NoReply, PosRefused."""
        try:
            state = decode(GetOrder, await self._server.post(encode(GetOrder(order=order))))
        except PosRefused as refusal:
            if refusal.code is not ErrorCode.POS_UNKNOWN_ORDER:
                raise
            return None
        checks = [check for check in state.receipts if check.guid is not None]
        # A return is a receipt of the order too: the sale's stands before it.
        wanted = [check for check in checks if receipt is None or check.guid == receipt]
        found = next((check for check in wanted if (check.amount or 0) >= 0), None)
        if found is None or found.guid is None or state.deleted:
            return None
        return SoldReceipt(
            order=order,
            order_number=_number_of(state),
            guid=found.guid,
            number=str(found.number),
            total=Money(found.amount if found.amount is not None else state.order_sum),
            lines=tuple(_line(line) for line in state.lines),
            standing=tuple(check.guid for check in checks if check.guid is not None),
        )

    async def find(self, number: int) -> SoldReceipt | None:
        """The newest receipt of this number. Raises NotSent, NoReply, PosRefused."""
        command = FindReceiptsForReturn(
            station_id=self._at.station_id,
            cashier_id=self._at.cashier_id,
            number=NumberRange(lowest=number, highest=number),
        )
        found = decode(FindReceiptsForReturn, await self._server.post(encode(command)))
        fitting = [each for each in found if each.number == number and each.guid is not None]
        if not fitting:
            return None
        newest = max(fitting, key=lambda each: (each.closed_at is not None, each.closed_at))
        list_of_one = GetReceiptList(receipt=newest.guid)
        listed = decode(GetReceiptList, await self._server.post(encode(list_of_one)))
        order = next((each.order for each in listed.standing if each.guid == newest.guid), None)
        return None if order is None else await self.sold(order, newest.guid)

    def return_request(self, refund: Refund, stamp: LicenceStamp | None) -> bytes:
        assert self._at.reason_id is not None, "no reason for returns"
        command = MakeReturnGoods(
            station_id=self._at.station_id,
            cashier_id=self._at.cashier_id,
            reason_id=self._at.reason_id,
            receipt=refund.receipt,
            dishes=tuple(
                ReturnedDish(guid=line.guid, quantity=line.quantity) for line in refund.lines
            ),
        )
        return encode(command, stamp)

    async def return_goods(self, request: bytes) -> ReturnReceipt:
        reply = await self._server.post(request, reply_timeout_s=self._at.timeout_s)
        done = decode(MakeReturnGoods, reply)
        if not done.receipts:
            raise NoReply(ErrorCode.POS_SILENT, "MakeReturnGoods: Ok, and no receipt")
        return _of_return(done.receipts[0], done.warning)

    async def returned(self, refund: Refund) -> ReturnReceipt | None:
        """A receipt of the order that did not stand before is the return's (rk7 §6.9)."""
        known = {refund.receipt, *refund.known}
        for check in await self._standing(refund.order):
            if check.guid is not None and check.guid not in known:
                return _of_return(check)
        return None

    async def _standing(self, order: UUID) -> tuple[PrintCheck | Receipt, ...]:
        if await self._version.has(Feature.RECEIPT_LIST):
            asked = encode(GetReceiptList(order=order))
            return decode(GetReceiptList, await self._server.post(asked)).standing
        return decode(GetOrder, await self._server.post(encode(GetOrder(order=order)))).receipts


def _number_of(order: OrderState) -> str:
    return str(order.sequence_number) if order.sequence_number else order.name


def _line(line: OrderLine) -> SoldLine:
    return SoldLine(
        guid=line.guid,
        name=line.item.name,
        quantity=line.quantity,
        amount=None if line.amount is None else Money(line.amount),
    )


def _of_return(check: PrintCheck | Receipt, warning: str = "") -> ReturnReceipt:
    amount = None if check.amount is None else Money(abs(check.amount))
    return ReturnReceipt(guid=check.guid, number=str(check.number), amount=amount, warning=warning)
