"""Starts and stops the core's tasks on the running loop; takes intents without ever blocking."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from datetime import timedelta
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from kiosk.checkout.card_terminal import OwnTerminal, last_mark
from kiosk.checkout.doubts import Doubts
from kiosk.checkout.ports import PurchaseBook
from kiosk.checkout.purchase import Purchase, TerminalMark
from kiosk.clock import Clock
from kiosk.devices.cards import CardHub
from kiosk.devices.light import ServiceLight
from kiosk.devices.terminal_watch import TerminalWatch
from kiosk.errors import ErrorCode, LinkError, Refused, StoreError
from kiosk.intents import Intent
from kiosk.licence.requests import LicensedRequests
from kiosk.licence.upkeep import LicenceUpkeep
from kiosk.logs import logger
from kiosk.menu.photos import PhotoShelf
from kiosk.menu.service import LookResult, MenuService
from kiosk.refunds.doubts import RefundDoubts
from kiosk.refunds.refund import Refund
from kiosk.session.cashdesk import PurchaseDesk
from kiosk.session.guest_session import GuestSession
from kiosk.session.keeping import SessionKeeper, Unfinished
from kiosk.session.service import ServiceWatch, Source
from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.staff.day import DayDesk
from kiosk.staff.entrance import StaffEntrance
from kiosk.staff_intents import StaffIntent
from kiosk.storage.licensed_requests import RequestOutcome
from kiosk.tasks import Tasks, Work

if TYPE_CHECKING:
    from kiosk.receipts.printing import PaperDesk
    from kiosk.refunds.desk import RefundDesk

TICK_S: Final = 1.0
REQUESTS_EVERY_S: Final = 20.0
TERMINAL_EVERY_S: Final = 1.0
LICENCE: Final = "licence"
REQUESTS: Final = "licensed requests"
RECOVERY: Final = "recovery"
REFUNDS: Final = "refunds"
KEPT_ORDER: Final = "kept order"
NOTHING_BESIDES: Final[Mapping[str, Work]] = MappingProxyType({})
DAY: Final = "day"
DAY_EVERY_S: Final = 1.0

_log = logger(__name__)


class Runtime:
    """The kiosk at work: menu, licence, purchases and cards around one session."""

    def __init__(
        self,
        *,
        session: GuestSession,
        tasks: Tasks,
        watch: ServiceWatch,
        menu: MenuService,
        photos: PhotoShelf,
        licence: LicenceUpkeep | None,
        requests: LicensedRequests,
        desk: PurchaseDesk,
        cards: CardHub,
        paper: PaperDesk | None = None,
        terminal: OwnTerminal | None = None,
        accepted: Callable[[], Awaitable[TerminalMark | None]],
        keeper: SessionKeeper,
        book: PurchaseBook,
        refunds: RefundDesk,
        refunds_left: Callable[[], Awaitable[tuple[Refund, ...]]],
        staff: StaffEntrance,
        day: DayDesk,
        clock: Clock,
        rest: Callable[[], Awaitable[None]],
        light: ServiceLight | None = None,
        besides: Mapping[str, Work] = NOTHING_BESIDES,
    ) -> None:
        """``licence`` is ``None`` at a site with a lifetime licence, ``paper`` with no printer,
        ``terminal`` where the kiosk has none. ``accepted`` reads what a person has accepted last of
        somebody else's use of it. ``rest`` reads what is needed once there are guests. ``besides``
        runs for as long as the kiosk does, by name, and is nothing that guests would miss."""
        self._session = session
        self._tasks = tasks
        self._watch = watch
        self._menu = menu
        self._photos = photos
        self._licence = licence
        self._requests = requests
        self._desk = desk
        self._cards = cards
        self._paper = paper
        self._terminal = terminal
        self._accepted = accepted
        self._terminal_watch = TerminalWatch(clock)
        self._keeper = keeper
        self._book = book
        self._refunds = refunds
        self._refunds_left = refunds_left
        self._refund_doubts = RefundDoubts()
        self._staff = staff
        self._day = day
        self._clock = clock
        self._light = light
        self._rest = rest
        self._looked_once = asyncio.Event()
        self._besides = besides
        self._rest_read = asyncio.Event()
        self._unfinished: Unfinished | None = None
        self._to_keep = asyncio.Event()
        self._requests_looked_at = asyncio.Event()
        self._recovered = asyncio.Event()
        self._doubts = Doubts()
        self._store_troubles: dict[str, ErrorCode] = {}

    @property
    def session(self) -> GuestSession:
        return self._session

    def submit(self, intent: Intent) -> None:
        """Takes what the guest did, or somebody of the staff; returns at once."""
        if isinstance(intent, StaffIntent):
            self._staff.submit(intent)
        else:
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
        _log.info("kiosk starts")
        self._menu.subscribe(self._looked)
        self._watch.subscribe(self._service_changed)
        self._staff.subscribe(self._session.publish)
        await self._restore_day()
        await self._menu.restore()
        await self._resume()
        self._session.publish()
        self._unfinished = self._session.unfinished
        self._session.subscribe(self._order_changed)
        self._keep_at(self._licence_work, LICENCE)
        self._keep_at(self._ask_about_requests, REQUESTS)
        self._keep_at(self._recover, RECOVERY, self._recovery_failed)
        self._keep_at(self._menu.run, "menu", self._menu_failed)
        self._keep_at(self._show_stops, "stopped dishes")
        self._keep_at(self._photos.run, "pictures")
        self._keep_at(self._desk.keep_asking, "open purchases")
        self._keep_at(self._settle_refunds, REFUNDS)
        self._keep_at(self._look_after_terminal, "payment terminal")
        self._keep_at(self._keep_order, KEPT_ORDER)
        self._keep_at(self._keep_day, DAY)
        self._keep_at(self._tick, "clock")
        self._tasks.spawn(self._read_rest(), "the rest of the program")
        if self._paper is not None:
            self._paper.start()
        for reader in self._cards.names:
            self._keep_at(partial(self._cards.listen, reader), f"card reader {reader}")
        if self._light is not None:
            self._keep_at(self._light.run, "status light")
        for name, work in self._besides.items():
            self._tasks.keep(work, name)

    async def stop(self) -> None:
        """Ends every task. A purchase on its way stays on disk; the next start drives it on."""
        await self._cards.close()
        if self._paper is not None:
            await self._paper.close()
        await self._tasks.end()
        if self._light is not None:
            await self._light.close()
        _log.info("kiosk stopped")

    def purchase_changed(self, purchase: Purchase) -> None:
        """Heard after every commit of every purchase."""
        _log.info(
            "purchase",
            guid=str(purchase.guid),
            state=purchase.state.value,
            next=purchase.effect.value if purchase.effect else None,
            number=purchase.order_number,
            cause=purchase.cause.value if purchase.cause else None,
        )
        if purchase.ended and purchase.paid_without_money:
            _log.error("an order is paid without money", guid=str(purchase.guid))
        self._doubts.hears(purchase)
        shut = self._doubts.ways_shut(self._session.ways)
        self._session.shut(shut | self._terminal_watch.ways_shut)
        # One way in doubt leaves the others; browsing is never shut.
        all_shut = shut == frozenset(self._session.ways)
        self._watch.report(Source.PURCHASE, ErrorCode.POS_SILENT if all_shut else None)
        self._watch.money(in_flight=not purchase.settled and not purchase.nothing_taken)
        self._session.follow(purchase)
        self._staff.hears(purchase)

    def _service_changed(self) -> None:
        now = self._watch.now
        cause = now.cause.value if now.cause else None
        _log.info("service", taking_orders=now.taking_orders, cause=cause)
        self._session.publish()

    async def _resume(self) -> None:
        """Brings back what a guest was ordering a moment ago, unless it became a purchase."""
        moment = self._clock.now() - timedelta(seconds=self._session.patience_s)
        for purchase in await self._book.latest(1):
            moment = max(moment, purchase.opened_at)
        order = await self._keeper.since(moment)
        if order is not None:
            self._session.resume(order)

    async def _restore_day(self) -> None:
        """What staff had decided, before the first guest sees anything. A store that does not say
        is trouble of its own, and is asked again."""
        try:
            await self._day.restore()
        except StoreError as exc:
            self._store_troubles[DAY] = exc.code
            self._watch.report(Source.STORE, exc.code)

    async def _keep_day(self) -> None:
        """A closed kiosk opens when its time has come, and stops end with the till's shift."""
        if DAY in self._store_troubles:
            await self._day.restore()
        while True:
            if self._day.due():
                await self._day.open(None)
            await self._day.follow_menu()
            self._store_well(DAY)
            await asyncio.sleep(DAY_EVERY_S)

    async def _show_stops(self) -> None:
        """A dish stopped here is sold out at once, also while the till is being waited for."""
        while True:
            await self._menu.show_next_stops()
            self._session.publish()

    def _order_changed(self, _snapshot: KioskSnapshot) -> None:
        order = self._session.unfinished
        if order != self._unfinished:
            self._unfinished = order
            self._to_keep.set()

    async def _keep_order(self) -> None:
        """Keeps the order as it is now, then whenever it has changed.

        Begun anew after trouble, it writes at once: so a store that takes writes again is noticed
        without a guest. Where it does not, no guest may begin to pay.
        """
        while True:
            self._to_keep.clear()
            await self._keeper.keep(self._unfinished, self._clock.now())
            self._store_well(KEPT_ORDER)
            await self._to_keep.wait()

    async def _licence_work(self) -> None:
        if self._licence is None:
            return
        await self._licence.start()
        self._store_well(LICENCE)
        await self._licence.run()

    async def _ask_about_requests(self) -> None:
        """What became of a licensed command outside a purchase: it has the number that the next
        order needs, so none is taken meanwhile.

        Ends once none is open. None is opened later: only ``kiosk rk7`` does that, and it is turned
        away by the lock on the home, which this kiosk has.
        """
        while True:
            trouble = await self._open_request()
            self._watch.report(Source.REQUEST, trouble)
            self._store_well(REQUESTS)
            self._requests_looked_at.set()
            if trouble is None:
                return
            await asyncio.sleep(REQUESTS_EVERY_S)

    async def _open_request(self) -> ErrorCode | None:
        try:
            outcome = await self._requests.finish()
        except (LinkError, Refused):
            return ErrorCode.PURCHASE_UNFINISHED
        return ErrorCode.PURCHASE_UNFINISHED if outcome is RequestOutcome.OPEN else None

    async def _recover(self) -> None:
        # A purchase that goes on may need the number that an open request has.
        await self._requests_looked_at.wait()
        if await self._book.unfinished():
            await self._rest()
        settled = await self._desk.recover(self.purchase_changed)
        self._recovered.set()
        self._store_well(RECOVERY)
        if all(purchase.settled for purchase in settled):
            self._watch.report(Source.PURCHASE, None)

    async def _settle_refunds(self) -> None:
        """What a power cut, or a far side that did not answer, left of a refund is gone on with."""
        await self._recovered.wait()
        left = await self._refunds_left()
        for refund in left:
            self.refund_changed(refund)
        self._store_well(REFUNDS)
        if left:
            await self._rest()
        else:
            await self._rest_read.wait()
        await self._refunds.keep_settling()

    def refund_changed(self, refund: Refund) -> None:
        """Heard after every commit of every refund. While the cash server's answer is out, the
        number that the next order needs is not free."""
        _log.info(
            "refund",
            guid=str(refund.guid),
            state=refund.state.value,
            next=refund.effect.value if refund.effect else None,
            receipt=refund.receipt_number,
            cause=refund.cause.value if refund.cause else None,
        )
        self._refund_doubts.hears(refund)
        trouble = ErrorCode.PURCHASE_UNFINISHED if self._refund_doubts.any else None
        self._watch.report(Source.REFUND, trouble)

    async def _look_after_terminal(self) -> None:
        """Greets the terminal once nothing from before is open at it, for a greeting may end what
        is; then keeps the way to it shut for as long as it is not there."""
        terminal = self._terminal
        if terminal is None:
            return
        await self._recovered.wait()
        standing_by = False
        while True:
            if not standing_by and await self._nothing_open():
                terminal.stand_by(await last_mark(self._book, await self._accepted()))
                standing_by = True
            await asyncio.sleep(TERMINAL_EVERY_S)
            if self._terminal_watch.changed_by(terminal.health):
                doubted = self._doubts.ways_shut(self._session.ways)
                self._session.shut(doubted | self._terminal_watch.ways_shut)
                self._session.publish()

    async def _nothing_open(self) -> bool:
        return all(purchase.settled for purchase in await self._book.unfinished())

    def _keep_at(self, work: Work, name: str, failed: Callable[[], None] = lambda: None) -> None:
        """Runs what must never stop. Trouble with the store is the whole kiosk's."""

        def tell(exc: Exception) -> None:
            if isinstance(exc, StoreError):
                self._store_troubles[name] = exc.code
                self._watch.report(Source.STORE, exc.code)
            failed()

        self._tasks.keep(work, name, tell)

    def _store_well(self, name: str) -> None:
        self._store_troubles.pop(name, None)
        self._watch.report(Source.STORE, next(iter(self._store_troubles.values()), None))

    def _menu_failed(self) -> None:
        """What the till said could not even be refused: nothing is sold at prices of long ago."""
        self._watch.report(Source.CASH_SERVER, ErrorCode.PROTOCOL)

    def _recovery_failed(self) -> None:
        self._watch.report(Source.PURCHASE, ErrorCode.PURCHASE_UNFINISHED)

    def _looked(self, result: LookResult) -> None:
        self._watch.report(Source.CASH_SERVER, result.trouble, retry_at=result.next_at)
        self._session.publish()
        self._looked_once.set()

    async def _read_rest(self) -> None:
        """Not before guests can order: until then it would only keep them waiting."""
        await self._looked_once.wait()
        await self._rest()
        self._rest_read.set()

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(TICK_S)
            self._staff.tick()
            self._session.tick()
