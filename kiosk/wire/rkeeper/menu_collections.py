"""Collections a menu is made of (rk7 §4.3-4.8)."""

from __future__ import annotations

from typing import ClassVar

from kiosk.wire.documents import Element, attributes_of
from kiosk.wire.enumerations import word_of
from kiosk.wire.rkeeper.attributes import flag, text, whole
from kiosk.wire.rkeeper.dish_rows import DISH_COLUMNS, DISH_TRAITS, DishRow, dish_reader
from kiosk.wire.rkeeper.envelope import decode_tree
from kiosk.wire.rkeeper.reference import (
    GetFlatRefData,
    GetRefData,
    common,
    common_of,
)
from kiosk.wire.rkeeper.reference_data import ReferenceReader, RowMaker
from kiosk.wire.rkeeper.reference_rows import (
    CategoryRow,
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


class GetMenuItems(GetRefData[DishRow]):
    """Dishes (rk7 §4.3)."""

    __slots__ = ()
    ref_name: ClassVar = "MENUITEMS"
    mask: ClassVar = (*DISH_COLUMNS, *DISH_TRAITS)

    @classmethod
    def stream(cls) -> ReferenceReader[DishRow]:
        return cls.reader(())

    @classmethod
    def reader(cls, extended: tuple[str, ...]) -> ReferenceReader[DishRow]:
        """Reads the answer to a question for these extended properties."""
        return ReferenceReader(dish_reader(extended), lambda reply: decode_tree(cls, reply))

    @classmethod
    def row(cls, item: Element) -> DishRow:
        return dish_reader(())(attributes_of(item))


class GetCategories(GetFlatRefData[CategoryRow]):
    """The tree of categories (rk7 §4.4), unmasked: a scheme of its own has no promised name."""

    __slots__ = ()
    ref_name: ClassVar = "CATEGLIST"

    @classmethod
    def row_maker(cls) -> RowMaker[CategoryRow]:
        return lambda item, extended: CategoryRow(
            **common(item, extended),
            comment=text(item, "Comment"),
            scheme_id=whole(item, "ModiScheme"),
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
        fills_up=flag(item, "AddUntilUpperLimit"),
    )
