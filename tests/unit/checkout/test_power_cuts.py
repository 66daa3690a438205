"""The plug is pulled at every commit and on both sides of every send, on every path.

Each path is walked once whole to count its moments, then once for every moment, with a new process
on the same disk afterwards. Nobody is charged twice, nothing paid is lost, no screen is stuck.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from hardware.terminals import TerminalCapabilities
from kiosk.checkout.runner import PurchaseRequest
from kiosk.checkout.vocabulary import Effect, Event, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import Money
from kiosk.errors import CrmRefused, ErrorCode, PosRefused
from tests.money.fake_terminal import ONE_PHASE, PATIENT, TWO_PHASE
from tests.money.fake_till import BORSCH
from tests.money.order import COUPON
from tests.money.power import PlugPulled
from tests.money.troubled_line import Fault, Script
from tests.unit.checkout.restaurant import Restaurant, request
from tests.unit.checkout.story import Answer, Story, check_truth

LOCKED = PosRefused(ErrorCode.POS_ORDER_LOCKED, number=2219)
CLOSING = PosRefused(ErrorCode.POS_SHIFT_CLOSING, number=2172)
TOO_LONG = PosRefused(ErrorCode.POS_SHIFT_TOO_LONG, number=2133)
NO_COUPON = PosRefused(ErrorCode.CRM_REFUSED, number=3813)
NO_POINTS = CrmRefused(ErrorCode.POINTS_NOT_ENOUGH, sac="SAC-0018")
CARD = request()
POINTS = request(bonus=Money.of(120))
ALL_POINTS = request(bonus=Money.of(590))
COUNTER = request(way=PayWay.COUNTER)
SBP = request(way=PayWay.SBP)
TERMINAL = request(way=PayWay.TERMINAL)
ALL_AT_TERMINAL = request(way=PayWay.TERMINAL, bonus=Money.of(120), coupon=COUPON)
REFUSED = PosRefused(ErrorCode.POS_REFUSED, number=1)
WITH_COUPON = request(coupon=COUPON)
ALL_TOGETHER = request(bonus=Money.of(120), coupon=COUPON)


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A way through, and where it ends when nobody pulls the plug."""

    name: str
    request: PurchaseRequest = CARD
    script: Script = field(default_factory=dict)
    answers: tuple[Answer, ...] = ()
    declines: int = 0
    price_rises: bool = False
    sold_out: bool = False
    coupon_gives: Money = COUPON.shown
    credit_percent: int = 0
    terminal: TerminalCapabilities = TWO_PHASE
    card_declines: int = 0
    ends: State = State.FINISHED

    def restaurant(self, pull_at: int | None = None) -> Restaurant:
        restaurant = Restaurant(self.script, pull_at=pull_at, terminal=self.terminal)
        restaurant.terminal.declines = self.card_declines
        restaurant.till.declines = self.declines
        restaurant.credit_percent = self.credit_percent
        restaurant.switched_on()
        restaurant.till.coupons = {COUPON.id: self.coupon_gives}
        if self.price_rises:
            restaurant.till.prices[BORSCH] += 1_000
        if self.sold_out:
            restaurant.till.stop_list.add(BORSCH)
        return restaurant


def losing(call: str) -> dict[tuple[str, int], Fault]:
    return {(call, 1): Fault.LOST_ANSWER}


PATHS = (
    Path(name="the card pays"),
    Path(name="points and card pay", request=POINTS),
    Path(name="points pay everything", request=ALL_POINTS),
    Path(name="the guest pays at the counter", request=COUNTER, ends=State.AT_COUNTER),
    Path(name="the answer to CreateOrder is lost", script=losing("CreateOrder")),
    Path(name="the answer to SaveOrder is lost", script=losing("SaveOrder")),
    Path(name="the answer to PayOrder is lost", script=losing("PayOrder"), request=POINTS),
    Path(name="the answer to the debit is lost", script=losing("debit"), request=POINTS),
    Path(name="SaveOrder is lost", script={("SaveOrder", 1): Fault.LOST_REQUEST}),
    Path(name="PayOrder is lost", script={("PayOrder", 1): Fault.LOST_REQUEST}, request=POINTS),
    Path(name="the debit is lost", script={("debit", 1): Fault.LOST_REQUEST}, request=POINTS),
    Path(name="the order is locked for a moment", script={("SaveOrder", 1): LOCKED}),
    Path(name="the shift is closing for a moment", script={("PayOrder", 1): CLOSING}),
    Path(
        name="the shift has been open too long",
        script={("CreateOrder", 1): TOO_LONG},
        ends=State.ABORTED,
    ),
    Path(name="the price has risen", price_rises=True, request=POINTS, ends=State.CANCELLED),
    Path(name="the soup is sold out", sold_out=True, request=POINTS, ends=State.CANCELLED),
    Path(name="a coupon and the card pay", request=WITH_COUPON),
    Path(name="coupon, points and card pay", request=ALL_TOGETHER),
    Path(
        name="a coupon at the counter",
        request=request(way=PayWay.COUNTER, coupon=COUPON),
        ends=State.AT_COUNTER,
    ),
    Path(
        name="the answer to the coupon is lost",
        script=losing("ApplyPersonalCard"),
        request=ALL_TOGETHER,
    ),
    Path(
        name="the coupon is lost",
        script={("ApplyPersonalCard", 1): Fault.LOST_REQUEST},
        request=ALL_TOGETHER,
    ),
    Path(
        name="the coupon gives less, the guest agrees",
        request=ALL_TOGETHER,
        coupon_gives=Money.of(80),
        answers=(Event.GUEST_PAYS_OTHER_SUM,),
    ),
    Path(
        name="the coupon gives more, the guest agrees",
        request=ALL_TOGETHER,
        coupon_gives=Money.of(150),
        answers=(Event.GUEST_PAYS_OTHER_SUM,),
    ),
    Path(
        name="the coupon gives less, the guest cancels",
        request=ALL_TOGETHER,
        coupon_gives=Money.of(80),
        answers=(Event.GUEST_CANCELLED,),
        ends=State.CANCELLED,
    ),
    Path(
        name="the coupon is refused, the guest pays without it",
        script={("ApplyPersonalCard", 1): NO_COUPON},
        request=ALL_TOGETHER,
        answers=(Event.GUEST_PAYS_OTHER_SUM,),
    ),
    Path(
        name="the coupon is refused, nobody answers",
        script={("ApplyPersonalCard", 1): NO_COUPON},
        request=WITH_COUPON,
        ends=State.CANCELLED,
    ),
    Path(
        name="declined, then cancelled with coupon and points",
        declines=1,
        request=ALL_TOGETHER,
        answers=(Event.GUEST_CANCELLED,),
        ends=State.CANCELLED,
    ),
    Path(
        name="no points are taken, the guest pays in full",
        script={("debit", 1): NO_POINTS},
        request=POINTS,
        answers=(Event.GUEST_PAYS_IN_FULL,),
    ),
    Path(
        name="no points are taken, the guest cancels",
        script={("debit", 1): NO_POINTS},
        request=POINTS,
        answers=(Event.GUEST_CANCELLED,),
        ends=State.CANCELLED,
    ),
    Path(name="the kiosk's terminal takes the card", request=TERMINAL),
    Path(name="it takes it in one step", request=TERMINAL, terminal=ONE_PHASE),
    Path(name="coupon, points and the kiosk's terminal", request=ALL_AT_TERMINAL),
    Path(name="the answer to the charge is lost", request=TERMINAL, script=losing("authorise")),
    Path(
        name="the answer to a charge in one step is lost",
        request=TERMINAL,
        script=losing("authorise"),
        terminal=ONE_PHASE,
    ),
    Path(
        name="the charge is lost, the guest tries again",
        request=TERMINAL,
        script={("authorise", 1): Fault.LOST_REQUEST},
        answers=(Event.GUEST_RETRIES,),
    ),
    Path(name="the confirmation's answer is lost", request=TERMINAL, script=losing("confirm")),
    Path(
        name="the confirmation is lost",
        request=TERMINAL,
        script={("confirm", 1): Fault.LOST_REQUEST},
    ),
    Path(
        name="the terminal declines, then approves",
        request=ALL_AT_TERMINAL,
        card_declines=1,
        answers=(Event.GUEST_RETRIES,),
    ),
    Path(
        name="the terminal declines, the guest goes to the station",
        request=TERMINAL,
        card_declines=1,
        answers=((Event.GUEST_CHOSE_WAY, PayWay.STATION),),
    ),
    Path(
        name="the terminal declines, the guest cancels",
        request=ALL_AT_TERMINAL,
        card_declines=1,
        answers=(Event.GUEST_CANCELLED,),
        ends=State.CANCELLED,
    ),
    Path(
        name="the terminal is not there, the guest goes to the counter",
        request=TERMINAL,
        script={("idle", 0): Fault.NOT_SENT},
        answers=((Event.GUEST_CHOSE_WAY, PayWay.COUNTER),),
        ends=State.AT_COUNTER,
    ),
    Path(
        name="approved, and the till refuses: the sum is let go",
        request=ALL_AT_TERMINAL,
        terminal=PATIENT,
        script={("PayOrder", 1): REFUSED, ("release", 1): Fault.LOST_ANSWER},
        ends=State.CANCELLED,
    ),
    Path(
        name="taken in one step, and the till refuses: the sum is given back",
        request=TERMINAL,
        terminal=ONE_PHASE,
        script={("PayOrder", 1): REFUSED, ("release", 1): Fault.LOST_REQUEST},
        ends=State.CANCELLED,
    ),
    Path(
        name="approved, and the answer to PayOrder is lost for longer than the sum is held",
        request=TERMINAL,
        script=losing("PayOrder"),
    ),
    Path(name="the guest pays by a bank's code", request=SBP),
    Path(name="points and a bank's code", request=request(way=PayWay.SBP, bonus=Money.of(120))),
    Path(name="the answer about the code is lost", request=SBP, script=losing("PayOrder")),
    Path(
        name="nobody pays by the code, the guest goes to the station",
        request=SBP,
        script={("PayOrder", 1): Fault.LOST_REQUEST},
        answers=((Event.GUEST_CHOSE_WAY, PayWay.STATION),),
    ),
    Path(
        name="nobody pays by the code, and nobody answers",
        request=SBP,
        script={("PayOrder", 1): Fault.LOST_REQUEST},
        ends=State.CANCELLED,
    ),
    Path(name="points are earned", request=POINTS, credit_percent=5),
    Path(
        name="the answer to the credit is lost",
        request=POINTS,
        credit_percent=5,
        script=losing("credit"),
    ),
    Path(
        name="the credit is lost",
        request=POINTS,
        credit_percent=5,
        script={("credit", 1): Fault.LOST_REQUEST},
    ),
    Path(
        name="the credit does not leave at first",
        request=POINTS,
        credit_percent=5,
        script={("credit", 1): Fault.NOT_SENT, ("find credit", 1): Fault.NOT_SENT},
    ),
    Path(
        name="declined once, then paid",
        declines=1,
        request=POINTS,
        answers=(Event.GUEST_RETRIES,),
    ),
    Path(
        name="declined, then to the counter",
        declines=1,
        answers=((Event.GUEST_CHOSE_WAY, PayWay.COUNTER),),
        ends=State.AT_COUNTER,
    ),
    Path(
        name="declined, then cancelled with points to return",
        declines=1,
        request=POINTS,
        answers=(Event.GUEST_CANCELLED,),
        ends=State.CANCELLED,
    ),
    Path(
        name="nobody answers, and the answers to void and return are lost",
        declines=1,
        request=POINTS,
        script=losing("VoidOrder") | losing("give back"),
        ends=State.CANCELLED,
    ),
)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
async def test_the_path_ends_as_it_should_with_the_power_on(path: Path) -> None:
    restaurant = path.restaurant()
    purchase = await Story(restaurant, path.answers).buy(path.request)
    assert purchase is not None
    assert purchase.state is path.ends
    assert restaurant.cards.credits == (
        {purchase.credit_name.external_id: purchase.credit} if purchase.credit else {}
    )
    check_truth(restaurant, purchase)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
async def test_nobody_pays_twice_and_nothing_paid_is_lost_wherever_the_plug_is_pulled(
    path: Path,
) -> None:
    whole = path.restaurant()
    await Story(whole, path.answers).buy(path.request)
    moments = whole.plug.moments
    assert len(moments) > 6
    for place, moment in enumerate(moments, start=1):
        restaurant = path.restaurant(pull_at=place)
        purchase = await Story(restaurant, path.answers).buy(path.request)
        try:
            check_truth(restaurant, purchase)
            if purchase is not None:
                assert purchase.state is not State.NEEDS_STAFF, "nothing here needs a person"
        except AssertionError as broken:
            raise AssertionError(f"{moment} (moment {place}): {broken}") from broken


@pytest.mark.parametrize("hours", [1, -1], ids=["later", "clock set back"])
@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
async def test_a_guest_who_has_gone_when_the_power_comes_back_is_not_charged(
    path: Path, hours: int
) -> None:
    whole = path.restaurant()
    await Story(whole, path.answers).buy(path.request)
    for place, moment in enumerate(whole.plug.moments, start=1):
        restaurant = path.restaurant(pull_at=place)
        story = Story(restaurant, path.answers)
        with pytest.raises(PlugPulled):
            await story.until_the_plug_is_pulled(path.request)
        charged = list(restaurant.till.charges)
        asked = restaurant.till.line.calls["PayOrder"]
        behind_the_pivot = restaurant.book.has_open(Effect.PAY_ORDER)
        restaurant.time.set_by = timedelta(hours=hours)
        story.nobody_is_there()
        check_truth(restaurant, await story.switched_on_again())
        if not behind_the_pivot:
            assert restaurant.till.charges == charged, moment
        if path.request.way is not PayWay.TERMINAL:
            assert restaurant.till.line.calls["PayOrder"] == asked, f"asked again {moment}"
