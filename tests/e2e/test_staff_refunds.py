"""A paid purchase goes back by touch, in either language: found by its receipt's number or in the
list, explained, confirmed by the PIN; its paper comes out again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest

from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import read_profile
from kiosk.settings.writer import tables_of, text_of, write_text
from tests.e2e.display import Display
from tests.e2e.glass import Glass
from tests.e2e.installation import Installation, installation
from tests.e2e.lunch import ENGLISH, PAYING_S, RUSSIAN, Guest, Words
from tests.e2e.test_staff_settles import PIN, comes_in, types

pytestmark = [pytest.mark.xdist_group("kiosk on a display"), pytest.mark.timeout(240)]


@dataclass(frozen=True, slots=True)
class StaffWords:
    """What staff read, in the language the kiosk begins with."""

    guest: Words
    not_served: str
    returned: str
    printed: str
    nothing_left: str


RU: Final = StaffWords(RUSSIAN, "Не выдали", "Деньги возвращены", "Напечатано", "Всё уже вернули")
EN: Final = StaffWords(
    ENGLISH, "Not served", "Money returned", "Printed", "All of it has been returned"
)


@pytest.fixture(params=[RU, EN], ids=["ru", "en"])
def words(request: pytest.FixtureRequest) -> StaffWords:
    told: StaffWords = request.param
    return told


@pytest.fixture
def place(tmp_path: Path, words: StaffWords) -> Iterator[Installation]:
    """A kiosk with a printer, that begins in the language of the words; Anna has a PIN."""
    with installation(tmp_path, guest_seconds=0.3) as made:
        file = made.home / PROFILE_FILE
        tables: dict[str, Any] = tables_of(read_profile(file))
        tables["devices"]["receipt_printer"] = {"driver": "simulated"}
        first = words.guest.language
        tables["site"]["languages"] = [first, "en" if first == "ru" else "ru"]
        write_text(text_of(tables), file)
        made.knows("Анна", "admin", PIN)
        yield made


def buys(glass: Glass, words: Words) -> None:
    guest = Guest(glass, words)
    guest.starts()
    guest.takes_borscht()
    guest.checks_out(words.dish_price)
    glass.tap("loyaltyScreen", "passOn")
    glass.tap("way-station")
    glass.wait_for_words(words.thanks, "doneScreen", within_s=PAYING_S)


def test_a_paid_purchase_goes_back_and_its_paper_comes_again(
    panel: Display, place: Installation, words: StaffWords
) -> None:
    restaurant = place.restaurant
    with place.run(panel) as kiosk:
        glass = kiosk.glass
        buys(glass, words.guest)
        (paid,) = restaurant.carried_out("PayOrder")

        comes_in(glass, panel)
        glass.wait_for("wrongPage")
        glass.tap("staffPage-purchases")
        glass.tap_words("530 ₽", "purchase-", "purchasesPage")
        glass.wait_for("purchasePage")
        glass.tap("purchasePage", "printAgain")
        glass.wait_for_words(words.printed, "purchasePage")

        # The answer of the till is lost: the receipt of the return is found by a look.
        restaurant.plays("cash:lose-answer:MakeReturnGoods*1")
        glass.tap("purchasePage", "refund")
        glass.tap_words(words.not_served, "because-", "refundPage")
        glass.tap("refundPage", "toPin")
        glass.wait_for("pinPage")
        types(glass, PIN)
        glass.wait_for_words(words.returned, "refundedPage", within_s=PAYING_S)
        glass.wait_for_words(words.printed, "refundedPage")
        (returned,) = restaurant.carried_out("MakeReturnGoods")
        assert (returned["order"], returned["returned"]) == (paid["order"], 53000)

        # The number on the receipt leads to the same purchase, and nothing is left of it.
        glass.tap("staffPage-operations")
        glass.tap("operationsPage", "operationRefund")
        for digit in str(paid["receipt"]):
            glass.tap("numberPage", f"key-{digit}")
        glass.tap("numberPage", "find")
        glass.wait_for_words(words.nothing_left, "numberPage")
        glass.tap("numberPage", "staffBack")
        glass.wait_for("operationsPage")
    assert len(restaurant.carried_out("MakeReturnGoods")) == 1
