"""Is anybody there, which version, what time is it (crm §8.0)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from msgspec import Struct

from kiosk.wire.crm.action import Action, Repeat
from kiosk.wire.crm.values import moment, text, whole
from kiosk.wire.documents import Element


class ServerVersion(Struct, frozen=True, kw_only=True):
    """``info`` is the server's own line about itself."""

    info: str
    number: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GetVersion(Action[ServerVersion]):
    """With GetSystemTime the test of a connection."""

    name: ClassVar = "Get version"
    root: ClassVar = "Version"
    repeat: ClassVar = Repeat.FREELY

    def write_into(self, message: Element) -> None:
        """Takes no parameters."""

    @classmethod
    def read(cls, answer: Element) -> ServerVersion:
        # The document indents the numbers under Server_Info; servers put them beside it.
        info = answer.find("Server_Info")
        at = answer if info is None or info.find("Major") is None else info
        numbers = (whole(at, part) for part in ("Major", "Minor", "Release", "Build"))
        return ServerVersion(info=text(answer, "Server_Info"), number=tuple(numbers))


class SystemTime(Struct, frozen=True, kw_only=True):
    """The server's clock; ``moment`` is ``None`` where its form is not one we know."""

    told: str
    moment: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GetSystemTime(Action[SystemTime]):
    """Shows a clock that has gone astray before it spoils a transaction."""

    name: ClassVar = "Get system time"
    root: ClassVar = "SystemTime"
    repeat: ClassVar = Repeat.FREELY

    def write_into(self, message: Element) -> None:
        """Takes no parameters."""

    @classmethod
    def read(cls, answer: Element) -> SystemTime:
        told = text(answer, "DateTime") or f"{text(answer, 'Date')} {text(answer, 'Time')}".strip()
        return SystemTime(told=told, moment=moment(answer, "DateTime"))
