"""The restaurant's own file about its dishes: read whole, or refused with every problem."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.dish import Nutrients
from kiosk.domain.dish_book import DishBook
from kiosk.domain.names import Text
from kiosk.errors import SettingsError
from kiosk.settings.dishes import DISHES_FILE, read_dishes


def book(home: Path, text: str) -> DishBook:
    (home / DISHES_FILE).write_text(text, encoding="utf-8")
    return read_dishes(home)


def problems(home: Path, text: str) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        book(home, text)
    return caught.value.problems


def test_without_a_file_the_restaurant_says_nothing(tmp_path: Path) -> None:
    assert read_dishes(tmp_path) == DishBook()


def test_a_dish_has_what_the_file_says_of_its_code(tmp_path: Path) -> None:
    made = book(
        tmp_path,
        """
        hits = [101, 305]
        [dish.101]
        kcal = 290
        protein_g = 12.55
        fat_g = 8
        allergens = "молоко"
        alternative_allergens = "milk"
        """,
    )
    assert made.hits == frozenset({101, 305})
    assert made.of(101).energy_kcal == 290
    assert made.of(101).nutrients == Nutrients(protein=126, fat=80)
    assert made.of(101).allergens == Text("молоко", "milk")
    assert not made.of(305).allergens


def test_a_file_without_hits_leaves_them_to_r_keeper(tmp_path: Path) -> None:
    assert book(tmp_path, "[dish.1]\nkcal = 1").hits is None
    assert book(tmp_path, "hits = []").hits == frozenset()


def test_every_problem_is_told_with_its_place(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        """
        hits = ["borscht"]
        [dish.101]
        kcal = -1
        protein = 5
        [dish.borscht]
        """,
    )
    told = "\n".join(found)
    assert "dishes.toml: hits[0]: must be a whole number" in told
    assert "dish.101.kcal: must be at least 0" in told
    assert "dish.101.protein: no such setting" in told
    assert "dish.borscht" in told


def test_what_is_no_toml_is_told_as_such(tmp_path: Path) -> None:
    (only,) = problems(tmp_path, "hits = [")
    assert "is not TOML" in only
