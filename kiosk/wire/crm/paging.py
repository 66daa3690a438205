"""Pages of a list put together, while the list may change under the hands (crm §5.6)."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from kiosk.errors import ErrorCode, PagesStuck

_Item = TypeVar("_Item", bound=Hashable)

IDLE_PAGES: Final = 100
"""So many pages in a row may bring nothing new, however busily rows come and go meanwhile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[_Item]):
    """What one answer holds of a list.

    ``items`` stand under what names each of them. ``total`` counts the whole list and ``index_to``
    is the 1-based place of the last item; both are ``None`` where the server does not tell.
    """

    items: Mapping[Hashable, _Item]
    total: int | None = None
    index_to: int | None = None


def by_name(items: Iterable[tuple[str, _Item]]) -> dict[Hashable, _Item]:
    """Items under their names; one without a name stands for itself."""
    return {name or item: item for name, item in items}


class Gathered(Generic[_Item]):
    """A list from page to page: ``next_index`` is asked for and its answer ``taken``, to the end.

    The server's own bounds count, where it tells them. Rows that arrive in front push known ones
    over the border of a page: each is kept once, as it was last told. Where rows went, the place is
    taken back by as many, so that none is skipped. It always ends: with ``next_index`` ``None``, or
    with PagesStuck where known rows come again that nothing has pushed.
    """

    def __init__(self, first: int = 1) -> None:
        self.first = first
        self.next_index: int | None = first
        self.total: int | None = None
        self._items: dict[Hashable, _Item] = {}
        self._pushed = 0
        self._repeated = 0
        self._idle = 0

    @property
    def items(self) -> tuple[_Item, ...]:
        return tuple(self._items.values())

    @property
    def missing(self) -> int:
        """How many more the server counted at last: they came while it was asked."""
        expected = 0 if self.total is None else self.total - (self.first - 1)
        return max(0, expected - len(self._items))

    def take(self, page: Page[_Item]) -> None:
        """The page that begins at ``next_index``. Raises PagesStuck."""
        at = self.next_index
        assert at is not None, "the list has ended"
        grown = 0 if page.total is None or self.total is None else page.total - self.total
        self.total = page.total
        if grown < 0 and at > self.first:
            back = max(self.first, at + grown)
            self._pushed += at - back
            self.next_index = back
            self._idles(at)
            return
        self._pushed += max(0, grown)
        known = len(page.items.keys() & self._items.keys())
        self._repeated += known
        is_new = known < len(page.items)
        self._items |= page.items
        self.next_index = self._behind(page, at)
        if is_new:
            self._idle = 0
        elif self.next_index is not None:
            self._idles(at)

    def _behind(self, page: Page[_Item], at: int) -> int | None:
        if not page.items:
            return None
        behind = at + len(page.items) if page.index_to is None else page.index_to + 1
        if behind <= at:
            raise PagesStuck(ErrorCode.CRM_SILENT, f"the page from {at} ends before it")
        return None if page.total is not None and behind > page.total else behind

    def _idles(self, at: int) -> None:
        self._idle += 1
        if self._repeated > self._pushed or self._idle > IDLE_PAGES:
            raise PagesStuck(ErrorCode.CRM_SILENT, f"nothing new from {at} on")
