"""Everything a screen of staff mode may ask: what was done, never what should follow."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from msgspec import Struct

from hardware.terminals import ForeignUse
from kiosk.checkout.vocabulary import Event
from kiosk.day_intents import DayIntent
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.house_intents import HouseIntent
from kiosk.refund_intents import RefundIntent


class Corner(StrEnum):
    """The upper corners of the glass, where nothing of a guest's is to be tapped."""

    LEFT = "left"
    RIGHT = "right"


class StaffPage(StrEnum):
    """The pages of staff mode, in the order of its rail."""

    WRONG = "wrong"
    PURCHASES = "purchases"
    OPERATIONS = "operations"
    DEVICES = "devices"
    LICENCE = "licence"
    SETTINGS = "settings"
    LOGS = "logs"
    ABOUT = "about"


class Reason(StrEnum):
    """Why a person settles a purchase; OWN_WORDS are typed."""

    SEEN_AT_TILL = "seen-at-till"
    BANK_SAYS_CHARGED = "bank-says-charged"
    BANK_SAYS_NOT_CHARGED = "bank-says-not-charged"
    GUEST_LEFT = "guest-left"
    MONEY_RETURNED = "money-returned"
    OWN_WORDS = "own-words"


class CornerTouched(Struct, frozen=True):
    """One step of the hidden gesture."""

    corner: Corner


class StaffTouched(Struct, frozen=True):
    """Any touch or key in staff mode: somebody is still there."""


class StaffDigitTapped(Discreet, frozen=True):
    digit: Unsaid[str]


class StaffDigitErased(Struct, frozen=True):
    pass


class StaffDigitsCleared(Struct, frozen=True):
    pass


class StaffPinConfirmed(Struct, frozen=True):
    """ "Sign in", or "settle it" where a purchase is being settled."""


class StaffLeft(Struct, frozen=True):
    """Back to the guests."""


class StaffPageOpened(Struct, frozen=True):
    page: StaffPage


class StaffPurchaseOpened(Struct, frozen=True):
    guid: UUID


class StaffStepBack(Struct, frozen=True):
    """From the PIN to the reason, from there to the purchase, from there to the list."""


class LookedAgain(Struct, frozen=True):
    """ "Check again": whatever the page shows is asked for once more."""


class TerminalAccepted(Struct, frozen=True):
    """ "Use this terminal from now on": ``seen`` is what the page said of somebody else's use."""

    seen: ForeignUse


class ResolveOpened(Struct, frozen=True):
    """ "Resolve": what may be said of the purchase that is open."""


class StaffAnswerChosen(Struct, frozen=True):
    """One of the table's STAFF_ANSWERS."""

    answer: Event


class ReasonChosen(Discreet, frozen=True):
    """``words`` belong to OWN_WORDS."""

    reason: Reason
    words: Unsaid[str] = ""


class ReasonConfirmed(Struct, frozen=True):
    """On to the PIN."""


StaffIntent = (
    CornerTouched
    | StaffTouched
    | StaffDigitTapped
    | StaffDigitErased
    | StaffDigitsCleared
    | StaffPinConfirmed
    | StaffLeft
    | StaffPageOpened
    | StaffPurchaseOpened
    | StaffStepBack
    | LookedAgain
    | TerminalAccepted
    | ResolveOpened
    | StaffAnswerChosen
    | ReasonChosen
    | ReasonConfirmed
    | DayIntent
    | RefundIntent
    | HouseIntent
)
