"""What the kiosk prints about a purchase, and what has become of it."""

from __future__ import annotations

from enum import StrEnum


class PaperKind(StrEnum):
    """What the kiosk prints about a purchase."""

    TICKET = "ticket"
    """Paid: number, dishes, sums."""
    COUNTER = "counter"
    """To be paid at the counter: number and barcode."""
    SLIP = "slip"
    """It is not known yet, or a person is needed: the number to come back with."""


class PaperNews(StrEnum):
    """What has become of it."""

    NONE = "none"
    """There is no printer, or this is not printed at this site."""
    PRINTING = "printing"
    TAKE = "take"
    NO_PAPER = "no-paper"
    FAILED = "failed"
    """It did not print, or nobody knows whether it did."""
