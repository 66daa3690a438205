"""The journal an auditor reads after a purchase."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.simulators.journal import SimulatorJournal, masked_card

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class Clock:
    """A second passes between two readings."""

    def __init__(self) -> None:
        self._at = NOON

    def __call__(self) -> datetime:
        self._at += timedelta(seconds=1)
        return self._at


def test_entries_are_numbered_in_the_order_in_which_things_happened() -> None:
    journal = SimulatorJournal(now=Clock())
    journal.record("cash", "created", order=1)
    journal.record("crm", "debited", amount_minor=-12000)
    assert [entry.as_json() for entry in journal] == [
        {
            "number": 1,
            "at": "2026-11-22T12:00:01.000+00:00",
            "server": "cash",
            "event": "created",
            "order": 1,
        },
        {
            "number": 2,
            "at": "2026-11-22T12:00:02.000+00:00",
            "server": "crm",
            "event": "debited",
            "amount_minor": -12000,
        },
    ]


def test_entries_are_found_by_server_event_and_number() -> None:
    journal = SimulatorJournal()
    for event in ("created", "saved", "paid"):
        journal.record("cash", event)
    journal.record("crm", "debited")
    assert [entry.event for entry in journal.entries(server="cash", last=2)] == ["saved", "paid"]
    assert [entry.number for entry in journal.entries(after=3)] == [4]
    assert [entry.number for entry in journal.entries(event="saved")] == [2]


def test_memory_is_bounded_and_the_numbers_go_on() -> None:
    journal = SimulatorJournal(keep=3)
    for _ in range(10):
        journal.record("cash", "read")
    assert [entry.number for entry in journal] == [8, 9, 10]


def test_the_file_holds_every_entry_as_one_line_of_json(tmp_path: Path) -> None:
    file = tmp_path / "journal.jsonl"
    with SimulatorJournal(file=file, keep=1) as journal:
        journal.record("cash", "saved", dish="Борщ")
        journal.record("cash", "paid")
        lines = file.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["event"] for line in lines] == ["saved", "paid"]
    assert "Борщ" in lines[0]


def test_secrets_and_card_numbers_do_not_reach_the_file(tmp_path: Path) -> None:
    file = tmp_path / "journal.jsonl"
    with SimulatorJournal(file=file) as journal:
        journal.record("licence", "issued", usr="a2lvc2s=", token="t0ken", password="s3cret")
        journal.record("crm", "debited", card=masked_card("777000001"))
        text = file.read_text(encoding="utf-8")
    for secret in ("a2lvc2s=", "t0ken", "s3cret", "777000001"):
        assert secret not in text
    assert "*****0001" in text


@pytest.mark.parametrize(("code", "shown"), [(1234, "****"), ("12", "****"), (12345, "*2345")])
def test_short_card_numbers_are_masked_too(code: int | str, shown: str) -> None:
    assert masked_card(code) == shown


def test_a_fact_cannot_pass_for_the_entrys_own_number() -> None:
    with pytest.raises(ValueError, match="number"):
        SimulatorJournal().record("cash", "created", number=7)


def test_what_a_real_server_would_ignore_is_kept_as_a_warning() -> None:
    journal = SimulatorJournal()
    journal.record("cash", "created")
    journal.warn("cash", "a server ignores RK7CMD/@colour", command="CreateOrder")
    assert [entry.facts["problem"] for entry in journal.warnings()] == [
        "a server ignores RK7CMD/@colour"
    ]
