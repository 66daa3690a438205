"""The menu as it is shown: the rail and the cards."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from kiosk.domain.dish import Dish
from kiosk.domain.menu import Category


class MenuPart(Struct, frozen=True, kw_only=True):
    """The rail and every category's cards. ``in_basket`` counts portions by dish id.

    ``revision`` grows with each refreshed menu, so that a list model need not compare dishes; it
    stands first, so that whoever compares two menus need not either.
    """

    revision: int
    categories: tuple[Category, ...]
    dishes: Mapping[int, Dish]
    in_basket: Mapping[int, int]
    loading: bool = False
