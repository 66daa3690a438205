"""How often what happens: the standard mix, and cases drawn from it.

A restaurant of this mix has a bad day every day: three of four purchases have some trouble ahead,
met or not. What a guest wants and how a far side behaves is drawn as well. Each chance is its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

from kiosk.checkout.pace import Pace
from kiosk.checkout.ways import PayWay
from kiosk.errors import ErrorCode
from tests.money.fake_till import PAY_WITHIN_S
from tests.money.misfortunes import (
    AtTill,
    Away,
    ClockJumps,
    CouponGives,
    Credits,
    Declined,
    DiskFull,
    Fails,
    FallsSilent,
    ForgetfulCardSystem,
    ForgetfulTill,
    GuestCancels,
    GuestLeaves,
    GuestTakesOtherWay,
    Misfortune,
    NewLicence,
    NextGuest,
    OtherTerminal,
    PointsByTill,
    PowerFails,
    RefusalsLeaveNumber,
    Says,
    TacitReceipts,
    TerminalMute,
    TerminalOff,
    TillSaysNo,
    Wants,
)
from tests.money.troubled_line import Fault

Draw = Callable[[Random], Misfortune]

_TILL_CALLS: Final = ("CreateOrder", "SaveOrder", "ApplyPersonalCard", "PayOrder", "VoidOrder")
_CARD_CALLS: Final = ("debit", "credit", "give back")
_TERMINAL_CALLS: Final = ("authorise", "confirm", "release")
_READS: Final = (
    ("till", "look"),
    ("till", "due"),
    ("till", "counter"),
    ("till", "call back"),
    ("cards", "find debit"),
    ("cards", "find credit"),
    ("cards", "find return"),
    ("terminal", "status"),
    ("terminal", "idle"),
    ("licence", "licence"),
)
_LONGEST_ON_ITS_WAY_S: Final = {
    "till": 33.0,
    "cards": 32.0,
    "PayOrder": PAY_WITHIN_S + Pace().payment_wait_s,
    "authorise": 70.0,
}
"""No network and no server keeps a request for longer than the kiosk waits before it believes that
it was lost: its time-out and the pause before the second look (`Pace.payment_wait_s`)."""
_PURCHASE_S: Final = 40.0
_ORDER_S: Final = 1.5
"""What happens at some time happens within so many seconds of the first tap; often within those
few in which the order is made."""


@dataclass(frozen=True, slots=True)
class Chance:
    """``of`` one purchase, how likely."""

    of: float
    what: str
    draw: Draw


def _call(luck: Random, calls: tuple[str, ...]) -> tuple[str, int]:
    """A call, mostly its first time."""
    return luck.choice(calls), luck.choice((1, 1, 1, 2, 2, 3))


def _fault(*faults: Fault) -> Draw:
    def draw(luck: Random) -> Misfortune:
        line = luck.choice(("till", "till", "cards"))
        call, time = _call(luck, _TILL_CALLS if line == "till" else _CARD_CALLS)
        fault = luck.choice(faults)
        if fault is Fault.DOUBLED and line == "cards":
            # Nothing the kiosk could do: a card system may carry out both.
            fault = Fault.LATE
        return _fails(luck, line, call, time, fault)

    return draw


def _fails(luck: Random, line: str, call: str, time: int, fault: Fault) -> Misfortune:
    most_s = _LONGEST_ON_ITS_WAY_S.get(call) or _LONGEST_ON_ITS_WAY_S.get(line, 0.0)
    late_s = round(luck.uniform(1.0, most_s), 1) if fault is Fault.LATE else 0.0
    return Fails(line, call, time, fault, late_s)


def _at_terminal(luck: Random) -> Misfortune:
    call, time = _call(luck, _TERMINAL_CALLS)
    faults = [Fault.NOT_SENT, Fault.LOST_REQUEST, Fault.LOST_ANSWER, Fault.GARBLED]
    if call == "authorise":
        faults.append(Fault.LATE)
    return _fails(luck, "terminal", call, time, luck.choice(faults))


def _read_fails(luck: Random) -> Misfortune:
    line, call = luck.choice(_READS)
    fault = luck.choice((Fault.NOT_SENT, Fault.LOST_ANSWER))
    return Fails(line, call, luck.randint(1, 4), fault)


_TILL_SAYS: Final = (
    (ErrorCode.POS_SHIFT_CLOSING, "2172"),
    (ErrorCode.POS_ORDER_LOCKED, "2219"),
    (ErrorCode.LICENCE_SEQUENCE, "5310"),
    (ErrorCode.POS_REFUSED, "1"),
)


def _till_refuses(luck: Random) -> Misfortune:
    call, time = _call(luck, _TILL_CALLS)
    code, number = luck.choice(_TILL_SAYS)
    return Says("till", call, time, code, number)


def _cards_refuse(luck: Random) -> Misfortune:
    call, time = _call(luck, _CARD_CALLS)
    return Says("cards", call, time, ErrorCode.CRM_REFUSED, "SAC-0001")


def _away(luck: Random) -> Misfortune:
    line = luck.choice(("till", "cards", "terminal", "licence"))
    return Away(line, _soon(luck), round(luck.choice((3.0, 20.0, 90.0, 600.0))))


def _falls_silent(luck: Random) -> Misfortune:
    line, calls = luck.choice(
        (("till", _TILL_CALLS), ("cards", _CARD_CALLS), ("terminal", _TERMINAL_CALLS))
    )
    call, time = _call(luck, calls)
    for_s = luck.choice((10.0, 60.0, 120.0, 600.0))
    return FallsSilent(line, call, time, luck.random() < 0.5, for_s)


def _at(*what: str) -> Draw:
    return lambda luck: AtTill(_soon(luck), luck.choice(what))


def _soon(luck: Random) -> float:
    """While the order is being made, or while the guest is at the terminal."""
    return round(luck.uniform(0.0, luck.choice((_ORDER_S, _PURCHASE_S))), 2)


def _power(luck: Random) -> Misfortune:
    arrives_s = round(luck.uniform(0.0, 3.0), 1) if luck.random() < 0.5 else None
    down_s = luck.choice((20.0, 20.0, 40.0, 90.0, 4000.0))
    return PowerFails(luck.randint(1, 45), down_s, arrives_s)


_WAYS: Final = (PayWay.STATION, PayWay.TERMINAL, PayWay.SBP, PayWay.COUNTER)
_TERMINALS: Final = ("one-phase", "patient", "never-back", "keyed")
_COUPONS: Final = (0, 5_000, 15_000)
_JUMPS: Final = (-3600.0, -60.0, 60.0, 3600.0)

WISHES: Final = (
    Chance(0.25, "pays at the kiosk's own terminal", lambda _: Wants(way=PayWay.TERMINAL)),
    Chance(0.08, "pays by a code", lambda _: Wants(way=PayWay.SBP)),
    Chance(0.05, "pays at the counter", lambda _: Wants(way=PayWay.COUNTER)),
    Chance(0.30, "uses points", lambda luck: Wants(points=luck.choice((12_000, 50_000)))),
    Chance(0.20, "uses a coupon", lambda _: Wants(coupon=True)),
    Chance(0.30, "earns points", lambda _: Credits(5)),
    Chance(0.20, "is followed by another guest", lambda luck: NextGuest(luck.choice(_WAYS))),
)
HABITS: Final = (
    Chance(0.30, "till forgets its answers", lambda _: ForgetfulTill()),
    Chance(0.30, "refusals leave the number", lambda _: RefusalsLeaveNumber()),
    Chance(0.50, "card system knows no repeat", lambda _: ForgetfulCardSystem()),
    Chance(0.50, "another terminal", lambda luck: OtherTerminal(luck.choice(_TERMINALS))),
    Chance(0.50, "receipts without tenders", lambda _: TacitReceipts()),
    Chance(0.10, "points by r_keeper", lambda _: PointsByTill()),
)
TROUBLE: Final = (
    Chance(0.15, "request lost", _fault(Fault.LOST_REQUEST)),
    Chance(0.15, "answer lost", _fault(Fault.LOST_ANSWER, Fault.GARBLED)),
    Chance(0.08, "request late, or doubled", _fault(Fault.LATE, Fault.DOUBLED)),
    Chance(0.05, "request does not leave", _fault(Fault.NOT_SENT)),
    Chance(0.10, "trouble at the terminal", _at_terminal),
    Chance(0.12, "read not answered", _read_fails),
    Chance(0.05, "till refuses", _till_refuses),
    Chance(0.03, "card system refuses", _cards_refuse),
    Chance(0.05, "a far side is away", _away),
    Chance(0.08, "a far side falls silent", _falls_silent),
    Chance(0.03, "shift closing", lambda luck: TillSaysNo(2172, _soon(luck), 30.0)),
    Chance(0.008, "shift too old", lambda luck: TillSaysNo(2133, _soon(luck), 30.0)),
    Chance(0.03, "order locked", lambda luck: TillSaysNo(2219, _soon(luck), 10.0)),
    Chance(0.02, "price rises, dish sold out", _at("the price rises", "a dish is sold out")),
    Chance(
        0.02,
        "staff at the order",
        _at(
            "the cashier makes the order void",
            "the cashier takes payment",
            "the cashier adds a dish",
            "the cashier swaps dishes",
        ),
    ),
    Chance(0.004, "order vanishes", _at("the order vanishes")),
    Chance(0.02, "paid at the counter meanwhile", _at("the cashier takes payment")),
    Chance(
        0.05,
        "licence numbers",
        _at(
            "the installation is forgotten",
            "another kiosk uses a number",
            "another kiosk uses three numbers",
            "the remembered answer is lost",
        ),
    ),
    Chance(0.03, "new licence id", lambda luck: NewLicence(_soon(luck))),
    Chance(0.08, "coupon gives another sum", lambda luck: CouponGives(luck.choice(_COUPONS))),
    Chance(0.08, "card declined", lambda luck: Declined(luck.choice((1, 1, 2, 5)))),
    Chance(0.02, "terminal mute", lambda luck: TerminalMute(luck.random() < 0.5)),
    Chance(0.02, "terminal without power", lambda luck: TerminalOff(_soon(luck), 40.0)),
    Chance(0.03, "guest cancels at a question", lambda luck: GuestCancels(luck.choice((1, 1, 2)))),
    Chance(0.05, "guest takes another way", lambda luck: GuestTakesOtherWay(1, luck.choice(_WAYS))),
    Chance(0.02, "guest leaves", lambda luck: GuestLeaves(_soon(luck))),
    Chance(0.12, "power fails", _power),
    Chance(0.03, "power fails, and again", _power),
    Chance(0.03, "disk full", lambda luck: DiskFull(_soon(luck), luck.choice((5.0, 45.0, 200.0)))),
    Chance(0.03, "clock jumps", lambda luck: ClockJumps(_soon(luck), luck.choice(_JUMPS))),
)


@dataclass(frozen=True, slots=True)
class Mix:
    """``real_disk``: of all cases, so many run over the product's own store."""

    chances: tuple[Chance, ...]
    real_disk: float = 0.01

    def draw(self, luck: Random) -> tuple[Misfortune, ...]:
        return tuple(chance.draw(luck) for chance in self.chances if luck.random() < chance.of)


STANDARD: Final = Mix((*WISHES, *HABITS, *TROUBLE))
