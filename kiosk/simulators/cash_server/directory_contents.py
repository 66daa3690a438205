"""The directory of a scenario: every collection a kiosk or its wizard may read."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.simulators.cash_server.catalogue import Catalogue
from kiosk.simulators.cash_server.directory import Collection, Directory, Item, null_item
from kiosk.simulators.cash_server.menu_rows import category_rows, dish_rows, selector_rows
from kiosk.simulators.cash_server.modifier_rows import group_rows, modifier_rows, scheme_rows
from kiosk.simulators.cash_server.restaurant_rows import (
    currency_rows,
    employee_rows,
    entry_row,
    hall_rows,
    restaurant_row,
    role_rows,
    station_rows,
    table_rows,
    void_reason_rows,
)
from kiosk.simulators.scenario import DirectoryEntry, Scenario


def directory_of(scenario: Scenario, catalogue: Catalogue) -> Directory:
    """The whole directory of the scenario's restaurant."""
    return Directory(
        (
            _collection("MENUITEMS", "TRK7MenuItems", dish_rows(scenario, catalogue), "MenuItems"),
            _collection("CATEGLIST", "TCategListItems", category_rows(scenario), "CategList"),
            _collection("SELECTORGROUPS", "TSelectorGroups", selector_rows(scenario)),
            _collection("MODISCHEMES", "TModiSchemes", scheme_rows(catalogue), "ModiSchemes"),
            _collection("MODIGROUPS", "TModiGroups", group_rows(catalogue), "ModiGroups"),
            _collection("MODIFIERS", "tModifiers", modifier_rows(catalogue)),
            _collection("CURRENCIES", "TCurrencies", currency_rows(scenario)),
            _collection(
                "UNCHANGEABLEORDERTYPES",
                "TUnchangeableOrderTypes",
                [entry_row("UNCHANGEABLEORDERTYPES", scenario.order_category)],
                "UnchangeableOrderTypes",
            ),
            _collection(
                "CHANGEABLEORDERTYPES",
                "TChangeableOrderTypes",
                [
                    entry_row("CHANGEABLEORDERTYPES", kind, english=kind.english)
                    for kind in scenario.order_types
                ],
                "ChangeableOrderTypes",
            ),
            _collection("TABLES", "TTables", table_rows(scenario)),
            _collection("HALLPLANS", "THallPlans", hall_rows(scenario), "HallPlans"),
            _collection("CASHES", "TCashes", station_rows(scenario)),
            _collection(
                "CASHGROUPS", "TCashGroups", [entry_row("CASHGROUPS", scenario.cash_group)]
            ),
            _collection("EMPLOYEES", "TEmployees", employee_rows(scenario)),
            _collection("ROLES", "TRoles", role_rows(scenario)),
            _collection("RESTAURANTS", "TRestaurants", [restaurant_row(scenario)]),
            _entries("DISCOUNTS", "TDiscounts", scenario.discounts, "Discounts"),
            _entries("DEVICES", "TDevices", scenario.devices),
            _entries("PRINTERPURPOSES", "TPrinterPurposes", scenario.print_purposes),
            _entries("DOCUMENTS", "TDocuments", scenario.documents),
            _entries("MAKETS", "TMakets", scenario.layouts),
            _entries("GUESTTYPES", "TGuestTypes", scenario.guest_types, "GuestTypes"),
            _entries("KURSES", "TKurses", scenario.courses),
            _collection("ORDERVOIDS", "TOrderVoids", void_reason_rows(scenario), "OrderVoids"),
            _entries(
                "DEPOSITCOLLECTREASONS",
                "TDepositCollectReasons",
                scenario.prepayment_reasons,
                "DepositCollectReasons",
            ),
        )
    )


def _entries(
    ref_name: str, class_name: str, entries: Iterable[DirectoryEntry], spoken: str = ""
) -> Collection:
    """A collection whose items are an id, a code and a name."""
    return _collection(
        ref_name, class_name, [entry_row(ref_name, entry) for entry in entries], spoken
    )


def _collection(
    ref_name: str, class_name: str, items: Iterable[Item], spoken: str = ""
) -> Collection:
    rows = (null_item(ref_name), *items)
    return Collection(
        ref_name=ref_name,
        class_name=class_name,
        version=600 + len(rows),
        items=rows,
        spoken=spoken,
    )
