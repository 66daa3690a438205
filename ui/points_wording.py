"""Sentences about points: how many there are, what they may do, what they have done to the sum."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.domain.money import Money
from kiosk.domain.names import Language
from ui import counted
from ui.counted import PLURAL
from ui.formats import NBSP, money_text, points_text


def points_heading() -> str:
    return QCoreApplication.translate("Loyalty", "Points")


def points_word(count: int) -> str:
    """The word alone, in the plural the count asks for: "points"."""
    text = counted.translate("Loyalty", "%n point(s)", "", PLURAL, count)
    return text.replace(str(count), "").strip(" " + NBSP)


def points_count_text(amount: Money) -> str:
    """ "340 points"."""
    count = amount.minor // 100
    text = counted.translate("Loyalty", "%n point(s)", "", PLURAL, count)
    return text.replace(str(count), points_text(amount), 1)


def percent_rule_text(percent: int) -> str:
    if percent >= 100:
        return ""
    text = QCoreApplication.translate("Loyalty", "up to %1 % of the order")
    return text.replace("%1", str(percent)).replace(" %", NBSP + "%")


def rate_text(rate: str) -> str:
    """What a point is worth, as the guest counts: "1 point = 1 ₽"."""
    return QCoreApplication.translate("Loyalty", "1 point = %1").replace("%1", rate)


def all_points_text(amount: str) -> str:
    return QCoreApplication.translate("Loyalty", "All %1").replace("%1", amount)


def use_points_text(amount: Money) -> str:
    """An amount to choose, read aloud: "Use 100 points"."""
    translate = QCoreApplication.translate
    if not amount:
        return translate("Loyalty", "Use no points")
    return translate("Loyalty", "Use %1").replace("%1", points_count_text(amount))


def may_spend_text(first_name: str, most: Money) -> str:
    translate = QCoreApplication.translate
    if first_name:
        text = translate("Loyalty", "%1, you can use up to %2 on the next step").replace(
            "%1", first_name
        )
    else:
        text = translate("Loyalty", "You can use up to %2 on the next step")
    return text.replace("%2", points_count_text(most))


def after_text(*, points: bool, coupon: bool) -> str:
    """What has been taken off the sum to pay; empty where nothing has."""
    translate = QCoreApplication.translate
    if points and coupon:
        return translate("Pay", "after points and coupon")
    if coupon:
        return translate("Pay", "after the coupon")
    return translate("Pay", "after points") if points else ""


def without_points_text(total: str) -> str:
    """What the counter asks for where points are not used there."""
    return QCoreApplication.translate("Pay", "Without points, %1").replace("%1", total)


def favours_used_text(bonus: Money, discount: Money, language: Language) -> str:
    """What becomes of points and coupon with the payment; empty where there is neither."""
    translate = QCoreApplication.translate
    points, off = points_count_text(bonus), money_text(-discount, language)
    if bonus and discount:
        text = translate("Pay", "We will use %1 and your coupon, %2")
        return text.replace("%2", off).replace("%1", points)
    if discount:
        return translate("Pay", "We will use your coupon, %1").replace("%1", off)
    return translate("Pay", "We will use %1").replace("%1", points) if bonus else ""
