"""A licence the cash server does not take: the guest keeps the money, the kiosk takes a break."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.e2e.display import display
from tests.e2e.glass import Glass, until
from tests.e2e.lunch import ENGLISH, PAYING_S, Guest
from tests.e2e.program import demo
from tests.e2e.restaurant import Restaurant

pytestmark = pytest.mark.xdist_group("kiosk on a display")

BORSCHT_SHOWN = "530 ₽"


@pytest.fixture
def kiosk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Glass]:
    folder = tmp_path_factory.mktemp("licence")
    with display(1080, 1920) as panel, demo(panel, folder, "--guest-seconds", "0.3") as glass:
        yield glass


def test_a_refused_licence_sells_nothing_and_says_where_to_order(kiosk: Glass) -> None:
    restaurant = Restaurant(kiosk.fact("control"))
    until(restaurant.menu_was_read, "the menu was not read")
    kiosk.wait_for("attractScreen", "start")
    guest = Guest(kiosk, ENGLISH)
    guest.starts()
    guest.takes_borscht()
    guest.checks_out(BORSCHT_SHOWN)

    before = restaurant.last_entry()
    restaurant.plays("cash:licence-expired")
    guest.pays(BORSCHT_SHOWN)
    kiosk.wait_for_words(
        "We cannot take orders here right now. Please order at the counter",
        "toast",
        within_s=PAYING_S,
    )
    kiosk.wait_for("basketScreen")
    assert restaurant.carried_out("SaveOrder", before) == []
    assert restaurant.carried_out("PayOrder", before) == []
    assert len(restaurant.carried_out("VoidOrder", before)) == 1

    # The next guest is not led to the same disappointment.
    kiosk.tap("utility-cancel")
    kiosk.tap("confirmCancel")
    kiosk.wait_for("outOfServiceScreen")
    kiosk.wait_for_words("Сейчас заказ примут на кассе", "outOfServiceScreen")
    kiosk.wait_for_words("Оплат в пути нет", "outOfServiceScreen")
