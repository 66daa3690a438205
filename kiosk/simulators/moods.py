"""Moods as they are written, and the board they are set on.

A mood is set for one server, optionally for one command, optionally for a number of requests.
The transport layer (`faults`) claims the moods of the connection, the servers claim the moods of
their protocol; neither consumes the other's.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Final

from kiosk.simulators.mood import Mood, SimulatedServer

__all__ = [
    "BadMood",
    "Mood",
    "MoodBoard",
    "SetMood",
    "SimulatedServer",
    "named_mood",
    "named_server",
    "parse_mood",
]


_MEGABYTES: Final = re.compile(r"[1-9]\d{0,3}")
_DETAILS: Final = {
    Mood.SLOW: (re.compile(r"\d{1,4}(\.\d{1,3})?"), "seconds, such as slow=2.5"),
    Mood.ENDLESS_SPACES: (_MEGABYTES, "megabytes, such as 500"),
    Mood.ENDLESS_HEADER: (_MEGABYTES, "megabytes, such as 1024"),
    Mood.SAC_ERROR: (re.compile(r"SAC-\d{4}"), "a code, such as sac-error=SAC-0044"),
    Mood.SYSTEM_ERROR: (re.compile(r"40[0-4]"), "400, 401, 402, 403 or 404"),
    Mood.WRONG_LENGTH: (re.compile(r"-?[1-9]\d{0,5}"), "bytes, such as wrong-length=-7"),
}
# One mood as text: SERVER:MOOD[=DETAIL][:COMMAND][*N]
_SPELLING: Final = re.compile(
    r"(?P<server>[a-z]+):(?P<mood>[a-z0-9-]+)(?:=(?P<detail>[^:*]+))?"
    r"(?::(?P<command>[^*]+))?(?:\*(?P<times>[1-9]\d*))?"
)


class BadMood(ValueError):
    """A mood that does not exist, or that its server cannot be in. The text says what to write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetMood:
    """One mood on the board.

    `command` None means every command; `times` None means until cleared; `after` requests that
    would match pass unharmed first.
    """

    server: SimulatedServer
    mood: Mood
    command: str | None = None
    times: int | None = None
    after: int = 0
    detail: str | None = None

    def __post_init__(self) -> None:
        if self.server not in self.mood.servers:
            owners = ", ".join(sorted(self.mood.servers))
            raise BadMood(f"{self.mood} is a mood of {owners}, not of {self.server}")
        if self.times is not None and self.times < 1:
            raise BadMood(f"{self.mood}: times is {self.times}, it must be 1 or more")
        if self.after < 0:
            raise BadMood(f"{self.mood}: after is {self.after}, it must not be negative")
        self._check_detail()

    def _check_detail(self) -> None:
        if self.detail is None:
            return
        if self.mood not in _DETAILS:
            raise BadMood(f"{self.mood} takes no detail, but {self.detail!r} was given")
        pattern, advice = _DETAILS[self.mood]
        if not pattern.fullmatch(self.detail):
            raise BadMood(f"{self.mood}={self.detail}: give {advice}")

    @property
    def seconds(self) -> float:
        """How long a `slow` server takes."""
        return float(self.detail) if self.detail is not None else 2.0

    @property
    def megabytes(self) -> int:
        """How much an `endless-spaces` or `endless-header` server sends."""
        if self.detail is not None:
            return int(self.detail)
        return 1024 if self.mood is Mood.ENDLESS_HEADER else 500

    @property
    def sac_code(self) -> str:
        """What a card system in `sac-error` refuses with."""
        return self.detail if self.detail is not None else "SAC-9802"

    @property
    def system_error(self) -> int:
        """What a card system in `system-error` refuses with."""
        return int(self.detail) if self.detail is not None else 404

    @property
    def length_error(self) -> int:
        """How far off the length of a `wrong-length` answer is, in bytes."""
        return int(self.detail) if self.detail is not None else -7

    def spelling(self) -> str:
        """The mood as `parse_mood` reads it (without `after`)."""
        detail = f"={self.detail}" if self.detail is not None else ""
        command = f":{self.command}" if self.command is not None else ""
        times = f"*{self.times}" if self.times is not None else ""
        return f"{self.server}:{self.mood}{detail}{command}{times}"


def parse_mood(text: str) -> SetMood:
    """Reads SERVER:MOOD[=DETAIL][:COMMAND][*N]; raises BadMood with a sentence otherwise."""
    parts = _SPELLING.fullmatch(text.strip())
    if parts is None:
        raise BadMood(f"{text!r} is not SERVER:MOOD[=DETAIL][:COMMAND][*N]")
    return SetMood(
        server=named_server(parts["server"]),
        mood=named_mood(parts["mood"]),
        command=parts["command"],
        times=int(parts["times"]) if parts["times"] else None,
        detail=parts["detail"],
    )


def named_server(name: str) -> SimulatedServer:
    """The server of that name; raises BadMood naming those that exist."""
    if name not in set(SimulatedServer):
        raise BadMood(f"no server {name!r}; known: {', '.join(SimulatedServer)}")
    return SimulatedServer(name)


def named_mood(name: str) -> Mood:
    """The mood of that name; raises BadMood naming those that exist."""
    for mood in Mood:
        if mood.value == name:
            return mood
    raise BadMood(f"no mood {name!r}; known: {', '.join(Mood)}")


class MoodBoard:
    """The moods now set. The mood set first is taken first; used-up ones leave the board."""

    def __init__(self) -> None:
        self._moods: list[SetMood] = []

    def set(
        self,
        server: SimulatedServer,
        mood: Mood,
        command: str | None = None,
        times: int | None = None,
        *,
        after: int = 0,
        detail: str | None = None,
    ) -> SetMood:
        """Puts one mood on the board; raises BadMood when the server cannot be in it."""
        entry = SetMood(
            server=server,
            mood=mood,
            command=command,
            times=times,
            after=after,
            detail=detail,
        )
        return self.place(entry)

    def place(self, entry: SetMood) -> SetMood:
        """Puts a ready entry on the board."""
        self._moods.append(entry)
        return entry

    def clear(self, server: SimulatedServer | None = None, mood: Mood | None = None) -> None:
        """Removes the moods of one server, of one kind, or all of them."""
        self._moods = [
            entry
            for entry in self._moods
            if (server is not None and entry.server is not server)
            or (mood is not None and entry.mood is not mood)
        ]

    def listing(self) -> tuple[SetMood, ...]:
        """What is set, in the order in which it will be taken."""
        return tuple(self._moods)

    def take(
        self,
        server: SimulatedServer,
        command: str | None = None,
        *,
        among: Collection[Mood] | None = None,
    ) -> Mood | None:
        """The protocol mood this request meets, used up once. Never one of the connection.

        `among` limits the question to some moods and leaves the others untouched.
        """
        entry = self.claim(server, command, among=among)
        return None if entry is None else entry.mood

    def claim(
        self,
        server: SimulatedServer,
        command: str | None = None,
        *,
        among: Collection[Mood] | None = None,
        transport: bool = False,
    ) -> SetMood | None:
        """As `take`, with the mood's detail; `transport` asks for the connection's moods."""
        for place, entry in enumerate(self._moods):
            if entry.server is not server or entry.mood.transport is not transport:
                continue
            if entry.command is not None and entry.command != command:
                continue
            if among is not None and entry.mood not in among:
                continue
            if entry.after > 0:
                self._moods[place] = replace(entry, after=entry.after - 1)
                continue
            if entry.times == 1:
                del self._moods[place]
            elif entry.times is not None:
                self._moods[place] = replace(entry, times=entry.times - 1)
            return entry
        return None
