"""The power goes while a guest pays: the next start tells the outcome before the next guest comes.

The process is killed where the cash server's journal says that the moment has come, and `kiosk run`
is started again in the same home.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.display import Display
from tests.e2e.glass import until
from tests.e2e.installation import installation
from tests.e2e.lunch import ENGLISH, PAYING_S, RUSSIAN, Guest
from tests.e2e.restaurant import Restaurant

pytestmark = pytest.mark.xdist_group("kiosk on a display")

BORSCHT = 530_00
BORSCHT_SHOWN = "530 ₽"


def meets_a_fault(restaurant: Restaurant) -> None:
    """Waits for the moment that a mood was set for."""
    until(
        lambda: any(entry["event"] == "fault" for entry in restaurant.journal()) or None,
        "the kiosk did not come to that point",
        PAYING_S,
    )


@pytest.mark.parametrize(
    "moment",
    [
        pytest.param("cash:slow=20:CalcOrder2*1", id="order saved, payment not yet asked for"),
        pytest.param("cash:slow=20:PayOrder*1", id="the card is with the terminal"),
        pytest.param("cash:lose-answer:PayOrder*1", id="paid, and the answer is lost"),
    ],
)
def test_the_next_start_tells_what_became_of_the_payment(
    panel: Display, tmp_path: Path, moment: str
) -> None:
    with installation(tmp_path, guest_seconds=0.3) as place:
        restaurant = place.restaurant
        with place.run(panel) as kiosk:
            guest = Guest(kiosk.glass, ENGLISH)
            guest.starts()
            guest.takes_borscht()
            guest.checks_out(BORSCHT_SHOWN)
            restaurant.plays(moment)
            guest.pays(BORSCHT_SHOWN)
            meets_a_fault(restaurant)
            kiosk.loses_power()
        with place.run(panel) as kiosk:
            kiosk.glass.wait_for("doneScreen", "done", within_s=PAYING_S)
            shown = kiosk.glass.texts("doneScreen")
            kiosk.glass.tap("doneScreen", "done")
            kiosk.glass.wait_for("attractScreen", "start")

        (paid,) = restaurant.carried_out("PayOrder")
        (saved,) = restaurant.carried_out("SaveOrder")
        assert {RUSSIAN.thanks, ENGLISH.thanks} & set(shown), shown
        assert str(paid["order_number"]) in shown
        assert (paid["order"], paid["paid"]) == (saved["order"], BORSCHT)
        assert len(restaurant.carried_out("CreateOrder")) == 1
        assert restaurant.sequence() == [0, 1]


def test_a_kiosk_whose_licence_has_ended_shows_the_menu_and_says_so(
    panel: Display, tmp_path: Path
) -> None:
    with installation(tmp_path, guest_seconds=0.3) as place:
        with place.run(panel) as kiosk:
            kiosk.glass.wait_for("attractScreen", "start")
            until(place.restaurant.menu_was_read, "no menu was read")
        before = place.restaurant.last_entry()
        place.restaurant.plays("licence:expired")
        with place.run(panel) as kiosk:
            glass = kiosk.glass
            glass.wait_for("outOfServiceScreen")
            glass.wait_for_words("Сейчас заказ примут на кассе", "outOfServiceScreen")
            glass.wait_for_words("Киоск отдыхает с", "outOfServiceScreen")
            glass.tap("outOfServiceScreen", "lookAtMenu")
            glass.tap_words("Супы", "category-", "menuScreen")
            glass.wait_for_words("Борщ с говядиной", "menuScreen")
        assert place.restaurant.carried_out("CreateOrder", before) == []
