"""A case told so that a person can follow it: each call, fault, cut, commit, and what was read."""

from __future__ import annotations

import asyncio

from tests.money.case import Case
from tests.money.life import Lived, live


class Chronicle:
    """Lines in the order of what happened; the same thing again and again is one line."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._last = ("", "")
        self._times = 1

    def add(self, at: float, who: str, what: str) -> None:
        if (who, what) == self._last:
            self._times += 1
            return
        self._close()
        self._last = (who, what)
        self._lines.append(f"{at:8.1f} s  {who:<10}  {what}")

    def _close(self) -> None:
        if self._times > 1:
            self._lines[-1] += f"  (x {self._times})"
        self._times = 1

    def __str__(self) -> str:
        self._close()
        return "\n".join(self._lines)


def story_of(case: Case) -> tuple[str, Lived]:
    """The case lived again, and told."""
    chronicle = Chronicle()
    lived = asyncio.run(live(case, chronicle.add))
    head = [f"case {case.name}" + (", over the product's own store" if case.real_disk else "")]
    head += [f"    {misfortune}" for misfortune in case.misfortunes]
    ends = ", ".join(lived.ends) or "nothing was opened"
    tail = [f"ends: {ends}"]
    tail += [f"VIOLATED at {broken.at:.1f} s  {broken}" for broken in lived.broken]
    tail.append(f"again: {replay_command(case)}")
    return "\n".join([*head, str(chronicle), *tail]), lived


def replay_command(case: Case) -> str:
    return f"python -m tests.money --replay {case.name}"
