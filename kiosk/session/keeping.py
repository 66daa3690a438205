"""What survives a restart in the middle of ordering: basket, note, language, order kind.

Nothing of the card does. What is kept is forgotten with the session, and never shown again once a
purchase was made of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final, Protocol

from msgspec.structs import replace

from kiosk.domain.basket import Basket, Choice
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.names import Language
from kiosk.domain.order_kind import OrderKind
from kiosk.session.state import SessionState, Site, fresh
from kiosk.snapshots.session import Screen

NAME: Final = "session"


class Unfinished(Discreet, frozen=True, kw_only=True):
    """An order that a guest was putting together."""

    basket: Basket
    language: Language
    order_kind: OrderKind | None
    note: Unsaid[str] = ""


def resumed(order: Unfinished, site: Site) -> SessionState:
    """A session on the menu with what was kept; a step with one choice stays skipped."""
    asked = (Screen.ORDER_TYPE,) if len(site.order_kinds) > 1 else ()
    return replace(
        fresh(site),
        screen=Screen.MENU,
        trail=(Screen.ATTRACT, *asked),
        language=order.language,
        order_kind=order.order_kind,
        basket=order.basket,
        note=order.note if site.takes_notes else "",
    )


class Kept(Protocol):
    """Bytes and when they were put."""

    @property
    def content(self) -> bytes: ...
    @property
    def taken_at(self) -> datetime: ...


class Cache(Protocol):
    """Bytes by name that survive a power cut (``storage.menu_cache``)."""

    async def put(self, name: str, content: bytes, *, taken_at: datetime) -> None: ...
    async def get(self, name: str) -> Kept | None: ...


class SessionKeeper:
    """Keeps the last unfinished order. Raises StoreError."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    async def keep(self, order: Unfinished | None, at: datetime) -> None:
        """``None``: nobody is ordering."""
        await self._cache.put(NAME, pack(order), taken_at=at)

    async def since(self, moment: datetime) -> Unfinished | None:
        """The order, if it was touched after ``moment``."""
        kept = await self._cache.get(NAME)
        if kept is None or kept.taken_at <= moment:
            return None
        return unpack(kept.content)


def pack(order: Unfinished | None) -> bytes:
    """JSON; nothing at all for nobody."""
    if order is None:
        return b""
    return json.dumps(
        {
            "language": order.language.value,
            "order_kind": order.order_kind.value if order.order_kind else None,
            "note": order.note,
            "lines": [
                {
                    "dish": line.dish_id,
                    "quantity": line.quantity,
                    "choices": _packed(line.choices),
                }
                for line in order.basket.lines
            ],
        }
    ).encode()


def unpack(content: bytes) -> Unfinished | None:
    """What ``pack`` wrote; ``None`` for nobody, and for anything else that cannot be read."""
    if not content:
        return None
    try:
        told = json.loads(content)
        basket = Basket()
        for line in told["lines"]:
            basket = basket.added(
                int(line["dish"]), _unpacked(line["choices"]), int(line["quantity"])
            )
        kind = told["order_kind"]
        return Unfinished(
            basket=basket,
            language=Language(told["language"]),
            order_kind=OrderKind(kind) if kind else None,
            note=str(told.get("note", "")),
        )
    except (ValueError, KeyError, TypeError):
        # A guest loses a basket at worst; the kiosk starts.
        return None


def _packed(choices: Iterable[Choice]) -> list[list[Any]]:
    return [[c.group_id, c.modifier_id, c.count, _packed(c.inside)] for c in choices]


def _unpacked(told: list[list[Any]]) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            group_id=int(group_id),
            modifier_id=int(modifier_id),
            count=int(count),
            inside=_unpacked(inside),
        )
        for group_id, modifier_id, count, inside in told
    )
