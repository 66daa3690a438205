"""What must always run is begun again after a failure; what has ended is left alone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

from kiosk.errors import ErrorCode, StoreError
from kiosk.tasks import PAUSES_S, WELL_AFTER_S, Tasks


class Watch:
    """The clock, the waits and the errors told."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.waits: list[float] = []
        self.told: list[tuple[str, str]] = []
        self.tasks = Tasks(self.bug, self, self.sleep)

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.seconds, UTC)

    def monotonic(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.seconds += seconds
        await asyncio.sleep(0)

    def bug(self, name: str, exc: BaseException) -> None:
        self.told.append((name, type(exc).__name__))


class Loop:
    """Fails ``times`` times, each after ``lasts`` seconds, then stays."""

    def __init__(self, watch: Watch, times: int, lasts: float = 0.0) -> None:
        self._watch = watch
        self._times = times
        self._lasts = lasts
        self.begun = 0
        self.well = asyncio.Event()

    async def run(self) -> None:
        self.begun += 1
        if self.begun <= self._times:
            self._watch.seconds += self._lasts
            raise ValueError(self.begun)
        self.well.set()
        await asyncio.Event().wait()


async def kept(watch: Watch, loop: Loop, failed: Callable[[Exception], None]) -> None:
    watch.tasks.keep(loop.run, "menu", failed)
    async with asyncio.timeout(5):
        await loop.well.wait()
    await watch.tasks.end()


async def test_a_loop_that_fails_is_begun_again_after_growing_pauses() -> None:
    watch, heard = Watch(), list[Exception]()
    loop = Loop(watch, times=7)
    await kept(watch, loop, heard.append)
    assert watch.waits == [*PAUSES_S, PAUSES_S[-1], PAUSES_S[-1]]
    assert watch.told == [("menu", "ValueError")] * 7
    assert len(heard) == 7


async def test_one_that_has_run_well_is_begun_again_soon() -> None:
    watch = Watch()
    loop = Loop(watch, times=3, lasts=WELL_AFTER_S)
    await kept(watch, loop, lambda _exc: None)
    assert watch.waits == [PAUSES_S[0]] * 3


async def test_one_that_has_ended_is_not_begun_again() -> None:
    watch, begun = Watch(), 0

    async def once() -> None:
        nonlocal begun
        begun += 1

    watch.tasks.keep(once, "card reader")
    await asyncio.sleep(0)
    await watch.tasks.end()
    assert begun == 1
    assert (watch.waits, watch.told) == ([], [])


async def test_the_end_is_no_failure() -> None:
    watch = Watch()
    watch.tasks.keep(Loop(watch, times=0).run, "menu")
    watch.tasks.spawn(asyncio.Event().wait(), "greeting")  # type: ignore[arg-type] # its answer does not matter
    await asyncio.sleep(0)
    await watch.tasks.end()
    assert watch.told == []


async def test_an_errand_that_fails_is_told_once() -> None:
    watch = Watch()

    async def errand() -> None:
        raise StoreError(ErrorCode.STORE_UNWRITABLE, "full")

    watch.tasks.spawn(errand(), "errand")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert watch.told == [("errand", "StoreError")]
