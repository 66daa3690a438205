"""A payment card held to every kind of reader: the guest is told, and nothing of it is anywhere.

Not in its memory, alive or as a core dump, not in a file, a log or a page of the database.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from kiosk.storage.database import Connection, Database
from kiosk.storage.key import find_key
from kiosk.storage.store import DATABASE_FILE
from tests.e2e.core_dump import CoreDump, dies_with_core
from tests.e2e.display import Display, display
from tests.e2e.glass import Glass, until
from tests.e2e.keyboard import keyboard
from tests.e2e.memory import Needle, files_in, memory_of
from tests.e2e.program import looked_at, program
from tests.hardware.keys import typed_events
from tests.hardware.made_numbers import with_check_digit
from tests.hardware.pseudo_terminal import serial_device
from tests.hardware.smart_card_service import SmartCardService
from tests.hardware.virtual_card import Tag, held, text_record

pytestmark = [pytest.mark.xdist_group("kiosk on a display"), pytest.mark.timeout(300)]

PANEL: Final = (1080, 1920)
BANK_CARD_WORDS: Final = "банковская карта"
LOYALTY: Final = "7770002468135"
"""A loyalty number is looked up, so it is in memory: the search would find what is there."""
BANK_CARDS: Final = {
    "magstripe": with_check_digit("427638150628491"),
    "scanner": with_check_digit("553691738264905"),
    "keyboard": with_check_digit("220070629184735"),
    "window": with_check_digit("220138495061728"),
    "tag": with_check_digit("676274839150264"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kiosk:
    """A kiosk at work, and the hands that hold something to its readers."""

    folder: Path
    pid: int
    glass: Glass
    swipe: Callable[[bytes], None]
    hold: dict[str, Callable[[str], None]]


def stripe(number: str) -> str:
    return f"%B{number}^IVANOV/IVAN^27122010000000000000?;{number}=27122010000012300000?"


@contextmanager
def kiosk_with_every_reader(
    screen: Display, folder: Path
) -> Iterator[tuple[Kiosk, subprocess.Popen[bytes]]]:
    pipe = folder / "keyboard"
    os.mkfifo(pipe)
    keys = os.open(pipe, os.O_RDWR)
    with (
        SmartCardService() as service,
        serial_device(folder / "magstripe") as magstripe,
        serial_device(folder / "scanner") as scanner,
        keyboard(screen, "ru") as typist,
    ):
        devices = (str(magstripe.port), str(scanner.port), str(pipe))
        line = ("-m", "tests.e2e.canary_kiosk", str(folder), *devices)
        with (
            program(screen, folder, *line) as child,
            looked_at(screen, folder / "places", child) as glass,
        ):
            tell = glass.wait_for_words

            def hold_tag(number: str) -> None:
                with held(service.port, Tag(uid=b"\x04" * 7, message=text_record(number))):
                    tell(BANK_CARD_WORDS, "toast")

            yield (
                Kiosk(
                    folder=folder,
                    pid=child.pid,
                    glass=glass,
                    swipe=magstripe.send,
                    hold={
                        "magstripe": lambda number: magstripe.send(stripe(number).encode() + b"\r"),
                        "scanner": lambda number: scanner.send(number.encode() + b"\r"),
                        "keyboard": lambda number: _write(keys, stripe(number) + "\r"),
                        "window": lambda number: typist.type(stripe(number) + "\r"),
                        "tag": hold_tag,
                    },
                ),
                child,
            )
    os.close(keys)


def _write(keys: int, text: str) -> None:
    for event in typed_events(text, 1000.0):
        os.write(keys, event)


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What was found of the cards, by the reader they were held to."""

    alive: Mapping[str, int]
    core: CoreDump
    dead: Mapping[str, int]
    folder: Path


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Left:
    """Every card is held to its reader, and the guest is told each time; then the kiosk dies."""
    folder = tmp_path_factory.mktemp("canary")
    with display(*PANEL) as screen, kiosk_with_every_reader(screen, folder) as (kiosk, child):
        kiosk.glass.wait_for("attractScreen")
        for reader, number in BANK_CARDS.items():
            kiosk.hold[reader](number)
            kiosk.glass.wait_for_words(BANK_CARD_WORDS, "toast")
            until(
                lambda: BANK_CARD_WORDS not in "".join(kiosk.glass.texts("toast")) or None,
                f"the words about the card at the {reader} stayed",
            )
        kiosk.swipe(f";{LOYALTY}?\r".encode())
        kiosk.glass.wait_for_words("карт", "toast")
        alive = found_in(memory_of(kiosk.pid))
        core = dies_with_core(child, folder)
    dead: Mapping[str, int] = {}
    if core.path is not None:
        dead = found_in(core.parts())
        core.path.unlink()
    return Left(alive=alive, core=core, dead=dead, folder=folder)


def test_nothing_of_a_payment_card_at_any_reader_is_in_memory(left: Left) -> None:
    assert left.alive["loyalty"] > 0, "the search finds nothing at all"
    assert {**left.alive, "loyalty": 0} == dict.fromkeys(left.alive, 0)


def test_nothing_of_it_is_in_a_core_dump(
    left: Left, record_property: Callable[[str, object], None]
) -> None:
    record_property("core dump", left.core.told)
    if left.core.path is None:
        pytest.skip(left.core.told)
    assert left.dead["loyalty"] > 0, f"the search finds nothing at all, though {left.core.told}"
    assert {**left.dead, "loyalty": 0} == dict.fromkeys(left.dead, 0), left.core.told


def test_nothing_of_it_is_in_a_file_or_a_log(left: Left) -> None:
    files = dict(files_in(left.folder))
    assert any(path.name == DATABASE_FILE for path in files)
    assert any(path.parent.name == "logs" for path in files)
    needles = _needles(BANK_CARDS)
    found = [
        (reader, path.name)
        for reader, needle in needles.items()
        for path, content in files.items()
        if needle.count_in(content)
    ]
    assert not found


async def test_nothing_of_it_is_in_the_database(left: Left) -> None:
    rows = await whole_database(left.folder / "home")
    assert "licence" in rows
    found = [
        name for name, needle in _needles(BANK_CARDS).items() if needle.count_in(rows.encode())
    ]
    assert not found


def found_in(memory: Iterable[bytes]) -> dict[str, int]:
    """How often the digits of each card lie there; what lies around a bank's is printed."""
    needles = _needles({**BANK_CARDS, "loyalty": LOYALTY})
    found = dict.fromkeys(needles, 0)
    for part in memory:
        for name, needle in needles.items():
            count = needle.count_in(part)
            found[name] += count
            if count and name in BANK_CARDS:
                print(name, *needle.around_in(part), sep="\n    ")
    return found


def _needles(numbers: Mapping[str, str]) -> dict[str, Needle]:
    """All digits but the first two and the last two."""
    return {name: Needle(number[2:-2]) for name, number in numbers.items()}


async def whole_database(home: Path) -> str:
    """Every row of every table, decrypted."""
    key = find_key(home, {})
    assert key is not None
    database = await Database.open(home / DATABASE_FILE, key, only_look=True)

    def all_rows(connection: Connection) -> str:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        tables = [str(row[0]) for row in names.fetchall()]
        return "\n".join(
            f"{table}: {row!r}"
            for table in tables
            for row in connection.execute(f'SELECT * FROM "{table}"').fetchall()
        )

    try:
        return await database.read(all_rows)
    finally:
        await database.close()
