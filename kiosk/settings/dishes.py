"""``dishes.toml`` beside the profile: what the restaurant says of its dishes itself.

    hits = [101, 305]

    [dish.101]
    kcal = 290
    protein_g = 12.5
    fat_g = 8
    carbohydrates_g = 30
    allergens = "сельдерей, молоко"
    alternative_allergens = "celery, milk"

All of it may be left out, the file as well.
"""

from __future__ import annotations

import json
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field, StringConstraints, ValidationError

from kiosk.domain.dish import Nutrients
from kiosk.domain.dish_book import DishBook, OwnFacts
from kiosk.domain.names import Text
from kiosk.errors import SettingsError
from kiosk.settings.problems import described
from kiosk.settings.reader import load_tables
from kiosk.settings.values import NotEmpty, Section

DISHES_FILE: Final = "dishes.toml"
_Grams = Annotated[float, Field(ge=0, le=10_000)]
_Code = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,9}$")]


class DishEntry(Section):
    """One dish, by its code in r_keeper; amounts are of one portion."""

    kcal: Annotated[int, Field(ge=0, le=100_000)] | None = None
    protein_g: _Grams | None = None
    fat_g: _Grams | None = None
    carbohydrates_g: _Grams | None = None
    allergens: NotEmpty | None = None
    alternative_allergens: NotEmpty | None = None

    @property
    def facts(self) -> OwnFacts:
        return OwnFacts(
            energy_kcal=self.kcal,
            nutrients=Nutrients(
                protein=_tenths(self.protein_g),
                fat=_tenths(self.fat_g),
                carbohydrates=_tenths(self.carbohydrates_g),
            ),
            allergens=Text(self.allergens or "", self.alternative_allergens or ""),
        )


class DishesFile(Section):
    """The whole file. ``hits``: codes of the dishes guests often choose."""

    hits: tuple[Annotated[int, Field(ge=0)], ...] | None = None
    dish: dict[_Code, DishEntry] = Field(default_factory=dict)


def read_dishes(home: Path) -> DishBook:
    """The book in ``home``, an empty one where there is no file.

    SettingsError names every problem.
    """
    file = home / DISHES_FILE
    if not file.exists():
        return DishBook()
    try:
        told = DishesFile.model_validate_json(json.dumps(load_tables(file), default=str))
    except ValidationError as exc:
        problems = [f"{DISHES_FILE}: {words}" for words in described(exc, DishesFile)]
        raise SettingsError(problems) from None
    return DishBook(
        facts={int(code): entry.facts for code, entry in told.dish.items()},
        hits=None if told.hits is None else frozenset(told.hits),
    )


def _tenths(grams: float | None) -> int | None:
    if grams is None:
        return None
    return int((Decimal(str(grams)) * 10).quantize(Decimal(1), ROUND_HALF_UP))
