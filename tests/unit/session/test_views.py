"""What a screen is told of the dish, the combo and the basket."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.domain.dish import ModifierGroup
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Text
from kiosk.order_intents import (
    BasketOpened,
    ComponentOpened,
    DishOpened,
    DraftConfirmed,
    LineOpened,
    LineTapped,
    OffersDeclined,
    OptionTapped,
    PlusTapped,
    QuantityStepped,
)
from kiosk.session import views
from kiosk.snapshots.basket import BasketPart
from kiosk.snapshots.combo import ComboPart
from kiosk.snapshots.dish import DishPart, OptionMark, OptionView
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
    GARLIC,
    LUNCH,
    MENU,
    OKROSHKA,
    RYE,
    SALO,
    SHCHI,
    STEP_BORSCH,
    STEP_SHCHI,
    TEA,
    modifier,
)
from tests.unit.session.guest import Guest, around, at_the_menu, menu_with


def dish(guest: Guest) -> DishPart:
    part = views.dish_part(guest.state, guest.around.menu)
    assert part is not None
    return part


def combo(guest: Guest) -> ComboPart:
    part = views.combo_part(guest.state.combo, guest.around.menu)
    assert part is not None
    return part


def basket(guest: Guest) -> BasketPart:
    return views.basket_part(guest.state, guest.around)


def option(part: DishPart, group_id: int, modifier_id: int) -> OptionView:
    group = next(view for view in part.groups if view.group.id == group_id)
    return next(each for each in group.options if each.modifier.id == modifier_id)


# --- a dish ---


def test_the_button_shows_all_portions_as_built() -> None:
    guest = at_the_menu().do(DishOpened(BORSCH), OptionTapped(CREAM, DOUBLE_CREAM))
    part = dish(guest.do(QuantityStepped(1)))
    assert (part.portion_price, part.price, part.quantity) == (Money.of(430), Money.of(860), 2)


def test_a_choose_one_option_is_told_against_the_default() -> None:
    part = dish(at_the_menu().do(DishOpened(BORSCH)))
    assert option(part, CREAM, DOUBLE_CREAM).delta == Money.of(40)
    assert option(part, CREAM, DOUBLE_CREAM).mark is OptionMark.DELTA
    assert option(part, BREAD, RYE).mark is OptionMark.INCLUDED
    assert option(part, BREAD, SALO).mark is OptionMark.SOLD_OUT


def test_a_cheaper_option_than_the_default_is_told_as_less() -> None:
    sizes = ModifierGroup(
        id=80,
        name=Text("Размер"),
        modifiers=(modifier(81, "Большой", 5000), modifier(82, "Малый", 2000)),
        minimum=1,
        maximum=1,
        default_id=81,
    )
    tea = replace(MENU.dishes[TEA], groups=(sizes,))
    part = dish(at_the_menu(around(menu=menu_with(tea))).do(DishOpened(TEA)))
    assert option(part, 80, 82).delta == Money.of(-30)
    assert option(part, 80, 81).mark is OptionMark.INCLUDED


def test_free_pieces_are_counted_in_the_groups_own_order() -> None:
    guest = at_the_menu().do(DishOpened(BORSCH))
    assert option(dish(guest), EXTRAS, BEANS).delta == ZERO
    guest.do(OptionTapped(EXTRAS, GARLIC))
    # Beans come first in the group and take the free piece from the garlic, which costs nothing.
    assert option(dish(guest), EXTRAS, BEANS).delta == ZERO
    guest.do(OptionTapped(EXTRAS, BEEF))
    assert option(dish(guest), EXTRAS, BEEF).delta == ZERO
    assert option(dish(guest), EXTRAS, BEANS).delta == Money.of(120)


def test_a_group_that_changes_no_price_never_shows_one() -> None:
    gift = ModifierGroup(
        id=80, name=Text("Соус"), modifiers=(modifier(81, "Острый", 5000),), changes_price=False
    )
    tea = replace(MENU.dishes[TEA], groups=(gift,))
    part = dish(at_the_menu(around(menu=menu_with(tea))).do(DishOpened(TEA)))
    assert option(part, 80, 81).delta == ZERO


def test_the_first_unanswered_question_is_named() -> None:
    guest = at_the_menu().do(DishOpened(BORSCH))
    assert dish(guest).unmet_group_id is None
    guest.do(OptionTapped(BREAD, RYE))
    assert dish(guest).unmet_group_id == BREAD
    assert [view.met for view in dish(guest).groups] == [True, False, True]


def test_the_most_is_what_other_lines_have_left() -> None:
    guest = at_the_menu().do(PlusTapped(CAKE), DishOpened(CAKE))
    assert dish(guest).most == 1
    guest.do(BasketOpened(), LineOpened(1))
    assert (dish(guest).most, dish(guest).editing) == (2, True)


def test_nothing_is_built_on_the_menu() -> None:
    guest = at_the_menu()
    assert views.dish_part(guest.state, MENU) is None
    assert views.combo_part(guest.state.combo, MENU) is None


# --- a combo ---


def test_the_saving_is_against_the_components_one_by_one() -> None:
    guest = at_the_menu().do(DishOpened(LUNCH))
    # shchi 330 is the cheapest of an open step at no surcharge ... borsch 390 costs none: 390 + 120
    assert combo(guest).saving == Money.of(60)
    guest.do(OptionTapped(FIRST, STEP_SHCHI))
    # 330 + 120 against 450 + 30: nothing is saved, and nothing is said
    assert (combo(guest).price, combo(guest).saving) == (Money.of(480), ZERO)


def test_steps_say_what_was_chosen() -> None:
    guest = at_the_menu().do(DishOpened(LUNCH), OptionTapped(FIRST, STEP_BORSCH))
    first, drink = combo(guest).steps
    assert first.chosen is not None
    assert first.chosen.component is not None
    assert (first.chosen.component.id, first.done, drink.done) == (BORSCH, True, True)
    assert [view.mark for view in combo(guest).options] == [OptionMark.INCLUDED, OptionMark.DELTA]


def test_a_component_whose_dish_is_out_cannot_be_had() -> None:
    gone = menu_with(replace(MENU.dishes[SHCHI], rest=0))
    part = combo(at_the_menu(around(menu=gone)).do(DishOpened(LUNCH)))
    assert part.options[1].mark is OptionMark.SOLD_OUT


def test_a_component_is_shown_like_a_dish_and_knows_where_it_is() -> None:
    guest = at_the_menu().do(DishOpened(LUNCH), OptionTapped(FIRST, STEP_BORSCH))
    part = dish(guest.do(ComponentOpened(FIRST)))
    assert (part.dish.id, part.inside_combo, part.quantity, part.most) == (BORSCH, True, 1, 1)


# --- the basket ---


def test_a_line_names_what_was_chosen_beyond_the_usual_first() -> None:
    guest = at_the_menu().do(DishOpened(BORSCH), OptionTapped(BREAD, BUNS), DraftConfirmed())
    (line,) = basket(guest).lines
    assert [text.own for text in line.differences] == ["Пампушки", "Порция", "Бородинский"]


def test_a_combos_line_names_its_components() -> None:
    guest = at_the_menu().do(DishOpened(LUNCH), OptionTapped(FIRST, STEP_SHCHI), DraftConfirmed())
    (line,) = basket(guest).lines
    assert [text.own for text in line.differences] == ["Щи", "Чай"]


def test_the_latest_three_dishes_are_pictured() -> None:
    guest = at_the_menu().do(*[PlusTapped(each) for each in (BORSCH, TEA, CAKE, SHCHI)])
    assert [each.id for each in basket(guest).latest] == [TEA, CAKE, SHCHI]


def test_one_offer_never_of_what_is_taken_or_sold_out() -> None:
    guest = at_the_menu().do(PlusTapped(TEA))
    part = basket(guest)
    assert part.offered_with is not None
    assert (part.offered_with.id, [each.id for each in part.offers]) == (TEA, [CAKE])
    assert OKROSHKA in part.offered_with.recommended_ids
    assert basket(guest.do(PlusTapped(CAKE))).offers == ()


def test_offers_declined_once_are_not_made_again() -> None:
    guest = at_the_menu().do(PlusTapped(TEA), OffersDeclined(), PlusTapped(BORSCH))
    assert basket(guest).offers == ()


@pytest.mark.parametrize(("taken", "can_grow"), [(1, True), (2, False)])
def test_plus_on_a_line_ends_with_the_stock(taken: int, *, can_grow: bool) -> None:
    guest = at_the_menu().do(*[PlusTapped(CAKE)] * taken)
    assert basket(guest).lines[0].can_grow is can_grow


def test_the_question_edited_in_place_comes_with_its_answer() -> None:
    guest = at_the_menu().do(PlusTapped(BORSCH), BasketOpened(), LineTapped(1))
    part = basket(guest)
    assert part.editing_key == 1
    assert part.editing_group is not None
    assert (part.editing_group.group.id, part.editing_group.chosen) == (CREAM, 1)


def test_check_out_needs_orders_to_be_taken() -> None:
    assert basket(at_the_menu().do(PlusTapped(TEA))).can_check_out
    assert not basket(at_the_menu()).can_check_out
    closed = at_the_menu(around(orders_taken=False)).do(PlusTapped(TEA))
    assert not basket(closed).can_check_out
