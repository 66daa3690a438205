"""Amounts, counts and times as a guest reads them. The only place where a number becomes text."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from kiosk.domain.money import Money
from kiosk.domain.names import Language

NBSP = "\u00a0"
MINUS = "\u2212"
ROUBLE = "\u20bd"


def money_text(amount: Money, language: Language) -> str:
    """``Money(158050)`` → "1 580,50 ₽" (a point in English); whole roubles without kopecks."""
    sign = MINUS if amount.minor < 0 else ""
    major, minor = divmod(abs(amount.minor), 100)
    point = "," if language is Language.RU else "."
    fraction = f"{point}{minor:02d}" if minor else ""
    return f"{sign}{count_text(major)}{fraction}{NBSP}{ROUBLE}"


def delta_text(amount: Money, language: Language) -> str:
    """A difference: always signed, except "0 ₽"."""
    plus = "+" if amount.minor > 0 else ""
    return plus + money_text(amount, language)


def percent_text(rate: int, language: Language) -> str:
    """Hundredths of a per cent: ``1250`` → "12,5 %" (a point in English)."""
    whole, part = divmod(rate, 100)
    point = "," if language is Language.RU else "."
    fraction = f"{point}{part:02d}".rstrip("0") if part else ""
    return f"{whole}{fraction}{NBSP}%"


def points_text(amount: Money) -> str:
    """Points are payment units: "340", "1 090", never with a fraction."""
    return count_text(amount.minor // 100)


def count_text(number: int) -> str:
    """Thousands apart by a no-break space: "12 345"."""
    return f"{number:,}".replace(",", NBSP)


def time_text(moment: datetime) -> str:
    """Hours and minutes on the restaurant's own clock: "09:05"."""
    return f"{moment:%H:%M}"


def day_text(day: date, language: Language) -> str:
    """A day of this year or the next: "30 November"."""
    told = QLocale(language.value).toString(QDate(day.year, day.month, day.day), "d MMMM")
    return told.replace(" ", NBSP)
