"""What a guest may be told about a refusal of the card system, in two languages (crm §14).

By the code itself, else by what trouble it is to a guest, else by its nature. What has no sentence
here is for staff only: the guest goes on without the card.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.errors import ErrorCode, GuestNote

_NUMBER_WRONG: Final = GuestNote(
    russian="Номер введён неверно: проверьте его.",
    english="The number is not right: please check it.",
)

NOTES_BY_CODE: Final[Mapping[int, GuestNote]] = {
    12: _NUMBER_WRONG,
    91: GuestNote(
        russian="Номер карты или пароль не подходит.",
        english="The card number or the password does not fit.",
    ),
    92: _NUMBER_WRONG,
    93: GuestNote(
        russian="Сообщение с кодом не отправилось: попробуйте ещё раз.",
        english="The message with the code was not sent: please try again.",
    ),
    95: GuestNote(
        russian="Этот телефон нам не знаком: проверьте номер.",
        english="We do not know this phone: please check the number.",
    ),
    136: _NUMBER_WRONG,
    137: _NUMBER_WRONG,
    157: GuestNote(
        russian="В пароле могут быть только цифры, латинские буквы и подчёркивание.",
        english="A password may have digits, Latin letters and underscores only.",
    ),
    166: GuestNote(
        russian="Пароль ещё не задан.",
        english="No password has been set yet.",
    ),
    167: GuestNote(
        russian="Код отправлен.",
        english="The code is on its way.",
    ),
    168: GuestNote(
        russian="Код не подошёл: введите его ещё раз.",
        english="The code does not fit: please enter it again.",
    ),
    169: GuestNote(
        russian="Попытки закончились: немного позже можно запросить новый код.",
        english="No attempts are left: you can ask for a new code a little later.",
    ),
    170: GuestNote(
        russian="Письмо с кодом не отправилось: попробуйте ещё раз.",
        english="The letter with the code was not sent: please try again.",
    ),
    171: GuestNote(
        russian="Этот код больше не действует: запросите новый.",
        english="This code is no longer valid: please ask for a new one.",
    ),
    9990: _NUMBER_WRONG,
}

NOTES_BY_TROUBLE: Final[Mapping[ErrorCode, GuestNote]] = {
    ErrorCode.CARD_UNKNOWN: GuestNote(
        russian="Такой карты нет: проверьте номер.",
        english="We do not know this card: please check the number.",
    ),
    ErrorCode.CARD_BLOCKED: GuestNote(
        russian="Этой картой сейчас воспользоваться нельзя: обратитесь к сотруднику.",
        english="This card cannot be used now: please ask our staff.",
    ),
    ErrorCode.CARD_EXPIRED: GuestNote(
        russian="Срок действия карты не подходит: обратитесь к сотруднику.",
        english="The card is not valid today: please ask our staff.",
    ),
    ErrorCode.CARD_WITHOUT_ACCOUNT: GuestNote(
        russian="У этой карты нет бонусного счёта.",
        english="This card has no account with points.",
    ),
    ErrorCode.POINTS_NOT_ENOUGH: GuestNote(
        russian="На карте не хватает бонусов.",
        english="There are not enough points on the card.",
    ),
}

NOTES_BY_NATURE: Final[Mapping[str, GuestNote]] = {
    "nf": GuestNote(
        russian="Ничего не нашлось: проверьте, что вы ввели.",
        english="Nothing was found: please check what you have entered.",
    ),
    "st": GuestNote(
        russian="Сейчас этим воспользоваться нельзя: обратитесь к сотруднику.",
        english="This cannot be used now: please ask our staff.",
    ),
    "dup": GuestNote(
        russian="Вы уже зарегистрированы: просто войдите.",
        english="You are registered already: simply sign in.",
    ),
    "tr": GuestNote(
        russian="Не получилось: попробуйте ещё раз.",
        english="That did not work: please try again.",
    ),
}
