"""Searching for guests: the value language, sets that grow and shrink, pages (crm §10)."""

from __future__ import annotations

from datetime import date
from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.search_values import (
    card_expression,
    date_range,
    digits_mask,
    text_mask,
)
from tests.unit.simulators.card_counter import CardCounter, texts
from tests.unit.simulators.card_guests import ANNA, ANNAS_PHONE

EVERYBODY = "<Holders><Full_Name Value='*'/></Holders>"
ANNAS = "<Holders><F_Name Value='анна'/></Holders>"


def item(mode: str, conditions: str = "") -> str:
    return f'<Item Mode="{mode}">{conditions}</Item>'


def search(counter: CardCounter, body: str) -> list[str]:
    """The first names found, in order."""
    return texts(counter.ask("Search holders 2", body), "Holder/F_Name")


def set_id(counter: CardCounter, body: str) -> str:
    found = counter.ask("Search holders 2", body).get("Search_GUID")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("conditions", "found"),
    [
        ("<Holders><L_Name Value='сокол*'/></Holders>", ["Анна"]),
        ("<Holders><L_Name Value='сокол'/></Holders>", []),
        ("<Holders><F_Name Value='П?тр'/></Holders>", ["Пётр"]),
        ("<Holders><F_Name Value='Анна'/><F_Name Value='Пётр'/></Holders>", ["Анна", "Пётр"]),
        ("<Holders><Full_Name Value='Зимин*'/><Image Value='True'/></Holders>", []),
        ("<Holders><Image Value='True'/></Holders>", ["Анна"]),
        ("<Holders><Group_ID Value='2'/></Holders>", []),
        ("<Holders><Birth_Day Value_From='0000-02-01' Value_To='0000-02-29'/></Holders>", ["Пётр"]),
        ("<Holders><Birth_Day Value='1980-02-29'/></Holders>", ["Пётр"]),
        ("<Holders><Login Value='anna@*'/></Holders>", ["Анна"]),
        (f"<Cards><Card_Code Value='{ANNA} or 777000009'/></Cards>", ["Анна", "Пётр"]),
        ("<Cards><Card_Code Value='[777000009..777000010)'/></Cards>", ["Пётр"]),
        ("<Cards><Card_Code Value='not 7*'/></Cards>", []),
        (f"<Contacts><Phone Value='{ANNAS_PHONE}'/></Contacts>", ["Анна"]),
        ("<Contacts><Phone Value='79000004821'/></Contacts>", []),
        ("<Contacts><Phone IsNumber='True' Value='7 (900) 000*'/></Contacts>", ["Анна"]),
        ("<Contacts><EMail Value='*@example.com'/></Contacts>", ["Анна"]),
        ("<Addresses><City Value='Моск*'/><House Value='7*'/></Addresses>", ["Анна"]),
        ("<Addresses IsDeleted='True'><City Value='*'/></Addresses>", []),
        ("<Contracts><Name Value='Обеды*'/></Contracts>", ["Анна", "Пётр"]),
        ("<Contracts><Signature Value='true'/></Contracts>", ["Анна", "Пётр"]),
        ("<Contracts><Signature Value_From='2024-02-01'/></Contracts>", []),
        ("<Contracts><Blocked Value='true'/></Contracts>", []),
    ],
)
def test_a_condition_finds_whom_it_describes(conditions: str, found: list[str]) -> None:
    counter = CardCounter()
    assert search(counter, item("Clear") + item("Add", conditions)) == found


def test_a_set_grows_shrinks_and_is_paged_through() -> None:
    counter = CardCounter()
    opened = set_id(counter, item("Clear") + item("Add", EVERYBODY) + "<Count>1</Count>")
    page = f"<Search_GUID>{opened}</Search_GUID><Index>2</Index><Count>1</Count>"
    root = counter.ask("Search holders 2", page)
    assert root.items() == [
        ("Message_ID", "63"),
        ("IndexFrom", "2"),
        ("IndexTo", "2"),
        ("Count", "2"),
        ("Search_GUID", opened),
    ]
    assert texts(root, "Holder/F_Name") == ["Пётр"]
    without_anna = f"<Search_GUID>{opened}</Search_GUID>" + item("Del", ANNAS)
    assert search(counter, without_anna) == ["Пётр"]
    assert search(counter, f"<Search_GUID>{opened}</Search_GUID>") == ["Пётр"]


def test_clear_begins_a_new_set_and_drops_the_old_one() -> None:
    counter = CardCounter()
    first = set_id(counter, item("Clear") + item("Add", EVERYBODY))
    again = f"<Search_GUID>{first}</Search_GUID>" + item("Clear") + item("Add", ANNAS)
    second = set_id(counter, again)
    assert second != first
    gone = f"<Search_GUID>{first}</Search_GUID>"
    assert counter.code("Search holders 2", gone) == "SAC-9992"
    assert search(counter, f"<Search_GUID>{second}</Search_GUID>") == ["Анна"]


@pytest.mark.parametrize("leading", ["", item("Clear")])
def test_a_trailing_clear_frees_the_set_after_the_answer(leading: str) -> None:
    counter = CardCounter()
    body = leading + item("Add", ANNAS) + item("Clear")
    root = counter.ask("Search holders 2", body)
    assert texts(root, "Holder/F_Name") == ["Анна"]
    assert len(counter.office.sets) == 0


def test_a_set_is_ended_by_a_clear_alone() -> None:
    counter = CardCounter()
    opened = set_id(counter, item("Clear") + item("Add", EVERYBODY))
    end = f"<Search_GUID>{opened}</Search_GUID>" + item("Clear")
    root = counter.ask("Search holders 2", end)
    assert (root.get("Count"), len(root)) == ("0", 0)
    assert len(counter.office.sets) == 0


@pytest.mark.parametrize(
    ("token", "first"), [("Sort_L_Name", "Пётр"), ("Sort_F_Name", "Анна"), ("Sort_Birth", "Пётр")]
)
def test_results_are_sorted_as_asked_unset_birthdays_last(token: str, first: str) -> None:
    body = f"<Include>{token}</Include>" + item("Clear") + item("Add", EVERYBODY)
    assert search(CardCounter(), body)[0] == first


@pytest.mark.parametrize(
    "body",
    [
        "",
        item("Find", EVERYBODY),
        item("Add"),
        item("Add", "<Holders><Shoe_Size Value='42'/></Holders>"),
        item("Add", "<Pets><Name Value='*'/></Pets>"),
        item("Add", "<Holders><L_Name Value=''/></Holders>"),
        item("Add", "<Cards><Card_Code Value='1 and'/></Cards>"),
        item("Add", "<Holders><Birth_Day Value='soon'/></Holders>"),
        "<Search_GUID>{00000000-0000-0000-0000-000000000000}</Search_GUID>",
    ],
)
def test_a_search_nobody_can_make_sense_of_is_refused(body: str) -> None:
    counter = CardCounter()
    assert counter.code("Search holders 2", body) == "SAC-9992"
    assert len(counter.office.sets) == 0


@pytest.mark.parametrize(
    ("expression", "inside", "outside"),
    [
        ("1?? and *0 or 55", [100, 190, 55], [101, 1000, 5]),
        ("[1..100)", [1, 99], [0, 100]),
        ("(1..100]", [2, 100], [1, 101]),
        (">= 1000 and < 5000", [1000, 4999], [999, 5000]),
        ("not [5..7] and *", [4, 8], [5, 6, 7]),
        ("77* OR NOT > 3", [770, 3], [4, 178]),
    ],
)
def test_card_expressions_mean_what_the_reference_says(
    expression: str, inside: list[int], outside: list[int]
) -> None:
    fits = card_expression(expression)
    assert all(fits(number) for number in inside)
    assert not any(fits(number) for number in outside)


@pytest.mark.parametrize(
    "expression",
    [
        *("", "or 1", "1 2", "not", "not not 1", "[1..2", "(1)", "1 && 2"),
        *("1 or " * 300, "> " + "9" * 5000),
    ],
)
def test_an_expression_that_is_none_is_refused(expression: str) -> None:
    with pytest.raises(Refused) as refused:
        card_expression(expression)
    assert refused.value.code == "SAC-9992"


def test_a_bracket_in_a_mask_is_a_bracket_and_many_stars_take_no_time() -> None:
    assert text_mask("[ab]*")("[AB] c")
    assert not text_mask("[ab]")("a")
    assert not text_mask("*а" * 60 + "б")("а" * 4000)


@given(st.text("аб?*", max_size=8), st.text("аб", max_size=8))
def test_a_mask_is_the_one_of_the_file_system(mask: str, text: str) -> None:
    assert text_mask(mask)(text) is fnmatchcase(text, mask)


@given(
    st.tuples(st.integers(0, 300), st.integers(0, 300)),
    st.sampled_from("[("),
    st.sampled_from("])"),
    st.integers(0, 300),
)
def test_a_range_holds_what_lies_between_its_bounds(
    bounds: tuple[int, int], opening: str, closing: str, number: int
) -> None:
    low, high = bounds
    above = number >= low if opening == "[" else number > low
    below = number <= high if closing == "]" else number < high
    fits = card_expression(f"{opening}{low}..{high}{closing}")
    assert fits(number) is (above and below)


@given(st.text("0123456789+-() ", max_size=20))
def test_a_number_mask_sees_digits_only(phone: str) -> None:
    digits = "".join(sign for sign in phone if sign.isdigit())
    assert digits_mask(digits)(phone)


@given(st.dates(), st.dates())
def test_a_range_of_whole_dates_is_a_range_of_days(first: date, day: date) -> None:
    assert date_range("Offered", None, first.isoformat(), None)(day) is (day >= first)
