"""Searching the menu: what was typed, and the dishes it found."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.dish import Dish
from kiosk.domain.names import Text
from kiosk.order_intents import (
    CharacterErased,
    CharacterTyped,
    DishOpened,
    MinusTapped,
    PlusTapped,
    SearchOpened,
    TextCleared,
)
from kiosk.snapshots.snapshot import KioskSnapshot
from ui.models.rows import RowModel
from ui.viewmodels.menu import can_grow
from ui.viewmodels.part import PartViewModel, Send, made_in_python
from ui.wording import found_text, popular_text, price_text

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

SHOWN_LARGE: Final = 3
"""Pictures a shop window has room for."""


class FoundRow(Struct, frozen=True, kw_only=True):
    """``detailText``: the category it stands in and the portion."""

    key: str
    name: str
    detailText: str
    priceText: str
    picture: str
    soldOut: bool
    inBasket: int
    canGrow: bool


@QmlElement
@made_in_python
class SearchViewModel(PartViewModel):
    """The same list shows what is popular until something is typed."""

    changed = Signal()

    def __init__(self, first: KioskSnapshot, send: Send, parent: QObject | None = None) -> None:
        super().__init__(first, send, parent)
        self._rows = RowModel(FoundRow, self)
        self.fill()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        if snapshot.search is None:
            return (None,)
        return (snapshot.search, snapshot.menu.revision, snapshot.menu.in_basket)

    def lasting(self, before: KioskSnapshot, after: KioskSnapshot) -> KioskSnapshot:
        return replace(after, search=before.search) if after.search is None else after

    def fill(self) -> None:
        part = self._now.search
        if part is None:
            return
        categories = dict(self._categories())
        self._rows.show([self._row(dish, categories) for dish in part.found or part.popular])

    def _categories(self) -> Iterator[tuple[int, Text]]:
        """The first category of each dish."""
        for category in reversed(self._now.menu.categories):
            yield from ((dish_id, category.name) for dish_id in category.dish_ids)

    def _row(self, dish: Dish, categories: dict[int, Text]) -> FoundRow:
        taken = self._now.menu.in_basket.get(dish.id, 0)
        category = categories.get(dish.id)
        about = (self.name(category) if category else "", self.name(dish.portion))
        return FoundRow(
            key=str(dish.id),
            name=self.name(dish.name),
            detailText=" · ".join(filter(None, about)),
            priceText=price_text(dish, self.reading),
            picture=dish.picture,
            soldOut=dish.sold_out,
            inBasket=taken,
            canGrow=can_grow(dish, taken),
        )

    @Property(str, notify=changed)
    def query(self) -> str:
        part = self._now.search
        return part.query if part else ""

    @Property(QObject, notify=changed)
    def rows(self) -> QObject:
        return self._rows

    @Property(list, notify=changed)
    def pictures(self) -> list[str]:
        """Of the first dishes of the list that have one, three at most."""
        part = self._now.search
        dishes = (part.found or part.popular) if part else ()
        return list(islice((dish.picture for dish in dishes if dish.picture), SHOWN_LARGE))

    @Property(bool, notify=changed)
    def nothingFound(self) -> bool:
        part = self._now.search
        return part is not None and bool(part.query.strip()) and not part.found

    @Property(str, notify=changed)
    def popularText(self) -> str:
        """What stands over the list while it shows what is popular; else nothing."""
        part = self._now.search
        return popular_text() if part is not None and part.popular else ""

    @Property(str, notify=changed)
    def foundText(self) -> str:
        """ "3 dishes found"."""
        part = self._now.search
        return found_text(len(part.found)) if part is not None else ""

    @Slot()
    def openSearch(self) -> None:
        self._send(SearchOpened())

    @Slot(str)
    def press(self, character: str) -> None:
        self._send(CharacterTyped(character))

    @Slot()
    def erase(self) -> None:
        self._send(CharacterErased())

    @Slot()
    def clear(self) -> None:
        self._send(TextCleared())

    @Slot(str)
    def openDish(self, dish_key: str) -> None:
        self._send(DishOpened(int(dish_key)))

    @Slot(str)
    def plus(self, dish_key: str) -> None:
        self._send(PlusTapped(int(dish_key)))

    @Slot(str)
    def minus(self, dish_key: str) -> None:
        self._send(MinusTapped(int(dish_key)))
