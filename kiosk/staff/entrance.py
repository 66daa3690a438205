"""Staff mode as the rest of the kiosk knows it: nothing, until somebody is at its door."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.staff_intents import CornerTouched, StaffIntent

if TYPE_CHECKING:
    from hardware.protocols import Key
    from kiosk.checkout.purchase import Purchase
    from kiosk.refunds.refund import Refund
    from kiosk.staff.desk import StaffDesk
    from kiosk.staff_snapshots import StaffPart


class StaffEntrance:
    """``make`` is called once, on the loop, at the first touch of a corner. Before it a guest's
    kiosk has none of staff's pages, and all that happens is nothing to them."""

    def __init__(self, make: Callable[[], StaffDesk]) -> None:
        self._make = make
        self._desk: StaffDesk | None = None
        self._listeners: list[Callable[[], None]] = []

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Calls back whenever ``now`` may have changed."""
        self._listeners.append(listener)

    @property
    def now(self) -> StaffPart | None:
        """What the screen may show; ``None`` while it is the guests'."""
        return None if self._desk is None else self._desk.now

    def submit(self, intent: StaffIntent) -> None:
        """Takes what a person did; what does not fit what they see changes nothing."""
        if self._desk is None and isinstance(intent, CornerTouched):
            self._desk = self._make()
            self._desk.subscribe(self._tell)
        if self._desk is not None:
            self._desk.submit(intent)

    def takes_key(self, key: Key) -> bool:
        """A key of the kiosk's keypad; true where it is being tried and the screen gets none."""
        return self._desk is not None and self._desk.takes_key(key)

    def hears_headphones(self, *, plugged: bool) -> None:
        if self._desk is not None:
            self._desk.hears_headphones(plugged=plugged)

    def hears(self, purchase: Purchase) -> None:
        """A purchase has moved."""
        if self._desk is not None:
            self._desk.hears(purchase)

    def hears_refund(self, refund: Refund) -> None:
        """A refund has moved."""
        if self._desk is not None:
            self._desk.hears_refund(refund)

    def tick(self) -> None:
        """Called once a second."""
        if self._desk is not None:
            self._desk.tick()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()
