"""Purchases paid at a Vendotek terminal over a real line, through every mood and power cut.

The purchase machine is the kiosk's, the driver is the real one, and the simulator's bank says what
is true; every invariant of the money is watched as everywhere else.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from random import Random

import pytest

from kiosk.checkout.vocabulary import State
from kiosk.checkout.ways import PayWay
from kiosk.errors import ErrorCode, PosRefused
from kiosk.simulators.vendotek.moods import Point
from kiosk.simulators.vendotek.moods import TerminalMood as M
from tests.hardware.jumping_loop import played
from tests.money.case import Case
from tests.money.life import Life, Lived
from tests.money.misfortunes import Misfortune, Wants
from tests.money.site import PowerCut, Site
from tests.money.wired_terminal import WiredSite

PARTIAL = (M.PARTIAL, M.NO_AMOUNT)
"""The driver itself lets another sum go, and finds that out anew after a restart."""
FINISHED, CANCELLED = (State.FINISHED,), (State.CANCELLED,)
AWAY_S = (4.0, 40.0)


@dataclass(frozen=True)
class InMood:
    """The terminal is in a mood for its next message or for good."""

    mood: M
    detail: object = ""
    times: int | None = 1
    away_s: float = 20.0

    def befall(self, site: Site) -> None:
        assert isinstance(site, WiredSite)
        site.terminal.simulator.moods.place(self.mood, self.detail, self.times)
        site.terminal.front.away_s = self.away_s
        slow = self.mood in (M.SLOW_PIN, M.BEYOND_TIMEOUT)
        site.calms_at(400.0 if slow else 2 * self.away_s)


@dataclass(frozen=True)
class KioskOff:
    """After so many moments, for so long."""

    after: int
    down_s: float

    def befall(self, site: Site) -> None:
        site.cuts.append(PowerCut(after=self.after, down_s=self.down_s, arrives_s=None))


@dataclass(frozen=True)
class OrderRefused:
    """The till registers no payment: the sum has to be let go."""

    def befall(self, site: Site) -> None:
        refusal = PosRefused(ErrorCode.POS_REFUSED, "no")
        site.script("till")[("PayOrder", 1)] = refusal


def lived(*misfortunes: Misfortune) -> tuple[Lived, WiredSite]:
    async def story() -> tuple[Lived, WiredSite]:
        drawn = (Wants(way=PayWay.TERMINAL), *misfortunes)
        life = Life(Case(seed=0, place=0, real_disk=False, drawn=drawn), site_type=WiredSite)
        site = life.site
        assert isinstance(site, WiredSite)
        await site.terminal.front.listen()
        try:
            return await asyncio.wait_for(life.lived(), None), site
        finally:
            await site.terminal.ends()

    return played(story())


def check(told: Lived, ends: tuple[State, ...]) -> None:
    assert told.broken == ()
    assert told.ends == ends


def check_decided_is_decided(site: WiredSite) -> None:
    """Once the end of a charge was decided, that end is repeated and the charge never."""
    ended: set[int | None] = set()
    for told in site.terminal.simulator.heard:
        if told.name == "FIN":
            ended.add(told.number(0x03))
        assert told.name != "VRP" or told.number(0x03) not in ended


MOODS: dict[str, tuple[InMood, tuple[State, ...]]] = {
    "declined, then another card": (InMood(M.DECLINE), FINISHED),
    "cancelled on the terminal, then paid": (InMood(M.CANCEL_ON_TERMINAL), FINISHED),
    "part of the sum, then all of it": (InMood(M.PARTIAL, 100), FINISHED),
    "no sum told": (InMood(M.NO_AMOUNT), FINISHED),
    "a slow PIN": (InMood(M.SLOW_PIN, 100), FINISHED),
    "too late an answer": (InMood(M.BEYOND_TIMEOUT), FINISHED),
    "a lost request": (InMood(M.LOSE_REQUEST), FINISHED),
    "a lost answer": (InMood(M.LOSE_ANSWER), FINISHED),
    "a lost end": (InMood(M.LOSE_FIN), FINISHED),
    "a lost answer to the end": (InMood(M.LOSE_FIN_ANSWER), FINISHED),
    "a garbled answer": (InMood(M.GARBLED, "VRP"), FINISHED),
    "a reset line": (InMood(M.RST, "VRP"), FINISHED),
    "half an answer to the end": (InMood(M.HALF_FRAME_THEN_CLOSE, "FIN"), FINISHED),
    "a terminal that forgets its number": (InMood(M.FORGET_NUMBER), FINISHED),
}


def test_a_purchase_at_a_calm_terminal() -> None:
    told, site = lived()
    check(told, FINISHED)
    assert site.terminal.simulator.bank.taken == 59_000
    assert site.terminal.simulator.warnings == []


@pytest.mark.parametrize("story", MOODS)
def test_a_purchase_in_a_mood(story: str) -> None:
    mood, ends = MOODS[story]
    told, site = lived(mood)
    check(told, ends)
    assert site.terminal.simulator.bank.taken == 59_000


@pytest.mark.parametrize("away_s", AWAY_S)
@pytest.mark.parametrize("point", Point)
def test_the_terminal_loses_power_in_a_purchase(point: Point, away_s: float) -> None:
    told, site = lived(InMood(M.POWER_CUT, point.value, away_s=away_s))
    assert told.broken == ()
    assert site.terminal.simulator.bank.held == 0


@pytest.mark.parametrize("mood", [InMood(M.LOSE_FIN), InMood(M.LOSE_FIN_ANSWER), None])
def test_an_order_that_cannot_be_registered_is_let_go(mood: InMood | None) -> None:
    told, site = lived(OrderRefused(), *([mood] if mood else []))
    check(told, CANCELLED)
    assert (site.terminal.simulator.bank.taken, site.terminal.simulator.bank.held) == (0, 0)


@pytest.mark.parametrize("down_s", [5.0, 400.0])
@pytest.mark.parametrize("after", range(1, 50))
def test_the_kiosk_loses_power_at_every_moment(after: int, down_s: float) -> None:
    """For a moment, or for so long that the guest has left."""
    told, site = lived(KioskOff(after, down_s))
    assert told.broken == ()
    check_decided_is_decided(site)
    assert site.terminal.simulator.bank.held == 0
    sold = told.ends.count(State.FINISHED)
    assert site.terminal.simulator.bank.taken == 59_000 * sold


@pytest.mark.parametrize("after", range(26, 50, 3))
@pytest.mark.parametrize("point", [Point.CARD_READ, Point.APPROVED, Point.FIN_DONE])
def test_both_lose_power(after: int, point: Point) -> None:
    told, site = lived(InMood(M.POWER_CUT, point.value, away_s=30.0), KioskOff(after, 60.0))
    assert told.broken == ()
    assert site.terminal.simulator.bank.held == 0


@pytest.mark.parametrize("seed", range(120))
def test_whatever_comes_together_the_money_is_right(seed: int) -> None:
    luck = Random(seed)
    moods = [case for case, _ in MOODS.values() if case.mood is not M.FORGET_NUMBER]
    chosen: list[Misfortune] = [*luck.sample(moods, luck.randint(0, 3))]
    if luck.random() < 0.5:
        point, away_s = luck.choice(list(Point)), luck.choice(AWAY_S)
        chosen.append(InMood(M.POWER_CUT, point.value, away_s=away_s))
    if luck.random() < 0.3:
        chosen.append(OrderRefused())
    chosen += [
        KioskOff(luck.randint(16, 50), luck.choice((5.0, 70.0, 400.0)))
        for _ in range(luck.randint(0, 3))
    ]
    if luck.random() < 0.3:
        chosen.append(InMood(M.REPEAT_WHILE_BUSY, luck.choice(("joins", "silent")), times=None))
    if luck.random() < 0.3:
        ending = luck.choice(("nothing", "reversed"))
        chosen.append(InMood(M.IDL_ENDS_SESSION, ending, times=None))
    told, site = lived(*chosen)
    assert told.broken == (), chosen
    if not any(isinstance(one, InMood) and one.mood in PARTIAL for one in chosen):
        check_decided_is_decided(site)
    assert site.terminal.simulator.bank.held == 0


def test_a_refused_end_is_told_to_staff() -> None:
    told, site = lived(InMood(M.FIN_REFUSED))
    check(told, FINISHED)
    (purchase,) = site.disk.purchases()
    assert purchase.paid_without_money
    assert site.terminal.simulator.bank.taken == 0


@pytest.mark.parametrize("mood", [M.FORGET_NUMBER, M.REPLACED])
def test_a_terminal_that_comes_back_as_another_is_a_persons_to_settle(mood: M) -> None:
    told, site = lived(InMood(mood), InMood(M.POWER_CUT, Point.APPROVED.value, away_s=40.0))
    assert told.broken == ()
    assert len(site.terminal.simulator.bank.charges) == 1
