"""What the card system's answer does to a session."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from kiosk.domain.guest import CardHolder
from kiosk.domain.names import Text
from kiosk.errors import ErrorCode
from kiosk.session.state import SessionState
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.session import Screen
from kiosk.snapshots.toast import Toast, ToastKind

UNUSABLE: Final = frozenset(
    {
        ErrorCode.CARD_UNKNOWN,
        ErrorCode.CARD_BLOCKED,
        ErrorCode.CARD_EXPIRED,
        ErrorCode.CARD_WITHOUT_ACCOUNT,
    }
)
"""It is the card that cannot be used; any other trouble is the card system's."""


def recognised(state: SessionState, holder: CardHolder) -> SessionState:
    """The guest is known and greeted; the loyalty screen greets in its title."""
    known = replace(state, card_state=CardState.KNOWN, holder=holder)
    if known.screen is Screen.LOYALTY:
        return known
    return known.saying(Toast(kind=ToastKind.GREETING, subject=Text(holder.first_name)))


def not_recognised(state: SessionState, trouble: ErrorCode) -> SessionState:
    """The card is forgotten, so that it may be tried again, and the guest is told why."""
    unusable = trouble in UNUSABLE
    failed = replace(
        state,
        card=None,
        card_state=CardState.REFUSED if unusable else CardState.UNAVAILABLE,
        card_trouble=trouble,
    )
    return failed.saying(Toast(kind=ToastKind.CARD_NOT_USABLE, trouble=trouble))
