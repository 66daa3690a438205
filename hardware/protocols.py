"""What a device is to the rest of the world. This file imports no driver."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol, runtime_checkable


class CardSource(StrEnum):
    """How the card was presented."""

    SWIPED = "swiped"
    TAPPED = "tapped"
    SCANNED = "scanned"


class HealthState(StrEnum):
    STARTING = "starting"
    READY = "ready"
    MISSING = "missing"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceHealth:
    """How a device is doing. ``reason`` is one sentence for staff, empty while all is well.

    ``since``, with its zone, is when state and reason became what they are; ``None``: not known.
    """

    state: HealthState
    reason: str = ""
    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSeen:
    """A guest presented a card. The number never appears in a repr, a log or a traceback."""

    source: CardSource
    number: str = field(repr=False)


@runtime_checkable
class CardReader(Protocol):
    """Yields cards until it is closed. Reconnects by itself; ``health`` says how it is doing."""

    @property
    def health(self) -> DeviceHealth: ...

    def cards(self) -> AsyncIterator[CardSeen]:
        """Cards in the order they are presented. One consumer at a time."""
        ...

    async def close(self) -> None:
        """Lets the device go; ``cards`` ends."""
        ...
