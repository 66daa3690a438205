"""Every "no" of the cash server: status, number and the Russian text it is said with (rk7 §1.6)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Status(StrEnum):
    """The verdict on a command (rk7 §1.5)."""

    OK = "Ok"
    NO_CHANGES = "No changes"
    PARSE_ERROR = "Query Parse Error"
    BAD_PARAMETERS = "Bad Query Parameters"
    EXECUTING_ERROR = "Query Executing Error"


@dataclass(frozen=True, slots=True, kw_only=True)
class InnerError:
    """One entry of the stack `Errors/Error` (rk7 §1.4)."""

    text: str
    number: int | None = None
    component: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LineError:
    """An `Error` beside the order: what is wrong with one line of it (rk7 §5.4)."""

    number: int
    text: str
    faulty_tag: str


class Refusal(Exception):
    """A command was refused and nothing was changed."""

    def __init__(
        self,
        status: Status,
        text: str,
        number: int | None = None,
        *,
        inner: tuple[InnerError, ...] = (),
        lines: tuple[LineError, ...] = (),
    ) -> None:
        super().__init__(text)
        self.status = status
        self.text = text
        self.number = number
        self.inner = inner
        self.lines = lines


# The reference lists no numbers for a dish that cannot be sold and for a broken modifier limit;
# these two are the simulator's own. A client must live with numbers it does not know.
DISH_NOT_SOLD: Final = 2305
MODIFIER_LIMIT: Final = 2308

PAYMENT_COMPONENT: Final = "Authorization terminal"


def empty_input() -> Refusal:
    return Refusal(Status.PARSE_ERROR, "Empty input XML")


def unreadable(reason: str) -> Refusal:
    return Refusal(Status.PARSE_ERROR, f"XML parse error: {reason}")


def unknown_command(name: str) -> Refusal:
    return Refusal(Status.BAD_PARAMETERS, f"Unknown command {name}")


def child_missing(name: str) -> Refusal:
    return Refusal(Status.BAD_PARAMETERS, f'Error: child element "{name}" not found')


def attribute_missing(path: str, name: str) -> Refusal:
    return Refusal(Status.BAD_PARAMETERS, f'Attribute "{path}/@{name}" is not found')


def bad_integer(path: str, name: str, value: str) -> Refusal:
    return Refusal(
        Status.BAD_PARAMETERS, f'Bad integer attribute "{path}/@{name}" value: "{value}"'
    )


def not_in_collection(what: str, collection: str) -> Refusal:
    return Refusal(Status.BAD_PARAMETERS, f"Не найден элемент {what} в коллекции {collection}")


def shift_closing() -> Refusal:
    return Refusal(
        Status.PARSE_ERROR,
        "UCSERR(2172) Выполняется закрытие общей смены, операция невозможна",
        2172,
    )


def shift_too_long() -> Refusal:
    return _refused("Общая смена открыта слишком давно, её необходимо закрыть", 2133)


def order_locked(station: str, employee: str) -> Refusal:
    return _refused(
        "Не получается заблокировать. Заказ заблокирован другим ключом блокировки. "
        f"Станция: {station}, сотрудник: {employee}",
        2219,
    )


def not_covered() -> Refusal:
    return _refused("Недостаточно денег для полной оплаты заказа", 3373)


def payment_declined(tender: str) -> Refusal:
    return Refusal(
        Status.EXECUTING_ERROR,
        f"Ошибка авторизации: {tender}",
        inner=(InnerError(text="Отказ банка. Оплата отклонена", component=PAYMENT_COMPONENT),),
    )


def order_unknown(guid: str) -> Refusal:
    return _refused(f"Заказ не найден: {guid}")


def order_exists(guid: str) -> Refusal:
    return _refused(f"Заказ с таким GUID уже существует: {guid}")


def order_closed(name: str) -> Refusal:
    return _refused(f"Заказ {name} уже оплачен, изменение невозможно")


def order_deleted(name: str) -> Refusal:
    return _refused(f"Заказ {name} удалён, изменение невозможно")


def reason_unfit(reason: str) -> Refusal:
    return _refused(f"Причина «{reason}» не подходит для удаления заказа")


def session_printed(uni: int) -> Refusal:
    return _refused(f"Пакет {uni} уже распечатан, изменение невозможно")


def lines_refused(problems: tuple[LineError, ...]) -> Refusal:
    return Refusal(
        Status.EXECUTING_ERROR,
        "; ".join(problem.text for problem in problems),
        problems[0].number,
        lines=problems,
    )


def no_right(operation: str) -> Refusal:
    return Refusal(
        Status.EXECUTING_ERROR,
        f"Недостаточно прав для операции {operation}",
        inner=(InnerError(text=f"Нет права: {operation}", component="Rights"),),
    )


def bad_anchor() -> Refusal:
    return _refused("Bad license anchor")


def licence_check(reason: str) -> Refusal:
    return _refused(f"License check error: {reason}")


def instance_unknown(guid: str) -> Refusal:
    return _refused(f"Экземпляр лицензии не найден: {guid}", 5304)


def sequence_wrong(accepted: tuple[int, ...]) -> Refusal:
    numbers = ", ".join(str(number) for number in accepted)
    return _refused(f"Неверный seqNumber, допустимые значения [{numbers}]", 5305)


def sequence_not_raised(last: int) -> Refusal:
    return _refused(f"seqNumber {last} уже использован, значение must be increased", 5310)


def _refused(text: str, number: int | None = None) -> Refusal:
    return Refusal(Status.EXECUTING_ERROR, text, number)
