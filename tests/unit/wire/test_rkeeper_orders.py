"""Orders as the kiosk understands them from the cash server."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import pytest

from kiosk.errors import GarbledReply
from kiosk.wire.rkeeper.calculation import CalcOrder2
from kiosk.wire.rkeeper.envelope import decode
from kiosk.wire.rkeeper.line_states import LineState, TransactionState
from kiosk.wire.rkeeper.order_changes import LockOrder, SaveOrder, VoidOrder
from kiosk.wire.rkeeper.order_lists import GetOrderList2
from kiosk.wire.rkeeper.orders import CreateOrder, GetOrder
from tests.unit.wire.documents_at_hand import rkeeper
from tests.unit.wire.rkeeper_reply import answer

ORDER = UUID("4e1d8a10-7c55-4b1b-9d63-1b0c5c0e0001")
RECEIPT = UUID("c0c0c0c0-0000-4000-8000-000000000001")


def test_a_new_order_has_its_names():
    created = decode(CreateOrder, rkeeper("create_order"))
    assert (created.guid, created.visit, created.order_ident) == (ORDER, 571200911, 256)
    assert created.order is not None
    assert created.order.sequence_number == 21
    assert created.order.external_props == {"KioskBasket": "4711"}


def test_an_old_server_only_names_the_new_order():
    body = answer("CreateOrder", more=f'VisitID="5" OrderID="256" guid="{ORDER}"')
    created = decode(CreateOrder, body)
    assert (created.guid, created.visit, created.order) == (ORDER, 5, None)


@pytest.mark.parametrize(
    ("steps", "reached"),
    [
        ("sent@12:01 started@12:02 ready@12:16", "ready"),
        ("ready@12:16 started@12:02 sent@12:01", "ready"),
        ("sent@12:01 started@12:01", "started"),
    ],
)
def test_the_kitchen_is_as_far_as_its_latest_step(steps: str, reached: str):
    told = "".join(
        f'<KdsState name="{name}" at="2026-03-14T{at}:00"/>'
        for name, at in (step.split("@") for step in steps.split())
    )
    order = (
        f'<Order orderSum="0" unpaidSum="0"><Session><Dish id="1">{told}</Dish></Session></Order>'
    )
    (line,) = decode(GetOrder, answer("GetOrder", order)).lines
    assert line.kitchen == reached


def test_a_new_order_without_a_name_proves_nothing():
    with pytest.raises(GarbledReply):
        decode(CreateOrder, answer("CreateOrder"))


def test_a_saved_order_is_read_line_by_line():
    saved = decode(SaveOrder, rkeeper("save_order"))
    order = saved.order
    assert saved.faults == ()
    assert (order.guid, order.order_sum, order.unpaid_sum, order.basic_sum) == (
        ORDER,
        135000,
        135000,
        135000,
    )
    assert not order.is_paid
    (packet,) = order.sessions
    assert packet.guid == UUID("a1a1a1a1-0000-4000-8000-000000000001")
    pelmeni, mors, lunch = packet.lines
    assert (pelmeni.item.id, pelmeni.quantity, pelmeni.amount) == (1000401, 1000, 42000)
    assert [(m.item.id, m.count, m.amount) for m in pelmeni.modifiers] == [
        (1000511, 1, 0),
        (1000512, 2, 3000),
    ]
    assert (mors.quantity, mors.state) == (2000, LineState.FIXED)
    assert lunch.combo
    first, second = lunch.components
    assert first.combo_modifier is not None
    assert first.combo_modifier.id == 1000541
    assert [m.item.name for m in second.modifiers] == ["Сметана"]


def test_a_part_the_server_did_not_take_is_seen_although_it_says_ok():
    fault = (
        '<Order orderSum="0"/><Error RK7ErrorN="1010" ErrorText="stop list" FaultyTag="Dish[1]"/>'
    )
    saved = decode(SaveOrder, answer("SaveOrder", fault))
    (found,) = saved.faults
    assert (found.number, found.text, found.faulty_part) == (1010, "stop list", "Dish[1]")


def test_a_paid_order_is_seen_paid_with_all_that_hangs_on_it():
    order = decode(GetOrder, rkeeper("get_order_paid"))
    assert order.is_paid
    assert order.unpaid_sum == 0, "what is zero is left out by the server"
    assert [line.item.id for line in order.lines] == [1000401], "deleted lines do not count"
    (receipt,) = order.receipts
    assert (receipt.guid, receipt.number, receipt.amount) == (RECEIPT, 1017, 130000)
    assert receipt.printed_at == datetime.fromisoformat("2026-05-02T09:33:09")
    assert [p.amount for p in order.payments] == [118000, 12000]
    assert order.payments[0].transaction is TransactionState.CONFIRMED
    assert order.payments[1].transaction == 42, "a newer server's number is kept"
    (discount,) = order.discounts
    assert (discount.amount, discount.source) == (-5000, "automatic")


@pytest.mark.parametrize(
    ("attributes", "paid"),
    [
        ('paid="1"', True),
        ('finished="1"', True),
        ('paid="true"', True),
        ("", False),
        ('paid="1" deleted="1"', False),
    ],
)
def test_paid_is_what_the_server_says_in_any_of_its_ways(attributes: str, paid: bool):
    body = answer("GetOrder", f"<Order {attributes}/>")
    assert decode(GetOrder, body).is_paid is paid


def test_orders_of_a_table():
    listed = decode(GetOrderList2, rkeeper("order_list"))
    (order,) = listed.orders
    assert (order.guid, order.unpaid_sum, order.external_props["KioskBasket"]) == (
        ORDER,
        135000,
        "4711",
    )


def test_the_sum_to_pay_and_the_tenders_that_may():
    due = decode(CalcOrder2, rkeeper("calc_order2"))
    assert due.unpaid_sum == 135000
    assert [t.tender.id for t in due.tenders] == [1000310, 1000311]


def test_a_missing_sum_to_pay_is_not_zero():
    with pytest.raises(GarbledReply):
        decode(CalcOrder2, answer("CalcOrder2", '<Order orderSum="135000"/>'))


@pytest.mark.parametrize(
    ("locked", "held"), [('locked="1"', True), ('locked="0"', False), ("", False)]
)
def test_ok_alone_does_not_prove_a_lock(locked: str, held: bool):
    assert decode(LockOrder, answer("LockOrder", more=locked)) is held


def test_a_void_is_answered_with_ok_alone():
    decode(VoidOrder, answer("VoidOrder"))


@pytest.mark.parametrize("value", ["1.5", "12e3", "9" * 20, "9" * 5000, "true", "0x10"])
def test_a_sum_that_is_no_whole_number_proves_nothing(value: str):
    with pytest.raises(GarbledReply):
        decode(GetOrder, answer("GetOrder", f'<Order unpaidSum="{value}"/>'))


def test_a_broken_guid_is_none():
    assert decode(GetOrder, answer("GetOrder", '<Order guid="{not}"/>')).guid is None
