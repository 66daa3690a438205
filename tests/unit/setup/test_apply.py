"""A whole set-up against the simulated restaurant: what is right is proven, what is wrong named."""

import uuid
from collections.abc import AsyncIterator
from contextlib import aclosing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import pytest_asyncio

from kiosk.clock import SystemClock
from kiosk.errors import SettingsError, StoreError
from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import read_profile
from kiosk.setup.apply import Setup
from kiosk.setup.setup_file import order_from
from kiosk.setup.steps import StepName, StepOutcome
from kiosk.simulators.addresses import SimulatorAddresses
from kiosk.simulators.launch import SimulatorProcess
from kiosk.storage.store import Store

pytestmark = pytest.mark.asyncio(loop_scope="module")

# One for all tests: the simulated licence covers few kiosks a day.
INSTANCE = uuid.UUID("3b1e4e0c-6e5d-4f0b-9c58-5a0b7c9d2e11")
Found = dict[StepName, tuple[StepOutcome, str]]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def process() -> AsyncIterator[SimulatorProcess]:
    async with SimulatorProcess("--guest-seconds", "0") as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def restaurant(process: SimulatorProcess) -> SimulatorProcess:
    await process.clear_moods()
    return process


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
            "void_reason_id": 1000600,
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


async def test_a_right_file_makes_a_kiosk_that_is_proven(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    found = await applied(tmp_path / "home", restaurant.addresses, tables(restaurant.addresses))
    assert {outcome for outcome, _ in found.values()} == {StepOutcome.GOOD}
    assert list(found) == list(StepName)
    assert found[StepName.STATION][1] == "Киоск 1"
    assert found[StepName.ORDER_TYPES][1] == "В зале, С собой"
    assert "123450007" in found[StepName.RESTAURANT][1]
    assert "days" in found[StepName.LICENCE][1]
    profile = read_profile(tmp_path / "home" / PROFILE_FILE)
    assert profile.cash_server.password == "secret:cash-server-password"


async def test_no_secret_is_left_in_any_file(tmp_path: Path, restaurant: SimulatorProcess) -> None:
    at = restaurant.addresses
    await applied(tmp_path, at, tables(at))
    files = everything_in(tmp_path)
    assert {"kiosk.db", "profile.toml", "database.key"} <= set(files)
    for secret in environment(at).values():
        assert not [name for name, content in files.items() if secret.encode() in content]


def everything_in(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


async def test_a_second_run_keeps_the_installation_and_needs_no_secrets(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    at = restaurant.addresses
    await applied(tmp_path, at, tables(at), verify=False)
    stored = tables(
        at,
        cash_server={"password": "secret:cash-server-password"},
        licence={"password": "secret:licence-password", "token": "secret:licence-token"},
    )
    found = await applied(tmp_path, at, stored, instance=uuid.UUID(int=5))
    assert {outcome for outcome, _ in found.values()} == {StepOutcome.GOOD}
    assert await instance_of(tmp_path) == INSTANCE


async def instance_of(home: Path) -> uuid.UUID:
    store = await Store.open(home, {})
    counter = await store.licence.counter()
    await store.close()
    return counter.instance


async def test_a_secret_that_is_nowhere_is_named(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    at = restaurant.addresses
    given = tables(at, licence={"token": "secret:licence-token"})
    with pytest.raises(SettingsError, match="nothing is stored as secret:licence-token"):
        await applied(tmp_path, at, given)
    assert not (tmp_path / PROFILE_FILE).exists()


async def test_trust_first_pins_what_is_seen(tmp_path: Path, restaurant: SimulatorProcess) -> None:
    at = restaurant.addresses
    given = tables(at, cash_server={"fingerprint": "trust-first"})
    found = await applied(tmp_path, at, given)
    assert at.certificate_sha256 in found[StepName.CERTIFICATE][1]
    assert "compare it" in found[StepName.PROFILE][1]
    profile = read_profile(tmp_path / PROFILE_FILE)
    assert profile.cash_server.fingerprint == at.certificate_sha256


async def test_nobody_to_trust_writes_no_profile(
    tmp_path: Path, restaurant: SimulatorProcess, unused_tcp_port: int
) -> None:
    at = restaurant.addresses
    given = tables(at, cash_server={"fingerprint": "trust-first", "port": unused_tcp_port})
    found = await applied(tmp_path, at, given)
    assert found[StepName.CERTIFICATE][0] is StepOutcome.WRONG
    assert found[StepName.PROFILE][0] is StepOutcome.NOT_TRIED
    assert not (tmp_path / PROFILE_FILE).exists()


async def test_another_certificate_stops_everything_that_would_send_a_password(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    at = restaurant.addresses
    found = await applied(tmp_path, at, tables(at, cash_server={"fingerprint": "ab" * 32}))
    assert found[StepName.CERTIFICATE][0] is StepOutcome.WRONG
    assert at.certificate_sha256 in found[StepName.CERTIFICATE][1]
    assert found[StepName.LOGIN][0] is StepOutcome.NOT_TRIED
    assert found[StepName.TENDERS][0] is StepOutcome.NOT_TRIED
    assert found[StepName.CARD_SYSTEM][0] is StepOutcome.GOOD


async def test_a_certificate_that_nobody_checks_works_and_is_doubted(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    at = restaurant.addresses
    given = tables(at, cash_server={"certificate": "insecure"})
    del given["cash_server"]["fingerprint"]
    found = await applied(tmp_path, at, given)
    outcome, words = found.pop(StepName.CERTIFICATE)
    assert outcome is StepOutcome.DOUBTFUL
    assert at.certificate_sha256 in words
    assert {outcome for outcome, _ in found.values()} == {StepOutcome.GOOD}


@pytest.mark.parametrize(
    ("section", "changes", "step", "words"),
    [
        ("cash_server", {"user": "NOBODY"}, StepName.LOGIN, "HTTP-access right"),
        ("restaurant", {"code": "123450008"}, StepName.RESTAURANT, "the profile says 123450008"),
        ("restaurant", {"station_id": 15011}, StepName.STATION, "15010 Киоск 1"),
        ("restaurant", {"cashier_id": 7}, StepName.CASHIER, "restaurant.cashier_id"),
        ("restaurant", {"waiter_id": 7}, StepName.WAITER, "restaurant.waiter_id"),
        ("restaurant", {"table_id": 7}, StepName.TABLE, "1000070 12, 1000071 13"),
        ("restaurant", {"order_category_id": 7}, StepName.ORDER_CATEGORY, "1000080 Киоск"),
        (
            "restaurant",
            {"order_types": [{"meaning": "eat-in", "id": 9}]},
            StepName.ORDER_TYPES,
            "restaurant.order_types[0].id",
        ),
        ("restaurant", {"bonus_tender_id": 9}, StepName.TENDERS, "restaurant.bonus_tender_id"),
        ("restaurant", {"void_reason_id": 1000601}, StepName.VOID_REASON, "choose another"),
        ("licence", {"user": "env:NOBODY"}, StepName.LICENCE, "refuses the account"),
        (
            "licence",
            {"product": "4458d8b1-0019-4025-8c7a-60a83ad64b67"},
            StepName.LICENCE,
            "no active licence",
        ),
    ],
)
async def test_a_wrong_value_is_named_with_what_to_do(
    tmp_path: Path,
    restaurant: SimulatorProcess,
    section: str,
    changes: dict[str, object],
    step: StepName,
    words: str,
) -> None:
    at = restaurant.addresses
    found = await applied(tmp_path, at, tables(at, **{section: changes}))
    outcome, said = found[step]
    assert outcome is StepOutcome.WRONG
    assert words in said
    assert "canary" not in said


@pytest.mark.parametrize(
    ("mood", "step", "outcome", "words"),
    [
        ("cash:bad-anchor", StepName.LICENCE_AT_TILL, StepOutcome.WRONG, "refuses the licence"),
        ("licence:no-licence", StepName.LICENCE, StepOutcome.WRONG, "no active licence"),
        ("licence:expired", StepName.LICENCE, StepOutcome.WRONG, "ended on"),
        ("licence:lose-request", StepName.LICENCE, StepOutcome.WRONG, "licence service"),
        ("cash:shift-closing", StepName.LOGIN, StepOutcome.WRONG, "few minutes"),
        ("crm:lose-answer", StepName.CARD_SYSTEM, StepOutcome.WRONG, "closed the connection"),
        ("crm:sac-error", StepName.CARD_SYSTEM, StepOutcome.WRONG, "refuses"),
        ("cash:http-500", StepName.LOGIN, StepOutcome.WRONG, "fault of its own"),
    ],
)
async def test_trouble_of_a_server_is_one_sentence(
    tmp_path: Path,
    restaurant: SimulatorProcess,
    mood: str,
    step: StepName,
    outcome: StepOutcome,
    words: str,
) -> None:
    await restaurant.set_mood(mood)
    found = await applied(tmp_path, restaurant.addresses, tables(restaurant.addresses))
    assert found[step][0] is outcome
    assert words in found[step][1]
    assert "\n" not in found[step][1]


async def test_one_kiosk_more_than_the_licence_covers_is_told(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    at = restaurant.addresses
    await applied(tmp_path / "first", at, tables(at))
    # The simulated licence covers two kiosks a day.
    for number in (5, 6):
        home = tmp_path / str(number)
        found = await applied(home, at, tables(at), instance=uuid.UUID(int=number))
    assert found[StepName.LICENCE_AT_TILL][0] is StepOutcome.WRONG
    assert "refuses the licence" in found[StepName.LICENCE_AT_TILL][1]


async def test_a_lifetime_licence_and_no_card_system_ask_nobody(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    at = restaurant.addresses
    given = tables(at) | {"licence": {"lifetime": True}, "card_system": {"kind": "none"}}
    found = await applied(tmp_path, at, given)
    for step in (StepName.LICENCE, StepName.LICENCE_AT_TILL, StepName.CARD_SYSTEM):
        assert found[step][0] is StepOutcome.NOT_NEEDED


async def test_a_running_kiosk_is_not_set_up_under_its_feet(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    at = restaurant.addresses
    running = await Store.open(tmp_path, {})
    with pytest.raises(StoreError, match="another kiosk"):
        await applied(tmp_path, at, tables(at))
    await running.close()
