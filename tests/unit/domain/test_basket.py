"""What a basket costs and what keeps it from being ordered."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from kiosk.domain.basket import (
    MOST_PORTIONS,
    Basket,
    Choice,
    LineTrouble,
    basket_total,
    portion_price,
    problems,
)
from kiosk.domain.draft import default_choices
from kiosk.domain.money import Money
from tests.unit.lunch import (
    BEANS,
    BEEF,
    BORSCH,
    BREAD,
    BUNS,
    CAKE,
    CREAM,
    DOUBLE_CREAM,
    EXTRAS,
    FIRST,
    LUNCH,
    MENU,
    OKROSHKA,
    RYE,
    SALO,
    STEP_SHCHI,
    TEA,
    WHITE,
)

AS_SERVED = tuple(default_choices(MENU.dishes[BORSCH], MENU))


def test_a_dish_as_served_costs_what_the_card_says() -> None:
    assert portion_price(MENU.dishes[BORSCH], AS_SERVED, MENU) == Money.of(390)


def test_modifiers_cost_extra_and_the_free_piece_is_the_first_in_the_group() -> None:
    chosen = (
        Choice(group_id=CREAM, modifier_id=DOUBLE_CREAM),
        Choice(group_id=BREAD, modifier_id=BUNS),
        Choice(group_id=EXTRAS, modifier_id=BEANS),
        Choice(group_id=EXTRAS, modifier_id=BEEF),
    )
    # 390 + 40 + 60 + beans free + beef 120
    assert portion_price(MENU.dishes[BORSCH], chosen, MENU) == Money.of(610)


def test_a_combo_costs_its_price_its_surcharges_and_what_is_chosen_inside() -> None:
    combo = MENU.dishes[LUNCH]
    plain = tuple(default_choices(combo, MENU))
    assert portion_price(combo, plain, MENU) == Money.of(450)
    dearer = (Choice(group_id=FIRST, modifier_id=STEP_SHCHI), *plain)
    assert portion_price(combo, dearer, MENU) == Money.of(480)


def test_equal_dishes_join_in_one_line_and_different_ones_do_not() -> None:
    basket = Basket().added(BORSCH, AS_SERVED).added(TEA).added(BORSCH, AS_SERVED)
    assert [(line.dish_id, line.quantity) for line in basket.lines] == [(BORSCH, 2), (TEA, 1)]
    other = basket.added(BORSCH, (*AS_SERVED, Choice(group_id=EXTRAS, modifier_id=BEANS)))
    assert [line.quantity for line in other.lines] == [2, 1, 1]


def test_a_removed_line_comes_back_to_its_place() -> None:
    basket = Basket().added(TEA).added(CAKE).added(BORSCH, AS_SERVED)
    cake = basket.lines[1]
    again = basket.without(cake.key).restored(cake, 1)
    assert [line.dish_id for line in again.lines] == [TEA, CAKE, BORSCH]


@given(st.lists(st.tuples(st.sampled_from([BORSCH, TEA, CAKE]), st.integers(-3, 120)), max_size=20))
def test_whatever_is_tapped_the_sum_is_that_of_its_lines(taps: list[tuple[int, int]]) -> None:
    basket = Basket()
    for dish_id, quantity in taps:
        line = next((line for line in basket.lines if line.dish_id == dish_id), None)
        changed = (
            basket.added(dish_id) if line is None else basket.with_quantity(line.key, quantity)
        )
        assert changed.revision > basket.revision
        basket = changed
    by_hand = sum(MENU.dishes[line.dish_id].price.minor * line.quantity for line in basket.lines)
    assert basket_total(basket, MENU) == Money(by_hand)
    assert all(1 <= line.quantity <= MOST_PORTIONS for line in basket.lines)


def test_the_last_portion_cannot_be_sold_twice_not_even_inside_a_combo() -> None:
    tight = {**MENU.dishes, BORSCH: structs.replace(MENU.dishes[BORSCH], rest=1000)}
    menu = replace(MENU, dishes=tight)
    lunch = tuple(default_choices(menu.dishes[LUNCH], menu))
    soup = Choice(group_id=FIRST, modifier_id=41, inside=AS_SERVED)
    basket = Basket().added(BORSCH, AS_SERVED).added(LUNCH, (soup, *lunch))
    found = problems(basket, menu)
    assert [(p.line_key, p.trouble) for p in found] == [(2, LineTrouble.NOT_ENOUGH_LEFT)]


@pytest.mark.parametrize(
    ("choices", "trouble"),
    [
        (AS_SERVED[1:], LineTrouble.GROUP_NOT_MET),
        (
            (
                AS_SERVED[0],
                *(Choice(group_id=BREAD, modifier_id=m) for m in (RYE, BUNS, WHITE)),
            ),
            LineTrouble.GROUP_EXCEEDED,
        ),
        ((AS_SERVED[0], Choice(group_id=BREAD, modifier_id=SALO)), LineTrouble.MODIFIER_GONE),
        ((*AS_SERVED, Choice(group_id=999, modifier_id=1)), LineTrouble.MODIFIER_GONE),
    ],
)
def test_a_line_says_what_is_wrong_with_it(
    choices: tuple[Choice, ...], trouble: LineTrouble
) -> None:
    found = problems(Basket().added(BORSCH, choices), MENU)
    assert trouble in {problem.trouble for problem in found}


def test_a_dish_that_sold_out_or_left_the_menu_is_told_apart() -> None:
    basket = Basket().added(OKROSHKA).added(77)
    assert [p.trouble for p in problems(basket, MENU)] == [
        LineTrouble.SOLD_OUT,
        LineTrouble.DISH_GONE,
    ]


def test_a_good_basket_has_no_problems() -> None:
    basket = Basket().added(BORSCH, AS_SERVED).added(CAKE, quantity=2)
    assert problems(basket, MENU) == ()


def test_more_of_one_modifier_than_a_dish_takes_is_too_much_of_its_group() -> None:
    borsch = MENU.dishes[BORSCH]
    extras = borsch.groups[-1]
    beans, *others = extras.modifiers
    limited = structs.replace(extras, modifiers=(structs.replace(beans, at_most=1), *others))
    menu = replace(
        MENU,
        dishes={
            **MENU.dishes,
            BORSCH: structs.replace(borsch, groups=(*borsch.groups[:-1], limited)),
        },
    )
    twice = (*AS_SERVED, Choice(group_id=EXTRAS, modifier_id=BEANS, count=2))
    (problem,) = problems(Basket().added(BORSCH, twice), menu)
    assert (problem.trouble, problem.subject_id) == (LineTrouble.GROUP_EXCEEDED, EXTRAS)
    assert problems(Basket().added(BORSCH, twice), MENU) == ()
