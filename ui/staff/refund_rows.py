"""Rows of the screens of money back: lines of a receipt, refunds, what each side did."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from kiosk.checkout.ways import PayWay
from kiosk.domain.names import Language
from kiosk.refund_intents import RefundReason
from kiosk.refund_snapshots import OfferPart, RefundRow, RefundStanding
from kiosk.refunds.vocabulary import RefundLeg, RefundState
from kiosk.staff_snapshots import StaffPurchase
from ui.formats import money_text
from ui.staff import refunded, refunding
from ui.staff.purchases import when_text
from ui.staff.rows import ChoiceRow, WordRow

PORTION = 1000
_TONES = {RefundLeg.DONE: "done", RefundLeg.DUE: "warn", RefundLeg.BY_HAND: "warn"}


def line_rows(offer: OfferPart, language: Language) -> list[ChoiceRow]:
    """What may go back: "2 × Borscht", and what it costs."""
    return [
        ChoiceRow(
            key=str(line.guid),
            word=_times(line.quantity, line.name.in_language(language)),
            note=money_text(line.amount, language),
            chosen=line.chosen,
        )
        for line in offer.lines
    ]


def reason_rows(chosen: RefundReason | None) -> list[ChoiceRow]:
    return [
        ChoiceRow(
            key=reason.value,
            word=refunding.reason_text(reason),
            note="",
            chosen=reason is chosen,
        )
        for reason in RefundReason
    ]


def saying_rows(part: RefundStanding) -> list[ChoiceRow]:
    """What may be said of a refund that waits for a person."""
    return [
        ChoiceRow(key=said.value, word=words.title, note=words.sentence, chosen=False)
        for said, words in ((each, refunded.said_words(each)) for each in part.may_say)
    ]


def refund_rows(purchase: StaffPurchase, today: date, language: Language) -> list[WordRow]:
    """The refunds of a purchase: when, how much, and how each stands."""
    return [_refund_row(each, today, language) for each in purchase.refunds]


def side_rows(part: RefundStanding, language: Language) -> list[WordRow]:
    """What each side did."""
    translate = QCoreApplication.translate
    known = bool(part.return_number)
    refused = part.state is RefundState.REFUSED
    nowhere = translate("Refunds", "none") if refused else translate("Refunds", "not known")
    rows = [
        WordRow(
            key="return",
            name=translate("Refunds", "Receipt of the return"),
            value=part.return_number if known else nowhere,
            tone="done" if known else "plain" if refused else "warn",
        )
    ]
    if part.amount and not refused:
        rows.append(
            WordRow(
                key="sum",
                name=translate("Refunds", "Sum"),
                value=money_text(part.amount, language),
            )
        )
    if part.way is PayWay.TERMINAL and not refused:
        rows.append(_leg("card", translate("Refunds", "Back by the terminal"), part.card))
    if part.points is not RefundLeg.NONE and not refused:
        rows.append(_leg("points", translate("Refunds", "Points back to the guest"), part.points))
    if part.credit is not RefundLeg.NONE and not refused:
        rows.append(_leg("credit", translate("Refunds", "Earned points taken back"), part.credit))
    if part.warning:
        rows.append(
            WordRow(
                key="warning",
                name=translate("Refunds", "The till warns"),
                value=part.warning,
                tone="warn",
            )
        )
    rows.append(WordRow(key="person", name=translate("Refunds", "Returned by"), value=part.person))
    return rows


def _refund_row(row: RefundRow, today: date, language: Language) -> WordRow:
    translate = QCoreApplication.translate
    name = translate("Refunds", "Refund")
    if row.amount:
        name = f"{name} {money_text(row.amount, language)}"
    done = row.state is RefundState.FINISHED
    tone = "done" if done else "trouble" if row.waits else "plain"
    when = when_text(row.at, today, language)
    return WordRow(
        key=str(row.guid),
        name=name,
        value=f"{refunded.state_text(row.state)} · {when}",
        tone=tone,
    )


def _leg(key: str, name: str, leg: RefundLeg) -> WordRow:
    return WordRow(key=key, name=name, value=refunded.leg_text(leg), tone=_TONES.get(leg, "plain"))


def _times(quantity: int, name: str) -> str:
    portions = quantity // PORTION
    return f"{portions} \u00d7 {name}" if portions > 1 else name
