"""How the card system says no: a SAC code with the values its text names (crm §4).

A client must never decide on the text, so it exists in the two languages a server may speak.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Language(StrEnum):
    """What the server's texts are written in."""

    RUSSIAN = "ru"
    ENGLISH = "en"


class Refused(Exception):
    """The request is refused with `code`; nothing was changed.

    `values` fill the letters of the code's text in the order in which crm §4.4 names them.
    """

    def __init__(self, code: str, *values: object) -> None:
        super().__init__(code, *values)
        self.code = code
        self.values = tuple(str(value) for value in values)

    def text(self, language: Language) -> str:
        """The sentence for `language`, values filled in. Codes without one get a plain sentence."""
        russian, english = _TEXTS.get(self.code, _OTHER)
        pattern = russian if language is Language.RUSSIAN else english
        filled = pattern
        for place, value in enumerate(self.values):
            filled = filled.replace(f"%{place + 1}", value)
        return filled.replace("%0", self.code)


_OTHER: Final = ("Операция отклонена: %0", "The operation is refused: %0")

# Only the codes this simulator finds out by itself; a mood may refuse with any other.
_TEXTS: Final[dict[str, tuple[str, str]]] = {
    "SAC-0003": ("Неверный формат XML-запроса", "The XML request has an invalid format"),
    "SAC-0004": ('Неверный классификатор "%1"', 'The classifier "%1" is wrong'),
    "SAC-0007": ("Не определён тип счёта [ID=%1]", "Account type not determined [ID=%1]"),
    "SAC-0008": ('Тип счёта "%1" удалён', 'Account type "%1" is deleted'),
    "SAC-0009": ('Тип счёта "%1" неактивен', 'Account type "%1" is inactive'),
    "SAC-0010": (
        'Тип счёта "%1" недоступен классификатору "%2"',
        'Account type "%1" is not available to classifier "%2"',
    ),
    "SAC-0012": ('Неверный номер карты "%1"', 'The card number "%1" is wrong'),
    "SAC-0014": ('Карта "%1" не найдена в системе', 'Card "%1" is not in the system'),
    "SAC-0015": ('Счёт "%1" карты "%2" заблокирован', 'Account "%1" of card "%2" is blocked'),
    "SAC-0016": ('Счёт "%1" заблокирован', 'Account "%1" is blocked'),
    "SAC-0017": ('Карта "%1" заблокирована', 'Card "%1" is blocked'),
    "SAC-0018": (
        "Сумма превышает допустимую с учётом овердрафта",
        "The amount exceeds the limit even with the overdraft",
    ),
    "SAC-0020": ('Счёт "%1" карты "%2" не найден', 'Account "%1" of card "%2" is not found'),
    "SAC-0021": ('Счёт "%1" не найден', 'Account "%1" is not found'),
    "SAC-0044": (
        "Недостаточно средств на счёте для списания",
        "Not enough on the account to write off",
    ),
    "SAC-0049": (
        "Срок действия карты не позволяет выполнить операцию",
        "The validity period of the card does not allow the operation now",
    ),
    "SAC-0056": ("Не заполнено обязательное поле: %1", "A mandatory field is empty: %1"),
    "SAC-0066": ('Карта "%1" неактивна', 'Card "%1" is inactive'),
    "SAC-0067": ('Статус карты "%1" неизвестен', 'The status of card "%1" is unknown'),
    "SAC-0068": ("Неверно указана дата: %1", "A date is given wrongly: %1"),
    "SAC-0069": (
        'Тип счёта "%1" заблокирован для классификатора "%2"',
        'Account type "%1" is blocked for classifier "%2"',
    ),
    "SAC-0071": ('Карта "%1" аннулирована', 'Card "%1" is annulled'),
    "SAC-0073": (
        'У карты "%1" нет владельца, операция запрещена',
        'Card "%1" has no owner, the operation is refused',
    ),
    "SAC-0075": ('Клиент "%1" не найден', 'Customer "%1" is not found'),
    "SAC-0101": ("Неверное имя запроса", "The query name is wrong"),
    "SAC-0103": ("Транзакция не найдена", "The transaction is not found"),
    "SAC-0104": ("Неверно указана сумма: %1", "The amount is given wrongly: %1"),
    "SAC-0105": (
        "Попытка вернуть %1, что больше суммы чека %2 за вычетом сделанных возвратов %3",
        "Trying to return %1, more than the receipt total %2 less earlier returns %3",
    ),
    "SAC-0111": ('Классификатор "%1" заблокирован', 'The classifier "%1" is blocked'),
    "SAC-0123": ('Карта "%1" не является виртуальной', 'Card "%1" is not virtual'),
    "SAC-0158": (
        'Карта "%1" находится в процессе выдачи владельцу',
        'Card "%1" is being issued to its owner',
    ),
    "SAC-0161": (
        'Классификатору запрещено использовать карту "%1"',
        'This classifier may not use card "%1"',
    ),
    "SAC-9802": ("Ошибка работы карточного сервера", "Card server operation error"),
    "SAC-9990": (
        'Номер карты "%1" превышает допустимое значение',
        'The card number "%1" exceeds the allowed value',
    ),
    "SAC-9991": ("Доступ к запросу запрещён: неверная сессия", "Query access denied: bad session"),
    "SAC-9992": (
        "Не указаны обязательные параметры запроса или они неверны: %1",
        "The required parameters are missing or wrong: %1",
    ),
    "SAC-9995": (
        "Доступ временно запрещён: выполняется импорт",
        "Access is denied for now: an import is running",
    ),
}
