"""A guest without a card, on the touchscreen, from the first digit to the second receipt."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from kiosk.domain.names import Language
from kiosk.settings.card_system import CardSystemKind

SOURCES: Final = Path(__file__).resolve().parents[2]
BOTH_VISITS_S: Final = 180.0


@pytest.mark.timeout(200)
@pytest.mark.parametrize("cards", [CardSystemKind.CRM7, CardSystemKind.CRM5])
@pytest.mark.parametrize("language", Language)
def test_a_guest_registers_earns_points_and_comes_back_to_spend_them_with_a_coupon(
    language: Language, cards: CardSystemKind
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.watched_phone", language.value, cards.value],
        cwd=SOURCES,
        stdout=subprocess.PIPE,
        text=True,
        timeout=BOTH_VISITS_S,
        check=True,
    )
    told = json.loads(done.stdout.splitlines()[-1])
    first, second = told["first"], told["second"]
    assert (first["new"], first["card_ends_in"], first["balance"]) == (True, "1234", 0)
    assert first["left_behind"] == []
    earned = first["paid"] * 5 // 100 // 100 * 100
    assert (second["new"], second["balance"]) == (False, earned)
    assert (second["coupon"], second["points"]) == (second["total"] * 15 // 100, earned)
    assert second["shown"] == second["total"] - second["coupon"] - second["points"]
    assert second["paid"] == second["shown"]
    assert (second["coupon_taken"], second["points_taken"]) == (second["coupon"], earned)
    assert told["left"] == {"balance": second["paid"] * 5 // 100 // 100 * 100, "coupons": 0}
