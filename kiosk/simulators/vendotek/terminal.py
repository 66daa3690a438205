"""The simulated terminal: what it makes of each message, and what its guest does (vtk §A18).

What it remembers without power is in ``Memory``; everything else is lost with it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

from kiosk.simulators.vendotek.bank import Bank, Charge, MoneyState
from kiosk.simulators.vendotek.greetings import TIME_OCTETS, greeting
from kiosk.simulators.vendotek.memory import GuestScript, Memory, Mode
from kiosk.simulators.vendotek.moods import Point, TerminalMood, TerminalMoods
from kiosk.simulators.vendotek.slips import slip
from kiosk.simulators.vendotek.wire import ONLY_TERMINALS_SEND, Heard, written

_SBP_S: Final = 90.0
M = TerminalMood


class SimulatedVendotek:
    """One terminal. ``send`` puts octets on the line, ``cuts_power`` is called at a point."""

    def __init__(self, moods: TerminalMoods | None = None) -> None:
        self.moods = moods or TerminalMoods()
        self.memory = Memory()
        self.bank = Bank()
        self.guest = GuestScript()
        self.mode = Mode.INACTIVE
        self.warnings: list[str] = []
        self.heard: list[Heard] = []
        self.shown = ""
        """What was to be shown on its screen as a code."""
        self.send: Callable[[bytes], None] = lambda _octets: None
        self.closes_line: Callable[[], None] = lambda: None
        self.cuts_power: Callable[[], None] = lambda: None
        self.charged: Callable[[Charge], None] = lambda _charge: None
        """Hears of every sum that the bank gives."""
        self._paying: asyncio.Task[None] | None = None
        self._aborted = asyncio.Event()

    @property
    def busy(self) -> bool:
        return self._paying is not None and not self._paying.done()

    @property
    def open_charge(self) -> Charge | None:
        """Approved and not finished."""
        charge = self.memory.charge
        return charge if charge is not None and charge.state is MoneyState.HELD else None

    def connected(self) -> None:
        """A kiosk is there: nothing may be asked before it has said IDL or DIS."""
        self.mode = Mode.INACTIVE

    def takes(self, told: Heard) -> None:
        """One message of the kiosk."""
        self.heard.append(told)
        self._check(told)
        match told.name:
            case "IDL" | "DIS":
                self._handshake(told)
            case "VRP":
                self._asked_to_pay(told)
            case "FIN":
                self._asked_to_finish(told)
            case "ABR":
                self._asked_to_abort()
            case "CON":
                pass
            case other:
                self.warnings.append(f"{other} is no message of a kiosk")

    def loses_power(self) -> None:
        """What it was doing is gone. A charge at the bank is taken back by the terminal itself."""
        if self._paying is not None and self._paying is not asyncio.current_task():
            self._paying.cancel()
        self._paying = None
        memory, charge = self.memory, self.memory.charge
        if charge is not None and charge.state is MoneyState.ASKED:
            charge.state = MoneyState.WITH_GUEST
            memory.paid_answer = self._answer("VRP", charge.number, 0)
        if self.moods.claims(M.FORGET_RESULTS) or self.moods.is_in(M.FORGET_NUMBER):
            if charge is not None and charge.state is MoneyState.HELD:
                charge.state = MoneyState.WITH_GUEST
            memory.charge, memory.paid_answer, memory.finish_answer = None, b"", b""
            memory.finished_with = None
        if self.moods.claims(M.FORGET_NUMBER):
            memory.number = 0
        if self.moods.claims(M.REPLACED):
            self.memory = Memory(number=7_000, terminal_id="70000007")
        self.mode = Mode.INACTIVE

    def used_by_another(self, number: int) -> None:
        """A second kiosk, or a test tool, has made payments of its own."""
        self.memory.number = number
        self.memory.charge = None

    def touched(self) -> None:
        """A guest touches its screen."""
        if self.mode is Mode.IDLE:
            self._says("STA", (0x03, self.memory.number), (0x04, 500_000))

    # what it hears

    def _handshake(self, told: Heard) -> None:
        if self.busy or self.open_charge is not None:
            self.warnings.append(f"{told.name} during an operation")
            if self.busy and self.moods.detail(M.REPEAT_WHILE_BUSY) == "answers-0":
                return
            self._ends_session()
        self.mode = Mode.IDLE if told.name == "IDL" else Mode.DISABLED
        self._says(told.name, *greeting(told, self.memory, self.moods))
        for mood, name in ((M.STA_STORM, "STA"), (M.MFR, "MFR")):
            if self.moods.is_in(mood):
                for _ in range(5):
                    self._says(name, (0x03, self.memory.number), (0x04, 500_000))
        if self.moods.is_in(M.CON_REQUESTS):
            self._says("CON", (0x0B, bytes.fromhex("00C000020A2187020000")))

    def _asked_to_pay(self, told: Heard) -> None:
        number, amount = told.number(0x03), told.number(0x04)
        if number is None or amount is None:
            self.warnings.append("VRP without a number or an amount")
            return
        if self.moods.claims(M.LOSE_REQUEST):
            self.closes_line()
            return
        if number < self.memory.number:
            self.warnings.append(f"VRP {number} after {self.memory.number}")
        elif number == self.memory.number and self.memory.charge is not None:
            self._repeated(self.memory.charge, amount)
        elif self.mode is not Mode.IDLE:
            self.warnings.append("VRP before a handshake")
        else:
            if number > self.memory.number + 1:
                self.warnings.append(f"VRP {number} skips numbers after {self.memory.number}")
            self._begins(number, amount)

    def _begins(self, number: int, amount: int) -> None:
        charge = Charge(number=number, amount=amount)
        stale = self.memory.paid_answer
        self.memory = Memory(number=number, charge=charge, terminal_id=self.memory.terminal_id)
        self.bank.charges.append(charge)
        if self._power_fails(Point.REQUEST_HEARD):
            return
        if stale and self.moods.claims(M.STALE_ANSWER):
            self.send(stale)
        self._aborted.clear()
        self._paying = asyncio.get_running_loop().create_task(self._pays(charge))

    def _repeated(self, charge: Charge, amount: int) -> None:
        if amount != charge.amount:
            self.warnings.append("a repeat over another amount")
            return
        if self.moods.is_in(M.VRP_NEEDS_IDL_FIRST) and self.mode is Mode.INACTIVE:
            return
        if self.memory.paid_answer:
            self.send(self.memory.paid_answer)
            return
        # Joined or ignored, the answer of the running one is the answer.
        if self.moods.detail(M.REPEAT_WHILE_BUSY) == "answers-0":
            self._says("VRP", (0x03, charge.number), (0x04, 0))

    def _asked_to_finish(self, told: Heard) -> None:
        number, amount = told.number(0x03), told.number(0x04)
        memory, charge = self.memory, self.memory.charge
        if number is None or amount is None:
            self.warnings.append("FIN without a number or an amount")
            return
        if self.moods.claims(M.LOSE_FIN) or self._power_fails(Point.FIN_HEARD):
            self.closes_line()
            return
        if number != memory.number or charge is None:
            self.warnings.append(f"FIN {number}, and the last is {memory.number}")
            self._says("FIN", (0x03, number), (0x04, 0))
            return
        if memory.finished_with is None:
            self._finishes(charge, amount)
        elif memory.finished_with != amount:
            self.warnings.append(f"FIN over {amount} after FIN over {memory.finished_with}")
        if self._power_fails(Point.FIN_DONE):
            return
        if self.moods.claims(M.LOSE_FIN_ANSWER):
            self.closes_line()
            return
        self.send(memory.finish_answer)

    def _finishes(self, charge: Charge, amount: int) -> None:
        refused = bool(self.moods.claims(M.FIN_REFUSED)) and amount
        done = 0
        if charge.state is MoneyState.HELD:
            takes = amount == charge.approved and not refused
            charge.state = MoneyState.TAKEN if takes else MoneyState.WITH_GUEST
            done = charge.approved if takes else 0
        elif charge.state is MoneyState.TAKEN:
            done = charge.approved
        self.memory.finished_with = amount
        self.memory.finish_answer = self._answer("FIN", charge.number, done)

    def _asked_to_abort(self) -> None:
        if self.moods.is_in(M.ABR_IGNORED):
            return
        if self.busy:
            self._aborted.set()
        elif self.moods.is_in(M.ABR_REVERSES_APPROVED) and self.open_charge is not None:
            self.open_charge.state = MoneyState.WITH_GUEST

    def _ends_session(self) -> None:
        charge = self.open_charge
        if charge is None:
            return
        match self.moods.detail(M.IDL_ENDS_SESSION):
            case "reversed":
                charge.state = MoneyState.WITH_GUEST
            case "captured":
                charge.state = MoneyState.TAKEN
            case _:
                pass

    # what its guest does

    async def _pays(self, charge: Charge) -> None:
        """From the request to the answer."""
        moods = self.moods
        limit_s = float(moods.detail(M.TIMEOUT) or 120)
        if moods.claims(M.GUEST_WALKS_OFF) or await self._stopped_within(self.guest.card_after_s):
            await self._stopped_within(limit_s)
            return self._answers(charge, 0)
        if moods.claims(M.CANCEL_ON_TERMINAL):
            return self._answers(charge, 0)
        if self._power_fails(Point.CARD_READ):
            return None
        pin_s = float(moods.detail(M.SLOW_PIN) or self.guest.pin_s)
        if moods.is_in(M.SBP):
            pin_s = _SBP_S
        if moods.is_in(M.DECLINE_LATE):
            pin_s = limit_s - 5
        if moods.claims(M.BEYOND_TIMEOUT):
            pin_s = limit_s + 20
        await asyncio.sleep(pin_s)
        if moods.claims(M.DECLINE) or moods.claims(M.DECLINE_LATE):
            charge.refused_by_bank = True
            return self._answers(charge, 0)
        part = moods.claims(M.PARTIAL)
        wrong = moods.claims(M.WRONG_AMOUNT)
        approved = int(part.detail) if part else charge.amount + 100 * bool(wrong)
        self._approves(charge, approved)
        return None

    def _approves(self, charge: Charge, approved: int) -> None:
        charge.approved, charge.state = approved, MoneyState.HELD
        self.charged(charge)
        self._let_go_later(charge)
        if self._power_fails(Point.APPROVED):
            self.memory.paid_answer = self._answer("VRP", charge.number, approved)
            return
        self._answers(charge, approved)

    async def _stopped_within(self, seconds: float) -> bool:
        if self._aborted.is_set() and not self.moods.is_in(M.ABR_THEN_APPROVED):
            return True
        try:
            await asyncio.wait_for(self._aborted.wait(), seconds)
        except TimeoutError:
            return False
        return not self.moods.claims(M.ABR_THEN_APPROVED)

    def _answers(self, charge: Charge, amount: int) -> None:
        memory, moods = self.memory, self.moods
        if amount == 0:
            charge.state = MoneyState.WITH_GUEST
        memory.paid_answer = self._answer("VRP", charge.number, amount)
        lost = moods.claims(M.LOSE_ANSWER)
        if lost:
            self.closes_line()
            return
        self.send(memory.paid_answer)
        if moods.claims(M.ANSWER_TWICE):
            self.send(memory.paid_answer)
        self._power_fails(Point.ANSWERED)

    def _let_go_later(self, charge: Charge) -> None:
        after = self.moods.detail(M.AUTO_REVERSE_AFTER)
        if not after:
            return

        def let_go() -> None:
            if charge.state is MoneyState.HELD:
                charge.state = MoneyState.WITH_GUEST

        asyncio.get_running_loop().call_later(float(after), let_go)

    # what it says

    def _answer(self, name: str, number: int, amount: int) -> bytes:
        tags: list[tuple[int, int | str | bytes]] = [(0x03, number)]
        if name == "VRP" and amount and self.moods.claims(M.NON_DIGIT_AMOUNT):
            tags.append((0x04, "9O.00"))
        elif not (name == "VRP" and amount and self.moods.claims(M.NO_AMOUNT)):
            tags.append((0x04, amount))
        charge = self.memory.charge
        receipt = b"" if charge is None else slip(charge, self.memory.terminal_id, self.moods)
        if name == "VRP" and charge is not None and receipt and (amount or charge.refused_by_bank):
            tags.append((0x13, receipt))
        return written(name, *tags)

    def _says(self, name: str, *tags: tuple[int, int | str | bytes]) -> None:
        self.send(written(name, *tags))

    def _power_fails(self, point: Point) -> bool:
        if not self.moods.claims(M.POWER_CUT, point.value):
            return False
        self.cuts_power()
        return True

    def _check(self, told: Heard) -> None:
        wrong = ONLY_TERMINALS_SEND & set(told.tags)
        if wrong:
            self.warnings.append(f"{told.name} has a parameter of terminals")
        time = told.tags.get(0x11)
        if time is not None and len(time) != TIME_OCTETS:
            self.warnings.append("a time in another form")
        if (self.busy or self.open_charge is not None) and told.name == "VRP":
            number = told.number(0x03)
            if number is not None and number > self.memory.number:
                self.warnings.append("a new VRP while an operation is open")
