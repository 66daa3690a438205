"""A payment terminal on the counter: a process of its own, which the kiosk's death leaves alone.

The box serves one model over a socket of the file system, a JSON line for a JSON line; the driver
is what the kiosk's side holds of it.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from msgspec import to_builtins

from hardware.drivers.terminal_model import TerminalModel
from hardware.protocols import DeviceHealth, HealthState
from hardware.terminals import (
    Approved,
    Closing,
    Declined,
    DeclineReason,
    ForeignUse,
    InProgress,
    NotReady,
    TerminalCapabilities,
    TerminalNotReady,
    TerminalSilent,
)

CAPABILITIES: Final = TerminalCapabilities(two_phase=True, can_void=False, can_abort_running=True)
_START_WITHIN_S: Final = 5.0
_ANSWER_WITHIN_S: Final = 5.0

Reached = Callable[[str, str], None]
"""Hears of every moment of an exchange: what is asked, and how far it is."""


class BoxDriver:
    """Implements ``hardware.terminals.PaymentTerminal`` for the box at ``place``."""

    def __init__(self, place: Path, reached: Reached) -> None:
        self._place = place
        self._reached = reached

    @property
    def capabilities(self) -> TerminalCapabilities:
        return CAPABILITIES

    @property
    def health(self) -> DeviceHealth:
        return DeviceHealth(state=HealthState.READY)

    def stand_by(self, last: bytes | None) -> None:
        """It is always ready."""

    @property
    def foreign_use(self) -> None:
        return None

    def accept_foreign_use(self, seen: ForeignUse) -> bytes | None:
        """Nobody else can use it."""
        return None

    def forget(self, key: bytes) -> None:
        """What a person settles is set right in the model."""

    async def close(self) -> None:
        """There is nothing to let go."""

    async def prepare(self, reference: str, amount: int) -> bytes:
        del reference
        told = await self._asked("idle")
        if told["open"]:
            raise TerminalNotReady(NotReady.FOREIGN, "an operation is open")
        return f"{told['last'] + 1}:{amount}".encode()

    async def authorise(self, key: bytes) -> Approved | Declined:
        told = _result(await self._asked("authorise", key))
        assert not isinstance(told, InProgress), "the guest has answered"
        return told

    async def cancel(self, key: bytes) -> None:
        await self._asked("cancel", key)

    async def status(self, key: bytes) -> Approved | Declined | InProgress:
        return _result(await self._asked("status", key))

    async def confirm(self, key: bytes) -> Closing:
        return Closing((await self._asked("confirm", key))["closing"])

    async def release(self, key: bytes) -> Closing:
        return Closing((await self._asked("release", key))["closing"])

    async def _asked(self, what: str, key: bytes = b"0:0") -> dict[str, Any]:
        number, amount = (int(part) for part in key.split(b":"))
        self._reached(what, "before")
        try:
            async with asyncio.timeout(_ANSWER_WITHIN_S):
                reader, writer = await asyncio.open_unix_connection(self._place)
                try:
                    line = json.dumps({"ask": what, "number": number, "amount": amount})
                    writer.write(line.encode() + b"\n")
                    await writer.drain()
                    self._reached(what, "sent")
                    answer = await reader.readline()
                finally:
                    writer.close()
        except OSError as trouble:
            raise TerminalSilent(str(trouble)) from trouble
        if not answer:
            raise TerminalSilent("the terminal hung up")
        self._reached(what, "received")
        told: dict[str, Any] = json.loads(answer)
        return told


class TerminalBox:
    """The box from its keypad's side: what it declines, and what it has taken and holds."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def declines(self, times: int) -> None:
        """So many of the next charges; earlier orders are forgotten."""
        self._asked({"ask": "declines", "times": times})

    @property
    def taken(self) -> dict[str, int]:
        """Minor units by operation, over its whole life."""
        found: dict[str, int] = self._asked({"ask": "books"})["taken"]
        return found

    @property
    def held(self) -> dict[str, int]:
        found: dict[str, int] = self._asked({"ask": "books"})["held"]
        return found

    def _asked(self, question: dict[str, Any]) -> dict[str, Any]:
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(str(self._place))
            line.sendall(json.dumps(question).encode() + b"\n")
            answer: dict[str, Any] = json.loads(line.makefile().readline())
        return answer


@contextmanager
def terminal_box(place: Path) -> Iterator[TerminalBox]:
    """A box at ``place`` while the block runs. Forks: the caller has no threads."""
    alive, ours = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        asyncio.run(_serve(place, alive))
        os._exit(0)
    os.close(alive)
    try:
        until = time.monotonic() + _START_WITHIN_S
        while not place.exists():
            assert time.monotonic() < until, "the terminal did not start"
            time.sleep(0.01)
        yield TerminalBox(place)
    finally:
        os.close(ours)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


async def _serve(place: Path, alive: int) -> None:
    """Until whoever started it is gone, however that came about."""
    model, declines = TerminalModel(CAPABILITIES), 0

    def answer(asked: dict[str, Any]) -> dict[str, Any]:
        nonlocal declines
        number, amount, now = asked.get("number", 0), asked.get("amount", 0), time.monotonic()
        match asked["ask"]:
            case "idle":
                return {"open": model.open_operation is not None, "last": model.last}
            case "authorise":
                model.begin(number, amount)
                reason = DeclineReason.BY_BANK
                model.decide(number, now, approved=not declines, reason=reason)
                declines = max(0, declines - 1)
                return _told(model.told(number, now))
            case "status":
                return _told(model.told(number, now))
            case "confirm":
                return {"closing": model.confirm(number, now).value}
            case "release":
                return {"closing": model.release(number, now).value}
            case "declines":
                declines = asked["times"]
                return {}
            case "books":
                return {"taken": model.taken, "held": model.held}
            case unknown:
                raise AssertionError(unknown)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # What has arrived is done, whether or not anybody is there to hear of it.
        if line := await reader.readline():
            writer.write(json.dumps(answer(json.loads(line))).encode() + b"\n")
        writer.close()

    draft = place.with_suffix(".new")
    server = await asyncio.start_unix_server(serve, draft)
    draft.rename(place)
    gone = asyncio.Event()
    asyncio.get_running_loop().add_reader(alive, gone.set)
    await gone.wait()
    server.close()


def _told(result: Approved | Declined | InProgress) -> dict[str, Any]:
    return {"kind": type(result).__name__, **to_builtins(result)}


def _result(told: dict[str, Any]) -> Approved | Declined | InProgress:
    kind = told.pop("kind")
    if kind == "Declined":
        return Declined(reason=DeclineReason(told["reason"]))
    return Approved(**told) if kind == "Approved" else InProgress()
