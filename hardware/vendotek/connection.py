"""One connection to a Vendotek terminal while it lasts (vtk §A1, §A5)."""

from __future__ import annotations

import asyncio
import socket

from msgspec import Struct

from hardware.vendotek.messages import Name, VtkMessage, encode


class LinkDown(Exception):
    """There is no connection, or it broke. Nothing is proven by it."""


class LinkPace(Struct, frozen=True, kw_only=True):
    """Seconds. ``keepalive_s`` and ``timeout_s`` hold until a terminal says otherwise, and again
    with each new connection."""

    connect_s: float = 15.0
    keepalive_s: float = 10.0
    timeout_s: float = 60.0
    silence_spare_s: float = 8.0
    pauses_s: tuple[float, ...] = (1.0, 2.0, 5.0, 10.0, 30.0)


class Connection:
    """One connection while it lasts: what the terminal said on it, and what it is owed."""

    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, pace: LinkPace
    ) -> None:
        self.reader = reader
        self.writer = writer
        self.keepalive_s = pace.keepalive_s
        self.timeout_s = pace.timeout_s
        self.number: int | None = None
        """Of the last handshake that was answered on this connection."""
        self.answered_at: float | None = None
        self.heard_at = now()
        self.asked_at: float | None = None
        self.last_greeting = ""
        """IDL or DIS, whichever was sent last."""
        self.system = ""
        self.wants_time = False
        self.management = ""
        self.heard_anything = False
        self.broken = asyncio.Event()

    def send(self, told: VtkMessage) -> None:
        self.send_octets(encode(told))

    def send_octets(self, octets: bytes) -> None:
        """With one call. Raises LinkDown."""
        if self.broken.is_set() or self.writer.is_closing():
            raise LinkDown("the connection is closed")
        self.writer.write(octets)

    def hears(self, told: VtkMessage) -> None:
        """Takes over what any message may carry."""
        self.heard_at, self.heard_anything = now(), True
        self.keepalive_s = told.keepalive_s or self.keepalive_s
        self.timeout_s = told.timeout_s or self.timeout_s
        self.system = told.system or self.system
        if told.name in (Name.IDLE, Name.DISABLED):
            self.number = told.number
            self.answered_at = now()
            self.wants_time = told.wants_time
            self.management = told.management


def prepare(writer: asyncio.StreamWriter) -> None:
    """Small messages leave at once, and a peer that is gone is noticed."""
    plug: socket.socket = writer.get_extra_info("socket")
    plug.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    plug.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in (("TCP_KEEPIDLE", 10), ("TCP_KEEPINTVL", 5), ("TCP_KEEPCNT", 3)):
        if hasattr(socket, name):
            plug.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)


def now() -> float:
    """The running loop's clock, in seconds."""
    return asyncio.get_running_loop().time()
