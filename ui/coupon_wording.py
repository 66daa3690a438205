"""Sentences about a guest's coupons: what one gives, what becomes of it, what it takes off."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.domain.coupons import Coupon, CouponGives
from kiosk.domain.money import Money
from kiosk.domain.names import Language
from kiosk.snapshots.coupon import CouponStanding, CouponView
from ui.formats import NBSP, day_text, money_text, percent_text


def coupon_name_text(coupon: Coupon, language: Language) -> str:
    """Its name; one without a name is called by what it gives."""
    return coupon.name or _gives(coupon, language)


def coupon_gives_text(coupon: Coupon, language: Language) -> str:
    """What it gives, in the restaurant's own words or in figures; empty where its name says it."""
    text = coupon.notes or _gives(coupon, language)
    return "" if _alike(text, coupon_name_text(coupon, language)) else text


def _gives(coupon: Coupon, language: Language) -> str:
    translate = QCoreApplication.translate
    match coupon.gives:
        case CouponGives.SHARE if coupon.rate and coupon.most:
            text = translate("Coupon", "%1 off, %2 at most")
            text = text.replace("%2", money_text(coupon.most, language))
            return text.replace("%1", percent_text(coupon.rate, language))
        case CouponGives.SHARE if coupon.rate:
            text = translate("Coupon", "%1 off")
            return text.replace("%1", percent_text(coupon.rate, language))
        case CouponGives.AMOUNT if coupon.amount.minor:
            return translate("Coupon", "%1 off").replace("%1", money_text(coupon.amount, language))
        case CouponGives.SHARE | CouponGives.AMOUNT | CouponGives.DISHES:
            return ""
        case _:
            assert_never(coupon.gives)


def _alike(one: str, other: str) -> bool:
    return one.replace(NBSP, " ").casefold() == other.replace(NBSP, " ").casefold()


def coupon_worth_text(view: CouponView, language: Language) -> str:
    """ "−190 ₽" off this order; empty where it takes nothing off, or is said in figures already."""
    coupon = view.coupon
    if view.standing not in (CouponStanding.READY, CouponStanding.APPLIED) or not view.worth:
        return ""
    if coupon.gives is CouponGives.AMOUNT and not coupon.notes:
        return ""
    return money_text(-view.worth, language)


def coupon_way_text(standing: CouponStanding) -> str:
    """The stub: what a tap does or has done, or why there is nothing to tap."""
    translate = QCoreApplication.translate
    match standing:
        case CouponStanding.READY:
            return translate("Coupon", "Apply")
        case CouponStanding.APPLIED:
            return translate("Coupon", "Applied")
        case CouponStanding.AT_COUNTER:
            return translate("Coupon", "if you pay at the counter")
        case CouponStanding.ANOTHER_APPLIED:
            return translate("Coupon", "one coupon per order")
        case CouponStanding.NOTHING_FITS:
            return translate("Coupon", "not for this order")
        case CouponStanding.COVERS_ALL:
            return translate("Coupon", "for a larger order")
        case CouponStanding.REFUSED:
            return translate("Coupon", "the till did not take it")
        case _:
            assert_never(standing)


def coupon_spoken_text(standing: CouponStanding) -> str:
    """The same read aloud: also that a second tap takes the coupon off again."""
    said = coupon_way_text(standing)
    if standing is CouponStanding.APPLIED:
        return f"{said}. " + QCoreApplication.translate("Coupon", "Tap to take it off")
    return said


def until_text(coupon: Coupon, language: Language) -> str:
    """ "until 31 May", in one line; empty without a last day."""
    if coupon.last_day is None:
        return ""
    text = QCoreApplication.translate("Coupon", "until %1").replace(" ", NBSP)
    return text.replace("%1", day_text(coupon.last_day, language))


def coupon_sum_text(name: str) -> str:
    """The coupon among the sums: "Coupon: morse for a soup", or just "Coupon"."""
    translate = QCoreApplication.translate
    if not name:
        return translate("Coupon", "Coupon")
    # A name all in capitals stays as it is.
    within = name if name[1:2].isupper() else name[:1].lower() + name[1:]
    return translate("Coupon", "Coupon: %1").replace("%1", within)


def other_sum_text(to_pay: Money, shown: Money, language: Language) -> str:
    """The question's title where the cash server takes off another sum than was shown."""
    translate = QCoreApplication.translate
    if to_pay == shown:
        return translate("Coupon", "The coupon takes off another sum")
    text = translate("Coupon", "With the coupon it is %1, not %2")
    text = text.replace("%2", money_text(shown, language))
    return text.replace("%1", money_text(to_pay, language))


def other_discount_text(off: Money, shown: Money, language: Language) -> str:
    """Its sentence: what the coupon takes off, and what it was said to."""
    text = QCoreApplication.translate("Coupon", "Nothing was charged. The coupon gives %1, not %2")
    text = text.replace("%2", money_text(shown, language))
    return text.replace("%1", money_text(off, language))


def without_coupon_text(to_pay: Money, language: Language) -> str:
    """The sentence where the cash server did not take the coupon."""
    text = QCoreApplication.translate("Coupon", "Nothing was charged. Without it you pay %1")
    return text.replace("%1", money_text(to_pay, language))


def pay_without_coupon_text(to_pay: Money, language: Language) -> str:
    text = QCoreApplication.translate("Coupon", "Pay without it · %1")
    return text.replace("%1", money_text(to_pay, language))


def pay_other_sum_text(to_pay: Money, language: Language) -> str:
    text = QCoreApplication.translate("Coupon", "Pay %1")
    return text.replace("%1", money_text(to_pay, language))
