"""Staff mode's log: a page of lines, what is looked for, one line whole."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.house_intents import (
    LogLevelChosen,
    LogLineOpened,
    LogWordsTyped,
    NewerLinesAsked,
    NewestLinesAsked,
    OlderLinesAsked,
)
from kiosk.house_snapshots import LogLevel, LogsPart
from kiosk.snapshots.snapshot import KioskSnapshot
from ui.models.rows import RowModel
from ui.staff import logs
from ui.staff.logs import LogLineRow
from ui.staff.rows import ChoiceRow, WordRow
from ui.viewmodels.part import PartViewModel, Send, made_in_python

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

_EMPTY = LogsPart()


@QmlElement
@made_in_python
class StaffLogsViewModel(PartViewModel):
    """Empty while the page is not shown."""

    changed = Signal()

    def __init__(self, first: KioskSnapshot, send: Send, parent: QObject | None = None) -> None:
        super().__init__(first, send, parent)
        self._levels = RowModel(ChoiceRow, self)
        self._lines = RowModel(LogLineRow, self)
        self._fields = RowModel(WordRow, self)
        self.fill()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        return (_logs(snapshot), snapshot.now.date())

    def fill(self) -> None:
        part, today = self._part, self._now.now.date()
        self._levels.show(logs.level_rows(part.level))
        self._lines.show([logs.line_row(row, today, self.reading) for row in part.rows])
        self._fields.show(logs.field_rows(part.opened))

    @property
    def _part(self) -> LogsPart:
        return _logs(self._now) or _EMPTY

    @Property(str, notify=changed)
    def headline(self) -> str:
        return logs.headline(self._part)

    @Property(str, notify=changed)
    def words(self) -> str:
        return self._part.words

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._part.busy

    @Property(bool, notify=changed)
    def older(self) -> bool:
        return self._part.older

    @Property(bool, notify=changed)
    def newer(self) -> bool:
        return self._part.newer

    @Property(QObject, constant=True)
    def levels(self) -> QObject:
        return self._levels

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines

    @Property(str, notify=changed)
    def openedTitle(self) -> str:
        row = self._part.opened_row
        return row.event if row else ""

    @Property(str, notify=changed)
    def openedNote(self) -> str:
        """ "error · 12:42:07"."""
        row = self._part.opened_row
        if row is None:
            return ""
        told = (
            logs.level_text(row.level),
            logs.time_text(row, self._now.now.date(), self.reading),
        )
        return " · ".join(each for each in told if each)

    @Property(QObject, constant=True)
    def fields(self) -> QObject:
        return self._fields

    @Slot(str)
    def chooseLevel(self, level: str) -> None:
        self._send(LogLevelChosen(LogLevel(level)))

    @Slot(str)
    def type(self, words: str) -> None:
        self._send(LogWordsTyped(words))

    @Slot()
    def showNewest(self) -> None:
        self._send(NewestLinesAsked())

    @Slot()
    def showOlder(self) -> None:
        self._send(OlderLinesAsked())

    @Slot()
    def showNewer(self) -> None:
        self._send(NewerLinesAsked())

    @Slot(str)
    def openLine(self, key: str) -> None:
        self._send(LogLineOpened(key))


def _logs(snapshot: KioskSnapshot) -> LogsPart | None:
    staff = snapshot.staff
    return staff.house.logs if staff is not None and staff.house is not None else None
