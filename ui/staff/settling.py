"""Settling a purchase in words: what may be said, why, and what came of it."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.checkout.vocabulary import SOLD, Event, State
from kiosk.staff_intents import Reason
from kiosk.staff_snapshots import ResolvePart, ResultPart, WordEnd
from ui.staff.purchases import state_text, till_words
from ui.staff.told import Told


def answer_words(answer: Event) -> Told:
    """What a person may say (one of ``STAFF_ANSWERS``), and what follows from it."""
    translate = QCoreApplication.translate
    match answer:
        case Event.STAFF_FOUND_PAID:
            return Told(
                translate("Staff", "The guest has paid"),
                translate("Staff", "The purchase counts as sold. Nothing more is sent to the till"),
            )
        case Event.STAFF_GAVE_BACK:
            return Told(
                translate("Staff", "The guest has everything back"),
                translate(
                    "Staff", "You have returned the money, or seen that none was taken. Not sold"
                ),
            )
        case Event.STAFF_CANCELS:
            return Told(
                translate("Staff", "Cancel the order"),
                translate(
                    "Staff",
                    "The kiosk makes the order void and gives back what was taken. "
                    "If it turns out to be paid, it stays paid",
                ),
            )
        case Event.STAFF_SUM_TAKEN:
            return Told(
                translate("Staff", "The terminal took the sum"),
                translate("Staff", "You have seen it in the terminal's journal or at the bank"),
            )
        case Event.STAFF_SUM_NOT_TAKEN:
            return Told(
                translate("Staff", "The terminal did not take the sum"),
                translate(
                    "Staff",
                    "The order stays paid at the till, and the money is missing: "
                    "collect it, or undo the receipt there",
                ),
            )
        case _:
            raise AssertionError(answer)


def reason_text(reason: Reason) -> str:
    translate = QCoreApplication.translate
    match reason:
        case Reason.SEEN_AT_TILL:
            return translate("Staff", "Seen at the till")
        case Reason.BANK_SAYS_CHARGED:
            return translate("Staff", "The bank says: charged")
        case Reason.BANK_SAYS_NOT_CHARGED:
            return translate("Staff", "The bank says: not charged")
        case Reason.GUEST_LEFT:
            return translate("Staff", "The guest has left")
        case Reason.MONEY_RETURNED:
            return translate("Staff", "Money returned by hand")
        case Reason.OWN_WORDS:
            return translate("Staff", "In my own words")
        case _:
            assert_never(reason)


def said_text(detail: str) -> str:
    """ "Anna: seen at the till": what a person wrote into the journal, a reason by its name."""
    name, colon, reason = detail.removeprefix("staff: ").partition(": ")
    if colon and reason in set(Reason):
        return f"{name}: {reason_text(Reason(reason))}"
    return detail.removeprefix("staff: ")


def missing_text(part: ResolvePart) -> str:
    """What is still to be chosen; empty when nothing is."""
    translate = QCoreApplication.translate
    if part.ready:
        return ""
    if part.chosen is None:
        return translate("Staff", "Choose what is true")
    if part.reason is None:
        return translate("Staff", "Choose why")
    return translate("Staff", "Type why")


def result_words(part: ResultPart) -> Told:
    """What came of a person's word, and what is to be done now."""
    translate = QCoreApplication.translate
    match part.end:
        case WordEnd.TAKEN:
            return _taken_words(part)
        case WordEnd.FOUND:
            return Told(
                translate("Staff", "The kiosk found out by itself"),
                translate("Staff", "Your word was not needed and changed nothing"),
            )
        case WordEnd.MEANWHILE:
            told = translate("Staff", "More is known than you saw. Your word changed nothing")
            if part.by:
                told = translate("Staff", "%1. Your word changed nothing")
                told = told.replace("%1", said_text(part.by))
            return Told(translate("Staff", "Somebody was faster"), told)
        case WordEnd.CONTRADICTED:
            return Told(
                translate("Staff", "The till says otherwise"),
                translate("Staff", "Nothing was changed. Look again what the till shows"),
            )
        case WordEnd.NOT_ALLOWED:
            return Told(
                translate("Staff", "This PIN does not settle purchases"),
                translate("Staff", "Nothing was changed"),
            )
        case WordEnd.TROUBLE:
            return Told(
                translate("Staff", "The database did not take it"),
                translate("Staff", "Look at the purchase again: its steps say how far it came"),
            )
        case _:
            assert_never(part.end)


def _taken_words(part: ResultPart) -> Told:
    """The word was taken; what it led to need not be what was meant."""
    translate = QCoreApplication.translate
    if part.state is State.NEEDS_STAFF:
        return Told(
            translate("Staff", "Written down, and still not settled"),
            translate("Staff", "The kiosk could not do it. Look at the till, then say so here"),
        )
    if part.said is Event.STAFF_GAVE_BACK and part.state in SOLD:
        told = translate("Staff", "It turned out to be paid: what was given back is missing now")
    elif part.said is Event.STAFF_SUM_NOT_TAKEN:
        told = translate(
            "Staff", "The order is paid without money: collect it, or undo the receipt"
        )
    else:
        told = translate("Staff", "The guests can pay this way again")
    return Told(translate("Staff", "Settled"), told)


def found_text(part: ResultPart) -> str:
    """What the machine found after the person's word."""
    if part.end is WordEnd.CONTRADICTED:
        return till_words(part.standing).word
    return state_text(part.state)
