"""Kiosks that keep what they should let go, on purpose: what looks for leaks has to find these.

Each is a patch of this process; the product is never one of them.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Mapping
from typing import Any, Final

from kiosk.checkout.dossier import Dossier
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.runner import PurchaseRequest, PurchaseRunner


def _never_forgets() -> None:
    """Purchases stay at hand after their end."""

    def keep(runner: PurchaseRunner, purchase: Purchase, dossier: Dossier) -> None:
        runner._at_hand[purchase.guid] = purchase, dossier

    PurchaseRunner._keep_at_hand = keep  # type: ignore[assignment, method-assign]  # a leak


def _with_each(act: Callable[[], object]) -> None:
    """``act`` happens with each purchase."""
    open_one = PurchaseRunner.open

    async def opened(runner: PurchaseRunner, request: PurchaseRequest) -> Purchase:
        act()
        return await open_one(runner, request)

    PurchaseRunner.open = opened  # type: ignore[assignment, method-assign]  # a leak


def _leaves_files_open() -> None:
    _with_each(lambda: os.open(os.devnull, os.O_RDONLY))


def _leaves_tasks_waiting() -> None:
    waiting: list[asyncio.Task[Any]] = []
    _with_each(lambda: waiting.append(asyncio.create_task(asyncio.Event().wait())))


LEAKS: Final[Mapping[str, Callable[[], None]]] = {
    "never-forgets": _never_forgets,
    "leaves-files-open": _leaves_files_open,
    "leaves-tasks-waiting": _leaves_tasks_waiting,
}
