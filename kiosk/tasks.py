"""The core's tasks: owned, named, ended together; those that must always run are started again.

A task that ends with an error is a bug or a store in trouble. It is told to the log and, where a
guest would notice, to whoever started it; it never takes the rest of the kiosk with it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from typing import Any, Final

from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.logs import logger

PAUSES_S: Final = (1.0, 2.0, 5.0, 10.0, 30.0)
"""Before a task that failed is started again; the last one for ever."""
WELL_AFTER_S: Final = 60.0
"""A task that ran for so long counts as mended: its pauses begin anew."""

Bug = Callable[[str, BaseException], None]
"""Hears the name of what failed, and the error. Never raises."""
Work = Callable[[], Coroutine[Any, Any, None]]

_log = logger(__name__)


class Tasks:
    """Tasks on the running loop, until ``end``."""

    def __init__(
        self, bug: Bug, clock: Clock, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._bug = bug
        self._clock = clock
        self._sleep = sleep
        self._tasks: set[asyncio.Task[None]] = set()

    def spawn(self, work: Coroutine[Any, Any, None], name: str) -> Callable[[], object]:
        """Runs ``work`` once. An error is told and is the end of it. The answer cancels it."""
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task.cancel

    def keep(
        self, work: Work, name: str, failed: Callable[[Exception], None] = lambda _exc: None
    ) -> None:
        """Runs ``work`` until it returns; after an error it is begun again, a pause later.

        ``failed`` hears of every error, so that a guest is not promised what does not run.
        """
        self.spawn(self._kept(work, name, failed), name)

    async def end(self) -> None:
        """Cancels what still runs and waits for it."""
        running = list(self._tasks)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    async def _kept(self, work: Work, name: str, failed: Callable[[Exception], None]) -> None:
        failures = 0
        while True:
            begun = self._clock.monotonic()
            try:
                await work()
            # Whatever it is: a kiosk that stopped reading its menu over one bad answer would go
            # on showing it until somebody comes.
            except Exception as exc:  # noqa: BLE001 - any bug of the work
                self._bug(name, exc)
                failed(exc)
            else:
                return
            if self._clock.monotonic() - begun >= WELL_AFTER_S:
                failures = 0
            failures += 1
            await self._sleep(PAUSES_S[min(failures, len(PAUSES_S)) - 1])

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (exc := task.exception()) is not None:
            self._bug(task.get_name(), exc)


def tell_log(name: str, exc: BaseException) -> None:
    """A ``Bug`` for the log: expected trouble in one line, everything else with its traceback."""
    with suppress(Exception):
        if isinstance(exc, KioskError):
            _log.warning("task in trouble", task=name, code=exc.code.value, detail=exc.detail)
        else:
            _log.error("task failed", task=name, error=type(exc).__name__, exc_info=exc)
