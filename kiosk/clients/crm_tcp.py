"""The link to a CRM 5 card server: one framed exchange per TCP connection (crm §1)."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import datetime
from typing import Any, Final, Self, TypeVar

from kiosk.clients.crm_link import asked
from kiosk.clients.crm_message_ids import read_ids
from kiosk.clients.obstacles import Stage, obstacle_in, told
from kiosk.clients.timing import UNTIMED, Timing
from kiosk.clock import Clock
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.errors import ErrorCode, GarbledReply, LinkError, NoReply, NotSent, Obstacle
from kiosk.wire.crm.action import Action, CrmVersion
from kiosk.wire.crm.crm5_frame import Crm5Reply, Crm5ReplyReader, document_in, encode_frame, sent_id
from kiosk.wire.crm.message import MessageHead, encode

_A = TypeVar("_A")

_PIECE: Final = 64 * 1024


class Crm5Address(Discreet, frozen=True, kw_only=True):
    """``classifier`` and ``key_code`` are the credential. ``unit_id`` never changes."""

    host: str
    port: int = 9191
    classifier: Unsaid[str]
    key_code: Unsaid[str]
    unit_id: int = 1
    user_id: int = 1
    connect_timeout_s: float = 3.0
    reply_timeout_s: float = 15.0


class CrmTcpLink:
    """``CrmLink`` over TCP. Plain text, as CRM 5 has it: for the restaurant's own network."""

    def __init__(self, address: Crm5Address, clock: Clock, timing: Timing = UNTIMED) -> None:
        self._address = address
        self._timing = timing
        self._clock = clock
        self._reads = read_ids(clock)

    async def open(self) -> None:
        """Nothing is kept open: whether a server serves two messages is not known (crm §1.1)."""

    async def close(self) -> None:
        """Nothing is open between exchanges."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self.close()

    async def ask(self, action: Action[_A]) -> _A:
        """One read. A write is encoded and stored first, then goes out by ``post``."""
        return await asked(self, action, message_id=next(self._reads), sent_at=self._clock.now())

    def encode(self, action: Action[Any], *, message_id: int, sent_at: datetime) -> bytes:
        """The whole frame as this kiosk. A repeat is the same bytes (crm §9.4)."""
        at = self._address
        head = MessageHead(
            message_id=message_id,
            classifier=at.classifier,
            sent_at=sent_at,
            unit_id=at.unit_id,
            user_id=at.user_id,
            key_code=at.key_code,
            version=CrmVersion.CRM5,
        )
        return encode_frame(encode(action, head), head)

    async def post(self, message: bytes) -> bytes:
        """Sends a frame; what comes back is the document ``message.decode`` understands.

        NotSent: no byte has left. NoReply: some may have, so it may have been carried out.
        """
        with self._timing():
            return await self._exchanged(message)

    async def _exchanged(self, message: bytes) -> bytes:
        reader, writer = await self._connected()
        stage = Stage.WAITING
        answer = Crm5ReplyReader()
        try:
            async with asyncio.timeout(self._address.reply_timeout_s):
                writer.write(message)
                await writer.drain()
                while answer.reply is None:
                    piece = await reader.read(_PIECE)
                    if not piece:
                        break
                    stage = Stage.READING
                    answer.feed(piece)
        except GarbledReply as garbled:
            obstacle = obstacle_in(answer.received)
            raise GarbledReply(garbled.code, garbled.detail, obstacle=obstacle) from garbled
        except OSError as exc:
            obstacle, words = told(exc, stage)
            raise NoReply(ErrorCode.CRM_SILENT, words, obstacle=obstacle) from exc
        finally:
            await _let_go(writer)
        return document_in(_whole(answer, stage), message_id=sent_id(message))

    async def _connected(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        at = self._address
        try:
            async with asyncio.timeout(at.connect_timeout_s):
                return await asyncio.open_connection(at.host, at.port)
        except (OSError, UnicodeError) as exc:
            raise _not_sent(exc) from exc


def _not_sent(exc: Exception) -> LinkError:
    obstacle, words = told(exc, Stage.CONNECTING)
    return NotSent(ErrorCode.CRM_UNREACHABLE, words, obstacle=obstacle)


def _whole(answer: Crm5ReplyReader, stage: Stage) -> Crm5Reply:
    """The reply, also where only the end of the connection ends it."""
    try:
        return answer.reply or answer.end()
    except GarbledReply as garbled:
        obstacle = Obstacle.CLOSED if stage is Stage.WAITING else Obstacle.CUT_OFF
        raise NoReply(ErrorCode.CRM_SILENT, garbled.detail, obstacle=obstacle) from garbled


async def _let_go(writer: asyncio.StreamWriter) -> None:
    """Ends the connection at once: what else the server may say belongs to nobody."""
    writer.transport.abort()
    with suppress(OSError):
        await writer.wait_closed()
