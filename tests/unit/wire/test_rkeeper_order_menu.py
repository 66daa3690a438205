"""Order menus of any size, read as they arrive."""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import ErrorCode, GarbledReply, NoReply, PosRefused
from kiosk.wire.rkeeper.envelope import decode
from kiosk.wire.rkeeper.order_menu import DishOffer, GetOrderMenu
from kiosk.wire.rkeeper.order_menu_data import OrderMenuReader
from kiosk.wire.rkeeper.system import GetSystemInfo2
from tests.unit.wire.documents_at_hand import rkeeper

ALONE = rkeeper("order_menu")
INFO = (
    '<CommandResult CMD="GetSystemInfo2" Status="Ok"><SystemInfo RestCode="123450007">'
    '<CommonShift ShiftNum="77"/></SystemInfo></CommandResult>'
)


def menu(inside: str, status: str = "Ok") -> str:
    return f'<CommandResult CMD="GetOrderMenu" Status="{status}">{inside}</CommandResult>'


def batch(*results: str, status: str = "Ok") -> bytes:
    return f'<RK7QueryResult Status="{status}">{"".join(results)}</RK7QueryResult>'.encode()


def read(*pieces: bytes, commands: Any = (GetOrderMenu,)) -> tuple[Any, ...]:
    reader = OrderMenuReader(commands)
    for piece in pieces:
        reader.feed(piece)
    return reader.close()


def test_a_stream_and_a_tree_say_the_same() -> None:
    assert read(ALONE) == (decode(GetOrderMenu, ALONE),)


def test_several_answers_come_in_the_order_of_their_questions() -> None:
    body = batch(
        INFO,
        menu('<Dishes><Item Ident="1" Price="39000" quantity="2000"/></Dishes>'),
        menu('<Dishes/><Modifiers><Item ID="5" Price="-500"/></Modifiers>'),
    )
    info, first, second = read(body, commands=(GetSystemInfo2, GetOrderMenu, GetOrderMenu))
    assert info.shift.number == 77
    assert (first.dishes, first.modifiers) == ({1: DishOffer(39000, 2000)}, {})
    assert (second.dishes, second.modifiers) == ({}, {5: -500})


@given(cuts=st.lists(st.integers(0, len(ALONE)), max_size=12))
def test_it_does_not_matter_how_the_network_cuts_a_menu(cuts: list[int]) -> None:
    edges = [0, *sorted(cuts), len(ALONE)]
    assert read(*(ALONE[a:b] for a, b in pairwise(edges))) == read(ALONE)


@given(at=st.integers(0, len(ALONE) - 1), byte=st.integers(0, 255))
def test_a_damaged_menu_is_read_or_refused_but_nothing_else(at: int, byte: int) -> None:
    with suppress(GarbledReply, PosRefused, NoReply):
        read(ALONE[:at] + bytes([byte]) + ALONE[at + 1 :])


@given(end=st.integers(0, len(ALONE.rstrip()) - 1))
def test_a_menu_cut_short_is_never_taken_for_a_smaller_one(end: int) -> None:
    with pytest.raises(GarbledReply):
        read(ALONE[:end])


def test_items_within_items_and_other_lists_sell_nothing() -> None:
    body = batch(
        menu(
            '<Other><Item Ident="9" Price="1"/></Other>'
            '<Dishes><Item Ident="1" Price="100"><Dishes><Item Ident="8"/></Dishes></Item>'
            '<Item Ident="2" Price="200"/></Dishes>'
        )
    )
    (found,) = read(body)
    assert list(found.dishes) == [1, 2]


def test_a_refusal_of_one_question_is_a_refusal_with_its_own_words() -> None:
    verdict = 'Status="Query Executing Error" ErrorText="UCSERR(2172)"'
    refused = f'<CommandResult CMD="GetOrderMenu" {verdict}/>'
    with pytest.raises(PosRefused) as caught:
        read(batch(menu("<Dishes/>"), refused), commands=(GetOrderMenu, GetOrderMenu))
    assert caught.value.code is ErrorCode.POS_SHIFT_CLOSING


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html/>",
        batch(),
        batch(menu("")),
        batch(menu("<Modifiers/>")),
        batch(menu("<Dishes/>"), menu("<Dishes/>")),
        batch(menu("<Dishes/>", status="Perhaps")),
        batch(menu('<Dishes><Item Ident="x"/></Dishes>')),
        batch(menu('<Dishes><Item Ident="1" Price="free"/></Dishes>')),
        batch(menu("<Dishes/>" + "<Wine/>" * 3000)),
    ],
)
def test_what_is_no_menu_is_not_taken_for_an_empty_one(body: bytes) -> None:
    with pytest.raises(GarbledReply):
        read(body)
