"""View models over a session, as the window has them, and their rows in plain words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from kiosk.domain.order_kind import OrderKind
from kiosk.intents import GuestIntent, Intent, StartTapped
from kiosk.order_intents import OrderTypeChosen
from kiosk.snapshots.snapshot import KioskSnapshot
from tests.unit.session.kiosk import KioskStage
from ui.bridge import publish, view_models
from ui.models.rows import RowModel


class Screen:
    """View models over a session, as the window has them, with everything they emit and send."""

    def __init__(self, kiosk: KioskStage | None = None) -> None:
        self.kiosk = kiosk or KioskStage()
        self.owner = QObject()
        self.sent: list[Intent] = []
        # What Qt's stubs call a Property is the property's value to whoever reads it.
        self.models: Any = view_models(self.kiosk.shown, self.sent.append, self.owner)
        self.moved: list[str] = []
        for name, model in self.models.properties().items():
            model.changed.connect(lambda name=name: self.moved.append(name))

    def do(self, *intents: GuestIntent) -> Screen:
        self.kiosk.do(*intents)
        return self.show(self.kiosk.shown)

    def show(self, snapshot: KioskSnapshot) -> Screen:
        publish(snapshot, self.models)
        return self

    def what_moved(self) -> set[str]:
        moved, self.moved = set(self.moved), []
        return moved


def at_the_menu(kiosk: KioskStage | None = None) -> Screen:
    return Screen(kiosk).do(StartTapped(), OrderTypeChosen(OrderKind.EAT_IN))


def rows(model: object) -> list[dict[str, Any]]:
    """Every row of a list model by role names."""
    assert isinstance(model, RowModel)
    roles = {role: bytes(name.data()).decode() for role, name in model.roleNames().items()}
    return [
        {name: model.data(model.index(row), role) for role, name in roles.items()}
        for row in range(model.rowCount())
    ]


def column(model: object, name: str) -> list[Any]:
    return [row[name] for row in rows(model)]
