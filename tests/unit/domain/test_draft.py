"""Building a dish, one tap at a time."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain.dish import Modifier, ModifierGroup
from kiosk.domain.draft import ChoiceRefused, DishDraft, fresh_draft
from kiosk.domain.money import Money
from kiosk.domain.names import Text
from tests.unit.lunch import (
    BEANS,
    BEEF,
    BORSCH,
    BREAD,
    BUNS,
    CAKE,
    CREAM,
    DOUBLE_CREAM,
    DRINK,
    EXTRAS,
    FIRST,
    GARLIC,
    LUNCH,
    MENU,
    PEPPER,
    RYE,
    SALO,
    STEP_BORSCH,
    STEP_TEA,
    WHITE,
)


def borscht() -> DishDraft:
    return fresh_draft(MENU.dishes[BORSCH], MENU)


def tapped(draft: DishDraft, group_id: int, modifier_id: int) -> DishDraft:
    after = draft.toggled(group_id, modifier_id, MENU)
    assert isinstance(after, DishDraft)
    return after


def test_a_dish_starts_as_the_restaurant_serves_it() -> None:
    draft = borscht()
    assert draft.first_unmet is None
    assert draft.price(MENU) == Money.of(390)


def test_in_a_choose_one_group_the_new_option_takes_the_old_ones_place() -> None:
    draft = tapped(borscht(), CREAM, DOUBLE_CREAM)
    assert draft.counts(draft.dish.groups[0]) == {DOUBLE_CREAM: 1}
    assert tapped(draft, CREAM, DOUBLE_CREAM) == draft, "an obligatory choice is not emptied"


def test_over_the_maximum_nothing_is_dropped_and_the_tap_is_refused() -> None:
    draft = tapped(borscht(), BREAD, BUNS)
    assert draft.toggled(BREAD, WHITE, MENU) == ChoiceRefused(group_id=BREAD, maximum=2)


def test_taking_the_last_obligatory_option_away_leaves_the_group_open() -> None:
    draft = tapped(borscht(), BREAD, RYE)
    assert draft.first_unmet is not None
    assert draft.first_unmet.id == BREAD


def test_an_option_on_the_stop_list_cannot_be_chosen() -> None:
    assert tapped(borscht(), BREAD, SALO) == borscht()


def test_a_combo_starts_with_the_steps_that_have_one_answer() -> None:
    draft = fresh_draft(MENU.dishes[LUNCH], MENU)
    assert draft.counts(draft.dish.groups[1]) == {STEP_TEA: 1}
    assert draft.first_unmet is not None
    assert draft.first_unmet.id == FIRST
    chosen = tapped(draft, FIRST, STEP_BORSCH)
    soup = next(c for c in chosen.choices if c.group_id == FIRST)
    assert soup.inside == borscht().choices, "the component comes as it is served by itself"
    assert [c.group_id for c in chosen.choices] == [FIRST, DRINK], "in the order of the steps"


def test_no_more_portions_than_are_left() -> None:
    draft = fresh_draft(MENU.dishes[CAKE], MENU)
    assert draft.with_quantity(5).quantity == 2
    assert draft.with_quantity(0).quantity == 1


OPTIONS = st.sampled_from(
    [
        (EXTRAS, BEANS),
        (EXTRAS, BEEF),
        (EXTRAS, GARLIC),
        (EXTRAS, PEPPER),
        (BREAD, BUNS),
        (BREAD, WHITE),
        (BREAD, RYE),
        (BREAD, SALO),
        (CREAM, DOUBLE_CREAM),
        (9, 9),
    ]
)


@given(st.lists(OPTIONS, max_size=30))
def test_no_sequence_of_taps_breaks_a_maximum(taps: list[tuple[int, int]]) -> None:
    draft = borscht()
    for group_id, modifier_id in taps:
        after = draft.toggled(group_id, modifier_id, MENU)
        if isinstance(after, DishDraft):
            draft = after
    for group in draft.dish.groups:
        assert group.maximum is None or draft.chosen_in(group) <= group.maximum
    assert draft.met(draft.dish.groups[0]), "a choose-one group always has its answer"


def draft_of(group: ModifierGroup, **more: Any) -> DishDraft:
    built = replace(MENU.dishes[BORSCH], groups=(group,), **more)
    return fresh_draft(built, MENU)


def pair(**more: Any) -> ModifierGroup:
    options = tuple(
        Modifier(id=number, code=number, name=Text(""), price=Money(0), weight=1)
        for number in (1, 2)
    )
    return ModifierGroup(id=9, name=Text(""), **{"modifiers": options, **more})


def test_a_default_is_repeated_up_to_the_minimum_or_up_to_the_maximum_where_it_fills_up() -> None:
    assert draft_of(pair(minimum=3, default_id=1)).chosen_in(pair()) == 3
    assert draft_of(pair(minimum=1, maximum=4, default_id=1, fills_up=True)).chosen_in(pair()) == 4
    limited = replace(pair().modifiers[0], at_most=2)
    short = pair(modifiers=(limited,), minimum=3, default_id=1)
    assert draft_of(short).first_unmet == short, "one modifier more than a dish takes is not chosen"


def test_another_option_takes_a_piece_of_a_default_that_was_repeated() -> None:
    group = pair(minimum=3, maximum=3, default_id=1)
    assert tapped(draft_of(group), 9, 2).counts(group) == {1: 2, 2: 1}


def test_another_option_replaces_the_default_where_the_group_says_so() -> None:
    group = pair(maximum=2, default_id=1, replaces_default=True)
    assert tapped(draft_of(group), 9, 2).counts(group) == {2: 1}


def test_a_combo_is_not_ready_before_its_weights_are_reached() -> None:
    group = pair(maximum=2)
    draft = tapped(draft_of(group, weight_needed=2), 9, 1)
    assert draft.first_unmet == group
    assert tapped(draft, 9, 2).first_unmet is None
