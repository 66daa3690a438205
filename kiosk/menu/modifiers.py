"""From schemes, groups and modifiers to the questions a dish asks (rk7 §4.7, §4.8)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kiosk.domain.dish import Modifier, ModifierGroup
from kiosk.domain.money import Money
from kiosk.domain.names import Text
from kiosk.menu.directory import ExtendedNames, MenuFacts
from kiosk.menu.facts import picture
from kiosk.wire.rkeeper.order_menu import OrderMenu
from kiosk.wire.rkeeper.reference_rows import DishRow, GroupRow, ModifierRow, SchemeDetail

SERVICE_IDS: Final = range(2000, 2112)
"""Predefined groups and modifiers for alcohol and marking codes: never a guest's business (§4.7).
"""


class GroupMaker:
    """Makes each scheme's groups once and shares them among its dishes."""

    def __init__(self, facts: MenuFacts, names: ExtendedNames) -> None:
        directory = facts.directory
        self._prompt_alternative = names.prompt_alternative
        self._sold_now: OrderMenu = facts.sold_now
        self._on_sale: OrderMenu = facts.on_sale
        self._schemes = {scheme.id: scheme for scheme in directory.schemes if scheme.active}
        self._groups = {group.id: group for group in directory.groups if group.active}
        self._active_dishes = {dish.id for dish in directory.dishes if dish.active}
        self._by_group: dict[int, list[ModifierRow]] = {}
        for modifier in directory.modifiers:
            self._by_group.setdefault(modifier.parent_id, []).append(modifier)
        for modifiers in self._by_group.values():
            modifiers.sort(key=lambda modifier: modifier.order)
        self._made: dict[int, tuple[ModifierGroup, ...]] = {}

    def groups_of(self, dish: DishRow) -> tuple[ModifierGroup, ...]:
        """The groups in the scheme's order; none where the dish has no scheme."""
        if dish.scheme_id not in self._made:
            self._made[dish.scheme_id] = tuple(self._scheme(dish.scheme_id))
        return self._made[dish.scheme_id]

    def _scheme(self, scheme_id: int) -> Iterator[ModifierGroup]:
        scheme = self._schemes.get(scheme_id)
        for detail in scheme.details if scheme else ():
            group = self._groups.get(detail.group_id)
            if group is None or group.common or group.id in SERVICE_IDS:
                continue
            made = self._group(group, detail)
            if made.modifiers or made.minimum:
                yield made

    def _group(self, group: GroupRow, detail: SchemeDetail) -> ModifierGroup:
        modifiers = tuple(
            self._modifier(row)
            for row in self._by_group.get(group.id, ())
            if row.active and row.id not in SERVICE_IDS and not row.asks_for_text
        )
        return ModifierGroup(
            id=group.id,
            name=Text(group.name, group.alt_name),
            modifiers=modifiers,
            prompt=Text(group.prompt, group.extended.get(self._prompt_alternative, "")),
            minimum=detail.minimum,
            maximum=detail.maximum,
            free_count=detail.free_count,
            default_id=detail.default_modifier_id,
            replaces_default=detail.replaces_default,
            changes_price=detail.changes_price,
        )

    def _modifier(self, row: ModifierRow) -> Modifier:
        price = self._sold_now.modifiers.get(row.id)
        listed = price if price is not None else self._on_sale.modifiers.get(row.id)
        return Modifier(
            id=row.id,
            code=row.code,
            name=Text(row.name, row.alt_name),
            price=Money(listed or 0),
            available=price is not None and self._component_sold(row.dish_id),
            at_most=row.at_most or None,
            dish_id=row.dish_id,
            picture=picture(row.picture),
        )

    def _component_sold(self, dish_id: int | None) -> bool:
        """A component of a combo is as available as the dish it serves (rk7 §4.8)."""
        if dish_id is None:
            return True
        offer = self._sold_now.dishes.get(dish_id)
        if offer is None or dish_id not in self._active_dishes:
            return False
        return offer.rest is None or offer.rest >= 1000
