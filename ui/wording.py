"""Sentences that carry a name, a count or an amount. Sentences without one stand in QML.

English is the source language; ``resources/i18n`` holds the others and English plural forms.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.domain.basket import LineProblem, LineTrouble
from kiosk.domain.dish import Badge, Dish, ModifierGroup, Nutrients
from kiosk.domain.names import Language
from kiosk.domain.order_kind import OrderKind
from kiosk.errors import ErrorCode
from kiosk.snapshots.dish import GroupView
from kiosk.snapshots.toast import Toast, ToastKind
from ui import counted
from ui.counted import PLURAL
from ui.formats import NBSP, money_text, tenths_text
from ui.guest_wording import greeting_text
from ui.messages import guest_text

NAMED_DIFFERENCES = 2


def language_name(language: Language) -> str:
    """A language by its own name: never translated."""
    match language:
        case Language.RU:
            return "Русский"
        case Language.EN:
            return "English"


def order_kind_text(kind: OrderKind, table_name: str) -> str:
    translate = QCoreApplication.translate
    match kind:
        case OrderKind.EAT_IN if table_name:
            return translate("OrderType", "Eat in, table %1").replace("%1", table_name)
        case OrderKind.EAT_IN:
            return translate("OrderType", "Eat in")
        case OrderKind.TAKE_AWAY:
            return translate("OrderType", "Take away")
        case _:
            assert_never(kind)


def badge_text(badge: Badge) -> str:
    translate = QCoreApplication.translate
    match badge:
        case Badge.NEW:
            return translate("Badge", "New")
        case Badge.HIT:
            return translate("Badge", "Popular")
        case Badge.SPICY:
            return translate("Badge", "Spicy")
        case Badge.VEGAN:
            return translate("Badge", "Vegan")
        case _:
            assert_never(badge)


def price_text(dish: Dish, language: Language) -> str:
    """The price on a card: what one portion costs as served by default."""
    return money_text(dish.price, language)


def energy_text(kcal: int) -> str:
    return QCoreApplication.translate("Dish", "%1 kcal").replace("%1", str(kcal)).replace(" ", NBSP)


def nutrient_texts(nutrients: Nutrients, language: Language) -> list[str]:
    """ "Protein 12.5 g", "Fat 8 g", "Carbs 30 g"; what nobody says is left out."""
    translate = QCoreApplication.translate
    told = (
        (nutrients.protein, translate("Dish", "Protein %1 g")),
        (nutrients.fat, translate("Dish", "Fat %1 g")),
        (nutrients.carbohydrates, translate("Dish", "Carbs %1 g")),
    )
    return [
        text.replace("%1", tenths_text(amount, language)).replace(" ", NBSP)
        for amount, text in told
        if amount is not None
    ]


def allergens_text(allergens: str) -> str:
    """The list itself; never silence where nothing is known."""
    return allergens or QCoreApplication.translate("Dish", "Ask us about ingredients")


def included_text() -> str:
    return QCoreApplication.translate("Dish", "included")


def not_today_text() -> str:
    return QCoreApplication.translate("Dish", "none today")


def choose_text(group: ModifierGroup, language: Language) -> str:
    """What is missing, as the disabled button and a combo's title say it.

    The restaurant's own prompt where it has one ("Choose a soup"), else "Choose: bread".
    """
    if group.prompt:
        return group.prompt.in_language(language)
    group_name = group.name.in_language(language)
    name = group_name[:1].lower() + group_name[1:]
    return QCoreApplication.translate("Dish", "Choose: %1").replace("%1", name)


def group_rule_text(group: ModifierGroup) -> str:
    """How many may be chosen, in words: "choose one", "1 to 2", "up to 3 if you like"."""
    translate = QCoreApplication.translate
    least, most = group.minimum, group.maximum
    if least == 1 and most == 1:
        return translate("Dish", "choose one")
    if least == 0 and most is None:
        return translate("Dish", "as you like")
    if least == 0:
        return translate("Dish", "up to %1 if you like").replace("%1", str(most))
    if most is None:
        return translate("Dish", "at least %1").replace("%1", str(least))
    if least == most:
        return translate("Dish", "choose %1").replace("%1", str(least))
    return translate("Dish", "%1 to %2").replace("%1", str(least)).replace("%2", str(most))


def chosen_text(view: GroupView) -> str:
    """The right end of a group's title: "Chosen", "2 of 2 chosen", or nothing yet."""
    translate = QCoreApplication.translate
    chosen = view.chosen
    if view.group.one_of:
        return translate("Dish", "Chosen") if chosen else ""
    if view.group.maximum is None:
        return counted.translate("Dish", "%n chosen", "", PLURAL, chosen) if chosen else ""
    if not chosen and view.group.minimum == 0:
        return ""
    text = counted.translate("Dish", "%n of %1 chosen", "", PLURAL, chosen)
    return text.replace("%1", str(view.group.maximum))


def popular_text() -> str:
    return QCoreApplication.translate("Search", "Guests often choose")


def found_text(count: int) -> str:
    """ "3 dishes found"; empty where there are none."""
    return counted.translate("Search", "%n dish(es) found", "", PLURAL, count) if count else ""


def characters_left_text(count: int) -> str:
    return counted.translate("Note", "%n more character(s)", "", PLURAL, count)


def items_text(count: int) -> str:
    return counted.translate("Basket", "%n item(s)", "", PLURAL, count)


def items_for_text(count: int, total: str) -> str:
    """ "4 items for 1 090 ₽"."""
    text = QCoreApplication.translate("Basket", "%1 for %2")
    return text.replace("%1", items_text(count)).replace("%2", total)


def blocked_text(*, troubled: bool) -> str:
    """What "Check out" says while it cannot be done."""
    translate = QCoreApplication.translate
    if troubled:
        return translate("Basket", "Fix the order")
    return translate("Basket", "Please order at the counter")


def portions_text(count: int, unit_price: str) -> str:
    """ "1 portion", or "2 × 190 ₽"."""
    translate = QCoreApplication.translate
    if count == 1:
        return translate("Basket", "1 portion")
    return translate("Basket", "%1 at %2").replace("%1", str(count)).replace("%2", unit_price)


def differences_text(names: Sequence[str]) -> str:
    """At most two names, then "and 2 more"."""
    if not names:
        return ""
    shown = [names[0], *(name[:1].lower() + name[1:] for name in names[1:NAMED_DIFFERENCES])]
    text = ", ".join(shown)
    more = len(names) - NAMED_DIFFERENCES
    if more > 0:
        text += " " + QCoreApplication.translate("Basket", "and %1 more").replace("%1", str(more))
    return text


def goes_well_text(dish_name: str) -> str:
    """Over what is offered; an empty name: it goes with the whole order."""
    if not dish_name:
        return QCoreApplication.translate("Basket", "Something else?")
    name = dish_name[:1].lower() + dish_name[1:]
    return QCoreApplication.translate("Basket", "Goes well with %1").replace("%1", name)


def line_problem_text(problem: LineProblem) -> str:
    translate = QCoreApplication.translate
    match problem.trouble:
        case LineTrouble.DISH_GONE | LineTrouble.SOLD_OUT:
            return translate("Basket", "Sold out. Please remove it")
        case LineTrouble.NOT_ENOUGH_LEFT:
            return translate("Basket", "Not that many left")
        case LineTrouble.MODIFIER_GONE:
            return translate("Basket", "Something in it has sold out. Please choose again")
        case LineTrouble.GROUP_NOT_MET | LineTrouble.GROUP_EXCEEDED:
            return translate("Basket", "Please choose again")
        case _:
            assert_never(problem.trouble)


def step_of_text(dish_name: str, number: int, count: int) -> str:
    text = QCoreApplication.translate("Combo", "%1 · step %2 of %3")
    return text.replace("%1", dish_name).replace("%2", str(number)).replace("%3", str(count))


def next_step_text(step_name: str) -> str:
    translate = QCoreApplication.translate
    if not step_name:
        return translate("Combo", "Done, add it")
    name = step_name[:1].lower() + step_name[1:]
    return translate("Combo", "Next: %1").replace("%1", name)


def saving_text(saving: str) -> str:
    return QCoreApplication.translate("Combo", "you save %1").replace("%1", saving)


def dishes_sum_text(count: int) -> str:
    return QCoreApplication.translate("Loyalty", "Dishes, %1").replace("%1", str(count))


def toast_text(toast: Toast, language: Language) -> str:
    translate = QCoreApplication.translate
    name = toast.subject.in_language(language)
    match toast.kind:
        case ToastKind.REMOVED:
            return translate("Toast", "%1 removed").replace("%1", name)
        case ToastKind.ADDED:
            return translate("Toast", "%1 added").replace("%1", name)
        case ToastKind.NO_MORE_THAN:
            return translate("Toast", "No more than %1").replace("%1", str(toast.number))
        case ToastKind.SOLD_OUT if not name:
            return guest_text(ErrorCode.BASKET_REFUSED)
        case ToastKind.SOLD_OUT:
            return translate("Toast", "%1 has just sold out").replace("%1", name)
        case ToastKind.PRICE_CHANGED:
            return guest_text(ErrorCode.POS_TOTAL_CHANGED)
        case ToastKind.ONLY_LEFT:
            return translate("Toast", "Only %1 left").replace("%1", str(toast.number))
        case ToastKind.GREETING:
            return greeting_text(name)
        case ToastKind.CARD_KEPT:
            return translate("Toast", "You already use a guest card for this order")
        case ToastKind.PAYMENT_CARD:
            return translate("Toast", "That is a bank card. Keep it for the card terminal")
        case ToastKind.PAYMENT_CARD_UNUSED:
            return translate("Toast", "That is a bank card. It is not needed here")
        case ToastKind.CARD_NOT_USABLE | ToastKind.ORDERS_PAUSED:
            return guest_text(toast.trouble) if toast.trouble else ""
        case ToastKind.ORDER_RETURNED:
            # First what became of the money, then why.
            said = translate("Toast", "Nothing was charged")
            return f"{said}. {guest_text(toast.trouble)}" if toast.trouble else said
        case ToastKind.NOTHING_CHARGED:
            return translate("Toast", "Cancelled. Nothing was charged")
        case _:
            assert_never(toast.kind)


def cleared_in_text(seconds: int) -> str:
    """What happens when the idle countdown ends."""
    return counted.translate("Idle", "We will clear it in %n second(s)", "", PLURAL, seconds)


def menu_from_text(time: str) -> str:
    return QCoreApplication.translate("Service", "Menu of %1").replace("%1", time)


def retry_text(seconds: int, *, money_in_flight: bool) -> str:
    """When the kiosk tries again, where it knows; "no payment is on its way" only when definite."""
    translate = QCoreApplication.translate
    sentences = []
    if seconds:
        countdown = f"{seconds // 60}:{seconds % 60:02d}"
        again = translate("Service", "Trying again in %1")
        sentences.append(again.replace("%1", countdown))
    if not money_in_flight:
        sentences.append(translate("Service", "No payment is on its way"))
    return ". ".join(sentences)
