"""A guest in a restaurant where something goes wrong: what is said, and what was really done.

One kiosk for all of them, and each finds it inviting again: no trouble outlives its cause.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.e2e.display import Display
from tests.e2e.glass import Glass, until
from tests.e2e.lunch import ENGLISH, PAYING_S, Guest
from tests.e2e.program import demo
from tests.e2e.restaurant import Restaurant

pytestmark = pytest.mark.xdist_group("kiosk on a display")

BORSCHT = 530_00
BORSCHT_SHOWN = "530 ₽"
LOOKED_AGAIN_S = 25.0
"""A kiosk looks for a cash server that is gone every ten seconds."""


@pytest.fixture(scope="module")
def kiosk(panel: Display, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Glass]:
    folder = tmp_path_factory.mktemp("troubles")
    with demo(panel, folder, "--guest-seconds", "0.3") as glass:
        restaurant = Restaurant(glass.fact("control"))
        until(restaurant.menu_was_read, "the menu was not read")
        yield glass


@pytest.fixture
def restaurant(kiosk: Glass) -> Iterator[Restaurant]:
    kiosk.wait_for("attractScreen", "start")
    restaurant = Restaurant(kiosk.fact("control"))
    yield restaurant
    restaurant.calms_down()


@pytest.fixture
def guest(kiosk: Glass, restaurant: Restaurant) -> Guest:
    """Somebody with a borscht made to order, at the question for a guest card."""
    someone = Guest(kiosk, ENGLISH)
    someone.starts()
    someone.takes_borscht()
    someone.checks_out(BORSCHT_SHOWN)
    return someone


def gives_up(kiosk: Glass) -> None:
    kiosk.tap("utility-cancel")
    kiosk.tap("confirmCancel")


def test_a_declined_card_may_be_tried_again(
    kiosk: Glass, guest: Guest, restaurant: Restaurant
) -> None:
    before = restaurant.last_entry()
    restaurant.plays("cash:payment-declined:PayOrder*1")
    guest.pays(BORSCHT_SHOWN)
    kiosk.wait_for_words("Your bank said no", "terminalScreen", within_s=PAYING_S)
    kiosk.wait_for_words("Nothing was charged", "terminalScreen")
    assert restaurant.carried_out("PayOrder", before) == []

    kiosk.tap("terminalScreen", "answer-try-again")
    kiosk.wait_for_words("Paid, thank you!", "doneScreen", within_s=PAYING_S)
    (paid,) = restaurant.carried_out("PayOrder", before)
    assert (paid["paid"], paid["tenders"]) == (BORSCHT, f"card={BORSCHT}")
    assert len(restaurant.carried_out("CreateOrder", before)) == 1
    kiosk.tap("doneScreen", "done")


def test_without_the_card_system_a_guest_pays_without_a_card(
    kiosk: Glass, guest: Guest, restaurant: Restaurant
) -> None:
    before = restaurant.last_entry()
    restaurant.plays("crm:lose-request")
    guest.holds_card()
    kiosk.wait_for_words("Points are unavailable now", "loyaltyScreen")
    kiosk.wait_for_words("You can order without them", "loyaltyScreen")
    guest.pays(BORSCHT_SHOWN)
    kiosk.wait_for_words("Paid, thank you!", "doneScreen", within_s=PAYING_S)
    (paid,) = restaurant.carried_out("PayOrder", before)
    assert paid["tenders"] == f"card={BORSCHT}"
    assert restaurant.debits(before) == []
    kiosk.tap("doneScreen", "done")


def test_without_the_cash_server_the_menu_can_be_looked_at_until_it_is_back(
    kiosk: Glass, restaurant: Restaurant
) -> None:
    before = restaurant.last_entry()
    restaurant.plays("cash:lose-request")
    kiosk.wait_for("outOfServiceScreen", within_s=LOOKED_AGAIN_S)
    kiosk.wait_for_words("Сейчас заказ примут на кассе", "outOfServiceScreen")
    kiosk.wait_for_words("Касса не отвечает с", "outOfServiceScreen")
    kiosk.wait_for_words("Оплат в пути нет", "outOfServiceScreen")

    kiosk.tap("outOfServiceScreen", "lookAtMenu")
    kiosk.tap_words("Супы", "category-", "menuScreen")
    kiosk.wait_for_words("Борщ с говядиной", "menuScreen")
    kiosk.tap("utility-back")
    kiosk.wait_for("outOfServiceScreen")

    restaurant.calms_down()
    kiosk.wait_for("attractScreen", "start", within_s=LOOKED_AGAIN_S)
    assert restaurant.carried_out("CreateOrder", before) == []


# Stays the last one: the restaurant keeps its new price.
def test_a_changed_price_brings_the_guest_back_to_the_order(
    kiosk: Glass, guest: Guest, restaurant: Restaurant
) -> None:
    before = restaurant.last_entry()
    restaurant.plays("cash:wrong-total:SaveOrder*1")
    guest.pays(BORSCHT_SHOWN)
    kiosk.wait_for("basketScreen", within_s=PAYING_S)
    kiosk.wait_for_words("A price has changed. Please look at your order again", "toast")
    assert restaurant.carried_out("PayOrder", before) == []
    (saved,) = restaurant.carried_out("SaveOrder", before)
    (voided,) = restaurant.carried_out("VoidOrder", before)
    assert voided["order"] == saved["order"]
    gives_up(kiosk)
