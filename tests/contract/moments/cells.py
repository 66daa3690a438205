"""One cell of the table: what is right when something happens on a screen, in words."""

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
    sold: bool = False
    """The cash server has taken the sum, once."""
    staff: bool | None = None
    """Whether staff mode is open afterwards; ``None``: as before."""


Cell = tuple[Happening, Place, Then]

EMPTY: Final = frozenset({Place.ATTRACT, Place.ORDER_TYPE, Place.OUT_OF_SERVICE})
"""Nobody has chosen anything yet."""
OVER_MENU: Final = frozenset({Place.IDLE, Place.HELP, Place.LANGUAGE, Place.ACCESS})
ASKED_FOR: Final = OVER_MENU - {Place.IDLE}
PAYING: Final = frozenset({Place.TERMINAL, Place.CHECKING})
CHOOSING: Final = frozenset(
    {
        Place.MENU,
        Place.SEARCH,
        Place.NOTE,
        Place.DISH,
        Place.COMBO,
        Place.BASKET,
        Place.LOYALTY,
        Place.PHONE,
        Place.CODE,
    }
)
BEFORE_MONEY: Final = CHOOSING | {Place.COUPON, Place.PAY}
HOME: Final = Screen.ATTRACT


def on(what: Happening, places: Iterable[Place], then: Then) -> Iterator[Cell]:
    """Staff mode stays where it is, but for the program's end."""
    for place in places:
        stays = place is Place.STAFF and what is not Happening.KILLED
        yield what, place, replace(then, staff=stays if then.staff is None else then.staff)
