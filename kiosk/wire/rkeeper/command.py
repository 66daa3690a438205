"""What a command of the XML interface is: a value that writes itself and reads its answer."""

from __future__ import annotations

from abc import ABC, abstractmethod
from enum import StrEnum
from typing import ClassVar, Generic, Protocol, TypeVar

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.result import CommandResult

Answer = TypeVar("Answer")
Answer_co = TypeVar("Answer_co", covariant=True)


class Repeat(StrEnum):
    """What to do when the first try went unanswered."""

    FREELY = "freely"
    """It only reads: ask again."""
    READ_FIRST = "read-first"
    """It writes: find out what happened, then send the same bytes (rk7 §6.9)."""


class LicenceUse(StrEnum):
    """Whether a command carries ``LicenseInfo`` with the next number (rk7 §3.1)."""

    NONE = "none"
    ALLOWED = "allowed"
    """The schema takes it; sent where the site has a subscription (rk7 §8 row 17)."""
    NEEDED = "needed"


class Node(StrEnum):
    """Which node of the restaurant carries a command out (rk7 §1.8)."""

    CASH_SERVER = "cash-server"
    STATION = "station"
    """The cash server hands it on; the station must be running."""


class AnswerReader(Protocol[Answer_co]):
    """Reads one reply as it arrives. Both methods raise as ``envelope.decode`` does."""

    def feed(self, data: bytes) -> None:
        """Takes the next bytes."""

    def close(self) -> Answer_co:
        """The answer, once the last byte has been fed."""


class Command(ABC, Generic[Answer]):
    """One command. Subclasses are frozen dataclasses with the class variables below.

    ``read`` belongs to the class, so that a stored request's answer can be read after a restart.
    ``done_already`` are numbers of refusals that are as good as an answer: ``read`` gets them too.
    """

    __slots__ = ()

    name: ClassVar[str]
    repeat: ClassVar[Repeat]
    licence: ClassVar[LicenceUse] = LicenceUse.NONE
    node: ClassVar[Node] = Node.CASH_SERVER
    done_already: ClassVar[frozenset[int]] = frozenset()

    @abstractmethod
    def write_into(self, element: Element) -> None:
        """Adds attributes and children, in the schema's order; ``LicenseInfo`` stands already."""

    @classmethod
    def stream(cls) -> AnswerReader[Answer] | None:
        """A reader for replies too large for a tree; ``None`` where replies are small."""
        return None

    @classmethod
    @abstractmethod
    def read(cls, result: CommandResult) -> Answer:
        """The typed answer of a result whose status is good. Raises GarbledReply."""
