"""Only an order that is not there counts as absent: a purchase is sent again on that word."""

from __future__ import annotations

import pytest

from kiosk.errors import ErrorCode, Remedy
from kiosk.wire.rkeeper.catalogue import COMMANDS
from tests.unit.wire.rkeeper_reply import refused

GUID = "{4E1D23B0-0B53-4E5B-8D3D-1F6B0C7A9E11}"
ABSENT_ORDER = [
    f"Заказ не найден: {GUID}",
    f"Order not found: {GUID}",
    "Order not found: 7/5",
    "Заказ не найден",
    "Заказ 5 не найден.",
    f"Заказ с GUID {GUID} не найден",
    "Заказ с указанным идентификатором не найден",
    "Указанный заказ не найден",
    "Не найден заказ 5",
    "Не найден заказ № 5 в визите 7",
    "Ошибка: заказ не найден",
    "Error: order 5 was not found",
    "Order 5 not found",
    "The order is not found",
    f"Order with guid {GUID} is not found!",
    "no such order",
    f"No such order: {GUID}",
    "Не найден элемент {4E1D} в коллекции Orders",
    "Element {4E1D} is not found in collection Orders",
]
ABSENT_VISIT = [
    "Визит не найден: 7",
    "Visit not found: 7",
    "Visit not found",
    "Не найден визит 7",
    "Не найден элемент 7 в коллекции Visits",
]
ABSENT_OTHERS = [
    "Station MID1 not found in network",
    "Station MID1 not found",
    "Station for order 5 not found",
    "Станция MID1 не найдена",
    "Employee not found",
    "Employee of order 5 not found",
    "Работник не найден",
    "Не найден сотрудник заказа 5",
    "Принтер для заказа 5 не найден",
    "Принтер на заказ 5 не найден",
    "Заказ 5: принтер не найден",
    "Заказ 5, не найден принтер",
    "Заказ 5 не найден принтером",
    "Order 5: printer not found",
    "Printer not found for order 5",
    "Order not found printer",
    "Order type 5 not found",
    "Order 5 type not found",
    "no such order type",
    "No such order category: 5",
    "Тип заказа 5 не найден",
    "Не найден тип заказа 5",
    "Не найдена категория заказа 5",
    "Order category 5 not found",
    "Visit type 7 not found",
    "Тип визита 7 не найден",
    "Table 12 of order 5 not found",
    "Стол 12 не найден",
    "Валюта 3 для оплаты заказа не найдена",
    "Currency not found for order 5",
    "Заказ принят, чек не найден",
    "Заказчик не найден",
    "Preorder 5 not found",
    "License instance not found",
    "Файл не найден: order.rkl",
    "Не найден элемент 17 в коллекции Employees",
    "Не найден элемент 17 в коллекции OrderTypes",
    "Element 17 is not found in collection OrderTypes",
    "Error: child element &quot;Order&quot; not found",
    "Attribute &quot;Order/@guid&quot; is not found",
]
READ_ORDERS = ("GetOrder", "GetReceiptList")
MISSING = (ErrorCode.POS_UNKNOWN_ORDER, Remedy.RESYNC)


@pytest.mark.parametrize("command", [*READ_ORDERS, "PayOrder", "SaveOrder"])
@pytest.mark.parametrize("told", ABSENT_ORDER)
def test_an_order_that_is_gone_is_told_by_any_command(told: str, command: str):
    error = refused(COMMANDS[command], told)
    assert (error.code, error.remedy) == MISSING


@pytest.mark.parametrize("command", READ_ORDERS)
@pytest.mark.parametrize("told", ABSENT_VISIT)
def test_a_visit_that_is_gone_takes_its_order_along(told: str, command: str):
    error = refused(COMMANDS[command], told)
    assert (error.code, error.remedy) == MISSING


@pytest.mark.parametrize("command", [*READ_ORDERS, "PayOrder", "CreateOrder"])
@pytest.mark.parametrize("told", ABSENT_OTHERS)
def test_something_else_that_is_missing_is_no_missing_order(told: str, command: str):
    assert refused(COMMANDS[command], told).code is ErrorCode.POS_REFUSED


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "told",
    ["Order " + "5-" * 100_000, "Заказ" + " в" * 100_000, "Order not found" + " " * 9_999 + "x"],
)
def test_a_long_refusal_is_read_at_once(told: str):
    assert refused(COMMANDS["GetOrder"], told).code is ErrorCode.POS_REFUSED
