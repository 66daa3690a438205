"""What no guest needs before the menu stands, read when it does: selling, points, cards.

Their libraries are half of the core's. A ``later`` object is there from the beginning and becomes
what it stands for when it is first asked for anything; ``read`` brings in the libraries beside the
loop before that, because to read them on the loop would hold the screen.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Final, TypeVar, cast

from kiosk.reading import read_module

MODULES: Final = (
    "kiosk.selling",
    "kiosk.points",
    "kiosk.known_guests",
    "kiosk.refunding",
    "kiosk.staff_mode",
)
"""Those that may be imported nowhere else but where a ``later`` object is made."""

_T = TypeVar("_T")


def later(make: Callable[[], _T]) -> _T:
    """``make`` is called once, on the loop, when the object is first asked for anything."""
    return cast("_T", _Later(make))


async def read() -> None:
    """Reads ``MODULES`` in a thread; where they have been read, nothing happens."""
    for name in MODULES:
        await asyncio.to_thread(read_module, name)


class _Later:
    """Stands for an object of which only methods and attributes are used, none of them set."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], object]) -> None:
        self._make = make
        self._made: object | None = None

    def __getattr__(self, name: str) -> Any:
        if self._made is None:
            self._made = self._make()
        return getattr(self._made, name)
