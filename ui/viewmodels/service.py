"""Whether orders are taken, and what to say when they are not."""

from __future__ import annotations

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.intents import MenuLooked
from kiosk.snapshots.snapshot import KioskSnapshot
from ui.formats import time_text
from ui.messages import paused_fact, paused_note
from ui.viewmodels.part import PartViewModel, made_in_python
from ui.wording import menu_from_text, retry_text

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@made_in_python
class ServiceViewModel(PartViewModel):
    """The restaurant's name, the state of service, and the age of the menu where it is old."""

    changed = Signal()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        return (snapshot.service,)

    @Property(str, notify=changed)
    def restaurant(self) -> str:
        return self.name(self._now.service.restaurant)

    @Property(str, notify=changed)
    def factText(self) -> str:
        """ "The cash server has not answered since 14:32"."""
        part = self._now.service
        return paused_fact(part.cause, time_text(part.since) if part.since else "")

    @Property(str, notify=changed)
    def noteText(self) -> str:
        """ "The kiosk is waiting for a connection", only where waiting will help."""
        return paused_note(self._now.service.cause)

    @Property(str, notify=changed)
    def retryText(self) -> str:
        """ "Trying again in 0:25. No payment is on its way", the second half only when definite."""
        part = self._now.service
        return retry_text(part.retry_in_s, money_in_flight=part.money_in_flight)

    @Property(str, notify=changed)
    def staleText(self) -> str:
        """ "Menu of 12:10" while the menu shown is not fresh."""
        part = self._now.service
        return menu_from_text(time_text(part.menu_from)) if part.stale and part.menu_from else ""

    @Property(bool, notify=changed)
    def hasMenu(self) -> bool:
        return self._now.service.menu_from is not None

    @Slot()
    def lookAtMenu(self) -> None:
        self._send(MenuLooked())
