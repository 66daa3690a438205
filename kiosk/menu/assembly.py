"""Directory and order menu to menu. Pure: the same facts always make the same menu.

A dish is shown when it is active, on a page of the site's tree, and sold in the order menu now
(rk7 §4.6: "the intersection"). Everything else is hidden with a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kiosk.domain.dish import Dish, DishKind
from kiosk.domain.menu import Category, HiddenBecause, HiddenItem, Menu, OrderType
from kiosk.domain.money import Money
from kiosk.domain.names import Text
from kiosk.menu.directory import Directory, ExtendedNames, MenuFacts
from kiosk.menu.facts import (
    allergens,
    badges,
    description,
    energy,
    picture,
    portion,
    recommended,
)
from kiosk.menu.modifiers import GroupMaker
from kiosk.wire.rkeeper.reference_rows import (
    CategoryRow,
    DishRow,
    RowStatus,
    SelectorEntry,
    SelectorPage,
    SelectorTarget,
)


class MenuTree(StrEnum):
    """Where the categories come from (rk7 §4.4, §4.5)."""

    SELECTORS = "selectors"
    CATEGORIES = "categories"


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuRules:
    """The site's choices. ``hidden_codes`` are dishes guests shall not see."""

    tree: MenuTree = MenuTree.CATEGORIES
    start_page_id: int | None = None
    hidden_codes: frozenset[int] = frozenset()
    extended: ExtendedNames = field(default_factory=ExtendedNames)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A page of the tree before its dishes are known to be sold."""

    id: int
    name: Text
    dish_ids: tuple[int, ...]
    subtitle: Text


def assemble(facts: MenuFacts, rules: MenuRules, taken_at: datetime) -> Menu:
    """The menu of the moment ``taken_at``."""
    directory = facts.directory
    shown: dict[int, Dish] = {}
    hidden: list[HiddenItem] = []
    groups = GroupMaker(facts, rules.extended)
    for row in directory.dishes:
        if row.id == 0:
            continue
        made = _dish(row, facts, rules, groups)
        if isinstance(made, Dish):
            shown[made.id] = made
        else:
            hidden.append(_hidden(row, made))
    categories = tuple(_categories(directory, rules, shown))
    reachable = {dish_id for category in categories for dish_id in category.dish_ids}
    served = {m.dish_id for dish in shown.values() for m in dish.all_modifiers()}
    rows = {row.id: row for row in directory.dishes}
    for dish_id in [i for i in shown if i not in reachable]:
        hidden.append(_hidden(rows[dish_id], HiddenBecause.NO_CATEGORY))
        if dish_id not in served:
            del shown[dish_id]
    return Menu(
        categories=categories,
        dishes=shown,
        order_types=tuple(_order_types(facts)),
        hidden=tuple(hidden),
        taken_at=taken_at,
    )


def _hidden(row: DishRow, reason: HiddenBecause) -> HiddenItem:
    return HiddenItem(
        id=row.id,
        code=row.code,
        guid=_guid(row),
        name=Text(row.name, row.alt_name),
        reason=reason,
    )


def _guid(row: DishRow) -> str:
    return row.guid.strip("{}").lower()


def _dish(
    row: DishRow, facts: MenuFacts, rules: MenuRules, groups: GroupMaker
) -> Dish | HiddenBecause:
    offer = facts.sold_now.dishes.get(row.id) or facts.on_sale.dishes.get(row.id)
    if not row.active:
        return HiddenBecause.INACTIVE
    if row.code in rules.hidden_codes:
        return HiddenBecause.BY_SETTING
    if offer is None:
        return HiddenBecause.NOT_SOLD_HERE
    if row.open_price or row.by_weight:
        return HiddenBecause.OPEN_PRICE
    if row.marked:
        return HiddenBecause.NEEDS_MARKING
    made = groups.groups_of(row)
    required = [group for group in made if group.minimum > 0]
    if any(not group.modifiers for group in required) or (row.is_combo and not made):
        return HiddenBecause.REQUIRED_GROUP_EMPTY
    answerable = all(any(m.available for m in group.modifiers) for group in required)
    sold_now = row.id in facts.sold_now.dishes and answerable
    names = rules.extended
    return Dish(
        id=row.id,
        code=row.code,
        guid=_guid(row),
        name=Text(row.name, row.alt_name),
        category_id=row.category_id,
        price=Money(offer.price),
        kind=DishKind.COMBO if row.is_combo else DishKind.PLAIN,
        groups=made,
        rest=offer.rest if sold_now else 0,
        description=description(row, names),
        portion=portion(row),
        energy_kcal=energy(row, names),
        allergens=allergens(row, names),
        badges=badges(row, names),
        picture=picture(row.picture),
        recommended_ids=recommended(row, names, facts.directory),
    )


def _categories(
    directory: Directory, rules: MenuRules, shown: dict[int, Dish]
) -> Iterator[Category]:
    pages = (
        _selector_pages(directory, rules)
        if rules.tree is MenuTree.SELECTORS
        else _category_pages(directory, rules)
    )
    for page in pages:
        dishes = [shown[dish_id] for dish_id in page.dish_ids if dish_id in shown]
        if not dishes:
            continue
        # r_keeper's order, sold-out dishes last (mockups 03).
        dishes.sort(key=lambda dish: dish.sold_out)
        yield Category(
            id=page.id,
            name=page.name,
            subtitle=page.subtitle,
            picture=next((dish.picture for dish in dishes if dish.picture), ""),
            dish_ids=tuple(dish.id for dish in dishes),
        )


def _category_pages(directory: Directory, rules: MenuRules) -> Iterator[_Page]:
    by_category: dict[int, list[int]] = {}
    for row in directory.dishes:
        by_category.setdefault(row.category_id, []).append(row.id)
    for category in directory.categories:
        if category.active:
            yield _Page(
                id=category.id,
                name=Text(category.name, category.alt_name),
                dish_ids=tuple(by_category.get(category.id, ())),
                subtitle=_subtitle(category, rules),
            )


def _subtitle(category: CategoryRow, rules: MenuRules) -> Text:
    alternative = category.extended.get(rules.extended.subtitle_alternative, "")
    return Text(category.comment, alternative)


def _selector_pages(directory: Directory, rules: MenuRules) -> Iterator[_Page]:
    """The pages the start page leads to, in its order; deeper pages join the page above them."""
    groups = [row for row in directory.selectors if row.active]
    found = (page for row in groups for page in row.pages)
    pages = {page.id: page for page in found if page.status == RowStatus.ACTIVE}
    start = pages.get(rules.start_page_id) if rules.start_page_id is not None else None
    if start is None:
        start = next(
            (p for p in pages.values() if any(_leads_on(p.entries))),
            next(iter(pages.values()), None),
        )
    if start is None:
        return
    by_name = {category.name: category for category in directory.categories}
    led_to = [e.object_id for e in start.entries if e.target == SelectorTarget.PAGE]
    # A start page without pages under it is the menu's only page.
    wanted = [page_id for page_id in dict.fromkeys(led_to) if page_id != start.id] or [start.id]
    for page in (pages[page_id] for page_id in wanted if page_id in pages):
        above = set() if page is start else {start.id}
        twin = by_name.get(page.name)
        yield _Page(
            id=page.id,
            name=Text(page.name, page.alt_name or (twin.alt_name if twin else "")),
            dish_ids=tuple(dict.fromkeys(_dishes_below(page.id, pages, above))),
            subtitle=_subtitle(twin, rules) if twin else Text(""),
        )


def _leads_on(entries: Iterable[SelectorEntry]) -> Iterator[bool]:
    return (entry.target == SelectorTarget.PAGE for entry in entries)


def _dishes_below(page_id: int, pages: dict[int, SelectorPage], seen: set[int]) -> Iterator[int]:
    """Dishes of a page and the pages under it. A page met before is not entered again (§4.5)."""
    page = pages.get(page_id)
    if page is None or page_id in seen:
        return
    seen.add(page_id)
    for entry in page.entries:
        if entry.target == SelectorTarget.DISH:
            yield entry.object_id
        elif entry.target == SelectorTarget.PAGE:
            yield from _dishes_below(entry.object_id, pages, seen)


def _order_types(facts: MenuFacts) -> Iterator[OrderType]:
    allowed = set(facts.sold_now.order_types)
    for row in facts.directory.order_types:
        if row.active and (not allowed or row.id in allowed):
            yield OrderType(id=row.id, code=row.code, name=Text(row.name, row.alt_name))
