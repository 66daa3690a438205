"""The running of a day by touch, in both languages: a dish stopped under a guest's hands, a kiosk
closed over a power cut and opened again, the screen wiped, the shift looked at."""

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
from tests.e2e.lunch import ENGLISH, RUSSIAN, Guest, Words
from tests.e2e.test_staff_settles import CORNER, PIN, comes_in

pytestmark = pytest.mark.xdist_group("kiosk on a display")

BORSCHT: Final = "301"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What staff and guests read on the way."""

    guest: Words
    stopped: str
    at_till: bool
    sold_out: str
    closed: str
    cleaning: str
    back_at: str
    wipe: str
    sold_here: str


TOLD: Final = (
    Told(
        guest=RUSSIAN,
        stopped="Закончилось на кассе · 301",
        at_till=True,
        sold_out="Закончилось",
        closed="Киоск закрыт",
        cleaning="Моем киоск",
        back_at="Киоск вернётся в",
        wipe="Протрите экран",
        sold_here="Продано на этом киоске",
    ),
    Told(
        guest=ENGLISH,
        stopped="Only on this kiosk, until the shift ends",
        at_till=False,
        sold_out="Sold out",
        closed="The kiosk is closed",
        cleaning="We are cleaning the kiosk",
        back_at="The kiosk will be back at",
        wipe="Wipe the screen now",
        sold_here="Sold on this kiosk",
    ),
)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Installation]:
    """Boris works the shift and has a PIN."""
    with installation(tmp_path, guest_seconds=0.3) as made:
        made.knows("Борис", "restaurant", PIN)
        yield made


def furnished(home: Path, told: Told) -> None:
    """In the language of the place; where the till may not be told, the kiosk is kept off it."""
    tables: dict[str, Any] = tables_of(read_profile(home / PROFILE_FILE))
    tables["site"]["languages"] = [told.guest.language]
    if not told.at_till:
        del tables["restaurant"]["stop_reason_id"]
    write_text(text_of(tables), home / PROFILE_FILE)


def opens(glass: Glass, panel: Display, section: str) -> None:
    """From the guests' screen to a section of the operations."""
    comes_in(glass, panel)
    glass.wait_for("wrongPage")
    glass.tap("staffPage-operations")
    glass.tap("operationsPage", section)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("told", TOLD, ids=lambda told: told.guest.language)
def test_a_day_is_run_by_touch(panel: Display, place: Installation, told: Told) -> None:
    furnished(place.home, told)
    with place.run(panel) as kiosk:
        glass = kiosk.glass
        glass.wait_for_words(told.guest.invitation, "attractScreen")
        glass.tap("start")
        glass.tap_words(told.guest.eat_in, "kind-", "orderTypeScreen")
        glass.wait_for("menuScreen")
        Guest(glass, told.guest).takes_borscht()

        opens(glass, panel, "operationStops")
        glass.tap("stopsPage", "seekDish")
        for digit in BORSCHT:
            glass.tap("stopsPage", f"letter-{digit}")
        glass.tap("stopsPage", "stopDish")
        glass.wait_for_words(told.stopped, "stopsPage")
        glass.tap("staffLeave")
        glass.tap("viewOrder")
        glass.wait_for_words(told.sold_out, "basketScreen")

        opens(glass, panel, "operationClosing")
        glass.tap("closingPage", "closed-cleaning")
        glass.tap("closingPage", "lasts-two-hours")
        glass.tap("closingPage", "openOrClose")
        glass.wait_for_words(told.closed, "closingPage")
        glass.tap("staffLeave")
        glass.wait_for_words(told.cleaning, "outOfServiceScreen")
        kiosk.loses_power()

    with place.run(panel) as kiosk:
        glass = kiosk.glass
        glass.wait_for_words(told.cleaning, "outOfServiceScreen")
        glass.wait_for_words(told.back_at, "outOfServiceScreen")
        opens(glass, panel, "operationStops")
        glass.wait_for_words(told.stopped, "stopsPage")
        glass.tap("stopsPage", "resumeDish")
        glass.tap("stopsPage", "staffBack")
        glass.tap("operationsPage", "operationClosing")
        glass.tap("closingPage", "openOrClose")
        glass.tap("staffLeave")

        glass.wait_for("attractScreen", "start")
        opens(glass, panel, "operationShift")
        glass.wait_for_words(told.sold_here, "shiftPage")
        glass.tap("shiftPage", "staffBack")
        glass.tap("operationsPage", "operationCleaning")
        glass.tap("cleaningPage", "wipe-120")
        glass.tap("cleaningPage", "beginWiping")
        glass.wait_for_words(told.wipe, "wipingPage")
        panel.click(panel.width // 2, panel.height // 2)
        glass.wait_for_words(told.wipe, "wipingPage")
        left, right = (CORNER, CORNER), (panel.width - CORNER, CORNER)
        for corner in (left, left, right, right, left):
            panel.click(*corner)
        glass.wait_for("pinPage")
