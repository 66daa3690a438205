"""A guest's card at the till and at the card system: one state, two servers (crm §16)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest

from kiosk.clients.cash_server import CashServerLink
from kiosk.clients.crm_http import CrmHttpLink
from kiosk.errors import ErrorCode, PosRefused
from kiosk.simulators.launch import SimulatorProcess
from kiosk.wire.crm.action import Action
from kiosk.wire.crm.cards import GetCardInfo
from kiosk.wire.crm.login import AutoRegistry, Login, LoginCode
from kiosk.wire.crm.message import decode
from kiosk.wire.crm.transaction_listing import (
    GetTransactionsInfo,
    OperationType,
    TransactionRecord,
)
from kiosk.wire.rkeeper.orders import GetOrder
from kiosk.wire.rkeeper.payment import PayOrder
from kiosk.wire.rkeeper.payment_lines import Payment
from kiosk.wire.rkeeper.personal_cards import ApplyPersonalCard
from kiosk.wire.rkeeper.receipts import UndoReceipt
from tests.contract.open_orders import next_stamp, saved_order
from tests.contract.round_trips.place import (
    CARD_SYSTEM,
    MANAGER,
    MANAGER_PASSWORD,
    TO_RETURN,
)
from tests.contract.site import Site

pytestmark = pytest.mark.asyncio(loop_scope="module")

ANNA, PETER = "777000001", "777000004"
BONUS_ACCOUNT_TYPE, BONUS_TENDER = 5, 1000312
NEW_PHONE = "+79000001238"


async def balance(crm: CrmHttpLink, card: str) -> int:
    told = await crm.ask(GetCardInfo(card=card))
    return next(one.balance for one in told.accounts if one.type_id == BONUS_ACCOUNT_TYPE)


async def listed(crm: CrmHttpLink, card: str) -> list[TransactionRecord]:
    """The card's movements of points, newest first."""
    page = await crm.ask(GetTransactionsInfo(card=card, operation_type=OperationType.COUNTED))
    return list(page.records)


def applied(order: UUID, site: Site, card: str) -> ApplyPersonalCard:
    return ApplyPersonalCard(
        order=order, station_id=site.station, interface_id=CARD_SYSTEM, card_code=card
    )


def paid_by(order: UUID, site: Site, points: int, card: str, rest: int = 0) -> PayOrder:
    shares = [
        Payment(
            tender_id=BONUS_TENDER,
            amount=points,
            guid=uuid4(),
            card_code=card,
            interface_id=CARD_SYSTEM,
        )
    ]
    if rest:
        shares.append(Payment(tender_id=site.tender, amount=rest, guid=uuid4()))
    return PayOrder(
        order=order, station_id=site.station, cashier_id=site.waiter, payments=tuple(shares)
    )


async def test_points_paid_at_the_till_are_gone_are_listed_once_and_come_back_with_the_receipt(
    cash: CashServerLink, crm: CrmHttpLink, site: Site
):
    had = await balance(crm, PETER)
    order = await saved_order(cash, site)
    await cash.ask(applied(order, site, PETER))
    seen = await cash.ask(GetOrder(order=order))
    assert seen.withdrawable == had
    pay = paid_by(order, site, 50_00, PETER, rest=seen.order_sum - 50_00)
    (receipt,) = (await cash.ask(pay, await next_stamp(cash, site))).receipts
    assert await balance(crm, PETER) == had - 50_00
    assert (await cash.ask(GetOrder(order=order))).withdrawable == had - 50_00
    (debit,) = await listed(crm, PETER)
    assert (debit.amount, debit.external_id) == (-50_00, str(receipt.number))
    undo = UndoReceipt(
        receipt_number=receipt.number,
        manager_id=MANAGER,
        manager_password=MANAGER_PASSWORD,
        reason_id=TO_RETURN,
    )
    await cash.ask(undo)
    assert await balance(crm, PETER) == had
    back, again = await listed(crm, PETER)
    assert (back.amount, back.parent_id, again.id) == (50_00, debit.id, debit.id)


async def test_the_till_refuses_more_points_than_the_card_system_has(
    cash: CashServerLink, crm: CrmHttpLink, site: Site
):
    order = await saved_order(cash, site)
    due = (await cash.ask(GetOrder(order=order))).order_sum
    had = await balance(crm, ANNA)
    assert due > had, "an order that is dearer than all of her points"
    with pytest.raises(PosRefused, match="SAC-0044") as caught:
        await cash.ask(paid_by(order, site, due, ANNA), await next_stamp(cash, site))
    assert (caught.value.code, caught.value.number) == (ErrorCode.CRM_REFUSED, 3813)
    assert await balance(crm, ANNA) == had
    assert not (await cash.ask(GetOrder(order=order))).is_paid
    assert await listed(crm, ANNA) == []


async def test_a_guest_who_has_just_registered_has_a_card_at_the_till(
    simulators: SimulatorProcess, cash: CashServerLink, crm: CrmHttpLink, site: Site
):
    order = await saved_order(cash, site)
    card = NEW_PHONE.removeprefix("+")
    with pytest.raises(PosRefused) as caught:
        await cash.ask(applied(order, site, card))
    assert caught.value.number == 3813
    wanted = AutoRegistry(virtual=True)
    await _written(crm, LoginCode(login=NEW_PHONE, auto_registry=wanted), 950_001)
    sent = [one["code"] for one in await simulators.messages() if one["to"] == NEW_PHONE]
    login = Login(login=NEW_PHONE, code=sent[-1], auto_registry=wanted)
    await _written(crm, login, 950_002)
    await cash.ask(applied(order, site, card))
    seen = await cash.ask(GetOrder(order=order))
    assert [one.source for one in seen.discounts if not one.deleted] == ["pdsCard"]
    assert seen.withdrawable == 0


async def _written(crm: CrmHttpLink, action: Action[Any], message_id: int) -> None:
    request = crm.encode(action, message_id=message_id, sent_at=datetime.now(UTC))
    decode(type(action), await crm.post(request))
