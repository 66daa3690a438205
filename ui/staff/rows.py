"""Rows of staff mode's lists: what is wrong, the purchases, one purchase's figures and steps."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from kiosk.checkout.vocabulary import SOLD
from kiosk.domain.names import Language
from kiosk.staff_intents import Reason, StaffPage
from kiosk.staff_snapshots import (
    Fault,
    FaultKind,
    LegStanding,
    Moment,
    ResolvePart,
    SideStanding,
    StaffPart,
    StaffPurchase,
    StaffRow,
)
from ui.formats import money_text, points_text, time_text
from ui.staff import faults, people, purchases, settling, timeline

_SIGNS = {
    StaffPage.WRONG: "pulse",
    StaffPage.PURCHASES: "receipt",
    StaffPage.OPERATIONS: "wrench",
    StaffPage.DEVICES: "device",
    StaffPage.LICENCE: "key",
    StaffPage.SETTINGS: "gear",
    StaffPage.LOGS: "list",
    StaffPage.ABOUT: "info",
}


class PageRow(Struct, frozen=True, kw_only=True):
    key: str
    word: str
    sign: str
    chosen: bool
    count: int


class FaultRow(Struct, frozen=True, kw_only=True):
    """``severity``: red or amber; ``word`` says it."""

    key: str
    severity: str
    word: str
    title: str
    effect: str
    steps: list[str]
    since: str
    sign: str
    detail: str
    canLook: bool
    canAccept: bool
    opensPurchases: bool


class WordRow(Struct, frozen=True, kw_only=True):
    """A word, or a name and what is known of it. ``tone``: plain, done, trouble or warn."""

    key: str
    name: str
    value: str = ""
    tone: str = "plain"


class PurchaseRow(Struct, frozen=True, kw_only=True):
    key: str
    title: str
    when: str
    total: str
    standing: str
    needsStaff: bool
    tone: str


class MomentRow(Struct, frozen=True, kw_only=True):
    key: str
    time: str
    mark: str
    text: str
    note: str
    took: str
    journal: str


class ChoiceRow(Struct, frozen=True, kw_only=True):
    """An answer with what follows from it, or a reason."""

    key: str
    word: str
    note: str
    chosen: bool


def page_rows(part: StaffPart) -> list[PageRow]:
    """The rail, with what waits on each page."""
    waits = {StaffPage.WRONG: len(part.faults), StaffPage.PURCHASES: part.waiting}
    return [
        PageRow(
            key=page.value,
            word=people.page_text(page),
            sign=_SIGNS[page],
            chosen=page is part.page,
            count=waits.get(page, 0),
        )
        for page in part.pages
    ]


def answer_rows(resolve: ResolvePart) -> list[ChoiceRow]:
    """What may be said, with what follows from it."""
    return [
        ChoiceRow(
            key=answer.value,
            word=words.title,
            note=words.sentence,
            chosen=answer is resolve.chosen,
        )
        for answer, words in ((each, settling.answer_words(each)) for each in resolve.answers)
    ]


def reason_rows(chosen: Reason | None) -> list[ChoiceRow]:
    return [
        ChoiceRow(
            key=reason.value,
            word=settling.reason_text(reason),
            note="",
            chosen=reason is chosen,
        )
        for reason in Reason
    ]


def fault_row(fault: Fault, now: datetime) -> FaultRow:
    return FaultRow(
        key=fault.key,
        severity=fault.severity.value,
        word=faults.severity_text(fault.severity),
        title=faults.title(fault),
        effect=faults.effect(fault),
        steps=faults.steps(fault),
        since=faults.since_text(fault.since, now),
        sign=faults.sign(fault),
        detail=faults.detail_text(fault),
        canLook=fault.can_look,
        canAccept=fault.can_accept,
        opensPurchases=fault.kind in (FaultKind.PURCHASE_WAITS, FaultKind.SUM_WAITS),
    )


def purchase_row(row: StaffRow, today: date, language: Language) -> PurchaseRow:
    return PurchaseRow(
        key=str(row.guid),
        title=purchases.number_text(row),
        when=purchases.when_text(row.opened_at, today, language),
        total=money_text(row.total, language),
        standing=purchases.standing_text(row),
        needsStaff=row.needs_staff,
        tone=tone_of(row),
    )


def fact_rows(purchase: StaffPurchase, language: Language) -> list[WordRow]:
    """The figures of a purchase."""
    translate = QCoreApplication.translate
    facts = [
        WordRow(
            key="sum", name=translate("Staff", "Sum"), value=money_text(purchase.to_pay, language)
        )
    ]
    if purchase.bank_card or purchase.guest_card:
        digits = purchase.bank_card or purchase.guest_card
        facts.append(WordRow(key="card", name=translate("Staff", "Card"), value=f"•• {digits}"))
    if purchase.approval_code:
        facts.append(
            WordRow(
                key="bank", name=translate("Staff", "Bank's code"), value=purchase.approval_code
            )
        )
    if purchase.receipt_number:
        facts.append(
            WordRow(
                key="receipt", name=translate("Staff", "Receipt"), value=purchase.receipt_number
            )
        )
    if purchase.bonus:
        points = points_text(purchase.bonus)
        facts.append(WordRow(key="points", name=translate("Staff", "Points"), value=points))
    return facts


def side_rows(purchase: StaffPurchase) -> list[WordRow]:
    """What each side says or is known to have done."""
    translate = QCoreApplication.translate
    sides = [
        WordRow(
            key="order",
            name=translate("Staff", "Order at the till"),
            value=purchases.till_words(purchase.standing).word,
            tone=_SIDE_TONES.get(purchase.standing, "plain"),
        ),
        _leg("payment", translate("Staff", "Payment at the till"), purchase.payment),
    ]
    if purchase.terminal is not LegStanding.UNTOUCHED:
        sides.append(
            _leg("terminal", translate("Staff", "Charge at the terminal"), purchase.terminal)
        )
    if purchase.bonus:
        sides.append(
            _leg("points", translate("Staff", "Points in the card system"), purchase.points)
        )
    if purchase.licence_numbers:
        numbers = ", ".join(map(str, purchase.licence_numbers))
        sides.append(
            WordRow(key="licence", name=translate("Staff", "Licence numbers used"), value=numbers)
        )
    sides.append(
        WordRow(key="guid", name=translate("Staff", "Order's GUID"), value=str(purchase.row.guid))
    )
    return sides


def _leg(key: str, name: str, leg: LegStanding) -> WordRow:
    tone = _LEG_TONES.get(leg, "plain")
    return WordRow(key=key, name=name, value=purchases.leg_text(leg), tone=tone)


def moment_row(moment: Moment, language: Language) -> MomentRow:
    took = moment.took_ms
    return MomentRow(
        key=moment.key,
        time=time_text(moment.at),
        mark=moment.mark.value,
        text=timeline.moment_text(moment),
        note=timeline.moment_note(moment),
        took="" if took is None else timeline.took_text(took, language),
        journal=timeline.journal_line(moment),
    )


_SIDE_TONES = {
    SideStanding.UNKNOWN: "warn",
    SideStanding.ABSENT: "warn",
    SideStanding.OPEN: "warn",
    SideStanding.PAID: "done",
}
_LEG_TONES = {LegStanding.OPEN: "warn", LegStanding.DONE: "done"}


def tone_of(row: StaffRow) -> str:
    if row.needs_staff:
        return "trouble"
    return "done" if row.state in SOLD else "plain"
