"""What the cash server says, as the kiosk understands it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import pytest

from kiosk.errors import ErrorCode, GarbledReply, NoReply, PosRefused
from kiosk.wire.rkeeper.calculation import CalcOrder2
from kiosk.wire.rkeeper.envelope import decode, decode_batch
from kiosk.wire.rkeeper.licence import (
    WRONG_NUMBER,
    GetXMLLicenseInstanceSeqNumber,
    accepted_numbers,
)
from kiosk.wire.rkeeper.line_states import LineState, TransactionState
from kiosk.wire.rkeeper.menu_collections import (
    GetMenuItems,
    GetModifierGroups,
    GetModifiers,
    GetModifierSchemes,
)
from kiosk.wire.rkeeper.order_changes import LockOrder, SaveOrder, VoidOrder
from kiosk.wire.rkeeper.order_lists import GetOrderList2
from kiosk.wire.rkeeper.order_menu import DishOffer, GetOrderMenu
from kiosk.wire.rkeeper.orders import CreateOrder, GetOrder
from kiosk.wire.rkeeper.payment import PayOrder
from kiosk.wire.rkeeper.receipts import GetReceiptList
from kiosk.wire.rkeeper.reference import GetRefList
from kiosk.wire.rkeeper.system import GetSystemInfo2
from tests.unit.wire.documents_at_hand import rkeeper

ORDER = UUID("4e1d8a10-7c55-4b1b-9d63-1b0c5c0e0001")
RECEIPT = UUID("c0c0c0c0-0000-4000-8000-000000000001")


def answer(command: str, inside: str = "", status: str = "Ok", more: str = "") -> bytes:
    return (
        f'<RK7QueryResult ServerVersion="7.7.0.330" NetName="MIDDESK" Status="{status}"'
        f' CMD="{command}" {more}>{inside}</RK7QueryResult>'
    ).encode()


def refused(command, told: str, *, number: str = "", status: str = "Query Executing Error"):
    more = f'ErrorText="{told}"' + (f' RK7ErrorN="{number}"' if number else "")
    with pytest.raises(PosRefused) as caught:
        decode(command, answer(command.name, status=status, more=more))
    return caught.value


def test_who_answers_and_in_which_shift():
    info = decode(GetSystemInfo2, rkeeper("system_info"))
    assert info.restaurant_code == "123450007"
    assert info.restaurant is not None
    assert info.restaurant.name == "Самовар"
    assert info.shift is not None
    assert (info.shift.number, info.shift.date) == (73, "2026-05-02")
    assert (info.server_version, info.net_name) == ("7.7.0.330", "MIDDESK")


@pytest.mark.parametrize("shift", ["", "<CommonShift/>", '<CommonShift ShiftDate="" ShiftNum=""/>'])
def test_no_open_shift(shift: str):
    body = answer("GetSystemInfo2", f'<SystemInfo RestCode="1">{shift}</SystemInfo>')
    assert decode(GetSystemInfo2, body).shift is None


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


def test_a_payment_answers_with_the_receipt():
    paid = decode(PayOrder, rkeeper("pay_order"))
    (receipt,) = paid.receipts
    assert (receipt.number, receipt.payments[0].guid) == (
        1017,
        UUID("a1a1a1a1-0000-4000-8000-0000000000f1"),
    )
    assert paid.warning == ""


@pytest.mark.parametrize(
    ("inside", "more"),
    [("<PrintCheckWarning>нет бумаги</PrintCheckWarning>", ""), ("", 'PrintCheckWarning="x"')],
)
def test_paper_trouble_after_paying_is_no_failure(inside: str, more: str):
    assert decode(PayOrder, answer("PayOrder", inside, more=more)).warning


def test_only_a_standing_receipt_is_a_receipt():
    listed = decode(GetReceiptList, rkeeper("receipt_list"))
    assert [r.state for r in listed.receipts] == [
        LineState.CLOSED,
        LineState.DELETED,
        LineState.BILL_PRINTED,
    ]
    (receipt,) = listed.standing
    assert (receipt.guid, receipt.number, receipt.amount, receipt.order) == (
        RECEIPT,
        1017,
        135000,
        ORDER,
    )
    assert (listed.last_version, listed.unchanged) == (812, False)


def test_nothing_newer_is_an_answer_to_a_list():
    listed = decode(GetReceiptList, answer("GetReceiptList", status="No changes"))
    assert listed.unchanged
    assert decode(GetOrderList2, answer("GetOrderList2", status="No changes")).unchanged


def test_nothing_newer_is_no_answer_to_a_write():
    with pytest.raises(GarbledReply):
        decode(PayOrder, answer("PayOrder", status="No changes"))


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


def test_prices_and_rests():
    menu = decode(GetOrderMenu, rkeeper("order_menu"))
    assert menu.dishes == {
        1000401: DishOffer(price=39000, rest=None),
        1000402: DishOffer(price=18000, rest=4000),
        1000403: DishOffer(price=21000, rest=0),
    }
    assert menu.modifiers == {1000511: 0, 1000512: -1500}
    assert menu.order_types == (1, 1000081)


def test_collections_are_listed_with_their_versions():
    inside = '<RK7Reference RefName="MenuItems" Count="124" DataVersion="646"/>'
    listed = decode(GetRefList, answer("GetRefList", f"<RK7RefList>{inside}</RK7RefList>"))
    assert (listed["MENUITEMS"].count, listed["MENUITEMS"].version) == (124, 646)


def test_several_reads_are_answered_in_one_reply():
    kinds = (GetModifierSchemes, GetModifierGroups, GetModifiers)
    results = decode_batch(kinds, rkeeper("modifier_schemes"))
    schemes = GetModifierSchemes.read(results[0])
    assert [row.id for row in schemes.rows] == [1000520, 1000521]
    with pytest.raises(GarbledReply):
        decode_batch(kinds[:2], rkeeper("modifier_schemes"))


def test_one_failing_read_of_several_is_a_refusal_although_the_whole_says_ok():
    body = (
        b'<RK7QueryResult Status="Ok"><CommandResult CMD="GetSystemInfo2" Status="Ok"/>'
        b'<CommandResult CMD="GetRefList" Status="Query Executing Error" ErrorText="no rights"/>'
        b"</RK7QueryResult>"
    )
    with pytest.raises(PosRefused):
        decode_batch((GetSystemInfo2, GetRefList), body)


def test_a_whole_batch_may_be_refused_at_once():
    body = answer("", status="Query Parse Error", more='ErrorText="UCSERR(2172) shift"')
    with pytest.raises(PosRefused) as caught:
        decode_batch((GetSystemInfo2, GetRefList), body)
    assert caught.value.code is ErrorCode.POS_SHIFT_CLOSING


def test_a_reply_that_contradicts_itself_proves_nothing():
    body = (
        b'<RK7QueryResult Status="Query Executing Error">'
        b'<CommandResult CMD="PayOrder" Status="Ok"/></RK7QueryResult>'
    )
    with pytest.raises(GarbledReply):
        decode(PayOrder, body)


def test_a_single_command_may_be_answered_in_the_other_envelope():
    body = (
        b'<RK7QueryResult Status="Ok"><CommandResult CMD="GetSystemInfo2" Status="Ok">'
        b'<SourceCommand/><SystemInfo RestCode="7"/></CommandResult></RK7QueryResult>'
    )
    assert decode(GetSystemInfo2, body).restaurant_code == "7"


def test_the_answer_to_another_command_proves_nothing():
    with pytest.raises(GarbledReply):
        decode(PayOrder, rkeeper("save_order"))


@pytest.mark.parametrize("status", ["Execution Started", "Result Writing Error"])
def test_a_server_that_cannot_tell_leaves_the_outcome_open(status: str):
    with pytest.raises(NoReply) as caught:
        decode(PayOrder, answer("PayOrder", status=status))
    assert caught.value.code is ErrorCode.POS_SILENT


@pytest.mark.parametrize("status", ["", "ok", "Done"])
def test_an_unknown_verdict_is_none(status: str):
    with pytest.raises(GarbledReply):
        decode(PayOrder, answer("PayOrder", status=status))


@pytest.mark.parametrize(
    ("told", "number", "code"),
    [
        ("Общая смена открыта давно", "2133", ErrorCode.POS_SHIFT_TOO_LONG),
        ("Заказ заблокирован", "2219", ErrorCode.POS_ORDER_LOCKED),
        ("Заказ заблокирован другим ключом блокировки", "", ErrorCode.POS_ORDER_LOCKED),
        ("Недостаточно денег для полной оплаты заказа", "", ErrorCode.POS_NOT_COVERED),
        ("anything", "3373", ErrorCode.POS_NOT_COVERED),
        ("card system", "3813", ErrorCode.CRM_REFUSED),
        ("wrong number [1, 2]", "5305", ErrorCode.LICENCE_SEQUENCE),
        ("must be increased", "5310", ErrorCode.LICENCE_SEQUENCE),
        ("no such instance", "5304", ErrorCode.LICENCE_SEQUENCE),
        ("Bad license anchor", "", ErrorCode.LICENCE_REFUSED),
        ("License check failed: expired", "", ErrorCode.LICENCE_REFUSED),
        ("Заказ не найден", "", ErrorCode.POS_UNKNOWN_ORDER),
        ("Order 5 not found", "", ErrorCode.POS_UNKNOWN_ORDER),
        ("Не найден элемент 7 в коллекции Currencies", "", ErrorCode.POS_REFUSED),
        ("something new", "9999", ErrorCode.POS_REFUSED),
        ("", "", ErrorCode.POS_REFUSED),
    ],
)  # fmt: skip
def test_a_refusal_is_sorted_by_number_first_and_wording_second(
    told: str, number: str, code: ErrorCode
):
    error = refused(PayOrder, told, number=number)
    assert error.code is code
    assert error.number == (int(number) if number else None)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("Не найден элемент {4E1D} в коллекции Orders", ErrorCode.POS_UNKNOWN_ORDER),
        ("Visit not found", ErrorCode.POS_UNKNOWN_ORDER),
        ('Error: child element &quot;Order&quot; not found', ErrorCode.POS_REFUSED),
        ('Attribute &quot;Order/@guid&quot; is not found', ErrorCode.POS_REFUSED),
    ],
)  # fmt: skip
def test_what_is_missing_when_an_order_is_read_is_the_order(told: str, code: ErrorCode):
    assert refused(GetOrder, told, status="Bad Query Parameters").code is code


def test_a_closing_shift_hides_in_the_text_of_a_parse_error():
    error = refused(PayOrder, "UCSERR(2172) Идёт закрытие смены", status="Query Parse Error")
    assert (error.code, error.number) == (ErrorCode.POS_SHIFT_CLOSING, 2172)


def test_the_terminal_of_the_station_declines():
    with pytest.raises(PosRefused) as caught:
        decode(PayOrder, rkeeper("refused_payment"))
    error = caught.value
    assert error.code is ErrorCode.POS_PAYMENT_DECLINED
    assert error.component == "Authorization terminal"
    assert "Отказ банка" in error.detail
    assert "4276000011112222" not in error.detail, "card numbers do not reach the log"


def test_the_numbers_a_server_would_accept_are_read_from_its_text():
    error = refused(PayOrder, "Неверный seqNumber 9, допустимо [41, 42]", number="5305")
    assert error.number == WRONG_NUMBER
    assert accepted_numbers(error) == (41, 42)
    assert accepted_numbers(refused(PayOrder, "нет", number="5305")) == ()


def test_the_last_used_licence_number():
    assert decode(GetXMLLicenseInstanceSeqNumber, rkeeper("licence_number")) == 41


@pytest.mark.parametrize("number", ["", 'seqNumber=""', 'seqNumber="-1"', 'seqNumber="x"'])
def test_a_licence_number_that_is_none_is_not_taken_for_zero(number: str):
    body = answer(
        "GetXMLLicenseInstanceSeqNumber",
        f"<LicenseInfo><LicenseInstance {number}/></LicenseInfo>",
    )
    with pytest.raises(GarbledReply):
        decode(GetXMLLicenseInstanceSeqNumber, body)


@pytest.mark.parametrize("value", ["1.5", "12e3", "9" * 20, "9" * 5000, "true", "0x10"])
def test_a_sum_that_is_no_whole_number_proves_nothing(value: str):
    with pytest.raises(GarbledReply):
        decode(GetOrder, answer("GetOrder", f'<Order unpaidSum="{value}"/>'))


def test_a_broken_guid_is_none():
    assert decode(GetOrder, answer("GetOrder", '<Order guid="{not}"/>')).guid is None


def test_reading_dishes_needs_no_particular_command():
    assert decode(GetMenuItems, rkeeper("menu_items")).version == 646
