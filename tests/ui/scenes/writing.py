"""A guest who writes: searching the menu, and a note to the kitchen."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.snapshots.session import Screen
from kiosk.snapshots.snapshot import KioskSnapshot
from tests.ui.made_snapshots import SITE, known, snapshot
from tests.ui.scenes.scene import Scene

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


def writing() -> Iterator[Scene]:
    yield Scene(name="search", snapshot=searching(""))
    yield Scene(name="search-found", snapshot=searching("с"))
    yield Scene(name="search-nothing", snapshot=searching("пицца"))
    yield Scene(name="basket-note", snapshot=snapshot(known(), site=NOTE_SITE))
    yield Scene(name="basket-noted", snapshot=snapshot(known(note=NOTE), site=NOTE_SITE))
    yield Scene(name="note", snapshot=noting(""))
    yield Scene(name="note-written", snapshot=noting(NOTE))
    yield Scene(name="note-full", snapshot=noting(LONG_NOTE))
