"""CRM 5 on the wire: one text frame after another over TCP, until the client leaves (crm §1)."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import Final

from kiosk.simulators.card_system.answer_forms import shaped
from kiosk.simulators.card_system.core import CardSystem
from kiosk.simulators.card_system.frame import (
    ENCODING,
    MAX_HEAD,
    AnswerFrame,
    BadFrame,
    RequestHead,
    read_head,
    written_tree,
)
from kiosk.simulators.card_system.http_front import refused_tree, shapes_of
from kiosk.simulators.card_system.message import MAX_DOCUMENT, Message, read_framed_message
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.system_errors import FrameError
from kiosk.simulators.card_system.tcp_faults import TcpFaults
from kiosk.simulators.faults import command_of_xml
from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.listening import CannotListen
from kiosk.simulators.moods import Mood, MoodBoard, SimulatedServer

_CRM: Final = SimulatedServer.CRM
_END: Final = b"</Message>"
_EMPTY_LINES: Final = (b"\r\n\r\n", b"\n\n")
_FORMS: Final = (Mood.NO_STATUS_LINE, Mood.NO_EMPTY_LINE, Mood.LF_LINES, Mood.WRONG_LENGTH)
_name_action: Final = command_of_xml(b"Action")


class CrmTcpFront:
    """Speaks CRM 5 for `system`. `sleep` is what `slow` waits with."""

    def __init__(
        self,
        system: CardSystem,
        board: MoodBoard,
        journal: SimulatorJournal,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._system = system
        self._board = board
        self._journal = journal
        self._faults = TcpFaults(board, journal, sleep=sleep)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, request after request."""
        with contextlib.suppress(ConnectionError):
            while await self._exchange(reader, writer):
                pass
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """One request and its answer; whether the connection goes on."""
        try:
            block = await _head_block(reader)
            if block is None:
                return False
            head = read_head(block)
            document = await _document(reader, head.length)
        except BadFrame as bad:
            self._journal.record(_CRM, "refused", action="", code=str(bad.error.value))
            code = "SAC-0163" if bad.error is FrameError.MESSAGE else ""
            writer.write(self._error("", bad.error, Refused(code) if code else None).written())
            await writer.drain()
            return False
        action = _name_action({}, document) or ""
        return await self._faults.play(action, lambda: self._answer(head, document), reader, writer)

    def _answer(self, head: RequestHead, document: bytes) -> bytes:
        try:
            message = read_framed_message(document, head.message_id)
        except Refused as refusal:
            self._journal.record(_CRM, "refused", action="", code=refusal.code)
            return self._error(head.message_id, FrameError.FORMAT).written()
        self._warn(head, document, message)
        entry = self._board.claim(_CRM, message.action, among=(Mood.SYSTEM_ERROR,))
        if entry is not None:
            error = FrameError(entry.system_error)
            self._journal.record(_CRM, "refused", action=message.action, code=str(error.value))
            return self._error(head.message_id, error).written()
        return self._formed(message, self._carried_out(message))

    def _carried_out(self, message: Message) -> AnswerFrame:
        try:
            root = self._system.answer(message)
        except Refused as refusal:
            as_xml = self._board.take(_CRM, message.action, among=(Mood.REFUSAL_AS_XML,))
            sent_id = message.attributes["Message_ID"]
            return self._error(sent_id, FrameError.DATABASE, refusal, as_xml=bool(as_xml))
        shaped(root, shapes_of(self._board, message.action))
        utf8 = self._board.take(_CRM, message.action, among=(Mood.UTF8_ANSWER,))
        return AnswerFrame(
            status="200 OK",
            kind="Response",
            message_id=message.attributes["Message_ID"],
            time=self._system.now(),
            body=written_tree(root, "utf-8" if utf8 else ENCODING),
        )

    def _formed(self, message: Message, frame: AnswerFrame) -> bytes:
        """The frame as bytes, in the forms that were asked for."""
        claimed = [self._board.claim(_CRM, message.action, among=(form,)) for form in _FORMS]
        forms = {entry.mood: entry for entry in claimed if entry is not None}
        wrong = forms.get(Mood.WRONG_LENGTH)
        written = frame.written(
            newline=b"\n" if Mood.LF_LINES in forms else b"\r\n",
            status_line=Mood.NO_STATUS_LINE not in forms,
            empty_line=Mood.NO_EMPTY_LINE not in forms,
            length_error=0 if wrong is None else wrong.length_error,
        )
        if self._board.take(_CRM, message.action, among=(Mood.STALE_BYTES,)):
            return written + b"200 OK\r\n\r\nMessage-Type: Response\r\n"
        return written

    def _error(
        self,
        message_id: str,
        error: FrameError,
        refusal: Refused | None = None,
        *,
        as_xml: bool = False,
    ) -> AnswerFrame:
        """A refusal: the status, and in the body the code with its text (crm §4.2)."""
        body = b""
        if refusal is not None:
            text = refusal.text(self._system.office.language)
            if as_xml:
                body = written_tree(refused_tree(refusal.code, text))
            else:
                body = f"{refusal.code} {text}".encode(ENCODING, "replace")
        return AnswerFrame(
            status=error.text,
            kind="Error",
            message_id=message_id,
            time=self._system.now(),
            body=body,
        )

    def _warn(self, head: RequestHead, document: bytes, message: Message) -> None:
        oddities = list(head.oddities)
        if head.length != len(document.strip()):
            oddities.append("Content-Length is not the length of the document")
        if document != document.strip():
            oddities.append("there are blanks around the document")
        if head.terminal_type != message.terminal_type:
            oddities.append("Terminal-Type differs from the attribute Terminal_Type")
        for oddity in oddities:
            self._journal.warn(_CRM, f"a server puts up with it: {oddity}", action=message.action)


class TcpListener:
    """A front being served. Made by `open_tcp_listener`, ended by `close`."""

    def __init__(self, server: asyncio.Server, connections: set[asyncio.Task[None]]) -> None:
        self._server = server
        self._connections = connections
        self.port: int = server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        """Cuts what is open; returns when the port is free."""
        self._server.close()
        for connection in list(self._connections):
            connection.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)
        await self._server.wait_closed()


async def open_tcp_listener(front: CrmTcpFront, *, host: str, port: int) -> TcpListener:
    """Serves `front`; listens when this returns. Port 0 asks for a free one. CannotListen."""
    connections: set[asyncio.Task[None]] = set()

    def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        serving = asyncio.get_running_loop().create_task(front.serve(reader, writer))
        connections.add(serving)
        serving.add_done_callback(connections.discard)

    try:
        server = await asyncio.start_server(connected, host, port, limit=MAX_HEAD)
    except OSError as trouble:
        raise CannotListen(f"{host}:{port}: {trouble.strerror or trouble}") from trouble
    return TcpListener(server, connections)


async def _head_block(reader: asyncio.StreamReader) -> bytes | None:
    """The bytes before the empty line, without blank lines before them; None at the end."""
    block = bytearray()
    while not block.endswith(_EMPTY_LINES):
        try:
            line = await reader.readline()
        except ValueError as too_long:
            raise BadFrame(FrameError.MESSAGE) from too_long
        if not line:
            return None
        if not block and not line.strip():
            continue
        block += line
        if len(block) > MAX_HEAD:
            raise BadFrame(FrameError.MESSAGE)
        if not line.strip():
            break
    return bytes(block).rstrip()


async def _document(reader: asyncio.StreamReader, length: int) -> bytes:
    """The document: so many bytes from its first sign on, or less when it ends before that.

    Blanks before it were never counted by clients, so real servers cannot count them either
    (crm §1.1). BadFrame 400 when it is larger than any request.
    """
    if length > MAX_DOCUMENT:
        raise BadFrame(FrameError.FORMAT)
    document = bytearray()
    while len(document.lstrip()) < length and not document.rstrip().endswith(_END):
        piece = await reader.read(length - len(document.lstrip()))
        if not piece:
            break
        document += piece
    return bytes(document)
