"""What a person's tap does to staff mode where nothing has to be waited for. Pure."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.domain.staff import Right, may
from kiosk.staff.day_state import DAY_SECTIONS
from kiosk.staff.reasons import LONGEST_REASON
from kiosk.staff.state import PinEntry, Resolving, StaffState
from kiosk.staff_intents import (
    Reason,
    ReasonChosen,
    ReasonConfirmed,
    ResolveOpened,
    StaffAnswerChosen,
    StaffDigitErased,
    StaffDigitsCleared,
    StaffDigitTapped,
    StaffIntent,
    StaffStepBack,
)
from kiosk.staff_snapshots import StaffView

_KEYPADS = frozenset({StaffView.PIN, StaffView.CONFIRM})


def with_intent(state: StaffState, intent: StaffIntent) -> StaffState:
    """The next state; the same one where the tap does not belong to what is shown."""
    if state.view in _KEYPADS:
        return _on_keypad(state, intent)
    if state.view is StaffView.PURCHASE:
        return _at_purchase(state, intent)
    if state.view in DAY_SECTIONS.values() and isinstance(intent, StaffStepBack):
        return state.at_page(state.page)
    if state.view is StaffView.RESOLVE and state.resolving is not None:
        return _resolving(state, state.resolving, intent)
    return state


def _on_keypad(state: StaffState, intent: StaffIntent) -> StaffState:
    entry = state.entry
    match intent:
        case StaffDigitTapped(digit=digit) if len(digit) == 1 and digit in "0123456789":
            return replace(state, entry=entry.typed(digit))
        case StaffDigitErased():
            return replace(state, entry=entry.erased())
        case StaffDigitsCleared():
            return replace(state, entry=entry.cleared())
        case StaffStepBack() if state.view is StaffView.CONFIRM:
            return replace(state, view=_before_pin(state), entry=unlocked(entry))
        case _:
            return state


def _before_pin(state: StaffState) -> StaffView:
    """What the PIN was asked for by."""
    if state.refunding is None:
        return StaffView.RESOLVE
    return StaffView.REFUND if state.refunding.row is None else StaffView.REFUNDED


def unlocked(entry: PinEntry) -> PinEntry:
    """Nothing typed; a lock stays."""
    return PinEntry(locked_until=entry.locked_until)


def _at_purchase(state: StaffState, intent: StaffIntent) -> StaffState:
    opened = state.opened
    match intent:
        case StaffStepBack():
            return state.at_page(state.page)
        case ResolveOpened() if opened is not None and state.person is not None:
            if not opened.answers or not may(state.person.role, Right.RESOLVE):
                return state
            resolving = Resolving(seen=opened.row, answers=opened.answers)
            return replace(state, view=StaffView.RESOLVE, resolving=resolving)
        case _:
            return state


def _resolving(state: StaffState, resolving: Resolving, intent: StaffIntent) -> StaffState:
    match intent:
        case StaffAnswerChosen(answer=answer) if answer in resolving.answers:
            return replace(state, resolving=replace(resolving, said=answer))
        case ReasonChosen(reason=reason, words=words):
            own = words[:LONGEST_REASON] if reason is Reason.OWN_WORDS else ""
            return replace(state, resolving=replace(resolving, reason=reason, words=own))
        case ReasonConfirmed() if resolving.ready:
            return replace(state, view=StaffView.CONFIRM, entry=unlocked(state.entry))
        case StaffStepBack():
            return replace(state, view=StaffView.PURCHASE, resolving=None)
        case _:
            return state
