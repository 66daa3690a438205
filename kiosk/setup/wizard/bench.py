"""What a step is checked with: the home, the clock, the devices, the network, and what it gives."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from kiosk.clock import Clock, NewGuid
from kiosk.settings.profile import Profile
from kiosk.settings.values import secret_name
from kiosk.setup.wizard.draft import KEPT_AS, Draft, from_bytes
from kiosk.setup.wizard.questions import Choices, Read
from kiosk.setup_snapshots import Ask, Finding, Obstacle, ObstacleKind, ShownCertificate
from kiosk.storage.secrets import Secret
from kiosk.storage.store import Store


class Halted(Exception):
    """A step cannot be proven; the obstacle says why."""

    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__(obstacle.kind.value)
        self.obstacle = obstacle


def halted(kind: ObstacleKind, *values: str, detail: str = "", ask: Ask | None = None) -> Halted:
    return Halted(Obstacle(kind=kind, values=values, detail=" ".join(detail.split()), ask=ask))


class SetupHome:
    """The home folder with its store, which is lent to the core for a test order."""

    def __init__(self, folder: Path, environment: Mapping[str, str], clock: Clock) -> None:
        self.folder = folder
        self._clock = clock
        self._environment = environment
        self._store: Store | None = None
        self._one_at_a_time = asyncio.Lock()

    @property
    def store(self) -> Store:
        assert self._store is not None, "open it first"
        return self._store

    async def open(self) -> None:
        """Raises StoreError."""
        self._store = await Store.open(self.folder, self._environment)

    async def close(self) -> None:
        if self._store is not None:
            await self._store.close()
            self._store = None

    @property
    def is_open(self) -> bool:
        return self._store is not None

    @asynccontextmanager
    async def lent(self) -> AsyncIterator[None]:
        """Within, somebody else has the home, and nothing is kept. Raises StoreError."""
        async with self._one_at_a_time:
            await self.close()
            try:
                yield
            finally:
                await self.open()

    async def draft(self) -> Draft | None:
        """What was kept last; ``None``: nothing was. Raises StoreError."""
        kept = await self.store.menus.get(KEPT_AS)
        return from_bytes(kept.content) if kept is not None and kept.content else None

    async def keep(self, draft: bytes) -> None:
        """Into the encrypted database. Raises StoreError."""
        async with self._one_at_a_time:
            await self.store.menus.put(KEPT_AS, draft, taken_at=self._clock.now())

    async def secret(self, reference: str) -> Secret | None:
        """What stands behind a ``secret:`` reference. Raises StoreError."""
        return await self.store.secrets.get(secret_name(reference))


class DeviceBench(Protocol):
    """Finds and tries the devices of a machine (``commands.wizard_devices``)."""

    async def readers(self) -> Choices:
        """What a card reader could be, the likely ones first; keys for ``draft_profile``."""
        ...

    async def reader(self, profile: Profile, tell: Callable[[Finding], None]) -> None:
        """Raises Halted."""
        ...

    async def card(self, profile: Profile) -> Finding:
        """The next card at the reader. Raises Halted."""
        ...

    async def printer(self, profile: Profile, tell: Callable[[Finding], None]) -> None:
        """Prints a test page. Raises Halted."""
        ...

    async def terminal(self, profile: Profile, tell: Callable[[Finding], None]) -> None:
        """Raises Halted."""
        ...

    async def sound(self, profile: Profile, tell: Callable[[Finding], None]) -> None:
        """Plays one sound. Raises Halted."""
        ...


class TrialDesk(Protocol):
    """Orders and voids, through the core that serves guests (``commands.wizard_trial``)."""

    async def dishes(self, profile: Profile) -> Choices:
        """What can be ordered as it stands, the cheapest first. Raises Halted."""
        ...

    async def order(self, profile: Profile, dish: str, tell: Callable[[Finding], None]) -> None:
        """Makes the order, sees it, makes it void, sees that. Raises Halted."""
        ...


class Bench(Struct, frozen=True, kw_only=True):
    """Everything a check may use. ``segment`` gives the addresses of this network's segment."""

    home: SetupHome
    clock: Clock
    new_guid: NewGuid
    devices: DeviceBench
    trial: TrialDesk
    segment: Callable[[], tuple[str, ...]]
    machine_zone: str
    hide: Callable[[str], None] = lambda _secret: None
    """Hears of every secret before anybody can write it into a log."""


@dataclass(slots=True, kw_only=True)
class Trying:
    """One check while it runs: what it is given, and what it has come to so far."""

    draft: Draft
    bench: Bench
    changed: Callable[[], None]
    findings: list[Finding] = field(default_factory=list)
    learned: dict[str, str] = field(default_factory=dict)
    certificate: ShownCertificate | None = None

    def tell(self, finding: Finding) -> None:
        """Shown at once, while the rest is still looked at."""
        self.findings.append(finding)
        self.changed()


Check = Callable[[Trying], Awaitable[None]]
"""Proves a step; raises Halted, LinkError, Refused, StoreError."""
Reading = Callable[[Trying], Awaitable[Read]]
"""Reads the choices of a step; raises the same."""
