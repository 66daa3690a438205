"""Choosing how to pay."""

from __future__ import annotations

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.checkout.ways import PayWay
from kiosk.intents import PayTapped
from kiosk.snapshots.snapshot import KioskSnapshot
from ui.points_wording import after_text, favours_used_text, without_points_text
from ui.viewmodels.part import PartViewModel, made_in_python
from ui.way_wording import missing_text

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@made_in_python
class PayViewModel(PartViewModel):
    """The ways that work now."""

    changed = Signal()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        return (snapshot.pay, snapshot.basket.revision)

    @Property(list, notify=changed)
    def ways(self) -> list[str]:
        return [way.value for way in self._now.pay.ways]

    @Property(str, notify=changed)
    def totalText(self) -> str:
        return self.money(self._now.pay.to_pay)

    @Property(str, notify=changed)
    def afterText(self) -> str:
        """ "after points and coupon", empty where the total is the whole sum."""
        part = self._now.pay
        return after_text(points=part.after_points, coupon=bool(part.discount))

    @Property(str, notify=changed)
    def noteText(self) -> str:
        """ "We will use 300 points and your coupon, −190 ₽"."""
        part = self._now.pay
        return favours_used_text(part.bonus, part.discount, self.reading)

    @Property(bool, notify=changed)
    def usesPoints(self) -> bool:
        return bool(self._now.pay.bonus)

    @Property(str, notify=changed)
    def missingText(self) -> str:
        """One line about configured ways that are down."""
        part = self._now.pay
        return missing_text(part.missing, part.ways)

    @Property(str, notify=changed)
    def secondTerminal(self) -> str:
        """Of two ways at two terminals the second one; empty where there are not two."""
        way = self._now.pay.second_terminal
        return way.value if way else ""

    @Property(str, notify=changed)
    def counterText(self) -> str:
        """ "Without points, 1 090 ₽" on the counter's card, empty where no points are chosen."""
        part = self._now.pay
        return without_points_text(self.money(part.at_counter)) if part.bonus else ""

    @Slot(str)
    def choose(self, way: str) -> None:
        self._send(PayTapped(PayWay(way), self._now.basket.revision))
