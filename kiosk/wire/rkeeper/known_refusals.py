"""Every refusal of the cash server that is known, as one table (rk7 §1.6).

A row says which trouble it is, what may be done next, and one sentence for staff. It is known by
``RK7ErrorN``, by a part of the text, or by the part of the system that complained.
"""

from __future__ import annotations

from msgspec import Struct

from kiosk.errors import ErrorCode, Remedy, StaffNote
from kiosk.wire.rkeeper.unknown_order import ORDER_ABSENT, VISIT_ABSENT


class KnownRefusal(Struct, frozen=True, kw_only=True):
    """``commands`` limits a row to those (empty: any command)."""

    code: ErrorCode
    remedy: Remedy
    note: StaffNote
    commands: frozenset[str] = frozenset()


def _row(
    code: ErrorCode, remedy: Remedy, russian: str, english: str, *commands: str
) -> KnownRefusal:
    note = StaffNote(russian=russian, english=english)
    return KnownRefusal(code=code, remedy=remedy, note=note, commands=frozenset(commands))


_LOCKED = _row(
    ErrorCode.POS_ORDER_LOCKED,
    Remedy.LATER,
    "Заказ открыт на кассе: закройте его там.",
    "The order is open at a till: close it there.",
)
_NOT_COVERED = _row(
    ErrorCode.POS_NOT_COVERED,
    Remedy.RESYNC,
    "Оплаты не покрывают заказ: сумма пересчитывается, повторно не списывайте.",
    "The payments do not cover the order: the sum is asked anew, do not charge again.",
)
_SHIFT_CLOSING = _row(
    ErrorCode.POS_SHIFT_CLOSING,
    Remedy.LATER,
    "Общая смена закрывается: через несколько минут киоск продолжит сам.",
    "The common shift is being closed: the kiosk goes on by itself in a few minutes.",
)
_CARD_SYSTEM = _row(
    ErrorCode.CRM_REFUSED,
    Remedy.GUEST,
    "Карточная система отказала: продолжайте без карты или возьмите другую.",
    "The card system refuses: go on without the card, or take another one.",
)
_COUNTER = _row(
    ErrorCode.LICENCE_SEQUENCE,
    Remedy.RESYNC,
    "Счётчик лицензии разошёлся: киоск спросит его у сервера; если повторяется, ищите второй киоск "
    "с копией этих данных.",
    "The licence counter differs: the kiosk asks the server for it; if this repeats, look for a "
    "second kiosk with a copy of this data.",
)
_OUR_REQUEST = _row(
    ErrorCode.POS_REFUSED,
    Remedy.NEVER,
    "Сервер не понял запрос киоска: передайте журнал разработчику киоска.",
    "The server does not understand the kiosk's request: give the log to the kiosk's makers.",
)

BY_NUMBER: dict[int, KnownRefusal] = {
    702: _row(
        ErrorCode.POS_REFUSED,
        Remedy.NEVER,
        "На сервере нет такого файла: картинка или макет не загружены.",
        "The server has no such file: a picture or a layout was not loaded.",
    ),
    2101: _row(
        ErrorCode.POS_REFUSED,
        Remedy.NEVER,
        "Сотрудник уже зарегистрирован: делать ничего не нужно.",
        "The employee is registered already: nothing has to be done.",
    ),
    2102: _row(
        ErrorCode.POS_REFUSED,
        Remedy.STAFF,
        "Неверный код или пароль сотрудника: введите его заново.",
        "Wrong code or password of an employee: enter it again.",
    ),
    2129: _row(
        ErrorCode.POS_ORDER_LOCKED,
        Remedy.LATER,
        "Визит не закрыть, пока его заказ открыт на кассе: закройте заказ там.",
        "The visit cannot be closed while its order is open at a till: close the order there.",
    ),
    2133: _row(
        ErrorCode.POS_SHIFT_TOO_LONG,
        Remedy.STAFF,
        "Общая смена открыта слишком давно: закройте её и откройте новую.",
        "The common shift has been open for too long: close it and open a new one.",
    ),
    2142: _row(
        ErrorCode.POS_PAYMENT_DECLINED,
        Remedy.GUEST,
        "Лимит карты исчерпан: гость платит иначе.",
        "The card's limit is used up: the guest pays in another way.",
    ),
    2172: _SHIFT_CLOSING,
    2219: _LOCKED,
    3373: _NOT_COVERED,
    3383: _row(
        ErrorCode.POS_REFUSED,
        Remedy.STAFF,
        "У причины удаления нет флага «при отмене пречека»: выберите в настройках другую причину.",
        "The deletion reason is not one for cancelling bills: choose another one in the set-up.",
    ),
    3444: _row(
        ErrorCode.POS_REFUSED,
        Remedy.NEVER,
        "Ресторан требует число гостей: без него такой запрос не примут.",
        "The restaurant demands the number of guests: without it the request is not taken.",
    ),
    3813: _CARD_SYSTEM,
    5304: _row(
        ErrorCode.LICENCE_SEQUENCE,
        Remedy.RESYNC,
        "Сервер не знает этот экземпляр лицензии: счёт начнётся с нуля.",
        "The server does not know this licence instance: counting starts at zero.",
    ),
    5305: _COUNTER,
    5310: _COUNTER,
    7287: _row(
        ErrorCode.POS_REFUSED,
        Remedy.STAFF,
        "Возраст гостя не подтверждён внешней службой: проверьте документ на кассе.",
        "The outside service did not confirm the guest's age: check a document at the till.",
    ),
    8007: _row(
        ErrorCode.POS_REFUSED,
        Remedy.STAFF,
        "Служба контроля алкоголя отказала: продайте эти блюда на кассе.",
        "The alcohol control service refuses: sell these dishes at the till.",
    ),
}

_UNKNOWN_ORDER = _row(
    ErrorCode.POS_UNKNOWN_ORDER,
    Remedy.RESYNC,
    "Такого заказа на сервере нет: посмотрите на кассе, кто его удалил.",
    "The server has no such order: look at the till who removed it.",
)
# These two name an order by its visit; to others a missing visit says nothing of the order.
_UNKNOWN_VISIT = _row(
    ErrorCode.POS_UNKNOWN_ORDER,
    Remedy.RESYNC,
    _UNKNOWN_ORDER.note.russian,
    _UNKNOWN_ORDER.note.english,
    *("GetOrder", "GetReceiptList"),
)
_LICENCE_NOTE = (
    "Лицензия не принята: киоск запросит её снова; если не поможет, зовите дилера.",
    "The licence is not accepted: the kiosk fetches it anew; if that is no help, call the dealer.",
)
_DRIVER_OF_CARDS = _row(
    ErrorCode.CRM_REFUSED,
    Remedy.GUEST,
    "Драйвер карточной системы не отвечает: продолжайте без карты и проверьте его.",
    "The card system's driver does not answer: go on without the card, and check it.",
    *("ApplyPersonalCard", "CreaterkFriendsAnchor", "GetCardInfo", "ParseMCR", "UndoPersonalCard"),
)

BY_WORDING: tuple[tuple[str, KnownRefusal], ...] = (
    ("bad license anchor", _row(ErrorCode.LICENCE_REFUSED, Remedy.RESYNC, *_LICENCE_NOTE)),
    (r"^\s*licen[sc]e check", _row(ErrorCode.LICENCE_REFUSED, Remedy.RESYNC, *_LICENCE_NOTE)),
    ("заблокирован другим ключом", _LOCKED),
    ("недостаточно денег для полной оплаты", _NOT_COVERED),
    # Our own mistakes also say "not found"; they must not pass for a missing order.
    ("empty input xml", _OUR_REQUEST),
    (
        "unknown command",
        _row(
            ErrorCode.POS_REFUSED,
            Remedy.NEVER,
            "Эта версия r_keeper не знает такой команды: обновите сервер.",
            "This version of r_keeper does not know the command: update the server.",
        ),
    ),
    ("child element .* not found", _OUR_REQUEST),
    ("attribute .* is not found", _OUR_REQUEST),
    ("bad integer attribute", _OUR_REQUEST),
    (
        "сбп оплата .* не найдена",
        _row(
            ErrorCode.POS_REFUSED,
            Remedy.RESYNC,
            "Такой оплаты по СБП нет: посмотрите чеки заказа, она могла пройти.",
            "There is no such fast payment: look at the order's receipts, it may have been made.",
        ),
    ),
    (
        "не найдена композиция для скидки",
        _row(
            ErrorCode.POS_REFUSED,
            Remedy.STAFF,
            "У скидки нет композиции: настройте её в менеджерской станции.",
            "The discount has no composition: set it up at the manager's station.",
        ),
    ),
    ("ошибка отправки данных на", _DRIVER_OF_CARDS),
    (
        "ошибка отправки данных на",
        _row(
            ErrorCode.POS_REFUSED,
            Remedy.STAFF,
            "Внешний драйвер карт или оплаты не отвечает: проверьте его на станции.",
            "An outside driver of cards or payments does not answer: check it at the station.",
        ),
    ),
    (ORDER_ABSENT, _UNKNOWN_ORDER),
    (VISIT_ABSENT, _UNKNOWN_VISIT),
    (
        r"не найден элемент .* в коллекции|element .* not found in collection",
        _row(
            ErrorCode.POS_REFUSED,
            Remedy.STAFF,
            "В справочнике нет того, что указано в настройках киоска: проверьте настройки.",
            "The directory lacks something the kiosk's settings name: check the settings.",
        ),
    ),
)
"""Patterns, ignoring case, in the order they are tried."""

BY_COMPONENT: dict[str, KnownRefusal] = {
    "authorization terminal": _row(
        ErrorCode.POS_PAYMENT_DECLINED,
        Remedy.GUEST,
        "Терминал или банк отказал: другая карта или другой способ.",
        "The terminal or the bank declined: another card, or another way.",
    ),
    "pds": _CARD_SYSTEM,
    "printer": _row(
        ErrorCode.POS_REFUSED,
        Remedy.STAFF,
        "Принтер станции не печатает чек: проверьте бумагу, крышку и смену, заказ остался открыт.",
        "The station's printer prints no receipt: check paper, cover and shift; the order is open.",
    ),
    "rights": _row(
        ErrorCode.POS_REFUSED,
        Remedy.STAFF,
        "Сотруднику киоска не хватает прав: добавьте их его роли.",
        "The kiosk's employee lacks a right: add it to the employee's role.",
    ),
}
"""By ``Errors/Error/@Component`` in lower case."""

LINE_REFUSED = _row(
    ErrorCode.POS_LINE_REFUSED,
    Remedy.GUEST,
    "Сервер не принял блюдо или модификатор: гость выбирает заново.",
    "The server does not take a dish or a modifier: the guest chooses anew.",
)
"""For a refusal that names the faulty part of the request and nothing known."""


def codes_of(remedy: Remedy) -> frozenset[ErrorCode]:
    """The troubles whose every known refusal has this remedy."""
    rows = (*BY_NUMBER.values(), *(row for _, row in BY_WORDING), *BY_COMPONENT.values())
    others = {row.code for row in rows if row.remedy is not remedy}
    return frozenset(row.code for row in rows) - others
