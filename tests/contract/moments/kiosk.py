"""A real core before simulators; its time is moved by hand: taps, readers, kitchen, network."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from hardware.drivers.simulated import SimulatedCardReader
from kiosk import app
from kiosk.clock import SystemClock
from kiosk.domain.day import ClosedBecause, Closing, StopUntil
from kiosk.domain.dish import Dish
from kiosk.domain.staff import Person, Role
from kiosk.intents import CancelConfirmed, CancelTapped, DoneTapped, GuestAnswer, Intent
from kiosk.intents import PurchaseAnswered as Answered
from kiosk.session.keeping import SessionKeeper
from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import read_profile
from kiosk.settings.writer import tables_of, text_of, write_text
from kiosk.simulators.launch import SimulatorProcess
from kiosk.snapshots.service import ServiceState
from kiosk.snapshots.session import Screen
from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.staff_intents import StaffLeft
from tests.e2e.off_screen import set_up
from tests.money.kiosk_life import TERMINAL_TENDER

ANNA: Final = "777000001"
ANNAS_PHONE: Final = "9000004821"
MICHAIL: Final = "777000004"
GUEST_S: Final = 6.0
"""How long a guest takes at the kiosk's own terminal: until something has happened."""
WITHIN_S: Final = 20.0
LOOK_AGAIN_S: Final = 0.01
TURNS: Final = 20
"""Of the loop, until what a reader has seen has come to the session."""
NETWORK_GONE: Final = "cash:lose-request"
SLOW_TILL: Final = "cash:slow=1:CreateOrder*1"
BORIS: Final = Person(name="Boris", role=Role.RESTAURANT)


class MovedClock(SystemClock):
    """Both clocks, ahead of ours by as much as they were moved."""

    def __init__(self, zone: ZoneInfo) -> None:
        super().__init__(zone)
        self.ahead_s = 0.0

    def now(self) -> datetime:
        return super().now() + timedelta(seconds=self.ahead_s)

    def monotonic(self) -> float:
        return time.monotonic() + self.ahead_s


class Kiosk:
    """Somebody before it, and whoever is to blame for what happens around it."""

    def __init__(self, core: app.Core, simulators: SimulatorProcess, clock: MovedClock) -> None:
        (reader,) = core.readers.values()
        assert isinstance(reader, SimulatedCardReader)
        self.core = core
        self.simulators = simulators
        self._clock = clock
        self._reader = reader
        self._taken: tuple[Dish, Dish] | None = None

    @property
    def shown(self) -> KioskSnapshot:
        return self.core.session.snapshot

    @property
    def screen(self) -> Screen:
        return self.shown.session.screen

    @property
    def dish(self) -> Dish:
        """What every guest here takes, as it was at first."""
        return self._at_first[0]

    @property
    def combo(self) -> Dish:
        return self._at_first[1]

    @property
    def _at_first(self) -> tuple[Dish, Dish]:
        if self._taken is None:
            dishes = [d for d in self.core.menu.now.menu.dishes.values() if d.rest is None]
            dish = next(dish for dish in dishes if dish.can_be_added_at_once)
            self._taken = dish, next(dish for dish in dishes if dish.is_combo)
        return self._taken

    @property
    def reaches_the_till(self) -> bool:
        """As far as guests are told: a closed kiosk does not say."""
        service = self.shown.service
        return service.state is ServiceState.OPEN or service.closing is not None

    def do(self, *intents: Intent) -> None:
        for intent in intents:
            self.core.runtime.submit(intent)

    def wait(self, seconds: float) -> None:
        """Time goes by at once, with a look at the clock every second."""
        for _ in range(round(seconds)):
            self._clock.ahead_s += 1
            self.core.staff.tick()
            self.core.session.tick()

    async def until(self, wanted: Callable[[KioskSnapshot], bool]) -> KioskSnapshot:
        """The screen once it is so. Raises AssertionError."""
        try:
            async with asyncio.timeout(WITHIN_S):
                while not wanted(self.shown):  # noqa: ASYNC110 - some of it rings no bell
                    await asyncio.sleep(LOOK_AGAIN_S)
        except TimeoutError:
            seen = self.shown
            raise AssertionError(f"{seen.session}, {seen.service}, {seen.purchase}") from None
        return self.shown

    async def on(self, screen: Screen) -> None:
        await self.until(lambda seen: seen.session.screen is screen)

    async def holds_card(self, number: str) -> None:
        """To the reader; until it is known or left alone."""
        self._reader.present(number)
        await self._read()

    async def holds_bank_card(self) -> None:
        self._reader.present_payment_card()
        await self._read()

    async def _read(self) -> None:
        for _ in range(TURNS):
            await asyncio.sleep(0)
        await self.until(lambda seen: seen.loyalty.state != "searching")

    async def stops(self, dish: Dish, *, stopped: bool) -> None:
        await self.simulators.change_dish(dish.id, stopped=stopped)
        if self.reaches_the_till:
            await self._hears(lambda: self.core.menu.now.menu.dishes[dish.id].sold_out is stopped)

    async def stops_here(self, dish: Dish, *, stopped: bool) -> None:
        """On this kiosk alone, as somebody of the staff does it."""
        if stopped:
            await self.core.day.stop(BORIS, dish, StopUntil.SHIFT_ENDS)
        else:
            await self.core.day.resume(BORIS, dish)
        await self._hears(lambda: self.core.menu.now.menu.dishes[dish.id].sold_out is stopped)
        self.core.session.publish()

    async def closes(self) -> None:
        closing = Closing(because=ClosedBecause.CLEANING, at=self._clock.now(), by=BORIS.name)
        await self.core.day.close(BORIS, closing)

    async def prices(self, dish: Dish, minor: int) -> None:
        await self.simulators.change_dish(dish.id, price=minor)
        if self.reaches_the_till:
            menu = self.core.menu
            await self._hears(lambda: menu.now.menu.dishes[dish.id].price.minor == minor)

    async def network(self, *, there: bool) -> None:
        if there:
            await self.simulators.clear_moods()
        else:
            await self.simulators.set_mood(NETWORK_GONE)
        await self._hears(lambda: self.reaches_the_till is there)
        self.core.session.tick()

    async def _hears(self, heard: Callable[[], bool]) -> None:
        async with asyncio.timeout(WITHIN_S):
            while not heard():
                self.core.menu.refresh_soon()
                await asyncio.sleep(LOOK_AGAIN_S)

    async def settled(self) -> None:
        """Until nothing is left to do for any purchase."""
        async with asyncio.timeout(WITHIN_S):
            while await self.core.store.purchases.unfinished():  # noqa: ASYNC110 - a book rings no bell
                await asyncio.sleep(LOOK_AGAIN_S)

    async def order_is_kept(self) -> None:
        """Until what a restart brings back is on the disk."""
        kept, ever = SessionKeeper(self.core.store.menus), datetime(2000, 1, 1, tzinfo=UTC)
        async with asyncio.timeout(WITHIN_S):
            while await kept.since(ever) != self.core.session.unfinished:  # noqa: ASYNC110 - a store rings no bell
                await asyncio.sleep(LOOK_AGAIN_S)

    async def money_at_rest(self) -> None:
        """A guest who is paying stops, as soon as that is possible."""
        if self.screen in (Screen.TERMINAL, Screen.CHECKING):
            await self.until(lambda seen: seen.session.screen is not Screen.CHECKING)
            self.do(Answered(GuestAnswer.CANCEL))
            away = (Screen.TERMINAL, Screen.CHECKING)
            await self.until(lambda seen: seen.session.screen not in away)
        await self.settled()

    async def goes_home(self) -> None:
        """Everything is well again, and nobody is here."""
        await self.simulators.clear_moods()
        self.do(StaffLeft())
        await self.money_at_rest()
        self.do(DoneTapped(), CancelTapped(), CancelConfirmed())
        self.wait(120)
        self.wait(120)
        await self.until(lambda _seen: self.reaches_the_till)
        self.core.session.tick()
        await self.on(Screen.ATTRACT)
        await self.order_is_kept()


async def last_entry(simulators: SimulatorProcess) -> int:
    """What the servers do after it is the next guest's."""
    entries = await simulators.journal(last=1)
    return int(entries[0]["number"]) if entries else 0


async def paid(simulators: SimulatorProcess, after: int) -> list[int]:
    """What the cash server has taken since that entry, in minor units."""
    return [
        entry["paid"]
        for entry in await simulators.journal(after=after)
        if entry.get("command") == "PayOrder"
        and entry.get("outcome") == "Ok"
        and not entry.get("repeated")
    ]


async def furnish(home: Path, simulators: SimulatorProcess) -> None:
    """A kiosk with a terminal of its own, and a counter beside it."""
    await set_up(home, simulators.addresses)
    file = home / PROFILE_FILE
    tables: dict[str, Any] = tables_of(read_profile(file))
    tables["menu"] |= {"rests_poll_s": 0.5}
    tables["devices"]["payment_terminal"] = {
        "driver": "simulated",
        "options": {"guest_seconds": GUEST_S},
    }
    tables["payments"] |= {"ways": ["terminal", "counter"], "default_way": "terminal"}
    tables["restaurant"] |= {"terminal_tender_id": TERMINAL_TENDER, "order_note": True}
    write_text(text_of(tables), file)


@asynccontextmanager
async def at_work(home: Path, simulators: SimulatorProcess) -> AsyncIterator[Kiosk]:
    """The kiosk of ``home`` from its start, once it knows the menu and takes orders."""

    async def sleep(seconds: float) -> None:
        await asyncio.sleep(seconds / 20)

    clock = MovedClock(ZoneInfo(read_profile(home / PROFILE_FILE).site.time_zone))
    around = app.Surroundings(clock=clock, sleep=sleep)
    async with app.open_core(home, around) as core:
        kiosk = Kiosk(core, simulators, clock)
        await core.runtime.start()
        try:
            yield kiosk
        finally:
            await core.runtime.stop()
