"""Amounts, counts and codes as people read them: the same on the screen and on paper."""

from __future__ import annotations

from typing import Final

from kiosk.domain.money import Money
from kiosk.domain.names import Language

NBSP: Final = "\u00a0"
MINUS: Final = "\u2212"
ROUBLE: Final = "\u20bd"


def money_text(amount: Money, language: Language) -> str:
    """``Money(158050)`` → "1 580,50 ₽" (a point in English); whole roubles without kopecks."""
    sign = MINUS if amount.minor < 0 else ""
    major, minor = divmod(abs(amount.minor), 100)
    point = "," if language is Language.RU else "."
    fraction = f"{point}{minor:02d}" if minor else ""
    return f"{sign}{count_text(major)}{fraction}{NBSP}{ROUBLE}"


def tenths_text(tenths: int, language: Language) -> str:
    """125 → "12,5" (a point in English); whole ones without a fraction."""
    whole, part = divmod(tenths, 10)
    point = "," if language is Language.RU else "."
    return f"{count_text(whole)}{point}{part}" if part else count_text(whole)


def points_text(amount: Money) -> str:
    """Points are payment units: "340", "1 090", never with a fraction."""
    return count_text(amount.minor // 100)


def code_text(order_number: str, receipt_number: str) -> str:
    """What stands in the code that a guest shows: the order's number, and the receipt's once it is
    known."""
    return f"{order_number}/{receipt_number}" if receipt_number else order_number


def count_text(number: int) -> str:
    """Thousands apart by a no-break space: "12 345"."""
    return f"{number:,}".replace(",", NBSP)
