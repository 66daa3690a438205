"""What guests read on a kiosk that staff have closed: what to do, one fact, what to expect."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.domain.day import ClosedBecause as Because
from kiosk.domain.names import Language
from kiosk.snapshots.service import ClosingPart
from ui.formats import time_text

SIGNS = {
    Because.CLEANING: "drop",
    Because.BREAK: "cup",
    Because.REPAIR: "wrench",
    Because.KITCHEN_CLOSED: "bowl",
    Because.CLOSED_TODAY: "clock",
    Because.OWN_WORDS: "info",
}

OVER = frozenset({Because.KITCHEN_CLOSED, Because.CLOSED_TODAY})
"""More than a break of the kiosk's own."""


def title(because: Because) -> str:
    """What to do instead."""
    translate = QCoreApplication.translate
    match because:
        case Because.CLEANING | Because.BREAK | Because.REPAIR | Because.OWN_WORDS:
            return translate("Closed", "Please order at the counter")
        case Because.KITCHEN_CLOSED:
            return translate("Closed", "Please come again a little later")
        case Because.CLOSED_TODAY:
            return translate("Closed", "See you tomorrow")
        case _:
            assert_never(because)


def fact(because: Because) -> str:
    """Why, in a few words; nothing for OWN_WORDS, who have their own."""
    translate = QCoreApplication.translate
    match because:
        case Because.CLEANING:
            return translate("Closed", "We are cleaning the kiosk")
        case Because.BREAK:
            return translate("Closed", "The kiosk is having a short break")
        case Because.REPAIR:
            return translate("Closed", "We are setting the kiosk up")
        case Because.KITCHEN_CLOSED:
            return translate("Closed", "The kitchen is closed now")
        case Because.CLOSED_TODAY:
            return translate("Closed", "We are closed for today")
        case Because.OWN_WORDS:
            return ""
        case _:
            assert_never(because)


def fact_text(closing: ClosingPart, language: Language) -> str:
    return fact(closing.because) or closing.words.in_language(language)


def note_text(closing: ClosingPart) -> str:
    """When the kiosk is back, only where that is set."""
    translate = QCoreApplication.translate
    if closing.until is not None:
        told = translate("Closed", "The kiosk will be back at %1")
        return told.replace("%1", time_text(closing.until))
    if closing.because in (Because.CLEANING, Because.BREAK):
        return translate("Closed", "The kiosk will be back soon")
    return translate("Closed", "The kiosk is not taking orders now")
