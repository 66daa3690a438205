"""A loop on which nobody waits: where nothing is ready, time jumps to what is due next.

Sockets are real and of this process alone. A millisecond is left to the kernel to hand over what
is on its way; no thread may work for the loop meanwhile.
"""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, Final, TypeVar

_T = TypeVar("_T")
HAND_OVER_S: Final = 0.001
_MOST_JUMPS: Final = 200_000


class _Selector(selectors.DefaultSelector):
    def __init__(self) -> None:
        super().__init__()
        self.loop: JumpingLoop | None = None

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready: list[tuple[selectors.SelectorKey, int]] = super().select(0)
        if ready or (timeout is not None and timeout <= 0):
            return ready
        ready = super().select(HAND_OVER_S if timeout is not None else None)
        if not ready and timeout is not None and self.loop is not None:
            self.loop.skip(timeout)
        return ready


class JumpingLoop(asyncio.SelectorEventLoop):
    """``time`` begins at nothing and passes only where it is waited for."""

    def __init__(self) -> None:
        selector = _Selector()
        self._jumped = 0.0
        self._jumps = 0
        super().__init__(selector)
        selector.loop = self

    def time(self) -> float:
        return self._jumped

    def skip(self, seconds: float) -> None:
        self._jumps += 1
        assert self._jumps < _MOST_JUMPS, "a busy loop"
        self._jumped += seconds


def played(story: Coroutine[Any, Any, _T]) -> _T:
    """The story to its end, on a loop of its own."""
    with asyncio.Runner(loop_factory=JumpingLoop) as runner:
        return runner.run(story)
