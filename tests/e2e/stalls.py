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
    """The same steps in each lunch.

    A busy machine can be late as well. So what the loop's thread worked is judged in every lunch,
    and what it waited only where it waited in each of them.
    """

    lunches: tuple[tuple[Step, ...], ...]
    rss_mib: float

    @property
    def stall_own_ms(self) -> float:
        """How much longer than at rest the loop's thread worked at a stretch; 0 for no longer."""
        return max(0.0, float(self._worst_own["busy_own_ms"]) - self._own_at_rest)

    @property
    def stall_ms(self) -> float:
        """How much longer than at rest the loop was held in every lunch; 0 for no longer."""
        return max(0.0, float(self._worst_always["busy_ms"]) - self._at_rest)

    def told(self) -> str:
        """Who held the loop in the worst steps."""
        return "\n".join(
            f"{step['step']}: {'; '.join(step['stalls'])}"
            for step in (self._worst_own, self._worst_always)
        )

    @property
    def _steps(self) -> list[Step]:
        return [step for lunch in self.lunches for step in lunch]

    @property
    def _own_at_rest(self) -> float:
        return max(float(step["idle_own_ms"]) for step in self._steps)

    @property
    def _at_rest(self) -> float:
        return max(float(step["idle_ms"]) for step in self._steps)

    @property
    def _worst_own(self) -> Step:
        return max(self._steps, key=lambda step: float(step["busy_own_ms"]))

    @property
    def _worst_always(self) -> Step:
        shortest = (
            min(same, key=lambda step: float(step["busy_ms"]))
            for same in zip(*self.lunches, strict=True)
        )
        return max(shortest, key=lambda step: float(step["busy_ms"]))


def watched_lunches(count: int) -> WatchedLunches:
    """Raises CalledProcessError where a guest got lost; it says what was on the screen."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.watched_lunch", str(count)],
        cwd=SOURCES,
        stdout=subprocess.PIPE,
        text=True,
        timeout=LUNCH_S * count,
        check=True,
    )
    *lunches, memory = [json.loads(line) for line in done.stdout.splitlines()]
    return WatchedLunches(tuple(tuple(steps) for steps in lunches), memory["rss_mib"])
