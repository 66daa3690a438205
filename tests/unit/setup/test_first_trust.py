"""Trust-first believes a cash server once in each home; what is pinned there stays pinned."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from kiosk.errors import SettingsError
from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import read_profile
from kiosk.setup.steps import StepName, StepOutcome
from kiosk.simulators.addresses import SimulatorAddresses
from kiosk.simulators.launch import SimulatorProcess
from tests.unit.setup.one_home import applied, tables

pytestmark = pytest.mark.asyncio(loop_scope="module")

BEFORE = "ab" * 32


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def restaurant() -> AsyncIterator[SimulatorProcess]:
    async with SimulatorProcess("--guest-seconds", "0") as running:
        yield running


def trusting(at: SimulatorAddresses, **cash_server: object) -> dict[str, Any]:
    return tables(at, cash_server={"fingerprint": "trust-first", **cash_server})


def pinned_in(home: Path) -> str | None:
    return read_profile(home / PROFILE_FILE).cash_server.fingerprint


async def noted_at_till(restaurant: SimulatorProcess) -> int:
    return len(await restaurant.journal(server="cash"))


async def test_a_certificate_that_changed_is_refused_and_nothing_is_sent(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    at = restaurant.addresses
    await applied(tmp_path, at, trusting(at))
    first = pinned_in(tmp_path)
    assert first is not None
    shown = await restaurant.renew_certificate()
    noted = await noted_at_till(restaurant)

    again = await applied(tmp_path, at, trusting(at))
    outcome, words = again[StepName.CERTIFICATE]
    assert outcome is StepOutcome.WRONG
    assert first in words
    assert shown in words
    assert "enter the new fingerprint in cash_server.fingerprint" in words
    assert "stays pinned" in again[StepName.PROFILE][1]
    assert again[StepName.LOGIN][0] is StepOutcome.NOT_TRIED
    assert await noted_at_till(restaurant) == noted
    assert pinned_in(tmp_path) == first

    accepted = await applied(tmp_path, at, tables(at, cash_server={"fingerprint": shown}))
    assert accepted[StepName.LOGIN][0] is StepOutcome.GOOD
    assert pinned_in(tmp_path) == shown


async def test_the_same_file_again_changes_nothing(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    at = restaurant.addresses
    await applied(tmp_path, at, trusting(at))
    profile = (tmp_path / PROFILE_FILE).read_bytes()
    again = await applied(tmp_path, at, trusting(at))
    assert again[StepName.LOGIN][0] is StepOutcome.GOOD
    assert (tmp_path / PROFILE_FILE).read_bytes() == profile


@pytest.mark.parametrize(
    "before",
    [
        {"host": "localhost"},
        {"port": 1},
        {"certificate": "insecure"},
    ],
    ids=str,
)
async def test_what_was_never_pinned_for_this_server_is_seen_for_the_first_time(
    tmp_path: Path, restaurant: SimulatorProcess, before: dict[str, object]
) -> None:
    at = restaurant.addresses
    earlier = tables(at, cash_server={"fingerprint": BEFORE, **before})
    await applied(tmp_path, at, earlier, verify=False)
    found = await applied(tmp_path, at, trusting(at), verify=False)
    assert "compare it" in found[StepName.PROFILE][1]
    assert pinned_in(tmp_path) not in (None, BEFORE)


async def test_a_profile_that_cannot_be_read_may_hold_a_pin(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    at = restaurant.addresses
    damaged = b"[cash_server"
    (tmp_path / PROFILE_FILE).write_bytes(damaged)
    with pytest.raises(SettingsError, match="write the fingerprint in place of trust-first"):
        await applied(tmp_path, at, trusting(at))
    assert (tmp_path / PROFILE_FILE).read_bytes() == damaged
