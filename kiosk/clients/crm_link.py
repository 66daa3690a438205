"""What a link to the card system is, whatever it travels over."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Protocol, Self, TypeVar

from kiosk.clients.obstacles import obstacle_in
from kiosk.errors import GarbledReply
from kiosk.wire.crm.action import Action, Repeat
from kiosk.wire.crm.message import decode

_A = TypeVar("_A")


class CrmLink(Protocol):
    """Actions out, answers in. Repeats nothing. Belongs to the event loop it is used on.

    Everything raises NotSent, NoReply, GarbledReply, CrmRefused.
    """

    async def open(self) -> None:
        """Gets ready without talking to anybody."""
        ...

    async def close(self) -> None: ...

    async def ask(self, action: Action[_A]) -> _A:
        """One read. A write is encoded and stored first, then goes out by ``post``."""
        ...

    def encode(self, action: Action[Any], *, message_id: int, sent_at: datetime) -> bytes:
        """The bytes of one message as this kiosk. A repeat is the same bytes (crm §9.4)."""
        ...

    async def post(self, message: bytes) -> bytes:
        """Sends a message; ``message.decode`` understands what comes back."""
        ...

    async def __aenter__(self) -> Self: ...

    async def __aexit__(self, *_exc: object) -> None: ...


async def asked(link: CrmLink, action: Action[_A], *, message_id: int, sent_at: datetime) -> _A:
    """One read over any link; an answer that proves nothing is told by what it looks like."""
    assert action.repeat is Repeat.FREELY, f"{action.name} writes: store its bytes first"
    reply = await link.post(link.encode(action, message_id=message_id, sent_at=sent_at))
    try:
        return decode(type(action), reply)
    except GarbledReply as garbled:
        obstacle = obstacle_in(reply)
        if obstacle is None:
            raise
        raise GarbledReply(garbled.code, obstacle=obstacle) from garbled
