"""Who asks this process to end, and how each platform lets a loop hear of it."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Final

SIGNALS: Final = (signal.SIGTERM, signal.SIGINT)


def told_to_end(tell: Callable[[], None]) -> AbstractContextManager[None]:
    """Calls ``tell`` on the running loop whenever this process is asked to end, inside the block.

    On Windows that is Ctrl+C and Ctrl+Break; who ends a process there in any other way cuts it off,
    and what was under way is looked up at the next start.
    """
    loop = asyncio.get_running_loop()
    if sys.platform == "win32":
        return by_handlers(loop, tell, (*SIGNALS, signal.SIGBREAK))
    return by_loop(loop, tell, SIGNALS)


@contextmanager
def by_loop(
    loop: asyncio.AbstractEventLoop, tell: Callable[[], None], signals: tuple[signal.Signals, ...]
) -> Iterator[None]:
    """Where the loop itself wakes up for a signal."""
    for number in signals:
        loop.add_signal_handler(number, tell)
    try:
        yield
    finally:
        for number in signals:
            loop.remove_signal_handler(number)


@contextmanager
def by_handlers(
    loop: asyncio.AbstractEventLoop, tell: Callable[[], None], signals: tuple[signal.Signals, ...]
) -> Iterator[None]:
    """Where it does not: Python's own handlers, which hand over to the loop."""

    def hand_over(*_signal: object) -> None:
        loop.call_soon_threadsafe(tell)

    before = [(number, signal.signal(number, hand_over)) for number in signals]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)
