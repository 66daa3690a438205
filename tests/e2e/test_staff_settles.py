"""What the kiosk cannot give back itself: the guest is told to see staff, and staff settle it on
the same screen, by touch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import read_profile
from kiosk.settings.writer import tables_of, text_of, write_text
from tests.e2e.display import Display
from tests.e2e.glass import Glass
from tests.e2e.installation import Installation, installation
from tests.e2e.lunch import ENGLISH, PAYING_S, Guest

pytestmark = pytest.mark.xdist_group("kiosk on a display")

BORSCHT_SHOWN: Final = "530 ₽"
PIN: Final = "7193"
CORNER: Final = 20
TERMINAL_TENDER: Final = 1000314
"""The demo's tender that no terminal of r_keeper's is bound to."""


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Installation]:
    """A terminal of the kiosk's own that takes at once and gives nothing back; Anna has a PIN."""
    with installation(tmp_path, guest_seconds=0.3) as made:
        file = made.home / PROFILE_FILE
        tables: dict[str, Any] = tables_of(read_profile(file))
        tables["devices"]["payment_terminal"] = {
            "driver": "simulated",
            "options": {"phases": 1, "guest_seconds": 0.3},
        }
        tables["payments"] |= {"ways": ["terminal", "station"], "default_way": "terminal"}
        tables["restaurant"]["terminal_tender_id"] = TERMINAL_TENDER
        write_text(text_of(tables), file)
        made.knows("Анна", "admin", PIN)
        yield made


def comes_in(glass: Glass, panel: Display) -> None:
    """The hidden gesture, then the PIN."""
    left, right = (CORNER, CORNER), (panel.width - CORNER, CORNER)
    for corner in (left, left, right, right, left):
        panel.click(*corner)
    glass.wait_for("pinPage")
    types(glass, PIN)


def types(glass: Glass, pin: str) -> None:
    for digit in pin:
        glass.tap("pinPage", f"key-{digit}")
    glass.tap("pinPage", "confirmPin")


def test_a_charge_that_cannot_be_given_back_is_settled_by_a_person(
    panel: Display, place: Installation
) -> None:
    restaurant = place.restaurant
    with place.run(panel) as kiosk:
        glass = kiosk.glass
        guest = Guest(glass, ENGLISH)
        guest.starts()
        guest.takes_borscht()
        guest.checks_out(BORSCHT_SHOWN)
        restaurant.plays("cash:not-covered:PayOrder*1")
        glass.tap("loyaltyScreen", "passOn")
        glass.tap("way-terminal")
        glass.wait_for_words("Please see our staff", "checkingScreen", within_s=PAYING_S)

        comes_in(glass, panel)
        glass.wait_for("wrongPage")
        glass.tap("wrongPage", "faultPurchases")
        glass.tap_words("530 ₽", "purchase-", "purchasesPage")
        glass.wait_for("purchasePage")
        glass.tap("purchasePage", "resolve")
        glass.tap("resolvePage", "say-staff-gave-back")
        glass.tap_words("Деньги вернули вручную", "because-", "resolvePage")
        glass.tap("resolvePage", "toPin")
        glass.wait_for("pinPage")
        types(glass, PIN)
        glass.wait_for("resultPage")
        glass.wait_for_words("Решено", "resultPage")
        glass.tap("staffLeave")

        # The order is still there, and the way is open again.
        glass.tap("basketScreen", "checkOut")
        glass.tap("loyaltyScreen", "passOn")
        glass.tap("way-terminal")
        glass.wait_for_words(ENGLISH.thanks, "doneScreen", within_s=PAYING_S)
    (paid,) = restaurant.carried_out("PayOrder")
    (voided,) = restaurant.carried_out("VoidOrder")
    assert paid["order"] != voided["order"]
