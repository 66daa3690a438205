"""`kiosk check` against simulators: what works is ok, what is broken is named."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import reduce
from operator import getitem
from pathlib import Path

import pytest
import pytest_asyncio

from kiosk.commands.exits import Exit
from kiosk.doctor.cash_server import BEHIND_THE_LOGIN
from kiosk.doctor.lines import Health, Thing
from kiosk.settings.reader import load_tables
from kiosk.settings.writer import text_of
from kiosk.simulators.launch import SimulatorProcess
from kiosk.storage.database import Connection
from kiosk.storage.store import Store
from tests.contract.command_line import Ended, kiosk, restaurant, set_up, setup_file

pytestmark = pytest.mark.asyncio(loop_scope="module")

OK, WARNING, FAULT = Health.OK, Health.WARNING, Health.FAULT


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def process() -> AsyncIterator[SimulatorProcess]:
    async with restaurant() as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def simulators(process: SimulatorProcess) -> SimulatorProcess:
    await process.clear_moods()
    return process


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def home(process: SimulatorProcess, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return await set_up(tmp_path_factory.mktemp("kiosk") / "home", process.addresses)


async def check(home: Path) -> Ended:
    return await kiosk("check", "--home", home, "--json")


def found(ended: Ended) -> dict[Thing, tuple[Health, str]]:
    """The room on the test machine's disk is not the kiosk's merit."""
    lines = {
        Thing(line["name"]): (Health(line["state"]), line["words"])
        for line in ended.answer["lines"]
    }
    del lines[Thing.DISK]
    return lines


async def test_a_kiosk_that_works_is_ok_in_every_line(
    simulators: SimulatorProcess, home: Path
) -> None:
    ended = await check(home)
    assert ended.err == ""
    lines = found(ended)
    assert {thing: line for thing, line in lines.items() if line[0] is not OK} == {}
    assert set(lines) == set(Thing) - {Thing.DISK}
    assert "file that only this account reads" in lines[Thing.DATABASE][1]
    assert simulators.addresses.certificate_sha256 in lines[Thing.CERTIFICATE][1]
    assert "r_keeper 7." in lines[Thing.LOGIN][1]
    assert "123450007" in lines[Thing.RESTAURANT][1]
    assert "days" in lines[Thing.LICENCE][1]
    assert "58 dishes" in lines[Thing.MENU][1] or "dishes in 8" in lines[Thing.MENU][1]


async def test_people_read_a_line_for_each_thing(simulators: SimulatorProcess, home: Path) -> None:
    ended = await kiosk("check", "--home", home)
    assert "ok\tMenu\t" in ended.out
    assert "ok\tCard readers\t1-simulated ready" in ended.out


@pytest.mark.parametrize(
    ("moods", "status", "expected"),
    [
        (["cash:lose-request"], Exit.FAULT, {Thing.LOGIN: FAULT, Thing.MENU: WARNING}),
        (["crm:lose-request"], Exit.WARNING, {Thing.CARD_SYSTEM: WARNING, Thing.MENU: OK}),
        (["crm:sac-error=SAC-9991"], Exit.WARNING, {Thing.CARD_SYSTEM: WARNING}),
        (["licence:wrong-user"], Exit.FAULT, {Thing.LICENCE: FAULT, Thing.LOGIN: OK}),
        (["licence:expired"], Exit.FAULT, {Thing.LICENCE: FAULT}),
    ],
)
async def test_a_trouble_is_named_where_it_is(
    simulators: SimulatorProcess,
    home: Path,
    moods: list[str],
    status: Exit,
    expected: dict[Thing, Health],
) -> None:
    await simulators.replace_moods(moods)
    ended = await check(home)
    lines = found(ended)
    assert {thing: lines[thing][0] for thing in expected} == expected
    assert ended.status == status


@pytest.mark.parametrize(
    ("mistake", "first"),
    [
        ('user = "Nobody"', "the login has to work first"),
        (f'fingerprint = "{"ab" * 32}"', "the certificate has to be seen and right first"),
    ],
)
async def test_the_counter_is_not_asked_for_before_we_are_let_in(
    simulators: SimulatorProcess, home: Path, mistake: str, first: str
) -> None:
    profile = home / "profile.toml"
    text = profile.read_text()
    key = mistake.partition(" ")[0]
    right = next(line for line in text.splitlines() if line.startswith(f"{key} ="))
    profile.write_text(text.replace(right, mistake))
    try:
        lines = found(await check(home))
    finally:
        profile.write_text(text)
    assert lines[Thing.LICENCE][0] is OK
    assert lines[Thing.LICENCE_NUMBERS] == (WARNING, f"Not looked at: {first}.")


@pytest.mark.parametrize(
    ("section", "wrong", "thing", "unseen"),
    [
        (
            "cash_server",
            {"certificate": "authorities"},
            Thing.CERTIFICATE,
            {Thing.LOGIN, *BEHIND_THE_LOGIN, Thing.LICENCE_NUMBERS},
        ),
        (
            "card_system.crm7",
            {"url": "https://127.0.0.1/"},
            Thing.CARD_SYSTEM,
            {Thing.CARD_CLOCK},
        ),
    ],
)
async def test_an_authority_that_cannot_be_read_hides_no_other_server(
    simulators: SimulatorProcess,
    home: Path,
    section: str,
    wrong: dict[str, str],
    thing: Thing,
    unseen: set[Thing],
) -> None:
    profile = home / "profile.toml"
    text = profile.read_text()
    tables = load_tables(profile)
    reduce(getitem, section.split("."), tables).update(wrong, ca_file="/no/such.pem")
    profile.write_text(text_of(tables))
    try:
        ended = await check(home)
    finally:
        profile.write_text(text)
    lines = found(ended)
    assert (ended.status, ended.err) == (Exit.FAULT, "")
    assert lines.pop(thing) == (
        FAULT,
        f"{section}.ca_file: /no/such.pem cannot be read as the certificate of an authority.",
    )
    assert {thing for thing, line in lines.items() if line[0] is not OK} == unseen
    assert set(lines) == set(Thing) - {Thing.DISK, thing}


async def test_another_restaurants_cash_server_is_a_fault(
    simulators: SimulatorProcess, home: Path
) -> None:
    profile = home / "profile.toml"
    text = profile.read_text()
    profile.write_text(text.replace("123450007", "999990001"))
    try:
        lines = found(await check(home))
    finally:
        profile.write_text(text)
    assert lines[Thing.LOGIN][0] is OK
    state, words = lines[Thing.RESTAURANT]
    assert state is FAULT
    assert words == (
        "The cash server belongs to restaurant 123450007, the profile says 999990001: correct "
        "restaurant.code or cash_server.host."
    )


async def test_a_kiosk_that_believes_anybody_works_and_is_never_quite_right(
    simulators: SimulatorProcess, tmp_path: Path
) -> None:
    at = simulators.addresses
    pinned = f'fingerprint = "{at.certificate_sha256}"'
    file = tmp_path / "kiosk.toml"
    file.write_text(setup_file(at).replace(pinned, 'certificate = "insecure"'), "utf-8")
    environment = {
        "CASH_PASSWORD": at.cash_password,
        "LICENCE_USER": at.licence_user,
        "LICENCE_PASSWORD": at.licence_password,
        "LICENCE_TOKEN": at.licence_token,
    }
    made = await kiosk(
        "setup", "--home", tmp_path / "home", "--from", file, environment=environment
    )
    assert made.status == Exit.WARNING, made.out
    assert [line for line in made.out.splitlines() if not line.startswith(("ok", "  "))] == [
        line for line in made.out.splitlines() if "Certificate of the cash server" in line
    ]
    ended = await check(tmp_path / "home")
    lines = found(ended)
    assert ended.status == Exit.WARNING
    assert {thing for thing, line in lines.items() if line[0] is not OK} == {Thing.CERTIFICATE}


async def test_a_clock_in_another_zone_is_noticed(simulators: SimulatorProcess, home: Path) -> None:
    profile = home / "profile.toml"
    text = profile.read_text()
    profile.write_text(text.replace("Europe/Moscow", "Asia/Yekaterinburg"))
    try:
        lines = found(await check(home))
    finally:
        profile.write_text(text)
    assert lines[Thing.CLOCK][0] is WARNING
    assert "120 minutes ahead" in lines[Thing.CLOCK][1]
    # The card system tells its zone: only a clock that is really wrong would differ.
    assert lines[Thing.CARD_CLOCK][0] is OK


async def test_it_works_beside_a_running_kiosk(simulators: SimulatorProcess, home: Path) -> None:
    running = await Store.open(home, {})
    try:
        lines = found(await check(home))
    finally:
        await running.close()
    assert {line[0] for line in lines.values()} == {OK}
    assert "in use by the running kiosk" in lines[Thing.DATABASE][1]


async def test_a_journal_that_somebody_changed_is_a_fault(
    simulators: SimulatorProcess, home: Path
) -> None:
    assert (await kiosk("buy", "--home", home, "305", "--json")).status == Exit.DONE
    store = await Store.open(home, {})

    def forge(connection: Connection) -> None:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal'"
        ).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE journal SET detail = 'nothing to see' WHERE place = 2")
        for _, statement in triggers:
            connection.execute(statement)

    await store.database.run(forge)
    await store.close()
    ended = await check(home)
    assert ended.status == Exit.FAULT
    state, words = found(ended)[Thing.JOURNAL]
    assert state is FAULT
    assert words.startswith("Line 2 ")


async def test_a_home_without_a_kiosk_is_one_fault_and_stays_as_it_is(tmp_path: Path) -> None:
    ended = await check(tmp_path / "none")
    assert ended.status == Exit.FAULT
    (line,) = ended.answer["lines"]
    assert (line["name"], line["state"]) == ("profile", "fault")
    assert not (tmp_path / "none").exists()
