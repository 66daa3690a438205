"""What a "no" of the cash server is made of, and every "no" to the way a request is written.

The texts are in the two languages a server can be set to (rk7 §1.6); those that are English on a
Russian server too are given once.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.simulators.scenario import Language


class Status(StrEnum):
    """The verdict on a command (rk7 §1.5)."""

    OK = "Ok"
    NO_CHANGES = "No changes"
    STARTED = "Execution Started"
    PARSE_ERROR = "Query Parse Error"
    BAD_PARAMETERS = "Bad Query Parameters"
    EXECUTING_ERROR = "Query Executing Error"
    NOT_WRITTEN = "Result Writing Error"


class Component(StrEnum):
    """What part of the till an inner error comes from (rk7 §1.4)."""

    PRINTER = "Printer"
    TERMINAL = "Authorization terminal"
    CARD_SYSTEM = "PDS"
    RIGHTS = "Rights"


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence in both languages."""

    russian: str
    english: str

    def in_language(self, language: Language) -> str:
        return self.english if language is Language.ENGLISH else self.russian


@dataclass(frozen=True, slots=True, kw_only=True)
class InnerError:
    """One entry of the stack `Errors/Error` (rk7 §1.4)."""

    words: Words
    number: int | None = None
    component: Component | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LineError:
    """An `Error` beside the order: what is wrong with one line of it (rk7 §5.4)."""

    number: int
    words: Words
    faulty_tag: str


class Refusal(Exception):
    """A command was refused and nothing was changed."""

    def __init__(
        self,
        status: Status,
        words: Words,
        number: int | None = None,
        *,
        inner: tuple[InnerError, ...] = (),
        lines: tuple[LineError, ...] = (),
    ) -> None:
        super().__init__(words.english)
        self.status = status
        self.words = words
        self.number = number
        self.inner = inner
        self.lines = lines

    @property
    def text(self) -> str:
        """The sentence as a Russian server says it: what the journal keeps."""
        return self.words.russian


def refused(
    russian: str,
    english: str | None = None,
    number: int | None = None,
    *,
    inner: tuple[InnerError, ...] = (),
) -> Refusal:
    """A business refusal; without `english` the text is the same in both languages."""
    words = Words(russian, russian if english is None else english)
    return Refusal(Status.EXECUTING_ERROR, words, number, inner=inner)


def empty_input() -> Refusal:
    return _unread("Empty input XML")


def unreadable(reason: str) -> Refusal:
    return _unread(f"XML parse error: {reason}")


def unknown_command(name: str) -> Refusal:
    return _bad(f"Unknown command {name}")


def child_missing(name: str) -> Refusal:
    return _bad(f'Error: child element "{name}" not found')


def child_unexpected(name: str, above: str) -> Refusal:
    return _bad(f'Error: unexpected child element "{name}" in {above}')


def attribute_missing(path: str, name: str) -> Refusal:
    return _bad(f'Attribute "{path}/@{name}" is not found')


def bad_integer(path: str, name: str, value: str) -> Refusal:
    return _bad(f'Bad integer attribute "{path}/@{name}" value: "{value}"')


def bad_moment(path: str, name: str, value: str) -> Refusal:
    return _bad(f'Bad datetime attribute "{path}/@{name}" value: "{value}"')


def not_in_collection(what: str, collection: str) -> Refusal:
    return _bad(
        f"Не найден элемент {what} в коллекции {collection}",
        f"Element {what} is not found in collection {collection}",
    )


def shift_closing() -> Refusal:
    words = Words(
        "UCSERR(2172) Выполняется закрытие общей смены, операция невозможна",
        "UCSERR(2172) The common shift is being closed, the operation is impossible",
    )
    return Refusal(Status.PARSE_ERROR, words, 2172)


def no_right(operation: str) -> Refusal:
    return refused(
        f"Недостаточно прав для операции {operation}",
        f"Not enough rights for operation {operation}",
        inner=(
            InnerError(
                words=Words(f"Нет права: {operation}", f"No right: {operation}"),
                component=Component.RIGHTS,
            ),
        ),
    )


def password_wrong() -> Refusal:
    return refused("Неверный код или пароль", "Wrong code or password", 2102)


def already_registered(employee: str) -> Refusal:
    return refused(
        f"Работник {employee} уже зарегистрирован",
        f"Employee {employee} is already registered",
        2101,
    )


def file_missing(name: str) -> Refusal:
    return refused(f"Файл не найден: {name}", f"File not found: {name}", 702)


def station_offline(station: str) -> Refusal:
    return refused(f"Станция {station} недоступна", f"Station {station} is not available")


def command_failed(name: str) -> Refusal:
    return refused(f"Ошибка выполнения команды {name}", f"Command {name} failed")


def bad_anchor() -> Refusal:
    return refused("Bad license anchor")


def licence_check(russian: str, english: str) -> Refusal:
    return refused(f"License check error: {russian}", f"License check error: {english}")


def licence_over() -> Refusal:
    return licence_check("срок действия лицензии истёк", "the licence has expired")


def instance_unknown(guid: str) -> Refusal:
    return refused(
        f"Экземпляр лицензии не найден: {guid}", f"License instance not found: {guid}", 5304
    )


def sequence_wrong(accepted: tuple[int, ...]) -> Refusal:
    numbers = ", ".join(str(number) for number in accepted)
    return refused(
        f"Неверный seqNumber, допустимые значения [{numbers}]",
        f"Wrong seqNumber, accepted values [{numbers}]",
        5305,
    )


def sequence_not_raised(last: int) -> Refusal:
    return refused(
        f"seqNumber {last} уже использован, значение must be increased",
        f"seqNumber {last} is already used, the value must be increased",
        5310,
    )


def _bad(russian: str, english: str | None = None) -> Refusal:
    words = Words(russian, russian if english is None else english)
    return Refusal(Status.BAD_PARAMETERS, words)


def _unread(text: str) -> Refusal:
    return Refusal(Status.PARSE_ERROR, Words(text, text))
