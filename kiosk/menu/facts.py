"""What a dish says about itself: portion, energy, nutrients, allergens, badges, picture.

Read from its row; the restaurant's own book of dishes has the first word.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final

from kiosk.domain.dish import Badge, Nutrients
from kiosk.domain.dish_book import DishBook
from kiosk.domain.names import NO_TEXT, Text
from kiosk.menu.directory import Directory, ExtendedNames
from kiosk.wire.rkeeper.dish_rows import DishRow

# r_keeper writes the unit as the administrator typed it; only the usual ones have an English form.
_GRAMS: Final = re.compile(r"([0-9]{1,4})(?:[.,]([0-9]{1,6}))?\s*[гg]?\.?")
_UNITS = {"г": "g", "мл": "ml", "л": "l", "кг": "kg", "шт": "pcs", "см": "cm"}


class DishFacts:
    """Reads rows of one directory, whose extended properties have the names the site gave them.

    Equal texts become one object: a chain has thousands of dishes of "250 г".
    """

    def __init__(
        self, names: ExtendedNames, directory: Directory, book: DishBook | None = None
    ) -> None:
        self._names = names
        self._book = book or DishBook()
        self._places = {name: place for place, name in enumerate(names.of_dishes())}
        self._ids = {dish.code: dish.id for dish in directory.dishes if dish.active}
        self._portions: dict[tuple[int, str], Text] = {}

    def description(self, row: DishRow) -> Text:
        own = row.instruct or row.comment
        return text(own, self._extended(row, self._names.description_alternative))

    def portion(self, row: DishRow) -> Text:
        key = (row.portion_weight, row.portion_name)
        if key not in self._portions:
            self._portions[key] = portion(row)
        return self._portions[key]

    def energy(self, row: DishRow) -> int | None:
        """Kilocalories of a portion; ``None`` where they are not given or not a number."""
        own = self._book.of(row.code).energy_kcal
        if own is not None:
            return own
        raw = self._extended(row, self._names.energy).strip()
        return int(raw) if raw.isdecimal() and raw.isascii() else None

    def nutrients(self, row: DishRow) -> Nutrients:
        """Each as the book says, else as the row says; what is no number is not said."""
        own, names = self._book.of(row.code).nutrients, self._names
        return _nutrients(
            _first(own.protein, self._extended(row, names.protein)),
            _first(own.fat, self._extended(row, names.fat)),
            _first(own.carbohydrates, self._extended(row, names.carbohydrates)),
        )

    def allergens(self, row: DishRow) -> Text:
        own = self._book.of(row.code).allergens
        if own:
            return own
        return text(
            self._extended(row, self._names.allergens),
            self._extended(row, self._names.allergens_alternative),
        )

    def badges(self, row: DishRow) -> tuple[Badge, ...]:
        """Known badge words in the order of precedence; unknown ones say nothing. Where the book
        lists the hits, nothing else is one.
        """
        told = _badges(self._extended(row, self._names.badges))
        if self._book.hits is None:
            return told
        return _with_hit(told, hit=row.code in self._book.hits)

    def recommended(self, row: DishRow) -> tuple[int, ...]:
        """Ids of the dishes whose codes the property lists, in its order."""
        raw = self._extended(row, self._names.recommended)
        codes = [int(word) for word in _words(raw) if word.isdecimal() and word.isascii()]
        return tuple(self._ids[code] for code in codes if code in self._ids)

    def picture_address(self, row: DishRow) -> str:
        """The web address of a photo; nothing where the site has no such property."""
        return self._extended(row, self._names.picture_address).strip()

    def _extended(self, row: DishRow, name: str) -> str:
        place = self._places.get(name)
        return row.extended[place] if place is not None and row.extended else ""


def text(own: str, alternative: str) -> Text:
    return Text(own, alternative) if own or alternative else NO_TEXT


def portion(row: DishRow) -> Text:
    """ "350 г" and "350 g"; the portion's own words where it has no weight."""
    unit = row.portion_name.strip()
    if not row.portion_weight:
        return Text(unit)
    english = _UNITS.get(unit.rstrip(".").lower(), unit)
    return Text(f"{row.portion_weight} {unit}".strip(), f"{row.portion_weight} {english}".strip())


def picture(path: str) -> str:
    """The picture's bare name: ``LargeImagePath`` may hold a folder of the till's disk (§4.9)."""
    file = path.replace("\\", "/").rpartition("/")[2]
    stem, dot, _suffix = file.rpartition(".")
    return stem if dot and stem else file


@lru_cache(maxsize=256)
def _badges(raw: str) -> tuple[Badge, ...]:
    words = set(_words(raw))
    return tuple(badge for badge in Badge if badge.value in words)


@lru_cache(maxsize=256)
def _with_hit(told: tuple[Badge, ...], *, hit: bool) -> tuple[Badge, ...]:
    return tuple(badge for badge in Badge if (hit if badge is Badge.HIT else badge in told))


@lru_cache(maxsize=1024)
def _nutrients(protein: int | None, fat: int | None, carbohydrates: int | None) -> Nutrients:
    return Nutrients(protein=protein, fat=fat, carbohydrates=carbohydrates)


def _first(own: int | None, raw: str) -> int | None:
    return own if own is not None or not raw else _tenths(raw)


@lru_cache(maxsize=1024)
def _tenths(raw: str) -> int | None:
    """ "12,5 г" → 125."""
    found = _GRAMS.fullmatch(raw.strip())
    if found is None:
        return None
    grams = Decimal(f"{found[1]}.{found[2] or 0}")
    return int((grams * 10).quantize(Decimal(1), ROUND_HALF_UP))


def _words(raw: str) -> list[str]:
    return [word.strip().lower() for word in raw.split(",") if word.strip()]
