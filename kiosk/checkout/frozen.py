"""What was ordered, fixed at the tap on "Pay": lines, choices, own line GUIDs, the total shown.

Nothing in here changes any more, so that bytes built from it tomorrow are the bytes of today.
"""

from __future__ import annotations

from uuid import UUID

from msgspec import Struct

from kiosk.clock import NewGuid
from kiosk.domain.basket import Basket, BasketLine, Choice, basket_total, line_price
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.dish import Dish, ModifierGroup
from kiosk.domain.menu import Menu
from kiosk.domain.money import Money
from kiosk.domain.names import Text
from kiosk.errors import ErrorCode, Refused


class FrozenModifier(Struct, frozen=True, kw_only=True):
    """``count`` pieces per one dish (rk7 §2.3)."""

    modifier_id: int
    count: int
    name: Text


class FrozenComponent(Struct, frozen=True, kw_only=True):
    """A dish served as a step of a combo; ``combo_modifier_id`` is the option chosen there."""

    dish_id: int
    combo_modifier_id: int
    count: int
    name: Text
    modifiers: tuple[FrozenModifier, ...] = ()


class FrozenLine(Struct, frozen=True, kw_only=True):
    """``quantity`` portions. ``shown`` is the price of the whole line as the guest saw it."""

    guid: UUID
    dish_id: int
    is_combo: bool
    quantity: int
    name: Text
    shown: Money
    modifiers: tuple[FrozenModifier, ...] = ()
    components: tuple[FrozenComponent, ...] = ()


class FrozenOrder(Discreet, frozen=True, kw_only=True):
    """One packet of lines under GUIDs of ours, and the sum the guest agreed to."""

    session_guid: UUID
    order_type_id: int | None
    lines: tuple[FrozenLine, ...]
    total: Money
    note: Unsaid[str] = ""
    """The guest's words to the kitchen; mostly none."""

    @property
    def portions(self) -> int:
        return sum(line.quantity for line in self.lines)


def freeze(
    basket: Basket, menu: Menu, *, order_type_id: int | None, new_guid: NewGuid, note: str = ""
) -> FrozenOrder:
    """The basket as it will be ordered, priced by ``menu``.

    The basket must have no ``problems``: Refused BASKET_REFUSED for an empty basket, a dish or an
    option that is not on the menu.
    """
    if not basket:
        raise Refused(ErrorCode.BASKET_REFUSED, "the basket is empty")
    return FrozenOrder(
        session_guid=new_guid(),
        order_type_id=order_type_id,
        lines=tuple(_line(line, menu, new_guid()) for line in basket.lines),
        total=basket_total(basket, menu),
        note=note.strip(),
    )


def _line(line: BasketLine, menu: Menu, guid: UUID) -> FrozenLine:
    dish = _dish(menu, line.dish_id)
    return FrozenLine(
        guid=guid,
        dish_id=dish.id,
        is_combo=dish.is_combo,
        quantity=line.quantity,
        name=dish.name,
        shown=line_price(line, menu),
        modifiers=() if dish.is_combo else _modifiers(dish, line.choices),
        components=_components(dish, line.choices, menu) if dish.is_combo else (),
    )


def _modifiers(dish: Dish, choices: tuple[Choice, ...]) -> tuple[FrozenModifier, ...]:
    return tuple(
        FrozenModifier(
            modifier_id=choice.modifier_id,
            count=choice.count,
            name=_option_name(_group(dish, choice), choice),
        )
        for choice in choices
    )


def _components(
    combo: Dish, choices: tuple[Choice, ...], menu: Menu
) -> tuple[FrozenComponent, ...]:
    return tuple(_component(combo, choice, menu) for choice in choices)


def _component(combo: Dish, choice: Choice, menu: Menu) -> FrozenComponent:
    option = _group(combo, choice).modifier(choice.modifier_id)
    if option is None or option.dish_id is None:
        raise _gone(f"step {choice.group_id} of combo {combo.id} has no {choice.modifier_id}")
    dish = _dish(menu, option.dish_id)
    return FrozenComponent(
        dish_id=dish.id,
        combo_modifier_id=choice.modifier_id,
        count=choice.count,
        name=dish.name,
        modifiers=_modifiers(dish, choice.inside),
    )


def _dish(menu: Menu, dish_id: int) -> Dish:
    dish = menu.dish(dish_id)
    if dish is None:
        raise _gone(f"dish {dish_id} is not on the menu")
    return dish


def _group(dish: Dish, choice: Choice) -> ModifierGroup:
    group = dish.group(choice.group_id)
    if group is None:
        raise _gone(f"dish {dish.id} has no group {choice.group_id}")
    return group


def _option_name(group: ModifierGroup, choice: Choice) -> Text:
    option = group.modifier(choice.modifier_id)
    if option is None:
        raise _gone(f"group {group.id} has no option {choice.modifier_id}")
    return option.name


def _gone(detail: str) -> Refused:
    return Refused(ErrorCode.BASKET_REFUSED, detail)
