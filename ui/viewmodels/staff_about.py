"""Staff mode's page about the kiosk: which one it is, what it is made of, beginning it anew."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.house_intents import ComponentsOpened, RestartAsked
from kiosk.house_snapshots import AboutPart, HousePart, Restart
from kiosk.snapshots.snapshot import KioskSnapshot
from ui.models.rows import RowModel
from ui.staff import about
from ui.staff.rows import WordRow
from ui.viewmodels.part import PartViewModel, Send, made_in_python

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

_NOT_HERE = HousePart()


@QmlElement
@made_in_python
class StaffAboutViewModel(PartViewModel):
    """Empty while the page is not shown; the restart belongs to every page of the house."""

    changed = Signal()

    def __init__(self, first: KioskSnapshot, send: Send, parent: QObject | None = None) -> None:
        super().__init__(first, send, parent)
        self._place = RowModel(WordRow, self)
        self._versions = RowModel(WordRow, self)
        self._components = RowModel(WordRow, self)
        self.fill()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        house = _house(snapshot)
        return (house.about, house.restart, snapshot.now.date())

    def fill(self) -> None:
        part, today = self._about, self._now.now.date()
        self._place.show(about.place_rows(part, today, self.reading) if part else [])
        self._versions.show(about.version_rows(part) if part else [])
        self._components.show(about.component_rows(part.components) if part else [])

    @property
    def _about(self) -> AboutPart | None:
        return _house(self._now).about

    @Property(QObject, constant=True)
    def place(self) -> QObject:
        return self._place

    @Property(QObject, constant=True)
    def versions(self) -> QObject:
        return self._versions

    @Property(QObject, constant=True)
    def components(self) -> QObject:
        return self._components

    @Property(str, notify=changed)
    def componentsText(self) -> str:
        """ "48 libraries and their licences"; empty until they are counted."""
        part = self._about
        return about.components_text(len(part.components)) if part and part.components else ""

    @Property(bool, notify=changed)
    def canRestart(self) -> bool:
        return _house(self._now).restart is not Restart.NOT_POSSIBLE

    @Property(bool, notify=changed)
    def restarting(self) -> bool:
        return _house(self._now).restart in (Restart.WAITS, Restart.NOW)

    @Property(bool, notify=changed)
    def restartWaits(self) -> bool:
        """For a purchase that is on its way."""
        return _house(self._now).restart is Restart.WAITS

    @Slot()
    def showComponents(self) -> None:
        self._send(ComponentsOpened())

    @Slot()
    def restart(self) -> None:
        self._send(RestartAsked())


def _house(snapshot: KioskSnapshot) -> HousePart:
    staff = snapshot.staff
    return (staff.house if staff is not None else None) or _NOT_HERE
