"""A throw-away installation against the simulators, made by the same set-up as a real one."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from kiosk.clock import SystemClock, new_guid
from kiosk.settings.card_system import CardSystemKind
from kiosk.setup.apply import Setup
from kiosk.setup.setup_file import order_from
from kiosk.setup.steps import Finding
from kiosk.simulators.addresses import SimulatorAddresses
from kiosk.simulators.scenario import Scenario, TenderKind, VoidUse
from resources.paths import resource_path

CASH_PASSWORD: Final = "DEMO_CASH_PASSWORD"
LICENCE_USER: Final = "DEMO_LICENCE_USER"
LICENCE_PASSWORD: Final = "DEMO_LICENCE_PASSWORD"
LICENCE_TOKEN: Final = "DEMO_LICENCE_TOKEN"
CARD_KEY_CODE: Final = "DEMO_CARD_KEY_CODE"
MOST_PERCENT: Final = 30
CREDIT_PERCENT: Final = 5


async def make_demo_home(
    home: Path,
    at: SimulatorAddresses,
    scenario: Scenario,
    *,
    orientation: str,
    card_system: CardSystemKind = CardSystemKind.CRM7,
) -> AsyncGenerator[Finding]:
    """Sets ``home`` up for these simulators; the findings of every step as they are made.

    Raises SettingsError, StoreError.
    """
    given = {
        CASH_PASSWORD: at.cash_password,
        LICENCE_USER: at.licence_user,
        LICENCE_PASSWORD: at.licence_password,
        LICENCE_TOKEN: at.licence_token,
        CARD_KEY_CODE: at.crm_key_code,
    }
    tables = _tables(at, scenario, orientation)
    tables["card_system"] = {
        "kind": card_system.value,
        card_system.value: {**_reached(at, card_system), **_loyalty(at, scenario)},
    }
    order = order_from(tables, given, home)
    setup = Setup(
        home,
        environment=os.environ,
        clock=SystemClock(),
        new_guid=new_guid,
    )
    async for finding in setup.apply(order):
        yield finding


def machine_zone(environment: Mapping[str, str]) -> str:
    """This machine's time zone by name: the simulators keep its time. UTC where it has no name."""
    named = environment.get("TZ", "").lstrip(":")
    if not named:
        named = Path("/etc/localtime").resolve().as_posix().rpartition("zoneinfo/")[2]
    return named if named in available_timezones() else "Etc/UTC"


def _tables(at: SimulatorAddresses, scenario: Scenario, orientation: str) -> dict[str, Any]:
    cash = urlsplit(at.cash_url)
    tenders = {tender.kind: tender.id for tender in scenario.tenders}
    employee = scenario.employees[0].id
    return {
        "site": {"orientation": orientation, "time_zone": machine_zone(os.environ)},
        "cash_server": {
            "host": cash.hostname,
            "port": cash.port,
            "path": cash.path,
            "user": at.cash_user,
            "password": f"env:{CASH_PASSWORD}",
            "fingerprint": at.certificate_sha256,
        },
        "restaurant": {
            "code": scenario.restaurant.full_code,
            "name": scenario.restaurant.name,
            "station_id": scenario.station.id,
            "cashier_id": employee,
            "waiter_id": employee,
            "table_id": scenario.tables[0].id,
            "table_name": scenario.tables[0].name,
            "order_note": True,
            "order_category_id": scenario.order_category.id,
            "card_tender_id": tenders[TenderKind.CARD],
            "bonus_tender_id": tenders[TenderKind.BONUS],
            "card_interface_id": scenario.interface.id,
            "void_reason_id": scenario.void_reasons[0].id,
            "stop_reason_id": next(
                (one.id for one in scenario.void_reasons if VoidUse.STOP_LIST in one.uses), None
            ),
            "return_reason_id": next(
                reason.id for reason in scenario.void_reasons if VoidUse.DISH_RETURN in reason.uses
            ),
            "order_types": [
                {"meaning": meaning, "id": kind.id}
                for meaning, kind in zip(("eat-in", "take-away"), scenario.order_types, strict=True)
            ],
        },
        "licence": {
            "server_url": at.licence_url,
            "user": f"env:{LICENCE_USER}",
            "password": f"env:{LICENCE_PASSWORD}",
            "token": f"env:{LICENCE_TOKEN}",
        },
        "payments": {"ways": ["station", "counter"]},
        "devices": {"card_readers": [{"driver": "simulated"}]},
        "screen": {"showcase": str(resource_path("showcase", "samovar.toml"))},
    }


def _reached(at: SimulatorAddresses, kind: CardSystemKind) -> dict[str, Any]:
    """Where the card system is: one state behind two doors."""
    if kind is CardSystemKind.CRM5:
        return {
            "host": at.crm5_host,
            "port": at.crm5_port,
            "key_code": f"env:{CARD_KEY_CODE}",
        }
    return {"url": at.crm_url}


def _loyalty(at: SimulatorAddresses, scenario: Scenario) -> dict[str, Any]:
    bonus = next(kind for kind in scenario.card_system.account_types if kind.account_class == 1)
    return {
        "classifier": at.crm_classifier,
        "unit": at.crm_unit,
        "bonus_account_type": bonus.id,
        "most_percent": MOST_PERCENT,
        "credit_percent": CREDIT_PERCENT,
        "phone": {"new_guests": True, "opens_account": True},
    }
