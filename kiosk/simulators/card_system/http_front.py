"""CRM 7 on the wire: POST to the root, UTF-8, HTTP 200 for a refusal too (crm §2, §4.3)."""

from __future__ import annotations

from lxml import etree
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from kiosk.simulators.card_system.core import CardSystem
from kiosk.simulators.card_system.message import MAX_DOCUMENT, read_message
from kiosk.simulators.card_system.refusals import Language, Refused
from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.moods import SimulatedServer

_DECLARATION = b'<?xml version="1.0" encoding="utf-8" standalone="yes" ?>\n'


def crm_http_front(
    system: CardSystem, journal: SimulatorJournal, *, language: Language = Language.RUSSIAN
) -> Starlette:
    """An ASGI application that speaks CRM 7 for `system`; texts of refusals in `language`."""

    async def answer(request: Request) -> Response:
        document = bytearray()
        async for chunk in request.stream():
            document += chunk
            if len(document) > MAX_DOCUMENT:
                return PlainTextResponse("too large", status_code=413)
        return Response(reply(bytes(document)), media_type="application/xml; charset=utf-8")

    def reply(document: bytes) -> bytes:
        try:
            message = read_message(document)
        except Refused as refusal:
            journal.record(SimulatedServer.CRM, "refused", action="", code=refusal.code)
            return _written(_refusal(refusal, language), "0")
        try:
            root = system.answer(message)
        except Refused as refusal:
            root = _refusal(refusal, language)
        return _written(root, message.message_id)

    return Starlette(routes=[Route("/", answer, methods=["POST"])])


def _refusal(refusal: Refused, language: Language) -> etree._Element:
    return etree.Element("Data", ErrorCode=refusal.code, ErrorText=refusal.text(language))


def _written(root: etree._Element, message_id: str) -> bytes:
    """The document with the echoed id as the first attribute of its root."""
    others = list(root.attrib.items())
    root.attrib.clear()
    root.set("Message_ID", message_id)
    for name, value in others:
        root.set(name, value)
    return _DECLARATION + etree.tostring(root, encoding="utf-8")
