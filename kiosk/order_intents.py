"""What a guest does to an order: finds and builds dishes, changes the basket."""

from __future__ import annotations

from msgspec import Struct

from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.order_kind import OrderKind


class OrderTypeChosen(Struct, frozen=True):
    kind: OrderKind


class DishOpened(Struct, frozen=True):
    dish_id: int


class PlusTapped(Struct, frozen=True):
    """ "Plus" on a card: added at once, or opened where the guest has to choose something."""

    dish_id: int


class MinusTapped(Struct, frozen=True):
    """ "Minus" on a card: one portion less of the line added last."""

    dish_id: int


class OptionTapped(Struct, frozen=True):
    """An option of the dish or combo being built."""

    group_id: int
    modifier_id: int


class QuantityStepped(Struct, frozen=True):
    delta: int


class DraftConfirmed(Struct, frozen=True):
    """ "Add" on the dish screen; "next" and "add to order" on a combo's steps."""


class ComboStepOpened(Struct, frozen=True):
    index: int


class ComponentOpened(Struct, frozen=True):
    """The chosen component of a combo's step is opened to be built like a dish."""

    group_id: int


class BasketOpened(Struct, frozen=True):
    pass


class LineStepped(Struct, frozen=True):
    line_key: int
    delta: int


class LineTapped(Struct, frozen=True):
    """Opens or closes editing in place."""

    line_key: int


class LineOptionTapped(Struct, frozen=True):
    line_key: int
    group_id: int
    modifier_id: int


class LineOpened(Struct, frozen=True):
    """ "Whole dish": the line is built again on the dish screen."""

    line_key: int


class UndoTapped(Struct, frozen=True):
    pass


class OfferTaken(Struct, frozen=True):
    """ "Plus" on a dish that is offered with the order."""

    dish_id: int


class OffersDeclined(Struct, frozen=True):
    pass


class SearchOpened(Struct, frozen=True):
    """The magnifier beside the categories."""


class NoteOpened(Struct, frozen=True):
    """ "Add a note" on the basket."""


class CharacterTyped(Discreet, frozen=True):
    """A key of the keyboard, on the search or on the note."""

    character: Unsaid[str]


class CharacterErased(Struct, frozen=True):
    """The last character."""


class TextCleared(Struct, frozen=True):
    pass


class CheckoutTapped(Struct, frozen=True):
    """ "Check out" on the basket. A tap on an older basket is dropped."""

    basket_revision: int


OrderIntent = (
    OrderTypeChosen
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
)
"""What concerns dishes and the basket."""
