"""Troubles of the connection over plain TCP; what `faults` plays over HTTP (crm §15)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from kiosk.simulators.faults import ENTITY_BOMB, MEGABYTE, PROXY_PAGE, SPACES
from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.moods import Mood, MoodBoard, SetMood, SimulatedServer

_CRM: Final = SimulatedServer.CRM
_HEAD: Final = b"200 OK\r\n\r\nMessage-Type: Response\r\n"
_FILLING: Final = b"X-Fill: " + b"x" * 65526 + b"\r\n"


class TcpFaults:
    """Plays the mood a request meets. `sleep` is what `slow` waits with."""

    def __init__(
        self,
        board: MoodBoard,
        journal: SimulatorJournal,
        *,
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._board = board
        self._journal = journal
        self._sleep = sleep

    async def play(
        self,
        action: str,
        work: Callable[[], bytes],
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> bool:
        """Does the work or not and sends what the mood allows; whether the connection goes on."""
        entry = self._board.claim(_CRM, action, transport=True) or self._board.claim(
            _CRM, action, among=(Mood.ENDLESS_HEADER,)
        )
        if entry is None:
            writer.write(work())
            await writer.drain()
            return True
        self._journal.record(_CRM, "fault", mood=entry.mood.value, command=action)
        if entry.mood is Mood.LOSE_REQUEST:
            writer.transport.abort()
            return False
        if entry.mood in _INSTEAD:
            await _INSTEAD[entry.mood](entry, writer)
            return False
        return await self._distorted(entry, work(), reader, writer)

    async def _distorted(
        self,
        entry: SetMood,
        answer: bytes,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> bool:
        """The work is done; what of its answer arrives?"""
        match entry.mood:
            case Mood.LOSE_ANSWER:
                writer.transport.abort()
                return False
            case Mood.NEVER_ANSWERS:
                while await reader.read(65536):
                    pass
                return False
            case Mood.CLOSE_MID_ANSWER:
                writer.write(answer[: len(answer) // 2])
            case Mood.EMPTY_BODY:
                writer.write(_HEAD + b"Content-Length: 0\r\n\r\n")
            case Mood.BYTE_BY_BYTE:
                for place in range(len(answer)):
                    writer.write(answer[place : place + 1])
                    await writer.drain()
                    await asyncio.sleep(0)
                return True
            case Mood.SLOW:
                await self._sleep(entry.seconds)
                writer.write(answer)
                await writer.drain()
                return True
            case _:
                raise AssertionError(f"{entry.mood} is not a mood of the connection")
        await writer.drain()
        return False


async def _proxy_page(_entry: SetMood, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 502 Bad Gateway\r\n\r\n" + PROXY_PAGE.encode("ascii"))
    await writer.drain()


async def _server_error(_entry: SetMood, writer: asyncio.StreamWriter) -> None:
    writer.write(b"500 Internal Server Error\r\n\r\n")
    await writer.drain()


async def _entity_bomb(_entry: SetMood, writer: asyncio.StreamWriter) -> None:
    bomb = ENTITY_BOMB.encode("ascii")
    writer.write(_HEAD + b"Content-Length: %d\r\n\r\n" % len(bomb) + bomb)
    await writer.drain()


async def _spaces(entry: SetMood, writer: asyncio.StreamWriter) -> None:
    total = entry.megabytes * MEGABYTE
    writer.write(_HEAD + b"Content-Length: %d\r\n\r\n" % total)
    for _ in range(total // len(SPACES)):
        writer.write(SPACES)
        await writer.drain()


async def _endless_header(entry: SetMood, writer: asyncio.StreamWriter) -> None:
    writer.write(_HEAD)
    for _ in range(entry.megabytes * MEGABYTE // len(_FILLING)):
        writer.write(_FILLING)
        await writer.drain()


_INSTEAD: Final[dict[Mood, Callable[[SetMood, asyncio.StreamWriter], Awaitable[None]]]] = {
    Mood.PROXY_PAGE: _proxy_page,
    Mood.HTTP_500: _server_error,
    Mood.ENTITY_BOMB: _entity_bomb,
    Mood.ENDLESS_SPACES: _spaces,
    Mood.ENDLESS_HEADER: _endless_header,
}
