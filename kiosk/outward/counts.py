"""What is counted while the kiosk works: purchases, money, requests. Since its start.

Labels are words of the product's own, from closed lists: nothing of a guest can become one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from enum import StrEnum
from typing import Final
from uuid import UUID

from prometheus_client import CollectorRegistry, Counter, Histogram

from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import State
from kiosk.checkout.ways import PayWay
from kiosk.clients.timing import Timing
from kiosk.clock import Clock
from kiosk.errors import GarbledReply, NoReply, NotSent

_PURCHASE_S: Final = (5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600)
_REQUEST_S: Final = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120)


class Server(StrEnum):
    """Whom the kiosk asks."""

    CASH_SERVER = "cash-server"
    LICENCE_SERVICE = "licence-service"
    CARD_SYSTEM = "card-system"
    PHOTOS = "photos"


class Became(StrEnum):
    """What became of a request. Answered: also with a refusal."""

    ANSWERED = "answered"
    NOT_SENT = "not-sent"
    NO_REPLY = "no-reply"
    GARBLED = "garbled"
    GIVEN_UP = "given-up"
    """Nobody waited for the answer any more."""


class Sold(StrEnum):
    """How a purchase came to rest."""

    PAID = "paid"
    AT_COUNTER = "at-counter"
    CANCELLED = "cancelled"
    ABORTED = "aborted"
    NEEDS_STAFF = "needs-staff"
    """Counted once for each time it comes to wait for a person; its end is counted too."""


_ENDS: Final = {
    State.PAID: Sold.PAID,
    State.AT_COUNTER: Sold.AT_COUNTER,
    State.CANCELLED: Sold.CANCELLED,
    State.ABORTED: Sold.ABORTED,
    State.NEEDS_STAFF: Sold.NEEDS_STAFF,
    State.CONFIRMING: Sold.PAID,
    State.CREDITING: Sold.PAID,
    State.FINISHED: Sold.PAID,
}


class Counts:
    """Counters in a registry. Lives on the loop's thread; any thread may read the registry."""

    def __init__(self, registry: CollectorRegistry, clock: Clock) -> None:
        self._clock = clock
        self._last: dict[UUID, Sold | None] = {}
        self._purchases = Counter(
            "samovar_purchases", "Purchases by how they ended.", ["outcome"], registry=registry
        )
        self._charged = Counter(
            "samovar_charged_minor",
            "Money of paid purchases in minor units, by way of paying; without points.",
            ["way"],
            registry=registry,
        )
        self._points = Counter(
            "samovar_points_minor", "Points of paid purchases in minor units.", registry=registry
        )
        self._purchase_s = Histogram(
            "samovar_purchase_seconds",
            "From the tap on a way of paying to the end of the purchase.",
            ["outcome"],
            registry=registry,
            buckets=_PURCHASE_S,
        )
        self._requests = Counter(
            "samovar_requests",
            "Requests by server and by what became of them.",
            ["server", "outcome"],
            registry=registry,
        )
        self._request_s = Histogram(
            "samovar_request_seconds",
            "Time of a request, the connection included.",
            ["server"],
            registry=registry,
            buckets=_REQUEST_S,
        )
        # A figure that is there from the start can be told apart from one that is missing.
        for sold in Sold:
            self._purchases.labels(sold.value)
        for way in PayWay:
            self._charged.labels(way.value)

    def hears(self, purchase: Purchase) -> None:
        """Heard after every commit of every purchase.

        One that is not heard of from its beginning was begun before this start: what it had come to
        then has been counted.
        """
        sold = _ENDS.get(purchase.state)
        begins_here = purchase.state is State.NEW
        before = self._last.get(purchase.guid, None if begins_here else sold)
        if purchase.ended:
            self._last.pop(purchase.guid, None)
        else:
            self._last[purchase.guid] = sold
        if sold is None or sold is before:
            return
        self._purchases.labels(sold.value).inc()
        if sold is Sold.NEEDS_STAFF:
            return
        took = (purchase.changed_at - purchase.opened_at).total_seconds()
        self._purchase_s.labels(sold.value).observe(max(0.0, took))
        if sold is Sold.PAID:
            self._charged.labels(purchase.way.value).inc(purchase.to_pay.minor)
            self._points.inc(purchase.bonus.minor)

    def timing(self, server: Server) -> Timing:
        """Counts and times the requests to one server."""

        def timing() -> AbstractContextManager[None]:
            return self._timed(server)

        return timing

    @contextmanager
    def _timed(self, server: Server) -> Iterator[None]:
        began, became = self._clock.monotonic(), Became.GIVEN_UP
        try:
            yield
            became = Became.ANSWERED
        except GarbledReply:
            became = Became.GARBLED
            raise
        except NoReply:
            became = Became.NO_REPLY
            raise
        except NotSent:
            became = Became.NOT_SENT
            raise
        finally:
            self._requests.labels(server.value, became.value).inc()
            self._request_s.labels(server.value).observe(self._clock.monotonic() - began)
