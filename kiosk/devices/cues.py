"""Which sound belongs to what has just happened on the screen. Pure.

Every sound goes with something that is seen; nobody has to hear it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final

from kiosk.intents import Sheet
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.session import Screen
from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.snapshots.telling import Telling
from kiosk.snapshots.toast import ToastKind


class Cue(StrEnum):
    """A short sound, named as its file."""

    ADDED = "added"
    REMOVED = "removed"
    ERROR = "error"
    """Something could not be done, or did not come to pass."""
    CARD = "card"
    """The guest is known."""
    PAID = "paid"
    IDLE = "idle"
    """ "Still there?" is asked, or has half a minute left."""
    IDLE_SOON = "idle-soon"
    """The same, with ten seconds left."""


IDLE_S: Final = 30
IDLE_SOON_S: Final = 10

_REFUSING_TOASTS: Final = frozenset(
    {
        ToastKind.NO_MORE_THAN,
        ToastKind.SOLD_OUT,
        ToastKind.ONLY_LEFT,
        ToastKind.CARD_NOT_USABLE,
        ToastKind.CARD_KEPT,
        ToastKind.PAYMENT_CARD,
        ToastKind.PAYMENT_CARD_UNUSED,
        ToastKind.ORDER_RETURNED,
        ToastKind.ORDERS_PAUSED,
    }
)
_REFUSED: Final = frozenset(
    {
        Telling.DECLINED,
        Telling.POINTS_REFUSED,
        Telling.COUPON_REFUSED,
        Telling.COUPON_DIFFERS,
        Telling.SEE_STAFF,
    }
)


def cue_between(before: KioskSnapshot, after: KioskSnapshot) -> Cue | None:
    """The sound of this change; of several the one that matters most. Staff hear none."""
    if before.staff is not None or after.staff is not None:
        return None
    return next((cue for cue, happened in _HAPPENED.items() if happened(before, after)), None)


def _asked(before: KioskSnapshot, after: KioskSnapshot) -> bool:
    opened = _left(before) is None and _left(after) is not None
    return opened or _passed(IDLE_S, before, after)


def _asked_again(before: KioskSnapshot, after: KioskSnapshot) -> bool:
    return _passed(IDLE_SOON_S, before, after)


def _passed(seconds: int, before: KioskSnapshot, after: KioskSnapshot) -> bool:
    was, left = _left(before), _left(after)
    return was is not None and left is not None and left <= seconds < was


def _left(shown: KioskSnapshot) -> int | None:
    session = shown.session
    return session.idle_seconds_left if session.sheet is Sheet.IDLE else None


def _paid(before: KioskSnapshot, after: KioskSnapshot) -> bool:
    return _telling(after) is Telling.PAID is not _telling(before)


def _refused(before: KioskSnapshot, after: KioskSnapshot) -> bool:
    toast, telling = after.session.toast, _telling(after)
    if toast is not None and toast != before.session.toast and toast.kind in _REFUSING_TOASTS:
        return True
    if telling in _REFUSED and telling is not _telling(before):
        return True
    if after.loyalty.state is CardState.REFUSED is not before.loyalty.state:
        return True
    return _mistyped(before, after) or _unanswered(before, after)


def _mistyped(before: KioskSnapshot, after: KioskSnapshot) -> bool:
    if after.sign_in is None or after.sign_in.trouble is None:
        return False
    return before.sign_in is None or before.sign_in.trouble is None


def _unanswered(before: KioskSnapshot, after: KioskSnapshot) -> bool:
    """ "Add" was tapped before a group was answered. A dish that is opened at it only asks."""
    if before.dish is None or after.dish is None:
        return False
    return after.dish.asked_group_id is not None is before.dish.asked_group_id


def _known(before: KioskSnapshot, after: KioskSnapshot) -> bool:
    return after.loyalty.state is CardState.KNOWN is not before.loyalty.state


def _removed(before: KioskSnapshot, after: KioskSnapshot) -> bool:
    return _ordering(before, after) and after.basket.portions < before.basket.portions


def _added(before: KioskSnapshot, after: KioskSnapshot) -> bool:
    return _ordering(before, after) and after.basket.portions > before.basket.portions


def _ordering(before: KioskSnapshot, after: KioskSnapshot) -> bool:
    """The same guest before and after: an order that a restart brings back is not added."""
    nobody = (Screen.ATTRACT, Screen.OUT_OF_SERVICE)
    return before.session.screen not in nobody and after.session.screen not in nobody


def _telling(shown: KioskSnapshot) -> Telling | None:
    return shown.purchase.telling if shown.purchase is not None else None


_HAPPENED: Final[Mapping[Cue, Callable[[KioskSnapshot, KioskSnapshot], bool]]] = {
    Cue.IDLE_SOON: _asked_again,
    Cue.IDLE: _asked,
    Cue.PAID: _paid,
    Cue.ERROR: _refused,
    Cue.CARD: _known,
    Cue.REMOVED: _removed,
    Cue.ADDED: _added,
}
