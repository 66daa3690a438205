"""The rail and the cards of every category."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.basket import MOST_PORTIONS
from kiosk.domain.dish import Dish
from kiosk.order_intents import DishOpened, MinusTapped, PlusTapped
from kiosk.snapshots.snapshot import KioskSnapshot
from ui.models.rows import RowModel
from ui.viewmodels.facts import badge_rows, fact_rows
from ui.viewmodels.part import PartViewModel, Send, made_in_python
from ui.wording import price_text

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

BADGES_ON_A_CARD = 2
SIMILAR_DISHES = 3


class CategoryRow(Struct, frozen=True, kw_only=True):
    key: str
    name: str
    subtitle: str
    picture: str
    soldOut: bool


class DishRow(Struct, frozen=True, kw_only=True):
    """``badges`` is a list of ``{kind, text}``, two at most."""

    key: str
    name: str
    priceText: str
    portionText: str
    picture: str
    badges: list[dict[str, str]]
    soldOut: bool
    inBasket: int
    canGrow: bool
    similar: bool


def can_grow(dish: Dish, taken: int) -> bool:
    """Whether the basket, which holds ``taken`` portions of the dish, may hold one more."""
    left = dish.portions_left
    return taken < (MOST_PORTIONS if left is None else left)


@QmlElement
@made_in_python
class MenuViewModel(PartViewModel):
    """Which category is open is the screen's own business: it asks for that category's cards.

    Only the cards last asked for follow the menu: a chain has more dishes than one look may make.
    """

    changed = Signal()

    def __init__(self, first: KioskSnapshot, send: Send, parent: QObject | None = None) -> None:
        super().__init__(first, send, parent)
        self._categories = RowModel(CategoryRow, self)
        self._dishes: dict[str, RowModel] = {}
        self._open = ""
        self._similar = RowModel(DishRow, self)
        self._nothing = RowModel(DishRow, self)
        self._similar_to: int | None = None
        self.fill()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        menu = snapshot.menu
        return (menu.revision, menu.categories, menu.loading, menu.in_basket)

    def fill(self) -> None:
        menu = self._now.menu
        self._categories.show(
            [
                CategoryRow(
                    key=str(category.id),
                    name=self.name(category.name),
                    subtitle=self.name(category.subtitle),
                    picture=category.picture,
                    soldOut=all(menu.dishes[dish_id].sold_out for dish_id in category.dish_ids),
                )
                for category in menu.categories
            ]
        )
        self._fill_open()
        self._fill_similar()

    def _fill_open(self) -> None:
        menu = self._now.menu
        category = next((c for c in menu.categories if str(c.id) == self._open), None)
        if category is None:
            return
        if self._open not in self._dishes:
            self._dishes[self._open] = RowModel(DishRow, self)
        dishes = [menu.dishes[i] for i in category.dish_ids]
        similar = not all(dish.sold_out for dish in dishes)
        self._dishes[self._open].show([self._row(dish, similar=similar) for dish in dishes])

    def _row(self, dish: Dish, *, similar: bool = False) -> DishRow:
        in_basket = self._now.menu.in_basket.get(dish.id, 0)
        return DishRow(
            key=str(dish.id),
            name=self.name(dish.name),
            priceText=price_text(dish, self._now.session.language),
            portionText=self.name(dish.portion),
            picture=dish.picture,
            badges=badge_rows(dish)[:BADGES_ON_A_CARD],
            soldOut=dish.sold_out,
            inBasket=in_basket,
            canGrow=can_grow(dish, in_basket),
            similar=similar and dish.sold_out,
        )

    def _alike(self, dish: Dish) -> list[Dish]:
        menu = self._now.menu
        category = next((c for c in menu.categories if dish.id in c.dish_ids), None)
        if category is None:
            return []
        others = [menu.dishes[i] for i in category.dish_ids if i != dish.id]
        free = [other for other in others if not other.sold_out]
        free.sort(key=lambda other: abs(other.price.minor - dish.price.minor))
        return free[:SIMILAR_DISHES]

    @Property(QObject, notify=changed)
    def categories(self) -> QObject:
        return self._categories

    @Property(bool, notify=changed)
    def loading(self) -> bool:
        return self._now.menu.loading

    @Slot(str, result=QObject)
    def dishesOf(self, category_key: str) -> QObject:
        """The cards of a category: the same model object for as long as the program runs."""
        if category_key != self._open:
            self._open = category_key
            self._fill_open()
        return self._dishes.get(category_key, self._nothing)

    @Slot(str, result="QVariantMap")
    def told(self, dish_key: str) -> dict[str, object]:
        """What the shop window says of a dish; nothing for one that is not on the menu.

        ``name, description, price, picture, badges, facts``. Ask again when the menu changed.
        """
        dish = self._now.menu.dishes.get(int(dish_key)) if dish_key else None
        if dish is None:
            return {}
        return {
            "name": self.name(dish.name),
            "description": self.name(dish.description),
            "price": price_text(dish, self._now.session.language),
            "picture": dish.picture,
            "badges": badge_rows(dish),
            "facts": fact_rows(dish, self.reading),
        }

    @Slot(str, result=QObject)
    def similarTo(self, dish_key: str) -> QObject:
        """Up to three dishes of the same category that can be had, nearest in price first."""
        self._similar_to = int(dish_key)
        self._fill_similar()
        return self._similar

    def _fill_similar(self) -> None:
        asked = self._similar_to
        dish = self._now.menu.dishes.get(asked) if asked is not None else None
        self._similar.show([self._row(other) for other in self._alike(dish)] if dish else [])

    @Slot(str)
    def openDish(self, dish_key: str) -> None:
        self._send(DishOpened(int(dish_key)))

    @Slot(str)
    def plus(self, dish_key: str) -> None:
        self._send(PlusTapped(int(dish_key)))

    @Slot(str)
    def minus(self, dish_key: str) -> None:
        self._send(MinusTapped(int(dish_key)))
