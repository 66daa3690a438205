"""Calling staff: a message on the till (rk7 §5.24)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import put_ref, told_whole, write_attributes
from kiosk.wire.rkeeper.command import Command, Repeat
from kiosk.wire.rkeeper.result import CommandResult


@dataclass(frozen=True, slots=True, kw_only=True)
class WaiterMessage(Command[int | None]):
    """Shows ``text`` to a waiter or at a station until ``expires_at`` (rk7 §5.24).

    ``expires_at`` is the server's local time; servers demand it although the schema does not.
    Answers the message's id where the server tells it.
    """

    name: ClassVar = "WaiterMessage"
    repeat: ClassVar = Repeat.READ_FIRST

    text: str
    expires_at: datetime
    station_id: int | None = None
    waiter_id: int | None = None
    external_id: str = ""
    message_type: str = "XMLInterface"

    def write_into(self, element: Element) -> None:
        write_attributes(
            element,
            {
                "text": self.text,
                "messageType": self.message_type,
                "expireTime": self.expires_at,
                "external_id": self.external_id,
            },
        )
        put_ref(element, "Station", self.station_id)
        put_ref(element, "Waiter", self.waiter_id)

    @classmethod
    def read(cls, result: CommandResult) -> int | None:
        message = result.element.find("Message")
        return told_whole(message, "id") if message is not None else None
