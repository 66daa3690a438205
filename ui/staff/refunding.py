"""Money that goes back, and paper printed again, in words for staff."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.checkout.ways import PayWay
from kiosk.domain.money import Money
from kiosk.domain.names import Language
from kiosk.errors import ErrorCode
from kiosk.refund_intents import NumberFor, RefundReason
from kiosk.refund_snapshots import NumberPart, OfferPart, PrintEnd, RefundStanding
from kiosk.refunds.vocabulary import RefundEvent, RefundLeg, RefundState, Unfit
from ui.formats import money_text


@dataclass(frozen=True, slots=True)
class Told:
    """What it is, and what to do."""

    title: str
    sentence: str


def unfit_words(unfit: Unfit) -> Told:
    """Why nothing can be returned."""
    translate = QCoreApplication.translate
    match unfit:
        case Unfit.NOT_SET_UP:
            return Told(
                translate("Refunds", "Returns are not set up here"),
                translate(
                    "Refunds",
                    "Return it at the till. The installer names a reason for returns in the "
                    "settings",
                ),
            )
        case Unfit.ON_ITS_WAY:
            return Told(
                translate("Refunds", "This purchase is still on its way"),
                translate("Refunds", "Wait until it has come to its end, then return it"),
            )
        case Unfit.NOT_PAID:
            return Told(
                translate("Refunds", "Nobody has paid for it"),
                translate("Refunds", "There is nothing to give back"),
            )
        case Unfit.AT_COUNTER:
            return Told(
                translate("Refunds", "The counter took the money"),
                translate("Refunds", "Return it at the till"),
            )
        case Unfit.NOT_FOUND:
            return Told(
                translate("Refunds", "The till does not show this receipt"),
                translate(
                    "Refunds",
                    "Check the number. A receipt of an earlier shift is returned at the till",
                ),
            )
        case Unfit.ALL_RETURNED:
            return Told(
                translate("Refunds", "All of it has been returned"),
                translate("Refunds", "Nothing is left to give back"),
            )
        case Unfit.UNDER_WAY:
            return Told(
                translate("Refunds", "A refund is not settled yet"),
                translate("Refunds", "Open it on its purchase, and wait for the till's answer"),
            )
        case Unfit.NO_ANSWER:
            return Told(
                translate("Refunds", "The till does not answer"),
                translate("Refunds", "Nothing was changed. Try again when it is back"),
            )
        case _:
            assert_never(unfit)


def number_words(wanted: NumberFor) -> Told:
    translate = QCoreApplication.translate
    match wanted:
        case NumberFor.REFUND:
            return Told(
                translate("Refunds", "Receipt number"),
                translate("Refunds", "It stands on the till's receipt and on the kiosk's ticket"),
            )
        case NumberFor.REPRINT:
            return Told(
                translate("Refunds", "Order number"),
                translate("Refunds", "The newest order of this number is printed"),
            )
        case _:
            assert_never(wanted)


def number_trouble(part: NumberPart) -> str:
    translate = QCoreApplication.translate
    if part.missing:
        return translate("Refunds", "This kiosk has sold no such order")
    if part.unfit is None:
        return ""
    words = unfit_words(part.unfit)
    return f"{words.title}. {words.sentence}"


def reason_text(reason: RefundReason) -> str:
    translate = QCoreApplication.translate
    match reason:
        case RefundReason.NOT_SERVED:
            return translate("Refunds", "Not served")
        case RefundReason.NOT_GOOD:
            return translate("Refunds", "Not as it should be")
        case RefundReason.CHANGED_MIND:
            return translate("Refunds", "The guest changed their mind")
        case RefundReason.PAID_TWICE:
            return translate("Refunds", "Paid twice")
        case RefundReason.OWN_WORDS:
            return translate("Refunds", "In my own words")
        case _:
            assert_never(reason)


def missing_text(offer: OfferPart) -> str:
    """What is still to be chosen; empty when nothing is."""
    translate = QCoreApplication.translate
    if offer.ready:
        return ""
    if not any(line.chosen for line in offer.lines):
        return translate("Refunds", "Choose what goes back")
    if offer.reason is None:
        return translate("Refunds", "Choose why")
    return translate("Refunds", "Type why")


def receipt_text(order: str, receipt: str) -> str:
    """ "Order 47, receipt 1017"."""
    translate = QCoreApplication.translate
    if not order:
        return translate("Refunds", "Receipt %1").replace("%1", receipt)
    told = translate("Refunds", "Order %1, receipt %2").replace("%1", order)
    return told.replace("%2", receipt)


def offer_note(offer: OfferPart) -> str:
    """Why lines cannot be chosen, or that some have gone back before."""
    translate = QCoreApplication.translate
    if offer.whole_only:
        return translate("Refunds", "Points are in it: only all of it goes back together")
    if offer.returned_before:
        return translate("Refunds", "Part of it has been returned before")
    return ""


def confirm_text(amount: Money, receipt: str, language: Language) -> str:
    """ "Return 530 ₽: order 47, receipt 1017"."""
    told = QCoreApplication.translate("Refunds", "Return %1: %2")
    named = f"{receipt[:1].lower()}{receipt[1:]}"
    return told.replace("%1", money_text(amount, language)).replace("%2", named)


def money_way_text(way: PayWay | None) -> str:
    """How the guest gets the money, before anything was done."""
    translate = QCoreApplication.translate
    match way:
        case PayWay.STATION:
            return translate(
                "Refunds",
                "The till returns the money by the station's terminal. "
                "The guest may be asked for the card",
            )
        case PayWay.TERMINAL:
            return translate(
                "Refunds",
                "First the till, then the kiosk's terminal returns the sum. "
                "If it cannot, you are told what to do",
            )
        case PayWay.SBP:
            return translate("Refunds", "The till returns the money through the bank")
        case PayWay.COUNTER | None:
            return translate(
                "Refunds",
                "The till returns the money the way it was paid. "
                "Cash you hand out from the till's drawer",
            )
        case _:
            assert_never(way)


def said_words(said: RefundEvent) -> Told:
    """What a person may say of a refund, and what follows from it."""
    translate = QCoreApplication.translate
    match said:
        case RefundEvent.STAFF_SAW_RETURN:
            return Told(
                translate("Refunds", "The till has a receipt of the return"),
                translate("Refunds", "The kiosk goes on: terminal and points come next"),
            )
        case RefundEvent.STAFF_SAW_NONE:
            return Told(
                translate("Refunds", "The till has no receipt of the return"),
                translate("Refunds", "Nothing counts as returned. You may return it again"),
            )
        case RefundEvent.STAFF_GAVE_BACK:
            return Told(
                translate("Refunds", "The guest has the sum back"),
                translate(
                    "Refunds", "You have seen it in the terminal's journal, or given it back"
                ),
            )
        case _:
            raise AssertionError(said)


def standing_words(part: RefundStanding, language: Language) -> Told:
    """How a refund stands: what is true of the money first."""
    translate = QCoreApplication.translate
    match part.state:
        case RefundState.BEGUN if part.busy:
            return Told(
                translate("Refunds", "The till is taking it back"),
                translate("Refunds", "Wait for its answer; nothing has to be pressed again"),
            )
        case RefundState.BEGUN:
            return Told(
                translate("Refunds", "The till does not answer"),
                translate(
                    "Refunds",
                    "Whether it took the goods back is not known. The kiosk asks on: "
                    "do not return them at the till meanwhile",
                ),
            )
        case RefundState.NEEDS_STAFF:
            return Told(
                translate("Refunds", "Your decision is needed"),
                translate(
                    "Refunds",
                    "Nobody can tell whether the till took the goods back. "
                    "Look there for a receipt of the return, then say so here",
                ),
            )
        case RefundState.RETURNED if part.busy:
            return Told(
                translate("Refunds", "The terminal is giving the sum back"),
                translate("Refunds", "The till has its receipt of the return already"),
            )
        case RefundState.RETURNED:
            return Told(
                translate("Refunds", "The terminal does not say whether it gave the sum back"),
                translate("Refunds", "Look into its journal, then say so here"),
            )
        case RefundState.MONEY_SETTLED | RefundState.POINTS_SETTLED if part.busy:
            return Told(
                translate("Refunds", "Points are being put right"),
                translate("Refunds", "The money is settled"),
            )
        case RefundState.MONEY_SETTLED | RefundState.POINTS_SETTLED:
            return Told(
                translate("Refunds", "The card system does not answer"),
                translate(
                    "Refunds", "The money is settled. The kiosk puts points right once it answers"
                ),
            )
        case RefundState.FINISHED if RefundLeg.BY_HAND in (part.card, part.points):
            return Told(
                translate("Refunds", "Returned at the till; your part is left"),
                todo_text(part, language),
            )
        case RefundState.FINISHED:
            return Told(translate("Refunds", "Money returned"), done_text(part))
        case RefundState.REFUSED:
            return Told(translate("Refunds", "Nothing was returned"), refusal_text(part.cause))
        case _:
            assert_never(part.state)


def done_text(part: RefundStanding) -> str:
    translate = QCoreApplication.translate
    if part.card is RefundLeg.DONE:
        return translate("Refunds", "The terminal gave the sum back to the card")
    match part.way:
        case PayWay.SBP:
            return translate("Refunds", "The till returned it through the bank")
        case None:
            return translate("Refunds", "The till returned it the way it was paid")
        case _:
            return translate("Refunds", "The till returned it to the card")


def todo_text(part: RefundStanding, language: Language) -> str:
    """What a person has to do by hand; empty where nothing is left."""
    translate = QCoreApplication.translate
    parts = []
    if part.card is RefundLeg.BY_HAND:
        told = translate(
            "Refunds", "Give %1 back: at the terminal by its own menu, or in cash from the till"
        )
        parts.append(told.replace("%1", money_text(part.money, language)))
    if part.points is RefundLeg.BY_HAND:
        parts.append(translate("Refunds", "Give the points back in the card system"))
    return ". ".join(parts)


def refusal_text(cause: ErrorCode | None) -> str:
    """Why the till did not take it back, and what to do."""
    translate = QCoreApplication.translate
    match cause:
        case ErrorCode.POS_PAYMENT_DECLINED:
            return translate(
                "Refunds",
                "The station's terminal did not give the money back. "
                "Try again with the guest's card at hand, or return it at the till",
            )
        case ErrorCode.POS_UNREACHABLE:
            return translate("Refunds", "The till cannot be reached. Try again when it is back")
        case ErrorCode.PURCHASE_UNFINISHED:
            return translate(
                "Refunds", "A purchase is not settled yet. Settle it first, then try again"
            )
        case (
            ErrorCode.LICENCE_ABSENT
            | ErrorCode.LICENCE_EXPIRED
            | ErrorCode.LICENCE_REFUSED
            | ErrorCode.LICENCE_SEQUENCE
            | ErrorCode.LICENCE_UNREACHABLE
        ):
            return translate("Refunds", "The licence does not allow it now. Return it at the till")
        case ErrorCode.POS_SHIFT_CLOSING:
            return translate(
                "Refunds", "The shift is being closed. Try again when the new one is open"
            )
        case None:
            return translate("Refunds", "Somebody has seen that the till took nothing back")
        case _:
            return translate(
                "Refunds",
                "The till said no: a right may be missing, or part of it was returned there. "
                "Return it at the till",
            )


def state_text(state: RefundState) -> str:
    """How a refund stands, in a word or two."""
    translate = QCoreApplication.translate
    match state:
        case RefundState.FINISHED:
            return translate("Refunds", "returned")
        case RefundState.REFUSED:
            return translate("Refunds", "nothing returned")
        case RefundState.NEEDS_STAFF | RefundState.RETURNED:
            return translate("Refunds", "needs you")
        case RefundState.BEGUN | RefundState.MONEY_SETTLED | RefundState.POINTS_SETTLED:
            return translate("Refunds", "not settled")
        case _:
            assert_never(state)


def leg_text(leg: RefundLeg) -> str:
    translate = QCoreApplication.translate
    match leg:
        case RefundLeg.NONE:
            return translate("Refunds", "not asked")
        case RefundLeg.DUE:
            return translate("Refunds", "not known")
        case RefundLeg.DONE:
            return translate("Refunds", "done")
        case RefundLeg.BY_HAND:
            return translate("Refunds", "by hand")
        case _:
            assert_never(leg)


def print_text(end: PrintEnd | None) -> str:
    """What has become of the paper, and what to do."""
    translate = QCoreApplication.translate
    match end:
        case None:
            return ""
        case PrintEnd.PRINTING:
            return translate("Refunds", "Printing")
        case PrintEnd.PRINTED:
            return translate("Refunds", "Printed")
        case PrintEnd.TAKEN:
            return translate("Refunds", "The printer took it and says no more: look at the paper")
        case PrintEnd.NO_PRINTER:
            return translate("Refunds", "This kiosk has no printer")
        case PrintEnd.NO_PAPER:
            return translate("Refunds", "Out of paper: put in a roll and press again")
        case PrintEnd.COVER_OPEN:
            return translate("Refunds", "The printer's cover is open: close it and press again")
        case PrintEnd.OFFLINE:
            return translate("Refunds", "The printer does not answer: check its cable and power")
        case PrintEnd.FAULT:
            return translate("Refunds", "The printer is jammed or broken: look at its cutter")
        case PrintEnd.LAYOUT:
            return translate("Refunds", "The layout of the paper is wrong: call your dealer")
        case PrintEnd.UNKNOWN:
            return translate(
                "Refunds", "Sent, and no more was heard: look at the paper before you press again"
            )
        case _:
            assert_never(end)


def print_tone(end: PrintEnd | None) -> str:
    if end in (PrintEnd.PRINTED, PrintEnd.TAKEN):
        return "done"
    return "plain" if end in (None, PrintEnd.PRINTING) else "trouble"
