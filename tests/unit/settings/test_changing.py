"""Settings that staff may change: checked by their own declaration, written whole or not at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.errors import SettingsError
from kiosk.settings import changing
from kiosk.settings.changing import (
    CHANGEABLE,
    Kind,
    NotTaken,
    Problem,
    Trouble,
    change,
    changeable,
    text_from,
    value_from,
    value_in,
)
from kiosk.settings.example import example_profile
from kiosk.settings.reader import parsed, profile_from, read_profile

EXAMPLE = profile_from(parsed(example_profile(), name="example"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "profile.toml"
    made.write_text(example_profile(), "utf-8")
    return made


def refused(file: Path, key: str, value: Any) -> list[tuple[Trouble, float | None]]:
    before = file.read_bytes() if file.exists() else b""
    with pytest.raises(NotTaken) as caught:
        change(file, key, value)
    assert (file.read_bytes() if file.exists() else b"") == before
    return [(problem.trouble, problem.bound) for problem in caught.value.problems]


@pytest.mark.parametrize("setting", CHANGEABLE, ids=lambda each: each.key)
def test_every_setting_of_the_page_is_one_of_the_profile_and_survives_its_own_text(
    setting: changing.Changeable, file: Path
) -> None:
    value = value_in(EXAMPLE, setting.key)
    assert value_from(setting, text_from(setting, value)) == value
    for choice in setting.choices or (value,):
        assert value_in(change(file, setting.key, choice).profile, setting.key) == choice


def test_nothing_of_r_keeper_or_money_is_on_the_page() -> None:
    sections = {setting.key.partition(".")[0] for setting in CHANGEABLE}
    assert sections == {"screen", "site", "restaurant", "receipts", "log"}
    assert [each.key for each in CHANGEABLE if each.key.startswith("restaurant")] == [
        "restaurant.order_note"
    ]


def test_a_change_is_in_the_file_with_the_comments_and_says_what_was_before(file: Path) -> None:
    comments = [line for line in file.read_text("utf-8").splitlines() if line.startswith("#")]
    changed = change(file, "screen.idle_s", 90)
    assert (changed.before, changed.after) == (75.0, 90)
    assert read_profile(file).screen.idle_s == 90
    kept = [line for line in file.read_text("utf-8").splitlines() if line.startswith("#")]
    assert kept == comments


@pytest.mark.parametrize(
    ("key", "value", "trouble", "bound"),
    [
        ("screen.idle_s", 5, Trouble.TOO_SMALL, 20.0),
        ("screen.idle_s", 601, Trouble.TOO_LARGE, 600.0),
        ("screen.sound_volume", 101, Trouble.TOO_LARGE, 100.0),
        ("screen.sound_volume", 50.5, Trouble.NOT_WHOLE, None),
        ("screen.brightness", 0, Trouble.TOO_SMALL, 10.0),
        ("receipts.footer", "x" * 201, Trouble.TOO_LONG, 200.0),
        ("screen.theme", "pink", Trouble.WRONG, None),
        ("site.languages", [], Trouble.WRONG, None),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_its_bound_and_nothing_is_written(
    file: Path, key: str, value: Any, trouble: Trouble, bound: float | None
) -> None:
    assert refused(file, key, value) == [(trouble, bound)]


def test_a_number_that_is_none_is_said() -> None:
    with pytest.raises(NotTaken) as caught:
        value_from(changeable("screen.idle_s"), "")
    assert caught.value.problems == (Problem(trouble=Trouble.NOT_A_NUMBER, about="screen.idle_s"),)


def test_a_file_with_another_mistake_is_left_alone_and_the_mistake_named(file: Path) -> None:
    file.write_text(file.read_text("utf-8").replace('theme = "light"', 'theme = "pink"'), "utf-8")
    with pytest.raises(NotTaken) as caught:
        change(file, "screen.idle_s", 90)
    (problem,) = caught.value.problems
    assert (problem.trouble, problem.about) == (Trouble.ELSEWHERE, "screen.theme")


def test_a_file_that_is_gone_or_no_toml_is_said(file: Path) -> None:
    file.write_text("[screen", "utf-8")
    assert refused(file, "screen.idle_s", 90) == [(Trouble.FILE, None)]
    file.unlink()
    assert refused(file, "screen.idle_s", 90) == [(Trouble.FILE, None)]


def test_a_file_that_cannot_be_written_is_said(file: Path, monkeypatch) -> None:
    def full(*_given: object) -> None:
        raise SettingsError([f"{file}: cannot be written (No space left on device)"])

    monkeypatch.setattr(changing, "write_text", full)
    assert refused(file, "screen.idle_s", 90) == [(Trouble.FILE, None)]


def test_what_is_not_on_the_page_is_not_changed(file: Path) -> None:
    with pytest.raises(KeyError):
        change(file, "restaurant.station_id", 1)


def test_choices_go_by_the_words_of_json() -> None:
    languages = changeable("site.languages")
    assert languages.kind is Kind.CHOICE
    assert value_from(languages, json.dumps(["en", "ru"])) == ["en", "ru"]
