"""Messages that change something at the card system: each under a number no other has."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Protocol, TypeVar

from kiosk.clock import Clock
from kiosk.errors import ErrorCode, GarbledReply, NoReply, NotSent, StoreError
from kiosk.wire.crm.action import Action, Repeat
from kiosk.wire.crm.message import decode

_A = TypeVar("_A")


class CardSystem(Protocol):
    """The card system's link (``clients.crm_link``). Raises NotSent, NoReply, CrmRefused."""

    async def ask(self, action: Action[_A]) -> _A: ...

    def encode(self, action: Action[Any], *, message_id: int, sent_at: datetime) -> bytes: ...

    async def post(self, message: bytes) -> bytes: ...


class MessageIds(Protocol):
    """Numbers that no message of this kiosk has had (``clients.crm_message_ids``)."""

    async def next(self) -> int:
        """Raises StoreError where none is left and none can be reserved."""
        ...


class CardSystemWrites:
    """Sends a writing action once. What became of one without an answer nobody here knows."""

    def __init__(self, system: CardSystem, message_ids: MessageIds, clock: Clock) -> None:
        self._system = system
        self._message_ids = message_ids
        self._clock = clock

    async def send(self, action: Action[_A]) -> _A:
        """The answer. Raises NotSent, NoReply, CrmRefused."""
        assert action.repeat is Repeat.READ_FIRST
        try:
            message_id = await self._message_ids.next()
        except StoreError as full:
            raise NotSent(ErrorCode.CRM_UNREACHABLE, full.detail) from full
        request = self._system.encode(action, message_id=message_id, sent_at=self._clock.now())
        try:
            return decode(type(action), await self._system.post(request))
        except GarbledReply as garbled:
            raise NoReply(ErrorCode.CRM_SILENT, garbled.detail) from garbled
