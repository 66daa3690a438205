"""A dish, its modifier groups and, for a combo, its steps (rk7 §4.3, §4.7, §4.8)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import NO_TEXT, Text


class Badge(StrEnum):
    """What a card may boast of, in the order of precedence (two on a card at most)."""

    NEW = "new"
    HIT = "hit"
    SPICY = "spicy"
    VEGAN = "vegan"


class Nutrients(Struct, frozen=True, kw_only=True):
    """Of one portion, in tenths of a gram; ``None`` where nobody says."""

    protein: int | None = None
    fat: int | None = None
    carbohydrates: int | None = None


class DishKind(StrEnum):
    PLAIN = "plain"
    COMBO = "combo"


class Modifier(Struct, frozen=True, kw_only=True):
    """One option of a group.

    ``dish_id`` is set for a step of a combo: the dish that is served. ``price`` is what the option
    adds to one dish and may be negative. ``at_most`` limits one modifier per dish; ``None`` is no
    limit. ``weight`` counts towards the dish's ``weight_needed``.
    """

    id: int
    code: int
    name: Text
    price: Money
    available: bool = True
    at_most: int | None = None
    dish_id: int | None = None
    picture: str = ""
    weight: int = 0


class ModifierGroup(Struct, frozen=True, kw_only=True):
    """A question the guest answers while building a dish; ``prompt`` asks it in the site's words.

    ``minimum`` and ``maximum`` count pieces (``maximum`` ``None``: as many as one likes). The first
    ``free_count`` chosen pieces cost nothing. ``default_id`` is chosen beforehand, ``minimum``
    times, or ``maximum`` times where the group ``fills_up``. ``replaces_default``: choosing another
    option drops the default.
    """

    id: int
    name: Text
    modifiers: tuple[Modifier, ...]
    prompt: Text = NO_TEXT
    minimum: int = 0
    maximum: int | None = None
    free_count: int = 0
    default_id: int | None = None
    replaces_default: bool = False
    changes_price: bool = True
    fills_up: bool = False

    @property
    def one_of(self) -> bool:
        """True where choosing an option replaces the previous one: at most one fits."""
        return self.maximum == 1

    def modifier(self, modifier_id: int) -> Modifier | None:
        return next((m for m in self.modifiers if m.id == modifier_id), None)

    @property
    def default(self) -> Modifier | None:
        """The option chosen beforehand, if it can be sold now."""
        found = self.modifier(self.default_id) if self.default_id is not None else None
        return found if found is not None and found.available else None

    @property
    def default_count(self) -> int:
        """How often the default is chosen beforehand; its own limit is kept."""
        wanted = max(1, self.minimum)
        if self.fills_up and self.maximum is not None:
            wanted = max(wanted, self.maximum)
        default = self.default
        limit = default.at_most if default is not None else None
        return wanted if limit is None else min(wanted, limit)


class Dish(Struct, frozen=True, kw_only=True):
    """Something on the menu.

    ``price`` is of one portion without modifiers. ``rest`` is what is left in thousandths of a
    portion, ``None`` where it is not counted; a dish with ``rest`` of nothing is sold out.
    ``groups`` are modifier groups, or the steps of a combo. ``recommended_ids`` are dishes the
    restaurant offers with this one. ``weight_needed`` is what the weights of a combo's chosen
    options must reach (rk7 §4.8); 0: nothing.
    """

    id: int
    code: int
    guid: str
    name: Text
    category_id: int
    price: Money
    kind: DishKind = DishKind.PLAIN
    groups: tuple[ModifierGroup, ...] = ()
    rest: int | None = None
    description: Text = NO_TEXT
    portion: Text = NO_TEXT
    energy_kcal: int | None = None
    nutrients: Nutrients = Nutrients()
    allergens: Text = NO_TEXT
    badges: tuple[Badge, ...] = ()
    picture: str = ""
    recommended_ids: tuple[int, ...] = ()
    weight_needed: int = 0

    @property
    def is_combo(self) -> bool:
        return self.kind is DishKind.COMBO

    @property
    def portions_left(self) -> int | None:
        """Whole portions that can still be sold, ``None`` where stock is not counted."""
        return None if self.rest is None else max(0, self.rest // 1000)

    @property
    def sold_out(self) -> bool:
        return self.portions_left == 0

    @property
    def can_be_added_at_once(self) -> bool:
        """True when the defaults meet every group's minimum, so that "plus" needs no questions."""
        return not self.is_combo and all(
            group.minimum == 0
            or (group.default is not None and group.default_count >= group.minimum)
            for group in self.groups
        )

    def group(self, group_id: int) -> ModifierGroup | None:
        return next((g for g in self.groups if g.id == group_id), None)

    def all_modifiers(self) -> Iterator[Modifier]:
        for group in self.groups:
            yield from group.modifiers


def cheapest_price(group: ModifierGroup) -> Money:
    """The lowest price among the options that can be sold now; zero where there are none."""
    return min((m.price for m in group.modifiers if m.available), default=ZERO)
