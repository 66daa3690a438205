"""A short message over the dock."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from kiosk.domain.names import NO_TEXT, Text
from kiosk.errors import ErrorCode


class ToastKind(StrEnum):
    """A short message over the dock. ``subject`` of the toast is the dish or group it speaks of."""

    REMOVED = "removed"
    ADDED = "added"
    NO_MORE_THAN = "no-more-than"
    SOLD_OUT = "sold-out"
    PRICE_CHANGED = "price-changed"
    """A line of the basket costs another sum than the guest has seen."""
    ONLY_LEFT = "only-left"
    GREETING = "greeting"
    CARD_NOT_USABLE = "card-not-usable"
    CARD_KEPT = "card-kept"
    PAYMENT_CARD = "payment-card"
    """A bank's card at a reader of guest cards: it is for the terminal."""
    PAYMENT_CARD_UNUSED = "payment-card-unused"
    """The same where nobody pays by card at this kiosk."""
    ORDER_RETURNED = "order-returned"
    NOTHING_CHARGED = "nothing-charged"
    ORDERS_PAUSED = "orders-paused"


class Toast(Struct, frozen=True, kw_only=True):
    """``trouble`` explains toasts about trouble; ``number`` is a count for the sentence."""

    kind: ToastKind
    subject: Text = NO_TEXT
    number: int = 0
    trouble: ErrorCode | None = None
    can_undo: bool = False
    key: int = 0
