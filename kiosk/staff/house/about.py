"""What this kiosk is: versions, its place, its time, what it is made of."""

from __future__ import annotations

import asyncio
import platform
import shutil
from collections.abc import Awaitable, Callable
from datetime import datetime
from importlib.metadata import Distribution, distributions, version
from pathlib import Path
from typing import Final
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from kiosk.errors import LinkError, Refused, StoreError
from kiosk.house_intents import ComponentsOpened, HouseIntent
from kiosk.house_snapshots import AboutPart, Component, HousePart
from kiosk.staff.house.page import HousePage, Surroundings
from kiosk.staff_snapshots import StaffView

DISTRIBUTION: Final = "samovar-kiosk"
_CLASSIFIER: Final = "License :: "
_LONGEST_LICENCE: Final = 60
_NO_NEWS: Final = frozenset({"", "UNKNOWN", "OSI Approved"})


class TillWord(Struct, frozen=True, kw_only=True):
    """What the cash server says of itself. ``local_time`` has no zone."""

    version: str
    local_time: datetime | None


class AboutRooms(Struct, frozen=True, kw_only=True):
    """``started_s`` in monotonic seconds. ``ask_till`` raises LinkError and Refused, ``instance``
    and ``database`` StoreError."""

    home: Path
    started_at: datetime
    started_s: float
    restaurant: str
    restaurant_code: str
    instance: Callable[[], Awaitable[UUID]]
    database: Callable[[], Awaitable[str]]
    ask_till: Callable[[], Awaitable[TillWord]]


class AboutPage(HousePage):
    """Everything on it is looked up when somebody comes."""

    def __init__(self, around: Surroundings, rooms: AboutRooms) -> None:
        super().__init__(around)
        self._rooms = rooms
        self._listing = False
        self._known = AboutPart(
            version=own_version(),
            python=platform.python_version(),
            database="",
            system="",
            restaurant=rooms.restaurant,
            restaurant_code=rooms.restaurant_code,
            instance="",
            started_at=rooms.started_at,
            up_s=0,
        )

    @property
    def view(self) -> StaffView:
        return StaffView.COMPONENTS if self._listing else StaffView.ABOUT

    def shown_in(self, part: HousePart) -> HousePart:
        # By minutes: what is shown does not move every second.
        up_s = int(self._around.clock.monotonic() - self._rooms.started_s) // 60 * 60
        return replace(part, about=replace(self._known, up_s=up_s))

    def take(self, intent: HouseIntent) -> None:
        if isinstance(intent, ComponentsOpened):
            self._listing = True
            self._tell()

    def back(self) -> None:
        self._listing = False

    def _opened(self) -> None:
        self._listing = False
        self._known = replace(self._known, asking=True)
        self._run(self._look(self._visit), "staff looks at the kiosk")
        self._run(self._ask(self._visit), "staff asks the till's time")

    async def _look(self, visit: int) -> None:
        free, size, system, components = await asyncio.to_thread(_machine, self._rooms.home)
        instance, database = "", ""
        try:
            instance = str(await self._rooms.instance())
            database = await self._rooms.database()
        except StoreError:
            pass  # the page says nothing of what the database does not tell
        if self._here(visit):
            self._known = replace(
                self._known,
                disk_free=free,
                disk_size=size,
                system=system,
                components=components,
                instance=instance,
                database=database,
            )
            self._tell()

    async def _ask(self, visit: int) -> None:
        till, apart_s = "", None
        try:
            word = await self._rooms.ask_till()
        except (LinkError, Refused):
            pass  # what is wrong there stands on the first page
        else:
            till = word.version
            if word.local_time is not None:
                ours = self._around.clock.now().replace(tzinfo=None)
                apart_s = (ours - word.local_time.replace(tzinfo=None)).total_seconds()
        if self._here(visit):
            self._known = replace(self._known, till_version=till, apart_s=apart_s, asking=False)
            self._tell()


def own_version() -> str:
    """As it is installed."""
    return version(DISTRIBUTION)


def components() -> tuple[Component, ...]:
    """The libraries that are installed beside the kiosk, by name. Reads files."""
    found = {}
    for each in distributions():
        name = each.metadata["Name"] or ""
        if name and name != DISTRIBUTION:
            found[name.casefold()] = Component(
                name=name, version=each.version, licence=licence_of(each)
            )
    return tuple(found[name] for name in sorted(found))


def licence_of(library: Distribution) -> str:
    """What its maker says, in a word: the expression, the field, or a classifier's end."""
    told = library.metadata
    expression = told["License-Expression"] or ""
    if expression:
        return str(expression)
    named = [
        line.removeprefix(_CLASSIFIER).rpartition(" :: ")[2]
        for line in told.get_all("Classifier") or []
        if line.startswith(_CLASSIFIER)
    ]
    named = [name for name in named if name not in _NO_NEWS]
    if named:
        return ", ".join(named)
    lines = (told["License"] or "").strip().splitlines()
    # Some makers put the whole text there.
    first = lines[0].strip() if len(lines) == 1 else ""
    return "" if first in _NO_NEWS else first[:_LONGEST_LICENCE]


def _machine(home: Path) -> tuple[int | None, int | None, str, tuple[Component, ...]]:
    """Blocks."""
    try:
        usage = shutil.disk_usage(home)
        free, size = usage.free, usage.total
    except OSError:
        free, size = None, None
    return free, size, _system(), components()


def _system() -> str:
    try:
        return platform.freedesktop_os_release().get("PRETTY_NAME", "")
    except OSError:
        return f"{platform.system()} {platform.release()}"
