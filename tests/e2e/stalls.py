"""Lunches under a heartbeat, in a process of their own, and what they say about its loop."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

SOURCES: Final = Path(__file__).resolve().parents[2]
LUNCH_S: Final = 60.0
"""What one may take on a busy machine."""

Step = dict[str, Any]
"""What ``watched_lunch`` prints of one."""


@dataclass(frozen=True, slots=True)
class WatchedLunches:
    """The same steps in each lunch, and the memory of the process after the last one.

    A busy machine can be late as well, and some things are done once only. So what is judged is
    what happened in each of the lunches; only ``worked_ms`` includes what happened in one.
    """

    lunches: tuple[tuple[Step, ...], ...]
    rss_mib: float

    @property
    def stall_ms(self) -> float:
        """How much longer our functions held the loop than it is held at rest; 0 for no longer."""
        return max(0.0, self._always("held_ms") - self._at_rest_ms)

    @property
    def late_ms(self) -> float:
        """How much later the loop's beat was than at rest, whoever was to blame."""
        return max(0.0, self._always("longest_ms") - self._at_rest_ms)

    @property
    def drawn_ms(self) -> float:
        """The longest that the toolkit alone held the loop: one frame of one screen."""
        return self._always("drawn_ms")

    @property
    def worked_ms(self) -> float:
        """The longest that the loop's thread worked at a stretch."""
        return max(float(step["worked_ms"]) for step in self._steps)

    def told(self) -> str:
        """Every step's late beats, and who held the loop."""
        late = (f"{step['step']}: {'; '.join(step['stalls'])}" for step in self._steps)
        return "\n".join((f"at rest {self._at_rest_ms:.0f} ms", *late))

    @property
    def _steps(self) -> list[Step]:
        return [step for lunch in self.lunches for step in lunch]

    @property
    def _at_rest_ms(self) -> float:
        return max(float(step["rest_ms"]) for step in self._steps)

    def _always(self, name: str) -> float:
        """The worst step of that which the best lunch shows of each."""
        return max(
            min(float(step[name]) for step in same) for same in zip(*self.lunches, strict=True)
        )


def watched_lunches(count: int) -> WatchedLunches:
    """Raises CalledProcessError where a guest got lost; it says what was on the screen."""
    return _watched("tests.e2e.watched_lunch", count)


def watched_refreshes(count: int) -> WatchedLunches:
    """Changes of a menu of 50 000 dishes instead of lunches: one rest, every price, every dish."""
    return _watched("tests.e2e.watched_refresh", count)


def _watched(program: str, count: int) -> WatchedLunches:
    done = subprocess.run(
        [sys.executable, "-m", program, str(count)],
        cwd=SOURCES,
        stdout=subprocess.PIPE,
        text=True,
        timeout=LUNCH_S * count,
        check=True,
    )
    *lunches, memory = [json.loads(line) for line in done.stdout.splitlines()]
    return WatchedLunches(tuple(tuple(steps) for steps in lunches), memory["rss_mib"])
