"""The kiosk whose plug is pulled: processes that are killed, started again in the same home, and
looked after by the servers' books.

A life is a fork of this process, which has read the program and holds nothing of it open: no loop,
no thread, no database, no connection. What a life would have to read anew is the same either way.
"""

from __future__ import annotations

import asyncio
import json
import os
import pickle
import select
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from kiosk import app
from kiosk.checkout.frozen import FrozenOrder, freeze
from kiosk.commands.demo_home import make_demo_home
from kiosk.domain.basket import Basket
from kiosk.domain.draft import default_choices
from kiosk.simulators.addresses import SimulatorAddresses
from kiosk.simulators.scenario_file import load_scenario
from tests.e2e.program import SOURCES
from tests.e2e.restaurant import Restaurant
from tests.money.audit import Evidence, last_number, violations
from tests.money.crash_points import Blow, CrashPoints, WatchedBook
from tests.money.guests import guest, write_scenario
from tests.money.kiosk_life import Place, Restart, Voice, buys, settles
from tests.money.terminal_box import TerminalBox, terminal_box
from tests.money.trips import Trip

LIFE_WITHIN_S: Final = 60.0
_FAILED: Final = 70

Line = dict[str, Any]
Work = Callable[[Voice], Coroutine[Any, Any, None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """When the plug is pulled in a life: at a named moment, or after so many seconds of it.

    At a named moment it may be another ``blow``.
    """

    moment: str | None = None
    blow: Blow = Blow.KILL
    after_s: float | None = None


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


class ProcessBroke(Exception):
    """A life ended by itself and not well: ``story`` is what it said. Its home is of no more use."""

    def __init__(self, story: list[str]) -> None:
        super().__init__(story[-1] if story else "it said nothing")
        self.story = story


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
        lives = _Lives()
        first, *later = (Cut(moment=trip.first_cut), *cuts) if trip.first_cut else cuts or (Cut(),)
        lives.live(first, lambda points: lambda voice: buys(self.place, points, voice, trip, card))
        start = Restart(card=card, late=late, known=frozenset(self._seen))
        for cut in (*later, Cut()):
            lives.live(cut, lambda points: lambda voice: settles(self.place, points, voice, start))
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

    def _evidence(self, lives: _Lives) -> Evidence:
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


class _Lives:
    """The processes of one guest, one after the other."""

    def __init__(self) -> None:
        self.heard: list[Line] = []
        self.passed: list[tuple[str, ...]] = []
        self.cuts = 0

    def live(self, cut: Cut, work: Callable[[CrashPoints], Work]) -> None:
        """One life to its end, or to its cut."""
        points = CrashPoints(strike_at=cut.moment, blow=cut.blow)
        said, killed = _lived(work(points), cut.after_s)
        self.heard += said
        self.cuts += killed or any(line["what"] == "struck" for line in said)
        passed = next((line["points"] for line in said if line["what"] == "passed"), ())
        self.passed.append(tuple(passed))


def _lived(work: Work, kill_after_s: float | None) -> tuple[list[Line], bool]:
    """What a process of its own said, and whether it was killed. Raises ProcessBroke."""
    ear, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ear)
        _live(work, mouth)
    os.close(mouth)
    try:
        said = _listened(child, ear, kill_after_s)
    finally:
        os.close(ear)
        _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
        return [*said, {"what": "cut"}], True
    if status != 0:
        raise ProcessBroke([str(line.get("trace", line)) for line in said])
    return [*said, {"what": "end"}], False


def _live(work: Work, mouth: int) -> None:
    voice = Voice(mouth)
    try:
        asyncio.run(work(voice))
    except BaseException:  # noqa: BLE001 - a process of its own: nobody above hears of it
        voice.say("failed", trace=traceback.format_exc())
        os._exit(_FAILED)
    os._exit(0)


def _listened(child: int, ear: int, kill_after_s: float | None) -> list[Line]:
    """All it says until its end; the kill comes so long after it has begun its work."""
    text, began, kill_at = b"", False, None
    give_up_at = time.monotonic() + LIFE_WITHIN_S
    while True:
        now = time.monotonic()
        if kill_at is not None and now >= kill_at:
            os.kill(child, signal.SIGKILL)
            kill_at = None
        if now >= give_up_at:
            os.kill(child, signal.SIGKILL)
            raise ProcessBroke([*text.decode().splitlines(), f"not done in {LIFE_WITHIN_S:g} s"])
        until = min(give_up_at, kill_at or give_up_at)
        if not select.select([ear], [], [], max(0.0, until - now))[0]:
            continue
        piece = os.read(ear, 65536)
        if not piece:
            break
        text += piece
        if not began and b'"begins"' in text:
            began = True
            kill_at = None if kill_after_s is None else time.monotonic() + kill_after_s
    # The last line may have been cut off with its process.
    return [json.loads(line) for line in text.rpartition(b"\n")[0].splitlines()]


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
        _lived(lambda _voice: _set_up(place.home, at, order_file), None)
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
    order_file.write_bytes(pickle.dumps(order))


def _story(lives: _Lives, evidence: Evidence) -> Iterator[str]:
    untold = ("number", "at", "anchor", "instance", "event")
    for line in lives.heard:
        if line["what"] != "passed":
            yield "kiosk: " + ", ".join(f"{value}" for value in line.values())
    for entry in evidence.journal:
        facts = (f"{name} {value}" for name, value in entry.items() if name not in untold)
        yield f"{entry['at'][11:23]} {entry['event']}: {', '.join(facts)}"
