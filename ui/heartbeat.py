"""Watches that the screen's thread is never held: whoever holds it longer than a frame is named.

A timer beats on the loop; a thread beside it looks at the time of the last beat. While the next one
is overdue the thread takes down what every thread is doing, and when the beat comes at last that
becomes a stall with its length and its culprit.
"""

from __future__ import annotations

import sys
import threading
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import FrameType, TracebackType
from typing import Final, Self

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, QTimer

BEAT_S: Final = 0.005
LATE_S: Final = 0.020
LOOK_S: Final = 0.004
MOST_LOOKS: Final = 100
_SCHEDULER: Final = Path("/proc/thread-self/schedstat")
_SOURCES: Final = f"{Path(__file__).parent.parent}/"
_ROOMS: Final = ("kiosk/", "ui/", "hardware/", "resources/")
_WATCH: Final = "ui/heartbeat.py:"
_LOOP: Final = "ui/screen_loop.py:run_forever:"
"""It and all below it run as long as the loop does: nobody's fault."""


class Stall(Struct, frozen=True, kw_only=True):
    """One late beat, less the time that the loop's thread was ready and had no processor.

    ``own_ms`` is the part that the loop's thread was on a processor; the rest it waited, for a lock
    or a disk. ``culprit`` is the innermost function of ours that
    was running, as ``kiosk/menu/service.py:look:143``; empty where the toolkit itself was at work.
    ``beside`` are functions of ours that ran in other threads meanwhile: they may have held the
    interpreter. ``stack`` is all of the loop's thread, outermost first. All are what most looks
    saw.
    """

    ms: float
    own_ms: float = 0.0
    culprit: str = ""
    beside: tuple[str, ...] = ()
    stack: tuple[str, ...] = ()

    def __str__(self) -> str:
        beside = f", beside {', '.join(self.beside)}" if self.beside else ""
        return f"{self.ms:.0f} ms ({self.own_ms:.0f} own) in {self.culprit or 'Qt'}{beside}"


class _Look(Struct, frozen=True):
    """What was running at one moment."""

    stack: tuple[str, ...]
    beside: tuple[str, ...]

    @property
    def culprit(self) -> str:
        return _innermost(self.stack)


class Heartbeat(QObject):
    """``with Heartbeat() as heart: ...`` on the loop's thread, then read ``longest_ms``."""

    def __init__(self, late_s: float = LATE_S) -> None:
        super().__init__()
        self._late_s = late_s
        self._loop_thread = threading.get_ident()
        self._last = time.perf_counter()
        self._last_own = time.thread_time()
        self._last_starved = _starved_s()
        self._longest_s = 0.0
        self._longest_own_s = 0.0
        self._looks: list[_Look] = []
        self._stalls: list[Stall] = []
        self._ended = threading.Event()
        self._watch = threading.Thread(target=self._keep_looking, name="heartbeat", daemon=True)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(round(BEAT_S * 1000))
        self._timer.timeout.connect(self._beat)

    @property
    def longest_ms(self) -> float:
        """The longest time between two beats since the start or the last ``forget``."""
        return self._longest_s * 1000

    @property
    def longest_own_ms(self) -> float:
        """The most that the loop's thread worked between two beats."""
        return self._longest_own_s * 1000

    @property
    def stalls(self) -> Sequence[Stall]:
        """Every late beat since then, oldest first."""
        return tuple(self._stalls)

    def forget(self) -> None:
        """Begins to measure anew."""
        self._looks, self._stalls = [], []
        self._longest_s = self._longest_own_s = 0.0
        self._last, self._last_own = time.perf_counter(), time.thread_time()
        self._last_starved = _starved_s()

    def __enter__(self) -> Self:
        self.forget()
        self._timer.start()
        self._watch.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.stop()
        self._ended.set()
        self._watch.join()

    def _beat(self) -> None:
        now, own, starved = time.perf_counter(), time.thread_time(), _starved_s()
        worked, looks = own - self._last_own, self._looks
        gap = max(worked, now - self._last - (starved - self._last_starved))
        self._last, self._last_own, self._last_starved, self._looks = now, own, starved, []
        self._longest_s = max(self._longest_s, gap)
        self._longest_own_s = max(self._longest_own_s, worked)
        if gap > self._late_s:
            self._stalls.append(_stall(gap, worked, looks))

    def _keep_looking(self) -> None:
        """In a thread of its own."""
        while not self._ended.wait(LOOK_S):
            last = self._last
            late = time.perf_counter() - last > self._late_s
            if late and len(self._looks) < MOST_LOOKS:
                look = self._look()
                if self._last == last:
                    self._looks.append(look)

    def _look(self) -> _Look:
        frames = sys._current_frames()  # noqa: SLF001 - the documented way, for all its underscore
        stack = _stack(frames.pop(self._loop_thread, None))
        others = (_innermost(_stack(frame)) for frame in frames.values())
        return _Look(stack, tuple(sorted(filter(None, others))))


def _starved_s() -> float:
    """How long this thread has been ready to run while other programs had the processors.

    That is the machine's doing and holds no screen of a kiosk that has the machine to itself. 0.0
    where the kernel does not tell.
    """
    try:
        told = _SCHEDULER.read_text("ascii")
    except OSError:
        return 0.0
    return int(told.split()[1]) / 1e9


def _stall(gap_s: float, own_s: float, looks: Sequence[_Look]) -> Stall:
    if not looks:
        return Stall(ms=gap_s * 1000, own_ms=own_s * 1000)
    culprit, _ = Counter(look.culprit for look in looks).most_common(1)[0]
    beside, _ = Counter(look.beside for look in looks).most_common(1)[0]
    seen = next(look for look in looks if look.culprit == culprit)
    return Stall(
        ms=gap_s * 1000, own_ms=own_s * 1000, culprit=culprit, beside=beside, stack=seen.stack
    )


def _stack(frame: FrameType | None) -> tuple[str, ...]:
    """Names and line numbers only: to read the source would take the time of a stall."""
    found = []
    while frame is not None:
        code = frame.f_code
        file = code.co_filename.removeprefix(_SOURCES)
        found.append(f"{file}:{code.co_name}:{frame.f_lineno}")
        frame = frame.f_back
    return tuple(reversed(found))


def _innermost(stack: Sequence[str]) -> str:
    """The last function of ours that the loop called, or the thread."""
    for name in reversed(stack):
        if name.startswith(_LOOP):
            return ""
        if name.startswith(_ROOMS) and not name.startswith(_WATCH):
            return name
    return ""
