"""The moments at which a blow can fall on a purchase, by name, in a process that is really at work.

Found from outside, in what the program does anyway: every commit of the database, before it, with
all its statements done and nothing committed, and after it; every exchange, before it, with its
headers gone, with all of it gone, and with the answer here. The product has no hook for any of it.

A moment is called ``effect.act.moment``: ``pay-order.PayOrder.sent``, ``save-order.move.inside``.
"""

from __future__ import annotations

import os
import re
import resource
import signal
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final, TypeVar

import httpx

from kiosk.checkout.intent import Intent, IntentAnswer
from kiosk.checkout.journal import JournalEntry
from kiosk.checkout.purchase import Purchase
from kiosk.storage.database import Connection, Database
from kiosk.storage.purchases import Purchases

_T = TypeVar("_T")
_COMMAND: Final = re.compile(rb'<RK7C(?:MD|ommand)\s+CMD="(\w+)"|Action="([^"]+)"')
_MOMENTS: Final = {
    "http11.send_request_headers.complete": "headers-sent",
    "http11.send_request_body.complete": "sent",
    "http11.receive_response_body.complete": "received",
}
"""What the HTTP library tells of a request under way."""


class Blow(StrEnum):
    """What may happen to a machine at any moment."""

    KILL = "kill"
    DISK_FULL = "disk-full"
    CLOCK_AHEAD = "clock-ahead"
    CLOCK_BACK = "clock-back"


def kill() -> None:
    """The process ends here, at once and for good."""
    os.kill(os.getpid(), signal.SIGKILL)


def fill_disk() -> None:
    """From now on no file takes a byte from this process, on any disk and for any user."""
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, most))


def clear_disk() -> None:
    """There is room again."""
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


@dataclass(slots=True)
class CrashPoints:
    """Every moment passed, in order, and the one at which ``strike`` is called.

    ``effect`` is what the purchase is about to do or has just begun, as last committed.
    """

    strike_at: str | None = None
    blow: Blow = Blow.KILL
    strike: Callable[[], None] = kill
    effect: str = "start"
    act: str = "note"
    passed: dict[str, None] = field(default_factory=dict)

    def reach(self, act: str, moment: str) -> None:
        """The blow falls, once, if this is its moment."""
        name = f"{self.effect}.{act}.{moment}"
        self.passed.setdefault(name)
        if name == self.strike_at:
            self.strike_at = None
            self.strike()

    def about_to(self, purchase: Purchase, entry: JournalEntry) -> None:
        """A move is to be committed; one without an event gives a write its number or name."""
        self.effect = purchase.effect.value if purchase.effect else purchase.state.value
        self.act = "number" if entry.event is None and entry.before is not None else "move"


class WatchedBook(Purchases):
    """The book of purchases, which says what it is about to write."""

    def __init__(self, database: Database, points: CrashPoints) -> None:
        super().__init__(database)
        self._points = points

    async def insert(self, purchase: Purchase, entry: JournalEntry, opens: Intent) -> None:
        self._points.about_to(purchase, entry)
        await super().insert(purchase, entry, opens)
        self._points.act = "note"

    async def move(
        self,
        purchase: Purchase,
        entry: JournalEntry,
        *,
        opens: Intent | None = None,
        answers: tuple[IntentAnswer, ...] = (),
    ) -> None:
        self._points.about_to(purchase, entry)
        await super().move(purchase, entry, opens=opens, answers=answers)
        self._points.act = "note"


def watch_commits(database: Database, points: CrashPoints) -> None:
    """Every transaction of ``database`` passes its three moments."""
    run = database.run

    async def watched(work: Callable[[Connection], _T]) -> _T:
        act = points.act

        def whole(connection: Connection) -> _T:
            result = work(connection)
            points.reach(act, "inside")
            return result

        points.reach(act, "before")
        result = await run(whole)
        points.reach(act, "after")
        return result

    database.run = watched  # type: ignore[method-assign]  # watched from outside


def watch_exchanges(points: CrashPoints) -> None:
    """Every exchange over HTTP of this process passes its four moments."""
    send = httpx.AsyncHTTPTransport.handle_async_request

    async def watched(
        transport: httpx.AsyncHTTPTransport, request: httpx.Request
    ) -> httpx.Response:
        act = _named(request)
        told: Callable[[str, dict[str, Any]], Awaitable[None]] = request.extensions["trace"]

        async def trace(event: str, info: dict[str, Any]) -> None:
            await told(event, info)
            if event in _MOMENTS:
                points.reach(act, _MOMENTS[event])

        request.extensions = {**request.extensions, "trace": trace}
        points.reach(act, "before")
        return await send(transport, request)

    httpx.AsyncHTTPTransport.handle_async_request = watched  # type: ignore[assignment,method-assign]  # as above


def _named(request: httpx.Request) -> str:
    """The command in its body, else the last word of its path."""
    found = _COMMAND.search(request.content)
    if found is None:
        return request.url.path.rpartition("/")[2] or "request"
    return (found[1] or found[2]).decode().replace(" ", "-")
