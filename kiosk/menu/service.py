"""Keeps the menu: reads it, refreshes it, remembers the last good one (rk7 §4.1, §4.6).

The order menu is polled, because it is the authority on prices and rests and has no version. The
directory is read again only when ``GetRefList`` says that a collection has changed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from kiosk.clock import Clock
from kiosk.domain.menu import Menu
from kiosk.errors import ErrorCode, GarbledReply, KioskError
from kiosk.logs import logger
from kiosk.menu.assembly import MenuRules, assemble
from kiosk.menu.directory import MenuFacts, directory_of, directory_questions
from kiosk.menu.keeping import Answers, pack, unpack
from kiosk.menu.now import NO_MENU, MenuNow
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.envelope import decode, decode_batch, encode, encode_batch
from kiosk.wire.rkeeper.order_menu import GetOrderMenu
from kiosk.wire.rkeeper.reference import CollectionVersion, GetRefList

CACHE_NAME = "menu"
ORDER_MENU = "GetOrderMenu"

_log = logger(__name__)


class Link(Protocol):
    """The cash server's link (``clients.cash_server``)."""

    async def post(self, body: bytes, *, reply_timeout_s: float | None = None) -> bytes:
        """Raises NotSent, NoReply, PosRefused."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderContext:
    """For whom prices are asked: ids of the kiosk's station, waiter, table, order category."""

    station_id: int
    waiter_id: int | None
    table_id: int | None
    order_category_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuPace:
    """Seconds between looks: at prices and rests, at the directory's versions, after a failure."""

    rests_s: float = 5.0
    directory_s: float = 60.0
    retry_s: float = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class LookResult:
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
        self._now = NO_MENU
        self._answers: Answers = {}
        self._directory: Answers = {}
        self._versions: dict[str, CollectionVersion] = {}
        self._directory_at: float | None = None
        self._trouble: KioskError | None = None
        self._soon = asyncio.Event()
        self._listeners: list[Callable[[LookResult], None]] = []

    @property
    def now(self) -> MenuNow:
        return self._now

    @property
    def trouble(self) -> KioskError | None:
        """Why the last look failed, in the cash server's words; ``None`` where it did not."""
        return self._trouble

    def subscribe(self, listener: Callable[[LookResult], None]) -> None:
        """Calls back after every look, good or bad."""
        self._listeners.append(listener)

    def refresh_soon(self) -> None:
        self._soon.set()

    async def restore(self) -> None:
        """Shows the menu of the last run, marked stale. Nothing happens where none can be read."""
        kept = await self._cache.get(CACHE_NAME)
        if kept is None:
            return
        try:
            answers = await asyncio.to_thread(unpack, kept.content)
            menu = await asyncio.to_thread(self._make, answers, kept.taken_at)
        # Whatever it is: what one version kept must not keep another from starting, at every start.
        except Exception as exc:  # noqa: BLE001
            _log.warning("kept menu not shown", error=type(exc).__name__, detail=str(exc))
            return
        self._answers = answers
        self._directory = {name: answers[name] for name in self._questions()}
        self._show(menu, kept.taken_at, stale=True)

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
                self._now = replace(self._now, stale=True)
            if before is None or before.code is not exc.code:
                _log.warning("menu not read", code=exc.code.value, detail=exc.detail)
            return exc.code
        self._trouble = None
        return None

    async def _refresh(self) -> None:
        if self._directory_due():
            await self._read_directory()
        asked = encode_batch(self._order_menu_questions())
        answers = {**self._directory, ORDER_MENU: await self._link.post(asked)}
        before, taken_at = self._answers, self._clock.now()
        if answers == before and not self._now.stale:
            self._show(self._now.menu, taken_at, stale=False)
            return
        menu = await asyncio.to_thread(self._make, answers, taken_at)
        if not menu.categories:
            raise KioskError(ErrorCode.MENU_EMPTY, "the order menu and the directory do not meet")
        directory_moved = any(answers[name] != before.get(name) for name in self._questions())
        self._answers = answers
        self._show(menu, taken_at, stale=False)
        if directory_moved:
            packed = await asyncio.to_thread(pack, answers)
            await self._cache.put(CACHE_NAME, packed, taken_at=taken_at)

    def _directory_due(self) -> bool:
        now = self._clock.monotonic()
        return self._directory_at is None or now - self._directory_at >= self._pace.directory_s

    async def _read_directory(self) -> None:
        """Collections whose version has grown are read again, the others are kept as they are.

        Where one cannot be read the directory stays due: the next look goes on from there.
        """
        listed = decode(GetRefList, await self._link.post(encode(GetRefList())))
        for name, question in self._questions().items():
            version = listed.get(name)
            known = version is not None and name in self._directory
            if known and version == self._versions.get(name):
                continue
            self._directory[name] = await self._link.post(encode(question))
            if version is not None:
                self._versions[name] = version
        self._directory_at = self._clock.monotonic()

    def _questions(self) -> dict[str, Command[Any]]:
        return directory_questions(self._rules.extended)

    def _order_menu_questions(self) -> tuple[GetOrderMenu, GetOrderMenu]:
        """In one round trip: what may be ordered, and the same with the stop list in it."""
        question = GetOrderMenu(
            station_id=self._context.station_id,
            waiter_id=self._context.waiter_id,
            table_id=self._context.table_id,
            order_category_id=self._context.order_category_id,
            leave_out_sold_out=True,
        )
        return question, replace(question, leave_out_sold_out=False)

    def _make(self, answers: Answers, taken_at: datetime) -> Menu:
        """Raises GarbledReply for answers that do not read, or lack one."""
        missing = [name for name in (*self._questions(), ORDER_MENU) if name not in answers]
        if missing:
            raise GarbledReply(ErrorCode.PROTOCOL, f"no answer about {', '.join(missing)}")
        rows = {
            name: decode(type(question), answers[name]).rows
            for name, question in self._questions().items()
        }
        both = decode_batch((GetOrderMenu, GetOrderMenu), answers[ORDER_MENU])
        sold_now, on_sale = (GetOrderMenu.read(result) for result in both)
        facts = MenuFacts(directory=directory_of(rows), sold_now=sold_now, on_sale=on_sale)
        return assemble(facts, self._rules, taken_at)

    def _show(self, menu: Menu, taken_at: datetime, *, stale: bool) -> None:
        same = menu == self._now.menu
        self._now = MenuNow(
            menu=self._now.menu if same else menu,
            revision=self._now.revision if same else self._now.revision + 1,
            taken_at=taken_at,
            stale=stale,
        )
