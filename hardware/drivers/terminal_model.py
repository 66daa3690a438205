"""A payment terminal in memory: numbered operations, one at a time, and what the bank has taken.

It keeps what real ones promise and no more. Two-phase: an approved sum is held until it is
confirmed or let go, and may be let go by itself when that comes too late. One-phase: an approved
sum is taken at once and can be given back where the terminal can void. Time is told to it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from hardware.terminals import (
    Approved,
    Closing,
    Declined,
    DeclineReason,
    InProgress,
    TerminalCapabilities,
)


class OperationState(StrEnum):
    ASKING = "asking"
    HELD = "held"
    TAKEN = "taken"
    NOTHING = "nothing"


@dataclass
class Operation:
    number: int
    amount: int
    state: OperationState
    approved_at: float | None = None
    reason: DeclineReason = DeclineReason.BY_BANK


@dataclass
class TerminalModel:
    """``last`` is the number of the last operation; it survives a loss of power."""

    capabilities: TerminalCapabilities
    last: int = 0
    operations: dict[int, Operation] = field(default_factory=dict)

    @property
    def open_operation(self) -> Operation | None:
        """What keeps the terminal from being idle."""
        found = self.operations.get(self.last)
        open_states = (OperationState.ASKING, OperationState.HELD)
        return found if found is not None and found.state in open_states else None

    @property
    def taken(self) -> dict[int, int]:
        """What guests have paid for good, by operation."""
        return {
            number: operation.amount
            for number, operation in self.operations.items()
            if operation.state is OperationState.TAKEN
        }

    @property
    def held(self) -> dict[int, int]:
        return {
            number: operation.amount
            for number, operation in self.operations.items()
            if operation.state is OperationState.HELD
        }

    def begin(self, number: int, amount: int) -> Operation:
        """The same number again is the same operation; another amount under it changes nothing."""
        known = self.operations.get(number)
        if known is None:
            self.last = number
            known = Operation(number=number, amount=amount, state=OperationState.ASKING)
            self.operations[number] = known
        return known

    def decide(self, number: int, now: float, *, approved: bool, reason: DeclineReason) -> None:
        """The guest and the bank are done with an operation that is asked for."""
        operation = self.operations[number]
        if operation.state is not OperationState.ASKING:
            return
        if not approved:
            operation.state, operation.reason = OperationState.NOTHING, reason
            return
        operation.approved_at = now
        held = OperationState.HELD if self.capabilities.two_phase else OperationState.TAKEN
        operation.state = held

    def told(self, number: int, now: float) -> Approved | Declined | InProgress:
        """The terminal's word on an operation; one it never began is declined for good."""
        self._let_go_if_late(now)
        operation = self.operations.get(number)
        if operation is None:
            return Declined(reason=DeclineReason.NOT_STARTED)
        match operation.state:
            case OperationState.ASKING:
                return InProgress()
            case OperationState.NOTHING:
                return Declined(reason=operation.reason)
            case OperationState.HELD | OperationState.TAKEN:
                return Approved(
                    amount=operation.amount,
                    captured=operation.state is OperationState.TAKEN,
                    masked_card="427600******1234",
                    card_brand="MIR",
                    approval_code=f"A{number:05d}",
                    reference=f"OP {number}",
                    receipt_number=str(number),
                    terminal_id="70000001",
                )

    def settled_by_hand(self, number: int) -> None:
        """A person has given back what was held, or seen that nothing was."""
        operation = self.operations.get(number)
        if operation is not None and operation.state is not OperationState.TAKEN:
            operation.state, operation.reason = OperationState.NOTHING, DeclineReason.REVERSED

    def confirm(self, number: int, now: float) -> Closing:
        self._let_go_if_late(now)
        operation = self.operations.get(number)
        if operation is None or operation.state is OperationState.NOTHING:
            return Closing.REFUSED
        operation.state = OperationState.TAKEN
        return Closing.DONE

    def release(self, number: int, now: float) -> Closing:
        self._let_go_if_late(now)
        operation = self.operations.get(number)
        if operation is None or operation.state is OperationState.NOTHING:
            return Closing.DONE
        if operation.state is OperationState.TAKEN and not self.capabilities.can_void:
            return Closing.NOT_POSSIBLE
        operation.state, operation.reason = OperationState.NOTHING, DeclineReason.REVERSED
        return Closing.DONE

    def _let_go_if_late(self, now: float) -> None:
        """A held sum goes back to the guest some time after it should have been confirmed."""
        limit_s = self.capabilities.finish_within_s
        operation = self.open_operation
        if limit_s is None or operation is None or operation.approved_at is None:
            return
        if now - operation.approved_at > 2 * limit_s:
            operation.state, operation.reason = OperationState.NOTHING, DeclineReason.REVERSED
