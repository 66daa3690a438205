"""Kiosks with a fault on purpose: what looks for broken laws has to find these.

Each is a patch of the process that will be cut off; the product is never one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from kiosk.checkout import machine
from kiosk.checkout.intent import Intent, IntentAnswer
from kiosk.checkout.journal import JournalEntry
from kiosk.checkout.machine import Move
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import Effect, Event, State
from tests.money.crash_points import WatchedBook


class EarlyBook(WatchedBook):
    """Says "written" and writes with the next move: a disk that lies, or a forgotten fsync."""

    _waiting: tuple[Purchase, JournalEntry, Intent | None, tuple[IntentAnswer, ...]] | None = None

    async def move(
        self,
        purchase: Purchase,
        entry: JournalEntry,
        *,
        opens: Intent | None = None,
        answers: tuple[IntentAnswer, ...] = (),
    ) -> None:
        late, self._waiting = self._waiting, (purchase, entry, opens, answers)
        if late is not None:
            await super().move(late[0], late[1], opens=late[2], answers=late[3])
        if purchase.ended:
            await super().move(purchase, entry, opens=opens, answers=answers)
            self._waiting = None


class ForgetfulBook(WatchedBook):
    """Does not show what was left: the next start begins with a clean desk."""

    async def unfinished(self) -> tuple[Purchase, ...]:
        return ()


def _void_is_believed() -> None:
    """After a restart an order that was to be made void counts as void."""
    machine.MOVES[State.CANCELLING, Event.RESTARTED] = Move(
        State.CANCELLING, Effect.LOOK_FOR_APPROVAL
    )


FLAWED_BOOKS: Final[Mapping[str, type[WatchedBook]]] = {
    "early-book": EarlyBook,
    "forgetful-book": ForgetfulBook,
}
FLAWED_TABLES: Final[Mapping[str, Callable[[], None]]] = {"void-is-believed": _void_is_believed}
FLAWS: Final = (*FLAWED_BOOKS, *FLAWED_TABLES)
