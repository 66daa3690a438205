"""`kiosk crm` against simulators: what support asks of the card system, over both transports."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import pytest
import pytest_asyncio

from kiosk.commands.exits import Exit
from kiosk.simulators.launch import SimulatorProcess
from kiosk.wire.crm.catalogue import ACTIONS, OTHER_FORMS
from tests.contract.command_line import BLOCKED_CARD, CARD, kiosk, restaurant, set_up

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def simulators() -> AsyncIterator[SimulatorProcess]:
    async with restaurant() as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def homes(
    simulators: SimulatorProcess, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Path]:
    """A kiosk at a CRM 7 over HTTP, one at a CRM 5 over TCP."""
    folder = tmp_path_factory.mktemp("kiosks")
    return {
        kind: await set_up(folder / kind, simulators.addresses, kind) for kind in ("crm7", "crm5")
    }


@pytest.fixture(params=["crm7", "crm5"])
def home(request: pytest.FixtureRequest, homes: Mapping[str, Path]) -> Path:
    return homes[request.param]


async def test_without_an_action_all_of_them_are_listed() -> None:
    ended = await kiosk("crm")
    listed = {line.split("\t")[0]: line.split("\t")[1] for line in ended.out.splitlines()}
    assert listed.keys() == ACTIONS.keys() | OTHER_FORMS.keys()
    assert (listed["Get card info"], listed["Transaction"]) == ("reads", "writes")


async def test_an_action_explains_its_parameters() -> None:
    ended = await kiosk("crm", "Get card info", "--explain")
    assert ended.status == Exit.DONE
    assert any(line.startswith("card\tstr") for line in ended.out.splitlines())


async def test_a_card_is_looked_up(home: Path) -> None:
    ended = await kiosk("crm", "--home", home, "--json", "Get card info", f"card={CARD}")
    assert (ended.status, ended.err) == (Exit.DONE, "")
    assert ended.answer["answer"]["holder"]["first_name"] == "Анна"


async def test_message_and_answer_are_shown_as_xml(home: Path) -> None:
    ended = await kiosk("crm", "--home", home, "--raw", "Get card info", f"card={CARD}")
    assert ended.status == Exit.DONE
    assert 'Action="Get card info"' in ended.out
    assert "<F_Name>Анна</F_Name>" in ended.out


async def test_the_key_code_is_not_shown(
    homes: Mapping[str, Path], simulators: SimulatorProcess
) -> None:
    ended = await kiosk("crm", "--home", homes["crm5"], "--raw", "Get version")
    assert ended.status == Exit.DONE
    assert 'Global_Type="…"' in ended.out
    assert f'"{simulators.addresses.crm_key_code}"' not in ended.out


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("get card info",), "Do you mean Get card info?"),
        (("Card block",), "add --yes"),
        (("Get card info",), "card: Field required"),
        (("Get card info", "kard=1"), "it has: card"),
        (("Get transactions info",), "a listing names one of"),
        (("Search holders 2",), "a search has items"),
        (("Search holders 2", 'items={"holder":{}}'), "every condition a value"),
        (("Login code", "login=", "--yes"), "login is a phone or an e-mail"),
    ],
)
async def test_a_wrong_question_is_one_sentence_and_is_not_sent(
    homes: Mapping[str, Path], simulators: SimulatorProcess, words: tuple[str, ...], hint: str
) -> None:
    before = await simulators.journal(last=1)
    ended = await kiosk("crm", "--home", homes["crm7"], *words)
    assert ended.status == Exit.USAGE
    assert hint in ended.sentence
    assert await simulators.journal(last=1) == before


async def test_a_refusal_is_one_sentence(home: Path) -> None:
    ended = await kiosk("crm", "--home", home, "Get card info", "card=999999999")
    assert ended.status == Exit.CARD
    assert ended.sentence


@pytest.mark.parametrize("mood", ["crm:lose-answer", "crm:sac-error=SAC-0033"])
async def test_a_write_that_nothing_tells_of_may_have_been_carried_out(
    home: Path, simulators: SimulatorProcess, mood: str
) -> None:
    await simulators.set_mood(f"{mood}:Card block*1")
    ended = await kiosk("crm", "--home", home, "--yes", "Card block", f"card={BLOCKED_CARD}")
    assert ended.status == Exit.CARD
    assert "may have been carried out" in ended.sentence
