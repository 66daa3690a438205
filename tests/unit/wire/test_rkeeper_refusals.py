"""What a "no" of the cash server means, and what may be done next."""

from __future__ import annotations

import pytest

from kiosk.errors import ErrorCode, PosRefused, Remedy
from kiosk.wire.rkeeper.catalogue import COMMANDS
from kiosk.wire.rkeeper.envelope import decode
from kiosk.wire.rkeeper.item_blobs import GetItemBlob
from kiosk.wire.rkeeper.known_refusals import (
    BY_COMPONENT,
    BY_NUMBER,
    BY_WORDING,
    LINE_REFUSED,
    codes_of,
)
from kiosk.wire.rkeeper.licence import WRONG_NUMBER, accepted_numbers
from kiosk.wire.rkeeper.payment import PayOrder
from kiosk.wire.rkeeper.staff import RegisterEmployee
from tests.unit.wire.documents_at_hand import rkeeper
from tests.unit.wire.rkeeper_reply import answer, refused

LATER, GUEST, STAFF, RESYNC, NEVER = Remedy
EXECUTING, PARAMETERS, PARSE = (
    "Query Executing Error",
    "Bad Query Parameters",
    "Query Parse Error",
)

# Every row of both tables of §1.6, in its order.
NUMBERS = [
    (702, ErrorCode.POS_REFUSED, NEVER),
    (2101, ErrorCode.POS_REFUSED, NEVER),
    (2102, ErrorCode.POS_REFUSED, STAFF),
    (2129, ErrorCode.POS_ORDER_LOCKED, LATER),
    (2133, ErrorCode.POS_SHIFT_TOO_LONG, STAFF),
    (2142, ErrorCode.POS_PAYMENT_DECLINED, GUEST),
    (2172, ErrorCode.POS_SHIFT_CLOSING, LATER),
    (2219, ErrorCode.POS_ORDER_LOCKED, LATER),
    (3373, ErrorCode.POS_NOT_COVERED, RESYNC),
    (3383, ErrorCode.POS_REFUSED, STAFF),
    (3444, ErrorCode.POS_REFUSED, NEVER),
    (3813, ErrorCode.CRM_REFUSED, GUEST),
    (5304, ErrorCode.LICENCE_SEQUENCE, RESYNC),
    (5305, ErrorCode.LICENCE_SEQUENCE, RESYNC),
    (5310, ErrorCode.LICENCE_SEQUENCE, RESYNC),
    (7287, ErrorCode.POS_REFUSED, STAFF),
    (8007, ErrorCode.POS_REFUSED, STAFF),
]
TEXTS = [
    ("Empty input XML", PARSE, "PayOrder", ErrorCode.POS_REFUSED, NEVER),
    ("Unknown command MakeRetunGoods", PARAMETERS, "PayOrder", ErrorCode.POS_REFUSED, NEVER),
    (
        "Error: child element &quot;Station&quot; not found",
        PARAMETERS, "PayOrder", ErrorCode.POS_REFUSED, NEVER,
    ),
    (
        "Attribute &quot;RK7CMD/@expireTime&quot; is not found",
        PARAMETERS, "WaiterMessage", ErrorCode.POS_REFUSED, NEVER,
    ),
    (
        "Bad integer attribute deferred value: &quot;true&quot;",
        PARAMETERS, "SaveOrder", ErrorCode.POS_REFUSED, NEVER,
    ),
    (
        "Не найден элемент 17 в коллекции Employees",
        PARAMETERS, "CreateOrder", ErrorCode.POS_REFUSED, STAFF,
    ),
    (
        "Не получается заблокировать. Заказ заблокирован другим ключом блокировки",
        EXECUTING, "SaveOrder", ErrorCode.POS_ORDER_LOCKED, LATER,
    ),
    (
        "Недостаточно денег для полной оплаты заказа",
        EXECUTING, "PayOrder", ErrorCode.POS_NOT_COVERED, RESYNC,
    ),
    ("Bad license anchor", EXECUTING, "SaveOrder", ErrorCode.LICENCE_REFUSED, RESYNC),
    ("License check failed: expired", EXECUTING, "SaveOrder", ErrorCode.LICENCE_REFUSED, RESYNC),
    (
        "СБП оплата с гуид {7E7E} не найдена",
        EXECUTING, "CancelSbpPay", ErrorCode.POS_REFUSED, RESYNC,
    ),
    (
        "Не найдена композиция для скидки",
        EXECUTING, "SaveOrder", ErrorCode.POS_REFUSED, STAFF,
    ),
    ("Ошибка отправки данных на Loyalty", EXECUTING, "PayOrder", ErrorCode.POS_REFUSED, STAFF),
    ("Ошибка отправки данных на Loyalty", EXECUTING, "GetCardInfo", ErrorCode.CRM_REFUSED, GUEST),
]  # fmt: skip
COMPONENTS = [
    ("Printer", ErrorCode.POS_REFUSED, STAFF),
    ("Authorization terminal", ErrorCode.POS_PAYMENT_DECLINED, GUEST),
    ("PDS", ErrorCode.CRM_REFUSED, GUEST),
    ("Rights", ErrorCode.POS_REFUSED, STAFF),
]


@pytest.mark.parametrize(("number", "code", "remedy"), NUMBERS)
def test_every_known_number_says_what_it_is_and_what_to_do(
    number: int, code: ErrorCode, remedy: Remedy
):
    error = refused(PayOrder, "что-то", number=str(number))
    assert (error.code, error.number, error.remedy) == (code, number, remedy)
    assert error.note is BY_NUMBER[number].note


def test_no_other_number_is_known():
    assert set(BY_NUMBER) == {number for number, _, _ in NUMBERS}


@pytest.mark.parametrize(("told", "status", "command", "code", "remedy"), TEXTS)
def test_every_known_text_says_what_it_is_and_what_to_do(
    told: str, status: str, command: str, code: ErrorCode, remedy: Remedy
):
    error = refused(COMMANDS[command], told, status=status)
    assert (error.code, error.remedy, error.number) == (code, remedy, None)
    assert error.note is not None
    assert told.split("&")[0] in error.detail, "the raw text is kept"


@pytest.mark.parametrize(("component", "code", "remedy"), COMPONENTS)
def test_the_part_of_the_system_that_complains_says_what_to_do(
    component: str, code: ErrorCode, remedy: Remedy
):
    errors = f'<Errors><Error RK7ErrorN="1" Component="{component}">сбой</Error></Errors>'
    error = refused(PayOrder, "сбой", inside=errors)
    assert (error.code, error.remedy) == (code, remedy)


def test_an_inner_number_is_known_as_well():
    errors = '<Errors><Error RK7ErrorN="3813" Component="PDS">no such client</Error></Errors>'
    error = refused(PayOrder, "Ошибка", inside=errors)
    assert (error.code, error.number) == (ErrorCode.CRM_REFUSED, 3813)


def test_a_line_the_server_objects_to_is_the_guests_choice():
    fault = '<Error RK7ErrorN="77" ErrorText="?"><FaultyTag><Dish id="5"/></FaultyTag></Error>'
    error = refused(COMMANDS["SaveOrder"], "?", inside=fault)
    assert (error.code, error.remedy) == (ErrorCode.POS_LINE_REFUSED, Remedy.GUEST)


@pytest.mark.parametrize(
    ("status", "remedy"), [(EXECUTING, STAFF), (PARAMETERS, NEVER), (PARSE, NEVER)]
)
def test_an_unknown_refusal_keeps_its_words_and_is_sorted_by_its_status(
    status: str, remedy: Remedy
):
    error = refused(PayOrder, "нечто новое о карте 9643000012345678", number="9999", status=status)
    assert (error.code, error.number, error.remedy) == (ErrorCode.POS_REFUSED, 9999, remedy)
    assert error.note is None
    assert "9999: нечто новое о карте …5678" in error.detail


def test_every_known_refusal_has_a_sentence_in_both_languages():
    rows = [*BY_NUMBER.values(), *(row for _, row in BY_WORDING), *BY_COMPONENT.values()]
    for note in (row.note for row in (*rows, LINE_REFUSED)):
        assert note.russian.endswith("."), note
        assert any("а" <= letter <= "я" for letter in note.russian), note
        assert note.english.endswith("."), note
        assert note.english.isascii(), note


def test_a_number_that_is_none_is_not_decided_on():
    error = refused(PayOrder, "Недостаточно денег для полной оплаты заказа", number="odd")
    assert (error.code, error.number) == (ErrorCode.POS_NOT_COVERED, None)


def test_an_employee_registered_before_is_registered():
    body = answer("RegisterEmployee", status=EXECUTING, more='ErrorText="уже" RK7ErrorN="2101"')
    assert decode(RegisterEmployee, body).already
    assert refused(PayOrder, "уже", number="2101").number == 2101
    assert refused(RegisterEmployee, "пароль", number="2102").number == 2102


def test_a_picture_that_is_not_there_is_none():
    body = answer("GetItemBlob", status=EXECUTING, more='ErrorText="no file" RK7ErrorN="702"')
    assert decode(GetItemBlob, body) is None


def test_the_number_decides_before_the_text():
    error = refused(PayOrder, "Недостаточно денег для полной оплаты заказа", number="2219")
    assert error.code is ErrorCode.POS_ORDER_LOCKED


def test_a_closing_shift_hides_in_the_text_of_a_parse_error():
    error = refused(PayOrder, "UCSERR(2172) Идёт закрытие смены", status="Query Parse Error")
    assert (error.code, error.number) == (ErrorCode.POS_SHIFT_CLOSING, 2172)


def test_the_terminal_of_the_station_declines():
    with pytest.raises(PosRefused) as caught:
        decode(PayOrder, rkeeper("refused_payment"))
    error = caught.value
    assert error.code is ErrorCode.POS_PAYMENT_DECLINED
    assert "Отказ банка" in error.detail
    assert "4276000011112222" not in error.detail, "card numbers do not reach the log"


def test_the_numbers_a_server_would_accept_are_read_from_its_text():
    error = refused(PayOrder, "Неверный seqNumber 9, допустимо [41, 42]", number="5305")
    assert error.number == WRONG_NUMBER
    assert accepted_numbers(error) == (41, 42)
    assert accepted_numbers(refused(PayOrder, "нет", number="5305")) == ()


def test_what_passes_by_itself_is_what_the_table_says():
    assert codes_of(Remedy.LATER) == {ErrorCode.POS_SHIFT_CLOSING, ErrorCode.POS_ORDER_LOCKED}
