"""The guest waits for what becomes of the money."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.domain.money import ZERO, Money
from kiosk.errors import ErrorCode
from kiosk.intents import GuestAnswer
from kiosk.snapshots.paper import PaperNews
from kiosk.snapshots.session import Screen
from kiosk.snapshots.telling import Telling
from tests.ui.made_purchases import (
    ALL_BY_POINTS,
    CALLED,
    IN_DOUBT,
    LOOKING,
    REGISTERING,
    RETURNING,
    SCAN_IN_DOUBT,
    STOPPED,
    moment,
)
from tests.ui.made_snapshots import told
from tests.ui.scenes.scene import Scene


def checking() -> Iterator[Scene]:
    at = Screen.CHECKING
    yield Scene(name="checking", snapshot=told(at, Telling.CHECKING), drawing="11")
    yield Scene(name="checking-long", snapshot=told(at, Telling.CHECKING, waiting_s=75))
    yield Scene(
        name="checking-placing",
        snapshot=told(at, Telling.PLACING_ORDER, number="", waiting_s=2),
    )
    gift = {"discount": Money.of(190), "to_pay": Money.of(1090), "shown_to_pay": Money.of(1090)}
    gift["shown_discount"] = Money.of(190)
    yield Scene(
        name="checking-coupon",
        snapshot=told(at, Telling.APPLYING_COUPON, waiting_s=1, **gift),
    )
    yield Scene(
        name="checking-with-coupon",
        snapshot=told(at, Telling.CHECKING, **gift),
    )
    answers = (GuestAnswer.PAY_OTHER_SUM, GuestAnswer.CANCEL)
    less = {**gift, "discount": Money.of(150), "to_pay": Money.of(1130)}
    yield Scene(
        name="checking-coupon-differs",
        snapshot=told(
            at,
            Telling.COUPON_DIFFERS,
            answers=answers,
            cause=ErrorCode.POS_TOTAL_CHANGED,
            **less,
        ),
    )
    nothing = {**gift, "discount": ZERO, "to_pay": Money.of(1280)}
    yield Scene(
        name="checking-coupon-refused",
        snapshot=told(
            at,
            Telling.COUPON_REFUSED,
            answers=answers,
            cause=ErrorCode.POS_TOTAL_CHANGED,
            **nothing,
        ),
    )
    yield Scene(name="checking-points", snapshot=told(at, Telling.USING_POINTS, waiting_s=1))
    yield Scene(
        name="checking-cancelling", snapshot=told(at, Telling.CANCELLING, steps=(), waiting_s=3)
    )
    yield Scene(
        name="checking-money-returning", snapshot=told(at, Telling.MONEY_RETURNING, steps=())
    )
    yield Scene(
        name="checking-points-refused",
        snapshot=told(
            at,
            Telling.POINTS_REFUSED,
            answers=(GuestAnswer.PAY_IN_FULL, GuestAnswer.CANCEL),
            cause=ErrorCode.POINTS_NOT_ENOUGH,
        ),
    )
    yield Scene(
        name="checking-see-staff",
        snapshot=told(at, Telling.SEE_STAFF, steps=(), closes_in_s=27),
    )
    yield from _own_terminal()
    yield from _slip()


def _own_terminal() -> Iterator[Scene]:
    """Told by the rows of the book, not by hand."""
    yield Scene(name="checking-own-terminal", snapshot=moment(IN_DOUBT))
    yield Scene(name="checking-own-terminal-offer", snapshot=moment(IN_DOUBT, waiting_s=20))
    yield Scene(name="checking-registering", snapshot=moment(REGISTERING, waiting_s=4))
    yield Scene(name="checking-registering-offer", snapshot=moment(LOOKING, waiting_s=24))
    yield Scene(name="checking-registering-long", snapshot=moment(LOOKING, waiting_s=75))
    yield Scene(name="checking-own-returning", snapshot=moment(RETURNING))
    yield Scene(name="checking-own-stopped", snapshot=moment(STOPPED, waiting_s=1))
    yield Scene(name="checking-own-called", snapshot=moment(CALLED))
    yield Scene(name="checking-all-by-points", snapshot=moment(ALL_BY_POINTS, waiting_s=2))
    yield Scene(name="checking-scan", snapshot=moment(SCAN_IN_DOUBT))
    yield Scene(name="checking-scan-offer", snapshot=moment(SCAN_IN_DOUBT, waiting_s=31))


def _slip() -> Iterator[Scene]:
    """Where the kiosk has a printer: what the guest holds in the hand meanwhile."""
    yield Scene(name="checking-slip", snapshot=moment(LOOKING, waiting_s=24, paper=PaperNews.TAKE))
    yield Scene(
        name="checking-slip-without-paper",
        snapshot=moment(LOOKING, waiting_s=24, paper=PaperNews.NO_PAPER),
    )
    yield Scene(
        name="checking-returning-slip",
        snapshot=moment(RETURNING, waiting_s=24, paper=PaperNews.TAKE),
    )
    yield Scene(name="checking-called-slip", snapshot=moment(CALLED, paper=PaperNews.TAKE))
