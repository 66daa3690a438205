"""Planted secrets must not reach the log file, whatever road they take."""

import json
import logging
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from kiosk.logs import FILE, Log, Redaction, logger, start_log

USR = (
    "a2lvc2stZGVtb0BleGFtcGxlLmNvbTtmODA2YzhiN2I4YjgzOTEwZGE1YjY4ZDVkOGU4NjVlNTtm"
    "ZjE4OTBhZGEwMzljOTcxY2ExZDQ1MjcwNWViOTk2Yg=="
)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    running = start_log(tmp_path)
    yield running
    running.close()


def lines(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / FILE).read_text("utf-8").splitlines()]


@pytest.mark.parametrize(
    ("text", "canary"),
    [
        ("paid with 4276380012345678", "4276380012345678"),
        ("paid with 4276 3800 1234 5678 today", "1234 5678"),
        ("track ;4276380012345678=2612201000?", "2612201000"),
        ("track %B4276380012345678^IVANOV/IVAN^2612201?", "IVANOV"),
        ("guest +79123456789 came", "9123456789"),
        ("guest +7 (912) 345-67-89 came", "345-67-89"),
        ("guest 8(912)345-67-89 came", "345-67-89"),
        (f"header usr: {USR}", USR[:40]),
        (f"sent {USR} away", USR[:40]),
        ("md5 ff1890ada039c971ca1d452705eb996b", "ff1890ada039"),
        ("Authorization: Basic a2lvc2s6MTIzNA==", "a2lvc2s6MTIzNA"),
        ("https://kiosk:hunter22@10.0.0.5/rk7api", "hunter22"),
        ('<LicenseInfo licenseToken="8c5ad0b2-1f0e-4c57-9d0f-2f0a4b6f7711"/>', "8c5ad0b2"),
        ("<Card_Code>70001234</Card_Code>", "70001234"),
        ('cardCode="70001234"', "70001234"),
        ("password=hunter22&x=1", "hunter22"),
        ("cash_server_password: 'hunter22'", "hunter22"),
        ("eyJhbGciOi.eyJzdWIiOi.SflKxw", "SflKxw"),
    ],
)
def test_what_looks_secret_is_hidden(text: str, canary: str) -> None:
    assert canary not in Redaction().text(text)
    assert "***" in Redaction().text(text)


@pytest.mark.parametrize(
    "text",
    [
        "order {0F8FAD5B-D9CB-469F-A165-123456789012} saved",
        "order 0f8fad5b-d9cb-469f-a165-708677289500 saved",
        "2026-03-14T12:00:05.123456+03:00",
        "2026-03-14 12:00:05 shift 73",
        "SaveOrder at KIOSK1: Query Executing Error 3373",
        "10.0.0.15:8443 answered in 0.123456789012 s",
        "total 117000, paid 117000",
        "fingerprint " + "ab12" * 16,
    ],
)
def test_what_staff_need_to_read_stays(text: str) -> None:
    assert Redaction().text(text) == text


@pytest.mark.parametrize(
    "name", ["password", "usr", "crm_password", "guest.phone", "licence_id", "cardCode", "pin"]
)
def test_a_value_under_a_secret_name_is_hidden_whatever_it_is(name: str) -> None:
    assert Redaction().value("70001234", name=name) == "***"
    assert Redaction().value(70001234, name=name) == "***"
    assert Redaction().value({name: ["70001234"]}) == {name: "***"}


def test_a_secret_once_announced_is_hidden_in_any_place_and_form() -> None:
    redaction = Redaction()
    redaction.hide("borsch")
    redaction.hide("borsch-and-tea")
    redaction.hide("ab")
    assert redaction.text("x borsch-and-tea y borsch cab") == "x *** y *** cab"


def test_no_planted_secret_reaches_the_file_by_any_road(log: Log, tmp_path: Path) -> None:
    log.hide("quiet-canary-1")
    ours = logger("kiosk.test")
    ours.info("sent", note="quiet-canary-1", usr="canary-2", number=4276380012345678)
    ours.info("of %s", "quiet-canary-1")
    with structlog.contextvars.bound_contextvars(phone="canary-3"):
        ours.warning("context")
    try:
        raise RuntimeError("password=canary-4")
    except RuntimeError:
        ours.exception("failed")
    logging.getLogger("some.library").warning("token=%s", "canary-5")
    log.close()
    assert "canary" not in (tmp_path / FILE).read_text("utf-8")
    assert "4276380012345678" not in (tmp_path / FILE).read_text("utf-8")
    assert [line["event"] for line in lines(tmp_path)] == [
        "sent",
        "of ***",
        "context",
        "failed",
        "token=***",
    ]


def test_a_line_says_when_how_bad_and_where_from(log: Log, tmp_path: Path) -> None:
    logger("kiosk.test").warning("стол занят", table=7, total_minor=117_000)
    log.close()
    (line,) = lines(tmp_path)
    assert line.pop("timestamp")
    assert line == {
        "event": "стол занят",
        "table": 7,
        "total_minor": 117_000,
        "level": "warning",
        "logger": "kiosk.test",
    }


def test_files_are_private_and_only_ten_are_kept(tmp_path: Path) -> None:
    running = start_log(tmp_path / "logs", file_bytes=2_000)
    for number in range(300):
        logger("kiosk.test").info("filling", number=number)
    running.close()
    files = sorted((tmp_path / "logs").iterdir())
    assert len(files) == 10
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_without_a_running_log_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    logger("kiosk.test").warning("nobody listens")
    assert capfd.readouterr() == ("", "")
