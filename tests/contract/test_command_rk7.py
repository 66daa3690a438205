"""`kiosk rk7` against simulators: what support asks, and what nobody sends by mistake."""

from __future__ import annotations

import json
import uuid
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from lxml import etree

from kiosk.commands.exits import Exit
from kiosk.simulators.launch import SimulatorProcess
from kiosk.wire.rkeeper.catalogue import COMMANDS
from tests.contract.command_line import kiosk, last_entry, restaurant, set_up

pytestmark = pytest.mark.asyncio(loop_scope="module")


ONE_DISH = json.dumps({"lines": [{"dish_id": 1020204, "quantity": 1000}]})
WRITTEN = {
    "SaveOrder": (f"sessions={ONE_DISH}",),
    "LockOrder": (f"lock_guid={uuid.UUID(int=9)}", "seconds=0"),
}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def simulators() -> AsyncIterator[SimulatorProcess]:
    async with restaurant() as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def home(simulators: SimulatorProcess, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return await set_up(tmp_path_factory.mktemp("kiosk") / "home", simulators.addresses)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def order(home: Path) -> uuid.UUID:
    """An order made from the command line."""
    order = uuid.uuid4()
    made = await kiosk(
        *("rk7", "--home", home, "--yes", "CreateOrder", f"guid={order}"),
        *("table_id=1000070", "station_id=15010", "waiter_id=1000050"),
    )
    assert (made.status, made.err) == (Exit.DONE, "")
    return order


async def saved(home: Path, order: uuid.UUID, *more: str) -> dict[str, object]:
    """One dish saved into the order; the answer."""
    ended = await kiosk(
        *("rk7", "--home", home, "--yes", "--as", "json", "SaveOrder", f"order={order}"),
        *(f"sessions={ONE_DISH}", *more),
    )
    assert (ended.status, ended.err) == (Exit.DONE, "")
    answer: dict[str, object] = ended.answer["answer"]
    return answer


async def test_without_a_command_all_of_them_are_listed() -> None:
    ended = await kiosk("rk7")
    assert ended.status == Exit.DONE
    listed = {line.split("\t")[0]: line.split("\t") for line in ended.out.splitlines()}
    assert listed.keys() == COMMANDS.keys()
    assert listed["GetOrder"][1:3] == ["reads", ""]
    assert listed["MakeReturnGoods"][1:3] == ["writes", "licence"]


async def test_a_command_explains_its_parameters() -> None:
    ended = await kiosk("rk7", "GetReceiptList", "--explain")
    assert ended.status == Exit.DONE
    assert "order\tOrderName | None\tNone" in ended.out


async def test_a_person_reads_single_values_and_lists(home: Path) -> None:
    ended = await kiosk("rk7", "--home", home, "GetSystemInfo2")
    assert (ended.status, ended.err) == (Exit.DONE, "")
    assert "restaurant_code\t123450007" in ended.out.splitlines()
    versions = await kiosk("rk7", "--home", home, "GetRefList")
    assert any(line.startswith("MENUITEMS.version\t") for line in versions.out.splitlines())


async def test_any_collection_is_read_with_the_properties_asked_for(home: Path) -> None:
    ended = await kiosk(
        *("rk7", "--home", home, "--as", "json", "GetRefData", "collection=CURRENCIES"),
        *("properties=Ident", "properties=Name"),
    )
    rows = ended.answer["answer"]["rows"]
    assert {"Ident": "1000310", "Name": "Банковская карта"} in [row["properties"] for row in rows]


async def test_xml_is_the_servers_own(home: Path) -> None:
    ended = await kiosk("rk7", "--home", home, "--as", "xml", "GetFunctions")
    root = etree.fromstring(ended.out)
    assert (root.tag, root.get("CMD")) == ("RK7QueryResult", "GetFunctions")


async def test_staff_are_not_read_with_their_passwords(home: Path) -> None:
    ended = await kiosk(
        *("rk7", "--home", home, "GetRefData", "collection=employees", "properties=Password"),
    )
    assert ended.status == Exit.USAGE
    assert "of staff, ask for these properties only" in ended.sentence


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("getorder",), "Do you mean GetOrder?"),
        (("PayOrder",), "add --yes"),
        (("GetOrder",), "order: Field required"),
        (("GetOrder", "order=17"), "order"),
        (("GetOrder", "guid=17"), "it has: order"),
        (("GetOrder", "17"), "not NAME=VALUE"),
        (("LockOrder", "--yes", "seconds=soon"), "seconds"),
        (("GetXMLLicenseInstanceSeqNumber",), "kiosk check"),
    ],
)
async def test_a_wrong_question_is_one_sentence_and_is_not_sent(
    home: Path, simulators: SimulatorProcess, words: tuple[str, ...], hint: str
) -> None:
    before = await simulators.journal(last=1)
    ended = await kiosk("rk7", "--home", home, *words)
    assert ended.status == Exit.USAGE
    assert hint in ended.sentence
    assert await simulators.journal(last=1) == before


async def test_a_refusal_is_one_sentence(home: Path) -> None:
    ended = await kiosk("rk7", "--home", home, "GetOrder", f"order={uuid.uuid4()}")
    assert ended.status == Exit.CASH_SERVER
    assert ended.sentence.startswith("The server has no such order")


async def test_a_licensed_command_takes_the_next_number(
    home: Path, simulators: SimulatorProcess, order: uuid.UUID
) -> None:
    await saved(home, order)
    await saved(home, order)
    commands = await simulators.journal(server="cash", event="command")
    numbers = [entry["sequence"] for entry in commands if entry["command"] == "SaveOrder"]
    assert numbers[-1] == numbers[-2] + 1


@pytest.mark.parametrize("writing", ["SaveOrder", "LockOrder"])
async def test_silence_before_the_command_leaves_nothing_in_doubt(
    home: Path, simulators: SimulatorProcess, order: uuid.UUID, writing: str
) -> None:
    before = await last_entry(simulators)
    await simulators.set_mood("cash:lose-answer:GetSystemInfo2*1")
    ended = await kiosk(
        *("rk7", "--home", home, "--yes", writing, f"order={order}"), *WRITTEN[writing]
    )
    assert ended.status == Exit.CASH_SERVER
    assert "may have been carried out" not in ended.sentence
    commands = await simulators.journal(server="cash", event="command", after=before)
    assert writing not in {entry["command"] for entry in commands}


async def test_an_empty_answer_to_a_command_leaves_it_in_doubt(
    home: Path, simulators: SimulatorProcess, order: uuid.UUID
) -> None:
    await simulators.set_mood("cash:empty-body:LockOrder*1")
    ended = await kiosk(
        *("rk7", "--home", home, "--yes", "LockOrder", f"order={order}"), *WRITTEN["LockOrder"]
    )
    assert ended.status == Exit.CASH_SERVER
    assert "may have been carried out" in ended.sentence


async def test_after_a_lost_answer_nothing_is_sent_until_it_is_known_what_became_of_it(
    home: Path, simulators: SimulatorProcess, order: uuid.UUID
) -> None:
    before = await dishes_in(home, order)
    await simulators.set_mood("cash:lose-answer:SaveOrder*1")
    ended = await kiosk(
        *("rk7", "--home", home, "--yes", "SaveOrder", f"order={order}"),
        f"sessions={ONE_DISH}",
    )
    assert ended.status == Exit.CASH_SERVER
    assert "may have been carried out" in ended.sentence
    again = await kiosk(
        *("rk7", "--home", home, "--yes", "SaveOrder", f"order={order}"),
        f"sessions={ONE_DISH}",
    )
    assert again.status == Exit.WARNING
    assert "no answer yet" in again.sentence
    assert await dishes_in(home, order) == before + 1


async def dishes_in(home: Path, order: uuid.UUID) -> int:
    ended = await kiosk("rk7", "--home", home, "--as", "json", "GetOrder", f"order={order}")
    return sum(len(session["lines"]) for session in ended.answer["answer"]["sessions"])
