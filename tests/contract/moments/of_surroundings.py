"""What is right when a card is held, the kitchen or the network changes, or the program dies."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.intents import Sheet
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.session import Screen
from kiosk.snapshots.toast import ToastKind
from tests.contract.moments.cells import (
    ASKED_FOR,
    BEFORE_MONEY,
    CHOOSING,
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


def card() -> Iterator[Cell]:
    known, greeted = CardState.KNOWN, ToastKind.GREETING
    yield from on(
        Happening.CARD,
        (CHOOSING - {Place.LOYALTY, Place.PHONE, Place.CODE}) | ASKED_FOR | {Place.PAY},
        Then(words="known and greeted where they are", card=known, toast=greeted),
    )
    yield from on(
        Happening.CARD,
        [Place.ORDER_TYPE],
        Then(words="known and greeted", card=known, toast=greeted, order=Order.GONE),
    )
    yield from on(
        Happening.CARD,
        [Place.ATTRACT],
        Then(
            words="a card starts, and greets on the next screen",
            screen=Screen.ORDER_TYPE,
            card=known,
            toast=greeted,
            order=Order.GONE,
        ),
    )
    yield from on(
        Happening.CARD,
        [Place.LOYALTY],
        Then(words="this screen greets in its title, so no toast", card=known),
    )
    yield from on(
        Happening.CARD,
        [Place.PHONE, Place.CODE],
        Then(
            words="the card says it all: nothing has to be typed", screen=Screen.LOYALTY, card=known
        ),
    )
    yield from on(
        Happening.CARD,
        [Place.COUPON],
        Then(
            words="another card never silently takes the first one's place", sheet=Sheet.SECOND_CARD
        ),
    )
    yield from on(
        Happening.CARD,
        PAYING | {Place.DONE},
        Then(words="while money is on its way a card only waits"),
    )
    yield from on(
        Happening.CARD,
        [Place.OUT_OF_SERVICE],
        Then(words="nothing can be ordered", card=CardState.NONE, order=Order.GONE),
    )
    yield from on(
        Happening.CARD,
        [Place.IDLE],
        Then(words="somebody is here", sheet=Sheet.NONE, card=known, toast=greeted),
    )
    yield from on(
        Happening.CARD,
        [Place.STAFF],
        Then(words="the reader is theirs meanwhile", card=CardState.NONE),
    )


def bank_card() -> Iterator[Cell]:
    told = ToastKind.PAYMENT_CARD
    yield from on(
        Happening.BANK_CARD,
        BEFORE_MONEY | ASKED_FOR,
        Then(words="told kindly that it is for the terminal", toast=told),
    )
    yield from on(
        Happening.BANK_CARD,
        [Place.ORDER_TYPE],
        Then(words="told kindly that it is for the terminal", toast=told, order=Order.GONE),
    )
    yield from on(
        Happening.BANK_CARD,
        [Place.ATTRACT],
        Then(
            words="somebody is here, and is told kindly",
            screen=Screen.ORDER_TYPE,
            toast=told,
            order=Order.GONE,
        ),
    )
    yield from on(
        Happening.BANK_CARD,
        PAYING | {Place.DONE},
        Then(words="the terminal is what they mean; this reader stays silent"),
    )
    yield from on(
        Happening.BANK_CARD,
        [Place.OUT_OF_SERVICE],
        Then(words="nothing can be paid", order=Order.GONE),
    )
    yield from on(
        Happening.BANK_CARD,
        [Place.IDLE],
        Then(words="somebody is here", sheet=Sheet.NONE, toast=told),
    )
    yield from on(Happening.BANK_CARD, [Place.STAFF], Then(words="the reader is theirs meanwhile"))


def stopped(what: Happening = Happening.STOPPED) -> Iterator[Cell]:
    """The same of a dish on the till's stop list and of one that staff have stopped here."""
    told = ToastKind.SOLD_OUT
    yield from on(
        what,
        (CHOOSING - {Place.DISH, Place.COMBO}) | OVER_MENU | {Place.COUPON},
        Then(
            words="told by name at once, marked in the order, not to be checked out",
            toast=told,
            can_check_out=False,
        ),
    )
    yield from on(
        what,
        [Place.DISH, Place.COMBO],
        Then(
            words="what cannot be had is not built on: back to the menu",
            screen=Screen.MENU,
            toast=told,
        ),
    )
    yield from on(
        what,
        [Place.PAY],
        Then(
            words="nobody pays for what is not there: the basket says why",
            screen=Screen.BASKET,
            toast=told,
            can_check_out=False,
        ),
    )
    yield from on(
        what,
        PAYING | {Place.DONE},
        Then(words="what is being paid for is r_keeper's to refuse"),
    )
    yield from on(what, EMPTY, Then(words="nobody has it yet", order=Order.GONE))
    yield from on(what, [Place.STAFF], Then(words="the guest is told below", can_check_out=False))


def closed() -> Iterator[Cell]:
    out = Screen.OUT_OF_SERVICE
    yield from on(
        Happening.CLOSED,
        BEFORE_MONEY | OVER_MENU | {Place.ORDER_TYPE, Place.ATTRACT, Place.OUT_OF_SERVICE},
        Then(
            words="whoever has not begun to pay is told why, and the next guest too",
            screen=out,
            sheet=Sheet.NONE,
            order=Order.GONE,
        ),
    )
    yield from on(Happening.CLOSED, PAYING, Then(words="a purchase under way is never broken off"))
    yield from on(Happening.CLOSED, [Place.DONE], Then(words="the number is there to be read"))
    yield from on(
        Happening.CLOSED,
        [Place.STAFF],
        Then(words="the guest beneath leaves as staff do", can_check_out=False),
    )


def dearer() -> Iterator[Cell]:
    told = ToastKind.PRICE_CHANGED
    yield from on(
        Happening.DEARER,
        [Place.MENU, Place.SEARCH, Place.NOTE, Place.DISH, *OVER_MENU, Place.STAFF],
        Then(words="shown in the order with the old sum struck through", struck=True),
    )
    yield from on(
        Happening.DEARER, [Place.COMBO], Then(words="what is being built costs what it costs now")
    )
    yield from on(
        Happening.DEARER,
        [Place.BASKET, Place.LOYALTY, Place.PHONE, Place.CODE, Place.COUPON],
        Then(
            words="told where the sum is read, the old one struck through", toast=told, struck=True
        ),
    )
    yield from on(
        Happening.DEARER,
        [Place.PAY],
        Then(
            words="nobody pays another sum than they have seen: the basket shows both",
            screen=Screen.BASKET,
            toast=told,
            struck=True,
        ),
    )
    yield from on(
        Happening.DEARER,
        PAYING | {Place.DONE},
        Then(words="the sum that was agreed to is the one charged"),
    )
    yield from on(Happening.DEARER, EMPTY, Then(words="nobody has it yet", order=Order.GONE))


def network() -> Iterator[Cell]:
    yield from on(
        Happening.NO_NETWORK,
        BEFORE_MONEY | OVER_MENU | {Place.STAFF},
        Then(words="the menu stays, nothing is lost, nothing can be ordered", can_check_out=False),
    )
    yield from on(
        Happening.NO_NETWORK,
        [Place.ORDER_TYPE],
        Then(words="the menu can be looked at", order=Order.GONE),
    )
    yield from on(
        Happening.NO_NETWORK,
        [Place.ATTRACT],
        Then(words="nobody is invited", screen=Screen.OUT_OF_SERVICE, order=Order.GONE),
    )
    yield from on(
        Happening.NO_NETWORK, [Place.OUT_OF_SERVICE], Then(words="as it was", order=Order.GONE)
    )
    yield from on(Happening.NO_NETWORK, PAYING, Then(words="it is looked for until it is known"))
    yield from on(Happening.NO_NETWORK, [Place.DONE], Then(words="what is done is done"))
    yield from on(
        Happening.NETWORK_BACK,
        BEFORE_MONEY | OVER_MENU | {Place.STAFF},
        Then(words="the guest goes on where they were", can_check_out=True),
    )
    yield from on(
        Happening.NETWORK_BACK, [Place.ORDER_TYPE], Then(words="goes on", order=Order.GONE)
    )
    yield from on(
        Happening.NETWORK_BACK,
        [Place.ATTRACT],
        Then(words="invites again by itself", screen=HOME, order=Order.GONE),
    )
    yield from on(
        Happening.NETWORK_BACK,
        [Place.OUT_OF_SERVICE],
        Then(words="invites again by itself", screen=HOME, order=Order.GONE),
    )
    yield from on(Happening.NETWORK_BACK, PAYING, Then(words="goes on to what is true"))
    yield from on(Happening.NETWORK_BACK, [Place.DONE], Then(words="what is done is done"))


def killed() -> Iterator[Cell]:
    yield from on(
        Happening.KILLED,
        BEFORE_MONEY | OVER_MENU | {Place.STAFF},
        Then(
            words="the order is back on the menu; card, number and staff are forgotten",
            screen=Screen.MENU,
            sheet=Sheet.NONE,
            card=CardState.NONE,
        ),
    )
    yield from on(
        Happening.KILLED,
        [Place.ATTRACT, Place.ORDER_TYPE],
        Then(words="there was nothing to keep", screen=HOME, order=Order.GONE),
    )
    yield from on(
        Happening.KILLED,
        [Place.OUT_OF_SERVICE],
        Then(words="it is found out anew", screen=Screen.OUT_OF_SERVICE, order=Order.GONE),
    )
    yield from on(
        Happening.KILLED,
        [Place.TERMINAL],
        Then(
            words="the terminal knows of no charge: all is undone, and who waits is told so",
            screen=HOME,
            order=Order.GONE,
            toast=ToastKind.NOTHING_CHARGED,
        ),
    )
    yield from on(
        Happening.KILLED,
        [Place.CHECKING],
        Then(
            words="the guest stands there still: the purchase goes on, is sold once and told",
            screen=Screen.DONE,
            sold=True,
        ),
    )
    yield from on(
        Happening.KILLED,
        [Place.DONE],
        Then(words="the order is placed; nobody is shown it twice", screen=HOME, order=Order.GONE),
    )
