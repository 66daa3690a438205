"""A profile's text with one value changed: comments and everything else stay where they are."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.settings.editing import edited
from kiosk.settings.example import example_profile

TEXT = """# The kiosk at the door.
[site]
languages = [
    "ru",   # first
    "en",
]

[screen] # what guests see
idle_s = 75.0    # slow guests
theme = "light"

# paper
[receipts]
footer = "a # b"  # with a hash
"""


def test_a_value_is_changed_and_its_comment_stays() -> None:
    changed = edited(TEXT, "screen.idle_s", 90)
    assert changed == TEXT.replace("idle_s = 75.0    # slow", "idle_s = 90    # slow")


def test_a_hash_within_a_text_is_no_comment() -> None:
    changed = edited(TEXT, "receipts.footer", "c # d")
    assert 'footer = "c # d"  # with a hash\n' in changed


def test_a_value_of_several_lines_becomes_one() -> None:
    changed = edited(TEXT, "site.languages", ["en"])
    assert 'languages = ["en"]\n\n[screen]' in changed
    assert "# The kiosk at the door." in changed


def test_what_is_not_there_yet_is_put_into_its_section() -> None:
    changed = edited(TEXT, "screen.sound_volume", 40)
    assert "[screen] # what guests see\nsound_volume = 40\nidle_s" in changed


def test_a_section_that_is_not_there_is_added() -> None:
    changed = edited(TEXT, "log.level", "debug")
    assert changed == TEXT + '\n[log]\nlevel = "debug"\n'


def test_what_was_not_there_is_taken_out_again() -> None:
    assert edited(edited(TEXT, "screen.sound_volume", 40), "screen.sound_volume", None) == TEXT


@pytest.mark.parametrize(
    "text",
    [
        "screen.idle_s = 75.0\n",
        "screen = { idle_s = 75.0 }\n",
        '"screen".idle_s = 75.0\n',
        '["screen"]\nidle_s = 75.0\n',
        'x = """\n[screen]\nidle_s = 1\n"""\n[screen]\nidle_s = 75.0\n',
    ],
)
def test_a_file_written_otherwise_still_says_what_was_wanted(text: str) -> None:
    told = tomllib.loads(edited(text, "screen.idle_s", 90))
    assert told["screen"] == {"idle_s": 90}
    assert {name for name in told if name != "screen"} == {
        name for name in tomllib.loads(text) if name != "screen"
    }


_VALUES = st.one_of(
    st.booleans(),
    st.integers(-(2**40), 2**40),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(blacklist_categories=["Cs"])),
    st.lists(st.sampled_from(["ru", "en"])),
)


@given(value=_VALUES, key=st.sampled_from(["screen.idle_s", "receipts.footer", "site.languages"]))
def test_whatever_the_value_nothing_else_changes(value: Any, key: str) -> None:
    before, after = tomllib.loads(TEXT), tomllib.loads(edited(TEXT, key, value))
    section, _, name = key.partition(".")
    assert after[section].pop(name) == value
    before[section].pop(name)
    assert after == before


def test_the_commented_example_keeps_every_comment() -> None:
    text = example_profile()
    changed = edited(text, "screen.sound_volume", 35)
    different = [
        (old, new)
        for old, new in zip(text.splitlines(), changed.splitlines(), strict=True)
        if old != new
    ]
    assert different == [("sound_volume = 60", "sound_volume = 35")]
