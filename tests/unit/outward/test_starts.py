"""A start knows how the one before it ended."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.doctor import own_house
from kiosk.doctor.lines import Health
from kiosk.outward import starts as starts_module
from kiosk.outward.starts import FILE, NO_STARTS, After, StartBook, after_start

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.fixture
def boot(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The file that says which boot this is."""
    file = tmp_path / "boot_id"
    file.write_text("first\n")
    monkeypatch.setattr(starts_module, "_BOOT_ID", file)
    return file


def test_every_end_of_a_kiosk_is_told_apart_at_the_next_start(tmp_path: Path, boot: Path) -> None:
    book = StartBook(tmp_path)
    book.started(NOON)
    book.stopped()
    book.started(NOON)
    book.started(NOON)
    boot.write_text("second\n")
    counts = book.started(NOON).counts
    assert counts == {After.FIRST: 1, After.STOP: 1, After.FALL: 1, After.POWER_CUT: 1}
    assert StartBook(tmp_path).read().counts == counts


def test_a_stop_after_a_fall_keeps_the_day_of_the_fall() -> None:
    once, _ = after_start(NO_STARTS, "boot", NOON)
    fallen, after = after_start(once, "boot", NOON + timedelta(hours=1))
    assert after is After.FALL
    assert fallen.fell_at == NOON + timedelta(hours=1)
    again, _ = after_start(fallen, "other", NOON + timedelta(days=9))
    assert again.fell_at == fallen.fell_at


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"counts": 3}', '{"counts": {"fall": "x"}}'])
def test_a_broken_file_of_starts_stops_nobody(tmp_path: Path, broken: str) -> None:
    (tmp_path / FILE).write_text(broken)
    assert StartBook(tmp_path).read() == NO_STARTS
    assert StartBook(tmp_path).started(NOON).count == 1


def test_a_home_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    assert StartBook(tmp_path / "nowhere").started(NOON).count == 1


def test_the_file_is_for_its_owner_alone_and_holds_no_more_than_it_says(tmp_path: Path) -> None:
    StartBook(tmp_path).started(NOON)
    file = tmp_path / FILE
    assert file.stat().st_mode & 0o077 == 0
    assert set(json.loads(file.read_text())) == {"counts", "at_work", "fell_at"}


@pytest.mark.parametrize(
    ("hours", "health"), [(1, Health.WARNING), (23, Health.WARNING), (25, Health.OK)]
)
def test_the_doctor_warns_of_a_fall_for_a_day(tmp_path: Path, hours: int, health: Health) -> None:
    book = StartBook(tmp_path)
    book.started(NOON)
    book.started(NOON)
    line = own_house.starts(book.read(), NOON + timedelta(hours=hours))
    assert line.health is health
    assert "1 of them after a fall" in line.words
