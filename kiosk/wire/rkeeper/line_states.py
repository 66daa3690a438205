"""How far a line, a payment and a dish in the kitchen are (rk7 §2.4).

Numbers and words of newer servers are kept as they come.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum


class LineState(IntEnum):
    """``state`` of a line or a check (rk7 §2.4). Newer servers' numbers are kept as numbers."""

    OPEN = 1
    FIXED = 3
    BILL_PRINTED = 4
    PARTLY_CLOSED = 5
    CLOSED = 6
    DELETED = 7


class TransactionState(IntEnum):
    """``TransactionStatus`` of a payment (rk7 §2.4)."""

    NOT_DONE = 1
    CREATED = 2
    IN_PROGRESS = 3
    SUCCESS = 4
    CONFIRMED = 5
    ANNULLED = 6


class KitchenState(StrEnum):
    """``kdsstate`` of a dish: how far the kitchen is (rk7 §2.4)."""

    NONE = ""
    SENT = "sent"
    STARTED = "started"
    READY = "ready"
    TAKEN = "taken"
    COLLECT = "collect"
    COLLECTED = "collected"
    PARKING_STARTED = "startpark"
    PARKING_ENDED = "endpark"
    REMOVED = "removed"
