"""A home folder set up against the simulated restaurant."""

import uuid
from contextlib import aclosing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from kiosk.clock import SystemClock
from kiosk.setup.apply import Setup
from kiosk.setup.setup_file import order_from
from kiosk.setup.steps import StepName, StepOutcome
from kiosk.simulators.addresses import SimulatorAddresses

# One for all tests: the simulated licence covers few kiosks a day.
INSTANCE = uuid.UUID("3b1e4e0c-6e5d-4f0b-9c58-5a0b7c9d2e11")
Found = dict[StepName, tuple[StepOutcome, str]]


def environment(at: SimulatorAddresses) -> dict[str, str]:
    return {
        "PASSWORD": at.cash_password,
        "LICENCE_USER": at.licence_user,
        "NOBODY": "nobody@example.com",
        "LICENCE_PASSWORD": at.licence_password,
        "TOKEN": at.licence_token,
    }


def tables(at: SimulatorAddresses, **changes: dict[str, object]) -> dict[str, Any]:
    cash = urlsplit(at.cash_url)
    made: dict[str, Any] = {
        "cash_server": {
            "host": cash.hostname,
            "port": cash.port,
            "user": at.cash_user,
            "password": "env:PASSWORD",
            "fingerprint": at.certificate_sha256,
        },
        "restaurant": {
            "code": "123450007",
            "station_id": 15010,
            "cashier_id": 1000050,
            "waiter_id": 1000050,
            "table_id": 1000070,
            "order_category_id": 1000080,
            "card_tender_id": 1000310,
            "bonus_tender_id": 1000312,
            "card_interface_id": 1000700,
            "void_reason_id": 1000600,
            "stop_reason_id": 1000602,
            "return_reason_id": 1000601,
            "order_types": [
                {"meaning": "eat-in", "id": 1},
                {"meaning": "take-away", "id": 1000081},
            ],
        },
        "licence": {
            "server_url": at.licence_url,
            "user": "env:LICENCE_USER",
            "password": "env:LICENCE_PASSWORD",
            "token": "env:TOKEN",
        },
        "card_system": {
            "kind": "crm7",
            "crm7": {"url": at.crm_url, "classifier": at.crm_classifier, "unit": at.crm_unit},
        },
    }
    for section, values in changes.items():
        made[section] = {**made[section], **values}
    return made


async def applied(
    home: Path,
    at: SimulatorAddresses,
    given: dict[str, Any],
    *,
    verify: bool = True,
    instance: uuid.UUID = INSTANCE,
) -> Found:
    order = order_from(given, environment(at), home)
    work = Setup(home, environment={}, clock=SystemClock(), new_guid=lambda: instance)
    async with aclosing(work.apply(order, verify=verify)) as findings:
        return {f.step: (f.outcome, f.words) async for f in findings}
