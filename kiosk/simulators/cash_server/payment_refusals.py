"""Every "no" about money: payments, receipts, cards, devices (rk7 §1.6, §5.10-§5.18)."""

from __future__ import annotations

from typing import Final

from kiosk.simulators.card_office import CardRefused, CardSystemRefused
from kiosk.simulators.cash_server.refusals import Component, InnerError, Refusal, Words, refused

_NO_SUCH_CARD: Final = frozenset({"SAC-0012", "SAC-0014", "SAC-9990"})


def not_covered() -> Refusal:
    return refused(
        "Недостаточно денег для полной оплаты заказа", "Not enough money to pay the order", 3373
    )


def payment_declined(tender: str) -> Refusal:
    return _of(
        Component.TERMINAL,
        Words(f"Ошибка авторизации: {tender}", f"Authorisation failed: {tender}"),
        Words("Отказ банка. Оплата отклонена", "Refused by the bank"),
    )


def printer_out_of_paper() -> Refusal:
    return _of(
        Component.PRINTER,
        Words("Ошибка печати чека", "The receipt cannot be printed"),
        Words("В принтере закончилась бумага", "The printer is out of paper"),
    )


def fiscal_shift_too_long() -> Refusal:
    return _of(
        Component.PRINTER,
        Words("Ошибка печати чека", "The receipt cannot be printed"),
        Words("Фискальная смена превысила 24 часа", "The fiscal shift is over 24 hours"),
    )


def card_limit(card: str) -> Refusal:
    return refused(
        f"Превышен персональный лимит карты {card}",
        f"The personal limit of card {card} is exceeded",
        2142,
    )


def card_system_failed(russian: str, english: str) -> Refusal:
    words = Words(f"Ошибка ПДС: {russian}", f"Card system error: {english}")
    inner = InnerError(words=Words(russian, english), number=3813, component=Component.CARD_SYSTEM)
    return refused(words.russian, words.english, 3813, inner=(inner,))


def card_unknown() -> Refusal:
    return card_system_failed("Пользователь не найден (18)", "User not found (18)")


def card_not_accepted(refusal: CardRefused) -> Refusal:
    """A card nobody has says so in the card driver's words, all else in the card system's."""
    return card_unknown() if refusal.code in _NO_SUCH_CARD else not_accepted(refusal)


def not_accepted(refusal: CardSystemRefused) -> Refusal:
    """The card system's own words with its code, as FarCards hands them on (rk7 §1.6)."""
    return card_system_failed(
        f"{refusal.russian} ({refusal.code})", f"{refusal.english} ({refusal.code})"
    )


def coupon_refused() -> Refusal:
    return card_system_failed("купон не принят", "the coupon is not accepted")


def coupon_beside_another() -> Refusal:
    return card_system_failed(
        "в заказе уже есть другой купон", "another coupon is in the order already"
    )


def coupon_without_dishes() -> Refusal:
    return card_system_failed(
        "Купон нельзя реализовать на этой кассе: в заказе нет его блюд (SAC-9804)",
        "The coupon may not be realised at this cash desk: none of its dishes is in the order "
        "(SAC-9804)",
    )


def driver_unreachable(interface: str) -> Refusal:
    return refused(f"Ошибка отправки данных на {interface}", f"Error sending data to {interface}")


def age_not_verified() -> Refusal:
    return refused("Проверка возраста не пройдена", "The age could not be verified", 7287)


def alcohol_refused() -> Refusal:
    return refused(
        "Продажа отклонена службой контроля алкоголя",
        "The alcohol control service refuses the sale",
        8007,
    )


def sbp_waiting(guid: str) -> Refusal:
    return refused(
        f"СБП оплата с гуид {guid} ожидает подтверждения банка",
        f"SBP payment {guid} is waiting for the bank",
    )


def sbp_unknown(guid: str) -> Refusal:
    return refused(f"СБП оплата с гуид {guid} не найдена", f"SBP payment {guid} is not found")


# The simulator's own, as the reference gives none for a tender that takes no prepayments.
NO_PREPAYMENT: Final = 3391


def no_prepayment(tender: str) -> Refusal:
    return refused(
        f"Валюта «{tender}» не принимается в предоплату",
        f"Currency «{tender}» takes no prepayments",
        NO_PREPAYMENT,
    )


def prepayment_unknown(guid: str) -> Refusal:
    return refused(f"Предоплата не найдена: {guid}", f"Prepayment not found: {guid}")


def prepayment_settled(guid: str) -> Refusal:
    return refused(f"Предоплата {guid} уже завершена", f"Prepayment {guid} is already settled")


def reason_without_bill_flag() -> Refusal:
    return refused(
        "Причина удаления не имеет признака отмены пречека",
        "The deletion reason lacks the bill-cancel flag",
        3383,
    )


def receipt_unknown(name: str) -> Refusal:
    return refused(f"Чек не найден: {name}", f"Receipt not found: {name}")


def receipt_returned(number: int) -> Refusal:
    return refused(
        f"По чеку {number} был возврат, аннулирование невозможно",
        f"Dishes of receipt {number} were returned, it cannot be undone",
    )


def too_much_returned(name: str) -> Refusal:
    return refused(
        f"Блюда «{name}» в чеке меньше, чем возвращается",
        f"There is less of dish «{name}» on the receipt than is returned",
    )


def nothing_to_return() -> Refusal:
    return refused("В чеке нет таких блюд", "The receipt has no such dishes")


def document_unsupported(name: str) -> Refusal:
    return refused(f"Unsupported document type: {name}")


def _of(component: Component, words: Words, inside: Words) -> Refusal:
    return refused(
        words.russian, words.english, inner=(InnerError(words=inside, component=component),)
    )
