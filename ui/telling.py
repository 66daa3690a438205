"""What the screen says about a purchase: one title and one note for each telling.

Whether money was taken is told by the state alone, never by an error's sentence.
"""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.checkout.ways import PayWay
from kiosk.domain.names import Language
from kiosk.snapshots.purchase import PurchasePart, StepKind, StepMark
from kiosk.snapshots.session import SessionPart
from kiosk.snapshots.telling import Telling
from ui.coupon_wording import (
    other_discount_text,
    other_sum_text,
    pay_other_sum_text,
    pay_without_coupon_text,
    without_coupon_text,
)
from ui.formats import NBSP
from ui.messages import guest_text
from ui.paper_wording import slip_text
from ui.points_wording import points_count_text
from ui.way_wording import asking_note, asking_title, declined_title

OFFERING_AFTER_S = 20
LONG_WAIT_S = 60
WAITS_FOR_MONEY = frozenset({Telling.REGISTERING, Telling.CHECKING, Telling.MONEY_RETURNING})
"""Tellings in which money may have left the guest, and they may have to go before it is known."""


def telling_title(part: PurchasePart, language: Language) -> str:
    translate = QCoreApplication.translate
    match part.telling:
        case Telling.PLACING_ORDER:
            return translate("Purchase", "Placing your order")
        case Telling.APPLYING_COUPON:
            return translate("Purchase", "Applying your coupon")
        case Telling.USING_POINTS:
            return translate("Purchase", "Using %1").replace("%1", points_count_text(part.bonus))
        case Telling.FOLLOW_TERMINAL:
            return asking_title(part)
        case Telling.REGISTERING:
            return translate("Purchase", "Payment accepted. Registering your order")
        case Telling.CHECKING:
            return translate("Purchase", "Checking your payment")
        case Telling.CANCELLING:
            return translate("Purchase", "Cancelling your order")
        case Telling.DECLINED:
            return declined_title(part)
        case Telling.POINTS_REFUSED:
            return translate("Purchase", "Points could not be used")
        case Telling.COUPON_REFUSED:
            return translate("Purchase", "The coupon did not work")
        case Telling.COUPON_DIFFERS:
            return other_sum_text(part.to_pay, part.shown_to_pay, language)
        case Telling.PAID:
            return translate("Purchase", "Paid, thank you!")
        case Telling.AT_COUNTER:
            return translate("Purchase", "Please pay at the counter")
        case Telling.NOTHING_CHARGED:
            return translate("Purchase", "Nothing was charged")
        case Telling.MONEY_RETURNING:
            return translate("Purchase", "Your money is being returned")
        case Telling.SEE_STAFF if not part.number:
            return translate("Purchase", "Please see our staff")
        case Telling.SEE_STAFF:
            return translate("Purchase", "Please see our staff, number %1").replace(
                "%1", part.number
            )
        case _:
            assert_never(part.telling)


def telling_note(part: PurchasePart, session: SessionPart) -> str:
    """The line under the title."""
    translate = QCoreApplication.translate
    match part.telling:
        case (
            Telling.PLACING_ORDER
            | Telling.APPLYING_COUPON
            | Telling.USING_POINTS
            | Telling.REGISTERING
        ):
            return _patience(part.waiting_s, translate("Purchase", "This takes a few seconds"))
        case Telling.CHECKING if part.way is PayWay.TERMINAL:
            usual = translate(
                "Purchase", "We are asking the terminal. Please do not present a card again"
            )
            return _patience(part.waiting_s, usual)
        case Telling.CHECKING:
            usual = translate(
                "Purchase", "The bank has not answered yet. It usually takes up to a minute"
            )
            return _patience(part.waiting_s, usual)
        case Telling.CANCELLING:
            return _patience(part.waiting_s, translate("Purchase", "One moment, please"))
        case Telling.FOLLOW_TERMINAL:
            return asking_note(part)
        case Telling.DECLINED:
            return translate("Purchase", "Nothing was charged")
        case Telling.POINTS_REFUSED:
            return translate(
                "Purchase", "Nothing was charged. You can pay the whole sum another way"
            )
        case Telling.COUPON_REFUSED:
            return without_coupon_text(part.to_pay, session.language)
        case Telling.COUPON_DIFFERS:
            return other_discount_text(part.discount, part.shown_discount, session.language)
        case Telling.PAID if session.table_name:
            return translate("Purchase", "We bring it to table %1").replace(
                "%1", session.table_name
            )
        case Telling.PAID:
            return translate("Purchase", "We will call your number")
        case Telling.AT_COUNTER:
            return translate("Purchase", "Tell us the number, we have your order")
        case Telling.NOTHING_CHARGED:
            return guest_text(part.cause) if part.cause else ""
        case Telling.MONEY_RETURNING if not part.number:
            return _patience(part.waiting_s, translate("Purchase", "One moment, please"))
        case Telling.MONEY_RETURNING:
            return slip_text(part) or translate("Purchase", "Keep number %1").replace(
                "%1", part.number
            )
        case Telling.SEE_STAFF:
            seen = translate("Purchase", "We can see your payment")
            slip = slip_text(part)
            return f"{slip}. {seen}" if slip else seen
        case _:
            assert_never(part.telling)


def pay_text(part: PurchasePart, language: Language) -> str:
    """What the button says that pays another sum than was shown; empty where none is asked for."""
    match part.telling:
        case Telling.COUPON_REFUSED:
            return pay_without_coupon_text(part.to_pay, language)
        case Telling.COUPON_DIFFERS:
            return pay_other_sum_text(part.to_pay, language)
        case _:
            return ""


def placed_text(number: str) -> str:
    """What is sure already while the terminal asks for the card."""
    if not number:
        return ""
    return QCoreApplication.translate("Purchase", "Order %1 is placed").replace("%1", number)


def leaving_text(part: PurchasePart) -> str:
    """For a guest who cannot wait: what to take along. Empty where no money is on its way yet."""
    if part.telling not in WAITS_FOR_MONEY or not part.number:
        return ""
    if offers_to_leave(part):
        text = slip_text(part) or QCoreApplication.translate(
            "Purchase", "Take a photo of number %1"
        )
    else:
        text = QCoreApplication.translate("Purchase", "Need to step away? Tell us number %1")
    return text.replace("%1", part.number)


def finding_text(part: PurchasePart) -> str:
    """The second half of it: what we do with the number."""
    if offers_to_leave(part):
        return QCoreApplication.translate(
            "Purchase", "Wait here or come to the counter: we will find your payment by it"
        )
    return QCoreApplication.translate("Purchase", "We will find your payment by it")


def offers_to_leave(part: PurchasePart) -> bool:
    """Whether the guest has waited so long that nobody can ask them to stay."""
    waits = part.telling in WAITS_FOR_MONEY and bool(part.number)
    return waits and part.waiting_s >= OFFERING_AFTER_S


def closes_text(seconds: int) -> str:
    """How long the last words stay on the screen."""
    text = QCoreApplication.translate("Purchase", "This stays on the screen for %1")
    return text.replace("%1", seconds_text(seconds))


def receipt_text(number: str) -> str:
    """The card beside the code: the receipt's number where it is known."""
    translate = QCoreApplication.translate
    if not number:
        return translate("Purchase", "Your order")
    return translate("Purchase", "Receipt %1").replace("%1", number)


def _patience(waited_s: int, usual: str) -> str:
    if waited_s < LONG_WAIT_S:
        return usual
    return QCoreApplication.translate("Purchase", "This is taking longer than usual")


def step_text(kind: StepKind, mark: StepMark) -> str:
    """One line of the list: what is done is told as done, the rest as what we do."""
    translate = QCoreApplication.translate
    done = mark is StepMark.DONE
    match kind:
        case StepKind.ORDER_PLACED if done:
            return translate("Purchase", "Order placed at the till")
        case StepKind.ORDER_PLACED:
            return translate("Purchase", "Placing the order at the till")
        case StepKind.COUPON_APPLIED if done:
            return translate("Purchase", "Coupon applied")
        case StepKind.COUPON_APPLIED:
            return translate("Purchase", "Applying the coupon")
        case StepKind.POINTS_USED if done:
            return translate("Purchase", "Points used")
        case StepKind.POINTS_USED:
            return translate("Purchase", "Using the points")
        case StepKind.ORDER_CHECKED if done:
            return translate("Purchase", "Order checked")
        case StepKind.ORDER_CHECKED:
            return translate("Purchase", "Checking the order before payment")
        case StepKind.BANK_ASKED if done:
            return translate("Purchase", "Payment accepted")
        case StepKind.BANK_ASKED:
            return translate("Purchase", "Asking the bank about the payment")
        case StepKind.ORDER_REGISTERED if done:
            return translate("Purchase", "Payment registered")
        case StepKind.ORDER_REGISTERED:
            return translate("Purchase", "Registering the payment")
        case StepKind.KITCHEN if done:
            return translate("Purchase", "Your order is in the kitchen")
        case StepKind.KITCHEN:
            return translate("Purchase", "Sending your order to the kitchen")
        case _:
            assert_never(kind)


def seconds_text(seconds: int) -> str:
    text = QCoreApplication.translate("Purchase", "%1 s")
    return text.replace("%1", str(seconds)).replace(" ", NBSP)
