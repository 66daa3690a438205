"""Staff mode's settings: those that may be changed here, one being changed, the wizard's."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.house_intents import SettingOpened, SettingPut, SettingSaved, SettingUndone
from kiosk.house_snapshots import SettingRow, SettingsPart
from kiosk.snapshots.snapshot import KioskSnapshot
from ui.models.rows import RowModel
from ui.staff import settings
from ui.staff.rows import ChoiceRow, WordRow
from ui.staff.settings import SettingLine
from ui.viewmodels.part import PartViewModel, Send, made_in_python

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

_EMPTY = SettingsPart(rows=())


@QmlElement
@made_in_python
class StaffSettingsViewModel(PartViewModel):
    """Empty while the page is not shown."""

    changed = Signal()

    def __init__(self, first: KioskSnapshot, send: Send, parent: QObject | None = None) -> None:
        super().__init__(first, send, parent)
        self._rows = RowModel(SettingLine, self)
        self._fixed = RowModel(WordRow, self)
        self._choices = RowModel(ChoiceRow, self)
        self.fill()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        return (_settings(snapshot),)

    def fill(self) -> None:
        part, opened = self._part, self._opened
        self._rows.show(settings.setting_lines(part))
        self._fixed.show(settings.fixed_rows(part.fixed))
        self._choices.show(settings.choice_rows(opened, part.draft) if opened else [])

    @property
    def _part(self) -> SettingsPart:
        return _settings(self._now) or _EMPTY

    @property
    def _opened(self) -> SettingRow | None:
        return self._part.opened

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(QObject, constant=True)
    def fixed(self) -> QObject:
        return self._fixed

    @Property(QObject, constant=True)
    def choices(self) -> QObject:
        return self._choices

    @Property(str, notify=changed)
    def doneText(self) -> str:
        """What was changed just now."""
        part = self._part
        if part.done is None:
            return ""
        return settings.change_text(part.done, settings.kind_of(part, part.done.key))

    @Property(str, notify=changed)
    def doneNote(self) -> str:
        """When it is noticed."""
        done = self._part.done
        return settings.effect_text(done.effect) if done else ""

    @Property(str, notify=changed)
    def undoText(self) -> str:
        """What taking back would do; empty where there is nothing to take back."""
        part = self._part
        if part.undo is None:
            return ""
        return settings.change_text(part.undo, settings.kind_of(part, part.undo.key))

    @Property(bool, notify=changed)
    def needsRestart(self) -> bool:
        return self._part.needs_restart

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._part.busy

    # --- one of them ----------------------------------------------------------------------------

    @Property(str, notify=changed)
    def title(self) -> str:
        return settings.name(self._opened.key) if self._opened else ""

    @Property(str, notify=changed)
    def standingText(self) -> str:
        """What it is now, and when a change is noticed."""
        return settings.standing_text(self._opened) if self._opened else ""

    @Property(str, notify=changed)
    def kind(self) -> str:
        """number, switch, choice or text."""
        return self._opened.kind.value if self._opened else ""

    @Property(str, notify=changed)
    def draft(self) -> str:
        return self._part.draft

    @Property(str, notify=changed)
    def problemText(self) -> str:
        part, opened = self._part, self._opened
        per_cent = opened is not None and settings.per_cent(opened.key)
        told = (settings.problem_text(each, per_cent=per_cent) for each in part.problems)
        return ". ".join(told)

    @Slot(str)
    def open(self, key: str) -> None:
        self._send(SettingOpened(key))

    @Slot(str)
    def put(self, text: str) -> None:
        self._send(SettingPut(text))

    @Slot()
    def save(self) -> None:
        self._send(SettingSaved())

    @Slot()
    def undo(self) -> None:
        self._send(SettingUndone())


def _settings(snapshot: KioskSnapshot) -> SettingsPart | None:
    staff = snapshot.staff
    return staff.house.settings if staff is not None and staff.house is not None else None
