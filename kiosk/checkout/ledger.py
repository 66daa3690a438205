"""The book and whoever watches it: commit first, publish second."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.checkout.dossier import Dossier
from kiosk.checkout.happened import Happened
from kiosk.checkout.intent import Intent
from kiosk.checkout.journal import JournalEntry
from kiosk.checkout.machine import Move
from kiosk.checkout.ports import PurchaseBook
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.row import after_move
from kiosk.checkout.vocabulary import Event, State
from kiosk.clock import Clock
from kiosk.logs import logger

Watcher = Callable[[Purchase], None]

_log = logger(__name__)


class Ledger:
    """Writes each change of a purchase in one transaction; then everybody may know.

    An intent is in the dossier from its commit on. Raises StoreError: nothing is changed then.
    """

    def __init__(self, book: PurchaseBook, clock: Clock) -> None:
        self._book = book
        self._clock = clock
        self._watchers: list[Watcher] = []

    def subscribe(self, watcher: Watcher) -> Callable[[], None]:
        """``watcher`` sees every purchase after each commit. The answer ends the subscription."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    async def open(self, purchase: Purchase, opens: Intent, dossier: Dossier) -> None:
        """Commits a new purchase with its first intent."""
        await self._book.insert(purchase, _entry(purchase, None, None), opens)
        dossier.add(opens)
        self._publish(purchase)

    async def name(
        self, purchase: Purchase, opens: Intent, dossier: Dossier, detail: str
    ) -> Purchase:
        """Commits an intent for the effect that the row has already come to."""
        row = replace(purchase.with_opened(opens), changed_at=self._clock.now())
        await self._book.move(row, _entry(row, purchase.state, None, detail), opens=opens)
        dossier.add(opens)
        self._publish(row)
        return row

    async def move(
        self,
        purchase: Purchase,
        move: Move,
        happened: Happened,
        dossier: Dossier,
        opens: Intent | None,
    ) -> Purchase:
        """Commits row, journal and intents; a move that brings nothing new leaves no trace."""
        row = after_move(purchase, move, happened, opens)
        nothing_new = replace(row, steps=purchase.steps) == purchase
        if nothing_new and not happened.answers and opens is None:
            return purchase
        row = replace(row, changed_at=self._clock.now())
        entry = _entry(row, purchase.state, happened.event, happened.detail)
        await self._book.move(row, entry, opens=opens, answers=happened.answers)
        if opens is not None:
            dossier.add(opens)
        self._publish(row)
        return row

    def _publish(self, purchase: Purchase) -> None:
        for watcher in tuple(self._watchers):
            try:
                watcher(purchase)
            except Exception as exc:  # noqa: BLE001 - no screen's bug may leave money where it is
                _log.error("a watcher failed", purchase=str(purchase.guid), exc_info=exc)


def _entry(
    purchase: Purchase, before: State | None, event: Event | None, detail: str = ""
) -> JournalEntry:
    return JournalEntry(
        purchase=purchase.guid,
        at=purchase.changed_at,
        before=before,
        event=event,
        state=purchase.state,
        effect=purchase.effect,
        detail=detail,
    )
