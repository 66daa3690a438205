"""Choices the far sides make: members we know, and whatever a newer server adds to them."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import TypeVar

_Number = TypeVar("_Number", bound=IntEnum)
_Word = TypeVar("_Word", bound=StrEnum)


def number_of(kind: type[_Number], value: int) -> _Number | int:
    """The member of ``kind``, or the bare number of another server version."""
    try:
        return kind(value)
    except ValueError:
        return value


def word_of(kind: type[_Word], value: str) -> _Word | str:
    """The member of ``kind``, or the bare word of another server version."""
    try:
        return kind(value)
    except ValueError:
        return value
