"""Pages of a list that stands still, that moves, and of servers that lead nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import PagesStuck
from kiosk.wire.crm.paging import IDLE_PAGES, Gathered, Page, by_name


def page_of(rows: list[int], at: int, count: int, *, bounds: bool = True) -> Page[int]:
    """What a server says of these rows."""
    found = rows[at - 1 : at - 1 + count]
    items = by_name((str(row), row) for row in found)
    if not bounds:
        return Page(items=items)
    index_to = at + len(found) - 1 if found else None
    return Page(items=items, total=len(rows), index_to=index_to)


def take_all(found: Gathered[int], pages: Iterable[Page[int]]) -> None:
    for page in pages:
        found.take(page)


def gathered(
    rows: list[int],
    count: int,
    between: Callable[[int], None] = lambda _page: None,
    *,
    bounds: bool = True,
    first: int = 1,
) -> Gathered[int]:
    """The whole list; ``between`` changes the rows before each further page."""
    found, pages = Gathered[int](first), 0
    while found.next_index is not None:
        found.take(page_of(rows, found.next_index, count, bounds=bounds))
        pages += 1
        between(pages)
    return found


@given(rows=st.integers(0, 40), count=st.integers(1, 9), bounds=st.booleans())
def test_every_row_comes_once_in_its_order(rows: int, count: int, bounds: bool):
    found = gathered(list(range(rows)), count, bounds=bounds)
    assert found.items == tuple(range(rows))
    assert found.missing == 0


def test_a_list_may_be_read_from_its_middle_on():
    found = gathered(list(range(10)), 3, first=6)
    assert found.items == (5, 6, 7, 8, 9)
    assert found.missing == 0


@given(
    count=st.integers(1, 7),
    arrivals=st.lists(st.integers(0, 12), max_size=6),
)
def test_rows_that_arrive_in_front_hide_none_and_double_none(count: int, arrivals: list[int]):
    rows, ours = list(range(20)), set(range(20))

    def arrive(pages: int) -> None:
        if pages <= len(arrivals):
            rows[:0] = [1000 + len(rows) + more for more in range(arrivals[pages - 1])]

    found = gathered(rows, count, arrive)
    assert ours <= set(found.items)
    assert len(set(found.items)) == len(found.items)


@given(
    count=st.integers(1, 7),
    leaving=st.lists(st.lists(st.integers(0, 19), max_size=5), max_size=6),
)
def test_rows_that_go_hide_none_of_those_that_stay(count: int, leaving: list[list[int]]):
    rows = list(range(20))

    def leave(pages: int) -> None:
        if pages <= len(leaving):
            rows[:] = [row for row in rows if row not in leaving[pages - 1]]

    found = gathered(rows, count, leave)
    assert set(rows) <= set(found.items)
    assert len(set(found.items)) == len(found.items)


def test_what_came_meanwhile_is_counted():
    rows = list(range(6))
    found = gathered(rows, 3, lambda pages: rows.insert(0, 100) if pages == 1 else None)
    assert found.items == (0, 1, 2, 3, 4, 5)
    assert found.missing == 1


def test_a_row_told_twice_is_kept_as_it_was_told_last():
    found = Gathered[tuple[int, str]]()
    found.take(Page(items={1: (1, "waiting"), 2: (2, "")}, total=3, index_to=2))
    found.take(Page(items={1: (1, "counted"), 3: (3, "")}, total=3, index_to=4))
    assert found.items == ((1, "counted"), (2, ""), (3, ""))


@pytest.mark.parametrize("total", [None, 30])
def test_a_server_that_gives_one_page_for_ever_is_left(total: int | None):
    found = Gathered[int]()
    same = by_name((str(row), row) for row in range(5))
    found.take(Page(items=same, total=total))
    with pytest.raises(PagesStuck):
        found.take(Page(items=same, total=total))


def test_a_page_that_ends_where_it_began_is_no_way_on():
    found = Gathered[int]()
    found.take(Page(items=by_name([("1", 1)]), total=9, index_to=1))
    with pytest.raises(PagesStuck):
        found.take(Page(items=by_name([("2", 2)]), total=9, index_to=1))


@pytest.mark.parametrize(
    "total",
    [lambda taken: 10 * (taken + 1), lambda taken: 9 - taken % 2],
    ids=["grows faster than it is read", "swings"],
)
def test_a_list_that_never_stands_still_is_left(total: Callable[[int], int]):
    pages = (Page(items={1: 1}, total=total(taken)) for taken in range(IDLE_PAGES + 5))
    with pytest.raises(PagesStuck):
        take_all(Gathered[int](), pages)


def test_an_item_without_a_name_stands_for_itself():
    assert list(by_name([("", 1), ("", 2), ("", 1), ("1", 3)]).values()) == [1, 2, 3]
