"""Everything a screen may ask of the core: small frozen values, no behaviour, no Qt.

An intent says what the guest did, never what should happen next: that is the session's business.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from kiosk.card_intents import CardIntent
from kiosk.checkout.ways import PayWay
from kiosk.domain.contrast import Contrast
from kiosk.domain.names import Language
from kiosk.order_intents import OrderIntent
from kiosk.staff_intents import StaffIntent


class GuestAnswer(StrEnum):
    """What the guest says when a purchase asks."""

    PAY_IN_FULL = "pay-in-full"
    PAY_OTHER_SUM = "pay-other-sum"
    """The cash server's sum instead of the one that was shown."""
    TRY_AGAIN = "try-again"
    OTHER_WAY = "other-way"
    CANCEL = "cancel"


class Touched(Struct, frozen=True):
    """Any touch or key at all. Keeps the session alive and ends an idle warning."""


class StartTapped(Struct, frozen=True):
    """The attract screen was touched."""


class LanguageChosen(Struct, frozen=True):
    language: Language


class AccessChosen(Struct, frozen=True, kw_only=True):
    """How this guest wants to see the screen; forgotten at the end of the session."""

    text_scale_percent: int
    contrast: Contrast
    reduced_motion: bool
    low_mode: bool = False
    step_by_step: bool = False


class PayTapped(Struct, frozen=True):
    """The pivotal tap: this basket, this way. A tap on an older basket is dropped."""

    way: PayWay
    basket_revision: int


class PurchaseAnswered(Struct, frozen=True):
    answer: GuestAnswer


class DoneTapped(Struct, frozen=True):
    pass


class MoreTimeTapped(Struct, frozen=True):
    pass


class BackTapped(Struct, frozen=True):
    pass


class CancelTapped(Struct, frozen=True):
    pass


class CancelConfirmed(Struct, frozen=True):
    pass


class Sheet(StrEnum):
    """What may lie over a screen."""

    NONE = "none"
    LANGUAGE = "language"
    MORE = "more"
    """The utilities, where there is no room for a row of them."""
    ACCESS = "access"
    HELP = "help"
    CONFIRM_CANCEL = "confirm-cancel"
    IDLE = "idle"
    JOIN = "join"
    SECOND_CARD = "second-card"


class SheetOpened(Struct, frozen=True):
    """Help, accessibility, language or all of them asked for from the utilities."""

    sheet: Sheet


class SheetClosed(Struct, frozen=True):
    pass


class MenuLooked(Struct, frozen=True):
    """ "See the menu" while orders are not taken."""


GuestIntent = (
    OrderIntent
    | CardIntent
    | Touched
    | StartTapped
    | LanguageChosen
    | AccessChosen
    | PayTapped
    | PurchaseAnswered
    | DoneTapped
    | MoreTimeTapped
    | BackTapped
    | CancelTapped
    | CancelConfirmed
    | SheetOpened
    | SheetClosed
    | MenuLooked
)
"""What the session takes."""

Intent = GuestIntent | StaffIntent
