"""The directory, small and large."""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import GarbledReply, PosRefused
from kiosk.wire.rkeeper.dish_rows import DishRow
from kiosk.wire.rkeeper.envelope import decode, decode_batch, decode_tree
from kiosk.wire.rkeeper.menu_collections import (
    GetCategories,
    GetMenuItems,
    GetModifierGroups,
    GetModifiers,
    GetModifierSchemes,
    GetSelectors,
)
from kiosk.wire.rkeeper.order_menu import GetOrderMenu
from kiosk.wire.rkeeper.order_menu_data import OrderMenuReader
from kiosk.wire.rkeeper.reference import GetRefData
from kiosk.wire.rkeeper.reference_rows import RowStatus, SelectorTarget
from kiosk.wire.rkeeper.site_collections import (
    GetEmployees,
    GetRestaurants,
    GetStations,
    GetTables,
    GetVoidReasons,
)
from tests.unit.wire.documents_at_hand import rkeeper

DISHES = rkeeper("menu_items")


def collection(*items: str) -> bytes:
    return (
        '<RK7QueryResult Status="Ok" CMD="GetRefData"><RK7Reference DataVersion="3"><Items>'
        + "".join(items)
        + "</Items></RK7Reference></RK7QueryResult>"
    ).encode()


def fed_in(*pieces: bytes) -> tuple[DishRow, ...]:
    reader = GetMenuItems.stream()
    for piece in pieces:
        reader.feed(piece)
    return reader.close().rows


@pytest.mark.parametrize("kind", [GetMenuItems, GetTables, GetModifierSchemes])
def test_what_stands_among_the_items_and_is_none_is_no_row(kind: type[GetRefData[Any]]):
    body = collection('<Summary Ident="7"><Item Ident="8"/></Summary>', '<Item Ident="1"/>')
    assert [row.id for row in decode(kind, body).rows] == [1]


def test_dishes_keep_their_status_and_lose_nothing():
    answer = decode(GetMenuItems, DISHES)
    assert (answer.version, answer.total) == (646, 3)
    pelmeni, lunch, nothing = answer.rows
    assert (pelmeni.id, pelmeni.code, pelmeni.name, pelmeni.alt_name) == (
        1000401,
        401,
        "Пельмени",
        "Pelmeni",
    )
    assert (pelmeni.category_id, pelmeni.scheme_id, pelmeni.portion_weight) == (
        1000301,
        1000520,
        250,
    )
    assert pelmeni.extended == ()
    assert not pelmeni.is_combo
    assert not pelmeni.traits.open_price
    assert lunch.is_combo
    assert (lunch.traits.weight_needed, lunch.extended, lunch.comment) == (2, (), "")
    assert nothing.traits.open_price
    assert nothing.traits.by_weight
    assert [row.active for row in answer.rows] == [True, True, False]


@pytest.mark.parametrize(
    ("asked", "pelmeni", "lunch"),
    [
        (("genName0409",), ("Pelmeni",), ("",)),
        (("genclaim", "genName0409"), ("hit", "Pelmeni"), ("", "")),
        (("genNobodyHas",), ("",), ("",)),
    ],
)
def test_properties_come_in_the_order_they_were_asked_for(
    asked: tuple[str, ...], pelmeni: tuple[str, ...], lunch: tuple[str, ...]
):
    reader = GetMenuItems.reader(asked)
    reader.feed(DISHES)
    assert [row.extended for row in reader.close().rows][:2] == [pelmeni, lunch]


def test_a_tree_and_a_stream_say_the_same():
    assert decode_tree(GetMenuItems, DISHES) == decode(GetMenuItems, DISHES)


@given(cuts=st.lists(st.integers(0, len(DISHES)), max_size=12))
def test_it_does_not_matter_how_the_network_cuts_a_collection(cuts: list[int]):
    edges = [0, *sorted(cuts), len(DISHES)]
    pieces = [DISHES[a:b] for a, b in pairwise(edges)]
    assert fed_in(*pieces) == decode(GetMenuItems, DISHES).rows


@given(end=st.integers(0, len(DISHES.rstrip()) - 1))
def test_a_collection_cut_short_is_never_taken_for_a_smaller_one(end: int):
    with pytest.raises(GarbledReply):
        fed_in(DISHES[:end])


@given(at=st.integers(0, len(DISHES) - 1), byte=st.integers(0, 255))
def test_a_damaged_collection_is_read_or_refused_but_nothing_else(at: int, byte: int):
    damaged = DISHES[:at] + bytes([byte]) + DISHES[at + 1 :]
    with suppress(GarbledReply, PosRefused):
        fed_in(damaged)


def test_a_refusal_instead_of_a_collection_is_a_refusal():
    body = b'<RK7QueryResult Status="Bad Query Parameters" CMD="GetRefData" ErrorText="no"/>'
    with pytest.raises(PosRefused):
        fed_in(body)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html></html>",
        b'<RK7QueryResult Status="Ok" CMD="GetRefData"/>',
        collection().replace(b'"3"', b'"x"'),
        b'<!DOCTYPE x [<!ENTITY e "boom">]><RK7QueryResult Status="Ok" CMD="&e;"/>',
        collection('<Item Ident="seven"/>'),
        collection('<Item Ident="1" OpenPrice="maybe"/>'),
        collection('<Item Ident="1" ModiScheme="many"/>'),
    ],
)
def test_what_is_no_collection_is_not_taken_for_an_empty_one(body: bytes):
    with pytest.raises(GarbledReply):
        fed_in(body)


def test_an_empty_collection_is_one():
    assert fed_in(collection()) == ()


def test_a_large_collection_comes_in_one_piece_too():
    items = [f'<Item Ident="{n}" Name="Блюдо {n}" Status="rsActive"/>' for n in range(1, 30_001)]
    rows = fed_in(collection(*items))
    assert (len(rows), rows[-1].name) == (30_000, "Блюдо 30000")


def test_a_scheme_counts_a_limit_only_with_its_flag():
    results = decode_batch(
        (GetModifierSchemes, GetModifierGroups, GetModifiers), rkeeper("modifier_schemes")
    )
    scheme, combo = GetModifierSchemes.read(results[0]).rows
    sauces, extras = scheme.details
    assert (sauces.group_id, sauces.minimum, sauces.maximum) == (1000501, 1, 3)
    assert (sauces.default_modifier_id, sauces.free_count, sauces.replaces_default) == (
        1000511,
        1,
        True,
    )
    assert (extras.minimum, extras.maximum, extras.default_modifier_id) == (0, None, None)
    assert not extras.changes_price
    assert scheme.opens_at_once
    assert (combo.is_combo, combo.details, combo.status) == (True, (), RowStatus.INACTIVE)


def test_groups_and_modifiers():
    results = decode_batch(
        (GetModifierSchemes, GetModifierGroups, GetModifiers), rkeeper("modifier_schemes")
    )
    (group,) = GetModifierGroups.read(results[1]).rows
    assert (group.name, group.alt_name, group.common, group.prompt) == (
        "Соусы",
        "Sauces",
        False,
        "Выберите соус",
    )
    (modifier,) = GetModifiers.read(results[2]).rows
    assert (modifier.dish_id, modifier.at_most, modifier.weight, modifier.parent_id) == (
        1000402,
        2,
        1,
        1000503,
    )
    assert modifier.asks_for_text
    assert modifier.status == "rsFrozen", "a newer server's word is kept"
    assert not modifier.active


def test_menu_pages_come_in_the_order_of_their_buttons():
    (menu,) = decode(GetSelectors, rkeeper("selectors")).rows
    start, soups = menu.pages
    assert [(e.target, e.object_id) for e in start.entries] == [
        (SelectorTarget.PAGE, 1000902),
        (SelectorTarget.DISH, 1000401),
    ]
    assert soups.entries == ()


def test_the_rest_of_the_directory():
    (category,) = decode(GetCategories, collection('<Item Ident="5" Comment="c"/>')).rows
    assert (category.id, category.comment) == (5, "c")
    (station,) = decode(GetStations, collection('<Item Ident="15010" NetName="KIOSK1"/>')).rows
    assert station.net_name == "KIOSK1"
    (table,) = decode(GetTables, collection('<Item Ident="7" MainParentIdent="6"/>')).rows
    assert table.hall_id == 6
    body = collection('<Item Ident="1" FullRestaurantCode="123450007"/>')
    assert decode(GetRestaurants, body).rows[0].full_code == "123450007"
    body = collection('<Item Ident="1" ImplOnCheckVoid="true" ImplOnBillCancel="0"/>')
    (reason,) = decode(GetVoidReasons, body).rows
    assert (reason.for_receipt_void, reason.for_bill_cancel) == (True, False)


def test_staff_are_never_asked_for_without_a_mask():
    assert GetEmployees.mask
    assert "Password" not in GetEmployees.mask


def test_words_the_document_escapes_come_out_as_they_were_meant():
    (row,) = fed_in(collection('<Item Ident="1" Name="Fish &amp; &lt;Chips&gt; &#38;amp; &#10;"/>'))
    assert row.name == "Fish & <Chips> &amp; \n"


BOMB = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c SYSTEM "file:///etc/passwd">]>'
    b'<RK7QueryResult Status="Ok" CMD="&b;"><Dishes Name="&b;"/>&c;</RK7QueryResult>'
)


@pytest.mark.parametrize("opened", [GetMenuItems.stream, lambda: OrderMenuReader((GetOrderMenu,))])
@pytest.mark.parametrize("step", [1, 7, len(BOMB)])
def test_a_document_type_is_refused_before_anything_in_it_is_believed(opened, step: int):
    reader = opened()

    def feed() -> None:
        for at in range(0, len(BOMB), step):
            reader.feed(BOMB[at : at + step])

    with pytest.raises(GarbledReply, match="document type"):
        feed()
