"""The site's choices about its menu."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from kiosk.domain.dish_book import DishBook
from kiosk.menu.directory import ExtendedNames


class MenuTree(StrEnum):
    """Where the categories come from (rk7 §4.4, §4.5)."""

    SELECTORS = "selectors"
    CATEGORIES = "categories"


class MenuRules(Struct, frozen=True, kw_only=True):
    """``hidden_codes`` are dishes guests shall not see; ``common_group_codes`` the till's groups
    for any dish that they shall. ``start_pages`` has the start page of an order type that has one
    of its own. What ``book`` says of a dish goes before what r_keeper says.
    """

    tree: MenuTree = MenuTree.CATEGORIES
    start_page_id: int | None = None
    start_pages: Mapping[int, int] = field(default_factory=dict)
    hidden_codes: frozenset[int] = frozenset()
    common_group_codes: frozenset[int] = frozenset()
    extended: ExtendedNames = field(default_factory=ExtendedNames)
    book: DishBook = field(default_factory=DishBook)
