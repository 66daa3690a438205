"""What every action of the card system is: a value that writes itself and reads its answer."""

from __future__ import annotations

from abc import ABC, abstractmethod
from enum import StrEnum
from typing import ClassVar, Generic, TypeVar

from kiosk.wire.documents import Element

Answer = TypeVar("Answer")


class Repeat(StrEnum):
    """What to do when the first try went unanswered."""

    FREELY = "freely"
    """It only reads: ask again."""
    READ_FIRST = "read-first"
    """It writes: look for the transaction, then send the same message (crm §9.4)."""


class Action(ABC, Generic[Answer]):
    """One action. Subclasses are frozen dataclasses with the class variables below.

    ``root`` is the tag of the answer. ``read`` belongs to the class, so that a stored message's
    answer can be read after a restart.
    """

    __slots__ = ()

    name: ClassVar[str]
    root: ClassVar[str]
    repeat: ClassVar[Repeat]

    @abstractmethod
    def write_into(self, message: Element) -> None:
        """Adds the parameters, in the documented order."""

    @classmethod
    @abstractmethod
    def read(cls, answer: Element) -> Answer:
        """The typed answer from its root element. Raises GarbledReply."""
