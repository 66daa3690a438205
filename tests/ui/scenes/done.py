"""Paid, or to be paid at the counter."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.domain.money import ZERO, Money
from kiosk.domain.order_kind import OrderKind
from kiosk.snapshots.paper import PaperNews
from kiosk.snapshots.session import Screen
from kiosk.snapshots.telling import Telling
from tests.ui.made_purchases import SOLD, UNPAID, moment
from tests.ui.made_snapshots import SITE, known, purchase, snapshot, told
from tests.ui.scenes.scene import Scene


def done() -> Iterator[Scene]:
    at = Screen.DONE
    yield Scene(
        name="done",
        snapshot=told(at, Telling.PAID, receipt_number="1017", closes_in_s=27),
        drawing="12",
    )
    yield Scene(
        name="done-coupon",
        snapshot=told(
            at,
            Telling.PAID,
            receipt_number="1017",
            closes_in_s=27,
            discount=Money.of(190),
            to_pay=Money.of(1090),
        ),
    )
    yield Scene(
        name="done-coupon-alone",
        snapshot=told(
            at,
            Telling.PAID,
            closes_in_s=27,
            bonus=ZERO,
            discount=Money.of(190),
            to_pay=Money.of(1390),
        ),
    )
    away = known(screen=at, order_kind=OrderKind.TAKE_AWAY)
    plain = purchase(Telling.PAID, bonus=ZERO, to_pay=Money.of(1580), closes_in_s=30, number="1047")
    yield Scene(
        name="done-take-away",
        snapshot=snapshot(away, purchase=plain, site=replace(SITE, table_name="")),
    )
    yield Scene(
        name="done-at-counter",
        snapshot=told(at, Telling.AT_COUNTER, bonus=ZERO, to_pay=Money.of(1580), closes_in_s=27),
    )
    yield from _paper()


def _paper() -> Iterator[Scene]:
    """Where the kiosk has a printer: what becomes of the ticket."""
    for news in (PaperNews.PRINTING, PaperNews.TAKE, PaperNews.NO_PAPER, PaperNews.FAILED):
        yield Scene(name=f"done-paper-{news.value}", snapshot=moment(SOLD, paper=news))
    yield Scene(name="done-at-counter-paper", snapshot=moment(UNPAID, paper=PaperNews.TAKE))
