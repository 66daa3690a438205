"""Directory and prices to menu. Pure: the same facts always make the same menu.

A dish is shown when it is active, on a page of the site's tree, and sold in the order menu now
(rk7 §4.6: "the intersection"). Everything else is hidden with a reason. What the directory says is
worked out once; when prices and rests move, only the dishes they concern are made anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from msgspec import Struct, structs

from kiosk.domain.dish import Dish, DishKind, ModifierGroup
from kiosk.domain.menu import Category, HiddenBecause, HiddenItem, Menu, OrderType
from kiosk.domain.money import Money
from kiosk.domain.names import Text
from kiosk.menu.directory import Directory, Prices
from kiosk.menu.facts import DishFacts
from kiosk.menu.modifiers import Questions, SchemeIds
from kiosk.menu.pages import Page, open_categories, own_pages, pages_of
from kiosk.menu.pictures import DRAWN_ONLY, PictureNames
from kiosk.menu.rules import MenuRules, MenuTree
from kiosk.wire.rkeeper.dish_rows import DishRow

_Value = TypeVar("_Value")
_Asked = tuple[SchemeIds, bool]
"""Schemes, and whether a combo asks them."""


class Assembled(Struct, frozen=True, kw_only=True):
    """A menu with what the next one is made from. ``unanswerable`` are dishes that ask for an
    option where there is none.
    """

    menu: Menu
    prices: Prices
    groups: Mapping[_Asked, tuple[ModifierGroup, ...]]
    unanswerable: frozenset[int]


class MenuPlan:
    """What one directory makes of the menu, whatever the prices."""

    def __init__(
        self, directory: Directory, rules: MenuRules, pictures: PictureNames = DRAWN_ONLY
    ) -> None:
        self._directory = directory
        self._rules = rules
        self._pictures = pictures
        self._facts = DishFacts(rules.extended, directory, rules.book)
        self._questions = Questions(directory, rules)
        self._pages = pages_of(directory, rules)
        self._own_pages = own_pages(directory, rules)
        self._on_pages = {i for page in self._every_page() for i in page.dish_ids}
        able = {row.id: row for row in directory.dishes if self._unfit(row) is None}
        self._asked = {
            row.id: (schemes, row.is_combo)
            for row in able.values()
            if (schemes := self._questions.schemes_of(row))
        }
        self._links = _Links(self._questions, self._asked)
        # Whatever is neither on a page nor in a combo can never be ordered here.
        self._dishes = {
            number: row
            for number, row in able.items()
            if number in self._on_pages or self._links.serve(number)
        }

    def menu(
        self, prices: Prices, taken_at: datetime, before: Assembled | None = None
    ) -> Assembled:
        """The menu of the moment ``taken_at``. ``before`` is an earlier one of this very plan:
        it comes back itself where nothing in it has changed.
        """
        if before is None:
            touched, asked = set(self._dishes), set(self._asked.values())
        else:
            touched, asked = self._links.touched_by(_moved(before.prices, prices))
            if not touched and prices.sold_now.order_types == before.prices.sold_now.order_types:
                return before
        groups = dict(before.groups) if before else {}

        def unanswerable_now(dish_id: int) -> bool:
            question = self._asked.get(dish_id)
            return question is not None and not _answerable(groups.get(question, ()))

        # Combos last: what they bring may have questions of its own.
        for schemes, combo in sorted(asked, key=lambda question: question[1]):
            groups[schemes, combo] = self._questions.groups_now(
                schemes, prices, unanswerable_now, combo=combo
            )
        dishes = dict(before.menu.dishes) if before else {}
        unanswerable = set(before.unanswerable if before else ())
        for number in touched & self._dishes.keys():
            dish = self._dish(self._dishes[number], prices, groups)
            unanswerable.discard(number)
            if isinstance(dish, Dish):
                dishes[number] = dish
                continue
            dishes.pop(number, None)
            if dish is HiddenBecause.REQUIRED_GROUP_EMPTY:
                unanswerable.add(number)
        menu = self._laid_out(dishes, prices, taken_at, before.menu if before else None, touched)
        return Assembled(
            menu=menu, prices=prices, groups=groups, unanswerable=frozenset(unanswerable)
        )

    def photo_addresses(self) -> tuple[str, ...]:
        """Where on the web the photos of this menu's dishes are, each once."""
        found = (
            self._pictures.address_of(row, self._facts.picture_address(row))
            for row in self._dishes.values()
        )
        return tuple(dict.fromkeys(address for address in found if address))

    def hidden(self, made: Assembled) -> Iterator[HiddenItem]:
        """Every dish of the directory that guests do not see on a page, and why."""
        open_ids = open_categories(self._directory)
        closed = {row.id for row in self._directory.categories if row.id not in open_ids}
        for row in self._directory.dishes:
            reason = self._why_hidden(row, made, closed) if row.id else None
            if reason is not None:
                yield HiddenItem(
                    id=row.id,
                    code=row.code,
                    guid=_guid(row),
                    name=Text(row.name, row.alt_name),
                    reason=reason,
                )

    def _why_hidden(self, row: DishRow, made: Assembled, closed: set[int]) -> HiddenBecause | None:
        if not row.active or row.code in self._rules.hidden_codes:
            return self._unfit(row)
        if row.id not in made.prices.sold_now.dishes and row.id not in made.prices.on_sale.dishes:
            return HiddenBecause.NOT_SOLD_HERE
        if (reason := self._unfit(row)) is not None:
            return reason
        if row.id in made.unanswerable:
            return HiddenBecause.REQUIRED_GROUP_EMPTY
        if row.id in self._on_pages:
            return None
        if self._rules.tree is MenuTree.CATEGORIES and row.category_id in closed:
            return HiddenBecause.CATEGORY_INACTIVE
        return HiddenBecause.NO_CATEGORY

    def _unfit(self, row: DishRow) -> HiddenBecause | None:
        """Why a dish can be sold at no kiosk of this site, whatever the prices."""
        traits = row.traits
        if not row.active:
            return HiddenBecause.INACTIVE
        if row.code in self._rules.hidden_codes:
            return HiddenBecause.BY_SETTING
        if traits.open_price:
            return HiddenBecause.OPEN_PRICE
        if traits.by_weight:
            return HiddenBecause.BY_WEIGHT
        if traits.marked:
            return HiddenBecause.NEEDS_MARKING
        return None

    def _dish(
        self,
        row: DishRow,
        prices: Prices,
        groups: Mapping[_Asked, tuple[ModifierGroup, ...]],
    ) -> Dish | HiddenBecause:
        now = prices.sold_now.dishes.get(row.id)
        offer = now or prices.on_sale.dishes.get(row.id)
        if offer is None:
            return HiddenBecause.NOT_SOLD_HERE
        asked = self._asked.get(row.id)
        made = groups[asked] if asked is not None else ()
        required = [group for group in made if group.minimum > 0]
        if any(not group.modifiers for group in required) or (row.is_combo and not made):
            return HiddenBecause.REQUIRED_GROUP_EMPTY
        answerable = _answerable(made)
        facts = self._facts
        return Dish(
            id=row.id,
            code=row.code,
            guid=_guid(row),
            name=Text(row.name, row.alt_name),
            category_id=row.category_id,
            price=Money(offer.price),
            kind=DishKind.COMBO if row.is_combo else DishKind.PLAIN,
            groups=made,
            rest=offer.rest if now is not None and answerable else 0,
            description=facts.description(row),
            portion=facts.portion(row),
            energy_kcal=facts.energy(row),
            nutrients=facts.nutrients(row),
            allergens=facts.allergens(row),
            badges=facts.badges(row),
            picture=self._pictures.of_dish(row, facts.picture_address(row)),
            recommended_ids=facts.recommended(row),
            weight_needed=row.traits.weight_needed if row.is_combo else 0,
        )

    def _laid_out(
        self,
        dishes: dict[int, Dish],
        prices: Prices,
        taken_at: datetime,
        before: Menu | None,
        touched: set[int],
    ) -> Menu:
        """The pages, of which those stay as they were that no touched dish is on."""
        old = {category.id: category for category in before.categories} if before else {}
        own_before = before.own_categories if before else {}
        categories = tuple(_categories(self._pages, dishes, old, touched))
        own = {
            order_type: tuple(
                _categories(
                    pages, dishes, {c.id: c for c in own_before.get(order_type, ())}, touched
                )
            )
            for order_type, pages in self._own_pages.items()
        }
        return Menu(
            categories=categories,
            dishes=dishes,
            order_types=tuple(self._order_types(prices)),
            own_categories={order_type: rail for order_type, rail in own.items() if rail},
            taken_at=taken_at,
        )

    def _order_types(self, prices: Prices) -> Iterator[OrderType]:
        allowed = set(prices.sold_now.order_types)
        for row in self._directory.order_types:
            if row.active and (not allowed or row.id in allowed):
                yield OrderType(id=row.id, code=row.code, name=Text(row.name, row.alt_name))

    def _every_page(self) -> Iterator[Page]:
        yield from self._pages
        for pages in self._own_pages.values():
            yield from pages


class _Moved(Struct, frozen=True):
    """What costs something else, or is left in another number, than before."""

    dishes: set[int]
    modifiers: set[int]


def _moved(before: Prices, after: Prices) -> _Moved:
    pairs = ((before.sold_now, after.sold_now), (before.on_sale, after.on_sale))
    dishes: set[int] = set()
    modifiers: set[int] = set()
    for old, new in pairs:
        dishes.update(_differing(old.dishes, new.dishes))
        modifiers.update(_differing(old.modifiers, new.modifiers))
    return _Moved(dishes, modifiers)


def _differing(old: Mapping[int, _Value], new: Mapping[int, _Value]) -> Iterator[int]:
    yield from (key for key, value in new.items() if old.get(key) != value)
    yield from (key for key in old if key not in new)


class _Links:
    """Which questions a modifier or a component belongs to, and which dishes ask them."""

    def __init__(self, questions: Questions, asked: Mapping[int, _Asked]) -> None:
        self._dishes: dict[_Asked, set[int]] = {}
        for number, question in asked.items():
            self._dishes.setdefault(question, set()).add(number)
        self._by_modifier: dict[int, set[_Asked]] = {}
        self._by_component: dict[int, set[_Asked]] = {}
        for question in self._dishes:
            for modifier in questions.modifiers_of(question[0]):
                self._by_modifier.setdefault(modifier.id, set()).add(question)
                if modifier.dish_id is not None:
                    self._by_component.setdefault(modifier.dish_id, set()).add(question)

    def serve(self, dish_id: int) -> bool:
        """True of a dish that some combo brings."""
        return dish_id in self._by_component

    def touched_by(self, moved: _Moved) -> tuple[set[int], set[_Asked]]:
        """Dishes to be made anew, and questions; a component takes its combos along."""
        asked: set[_Asked] = set()
        for number in moved.modifiers & self._by_modifier.keys():
            asked |= self._by_modifier[number]
        touched = moved.dishes | self._asking(asked)
        for number in touched & self._by_component.keys():
            asked |= self._by_component[number]
        return touched | self._asking(asked), asked

    def _asking(self, questions: Iterable[_Asked]) -> set[int]:
        return {number for question in questions for number in self._dishes[question]}


def _categories(
    pages: Iterable[Page],
    dishes: Mapping[int, Dish],
    before: Mapping[int, Category],
    touched: set[int],
) -> Iterator[Category]:
    for page in pages:
        old = before.get(page.id)
        if before and touched.isdisjoint(page.dish_ids):
            if old is not None:
                yield old
            continue
        shown = [dishes[dish_id] for dish_id in page.dish_ids if dish_id in dishes]
        if not shown:
            continue
        # r_keeper's order, sold-out dishes last (mockups 03).
        shown.sort(key=lambda dish: dish.sold_out)
        category = Category(
            id=page.id,
            name=page.name,
            subtitle=page.subtitle,
            picture=next((dish.picture for dish in shown if dish.picture), ""),
            dish_ids=tuple(dish.id for dish in shown),
        )
        yield _shared(category, old)


def _answerable(groups: Iterable[ModifierGroup]) -> bool:
    return all(any(m.available for m in group.modifiers) for group in groups if group.minimum)


def _guid(row: DishRow) -> str:
    return row.guid.strip("{}").lower()


def sharing(made: Assembled, before: Menu) -> Assembled:
    """The same, where whatever equals a part of an earlier menu is that part, so that whoever shows
    it sees at a glance what has changed.
    """
    menu = made.menu
    dishes = {
        number: _shared(dish, before.dishes.get(number)) for number, dish in menu.dishes.items()
    }
    old = {category.id: category for category in before.categories}
    categories = tuple(_shared(each, old.get(each.id)) for each in menu.categories)
    menu = replace(menu, dishes=dishes, categories=categories)
    return structs.replace(made, menu=before if menu == before else menu)


def _shared(new: _Value, old: _Value | None) -> _Value:
    return old if old is not None and old == new else new
