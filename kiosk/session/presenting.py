"""A card held to the reader: the first one of a guest, or another one."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from msgspec.structs import replace

from kiosk.card_intents import CardProblem
from kiosk.checkout.ways import BY_CARD, PayWay
from kiosk.domain.guest import GuestCard, SecondCard
from kiosk.errors import ErrorCode
from kiosk.intents import Sheet
from kiosk.session.signing_in import SIGNING_IN
from kiosk.session.state import LookUpCard, SessionState, Step
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.session import Screen
from kiosk.snapshots.toast import Toast, ToastKind

WITHOUT_QUESTIONS: Final = frozenset(
    {Screen.ATTRACT, Screen.OUT_OF_SERVICE, Screen.TERMINAL, Screen.CHECKING, Screen.DONE}
)


def presented(state: SessionState, card: GuestCard, second: SecondCard) -> Step:
    """Who is it? Another card than the known guest's is treated as the site wants it."""
    if state.card == card and state.card_state in (CardState.SEARCHING, CardState.KNOWN):
        return Step(state)
    if state.card_state is CardState.KNOWN:
        match second:
            case SecondCard.ASK:
                return Step(replace(state, other_card=card, sheet=Sheet.SECOND_CARD))
            case SecondCard.REFUSE:
                return Step(state.saying(Toast(kind=ToastKind.CARD_KEPT)))
            case SecondCard.REPLACE:
                pass
    return _searching(state, card)


def not_taken(state: SessionState, problem: CardProblem, ways: Collection[PayWay]) -> SessionState:
    """A card that is none of the site's: the guest is told kindly, nothing else changes."""
    match problem:
        case CardProblem.PAYMENT_CARD if BY_CARD.isdisjoint(ways):
            return state.saying(Toast(kind=ToastKind.PAYMENT_CARD_UNUSED))
        case CardProblem.PAYMENT_CARD:
            return state.saying(Toast(kind=ToastKind.PAYMENT_CARD))
        case CardProblem.UNREADABLE:
            unknown = ErrorCode.CARD_UNKNOWN
            return state.saying(Toast(kind=ToastKind.CARD_NOT_USABLE, trouble=unknown))


def answered(state: SessionState, *, replaced: bool) -> Step:
    """Whether the other card takes the place of the known one."""
    other = state.other_card
    if other is None:
        return Step(state)
    closed = replace(state, other_card=None, sheet=Sheet.NONE)
    return _searching(closed, other) if replaced else Step(closed)


def settled(state: SessionState) -> SessionState:
    """A question stays until it is answered, also behind an idle warning; some screens ask none."""
    if state.screen in WITHOUT_QUESTIONS:
        return state if state.other_card is None else replace(state, other_card=None)
    if state.sheet is not Sheet.NONE:
        return state
    if state.other_card is not None:
        return replace(state, sheet=Sheet.SECOND_CARD)
    if state.sign_in is not None and state.sign_in.wants_consent:
        return replace(state, sheet=Sheet.JOIN)
    return state


def _searching(state: SessionState, card: GuestCard) -> Step:
    # The card says it all: whoever was typing a number need not.
    there = state.back_to(Screen.LOYALTY) if state.screen in SIGNING_IN else state
    searching = replace(
        there,
        card=card,
        card_state=CardState.SEARCHING,
        card_trouble=None,
        holder=None,
        bonus=None,
        coupon_id="",
        sign_in=None,
    )
    return Step(searching, (LookUpCard(card),))
