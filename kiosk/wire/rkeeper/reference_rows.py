"""Rows of the directory, as far as a kiosk needs them (rk7 §4.2-4.11). Dishes: ``dish_rows``.

Nothing is filtered here: deleted items and the null item (``id`` 0) come along with their status.
``extended`` holds the properties an administrator added (``gen…``), by the names they were given.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct


class RowStatus(StrEnum):
    """``Status`` of an item (rk7 §2.4)."""

    ACTIVE = "rsActive"
    INACTIVE = "rsInactive"
    DRAFT = "rsDraft"
    DELETED = "rsDeleted"


class DirectoryRow(Struct, frozen=True, kw_only=True):
    """What every item has. ``parent_id`` 0 is the root; ``status`` keeps unknown words."""

    id: int
    code: int
    guid: str
    name: str
    alt_name: str
    parent_id: int
    status: RowStatus | str
    extended: Mapping[str, str]

    @property
    def active(self) -> bool:
        return self.status == RowStatus.ACTIVE and self.id != 0


class CategoryRow(DirectoryRow, frozen=True, kw_only=True):
    """An item of CATEGLIST (rk7 §4.4). ``scheme_id`` is asked for before a dish's own (§4.7)."""

    comment: str
    scheme_id: int


class SelectorTarget(StrEnum):
    """``TradeObject``: what a selector's entry leads to (rk7 §4.5)."""

    DISH = "toDish"
    PAGE = "toSelector"


class SelectorEntry(Struct, frozen=True, kw_only=True):
    """A button of a menu page; ``order`` sorts it among its neighbours."""

    target: SelectorTarget | str
    object_id: int
    order: int


class SelectorPage(Struct, frozen=True, kw_only=True):
    """A hand-made menu page. Pages lie on one level; entries make the tree, maybe with cycles."""

    id: int
    name: str
    alt_name: str
    status: RowStatus | str
    entries: tuple[SelectorEntry, ...]


class SelectorRow(DirectoryRow, frozen=True, kw_only=True):
    """A group of SELECTORGROUPS with its pages."""

    pages: tuple[SelectorPage, ...]


class SchemeDetail(Struct, frozen=True, kw_only=True):
    """A group within a scheme (rk7 §4.7). Limits count pieces; ``maximum`` ``None``: no limit.

    ``fills_up``: the default is chosen as often as the maximum allows, not the minimum.
    """

    group_id: int
    order: int
    minimum: int
    maximum: int | None
    default_modifier_id: int | None
    free_count: int
    replaces_default: bool
    changes_price: bool
    fills_up: bool


class SchemeRow(DirectoryRow, frozen=True, kw_only=True):
    """An item of MODISCHEMES with its details in their order."""

    is_combo: bool
    opens_at_once: bool
    details: tuple[SchemeDetail, ...]


class GroupRow(DirectoryRow, frozen=True, kw_only=True):
    """An item of MODIGROUPS. ``common`` groups are the till's free comments for any dish."""

    is_combo: bool
    common: bool
    prompt: str


class ModifierRow(DirectoryRow, frozen=True, kw_only=True):
    """An item of MODIFIERS; its ``parent_id`` is the group.

    ``at_most`` 0: no limit per dish. ``dish_id`` is set in combos: the dish that is served.
    ``asks_for_text``: the till wants words typed, so a kiosk cannot offer it.
    """

    dish_id: int | None
    at_most: int
    weight: int
    order: int
    asks_for_text: bool
    adds_dish_price: bool
    picture: str


class StationRow(DirectoryRow, frozen=True, kw_only=True):
    """An item of CASHES; its ``parent_id`` is the cash group."""

    net_name: str


class TableRow(DirectoryRow, frozen=True, kw_only=True):
    """An item of TABLES."""

    hall_id: int


class RestaurantRow(DirectoryRow, frozen=True, kw_only=True):
    """An item of RESTAURANTS. ``full_code`` is the nine digits the licence is bound to."""

    full_code: str
    address: str


class ReasonRow(DirectoryRow, frozen=True, kw_only=True):
    """An item of ORDERVOIDS: what a reason may be used for (rk7 §4.10)."""

    for_receipt_void: bool
    for_receipt_undo: bool
    for_dish_return: bool
    for_stop_list: bool
    for_bill_cancel: bool
    for_prepay_deletion: bool
