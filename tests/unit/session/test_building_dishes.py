"""Building a dish or a combo, and changing what is in the basket."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.domain.basket import MOST_PORTIONS, Choice
from kiosk.domain.dish import ModifierGroup
from kiosk.domain.names import Text
from kiosk.intents import BackTapped
from kiosk.order_intents import (
    BasketOpened,
    ComboStepOpened,
    ComponentOpened,
    DishOpened,
    DraftConfirmed,
    LineOpened,
    LineOptionTapped,
    LineStepped,
    LineTapped,
    MinusTapped,
    OptionTapped,
    PlusTapped,
    QuantityStepped,
    UndoTapped,
)
from kiosk.session.state import ComboDraft
from kiosk.snapshots.session import Screen
from kiosk.snapshots.toast import ToastKind
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
    FIRST_STEP,
    GARLIC,
    LUNCH,
    MENU,
    OKROSHKA,
    PEPPER,
    PLAIN_CREAM,
    RYE,
    SALO,
    SHCHI,
    STEP_BORSCH,
    STEP_SHCHI,
    STEP_TEA,
    TEA,
    WHITE,
    modifier,
)
from tests.unit.session.guest import Guest, around, at_the_menu, menu_with

ASKING = ModifierGroup(
    id=70,
    name=Text("Степень"),
    modifiers=(modifier(71, "С кровью"), modifier(72, "Без крови")),
    minimum=1,
    maximum=1,
)
STEAK = replace(MENU.dishes[SHCHI], id=77, groups=(ASKING,))


def chosen(choices: tuple[Choice, ...]) -> list[int]:
    return [choice.modifier_id for choice in choices]


def combo(guest: Guest) -> ComboDraft:
    assert guest.state.combo is not None
    return guest.state.combo


# --- plus and minus on a card ---


def test_plus_adds_a_dish_as_it_is_served() -> None:
    guest = at_the_menu().do(PlusTapped(BORSCH))
    assert guest.screen is Screen.MENU
    assert chosen(guest.state.basket.lines[0].choices) == [PLAIN_CREAM, RYE]


def test_plus_opens_a_dish_that_has_to_ask_at_what_it_asks() -> None:
    guest = at_the_menu(around(menu=menu_with(STEAK))).do(PlusTapped(STEAK.id))
    assert (guest.screen, guest.state.asked_group_id) == (Screen.DISH, ASKING.id)
    assert guest.lines == []


def test_plus_opens_a_combo() -> None:
    assert at_the_menu().do(PlusTapped(LUNCH)).screen is Screen.COMBO


def test_plus_over_what_is_left_says_how_many_there_are() -> None:
    guest = at_the_menu().do(*[PlusTapped(CAKE)] * 3)
    assert guest.lines == [(CAKE, 2)]
    assert (guest.said, guest.toast.number) == (ToastKind.ONLY_LEFT, 2)


def test_plus_on_a_dish_that_has_just_sold_out_says_so() -> None:
    guest = at_the_menu().do(PlusTapped(OKROSHKA))
    assert (guest.lines, guest.said) == ([], ToastKind.SOLD_OUT)


def test_a_sold_out_dish_does_not_open() -> None:
    assert at_the_menu().do(DishOpened(OKROSHKA)).screen is Screen.MENU


def test_a_dish_nobody_knows_changes_nothing() -> None:
    guest = at_the_menu().do(DishOpened(999), PlusTapped(999), MinusTapped(999))
    assert (guest.screen, guest.lines) == (Screen.MENU, [])


def test_minus_takes_from_the_line_added_last() -> None:
    guest = at_the_menu().do(PlusTapped(BORSCH), DishOpened(BORSCH))
    guest.do(OptionTapped(EXTRAS, BEANS), DraftConfirmed(), MinusTapped(BORSCH))
    assert [chosen(line.choices) for line in guest.state.basket.lines] == [[PLAIN_CREAM, RYE]]


# --- a dish ---


def test_a_dish_as_built_joins_the_basket() -> None:
    guest = at_the_menu().do(DishOpened(BORSCH), OptionTapped(CREAM, DOUBLE_CREAM))
    guest.do(OptionTapped(BREAD, BUNS), QuantityStepped(1), DraftConfirmed())
    assert guest.screen is Screen.MENU
    (line,) = guest.state.basket.lines
    assert (chosen(line.choices), line.quantity) == ([DOUBLE_CREAM, RYE, BUNS], 2)


def test_back_from_a_dish_adds_nothing() -> None:
    guest = at_the_menu().do(DishOpened(BORSCH), OptionTapped(BREAD, BUNS), BackTapped())
    assert (guest.screen, guest.lines, guest.state.draft) == (Screen.MENU, [], None)


def test_add_points_at_the_question_without_an_answer() -> None:
    guest = at_the_menu().do(DishOpened(BORSCH), OptionTapped(BREAD, RYE), DraftConfirmed())
    assert (guest.screen, guest.state.asked_group_id) == (Screen.DISH, BREAD)
    assert guest.lines == []


def test_over_the_maximum_nothing_is_dropped_and_the_toast_says_so() -> None:
    guest = at_the_menu().do(DishOpened(BORSCH))
    guest.do(*[OptionTapped(EXTRAS, each) for each in (BEANS, BEEF, GARLIC)])
    before = guest.state.draft
    guest.do(OptionTapped(EXTRAS, PEPPER))
    assert guest.state.draft == before
    assert (guest.said, guest.toast.number) == (ToastKind.NO_MORE_THAN, 3)


def test_an_option_that_is_out_cannot_be_chosen() -> None:
    guest = at_the_menu().do(DishOpened(BORSCH), OptionTapped(BREAD, SALO), DraftConfirmed())
    assert chosen(guest.state.basket.lines[0].choices) == [PLAIN_CREAM, RYE]


def test_one_portion_is_the_least() -> None:
    guest = at_the_menu().do(DishOpened(BORSCH), QuantityStepped(-1), DraftConfirmed())
    assert guest.lines == [(BORSCH, 1)]


def test_more_portions_than_are_left_are_not_promised() -> None:
    guest = at_the_menu().do(DishOpened(CAKE), QuantityStepped(1), QuantityStepped(1))
    assert (guest.said, guest.toast.number) == (ToastKind.ONLY_LEFT, 2)
    assert guest.do(DraftConfirmed()).lines == [(CAKE, 2)]


def test_portions_in_the_basket_count_as_taken_while_another_is_built() -> None:
    guest = at_the_menu().do(PlusTapped(CAKE), DishOpened(CAKE), QuantityStepped(1))
    assert guest.said is ToastKind.ONLY_LEFT
    assert guest.do(DraftConfirmed()).lines == [(CAKE, 2)]


def test_the_last_portion_cannot_be_added_twice() -> None:
    guest = at_the_menu().do(PlusTapped(CAKE), PlusTapped(CAKE), DishOpened(CAKE))
    guest.do(DraftConfirmed())
    assert (guest.screen, guest.lines) == (Screen.DISH, [(CAKE, 2)])
    assert (guest.said, guest.toast.number) == (ToastKind.ONLY_LEFT, 2)


def test_fewer_portions_are_possible_after_stock_has_shrunk() -> None:
    guest = at_the_menu().do(DishOpened(TEA), *[QuantityStepped(1)] * 3, DraftConfirmed())
    guest.around = around(menu=menu_with(replace(MENU.dishes[TEA], rest=2000)))
    guest.do(BasketOpened(), LineStepped(1, -1))
    assert guest.lines == [(TEA, 3)]
    assert guest.said is None


@pytest.mark.parametrize("where", ["card", "dish", "line"])
def test_there_is_an_end_to_uncounted_portions_too_and_it_is_said(where: str) -> None:
    guest = at_the_menu().do(*[PlusTapped(TEA)] * MOST_PORTIONS)
    match where:
        case "card":
            guest.do(PlusTapped(TEA))
        case "dish":
            guest.do(BasketOpened(), DishOpened(TEA), DraftConfirmed())
        case "line":
            guest.do(BasketOpened(), LineStepped(1, 1))
    assert guest.lines == [(TEA, MOST_PORTIONS)]
    assert (guest.said, guest.toast.number) == (ToastKind.NO_MORE_THAN, MOST_PORTIONS)


# --- a combo ---


def test_a_combos_step_with_one_free_option_passes_by_itself() -> None:
    guest = at_the_menu().do(DishOpened(LUNCH), OptionTapped(FIRST, STEP_SHCHI), DraftConfirmed())
    assert guest.screen is Screen.MENU
    assert chosen(guest.state.basket.lines[0].choices) == [STEP_SHCHI, STEP_TEA]


def test_next_waits_for_an_answer() -> None:
    guest = at_the_menu().do(DishOpened(LUNCH), DraftConfirmed())
    assert (guest.screen, combo(guest).index) == (Screen.COMBO, 0)


DRINKS = ModifierGroup(
    id=DRINK,
    name=Text("Напиток"),
    modifiers=(
        modifier(STEP_TEA, "Чай", dish_id=TEA),
        modifier(52, "Медовик", dish_id=CAKE),
    ),
    minimum=1,
    maximum=1,
)
ALONE = ModifierGroup(
    id=60, name=Text("Хлеб"), modifiers=(modifier(61, "Щи", dish_id=SHCHI),), minimum=1, maximum=1
)
FEAST = replace(MENU.dishes[LUNCH], groups=(FIRST_STEP, ALONE, DRINKS))


def at_a_feast() -> Guest:
    return at_the_menu(around(menu=menu_with(FEAST))).do(DishOpened(LUNCH))


def test_forward_and_back_both_skip_the_step_that_asks_nothing() -> None:
    guest = at_a_feast().do(OptionTapped(FIRST, STEP_BORSCH), DraftConfirmed())
    assert combo(guest).index == 2
    guest.do(BackTapped())
    assert (combo(guest).index, guest.state.going_back) == (0, True)
    assert chosen(combo(guest).draft.choices) == [STEP_BORSCH, 61]
    assert guest.do(BackTapped()).screen is Screen.MENU


def test_a_step_ahead_of_an_open_one_cannot_be_opened() -> None:
    guest = at_a_feast()
    assert combo(guest.do(ComboStepOpened(2))).index == 0
    assert combo(guest.do(ComboStepOpened(-1))).index == 0
    assert combo(guest.do(OptionTapped(FIRST, STEP_BORSCH), ComboStepOpened(2))).index == 2
    assert combo(guest.do(ComboStepOpened(3))).index == 2
    assert combo(guest.do(ComboStepOpened(0))).index == 0


def test_a_component_is_built_inside_and_the_combo_goes_on_where_it_was() -> None:
    guest = at_a_feast().do(OptionTapped(FIRST, STEP_BORSCH), ComponentOpened(FIRST))
    assert guest.screen is Screen.DISH
    guest.do(OptionTapped(CREAM, DOUBLE_CREAM), OptionTapped(BREAD, WHITE), DraftConfirmed())
    assert (guest.screen, combo(guest).index) == (Screen.COMBO, 0)
    guest.do(DraftConfirmed(), OptionTapped(DRINK, STEP_TEA), DraftConfirmed())
    (line,) = guest.state.basket.lines
    assert chosen(line.choices) == [STEP_BORSCH, 61, STEP_TEA]
    assert chosen(line.choices[0].inside) == [DOUBLE_CREAM, RYE, WHITE]


def test_back_from_a_component_leaves_it_as_it_was() -> None:
    guest = at_a_feast().do(OptionTapped(FIRST, STEP_BORSCH), ComponentOpened(FIRST))
    guest.do(OptionTapped(CREAM, DOUBLE_CREAM), BackTapped())
    assert guest.screen is Screen.COMBO
    assert chosen(combo(guest).draft.choices[0].inside) == [PLAIN_CREAM, RYE]


def test_an_unmet_question_inside_a_component_is_pointed_at() -> None:
    guest = at_a_feast().do(OptionTapped(FIRST, STEP_BORSCH), ComponentOpened(FIRST))
    guest.do(OptionTapped(BREAD, RYE), DraftConfirmed())
    assert (guest.screen, guest.state.asked_group_id) == (Screen.DISH, BREAD)


def test_a_component_without_questions_does_not_open() -> None:
    guest = at_a_feast().do(OptionTapped(FIRST, STEP_SHCHI), ComponentOpened(FIRST))
    assert guest.screen is Screen.COMBO
    assert at_a_feast().do(ComponentOpened(FIRST)).screen is Screen.COMBO


def test_portions_of_a_component_are_the_combos_business() -> None:
    guest = at_a_feast().do(OptionTapped(FIRST, STEP_BORSCH), ComponentOpened(FIRST))
    before = guest.state
    assert guest.do(QuantityStepped(1)).state == before


# --- lines ---


def test_the_last_portion_of_a_line_goes_with_an_offer_to_put_it_back() -> None:
    guest = at_the_menu().do(PlusTapped(TEA), PlusTapped(CAKE), PlusTapped(BORSCH), BasketOpened())
    guest.do(LineStepped(2, -1))
    assert guest.lines == [(TEA, 1), (BORSCH, 1)]
    assert guest.said is ToastKind.REMOVED
    assert (guest.toast.can_undo, guest.toast.subject) == (True, Text("Медовик"))
    guest.do(UndoTapped())
    assert guest.lines == [(TEA, 1), (CAKE, 1), (BORSCH, 1)]
    assert guest.said is None


def test_what_was_removed_cannot_be_put_back_after_the_basket_has_changed_again() -> None:
    guest = at_the_menu().do(PlusTapped(CAKE), PlusTapped(CAKE), MinusTapped(CAKE))
    guest.do(MinusTapped(CAKE), PlusTapped(CAKE), PlusTapped(CAKE), UndoTapped())
    assert guest.lines == [(CAKE, 2)]


def test_a_dish_built_after_a_removal_ends_the_offer_to_put_back() -> None:
    guest = at_the_menu().do(PlusTapped(CAKE), MinusTapped(CAKE), DishOpened(CAKE))
    guest.do(QuantityStepped(1), DraftConfirmed(), UndoTapped())
    assert guest.lines == [(CAKE, 2)]


def test_plus_on_a_line_counts_every_line_of_its_dish() -> None:
    counted = replace(MENU.dishes[BORSCH], rest=3000)
    guest = at_the_menu(around(menu=menu_with(counted))).do(PlusTapped(BORSCH), DishOpened(BORSCH))
    guest.do(OptionTapped(EXTRAS, BEANS), DraftConfirmed(), BasketOpened())
    guest.do(LineStepped(1, 1), LineStepped(2, 1))
    assert guest.lines == [(BORSCH, 2), (BORSCH, 1)]
    assert (guest.said, guest.toast.number) == (ToastKind.ONLY_LEFT, 3)


def test_a_line_of_a_dish_that_is_gone_can_only_shrink() -> None:
    guest = at_the_menu().do(PlusTapped(TEA), PlusTapped(TEA), BasketOpened())
    guest.around = around(menu=menu_with(without=(TEA,)))
    assert guest.do(LineStepped(1, 1)).lines == [(TEA, 2)]
    assert guest.do(LineStepped(1, -2)).lines == []


def test_a_line_is_edited_in_place() -> None:
    guest = at_the_menu().do(PlusTapped(BORSCH), BasketOpened(), LineTapped(1))
    assert guest.state.editing_key == 1
    guest.do(LineOptionTapped(1, CREAM, DOUBLE_CREAM))
    assert chosen(guest.state.basket.lines[0].choices) == [DOUBLE_CREAM, RYE]
    assert guest.do(LineTapped(1)).state.editing_key is None
    guest.do(LineOptionTapped(1, CREAM, PLAIN_CREAM))
    assert chosen(guest.state.basket.lines[0].choices) == [DOUBLE_CREAM, RYE]


def test_editing_in_place_never_leaves_a_question_open_or_overfull() -> None:
    guest = at_the_menu().do(PlusTapped(BORSCH), BasketOpened(), LineTapped(1))
    guest.do(LineOptionTapped(1, BREAD, RYE))
    assert chosen(guest.state.basket.lines[0].choices) == [PLAIN_CREAM, RYE]
    guest.do(LineOptionTapped(1, BREAD, BUNS), LineOptionTapped(1, BREAD, WHITE))
    assert chosen(guest.state.basket.lines[0].choices) == [PLAIN_CREAM, RYE, BUNS]
    assert guest.said is ToastKind.NO_MORE_THAN


def test_removing_the_line_that_is_being_edited_closes_the_editor() -> None:
    guest = at_the_menu().do(PlusTapped(BORSCH), BasketOpened(), LineTapped(1), LineStepped(1, -1))
    assert guest.state.editing_key is None


def test_a_line_without_questions_has_nothing_to_edit() -> None:
    guest = at_the_menu().do(PlusTapped(TEA), BasketOpened(), LineTapped(1))
    assert guest.state.editing_key is None


def test_a_combo_is_edited_whole_and_keeps_its_place() -> None:
    guest = at_the_menu().do(DishOpened(LUNCH), OptionTapped(FIRST, STEP_SHCHI), DraftConfirmed())
    guest.do(PlusTapped(TEA), BasketOpened(), LineTapped(1))
    assert guest.screen is Screen.COMBO
    guest.do(OptionTapped(FIRST, STEP_BORSCH))
    assert guest.do(DraftConfirmed()).screen is Screen.BASKET
    assert guest.lines == [(LUNCH, 1), (TEA, 1)]
    assert chosen(guest.state.basket.lines[0].choices) == [STEP_BORSCH, STEP_TEA]


def test_a_line_opened_whole_comes_back_changed_in_its_place() -> None:
    guest = at_the_menu().do(PlusTapped(BORSCH), PlusTapped(TEA), BasketOpened(), LineOpened(1))
    guest.do(OptionTapped(EXTRAS, BEANS), QuantityStepped(1), DraftConfirmed())
    assert guest.screen is Screen.BASKET
    assert guest.lines == [(BORSCH, 2), (TEA, 1)]
