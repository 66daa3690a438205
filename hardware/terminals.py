"""The common port of payment terminals: what a purchase asks of any of them. Imports no driver.

An operation is one charge. Its ``key`` is bytes of the driver's own, made by ``prepare`` and handed
back with every later call; whoever asks commits it before ``authorise``. Wire trouble is never a
"no": it is ``TerminalSilent``, and ``status`` may be asked for ever.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, runtime_checkable

from msgspec import Struct

from hardware.protocols import DeviceHealth


class DeclineReason(StrEnum):
    """Why no money of the guest is held by an operation; proven in each case."""

    NOT_STARTED = "not-started"
    BY_BANK = "by-bank"
    CARD = "card"
    BY_GUEST = "by-guest"
    BY_KIOSK = "by-kiosk"
    TIMED_OUT = "timed-out"
    PARTIAL_REFUSED = "partial-refused"
    REVERSED = "reversed"
    TERMINAL_FAULT = "terminal-fault"
    NOT_SAID = "not-said"
    """The terminal gives no reasons: bank, card and guest look the same."""


class NotReady(StrEnum):
    """Why a new operation cannot begin."""

    BUSY = "busy"
    FOREIGN = "foreign"
    """An operation that is not ours is open, or somebody else has used the terminal."""
    NEEDS_SERVICE = "needs-service"
    DOWN = "down"


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved:
    """The terminal holds or has taken exactly ``amount`` minor units, and said so.

    ``masked_card`` shows the last four digits at most. ``captured``: nothing is left to confirm.
    """

    amount: int
    captured: bool
    masked_card: str = field(default="", repr=False)
    card_brand: str = ""
    approval_code: str = ""
    reference: str = ""
    receipt_number: str = ""
    terminal_id: str = ""
    slip: str = field(default="", repr=False)


class Declined(Struct, frozen=True, kw_only=True):
    """No money of the guest is held by this operation, proven."""

    reason: DeclineReason


class InProgress(Struct, frozen=True, kw_only=True):
    """The terminal is known to be working on this very operation: ask again, start nothing."""


class Closing(StrEnum):
    """What became of a confirmation, a release or a void."""

    DONE = "done"
    REFUSED = "refused"
    NOT_POSSIBLE = "not-possible"
    """This terminal knows no such thing, or it is too late for it."""


class TerminalCapabilities(Struct, frozen=True, kw_only=True):
    """What decides the order of steps.

    ``can_void``: gives back what is taken. ``can_abort_running``: a charge can be ended while the
    guest is being asked. ``idempotent_by_key``: a confirmation or a release may simply be repeated,
    and is: ``status`` is not asked once one was sent. ``can_query_last``: ``status`` can find out
    by itself what became of the last operation. ``auto_reverse_after_s``: a held sum goes back by
    itself then; ``None``: nobody knows. ``finish_within_s``: confirm no later after an approval;
    ``None``: the terminal keeps a held sum for as long as a purchase takes. ``needs_end_of_day``:
    the batch is closed from outside.
    """

    two_phase: bool
    can_void: bool
    can_abort_running: bool
    idempotent_by_key: bool = False
    can_query_last: bool = True
    auto_reverse_after_s: float | None = None
    finish_within_s: float | None = None
    needs_end_of_day: bool = False


class ForeignUse(Struct, frozen=True, kw_only=True):
    """Somebody else has used the terminal, or it was exchanged: it stands at another operation than
    our last one. As a text it is a sentence for the log."""

    our_last: int
    stands_at: int

    def __str__(self) -> str:
        return (
            "Somebody else has used the terminal, or it was exchanged: "
            f"last {self.our_last}, now {self.stands_at}"
        )


class TerminalNotReady(Exception):
    """A new operation cannot begin, and nothing could charge. ``sentence`` is for staff."""

    def __init__(self, why: NotReady, sentence: str) -> None:
        super().__init__(sentence)
        self.why = why
        self.sentence = sentence


class TerminalSilent(Exception):
    """Nothing is proven: no answer, or one that proves nothing."""


@runtime_checkable
class PaymentTerminal(Protocol):
    """One terminal, one operation at a time.

    Repeating ``status``, ``confirm`` and ``release`` with one key is harmless; ``authorise`` is
    called once a key.
    """

    @property
    def capabilities(self) -> TerminalCapabilities: ...

    @property
    def health(self) -> DeviceHealth: ...

    def stand_by(self, last: bytes | None) -> None:
        """What was open from before has been asked about: the terminal may be spoken to.

        Before it nothing is sent but what the calls below need: some terminals end an unfinished
        operation when they are greeted. ``last`` is the newest key anybody committed, by which a
        terminal that somebody else has used, or that was exchanged, is noticed.
        """
        ...

    @property
    def foreign_use(self) -> ForeignUse | None:
        """Why a person has to look before anything new is charged; ``None``: nothing is known."""
        ...

    def accept_foreign_use(self, seen: ForeignUse) -> bytes | None:
        """A person has looked into ``seen``, which ``foreign_use`` said: the terminal may go on
        from where it stands. What comes back is kept, and is the ``last`` of ``stand_by`` until a
        newer charge is committed; ``None``: it says something else by now, nothing was changed."""
        ...

    def forget(self, key: bytes) -> None:
        """A person has settled this operation: it does not keep the terminal from new ones."""
        ...

    async def close(self) -> None:
        """Lets the terminal go; ends no operation."""
        ...

    async def prepare(self, reference: str, amount: int) -> bytes:
        """Proves the terminal idle and names a new operation over ``amount`` minor units.

        Raises TerminalNotReady.
        """
        ...

    async def authorise(self, key: bytes) -> Approved | Declined:
        """Lasts as long as the guest takes. Raises TerminalSilent."""
        ...

    async def cancel(self, key: bytes) -> None:
        """Asks to end a running authorisation; what came of it that call says."""
        ...

    async def status(self, key: bytes) -> Approved | Declined | InProgress:
        """What became of an operation, also after a restart. Raises TerminalSilent."""
        ...

    async def confirm(self, key: bytes) -> Closing:
        """The sale stands: the held sum is taken. Raises TerminalSilent."""
        ...

    async def release(self, key: bytes) -> Closing:
        """There is no sale: the sum is let go, or given back where it is taken already and the
        terminal can. Raises TerminalSilent."""
        ...
