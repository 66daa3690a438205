"""Prints what is due, once, and says what has become of it. Nothing here holds a guest up.

The mark is in the store before the printer hears of it, so a kiosk that is switched off in the
middle prints nothing a second time. A person may have any paper again; that is no guest's doing and
leaves the mark as it is.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any, Final, Protocol
from uuid import UUID

from msgspec import Struct

from hardware.printers import (
    Document,
    NotPrinted,
    Printed,
    PrinterStatus,
    PrintTrouble,
    ReceiptPrinter,
)
from hardware.protocols import DeviceHealth
from kiosk.checkout.intent import Outcome
from kiosk.checkout.ports import PurchaseBook
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import Effect
from kiosk.clock import Clock
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Language
from kiosk.errors import SettingsError, StoreError
from kiosk.logs import logger
from kiosk.receipts.occasions import PaperRules, paper_due, paper_of
from kiosk.receipts.shelf import Shelf
from kiosk.refunds.refund import Refund
from kiosk.snapshots.paper import PaperKind, PaperNews
from kiosk.snapshots.telling import Telling

REMEMBERED: Final = 64
"""Papers whose news are kept in memory: those of the guests of the last hour."""

_log = logger(__name__)


class PaperMarks(Protocol):
    """Where it is kept what was begun (``kiosk.storage.papers``). Methods raise StoreError."""

    async def claim(self, purchase: UUID, kind: PaperKind, at: datetime) -> PaperNews | None: ...

    async def settle(self, purchase: UUID, kind: PaperKind, outcome: PaperNews) -> None: ...


class SpawnTask(Protocol):
    """Starts a task that somebody owns."""

    def __call__(self, work: Coroutine[Any, Any, None], name: str) -> Callable[[], object]: ...


class PrinterNow(Struct, frozen=True, kw_only=True):
    """How the printer is, for staff."""

    health: DeviceHealth
    status: PrinterStatus


class PaperDesk:
    """One printer and everything that is printed by itself. Lives on the loop's thread."""

    def __init__(
        self,
        printer: ReceiptPrinter,
        shelf: Shelf,
        rules: PaperRules,
        marks: PaperMarks,
        book: PurchaseBook,
        clock: Clock,
        spawn: SpawnTask,
        *,
        driver: str = "",
    ) -> None:
        """``driver`` is the printer's name on the test page."""
        self._printer = printer
        self._shelf = shelf
        self._rules = rules
        self._marks = marks
        self._book = book
        self._clock = clock
        self._spawn = spawn
        self._driver = driver
        self._news: dict[tuple[UUID, PaperKind], PaperNews] = {}
        self._subscribers: list[Callable[[], None]] = []

    def subscribe(self, changed: Callable[[], None]) -> None:
        """Calls back whenever ``news`` of a paper change."""
        self._subscribers.append(changed)

    def use(self, rules: PaperRules, shelf: Shelf) -> None:
        """What is printed, and with which words, from the next paper on."""
        self._rules, self._shelf = rules, shelf

    @property
    def now(self) -> PrinterNow:
        return PrinterNow(health=self._printer.health, status=self._printer.status)

    def start(self) -> None:
        self._printer.start()

    async def close(self) -> None:
        await self._printer.close()

    def news(self, purchase: Purchase, telling: Telling) -> PaperNews:
        """What has become of the paper that belongs to what the guest is told."""
        kind = paper_of(telling)
        return (
            PaperNews.NONE
            if kind is None
            else self._news.get((purchase.guid, kind), PaperNews.NONE)
        )

    def offer(self, purchase: Purchase, language: Language, waited_s: float) -> None:
        """Prints what is due by now, unless it was begun before. Returns at once; may be called as
        often as there is news. ``waited_s``: since the guest is told what they are told."""
        kind = paper_due(purchase, waited_s, self._rules)
        if kind is None or (purchase.guid, kind) in self._news:
            return
        self._tell(purchase.guid, kind, PaperNews.PRINTING)
        self._spawn(self._print_once(purchase, kind, language), "paper")

    async def print_again(
        self, purchase: Purchase, kind: PaperKind, language: Language
    ) -> Printed | NotPrinted:
        """For staff: the paper as it would be printed now, whatever was printed before.

        Raises SettingsError for a layout that cannot be used, StoreError.
        """
        return await self._printed(await self._paper(kind, purchase, language))

    async def print_refund(self, refund: Refund, language: Language) -> Printed | NotPrinted:
        """The guest's slip of a refund, as it stands now. Raises SettingsError."""
        slip = await asyncio.to_thread(self._shelf.refund, refund, language)
        return await self._printed(slip)

    async def test_page(self, language: Language) -> Printed | NotPrinted:
        """For staff and installers. Raises SettingsError as ``print_again``."""
        moment = self._clock.now()
        page = await asyncio.to_thread(self._shelf.test_page, self._driver, language, moment)
        return await self._printed(page)

    async def _print_once(self, purchase: Purchase, kind: PaperKind, language: Language) -> None:
        news = PaperNews.FAILED
        try:
            before = await self._marks.claim(purchase.guid, kind, self._clock.now())
            if before is not None:
                # Begun before a restart: whether it came out nobody knows, unless it says so.
                news = PaperNews.FAILED if before is PaperNews.PRINTING else before
                return
            document = await self._paper(kind, purchase, language)
            news = _news_of(await self._printed(document))
            await self._marks.settle(purchase.guid, kind, news)
        except SettingsError as wrong:
            _log.error("layout cannot be used", kind=kind.value, problems=wrong.problems)
        except StoreError as trouble:
            _log.warning("paper not marked", kind=kind.value, code=trouble.code.value)
        finally:
            self._tell(purchase.guid, kind, news)

    async def _paper(self, kind: PaperKind, purchase: Purchase, language: Language) -> Document:
        """Raises SettingsError, StoreError. Files are read in a worker: the screen is moving."""
        credited = await self._credited(purchase)
        return await asyncio.to_thread(
            self._shelf.paper, kind, purchase, language, credited=credited
        )

    async def _printed(self, document: Document) -> Printed | NotPrinted:
        outcome = await self._printer.print(document)
        match outcome:
            case Printed(confirmed=confirmed):
                _log.info("printed", document=document.name, confirmed=confirmed)
            case NotPrinted(trouble=trouble, reason=reason, begun=begun):
                _log.warning(
                    "not printed",
                    document=document.name,
                    trouble=trouble.value,
                    reason=reason,
                    begun=begun,
                )
        return outcome

    async def _credited(self, purchase: Purchase) -> Money:
        """The points that are known to have come; the row alone does not say it."""
        if not purchase.credit:
            return ZERO
        intents = await self._book.intents_of(purchase.guid)
        done = any(
            intent.kind is Effect.CREDIT_POINTS and intent.outcome is Outcome.DONE
            for intent in intents
        )
        return purchase.credit if done else ZERO

    def _tell(self, guid: UUID, kind: PaperKind, news: PaperNews) -> None:
        self._news[guid, kind] = news
        while len(self._news) > REMEMBERED:
            del self._news[next(iter(self._news))]
        for changed in self._subscribers:
            changed()


def _news_of(outcome: Printed | NotPrinted) -> PaperNews:
    """What the guest is told. A printer that only took everything has printed for all we know."""
    if isinstance(outcome, Printed):
        return PaperNews.TAKE
    # Half a ticket on the paper is none.
    out = outcome.trouble is PrintTrouble.NO_PAPER
    return PaperNews.NO_PAPER if out else PaperNews.FAILED
