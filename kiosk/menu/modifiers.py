"""From schemes, groups and modifiers to the questions a dish asks (rk7 §4.7, §4.8)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from kiosk.domain.dish import Modifier, ModifierGroup
from kiosk.domain.money import Money
from kiosk.domain.names import Text
from kiosk.menu.directory import Directory, Prices
from kiosk.menu.facts import picture, text
from kiosk.menu.rules import MenuRules
from kiosk.wire.rkeeper.dish_rows import DishRow
from kiosk.wire.rkeeper.reference_rows import GroupRow, ModifierRow, SchemeDetail

SERVICE_IDS: Final = range(2000, 2112)
"""Predefined groups and modifiers for alcohol and marking codes: never a guest's business (§4.7).
"""
PORTION: Final = 1000
"""One portion in the unit of rests."""

SchemeIds = tuple[int, ...]
"""The schemes a dish asks for, in that order: its category's, then its own (rk7 §4.7)."""


class Questions:
    """What the schemes of one directory ask, before it is known what is sold."""

    def __init__(self, directory: Directory, rules: MenuRules) -> None:
        self._prompt_alternative = rules.extended.prompt_alternative
        self._schemes = {scheme.id: scheme for scheme in directory.schemes if scheme.active}
        self._groups = {
            group.id: group
            for group in directory.groups
            if group.active and group.id not in SERVICE_IDS
        }
        self._category_schemes = {row.id: row.scheme_id for row in directory.categories}
        self._active_dishes = {dish.id for dish in directory.dishes if dish.active}
        self._modifiers = _modifiers_by_group(directory, self._groups)
        self._common = tuple(
            _unlimited(group)
            for group in self._groups.values()
            if group.common and group.code in rules.common_group_codes
        )

    def schemes_of(self, dish: DishRow) -> SchemeIds:
        """A combo has its own alone: nothing may be ordered beside its components (rk7 §5.4)."""
        if dish.is_combo:
            return (dish.scheme_id,)
        above = self._category_schemes.get(dish.category_id, 0)
        ids = dict.fromkeys((above, dish.scheme_id))
        return tuple(number for number in ids if number in self._schemes)

    def modifiers_of(self, scheme_ids: SchemeIds) -> Iterator[ModifierRow]:
        """Everything that may be chosen there."""
        for detail in self._details(scheme_ids):
            yield from self._modifiers.get(detail.group_id, ())

    def groups_now(
        self,
        scheme_ids: SchemeIds,
        prices: Prices,
        unanswerable: Callable[[int], bool],
        *,
        combo: bool,
    ) -> tuple[ModifierGroup, ...]:
        """The groups with the prices of a moment; empty ones only where an answer is due.

        ``unanswerable`` says of a dish that it asks for an option and none can be had: no combo
        brings it then.
        """
        common = () if combo else self._common
        made = (
            self._group(self._groups[detail.group_id], detail, prices, unanswerable)
            for detail in (*self._details(scheme_ids), *common)
        )
        return tuple(group for group in made if group.modifiers or group.minimum)

    def _details(self, scheme_ids: SchemeIds) -> Iterable[SchemeDetail]:
        """Each group once, as the first scheme asks it."""
        found: dict[int, SchemeDetail] = {}
        for scheme_id in scheme_ids:
            scheme = self._schemes.get(scheme_id)
            for detail in scheme.details if scheme else ():
                group = self._groups.get(detail.group_id)
                if group is not None and not group.common:
                    found.setdefault(group.id, detail)
        return found.values()

    def _group(
        self,
        group: GroupRow,
        detail: SchemeDetail,
        prices: Prices,
        unanswerable: Callable[[int], bool],
    ) -> ModifierGroup:
        return ModifierGroup(
            id=group.id,
            name=Text(group.name, group.alt_name),
            modifiers=tuple(
                self._modifier(row, prices, unanswerable)
                for row in self._modifiers.get(group.id, ())
            ),
            prompt=text(group.prompt, group.extended.get(self._prompt_alternative, "")),
            minimum=detail.minimum,
            maximum=detail.maximum,
            free_count=detail.free_count,
            default_id=detail.default_modifier_id,
            replaces_default=detail.replaces_default,
            changes_price=detail.changes_price,
            fills_up=detail.fills_up,
        )

    def _modifier(
        self, row: ModifierRow, prices: Prices, unanswerable: Callable[[int], bool]
    ) -> Modifier:
        price = prices.sold_now.modifiers.get(row.id)
        listed = price if price is not None else prices.on_sale.modifiers.get(row.id)
        return Modifier(
            id=row.id,
            code=row.code,
            name=Text(row.name, row.alt_name),
            price=Money((listed or 0) + self._component_price(row, prices)),
            available=price is not None
            and (row.dish_id is None or self._component_sold(row.dish_id, prices, unanswerable)),
            at_most=row.at_most or None,
            dish_id=row.dish_id,
            picture=picture(row.picture),
            weight=row.weight,
        )

    def _component_price(self, row: ModifierRow, prices: Prices) -> int:
        """What the linked dish adds where the till adds it (``AddMenuItemPrice``)."""
        if not row.adds_dish_price or row.dish_id is None:
            return 0
        offer = prices.on_sale.dishes.get(row.dish_id)
        return offer.price if offer is not None else 0

    def _component_sold(
        self, dish_id: int, prices: Prices, unanswerable: Callable[[int], bool]
    ) -> bool:
        """A component of a combo is as available as the dish it serves (rk7 §4.8)."""
        offer = prices.sold_now.dishes.get(dish_id)
        if offer is None or dish_id not in self._active_dishes or unanswerable(dish_id):
            return False
        return offer.rest is None or offer.rest >= PORTION


def _modifiers_by_group(
    directory: Directory, groups: dict[int, GroupRow]
) -> dict[int, tuple[ModifierRow, ...]]:
    """What a guest may choose, by group, in the till's order; a group has that of groups inside."""
    own: dict[int, list[ModifierRow]] = {}
    for modifier in directory.modifiers:
        if modifier.active and modifier.id not in SERVICE_IDS and not modifier.asks_for_text:
            own.setdefault(modifier.parent_id, []).append(modifier)
    inside: dict[int, list[int]] = {}
    for group in groups.values():
        inside.setdefault(group.parent_id, []).append(group.id)
    found: dict[int, tuple[ModifierRow, ...]] = {}
    for group_id in groups:
        rows = [
            row
            for each in _with_inner(group_id, inside)
            for row in sorted(own.get(each, ()), key=lambda modifier: modifier.order)
        ]
        if rows:
            found[group_id] = tuple(rows)
    return found


def _with_inner(group_id: int, inside: dict[int, list[int]]) -> Iterator[int]:
    """A group and those inside it, each once, whatever circles they form."""
    seen: set[int] = set()
    waiting = [group_id]
    while waiting:
        each = waiting.pop()
        if each not in seen:
            seen.add(each)
            yield each
            waiting.extend(reversed(inside.get(each, ())))


def _unlimited(group: GroupRow) -> SchemeDetail:
    """A group for any dish, which no scheme asks: as many or few as one likes."""
    return SchemeDetail(
        group_id=group.id,
        order=0,
        minimum=0,
        maximum=None,
        default_modifier_id=None,
        free_count=0,
        replaces_default=False,
        changes_price=True,
        fills_up=False,
    )
