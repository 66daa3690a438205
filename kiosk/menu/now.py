"""The menu of this moment, as the rest of the kiosk sees it."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from msgspec import Struct

from kiosk.domain.menu import Menu


class MenuNow(Struct, frozen=True, kw_only=True):
    """``revision`` grows with each change. ``stale``: the last good one, the till is silent."""

    menu: Menu
    revision: int
    taken_at: datetime | None
    stale: bool


NO_MENU: Final = MenuNow(
    menu=Menu(categories=(), dishes={}, order_types=()), revision=0, taken_at=None, stale=True
)
"""Before anything was read."""
