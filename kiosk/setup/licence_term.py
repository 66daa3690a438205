"""How long a licence lasts, in words for the set-up and for the doctor."""

from __future__ import annotations

from datetime import datetime


def ended(end: datetime) -> str:
    """A sentence with what to do."""
    return f"The licence ended on {end:%Y-%m-%d}: ask the dealer to renew it."


def until(end: datetime, days: int) -> str:
    """``days`` are whole days until ``end``."""
    return f"until {end:%Y-%m-%d} ({days} days)"
