"""Amounts, counts and times as a guest reads them; amounts are written as on paper."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from kiosk.domain.money import Money
from kiosk.domain.names import Language
from kiosk.domain.writing import (
    MINUS,
    NBSP,
    ROUBLE,
    count_text,
    money_text,
    points_text,
    tenths_text,
)

__all__ = [
    "MINUS",
    "NBSP",
    "ROUBLE",
    "count_text",
    "day_text",
    "delta_text",
    "money_text",
    "percent_text",
    "points_text",
    "tenths_text",
    "time_text",
]


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


def time_text(moment: datetime) -> str:
    """Hours and minutes on the restaurant's own clock: "09:05"."""
    return f"{moment:%H:%M}"


def day_text(day: date, language: Language) -> str:
    """A day of this year or the next: "30 November"."""
    told = QLocale(language.value).toString(QDate(day.year, day.month, day.day), "d MMMM")
    return told.replace(" ", NBSP)
