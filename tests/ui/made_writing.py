"""A guest who writes: searching the menu, and a note to the kitchen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.snapshots import KioskSnapshot, Screen
from tests.ui.made_snapshots import SITE, known, snapshot

NOTE_SITE = replace(SITE, takes_notes=True)
NOTE = "Без лука, пожалуйста, и хлеб отдельно"
LONG_NOTE = (NOTE + ". Если можно, принесите суп первым, а чай вместе с десертом, и две ложки.")[
    :120
]


def searching(query: str) -> KioskSnapshot:
    trail = (Screen.ORDER_TYPE, Screen.MENU)
    return snapshot(known(screen=Screen.SEARCH, trail=trail, query=query))


def noting(note: str) -> KioskSnapshot:
    trail = (Screen.ORDER_TYPE, Screen.MENU, Screen.BASKET)
    return snapshot(known(screen=Screen.NOTE, trail=trail, note=note), site=NOTE_SITE)


def writing_moments() -> Iterator[tuple[str, KioskSnapshot]]:
    """Every moment of it worth looking at, under the name of its scene."""
    yield "search", searching("")
    yield "search-found", searching("с")
    yield "search-nothing", searching("пицца")
    yield "basket-note", snapshot(known(), site=NOTE_SITE)
    yield "basket-noted", snapshot(known(note=NOTE), site=NOTE_SITE)
    yield "note", noting("")
    yield "note-written", noting(NOTE)
    yield "note-full", noting(LONG_NOTE)
