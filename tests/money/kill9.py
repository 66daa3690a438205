"""`python -m tests.money.kill9`: the kiosk's process is killed while a guest pays, over and over.

Every named moment of every trip, `--times` each, and `--random` moments more. After each the kiosk
is started again in the same home, and the servers' books are held against what it says. One line a
run, then a summary. Answers 1 where a law was broken, with the story and how to see it again.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Final

import typer

from tests.money.crash_points import Blow, WatchedBook
from tests.money.flaws import FLAWED_BOOKS, FLAWED_TABLES, FLAWS
from tests.money.kiosk_life import AN_HOUR
from tests.money.lives import Cut, ProcessBroke
from tests.money.plug import Kiosk, Run, kiosk_to_be_cut
from tests.money.trips import TRIPS, Trip

_NEXT_LIFE_S: Final = 0.3
"""Within so long most starts have settled what was left."""
_TRIES: Final = 3
"""A random moment may come after the end: so many tries for each that is wanted."""
_MOST_MOMENTS: Final = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A named moment of a trip."""

    trip: Trip
    moment: str

    @property
    def name(self) -> str:
        return f"{self.trip.name}:{self.moment}"


@dataclass(slots=True)
class Tally:
    """What came of all runs; ``cut`` counts those in which a process was killed."""

    points: set[str] = field(default_factory=set)
    runs: int = 0
    cut: int = 0
    violations: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    _what: str = ""
    _replay: str = ""
    _began: float = 0.0

    def takes(self, what: str, replay: str) -> None:
        """The next run, and the options that make it again."""
        self._what, self._replay, self._began = what, replay, time.monotonic()

    def add(self, run: Run) -> None:
        """One line, or the story of what went wrong."""
        self.runs += 1
        self.cut += bool(run.cuts)
        self.ends[run.end] += 1
        took_s = time.monotonic() - self._began
        verdict = "WRONG" if run.wrong else "ok"
        line = f"{run.end}, {run.cuts} cuts, {took_s:.2f} s"
        print(f"{verdict:5} {self._what}: {line}", flush=True)
        if run.wrong:
            self._tell([*run.wrong, *run.story])

    def broke(self, broken: ProcessBroke) -> None:
        """The program itself gave up: the last of all runs."""
        self.runs += 1
        self.ends["broken"] += 1
        print(f"WRONG {self._what}: the process ended by itself")
        self._tell(broken.story)

    def _tell(self, lines: list[str]) -> None:
        self.violations += 1
        print(*(f"    {line}" for line in lines), sep="\n")
        print(f"    again: python -m tests.money.kill9 {self._replay}", flush=True)


def points_of(kiosk: Kiosk) -> Iterator[Point]:
    """Every moment there is, in the first trip that passes it; found by walking each trip whole."""
    known: set[str] = set()
    for trip in TRIPS:
        run = kiosk.sells(trip, ())
        assert not run.wrong, (trip.name, run.wrong)
        passed = run.passed[1 if trip.first_cut else 0]
        assert passed, f"{trip.name} was cut before it began"
        for moment in passed:
            if moment not in known:
                known.add(moment)
                yield Point(trip=trip, moment=moment)


def _point(name: str) -> Point:
    trip, _, moment = name.partition(":")
    for known in TRIPS:
        if known.name == trip and moment:
            return Point(trip=known, moment=moment)
    raise typer.BadParameter(f"there is no {name!r}", param_hint="--point")


def _sound() -> None:
    """Nothing is wrong with this kiosk."""


def cut_at(kiosk: Kiosk, point: Point, turn: int, blow: Blow) -> Run:
    """One run. In turns the power is back at once, an hour later, fails again during the start, or
    is back with a clock that was set an hour back.

    A moment that does not come is a violation of the list's own: it must not be stale.
    """
    chance = random.Random(f"{point.name} {turn}")
    cuts = [Cut(moment=point.moment, blow=blow)]
    if turn % 4 == 2:
        cuts.append(Cut(after_s=chance.uniform(0.0, _NEXT_LIFE_S)))
    late = {1: AN_HOUR, 3: -AN_HOUR}.get(turn % 4, timedelta())
    run = kiosk.sells(point.trip, tuple(cuts), late)
    if run.cuts < 1 + bool(point.trip.first_cut):
        return replace(run, wrong=(*run.wrong, "its moment did not come"))
    return run


def cut_anywhere(kiosk: Kiosk, case: str) -> Run:
    """One run, cut at any moment; every third time its next start is cut as well."""
    chance = random.Random(case)
    trip = chance.choice(TRIPS)
    cuts = [Cut(after_s=chance.uniform(0.0, _NEXT_LIFE_S))]
    if not chance.randrange(3):
        cuts.append(Cut(after_s=chance.uniform(0.0, _NEXT_LIFE_S)))
    late = chance.choice((timedelta(), timedelta(), AN_HOUR, -AN_HOUR))
    return kiosk.sells(trip, tuple(cuts), late)


def kill9(
    point: Annotated[
        list[str] | None, typer.Option(metavar="TRIP:MOMENT", help="Only this; may be repeated.")
    ] = None,
    times: Annotated[int, typer.Option(min=1, help="How often each.")] = 1,
    every: Annotated[int, typer.Option(min=1, help="Each so-many-th named moment only.")] = 1,
    first: Annotated[
        int, typer.Option(min=0, help="The first one of them, and of the others.")
    ] = 0,
    named: Annotated[bool, typer.Option(help="Named moments at all.")] = True,
    at_random: Annotated[int, typer.Option("--random", min=0, help="So many others.")] = 0,
    seed: Annotated[str, typer.Option(help="Of the others.")] = "0",
    blow: Annotated[Blow, typer.Option(help="What falls at the named moments.")] = Blow.KILL,
    flaw: Annotated[str, typer.Option(help=f"A fault on purpose: {', '.join(FLAWS)}.")] = "",
    json_file: Annotated[Path | None, typer.Option("--json", help="The figures, flat.")] = None,
) -> None:
    """Kill the kiosk at work and see what becomes of the money."""
    tally = Tally()
    moments = len(point) if point else _MOST_MOMENTS * named
    guests = 2 * len(TRIPS) + moments * times + _TRIES * at_random
    with (
        tempfile.TemporaryDirectory(prefix="samovar-kill9-") as folder,
        kiosk_to_be_cut(Path(folder), guests, FLAWED_BOOKS.get(flaw, WatchedBook)) as kiosk,
    ):
        if point:
            points = [_point(name) for name in point]
        else:
            points = list(points_of(kiosk)) if named else []
        # Forked lives have the fault, this process has it for them.
        FLAWED_TABLES.get(flaw, _sound)()
        chosen = [(one, turn) for one in points[first::every] for turn in range(times)]
        try:
            for one, turn in chosen:
                replay = f"--point {one.name} --times {turn + 1} --blow {blow}"
                tally.takes(one.name, replay)
                tally.add(cut_at(kiosk, one, turn, blow))
                tally.points.add(one.moment)
            enough = tally.cut + at_random
            for number in range(first, first + _TRIES * at_random):
                if tally.cut < enough:
                    replay = f"--no-named --random 1 --first {number} --seed {seed}"
                    tally.takes(f"case {number}", replay)
                    tally.add(cut_anywhere(kiosk, f"{seed} {number}"))
        except ProcessBroke as broken:
            tally.broke(broken)
    ends = ", ".join(f"{end} {count}" for end, count in sorted(tally.ends.items()))
    print(f"{len(points)} moments known, {len(tally.points)} cut at, {tally.runs} runs: {ends}")
    print(f"{tally.violations} violations")
    if json_file is not None:
        figures = {
            "points": sorted(tally.points),
            "runs": tally.cut,
            "violations": tally.violations,
        }
        json_file.write_text(json.dumps(figures), encoding="utf-8")
    sys.exit(1 if tally.violations else 0)


if __name__ == "__main__":
    program = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    program.command()(kill9)
    program()
