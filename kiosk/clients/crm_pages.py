"""Whole lists of the card system: page after page is asked for until all is there."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, Generic, Protocol, TypeVar

from kiosk.errors import CrmRefused, KioskError
from kiosk.wire.crm.action import Action
from kiosk.wire.crm.paged_lists import PagedList, paged_list
from kiosk.wire.crm.paging import Gathered

_A = TypeVar("_A")
_Answer = TypeVar("_Answer")

FAREWELL_S: Final = 2.0
"""So long may the server take to let a search go: whoever has the list waits for nothing else."""

Told = Callable[[int, int | None], None]
"""Hears after every page how many items there are, and of how many; ``None``: nobody knows."""


class Asks(Protocol):
    """A link to the card system (``crm_link``)."""

    async def ask(self, action: Action[_Answer], /) -> _Answer: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeList(Generic[_A]):
    """``answer`` is one answer with every item in it; ``missing`` more came while it was asked."""

    answer: _A
    missing: int


def has_pages(action: Action[Any]) -> bool:
    """Whether the action's answer is a page of a longer list."""
    return paged_list(action) is not None


async def whole_list(
    link: Asks, action: Action[_A], told: Told = lambda _had, _total: None
) -> WholeList[_A]:
    """Everything from the page on that ``action`` asks for, in pages of its size.

    Each item comes once, also where others come and go meanwhile. A search that nobody else knows
    is let go at the end, however it ends. Raises SearchLost, PagesStuck and whatever the link
    raises; repeats nothing.
    """
    pages = paged_list(action)
    assert pages is not None, f"{action.name} has no pages"
    gathered: Gathered[Any] = Gathered(pages.first)
    try:
        while gathered.next_index is not None:
            try:
                answer = await link.ask(pages.asking(gathered.next_index))
            except CrmRefused as no:
                raise pages.meant(no) from no
            gathered.take(pages.page(answer))
            told(len(gathered.items), gathered.total)
    finally:
        await _take_leave(link, pages)
    return WholeList(answer=pages.whole(gathered), missing=gathered.missing)


async def _take_leave(link: Asks, pages: PagedList[Any, Any]) -> None:
    farewell = pages.farewell()
    if farewell is None:
        return
    # A set that stays is lost with the server at the latest.
    with suppress(KioskError, TimeoutError):
        async with asyncio.timeout(FAREWELL_S):
            await link.ask(farewell)
