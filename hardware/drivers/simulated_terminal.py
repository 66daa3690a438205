"""A payment terminal without hardware: for the demo, for training and for tests."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass

from hardware.drivers.terminal_model import TerminalModel
from hardware.errors import BadDeviceSettings
from hardware.protocols import Cause, DeviceHealth, HealthState
from hardware.terminals import (
    Approved,
    Closing,
    Declined,
    DeclineReason,
    ForeignUse,
    InProgress,
    NotReady,
    TerminalCapabilities,
    TerminalNotReady,
)


class SimulatedTerminal:
    """Approves each charge after a while, but for the first ``declines``."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """``phases`` 2: a sum is held until it is confirmed; 1: it is taken at once.

        ``guest_seconds`` is how long a guest takes.
        """

        phases: int = 2
        guest_seconds: float = 3.0
        declines: int = 0
        can_void: bool = False
        finish_within_s: float = 90.0

    def __init__(self, options: Options, now: Callable[[], float] = time.time) -> None:
        if options.phases not in (1, 2):
            raise BadDeviceSettings("a terminal has 1 phase or 2")
        self._options = options
        self._now = now
        two_phase = options.phases == 2
        self._model = TerminalModel(
            TerminalCapabilities(
                two_phase=two_phase,
                can_void=options.can_void,
                can_abort_running=True,
                finish_within_s=options.finish_within_s if two_phase else None,
            )
        )
        self._declines = options.declines
        self._cancelled = asyncio.Event()
        self._health = DeviceHealth(state=HealthState.READY)

    @property
    def health(self) -> DeviceHealth:
        return self._health

    def stand_by(self, last: bytes | None) -> None:
        """It is always ready."""

    @property
    def foreign_use(self) -> None:
        return None

    def accept_foreign_use(self, seen: ForeignUse) -> bytes | None:
        del seen  # nobody else can use it
        return None

    def forget(self, key: bytes) -> None:
        self._model.settled_by_hand(_read(key)[0])

    async def close(self) -> None:
        self._health = DeviceHealth(
            state=HealthState.MISSING, reason="The terminal was closed", cause=Cause.CLOSED
        )

    @property
    def model(self) -> TerminalModel:
        """What it holds and has taken."""
        return self._model

    @property
    def capabilities(self) -> TerminalCapabilities:
        return self._model.capabilities

    async def prepare(self, reference: str, amount: int) -> bytes:
        del reference  # the number is name enough
        busy = self._model.open_operation
        if busy is not None:
            raise TerminalNotReady(NotReady.FOREIGN, f"operation {busy.number} is still open")
        return f"{self._model.last + 1}:{amount}".encode("ascii")

    async def authorise(self, key: bytes) -> Approved | Declined:
        number, amount = _read(key)
        self._cancelled.clear()
        self._model.begin(number, amount)
        try:
            await asyncio.wait_for(self._cancelled.wait(), self._options.guest_seconds)
        except TimeoutError:
            approved = self._declines <= 0
            self._declines -= 1
            self._decide(number, approved=approved, reason=DeclineReason.BY_BANK)
        told = self._model.told(number, self._now())
        assert not isinstance(told, InProgress), "decided a moment ago"
        return told

    async def cancel(self, key: bytes) -> None:
        number, _ = _read(key)
        if number == self._model.last:
            self._decide(number, approved=False, reason=DeclineReason.BY_KIOSK)
            self._cancelled.set()

    async def status(self, key: bytes) -> Approved | Declined | InProgress:
        number, _ = _read(key)
        told = self._model.told(number, self._now())
        if isinstance(told, InProgress):
            # Nobody stands at it any more: the kiosk that asked has been away.
            self._decide(number, approved=False, reason=DeclineReason.TIMED_OUT)
            told = self._model.told(number, self._now())
        return told

    async def confirm(self, key: bytes) -> Closing:
        number, _ = _read(key)
        return self._model.confirm(number, self._now())

    async def release(self, key: bytes) -> Closing:
        number, _ = _read(key)
        return self._model.release(number, self._now())

    def _decide(self, number: int, *, approved: bool, reason: DeclineReason) -> None:
        if number in self._model.operations:
            self._model.decide(number, self._now(), approved=approved, reason=reason)


def _read(key: bytes) -> tuple[int, int]:
    number, amount = key.decode("ascii").split(":")
    return int(number), int(amount)
