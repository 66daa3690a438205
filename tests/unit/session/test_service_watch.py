"""Whether orders are taken: the last word of every source."""

from __future__ import annotations

import pytest

from kiosk.errors import ErrorCode
from kiosk.session.idle import IdleWatch, Presence
from kiosk.session.service import ServiceWatch, Source
from tests.unit.session.kiosk import NOON, HandClock


def test_nothing_is_sold_before_the_cash_server_was_heard_of() -> None:
    watch = ServiceWatch(HandClock())
    watch.report(Source.LICENCE, None)
    assert (watch.now.taking_orders, watch.now.starting) == (False, True)
    watch.report(Source.CASH_SERVER, None)
    assert (watch.now.taking_orders, watch.now.starting) == (True, False)


def test_trouble_at_the_start_is_told_as_trouble() -> None:
    watch = ServiceWatch(HandClock())
    watch.report(Source.STORE, ErrorCode.STORE_UNWRITABLE)
    assert (watch.now.starting, watch.now.cause) == (False, ErrorCode.STORE_UNWRITABLE)


@pytest.mark.parametrize("source", Source)
def test_any_source_alone_stops_orders_and_starts_them_again(source: Source) -> None:
    watch = ServiceWatch(HandClock())
    watch.report(Source.CASH_SERVER, None)
    watch.report(source, ErrorCode.POS_SILENT)
    assert (watch.now.taking_orders, watch.now.cause) == (False, ErrorCode.POS_SILENT)
    watch.report(source, None)
    assert (watch.now.taking_orders, watch.now.cause) == (True, None)


def test_the_gravest_trouble_is_told_first() -> None:
    watch = ServiceWatch(HandClock())
    watch.report(Source.PURCHASE, ErrorCode.POS_SILENT)
    watch.report(Source.CASH_SERVER, ErrorCode.POS_UNREACHABLE, retry_at=7.0)
    assert (watch.now.cause, watch.now.retry_at) == (ErrorCode.POS_UNREACHABLE, 7.0)
    watch.report(Source.STORE, ErrorCode.STORE_UNREADABLE)
    assert (watch.now.cause, watch.now.retry_at) == (ErrorCode.STORE_UNREADABLE, None)


def test_trouble_keeps_the_time_it_began() -> None:
    clock = HandClock()
    watch = ServiceWatch(clock)
    watch.report(Source.CASH_SERVER, ErrorCode.POS_SILENT)
    clock.seconds = 600
    watch.report(Source.CASH_SERVER, ErrorCode.POS_UNREACHABLE)
    assert watch.now.since == NOON
    watch.report(Source.CASH_SERVER, None)
    watch.report(Source.CASH_SERVER, ErrorCode.POS_SILENT)
    assert watch.now.since == clock.now()


def test_listeners_hear_of_changes_only() -> None:
    watch = ServiceWatch(HandClock())
    heard: list[None] = []
    watch.subscribe(lambda: heard.append(None))
    watch.report(Source.CASH_SERVER, None)
    watch.report(Source.CASH_SERVER, None)
    watch.money(in_flight=False)
    assert len(heard) == 1
    watch.money(in_flight=True)
    assert len(heard) == 2
    assert watch.now.money_in_flight


@pytest.mark.parametrize(
    ("silent", "presence", "left"),
    [
        (0.0, Presence.HERE, 30),
        (74.9, Presence.HERE, 30),
        (75.0, Presence.ASKED, 30),
        (75.1, Presence.ASKED, 30),
        (104.9, Presence.ASKED, 1),
        (105.0, Presence.GONE, 0),
        (1000.0, Presence.GONE, 0),
    ],
)
def test_silence_is_counted_from_the_last_touch(
    silent: float, presence: Presence, left: int
) -> None:
    watch = IdleWatch(after_s=75.0, warning_s=30.0, last_touch=1000.0)
    assert watch.presence(1000.0 + silent) is presence
    assert watch.seconds_left(1000.0 + silent) == left
