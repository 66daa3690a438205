"""Which way to pay, and the guest at the terminal or before the bank's code."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO, Money
from kiosk.errors import ErrorCode
from kiosk.intents import GuestAnswer
from kiosk.snapshots.session import Screen
from kiosk.snapshots.telling import Telling
from tests.ui.made_purchases import (
    ASKING,
    AT_STATION,
    CARD_DECLINED,
    COUNTER,
    NOT_READY,
    SBP,
    SCAN_DECLINED,
    SCANNING,
    SITE_WAYS,
    STATION,
    TERMINAL,
    moment,
)
from tests.ui.made_snapshots import (
    COUPON_SITE,
    GIFT,
    SITE,
    known,
    snapshot,
    state,
    told,
    with_coupons,
)
from tests.ui.scenes.scene import Scene


def paying() -> Iterator[Scene]:
    yield from _ways()
    yield from _doors_shut()
    yield from _station()
    yield from _own_terminal()


def _ways() -> Iterator[Scene]:
    trail = (Screen.MENU, Screen.BASKET, Screen.LOYALTY)
    ready = known(screen=Screen.PAY, trail=trail, bonus=Money.of(300))
    yield Scene(name="pay", snapshot=snapshot(ready), drawing="09")
    favoured = with_coupons(
        GIFT, screen=Screen.PAY, trail=trail, bonus=Money.of(300), coupon_id=GIFT.id
    )
    yield Scene(name="pay-coupon", snapshot=snapshot(favoured, site=COUPON_SITE), drawing="09")
    no_points = replace(favoured, bonus=ZERO)
    yield Scene(name="pay-coupon-alone", snapshot=snapshot(no_points, site=COUPON_SITE))
    yield Scene(
        name="pay-two-ways",
        snapshot=snapshot(state(screen=Screen.PAY, trail=trail), ways=(PayWay.STATION, PayWay.SBP)),
    )
    down = snapshot(state(screen=Screen.PAY, trail=trail), ways=(PayWay.SBP, PayWay.COUNTER))
    yield Scene(
        name="pay-card-down",
        snapshot=replace(down, pay=replace(down.pay, missing=(PayWay.STATION,))),
    )


def _doors_shut() -> Iterator[Scene]:
    """Ways a purchase in doubt keeps shut, and two terminals at one site."""
    at = state(screen=Screen.PAY, trail=(Screen.BASKET,))
    for name, site_ways, ways, missing in (
        ("pay-two-down", SITE_WAYS, (COUNTER,), (TERMINAL, SBP)),
        ("pay-all-down", (TERMINAL, SBP), (), (TERMINAL, SBP)),
        ("pay-two-terminals", (TERMINAL, STATION), (TERMINAL, STATION), ()),
        ("pay-two-terminals-sbp", (TERMINAL, STATION, SBP), (TERMINAL, STATION, SBP), ()),
        ("pay-second-terminal-alone", (TERMINAL, STATION), (STATION, COUNTER), (TERMINAL,)),
    ):
        shown = snapshot(at, ways=ways, site=replace(SITE, ways=site_ways))
        shown = replace(shown, pay=replace(shown.pay, missing=missing))
        yield Scene(name=name, snapshot=shown)


def _station() -> Iterator[Scene]:
    yield Scene(
        name="terminal", snapshot=told(Screen.TERMINAL, Telling.FOLLOW_TERMINAL), drawing="10"
    )
    yield Scene(
        name="terminal-can-cancel",
        snapshot=told(
            Screen.TERMINAL, Telling.FOLLOW_TERMINAL, answers=(GuestAnswer.CANCEL,), waiting_s=3
        ),
    )
    answers = (GuestAnswer.TRY_AGAIN, GuestAnswer.OTHER_WAY, GuestAnswer.CANCEL)
    yield Scene(
        name="terminal-declined",
        snapshot=told(
            Screen.TERMINAL,
            Telling.DECLINED,
            answers=answers,
            cause=ErrorCode.POS_PAYMENT_DECLINED,
        ),
    )


def _own_terminal() -> Iterator[Scene]:
    yield Scene(name="terminal-own", snapshot=moment(ASKING, can_stop=True, waiting_s=3))
    yield Scene(
        name="terminal-stopping", snapshot=moment(ASKING, can_stop=True, stopped=True, waiting_s=5)
    )
    yield Scene(name="terminal-second", snapshot=moment(AT_STATION, ways=(TERMINAL, STATION)))
    yield Scene(name="terminal-own-declined", snapshot=moment(CARD_DECLINED))
    yield Scene(name="terminal-not-ready", snapshot=moment(NOT_READY))
    yield Scene(name="terminal-not-ready-alone", snapshot=moment(NOT_READY, ways=(TERMINAL,)))
    yield Scene(name="scan", snapshot=moment(SCANNING))
    yield Scene(name="scan-can-cancel", snapshot=moment(SCANNING, can_stop=True, waiting_s=3))
    yield Scene(name="scan-stopping", snapshot=moment(SCANNING, can_stop=True, stopped=True))
    yield Scene(name="scan-declined", snapshot=moment(SCAN_DECLINED))
    yield Scene(
        name="scan-declined-alone", snapshot=moment(replace(SCAN_DECLINED, bonus=ZERO), ways=(SBP,))
    )
    yield Scene(name="scan-stopped", snapshot=moment(SCAN_DECLINED, stopped=True))
