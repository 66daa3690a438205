"""Staff mode's devices: how each is doing, and trying one."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.house_intents import (
    DeviceOpened,
    DeviceTried,
    ScreenTestBegun,
    ScreenTestEnded,
    VoiceTried,
)
from kiosk.house_snapshots import DeviceKind, DeviceRow, DevicesPart
from kiosk.snapshots.snapshot import KioskSnapshot
from ui.models.rows import RowModel
from ui.staff import device_words, devices
from ui.staff.devices import DeviceLine
from ui.viewmodels.part import PartViewModel, Send, made_in_python

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

_EMPTY = DevicesPart(rows=())


@QmlElement
@made_in_python
class StaffDevicesViewModel(PartViewModel):
    """Empty while the page is not shown."""

    changed = Signal()

    def __init__(self, first: KioskSnapshot, send: Send, parent: QObject | None = None) -> None:
        super().__init__(first, send, parent)
        self._lines = RowModel(DeviceLine, self)
        self.fill()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        part = _devices(snapshot)
        # Since when is told by the minute.
        return (part, snapshot.now.replace(second=0, microsecond=0) if part else None)

    def fill(self) -> None:
        self._lines.show(devices.lines(self._part, self._now.now))

    @property
    def _part(self) -> DevicesPart:
        return _devices(self._now) or _EMPTY

    @property
    def _opened(self) -> DeviceRow | None:
        return self._part.opened

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines

    @Property(str, notify=changed)
    def headline(self) -> str:
        return devices.headline(self._part)

    # --- one of them ----------------------------------------------------------------------------

    @Property(str, notify=changed)
    def title(self) -> str:
        return device_words.kind_text(self._opened.kind) if self._opened else ""

    @Property(str, notify=changed)
    def driver(self) -> str:
        """Its name in the profile."""
        return devices.driver(self._opened) if self._opened else ""

    @Property(str, notify=changed)
    def standingText(self) -> str:
        return devices.standing_text(self._opened, self._now.now) if self._opened else ""

    @Property(str, notify=changed)
    def tone(self) -> str:
        return device_words.tone(self._opened.health) if self._opened else "plain"

    @Property(str, notify=changed)
    def sign(self) -> str:
        return device_words.sign(self._opened.kind) if self._opened else ""

    @Property(str, notify=changed)
    def troubleText(self) -> str:
        return devices.trouble_text(self._opened) if self._opened else ""

    @Property(str, notify=changed)
    def hintText(self) -> str:
        return devices.hint_text(self._opened.kind) if self._opened else ""

    @Property(str, notify=changed)
    def tryText(self) -> str:
        """The button's verb; empty where there is nothing to press."""
        return devices.try_text(self._opened.kind) if self._opened else ""

    @Property(str, notify=changed)
    def resultText(self) -> str:
        opened = self._opened
        return devices.result_text(opened, self._part.trial) if opened else ""

    @Property(str, notify=changed)
    def resultTone(self) -> str:
        return devices.result_tone(self._part.trial)

    @Property(str, notify=changed)
    def lamp(self) -> str:
        """green, amber or red while the light shows it; else empty."""
        return self._part.trial.lamp

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._part.trial.busy

    @Slot(str)
    def open(self, key: str) -> None:
        self._send(DeviceOpened(key))

    @Slot()
    def tryOut(self) -> None:
        kind = self._opened.kind if self._opened else None
        if kind is DeviceKind.SCREEN:
            self._send(ScreenTestBegun())
        elif kind is DeviceKind.SPEECH:
            self._send(VoiceTried(devices.sample_text(), self.reading.value))
        else:
            self._send(DeviceTried())

    @Slot(int, int)
    def endScreenTest(self, touched: int, points: int) -> None:
        self._send(ScreenTestEnded(touched, points))


def _devices(snapshot: KioskSnapshot) -> DevicesPart | None:
    staff = snapshot.staff
    return staff.house.devices if staff is not None and staff.house is not None else None
