"""A purchase in words for staff: where it stands, and what each side says of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import assert_never

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from kiosk.checkout.vocabulary import SOLD, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.names import Language
from kiosk.refunds.vocabulary import RefundState
from kiosk.staff_snapshots import LegStanding, SideStanding, StaffPurchase, StaffRow
from ui import counted
from ui.counted import PLURAL
from ui.formats import day_text, money_text, time_text


def when_text(moment: datetime, today: date, language: Language) -> str:
    """ "today at 12:42", or the day and the time."""
    translate = QCoreApplication.translate
    if moment.date() == today:
        return translate("Staff", "today at %1").replace("%1", time_text(moment))
    return f"{day_text(moment.date(), language)}, {time_text(moment)}"


def number_text(row: StaffRow) -> str:
    """ "Purchase 47"; one that never got a number says so."""
    translate = QCoreApplication.translate
    if not row.number:
        return translate("Staff", "Purchase without a number")
    return translate("Staff", "Purchase %1").replace("%1", row.number)


def standing_text(row: StaffRow) -> str:
    """Where a purchase stands, or that it waits for a person."""
    return state_text(State.NEEDS_STAFF if row.needs_staff else row.state)


def state_text(state: State) -> str:
    """Where a purchase stands, in a word or two."""
    translate = QCoreApplication.translate
    match state:
        case State.NEEDS_STAFF:
            return translate("Staff", "needs you")
        case State.PAID | State.CONFIRMING | State.CREDITING | State.FINISHED:
            return translate("Staff", "paid")
        case State.AT_COUNTER:
            return translate("Staff", "at the counter")
        case State.CANCELLED:
            return translate("Staff", "cancelled")
        case State.ABORTED:
            return translate("Staff", "not begun")
        case State.CANCELLING:
            return translate("Staff", "being cancelled")
        case (
            State.NEW
            | State.CREATED
            | State.SAVED
            | State.COUPON_APPLIED
            | State.BONUS_HELD
            | State.CARD_HELD
        ):
            return translate("Staff", "on its way")
        case _:
            assert_never(state)


def way_text(way: PayWay) -> str:
    translate = QCoreApplication.translate
    match way:
        case PayWay.STATION | PayWay.TERMINAL:
            return translate("Staff", "by card")
        case PayWay.SBP:
            return translate("Staff", "by QR code")
        case PayWay.COUNTER:
            return translate("Staff", "at the counter")
        case _:
            assert_never(way)


def waiting_text(count: int) -> str:
    """ "2 need you", or that none does."""
    if not count:
        return QCoreApplication.translate("Staff", "None needs you")
    return counted.translate("Staff", "%n need you", "", PLURAL, count)


def situation_title(purchase: StaffPurchase) -> str:
    translate = QCoreApplication.translate
    if purchase.row.needs_staff:
        return translate("Staff", "Your decision is needed")
    match purchase.row.state:
        case state if state in SOLD:
            return translate("Staff", "Paid")
        case State.AT_COUNTER:
            return translate("Staff", "To be paid at the counter")
        case State.CANCELLED | State.ABORTED:
            return translate("Staff", "Not sold")
        case _:
            return translate("Staff", "Still on its way")


def situation_text(purchase: StaffPurchase, language: Language) -> str:
    """One sentence: what took the money, and what the till says of it."""
    translate = QCoreApplication.translate
    state = purchase.row.state
    sum_text = money_text(purchase.to_pay, language)
    if state is State.CONFIRMING and purchase.row.needs_staff:
        told = translate("Staff", "Whether the terminal took %1 is not known")
        return f"{told.replace('%1', sum_text)}. {till_words(purchase.standing).told}"
    if state is not State.NEEDS_STAFF:
        if state in (State.CANCELLED, State.ABORTED):
            return translate("Staff", "Nothing stays taken from the guest")
        if any(refund.state is RefundState.FINISHED for refund in purchase.refunds):
            return translate("Staff", "Money was returned afterwards, see below")
        if state is State.FINISHED and not purchase.row.settled_by_staff:
            return translate("Staff", "Nothing is left to do")
        if purchase.row.settled_by_staff:
            return translate("Staff", "A person has settled it, see below")
        return translate("Staff", "The kiosk settles it by itself")
    taken = _taken_text(purchase, sum_text)
    return f"{taken}. {till_words(purchase.standing).told}"


def _taken_text(purchase: StaffPurchase, sum_text: str) -> str:
    translate = QCoreApplication.translate
    if purchase.terminal is LegStanding.DONE:
        return translate("Staff", "The terminal charged %1").replace("%1", sum_text)
    if purchase.payment is LegStanding.OPEN or purchase.terminal is LegStanding.OPEN:
        return translate("Staff", "Whether %1 was charged is not known").replace("%1", sum_text)
    if purchase.points is LegStanding.DONE:
        return translate("Staff", "Points are still debited")
    return translate("Staff", "No charge is known")


class TillWords(Struct, frozen=True):
    """What r_keeper says of the order: ``told`` in a sentence, ``word`` in a word or two."""

    told: str
    word: str


def till_words(standing: SideStanding) -> TillWords:
    translate = QCoreApplication.translate
    match standing:
        case SideStanding.ASKING:
            return TillWords(
                translate("Staff", "The till is being asked"), translate("Staff", "asking …")
            )
        case SideStanding.UNKNOWN:
            return TillWords(
                translate("Staff", "The till does not answer"), translate("Staff", "no answer")
            )
        case SideStanding.ABSENT:
            return TillWords(
                translate("Staff", "The till has no such order"),
                translate("Staff", "no such order"),
            )
        case SideStanding.OPEN:
            return TillWords(
                translate("Staff", "The till has the order, unpaid"),
                translate("Staff", "open, unpaid"),
            )
        case SideStanding.PAID:
            return TillWords(
                translate("Staff", "The till has the order, paid"), translate("Staff", "paid")
            )
        case SideStanding.VOID:
            return TillWords(
                translate("Staff", "The till has made the order void"), translate("Staff", "void")
            )
        case _:
            assert_never(standing)


def leg_text(leg: LegStanding) -> str:
    translate = QCoreApplication.translate
    match leg:
        case LegStanding.UNTOUCHED:
            return translate("Staff", "not asked")
        case LegStanding.OPEN:
            return translate("Staff", "not known")
        case LegStanding.DONE:
            return translate("Staff", "taken")
        case LegStanding.REFUSED:
            return translate("Staff", "not taken")
        case LegStanding.RETURNED:
            return translate("Staff", "given back")
        case _:
            assert_never(leg)
