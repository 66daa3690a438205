"""Receipts: seen, found, annulled, given back (rk7 §5.16-§5.18)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from kiosk.errors import ErrorCode, Remedy
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.receipts import (
    DeleteReceipt,
    DeleteReceiptPayments,
    GetReceiptList,
    UndoReceipt,
)
from kiosk.wire.rkeeper.returns import (
    FindReceiptsForReturn,
    MakeReturnGoods,
    MomentRange,
    NumberRange,
    ReturnedDish,
)
from tests.contract.round_trips.conversation import Conversation
from tests.contract.round_trips.place import (
    CARD,
    KIOSK,
    LINE,
    MANAGER,
    MANAGER_PASSWORD,
    NOBODY,
    ORDER,
    PREPAYMENT,
    PRINTER,
    STATION,
    TEA_PRICE,
    TO_GO,
    TO_RETURN,
    TO_VOID,
)
from tests.contract.round_trips.prepayments import announcement
from tests.contract.round_trips.round_trip import Refused, RoundTrip, always, misconfigured
from tests.unit.simulators.cash_till import dish_id


async def listed(talk: Conversation) -> None:
    (printed,) = (await talk.paid()).receipts
    told = await talk.ask(GetReceiptList(order=ORDER))
    (receipt,) = told.standing
    assert (receipt.guid, receipt.number, receipt.amount, receipt.order) == (
        printed.guid,
        printed.number,
        TEA_PRICE,
        ORDER,
    )
    assert receipt.printed_at == talk.till.moment
    assert receipt.station is not None
    assert receipt.cashier is not None
    assert (receipt.station.id, receipt.cashier.id) == (STATION, KIOSK)
    assert (await talk.ask(GetReceiptList(receipt=printed.guid))).standing == told.standing
    assert (await talk.ask(GetReceiptList(last_version=told.last_version))).unchanged


async def given_back(talk: Conversation) -> None:
    (sold,) = (await talk.paid()).receipts
    answer = await talk.ask(
        returning(
            sold.guid,
            1000,
            receipt_layout_id=1,
            order_type_id=TO_GO,
            persistent_comment="cold",
            passing_comment="guest refused",
        )
    )
    (back,) = answer.receipts
    assert (back.number, back.amount) == (sold.number + 1, -TEA_PRICE)
    assert [(p.tender.id, p.amount) for p in back.payments] == [(CARD, -TEA_PRICE)]
    told = (await talk.ask(GetReceiptList(order=ORDER))).standing
    assert [receipt.number for receipt in told] == [sold.number, back.number]


async def found(talk: Conversation) -> None:
    (sold,) = (await talk.paid()).receipts
    moment = talk.till.moment
    told = await talk.ask(
        FindReceiptsForReturn(
            station_id=STATION,
            cashier_id=KIOSK,
            number=NumberRange(lowest=sold.number, highest=sold.number),
            amount=NumberRange(lowest=TEA_PRICE - 1, highest=TEA_PRICE + 1),
            closed=MomentRange(earliest=moment - timedelta(hours=1), latest=moment),
            opened=MomentRange(earliest=moment, latest=moment),
            table="12",
            dish_id=dish_id("tea"),
            tender_id=CARD,
            fiscal_device_id=PRINTER,
        )
    )
    (receipt,) = told
    assert (receipt.guid, receipt.number, receipt.basic_sum, receipt.closed_at) == (
        sold.guid,
        sold.number,
        TEA_PRICE,
        moment,
    )
    other = FindReceiptsForReturn(
        station_id=STATION, cashier_id=KIOSK, number=NumberRange(lowest=sold.number + 1)
    )
    assert await talk.ask(other) == ()


async def undone(talk: Conversation) -> None:
    (sold,) = (await talk.paid()).receipts
    await talk.ask(
        UndoReceipt(
            receipt_number=sold.number,
            manager_id=MANAGER,
            manager_password=MANAGER_PASSWORD,
            reason_id=TO_RETURN,
            reason_text="twice",
            layout_id=talk.till.scenario.layouts[0].id,
        )
    )
    assert (await talk.ask(GetReceiptList(order=ORDER))).standing == ()
    told = await talk.order()
    assert (told.is_paid, told.deleted, told.unpaid_sum) == (False, False, TEA_PRICE)
    assert (await talk.paid_for()).receipts[0].number == sold.number + 1


async def deleted(talk: Conversation) -> None:
    (sold,) = (await talk.paid()).receipts
    await talk.ask(
        DeleteReceipt(
            receipt_number=sold.number,
            manager_id=MANAGER,
            manager_password=MANAGER_PASSWORD,
            reason_id=TO_VOID,
            reason_text="twice",
        )
    )
    told = await talk.order()
    assert (told.deleted, told.is_paid, told.receipts) == (True, False, ())
    assert (await talk.ask(GetReceiptList(order=ORDER))).standing == ()


async def payments_taken_off(talk: Conversation) -> None:
    (sold,) = (await talk.paid()).receipts
    assert sold.guid is not None
    await talk.ask(
        DeleteReceiptPayments(
            order=ORDER, manager_id=MANAGER, lock_station_id=STATION, checks=(sold.guid,)
        )
    )
    assert (await talk.order()).unpaid_sum == TEA_PRICE
    await talk.ask(announcement())
    await talk.ask(DeleteReceiptPayments(order=ORDER, manager_id=MANAGER, payments=(PREPAYMENT,)))
    assert [prepaid.deleted for prepaid in (await talk.order()).prepayments] == [True]


def returning(receipt: UUID | None, quantity: int, **more: Any) -> MakeReturnGoods:
    assert receipt is not None
    return MakeReturnGoods(
        station_id=STATION,
        cashier_id=KIOSK,
        reason_id=TO_RETURN,
        receipt=receipt,
        dishes=(ReturnedDish(guid=LINE, quantity=quantity),),
        **more,
    )


async def more_than_was_sold(talk: Conversation) -> Command[Any]:
    (sold,) = (await talk.paid()).receipts
    return returning(sold.guid, 2000)


async def by_a_wrong_password(talk: Conversation) -> Command[Any]:
    (sold,) = (await talk.paid()).receipts
    return UndoReceipt(
        receipt_number=sold.number,
        manager_id=MANAGER,
        manager_password="0000",
        reason_id=TO_RETURN,
    )


async def after_a_return(talk: Conversation) -> Command[Any]:
    (sold,) = (await talk.paid()).receipts
    await talk.ask(returning(sold.guid, 1000))
    return DeleteReceipt(
        receipt_number=sold.number,
        manager_id=MANAGER,
        manager_password=MANAGER_PASSWORD,
        reason_id=TO_VOID,
    )


async def a_payment_never_made(talk: Conversation) -> Command[Any]:
    await talk.ordered()
    return DeleteReceiptPayments(order=ORDER, manager_id=MANAGER, payments=(PREPAYMENT,))


ROUND_TRIPS = (
    RoundTrip(
        kind=GetReceiptList,
        carried_out=listed,
        refused=Refused(
            asked=always(GetReceiptList(order=ORDER)),
            code=ErrorCode.POS_UNKNOWN_ORDER,
            remedy=Remedy.RESYNC,
        ),
    ),
    RoundTrip(
        kind=MakeReturnGoods,
        carried_out=given_back,
        refused=Refused(asked=more_than_was_sold, code=ErrorCode.POS_REFUSED, remedy=Remedy.STAFF),
    ),
    RoundTrip(
        kind=FindReceiptsForReturn,
        carried_out=found,
        refused=misconfigured(FindReceiptsForReturn(station_id=STATION, cashier_id=NOBODY)),
    ),
    RoundTrip(
        kind=UndoReceipt,
        carried_out=undone,
        refused=Refused(
            asked=by_a_wrong_password,
            code=ErrorCode.POS_REFUSED,
            remedy=Remedy.STAFF,
            number=2102,
        ),
    ),
    RoundTrip(
        kind=DeleteReceipt,
        carried_out=deleted,
        refused=Refused(asked=after_a_return, code=ErrorCode.POS_REFUSED, remedy=Remedy.STAFF),
    ),
    RoundTrip(
        kind=DeleteReceiptPayments,
        carried_out=payments_taken_off,
        refused=Refused(
            asked=a_payment_never_made, code=ErrorCode.POS_REFUSED, remedy=Remedy.STAFF
        ),
    ),
)
