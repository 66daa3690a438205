"""Troubles of the connection, played in front of any of the servers.

`Faults` wraps an ASGI application and claims the transport moods of the board; `Droppable` is the
HTTP protocol it needs underneath, for no ASGI message can close a connection without an answer.
The work of a request is done or not done exactly as the mood says, whatever the client sees of it.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.moods import Mood, MoodBoard, SetMood, SimulatedServer

MAX_REQUEST: Final = 16 * 1024 * 1024
_CUT: Final = "kiosk.simulators.cut"
_CLOSE_WITHIN_S: Final = 2.0
PROXY_PAGE: Final = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
    "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>proxy</center>\r\n"
    "</body>\r\n</html>\r\n"
)

# Nine names, each ten times the one before: a few hundred bytes that become a billion.
ENTITY_BOMB: Final = (
    '<?xml version="1.0"?><!DOCTYPE RK7QueryResult [<!ENTITY e0 "Ok">'
    + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    + ']><RK7QueryResult Status="Ok" ErrorText="">&e9;</RK7QueryResult>'
)
SPACES: Final = b" " * 65536
MEGABYTE: Final = 1024 * 1024

NameCommand = Callable[[Scope, bytes], str | None]
Sleep = Callable[[float], Awaitable[None]]


class Droppable(H11Protocol):
    """uvicorn's HTTP/1.1 with one more thing an application may ask for: to cut the connection."""

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        served: ASGIApp = config.loaded_app

        async def with_cut(scope: Scope, receive: Receive, send: Send) -> None:
            scope.setdefault("extensions", {})[_CUT] = self.cut
            await served(scope, receive, send)

        self.app = with_cut

    def cut(self, *, after_writing: bool) -> None:
        """Closes the connection: at once, or when everything already written is on its way."""
        if after_writing:
            self.transport.close()
        else:
            self.transport.abort()


@dataclass(slots=True)
class _Answer:
    """What the application said, held back."""

    start: Message | None = None
    body: bytearray = field(default_factory=bytearray)

    async def collect(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.start = message
        elif message["type"] == "http.response.body":
            self.body += message.get("body", b"")


class Faults:
    """An ASGI application around another: each request meets the transport mood set for it.

    `name_command` tells from the request which command it is; `sleep` is what `slow` waits with.
    """

    def __init__(
        self,
        app: ASGIApp,
        server: SimulatedServer,
        board: MoodBoard,
        journal: SimulatorJournal,
        *,
        name_command: NameCommand,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._app = app
        self._server = server
        self._board = board
        self._journal = journal
        self._name_command = name_command
        self._sleep = sleep

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        body = await _whole_body(receive)
        if body is None:
            return
        if len(body) > MAX_REQUEST:
            await _say(send, 413, b"text/plain", b"Request too large")
            return
        command = self._name_command(scope, body)
        entry = self._board.claim(self._server, command, transport=True)
        if entry is None:
            await self._app(scope, _replayed(body, receive), send)
            return
        self._journal.record(self._server, "fault", mood=entry.mood.value, command=command)
        await self._play(entry, scope, body, receive, send)

    async def _play(
        self, entry: SetMood, scope: Scope, body: bytes, receive: Receive, send: Send
    ) -> None:
        match entry.mood:
            case Mood.LOSE_REQUEST:
                await _cut(scope, receive, after_writing=False)
                return
            case Mood.PROXY_PAGE:
                await _say(send, 502, b"text/html", PROXY_PAGE.encode("ascii"))
                return
            case Mood.HTTP_500:
                await _say(send, 500, b"text/plain", b"Internal Server Error")
                return
            case Mood.ENTITY_BOMB:
                await _say(send, 200, b"text/xml; charset=utf-8", ENTITY_BOMB.encode("ascii"))
                return
            case Mood.ENDLESS_SPACES:
                await _say_spaces(receive, send, entry.megabytes)
                return
        answer = _Answer()
        await self._app(scope, _replayed(body, receive), answer.collect)
        assert answer.start is not None, "every application of the simulators answers"
        match entry.mood:
            case Mood.EMPTY_BODY:
                await _say(send, 200, b"text/xml; charset=utf-8", b"")
            case Mood.LOSE_ANSWER:
                await _cut(scope, receive, after_writing=False)
            case Mood.NEVER_ANSWERS:
                await _gone(receive)
            case Mood.SLOW:
                await self._sleep(entry.seconds)
                await send(answer.start)
                await send({"type": "http.response.body", "body": bytes(answer.body)})
            case Mood.BYTE_BY_BYTE:
                await send(answer.start)
                for place in range(len(answer.body)):
                    await send(_part(answer.body[place : place + 1]))
                    await asyncio.sleep(0)
                await send({"type": "http.response.body"})
            case Mood.CLOSE_MID_ANSWER:
                await send(answer.start)
                await send(_part(answer.body[: len(answer.body) // 2]))
                await _cut(scope, receive, after_writing=True)
            case _:
                raise AssertionError(f"{entry.mood} is not a mood of the connection")


def command_of_xml(attribute: bytes) -> NameCommand:
    """Names a request by the first attribute of that name in its document."""
    pattern = re.compile(rb"\s" + re.escape(attribute) + rb"\s*=\s*[\"']([^\"']*)[\"']")

    def name(_scope: Scope, body: bytes) -> str | None:
        found = pattern.search(body)
        return None if found is None else found[1].decode("utf-8", "replace")

    return name


def command_of_path(scope: Scope, _body: bytes) -> str | None:
    """Names a request by the last segment of its path."""
    return str(scope["path"]).rsplit("/", 1)[-1] or None


async def _whole_body(receive: Receive) -> bytes | None:
    """The request's body; None when the client left before it was complete."""
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body += message.get("body", b"")
        if not message.get("more_body", False) or len(body) > MAX_REQUEST:
            return bytes(body)


def _replayed(body: bytes, receive: Receive) -> Receive:
    """A `receive` that gives the body once more, then what the connection says."""
    messages: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replay() -> Message:
        return messages.pop() if messages else await receive()

    return replay


async def _cut(scope: Scope, receive: Receive, *, after_writing: bool) -> None:
    """Cuts the connection and returns once it is gone, so that nothing more can be written."""
    cut = scope["extensions"][_CUT]
    cut(after_writing=after_writing)
    try:
        async with asyncio.timeout(_CLOSE_WITHIN_S):
            await _gone(receive)
    except TimeoutError:
        # Under TLS a close waits for the other side's goodbye, which may never come.
        cut(after_writing=False)
        await _gone(receive)


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _say(send: Send, status: int, kind: bytes, body: bytes) -> None:
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode("ascii"))]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def _say_spaces(receive: Receive, send: Send, megabytes: int) -> None:
    """So many megabytes of nothing, piece by piece, until all are sent or the client has gone."""
    total = megabytes * MEGABYTE
    headers = [
        (b"content-type", b"text/xml; charset=utf-8"),
        (b"content-length", str(total).encode("ascii")),
    ]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    gone = asyncio.create_task(_gone(receive))
    try:
        for _ in range(total // len(SPACES)):
            if gone.done():
                return
            await send(_part(SPACES))
            await asyncio.sleep(0)
        await send({"type": "http.response.body"})
    finally:
        gone.cancel()


def _part(body: bytearray | bytes) -> Message:
    return {"type": "http.response.body", "body": bytes(body), "more_body": True}
