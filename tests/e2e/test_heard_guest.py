"""A guest who does not see buys a dish: by a keypad and by what is said, nothing else."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import Any

import pytest

WITHIN_S = 180
pytestmark = pytest.mark.timeout(WITHIN_S)


def lunch(wishes: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.heard_lunch", wishes],
        capture_output=True,
        text=True,
        timeout=WITHIN_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told: dict[str, Any] = json.loads(done.stdout)
    assert not told["trouble"], told["said"]
    return told


@pytest.mark.parametrize(
    ("language", "number", "added"),
    [
        ("ru", r"Ваш номер\. (\d+)\.", "Двойная, +40 ₽, выбрано."),
        ("en", r"Your number\. (\d+)\.", "Double, +40 ₽, chosen."),
    ],
)
def test_a_guest_who_only_hears_and_presses_keys_pays_and_hears_the_number(
    language: str, number: str, added: str
) -> None:
    told = lunch(language)
    heard = re.search(number, told["end"])
    assert heard, told["end"]
    assert heard[1] == told["number"], "the number that is said is the order's"
    assert added in told["said"], "what a choice became is said"
    assert language in told["languages"]


@pytest.mark.parametrize("wishes", ["ru-low", "ru-steps"])
def test_keys_and_speech_lead_through_the_low_band_and_one_question_at_a_time(wishes: str) -> None:
    told = lunch(wishes)
    heard = re.search(r"Ваш номер\. (\d+)\.", told["end"])
    assert heard, told["end"]
    assert heard[1] == told["number"]
