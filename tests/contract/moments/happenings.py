"""What may happen to a kiosk at any moment."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from kiosk.domain.dish import Dish
from kiosk.domain.names import Language
from kiosk.intents import CancelConfirmed, CancelTapped, LanguageChosen
from tests.contract.moments.kiosk import MICHAIL, Kiosk
from tests.contract.moments.places import IDLE_S, Place

DEARER: Final = 10_00
WARNING_S: Final = 31.0


class Happening(StrEnum):
    IDLE = "75 s without a touch"
    GONE = "30 s more"
    CANCEL = "cancel"
    CANCELLED = "cancel, and yes"
    LANGUAGE = "English"
    CARD = "a guest card"
    BANK_CARD = "a bank card"
    STOPPED = "the dish is on the stop list"
    STOPPED_HERE = "staff stop the dish on this kiosk"
    CLOSED = "staff close the kiosk"
    DEARER = "the dish costs 10 roubles more"
    NO_NETWORK = "the cash server is gone"
    NETWORK_BACK = "and is back"
    KILLED = "the program is killed and begins again"


def subject(kiosk: Kiosk, place: Place) -> Dish:
    """The dish that the kitchen changes."""
    return kiosk.combo if place is Place.COMBO else kiosk.dish


async def happens(kiosk: Kiosk, what: Happening, dish: Dish) -> None:
    """Once the kiosk has heard of it. ``KILLED`` happens elsewhere: this process goes on."""
    match what:
        case Happening.IDLE:
            kiosk.wait(IDLE_S)
        case Happening.GONE:
            kiosk.wait(IDLE_S)
            kiosk.wait(WARNING_S)
        case Happening.CANCEL:
            kiosk.do(CancelTapped())
        case Happening.CANCELLED:
            kiosk.do(CancelTapped(), CancelConfirmed())
        case Happening.LANGUAGE:
            kiosk.do(LanguageChosen(Language.EN))
        case Happening.CARD:
            await kiosk.holds_card(MICHAIL)
        case Happening.BANK_CARD:
            await kiosk.holds_bank_card()
        case Happening.STOPPED:
            await kiosk.stops(dish, stopped=True)
        case Happening.STOPPED_HERE:
            await kiosk.stops_here(dish, stopped=True)
        case Happening.CLOSED:
            await kiosk.closes()
        case Happening.DEARER:
            await kiosk.prices(dish, dish.price.minor + DEARER)
        case Happening.NO_NETWORK:
            await kiosk.network(there=False)
        case Happening.NETWORK_BACK:
            await kiosk.network(there=False)
            await kiosk.network(there=True)
        case Happening.KILLED:
            raise AssertionError("see until_killed")


async def undone(kiosk: Kiosk, what: Happening, dish: Dish) -> None:
    """The restaurant is as it was before."""
    await kiosk.network(there=True)
    match what:
        case Happening.STOPPED:
            await kiosk.stops(dish, stopped=False)
        case Happening.STOPPED_HERE:
            await kiosk.stops_here(dish, stopped=False)
        case Happening.CLOSED:
            await kiosk.core.day.open(None)
        case Happening.DEARER:
            await kiosk.prices(dish, dish.price.minor)
        case _:
            pass
