"""One kiosk and everything around it, for one case: models, lines, disk, licence, time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from kiosk.checkout.card_terminal import OwnTerminal
from kiosk.checkout.pace import Pace
from kiosk.checkout.runner import PurchaseRequest, PurchaseRunner
from kiosk.checkout.ways import PayWay
from kiosk.checkout.world import World
from kiosk.domain.money import Money
from kiosk.errors import ErrorCode, PosRefused
from kiosk.licence.queue import LicenceSequence
from kiosk.licence.service import LicenceService
from kiosk.licence.till_counter import TillCounter
from kiosk.wire.licence.grant import LicenceGrant
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.licence import GetXMLLicenseInstanceSeqNumber
from kiosk.wire.rkeeper.versions import Feature
from tests.money.disks import Disk, RealDisk, ValueDisk
from tests.money.fake_card_system import FakeCardSystem
from tests.money.fake_licence import INSTANCE
from tests.money.fake_terminal import TWO_PHASE, FakeTerminal
from tests.money.fake_till import FakeTill
from tests.money.guest import Guest
from tests.money.order import ACCOUNT, CARD, COUPON, ORDER
from tests.money.power import Plug
from tests.money.troubled_line import Line, Trouble
from tests.money.virtual_time import VirtualTime

LATENCY_S = 0.1
PACE = Pace()


@dataclass(frozen=True, slots=True)
class PowerCut:
    """Power fails ``after`` so many moments since it came, and comes back after ``down_s``."""

    after: int
    down_s: float
    arrives_s: float | None


@dataclass(frozen=True, slots=True)
class GuestWish:
    way: PayWay = PayWay.STATION
    points: int = 0
    coupon: bool = False

    def request(self) -> PurchaseRequest:
        return PurchaseRequest(
            order=ORDER,
            way=self.way,
            bonus=Money(self.points),
            card_number=CARD,
            account_number=ACCOUNT,
            coupon=COUPON if self.coupon else None,
        )


class Site:
    """Built calm; misfortunes change it before it is switched on."""

    def __init__(self, *, real_disk: bool, tell: Callable[[str, str], None] | None = None) -> None:
        self.tell = tell
        self.time = self.new_time()
        self.plug = Plug()
        self.disk: Disk = RealDisk(self.plug) if real_disk else ValueDisk(self.plug)
        self._scripts: dict[str, dict[tuple[str, int], Trouble]] = {
            name: {} for name in ("till", "cards", "terminal", "licence")
        }
        self._lines = {name: self._new_line(name) for name in self._scripts}
        self.guest = Guest()
        self.till = FakeTill(self._lines["till"])
        self.till.coupons = {COUPON.id: COUPON.shown}
        self.till.guest_s = 20.0
        self.cards = FakeCardSystem(self._lines["cards"])
        self.terminal = self.new_terminal(self._lines["terminal"])
        self.terminal.guest_s = 20.0
        self.till.guest_there = self.terminal.guest_there = lambda: self.guest.there
        self.till.token = "licence-1"
        self._licences = 1
        self.wish = GuestWish()
        self.next_way: PayWay | None = None
        self.credit_percent = 0
        self.cuts: list[PowerCut] = []
        self.calm_at = 0.0
        self._guids = iter(UUID(int=n << 64 | 7 * n) for n in range(1, 100))

    def new_time(self) -> VirtualTime:
        return VirtualTime()

    def new_terminal(self, line: Line) -> FakeTerminal:
        """The kiosk's own; its bank is what the checker believes."""
        return FakeTerminal(line, self.time, TWO_PHASE)

    def _new_line(self, name: str) -> Line:
        line = Line(name, self.plug, self._scripts[name], self.time)
        line.latency_s = LATENCY_S
        line.met = self._calm_now
        tell = self.tell
        if tell is not None:
            line.tell = lambda call, what: tell(name, f"{call} {what}")
        return line

    def line(self, name: str) -> Line:
        return self._lines[name]

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(self._lines.values())

    def script(self, name: str) -> dict[tuple[str, int], Trouble]:
        return self._scripts[name]

    def at(self, seconds: float, what: str, happens: Callable[[], object]) -> None:
        """Told, then done."""

        def told() -> None:
            if self.tell is not None:
                self.tell("world", what)
            happens()

        self.time.at(seconds, told)

    def calms_at(self, seconds: float) -> None:
        """No trouble of this kind later than that."""
        self.calm_at = max(self.calm_at, seconds)

    def _calm_now(self) -> None:
        self.calms_at(self.time.seconds)

    def renew_licence(self) -> None:
        self._licences += 1
        self.till.token = f"licence-{self._licences}"

    def coupon_gives(self, off: Money) -> None:
        self.till.coupons = {COUPON.id: off} if off else {}

    def points_by_till(self) -> None:
        self.till.takes_points = True
        self.till.takes_off_points = self._taken_off_by_till

    def _taken_off_by_till(self, guid: UUID, amount: Money) -> None:
        self.cards.take_off(f"till {guid}", amount)

    def switch_on(self) -> PurchaseRunner:
        """A fresh process over whatever is on the disk. ``start`` the licence next."""
        rows = self.disk.rows
        self.licence = LicenceService(
            anchor="6:x#123450007/17",
            instance=INSTANCE,
            server=_LicenceServer(self),
            rows=rows,
            clock=self.time,
        )
        queue = LicenceSequence(
            licence=self.licence,
            rows=rows,
            till=TillCounter(_CounterLink(self), rows, self.time),
            version=_Version(),
        )
        world = World(
            till=self.till,
            points=None if self.till.takes_points else self.cards,
            terminal=OwnTerminal(self.terminal, self.time),
            licence=queue,
            clock=self.time,
            sleep=self.time.sleep,
            pace=PACE,
        )
        return PurchaseRunner(
            book=self.disk.book,
            world=world,
            new_guid=lambda: next(self._guids),
            credit_percent=self.credit_percent if world.points is not None else 0,
        )


class _LicenceServer:
    def __init__(self, site: Site) -> None:
        self._site = site

    async def licence_of(self, anchor: str) -> LicenceGrant:
        """The id that is good now."""
        site = self._site
        told = await site.line("licence").read("licence", lambda: site.till.token)
        return LicenceGrant(id=str(told), expires=None, quantity=1)


class _CounterLink:
    """The cash server's own count of licensed commands."""

    def __init__(self, site: Site) -> None:
        self._till = site.till

    async def ask(self, command: Command[Any], /) -> Any:
        assert isinstance(command, GetXMLLicenseInstanceSeqNumber)
        return await self._till.line.read("counter", lambda: self._count(command))

    def _count(self, command: GetXMLLicenseInstanceSeqNumber) -> int:
        if command.identity.token != self._till.token:
            raise PosRefused(ErrorCode.LICENCE_REFUSED, "Bad license anchor")
        if self._till.last_number is None:
            self._till.names_number(0)
            raise PosRefused(ErrorCode.LICENCE_SEQUENCE, "5304", number=5304)
        self._till.names_number(self._till.last_number + 1)
        return self._till.last_number


class _Version:
    """New enough for everything."""

    async def has(self, feature: Feature) -> bool:
        return True

    def forget(self) -> None:
        """Nothing was found out."""
