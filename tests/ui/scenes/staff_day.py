"""Staff mode's running of the day, and the guests' screen of a kiosk that staff have closed."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.domain.day import ClosedBecause
from kiosk.session.state import SessionState
from kiosk.snapshots.service import ClosingPart, ServiceState
from kiosk.snapshots.session import Screen
from tests.ui.made_day import CLOSING, OWN, PAGES
from tests.ui.made_snapshots import OPEN, snapshot
from tests.ui.scenes.scene import Scene


def staff_day() -> Iterator[Scene]:
    for name, given in PAGES:
        yield Scene(name=name, snapshot=replace(snapshot(SessionState()), staff=given))
    out = SessionState(screen=Screen.OUT_OF_SERVICE)
    for name, closing in (
        (
            "closed-cleaning",
            ClosingPart(because=ClosedBecause.CLEANING, until=CLOSING.until),
        ),
        ("closed-today", ClosingPart(because=ClosedBecause.CLOSED_TODAY)),
        ("closed-words", ClosingPart(because=ClosedBecause.OWN_WORDS, words=OWN)),
    ):
        paused = replace(OPEN, state=ServiceState.PAUSED, closing=closing)
        yield Scene(name=name, snapshot=snapshot(out, service=paused))
