"""A search of the menu."""

from __future__ import annotations

from msgspec import Struct

from kiosk.domain.dish import Dish


class SearchPart(Struct, frozen=True, kw_only=True):
    """What was typed and the dishes it found; ``popular`` are shown while nothing was typed."""

    query: str
    found: tuple[Dish, ...]
    popular: tuple[Dish, ...]
