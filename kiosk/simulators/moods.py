"""Moods: every documented trouble a server can be in, and the board they are set on.

A mood is set for one server, optionally for one command, optionally for a number of requests.
The transport layer (`faults`) claims the moods of the connection, the servers claim the moods of
their protocol; neither consumes the other's.
"""

from __future__ import annotations

import random
import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final


class SimulatedServer(StrEnum):
    """Who is played. The values are the names used on the command line and in the journal."""

    CASH = "cash"
    LICENCE = "licence"
    CRM = "crm"


_EVERY: Final = frozenset(SimulatedServer)
_CASH: Final = frozenset({SimulatedServer.CASH})
_LICENCE: Final = frozenset({SimulatedServer.LICENCE})
_CRM: Final = frozenset({SimulatedServer.CRM})


class Mood(StrEnum):
    """One documented trouble. `meaning` is a sentence for people, `servers` who can be in it.

    Some moods take a detail: `slow` a number of seconds, `sac-error` a code such as SAC-0044.
    """

    _value_: str
    meaning: str
    servers: frozenset[SimulatedServer]
    transport: bool

    def __new__(
        cls,
        value: str,
        meaning: str,
        servers: frozenset[SimulatedServer],
        transport: bool = False,
    ) -> Mood:
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        member.servers = servers
        member.transport = transport
        return member

    # The connection: any server.
    LOSE_REQUEST = "lose-request", "closes the connection; the request is never seen", _EVERY, True
    LOSE_ANSWER = "lose-answer", "does the work, then closes without an answer", _EVERY, True
    SLOW = "slow", "answers after a number of seconds (2 unless given)", _EVERY, True
    BYTE_BY_BYTE = "byte-by-byte", "sends the answer one byte at a time", _EVERY, True
    CLOSE_MID_ANSWER = "close-mid-answer", "sends half of the answer, then closes", _EVERY, True
    PROXY_PAGE = "proxy-page", "a proxy answers 502 with a page; the request is lost", _EVERY, True
    HTTP_500 = "http-500", "answers 500 with plain text; the request is lost", _EVERY, True

    # The cash server (rk7 §1.6, §3.7, §3.8).
    SHIFT_CLOSING = "shift-closing", "2172: the common shift is being closed right now", _CASH
    SHIFT_TOO_LONG = "shift-too-long", "2133: the shift is too old, new orders are refused", _CASH
    ORDER_LOCKED = "order-locked", "2219: the order is locked with another key", _CASH
    PAYMENT_DECLINED = "payment-declined", "the payment driver of the station refuses", _CASH
    NOT_COVERED = "not-covered", "3373: the payments do not cover the order", _CASH
    BAD_ANCHOR = "bad-anchor", "Bad license anchor", _CASH
    LICENCE_EXPIRED = "licence-expired", "License check: the licence has expired", _CASH
    SEQUENCE_FORGOTTEN = "sequence-forgotten", "5304: the licence counter is lost", _CASH
    WRONG_TOTAL = "wrong-total", "the order's sum differs from the sum of its lines", _CASH
    ANSWERS_WRONG_CHARSET = (
        "answers-wrong-charset",
        "Russian texts under a charset header that does not fit the bytes",
        _CASH,
    )
    EVICT_REPEAT_CACHE = (
        "evict-repeat-cache",
        "forgets the stored answer, so an identical repeat is not recognised",
        _CASH,
    )
    REFUSED_KEEPS_NUMBER = (
        "refused-keeps-number",
        "a refused licensed command does not use up its sequence number",
        _CASH,
    )

    # The licence server (rk7 §3.5).
    WRONG_USER = "wrong-user", "401: the usr header is not accepted", _LICENCE
    NO_LICENCE = "no-licence", "an answer with an empty id: no active licence", _LICENCE
    EXPIRED = "expired", "a licence whose end is in the past", _LICENCE

    # The card system (crm §4.4, §9.4, §15).
    SAC_ERROR = "sac-error", "refuses with a code (SAC-9802 unless given)", _CRM
    IMPORT_RUNNING = "import-running", "SAC-9995: access denied for now", _CRM
    NOT_IDEMPOTENT = "not-idempotent", "executes a repeated transaction a second time", _CRM


_SAC_CODE: Final = re.compile(r"SAC-\d{4}")
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
    would match pass unharmed first; `odds` below 1 needs a board with a seed.
    """

    server: SimulatedServer
    mood: Mood
    command: str | None = None
    times: int | None = None
    after: int = 0
    odds: float = 1.0
    detail: str | None = None

    def __post_init__(self) -> None:
        if self.server not in self.mood.servers:
            owners = ", ".join(sorted(self.mood.servers))
            raise BadMood(f"{self.mood} is a mood of {owners}, not of {self.server}")
        if self.times is not None and self.times < 1:
            raise BadMood(f"{self.mood}: times is {self.times}, it must be 1 or more")
        if self.after < 0:
            raise BadMood(f"{self.mood}: after is {self.after}, it must not be negative")
        if not 0.0 < self.odds <= 1.0:
            raise BadMood(f"{self.mood}: odds are {self.odds}, they must be above 0 and at most 1")
        self._check_detail()

    def _check_detail(self) -> None:
        if self.detail is None:
            return
        if self.mood is Mood.SLOW:
            if not re.fullmatch(r"\d{1,4}(\.\d{1,3})?", self.detail):
                raise BadMood(f"slow={self.detail}: give seconds, such as slow=2.5")
        elif self.mood is Mood.SAC_ERROR:
            if not _SAC_CODE.fullmatch(self.detail):
                raise BadMood(f"sac-error={self.detail}: give a code, such as sac-error=SAC-0044")
        else:
            raise BadMood(f"{self.mood} takes no detail, but {self.detail!r} was given")

    @property
    def seconds(self) -> float:
        """How long a `slow` server takes."""
        return float(self.detail) if self.detail is not None else 2.0

    @property
    def sac_code(self) -> str:
        """What a card system in `sac-error` refuses with."""
        return self.detail if self.detail is not None else "SAC-9802"

    def spelling(self) -> str:
        """The mood as `parse_mood` reads it (without `after` and `odds`)."""
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
    """The moods now set. The mood set first is taken first; used-up ones leave the board.

    Nothing here is random unless a seed is given and a mood is set with odds.
    """

    def __init__(self, *, seed: int | None = None) -> None:
        self._chance = None if seed is None else random.Random(seed)
        self._moods: list[SetMood] = []

    def set(
        self,
        server: SimulatedServer,
        mood: Mood,
        command: str | None = None,
        times: int | None = None,
        *,
        after: int = 0,
        odds: float = 1.0,
        detail: str | None = None,
    ) -> SetMood:
        """Puts one mood on the board; raises BadMood when the server cannot be in it."""
        entry = SetMood(
            server=server,
            mood=mood,
            command=command,
            times=times,
            after=after,
            odds=odds,
            detail=detail,
        )
        return self.place(entry)

    def place(self, entry: SetMood) -> SetMood:
        """Puts a ready entry on the board."""
        if entry.odds < 1.0 and self._chance is None:
            raise BadMood(f"{entry.mood}: odds need a board with a seed")
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
            if (
                entry.odds < 1.0
                and self._chance is not None
                and self._chance.random() >= entry.odds
            ):
                continue
            if entry.times == 1:
                del self._moods[place]
            elif entry.times is not None:
                self._moods[place] = replace(entry, times=entry.times - 1)
            return entry
        return None
