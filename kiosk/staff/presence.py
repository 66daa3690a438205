"""Who is at the screen: one state, of one visit at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from msgspec.structs import replace

from kiosk.staff.state import StaffState


class Presence:
    """``state`` is ``None`` while the screen is the guests'."""

    def __init__(self) -> None:
        self.state: StaffState | None = None
        self._listeners: list[Callable[[], None]] = []

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Calls back whenever something may be shown anew."""
        self._listeners.append(listener)

    def show(self, state: StaffState | None) -> None:
        self.state = state
        self.tell()

    def tell(self) -> None:
        for listener in self._listeners:
            listener()

    def of(self, visit: int, guid: UUID | None = None) -> StaffState | None:
        """The state, if the same person is still looking, at this purchase where one is named."""
        state = self.state
        if state is None or state.visit != visit:
            return None
        if guid is not None and (state.opened is None or state.opened.row.guid != guid):
            return None
        return state

    def entry(self, visit: int, **changes: Any) -> None:
        """Changes what the keypad says, if the same person is still at it."""
        state = self.of(visit)
        if state is not None:
            self.show(replace(state, entry=replace(state.entry, **changes)))
