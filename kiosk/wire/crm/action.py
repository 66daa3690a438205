"""What every action of the card system is: a value that writes itself and reads its answer."""

from __future__ import annotations

from abc import ABC, abstractmethod
from enum import StrEnum
from typing import ClassVar, Final, Generic, TypeVar

from kiosk.wire.documents import Element

Answer = TypeVar("Answer")

ANY_ROOT: Final = "*"
"""For ``Action.other_roots``: any document without an error, or an empty body, is a "done"."""


class CrmVersion(StrEnum):
    """Which card server: they differ in transport, character set and limits (crm §1, §2, §12)."""

    CRM5 = "crm5"
    CRM7 = "crm7"


class Repeat(StrEnum):
    """What to do when the first try went unanswered."""

    FREELY = "freely"
    """It only reads: ask again."""
    READ_FIRST = "read-first"
    """It writes: look what became of it, then send the same message (crm §9.4)."""
    SAME_MESSAGE = "same-message"
    """It writes, and the server knows a message by its id: send the same one (crm §8.3.2)."""


class Action(ABC, Generic[Answer]):
    """One action. Subclasses are frozen dataclasses with the class variables below.

    ``root`` is the tag of the answer, ``other_roots`` are taken as well. ``informs`` holds numbers
    of SAC codes that tell something after the work was done. ``read`` belongs to the class, so that
    a stored message's answer can be read after a restart.
    """

    __slots__ = ()

    name: ClassVar[str]
    root: ClassVar[str]
    repeat: ClassVar[Repeat]
    other_roots: ClassVar[tuple[str, ...]] = ()
    informs: ClassVar[frozenset[int]] = frozenset()
    query_version: ClassVar[str] = ""

    @abstractmethod
    def write_into(self, message: Element) -> None:
        """Adds the parameters, in the documented order. ValueError: some that are needed lack."""

    @classmethod
    @abstractmethod
    def read(cls, answer: Element) -> Answer:
        """The typed answer from its root element. Raises GarbledReply."""

    def needs_crm7(self) -> str:
        """What of it CRM 5 does not know, in words; empty where it knows all (crm §12)."""
        return ""


class Order(Action[None]):
    """An action whose answer has no documented body: no error is a "done" (crm §7.1)."""

    __slots__ = ()

    root: ClassVar = "Data"
    other_roots: ClassVar = (ANY_ROOT,)
    repeat: ClassVar = Repeat.READ_FIRST

    @classmethod
    def read(cls, answer: Element) -> None:
        """Nothing is told."""
