"""Starts and stops the core's tasks on the running loop; takes intents without ever blocking."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import timedelta
from typing import Any

from kiosk.checkout.machine import State
from kiosk.checkout.ports import PurchaseBook
from kiosk.checkout.purchase import Purchase
from kiosk.clock import Clock
from kiosk.devices.cards import CardHub
from kiosk.errors import ErrorCode, StoreError
from kiosk.intents import Intent
from kiosk.licence.service import LicenceService
from kiosk.licence.standing import LicenceStanding, LicenceState
from kiosk.logs import logger
from kiosk.menu.service import LookResult, MenuService
from kiosk.session.cashdesk import PurchaseDesk
from kiosk.session.guest_session import GuestSession
from kiosk.session.keeping import SessionKeeper, Unfinished
from kiosk.session.service import ServiceWatch, Source
from kiosk.snapshots import KioskSnapshot

TICK_S = 1.0

_log = logger(__name__)

_LICENCE_TROUBLE = {
    LicenceStanding.ABSENT: ErrorCode.LICENCE_ABSENT,
    LicenceStanding.EXPIRED: ErrorCode.LICENCE_EXPIRED,
}


def licence_trouble(state: LicenceState) -> ErrorCode | None:
    """What a licence in this state keeps the kiosk from; ``None``: orders may be sent."""
    return _LICENCE_TROUBLE.get(state.standing)


class Tasks:
    """Tasks that are owned, named and ended together. A task that fails is a bug and is told."""

    def __init__(self, bug: Callable[[str, BaseException], None]) -> None:
        self._bug = bug
        self._tasks: set[asyncio.Task[None]] = set()

    def spawn(self, work: Coroutine[Any, Any, None], name: str) -> None:
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (exc := task.exception()) is not None:
            self._bug(task.get_name(), exc)

    async def end(self) -> None:
        """Cancels what still runs and waits for it."""
        running = list(self._tasks)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)


class Runtime:
    """The kiosk at work: menu, licence, purchases and cards around one session."""

    def __init__(
        self,
        *,
        session: GuestSession,
        tasks: Tasks,
        watch: ServiceWatch,
        menu: MenuService,
        licence: LicenceService | None,
        desk: PurchaseDesk,
        cards: CardHub,
        keeper: SessionKeeper,
        book: PurchaseBook,
        clock: Clock,
    ) -> None:
        """``licence`` is ``None`` at a site with a lifetime licence."""
        self._session = session
        self._tasks = tasks
        self._watch = watch
        self._menu = menu
        self._licence = licence
        self._desk = desk
        self._cards = cards
        self._keeper = keeper
        self._book = book
        self._clock = clock
        self._kept: Unfinished | None = None

    @property
    def session(self) -> GuestSession:
        return self._session

    def submit(self, intent: Intent) -> None:
        """Takes what the guest did; returns at once."""
        self._session.submit(intent)

    def spawn(self, work: Coroutine[Any, Any, None], name: str) -> None:
        """Runs something beside the kiosk, ended with it."""
        self._tasks.spawn(work, name)

    def subscribe(self, subscriber: Callable[[KioskSnapshot], None]) -> None:
        self._session.subscribe(subscriber)

    async def start(self) -> None:
        """Shows the last menu, settles what a power cut left, then goes to work.

        Recovery runs before the first guest can pay: while a purchase is unfinished no other opens.
        """
        self._menu.subscribe(self._looked)
        self._watch.subscribe(self._session.publish)
        await self._menu.restore()
        await self._resume()
        self._session.publish()
        self._session.subscribe(self._keep)
        self._tasks.spawn(self._licence_work(), "licence")
        self._tasks.spawn(self._recover(), "recovery")
        self._tasks.spawn(self._menu.run(), "menu")
        self._tasks.spawn(self._desk.keep_asking(), "open purchases")
        self._tasks.spawn(self._cards.run(), "card readers")
        self._tasks.spawn(self._tick(), "clock")

    async def stop(self) -> None:
        """Ends every task. A purchase on its way stays on disk; the next start drives it on."""
        await self._cards.close()
        await self._tasks.end()

    def purchase_changed(self, purchase: Purchase) -> None:
        """Heard after every commit of every purchase."""
        waiting = purchase.state is State.NEEDS_STAFF
        trouble = ErrorCode.POS_SILENT if waiting else None
        self._watch.report(Source.PURCHASE, trouble)
        self._watch.money(in_flight=not purchase.ended and not purchase.nothing_taken)
        self._session.follow(purchase)

    async def _resume(self) -> None:
        """Brings back what a guest was ordering a moment ago, unless it became a purchase."""
        moment = self._clock.now() - timedelta(seconds=self._session.patience_s)
        for purchase in await self._book.latest(1):
            moment = max(moment, purchase.opened_at)
        order = await self._keeper.since(moment)
        if order is not None:
            self._session.resume(order)

    def _keep(self, _snapshot: KioskSnapshot) -> None:
        order = self._session.unfinished
        if order != self._kept:
            self._kept = order
            self._tasks.spawn(self._keeper.keep(order, self._clock.now()), "keep the basket")

    async def _licence_work(self) -> None:
        if self._licence is None:
            return
        try:
            await self._licence.start()
            await self._licence.run()
        except StoreError as exc:
            self._watch.report(Source.STORE, exc.code)
            raise

    async def _recover(self) -> None:
        try:
            await self._desk.recover(self.purchase_changed)
        except StoreError as exc:
            self._watch.report(Source.STORE, exc.code)
            raise

    def _looked(self, result: LookResult) -> None:
        self._watch.report(Source.CASH_SERVER, result.trouble, retry_at=result.next_at)
        self._session.publish()

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(TICK_S)
            self._session.tick()


def bug_logger(report: Callable[[], None]) -> Callable[[str, BaseException], None]:
    """Tells the log about a task that failed, then ``report``. Never raises."""

    def bug(name: str, exc: BaseException) -> None:
        with suppress(Exception):
            _log.error("task failed", task=name, error=type(exc).__name__, exc_info=exc)
        report()

    return bug
