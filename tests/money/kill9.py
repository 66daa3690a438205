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
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Final

import typer

from tests.money.plug import Cut, Kiosk, Run, kiosk_to_be_cut
from tests.money.trips import TRIPS, Trip

AN_HOUR: Final = timedelta(hours=1)
_NEXT_LIFE_S: Final = 0.3
"""Within so long most starts have settled what was left."""
_TRIES: Final = 3


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
    """What came of all runs."""

    points: set[str] = field(default_factory=set)
    runs: int = 0
    violations: int = 0
    ends: Counter[str] = field(default_factory=Counter)

    def add(self, what: str, run: Run, replay: str, took_s: float) -> None:
        """One line, or the story of what went wrong."""
        self.runs += 1
        self.ends[run.end] += 1
        verdict = "WRONG" if run.wrong else "ok"
        print(f"{verdict:5} {what}: {run.end}, {run.cuts} cuts, {took_s:.2f} s", flush=True)
        if run.wrong:
            self.violations += 1
            print(*(f"    {line}" for line in (*run.wrong, *run.story)), sep="\n")
            print(f"    again: python -m tests.money.kill9 {replay}", flush=True)


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


def cut_at(kiosk: Kiosk, point: Point, turn: int) -> Run:
    """One run. In turns the power is back at once, an hour later, or fails again during the start.

    A moment that does not come is a violation of the list's own: it must not be stale.
    """
    chance = random.Random(f"{point.name} {turn}")
    cuts = [Cut(moment=point.moment)]
    if turn % 3 == 2:
        cuts.append(Cut(after_s=chance.uniform(0.0, _NEXT_LIFE_S)))
    run = kiosk.sells(point.trip, tuple(cuts), AN_HOUR if turn % 3 == 1 else timedelta())
    least = 1 + bool(point.trip.first_cut)
    assert run.cuts >= least, f"{point.name} did not come"
    return run


def cut_anywhere(kiosk: Kiosk, case: str) -> Run:
    """One run, cut at any moment; every third time its next start is cut as well."""
    chance = random.Random(case)
    trip = chance.choice(TRIPS)
    cuts = [Cut(after_s=chance.uniform(0.0, _NEXT_LIFE_S))]
    if not chance.randrange(3):
        cuts.append(Cut(after_s=chance.uniform(0.0, _NEXT_LIFE_S)))
    late = AN_HOUR if not chance.randrange(4) else timedelta()
    return kiosk.sells(trip, tuple(cuts), late)


def kill9(
    point: Annotated[str, typer.Option(metavar="TRIP:MOMENT", help="This one alone.")] = "",
    times: Annotated[int, typer.Option(min=1, help="How often each.")] = 1,
    every: Annotated[int, typer.Option(min=1, help="Each so-many-th named moment only.")] = 1,
    first: Annotated[int, typer.Option(min=0, help="Beginning with this one.")] = 0,
    named: Annotated[bool, typer.Option(help="Named moments at all.")] = True,
    at_random: Annotated[int, typer.Option("--random", min=0, help="So many others.")] = 0,
    seed: Annotated[str, typer.Option(help="Of the others.")] = "0",
    json_file: Annotated[Path | None, typer.Option("--json", help="The figures, flat.")] = None,
) -> None:
    """Kill the kiosk at work and see what becomes of the money."""
    tally = Tally()
    guests = 2 * len(TRIPS) + (1000 * times if named else 0) + _TRIES * at_random
    with (
        tempfile.TemporaryDirectory(prefix="samovar-kill9-") as folder,
        kiosk_to_be_cut(Path(folder), guests) as kiosk,
    ):
        points = list(points_of(kiosk)) if named else []
        chosen = [one for one in points if one.name == point] if point else points[first::every]
        if named and not chosen:
            raise typer.BadParameter(f"there is no {point}", param_hint="--point")
        for one in chosen:
            for turn in range(times):
                began = time.monotonic()
                run = cut_at(kiosk, one, turn)
                tally.points.add(one.moment)
                replay = f"--point {one.name} --times {turn + 1}"
                tally.add(one.name, run, replay, time.monotonic() - began)
        done = 0
        for number in range(_TRIES * at_random):
            if done == at_random:
                break
            began = time.monotonic()
            run = cut_anywhere(kiosk, f"{seed} {number}")
            done += bool(run.cuts)
            replay = f"--no-named --random {number + 1} --seed {seed}"
            tally.add(f"{run.trip} {number}", run, replay, time.monotonic() - began)
    ends = ", ".join(f"{end} {count}" for end, count in sorted(tally.ends.items()))
    print(f"{len(points)} moments known, {len(tally.points)} cut at, {tally.runs} runs: {ends}")
    print(f"{tally.violations} violations")
    if json_file is not None:
        figures = {
            "points": sorted(tally.points),
            "runs": tally.runs,
            "violations": tally.violations,
        }
        json_file.write_text(json.dumps(figures), encoding="utf-8")
    sys.exit(1 if tally.violations else 0)


if __name__ == "__main__":
    program = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    program.command()(kill9)
    program()
