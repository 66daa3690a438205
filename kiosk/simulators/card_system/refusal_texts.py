"""What the codes of crm §4.4 say, in Russian and in English; `%1`, `%2` are the code's values."""

from __future__ import annotations

from typing import Final

OTHER: Final = ("Операция отклонена: %0", "The operation is refused: %0")
"""For every code that is not listed; `%0` is the code."""

# Only the codes this simulator finds out by itself; a mood may refuse with any other.
TEXTS: Final[dict[str, tuple[str, str]]] = {
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
    "SAC-0013": ("Неверно указан тип счёта [ID=%1]", "Account type given wrongly [ID=%1]"),
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
    "SAC-0057": ('Карта "%1" уже существует', 'Card "%1" already exists'),
    "SAC-0060": ('Нет уровня для типа счёта "%1"', 'No level for account type "%1"'),
    "SAC-0061": ("Не определена группа карт [ID=%1]", "Card group not determined [ID=%1]"),
    "SAC-0062": ("Не определена группа владельцев [ID=%1]", "Holder group not determined [ID=%1]"),
    "SAC-0063": (
        'Срок подписки типа счёта "%1" не позволяет открыть счёт',
        'The subscription period of account type "%1" forbids opening an account',
    ),
    "SAC-0064": ("Не определён тип контакта [ID=%1]", "Contact type not determined [ID=%1]"),
    "SAC-0065": ("Не определён тип адреса [ID=%1]", "Address type not determined [ID=%1]"),
    "SAC-0066": ('Карта "%1" неактивна', 'Card "%1" is inactive'),
    "SAC-0067": ('Статус карты "%1" неизвестен', 'The status of card "%1" is unknown'),
    "SAC-0068": ("Неверно указана дата: %1", "A date is given wrongly: %1"),
    "SAC-0069": (
        'Тип счёта "%1" заблокирован для классификатора "%2"',
        'Account type "%1" is blocked for classifier "%2"',
    ),
    "SAC-0070": ('У карты "%1" уже этот статус', 'Card "%1" already has this status'),
    "SAC-0071": ('Карта "%1" аннулирована', 'Card "%1" is annulled'),
    "SAC-0073": (
        'У карты "%1" нет владельца, операция запрещена',
        'Card "%1" has no owner, the operation is refused',
    ),
    "SAC-0075": ('Клиент "%1" не найден', 'Customer "%1" is not found'),
    "SAC-0077": ('Карта "%1" уже принадлежит клиенту', 'Card "%1" already belongs to a customer'),
    "SAC-0082": ('Контакт "%1" не найден', 'Contact "%1" is not found'),
    "SAC-0083": ('Адрес "%1" не найден', 'Address "%1" is not found'),
    "SAC-0086": ("Не определён город [ID=%1]", "City not determined [ID=%1]"),
    "SAC-0087": ("Не определена улица [ID=%1]", "Street not determined [ID=%1]"),
    "SAC-0088": ("Не определена страна [ID=%1]", "Country not determined [ID=%1]"),
    "SAC-0091": (
        "Неверный номер карты или пароль",
        "The card number or the password is wrong",
    ),
    "SAC-0092": ('Неверный номер телефона "%1"', 'The phone number "%1" is wrong'),
    "SAC-0093": ("Ошибка отправки кода по SMS", "Sending the code by SMS failed"),
    "SAC-0094": (
        "Указанную карту нельзя подтвердить, или нет свободных карт",
        "The given card cannot be confirmed, or no free card is left",
    ),
    "SAC-0095": (
        'Телефон "%1" отсутствует в списках контактов',
        'Phone "%1" is in no contact list',
    ),
    "SAC-0096": (
        (
            'Телефон "%1" уже есть в списках контактов.\n'
            "Допускается не более %2 раз(а).\nОбратитесь к администратору"
        ),
        (
            'Phone "%1" is already in the contact lists.\n'
            "At most %2 time(s) allowed.\nContact the administrator"
        ),
    ),
    "SAC-0100": (
        (
            "Регистрация выполнена: карта %1.\nПароль не удалось отправить по SMS.\n"
            "Обратитесь в поддержку или восстановите пароль"
        ),
        (
            "The registration is done: card %1.\nThe password could not be sent by SMS.\n"
            "Contact support or recover the password"
        ),
    ),
    "SAC-0101": ("Неверное имя запроса", "The query name is wrong"),
    "SAC-0103": ("Транзакция не найдена", "The transaction is not found"),
    "SAC-0104": ("Неверно указана сумма: %1", "The amount is given wrongly: %1"),
    "SAC-0105": (
        "Попытка вернуть %1, что больше суммы чека %2 за вычетом сделанных возвратов %3",
        "Trying to return %1, more than the receipt total %2 less earlier returns %3",
    ),
    "SAC-0102": ('Не определён тип родства [ID="%1"]', 'Relationship not determined [ID="%1"]'),
    "SAC-0111": ('Классификатор "%1" заблокирован', 'The classifier "%1" is blocked'),
    "SAC-0112": ('Купон "%1" не найден в системе', 'Coupon "%1" is not in the system'),
    "SAC-0114": ("Не определён тип купона [ID=%1]", "Coupon type not determined [ID=%1]"),
    "SAC-0115": ('Не определён классификатор "%1"', 'The classifier "%1" is not determined'),
    "SAC-0116": ('Несколько результатов для купона "%1"', 'Several results for coupon "%1"'),
    "SAC-0117": (
        "Классификатору запрещено погашать купон",
        "This classifier may not redeem the coupon",
    ),
    "SAC-0118": ("Купон использован", "The coupon is used"),
    "SAC-0119": (
        "Срок действия не позволяет реализовать купон",
        "The validity period does not allow realising the coupon",
    ),
    "SAC-0120": (
        "Погашение купона ограничено сроком его действия",
        "The redemption of the coupon is restricted by its validity",
    ),
    "SAC-0122": (
        (
            'E-mail "%1" уже есть в списках контактов.\n'
            "Допускается не более %2 раз(а).\nОбратитесь к администратору"
        ),
        (
            'E-mail "%1" is already in the contact lists.\n'
            "At most %2 time(s) allowed.\nContact the administrator"
        ),
    ),
    "SAC-0123": ('Карта "%1" не является виртуальной', 'Card "%1" is not virtual'),
    "SAC-0124": ('Несколько результатов для "%1"', 'Several results for contact "%1"'),
    "SAC-0135": (
        "Не определён уникальный тип контакта [ID=%1]",
        "The unique type of contact is not determined [ID=%1]",
    ),
    "SAC-0136": (
        'Телефон "%1" не подходит для виртуальной карты',
        'Phone "%1" is wrong for a virtual card',
    ),
    "SAC-0137": ('Неверно указан контакт "%1"', 'The contact "%1" is given wrongly'),
    "SAC-0138": (
        "Нет списка классификаторов для погашения купона",
        "There is no classifier list for redeeming the coupon",
    ),
    "SAC-0146": ("Не определено свойство [ID=%1]", "The property is not determined [ID=%1]"),
    "SAC-0148": ("Не определена станция метро [ID=%1]", "Metro station not determined [ID=%1]"),
    "SAC-0151": ("Купон уже активирован", "The coupon is activated already"),
    "SAC-0157": (
        "Пароль может содержать только 0..9, A..z, _",
        "The password may hold 0..9, A..z, _ only",
    ),
    "SAC-0158": (
        'Карта "%1" находится в процессе выдачи владельцу',
        'Card "%1" is being issued to its owner',
    ),
    "SAC-0159": ('Не найден диапазон карты "%1"', 'The range of card "%1" is not found'),
    "SAC-0160": (
        'Карту "%1" нельзя назначить владельцу "%2"',
        'Card "%1" cannot be assigned to holder "%2"',
    ),
    "SAC-0161": (
        'Классификатору запрещено использовать карту "%1"',
        'This classifier may not use card "%1"',
    ),
    "SAC-0162": (
        'Использование API "RKeeper CRM" не разрешено',
        'The use of the "RKeeper CRM" API is not allowed',
    ),
    "SAC-0163": ("Неверный заголовок сообщения", "The message header is wrong"),
    "SAC-0165": (
        "Купон нельзя реализовать: номиналы не совпадают",
        "The coupon cannot be realised: face values differ",
    ),
    "SAC-0166": ("Пароль не установлен", "The password is not set"),
    "SAC-0167": (
        "Одноразовый пароль отправлен; его можно использовать %1 раз(а) в течение %2 секунд",
        "A one-time password is sent; it can be used %1 time(s) within %2 seconds",
    ),
    "SAC-0168": (
        "Неверный одноразовый пароль.\nЕго можно использовать ещё %1 раз(а) в течение %2 секунд",
        "The one-time password is wrong.\nIt can be used %1 more time(s) within %2 seconds",
    ),
    "SAC-0169": (
        "Попыток не осталось; другой пароль можно получить через %1 секунд",
        "No attempts are left; another password can be made in %1 seconds",
    ),
    "SAC-0170": ("Ошибка отправки письма", "Sending the e-mail failed"),
    "SAC-0171": (
        "Сначала необходимо получить одноразовый пароль",
        "A one-time password must be generated first",
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
