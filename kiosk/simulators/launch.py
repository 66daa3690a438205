"""Starting the simulators as a process of their own, for the demo and for tests.

Standard library only, so that the kiosk can import it without the servers' libraries. The child
ends with its parent in every case: it is stopped on the way out, killed when it does not stop, and
ends by itself when the parent dies, for its standard input ends then.
"""

from __future__ import annotations

import asyncio
import http.client
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self
from urllib.parse import urlencode, urlsplit

from kiosk.simulators.addresses import SimulatorAddresses
from kiosk.simulators.moods import parse_mood

_START_WITHIN_S: Final = 30.0
_STOP_WITHIN_S: Final = 5.0
_ANSWER_WITHIN_S: Final = 10.0
_SOURCES: Final = Path(__file__).resolve().parents[2]


class SimulatorsNotStarted(Exception):
    """The child ended, or said nothing sensible in time; the text is what it said."""


class SimulatorRefused(Exception):
    """The control endpoint did not accept a request; the text is its sentence."""


class SimulatorProcess:
    """`async with SimulatorProcess("--guest-seconds", "0") as simulators: ...`

    `arguments` are options of `kiosk simulate`. Ready inside the block; gone after it.
    """

    def __init__(self, *arguments: str) -> None:
        self._arguments = arguments
        self._child: asyncio.subprocess.Process | None = None
        self._complaints: asyncio.Task[bytes] | None = None
        self._addresses: SimulatorAddresses | None = None

    @property
    def addresses(self) -> SimulatorAddresses:
        """Where the servers listen. Only inside the block."""
        assert self._addresses is not None, "the simulators are not running"
        return self._addresses

    async def start(self) -> SimulatorAddresses:
        """Starts the child and waits until every server listens; SimulatorsNotStarted otherwise."""
        child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "kiosk", "simulate", "--json", "--die-with-parent"),
            *self._arguments,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env=_environment(),
            # A Ctrl-C in the terminal is the parent's to handle: it still needs the servers.
            start_new_session=True,
        )
        self._child = child
        assert child.stdout is not None, "asked for as a pipe"
        assert child.stderr is not None, "asked for as a pipe"
        self._complaints = asyncio.create_task(child.stderr.read())
        try:
            async with asyncio.timeout(_START_WITHIN_S):
                line = await child.stdout.readline()
            self._addresses = SimulatorAddresses.from_json(line.decode("utf-8"))
        except TimeoutError as trouble:
            said = await self._end()
            waited = f"not ready after {_START_WITHIN_S:g} s"
            raise SimulatorsNotStarted(f"{waited}: {said}" if said else waited) from trouble
        except ValueError as trouble:
            raise SimulatorsNotStarted(await self._end() or str(trouble)) from trouble
        except BaseException:
            await self._end()
            raise
        return self._addresses

    async def stop(self) -> None:
        """Ends the child; returns when it is gone."""
        await self._end()

    async def _end(self) -> str:
        """Ends the child, by force if need be, and gives what it wrote to standard error."""
        child, self._child, self._addresses = self._child, None, None
        if child is None:
            return ""
        try:
            if child.returncode is None:
                child.terminate()
            async with asyncio.timeout(_STOP_WITHIN_S):
                await child.wait()
        except (TimeoutError, ProcessLookupError):
            pass
        finally:
            if child.returncode is None:
                child.kill()
                await child.wait()
        assert self._complaints is not None, "started together with the child"
        return (await self._complaints).decode("utf-8", "replace").strip()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()

    async def set_mood(self, spelling: str, *, after: int = 0) -> None:
        """Adds a mood, `crm:lose-answer:Transaction*1`; `after` matching requests pass first."""
        entry = parse_mood(spelling)
        await self._control(
            "POST",
            "/moods",
            {
                "server": entry.server.value,
                "mood": entry.mood.value,
                "command": entry.command,
                "times": entry.times,
                "detail": entry.detail,
                "after": after,
            },
        )

    async def moods(self) -> list[dict[str, Any]]:
        """What is set now, in the order in which it will be taken."""
        found: list[dict[str, Any]] = (await self._control("GET", "/moods"))["moods"]
        return found

    async def replace_moods(self, spellings: Sequence[str]) -> None:
        """Puts exactly these moods on the board."""
        await self._control("PUT", "/moods", {"moods": list(spellings)})

    async def clear_moods(self) -> None:
        """Everything works again."""
        await self._control("DELETE", "/moods")

    async def change_dish(self, dish_id: int, **what: bool | int) -> None:
        """What the kitchen does: `stopped`, `rest` in thousandths, `price` in kopecks."""
        await self._control("PUT", f"/dishes/{dish_id}", what)

    async def open_next_shift(self) -> int:
        """Closes the common shift and opens the next one; gives its number."""
        return int((await self._control("POST", "/shift"))["shift"])

    async def renew_certificate(self, *, rsa_bits: int = 2048, expired: bool = False) -> str:
        """Another certificate for whoever connects from now on; gives its SHA-256, hex."""
        wanted = {"rsa_bits": rsa_bits, "expired": expired}
        return str((await self._control("PUT", "/certificate", wanted))["sha256"])

    async def journal(self, **asked: str | int) -> list[dict[str, Any]]:
        """Entries, oldest first; `server`, `event`, `after` (a number) and `last` narrow it."""
        path = f"/journal?{urlencode(asked)}"
        found: list[dict[str, Any]] = (await self._control("GET", path))["entries"]
        return found

    async def messages(self) -> list[dict[str, str]]:
        """SMS and e-mail of the card system, oldest first: at, to, subject, text, code."""
        found: list[dict[str, str]] = (await self._control("GET", "/messages"))["messages"]
        return found

    async def _control(self, method: str, path: str, body: object = None) -> dict[str, Any]:
        return await asyncio.to_thread(_exchange, self.addresses.control_url, method, path, body)


def _exchange(url: str, method: str, path: str, body: object) -> dict[str, Any]:
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=_ANSWER_WITHIN_S)
    try:
        sent = None if body is None else json.dumps(body).encode("utf-8")
        connection.request(method, path, sent, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        document: dict[str, Any] = json.loads(answer.read())
    finally:
        connection.close()
    if answer.status != http.client.OK:
        raise SimulatorRefused(str(document.get("error", answer.reason)))
    return document


def _environment() -> dict[str, str]:
    """The parent's, with this very `kiosk` first on the child's path."""
    path = os.pathsep.join(filter(None, (str(_SOURCES), os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": path, "PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"}
