"""A guest at the pay screen, and one who is paying."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.card_intents import BonusChosen, CardPresented, LoyaltyPassed
from kiosk.checkout.ways import PayWay
from kiosk.domain.order_kind import OrderKind
from kiosk.intents import PayTapped, StartTapped
from kiosk.order_intents import BasketOpened, CheckoutTapped, OrderTypeChosen, PlusTapped
from tests.unit.lunch import BORSCH
from tests.unit.session.guest import ANNA, CARD, SITE
from tests.unit.session.kiosk import (
    POINTS,
    KioskStage,
)

STATION, COUNTER = PayWay.STATION, PayWay.COUNTER
MANY_WAYS = replace(SITE, ways=(STATION, PayWay.SBP, COUNTER))


def at_the_pay_screen(kiosk: KioskStage | None = None) -> KioskStage:
    kiosk = kiosk or KioskStage()
    kiosk.cards.known[CARD.number] = ANNA
    kiosk.do(StartTapped(), OrderTypeChosen(OrderKind.TAKE_AWAY), CardPresented(CARD))
    kiosk.do(PlusTapped(BORSCH), BasketOpened(), CheckoutTapped(1))
    return kiosk.do(BonusChosen(POINTS), LoyaltyPassed())


def paying(kiosk: KioskStage | None = None) -> KioskStage:
    kiosk = at_the_pay_screen(kiosk)
    return kiosk.do(PayTapped(STATION, kiosk.shown.basket.revision))
