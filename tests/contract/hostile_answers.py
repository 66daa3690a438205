"""Answers that no cash server gives, and the good one they are measured by."""

from __future__ import annotations

import asyncio
import gzip
from typing import Final

from tests.contract.tls_server import Answer, raw, reply

GOOD: Final = (
    '<?xml version="1.0" encoding="utf-8"?>'
    '<RK7QueryResult ServerVersion="7.7.0.330" XmlVersion="248" NetName="MID1" Status="Ok" '
    'CMD="GetSystemInfo2" ErrorText="" DateTime="2026-03-14T12:00:01" WorkTime="0" Processed="1">'
    '<SystemInfo ProcessID="4312" RestCode="123450007" uptime="86400">'
    '<CashGroup id="20001" code="1" name="MID1"/>'
    '<Restaurant id="1000001" code="1" name="Кафе «Самовар»"/>'
    '<CommonShift ShiftDate="2026-03-14" ShiftNum="73" ShiftStartTime="2026-03-14T08:55:12"/>'
    "</SystemInfo></RK7QueryResult>"
).encode()
PROXY_PAGE: Final = b"<!DOCTYPE html><html><head><title>Access denied</title></head></html>"
ENTITY_BOMB: Final = (
    b'<?xml version="1.0"?><!DOCTYPE bomb [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]><RK7QueryResult Status="Ok">&c;</RK7QueryResult>'
)
OTHER_XML: Final = (
    b'<?xml version="1.0"?><!-- a note --><soap:Envelope xmlns:soap="urn:x"><soap:Body/>'
    b"</soap:Envelope>"
)
FLOOD: Final = 500 * 1024 * 1024
_PIECE: Final = 256 * 1024

plain_page = raw(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
packed = reply(gzip.compress(GOOD), headers="Content-Encoding: gzip\r\n")
packed_in_secret = reply(gzip.compress(GOOD))
wrong_charset = reply(GOOD, headers="Content-Type: text/xml; charset=windows-1251\r\n")
elsewhere = reply(b"", status="302 Found", headers="Location: https://127.0.0.1:1/\r\n")
cut_off = raw(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + GOOD[:300])
gibberish = raw(b"220 mail.example ESMTP\r\n\r\n")


def flood(first: bytes = b"") -> Answer:
    """``first`` and 500 MB of blanks, in chunks whose number is not announced."""

    async def send(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        if first:
            writer.write(b"%x\r\n%b\r\n" % (len(first), first))
        blanks = b"%x\r\n%b\r\n" % (_PIECE, b" " * _PIECE)
        for _ in range(FLOOD // _PIECE):
            if writer.is_closing():
                return
            writer.write(blanks)
            await writer.drain()
        writer.write(b"0\r\n\r\n")

    return send


async def byte_by_byte(writer: asyncio.StreamWriter) -> None:
    """The good answer, each byte a record of its own."""
    whole = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(GOOD), GOOD)
    for place in range(len(whole)):
        writer.write(whole[place : place + 1])
        await writer.drain()
