"""Collections a menu is made of (rk7 §4.3-4.8)."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import ClassVar

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import (
    flag,
    flag_from,
    text,
    whole,
    whole_from,
    word_of,
)
from kiosk.wire.rkeeper.reference import (
    COMMON,
    GetFlatRefData,
    GetRefData,
    common,
    common_of,
)
from kiosk.wire.rkeeper.reference_data import RowMaker
from kiosk.wire.rkeeper.reference_rows import (
    CategoryRow,
    DishRow,
    GroupRow,
    ModifierRow,
    RowStatus,
    SchemeDetail,
    SchemeRow,
    SelectorEntry,
    SelectorPage,
    SelectorRow,
    SelectorTarget,
)


class GetMenuItems(GetFlatRefData[DishRow]):
    """Dishes (rk7 §4.3)."""

    __slots__ = ()
    ref_name: ClassVar = "MENUITEMS"
    # In the order of the fields of a row.
    mask: ClassVar = (
        *("Ident", "Code", "GUIDString", "Name", "AltName", "MainParentIdent", "Status"),
        *("ModiScheme", "SaleObjectType", "PriceMode", "OpenPrice", "LabeledProduct", "ModiWeight"),
        *("PortionWeight", "PortionName", "LargeImagePath", "Instruct", "Comment"),
    )

    @classmethod
    def row_maker(cls) -> RowMaker[DishRow]:
        # The one hot loop of the directory. Most values repeat from dish to dish: each is converted
        # once and kept once. All columns are taken in one step; where a server leaves some out,
        # they are taken one by one.
        numbers, flags, words = _Numbers(), _Flags(), _Words()
        columns = cls.mask
        take = itemgetter(*columns)
        new_row = tuple.__new__

        def make(attributes: Mapping[str, str], extended: Mapping[str, str]) -> DishRow:
            try:
                values = take(attributes)
            except KeyError:
                values = [attributes.get(column, "") for column in columns]
            # fmt: off
            (ident, code, guid, name, alt_name, category, status,
             scheme, sale_object, price_mode, open_price, marked, weight,
             portion, portion_name, picture, instruct, comment) = values
            # fmt: on
            return new_row(
                DishRow,
                (
                    int(ident or 0),
                    int(code or 0),
                    guid,
                    name,
                    alt_name,
                    numbers[category],
                    words[status],
                    numbers[scheme],
                    words[sale_object],
                    words[price_mode],
                    flags[open_price],
                    flags[marked],
                    numbers[weight],
                    numbers[portion],
                    words[portion_name],
                    picture,
                    instruct,
                    comment,
                    extended,
                ),
            )

        return make


class GetCategories(GetFlatRefData[CategoryRow]):
    """The tree of categories (rk7 §4.4)."""

    __slots__ = ()
    ref_name: ClassVar = "CATEGLIST"
    mask: ClassVar = (*COMMON, "Comment")

    @classmethod
    def row_maker(cls) -> RowMaker[CategoryRow]:
        return lambda item, extended: CategoryRow(
            **common(item, extended), comment=text(item, "Comment")
        )


class GetSelectors(GetRefData[SelectorRow]):
    """Hand-made menu pages (rk7 §4.5)."""

    __slots__ = ()
    ref_name: ClassVar = "SELECTORGROUPS"
    child_levels: ClassVar = 2

    @classmethod
    def row(cls, item: Element) -> SelectorRow:
        pages = item.iterfind("RIChildItems/TSelector")
        return SelectorRow(**common_of(item), pages=tuple(_page(page) for page in pages))


class GetModifierSchemes(GetRefData[SchemeRow]):
    """Which groups a dish asks for, with their limits (rk7 §4.7)."""

    __slots__ = ()
    ref_name: ClassVar = "MODISCHEMES"
    child_levels: ClassVar = 2

    @classmethod
    def row(cls, item: Element) -> SchemeRow:
        found = (_scheme_detail(e) for e in item.iterfind("RIChildItems/TModiSchemeDetail"))
        return SchemeRow(
            **common_of(item),
            is_combo=text(item, "ModiSchemeType") == "mstCombo",
            opens_at_once=flag(item, "AutoOpen"),
            details=tuple(sorted(found, key=lambda detail: detail.order)),
        )


class GetModifierGroups(GetFlatRefData[GroupRow]):
    """Groups of modifiers (rk7 §4.7)."""

    __slots__ = ()
    ref_name: ClassVar = "MODIGROUPS"

    @classmethod
    def row_maker(cls) -> RowMaker[GroupRow]:
        return lambda item, extended: GroupRow(
            **common(item, extended),
            is_combo=text(item, "ModiGroupType") == "mgtCombo",
            common=flag(item, "CommonModifier"),
            prompt=text(item, "Prompt"),
        )


class GetModifiers(GetFlatRefData[ModifierRow]):
    """Modifiers; prices are in GetOrderMenu (rk7 §4.7)."""

    __slots__ = ()
    ref_name: ClassVar = "MODIFIERS"

    @classmethod
    def row_maker(cls) -> RowMaker[ModifierRow]:
        return lambda item, extended: ModifierRow(
            **common(item, extended),
            dish_id=whole(item, "Dish") or None,
            at_most=whole(item, "MaxOneDish"),
            weight=whole(item, "Weight"),
            order=whole(item, "SortNum"),
            asks_for_text=flag(item, "InputName") or flag(item, "UseFormatInput"),
            adds_dish_price=flag(item, "AddMenuItemPrice"),
            picture=text(item, "LargeImagePath"),
        )


def _page(item: Element) -> SelectorPage:
    details = item.iterfind("RIChildItems/TSelectorDetail")
    entries = (
        SelectorEntry(
            target=word_of(SelectorTarget, text(detail, "TradeObject")),
            object_id=whole(detail, "ObjectSifr"),
            order=whole(detail, "OrderNum"),
        )
        for detail in details
    )
    return SelectorPage(
        id=whole(item, "Ident") or whole(item, "ItemIdent"),
        name=text(item, "Name"),
        alt_name=text(item, "AltName"),
        status=word_of(RowStatus, text(item, "Status")),
        entries=tuple(sorted(entries, key=lambda entry: entry.order)),
    )


def _scheme_detail(item: Element) -> SchemeDetail:
    # A limit counts only together with its flag: 0 alone cannot be told from "none" (rk7 §4.7).
    return SchemeDetail(
        group_id=whole(item, "ModiGroup"),
        order=whole(item, "SortNum"),
        minimum=whole(item, "DownLimit") if flag(item, "UseDownLimit") else 0,
        maximum=whole(item, "UpLimit") if flag(item, "UseUpLimit") else None,
        default_modifier_id=whole(item, "DefaultModifier") or None,
        free_count=whole(item, "FreeCount"),
        replaces_default=flag(item, "ReplaceDefModifier"),
        changes_price=flag(item, "ChangesPrice", default=True),
    )


class _Numbers(dict[str, int]):
    def __missing__(self, raw: str) -> int:
        return self.setdefault(raw, whole_from(raw, "of a dish"))


class _Flags(dict[str, bool]):
    def __missing__(self, raw: str) -> bool:
        return self.setdefault(raw, flag_from(raw, "of a dish"))


class _Words(dict[str, str]):
    def __missing__(self, raw: str) -> str:
        return self.setdefault(raw, raw)
