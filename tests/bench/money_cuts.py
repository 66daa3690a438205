"""The process is killed and the power goes while guests pay: how often, and what was broken by it.

Killing takes a process without loops and threads, so each program is one of its own; the moments
are shared out among as many of them as there are processors.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

from tests.bench.figures import Effort, Measurement, Promise

_TIMES: Final = 3
_RANDOM: Final = 1_000
_POINTS: Final = 60
_STATES: Final = 10_000
_SPARE: Final = 50
"""Some moments have fewer states than their share."""


def _figures(module: str, runs: Sequence[Sequence[str]]) -> list[dict[str, Any]]:
    """What each program found; all of them run at the same time."""
    with tempfile.TemporaryDirectory(prefix="samovar-bench-", dir="/var/tmp") as folder:
        files = [Path(folder) / str(number) for number in range(len(runs))]
        with ExitStack() as running:
            for file, options in zip(files, runs, strict=True):
                line = [sys.executable, "-m", module, *options, "--json", str(file)]
                running.enter_context(subprocess.Popen(line, stdout=subprocess.DEVNULL))
        return [json.loads(file.read_text(encoding="utf-8")) for file in files]


def kills(effort: Effort) -> Mapping[str, float]:
    assert effort is Effort.LONG, "short runs leave it out"
    shares = os.cpu_count() or 1
    each = -(-_RANDOM // shares)
    found = _figures(
        "tests.money.kill9",
        [
            (
                *("--times", str(_TIMES), "--every", str(shares), "--first", str(share)),
                *("--random", str(each), "--seed", str(share)),
            )
            for share in range(shares)
        ],
    )
    return {
        "money.kill9_points": len({point for one in found for point in one["points"]}),
        "money.kill9_runs": sum(one["runs"] for one in found),
        "money.kill9_violations": sum(one["violations"] for one in found),
    }


def power_cuts(effort: Effort) -> Mapping[str, float]:
    assert effort is Effort.LONG, "short runs leave it out"
    shares = os.cpu_count() or 1
    each = str(-(-_STATES // shares) + _SPARE)
    found = _figures(
        "tests.money.powercut",
        [("--states", each, "--seed", str(share)) for share in range(shares)],
    )
    return {
        f"money.powercut_{what}": sum(one[what] for one in found)
        for what in ("states", "lost", "corrupt")
    }


MEASUREMENTS = (
    Measurement(
        promises=(
            Promise(
                name="money.kill9_points",
                meaning="named moments of a purchase at which the process was killed, thrice each",
                at_least=_POINTS,
            ),
            Promise(
                name="money.kill9_runs",
                meaning="purchases in which it was killed, at those and at any other moment",
                at_least=_TIMES * _POINTS + _RANDOM,
            ),
            Promise(
                name="money.kill9_violations",
                meaning="of them those whose books or words did not agree afterwards",
                at_most=0,
            ),
        ),
        take=kills,
        only_long=True,
    ),
    Measurement(
        promises=(
            Promise(
                name="money.powercut_states",
                meaning="states a power cut may leave the database in, each opened",
                at_least=_STATES,
            ),
            Promise(
                name="money.powercut_lost",
                meaning="of them those without a commit that was acknowledged",
                at_most=0,
            ),
            Promise(
                name="money.powercut_corrupt",
                meaning="of them those that do not open, or are not as after any commit",
                at_most=0,
            ),
        ),
        take=power_cuts,
        only_long=True,
    ),
)
