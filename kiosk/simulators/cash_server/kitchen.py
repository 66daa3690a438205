"""How far the kitchen is with a dish: it works by the clock (rk7 §2.4, §5.7, §5.24)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from kiosk.simulators.cash_server.order_lines import Line, Session
from kiosk.simulators.cash_server.orders import Order

COOKING_TAKES: Final = timedelta(minutes=15)
_STARTS_AFTER: Final = timedelta(minutes=1)


def reached(
    order: Order, session: Session, line: Line, now: datetime
) -> list[tuple[str, datetime]]:
    """The steps a dish has been through with their moments, oldest first.

    None before the kitchen has it; nothing more once it was taken off or the order was voided.
    """
    if not session.printed:
        return []
    steps = [
        ("sent", session.started),
        ("started", session.started + _STARTS_AFTER),
        ("ready", session.started + COOKING_TAKES),
    ]
    removed = _removed_at(order, line)
    until = now if removed is None else min(removed, now)
    done = [(step, at) for step, at in steps if at <= until]
    return done if removed is None else [*done, ("removed", removed)]


def _removed_at(order: Order, line: Line) -> datetime | None:
    if line.quantity == 0 and line.removals:
        return line.removals[-1].at
    return order.finished if order.deleted else None
