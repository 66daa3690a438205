"""Dishes by words a guest typed: whole words or their beginnings, in either language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from msgspec import Struct

from kiosk.domain.dish import Badge, Dish
from kiosk.domain.names import Text

MOST_FOUND: Final = 30
MOST_POPULAR: Final = 6
_NO_LETTER: Final = re.compile(r"[^\w]+")


def found(query: str, dishes: Iterable[Dish]) -> tuple[Dish, ...]:
    """Dishes of which every word of ``query`` begins a word, ``MOST_FOUND`` at most.

    First those whose name begins so, then those with the words elsewhere in the name, then in the
    description. What is sold out comes last; among equals the order is that of ``dishes``.
    """
    words = _folded(query).split()
    if not words:
        return ()
    ranked = [(rank, dish) for dish in dishes if (rank := _rank(words, dish)) is not None]
    ranked.sort(key=lambda each: (each[1].sold_out, each[0]))
    return tuple(dish for _, dish in ranked[:MOST_FOUND])


def popular(dishes: Iterable[Dish]) -> tuple[Dish, ...]:
    """What the restaurant calls a hit and can be had, in the order of ``dishes``."""
    hits = [dish for dish in dishes if Badge.HIT in dish.badges and not dish.sold_out]
    return tuple(hits[:MOST_POPULAR])


def _rank(words: list[str], dish: Dish) -> int | None:
    """0 is best; ``None``: not this dish."""
    written = _written(dish.name, dish.description)
    if not _has(words, written.sides):
        return None
    if any(name.startswith(" " + " ".join(words)) for name in written.names):
        return 0
    return 1 if _has(words, written.names) else 2


def _has(words: list[str], sides: tuple[str, str]) -> bool:
    """Whether one of the languages has all of them."""
    return any(all(f" {word}" in side for word in words) for side in sides)


class _Written(Struct, frozen=True, kw_only=True):
    """A dish's words in both languages, folded: its name, and all there is."""

    names: tuple[str, str]
    sides: tuple[str, str]


@lru_cache(maxsize=20_000)
def _written(name: Text, description: Text) -> _Written:
    own, other = _folded(name.own), _folded(name.alternative)
    sides = own + _folded(description.own), other + _folded(description.alternative)
    return _Written(names=(own, other), sides=sides)


def _folded(text: str) -> str:
    """Small letters with one space before each word; ё is typed as е by most."""
    return " " + _NO_LETTER.sub(" ", text.casefold().replace("ё", "е")).strip()
