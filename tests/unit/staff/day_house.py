"""A house to close and a menu to stop dishes of, on a real encrypted database."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.checkout.purchase import Purchase
from kiosk.domain.menu import Menu
from kiosk.errors import ErrorCode, KioskError, PosRefused
from kiosk.refunds.refund import Refund
from kiosk.session.service import ServiceWatch
from kiosk.staff.day import DayDesk
from kiosk.staff.operating import DayRooms
from kiosk.staff.shift import ShiftReading
from kiosk.storage.store import Store
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.reference_data import Reference
from kiosk.wire.rkeeper.reference_rows import DirectoryRow, RowStatus
from kiosk.wire.rkeeper.site_collections import GetEmployees, GetStations
from kiosk.wire.rkeeper.system import CommonShift, GetSystemInfo2, SystemInfo
from tests.unit.lunch import MENU

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
SHIFT = "123450007 73 2026-03-14"


@dataclass
class HandMenu:
    """The menu service's place: remembers what it was told to stop."""

    open_shift: str = SHIFT
    stopped: frozenset[int] = frozenset()
    out: set[int] = field(default_factory=set)
    asked_soon: int = 0
    menu: Menu = MENU

    def stop(self, dish_ids: frozenset[int]) -> None:
        self.stopped = dish_ids

    def out_at_till(self, dish_id: int) -> bool:
        return dish_id in self.out

    def refresh_soon(self) -> None:
        self.asked_soon += 1


@dataclass
class HandTillStops:
    """The till's stop list: does it, or is the trouble it was told."""

    trouble: KioskError | None = None
    stopped: dict[int, bool] = field(default_factory=dict)

    async def set(self, dish_id: int, *, stopped: bool) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.stopped[dish_id] = stopped


def station(number: int, name: str) -> DirectoryRow:
    return DirectoryRow(
        id=number,
        code=number,
        guid="",
        name=name,
        alt_name="",
        parent_id=0,
        status=RowStatus.ACTIVE,
        extended={},
    )


KIOSK_10 = station(15010, "Киоск 10")


@dataclass
class HandTill:
    """Says what the shift is and what stations are called, or is the trouble it was told."""

    trouble: KioskError | None = None
    shift: CommonShift | None = field(
        default_factory=lambda: CommonShift(
            number=73, date="2026-03-14", started_at="2026-03-14T08:55:12"
        )
    )

    async def ask(self, command: Command[Any]) -> Any:
        if self.trouble is not None:
            raise self.trouble
        if isinstance(command, GetStations):
            return Reference(version=1, total=2, rows=(station(15011, "Касса 1"), KIOSK_10))
        if isinstance(command, GetEmployees):
            raise PosRefused(ErrorCode.POS_REFUSED, "Недостаточно прав")
        assert isinstance(command, GetSystemInfo2)
        return SystemInfo(
            restaurant_code="123450007",
            restaurant=None,
            cash_group=None,
            shift=self.shift,
            server_version="7.7.0.330",
            net_name="MID1",
            uptime=None,
            local_time=None,
        )


@dataclass
class HandBook:
    """Purchases, whenever they were opened."""

    purchases: tuple[Purchase, ...] = ()

    async def since(self, moment: datetime) -> tuple[Purchase, ...]:
        return tuple(each for each in self.purchases if each.opened_at >= moment)


@dataclass
class HandRefunds:
    """Refunds, newest first."""

    refunds: tuple[Refund, ...] = ()

    async def latest(self, count: int) -> tuple[Refund, ...]:
        return self.refunds[:count]


class House:
    """Everything around one ``DayDesk``."""

    def __init__(self, store: Store, clock: Any, till: HandTillStops | None = None) -> None:
        self.store = store
        self.clock = clock
        self.menu = HandMenu()
        self.watch = ServiceWatch(clock)
        self.stops = till
        self.till = HandTill()
        self.book = HandBook()
        self.desk = DayDesk(store.day, self.menu, self.watch, clock, till)

    def rooms(self) -> DayRooms:
        return DayRooms(
            desk=self.desk,
            shift=ShiftReading(
                self.till,
                self.book,
                self.store.refunds,
                self.clock,
                station_id=15010,
                cashier_id=50,
            ),
            menu=lambda: self.menu.menu,
            out_at_till=self.menu.out_at_till,
        )


async def opened(home: Path, clock: Any, till: HandTillStops | None = None) -> House:
    """A house as it is after a start."""
    house = House(await Store.open(home, {}), clock, till)
    await house.desk.restore()
    return house
