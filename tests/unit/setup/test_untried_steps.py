"""What a set-up leaves untried until something else is right, so that the next run can try it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from kiosk.setup.steps import StepName, StepOutcome
from kiosk.simulators.launch import SimulatorProcess
from tests.unit.setup.one_home import applied, tables

pytestmark = pytest.mark.asyncio(loop_scope="module")

COUNTER = "GetXMLLicenseInstanceSeqNumber"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def restaurant() -> AsyncIterator[SimulatorProcess]:
    async with SimulatorProcess("--guest-seconds", "0") as running:
        yield running


@pytest.mark.parametrize(
    ("mistake", "first"),
    [
        ({"user": "NOBODY"}, "The login has to work first."),
        ({"fingerprint": "ab" * 32}, "The certificate has to be seen and right first."),
    ],
    ids=str,
)
async def test_the_licence_is_tried_at_once_after_a_mistake_is_put_right(
    tmp_path: Path, restaurant: SimulatorProcess, mistake: dict[str, object], first: str
) -> None:
    at = restaurant.addresses
    found = await applied(tmp_path, at, tables(at, cash_server=mistake))
    assert found[StepName.LICENCE][0] is StepOutcome.GOOD
    assert found[StepName.LICENCE_AT_TILL] == (StepOutcome.NOT_TRIED, first)
    corrected = await applied(tmp_path, at, tables(at))
    assert {outcome for outcome, _ in corrected.values()} == {StepOutcome.GOOD}


@pytest.mark.parametrize("content", [None, "no certificate at all"])
async def test_an_unreadable_authority_leaves_the_cash_server_alone(
    tmp_path: Path, restaurant: SimulatorProcess, content: str | None
) -> None:
    at = restaurant.addresses
    file = tmp_path / "authority.pem"
    if content is not None:
        file.write_text(content, "utf-8")
    asked = len(await restaurant.journal(server="cash"))
    given = tables(at, cash_server={"certificate": "authorities", "ca_file": str(file)})
    del given["cash_server"]["fingerprint"]
    found = await applied(tmp_path / "home", at, given)
    assert list(found) == list(StepName)
    outcome, words = found[StepName.CERTIFICATE]
    assert (outcome, words.startswith("cash_server.ca_file: ")) == (StepOutcome.WRONG, True)
    untried = {step for step, (outcome, _) in found.items() if outcome is StepOutcome.NOT_TRIED}
    steps = list(StepName)
    behind = steps[steps.index(StepName.LOGIN) : steps.index(StepName.LICENCE)]
    assert untried == {*behind, StepName.LICENCE_AT_TILL}
    assert len(await restaurant.journal(server="cash")) == asked
