"""What is right when a guest is silent, leaves or reads another language."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.domain.names import Language
from kiosk.intents import Sheet
from kiosk.snapshots.loyalty import CardState
from tests.contract.moments.cells import (
    ASKED_FOR,
    BEFORE_MONEY,
    EMPTY,
    HOME,
    OVER_MENU,
    PAYING,
    Cell,
    Order,
    Then,
    on,
)
from tests.contract.moments.happenings import Happening
from tests.contract.moments.places import Place


def idle() -> Iterator[Cell]:
    yield from on(
        Happening.IDLE,
        BEFORE_MONEY | ASKED_FOR,
        Then(
            words="asks whether somebody is there, and shows what would be lost", sheet=Sheet.IDLE
        ),
    )
    yield from on(
        Happening.IDLE,
        [Place.ORDER_TYPE],
        Then(
            words="asks as well, though nothing would be lost", sheet=Sheet.IDLE, order=Order.GONE
        ),
    )
    yield from on(
        Happening.IDLE,
        [Place.ATTRACT, Place.OUT_OF_SERVICE],
        Then(words="nobody is here, so nobody is asked", order=Order.GONE),
    )
    yield from on(Happening.IDLE, PAYING, Then(words="no idle timer while money is on its way"))
    yield from on(
        Happening.IDLE,
        [Place.DONE],
        Then(words="the number has stood for 30 s", screen=HOME, order=Order.GONE),
    )
    yield from on(
        Happening.IDLE,
        [Place.IDLE],
        Then(words="the countdown has run out", screen=HOME, sheet=Sheet.NONE, order=Order.GONE),
    )
    yield from on(
        Happening.IDLE,
        [Place.STAFF],
        Then(
            words="nobody types a PIN: staff mode has closed, the guest's silence begun",
            staff=False,
        ),
    )


def gone() -> Iterator[Cell]:
    yield from on(
        Happening.GONE,
        BEFORE_MONEY | OVER_MENU | {Place.ORDER_TYPE, Place.DONE},
        Then(
            words="the guest is forgotten: order, card and language",
            screen=HOME,
            sheet=Sheet.NONE,
            order=Order.GONE,
            card=CardState.NONE,
        ),
    )
    yield from on(
        Happening.GONE,
        [Place.ATTRACT, Place.OUT_OF_SERVICE],
        Then(words="nobody was here", order=Order.GONE),
    )
    yield from on(Happening.GONE, PAYING, Then(words="no silent reset while money is on its way"))
    yield from on(
        Happening.GONE,
        [Place.STAFF],
        Then(words="asked 75 s after staff mode has closed", sheet=Sheet.IDLE, staff=False),
    )


def cancel() -> Iterator[Cell]:
    yield from on(
        Happening.CANCEL,
        BEFORE_MONEY | ASKED_FOR,
        Then(words="asks first, for there is something to lose", sheet=Sheet.CONFIRM_CANCEL),
    )
    yield from on(
        Happening.CANCEL,
        [Place.ORDER_TYPE],
        Then(words="there is nothing to lose, so it ends at once", screen=HOME, order=Order.GONE),
    )
    yield from on(
        Happening.CANCEL,
        [Place.ATTRACT, Place.OUT_OF_SERVICE],
        Then(words="there is nothing to cancel", order=Order.GONE),
    )
    yield from on(
        Happening.CANCEL, PAYING | {Place.DONE}, Then(words="a sale is not cancelled like a choice")
    )
    yield from on(
        Happening.CANCEL,
        [Place.IDLE],
        Then(words="the tap that wakes the screen does nothing else", sheet=Sheet.NONE),
    )
    yield from on(
        Happening.CANCEL,
        [Place.STAFF],
        Then(words="asked under staff mode, seen after it", sheet=Sheet.NONE),
    )


def cancelled() -> Iterator[Cell]:
    yield from on(
        Happening.CANCELLED,
        BEFORE_MONEY | ASKED_FOR | {Place.ORDER_TYPE},
        Then(
            words="the guest is forgotten",
            screen=HOME,
            sheet=Sheet.NONE,
            order=Order.GONE,
            card=CardState.NONE,
        ),
    )
    yield from on(
        Happening.CANCELLED,
        [Place.ATTRACT, Place.OUT_OF_SERVICE],
        Then(words="there is nothing to cancel", order=Order.GONE),
    )
    yield from on(
        Happening.CANCELLED,
        PAYING | {Place.DONE},
        Then(words="a sale is not cancelled like a choice"),
    )
    yield from on(
        Happening.CANCELLED,
        [Place.IDLE],
        Then(words="the first tap woke the screen, so nothing was asked", sheet=Sheet.NONE),
    )
    yield from on(
        Happening.CANCELLED,
        [Place.STAFF],
        Then(words="the guest is forgotten under staff mode too", screen=HOME, order=Order.GONE),
    )


def language() -> Iterator[Cell]:
    english = Language.EN
    yield from on(
        Happening.LANGUAGE,
        BEFORE_MONEY | PAYING | {Place.DONE},
        Then(words="the same in English, the order kept", language=english),
    )
    yield from on(
        Happening.LANGUAGE,
        EMPTY,
        Then(words="the same in English", language=english, order=Order.GONE),
    )
    yield from on(
        Happening.LANGUAGE,
        ASKED_FOR,
        Then(words="the sheet closes on a choice", language=english, sheet=Sheet.NONE),
    )
    yield from on(
        Happening.LANGUAGE,
        [Place.IDLE],
        Then(words="the tap that wakes the screen does nothing else", sheet=Sheet.NONE),
    )
    yield from on(
        Happening.LANGUAGE,
        [Place.STAFF],
        Then(words="staff read the site's own language meanwhile"),
    )
