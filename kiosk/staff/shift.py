"""The till's shift, and what this kiosk has sold in it by its own records."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final, Protocol

from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import SOLD, State
from kiosk.checkout.ways import PayWay
from kiosk.clock import Clock
from kiosk.day_snapshots import ShiftPart, WaySum
from kiosk.domain.money import Money
from kiosk.errors import LinkError, PosRefused
from kiosk.refunds.refund import Refund
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.item_refs import ItemRef
from kiosk.wire.rkeeper.reference import GetRefData
from kiosk.wire.rkeeper.site_collections import GetEmployees, GetStations
from kiosk.wire.rkeeper.system import CommonShift, GetSystemInfo2, SystemInfo

MOST_REFUNDS: Final = 200
"""More than a kiosk gives back in a shift."""
_CANCELLED = frozenset({State.CANCELLED, State.ABORTED})


class Till(Protocol):
    """The cash server's link (``clients.cash_server``)."""

    async def ask(self, command: Command[Any]) -> Any:
        """Raises NotSent, NoReply, GarbledReply, PosRefused."""
        ...


class SoldBook(Protocol):
    """The purchases of this kiosk (``storage.purchases``)."""

    async def since(self, moment: datetime) -> tuple[Purchase, ...]:
        """Opened at that moment or later. Raises StoreError."""
        ...


class GivenBack(Protocol):
    """The refunds of this kiosk (``storage.refunds``)."""

    async def latest(self, count: int) -> tuple[Refund, ...]:
        """The newest first. Raises StoreError."""
        ...


class ShiftReading:
    """Asks the till anew each time; where it does not say who the kiosk is there, by the ids of
    the profile in its directory."""

    def __init__(
        self,
        till: Till,
        book: SoldBook,
        refunds: GivenBack,
        clock: Clock,
        *,
        station_id: int,
        cashier_id: int,
    ) -> None:
        self._till = till
        self._book = book
        self._refunds = refunds
        self._clock = clock
        self._station_id = station_id
        self._cashier_id = cashier_id

    async def read(self) -> ShiftPart:
        """What is known now; our own sums also while the till is silent. Raises StoreError."""
        info: SystemInfo | None = None
        trouble = None
        try:
            info = await self._till.ask(GetSystemInfo2())
        except (LinkError, PosRefused) as exc:
            trouble = exc.code
        station, cashier = str(self._station_id), str(self._cashier_id)
        if info is not None:
            station = _name(info.station) or await self._known(GetStations(), self._station_id)
            cashier = _name(info.employee) or await self._known(GetEmployees(), self._cashier_id)
        shift = info.shift if info is not None else None
        since = began(shift, self._clock.now())
        sold = await self._book.since(since)
        refunds = await self._refunds.latest(MOST_REFUNDS)
        back = [each.returned for each in refunds if each.opened_at >= since and each.returned]
        money = [each for each in sold if each.state in SOLD]
        return ShiftPart(
            trouble=trouble,
            open=shift is not None,
            number=shift.number if shift is not None else 0,
            date=shift.date if shift is not None else "",
            started_at=shift.started_at if shift is not None else "",
            restaurant=_name(info.restaurant) if info is not None else "",
            cash_group=_name(info.cash_group) if info is not None else "",
            station=station,
            cashier=cashier,
            since=since,
            by_way=by_way(sold),
            orders=len(money),
            total=Money.total(each.to_pay for each in money),
            points=Money.total(each.bonus for each in money),
            returned=len(back),
            returned_total=Money.total(each.amount for each in back if each.amount is not None),
            cancelled=sum(each.state in _CANCELLED for each in sold),
            waiting=sum(not each.settled for each in sold),
        )

    async def _known(self, directory: GetRefData[Any], item_id: int) -> str:
        """What the till's directory calls it; the id where that cannot be read."""
        try:
            rows = (await self._till.ask(directory)).rows
        except (LinkError, PosRefused):
            return str(item_id)
        return next((row.name for row in rows if row.id == item_id), str(item_id))


def began(shift: CommonShift | None, now: datetime) -> datetime:
    """When the shift began, by the server's clock, which has the site's zone; midnight where it
    tells nothing that can be true."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    if shift is None:
        return midnight
    try:
        told = datetime.fromisoformat(shift.started_at)
    except ValueError:
        return midnight
    told = told.replace(tzinfo=now.tzinfo) if told.tzinfo is None else told
    return told if told <= now else midnight


def by_way(sold: Iterable[Purchase]) -> tuple[WaySum, ...]:
    """Sums without points, in the order of ``PayWay``; of the way COUNTER what was sent there."""
    counted = [each for each in sold if each.state in SOLD or each.state is State.AT_COUNTER]
    sums = []
    for way in PayWay:
        mine = [each for each in counted if each.way is way]
        if mine:
            total = Money.total(each.to_pay for each in mine)
            sums.append(WaySum(way=way, orders=len(mine), total=total))
    return tuple(sums)


def _name(ref: ItemRef | None) -> str:
    return ref.name if ref is not None else ""
