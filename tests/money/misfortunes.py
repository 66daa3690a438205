"""What may happen to a purchase: wishes of the guest, habits of the far sides, and trouble.

Each is a value that can be left out, so that a case that fails can be made shorter. Times are
seconds since the kiosk was switched on, amounts minor units.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Protocol

from msgspec import structs

from kiosk.checkout.ways import PayWay
from kiosk.domain.money import Money
from kiosk.errors import CrmRefused, ErrorCode, PosRefused, Refused
from tests.money.fake_terminal import ONE_PHASE, PATIENT
from tests.money.fake_till import BORSCH, FakeTill
from tests.money.site import PowerCut, Site
from tests.money.troubled_line import Fault, Late, Trouble


class Misfortune(Protocol):
    """``befall`` prepares the site before it is switched on."""

    def befall(self, site: Site) -> None: ...


@dataclass(frozen=True, slots=True)
class Wants:
    """The guest wants more than to pay by card at the station."""

    way: PayWay = PayWay.STATION
    points: int = 0
    coupon: bool = False

    def befall(self, site: Site) -> None:
        site.wish = replace(
            site.wish,
            way=self.way if self.way is not PayWay.STATION else site.wish.way,
            points=self.points or site.wish.points,
            coupon=self.coupon or site.wish.coupon,
        )


@dataclass(frozen=True, slots=True)
class Credits:
    """The kiosk credits points for what is paid."""

    percent: int

    def befall(self, site: Site) -> None:
        site.credit_percent = self.percent


class Habit:
    """Something a far side does or does not do, everywhere it is met."""


@dataclass(frozen=True, slots=True)
class ForgetfulTill(Habit):
    """The cash server does not remember its answer to the last licensed command."""

    def befall(self, site: Site) -> None:
        site.till.remembers_answers = False


@dataclass(frozen=True, slots=True)
class TacitReceipts(Habit):
    """The cash server does not say what an order was paid with."""

    def befall(self, site: Site) -> None:
        site.till.tells_tenders = False


@dataclass(frozen=True, slots=True)
class RefusalsLeaveNumber(Habit):
    """A licensed command that is refused has not used up its number."""

    def befall(self, site: Site) -> None:
        site.till.refusals_use_up_numbers = False


@dataclass(frozen=True, slots=True)
class ForgetfulCardSystem(Habit):
    """The card system carries out whatever arrives, known by its name or not."""

    def befall(self, site: Site) -> None:
        site.cards.recognises_repeats = False


@dataclass(frozen=True, slots=True)
class OtherTerminal(Habit):
    """``one-phase``, ``patient``, one that gives nothing ``never-back``, or a patient one that
    is told of an end by its ``keyed`` bytes and never asked; else two-phase."""

    kind: str

    def befall(self, site: Site) -> None:
        kinds = {
            "one-phase": ONE_PHASE,
            "patient": PATIENT,
            "never-back": structs.replace(ONE_PHASE, can_void=False),
            "keyed": structs.replace(PATIENT, idempotent_by_key=True),
        }
        site.terminal.model.capabilities = kinds[self.kind]


@dataclass(frozen=True, slots=True)
class PointsByTill(Habit):
    """r_keeper takes the points with the payment."""

    def befall(self, site: Site) -> None:
        site.points_by_till()


@dataclass(frozen=True, slots=True)
class Fails:
    """The ``time``-th ``call`` meets a fault; ``late_s`` belongs to a request that is late."""

    line: str
    call: str
    time: int
    fault: Fault
    late_s: float = 0.0

    def befall(self, site: Site) -> None:
        trouble: Trouble = Late(self.late_s) if self.fault is Fault.LATE else self.fault
        site.script(self.line)[self.call, self.time] = trouble


@dataclass(frozen=True, slots=True)
class FallsSilent:
    """The ``time``-th ``call`` is not answered, and the far side is away from then on for a while.

    ``arrived``: the request was carried out before.
    """

    line: str
    call: str
    time: int
    arrived: bool
    for_s: float

    def befall(self, site: Site) -> None:
        line = site.line(self.line)
        fault = Fault.LOST_ANSWER if self.arrived else Fault.LOST_REQUEST
        site.script(self.line)[self.call, self.time] = fault

        def away() -> None:
            line.goes_down_for(self.for_s)(0)
            site.calms_at(site.time.seconds + self.for_s)

        def called(time: int) -> None:
            if time == self.time:
                site.at(site.time.seconds + JUST_AFTER_S, f"{self.line} is away", away)

        line.before[self.call] = called


JUST_AFTER_S = 0.5


@dataclass(frozen=True, slots=True)
class Says:
    """The ``time``-th ``call`` is refused: by ``RK7ErrorN``, or by a ``SAC`` code."""

    line: str
    call: str
    time: int
    code: ErrorCode
    number: str

    def befall(self, site: Site) -> None:
        refusal: Refused
        if self.line == "cards":
            refusal = CrmRefused(self.code, sac=self.number)
        else:
            refusal = PosRefused(self.code, self.number, number=int(self.number))
        site.script(self.line)[self.call, self.time] = refusal


@dataclass(frozen=True, slots=True)
class Away:
    """A far side cannot be reached for a while."""

    line: str
    at: float
    for_s: float

    def befall(self, site: Site) -> None:
        line = site.line(self.line)
        site.at(self.at, f"{self.line} is away", lambda: line.goes_down_for(self.for_s)(0))
        site.calms_at(self.at + self.for_s)


@dataclass(frozen=True, slots=True)
class TillSaysNo:
    """2172, the shift is being closed; 2133, it is too old for new orders; or 2219, the order is
    open at a till: for a while."""

    number: int
    at: float
    for_s: float

    def befall(self, site: Site) -> None:
        code, calls = TILL_NUMBERS[self.number]
        before = site.till.in_the_way
        until = self.at + self.for_s

        def no(call: str) -> PosRefused | None:
            if self.at <= site.time.seconds < until and call in calls:
                return PosRefused(code, str(self.number), number=self.number)
            return before(call)

        site.till.in_the_way = no
        site.calms_at(until)


AT_AN_ORDER = frozenset({"SaveOrder", "ApplyPersonalCard", "PayOrder", "VoidOrder"})
TILL_NUMBERS = {
    2172: (ErrorCode.POS_SHIFT_CLOSING, AT_AN_ORDER | {"CreateOrder"}),
    2133: (ErrorCode.POS_SHIFT_TOO_LONG, frozenset({"CreateOrder"})),
    2219: (ErrorCode.POS_ORDER_LOCKED, AT_AN_ORDER),
}
"""What each says no to: a shift that is too old takes no new orders, and lets the others be paid
(rk7 §1.6); an order nobody has made yet cannot be locked."""


@dataclass(frozen=True, slots=True)
class AtTill:
    """Somebody changes something at the cash server: the name is one of ``HAPPENINGS``."""

    at: float
    what: str

    def befall(self, site: Site) -> None:
        site.at(self.at, self.what, lambda: HAPPENINGS[self.what](site.till))
        site.calms_at(self.at)


def _price_rises(till: FakeTill) -> None:
    till.prices[BORSCH] += 1_000


HAPPENINGS: dict[str, Callable[[FakeTill], Any]] = {
    "the price rises": _price_rises,
    "a dish is sold out": lambda till: till.stop_list.add(BORSCH),
    "the cashier makes the order void": FakeTill.cashier_voids,
    "the order vanishes": FakeTill.orders_vanish,
    "the cashier takes payment": FakeTill.cashier_takes_payment,
    "the cashier adds a dish": FakeTill.cashier_adds_a_dish,
    "the cashier swaps dishes": FakeTill.cashier_swaps_dishes,
    "the installation is forgotten": FakeTill.forgets_installation,
    "another kiosk uses a number": lambda till: till.used_by_another(1),
    "another kiosk uses three numbers": lambda till: till.used_by_another(3),
    "the remembered answer is lost": lambda till: setattr(till, "remembers_answers", False),
}


@dataclass(frozen=True, slots=True)
class NewLicence:
    """The licence has a new id; the old one is not taken any more."""

    at: float

    def befall(self, site: Site) -> None:
        site.at(self.at, "the licence has a new id", site.renew_licence)
        site.calms_at(self.at)


@dataclass(frozen=True, slots=True)
class CouponGives:
    """The coupon takes off another sum than was shown; nothing: it is refused."""

    minor: int

    def befall(self, site: Site) -> None:
        site.coupon_gives(Money(self.minor))


@dataclass(frozen=True, slots=True)
class Declined:
    """The station's terminal, or the kiosk's own, declines so often."""

    times: int

    def befall(self, site: Site) -> None:
        site.till.declines += self.times
        site.terminal.declines += self.times


@dataclass(frozen=True, slots=True)
class TerminalMute:
    """The kiosk's own terminal never answers about the end of a charge; ``arrived``: it hears."""

    arrived: bool

    def befall(self, site: Site) -> None:
        lost = Fault.LOST_ANSWER if self.arrived else Fault.LOST_REQUEST
        site.script("terminal")["confirm", 0] = lost


@dataclass(frozen=True, slots=True)
class TerminalOff:
    """The kiosk's own terminal has no power for a while."""

    at: float
    for_s: float

    def befall(self, site: Site) -> None:
        site.at(
            self.at,
            "the terminal loses its power",
            lambda: site.terminal.loses_power_for(self.for_s),
        )
        site.calms_at(self.at + self.for_s)


@dataclass(frozen=True, slots=True)
class GuestCancels:
    """At the ``time``-th question."""

    time: int

    def befall(self, site: Site) -> None:
        site.guest.cancels_at.add(self.time)


@dataclass(frozen=True, slots=True)
class GuestTakesOtherWay:
    """At the ``time``-th question, if it is about the card."""

    time: int
    way: PayWay

    def befall(self, site: Site) -> None:
        site.guest.other_way[self.time] = self.way


@dataclass(frozen=True, slots=True)
class GuestLeaves:
    """Without a word."""

    at: float

    def befall(self, site: Site) -> None:
        site.at(self.at, "the guest leaves", site.guest.leaves)
        site.calms_at(self.at)


@dataclass(frozen=True, slots=True)
class PowerFails:
    """``after`` so many moments, for ``down_s``. ``arrives_s``: what was being sent arrives."""

    after: int
    down_s: float
    arrives_s: float | None = None

    def befall(self, site: Site) -> None:
        site.cuts.append(PowerCut(after=self.after, down_s=self.down_s, arrives_s=self.arrives_s))


@dataclass(frozen=True, slots=True)
class DiskFull:
    at: float
    for_s: float

    def befall(self, site: Site) -> None:
        site.at(self.at, "the disk is full", lambda: site.disk.is_full(True))
        site.at(self.at + self.for_s, "the disk has room again", lambda: site.disk.is_full(False))
        site.calms_at(self.at + self.for_s)


@dataclass(frozen=True, slots=True)
class ClockJumps:
    """The wall clock is set by ``by_s``."""

    at: float
    by_s: float

    def befall(self, site: Site) -> None:
        def jump() -> None:
            site.time.set_by += timedelta(seconds=self.by_s)

        site.at(self.at, f"the clock jumps by {self.by_s:.0f} s", jump)
        site.calms_at(self.at)


@dataclass(frozen=True, slots=True)
class NextGuest:
    """Somebody else comes when this purchase is over, and tries before that too."""

    way: PayWay

    def befall(self, site: Site) -> None:
        site.next_way = self.way
