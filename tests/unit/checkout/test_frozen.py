"""From a basket to what is ordered: nothing is lost, nothing is invented."""

from __future__ import annotations

from uuid import UUID

import pytest

from kiosk.checkout.frozen import FrozenComponent, FrozenModifier, FrozenOrder, freeze
from kiosk.domain.basket import Basket, Choice
from kiosk.domain.dish import Dish, DishKind, Modifier, ModifierGroup
from kiosk.domain.menu import Menu
from kiosk.domain.money import Money
from kiosk.domain.names import Text
from kiosk.errors import ErrorCode, Refused

SAUCES = ModifierGroup(
    id=30,
    name=Text("Соусы"),
    modifiers=(Modifier(id=31, code=1, name=Text("Чеснок"), price=Money.of(30)),),
)
DRINKS = ModifierGroup(
    id=40,
    name=Text("Напиток"),
    minimum=1,
    modifiers=(
        Modifier(id=41, code=2, name=Text("Чай"), price=Money.of(0), dish_id=2),
        Modifier(id=42, code=3, name=Text("Нигде"), price=Money.of(0), dish_id=99),
    ),
)


def dish(number: int, price: int, *groups: ModifierGroup, kind: DishKind = DishKind.PLAIN) -> Dish:
    return Dish(
        id=number,
        code=number,
        guid="",
        name=Text(f"Блюдо {number}"),
        category_id=1,
        price=Money.of(price),
        groups=groups,
        kind=kind,
    )


MENU = Menu(
    categories=(),
    dishes={
        1: dish(1, 350, SAUCES),
        2: dish(2, 120, SAUCES),
        3: dish(3, 490, DRINKS, kind=DishKind.COMBO),
    },
    order_types=(),
)


def frozen(basket: Basket, note: str = "") -> FrozenOrder:
    guids = iter(UUID(int=n) for n in range(1, 100))
    return freeze(basket, MENU, order_type_id=5, new_guid=lambda: next(guids), note=note)


@pytest.mark.parametrize(("written", "kept"), [("без лука ", "без лука"), (" ", ""), ("", "")])
def test_a_note_is_kept_without_its_blank_ends(written: str, kept: str) -> None:
    assert frozen(Basket().added(1), note=written).note == kept


def test_dishes_modifiers_and_combo_steps_are_kept_with_the_sum_that_was_shown() -> None:
    garlic = Choice(group_id=30, modifier_id=31, count=2)
    tea = Choice(group_id=40, modifier_id=41, inside=(Choice(group_id=30, modifier_id=31),))
    order = frozen(Basket().added(1, [garlic], 2).added(3, [tea]))
    first, combo = order.lines
    assert (first.dish_id, first.quantity, first.shown) == (1, 2, Money.of(820))
    assert first.modifiers == (FrozenModifier(modifier_id=31, count=2, name=Text("Чеснок")),)
    assert combo.is_combo
    assert combo.components == (
        FrozenComponent(
            dish_id=2,
            combo_modifier_id=41,
            count=1,
            name=Text("Блюдо 2"),
            modifiers=(FrozenModifier(modifier_id=31, count=1, name=Text("Чеснок")),),
        ),
    )
    assert (order.total, order.portions) == (Money.of(1340), 3)
    assert order.total == Money.total(line.shown for line in order.lines)


def test_packet_and_lines_have_each_a_guid_of_our_own() -> None:
    order = frozen(Basket().added(1).added(2))
    assert len({order.session_guid, *(line.guid for line in order.lines)}) == 3


@pytest.mark.parametrize(
    "basket",
    [
        Basket(),
        Basket().added(77),
        Basket().added(1, [Choice(group_id=99, modifier_id=31)]),
        Basket().added(1, [Choice(group_id=30, modifier_id=99)]),
        Basket().added(3, [Choice(group_id=40, modifier_id=42)]),
        Basket().added(3, [Choice(group_id=40, modifier_id=99)]),
    ],
)
def test_what_has_left_the_menu_cannot_be_ordered(basket: Basket) -> None:
    with pytest.raises(Refused) as caught:
        frozen(basket)
    assert caught.value.code is ErrorCode.BASKET_REFUSED
