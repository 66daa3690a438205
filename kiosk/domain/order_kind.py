"""Where an order is eaten."""

from __future__ import annotations

from enum import StrEnum


class OrderKind(StrEnum):
    """What the two well-known order types mean to a guest."""

    EAT_IN = "eat-in"
    TAKE_AWAY = "take-away"
