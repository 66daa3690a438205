"""A guest who does not see buys a dish: by a keypad and by what is said, nothing else."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import Any

import pytest

from tests.e2e.glass import NO_BREAK_SPACES

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
    ("language", "number", "heard"),
    [
        (
            "ru",
            r"Ваш номер\. (\d+)\.",
            (
                "Двойная, +40 ₽, выбрано.",
                "Не списывать бонусы, не выбрано.",
                "Списать 100 бонусов, выбрано.",
                "Бонусы, −100 ₽. К оплате, 330 ₽.",
                "Купон: −10 % на весь заказ, −43 ₽. К оплате, 287 ₽.",
                "100 бонусов, списали за этот заказ. −43 ₽, скидка по купону.",
            ),
        ),
        (
            "en",
            r"Your number\. (\d+)\.",
            (
                "Double, +40 ₽, chosen.",
                "Phone number, 10 of 10 digits.",
                "Code, 6 of 6 characters.",
                "Use 100 points, chosen.",
                "Points, −100 ₽. To pay, 330 ₽.",
                "100 points, paid with points. −43 ₽, with your coupon.",
            ),
        ),
    ],
)
def test_a_guest_who_only_hears_and_presses_keys_uses_points_pays_and_hears_the_number(
    language: str, number: str, heard: tuple[str, ...]
) -> None:
    told = lunch(language)
    end = re.search(number, told["end"])
    assert end, told["end"]
    assert end[1] == told["number"], "the number that is said is the order's"
    said = [sentence.translate(NO_BREAK_SPACES) for sentence in told["said"]]
    missing = [words for words in heard if not any(words in sentence for sentence in said)]
    assert not missing, said
    assert (told["paid"], told["points"], told["coupon"]) == (287_00, 100_00, 43_00)
    assert language in told["languages"]


@pytest.mark.parametrize("wishes", ["ru-low", "ru-steps"])
def test_keys_and_speech_lead_through_the_low_band_and_one_question_at_a_time(wishes: str) -> None:
    told = lunch(wishes)
    heard = re.search(r"Ваш номер\. (\d+)\.", told["end"])
    assert heard, told["end"]
    assert heard[1] == told["number"]
