"""What the pages about the kiosk itself have in common: one visit at a time, and a trail."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine
from typing import Any, Final

from msgspec import Struct

from kiosk.clock import Clock
from kiosk.domain.staff import Person, Right, may
from kiosk.house_intents import HouseIntent
from kiosk.house_snapshots import HousePart
from kiosk.session.ports import Spawn
from kiosk.staff.trail import Trail
from kiosk.staff_intents import StaffPage
from kiosk.staff_snapshots import StaffView
from kiosk.storage.staff_rows import StaffRows

NEEDS: Final = {StaffPage.LICENCE: Right.SET_UP, StaffPage.SETTINGS: Right.SET_UP}
"""Who may see a page where looking alone is not enough."""


class Surroundings(Struct, frozen=True, kw_only=True):
    """What every page uses. ``changed`` is called when something may be shown anew."""

    trail: StaffRows
    clock: Clock
    spawn: Spawn
    changed: Callable[[], None]


class HousePage(ABC):
    """One page. What comes late for somebody who has left is shown to nobody."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._trail = Trail(around.trail, around.clock)
        self._visit = 0
        self._person: Person | None = None

    def open(self, person: Person) -> None:
        """Somebody has come to it."""
        self._visit += 1
        self._person = person
        self._opened()

    def close(self) -> None:
        """They have gone on."""
        if self._person is not None:
            self._visit += 1
            self._person = None
            self._closed()

    @property
    @abstractmethod
    def view(self) -> StaffView:
        """What of it is shown now."""

    @abstractmethod
    def shown_in(self, part: HousePart) -> HousePart:
        """``part`` with this page on it."""

    @abstractmethod
    def take(self, intent: HouseIntent) -> None:
        """What was done on it."""

    def back(self) -> None:  # noqa: B027 - a page on which nothing is opened has none
        """From something opened on it to the page itself."""

    def tick(self) -> None:  # noqa: B027 - most pages stand still
        """A second has passed."""

    @abstractmethod
    def _opened(self) -> None:
        """Begins what the page needs to know."""

    def _closed(self) -> None:  # noqa: B027 - what most pages know grows old by itself
        """Forgets it."""

    def _may(self, right: Right) -> bool:
        return self._person is not None and may(self._person.role, right)

    def _run(self, work: Coroutine[Any, Any, None], name: str) -> None:
        self._around.spawn(work, name)

    def _here(self, visit: int) -> bool:
        """Whether whoever asked in this visit is still there."""
        return self._visit == visit

    def _tell(self) -> None:
        self._around.changed()


def pages_of(person: Person) -> tuple[StaffPage, ...]:
    """The pages this person may open, in the order of the rail."""
    return tuple(page for page in StaffPage if may(person.role, NEEDS.get(page, Right.LOOK)))
