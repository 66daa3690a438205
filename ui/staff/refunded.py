"""How a refund stands, in words for staff: what is true of the money, and what is left to do."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.checkout.ways import PayWay
from kiosk.domain.names import Language
from kiosk.errors import ErrorCode
from kiosk.refund_snapshots import RefundStanding
from kiosk.refunds.vocabulary import RefundEvent, RefundLeg, RefundState
from ui.formats import money_text
from ui.staff.told import Told


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
    """How a refund stands: what is true of the money first, and whether a person's word counted."""
    told = _standing_words(part, language)
    if part.overtaken is None or part.busy:
        return told
    return Told(told.title, f"{_overtaken_text(part.overtaken)}. {told.sentence}")


def _overtaken_text(said: RefundEvent) -> str:
    translate = QCoreApplication.translate
    if said is RefundEvent.STAFF_GAVE_BACK:
        return translate(
            "Refunds",
            "This was settled before your word, which changed nothing: "
            "if you handed out money, the guest has it twice",
        )
    return translate("Refunds", "This was settled before your word, which changed nothing")


def _standing_words(part: RefundStanding, language: Language) -> Told:
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
        case RefundState.FINISHED if todo := todo_text(part, language):
            return Told(translate("Refunds", "Returned at the till; your part is left"), todo)
        case RefundState.FINISHED:
            return Told(translate("Refunds", "Money returned"), done_text(part))
        case RefundState.REFUSED:
            return Told(translate("Refunds", "Nothing was returned"), refusal_text(part.cause))
        case _:
            assert_never(part.state)


def standing_tone(part: RefundStanding) -> str:
    """done, warn, trouble or plain."""
    if part.overtaken is RefundEvent.STAFF_GAVE_BACK and not part.busy:
        return "trouble"
    if part.busy or part.state is RefundState.REFUSED:
        return "plain"
    if part.state is RefundState.FINISHED:
        return "warn" if RefundLeg.BY_HAND in (part.card, part.points, part.credit) else "done"
    needs_staff = part.state in (RefundState.NEEDS_STAFF, RefundState.RETURNED)
    return "trouble" if needs_staff else "warn"


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
    if part.credit is RefundLeg.BY_HAND:
        parts.append(translate("Refunds", "Take the earned points back in the card system"))
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
