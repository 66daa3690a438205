"""Every "no" about an order and its lines (rk7 §1.6, §5.3-§5.9, §5.19, §5.20)."""

from __future__ import annotations

from typing import Final

from kiosk.simulators.cash_server.refusals import LineError, Refusal, Status, Words, refused

# The reference lists no numbers for a dish that cannot be sold and for a broken modifier limit;
# these two are the simulator's own. A client must live with numbers it does not know.
DISH_NOT_SOLD: Final = 2305
MODIFIER_LIMIT: Final = 2308


def shift_too_long() -> Refusal:
    return refused(
        "Общая смена открыта слишком давно, её необходимо закрыть",
        "The common shift was opened too long ago and must be closed",
        2133,
    )


def guests_required() -> Refusal:
    return refused(
        "Количество гостей не должно быть нулевым", "The number of guests must not be zero", 3444
    )


def order_locked(station: str, employee: str) -> Refusal:
    return refused(
        "Не получается заблокировать. Заказ заблокирован другим ключом блокировки. "
        f"Станция: {station}, сотрудник: {employee}",
        "Cannot lock. The order is locked with another lock key. "
        f"Station: {station}, employee: {employee}",
        2219,
    )


def visit_locked(visit: int, order: str, station: str) -> Refusal:
    return refused(
        f"Визит {visit} не может быть завершён. Заказ {order} заблокирован станцией {station}",
        f"Visit {visit} cannot be finished. Order {order} is locked by station {station}",
        2129,
    )


def visit_open(visit: int, order: str) -> Refusal:
    return refused(
        f"Визит {visit} не может быть завершён. Заказ {order} не закрыт",
        f"Visit {visit} cannot be finished. Order {order} is not closed",
    )


def visit_unknown(visit: str) -> Refusal:
    return refused(f"Визит не найден: {visit}", f"Visit not found: {visit}")


def order_unknown(guid: str) -> Refusal:
    return refused(f"Заказ не найден: {guid}", f"Order not found: {guid}")


def order_exists(guid: str) -> Refusal:
    return refused(
        f"Заказ с таким GUID уже существует: {guid}", f"An order of this GUID exists: {guid}"
    )


def order_closed(name: str) -> Refusal:
    return refused(
        f"Заказ {name} уже оплачен, изменение невозможно",
        f"Order {name} is already paid and cannot be changed",
    )


def order_deleted(name: str) -> Refusal:
    return refused(
        f"Заказ {name} удалён, изменение невозможно",
        f"Order {name} is deleted and cannot be changed",
    )


def order_billed(name: str) -> Refusal:
    return refused(
        f"По заказу {name} напечатан пречек, изменение невозможно",
        f"A bill of order {name} is printed, it cannot be changed",
    )


def order_unconfirmed(name: str) -> Refusal:
    return refused(
        f"Заказ {name} не подтверждён, оплата невозможна",
        f"Order {name} is not confirmed and cannot be paid",
    )


def order_prepaid(name: str) -> Refusal:
    return refused(
        f"По заказу {name} внесена предоплата, удаление невозможно",
        f"Order {name} has a prepayment and cannot be deleted",
    )


def reason_unfit(reason: str) -> Refusal:
    return refused(
        f"Причина «{reason}» не подходит для этой операции",
        f"Reason «{reason}» is not fit for this operation",
    )


def session_printed(uni: int) -> Refusal:
    return refused(
        f"Пакет {uni} уже распечатан, изменение невозможно",
        f"Session {uni} is already printed and cannot be changed",
    )


def line_not_printed(name: str) -> Refusal:
    return refused(
        f"Блюдо «{name}» ещё не распечатано, удаление с причиной невозможно",
        f"Dish «{name}» is not printed yet, it needs no reason to go",
    )


def too_much_removed(name: str) -> Refusal:
    return refused(
        f"Блюда «{name}» в заказе меньше, чем удаляется",
        f"There is less of dish «{name}» in the order than is removed",
    )


def discount_without_composition() -> Refusal:
    return refused(
        "Не найдена композиция для скидки", "The composition of the discount is not found"
    )


def dish_gone(dish_id: int, name: str) -> LineError:
    return LineError(
        number=DISH_NOT_SOLD,
        words=Words(f"Блюдо «{name}» закончилось", f"Dish «{name}» is sold out"),
        faulty_tag=f"id={dish_id}",
    )


def option_stopped(name: str, faulty_tag: str) -> LineError:
    return LineError(
        number=DISH_NOT_SOLD,
        words=Words(f"Модификатор «{name}» в стоп-листе", f"Modifier «{name}» is on the stop list"),
        faulty_tag=faulty_tag,
    )


def option_count(name: str, count: int, faulty_tag: str) -> LineError:
    return _limit(
        f"Модификатор «{name}»: {count} шт. нельзя",
        f"Modifier «{name}»: {count} are not allowed",
        faulty_tag,
    )


def too_few(group: str, chosen: int, at_least: int, faulty_tag: str) -> LineError:
    return _limit(
        f"«{group}»: выбрано {chosen}, нужно не меньше {at_least}",
        f"«{group}»: {chosen} chosen, at least {at_least} needed",
        faulty_tag,
    )


def too_many(group: str, chosen: int, at_most: int, faulty_tag: str) -> LineError:
    return _limit(
        f"«{group}»: выбрано {chosen}, можно не больше {at_most}",
        f"«{group}»: {chosen} chosen, at most {at_most} allowed",
        faulty_tag,
    )


def lines_refused(problems: tuple[LineError, ...]) -> Refusal:
    words = Words(
        "; ".join(problem.words.russian for problem in problems),
        "; ".join(problem.words.english for problem in problems),
    )
    return Refusal(Status.EXECUTING_ERROR, words, problems[0].number, lines=problems)


def _limit(russian: str, english: str, faulty_tag: str) -> LineError:
    return LineError(number=MODIFIER_LIMIT, words=Words(russian, english), faulty_tag=faulty_tag)
