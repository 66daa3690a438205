"""The till's stop list, written by the kiosk's own employee."""

from __future__ import annotations

from typing import Any, Protocol

from msgspec import Struct

from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.stop_list import SetDishRests


class Link(Protocol):
    """The cash server's link (``clients.cash_server``)."""

    async def ask(self, command: Command[Any]) -> Any:
        """Raises NotSent, NoReply, GarbledReply, PosRefused."""
        ...


class StopListAtTill(Struct, frozen=True, kw_only=True):
    """Sends once: after silence nobody knows, and the dish is stopped here in any case."""

    link: Link
    employee_id: int
    reason_id: int

    async def set(self, dish_id: int, *, stopped: bool) -> None:
        """Raises LinkError, or PosRefused where the employee has no right to."""
        command = SetDishRests(
            employee_id=self.employee_id,
            reason_id=self.reason_id,
            dish_id=dish_id,
            prohibited=stopped,
        )
        await self.link.ask(command)
