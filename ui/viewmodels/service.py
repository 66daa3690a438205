"""Whether orders are taken, and what to say when they are not."""

from __future__ import annotations

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.intents import MenuLooked
from kiosk.snapshots.snapshot import KioskSnapshot
from ui import closing_wording
from ui.formats import time_text
from ui.messages import paused_fact, paused_note, paused_title
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
    def titleText(self) -> str:
        """What to do instead of ordering here."""
        closing = self._now.service.closing
        return closing_wording.title(closing.because) if closing is not None else paused_title()

    @Property(str, notify=changed)
    def sign(self) -> str:
        """The sign of the fact."""
        closing = self._now.service.closing
        return closing_wording.SIGNS[closing.because] if closing is not None else "server"

    @Property(bool, notify=changed)
    def overForNow(self) -> bool:
        """Nobody sells anything here before the next opening, which is more than a break."""
        closing = self._now.service.closing
        return closing is not None and closing.because in closing_wording.OVER

    @Property(bool, notify=changed)
    def closedByStaff(self) -> bool:
        return self._now.service.closing is not None

    @Property(str, notify=changed)
    def factText(self) -> str:
        """ "The cash server has not answered since 14:32"."""
        part = self._now.service
        if part.closing is not None:
            return closing_wording.fact_text(part.closing, self.reading)
        return paused_fact(part.cause, time_text(part.since) if part.since else "")

    @Property(str, notify=changed)
    def noteText(self) -> str:
        """ "The kiosk is waiting for a connection", only where waiting will help."""
        part = self._now.service
        if part.closing is not None:
            return closing_wording.note_text(part.closing)
        return paused_note(part.cause)

    @Property(str, notify=changed)
    def retryText(self) -> str:
        """ "Trying again in 0:25. No payment is on its way", the second half only when definite."""
        part = self._now.service
        if part.closing is not None:
            return retry_text(0, money_in_flight=part.money_in_flight)
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
