"""Dishes by words a guest typed: whole words or their beginnings, in either language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

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
    for name in _sides(dish.name):
        if name.startswith(" " + " ".join(words)):
            return 0
    if any(_has(words, name) for name in _sides(dish.name)):
        return 1
    told = (_sides(dish.description), _sides(dish.name))
    if any(_has(words, name + words_of) for words_of, name in zip(*told, strict=True)):
        return 2
    return None


def _has(words: list[str], text: str) -> bool:
    return all(f" {word}" in text for word in words)


def _sides(text: Text) -> tuple[str, str]:
    return _folded(text.own), _folded(text.alternative)


@lru_cache(maxsize=20_000)
def _folded(text: str) -> str:
    """Small letters with one space before each word; ё is typed as е by most."""
    return " " + _NO_LETTER.sub(" ", text.casefold().replace("ё", "е")).strip()
