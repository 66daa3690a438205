"""Staff mode: who is here, what is wrong, the purchases, and settling one."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.checkout.vocabulary import Event, State
from kiosk.snapshots.snapshot import KioskSnapshot
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
    TerminalAccepted,
)
from kiosk.staff_snapshots import (
    PinPart,
    Severity,
    StaffPart,
    StaffView,
    WordEnd,
)
from ui import staff_faults, staff_wording
from ui.guest_wording import countdown_text
from ui.models.rows import RowModel
from ui.staff_rows import (
    ChoiceRow,
    FaultRow,
    MomentRow,
    PageRow,
    PurchaseRow,
    WordRow,
    answer_rows,
    fact_rows,
    fault_row,
    moment_row,
    page_rows,
    purchase_row,
    reason_rows,
    side_rows,
    tone_of,
)
from ui.viewmodels.part import PartViewModel, Send, made_in_python

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

_CLOSED = StaffPart(view=StaffView.PIN)
_NO_PIN = PinPart()


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
        part, now, language = self._part, self._now.now, self.reading
        self._pages.show(page_rows(part))
        self._faults.show([fault_row(fault, now) for fault in part.faults])
        self._well.show(
            [WordRow(key=kind.value, name=staff_faults.kind_text(kind)) for kind in part.well]
        )
        self._purchases.show([purchase_row(row, now.date(), language) for row in part.rows])
        opened = part.opened
        self._facts.show(fact_rows(opened, language) if opened else [])
        self._sides.show(side_rows(opened) if opened else [])
        self._moments.show(
            [moment_row(each, language) for each in opened.moments] if opened else []
        )
        resolve = part.resolve
        self._answers.show(answer_rows(resolve) if resolve else [])
        self._reasons.show(reason_rows(resolve.reason if resolve else None))

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
        when = staff_wording.when_text(opened.row.opened_at, self._now.now.date(), self.reading)
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
        return tone_of(opened.row) if opened else "plain"

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

    @Slot(str)
    def acceptTerminal(self, key: str) -> None:
        """As the fault of this key shows it."""
        for fault in self._part.faults:
            if fault.key == key and fault.foreign is not None:
                self._send(TerminalAccepted(fault.foreign))

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

    def _counted(self, severity: Severity) -> str:
        count = sum(fault.severity is severity for fault in self._part.faults)
        return staff_faults.count_text(severity, count) if count else ""
