"""The dish being built."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.order_intents import DraftConfirmed, OptionTapped, QuantityStepped
from kiosk.snapshots.snapshot import KioskSnapshot
from ui.models.rows import RowModel
from ui.viewmodels.facts import badge_rows, fact_rows
from ui.viewmodels.options import GroupRow, OptionRow, group_row
from ui.viewmodels.part import PartViewModel, Send, made_in_python
from ui.wording import choose_text, price_text

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@made_in_python
class DishViewModel(PartViewModel):
    """Name, facts, groups, quantity and what "Add" would cost."""

    changed = Signal()

    def __init__(self, first: KioskSnapshot, send: Send, parent: QObject | None = None) -> None:
        super().__init__(first, send, parent)
        self._groups = RowModel(GroupRow, self)
        self._options: dict[int, RowModel] = {}
        self.fill()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        return (snapshot.dish,)

    def lasting(self, before: KioskSnapshot, after: KioskSnapshot) -> KioskSnapshot:
        return replace(after, dish=before.dish) if after.dish is None else after

    def fill(self) -> None:
        part = self._now.dish
        if part is None:
            return
        for view in part.groups:
            if view.group.id not in self._options:
                self._options[view.group.id] = RowModel(OptionRow, self)
        self._groups.show(
            [
                group_row(
                    view,
                    self._options[view.group.id],
                    self._now.session.language,
                    asked=part.asked_group_id == view.group.id,
                )
                for view in part.groups
            ]
        )

    @Property(str, notify=changed)
    def dishName(self) -> str:
        part = self._now.dish
        return self.name(part.dish.name) if part else ""

    @Property(str, notify=changed)
    def description(self) -> str:
        part = self._now.dish
        return self.name(part.dish.description) if part else ""

    @Property(str, notify=changed)
    def picture(self) -> str:
        part = self._now.dish
        return part.dish.picture if part else ""

    @Property(list, notify=changed)
    def badges(self) -> list[dict[str, str]]:
        part = self._now.dish
        return badge_rows(part.dish) if part else []

    @Property(list, notify=changed)
    def facts(self) -> list[dict[str, str]]:
        """Weight, energy, allergens, nutrients as ``{kind, text}``.

        Allergens nobody names are said to be unknown.
        """
        part = self._now.dish
        return fact_rows(part.dish, self.reading) if part else []

    @Property(str, notify=changed)
    def basePriceText(self) -> str:
        part = self._now.dish
        return price_text(part.dish, self._now.session.language) if part else ""

    @Property(str, notify=changed)
    def priceText(self) -> str:
        """What the button says: all portions as built."""
        part = self._now.dish
        return self.money(part.price) if part else ""

    @Property(int, notify=changed)
    def quantity(self) -> int:
        part = self._now.dish
        return part.quantity if part else 1

    @Property(bool, notify=changed)
    def canGrow(self) -> bool:
        part = self._now.dish
        return part is not None and part.quantity < part.most

    @Property(QObject, notify=changed)
    def groups(self) -> QObject:
        return self._groups

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        part = self._now.dish
        return part is not None and part.unmet_group_id is None

    @Property(str, notify=changed)
    def unmetGroupKey(self) -> str:
        part = self._now.dish
        return str(part.unmet_group_id) if part and part.unmet_group_id is not None else ""

    @Property(str, notify=changed)
    def missingText(self) -> str:
        """What the disabled button says: "Choose: bread"."""
        part = self._now.dish
        if part is None or part.unmet_group_id is None:
            return ""
        group = part.dish.group(part.unmet_group_id)
        return choose_text(group, self.reading) if group else ""

    @Property(bool, notify=changed)
    def editing(self) -> bool:
        part = self._now.dish
        return part is not None and part.editing

    @Property(bool, notify=changed)
    def insideCombo(self) -> bool:
        part = self._now.dish
        return part is not None and part.inside_combo

    @Slot(str, str)
    def tapOption(self, group_key: str, option_key: str) -> None:
        self._send(OptionTapped(int(group_key), int(option_key)))

    @Slot(int)
    def step(self, delta: int) -> None:
        self._send(QuantityStepped(delta))

    @Slot()
    def confirm(self) -> None:
        self._send(DraftConfirmed())
