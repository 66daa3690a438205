"""Everything a screen may ask of the core: small frozen values, no behaviour, no Qt.

An intent says what the guest did, never what should happen next: that is the session's business.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.checkout.ways import PayWay
from kiosk.domain.guest import GuestCard
from kiosk.domain.money import Money
from kiosk.domain.names import Language
from kiosk.staff_intents import StaffIntent


class Contrast(StrEnum):
    """The three colour themes."""

    LIGHT = "light"
    DARK_CONTRAST = "dark-contrast"
    LIGHT_CONTRAST = "light-contrast"


class OrderKind(StrEnum):
    """What the two well-known order types mean to a guest."""

    EAT_IN = "eat-in"
    TAKE_AWAY = "take-away"


class GuestAnswer(StrEnum):
    """What the guest says when a purchase asks."""

    PAY_IN_FULL = "pay-in-full"
    PAY_OTHER_SUM = "pay-other-sum"
    """The cash server's sum instead of the one that was shown."""
    TRY_AGAIN = "try-again"
    OTHER_WAY = "other-way"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Touched:
    """Any touch or key at all. Keeps the session alive and ends an idle warning."""


@dataclass(frozen=True, slots=True)
class StartTapped:
    """The attract screen was touched."""


@dataclass(frozen=True, slots=True)
class LanguageChosen:
    language: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessChosen:
    """How this guest wants to see the screen; forgotten at the end of the session."""

    text_scale_percent: int
    contrast: Contrast
    reduced_motion: bool
    low_mode: bool = False
    step_by_step: bool = False


@dataclass(frozen=True, slots=True)
class OrderTypeChosen:
    kind: OrderKind


@dataclass(frozen=True, slots=True)
class DishOpened:
    dish_id: int


@dataclass(frozen=True, slots=True)
class PlusTapped:
    """ "Plus" on a card: added at once, or opened where the guest has to choose something."""

    dish_id: int


@dataclass(frozen=True, slots=True)
class MinusTapped:
    """ "Minus" on a card: one portion less of the line added last."""

    dish_id: int


@dataclass(frozen=True, slots=True)
class OptionTapped:
    """An option of the dish or combo being built."""

    group_id: int
    modifier_id: int


@dataclass(frozen=True, slots=True)
class QuantityStepped:
    delta: int


@dataclass(frozen=True, slots=True)
class DraftConfirmed:
    """ "Add" on the dish screen; "next" and "add to order" on a combo's steps."""


@dataclass(frozen=True, slots=True)
class ComboStepOpened:
    index: int


@dataclass(frozen=True, slots=True)
class ComponentOpened:
    """The chosen component of a combo's step is opened to be built like a dish."""

    group_id: int


@dataclass(frozen=True, slots=True)
class BasketOpened:
    pass


@dataclass(frozen=True, slots=True)
class LineStepped:
    line_key: int
    delta: int


@dataclass(frozen=True, slots=True)
class LineTapped:
    """Opens or closes editing in place."""

    line_key: int


@dataclass(frozen=True, slots=True)
class LineOptionTapped:
    line_key: int
    group_id: int
    modifier_id: int


@dataclass(frozen=True, slots=True)
class LineOpened:
    """ "Whole dish": the line is built again on the dish screen."""

    line_key: int


@dataclass(frozen=True, slots=True)
class UndoTapped:
    pass


@dataclass(frozen=True, slots=True)
class OfferTaken:
    """ "Plus" on a dish that is offered with the order."""

    dish_id: int


@dataclass(frozen=True, slots=True)
class OffersDeclined:
    pass


@dataclass(frozen=True, slots=True)
class SearchOpened:
    """The magnifier beside the categories."""


@dataclass(frozen=True, slots=True)
class NoteOpened:
    """ "Add a note" on the basket."""


@dataclass(frozen=True, slots=True)
class CharacterTyped:
    """A key of the keyboard, on the search or on the note."""

    character: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CharacterErased:
    """The last character."""


@dataclass(frozen=True, slots=True)
class TextCleared:
    pass


@dataclass(frozen=True, slots=True)
class CheckoutTapped:
    """ "Check out" on the basket. A tap on an older basket is dropped."""

    basket_revision: int


@dataclass(frozen=True, slots=True)
class LoyaltyOpened:
    pass


@dataclass(frozen=True, slots=True)
class BonusChosen:
    amount: Money


@dataclass(frozen=True, slots=True)
class CouponTapped:
    """Applies a coupon to this order, or takes it off again."""

    coupon_id: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class LoyaltyPassed:
    """ "Next", or "continue without a card"."""


@dataclass(frozen=True, slots=True)
class PhoneOpened:
    """ "Sign in by phone"."""


@dataclass(frozen=True, slots=True)
class DigitTapped:
    """A key of the keypad, on the number or on the code; a letter too where codes have them."""

    digit: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class DigitErased:
    """The last digit."""


@dataclass(frozen=True, slots=True)
class DigitsCleared:
    pass


@dataclass(frozen=True, slots=True)
class EntryConfirmed:
    """ "Send the code" under the number, "sign in" under the code."""


@dataclass(frozen=True, slots=True)
class CodeAskedAgain:
    pass


@dataclass(frozen=True, slots=True)
class JoinAnswered:
    """A guest nobody knows yet was asked whether they want a card on this phone."""

    agreed: bool


@dataclass(frozen=True, slots=True)
class SecondCardAnswered:
    """Whether another card takes the place of the one the guest is known by."""

    replace: bool


@dataclass(frozen=True, slots=True)
class PayTapped:
    """The pivotal tap: this basket, this way. A tap on an older basket is dropped."""

    way: PayWay
    basket_revision: int


@dataclass(frozen=True, slots=True)
class PurchaseAnswered:
    answer: GuestAnswer


@dataclass(frozen=True, slots=True)
class DoneTapped:
    pass


@dataclass(frozen=True, slots=True)
class MoreTimeTapped:
    pass


@dataclass(frozen=True, slots=True)
class BackTapped:
    pass


@dataclass(frozen=True, slots=True)
class CancelTapped:
    pass


@dataclass(frozen=True, slots=True)
class CancelConfirmed:
    pass


@dataclass(frozen=True, slots=True)
class SheetOpened:
    """Help, accessibility, language or all of them asked for from the utilities."""

    sheet: Sheet


@dataclass(frozen=True, slots=True)
class SheetClosed:
    pass


@dataclass(frozen=True, slots=True)
class MenuLooked:
    """ "See the menu" while orders are not taken."""


@dataclass(frozen=True, slots=True)
class CardPresented:
    """A guest card from any reader, at any moment."""

    card: GuestCard


class CardProblem(StrEnum):
    """Why a card that a reader saw is not looked up."""

    PAYMENT_CARD = "payment-card"
    """Dropped unread in the reader's driver."""
    UNREADABLE = "unreadable"
    """It has no number by the rules of this site."""


@dataclass(frozen=True, slots=True)
class CardNotTaken:
    """A card from any reader that is none of the site's."""

    problem: CardProblem


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


GuestIntent = (
    Touched
    | StartTapped
    | LanguageChosen
    | AccessChosen
    | OrderTypeChosen
    | DishOpened
    | PlusTapped
    | MinusTapped
    | OptionTapped
    | QuantityStepped
    | DraftConfirmed
    | ComboStepOpened
    | ComponentOpened
    | BasketOpened
    | LineStepped
    | LineTapped
    | LineOptionTapped
    | LineOpened
    | UndoTapped
    | OfferTaken
    | OffersDeclined
    | SearchOpened
    | NoteOpened
    | CharacterTyped
    | CharacterErased
    | TextCleared
    | CheckoutTapped
    | LoyaltyOpened
    | BonusChosen
    | CouponTapped
    | LoyaltyPassed
    | PhoneOpened
    | DigitTapped
    | DigitErased
    | DigitsCleared
    | EntryConfirmed
    | CodeAskedAgain
    | JoinAnswered
    | SecondCardAnswered
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
    | CardPresented
    | CardNotTaken
)
"""What the session takes."""

Intent = GuestIntent | StaffIntent
