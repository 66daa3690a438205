"""Keeps the menu: reads it, refreshes it, remembers the last good one (rk7 §4.1, §4.6).

The order menu is polled, because it is the authority on prices and rests and has no version. The
directory is read again only where ``GetRefList`` says that a collection has changed, or in a new
shift (rk7 §6.11). Everything that grows with the menu is done in a worker thread.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from msgspec import Struct, structs

from kiosk.clock import Clock
from kiosk.domain.menu import HiddenItem
from kiosk.errors import ErrorCode, KioskError
from kiosk.logs import logger
from kiosk.menu.assembly import Assembled, MenuPlan, sharing
from kiosk.menu.background import forget, in_background
from kiosk.menu.directory import Prices, directory_questions
from kiosk.menu.keeping import question_mark
from kiosk.menu.last_run import Collections, content_of, last_run
from kiosk.menu.modifiers import PORTION
from kiosk.menu.now import NO_MENU, MenuNow
from kiosk.menu.pictures import DRAWN_ONLY, PictureNames
from kiosk.menu.reading import (
    ReadCollection,
    directory_from,
    read_collection,
    read_prices,
)
from kiosk.menu.rules import MenuRules
from kiosk.wire.rkeeper.envelope import decode, encode, encode_batch
from kiosk.wire.rkeeper.order_menu import GetOrderMenu
from kiosk.wire.rkeeper.reference import GetRefList
from kiosk.wire.rkeeper.system import GetSystemInfo2

CACHE_NAME = "menu"

_log = logger(__name__)


class Link(Protocol):
    """The cash server's link (``clients.cash_server``)."""

    async def post(self, body: bytes, *, consume: Callable[[bytes], None] | None = None) -> bytes:
        """The reply; nothing where ``consume`` took it piece by piece. Raises NotSent, NoReply,
        GarbledReply, PosRefused.
        """
        ...


class Kept(Protocol):
    """Bytes and when they were put."""

    @property
    def content(self) -> bytes: ...
    @property
    def taken_at(self) -> datetime: ...


class Cache(Protocol):
    """Where the last good answers survive a restart."""

    async def put(self, name: str, content: bytes, *, taken_at: datetime) -> None: ...
    async def get(self, name: str) -> Kept | None: ...


class OrderContext(Struct, frozen=True, kw_only=True):
    """For whom prices are asked: ids of the kiosk's station, waiter, table, order category."""

    station_id: int
    waiter_id: int | None
    table_id: int | None
    order_category_id: int | None


class MenuPace(Struct, frozen=True, kw_only=True):
    """Seconds between looks: at prices and rests, at the directory's versions, after a failure."""

    rests_s: float = 2.0
    directory_s: float = 60.0
    retry_s: float = 10.0


class LookResult(Struct, frozen=True, kw_only=True):
    """How the last look at the cash server went. ``next_at`` is monotonic seconds."""

    trouble: ErrorCode | None
    next_at: float


class MenuService:
    """``now`` is always whole; ``changed`` is called on the loop after each look."""

    def __init__(
        self,
        link: Link,
        cache: Cache,
        context: OrderContext,
        rules: MenuRules,
        clock: Clock,
        pace: MenuPace,
    ) -> None:
        self._link = link
        self._cache = cache
        self._context = context
        self._rules = rules
        self._clock = clock
        self._pace = pace
        self._questions = directory_questions(rules.extended)
        self._pictures = DRAWN_ONLY
        self._now = NO_MENU
        # As it was last read, perhaps in part; the shown menu has its own, whole.
        self._read: dict[str, ReadCollection] = {}
        self._shift = self._open_shift = ""
        self._prices: Prices | None = None
        self._stopped: frozenset[int] = frozenset()
        self._stops_shown: frozenset[int] = frozenset()
        self._shown: _Shown | None = None
        self._replaced: list[_Shown] = []
        self._kept: Collections = {}
        self._directory_at: float | None = None
        self._trouble: KioskError | None = None
        self._soon = asyncio.Event()
        self._stops_moved = asyncio.Event()
        # Whoever makes the shown menu anew; the till is never waited for with it.
        self._making = asyncio.Lock()
        self._listeners: list[Callable[[LookResult], None]] = []

    @property
    def now(self) -> MenuNow:
        return self._now

    @property
    def trouble(self) -> KioskError | None:
        """Why the last look failed, in the cash server's words; ``None`` where it did not."""
        return self._trouble

    @property
    def open_shift(self) -> str:
        """The shift of the last good look, opaque; empty while none is open or known."""
        return self._open_shift

    def stop(self, dish_ids: frozenset[int]) -> None:
        """These dishes are sold out here, whatever the till says; all others are what it says."""
        if dish_ids != self._stopped:
            self._stopped = dish_ids
            self._stops_moved.set()

    def out_at_till(self, dish_id: int) -> bool:
        """Whether the till itself would not sell one portion of this dish now."""
        if self._prices is None:
            return False
        offer = self._prices.sold_now.dishes.get(dish_id)
        return offer is None or (offer.rest is not None and offer.rest < PORTION)

    def hidden(self) -> tuple[HiddenItem, ...]:
        """Every dish of the directory that is on no page of the menu, and why."""
        shown = self._shown
        return tuple(shown.plan.hidden(shown.made)) if shown is not None else ()

    def photo_addresses(self) -> tuple[str, ...]:
        """Where on the web photos of the shown dishes are."""
        return self._shown.addresses if self._shown is not None else ()

    def subscribe(self, listener: Callable[[LookResult], None]) -> None:
        """Calls back after every look, good or bad."""
        self._listeners.append(listener)

    def refresh_soon(self) -> None:
        self._soon.set()

    def use_pictures(self, pictures: PictureNames) -> None:
        """Other pictures are at hand: the next look shows dishes with them."""
        self._pictures = pictures
        self._soon.set()

    async def restore(self) -> None:
        """Shows the menu of the last run, marked stale. Nothing happens where none can be read.

        What was kept need not be read again from the cash server while its version is the same.
        """
        kept = await self._cache.get(CACHE_NAME)
        if kept is None:
            return
        stopped = self._stopped
        try:
            last = await in_background(last_run, kept.content, self._questions)
            shown = await in_background(
                self._assembled, last.collections, last.prices.without(stopped), kept.taken_at
            )
        except Exception as exc:  # noqa: BLE001 - what another version kept must not stop each start
            _log.warning("kept menu not shown", error=type(exc).__name__, detail=str(exc))
            return
        self._read = dict(last.collections)
        self._kept, self._shift = last.collections, last.shift
        self._prices, self._stops_shown = last.prices, stopped
        self._show(shown, kept.taken_at, stale=True)

    async def run(self) -> None:
        """Looks again and again until cancelled."""
        while True:
            trouble = await self.look()
            wait_s = self._pace.rests_s if trouble is None else self._pace.retry_s
            result = LookResult(trouble=trouble, next_at=self._clock.monotonic() + wait_s)
            for listener in self._listeners:
                listener(result)
            with suppress(TimeoutError):
                async with asyncio.timeout(wait_s):
                    await self._soon.wait()
            self._soon.clear()

    async def look(self) -> ErrorCode | None:
        """One look. ``None``: the menu is fresh. Else the last good one stays, marked stale, and
        ``trouble`` says more."""
        before = self._trouble
        try:
            await self._refresh()
        except KioskError as exc:
            self._trouble = exc
            if not self._now.stale:
                self._now = structs.replace(self._now, stale=True)
            if before is None or before.code is not exc.code:
                _log.warning("menu not read", code=exc.code.value, detail=exc.detail)
            return exc.code
        self._trouble = None
        return None

    async def _refresh(self) -> None:
        pieces = await self._ask(encode_batch(self._price_questions()))
        seen = await in_background(read_prices, pieces)
        if seen.shift != self._shift:
            # Whatever was read before is of another shift, or of another restaurant.
            if self._shift:
                self._read.clear()
            self._shift, self._directory_at = seen.shift, None
        if self._directory_due():
            await self._read_directory()
        async with self._making:
            taken_at, stopped = self._clock.now(), self._stopped
            prices = seen.prices.without(stopped)
            shown = await in_background(self._assembled, dict(self._read), prices, taken_at)
            if not shown.made.menu.categories:
                raise KioskError(
                    ErrorCode.MENU_EMPTY, "the order menu and the directory do not meet"
                )
            self._prices, self._stops_shown = seen.prices, stopped
            self._open_shift = seen.open_shift
            self._show(shown, taken_at, stale=False)
        if self._kept != shown.collections:
            content = await in_background(content_of, shown.collections, pieces, self._shift)
            await self._cache.put(CACHE_NAME, content, taken_at=taken_at)
            self._kept = shown.collections

    async def show_next_stops(self) -> None:
        """Waits until other dishes are stopped here than before, and shows them."""
        await self._stops_moved.wait()
        self._stops_moved.clear()
        await self.show_stops()

    async def show_stops(self) -> None:
        """What is stopped here is sold out now: the till is not asked, who may be silent for
        long, or is being waited for."""
        async with self._making:
            shown, prices, stopped = self._shown, self._prices, self._stopped
            taken_at = self._now.taken_at
            if shown is None or prices is None or taken_at is None or stopped == self._stops_shown:
                return
            left = prices.without(stopped)
            made = await in_background(self._assembled, shown.collections, left, taken_at)
            self._stops_shown = stopped
            self._show(made, taken_at, stale=self._now.stale)

    async def _ask(self, body: bytes) -> list[bytes]:
        """The reply as it came: putting it together would copy megabytes on the screen's thread."""
        pieces: list[bytes] = []
        await self._link.post(body, consume=pieces.append)
        return pieces

    def _directory_due(self) -> bool:
        now = self._clock.monotonic()
        return self._directory_at is None or now - self._directory_at >= self._pace.directory_s

    async def _read_directory(self) -> None:
        """Collections whose version has changed are read again, the others are kept as they are.

        Where one cannot be read the directory stays due: the next look goes on from there.
        """
        listed = decode(GetRefList, await self._link.post(encode(GetRefList())))
        for name, question in self._questions.items():
            version = listed[name].version if name in listed else None
            asked = question_mark(question)
            known = self._read.get(name)
            if known is not None and known.kept.answers(asked, version):
                continue
            pieces = await self._ask(encode(question))
            self._read[name] = await in_background(
                read_collection, question, pieces, version, asked
            )
        self._directory_at = self._clock.monotonic()

    def _price_questions(self) -> tuple[GetSystemInfo2, GetOrderMenu, GetOrderMenu]:
        """In one round trip: the shift, what may be ordered, the same with the stop list in it."""
        question = GetOrderMenu(
            station_id=self._context.station_id,
            waiter_id=self._context.waiter_id,
            table_id=self._context.table_id,
            order_category_id=self._context.order_category_id,
            leave_out_sold_out=True,
        )
        return GetSystemInfo2(), question, replace(question, leave_out_sold_out=False)

    def _assembled(self, collections: Collections, prices: Prices, taken_at: datetime) -> _Shown:
        """In a worker: from the shown menu where only prices have moved, else from the rows."""
        self._forget_replaced()
        before, pictures = self._shown, self._pictures
        if before is not None and (before.collections, before.pictures) == (collections, pictures):
            made = before.plan.menu(prices, taken_at, before.made)
            return structs.replace(before, made=made)
        plan = MenuPlan(directory_from(collections), self._rules, pictures)
        made = plan.menu(prices, taken_at)
        if before is not None:
            made = sharing(made, before.made.menu)
        return _Shown(
            collections=collections,
            pictures=pictures,
            plan=plan,
            made=made,
            addresses=plan.photo_addresses(),
        )

    def _forget_replaced(self) -> None:
        """In a worker. Parts that the shown menu shares, or a purchase still needs, stay."""
        parts = [part for old in self._replaced for part in old.parts()]
        self._replaced.clear()
        forget(parts)

    def _show(self, shown: _Shown, taken_at: datetime, *, stale: bool) -> None:
        if self._shown is not None:
            # Given up by the next worker: to forget a large menu takes longer than a frame.
            self._replaced.append(self._shown)
        self._shown = shown
        menu = shown.made.menu
        moved = menu is not self._now.menu
        self._now = MenuNow(
            menu=menu,
            revision=self._now.revision + moved,
            taken_at=taken_at,
            stale=stale,
        )


class _Shown(Struct, frozen=True, kw_only=True):
    """A menu, and everything it was made from."""

    collections: Collections
    pictures: PictureNames
    plan: MenuPlan
    made: Assembled
    addresses: tuple[str, ...]

    def parts(self) -> Iterator[object]:
        """What there are thousands of."""
        yield from self.made.menu.dishes.values()
        for read in self.collections.values():
            yield from read.rows
