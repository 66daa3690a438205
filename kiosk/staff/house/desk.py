"""The pages about the kiosk itself: which one is shown, and what was done on it."""

from __future__ import annotations

from collections.abc import Mapping

from hardware.protocols import Key
from kiosk.domain.staff import Person
from kiosk.house_intents import HouseIntent, RestartAsked
from kiosk.house_snapshots import HousePart
from kiosk.staff.house.devices import DevicesPage
from kiosk.staff.house.page import HousePage
from kiosk.staff.house.restarting import Restarting
from kiosk.staff_intents import StaffPage
from kiosk.staff_snapshots import StaffView


class House:
    """One page at a time, for one person."""

    def __init__(self, pages: Mapping[StaffPage, HousePage], restarting: Restarting) -> None:
        self._pages = dict(pages)
        self._restarting = restarting
        self._shown: HousePage | None = None
        self._person: Person | None = None

    def open(self, page: StaffPage, person: Person) -> None:
        """Somebody has come to a page, perhaps to one that is not of this house."""
        self._leave_page()
        self._person = person
        self._shown = self._pages.get(page)
        if self._shown is not None:
            self._shown.open(person)

    def close(self) -> None:
        """Nobody is here any more."""
        self._leave_page()
        self._restarting.forget()
        self._person = None

    def take(self, intent: HouseIntent) -> None:
        if isinstance(intent, RestartAsked):
            if self._person is not None and self._shown is not None:
                self._restarting.ask(self._person)
        elif self._shown is not None:
            self._shown.take(intent)

    def back(self) -> None:
        if self._shown is not None:
            self._shown.back()

    def takes_key(self, key: Key) -> bool:
        """A key of the keypad; true where its trial has it, and it is nobody else's."""
        shown = self._shown
        return isinstance(shown, DevicesPage) and shown.takes_key(key)

    def hears_headphones(self, *, plugged: bool) -> None:
        """Also while nobody looks: how it stands is known when somebody does."""
        for page in self._pages.values():
            if isinstance(page, DevicesPage):
                page.hears_headphones(plugged=plugged)

    def tick(self) -> None:
        self._restarting.tick()
        if self._shown is not None:
            self._shown.tick()

    @property
    def shown(self) -> tuple[StaffView, HousePart] | None:
        """What to show; ``None`` while the page is none of these."""
        if self._shown is None:
            return None
        part = HousePart(restart=self._restarting.state)
        return self._shown.view, self._shown.shown_in(part)

    def _leave_page(self) -> None:
        if self._shown is not None:
            self._shown.close()
        self._shown = None
