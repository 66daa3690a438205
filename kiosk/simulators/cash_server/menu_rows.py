"""Rows of the menu: dishes, categories, pages (rk7 §4.3-§4.5)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kiosk.simulators.cash_server.catalogue import Catalogue
from kiosk.simulators.cash_server.directory import Item, ItemStatus, boolean_word
from kiosk.simulators.cash_server.envelope import Element, element
from kiosk.simulators.scenario import Scenario
from kiosk.simulators.scenario_menu import Category, Dish, item_guid

PORTION_ENGLISH: Final = {"г": "g", "мл": "ml", "шт": "pcs", "л": "l"}
SELECTOR_GROUP: Final = 1_000_900
FIRST_SELECTOR: Final = 1_000_901
SELECTOR_LINK_BASE: Final = 1_400_000
SERVICE_DISH: Final = 1_000_201


def dish_rows(scenario: Scenario, catalogue: Catalogue) -> Iterable[Item]:
    for category in scenario.categories:
        for dish in category.dishes:
            yield _dish(scenario, catalogue, category, dish)
    # A service item lives among the dishes and is never on sale (rk7 §4.3).
    yield Item(
        ident=SERVICE_DISH,
        code=9001,
        name="Чаевые",
        guid=item_guid("MENUITEMS", SERVICE_DISH),
        attributes=(("SaleObjectType", "sotMenuItem"), ("ModiScheme", "0"), ("OpenPrice", "true")),
    )
    removed = SERVICE_DISH + 1
    yield Item(
        ident=removed,
        code=9002,
        name="Рассольник",
        english="Rassolnik",
        status=ItemStatus.DELETED,
        guid=item_guid("MENUITEMS", removed),
        attributes=(("SaleObjectType", "sotMenuItem"), ("ModiScheme", "0"), ("OpenPrice", "false")),
    )


def _dish(scenario: Scenario, catalogue: Catalogue, category: Category, dish: Dish) -> Item:
    scheme = catalogue.scheme_of(dish)
    scheme_id = str(scheme.id if scheme is not None else 0)
    allergens = [scenario.allergens[name] for name in dish.allergens]
    return Item(
        ident=dish.id,
        code=dish.code,
        name=dish.name,
        english=dish.english,
        parent=category.id,
        guid=dish.guid,
        attributes=(
            ("ShortName", dish.name),
            ("AltShortName", dish.english),
            ("CategPath", category.name),
            ("ModiScheme", scheme_id),
            ("ComboScheme", scheme_id),
            ("ModiWeight", "0"),
            ("SaleObjectType", "sotComboMenuItem" if dish.is_combo else "sotMenuItem"),
            ("PriceMode", "pmPerPiece"),
            ("QntDecDigits", "0"),
            ("PortionWeight", str(dish.weight)),
            ("PortionName", dish.unit),
            ("AltPortion", PORTION_ENGLISH.get(dish.unit, dish.unit)),
            ("MeasureUnitID", "0"),
            ("OpenPrice", "false"),
            ("UseRestControl", boolean_word(dish.rest is not None)),
            ("MinRestQnt", "0"),
            ("UseConfirmQnt", "false"),
            ("ConfirmQnt", "0"),
            ("LabeledProduct", "false"),
            ("BarCodesText", ""),
            ("AddLineMode", "almJoinLines"),
            ("TaxDishType", "1"),
            ("AvailabilitySchedule", "0"),
            ("Kurs", "0"),
            ("CookMins", "15"),
            ("Comment", ""),
            ("Instruct", dish.description),
            ("LargeImagePath", f"{dish.picture}.svg"),
            ("VisualType_Image", "0"),
            ("Flags", "[miUseRestControl]" if dish.rest is not None else "[]"),
            ("ItemKind", "1"),
            ("genName0409", dish.english),
            ("genDescription0409", dish.description_english),
            ("genBadges", ",".join(dish.badges)),
            ("genKcal", str(dish.kcal)),
            ("genAllergens0419", _sentence(list(dish.allergens))),
            ("genAllergens0409", _sentence(allergens)),
            ("genRecommended", ",".join(str(catalogue.by_key[key].code) for key in dish.goes_with)),
        ),
    )


def _sentence(names: list[str]) -> str:
    """`Сельдерей, молоко`: the first word keeps its capital."""
    return ", ".join([*names[:1], *(name.lower() for name in names[1:])])


def category_rows(scenario: Scenario) -> Iterable[Item]:
    for category in scenario.categories:
        yield Item(
            ident=category.id,
            code=category.code,
            name=category.name,
            english=category.english,
            status=ItemStatus.INACTIVE if category.hidden else ItemStatus.ACTIVE,
            guid=item_guid("CATEGLIST", category.id),
            attributes=(
                ("Comment", category.subtitle),
                ("genName0409", category.english),
                ("genComment0409", category.subtitle_english),
            ),
        )


def selector_rows(scenario: Scenario) -> Iterable[Item]:
    """Pages of the kiosk's menu, all on one level; they mirror the categories (rk7 §4.5)."""
    shown = [category for category in scenario.categories if not category.hidden]
    first = element(
        "TSelector",
        _selector_row(FIRST_SELECTOR, "Начальная выборка", "Initial selection"),
        element(
            "RIChildItems",
            {},
            *(
                _selector_link(rank, "toSelector", FIRST_SELECTOR + category.code)
                for rank, category in enumerate(shown, start=1)
            ),
        ),
    )
    pages = [
        element(
            "TSelector",
            _selector_row(FIRST_SELECTOR + category.code, category.name, category.english),
            element(
                "RIChildItems",
                {},
                *(
                    _selector_link(category.code * 100 + rank, "toDish", dish.id)
                    for rank, dish in enumerate(category.dishes, start=1)
                ),
            ),
        )
        for category in shown
    ]
    yield Item(
        ident=SELECTOR_GROUP,
        code=1,
        name="Меню киоска",
        english="Kiosk menu",
        guid=item_guid("SELECTORGROUPS", SELECTOR_GROUP),
        children=(first, *pages),
    )


def _selector_row(ident: int, name: str, english: str) -> dict[str, str]:
    return {
        "Ident": str(ident),
        "ItemIdent": str(ident),
        "GUIDString": item_guid("SELECTORS", ident),
        "Name": name,
        "AltName": english,
        "Status": ItemStatus.ACTIVE,
    }


def _selector_link(rank: int, kind: str, target: int) -> Element:
    ident = str(SELECTOR_LINK_BASE + rank)
    return element(
        "TSelectorDetail",
        {
            "Ident": ident,
            "ItemIdent": ident,
            "TradeObject": kind,
            "ObjectSifr": str(target),
            "OrderNum": str(rank * 16384),
        },
    )
