"""Every documented trouble of the cash server: what it says and what was done (rk7 §1.5, §1.6)."""

from __future__ import annotations

import pytest

from kiosk.simulators.cash_server.handlers import HANDLERS
from kiosk.simulators.cash_server.troubles import EDITS, FORWARDED, TROUBLES
from kiosk.simulators.moods import Mood, SimulatedServer
from kiosk.simulators.scenario import Language
from tests.unit.simulators.cash_till import (
    CARD,
    CASHIER,
    MANAGER,
    ORDER,
    STATION,
    THIS_ORDER,
    Reply,
    Till,
    dish,
)

# The table of rk7 §1.6 by mood: a command that meets the trouble, its number, a piece of its text.
DOCUMENTED = [
    (Mood.FILE_MISSING, "GetItemBlob", "702", "не найден"),
    (Mood.ALREADY_REGISTERED, "RegisterEmployee", "2101", "уже зарегистрирован"),
    (Mood.WRONG_PASSWORD, "LoginOnStation", "2102", "пароль"),
    (Mood.VISIT_LOCKED, "CloseVisit", "2129", "не может быть завершён"),
    (Mood.SHIFT_TOO_LONG, "CreateOrder", "2133", "закрыть"),
    (Mood.CARD_LIMIT, "PayOrder", "2142", "лимит"),
    (Mood.SHIFT_CLOSING, "GetRefList", "2172", "UCSERR(2172)"),
    (Mood.SHIFT_CLOSING, "GotoOrder", "2172", "UCSERR(2172)"),
    (Mood.ORDER_LOCKED, "SaveOrder", "2219", "Не получается заблокировать"),
    (Mood.ORDER_LOCKED, "LockOrder", "2219", "Киоск 1"),
    (Mood.NOT_COVERED, "PayOrder", "3373", "Недостаточно денег"),
    (Mood.REASON_UNFIT, "CorrectIntentReceipt", "3383", "Причина"),
    (Mood.GUESTS_REQUIRED, "CreateOrder", "3444", "гостей"),
    (Mood.CARD_SYSTEM_DOWN, "GetCardInfo", "3813", "Ошибка ПДС"),
    (Mood.AGE_CHECK, "PayOrder", "7287", "возраста"),
    (Mood.ALCOHOL_CONTROL, "SaveOrder", "8007", "алкоголя"),
    (Mood.DRIVER_UNREACHABLE, "ApplyPersonalCard", None, "Ошибка отправки данных на"),
    (Mood.STATION_OFFLINE, "PrintBill", None, "недоступна"),
]
COMPONENTS = [
    (Mood.PRINTER_OUT_OF_PAPER, "PayOrder", "Printer"),
    (Mood.FISCAL_SHIFT_TOO_LONG, "MakeReturnGoods", "Printer"),
    (Mood.CARD_SYSTEM_DOWN, "GetCardInfo", "PDS"),
    (Mood.NO_RIGHT, "VoidOrder", "Rights"),
]
SESSION = f"<Session>{STATION}{dish('tea')}</Session>"


async def till_with_tea() -> Till:
    till = Till()
    await till.create()
    await till.save(dish("tea"))
    return till


async def orders_unchanged(till: Till) -> bool:
    order = (await till.read()).order()
    return (order["orderSum"], order["paid"], order["deleted"]) == ("12000", "0", "0")


@pytest.mark.parametrize(("mood", "command", "number", "says"), DOCUMENTED)
async def test_a_documented_trouble_is_told_once_and_changes_nothing(
    mood: Mood, command: str, number: str | None, says: str
) -> None:
    till = await till_with_tea()
    till.mood(mood)
    reply = await till.ask(command, f"{till.licence()}{THIS_ORDER}")
    assert (reply.number, says in reply.text) == (number, True), reply.text
    assert await orders_unchanged(till)
    assert till.board.listing() == ()
    assert (await till.ask(command, f"{till.licence()}{THIS_ORDER}")).text != reply.text


@pytest.mark.parametrize(("mood", "command", "component"), COMPONENTS)
async def test_a_trouble_of_a_part_names_it(mood: Mood, command: str, component: str) -> None:
    till = await till_with_tea()
    till.mood(mood)
    reply = await till.ask(command, f"{till.licence()}{THIS_ORDER}")
    assert reply.all("Errors/Error", "Component") == [component]
    assert await orders_unchanged(till)


async def test_a_trouble_waits_for_a_command_that_can_have_it() -> None:
    till = await till_with_tea()
    for mood in (Mood.VISIT_LOCKED, Mood.ORDER_LOCKED, Mood.STATION_OFFLINE):
        till.mood(mood)
    assert (await till.read()).status == "Ok"
    assert (await till.ask("GetOrderMenu", STATION)).status == "Ok"
    assert len(till.board.listing()) == 3


def test_troubles_are_of_commands_that_exist_and_of_the_cash_server() -> None:
    for mood, trouble in TROUBLES.items():
        assert trouble.commands
        assert trouble.commands <= set(HANDLERS)
        assert mood.servers == frozenset({SimulatedServer.CASH})
    assert not EDITS - set(HANDLERS)
    assert not FORWARDED - set(HANDLERS)


async def pay(till: Till) -> Reply:
    return await till.pay((CARD, 12000))


async def test_a_result_that_cannot_be_written_is_of_work_that_is_done() -> None:
    till = await till_with_tea()
    till.mood(Mood.RESULT_NOT_WRITTEN, "PayOrder")
    reply = await pay(till)
    assert (reply.status, reply.root.find("PrintCheck")) == ("Result Writing Error", None)
    assert (await till.read()).order()["paid"] == "1"


async def test_execution_that_started_says_nothing_more() -> None:
    till = await till_with_tea()
    till.mood(Mood.EXECUTION_STARTED, "PayOrder")
    reply = await pay(till)
    assert (reply.status, len(reply.root)) == ("Execution Started", 0)
    assert (await till.read()).order()["paid"] == "1"


async def test_an_empty_printer_refuses_before_any_money_moves() -> None:
    till = await till_with_tea()
    till.mood(Mood.PRINTER_OUT_OF_PAPER)
    assert (await pay(till)).status == "Query Executing Error"
    assert not till.guest_at_terminal.is_set()
    assert (await pay(till)).status == "Ok"


async def test_a_receipt_that_was_not_printed_is_paid_with_a_warning() -> None:
    till = await till_with_tea()
    till.mood(Mood.RECEIPT_NOT_PRINTED, "PayOrder")
    reply = await pay(till)
    assert (reply.status, reply.all("PrintCheck", "state")) == ("Ok", ["6"])
    assert reply.root.findtext("PrintCheckWarning")
    listed = await till.ask("GetOrderList2")
    assert listed.all("Visit/Orders/Order", "receiptError") == ["1"]
    guid = reply.all("PrintCheck", "line_guid")[0]
    line = (await till.read()).all("Order/Session/Dish", "line_guid")[0]
    till.mood(Mood.RECEIPT_NOT_PRINTED, "MakeReturnGoods")
    back = await till.ask(
        "MakeReturnGoods",
        f'{till.licence()}{STATION}{CASHIER}<Reason id="1000601"/><PrintCheck line_guid="{guid}"/>'
        f'<Dishes><Dish line_guid="{line}" quantity="1000"/></Dishes>',
    )
    assert back.root.findtext("PrintCheckWarning")


async def test_lines_keep_no_guid_of_the_client() -> None:
    till = Till()
    await till.create()
    till.mood(Mood.LINE_GUIDS_LOST)
    given = "{A1A1A1A1-0000-4000-8000-000000000011}"
    line = dish("tea", more=f'line_guid="{given}"')
    reply = await till.save(line, session='line_guid="{A1A1A1A1-0000-4000-8000-000000000001}"')
    guids = [
        *reply.all("Order/Session", "line_guid"),
        *reply.all("Order/Session/Dish", "line_guid"),
    ]
    assert len(guids) == 2
    assert not any(guid.startswith("{A1A1A1A1") for guid in guids)


async def test_one_command_of_a_batch_fails_and_the_others_do_not() -> None:
    till = await till_with_tea()
    till.mood(Mood.BATCH_COMMAND_FAILS, "GetOrderList2")
    batch = '<RK7Command CMD="GetRefList"/><RK7Command CMD="GetOrderList2"/>'
    reply = await till.send(batch)
    assert (reply.status, reply.all("CommandResult", "Status")) == (
        "Ok",
        ["Ok", "Query Executing Error"],
    )
    till.mood(Mood.BATCH_COMMAND_FAILS)
    assert (await till.ask("GetRefList")).status == "Ok"
    till.mood(Mood.BATCH_ROOT_FAILS)
    whole = await till.send(batch)
    assert whole.status == "Query Executing Error"
    assert whole.all("CommandResult", "Status") == ["Query Executing Error", "Ok"]


async def test_parts_nobody_knows_are_everywhere_and_the_rest_is_as_it_was() -> None:
    till = await till_with_tea()
    till.mood(Mood.UNKNOWN_PARTS)
    reply = await till.read()
    assert reply.order()["guid"] == ORDER
    assert reply.root[0].tag == "NewlyInvented"
    assert reply.all("Order/Session/Dish", "newlyInvented") == ["1"]
    assert reply.all("Order/Session/Dish", "amount") == ["12000"]
    assert not (await till.read()).root.findall(".//NewlyInvented")


async def test_names_differ_in_letter_case_where_servers_do() -> None:
    till = Till(server_version="7.26.3.1")
    await till.create()
    await till.save(dish("tea"))
    till.mood(Mood.OTHER_SPELLING)
    reply = await till.read()
    assert reply.all("Order/Guests/Guest", "GuestLabel") == ["1"]
    assert reply.all("Order/Session/Dish/KDSState", "name") == ["sent"]
    assert not reply.root.findall(".//KdsState")


async def test_a_sparse_answer_leaves_out_what_is_zero_or_empty() -> None:
    till = await till_with_tea()
    till.mood(Mood.SPARSE_ANSWER)
    order = (await till.read()).order()
    assert not {"paid", "finished", "deleted", "discountSum", "holder"} & set(order)
    assert (order["orderSum"], order["guid"]) == ("12000", ORDER)


async def test_a_sparse_answer_still_says_what_is_sold_out() -> None:
    till = Till()
    till.mood(Mood.SPARSE_ANSWER)
    menu = await till.ask("GetOrderMenu", STATION, 'checkrests="0"')
    assert "0" in menu.all("Dishes/Item", "quantity")


@pytest.mark.parametrize(
    ("mood", "number"), [(Mood.SEQUENCE_WRONG, "5305"), (Mood.SEQUENCE_NOT_RAISED, "5310")]
)
async def test_a_number_is_refused_whatever_it_is(mood: Mood, number: str) -> None:
    till = await till_with_tea()
    till.mood(mood)
    reply = await till.save(dish("tea"))
    assert (reply.number, "[0, 1]" in reply.text) == (number, number == "5305")
    assert await orders_unchanged(till)


async def test_a_counter_may_answer_the_next_number() -> None:
    till = await till_with_tea()
    till.mood(Mood.COUNTER_ANSWERS_NEXT)
    for expected in ("1", "0"):
        reply = await till.ask("GetXMLLicenseInstanceSeqNumber", till.licence(0))
        assert reply.all("LicenseInfo/LicenseInstance", "seqNumber") == [expected]


async def test_an_english_server_says_the_same_in_english() -> None:
    till = Till(language=Language.ENGLISH)
    await till.create()
    assert (await till.pay((CARD, 1))).text == "Not enough money to pay the order"
    refused = await till.save(dish("okroshka"))
    assert refused.text.endswith("is sold out")
    assert all("sold out" in text for text in refused.all("Error", "ErrorText"))
    till.mood(Mood.NO_RIGHT)
    inner = await till.ask("VoidOrder", f"{THIS_ORDER}{MANAGER}")
    assert inner.root.findtext("Errors/Error") == "No right: VoidOrder"
    assert till.journal.entries(event="command", last=1)[0].facts["text"] == (
        "Недостаточно прав для операции VoidOrder"
    )
