"""Which version the cash server has: asked once, because some take no licence part (rk7 §7)."""

from __future__ import annotations

from kiosk.licence.till_counter import Link
from kiosk.wire.rkeeper.system import GetSystemInfo2
from kiosk.wire.rkeeper.versions import Feature, ServerVersion, has, server_version


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

    def forget(self) -> None:
        """Asks anew next time: the server behaves as if it were another."""
        self._asked = False
