"""A payment card held to every kind of reader: the guest is told, and nothing of it is anywhere.

Not in the memory that a core dump would show, not in a file, a log or a page of the database.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from kiosk.storage.database import Connection, Database
from kiosk.storage.key import find_key
from kiosk.storage.store import DATABASE_FILE
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


async def test_a_payment_card_at_any_reader_leaves_nothing_and_the_guest_is_told(
    tmp_path: Path,
) -> None:
    with display(*PANEL) as screen, kiosk_with_every_reader(screen, tmp_path) as (kiosk, _):
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
        left = in_memory(kiosk.pid, {**BANK_CARDS, "loyalty": LOYALTY})
        assert left.pop("loyalty") > 0, "the search finds nothing at all"
        assert left == dict.fromkeys(BANK_CARDS, 0)
    needles = {reader: Needle(number[2:-2]) for reader, number in BANK_CARDS.items()}
    files = dict(files_in(tmp_path))
    assert any(path.name == DATABASE_FILE for path in files)
    assert any(path.parent.name == "logs" for path in files)
    found = [
        (reader, path.name)
        for reader, needle in needles.items()
        for path, content in files.items()
        if needle.count_in(content)
    ]
    assert not found
    rows = await whole_database(tmp_path / "home")
    assert "licence" in rows
    assert [reader for reader, needle in needles.items() if needle.count_in(rows.encode())] == []


def in_memory(pid: int, numbers: Mapping[str, str]) -> dict[str, int]:
    """How often the digits lie in memory, all of them but the first two and the last two."""
    needles = {name: Needle(number[2:-2]) for name, number in numbers.items()}
    found = dict.fromkeys(numbers, 0)
    for part in memory_of(pid):
        for name, needle in needles.items():
            found[name] += needle.count_in(part)
    return found


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
