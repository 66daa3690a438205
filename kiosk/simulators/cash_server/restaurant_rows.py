"""Rows of the restaurant itself: tenders, tables, stations, people, reasons (rk7 §4.10, §4.11)."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.simulators.cash_server.directory import Item, boolean_word
from kiosk.simulators.scenario import DirectoryEntry, Scenario, TenderKind, VoidUse
from kiosk.simulators.scenario_menu import item_guid


def entry_row(
    ref_name: str,
    entry: DirectoryEntry,
    *,
    english: str = "",
    parent: int = 0,
    attributes: tuple[tuple[str, str], ...] = (),
) -> Item:
    """A row made of an id, a code and a name."""
    return Item(
        ident=entry.id,
        code=entry.code,
        name=entry.name,
        english=english,
        parent=parent,
        guid=item_guid(ref_name, entry.id),
        attributes=attributes,
    )


def currency_rows(scenario: Scenario) -> Iterable[Item]:
    for tender in scenario.tenders:
        yield entry_row(
            "CURRENCIES",
            tender,
            english=tender.english,
            attributes=(("genName0409", tender.english),),
        )


def table_rows(scenario: Scenario) -> Iterable[Item]:
    hall = scenario.hall.id
    for table in scenario.tables:
        yield entry_row("TABLES", table, parent=hall, attributes=(("Hall", str(hall)),))


def hall_rows(scenario: Scenario) -> Iterable[Item]:
    yield entry_row("HALLPLANS", scenario.hall, parent=scenario.restaurant.id)


def station_rows(scenario: Scenario) -> Iterable[Item]:
    station = scenario.station
    yield entry_row(
        "CASHES",
        station,
        parent=scenario.cash_group.id,
        attributes=(("NetName", station.net_name),),
    )


def employee_rows(scenario: Scenario) -> Iterable[Item]:
    # Unmasked rows hold secrets on a real server; a client must ask with a mask (rk7 §4.2).
    for employee in scenario.employees:
        yield entry_row("EMPLOYEES", employee, parent=employee.role_id)


def role_rows(scenario: Scenario) -> Iterable[Item]:
    roles = {
        employee.role_id: DirectoryEntry(
            id=employee.role_id, code=employee.role_code, name=employee.role
        )
        for employee in scenario.employees
    }
    for role in roles.values():
        yield entry_row("ROLES", role)


def restaurant_row(scenario: Scenario) -> Item:
    restaurant = scenario.restaurant
    return entry_row(
        "RESTAURANTS",
        restaurant,
        attributes=(
            ("FullRestaurantCode", restaurant.full_code),
            ("Address", restaurant.address),
            ("NationalCurrency", str(scenario.tender(TenderKind.CASH).id)),
        ),
    )


def void_reason_rows(scenario: Scenario) -> Iterable[Item]:
    for reason in scenario.void_reasons:
        yield entry_row(
            "ORDERVOIDS",
            reason,
            attributes=tuple((use.value, boolean_word(use in reason.uses)) for use in VoidUse),
        )
