"""The kiosk whose plug is pulled: one home, its servers, and one guest after the other.

After each guest the servers' books are held against what the kiosk says.
"""

from __future__ import annotations

import asyncio
import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from uuid import uuid4

from kiosk import app
from kiosk.checkout.frozen import FrozenOrder, freeze
from kiosk.commands.demo_home import make_demo_home
from kiosk.domain.basket import Basket
from kiosk.domain.draft import default_choices
from kiosk.domain.guest import GuestCard
from kiosk.simulators.addresses import SimulatorAddresses
from kiosk.simulators.scenario_file import load_scenario
from tests.e2e.program import SOURCES
from tests.e2e.restaurant import Restaurant
from tests.money.audit import Evidence, last_number, violations
from tests.money.crash_points import CrashPoints, WatchedBook
from tests.money.guests import guest, write_scenario
from tests.money.kiosk_life import Place, Restart, buys, settles
from tests.money.lives import Cut, Lives, Work, lived
from tests.money.terminal_box import TerminalBox, terminal_box
from tests.money.trips import Trip


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What came of one guest. ``cuts`` is how many of the blows really fell."""

    trip: str
    end: str
    cuts: int
    wrong: tuple[str, ...]
    passed: tuple[tuple[str, ...], ...]
    story: tuple[str, ...]
    """What was said and done, in the order in which it became known: for whoever looks into it."""


@dataclass(slots=True)
class Kiosk:
    """One home and its servers, over many guests. Made by ``kiosk_to_be_cut``."""

    place: Place
    restaurant: Restaurant
    box: TerminalBox
    order_file: Path
    _guests: Iterator[int] = field(default_factory=lambda: iter(range(1_000_000)))
    _seen: set[str] = field(default_factory=set)
    _entries: int = 0
    _taken: set[str] = field(default_factory=set)
    _last_number: int | None = None

    def sells(self, trip: Trip, cuts: tuple[Cut, ...], late: timedelta = timedelta()) -> Run:
        """One guest, whose kiosk is cut off in as many lives as there are ``cuts``.

        ``late``: the power came back so much later.
        """
        card = guest(next(self._guests))
        if trip.mood:
            self.restaurant.plays(trip.mood)
        self.box.declines(trip.card_declines)
        lives = Lives()
        first, *later = (Cut(moment=trip.first_cut), *cuts) if trip.first_cut else cuts or (Cut(),)
        lives.live(first, partial(_buying, self.place, trip, card))
        known = frozenset(self._seen)
        for place, cut in enumerate((*later, Cut())):
            # A moment of the recovery is one of a recovery at once.
            at_once = bool(trip.first_cut) and place == 0
            start = Restart(card=card, late=timedelta() if at_once else late, known=known)
            lives.live(cut, partial(_settling, self.place, start))
        if trip.mood:
            self.restaurant.calms_down()
        evidence = self._evidence(lives)
        end = evidence.purchases[0]["state"] if evidence.purchases else "nothing"
        return Run(
            trip=trip.name,
            end=end,
            cuts=lives.cuts,
            wrong=tuple(violations(evidence)),
            passed=tuple(lives.passed),
            story=tuple(_story(lives, evidence)),
        )

    def _evidence(self, lives: Lives) -> Evidence:
        settled = next(line for line in lives.heard if line["what"] == "settled")
        journal = self.restaurant.journal(self._entries)
        taken = self.box.taken
        evidence = Evidence(
            purchases=settled["purchases"],
            settled=settled,
            heard=lives.heard,
            journal=journal,
            took=[amount for number, amount in taken.items() if number not in self._taken],
            holds=list(self.box.held.values()),
            last_number=self._last_number,
        )
        self._seen |= {purchase["guid"] for purchase in settled["purchases"]}
        self._entries = journal[-1]["number"] if journal else self._entries
        self._taken |= taken.keys()
        self._last_number = last_number(evidence)
        return evidence


def _buying(place: Place, trip: Trip, card: GuestCard, points: CrashPoints) -> Work:
    return lambda voice: buys(place, points, voice, trip, card)


def _settling(place: Place, start: Restart, points: CrashPoints) -> Work:
    return lambda voice: settles(place, points, voice, start)


@contextmanager
def kiosk_to_be_cut(
    folder: Path, guests: int, book: type[WatchedBook] = WatchedBook
) -> Iterator[Kiosk]:
    """A home in ``folder`` that was set up against servers of its own, and has a menu."""
    scenario = folder / "restaurant.toml"
    write_scenario(scenario, guests)
    place = Place(home=folder / "home", box=folder / "terminal", book=book)
    with terminal_box(place.box) as box, _simulators(scenario) as at:
        order_file = folder / "order"
        lived(lambda _voice: _set_up(place.home, at, order_file), None)
        order: FrozenOrder = pickle.loads(order_file.read_bytes())
        kiosk = Kiosk(
            place=replace(place, order=order),
            restaurant=Restaurant(at.control_url),
            box=box,
            order_file=order_file,
        )
        kiosk._entries = kiosk.restaurant.last_entry()
        yield kiosk


@contextmanager
def _simulators(scenario: Path) -> Iterator[SimulatorAddresses]:
    line = [sys.executable, "-m", "kiosk", "simulate", "--json", "--die-with-parent"]
    child = subprocess.Popen(
        [*line, "--guest-seconds", "0", "--scenario", str(scenario)],
        cwd=SOURCES,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert child.stdin is not None, "asked for as a pipe"
    assert child.stdout is not None, "asked for as a pipe"
    try:
        yield SimulatorAddresses.from_json(child.stdout.readline().decode())
    finally:
        child.stdin.close()
        child.stdout.close()
        child.kill()
        child.wait()


async def _set_up(home: Path, at: SimulatorAddresses, order_file: Path) -> None:
    """The home, and what every guest will order: a dish made to order and a combo."""
    scenario = load_scenario(Path(at.scenario_file))
    async for _finding in make_demo_home(home, at, scenario, orientation="portrait"):
        pass
    async with app.open_core(home) as core:
        trouble = await core.menu.look()
        assert trouble is None, trouble
        menu = core.menu.now.menu
        dishes = [dish for dish in menu.dishes.values() if not dish.sold_out]
        basket = Basket()
        for dish in (
            next(dish for dish in dishes if dish.groups and dish.portions_left is None),
            next(dish for dish in dishes if dish.is_combo),
        ):
            basket = basket.added(dish.id, default_choices(dish, menu), 1)
        order = freeze(basket, menu, order_type_id=menu.order_types[0].id, new_guid=uuid4)
    await asyncio.to_thread(order_file.write_bytes, pickle.dumps(order))


def _story(lives: Lives, evidence: Evidence) -> Iterator[str]:
    untold = ("number", "at", "anchor", "instance", "event")
    for line in lives.heard:
        if line["what"] != "passed":
            yield "kiosk: " + ", ".join(f"{value}" for value in line.values())
    for entry in evidence.journal:
        facts = (f"{name} {value}" for name, value in entry.items() if name not in untold)
        yield f"{entry['at'][11:23]} {entry['event']}: {', '.join(facts)}"
