"""What to do about each obstacle between the kiosk and a server: one sentence, whoever it is."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

from msgspec import Struct

from kiosk.errors import Obstacle


class _Words(Struct, frozen=True, kw_only=True):
    """How a server and its settings are called in a sentence."""

    server: str
    host: str
    port: str
    where: str
    path: str
    running: str
    old_tls: str = ""
    unverified: str


class FarSide(Enum):
    """A server that a sentence is about; ``ANY`` where the trouble alone does not tell which."""

    CASH_SERVER = _Words(
        server="the cash server",
        host="cash_server.host",
        port="cash_server.port",
        where="cash_server.host and port",
        path="cash_server.path",
        running="that its HTTP interface is switched on",
        old_tls="; an old cash server needs cash_server.weak_tls = true",
        unverified='name its authority in cash_server.ca_file, or let cash_server.certificate be "'
        'pinned"',
    )
    LICENCE_SERVICE = _Words(
        server="the licence service",
        host="licence.server_url",
        port="the port in licence.server_url",
        where="licence.server_url",
        path="the path in licence.server_url",
        running="that this machine may reach the Internet",
        unverified="look who stands between this machine and the Internet",
    )
    CARD_SYSTEM = _Words(
        server="the card system",
        host="card_system.crm7.url",
        port="the port in card_system.crm7.url",
        where="card_system.crm7.url",
        path="the path in card_system.crm7.url",
        running="that the card system is running",
        unverified="name its authority in card_system.crm7.ca_file",
    )
    CARD_SYSTEM_5 = _Words(
        server="the card system",
        host="card_system.crm5.host",
        port="card_system.crm5.port",
        where="card_system.crm5.host and port",
        path="card_system.crm5.port",
        running="that the card system is running",
        unverified="look who stands between this machine and the card system",
    )
    ANY = _Words(
        server="the server",
        host="its address",
        port="its port",
        where="its address and port",
        path="the path of its address",
        running="that it is running",
        unverified="name its authority in the profile",
    )


_SENTENCES: Final[Mapping[Obstacle, str]] = {
    Obstacle.NAME_UNKNOWN: (
        "This network does not know the name of {server}: check {host}, and the name server in "
        "this machine's network settings."
    ),
    Obstacle.NO_ROUTE: (
        "No network leads to {server}: check {host}, the cable and this machine's network settings."
    ),
    Obstacle.PORT_CLOSED: (
        "Nothing listens at the port of {server}: check {where}, and {running}."
    ),
    Obstacle.NOBODY_THERE: (
        "Nobody is there at the address of {server}: check {host}, that the machine is on, and "
        "that no firewall stands between."
    ),
    Obstacle.NOT_TLS: (
        "What listens at the port of {server} does not speak TLS: enter its HTTPS port as {port}."
    ),
    Obstacle.TLS_SILENT: (
        "{server} takes the connection and then says nothing: check {port}, and whether the server "
        "hangs."
    ),
    Obstacle.TLS_BROKEN_OFF: ("{server} breaks off while TLS is agreed on: check {port}{old_tls}."),
    Obstacle.NOT_VERIFIED: (
        "No authority that is trusted here vouches for the certificate of {server}: {unverified}."
    ),
    Obstacle.NOT_HTTP: "What listens at the port of {server} does not speak HTTP: check {where}.",
    Obstacle.SILENT: (
        "{server} took the question and did not answer in time: look whether it is working, then "
        "try again."
    ),
    Obstacle.CLOSED: (
        "{server} took the question and closed the connection: look whether it is working, and "
        "check {where}."
    ),
    Obstacle.UNFINISHED: (
        "{server} began to answer and came to no end in time: look whether it or the network is "
        "overloaded, then try again."
    ),
    Obstacle.CUT_OFF: (
        "The answer of {server} breaks off in the middle: look at the network and at what stands "
        "between, then try again."
    ),
    Obstacle.NOT_FOUND: (
        "A server answers and has nothing at the path that was asked: check {path}, and {where}."
    ),
    Obstacle.ELSEWHERE: (
        "{server} sends us to another address, and the kiosk follows nobody: enter the address "
        "that answers itself in {where}."
    ),
    Obstacle.SERVER_FAULT: (
        "{server} reports a fault of its own: look at its log or start it anew, then try again."
    ),
    Obstacle.PACKED: (
        "{server} packs its answers, which the kiosk does not ask for: switch compression off "
        "there, or in the proxy between."
    ),
    Obstacle.TOO_LONG: (
        "The answer is longer than any that {server} gives: make sure that it is the right server, "
        "and check {where}."
    ),
    Obstacle.BLANK: (
        "The answer of {server} is empty: look whether it is working, and check {where}."
    ),
    Obstacle.WEB_PAGE: (
        "A web page comes instead of an answer of {server}: look for a proxy between, and check "
        "{where}."
    ),
    Obstacle.DOCUMENT_TYPE: (
        "The answer declares a document type, as no answer of {server} does: make sure that it is "
        "the right server, and check {where}."
    ),
    Obstacle.NOT_XML: (
        "What comes is no XML, so it is not from {server}: another program is there; check {where}."
    ),
    Obstacle.OTHER_XML: (
        "The XML that comes is not from {server}: another program is there; check {where}."
    ),
}


def obstacle_advice(obstacle: Obstacle, side: FarSide) -> str:
    """One sentence on what to do."""
    words = side.value
    sentence = _SENTENCES[obstacle].format(
        server=words.server,
        host=words.host,
        port=words.port,
        where=words.where,
        path=words.path,
        running=words.running,
        old_tls=words.old_tls,
        unverified=words.unverified,
    )
    return sentence[0].upper() + sentence[1:]
