"""Troubles of the connection over real sockets: what the client sees, and what was done or not."""

from __future__ import annotations

import asyncio
import http.client
import tracemalloc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Message

from kiosk.simulators.faults import Faults, command_of_path, command_of_xml
from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.listening import CannotListen, listening
from kiosk.simulators.moods import Mood, MoodBoard, SimulatedServer

ANSWER = "<answer>сделано</answer>".encode()
CASH = SimulatedServer.CASH


@dataclass(kw_only=True)
class Counter:
    """A server that counts how often it did the work."""

    port: int
    board: MoodBoard
    journal: SimulatorJournal
    done: list[bytes]
    waited: list[float]
    worked: asyncio.Event

    async def ask(self, body: bytes = b'<RK7CMD CMD="PayOrder"/>') -> tuple[int, bytes]:
        return await asyncio.to_thread(self._ask, body)

    def _ask(self, body: bytes) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("POST", "/", body)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    async def raw(self, body: bytes = b'<RK7CMD CMD="PayOrder"/>') -> bytes:
        """Every byte the server sends until it closes."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        head = f"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n\r\n"
        writer.write(head.encode("ascii") + body)
        try:
            return await reader.read()
        finally:
            writer.close()
            await writer.wait_closed()


@asynccontextmanager
async def counting_server() -> AsyncIterator[Counter]:
    board, journal = MoodBoard(), SimulatorJournal()
    done: list[bytes] = []
    waited: list[float] = []
    worked = asyncio.Event()

    async def work(request: Request) -> Response:
        done.append(await request.body())
        worked.set()
        return Response(ANSWER, media_type="application/xml")

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    app = Faults(
        Starlette(routes=[Route("/", work, methods=["POST"])]),
        CASH,
        board,
        journal,
        name_command=command_of_xml(b"CMD"),
        sleep=sleep,
    )
    async with listening(app, host="127.0.0.1", port=0) as port:
        yield Counter(
            port=port, board=board, journal=journal, done=done, waited=waited, worked=worked
        )


async def test_without_a_mood_the_answer_arrives_whole() -> None:
    async with counting_server() as server:
        assert await server.ask() == (200, ANSWER)
        assert server.done == [b'<RK7CMD CMD="PayOrder"/>']
        assert len(server.journal) == 0


async def test_a_lost_request_closes_the_connection_and_nothing_is_done() -> None:
    async with counting_server() as server:
        server.board.set(CASH, Mood.LOSE_REQUEST, times=1)
        assert await server.raw() == b""
        assert server.done == []
        assert await server.ask() == (200, ANSWER)


async def test_a_lost_answer_closes_the_connection_after_the_work_is_done() -> None:
    async with counting_server() as server:
        server.board.set(CASH, Mood.LOSE_ANSWER, "PayOrder", times=1)
        assert await server.raw() == b""
        assert len(server.done) == 1


async def test_a_silent_server_has_done_the_work_and_waits_for_the_client_to_leave() -> None:
    async with counting_server() as server:
        server.board.set(CASH, Mood.NEVER_ANSWERS, times=1)
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        body = b'<RK7CMD CMD="PayOrder"/>'
        writer.write(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 24\r\n\r\n" + body)
        async with asyncio.timeout(10):
            await server.worked.wait()
        assert not reader.at_eof()
        writer.close()
        await writer.wait_closed()
        assert await server.ask() == (200, ANSWER)


async def test_a_client_library_sees_a_lost_answer_as_a_broken_connection() -> None:
    async with counting_server() as server:
        server.board.set(CASH, Mood.LOSE_ANSWER, times=1)
        with pytest.raises((http.client.RemoteDisconnected, ConnectionResetError)):
            await server.ask()


async def test_an_answer_cut_in_the_middle_announces_more_than_it_sends() -> None:
    async with counting_server() as server:
        server.board.set(CASH, Mood.CLOSE_MID_ANSWER, times=1)
        head, _, body = (await server.raw()).partition(b"\r\n\r\n")
        assert f"content-length: {len(ANSWER)}".encode() in head.lower()
        assert body == ANSWER[: len(ANSWER) // 2]
        assert len(server.done) == 1


async def test_an_answer_byte_by_byte_is_still_the_whole_answer() -> None:
    async with counting_server() as server:
        server.board.set(CASH, Mood.BYTE_BY_BYTE)
        assert await server.ask() == (200, ANSWER)


async def test_a_slow_server_waits_as_long_as_it_was_told_and_did_the_work_before() -> None:
    async with counting_server() as server:
        server.board.set(CASH, Mood.SLOW, times=1, detail="12.5")
        assert await server.ask() == (200, ANSWER)
        assert server.waited == [12.5]
        assert len(server.done) == 1


@pytest.mark.parametrize(
    ("mood", "status", "said"),
    [(Mood.PROXY_PAGE, 502, b"Bad Gateway"), (Mood.HTTP_500, 500, b"Internal Server Error")],
)
async def test_a_proxy_or_a_broken_server_answers_without_doing_anything(
    mood: Mood, status: int, said: bytes
) -> None:
    async with counting_server() as server:
        server.board.set(CASH, mood, times=1)
        answer = await server.ask()
        assert answer[0] == status
        assert said in answer[1]
        assert server.done == []


async def test_an_empty_answer_comes_after_the_work_is_done() -> None:
    async with counting_server() as server:
        server.board.set(CASH, Mood.EMPTY_BODY, times=1)
        assert await server.ask() == (200, b"")
        assert len(server.done) == 1


async def test_an_entity_bomb_is_small_and_would_grow_to_a_billion() -> None:
    async with counting_server() as server:
        server.board.set(CASH, Mood.ENTITY_BOMB, times=1)
        status, body = await server.ask()
        assert (status, len(body) < 2000, server.done) == (200, True, [])
        assert body.count(b"<!ENTITY") == 10
        assert b"&e9;" in body


async def test_spaces_come_as_many_as_announced() -> None:
    async with counting_server() as server:
        server.board.set(CASH, Mood.ENDLESS_SPACES, times=1, detail="3")
        status, body = await server.ask()
        assert (status, len(body), body.strip()) == (200, 3 * 1024 * 1024, b"")
        assert server.done == []


async def test_spaces_are_never_in_memory_and_end_with_the_client() -> None:
    async with counting_server() as server:
        server.board.set(CASH, Mood.ENDLESS_SPACES, times=1, detail="4000")
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")
        head = await reader.readuntil(b"\r\n\r\n")
        assert b"content-length: 4194304000" in head.lower()
        tracemalloc.start()
        try:
            for _ in range(100):
                await reader.readexactly(65536)
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert most < 8 * 1024 * 1024
        writer.close()
        assert await server.ask() == (200, ANSWER)


async def test_nothing_more_is_said_to_a_client_that_has_gone() -> None:
    board = MoodBoard()
    board.set(CASH, Mood.ENDLESS_SPACES, detail="500")
    said: list[Message] = [{"type": "http.request", "body": b""}, {"type": "http.disconnect"}]
    received = iter(said)
    sent: list[str] = []

    async def receive() -> Message:
        return next(received)

    async def send(message: Message) -> None:
        sent.append(str(message["type"]))

    front = Faults(Starlette(), CASH, board, SimulatorJournal(), name_command=command_of_path)
    await front({"type": "http", "path": "/"}, receive, send)
    assert len(sent) < 10


async def test_a_mood_for_one_command_leaves_the_others_alone() -> None:
    async with counting_server() as server:
        server.board.set(CASH, Mood.LOSE_REQUEST, "SaveOrder")
        assert await server.ask() == (200, ANSWER)
        assert await server.raw(b"<RK7CMD  CMD = 'SaveOrder'/>") == b""


async def test_the_journal_says_which_trouble_was_played_for_which_command() -> None:
    async with counting_server() as server:
        server.board.set(CASH, Mood.LOSE_ANSWER, times=1)
        await server.raw()
        (entry,) = server.journal.entries(event="fault")
        assert entry.facts == {"mood": "lose-answer", "command": "PayOrder"}


async def test_protocol_moods_are_left_to_the_server_itself() -> None:
    async with counting_server() as server:
        server.board.set(CASH, Mood.SHIFT_CLOSING, times=1)
        assert await server.ask() == (200, ANSWER)
        assert server.board.take(CASH, "PayOrder") is Mood.SHIFT_CLOSING


async def test_a_taken_port_is_named_in_one_sentence() -> None:
    async with counting_server() as server:
        with pytest.raises(CannotListen, match=str(server.port)):
            async with listening(Starlette(), host="127.0.0.1", port=server.port):
                pass


def test_a_request_without_a_name_has_no_command() -> None:
    assert command_of_xml(b"Action")({}, b"\x00nonsense") is None
    assert command_of_path({"path": "/"}, b"") is None
