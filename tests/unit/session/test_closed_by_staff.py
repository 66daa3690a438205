"""A guest before a kiosk that staff close: told at once, and never disturbed over money."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from kiosk.checkout.purchase import Purchase
from kiosk.domain.day import ClosedBecause, Closing
from kiosk.domain.names import Text
from kiosk.domain.order_kind import OrderKind
from kiosk.errors import ErrorCode
from kiosk.intents import DoneTapped, MenuLooked, PayTapped, StartTapped
from kiosk.order_intents import BasketOpened, OrderTypeChosen, PlusTapped
from kiosk.session.service import Source
from kiosk.snapshots.service import ServiceState
from kiosk.snapshots.session import Screen
from kiosk.staff_snapshots import StaffPart, StaffView
from tests.unit.lunch import CAKE
from tests.unit.session.kiosk import (
    CANCELLED,
    CHECKING,
    DECLINED,
    FINISHED,
    FOLLOW_TERMINAL,
    NEEDS_STAFF,
    NOON,
    KioskStage,
)
from tests.unit.session.paying import STATION, at_the_pay_screen, paying

CLOSING = Closing(
    because=ClosedBecause.OWN_WORDS,
    words=Text("Банкет", "A banquet"),
    at=NOON,
    by="Anna",
    until=NOON + timedelta(minutes=30),
)


def ordering() -> KioskStage:
    kiosk = KioskStage()
    kiosk.do(StartTapped(), OrderTypeChosen(OrderKind.EAT_IN), PlusTapped(CAKE), BasketOpened())
    assert kiosk.screen is Screen.BASKET
    return kiosk


def test_a_kiosk_nobody_stands_at_says_so_within_a_second() -> None:
    kiosk = KioskStage()
    kiosk.watch.close(CLOSING)
    kiosk.wait(1)
    assert kiosk.screen is Screen.OUT_OF_SERVICE
    service = kiosk.shown.service
    assert (service.state, service.cause) == (ServiceState.PAUSED, None)
    assert service.closing is not None
    assert (service.closing.words, service.closing.until) == (CLOSING.words, CLOSING.until)
    assert "Anna" not in repr(service), "who closed it is not the guests'"


def test_whoever_is_choosing_has_to_leave_and_may_look_at_the_menu_afterwards() -> None:
    kiosk = ordering()
    kiosk.watch.close(CLOSING)
    kiosk.wait(1)
    assert kiosk.screen is Screen.OUT_OF_SERVICE
    assert not kiosk.shown.basket.lines
    assert kiosk.do(MenuLooked()).wait(5).screen is Screen.MENU
    kiosk.do(PlusTapped(CAKE), BasketOpened())
    assert not kiosk.shown.basket.can_check_out


def test_the_guest_beneath_staff_mode_leaves_as_staff_do() -> None:
    kiosk = ordering()
    kiosk.staff = StaffPart(view=StaffView.CLOSING)
    kiosk.watch.close(CLOSING)
    assert kiosk.wait(3).screen is Screen.BASKET
    kiosk.staff = None
    kiosk.session.publish()
    assert kiosk.screen is Screen.OUT_OF_SERVICE


def test_nobody_begins_to_pay_between_the_closing_and_the_next_second() -> None:
    kiosk = at_the_pay_screen()
    kiosk.watch.close(CLOSING)
    kiosk.do(PayTapped(STATION, kiosk.shown.basket.revision))
    assert kiosk.desk.bought == []
    kiosk.wait(1)
    assert kiosk.screen is Screen.OUT_OF_SERVICE


@pytest.mark.parametrize(
    "row", [FOLLOW_TERMINAL, CHECKING, DECLINED, NEEDS_STAFF], ids=lambda row: row.state.value
)
def test_whoever_is_paying_is_not_disturbed(row: Purchase) -> None:
    kiosk = paying().hears(row)
    before = kiosk.screen
    kiosk.watch.close(CLOSING)
    kiosk.wait(3)
    assert kiosk.screen is before
    assert kiosk.shown.purchase is not None


def test_whoever_has_just_tapped_pay_is_not_disturbed() -> None:
    kiosk = at_the_pay_screen()
    kiosk.session.submit(PayTapped(STATION, kiosk.shown.basket.revision))
    kiosk.watch.close(CLOSING)
    kiosk.session.publish()
    assert kiosk.screen is Screen.CHECKING, "the book has its first line in a moment"
    kiosk.errands.run()
    assert len(kiosk.desk.bought) == 1


def test_a_guest_who_has_paid_reads_their_number_and_then_the_kiosk_is_closed() -> None:
    kiosk = paying().hears(FOLLOW_TERMINAL)
    kiosk.watch.close(CLOSING)
    kiosk.wait(2).hears(FINISHED).wait(2)
    assert kiosk.screen is Screen.DONE
    assert kiosk.do(DoneTapped()).screen is Screen.OUT_OF_SERVICE


def test_a_purchase_that_was_undone_leads_nobody_back_into_a_closed_kiosk() -> None:
    kiosk = paying().hears(FOLLOW_TERMINAL)
    kiosk.watch.close(CLOSING)
    kiosk.wait(1).hears(CANCELLED).wait(40)
    assert kiosk.screen is Screen.OUT_OF_SERVICE


def test_an_opened_kiosk_welcomes_the_next_guest() -> None:
    kiosk = KioskStage()
    kiosk.watch.close(CLOSING)
    kiosk.wait(1)
    kiosk.watch.close(None)
    kiosk.wait(1)
    assert kiosk.screen is Screen.ATTRACT
    assert kiosk.do(StartTapped()).screen is Screen.ORDER_TYPE


def test_a_second_closing_sends_the_next_guest_away_too() -> None:
    kiosk = KioskStage()
    kiosk.watch.close(CLOSING)
    kiosk.wait(1)
    kiosk.watch.close(None)
    kiosk.wait(1)
    kiosk.do(StartTapped(), OrderTypeChosen(OrderKind.EAT_IN))
    kiosk.watch.close(replace(CLOSING, because=ClosedBecause.CLEANING))
    assert kiosk.wait(1).screen is Screen.OUT_OF_SERVICE


def test_a_closed_kiosk_waits_for_no_cash_server_to_say_so() -> None:
    kiosk = KioskStage(heard_of=False)
    kiosk.watch.close(CLOSING)
    kiosk.wait(1)
    assert kiosk.screen is Screen.OUT_OF_SERVICE
    kiosk.watch.close(None)
    assert kiosk.watch.now.starting


def test_what_is_wrong_besides_is_told_once_the_kiosk_is_opened() -> None:
    kiosk = KioskStage()
    kiosk.watch.close(CLOSING)
    kiosk.watch.report(Source.CASH_SERVER, ErrorCode.POS_UNREACHABLE)
    kiosk.wait(1)
    kiosk.watch.close(None)
    kiosk.wait(1)
    assert kiosk.screen is Screen.OUT_OF_SERVICE
    assert kiosk.shown.service.cause is ErrorCode.POS_UNREACHABLE
