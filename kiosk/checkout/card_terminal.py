"""A payment terminal as the purchase uses it: ``ports.CardTerminal`` over the common port.

The driver's results become what the purchase knows: an approval, nothing held, or silence.
"""

from __future__ import annotations

from datetime import timedelta

from hardware.terminals import (
    Approved,
    Closing,
    Declined,
    InProgress,
    PaymentTerminal,
    TerminalNotReady,
    TerminalSilent,
)
from kiosk.checkout.purchase import Approval, Purchase
from kiosk.clock import Clock
from kiosk.errors import ErrorCode, NoReply, Refused


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

    async def authorise(self, charge: bytes, purchase: Purchase) -> Approval | None:
        try:
            return self._told(await self._terminal.authorise(charge), purchase)
        except TerminalSilent as silence:
            raise _silent(silence) from silence

    @property
    def can_cancel(self) -> bool:
        return self._terminal.capabilities.can_abort_running

    async def cancel(self, charge: bytes) -> None:
        await self._terminal.cancel(charge)

    async def status(self, charge: bytes, purchase: Purchase) -> Approval | None:
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

    def _told(self, result: Approved | Declined, purchase: Purchase) -> Approval | None:
        """An approval over another sum proves nothing about ours: a person has to look."""
        if isinstance(result, Declined):
            return None
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


def _silent(silence: TerminalSilent) -> NoReply:
    return NoReply(ErrorCode.TERMINAL_SILENT, str(silence))
