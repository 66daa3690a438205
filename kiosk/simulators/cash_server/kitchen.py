"""How far the kitchen is with a packet: it works by the clock (rk7 §2.4, §5.7, §5.24)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from kiosk.simulators.cash_server.order_lines import Session

COOKING_TAKES: Final = timedelta(minutes=15)
_STARTS_AFTER: Final = timedelta(minutes=1)


def reached(session: Session, *, deleted: bool, now: datetime) -> list[tuple[str, datetime]]:
    """The steps a dish of the packet has been through, oldest first; none while unprinted."""
    if not session.printed:
        return []
    steps = [
        ("sent", session.started),
        ("started", session.started + _STARTS_AFTER),
        ("ready", session.started + COOKING_TAKES),
    ]
    done = [(step, at) for step, at in steps if at <= now]
    return [*done, ("removed", now)] if deleted else done
