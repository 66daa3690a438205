"""Staff mode's licence: how it stands, what it is known by, fetching it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.house_intents import LicenceRefreshed
from kiosk.house_snapshots import LicencePart, LicenceWord
from kiosk.snapshots.snapshot import KioskSnapshot
from ui.models.rows import RowModel
from ui.staff import licence
from ui.staff.rows import WordRow
from ui.viewmodels.part import PartViewModel, Send, made_in_python

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

_UNKNOWN = LicencePart(word=LicenceWord.ABSENT)


@QmlElement
@made_in_python
class StaffLicenceViewModel(PartViewModel):
    """Empty while the page is not shown."""

    changed = Signal()

    def __init__(self, first: KioskSnapshot, send: Send, parent: QObject | None = None) -> None:
        super().__init__(first, send, parent)
        self._terms = RowModel(WordRow, self)
        self._facts = RowModel(WordRow, self)
        self.fill()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        return (_licence(snapshot), snapshot.now.date())

    def fill(self) -> None:
        part = _licence(self._now)
        today = self._now.now.date()
        self._terms.show(licence.term_rows(part, self.reading) if part else [])
        self._facts.show(licence.fact_rows(part, today, self.reading) if part else [])

    @property
    def _part(self) -> LicencePart:
        return _licence(self._now) or _UNKNOWN

    @Property(str, notify=changed)
    def headline(self) -> str:
        return licence.headline(self._part)

    @Property(str, notify=changed)
    def lead(self) -> str:
        return licence.lead(self._part)

    @Property(str, notify=changed)
    def tone(self) -> str:
        return licence.tone(self._part)

    @Property(str, notify=changed)
    def fetchText(self) -> str:
        return licence.fetch_text(self._part)

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        return self._part.trouble is not None

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._part.busy

    @Property(bool, notify=changed)
    def lifetime(self) -> bool:
        return self._part.word is LicenceWord.LIFETIME

    @Property(QObject, constant=True)
    def terms(self) -> QObject:
        return self._terms

    @Property(QObject, constant=True)
    def facts(self) -> QObject:
        return self._facts

    @Slot()
    def refresh(self) -> None:
        self._send(LicenceRefreshed())


def _licence(snapshot: KioskSnapshot) -> LicencePart | None:
    staff = snapshot.staff
    return staff.house.licence if staff is not None and staff.house is not None else None
