"""Staff mode: who is here, what is wrong, the purchases, and settling one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.checkout.vocabulary import Event, State
from kiosk.snapshots import KioskSnapshot
from kiosk.staff_intents import (
    Corner,
    CornerTouched,
    LookedAgain,
    Reason,
    ReasonChosen,
    ReasonConfirmed,
    ResolveOpened,
    StaffAnswerChosen,
    StaffDigitErased,
    StaffDigitsCleared,
    StaffDigitTapped,
    StaffLeft,
    StaffPage,
    StaffPageOpened,
    StaffPinConfirmed,
    StaffPurchaseOpened,
    StaffStepBack,
    StaffTouched,
)
from kiosk.staff_snapshots import (
    Fault,
    FaultKind,
    LegStanding,
    Moment,
    PinPart,
    Severity,
    SideStanding,
    StaffPart,
    StaffPurchase,
    StaffRow,
    StaffView,
    WordEnd,
)
from ui import staff_faults, staff_timeline, staff_wording
from ui.formats import points_text, time_text
from ui.guest_wording import countdown_text
from ui.models.rows import RowModel
from ui.viewmodels.part import PartViewModel, Send, made_in_python

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

_CLOSED = StaffPart(view=StaffView.PIN)
_NO_PIN = PinPart()
_SIGNS = {StaffPage.WRONG: "pulse", StaffPage.PURCHASES: "receipt"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRow:
    key: str
    word: str
    sign: str
    chosen: bool
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultRow:
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
    opensPurchases: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WordRow:
    """A word, or a name and what is known of it. ``tone``: plain, done, trouble or warn."""

    key: str
    name: str
    value: str = ""
    tone: str = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseRow:
    key: str
    title: str
    when: str
    total: str
    standing: str
    needsStaff: bool
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentRow:
    key: str
    time: str
    mark: str
    text: str
    note: str
    took: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceRow:
    """An answer with what follows from it, or a reason."""

    key: str
    word: str
    note: str
    chosen: bool


@QmlElement
@made_in_python
class StaffViewModel(PartViewModel):
    """Staff mode, open or not; the countdown to its end has a signal of its own."""

    changed = Signal()
    secondChanged = Signal()

    def __init__(self, first: KioskSnapshot, send: Send, parent: QObject | None = None) -> None:
        super().__init__(first, send, parent)
        self._pages = RowModel(PageRow, self)
        self._faults = RowModel(FaultRow, self)
        self._well = RowModel(WordRow, self)
        self._purchases = RowModel(PurchaseRow, self)
        self._facts = RowModel(WordRow, self)
        self._sides = RowModel(WordRow, self)
        self._moments = RowModel(MomentRow, self)
        self._answers = RowModel(ChoiceRow, self)
        self._reasons = RowModel(ChoiceRow, self)
        self.fill()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        part = snapshot.staff
        timeless = replace(part, leaves_in_s=0) if part is not None else None
        return (timeless, snapshot.now if part is not None else None)

    def show(self, snapshot: KioskSnapshot) -> None:
        before = self._part.leaves_in_s
        super().show(snapshot)
        if self._part.leaves_in_s != before:
            self.secondChanged.emit()

    def fill(self) -> None:
        part = self._part
        waits = {StaffPage.WRONG: len(part.faults), StaffPage.PURCHASES: part.waiting}
        self._pages.show(
            [
                PageRow(
                    key=page.value,
                    word=staff_wording.page_text(page),
                    sign=_SIGNS[page],
                    chosen=page is part.page,
                    count=waits[page],
                )
                for page in part.pages
            ]
        )
        self._faults.show([self._fault(fault) for fault in part.faults])
        self._well.show(
            [WordRow(key=kind.value, name=staff_faults.kind_text(kind)) for kind in part.well]
        )
        self._purchases.show([self._row(row) for row in part.rows])
        opened = part.opened
        self._facts.show(self._facts_of(opened) if opened else [])
        self._sides.show(self._sides_of(opened) if opened else [])
        self._moments.show([self._moment(each) for each in opened.moments] if opened else [])
        resolve = part.resolve
        self._answers.show(
            [
                ChoiceRow(
                    key=answer.value,
                    word=staff_wording.answer_text(answer),
                    note=staff_wording.answer_note(answer),
                    chosen=answer is resolve.chosen,
                )
                for answer in resolve.answers
            ]
            if resolve
            else []
        )
        self._reasons.show(
            [
                ChoiceRow(
                    key=reason.value,
                    word=staff_timeline.reason_text(reason),
                    note="",
                    chosen=resolve is not None and reason is resolve.reason,
                )
                for reason in Reason
            ]
        )

    @property
    def _part(self) -> StaffPart:
        return self._now.staff or _CLOSED

    @property
    def _pin(self) -> PinPart:
        return self._part.pin or _NO_PIN

    # --- the frame ------------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def open(self) -> bool:
        return self._now.staff is not None

    @Property(str, notify=changed)
    def view(self) -> str:
        return self._part.view.value

    @Property(str, notify=changed)
    def personText(self) -> str:
        """ "Anna · administrator"."""
        person = self._part.person
        return staff_wording.person_text(person) if person else ""

    @Property(str, notify=secondChanged)
    def leavesText(self) -> str:
        """ "4:32" until the guest gets the screen back."""
        return countdown_text(self._part.leaves_in_s)

    @Property(QObject, constant=True)
    def pages(self) -> QObject:
        return self._pages

    # --- the PIN --------------------------------------------------------------------------------

    @Property(int, notify=changed)
    def pinTyped(self) -> int:
        return self._pin.typed

    @Property(bool, notify=changed)
    def pinComplete(self) -> bool:
        return self._pin.complete

    @Property(bool, notify=changed)
    def pinBusy(self) -> bool:
        return self._pin.busy

    @Property(bool, notify=changed)
    def pinLocked(self) -> bool:
        return bool(self._pin.locked_s)

    @Property(str, notify=changed)
    def pinTroubleText(self) -> str:
        return staff_wording.pin_sentence(self._pin)

    # --- what is wrong --------------------------------------------------------------------------

    @Property(str, notify=changed)
    def headline(self) -> str:
        return staff_faults.headline(self._part)

    @Property(bool, notify=changed)
    def allWell(self) -> bool:
        return not self._part.faults

    @Property(str, notify=changed)
    def redText(self) -> str:
        return self._counted(Severity.RED)

    @Property(str, notify=changed)
    def amberText(self) -> str:
        return self._counted(Severity.AMBER)

    @Property(str, notify=changed)
    def wellText(self) -> str:
        return staff_faults.well_text(len(self._part.well))

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        return self._part.looking

    @Property(QObject, constant=True)
    def faults(self) -> QObject:
        return self._faults

    @Property(QObject, constant=True)
    def well(self) -> QObject:
        return self._well

    # --- purchases ------------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def purchases(self) -> QObject:
        return self._purchases

    @Property(str, notify=changed)
    def waitingText(self) -> str:
        """ "2 need you", or that none does."""
        return staff_wording.waiting_text(self._part.waiting)

    @Property(str, notify=changed)
    def purchaseTitle(self) -> str:
        opened = self._part.opened
        return staff_wording.number_text(opened.row) if opened else ""

    @Property(str, notify=changed)
    def purchaseNote(self) -> str:
        """ "Today at 12:42, by card"."""
        opened = self._part.opened
        if opened is None:
            return ""
        when = self._when(opened.row)
        return f"{when[:1].upper()}{when[1:]}, {staff_wording.way_text(opened.row.way)}"

    @Property(str, notify=changed)
    def situationTitle(self) -> str:
        opened = self._part.opened
        return staff_wording.situation_title(opened) if opened else ""

    @Property(str, notify=changed)
    def situationText(self) -> str:
        opened = self._part.opened
        return staff_wording.situation_text(opened, self.reading) if opened else ""

    @Property(str, notify=changed)
    def situationTone(self) -> str:
        opened = self._part.opened
        return _tone(opened.row.state) if opened else "plain"

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        opened = self._part.opened
        return opened is not None and opened.asking

    @Property(bool, notify=changed)
    def mayResolve(self) -> bool:
        opened = self._part.opened
        return opened is not None and opened.may_resolve

    @Property(QObject, constant=True)
    def facts(self) -> QObject:
        return self._facts

    @Property(QObject, constant=True)
    def sides(self) -> QObject:
        return self._sides

    @Property(QObject, constant=True)
    def moments(self) -> QObject:
        return self._moments

    # --- settling -------------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def answers(self) -> QObject:
        return self._answers

    @Property(QObject, constant=True)
    def reasons(self) -> QObject:
        return self._reasons

    @Property(bool, notify=changed)
    def ownWordsChosen(self) -> bool:
        resolve = self._part.resolve
        return resolve is not None and resolve.reason is Reason.OWN_WORDS

    @Property(str, notify=changed)
    def ownWords(self) -> str:
        resolve = self._part.resolve
        return resolve.words if resolve else ""

    @Property(bool, notify=changed)
    def resolveReady(self) -> bool:
        resolve = self._part.resolve
        return resolve is not None and resolve.ready

    @Property(str, notify=changed)
    def resolveMissingText(self) -> str:
        """What is still to be chosen; empty when nothing is."""
        resolve = self._part.resolve
        return staff_wording.missing_text(resolve) if resolve else ""

    @Property(str, notify=changed)
    def confirmText(self) -> str:
        """What the PIN stands for: "Purchase 47: cancel the order"."""
        opened, resolve = self._part.opened, self._part.resolve
        if opened is None or resolve is None or resolve.chosen is None:
            return ""
        told = staff_wording.answer_text(resolve.chosen)
        return f"{staff_wording.number_text(opened.row)}: {told}"

    @Property(str, notify=changed)
    def resultTitle(self) -> str:
        result = self._part.result
        return staff_wording.result_title(result) if result else ""

    @Property(str, notify=changed)
    def resultText(self) -> str:
        result = self._part.result
        return staff_wording.result_sentence(result) if result else ""

    @Property(str, notify=changed)
    def saidText(self) -> str:
        result = self._part.result
        return staff_wording.answer_text(result.said) if result else ""

    @Property(str, notify=changed)
    def foundText(self) -> str:
        result = self._part.result
        return staff_wording.found_text(result) if result else ""

    @Property(bool, notify=changed)
    def resultGood(self) -> bool:
        """Whether it is settled now."""
        result = self._part.result
        if result is None or result.state is State.NEEDS_STAFF:
            return False
        return result.end in (WordEnd.TAKEN, WordEnd.FOUND)

    # --- what a person does ---------------------------------------------------------------------

    @Slot(str)
    def touchCorner(self, corner: str) -> None:
        self._send(CornerTouched(Corner(corner)))

    @Slot()
    def touch(self) -> None:
        self._send(StaffTouched())

    @Slot()
    def leave(self) -> None:
        self._send(StaffLeft())

    @Slot(str)
    def press(self, digit: str) -> None:
        self._send(StaffDigitTapped(digit))

    @Slot()
    def erase(self) -> None:
        self._send(StaffDigitErased())

    @Slot()
    def clear(self) -> None:
        self._send(StaffDigitsCleared())

    @Slot()
    def confirmPin(self) -> None:
        self._send(StaffPinConfirmed())

    @Slot(str)
    def openPage(self, page: str) -> None:
        self._send(StaffPageOpened(StaffPage(page)))

    @Slot(str)
    def openPurchase(self, guid: str) -> None:
        self._send(StaffPurchaseOpened(UUID(guid)))

    @Slot()
    def back(self) -> None:
        self._send(StaffStepBack())

    @Slot()
    def lookAgain(self) -> None:
        self._send(LookedAgain())

    @Slot()
    def resolve(self) -> None:
        self._send(ResolveOpened())

    @Slot(str)
    def chooseAnswer(self, answer: str) -> None:
        self._send(StaffAnswerChosen(Event(answer)))

    @Slot(str)
    def chooseReason(self, reason: str) -> None:
        resolve = self._part.resolve
        words = resolve.words if resolve else ""
        self._send(ReasonChosen(Reason(reason), words))

    @Slot(str)
    def sayInOwnWords(self, words: str) -> None:
        self._send(ReasonChosen(Reason.OWN_WORDS, words))

    @Slot()
    def confirmReason(self) -> None:
        self._send(ReasonConfirmed())

    # --- rows -----------------------------------------------------------------------------------

    def _counted(self, severity: Severity) -> str:
        count = sum(fault.severity is severity for fault in self._part.faults)
        return staff_faults.count_text(severity, count) if count else ""

    def _fault(self, fault: Fault) -> FaultRow:
        return FaultRow(
            key=fault.key,
            severity=fault.severity.value,
            word=staff_faults.severity_text(fault.severity),
            title=staff_faults.title(fault),
            effect=staff_faults.effect(fault),
            steps=staff_faults.steps(fault),
            since=staff_faults.since_text(fault.since, self._now.now),
            sign=staff_faults.sign(fault),
            detail=fault.detail,
            canLook=fault.can_look,
            opensPurchases=fault.kind is FaultKind.PURCHASE_WAITS,
        )

    def _when(self, row: StaffRow) -> str:
        return staff_wording.when_text(row.opened_at, self._now.now.date(), self.reading)

    def _row(self, row: StaffRow) -> PurchaseRow:
        return PurchaseRow(
            key=str(row.guid),
            title=staff_wording.number_text(row),
            when=self._when(row),
            total=self.money(row.total),
            standing=staff_wording.state_text(row.state),
            needsStaff=row.needs_staff,
            tone=_tone(row.state),
        )

    def _facts_of(self, purchase: StaffPurchase) -> list[WordRow]:
        names = staff_wording.fact_names()
        facts = [WordRow(key="sum", name=names.sum, value=self.money(purchase.to_pay))]
        if purchase.bank_card or purchase.guest_card:
            digits = purchase.bank_card or purchase.guest_card
            facts.append(WordRow(key="card", name=names.card, value=f"•• {digits}"))
        if purchase.approval_code:
            facts.append(WordRow(key="bank", name=names.bank, value=purchase.approval_code))
        if purchase.receipt_number:
            facts.append(WordRow(key="receipt", name=names.receipt, value=purchase.receipt_number))
        if purchase.bonus:
            points = points_text(purchase.bonus)
            facts.append(WordRow(key="points", name=names.points, value=points))
        return facts

    def _sides_of(self, purchase: StaffPurchase) -> list[WordRow]:
        """What each side says or is known to have done."""
        names = staff_wording.side_names()
        sides = [
            WordRow(
                key="order",
                name=names.order,
                value=staff_wording.side_text(purchase.standing),
                tone=_SIDE_TONES.get(purchase.standing, "plain"),
            ),
            self._leg("payment", names.payment, purchase.payment),
        ]
        if purchase.terminal is not LegStanding.UNTOUCHED:
            sides.append(self._leg("terminal", names.terminal, purchase.terminal))
        if purchase.bonus:
            sides.append(self._leg("points", names.points, purchase.points))
        if purchase.licence_numbers:
            numbers = ", ".join(map(str, purchase.licence_numbers))
            sides.append(WordRow(key="licence", name=names.licence, value=numbers))
        sides.append(WordRow(key="guid", name=names.guid, value=str(purchase.row.guid)))
        return sides

    def _leg(self, key: str, name: str, leg: LegStanding) -> WordRow:
        tone = _LEG_TONES.get(leg, "plain")
        return WordRow(key=key, name=name, value=staff_wording.leg_text(leg), tone=tone)

    def _moment(self, moment: Moment) -> MomentRow:
        took = moment.took_ms
        return MomentRow(
            key=moment.key,
            time=time_text(moment.at),
            mark=moment.mark.value,
            text=staff_timeline.moment_text(moment),
            note=staff_timeline.moment_note(moment),
            took="" if took is None else staff_timeline.took_text(took, self.reading),
        )


_SIDE_TONES = {
    SideStanding.UNKNOWN: "warn",
    SideStanding.ABSENT: "warn",
    SideStanding.OPEN: "warn",
    SideStanding.PAID: "done",
}
_LEG_TONES = {LegStanding.OPEN: "warn", LegStanding.DONE: "done"}


def _tone(state: State) -> str:
    if state is State.NEEDS_STAFF:
        return "trouble"
    return (
        "done"
        if state in (State.FINISHED, State.PAID, State.CONFIRMING, State.CREDITING)
        else ("plain")
    )
