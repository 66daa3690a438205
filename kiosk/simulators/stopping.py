"""What ends the simulators' process: a signal, or the end of whoever started it."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def stopped_by_signals(loop: asyncio.AbstractEventLoop, stop: asyncio.Event) -> Iterator[None]:
    """SIGTERM and SIGINT set `stop` while the block runs."""
    caught = (signal.SIGTERM, signal.SIGINT)
    if sys.platform == "win32":
        before = [
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))
            for number in caught
        ]
        try:
            yield
        finally:
            for number, handler in zip(caught, before, strict=True):
                signal.signal(number, handler)
        return
    for number in caught:
        loop.add_signal_handler(number, stop.set)
    try:
        yield
    finally:
        for number in caught:
            loop.remove_signal_handler(number)


def stopped_with_parent(loop: asyncio.AbstractEventLoop, stop: asyncio.Event) -> None:
    """Sets `stop` when standard input ends. Reads past Python's buffer, whose lock a thread that
    is still waiting at the end of the process would hold."""

    def wait() -> None:
        try:
            while os.read(0, 4096):
                pass
        except OSError:
            pass  # a closed descriptor is an end as well
        if not loop.is_closed():
            loop.call_soon_threadsafe(stop.set)

    threading.Thread(target=wait, name="parent watch", daemon=True).start()
