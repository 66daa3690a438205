"""Money that may go back, in words for staff: a number, what goes back, why, how."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.checkout.ways import PayWay
from kiosk.domain.money import Money
from kiosk.domain.names import Language
from kiosk.refund_intents import NumberFor, RefundReason
from kiosk.refund_snapshots import NumberPart, OfferPart
from kiosk.refunds.vocabulary import Unfit
from ui.formats import money_text
from ui.staff.told import Told


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
