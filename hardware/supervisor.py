"""One thread for each driver that blocks: opened, watched, begun again, let go.

A driver is a class with one blocking method, ``serve``. It opens its device, says ``ready`` and
hands over what happens; it ends by returning when the session is ``closing``, or by raising
``DeviceTrouble``. Around it nothing ever raises: trouble becomes health, and after a pause that
grows the driver is begun again. What it has handed over is never lost, whatever happens to it.
"""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Final, Generic, TypeVar

from msgspec import Struct

from hardware.errors import DeviceFault, DeviceMissing, DeviceTrouble
from hardware.protocols import CardEvent, Cause, DeviceHealth, HealthState

_log = logging.getLogger(__name__)

CLOSE_WITHIN_S: Final = 2.0
CLOSED: Final = "The device was closed"

Event = TypeVar("Event")
"""What a driver hands over: a card, a scanned code, a key."""


class Pauses(Struct, frozen=True, kw_only=True):
    """Seconds before a driver is begun again, the more the oftener it failed in a row.

    A missing device is looked for often: looking is cheap, and staff who plug it in wait for it. A
    driver that is broken is left alone for longer; once ready for ``steady_s`` it counts as mended.
    """

    first_s: float = 0.1
    factor: float = 2.0
    longest_missing_s: float = 1.0
    longest_failed_s: float = 30.0
    steady_s: float = 10.0

    def missing(self, times: int) -> float:
        """After the device was found missing ``times`` times in a row."""
        return self._grown(times, self.longest_missing_s)

    def failed(self, times: int) -> float:
        """After the driver failed otherwise ``times`` times in a row."""
        return self._grown(times, self.longest_failed_s)

    def _grown(self, times: int, longest_s: float) -> float:
        pause_s = self.first_s
        for _ in range(times - 1):
            if pause_s >= longest_s:
                break
            pause_s *= self.factor
        return min(pause_s, longest_s)


def utc_now() -> datetime:
    """The machine's clock."""
    return datetime.now(UTC)


class Times(Struct, frozen=True, kw_only=True):
    """What a supervisor knows of time; tests pass their own."""

    pauses: Pauses = Pauses()
    now: Callable[[], datetime] = utc_now
    monotonic: Callable[[], float] = time.monotonic


class Session(Generic[Event]):
    """What a driver sees of the world between two failures. Used in the driver's thread alone."""

    def __init__(
        self, deliver: Callable[[Event], None], ready: Callable[[], None], stop: _Stop
    ) -> None:
        self._deliver = deliver
        self._ready = ready
        self._stop = stop

    @property
    def closing(self) -> bool:
        """The driver is to return, within a second."""
        return self._stop.asked.is_set()

    def ready(self) -> None:
        """The device is open and answers. May be said again."""
        self._ready()

    def deliver(self, event: Event) -> None:
        """Hands ``event`` over; returns at once. From here on it cannot be lost."""
        self._deliver(event)

    def wait(self, seconds: float) -> bool:
        """Sleeps, but no longer than until the end: true if the driver is to return."""
        return self._stop.asked.wait(seconds)

    @contextmanager
    def interrupted_by(self, interrupt: Callable[[], None]) -> Iterator[None]:
        """Inside, ``interrupt`` is called from another thread when the driver is to return.

        For reads that block longer than a second. The driver looks at ``closing`` after entering.
        """
        with self._stop.lock:
            self._stop.interrupt = interrupt
        try:
            yield
        finally:
            with self._stop.lock:
                self._stop.interrupt = None


class _Stop:
    """The wish to end, and how a blocking call hears of it."""

    def __init__(self) -> None:
        self.asked = threading.Event()
        self.lock = threading.Lock()
        self.interrupt: Callable[[], None] | None = None

    def ask(self) -> None:
        self.asked.set()
        with self.lock:
            if self.interrupt is not None:
                self.interrupt()


class SupervisedDevice(ABC, Generic[Event]):
    """The base of a driver with a thread. ``name`` names the thread and the log's lines."""

    def __init__(self, name: str, times: Times | None = None) -> None:
        self._name = name
        self._times = times or Times()
        self._health = DeviceHealth(state=HealthState.STARTING, since=self._times.now())
        self._stop = _Stop()
        self._thread: threading.Thread | None = None
        self._ended: asyncio.Future[None] | None = None
        self._events: asyncio.Queue[Event | _End] = asyncio.Queue()
        self._closed = False

    @abstractmethod
    def serve(self, session: Session[Event]) -> None:
        """Opens the device and works until ``session.closing``. Blocks; runs in its own thread.

        Raises DeviceMissing or DeviceFault with a sentence for staff; every other exception is a
        bug of the driver, whose text is not logged because it may quote a card.
        """

    @property
    def name(self) -> str:
        return self._name

    @property
    def health(self) -> DeviceHealth:
        return self._health

    def start(self) -> None:
        """Begins the thread, once. On the loop that takes the events."""
        if self._thread is not None or self._closed:
            return
        loop = asyncio.get_running_loop()
        self._ended = loop.create_future()
        self._thread = threading.Thread(
            target=self._supervise, args=(loop, self._ended), name=self._name, daemon=True
        )
        self._thread.start()

    async def events(self) -> AsyncIterator[Event]:
        """What the device hands over, in order, until it is closed. Starts it. One consumer at a
        time; what a cancelled one has not taken the next one gets."""
        self.start()
        while not isinstance(event := await self._events.get(), _End):
            yield event
        # Closed stays closed, for whoever listens next.
        self._events.put_nowait(event)

    async def close(self) -> None:
        """Lets the device go within two seconds; ``events`` ends after what was handed over."""
        if self._closed:
            return
        self._closed = True
        if self._thread is not None and self._ended is not None:
            # A library's interrupt may block; the loop may not.
            await asyncio.to_thread(self._ask_to_end)
            await asyncio.wait([self._ended], timeout=CLOSE_WITHIN_S)
            if not self._ended.done():
                _log.warning("device %s does not let go; its thread is left alone", self._name)
        self._say(HealthState.MISSING, CLOSED, Cause.CLOSED)
        self._events.put_nowait(_End())

    def _ask_to_end(self) -> None:
        try:
            self._stop.ask()
        except Exception as bug:  # noqa: BLE001 - a library's own; closing goes on without it
            self._tell_bug(bug)

    def _supervise(self, loop: asyncio.AbstractEventLoop, ended: asyncio.Future[None]) -> None:
        tries = _Tries(self._times)

        def deliver(event: Event) -> None:
            _on(loop, self._events.put_nowait, event)

        def ready() -> None:
            tries.ready()
            if not self._stop.asked.is_set():
                self._say(HealthState.READY)

        session = Session(deliver, ready, self._stop)
        while not self._stop.asked.is_set():
            trouble = self._serve_once(session)
            if self._stop.asked.is_set():
                break
            missing = isinstance(trouble, DeviceMissing)
            state = HealthState.MISSING if missing else HealthState.FAILED
            self._say(state, trouble.sentence, trouble.cause, trouble.about)
            self._stop.asked.wait(tries.pause_s(state))
        _on(loop, _end, ended)

    def _serve_once(self, session: Session[Event]) -> DeviceTrouble:
        """How it ended."""
        try:
            self.serve(session)
        except DeviceTrouble as trouble:
            return trouble
        except Exception as bug:  # noqa: BLE001 - a driver's bug is health, not the kiosk's end
            if not self._stop.asked.is_set():
                self._tell_bug(bug)
            kind = type(bug).__name__
            told = f"The driver failed ({kind}): send the log to its maker"
            return DeviceFault(told, Cause.DRIVER, kind)
        told = "The driver gave up without a reason: send the log to its maker"
        return DeviceFault(told, Cause.DRIVER)

    def _say(
        self, state: HealthState, reason: str = "", cause: Cause | None = None, about: str = ""
    ) -> None:
        if (self._health.state, self._health.reason) == (state, reason):
            return
        self._health = DeviceHealth(
            state=state, reason=reason, since=self._times.now(), cause=cause, about=about
        )
        _log.info("device %s is %s. %s", self._name, state.value, reason)

    def _tell_bug(self, bug: BaseException) -> None:
        """The kind and the place; its text may quote a card."""
        place = "?"
        trace = bug.__traceback__
        while trace is not None:
            code = trace.tb_frame.f_code
            place = f"{code.co_filename}:{trace.tb_lineno} {code.co_name}"
            trace = trace.tb_next
        _log.error("driver %s failed: %s at %s", self._name, type(bug).__name__, place)


class SupervisedReader(SupervisedDevice[CardEvent]):
    """The base of a card reader with a thread."""

    def cards(self) -> AsyncIterator[CardEvent]:
        return self.events()


class _Tries:
    """How often a driver failed in a row."""

    def __init__(self, times: Times) -> None:
        self._times = times
        self._missing = 0
        self._failed = 0
        self._ready_at: float | None = None

    def ready(self) -> None:
        self._missing = 0
        if self._ready_at is None:
            self._ready_at = self._times.monotonic()

    def pause_s(self, state: HealthState) -> float:
        """How long to wait after one more failure."""
        pauses, ready_at, self._ready_at = self._times.pauses, self._ready_at, None
        if ready_at is not None and self._times.monotonic() - ready_at >= pauses.steady_s:
            self._failed = 0
        if state is HealthState.MISSING:
            self._missing += 1
            return pauses.missing(self._missing)
        self._failed += 1
        return pauses.failed(self._failed)


class _End:
    """Comes after the last event."""


def _end(ended: asyncio.Future[None]) -> None:
    if not ended.done():
        ended.set_result(None)


def _on(loop: asyncio.AbstractEventLoop, call: Callable[..., object], *args: object) -> None:
    """Calls on the loop; where the loop has ended there is nobody left to hear."""
    try:
        loop.call_soon_threadsafe(call, *args)
    except RuntimeError:
        if not loop.is_closed():
            raise
