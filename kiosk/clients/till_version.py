"""Which version the cash server has: asked once, because older ones lack some parts (rk7 §7)."""

from __future__ import annotations

from typing import Protocol, TypeVar

from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.system import GetSystemInfo2
from kiosk.wire.rkeeper.versions import (
    Feature,
    ServerVersion,
    has,
    newer_parts,
    server_version,
)

_A = TypeVar("_A")


class Link(Protocol):
    """The cash server's link."""

    async def ask(self, command: Command[_A], /) -> _A:
        """Raises NotSent, NoReply, PosRefused."""
        ...


class TillVersion:
    """Remembers the answer until it is told to forget it."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._asked = False
        self._version: ServerVersion | None = None

    async def has(self, feature: Feature) -> bool:
        """Raises NotSent, NoReply, PosRefused where the server has to be asked and cannot be."""
        if not self._asked:
            info = await self._link.ask(GetSystemInfo2())
            self._version = server_version(info.server_version)
            self._asked = True
        return has(self._version, feature)

    async def lacks(self, request: bytes) -> tuple[str, ...]:
        """Names of parts of a request that this version would ignore without a word.

        Raises as ``has``.
        """
        wanted = newer_parts(request)
        return tuple([name for name, feature in wanted.items() if not await self.has(feature)])

    def forget(self) -> None:
        """Asks anew next time: the server behaves as if it were another."""
        self._asked = False
