"""What of a receipt may be returned: our own record, beside what the cash server shows of it."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from msgspec import Struct

from kiosk.checkout.intent import Outcome
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import Effect, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Text
from kiosk.errors import LinkError, Refused
from kiosk.refunds.ports import PurchaseSearch, RefundBook, ReturnTill, SoldReceipt
from kiosk.refunds.refund import Refund
from kiosk.refunds.vocabulary import RefundState, Unfit


class OfferedLine(Struct, frozen=True, kw_only=True):
    """A line of the receipt: ``quantity`` in thousandths, ``amount`` before discounts."""

    guid: UUID
    name: Text
    quantity: int
    amount: Money


class RefundOffer(Struct, frozen=True, kw_only=True):
    """A paid receipt and what is left of it. ``purchase`` is ``None`` for a receipt of another
    till. ``sold`` are all its lines, ``lines`` those that have not come back yet. ``whole_only``:
    points are in it. ``standing`` are the receipts of the
    order, returns among them."""

    purchase: UUID | None
    way: PayWay | None
    order: UUID
    order_number: str
    receipt: UUID
    receipt_number: str
    total: Money
    sold: tuple[OfferedLine, ...]
    lines: tuple[OfferedLine, ...]
    returned_before: bool
    points: Money
    whole_only: bool
    standing: tuple[UUID, ...]


class RefundOffering:
    """Looks up what may be returned. Methods raise StoreError."""

    def __init__(self, till: ReturnTill, book: RefundBook, purchases: PurchaseSearch) -> None:
        self._till = till
        self._book = book
        self._purchases = purchases

    async def of_purchase(self, purchase: Purchase) -> RefundOffer | Unfit:
        """What of a purchase of this kiosk may be returned now."""
        unfit = self._unfit(purchase)
        if unfit is not None:
            return unfit
        try:
            seen = await self._till.sold(purchase.guid, purchase.receipt_guid)
        except (LinkError, Refused):
            return Unfit.NO_ANSWER
        return await self._offer(seen, purchase)

    async def of_receipt(self, number: str) -> RefundOffer | Unfit:
        """The same by the number on a receipt, of this kiosk or of another till."""
        if not self._till.takes_returns:
            return Unfit.NOT_SET_UP
        if not number.isdecimal():
            return Unfit.NOT_FOUND
        purchase = await self._purchases.with_receipt(number)
        if purchase is not None:
            return await self.of_purchase(purchase)
        try:
            seen = await self._till.find(int(number))
        except (LinkError, Refused):
            return Unfit.NO_ANSWER
        return await self._offer(seen, None)

    def _unfit(self, purchase: Purchase) -> Unfit | None:
        if not self._till.takes_returns:
            return Unfit.NOT_SET_UP
        if purchase.state is State.AT_COUNTER:
            return Unfit.AT_COUNTER
        if not purchase.ended:
            return Unfit.ON_ITS_WAY
        return None if purchase.state is State.FINISHED else Unfit.NOT_PAID

    async def _offer(
        self, seen: SoldReceipt | None, purchase: Purchase | None
    ) -> RefundOffer | Unfit:
        if seen is None or any(line.guid is None for line in seen.lines):
            # Goods are returned by the names of their lines.
            return Unfit.NOT_FOUND
        before = await self._book.of_receipt(seen.guid)
        if any(not refund.ended for refund in before) or await self._held():
            return Unfit.UNDER_WAY
        sold = _lines(seen, purchase)
        left = left_over(sold, before)
        if not left:
            return Unfit.ALL_RETURNED if sold else Unfit.NOT_FOUND
        points = purchase.points_taken if purchase is not None else ZERO
        earned = purchase is not None and await credited(self._purchases, purchase)
        return RefundOffer(
            purchase=purchase.guid if purchase is not None else None,
            way=purchase.way if purchase is not None else None,
            order=seen.order,
            order_number=seen.order_number,
            receipt=seen.guid,
            receipt_number=seen.number,
            total=seen.total,
            sold=sold,
            lines=left,
            returned_before=len(left) < len(sold) or len(seen.standing) > 1,
            points=points,
            whole_only=bool(points) or earned,
            standing=seen.standing,
        )

    async def _held(self) -> bool:
        return any(refund.state is RefundState.BEGUN for refund in await self._book.unfinished())


async def credited(purchases: PurchaseSearch, purchase: Purchase) -> bool:
    """Whether the kiosk has credited points for this purchase. Raises StoreError."""
    if not purchase.credit:
        return False
    return any(
        intent.kind is Effect.CREDIT_POINTS and intent.outcome is Outcome.DONE
        for intent in await purchases.intents_of(purchase.guid)
    )


def left_over(sold: Iterable[OfferedLine], before: Iterable[Refund]) -> tuple[OfferedLine, ...]:
    """The lines that earlier refunds have not returned: each goes back whole or not at all."""
    gone = {line.guid for refund in before if refund.goods_back for line in refund.lines}
    return tuple(line for line in sold if line.guid not in gone)


def _lines(seen: SoldReceipt, purchase: Purchase | None) -> tuple[OfferedLine, ...]:
    """As the guest knew them, where the order is ours."""
    ours = {line.guid: line for line in purchase.order.lines} if purchase is not None else {}
    return tuple(
        OfferedLine(
            guid=line.guid,
            name=ours[line.guid].name if line.guid in ours else Text(line.name),
            quantity=line.quantity,
            amount=line.amount or ZERO,
        )
        for line in seen.lines
        if line.guid is not None and line.quantity > 0
    )
