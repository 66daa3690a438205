"""What all view models share: the last snapshot, the sender of intents, one signal."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlUncreatable

from kiosk.domain.money import Money
from kiosk.domain.names import Language, Text
from kiosk.intents import Intent
from kiosk.snapshots.snapshot import KioskSnapshot
from ui.formats import delta_text, money_text

Send = Callable[[Intent], None]
ViewModel = TypeVar("ViewModel", bound="type[QObject]")


def made_in_python(view_model: ViewModel) -> ViewModel:
    """Marks a QML type that screens receive as a required property and never make themselves."""
    mark = QmlUncreatable("made in Python, handed to screens as a required property")
    marked: ViewModel = mark(view_model)  # type: ignore[operator]  # PySide's stub lacks __call__
    return marked


class PartViewModel(QObject):
    """Shows one part of the snapshot. Subclasses format; they never decide.

    Each subclass declares ``changed`` itself: a property's notify signal must belong to the very
    class of the property, or QML never hears of a change.
    """

    changed: ClassVar[Signal]

    def __init__(self, first: KioskSnapshot, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = first
        self._send = send

    def show(self, snapshot: KioskSnapshot) -> None:
        """Takes the next snapshot; ``changed`` is emitted only where this part or the language
        moved.
        """
        before = self._now
        self._now = self.lasting(before, snapshot)
        language_moved = before.session.language is not snapshot.session.language
        if language_moved or self.parts(before) != self.parts(self._now):
            self.fill()
            self.changed.emit()

    def retranslate(self) -> None:
        """Says everything again in the language that is installed now."""
        self.fill()
        self.changed.emit()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        """The parts of the snapshot this view model shows."""
        raise NotImplementedError

    def lasting(self, before: KioskSnapshot, after: KioskSnapshot) -> KioskSnapshot:  # noqa: ARG002 - most parts are never absent
        """``after``, with the part that has gone as it was ``before``, so that its screen does not
        go blank while it leaves. Nothing else of ``before`` lasts: it may be another guest's.
        """
        return after

    def fill(self) -> None:
        """Fills list models from the snapshot; nothing to do where there are none."""

    @property
    def reading(self) -> Language:
        """The language the guest reads."""
        return self._now.session.language

    def money(self, amount: Money) -> str:
        return money_text(amount, self.reading)

    def delta(self, amount: Money) -> str:
        return delta_text(amount, self.reading)

    def name(self, text: Text) -> str:
        return text.in_language(self.reading)
