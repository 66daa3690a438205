"""Pages of the menu before it is known what is sold: selectors, or the tree of categories.

Selectors are hand-made pages on one level whose entries make the tree (rk7 §4.5): what the start
page leads to becomes the rail, pages under those join the page above them. Where there are no
selectors with a dish on them, the tree of categories stands in for them (rk7 §4.4).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from kiosk.domain.names import Text
from kiosk.menu.directory import Directory
from kiosk.menu.rules import MenuRules, MenuTree
from kiosk.wire.rkeeper.reference_rows import (
    CategoryRow,
    RowStatus,
    SelectorEntry,
    SelectorPage,
    SelectorTarget,
)


class Page(Struct, frozen=True, kw_only=True):
    """A category of the rail with everything that may ever stand on it, in r_keeper's order."""

    id: int
    name: Text
    subtitle: Text
    dish_ids: tuple[int, ...]


def pages_of(directory: Directory, rules: MenuRules) -> tuple[Page, ...]:
    """The usual rail."""
    if rules.tree is MenuTree.SELECTORS:
        selectors = _Selectors(directory, rules)
        found = tuple(selectors.pages(rules.start_page_id))
        if any(page.dish_ids for page in found):
            return found
    return tuple(_category_pages(directory, rules))


def own_pages(directory: Directory, rules: MenuRules) -> dict[int, tuple[Page, ...]]:
    """Rails of order types with a start page of their own, by the order type's id."""
    if rules.tree is not MenuTree.SELECTORS:
        return {}
    selectors = _Selectors(directory, rules)
    return {
        order_type: tuple(selectors.pages(start))
        for order_type, start in rules.start_pages.items()
        if start in selectors
    }


def open_categories(directory: Directory) -> dict[int, CategoryRow]:
    """Active categories whose every ancestor is active; circles are not entered."""
    rows = {row.id: row for row in directory.categories}
    return {row.id: row for row in directory.categories if row.active and _is_open(row, rows)}


def _is_open(row: CategoryRow, rows: Mapping[int, CategoryRow]) -> bool:
    seen = {row.id}
    above = rows.get(row.parent_id)
    while above is not None and above.id not in seen and above.id != 0:
        if not above.active:
            return False
        seen.add(above.id)
        above = rows.get(above.parent_id)
    return True


def _category_pages(directory: Directory, rules: MenuRules) -> Iterator[Page]:
    by_category: dict[int, list[int]] = {}
    for row in directory.dishes:
        by_category.setdefault(row.category_id, []).append(row.id)
    for category in open_categories(directory).values():
        yield Page(
            id=category.id,
            name=Text(category.name, category.alt_name),
            subtitle=_subtitle(category, rules),
            dish_ids=tuple(by_category.get(category.id, ())),
        )


def _subtitle(category: CategoryRow, rules: MenuRules) -> Text:
    alternative = category.extended.get(rules.extended.subtitle_alternative, "")
    return Text(category.comment, alternative)


class _Selectors:
    """The hand-made pages by id."""

    def __init__(self, directory: Directory, rules: MenuRules) -> None:
        found = (page for row in directory.selectors if row.active for page in row.pages)
        self._pages = {page.id: page for page in found if page.status == RowStatus.ACTIVE}
        self._twins = {category.name: category for category in directory.categories}
        self._rules = rules

    def __contains__(self, page_id: int) -> bool:
        return page_id in self._pages

    def pages(self, start_id: int | None) -> Iterator[Page]:
        """What the start page leads to, in its order; a start page that is gone is not asked for.

        Dishes of the start page itself come first, under its own name.
        """
        start = self._pages.get(start_id) if start_id is not None else None
        start = start or self._first()
        if start is None:
            return
        own = tuple(dict.fromkeys(_led_to(start, SelectorTarget.DISH)))
        if own:
            yield self._page(start, own)
        for page_id in dict.fromkeys(_led_to(start, SelectorTarget.PAGE)):
            page = self._pages.get(page_id)
            if page is not None and page is not start:
                below = self._dishes_below(page_id, {start.id})
                yield self._page(page, tuple(dict.fromkeys(below)))

    def _first(self) -> SelectorPage | None:
        """The first page that leads to others; a menu without such a one is a single page."""
        leading = (page for page in self._pages.values() if any(_led_to(page, SelectorTarget.PAGE)))
        return next(leading, next(iter(self._pages.values()), None))

    def _page(self, page: SelectorPage, dish_ids: tuple[int, ...]) -> Page:
        twin = self._twins.get(page.name)
        return Page(
            id=page.id,
            name=Text(page.name, page.alt_name or (twin.alt_name if twin else "")),
            subtitle=_subtitle(twin, self._rules) if twin else Text(""),
            dish_ids=dish_ids,
        )

    def _dishes_below(self, page_id: int, seen: set[int]) -> Iterator[int]:
        """Dishes of a page and the pages under it. A page met before is not entered again."""
        waiting = [self._entries(page_id, seen)]
        while waiting:
            entry = next(waiting[-1], None)
            if entry is None:
                waiting.pop()
            elif entry.target == SelectorTarget.DISH:
                yield entry.object_id
            elif entry.target == SelectorTarget.PAGE:
                waiting.append(self._entries(entry.object_id, seen))

    def _entries(self, page_id: int, seen: set[int]) -> Iterator[SelectorEntry]:
        page = self._pages.get(page_id)
        if page is None or page_id in seen:
            return iter(())
        seen.add(page_id)
        return iter(page.entries)


def _led_to(page: SelectorPage, target: SelectorTarget) -> Iterator[int]:
    return (entry.object_id for entry in page.entries if entry.target == target)
