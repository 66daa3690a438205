"""The kiosk's own terminal in memory: a model of the real ones behind a troubled line."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from hardware.drivers.terminal_model import OperationState, TerminalModel
from hardware.protocols import DeviceHealth, HealthState
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
    TerminalSilent,
)
from kiosk.errors import LinkError
from tests.money.troubled_line import Line
from tests.money.virtual_time import VirtualTime

TWO_PHASE = TerminalCapabilities(
    two_phase=True, can_void=False, can_abort_running=True, finish_within_s=90.0
)
PATIENT = TerminalCapabilities(two_phase=True, can_void=False, can_abort_running=True)
"""Two phases, and the sum is held for as long as it takes."""
ONE_PHASE = TerminalCapabilities(two_phase=False, can_void=True, can_abort_running=True)
GUEST_S = 10.0


class FakeTerminal:
    """Implements ``hardware.terminals.PaymentTerminal``; declines as often as it is told to."""

    def __init__(self, line: Line, time: VirtualTime, capabilities: TerminalCapabilities) -> None:
        self.line = line
        self.model = TerminalModel(capabilities)
        self.declines = 0
        self.used_by_another: ForeignUse | None = None
        self.before_the_card: Callable[[], Awaitable[None]] | None = None
        self.after_the_card: Callable[[], Awaitable[None]] | None = None
        self.guest_s = GUEST_S
        self.hears_charge: Callable[[int, int], object] = lambda _number, _amount: None
        self.guest_there: Callable[[], bool] = lambda: True
        self._time = time

    @property
    def capabilities(self) -> TerminalCapabilities:
        return self.model.capabilities

    @property
    def health(self) -> DeviceHealth:
        return DeviceHealth(state=HealthState.READY)

    def stand_by(self, last: bytes | None) -> None:
        """It is always ready."""

    @property
    def foreign_use(self) -> ForeignUse | None:
        return self.used_by_another

    def accept_foreign_use(self, seen: ForeignUse) -> bytes | None:
        if seen != self.used_by_another:
            return None
        self.used_by_another = None
        return b"stands here"

    def forget(self, key: bytes) -> None:
        """What a person settles is set right in the model."""

    async def close(self) -> None:
        """There is nothing to let go."""

    async def prepare(self, reference: str, amount: int) -> bytes:
        del reference
        try:
            open_operation = await self.line.read("idle", lambda: self.model.open_operation)
        except LinkError as trouble:
            raise TerminalNotReady(NotReady.DOWN, str(trouble)) from trouble
        if open_operation is not None:
            raise TerminalNotReady(NotReady.FOREIGN, "an operation is open")
        return f"{self.model.last + 1}:{amount}".encode()

    async def authorise(self, key: bytes) -> Approved | Declined:
        number, amount = _read(key)

        def work() -> Approved | Declined | InProgress:
            self._bank_answers(number)
            return self.model.told(number, self._time.seconds)

        if self.before_the_card is not None:
            self.model.begin(number, amount)
            await self.before_the_card()
        told = await self._asked(
            "authorise",
            work,
            75.0,
            request=key,
            takes_s=self.guest_s,
            begins=lambda: self.model.begin(number, amount),
        )
        if self.after_the_card is not None:
            await self.after_the_card()
        assert isinstance(told, Approved | Declined)
        return told

    async def cancel(self, key: bytes) -> None:
        number, _ = _read(key)
        self.model.decide(number, self._time.seconds, approved=False, reason=DeclineReason.BY_KIOSK)

    async def status(self, key: bytes) -> Approved | Declined | InProgress:
        number, _ = _read(key)
        try:
            told = await self.line.read(
                "status", lambda: self.model.told(number, self._time.seconds)
            )
        except LinkError as trouble:
            raise TerminalSilent(str(trouble)) from trouble
        assert isinstance(told, Approved | Declined | InProgress)
        return told

    async def confirm(self, key: bytes) -> Closing:
        number, _ = _read(key)
        told = await self._asked(
            "confirm", lambda: self.model.confirm(number, self._time.seconds), request=key
        )
        assert isinstance(told, Closing)
        return told

    async def release(self, key: bytes) -> Closing:
        number, _ = _read(key)
        told = await self._asked(
            "release", lambda: self.model.release(number, self._time.seconds), request=key
        )
        assert isinstance(told, Closing)
        return told

    def _bank_answers(self, number: int) -> None:
        if self.model.operations[number].state is not OperationState.ASKING:
            return
        approved = not self.declines and self.guest_there()
        self.declines = max(0, self.declines - 1)
        reason = DeclineReason.BY_BANK if self.guest_there() else DeclineReason.TIMED_OUT
        self.model.decide(number, self._time.seconds, approved=approved, reason=reason)
        operation = self.model.operations[number]
        if operation.state in (OperationState.HELD, OperationState.TAKEN):
            self.hears_charge(number, operation.amount)

    def loses_power_for(self, seconds: float) -> None:
        """What it was asking the bank comes to nothing; what it holds it goes on holding."""
        self.line.goes_down_for(seconds)(0)
        operation = self.model.open_operation
        if operation is not None and operation.state is OperationState.ASKING:
            operation.state = OperationState.NOTHING
            operation.reason = DeclineReason.TERMINAL_FAULT

    def given_back_by_hand(self) -> None:
        """The bank, asked by a person, gives back what the terminal cannot."""
        for operation in self.model.operations.values():
            operation.state = OperationState.NOTHING

    def given_back(self, number: int) -> None:
        """One operation, by the bank and a person."""
        self.model.operations[number].state = OperationState.NOTHING

    async def _asked(
        self,
        call: str,
        work: Callable[[], object],
        timeout_s: float = 15.0,
        *,
        request: bytes,
        takes_s: float = 0.0,
        begins: Callable[[], object] = lambda: None,
    ) -> object:
        try:
            return await self.line.write(
                call, timeout_s, work, request=request, takes_s=takes_s, begins=begins
            )
        except LinkError as trouble:
            raise TerminalSilent(str(trouble)) from trouble


def _read(key: bytes) -> tuple[int, int]:
    number, amount = key.decode().split(":")
    return int(number), int(amount)
