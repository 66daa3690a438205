"""A payment terminal as the purchase uses it: ``ports.CardTerminal`` over the common port.

The driver's results become what the purchase knows: an approval, nothing held, or silence.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import Final

from hardware.protocols import DeviceHealth
from hardware.terminals import (
    Approved,
    Closing,
    Declined,
    DeclineReason,
    ForeignUse,
    InProgress,
    NotReady,
    PaymentTerminal,
    TerminalNotReady,
    TerminalSilent,
)
from kiosk.checkout.intent import Intent
from kiosk.checkout.ports import NotCharged, PurchaseBook
from kiosk.checkout.purchase import Approval, Purchase, TerminalMark
from kiosk.checkout.vocabulary import Effect
from kiosk.clock import Clock
from kiosk.errors import ErrorCode, NoReply, Refused

_CAUSES: Final = {
    DeclineReason.BY_BANK: None,
    DeclineReason.CARD: None,
    DeclineReason.TIMED_OUT: ErrorCode.TERMINAL_TIMED_OUT,
}
"""Whatever else it was, the bank did not say no."""
_NEWEST: Final = 50


class OwnTerminal:
    """One terminal of this kiosk."""

    def __init__(self, terminal: PaymentTerminal, clock: Clock) -> None:
        self._terminal = terminal
        self._clock = clock

    async def prepare(self, purchase: Purchase) -> bytes:
        try:
            return await self._terminal.prepare(str(purchase.guid), purchase.to_pay.minor)
        except TerminalNotReady as busy:
            detail = f"{busy.why.value}: {busy.sentence}"
            raise Refused(ErrorCode.TERMINAL_NOT_READY, detail) from busy

    async def authorise(self, charge: bytes, purchase: Purchase) -> Approval | NotCharged:
        try:
            return self._told(await self._terminal.authorise(charge), purchase)
        except TerminalSilent as silence:
            raise _silent(silence) from silence

    @property
    def can_cancel(self) -> bool:
        return self._terminal.capabilities.can_abort_running

    async def cancel(self, charge: bytes) -> None:
        await self._terminal.cancel(charge)

    @property
    def repeats_closings(self) -> bool:
        return self._terminal.capabilities.idempotent_by_key

    @property
    def gives_back(self) -> bool:
        """Whether it can return a sum that is taken already."""
        return self._terminal.capabilities.can_void

    @property
    def health(self) -> DeviceHealth:
        return self._terminal.health

    def stand_by(self, last: bytes | None) -> None:
        """Everything from before is settled; ``last`` is the newest charge's name."""
        self._terminal.stand_by(last)

    @property
    def foreign_use(self) -> ForeignUse | None:
        """What says that somebody else has used it; nothing new is charged until a person has
        looked. ``None``: nothing does."""
        return self._terminal.foreign_use

    def accept_foreign_use(self, seen: ForeignUse) -> TerminalMark | None:
        """A person has looked into ``seen``: to be kept, for ``last_mark``. ``None``: it says
        something else by now, and nothing was changed."""
        key = self._terminal.accept_foreign_use(seen)
        return None if key is None else TerminalMark(key=key, at=self._clock.now())

    async def notice(self) -> ForeignUse | None:
        """``foreign_use``, after the terminal was asked now whether it is idle."""
        # Naming a charge asks for nothing: one that is never authorised never was.
        with suppress(TerminalNotReady):
            await self._terminal.prepare("look", 1)
        return self._terminal.foreign_use

    async def not_ready(self) -> NotReady | None:
        """Why nothing new could be charged now; ``None``: the terminal says that it is idle."""
        try:
            # As ``notice``: naming a charge asks for nothing.
            await self._terminal.prepare("look", 1)
        except TerminalNotReady as busy:
            return busy.why
        return None

    def forget(self, charge: bytes) -> None:
        # One that this terminal cannot read is none it could be asked about.
        with suppress(TerminalSilent):
            self._terminal.forget(charge)

    async def close(self) -> None:
        """Lets it go; ends no charge."""
        await self._terminal.close()

    async def status(self, charge: bytes, purchase: Purchase) -> Approval | NotCharged:
        try:
            found = await self._terminal.status(charge)
        except TerminalSilent as silence:
            raise _silent(silence) from silence
        if isinstance(found, InProgress):
            raise NoReply(ErrorCode.TERMINAL_SILENT, "the terminal is still at it")
        return self._told(found, purchase)

    async def confirm(self, charge: bytes) -> bool:
        try:
            return await self._terminal.confirm(charge) is Closing.DONE
        except TerminalSilent as silence:
            raise _silent(silence) from silence

    async def release(self, charge: bytes) -> bool:
        try:
            return await self._terminal.release(charge) is Closing.DONE
        except TerminalSilent as silence:
            raise _silent(silence) from silence

    def _told(self, result: Approved | Declined, purchase: Purchase) -> Approval | NotCharged:
        """An approval over another sum proves nothing about ours: a person has to look."""
        if isinstance(result, Declined):
            return NotCharged(cause=_CAUSES.get(result.reason, ErrorCode.TERMINAL_NOT_PAID))
        if result.amount != purchase.to_pay.minor:
            detail = f"approved {result.amount}, asked {purchase.to_pay.minor}"
            raise NoReply(ErrorCode.TERMINAL_SILENT, detail)
        within_s = self._terminal.capabilities.finish_within_s
        finish_by = None
        if within_s is not None and not result.captured:
            finish_by = self._clock.now() + timedelta(seconds=within_s)
        return Approval(
            captured=result.captured,
            finish_by=finish_by,
            masked_card=result.masked_card,
            card_brand=result.card_brand,
            approval_code=result.approval_code,
            reference=result.reference,
            receipt_number=result.receipt_number,
            terminal_id=result.terminal_id,
            slip=result.slip,
        )


async def last_mark(book: PurchaseBook, accepted: TerminalMark | None) -> bytes | None:
    """By what the terminal is known again: the newest charge's name, or what was accepted since.

    ``None`` where no recent purchase has a charge, and nothing was accepted.
    """
    charge = await _last_charge(book)
    if accepted is not None and (charge is None or accepted.at > charge.made_at):
        return accepted.key
    return None if charge is None else charge.request


async def _last_charge(book: PurchaseBook) -> Intent | None:
    for purchase in await book.latest(_NEWEST):
        charges = [
            intent
            for intent in await book.intents_of(purchase.guid)
            if intent.kind is Effect.AUTHORISE
        ]
        if charges:
            return charges[-1]
    return None


def _silent(silence: TerminalSilent) -> NoReply:
    return NoReply(ErrorCode.TERMINAL_SILENT, str(silence))
