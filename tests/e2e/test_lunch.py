"""The whole program before a guest: a lunch from the invitation to the order's number.

The demo runs as people start it, its window stands on a real display, touches come through the
window system. What was really sold is read from the servers' journal, not from the screen.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.e2e.display import PORTRAIT, Display, display
from tests.e2e.glass import Glass
from tests.e2e.lunch import ENGLISH, PAYING_S, RUSSIAN, Guest, Words
from tests.e2e.program import demo
from tests.e2e.restaurant import Restaurant

pytestmark = pytest.mark.xdist_group("kiosk on a display")

LANDSCAPE = (1920, 1080)
TOTAL = 1160_00
POINTS = 100_00


@pytest.fixture(scope="module", params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def panel(request: pytest.FixtureRequest) -> Iterator[Display]:
    with display(*request.param) as made:
        yield made


@pytest.fixture(scope="module")
def kiosk(panel: Display, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Glass]:
    shape = ["--landscape"] if panel.width > panel.height else []
    with demo(panel, tmp_path_factory.mktemp("lunch"), "--guest-seconds", "0.5", *shape) as glass:
        yield glass


@pytest.mark.parametrize("words", [RUSSIAN, ENGLISH], ids=["russian", "english"])
def test_a_guest_buys_lunch(kiosk: Glass, words: Words) -> None:
    restaurant = Restaurant(kiosk.fact("control"))
    before = restaurant.last_entry()
    guest = Guest(kiosk, words)

    guest.starts()
    guest.takes_borscht()
    guest.takes_combo()
    guest.checks_out()
    guest.holds_card()
    guest.uses_points()
    guest.pays()
    kiosk.wait_for_words(words.thanks, "doneScreen", within_s=PAYING_S)

    (paid,) = restaurant.carried_out("PayOrder", before)
    shown = kiosk.texts("doneScreen")
    assert str(paid["order_number"]) in shown
    assert any(words.brought in text for text in shown), shown
    assert any(words.points_used in text for text in shown), shown
    assert (paid["sum"], paid["paid"]) == (TOTAL, TOTAL)
    assert paid["tenders"] == f"card={TOTAL - POINTS}, bonus={POINTS}"
    (saved,) = restaurant.carried_out("SaveOrder", before)
    assert (saved["order"], saved["sum"], saved["lines"]) == (paid["order"], TOTAL, 2)
    assert restaurant.debits(before) == [-POINTS]
    assert restaurant.sequence(before) == [saved["sequence"], saved["sequence"] + 1]
    numbers = restaurant.sequence()
    assert numbers == list(range(len(numbers))), "numbers begin at 0 and leave none out"
    assert restaurant.warnings() == []

    kiosk.tap("doneScreen", "done")
    kiosk.wait_for("attractScreen", "start")
