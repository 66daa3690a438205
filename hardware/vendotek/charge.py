"""One operation from VRP to the answer to FIN, as this process knows it (vtk §A6, §A8).

FIN is decided once: over all of it or over nothing, and from then on that FIN alone is repeated.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Final

from hardware.terminals import Approved, Closing, Declined, DeclineReason, TerminalSilent
from hardware.vendotek.connection import Connection, LinkDown, now
from hardware.vendotek.dialogue import Dialogue
from hardware.vendotek.link import VtkLink
from hardware.vendotek.messages import Name, Tag, VtkMessage, encode
from hardware.vendotek.operation import VtkOperation
from hardware.vendotek.recovery import RecoveryPace
from hardware.vendotek.slip import BankSlip, read_slip

_SILENT_ENDS: Final = 2
"""After so many the terminal is asked for its number before the next."""
_log = logging.getLogger(__name__)


class Charge:
    """``told`` is the terminal's word on it for good, ``closing`` what became of its FIN."""

    def __init__(
        self,
        operation: VtkOperation,
        link: VtkLink,
        dialogue: Dialogue,
        pace: RecoveryPace,
        currency: str,
    ) -> None:
        self.operation = operation
        self.told: Approved | Declined | None = None
        self.closing: Closing | None = None
        self.decided: int | None = None
        """The sum FIN was sent over."""
        self.began_at: float | None = None
        """When VRP was first sent by this process; ``None``: not by this one."""
        self.sent_away: DeclineReason | None = None
        """Why ABR was sent."""
        self._link = link
        self._dialogue = dialogue
        self._pace = pace
        self._currency = currency
        self._silent_ends = 0

    @property
    def settled(self) -> bool:
        """Nothing of it is out any more."""
        return self.closing is not None or isinstance(self.told, Declined)

    @property
    def guest_until(self) -> float | None:
        """Until when its guest may be standing there; ``None``: not any more."""
        if self.began_at is None or self.sent_away is not None:
            return None
        return self.began_at + self.operation.timeout_s + self._pace.grace_s

    async def ask(self, connection: Connection) -> VtkMessage:
        """The answer to VRP, sent once. A guest who does nothing is sent away in time.

        Raises LinkDown without an answer.
        """
        operation, dialogue = self.operation, self._dialogue
        limit_s = operation.timeout_s
        abort_s = self._pace.abort_after_s(limit_s)
        self.began_at = now()
        told = await dialogue.ask(connection, operation.request, Name.PAY, abort_s)
        if told is None:
            self.sent_away = self.sent_away or DeclineReason.TIMED_OUT
            connection.send(operation.abort)
            left_s = limit_s + self._pace.grace_s - abort_s
            told = await dialogue.answer(connection, Name.PAY, left_s)
        if told is None:
            self._link.drop(connection)
            raise LinkDown("the terminal did not say how the payment ended")
        return told

    def send_away(self, reason: DeclineReason) -> None:
        """Asks the terminal to end it, where it is at it; once."""
        if self.sent_away is not None or self.told is not None:
            return
        self.sent_away = reason
        connection = self._link.connection
        if connection is None or self.began_at is None:
            return
        try:
            connection.send(self.operation.abort)
        except LinkDown:
            _log.info("no connection to end the charge on; it will be looked for")

    async def means(self, answer: VtkMessage) -> Approved | Declined:
        """What an answer to VRP says for good. Another sum than asked for is let go of: that
        follows from the charge alone, so it needs no record of its own. Raises TerminalSilent."""
        operation = self.operation
        slip = read_slip(answer.parameters.get(Tag.RECEIPT))
        if answer.amount == operation.amount:
            self.told = self._approved(slip)
        elif answer.amount == 0:
            bank = DeclineReason.BY_BANK if slip.refused_by_bank else None
            self.told = Declined(reason=bank or self.sent_away or DeclineReason.NOT_SAID)
        else:
            _log.warning("operation %s was approved over another sum", operation.number)
            if await self.finish(0) is not Closing.DONE:
                raise TerminalSilent("another sum was approved, and not let go of")
            self.told = Declined(reason=DeclineReason.PARTIAL_REFUSED)
        return self.told

    async def finish(self, amount: int) -> Closing:
        """FIN over ``amount``. Raises TerminalSilent without an answer: the same FIN is to be asked
        for again, never the other one."""
        if self.closing is not None:
            return self.closing
        if self.operation.at.address != self._link.address:
            raise TerminalSilent("this is another terminal than the one that was asked")
        self.decided = amount
        trouble = "the terminal does not say how the payment ended"
        try:
            told = await self._finish_asked(amount)
        except LinkDown as down:
            trouble, told = str(down), None
        if told is None or told.amount is None:
            self._silent_ends += 1
            raise TerminalSilent(trouble)
        self.closing = Closing.DONE if told.amount == amount else Closing.REFUSED
        return self.closing

    async def after_decision(self, amount: int) -> Approved | Declined:
        """The state of an operation that FIN was sent for: FIN first, and never VRP again.

        Raises TerminalSilent.
        """
        closing = await self.finish(amount)
        if closing is Closing.DONE and amount:
            known = self.told if isinstance(self.told, Approved) else self._approved(BankSlip())
            return replace(known, captured=True)
        if closing is Closing.DONE or amount:
            return Declined(reason=DeclineReason.REVERSED)
        raise TerminalSilent("the terminal did not let the sum go")

    async def _finish_asked(self, amount: int) -> VtkMessage | None:
        operation = self.operation
        connection = await self._link.connected(self._pace.restarted_after_s)
        if self._silent_ends >= _SILENT_ENDS:
            number = await self._dialogue.number_of(
                self._link, connection, operation.number, self._pace.number_s
            )
            if number != operation.number:
                self._link.drop(connection)
                raise LinkDown(f"the terminal is at {number}, not at {operation.number}")
        octets = encode(operation.finish(amount))
        told = await self._dialogue.ask(connection, octets, Name.FINISH, self._pace.finish_s)
        if told is None:
            self._link.drop(connection)
        return told

    def _approved(self, slip: BankSlip) -> Approved:
        number = self.operation.number
        total = slip.lines.get("TOTAL", "")
        if total and self._currency.upper() not in total.upper():
            _log.warning("the slip of operation %s names another currency", number)
        own = {"RRN": slip.bank_reference, "OP": str(number), "ERN": slip.own_number}
        return Approved(
            amount=self.operation.amount,
            captured=False,
            masked_card=slip.masked_card,
            card_brand=slip.card_brand,
            approval_code=slip.approval_code,
            reference="; ".join(f"{name} {value}" for name, value in own.items() if value),
            receipt_number=slip.receipt_number if slip.receipt_number.isdecimal() else str(number),
            terminal_id=slip.terminal_id,
            slip=slip.text,
        )
