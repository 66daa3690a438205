"""What the card system refuses for reasons of its own is told to staff, not to the guest alone."""

from __future__ import annotations

import pytest

from kiosk.card_intents import CardPresented, EntryConfirmed, LoyaltyOpened, PhoneOpened
from kiosk.domain.order_kind import OrderKind
from kiosk.errors import CrmRefused, ErrorCode
from kiosk.intents import StartTapped
from kiosk.order_intents import OrderTypeChosen
from tests.unit.session.guest import CARD, PHONE_SITE, typed
from tests.unit.session.kiosk import KioskStage

NO = CrmRefused(ErrorCode.CRM_REFUSED, "SAC-0111: classifier blocked", sac="SAC-0111")


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [r.getMessage() for r in caplog.records if "card system refused" in r.getMessage()]


def at_work() -> KioskStage:
    return KioskStage(PHONE_SITE).do(StartTapped(), OrderTypeChosen(OrderKind.EAT_IN))


@pytest.mark.parametrize(
    ("no", "times"), [(NO, 1), (CrmRefused(ErrorCode.CARD_UNKNOWN, sac="SAC-0014"), 0)]
)
def test_staff_hear_of_a_refused_look_up_that_is_not_about_the_card(
    no: CrmRefused, times: int, caplog: pytest.LogCaptureFixture
) -> None:
    stage = at_work()
    stage.cards.trouble = no
    stage.do(CardPresented(CARD))
    assert len(told(caplog)) == times


def test_staff_hear_of_a_refused_sign_in_that_is_not_about_the_guest(
    caplog: pytest.LogCaptureFixture,
) -> None:
    stage = at_work().do(LoyaltyOpened(), PhoneOpened())
    stage.phones.trouble = NO
    stage.do(*typed("9160000018"), EntryConfirmed())
    (line,) = told(caplog)
    assert "SAC-0111" in line
