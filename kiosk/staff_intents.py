"""Everything a screen of staff mode may ask: what was done, never what should follow."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from hardware.terminals import ForeignUse
from kiosk.checkout.vocabulary import Event
from kiosk.day_intents import DayIntent
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


@dataclass(frozen=True, slots=True)
class CornerTouched:
    """One step of the hidden gesture."""

    corner: Corner


@dataclass(frozen=True, slots=True)
class StaffTouched:
    """Any touch or key in staff mode: somebody is still there."""


@dataclass(frozen=True, slots=True)
class StaffDigitTapped:
    digit: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class StaffDigitErased:
    pass


@dataclass(frozen=True, slots=True)
class StaffDigitsCleared:
    pass


@dataclass(frozen=True, slots=True)
class StaffPinConfirmed:
    """ "Sign in", or "settle it" where a purchase is being settled."""


@dataclass(frozen=True, slots=True)
class StaffLeft:
    """Back to the guests."""


@dataclass(frozen=True, slots=True)
class StaffPageOpened:
    page: StaffPage


@dataclass(frozen=True, slots=True)
class StaffPurchaseOpened:
    guid: UUID


@dataclass(frozen=True, slots=True)
class StaffStepBack:
    """From the PIN to the reason, from there to the purchase, from there to the list."""


@dataclass(frozen=True, slots=True)
class LookedAgain:
    """ "Check again": whatever the page shows is asked for once more."""


@dataclass(frozen=True, slots=True)
class TerminalAccepted:
    """ "Use this terminal from now on": ``seen`` is what the page said of somebody else's use."""

    seen: ForeignUse


@dataclass(frozen=True, slots=True)
class ResolveOpened:
    """ "Resolve": what may be said of the purchase that is open."""


@dataclass(frozen=True, slots=True)
class StaffAnswerChosen:
    """One of the table's STAFF_ANSWERS."""

    answer: Event


@dataclass(frozen=True, slots=True)
class ReasonChosen:
    """``words`` belong to OWN_WORDS."""

    reason: Reason
    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ReasonConfirmed:
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
