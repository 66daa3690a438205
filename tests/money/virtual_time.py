"""Time that nobody waits for: it passes where something is said to take time.

What is to happen at some moment happens while time passes over it, in order.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

_START: Final = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)


class VirtualTime:
    """Both clocks and the sleep. ``set_by`` moves the wall clock alone."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.set_by = timedelta()
        self._due: list[tuple[float, int, Callable[[], object]]] = []
        self._made = 0

    def now(self) -> datetime:
        return _START + timedelta(seconds=self.seconds) + self.set_by

    def monotonic(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        assert seconds > 0, "a wait of nothing is a busy loop"
        self.pass_by(seconds)

    def at(self, seconds: float, happens: Callable[[], object]) -> None:
        """``happens`` when so many seconds have passed since the start. It takes no time itself."""
        self._made += 1
        heapq.heappush(self._due, (seconds, self._made, happens))

    def pass_by(self, seconds: float) -> None:
        until = self.seconds + seconds
        while self._due and self._due[0][0] <= until:
            at, _, happens = heapq.heappop(self._due)
            self.seconds = max(self.seconds, at)
            happens()
        self.seconds = until
