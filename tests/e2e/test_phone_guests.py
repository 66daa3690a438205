"""Guests without a card, on the touchscreen and over HTTP, from the first digit to the receipt."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from kiosk.domain.names import Language

SOURCES: Final = Path(__file__).resolve().parents[2]
BOTH_GUESTS_S: Final = 180.0


@pytest.mark.timeout(200)
@pytest.mark.parametrize("language", Language)
def test_a_new_guest_gets_a_card_and_a_known_one_pays_with_points(language: Language) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.watched_phone", language.value],
        cwd=SOURCES,
        stdout=subprocess.PIPE,
        text=True,
        timeout=BOTH_GUESTS_S,
        check=True,
    )
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["new"] == {"known": True, "card_ends_in": "1234", "left_behind": []}
    assert told["known"] == {"name": "Анна", "coupons": 4, "points_used": 100_00}
