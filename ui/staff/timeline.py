"""The steps of a purchase in words for staff. Names of commands stay as r_keeper has them."""

from __future__ import annotations

from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.checkout.vocabulary import STAFF_ANSWERS, Effect, Event
from kiosk.domain.names import Language
from kiosk.staff_snapshots import Moment
from ui.staff.settling import said_text

_COMMANDS: Final = {
    Effect.CREATE_ORDER: "CreateOrder",
    Effect.LOOK_FOR_ORDER: "GetOrder",
    Effect.SAVE_ORDER: "SaveOrder",
    Effect.LOOK_FOR_LINES: "GetOrder",
    Effect.APPLY_COUPON: "ApplyPersonalCard",
    Effect.LOOK_FOR_COUPON: "GetOrder",
    Effect.DEBIT_POINTS: "Transaction",
    Effect.LOOK_FOR_DEBIT: "Transaction",
    Effect.CHECK_ORDER: "GetOrder",
    Effect.PAY_ORDER: "PayOrder",
    Effect.LOOK_FOR_PAYMENT: "GetOrder",
    Effect.READ_RECEIPT: "GetOrder",
    Effect.CREDIT_POINTS: "Transaction",
    Effect.LOOK_FOR_CREDIT: "Transaction",
    Effect.VOID_ORDER: "VoidOrder",
    Effect.LOOK_AT_VOID: "GetOrder",
    Effect.RETURN_POINTS: "Transaction",
    Effect.LOOK_FOR_RETURN: "Transaction",
}
_AT_TERMINAL: Final = frozenset(
    {
        Effect.AUTHORISE,
        Effect.LOOK_FOR_APPROVAL,
        Effect.CONFIRM_CARD,
        Effect.LOOK_FOR_CONFIRM,
        Effect.RELEASE_CARD,
        Effect.LOOK_FOR_RELEASE,
    }
)


def moment_text(moment: Moment) -> str:
    """What was found, in a few words."""
    if moment.event is None:
        return QCoreApplication.translate("Timeline", "Waiting for you, and asking on")
    return event_text(moment.event)


def moment_note(moment: Moment) -> str:
    """ "PayOrder, 3 times in a row", and what the far side or a person said."""
    translate = QCoreApplication.translate
    parts = []
    if moment.asked is not None:
        at_terminal = moment.asked in _AT_TERMINAL
        parts.append(
            translate("Timeline", "Terminal") if at_terminal else _COMMANDS.get(moment.asked, "")
        )
    if moment.times > 1:
        parts.append(translate("Timeline", "%1 times in a row").replace("%1", str(moment.times)))
    if moment.detail:
        parts.append(said_text(moment.detail) if moment.event in STAFF_ANSWERS else moment.detail)
    return ", ".join(part for part in parts if part)


def journal_line(moment: Moment) -> str:
    """The step as the journal has it: to the second, in the names a developer knows."""
    took = "" if moment.took_ms is None else f"{moment.took_ms} ms"
    parts = (f"{moment.at:%Y-%m-%d %H:%M:%S}", moment.event or "", moment.asked or "", took)
    return " · ".join(part for part in parts if part)


def took_text(milliseconds: int, language: Language) -> str:
    """ "0,2 s" up to ten seconds, then "21 s", "9 min", "2 h"."""
    translate = QCoreApplication.translate
    seconds = milliseconds / 1000
    if seconds < 10:
        point = "," if language is Language.RU else "."
        return translate("Timeline", "%1 s").replace("%1", f"{seconds:.1f}".replace(".", point))
    if seconds < 100:
        return translate("Timeline", "%1 s").replace("%1", str(round(seconds)))
    return minutes_text(round(seconds / 60))


def minutes_text(minutes: int) -> str:
    """ "18 min", and hours where it has been long."""
    translate = QCoreApplication.translate
    if minutes < 90:
        return translate("Timeline", "%1 min").replace("%1", str(minutes))
    return translate("Timeline", "%1 h").replace("%1", str(round(minutes / 60)))


def event_text(event: Event) -> str:
    """One step, as somebody of the staff would say it."""
    translate = QCoreApplication.translate
    match event:
        case Event.RESTARTED:
            return translate("Timeline", "Taken up again, and looked at first")
        case Event.ORDER_CREATED:
            return translate("Timeline", "Order opened at the till")
        case Event.ORDER_ABSENT:
            return translate("Timeline", "The till has no such order")
        case Event.CREATE_REFUSED:
            return translate("Timeline", "The till would not open the order")
        case Event.LINES_RIGHT:
            return translate("Timeline", "Dishes and sum agree")
        case Event.LINES_WRONG:
            return translate("Timeline", "Dishes or sum differ")
        case Event.LINES_ABSENT:
            return translate("Timeline", "The order has no dishes yet")
        case Event.SAVE_REFUSED:
            return translate("Timeline", "The till would not take the dishes")
        case (
            Event.CREATE_IN_DOUBT
            | Event.SAVE_IN_DOUBT
            | Event.COUPON_IN_DOUBT
            | Event.VOID_IN_DOUBT
            | Event.PAYMENT_IN_DOUBT
        ):
            return translate("Timeline", "No clear answer of the till")
        case Event.DEBIT_IN_DOUBT | Event.CREDIT_IN_DOUBT | Event.RETURN_IN_DOUBT:
            return translate("Timeline", "No clear answer of the card system")
        case Event.APPROVAL_IN_DOUBT | Event.CONFIRM_IN_DOUBT | Event.RELEASE_IN_DOUBT:
            return translate("Timeline", "No clear answer of the terminal")
        case Event.NO_COUPON | Event.NO_POINTS | Event.NO_CARD | Event.NO_CREDIT:
            return translate("Timeline", "Nothing to do")
        case Event.COUPON_STANDS:
            return translate("Timeline", "The coupon counts")
        case Event.COUPON_DIFFERS:
            return translate("Timeline", "The coupon takes off another sum")
        case Event.COUPON_ABSENT:
            return translate("Timeline", "The coupon is not on the order")
        case Event.POINTS_HELD:
            return translate("Timeline", "Points debited")
        case Event.DEBIT_ABSENT:
            return translate("Timeline", "No debit of points is found")
        case Event.DEBIT_REFUSED:
            return translate("Timeline", "Points refused")
        case Event.STATION_TAKES_CARD | Event.TERMINAL_TAKES_CARD:
            return translate("Timeline", "On to the terminal")
        case Event.COUNTER_TAKES_MONEY:
            return translate("Timeline", "To be paid at the counter")
        case Event.ORDER_UNCHANGED:
            return translate("Timeline", "The order is as it was shown")
        case Event.ORDER_CHANGED:
            return translate("Timeline", "The order was changed at the till")
        case Event.TERMINAL_NOT_READY:
            return translate("Timeline", "The terminal was not ready")
        case Event.CARD_APPROVED:
            return translate("Timeline", "The bank approved the payment")
        case Event.CARD_DECLINED | Event.PAYMENT_DECLINED:
            return translate("Timeline", "The bank said no")
        case Event.CARD_STOPPED:
            return translate("Timeline", "The guest stopped the payment")
        case Event.CONFIRM_DUE:
            return translate("Timeline", "The terminal will not hold the sum any longer")
        case Event.CARD_CONFIRMED:
            return translate("Timeline", "The terminal took the sum")
        case Event.CONFIRM_ABSENT | Event.CONFIRM_LATER:
            return translate("Timeline", "The terminal has not taken the sum yet")
        case Event.CONFIRM_REFUSED:
            return translate("Timeline", "The terminal let the sum go")
        case Event.CARD_RELEASED:
            return translate("Timeline", "The terminal gave the sum back")
        case Event.RELEASE_ABSENT:
            return translate("Timeline", "The terminal has not given back yet")
        case Event.RELEASE_REFUSED:
            return translate("Timeline", "The terminal would not give back")
        case Event.ORDER_PAID:
            return translate("Timeline", "The till has the payment")
        case Event.PAYMENT_ABSENT:
            return translate("Timeline", "Still unpaid, so the same request again")
        case Event.PAYMENT_TOO_LATE:
            return translate("Timeline", "Unpaid for too long: nothing more is asked for")
        case Event.PAYMENT_NOT_BEGUN:
            return translate("Timeline", "No payment was begun")
        case Event.POINTS_DECLINED:
            return translate("Timeline", "The till could not take the points")
        case Event.PAYMENT_REFUSED:
            return translate("Timeline", "The till would not take the payment")
        case Event.CANNOT_TELL:
            return translate("Timeline", "Nobody can tell: a person was called")
        case Event.RECEIPT_KNOWN:
            return translate("Timeline", "Receipt known")
        case Event.POINTS_CREDITED:
            return translate("Timeline", "Points credited")
        case Event.CREDIT_ABSENT:
            return translate("Timeline", "Points are not credited yet")
        case Event.CREDIT_REFUSED:
            return translate("Timeline", "Points could not be credited")
        case Event.ORDER_VOID:
            return translate("Timeline", "The order is void")
        case Event.PAID_ELSEWHERE:
            return translate("Timeline", "Somebody else took payment for the order")
        case Event.ORDER_OPEN:
            return translate("Timeline", "The order is still open")
        case Event.VOID_REFUSED:
            return translate("Timeline", "The till would not make it void")
        case Event.POINTS_RETURNED:
            return translate("Timeline", "Points given back")
        case Event.RETURN_ABSENT:
            return translate("Timeline", "Points are not given back yet")
        case Event.RETURN_REFUSED:
            return translate("Timeline", "Points could not be given back")
        case Event.GAVE_UP:
            return translate("Timeline", "No answer for too long")
        case Event.GUEST_LEFT:
            return translate("Timeline", "Nobody was there any more")
        case Event.GUEST_PAYS_OTHER_SUM | Event.GUEST_PAYS_IN_FULL:
            return translate("Timeline", "The guest agreed to the sum")
        case Event.GUEST_RETRIES | Event.GUEST_CHOSE_WAY:
            return translate("Timeline", "The guest tried again")
        case Event.GUEST_CANCELLED:
            return translate("Timeline", "The guest cancelled")
        case Event.QUESTION_EXPIRED:
            return translate("Timeline", "The guest did not answer")
        case Event.STAFF_CANCELS:
            return translate("Timeline", "Staff: cancel the order")
        case Event.STAFF_FOUND_PAID:
            return translate("Timeline", "Staff: the guest has paid")
        case Event.STAFF_GAVE_BACK:
            return translate("Timeline", "Staff: the guest has everything back")
        case Event.STAFF_SUM_TAKEN:
            return translate("Timeline", "Staff: the terminal took the sum")
        case Event.STAFF_SUM_NOT_TAKEN:
            return translate("Timeline", "Staff: the terminal did not take the sum")
        case _:
            assert_never(event)
