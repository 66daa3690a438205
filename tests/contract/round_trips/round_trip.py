"""One row of the table: a command there and back, and a "no" to it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from kiosk.errors import ErrorCode, Remedy
from kiosk.simulators.moods import Mood
from kiosk.wire.rkeeper.command import Command
from tests.contract.round_trips.conversation import Conversation


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """``asked`` brings the till where it refuses and gives the command it will refuse.

    ``mood`` is set where nothing a client does leads there.
    """

    asked: Callable[[Conversation], Awaitable[Command[Any]]]
    code: ErrorCode
    remedy: Remedy
    number: int | None = None
    mood: Mood | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundTrip:
    """``carried_out`` sends the command and checks what it says and what came of it."""

    kind: type[Command[Any]]
    carried_out: Callable[[Conversation], Awaitable[None]]
    refused: Refused

    @property
    def name(self) -> str:
        return self.kind.name


def always(command: Command[Any]) -> Callable[[Conversation], Awaitable[Command[Any]]]:
    """For a command that needs nothing to have happened before."""

    async def asked(_talk: Conversation) -> Command[Any]:
        return command

    return asked


def misconfigured(command: Command[Any]) -> Refused:
    """The command names what the directory does not hold."""
    return Refused(asked=always(command), code=ErrorCode.POS_REFUSED, remedy=Remedy.STAFF)


def while_the_shift_closes(command: Command[Any]) -> Refused:
    """The only "no" to a command that has no parameters."""
    return Refused(
        asked=always(command),
        code=ErrorCode.POS_SHIFT_CLOSING,
        remedy=Remedy.LATER,
        number=2172,
        mood=Mood.SHIFT_CLOSING,
    )
