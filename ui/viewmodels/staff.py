"""Staff mode: who is here, what is wrong, the purchases."""

from __future__ import annotations

from uuid import UUID

from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.staff_intents import (
    Corner,
    CornerTouched,
    LookedAgain,
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
)
from ui.guest_wording import countdown_text
from ui.models.rows import RowModel
from ui.staff import faults, people, purchases
from ui.staff.rows import (
    FaultRow,
    PageRow,
    PurchaseRow,
    WordRow,
    fault_row,
    page_rows,
    purchase_row,
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
            [WordRow(key=kind.value, name=faults.kind_text(kind)) for kind in part.well]
        )
        self._purchases.show([purchase_row(row, now.date(), language) for row in part.rows])

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
        return people.person_text(person) if person else ""

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
        return people.pin_sentence(self._pin)

    # --- what is wrong --------------------------------------------------------------------------

    @Property(str, notify=changed)
    def headline(self) -> str:
        return faults.headline(self._part)

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
        return faults.well_text(len(self._part.well))

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
        return purchases.waiting_text(self._part.waiting)

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

    def _counted(self, severity: Severity) -> str:
        count = sum(fault.severity is severity for fault in self._part.faults)
        return faults.count_text(severity, count) if count else ""
