"""A search of the menu."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.dish import Dish


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPart:
    """What was typed and the dishes it found; ``popular`` are shown while nothing was typed."""

    query: str
    found: tuple[Dish, ...]
    popular: tuple[Dish, ...]
