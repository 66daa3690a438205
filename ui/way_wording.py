"""What differs by the way of paying: how to pay, what a refusal means, what is missing."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk.checkout.ways import BY_CARD, PayWay
from kiosk.errors import ErrorCode
from kiosk.intents import GuestAnswer
from kiosk.snapshots.purchase import PurchasePart
from ui.messages import guest_text

NOT_THE_BANK: Final = (ErrorCode.TERMINAL_NOT_PAID, ErrorCode.TERMINAL_TIMED_OUT)
"""A terminal that gives no reason, or a guest who let the time pass: the bank said nothing."""


def asking_title(part: PurchasePart) -> str:
    """What the guest is to do now, in the way they chose."""
    translate = QCoreApplication.translate
    if part.way is PayWay.SBP:
        return translate("Purchase", "Scan the code")
    if part.at_second_terminal:
        return translate("Purchase", "Tap your card on the second terminal")
    return translate("Purchase", "Tap your card on the terminal")


def asking_place(part: PurchasePart) -> str:
    """Where to look for what the title speaks of; empty where a tag points there."""
    if part.way is not PayWay.SBP:
        return ""
    return QCoreApplication.translate("Purchase", "It is on the terminal or on a printed slip")


def asking_note(part: PurchasePart) -> str:
    """The first of ``asking_steps``."""
    translate = QCoreApplication.translate
    if part.way is PayWay.SBP:
        return translate("Purchase", "Point your bank's app at the code")
    return translate("Purchase", "Card, phone or watch")


def asking_steps(part: PurchasePart) -> list[str]:
    """How to pay, one step after another."""
    translate = QCoreApplication.translate
    if part.way is PayWay.SBP:
        then = translate("Purchase", "Confirm the payment in the app")
    else:
        then = translate("Purchase", "PIN code, if the terminal asks for it")
    wait = translate("Purchase", "Wait for the answer, it takes up to a minute")
    return [asking_note(part), then, wait]


def asking_wait(part: PurchasePart) -> str:
    """Whose answer is waited for."""
    translate = QCoreApplication.translate
    if part.stopped:
        return translate("Purchase", "Cancelling the payment")
    if part.way is PayWay.SBP:
        return translate("Purchase", "Waiting for the bank")
    return translate("Purchase", "Waiting for the terminal")


def declined_title(part: PurchasePart) -> str:
    """Why there was no payment. That nothing was charged is the note's to say."""
    translate = QCoreApplication.translate
    if part.stopped:
        return translate("Purchase", "Payment cancelled")
    if part.cause is ErrorCode.TERMINAL_NOT_READY:
        return translate("Purchase", "The terminal is not ready")
    if part.way is PayWay.SBP:
        return translate("Purchase", "The payment by code did not go through")
    if part.cause in NOT_THE_BANK:
        return guest_text(part.cause)
    return translate("Purchase", "Your bank said no")


def declined_choice(part: PurchasePart) -> str:
    """What can be done about it."""
    translate = QCoreApplication.translate
    another = GuestAnswer.OTHER_WAY in part.answers
    if part.cause is ErrorCode.TERMINAL_NOT_READY and not part.stopped:
        if another:
            return translate("Purchase", "Try again in a moment or choose another way to pay")
        return translate("Purchase", "Please try again in a moment")
    if another:
        return translate("Purchase", "You can try again or choose another way to pay")
    if part.way is PayWay.SBP or part.stopped:
        return translate("Purchase", "You can try again")
    return translate("Purchase", "You can try again with another card")


def missing_text(missing: Collection[PayWay], open_now: Collection[PayWay]) -> str:
    """One line about ways that are down; empty where none is."""
    translate = QCoreApplication.translate
    cards, codes = bool(BY_CARD & set(missing)), PayWay.SBP in missing
    said = []
    if cards and BY_CARD & set(open_now):
        said.append(translate("Pay", "One card terminal does not work right now"))
        cards = False
    if cards and codes:
        said.append(translate("Pay", "Cards and QR codes are not taken right now"))
    elif cards:
        said.append(translate("Pay", "Cards are not taken right now"))
    elif codes:
        said.append(translate("Pay", "QR codes are not taken right now"))
    if PayWay.COUNTER in missing:
        said.append(translate("Pay", "The counter is closed right now"))
    return ". ".join(said)
