"""CRM 7 on the wire: POST to the root, UTF-8, HTTP 200 for a refusal too (crm §2, §4.3)."""

from __future__ import annotations

from typing import Final

from lxml import etree
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from kiosk.simulators.card_system.answer_forms import SHAPE_MOODS, shaped
from kiosk.simulators.card_system.core import CardSystem
from kiosk.simulators.card_system.message import MAX_DOCUMENT, read_message
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.system_errors import FrameError
from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.moods import Mood, MoodBoard, SimulatedServer

_DECLARATION: Final = b'<?xml version="1.0" encoding="utf-8" standalone="yes" ?>\n'
_CRM: Final = SimulatedServer.CRM


def crm_http_front(system: CardSystem, board: MoodBoard, journal: SimulatorJournal) -> Starlette:
    """An ASGI application that speaks CRM 7 for `system`."""
    language = system.office.language

    async def answer(request: Request) -> Response:
        document = bytearray()
        async for chunk in request.stream():
            document += chunk
            if len(document) > MAX_DOCUMENT:
                return PlainTextResponse("too large", status_code=413)
        return reply(bytes(document))

    def reply(document: bytes) -> Response:
        try:
            message = read_message(document)
        except Refused as refusal:
            journal.record(_CRM, "refused", action="", code=refusal.code)
            return _xml(_written(refused_tree(refusal.code, refusal.text(language)), "0"))
        entry = board.claim(_CRM, message.action, among=(Mood.SYSTEM_ERROR,))
        if entry is not None:
            error = FrameError(entry.system_error)
            journal.record(_CRM, "refused", action=message.action, code=str(error.value))
            return PlainTextResponse(error.text, status_code=error.value)
        try:
            root = system.answer(message)
        except Refused as refusal:
            if board.take(_CRM, message.action, among=(Mood.REFUSAL_AS_TEXT,)):
                return PlainTextResponse(f"{refusal.code} {refusal.text(language)}")
            root = refused_tree(refusal.code, refusal.text(language))
        shaped(root, shapes_of(board, message.action))
        misnamed = board.take(_CRM, message.action, among=(Mood.ANSWERS_WRONG_CHARSET,))
        written = _written(root, message.message_id)
        return _xml(written, "windows-1251" if misnamed else "utf-8")

    return Starlette(routes=[Route("/", answer, methods=["POST"])])


def shapes_of(board: MoodBoard, action: str) -> frozenset[Mood]:
    """The shapes this answer is to have, each used up once."""
    taken = (board.take(_CRM, action, among=(mood,)) for mood in SHAPE_MOODS)
    return frozenset(mood for mood in taken if mood is not None)


def refused_tree(code: str, text: str) -> etree._Element:
    """`Data` with code and text (crm §4.3)."""
    return etree.Element("Data", ErrorCode=code, ErrorText=text)


def _xml(document: bytes, charset: str = "utf-8") -> Response:
    return Response(document, media_type=f"application/xml; charset={charset}")


def _written(root: etree._Element, message_id: str) -> bytes:
    """The document with the echoed id as the first attribute of its root."""
    others = list(root.attrib.items())
    root.attrib.clear()
    root.set("Message_ID", message_id)
    for name, value in others:
        root.set(name, value)
    return _DECLARATION + etree.tostring(root, encoding="utf-8")
