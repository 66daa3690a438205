"""Bills, payments, promises (rk7 §5.10-§5.13)."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from kiosk.errors import ErrorCode, PosRefused, Remedy
from kiosk.simulators.moods import Mood
from kiosk.wire.rkeeper.bills import PrintBill, UndoBill
from kiosk.wire.rkeeper.calculation import CalcOrder2
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.intent_receipts import CorrectIntentReceipt, IntentPayOrder
from kiosk.wire.rkeeper.payment import CancelSbpPay, CheckPayments, FiscalDocument, PayOrder
from kiosk.wire.rkeeper.payment_lines import Payment, TerminalApproval
from kiosk.wire.rkeeper.receipts import GetReceiptList
from tests.contract.round_trips.conversation import Conversation, paying
from tests.contract.round_trips.place import (
    BILL_LAYOUT,
    CARD,
    CASH,
    KIOSK,
    ORDER,
    PAYMENT,
    PREPAYMENT,
    PRINTER,
    SBP,
    SBP_PAYMENT,
    STATION,
    TEA_PRICE,
    TO_RETURN,
    TO_VOID,
)
from tests.contract.round_trips.round_trip import Refused, RoundTrip, always

BY_OWN_TERMINAL = TerminalApproval(
    approval_code="A1B2C3",
    masked_card="427600******1234",
    card_brand="VISA",
    terminal_id="10012345",
    transaction_number="712",
    reference="RRN 604512345678",
    slip="SALE APPROVED",
)


async def bill(talk: Conversation) -> None:
    await talk.ordered()
    await talk.ask(
        PrintBill(order=ORDER, station_id=STATION, cashier_id=KIOSK, layout_id=BILL_LAYOUT, seat=0)
    )
    (listed,) = (await talk.ask(GetReceiptList(order=ORDER))).receipts
    assert (listed.is_receipt, listed.amount) == (False, TEA_PRICE)
    assert talk.carried_out("PrintBill")[0]["printed"] == TEA_PRICE


async def bill_undone(talk: Conversation) -> None:
    await billed(talk)
    await talk.ask(
        UndoBill(
            order=ORDER,
            station_id=STATION,
            cashier_id=KIOSK,
            reason_id=TO_VOID,
            reason_text="mistake",
            layout_id=BILL_LAYOUT,
        )
    )
    assert talk.held().bill is None
    assert (await talk.ask(GetReceiptList(order=ORDER))).receipts == ()


async def paid(talk: Conversation) -> None:
    await talk.ordered()
    by_card = Payment(
        tender_id=CARD, amount=7000, guid=PAYMENT, terminal_layout_id=7, approval=BY_OWN_TERMINAL
    )
    in_cash = Payment(tender_id=CASH, amount=5000, guid=PREPAYMENT, tip_amount=500, tip_charge_id=3)
    answer = await talk.ask(
        PayOrder(
            order=ORDER,
            station_id=STATION,
            cashier_id=KIOSK,
            payments=(by_card,),
            check_payments=(CheckPayments(seat=0, payments=(in_cash,)),),
            receipt_layout_id=1,
            invoice_layout_id=2,
            fiscal_document=FiscalDocument(
                print_number=17,
                document_number=4711,
                registrar="00106700000001",
                shift_number=73,
                global_number="1",
                device_id=PRINTER,
            ),
            card_system_timeout_ms=0,
            kitchen_screen=False,
        )
    )
    (receipt,) = answer.receipts
    assert (receipt.number, receipt.amount, answer.warning) == (1017, TEA_PRICE, "")
    assert [(p.tender.id, p.guid, p.amount) for p in receipt.payments] == [
        (CARD, PAYMENT, 7000),
        (CASH, PREPAYMENT, 5000),
    ]
    assert not talk.till.guest_at_terminal.is_set(), "the kiosk's own terminal took the card"
    told = await talk.order()
    assert (told.is_paid, told.unpaid_sum, told.receipts) == (True, 0, answer.receipts)
    (listed,) = (await talk.ask(GetReceiptList(order=ORDER))).standing
    assert (listed.guid, listed.number) == (receipt.guid, receipt.number)


async def promised(talk: Conversation) -> None:
    await talk.ordered()
    answer = await talk.ask(intent(TEA_PRICE))
    (check,) = answer.checks
    assert (answer.receipts, check.amount) == ((), TEA_PRICE)
    assert [payment.promised for payment in check.payments] == [True]
    assert (await talk.order()).unpaid_sum == 0
    assert (await talk.ask(CalcOrder2(order=ORDER))).unpaid_sum == 0
    completed = await talk.ask(PayOrder(order=ORDER, station_id=STATION, cashier_id=KIOSK))
    assert [receipt.amount for receipt in completed.receipts] == [TEA_PRICE]
    assert (await talk.order()).is_paid


async def promise_taken_back(talk: Conversation) -> None:
    await talk.ordered()
    await talk.ask(intent(TEA_PRICE))
    await talk.ask(correction(TO_VOID))
    assert talk.held().intent is None
    assert (await talk.order()).unpaid_sum == TEA_PRICE
    await talk.ask(correction(TO_VOID))


async def fast_payment_called_back(talk: Conversation) -> None:
    await talk.ordered()
    talk.till.guest_done.clear()
    fast = Payment(tender_id=SBP, amount=TEA_PRICE, guid=PAYMENT, sbp_guid=SBP_PAYMENT)
    attempt = asyncio.create_task(
        talk.ask(PayOrder(order=ORDER, station_id=STATION, cashier_id=KIOSK, payments=(fast,)))
    )
    await talk.till.guest_at_terminal.wait()
    await talk.ask(CancelSbpPay(sbp_guid=SBP_PAYMENT))
    talk.till.guest_done.set()
    with pytest.raises(PosRefused) as caught:
        await attempt
    assert caught.value.code is ErrorCode.POS_PAYMENT_DECLINED
    assert not (await talk.order()).is_paid
    assert talk.till.house.station.waiting == set()


def intent(amount: int) -> IntentPayOrder:
    promise = Payment(tender_id=CARD, amount=amount, guid=PAYMENT)
    return IntentPayOrder(
        order=ORDER,
        station_id=STATION,
        cashier_id=KIOSK,
        bill_layout_id=BILL_LAYOUT,
        payments=(promise,),
    )


def correction(reason: int) -> CorrectIntentReceipt:
    return CorrectIntentReceipt(order=ORDER, station_id=STATION, cashier_id=KIOSK, reason_id=reason)


async def billed(talk: Conversation) -> None:
    await talk.ordered()
    await talk.ask(PrintBill(order=ORDER, station_id=STATION, cashier_id=KIOSK))


async def without_paper(talk: Conversation) -> Command[Any]:
    await talk.ordered()
    return PrintBill(order=ORDER, station_id=STATION, cashier_id=KIOSK)


async def bill_for_an_unfit_reason(talk: Conversation) -> Command[Any]:
    await billed(talk)
    return UndoBill(order=ORDER, station_id=STATION, cashier_id=KIOSK, reason_id=TO_RETURN)


async def too_little(talk: Conversation) -> Command[Any]:
    await talk.ordered()
    return paying(TEA_PRICE - 1)


async def too_little_promised(talk: Conversation) -> Command[Any]:
    await talk.ordered()
    return intent(TEA_PRICE - 1)


async def promise_for_an_unfit_reason(talk: Conversation) -> Command[Any]:
    await talk.ordered()
    return correction(TO_RETURN)


ROUND_TRIPS = (
    RoundTrip(
        kind=PrintBill,
        carried_out=bill,
        refused=Refused(
            asked=without_paper,
            code=ErrorCode.POS_REFUSED,
            remedy=Remedy.STAFF,
            mood=Mood.PRINTER_OUT_OF_PAPER,
        ),
    ),
    RoundTrip(
        kind=UndoBill,
        carried_out=bill_undone,
        refused=Refused(
            asked=bill_for_an_unfit_reason,
            code=ErrorCode.POS_REFUSED,
            remedy=Remedy.STAFF,
            number=3383,
        ),
    ),
    *(
        RoundTrip(
            kind=kind,
            carried_out=carried_out,
            refused=Refused(
                asked=asked, code=ErrorCode.POS_NOT_COVERED, remedy=Remedy.RESYNC, number=3373
            ),
        )
        for kind, carried_out, asked in (
            (PayOrder, paid, too_little),
            (IntentPayOrder, promised, too_little_promised),
        )
    ),
    RoundTrip(
        kind=CorrectIntentReceipt,
        carried_out=promise_taken_back,
        refused=Refused(
            asked=promise_for_an_unfit_reason,
            code=ErrorCode.POS_REFUSED,
            remedy=Remedy.STAFF,
            number=3383,
        ),
    ),
    RoundTrip(
        kind=CancelSbpPay,
        carried_out=fast_payment_called_back,
        refused=Refused(
            asked=always(CancelSbpPay(sbp_guid=SBP_PAYMENT)),
            code=ErrorCode.POS_REFUSED,
            remedy=Remedy.RESYNC,
        ),
    ),
)
