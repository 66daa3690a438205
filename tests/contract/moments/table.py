"""What is right when something happens on a screen: every event on every screen, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from kiosk.domain.names import Language
from kiosk.intents import Sheet
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.session import Screen
from kiosk.snapshots.toast import ToastKind
from tests.contract.moments.happenings import Happening
from tests.contract.moments.places import Place


class Order(StrEnum):
    """What becomes of what the guest has chosen."""

    KEPT = "kept"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Then:
    """``words`` say what is right. ``screen`` and ``sheet`` ``None``: those of the place itself;
    ``card`` ``None``: whatever it was. ``can_check_out`` is looked at where it is told.
    """

    words: str
    screen: Screen | None = None
    sheet: Sheet | None = None
    order: Order = Order.KEPT
    toast: ToastKind | None = None
    language: Language = Language.RU
    card: CardState | None = None
    can_check_out: bool | None = None
    struck: bool = False
    """The basket shows what a line cost before."""
    staff: bool = False
    """Whether staff mode is open afterwards."""


Cell = tuple[Happening, Place, Then]

EMPTY: Final = frozenset({Place.ATTRACT, Place.ORDER_TYPE, Place.OUT_OF_SERVICE})
"""Nobody has chosen anything yet."""
OVER_MENU: Final = frozenset({Place.IDLE, Place.HELP, Place.LANGUAGE, Place.ACCESS})
ASKED_FOR: Final = OVER_MENU - {Place.IDLE}
PAYING: Final = frozenset({Place.TERMINAL, Place.CHECKING})
CHOOSING: Final = frozenset(
    {Place.MENU, Place.DISH, Place.COMBO, Place.BASKET, Place.LOYALTY, Place.PHONE, Place.CODE}
)
BEFORE_MONEY: Final = CHOOSING | {Place.COUPON, Place.PAY}
HOME: Final = Screen.ATTRACT


def on(what: Happening, places: Iterable[Place], then: Then) -> Iterator[Cell]:
    """Staff mode stays where it is, but for the program's end."""
    for place in places:
        stays = place is Place.STAFF and what is not Happening.KILLED
        yield what, place, replace(then, staff=stays)


def _idle() -> Iterator[Cell]:
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
        Happening.IDLE, [Place.STAFF], Then(words="the guest waits for as long as staff are in")
    )


def _gone() -> Iterator[Cell]:
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
        Happening.GONE, [Place.STAFF], Then(words="the guest's silence begins when staff leave")
    )


def _cancel() -> Iterator[Cell]:
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


def _cancelled() -> Iterator[Cell]:
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


def _language() -> Iterator[Cell]:
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


def _card() -> Iterator[Cell]:
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


def _bank_card() -> Iterator[Cell]:
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


def _stopped() -> Iterator[Cell]:
    told = ToastKind.SOLD_OUT
    yield from on(
        Happening.STOPPED,
        (CHOOSING - {Place.DISH, Place.COMBO}) | OVER_MENU | {Place.COUPON},
        Then(
            words="told by name at once, marked in the order, not to be checked out",
            toast=told,
            can_check_out=False,
        ),
    )
    yield from on(
        Happening.STOPPED,
        [Place.DISH, Place.COMBO],
        Then(
            words="what cannot be had is not built on: back to the menu",
            screen=Screen.MENU,
            toast=told,
        ),
    )
    yield from on(
        Happening.STOPPED,
        [Place.PAY],
        Then(
            words="nobody pays for what is not there: the basket says why",
            screen=Screen.BASKET,
            toast=told,
            can_check_out=False,
        ),
    )
    yield from on(
        Happening.STOPPED,
        PAYING | {Place.DONE},
        Then(words="what is being paid for is r_keeper's to refuse"),
    )
    yield from on(Happening.STOPPED, EMPTY, Then(words="nobody has it yet", order=Order.GONE))
    yield from on(
        Happening.STOPPED, [Place.STAFF], Then(words="the guest is told below", can_check_out=False)
    )


def _dearer() -> Iterator[Cell]:
    told = ToastKind.PRICE_CHANGED
    yield from on(
        Happening.DEARER,
        [Place.MENU, Place.DISH, *OVER_MENU, Place.STAFF],
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


def _network() -> Iterator[Cell]:
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


def _killed() -> Iterator[Cell]:
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
        PAYING,
        Then(words="what became of the payment is found out first", screen=HOME, order=Order.GONE),
    )
    yield from on(
        Happening.KILLED,
        [Place.DONE],
        Then(words="the order is placed; nobody is shown it twice", screen=HOME, order=Order.GONE),
    )


ROWS: Final[tuple[Cell, ...]] = (
    *_idle(),
    *_gone(),
    *_cancel(),
    *_cancelled(),
    *_language(),
    *_card(),
    *_bank_card(),
    *_stopped(),
    *_dearer(),
    *_network(),
    *_killed(),
)
TABLE: Final = {(what, place): then for what, place, then in ROWS}
