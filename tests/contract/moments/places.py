"""Where a guest may be when something happens, and an honest way there from the first screen."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from kiosk.card_intents import (
    BonusChosen,
    CouponTapped,
    DigitTapped,
    EntryConfirmed,
    LoyaltyPassed,
    PhoneOpened,
)
from kiosk.checkout.ways import PayWay
from kiosk.domain.order_kind import OrderKind
from kiosk.intents import PayTapped, Sheet, SheetOpened, StartTapped
from kiosk.order_intents import (
    BasketOpened,
    CheckoutTapped,
    DishOpened,
    NoteOpened,
    OrderTypeChosen,
    PlusTapped,
    SearchOpened,
)
from kiosk.snapshots.coupon import CouponStanding
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.session import Screen
from kiosk.staff_intents import Corner, CornerTouched
from tests.contract.moments.kiosk import ANNA, ANNAS_PHONE, SLOW_TILL, Kiosk

IDLE_S: Final = 76.0
"""Longer than a silent guest is left alone."""
GESTURE: Final = (Corner.LEFT, Corner.LEFT, Corner.RIGHT, Corner.RIGHT, Corner.LEFT)


class Place(StrEnum):
    """A screen, or what lies over the menu."""

    ATTRACT = "attract"
    ORDER_TYPE = "order type"
    MENU = "menu"
    SEARCH = "search"
    DISH = "dish"
    COMBO = "combo"
    BASKET = "basket"
    NOTE = "note"
    LOYALTY = "loyalty"
    PHONE = "phone"
    CODE = "code"
    COUPON = "coupon"
    PAY = "pay"
    TERMINAL = "terminal"
    CHECKING = "checking"
    DONE = "done"
    IDLE = "idle sheet"
    HELP = "help sheet"
    LANGUAGE = "language sheet"
    ACCESS = "access sheet"
    OUT_OF_SERVICE = "out of service"
    STAFF = "staff mode over the menu"
    """Asking for a PIN: the guest is locked out already."""


SHEETS: Final = {
    Place.IDLE: Sheet.IDLE,
    Place.HELP: Sheet.HELP,
    Place.LANGUAGE: Sheet.LANGUAGE,
    Place.ACCESS: Sheet.ACCESS,
}


async def go(kiosk: Kiosk, place: Place) -> None:
    """From the first screen to ``place``, with one dish in the basket wherever there is one."""
    match place:
        case Place.ATTRACT:
            pass
        case Place.OUT_OF_SERVICE:
            await kiosk.network(there=False)
            await kiosk.on(Screen.OUT_OF_SERVICE)
        case Place.ORDER_TYPE:
            kiosk.do(StartTapped())
        case _:
            kiosk.do(StartTapped(), OrderTypeChosen(OrderKind.EAT_IN), PlusTapped(kiosk.dish.id))
            await _from_menu(kiosk, place)


async def _from_menu(kiosk: Kiosk, place: Place) -> None:
    match place:
        case Place.MENU:
            pass
        case Place.SEARCH:
            kiosk.do(SearchOpened())
        case Place.DISH:
            kiosk.do(DishOpened(kiosk.dish.id))
        case Place.COMBO:
            kiosk.do(DishOpened(kiosk.combo.id))
        case Place.IDLE:
            kiosk.wait(IDLE_S)
        case Place.HELP | Place.LANGUAGE | Place.ACCESS:
            kiosk.do(SheetOpened(SHEETS[place]))
        case Place.STAFF:
            kiosk.do(*(CornerTouched(corner) for corner in GESTURE))
        case _:
            kiosk.do(BasketOpened())
            await _from_basket(kiosk, place)


async def _from_basket(kiosk: Kiosk, place: Place) -> None:
    if place is Place.BASKET:
        return
    if place is Place.NOTE:
        kiosk.do(NoteOpened())
        return
    kiosk.do(CheckoutTapped(kiosk.shown.basket.revision))
    match place:
        case Place.LOYALTY:
            pass
        case Place.PHONE:
            kiosk.do(PhoneOpened(), *(DigitTapped(digit) for digit in "900"))
        case Place.CODE:
            kiosk.do(PhoneOpened(), *(DigitTapped(digit) for digit in ANNAS_PHONE))
            kiosk.do(EntryConfirmed())
            await kiosk.on(Screen.CODE)
            kiosk.do(DigitTapped("1"), DigitTapped("2"))
        case Place.COUPON:
            await kiosk.holds_card(ANNA)
            seen = await kiosk.until(lambda seen: seen.loyalty.state is CardState.KNOWN)
            ready = [v for v in seen.loyalty.coupons if v.standing is CouponStanding.READY]
            kiosk.do(CouponTapped(ready[0].coupon.id), BonusChosen(kiosk.shown.loyalty.amounts[-1]))
        case _:
            kiosk.do(LoyaltyPassed())
            await _from_pay(kiosk, place)


async def _from_pay(kiosk: Kiosk, place: Place) -> None:
    revision = kiosk.shown.basket.revision
    match place:
        case Place.PAY:
            pass
        case Place.TERMINAL:
            kiosk.do(PayTapped(PayWay.TERMINAL, revision))
            await kiosk.on(Screen.TERMINAL)
        case Place.CHECKING:
            await kiosk.simulators.set_mood(SLOW_TILL)
            kiosk.do(PayTapped(PayWay.TERMINAL, revision))
        case Place.DONE:
            kiosk.do(PayTapped(PayWay.COUNTER, revision))
            await kiosk.on(Screen.DONE)
        case _:
            raise AssertionError(f"there is no way to {place}")
