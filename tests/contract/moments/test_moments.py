"""Every event on every screen, before a real core and servers that answer over sockets."""

from __future__ import annotations

import asyncio
import sys
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest
import pytest_asyncio

from kiosk.domain.names import Language
from kiosk.intents import Sheet
from kiosk.simulators.launch import SimulatorProcess
from kiosk.snapshots.session import Screen
from tests.contract.moments.cells import Order, Then
from tests.contract.moments.happenings import Happening, happens, subject, undone
from tests.contract.moments.kiosk import Kiosk, at_work, furnish, last_entry, paid
from tests.contract.moments.places import SHEETS, Place, go
from tests.contract.moments.table import ROWS, TABLE
from tests.e2e.program import SOURCES

pytestmark = pytest.mark.xdist_group("moments")

LIFE_WITHIN_S = 60.0
PAYING = frozenset({Screen.TERMINAL, Screen.CHECKING})


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def kiosk(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Kiosk]:
    home = tmp_path_factory.mktemp("moments") / "home"
    async with SimulatorProcess("--guest-seconds", "0") as simulators:
        await furnish(home, simulators)
        async with at_work(home, simulators) as kiosk:
            await kiosk.until(lambda _seen: kiosk.reaches_the_till)
            yield kiosk


def test_the_table_says_what_is_right_for_every_event_on_every_screen() -> None:
    told = Counter((what, place) for what, place, _ in ROWS)
    wanted = set(product(Happening, Place))
    assert not wanted - told.keys(), "a cell is missing"
    assert told.keys() <= wanted
    assert [cell for cell, times in told.items() if times > 1] == [], "a cell is told twice"


def test_every_screen_is_a_place_of_the_table() -> None:
    told = {place.value.replace(" ", "-") for place in Place}
    assert {screen.value for screen in Screen} <= told


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("place", Place)
@pytest.mark.parametrize("what", [what for what in Happening if what is not Happening.KILLED])
async def test_what_happens_on_a_screen_leaves_what_the_table_says(
    kiosk: Kiosk, what: Happening, place: Place
) -> None:
    then = TABLE[what, place]
    dish = subject(kiosk, place)
    before_it = await last_entry(kiosk.simulators)
    try:
        await go(kiosk, place)
        before = kiosk.shown
        await happens(kiosk, what, dish)
        kiosk.core.session.tick()
        check(kiosk, then, before.session.screen, SHEETS.get(place, Sheet.NONE))
        await kiosk.network(there=True)
        await kiosk.money_at_rest()
        if place in (Place.TERMINAL, Place.CHECKING):
            taken = await paid(kiosk.simulators, before_it)
            assert taken == [], "who stopped the payment has paid nothing"
            if what is Happening.CLOSED:
                assert kiosk.screen is Screen.OUT_OF_SERVICE, "and goes, as everybody else"
                return
            assert kiosk.screen is Screen.BASKET, "and has the order still"
            assert kiosk.shown.basket.portions == 1
    finally:
        await undone(kiosk, what, dish)
        await kiosk.goes_home()


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    home = tmp_path_factory.mktemp("killed") / "home"
    async with SimulatorProcess("--guest-seconds", "0") as simulators:
        await furnish(home, simulators)
        yield House(home=home, simulators=simulators)


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("place", Place)
async def test_a_program_killed_on_a_screen_begins_again_as_the_table_says(
    house: House, place: Place
) -> None:
    then = TABLE[Happening.KILLED, place]
    before_it = await last_entry(house.simulators)
    await house.lives_until(place)
    async with at_work(house.home, house.simulators) as kiosk:
        if place is not Place.OUT_OF_SERVICE:
            await kiosk.until(lambda _seen: kiosk.reaches_the_till)
        await kiosk.settled()
        await kiosk.on(then.screen or Screen.ATTRACT)
        check(kiosk, then, Screen.ATTRACT, Sheet.NONE)
        taken = await paid(house.simulators, before_it)
        assert taken == ([kiosk.dish.price.minor] if then.sold else [])
        await kiosk.goes_home()


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """A kiosk's home and its servers, which stay."""

    home: Path
    simulators: SimulatorProcess

    async def lives_until(self, place: Place) -> None:
        """A kiosk comes so far, and is killed."""
        life = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.contract.moments.until_killed"),
            *(str(self.home), place.value),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            cwd=SOURCES,
        )
        assert life.stdin is not None
        assert life.stdout is not None
        life.stdin.write(self.simulators.addresses.as_json().encode() + b"\n")
        try:
            async with asyncio.timeout(LIFE_WITHIN_S):
                assert await life.stdout.readline(), "it did not come so far"
        finally:
            life.kill()
            await life.wait()


def check(kiosk: Kiosk, then: Then, was: Screen, over: Sheet) -> None:
    """The screen is as the table says."""
    seen = kiosk.shown
    screen = then.screen or was
    # What is on its way goes on meanwhile.
    assert seen.session.screen in (PAYING if screen in PAYING else {screen}), then.words
    assert seen.session.sheet is (over if then.sheet is None else then.sheet), then.words
    paying = screen in PAYING or screen is Screen.DONE
    portions = seen.purchase.portions if paying and seen.purchase else seen.basket.portions
    assert portions == (1 if then.order is Order.KEPT else 0), then.words
    toast = seen.session.toast
    assert (toast.kind if toast else None) == then.toast, then.words
    assert seen.session.language is (then.language or Language.RU), then.words
    if then.card is not None:
        assert seen.loyalty.state is then.card, then.words
    if then.can_check_out is not None:
        assert seen.basket.can_check_out is then.can_check_out, then.words
    if not paying:
        assert any(line.price_before for line in seen.basket.lines) is then.struck, then.words
    assert (seen.staff is not None) is then.staff, then.words
