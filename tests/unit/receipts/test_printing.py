"""Printed once, over restarts too; a printer or a store in trouble holds nobody up."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from hardware.drivers.simulated_printer import SimulatedPrinter
from hardware.printers import Document, NotPrinted, Printed, PrintTrouble, Words
from kiosk.checkout.intent import Intent, Outcome
from kiosk.checkout.journal import JournalEntry
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import Effect
from kiosk.domain.names import Language
from kiosk.receipts import shelf
from kiosk.receipts.layout import Layout, read_layout
from kiosk.receipts.occasions import PaperRules
from kiosk.receipts.printing import PaperDesk
from kiosk.receipts.shelf import Shelf
from kiosk.snapshots.paper import PaperKind, PaperNews
from kiosk.snapshots.telling import Telling
from kiosk.storage.database import Connection
from kiosk.storage.papers import Papers
from kiosk.storage.store import Store
from tests.unit.receipts.made import CHECKING, HOUSE, PAID, SHELF
from tests.unit.session.kiosk import NOON, HandClock

RU = Language.RU


@dataclass
class Site:
    """A kiosk's paper desk; ``restarted`` is a new process on the same disk."""

    store: Store
    printer: SimulatedPrinter = field(
        default_factory=lambda: SimulatedPrinter(SimulatedPrinter.Options(seconds=0.0))
    )
    shelf: Shelf = SHELF
    marks: Papers | None = None
    tasks: list[asyncio.Task[None]] = field(default_factory=list)
    told: list[PaperNews] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.desk = self.restarted()

    def restarted(self) -> PaperDesk:
        self.desk = PaperDesk(
            self.printer,
            self.shelf,
            PaperRules(),
            self.marks or self.store.papers,
            self.store.purchases,
            HandClock(),
            self._spawn,
            driver="simulated",
        )
        self.desk.subscribe(lambda: self.told.append(self.news()))
        return self.desk

    def news(self, purchase: Purchase = PAID, telling: Telling = Telling.PAID) -> PaperNews:
        return self.desk.news(purchase, telling)

    async def offer(self, purchase: Purchase = PAID) -> PaperNews:
        self.desk.offer(purchase, RU, 60.0)
        await asyncio.gather(*self.tasks)
        return self.news(purchase)

    def texts(self) -> list[str]:
        return [_texts(document) for document in self.printer.printed]

    def _spawn(self, work: Coroutine[Any, Any, None], name: str) -> Callable[[], object]:
        task = asyncio.get_running_loop().create_task(work, name=name)
        self.tasks.append(task)
        return task.cancel


def _texts(document: Document) -> str:
    return "\n".join(item.text for item in document.items if isinstance(item, Words))


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = await Store.open(tmp_path, {})
    for purchase in (PAID, replace(CHECKING, guid=NOBODYS)):
        await store.purchases.insert(purchase, _line(purchase), _intent(purchase))
    yield store
    await store.close()


NOBODYS = CHECKING.guid.__class__(int=99)


def _line(of: Purchase) -> JournalEntry:
    return JournalEntry(
        purchase=of.guid,
        at=NOON,
        before=None,
        event=None,
        state=of.state,
        effect=of.effect,
        detail="",
    )


def _intent(
    of: Purchase, kind: Effect = Effect.CREATE_ORDER, outcome: Outcome = Outcome.DONE
) -> Intent:
    return Intent(
        purchase=of.guid, kind=kind, attempt=1, request=b"<x/>", made_at=NOON, outcome=outcome
    )


@pytest.mark.parametrize("whose", ["guest", "staff", "test page"])
async def test_layouts_are_read_where_the_screen_does_not_wait(
    store: Store, monkeypatch: pytest.MonkeyPatch, whose: str
) -> None:
    site, readers = Site(store), list[threading.Thread]()

    def watched(file: Path) -> Layout:
        readers.append(threading.current_thread())
        return read_layout(file)

    monkeypatch.setattr(shelf, "read_layout", watched)
    match whose:
        case "guest":
            await site.offer()
        case "staff":
            await site.desk.print_again(PAID, PaperKind.TICKET, RU)
        case _:
            await site.desk.test_page(RU)
    assert len(site.printer.printed) == 1
    assert readers
    assert threading.main_thread() not in readers


async def test_however_often_there_is_news_a_ticket_prints_once(store: Store) -> None:
    site = Site(store)
    for _ in range(3):
        assert await site.offer() is PaperNews.TAKE
    assert len(site.printer.printed) == 1
    assert site.told == [PaperNews.PRINTING, PaperNews.TAKE]


async def test_a_restart_prints_nothing_again_and_still_says_to_take_it(store: Store) -> None:
    site = Site(store)
    await site.offer()
    site.restarted()
    assert await site.offer() is PaperNews.TAKE
    assert len(site.printer.printed) == 1


async def test_a_power_cut_while_it_prints_leaves_it_unknown_and_not_printed_twice(
    store: Store,
) -> None:
    site = Site(store)
    await store.papers.claim(PAID.guid, PaperKind.TICKET, NOON)
    assert await site.offer() is PaperNews.FAILED
    assert site.printer.printed == []


async def test_slip_and_ticket_of_one_purchase_are_two_papers(store: Store) -> None:
    site = Site(store)
    doubtful = replace(CHECKING, guid=PAID.guid)
    await site.offer(doubtful)
    assert site.news(doubtful, Telling.CHECKING) is PaperNews.TAKE
    assert site.news() is PaperNews.NONE
    await site.offer()
    assert [text.splitlines()[1] for text in site.texts()] == ["Проверяем оплату", "Ваш номер"]


async def test_without_paper_the_guest_is_told_to_remember_and_nothing_prints_later(
    store: Store,
) -> None:
    site = Site(store)
    site.printer.load(0)
    assert await site.offer() is PaperNews.NO_PAPER
    site.printer.load(100)
    site.restarted()
    assert await site.offer() is PaperNews.NO_PAPER
    assert site.printer.printed == []


async def test_any_other_trouble_is_told_as_not_printed(store: Store) -> None:
    site = Site(store)
    site.printer.open_cover(is_open=True)
    assert await site.offer() is PaperNews.FAILED


async def test_staff_may_have_any_paper_again_as_often_as_they_like(store: Store) -> None:
    site = Site(store)
    await site.offer()
    for _ in range(2):
        again = await site.desk.print_again(PAID, PaperKind.TICKET, Language.EN)
        assert again == Printed(confirmed=True)
    assert len(site.printer.printed) == 3
    assert "Your number" in site.texts()[-1]
    assert await site.offer() is PaperNews.TAKE
    assert len(site.printer.printed) == 3


async def test_a_test_page_says_how_the_printer_is(store: Store) -> None:
    site = Site(store)
    assert await site.desk.test_page(RU) == Printed(confirmed=True)
    assert "Пробная печать" in site.texts()[0]
    site.printer.load(0)
    refused = await site.desk.test_page(RU)
    assert isinstance(refused, NotPrinted)
    assert refused.trouble is PrintTrouble.NO_PAPER
    assert site.desk.now.health.reason == refused.reason


@pytest.mark.parametrize(
    ("outcome", "told"), [(Outcome.DONE, True), (Outcome.OPEN, False), (Outcome.REFUSED, False)]
)
async def test_points_are_told_as_credited_only_once_they_are(
    store: Store, outcome: Outcome, told: bool
) -> None:
    intent = _intent(PAID, Effect.CREDIT_POINTS, outcome)
    await store.purchases.move(PAID, _line(PAID), opens=intent)
    site = Site(store)
    await site.offer()
    pairs = [getattr(item, "left", "") for item in site.printer.printed[0].items]
    assert ("Начислено бонусов" in pairs) is told


async def test_a_layout_that_cannot_be_used_tells_the_guest_and_ends_there(
    store: Store, tmp_path: Path
) -> None:
    (tmp_path / "ru").mkdir()
    (tmp_path / "ru" / "ticket.toml").write_text("body = 5", "utf-8")
    site = Site(store, shelf=Shelf(house=HOUSE, own=tmp_path))
    assert await site.offer() is PaperNews.FAILED
    assert site.printer.printed == []


async def test_without_a_mark_nothing_prints_for_it_might_print_twice(store: Store) -> None:
    site = Site(store)

    def read_only(connection: Connection) -> None:
        connection.execute("PRAGMA query_only = ON")

    await store.database.read(read_only)
    assert await site.offer() is PaperNews.FAILED
    assert site.printer.printed == []


async def test_only_the_papers_of_the_last_guests_are_remembered(store: Store) -> None:
    site = Site(store)
    for number in range(200):
        site.desk._tell(NOBODYS.__class__(int=number), PaperKind.TICKET, PaperNews.TAKE)
    assert len(site.desk._news) == 64
