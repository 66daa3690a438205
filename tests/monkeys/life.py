"""A monkey's life before one kiosk: the whole program in this process, servers in their own."""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast
from zoneinfo import ZoneInfo

from hardware.drivers.simulated import SimulatedSpeech
from hardware.drivers.simulated_terminal import SimulatedTerminal
from kiosk import app, on_screen
from kiosk.clock import SystemClock
from kiosk.domain.staff import Person, Pin, Role
from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import read_profile
from kiosk.settings.writer import tables_of, text_of, write_text
from kiosk.simulators.launch import SimulatorProcess, SimulatorRefused
from kiosk.snapshots.session import Screen
from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.staff.access import StaffAccess
from tests.e2e.off_screen import set_up
from tests.money.kiosk_life import TERMINAL_TENDER
from tests.money.readings import Reading, read
from tests.monkeys.books import Books, ends, violations
from tests.monkeys.complaints import LogWatch, growing, slope_mib_an_hour, stuck
from tests.monkeys.deeds import Deed, What
from tests.monkeys.glance import Glance
from tests.monkeys.habits import Monkey
from tests.monkeys.hands import PIN, Cable, Hands
from tests.monkeys.misfortunes import Misfortunes
from ui.heartbeat import Heartbeat

if TYPE_CHECKING:
    from ui.shell import Touchscreen

SPEED: Final = 6.0
"""A minute of the kiosk's waiting is ten seconds of a monkey's."""
LATE_S: Final = 0.5
BREATH_S: Final = (0.01, 0.15)
"""Between two deeds."""
REST_EVERY_S: Final = 45.0
HOME_WITHIN_S: Final = 90.0
"""Once nobody touches anything and everything is well: nine minutes of the kiosk's."""
NOTHING_TO_TOUCH_S: Final = 5.0
CALM_S: Final = 3.0
"""After the way home: what the last page held is put away by then."""
SETTLED_WITHIN_S: Final = 120.0
LOOK_AGAIN_S: Final = 0.05
WAITS: Final = frozenset({Screen.TERMINAL, Screen.CHECKING})
"""Where there may be nothing to touch."""
SCREEN: Final = {"idle_s": 40.0, "warning_s": 20.0, "done_s": 20.0}


class Broken(Exception):
    """Something is wrong with the kiosk; the text says what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """``deeds`` of another life are done again instead of chosen."""

    seed: int
    seconds: float
    faults: bool
    landscape: bool = False
    deeds: tuple[Deed, ...] | None = None

    @property
    def panel(self) -> tuple[int, int]:
        return (1920, 1080) if self.landscape else (1080, 1920)


@dataclass(slots=True)
class Story:
    """What came of it. ``seconds`` is how long it was; ``places`` how often each was come to;
    ``deeds`` are lines, for a life of them as objects would be taken for the kiosk's own memory."""

    seconds: float = 0.0
    deeds: list[str] = field(default_factory=list)
    places: Counter[str] = field(default_factory=Counter)
    guests: int = 0
    purchases: Counter[str] = field(default_factory=Counter)
    readings: list[tuple[float, Reading]] = field(default_factory=list)
    rests: list[float] = field(default_factory=list)
    """How long each way home took."""
    longest_ms: float = 0.0
    problems: list[str] = field(default_factory=list)

    @property
    def growth_mib_an_hour(self) -> float:
        return slope_mib_an_hour(self.readings)


class QuickClock(SystemClock):
    """Its waits pass faster; its wall is ours."""

    def monotonic(self) -> float:
        return time.monotonic() * SPEED


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A kiosk at work with its screen."""

    core: app.Core
    simulators: SimulatorProcess
    screen: Touchscreen
    terminal: SimulatedTerminal
    home: Path


@asynccontextmanager
async def stage(folder: Path, panel: tuple[int, int]) -> AsyncIterator[Stage]:
    """All ways to pay, every aid, a terminal of the kiosk's own, and a person with a PIN."""

    async def sleep(seconds: float) -> None:
        await asyncio.sleep(seconds / SPEED)

    home = folder / "home"
    async with SimulatorProcess("--guest-seconds", "0.5") as simulators:
        await set_up(home, simulators.addresses)
        _furnish(home / PROFILE_FILE)
        zone = ZoneInfo(read_profile(home / PROFILE_FILE).site.time_zone)
        around = app.Surroundings(clock=QuickClock(zone), sleep=sleep)
        async with app.open_core(home, around) as core:
            access = StaffAccess(core.store.staff, SystemClock(zone))
            await access.set_pin(Person(name="Анна", role=Role.ADMIN), Pin(PIN))
            terminal = core.terminal
            assert terminal is not None, "the profile has one"
            await core.runtime.start()
            screen = on_screen.open_screen(core, on_screen.Look(size=panel))
            try:
                yield Stage(
                    core=core,
                    simulators=simulators,
                    screen=screen,
                    terminal=cast("SimulatedTerminal", terminal._terminal),
                    home=home,
                )
            finally:
                screen.close()
                await core.runtime.stop()


def _furnish(file: Path) -> None:
    tables: dict[str, Any] = tables_of(read_profile(file))
    tables["cash_server"]["reply_timeout_s"] = 2.0
    tables["card_system"]["crm7"]["reply_timeout_s"] = 2.0
    tables["screen"] |= SCREEN
    tables["devices"] |= {
        device: {"driver": "simulated"} for device in ("speech", "keypad", "headphone_sensor")
    }
    tables["devices"]["payment_terminal"] = {
        "driver": "simulated",
        "options": {"guest_seconds": 0.5, "declines": 3},
    }
    tables["payments"] |= {"ways": ["station", "terminal", "counter"]}
    tables["restaurant"]["terminal_tender_id"] = TERMINAL_TENDER
    write_text(text_of(tables), file)


class Show:
    """One life as it passes."""

    def __init__(self, stage: Stage, life: Life, tell: Callable[[str], None]) -> None:
        self.story = Story()
        self._life = life
        self._tell = tell
        self._stage = stage
        self._chance = random.Random(life.seed)
        core, window = stage.core, stage.screen.window
        self._core = core
        self._glance = Glance(core, window)
        self._cables = _cables(core)
        self._hands = Hands(core, window, stage.simulators, self._cables)
        self._books = Books()
        self._begun = time.monotonic()
        self._screen = Screen.ATTRACT
        self._place = ""
        core.runner.subscribe(self._books.hears)
        core.runtime.subscribe(self._notices)

    async def passes(self, log: LogWatch, heart: Heartbeat) -> None:
        """Until its time is over or something is wrong."""
        try:
            async for deed in self._deeds():
                self.story.deeds.append(deed.line())
                try:
                    await (self._rests() if deed.what is What.REST else self._hands.do(deed))
                except (SimulatorRefused, RuntimeError, KeyError) as wrong:
                    raise Broken(f"it could not be done: {wrong!r}") from wrong
                self._check(log, heart)
            await self._rests()
            await self._settled()
            self._check(log, heart)
            stage = self._stage
            broken = await violations(self._core, stage.simulators, stage.terminal, self._books)
            self.story.problems += broken
            self.story.problems += growing(self.story.readings)
        except Broken as trouble:
            self.story.problems.append(str(trouble))
        finally:
            self.story.seconds = self._now
            self.story.purchases = await ends(self._core)

    @property
    def _now(self) -> float:
        return time.monotonic() - self._begun

    async def _deeds(self) -> AsyncIterator[Deed]:
        """Chosen at their moment, or those of another life at theirs."""
        if self._life.deeds is None:
            async for deed in self._chosen():
                yield deed
            return
        for deed in self._life.deeds:
            await asyncio.sleep(max(0.0, deed.at - self._now))
            yield deed

    async def _chosen(self) -> AsyncIterator[Deed]:
        window, chance = self._stage.screen.window, self._chance
        monkey = Monkey(chance, self._glance, (window.width(), window.height()))
        dishes = [(dish.id, dish.price.minor) for dish in self._core.menu.now.menu.dishes.values()]
        misfortunes = Misfortunes(chance, sorted(self._cables), dishes)
        rest_at = REST_EVERY_S
        touched = self._now
        while (now := self._now) < self._life.seconds:
            if now >= rest_at:
                rest_at = now + REST_EVERY_S
                yield Deed(now, What.REST)
                rest_at = touched = self._now
                rest_at += REST_EVERY_S
                continue
            if self._life.faults and (bad := misfortunes.due(now)) is not None:
                yield Deed(now, *bad)
            wish = monkey.wish()
            if wish is not None:
                touched = self._now
                yield Deed(self._now, *wish)
            elif self._now - touched > NOTHING_TO_TOUCH_S and self._glance.screen not in WAITS:
                raise Broken(f"a dead end: nothing to touch on {self._glance.place}")
            await asyncio.sleep(chance.uniform(*BREATH_S))

    async def _rests(self) -> None:
        """Hands off. Everything is well again, and in the end nobody is here."""
        await self._stage.simulators.clear_moods()
        for cable in self._cables.values():
            cable.plug()
        # What was said to nobody's ears is not the kiosk's memory either.
        cast("SimulatedSpeech", self._core.aids.speech).said.clear()
        begun = self._now
        while self._now - begun < HOME_WITHIN_S:
            if self._glance.screen is Screen.ATTRACT and not self._glance.in_staff_mode:
                self.story.rests.append(self._now - begun)
                await self._reads()
                self._tell(self._line())
                return
            await asyncio.sleep(LOOK_AGAIN_S)
        snapshot = self._core.session.snapshot
        raise Broken(
            f"no way home from {self._glance.place} in {HOME_WITHIN_S:.0f} s: "
            f"{snapshot.service}, {snapshot.purchase}"
        )

    async def _settled(self) -> None:
        """Until every purchase is at its end, or waits for a person."""
        begun = self._now
        while True:
            unfinished = await self._core.store.purchases.unfinished()
            left = [purchase for purchase in unfinished if purchase.state.value != "needs-staff"]
            if not left:
                return
            if self._now - begun > SETTLED_WITHIN_S:
                states = [purchase.state.value for purchase in left]
                raise Broken(f"purchases come to no end: {states}")
            await asyncio.sleep(LOOK_AGAIN_S)

    async def _reads(self) -> None:
        """Always before the same picture: a page with many dishes takes some MiB while it stands,
        and so do the books that are read in the end.
        """
        await asyncio.sleep(CALM_S)
        reading = await read(self.story.guests, self._core.store, self._stage.home)
        self.story.readings.append((self._now, reading))

    def _notices(self, snapshot: KioskSnapshot) -> None:
        screen = snapshot.session.screen
        if screen is Screen.ATTRACT and self._screen is not Screen.ATTRACT:
            self.story.guests += 1
        self._screen = screen
        if (place := self._glance.place) != self._place:
            self._place = place
            self.story.places[place] += 1

    def _check(self, log: LogWatch, heart: Heartbeat) -> None:
        self.story.longest_ms = max(self.story.longest_ms, heart.longest_ms)
        found = [*log.complaints, *stuck(heart)]
        heart.forget()
        if found:
            raise Broken("; ".join(found))

    def _line(self) -> str:
        size = f"{self.story.readings[-1][1].rss_mib:.0f} MiB"
        return (
            f"{self._now:6.0f} s, {len(self.story.deeds)} deeds, {self.story.guests} guests, "
            f"home in {self.story.rests[-1]:.1f} s, {size}, "
            f"longest {self.story.longest_ms:.0f} ms"
        )


def _cables(core: app.Core) -> dict[str, Cable]:
    aids = core.aids
    devices = {"keypad": aids.keypad, "speech": aids.speech, "headphones": aids.headphones}
    return cast("dict[str, Cable]", {**devices, **core.readers})


@contextmanager
def heard_log() -> Iterator[LogWatch]:
    """All that this process writes to its log."""
    watch, root = LogWatch(), logging.getLogger()
    root.addHandler(watch)
    try:
        yield watch
    finally:
        root.removeHandler(watch)


def missing(places: Iterable[str], *, faults: bool) -> list[str]:
    """Screens that were never come to; without faults nothing is out of service."""
    seen = {place.partition("/")[0] for place in places}
    there = {screen.value for screen in Screen if faults or screen is not Screen.OUT_OF_SERVICE}
    return sorted(there - seen)


async def lived(folder: Path, life: Life, tell: Callable[[str], None]) -> Story:
    """One life from beginning to end, in ``folder``."""
    async with stage(folder, life.panel) as set_stage:
        await _open(set_stage)
        show = Show(set_stage, life, tell)
        with heard_log() as log, Heartbeat(LATE_S) as heart:
            await show.passes(log, heart)
        return show.story


async def _open(stage: Stage) -> None:
    """Until the kiosk has read its menu."""
    async with asyncio.timeout(30):
        while not stage.core.menu.now.menu.categories:  # noqa: ASYNC110 - a menu rings no bell
            await asyncio.sleep(LOOK_AGAIN_S)
