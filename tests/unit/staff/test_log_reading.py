"""The log from its end: in order, by importance and words, across rotations, with little memory."""

from __future__ import annotations

import json
import logging
import threading
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.logs import FILE, logger, start_log
from kiosk.staff.house.log_reading import LONGEST_LINE, Found, Place, Wanted, find

START = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
CANARIES = {
    "password": "Xk7-canary-password",
    "card": "4276 1234 5678 9012",
    "phone": "+7 912 345-67-89",
    "usr": "QmFzZTY0Q2FuYXJ5VGhhdElzTG9uZ0Vub3VnaFRvQmVIaWRkZW4xMjM0NTY3ODkw",
}


def line(number: int, level: str = "info", **more: object) -> str:
    at = (START + timedelta(seconds=number)).isoformat()
    told = {"event": f"event {number}", **more, "level": level, "logger": "kiosk", "timestamp": at}
    return json.dumps(told, ensure_ascii=False) + "\n"


def write(folder: Path, name: str, lines: Iterator[str] | list[str]) -> None:
    (folder / name).write_text("".join(lines), "utf-8")


def look(folder: Path, count: int = 100, before: Place | None = None, **wanted: str) -> Found:
    return find(folder, Wanted(**wanted), count, before, threading.Event())


def events(found: Found) -> list[int]:
    return [int(each.event.removeprefix("event ")) for each in found.lines]


def test_the_newest_line_comes_first_through_every_rotated_file(tmp_path: Path) -> None:
    write(tmp_path, f"{FILE}.2", [line(1), line(2)])
    write(tmp_path, f"{FILE}.1", [line(3)])
    write(tmp_path, FILE, [line(4), line(5)])
    assert events(look(tmp_path)) == [5, 4, 3, 2, 1]


def test_pages_lead_back_without_a_line_lost_or_twice_also_while_it_is_rotated(
    tmp_path: Path,
) -> None:
    write(tmp_path, FILE, [line(number) for number in range(7)])
    first = look(tmp_path, 3)
    assert events(first) == [6, 5, 4]
    (tmp_path / FILE).rename(tmp_path / f"{FILE}.1")
    write(tmp_path, FILE, [line(8)])
    second = look(tmp_path, 3, first.older)
    assert events(second) == [3, 2, 1]
    third = look(tmp_path, 3, second.older)
    assert (events(third), third.older) == ([0], None)


def test_what_is_exactly_one_page_leads_nowhere(tmp_path: Path) -> None:
    write(tmp_path, FILE, [line(1), line(2)])
    assert look(tmp_path, 2).older is None


def test_lines_are_chosen_by_importance(tmp_path: Path) -> None:
    levels = ("debug", "info", "warning", "error", "critical")
    write(tmp_path, FILE, [line(place, level) for place, level in enumerate(levels)])
    assert events(look(tmp_path, least="warning")) == [4, 3, 2]
    assert events(look(tmp_path, least="error")) == [4, 3]


def test_words_are_found_in_any_case_and_script(tmp_path: Path) -> None:
    write(tmp_path, FILE, [line(1, text="Нет бумаги"), line(2, text="No paper")])
    assert events(look(tmp_path, words="НЕТ БУМ")) == [1]
    assert events(look(tmp_path, words="paper")) == [2]
    assert events(look(tmp_path, words="ink")) == []


def test_what_is_no_line_of_ours_is_shown_as_it_is_and_a_giant_is_passed_over(
    tmp_path: Path,
) -> None:
    giant = "x" * (3 * LONGEST_LINE)
    write(tmp_path, FILE, [line(1), "half a li\n", giant + "\n", line(2), '["a list"]\n'])
    found = look(tmp_path).lines
    assert [each.event for each in found] == ['["a list"]', "event 2", "half a li", "event 1"]


def test_a_log_that_is_not_there_has_no_lines(tmp_path: Path) -> None:
    assert look(tmp_path / "logs") == Found(lines=())


def test_a_search_that_nobody_waits_for_ends(tmp_path: Path) -> None:
    write(tmp_path, FILE, [line(1)])
    stop = threading.Event()
    stop.set()
    assert find(tmp_path, Wanted(), 10, None, stop) == Found(lines=())


def test_fifty_megabytes_are_searched_with_little_memory(tmp_path: Path) -> None:
    many = "".join(line(number, text="x" * 2000) for number in range(1000))
    name, kept = FILE, 0
    for number in range(10):
        write(tmp_path, name, [many] * (5 * 1024 * 1024 // len(many) + 1))
        kept += (tmp_path / name).stat().st_size
        name = f"{FILE}.{number + 1}"
    assert kept > 45 * 1024 * 1024
    tracemalloc.start()
    try:
        assert look(tmp_path, words="not there").lines == ()
        assert len(look(tmp_path, 30).lines) == 30
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 2 * 1024 * 1024


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A log with secrets in it: by value, by name, by shape."""
    log = start_log(tmp_path, level="DEBUG")
    log.hide(CANARIES["password"])
    told = logger("kiosk.canaries")
    told.info("login", password=CANARIES["password"], text=f"with {CANARIES['password']}")
    told.warning("card", number_read=CANARIES["card"], detail=f"call {CANARIES['phone']}")
    logging.getLogger("library").error("header usr: %s", CANARIES["usr"])
    log.close()
    return tmp_path


def test_of_what_was_written_no_secret_is_read(written: Path) -> None:
    shown = [(each.event, each.fields) for each in look(written).lines]
    assert len(shown) == 3
    assert not [secret for secret in CANARIES.values() if secret in str(shown)]


def test_a_line_that_another_program_wrote_is_cleaned_when_it_is_read(tmp_path: Path) -> None:
    said = f"call {CANARIES['phone']}, card {CANARIES['card']}"
    write(tmp_path, FILE, [line(1, text=said, password="hunter22"), f"usr={CANARIES['usr']}\n"])
    shown = [(each.event, each.fields) for each in look(tmp_path).lines]
    assert not [secret for secret in (*CANARIES.values(), "hunter22") if secret in str(shown)]
