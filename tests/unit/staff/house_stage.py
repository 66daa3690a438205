"""The pages about the kiosk itself on a real store, with time that nobody waits for."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from kiosk.checkout.ports import PurchaseBook
from kiosk.domain.staff import Deed, Person, Role
from kiosk.house_intents import HouseIntent
from kiosk.house_snapshots import HousePart
from kiosk.staff.house.desk import House
from kiosk.staff.house.page import HousePage, Surroundings
from kiosk.staff.house.restarting import Restarting, RestartRooms
from kiosk.staff_intents import StaffPage
from kiosk.staff_snapshots import StaffView
from kiosk.storage.store import Store
from tests.money.virtual_time import VirtualTime

ANNA = Person(name="Anna", role=Role.ADMIN)
BORIS = Person(name="Boris", role=Role.RESTAURANT)


class HouseStage:
    """Tasks run until nothing is left to do."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.time = VirtualTime()
        self.told = 0
        self.begun_anew = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self.house: House | None = None

    @property
    def around(self) -> Surroundings:
        return Surroundings(
            trail=self.store.staff, clock=self.time, spawn=self.spawn, changed=self._tell
        )

    def spawn(self, work: Coroutine[Any, Any, None], name: str) -> Callable[[], object]:
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        return task.cancel

    def open(
        self, page: StaffPage, shown: HousePage, person: Person = ANNA, book: Any = None
    ) -> None:
        self.house = house_of(self, {page: shown}, book)
        self.house.open(page, person)

    async def do(self, *intents: HouseIntent) -> HousePart:
        assert self.house is not None
        for intent in intents:
            self.house.take(intent)
            await self.settled()
        return self.part

    async def settled(self) -> None:
        while self._tasks:
            waiting, self._tasks = self._tasks, set()
            await asyncio.gather(*waiting)

    @property
    def part(self) -> HousePart:
        assert self.house is not None
        assert self.house.shown is not None
        return self.house.shown[1]

    def view(self) -> StaffView:
        """What is shown; a call, so that it may be another one after a deed."""
        assert self.house is not None
        assert self.house.shown is not None
        return self.house.shown[0]

    async def deeds(self) -> list[tuple[Deed, str, str, str]]:
        """The trail, oldest first: deed, about, detail, outcome."""
        lines = await self.store.staff.trail(20)
        return [(line.deed, line.about, line.detail, line.outcome) for line in reversed(lines)]

    def _tell(self) -> None:
        self.told += 1

    def running(self) -> set[asyncio.Task[None]]:
        return set(self._tasks)

    def forget_tasks(self) -> None:
        self._tasks.clear()

    def begin_anew(self) -> None:
        self.begun_anew += 1


def house_of(
    stage: HouseStage, pages: Mapping[StaffPage, HousePage], book: PurchaseBook | None = None
) -> House:
    rooms = RestartRooms(
        book=book or stage.store.purchases,
        trail=stage.store.staff,
        clock=stage.time,
        spawn=stage.spawn,
        begin_anew=stage.begin_anew,
    )
    return House(pages, Restarting(rooms, stage.around.changed))


@asynccontextmanager
async def house_stage(home: Path) -> AsyncIterator[HouseStage]:
    store = await Store.open(home, {})
    stage = HouseStage(store)
    try:
        yield stage
    finally:
        await stage.settled()
        await store.close()
