"""The kiosk's service as the guest is told of it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from kiosk.domain.day import ClosedBecause
from kiosk.domain.names import NO_TEXT, Text
from kiosk.errors import ErrorCode


class ServiceState(StrEnum):
    STARTING = "starting"
    OPEN = "open"
    PAUSED = "paused"


class ClosingPart(Struct, frozen=True, kw_only=True):
    """Staff have closed the kiosk. ``words`` are their own, ``until`` is when it opens."""

    because: ClosedBecause
    words: Text = NO_TEXT
    until: datetime | None = None


class ServicePart(Struct, frozen=True, kw_only=True):
    """Whether orders are taken. ``money_in_flight`` forbids saying that no payment is out."""

    state: ServiceState
    cause: ErrorCode | None = None
    since: datetime | None = None
    retry_in_s: int = 0
    menu_from: datetime | None = None
    stale: bool = False
    money_in_flight: bool = False
    closing: ClosingPart | None = None
    restaurant: Text = NO_TEXT
