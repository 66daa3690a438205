"""A purchase by its commands alone: one order paid and its receipt seen, another one voided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from kiosk.wire.rkeeper.calculation import AmountDue, CalcOrder2
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.order_changes import SavedOrder, SaveOrder, VoidOrder
from kiosk.wire.rkeeper.order_state import OrderState
from kiosk.wire.rkeeper.orders import CreatedOrder, CreateOrder
from kiosk.wire.rkeeper.payment import PaidOrder, PayOrder
from kiosk.wire.rkeeper.receipts import GetReceiptList, ReceiptList
from tests.contract.round_trips.conversation import Conversation, paying, tea_packet
from tests.contract.round_trips.place import (
    CARD,
    KIOSK,
    ORDER,
    OTHER_ORDER,
    STATION,
    TABLE,
    TO_GO,
    TO_VOID,
)

COMMANDS: tuple[type[Command[Any]], ...] = (
    CreateOrder,
    SaveOrder,
    CalcOrder2,
    PayOrder,
    GetReceiptList,
    VoidOrder,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Purchase:
    """What every command answered; ``seen`` and ``voided`` are the two orders read afterwards."""

    created: CreatedOrder
    saved: SavedOrder
    due: AmountDue
    paid: PaidOrder
    receipts: ReceiptList
    seen: OrderState
    voided: OrderState


async def purchase(talk: Conversation, tender: int = CARD) -> Purchase:
    """Tea bought, and tea ordered once more and left. Raises what a command raises."""
    created = await talk.ask(head(ORDER))
    saved = await talk.ask(filled(ORDER))
    due = await talk.ask(CalcOrder2(order=ORDER, station_id=STATION, cashier_id=KIOSK))
    paid = await talk.ask(paying(due.unpaid_sum, tender))
    receipts = await talk.ask(GetReceiptList(order=ORDER))
    seen = await talk.order()
    await talk.ask(head(OTHER_ORDER))
    await talk.ask(filled(OTHER_ORDER))
    await talk.ask(void(OTHER_ORDER))
    voided = await talk.order(OTHER_ORDER)
    return Purchase(
        created=created,
        saved=saved,
        due=due,
        paid=paid,
        receipts=receipts,
        seen=seen,
        voided=voided,
    )


def head(order: UUID) -> CreateOrder:
    return CreateOrder(
        guid=order,
        table_id=TABLE,
        station_id=STATION,
        waiter_id=KIOSK,
        order_type_id=TO_GO,
        guests=2,
        external_props={"KioskBasket": "4711"},
    )


def filled(order: UUID) -> SaveOrder:
    return SaveOrder(order=order, sessions=(tea_packet(order=order),), kitchen_screen=False)


def void(order: UUID) -> VoidOrder:
    return VoidOrder(
        order=order,
        station_id=STATION,
        manager_id=KIOSK,
        reason_id=TO_VOID,
        kitchen_screen=False,
    )
