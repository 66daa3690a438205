"""What a guest finds by the words they typed."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.domain.dish import Badge, Dish
from kiosk.domain.finding import MOST_FOUND, found, popular
from kiosk.domain.money import Money
from kiosk.domain.names import Text


def dish(number: int, own: str, english: str = "", description: str = "") -> Dish:
    return Dish(
        id=number,
        code=number,
        guid="",
        name=Text(own, english),
        category_id=1,
        price=Money.of(100),
        description=Text(description),
    )


BORSCH = dish(1, "Борщ с говядиной", "Borscht with beef")
SALAD = dish(2, "Салат «Оливье»", "Olivier salad", "С говядиной и огурцом")
PIES = dish(3, "Пирожки с капустой", "Cabbage pies")
MENU = (SALAD, PIES, BORSCH)


def names(query: str, dishes: tuple[Dish, ...] = MENU) -> list[int]:
    return [each.id for each in found(query, dishes)]


@pytest.mark.parametrize("query", ["бор", "БОРЩ", "говяд борщ", "borscht", "beef", " борщ,с "])
def test_beginnings_of_words_find_it_in_either_language_and_any_order(query: str) -> None:
    assert BORSCH.id in names(query)


def test_the_middle_of_a_word_finds_nothing() -> None:
    assert names("рожки") == []


@pytest.mark.parametrize("query", ["", "   ", "«", "!?"])
def test_without_a_letter_nothing_is_found(query: str) -> None:
    assert names(query) == []


def test_a_word_is_found_whichever_way_yo_is_typed() -> None:
    mint = dish(4, "Чёрный чай")
    assert names("черн", (mint,)) == names("чёрн", (mint,)) == [4]


def test_the_name_counts_before_what_is_said_of_the_dish() -> None:
    assert names("говяд") == [BORSCH.id, SALAD.id]


def test_a_name_that_begins_so_comes_first() -> None:
    cake = dish(5, "Торт медовый")
    honey = dish(6, "Медовик")
    assert names("медов", (cake, honey)) == [6, 5]


def test_words_of_name_and_description_are_found_together() -> None:
    assert names("оливье огурец") == []
    assert names("оливье огурц") == [SALAD.id]


def test_what_is_sold_out_comes_last() -> None:
    assert names("с", (replace(SALAD, rest=0), PIES)) == [PIES.id, SALAD.id]


def test_a_list_is_never_longer_than_anybody_reads() -> None:
    many = tuple(dish(number, f"Суп {number}") for number in range(100))
    assert names("суп", many) == list(range(MOST_FOUND))


def test_hits_that_can_be_had_are_popular() -> None:
    hit = replace(BORSCH, badges=(Badge.HIT,))
    gone = replace(SALAD, badges=(Badge.HIT,), rest=0)
    assert popular((gone, PIES, hit)) == (hit,)
