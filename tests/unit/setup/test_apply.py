"""A whole set-up against the simulated restaurant: what is right is proven, what is wrong named."""

import uuid
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from kiosk.errors import SettingsError, StoreError
from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import read_profile
from kiosk.setup.steps import StepName, StepOutcome
from kiosk.simulators.launch import SimulatorProcess
from kiosk.storage.store import Store
from tests.unit.setup.one_home import INSTANCE, applied, environment, tables

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def process() -> AsyncIterator[SimulatorProcess]:
    async with SimulatorProcess("--guest-seconds", "0") as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def restaurant(process: SimulatorProcess) -> SimulatorProcess:
    await process.clear_moods()
    return process


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
        ("restaurant", {"card_interface_id": 9}, StepName.CARD_DRIVER, "1000700"),
        ("restaurant", {"void_reason_id": 1000601}, StepName.VOID_REASON, "choose another"),
        ("restaurant", {"stop_reason_id": 1000600}, StepName.STOP_REASON, "choose another"),
        ("restaurant", {"return_reason_id": 1000600}, StepName.RETURN_REASON, "choose another"),
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
        ("crm:sac-error=SAC-0111", StepName.CARD_SYSTEM, StepOutcome.WRONG, "classifier"),
        ("crm:sac-error=SAC-0001", StepName.CARD_SYSTEM, StepOutcome.WRONG, "in a minute"),
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
