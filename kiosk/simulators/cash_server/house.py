"""The state of one cash server and what its commands share."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from kiosk.simulators.card_office import CardOffice
from kiosk.simulators.cash_server.catalogue import Catalogue
from kiosk.simulators.cash_server.directory import Directory
from kiosk.simulators.cash_server.envelope import Element, local_time
from kiosk.simulators.cash_server.licence_desk import LicenceDesk
from kiosk.simulators.cash_server.order_book import OrderBook
from kiosk.simulators.cash_server.orders import Lock, Order
from kiosk.simulators.cash_server.server_version import ServerVersion
from kiosk.simulators.cash_server.station_desk import StationDesk
from kiosk.simulators.cash_server.stock import Stock
from kiosk.simulators.coupon_office import CouponOffice
from kiosk.simulators.journal import Fact, SimulatorJournal
from kiosk.simulators.licence_book import LicenceBook
from kiosk.simulators.moods import Mood, MoodBoard, SimulatedServer
from kiosk.simulators.scenario import Scenario

Now = Callable[[], datetime]
Pause = Callable[[float], Awaitable[None]]


def local_now() -> datetime:
    """Local time without a zone, as the cash server writes it."""
    return datetime.now(UTC).astimezone().replace(tzinfo=None)


class LicencePolicy(StrEnum):
    """What the site demands of SaveOrder and PayOrder (rk7 §3.1)."""

    SUBSCRIPTION = "subscription"
    LIFETIME = "lifetime"


@dataclass(frozen=True, slots=True, kw_only=True)
class CashServerSettings:
    """How to play the cash server.

    `guest_seconds` is how long a guest takes at the station's own terminal during PayOrder.
    `licences` is the book shared with the licence server. `now` gives local time without a zone,
    `pause` waits so many seconds: tests own both.
    """

    licences: LicenceBook
    user: str
    password: str = field(repr=False)
    guest_seconds: float = 2.0
    licence_policy: LicencePolicy = LicencePolicy.SUBSCRIPTION
    now: Now = local_now
    pause: Pause = asyncio.sleep


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """The common shift: its number and when it was opened (rk7 §6.11)."""

    number: int
    opened: datetime


@dataclass(slots=True, kw_only=True)
class House:
    """Everything the commands of one cash server work on."""

    scenario: Scenario
    settings: CashServerSettings
    catalogue: Catalogue
    directory: Directory
    stock: Stock
    orders: OrderBook
    licences: LicenceDesk
    station: StationDesk
    cards: CardOffice
    coupons: CouponOffice
    version: ServerVersion
    board: MoodBoard
    journal: SimulatorJournal
    started: datetime
    shift: Shift

    def now(self) -> datetime:
        return self.settings.now()

    def stamp(self) -> str:
        """The present moment as answers write it."""
        return local_time(self.now())

    def lock_of(self, order: Order) -> Lock | None:
        """Who holds the order now; a lock expires by itself (rk7 §5.9)."""
        if order.lock is not None and order.lock.until <= self.now():
            order.lock = None
        return order.lock

    def next_shift(self) -> Shift:
        """Closes the common shift and opens the next one."""
        self.shift = Shift(number=self.shift.number + 1, opened=self.now())
        return self.shift

    def in_mood(self, command: str, *moods: Mood) -> Mood | None:
        """The mood among `moods` this command meets, used up once."""
        return self.board.take(SimulatedServer.CASH, command, among=moods)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One command being carried out: its name, its element and the facts for the journal."""

    name: str
    element: Element
    facts: dict[str, Fact] = field(default_factory=dict)
