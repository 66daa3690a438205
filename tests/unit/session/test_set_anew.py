"""What staff set while the kiosk runs: felt at once where nobody is here, else by the next."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.domain.names import Language
from kiosk.domain.order_kind import OrderKind
from kiosk.intents import StartTapped
from kiosk.order_intents import OrderTypeChosen
from kiosk.snapshots.session import Screen
from tests.unit.session.guest import SITE
from tests.unit.session.kiosk import KioskStage

COME = (StartTapped(), OrderTypeChosen(OrderKind.EAT_IN))
ANEW = replace(SITE, languages=(Language.EN,), text_scale_percent=150, idle_after_s=200.0)


def test_where_nobody_is_here_it_is_felt_at_once() -> None:
    stage = KioskStage()
    stage.session.use(ANEW)
    assert stage.shown.session.language.value == "en"
    assert stage.shown.session.text_scale_percent == 150
    stage.do(*COME).wait(199)
    assert stage.shown.session.sheet.value == "none"


def test_a_guest_who_is_here_keeps_what_they_began_with() -> None:
    stage = KioskStage().do(*COME)
    stage.session.use(ANEW)
    assert stage.shown.session.language.value == "ru"
    assert stage.shown.session.text_scale_percent == 100
    patience = int(SITE.idle_after_s + SITE.idle_warning_s) + 2
    stage.wait(patience)
    assert stage.screen is Screen.ATTRACT
    assert stage.shown.session.language.value == "en"
    assert stage.shown.session.text_scale_percent == 150
