"""Money on an order as the cash server tells it: payments, receipts, bills (rk7 §2.4, §5.11)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from kiosk.wire.documents import Element
from kiosk.wire.enumerations import number_of
from kiosk.wire.rkeeper.attributes import flag, guid, moment, told_flag, told_whole, whole
from kiosk.wire.rkeeper.item_refs import ItemRef, told_item
from kiosk.wire.rkeeper.line_states import LineState, TransactionState


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderPayment:
    """Money registered on the order. ``promised`` means: not paid yet, only announced."""

    tender: ItemRef
    guid: UUID | None
    amount: int | None
    basic_sum: int | None
    state: LineState | int
    transaction: TransactionState | int
    promised: bool
    deleted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintCheck:
    """A receipt of the order (or its bill, by ``state``). Returns need ``guid`` and ``number``.

    ``number`` is 0 where the server tells none that can be read: the receipt stands all the same.
    """

    guid: UUID | None
    number: int
    state: LineState | int
    amount: int | None
    deleted: bool
    printed_at: datetime | None
    payments: tuple[OrderPayment, ...]

    @property
    def is_receipt(self) -> bool:
        """True for a receipt that stands: money is registered and the check is not annulled."""
        return self.state == LineState.CLOSED and not self.deleted


def read_print_check(element: Element) -> PrintCheck:
    return PrintCheck(
        guid=guid(element, "line_guid"),
        number=told_whole(element, "CheckNum") or 0,
        state=number_of(LineState, whole(element, "state")),
        amount=told_whole(element, "amount"),
        deleted=flag(element, "deleted"),
        printed_at=moment(element, "printTime"),
        payments=tuple(read_payment(e) for e in element.iterfind("Pay")),
    )


def read_payment(element: Element) -> OrderPayment:
    return OrderPayment(
        tender=told_item(element),
        guid=guid(element, "line_guid"),
        amount=told_whole(element, "amount"),
        basic_sum=told_whole(element, "basicSum"),
        state=number_of(LineState, told_whole(element, "state") or 0),
        transaction=number_of(TransactionState, told_whole(element, "TransactionStatus") or 0),
        # Both spellings are in use (rk7 §1.3).
        promised=told_flag(element, "promised") or told_flag(element, "Promised") or False,
        deleted=told_flag(element, "deleted") or False,
    )
