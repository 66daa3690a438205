"""What keys do while a guest types words: a search of the menu, or a note to the kitchen."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.domain.typed_text import LONGEST_NOTE, LONGEST_QUERY, typed
from kiosk.session.state import SessionState
from kiosk.snapshots.session import Screen

WRITING = frozenset({Screen.SEARCH, Screen.NOTE})


def search_opened(state: SessionState) -> SessionState:
    """A new search each time; back from a dish it found, the old one is still there."""
    if state.screen is not Screen.MENU:
        return state
    return replace(state.to(Screen.SEARCH), query="")


def note_opened(state: SessionState) -> SessionState:
    """The note of this order, as far as it is written."""
    if state.screen is not Screen.BASKET or not state.basket:
        return state
    return state.to(Screen.NOTE)


def character_typed(state: SessionState, character: str) -> SessionState:
    """A key goes where the guest is: to the search, or to the note."""
    match state.screen:
        case Screen.SEARCH:
            return replace(state, query=typed(state.query, character, LONGEST_QUERY))
        case Screen.NOTE:
            return replace(state, note=typed(state.note, character, LONGEST_NOTE))
        case _:
            return state


def character_erased(state: SessionState) -> SessionState:
    match state.screen:
        case Screen.SEARCH:
            return replace(state, query=state.query[:-1])
        case Screen.NOTE:
            return replace(state, note=state.note[:-1])
        case _:
            return state


def cleared(state: SessionState) -> SessionState:
    match state.screen:
        case Screen.SEARCH:
            return replace(state, query="")
        case Screen.NOTE:
            return replace(state, note="")
        case _:
            return state
