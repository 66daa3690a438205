"""Staff mode in words: who is here, where a purchase stands, what may be said, what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.checkout.vocabulary import Event, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.names import Language
from kiosk.domain.staff import Person, Role
from kiosk.staff_intents import StaffPage
from kiosk.staff_snapshots import (
    LegStanding,
    PinPart,
    PinTrouble,
    ResolvePart,
    ResultPart,
    SideStanding,
    StaffPurchase,
    StaffRow,
    WordEnd,
)
from ui import counted
from ui.counted import PLURAL
from ui.formats import day_text, money_text, time_text
from ui.staff_timeline import said_text


def role_text(role: Role) -> str:
    translate = QCoreApplication.translate
    match role:
        case Role.RESTAURANT:
            return translate("Staff", "restaurant")
        case Role.ADMIN:
            return translate("Staff", "administrator")
        case Role.DEALER:
            return translate("Staff", "dealer")
        case _:
            assert_never(role)


def person_text(person: Person) -> str:
    """ "Anna · administrator"; the role alone for somebody without a name of their own."""
    role = role_text(person.role)
    return role if person.name == person.role.value else f"{person.name} · {role}"


def page_text(page: StaffPage) -> str:
    translate = QCoreApplication.translate
    match page:
        case StaffPage.WRONG:
            return translate("Staff", "What is wrong")
        case StaffPage.PURCHASES:
            return translate("Staff", "Purchases")
        case _:
            assert_never(page)


def pin_sentence(part: PinPart) -> str:
    """What is to be done at the keypad, or what is wrong."""
    translate = QCoreApplication.translate
    match part.trouble:
        case None:
            return ""
        case PinTrouble.WRONG if part.tries_left:
            left = part.tries_left
            return counted.translate("Staff", "Wrong PIN. %n tries left", "", PLURAL, left)
        case PinTrouble.WRONG:
            return translate("Staff", "Wrong PIN")
        case PinTrouble.LOCKED:
            told = translate("Staff", "Too many wrong PINs. Wait %1")
            minutes, seconds = divmod(part.locked_s, 60)
            return told.replace("%1", f"{minutes}:{seconds:02d}")
        case PinTrouble.NOT_ALLOWED:
            return translate("Staff", "This PIN does not settle purchases")
        case PinTrouble.NOBODY:
            return translate(
                "Staff", "Nobody has a PIN yet. The installer sets one: kiosk staff pin"
            )
        case PinTrouble.STORE:
            return translate("Staff", "The kiosk's database does not answer. Restart the kiosk")
        case _:
            assert_never(part.trouble)


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


def situation_title(purchase: StaffPurchase) -> str:
    translate = QCoreApplication.translate
    if purchase.row.needs_staff:
        return translate("Staff", "Your decision is needed")
    match purchase.row.state:
        case State.PAID | State.CONFIRMING | State.CREDITING | State.FINISHED:
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
        return f"{told.replace('%1', sum_text)}. {_till_text(purchase.standing)}"
    if state is not State.NEEDS_STAFF:
        if state in (State.CANCELLED, State.ABORTED):
            return translate("Staff", "Nothing stays taken from the guest")
        if purchase.row.settled_by_staff:
            return translate("Staff", "A person has settled it, see below")
        return translate("Staff", "The kiosk settles it by itself")
    taken = _taken_text(purchase, sum_text)
    return f"{taken}. {_till_text(purchase.standing)}"


def _taken_text(purchase: StaffPurchase, sum_text: str) -> str:
    translate = QCoreApplication.translate
    if purchase.terminal is LegStanding.DONE:
        return translate("Staff", "The terminal charged %1").replace("%1", sum_text)
    if purchase.payment is LegStanding.OPEN or purchase.terminal is LegStanding.OPEN:
        return translate("Staff", "Whether %1 was charged is not known").replace("%1", sum_text)
    if purchase.points is LegStanding.DONE:
        return translate("Staff", "Points are still debited")
    return translate("Staff", "No charge is known")


def _till_text(standing: SideStanding) -> str:
    translate = QCoreApplication.translate
    match standing:
        case SideStanding.ASKING:
            return translate("Staff", "The till is being asked")
        case SideStanding.UNKNOWN:
            return translate("Staff", "The till does not answer")
        case SideStanding.ABSENT:
            return translate("Staff", "The till has no such order")
        case SideStanding.OPEN:
            return translate("Staff", "The till has the order, unpaid")
        case SideStanding.PAID:
            return translate("Staff", "The till has the order, paid")
        case SideStanding.VOID:
            return translate("Staff", "The till has made the order void")
        case _:
            assert_never(standing)


def side_text(standing: SideStanding) -> str:
    """r_keeper's order in a word or two."""
    translate = QCoreApplication.translate
    match standing:
        case SideStanding.ASKING:
            return translate("Staff", "asking …")
        case SideStanding.UNKNOWN:
            return translate("Staff", "no answer")
        case SideStanding.ABSENT:
            return translate("Staff", "no such order")
        case SideStanding.OPEN:
            return translate("Staff", "open, unpaid")
        case SideStanding.PAID:
            return translate("Staff", "paid")
        case SideStanding.VOID:
            return translate("Staff", "void")
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


def answer_text(answer: Event) -> str:
    """What a person may say."""
    translate = QCoreApplication.translate
    match answer:
        case Event.STAFF_FOUND_PAID:
            return translate("Staff", "The guest has paid")
        case Event.STAFF_GAVE_BACK:
            return translate("Staff", "The guest has everything back")
        case Event.STAFF_CANCELS:
            return translate("Staff", "Cancel the order")
        case Event.STAFF_SUM_TAKEN:
            return translate("Staff", "The terminal took the sum")
        case Event.STAFF_SUM_NOT_TAKEN:
            return translate("Staff", "The terminal did not take the sum")
        case _:
            raise AssertionError(answer)


def answer_note(answer: Event) -> str:
    """What follows from it."""
    translate = QCoreApplication.translate
    match answer:
        case Event.STAFF_FOUND_PAID:
            return translate(
                "Staff", "The purchase counts as sold. Nothing more is sent to the till"
            )
        case Event.STAFF_GAVE_BACK:
            return translate(
                "Staff", "You have returned the money, or seen that none was taken. Not sold"
            )
        case Event.STAFF_CANCELS:
            return translate(
                "Staff",
                "The kiosk makes the order void and gives back what was taken. "
                "If it turns out to be paid, it stays paid",
            )
        case Event.STAFF_SUM_TAKEN:
            return translate("Staff", "You have seen it in the terminal's journal or at the bank")
        case Event.STAFF_SUM_NOT_TAKEN:
            return translate(
                "Staff",
                "The order stays paid at the till, and the money is missing: "
                "collect it, or undo the receipt there",
            )
        case _:
            raise AssertionError(answer)


def result_title(part: ResultPart) -> str:
    translate = QCoreApplication.translate
    match part.end:
        case WordEnd.TAKEN if part.state is State.NEEDS_STAFF:
            return translate("Staff", "Written down, and still not settled")
        case WordEnd.TAKEN:
            return translate("Staff", "Settled")
        case WordEnd.FOUND:
            return translate("Staff", "The kiosk found out by itself")
        case WordEnd.MEANWHILE:
            return translate("Staff", "Somebody was faster")
        case WordEnd.CONTRADICTED:
            return translate("Staff", "The till says otherwise")
        case WordEnd.NOT_ALLOWED:
            return translate("Staff", "This PIN does not settle purchases")
        case WordEnd.TROUBLE:
            return translate("Staff", "The database did not take it")
        case _:
            assert_never(part.end)


def result_sentence(part: ResultPart) -> str:
    """What was changed, and what is to be done now."""
    translate = QCoreApplication.translate
    match part.end:
        case WordEnd.TAKEN if part.state is State.NEEDS_STAFF:
            return translate(
                "Staff", "The kiosk could not do it. Look at the till, then say so here"
            )
        case WordEnd.TAKEN if part.said is Event.STAFF_GAVE_BACK and _paid(part.state):
            return translate(
                "Staff", "It turned out to be paid: what was given back is missing now"
            )
        case WordEnd.TAKEN if part.said is Event.STAFF_SUM_NOT_TAKEN:
            return translate(
                "Staff", "The order is paid without money: collect it, or undo the receipt"
            )
        case WordEnd.TAKEN:
            return translate("Staff", "The guests can pay this way again")
        case WordEnd.FOUND:
            return translate("Staff", "Your word was not needed and changed nothing")
        case WordEnd.MEANWHILE if part.by:
            told = translate("Staff", "Said meanwhile: %1. Your word changed nothing")
            return told.replace("%1", said_text(part.by))
        case WordEnd.MEANWHILE:
            return translate("Staff", "More is known than you saw. Your word changed nothing")
        case WordEnd.CONTRADICTED:
            return translate("Staff", "Nothing was changed. Look again what the till shows")
        case WordEnd.NOT_ALLOWED:
            return translate("Staff", "Nothing was changed")
        case WordEnd.TROUBLE:
            return translate("Staff", "Look at the purchase again: its steps say how far it came")
        case _:
            assert_never(part.end)


def found_text(part: ResultPart) -> str:
    """What the machine found after the person's word."""
    if part.end is WordEnd.CONTRADICTED:
        return side_text(part.standing)
    return state_text(part.state)


def _paid(state: State) -> bool:
    return state in (State.PAID, State.CONFIRMING, State.CREDITING, State.FINISHED)


def waiting_text(count: int) -> str:
    """ "2 need you", or that none does."""
    if not count:
        return QCoreApplication.translate("Staff", "None needs you")
    return counted.translate("Staff", "%n need you", "", PLURAL, count)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class FactNames:
    """What stands over the figures of a purchase."""

    sum: str
    card: str
    bank: str
    receipt: str
    points: str


def fact_names() -> FactNames:
    translate = QCoreApplication.translate
    return FactNames(
        sum=translate("Staff", "Sum"),
        card=translate("Staff", "Card"),
        bank=translate("Staff", "Bank's code"),
        receipt=translate("Staff", "Receipt"),
        points=translate("Staff", "Points"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SideNames:
    """Who says or has done something about a purchase."""

    order: str
    payment: str
    terminal: str
    points: str
    licence: str
    guid: str


def side_names() -> SideNames:
    translate = QCoreApplication.translate
    return SideNames(
        order=translate("Staff", "Order at the till"),
        payment=translate("Staff", "Payment at the till"),
        terminal=translate("Staff", "Charge at the terminal"),
        points=translate("Staff", "Points in the card system"),
        licence=translate("Staff", "Licence numbers used"),
        guid=translate("Staff", "Order's GUID"),
    )
