"""A link to the card system whose messages are shown as they travel, but for the key code."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any, Final, Self, TypeVar

from kiosk.clients.crm_link import CrmLink, asked
from kiosk.clients.crm_message_ids import read_ids
from kiosk.clock import Clock
from kiosk.commands.output import say
from kiosk.wire.crm.action import Action

_A = TypeVar("_A")

_KEY_CODE: Final = re.compile(r'(?<= Global_Type=")[^"]*')
"""Half of what CRM 5 lets this kiosk in by (crm §2): it is on nobody's screen."""


class ShownLink:
    """``CrmLink`` over another one; every message and every answer goes to standard output."""

    def __init__(self, link: CrmLink, clock: Clock, charset: str) -> None:
        self._link = link
        self._clock = clock
        self._charset = charset
        self._reads = read_ids(clock)

    async def open(self) -> None:
        await self._link.open()

    async def close(self) -> None:
        await self._link.close()

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self.close()

    async def ask(self, action: Action[_A]) -> _A:
        return await asked(self, action, message_id=next(self._reads), sent_at=self._clock.now())

    def encode(self, action: Action[Any], *, message_id: int, sent_at: datetime) -> bytes:
        return self._link.encode(action, message_id=message_id, sent_at=sent_at)

    async def post(self, message: bytes) -> bytes:
        say(_KEY_CODE.sub("…", message.decode(self._charset, "replace")))
        reply = await self._link.post(message)
        # The links read every answer into one charset.
        say(reply.decode("utf-8", "replace"))
        return reply
