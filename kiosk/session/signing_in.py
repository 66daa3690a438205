"""What keys and answers do while a guest signs in by phone (crm §11.4)."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.domain.guest import CardHolder, CodeSent, PhoneNumber, PhoneRules
from kiosk.errors import CrmRefused, ErrorCode
from kiosk.intents import Sheet
from kiosk.session.recognising import UNUSABLE, not_recognised, recognised
from kiosk.session.sign_in import SignIn
from kiosk.session.state import CheckCode, SendCode, SessionState, Step
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.session import Screen

SIGNING_IN = frozenset({Screen.PHONE, Screen.CODE})
NO_CARD = frozenset({CardState.NONE, CardState.REFUSED})


def opened(state: SessionState, rules: PhoneRules | None, now: float) -> SessionState:
    """ "Sign in by phone", offered to a guest without a card that works."""
    if rules is None or state.screen is not Screen.LOYALTY or state.card_state not in NO_CARD:
        return state
    return replace(state.to(Screen.PHONE), sign_in=SignIn(touched_at=now))


def digit_tapped(
    state: SessionState, digit: str, rules: PhoneRules | None, now: float
) -> SessionState:
    """A key goes where the guest is: to the number, or to the code."""
    entry = state.sign_in
    if entry is None or rules is None or entry.wants_consent:
        return state
    most = rules.digits if entry.sent is None else rules.code_digits
    return replace(
        state, sign_in=entry.typed(digit, most=most, now=now, letters=rules.code_letters)
    )


def digit_erased(state: SessionState, now: float) -> SessionState:
    entry = state.sign_in
    return state if entry is None else replace(state, sign_in=entry.erased(now))


def digits_cleared(state: SessionState, now: float) -> SessionState:
    entry = state.sign_in
    return state if entry is None else replace(state, sign_in=entry.cleared(now))


def confirmed(state: SessionState, rules: PhoneRules | None, now: float) -> Step:
    """The copper button: a whole number gets a code, a whole code signs in."""
    entry = state.sign_in
    if entry is None or rules is None or entry.busy or entry.wants_consent:
        return Step(state)
    if entry.sent is None:
        return _send(state, entry, rules) if len(entry.digits) == rules.digits else Step(state)
    if len(entry.code) < rules.code_digits or entry.is_dead(now):
        return Step(state)
    asking = entry.asking()
    check = CheckCode(
        phone=PhoneNumber(prefix=rules.prefix, digits=entry.digits),
        code=entry.code,
        register=entry.sent.new_guest,
        asked=asking.asked,
    )
    return Step(replace(state, sign_in=asking), (check,))


def asked_again(state: SessionState, rules: PhoneRules | None, now: float) -> Step:
    """Another code, once its time has come."""
    entry = state.sign_in
    if entry is None or rules is None or entry.sent is None or entry.busy:
        return Step(state)
    return Step(state) if entry.again_in_s(now) else _send(state, entry, rules)


def _send(state: SessionState, entry: SignIn, rules: PhoneRules) -> Step:
    asking = entry.asking()
    phone = PhoneNumber(prefix=rules.prefix, digits=entry.digits)
    return Step(replace(state, sign_in=asking), (SendCode(phone=phone, asked=asking.asked),))


def join_answered(state: SessionState, *, agreed: bool) -> SessionState:
    """Consent to being registered; without it there is no card, and the way on stays open."""
    entry = state.sign_in
    if entry is None or not entry.wants_consent:
        return state
    if not agreed:
        return state.back_to(Screen.LOYALTY)
    return replace(state, sign_in=replace(entry, agreed=True), sheet=Sheet.NONE)


def left_alone(state: SessionState, now: float) -> SessionState:
    """What nobody types on any more is taken off the screen."""
    entry = state.sign_in
    if entry is None or not entry.is_forgotten(now):
        return state
    return replace(state, sign_in=entry.cleared(now))


def settled(state: SessionState) -> SessionState:
    """Off its two screens nothing of a sign-in is left; back at the number it begins anew."""
    entry = state.sign_in
    if entry is None:
        return state
    if state.screen not in SIGNING_IN:
        return replace(state, sign_in=None)
    if state.screen is Screen.PHONE and entry.sent is not None:
        return replace(state, sign_in=SignIn(touched_at=entry.touched_at))
    return state


def code_sent(state: SessionState, errand: SendCode, sent: CodeSent, now: float) -> SessionState:
    """A code is on its way; whoever agreed to be registered once is not asked again."""
    entry = _asking(state, errand)
    if entry is None:
        return state
    return replace(state.to(Screen.CODE), sign_in=entry.with_code_sent(sent, now))


def refused(
    state: SessionState, errand: SendCode | CheckCode, no: CrmRefused, now: float
) -> SessionState:
    """The card system said no: the screen says why. A card that cannot be used is told as if it
    had been held to the reader; what passes by itself leaves what was typed, to be sent again.
    """
    entry = _asking(state, errand)
    if entry is None:
        return state
    if no.code in UNUSABLE:
        return settled(not_recognised(state.back_to(Screen.LOYALTY), no.code))
    if no.code is ErrorCode.CRM_BUSY:
        return replace(state, sign_in=entry.unanswered(no.code))
    return replace(state, sign_in=entry.refused(no, now))


def unanswered(
    state: SessionState, errand: SendCode | CheckCode, trouble: ErrorCode
) -> SessionState:
    """The card system was not heard: the same may be tried again, or the guest goes on."""
    entry = _asking(state, errand)
    return state if entry is None else replace(state, sign_in=entry.unanswered(trouble))


def signed_in(state: SessionState, errand: CheckCode, holder: CardHolder) -> SessionState:
    """The guest is known, as if they had held their card to the reader."""
    if _asking(state, errand) is None:
        return state
    there = replace(state, card=holder.card, card_trouble=None).back_to(Screen.LOYALTY)
    return settled(recognised(there, holder))


def _asking(state: SessionState, errand: SendCode | CheckCode) -> SignIn | None:
    """The sign-in that waits for this answer: not another number, guest or try."""
    entry = state.sign_in
    if entry is None or not entry.busy or entry.asked != errand.asked:
        return None
    return entry if entry.digits == errand.phone.digits else None
