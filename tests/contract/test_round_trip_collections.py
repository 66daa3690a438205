"""The kiosk's own collections of the directory, read from the simulated till (rk7 §4)."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.errors import ErrorCode, PosRefused
from kiosk.simulators.cash_server.directory import Item, ItemStatus
from kiosk.simulators.moods import Mood
from kiosk.wire.rkeeper.dish_rows import DishRow
from kiosk.wire.rkeeper.envelope import Envelope, encode_batch
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
from kiosk.wire.rkeeper.site_collections import (
    GetDevices,
    GetEmployees,
    GetOrderCategories,
    GetOrderTypes,
    GetRestaurants,
    GetStations,
    GetTables,
    GetTenders,
    GetVoidReasons,
)
from tests.contract.round_trips.conversation import Conversation
from tests.contract.round_trips.place import STATION

COLLECTIONS: tuple[type[GetRefData[Any]], ...] = (
    GetMenuItems,
    GetCategories,
    GetSelectors,
    GetModifierSchemes,
    GetModifierGroups,
    GetModifiers,
    GetTenders,
    GetOrderTypes,
    GetOrderCategories,
    GetEmployees,
    GetDevices,
    GetStations,
    GetTables,
    GetRestaurants,
    GetVoidReasons,
)
every_collection = pytest.mark.parametrize("kind", COLLECTIONS, ids=lambda kind: kind.ref_name)


def test_the_kiosk_has_no_other_collections():
    def below(kind: type[Any]) -> set[type[Any]]:
        found = {kind} if hasattr(kind, "ref_name") else set()
        return found.union(*(below(one) for one in kind.__subclasses__()))

    ours = {kind for kind in below(GetRefData) if kind.__module__.startswith("kiosk.")}
    assert ours == set(COLLECTIONS)


def held(talk: Conversation, kind: type[GetRefData[Any]], *, active: bool) -> list[Item]:
    items = talk.till.house.directory.collection(kind.ref_name).items
    return [item for item in items if not active or item.status is ItemStatus.ACTIVE]


@pytest.mark.parametrize("envelope", Envelope)
@every_collection
async def test_every_item_arrives_with_its_name(kind: type[GetRefData[Any]], envelope: Envelope):
    talk = Conversation(envelope)
    told = await talk.ask(kind())
    items = held(talk, kind, active=True)
    assert told.version == talk.till.house.directory.collection(kind.ref_name).version
    assert [(row.id, row.code, row.name, row.alt_name) for row in told.rows] == [
        (item.ident, item.code, item.name, item.english) for item in items
    ]
    assert told.total == len(items) > 0
    assert talk.ignored() == []


@every_collection
async def test_what_is_not_active_is_told_by_its_status(kind: type[GetRefData[Any]]):
    talk = Conversation()
    told = await talk.ask(kind(only_active=False))
    assert [(row.id, _status(row)) for row in told.rows] == [
        (item.ident, str(item.status)) for item in held(talk, kind, active=False)
    ]


@every_collection
async def test_pages_together_are_the_collection(kind: type[GetRefData[Any]]):
    talk = Conversation()
    whole = await talk.ask(kind())
    pages = [await talk.ask(kind(offset=at, count=2)) for at in range(0, whole.total, 2)]
    assert tuple(row for page in pages for row in page.rows) == whole.rows
    assert {page.total for page in pages} == {whole.total}


def _status(row: Any) -> str:
    return row.traits.status if isinstance(row, DishRow) else str(row.status)


@pytest.mark.parametrize(
    "mood",
    [Mood.UNKNOWN_PARTS, Mood.OTHER_SPELLING, Mood.ANSWERS_WRONG_CHARSET, Mood.SPARSE_ANSWER],
)
@every_collection
async def test_a_collection_written_otherwise_says_the_same(
    kind: type[GetRefData[Any]], mood: Mood
):
    talk = Conversation()
    before = await talk.ask(kind())
    talk.till.mood(mood)
    assert await talk.ask(kind()) == before


@every_collection
async def test_a_closing_shift_is_no_empty_collection(kind: type[GetRefData[Any]]):
    talk = Conversation()
    talk.till.mood(Mood.SHIFT_CLOSING)
    with pytest.raises(PosRefused) as caught:
        await talk.ask(kind())
    assert caught.value.code is ErrorCode.POS_SHIFT_CLOSING


@pytest.mark.parametrize("envelope", [Envelope.TOGETHER, Envelope.ECHOED])
@pytest.mark.parametrize("mood", [None, Mood.UNKNOWN_PARTS, Mood.SPARSE_ANSWER])
async def test_both_menus_of_one_request_are_read_as_they_arrive(
    mood: Mood | None, envelope: Envelope
):
    talk = Conversation()
    both = (
        GetOrderMenu(station_id=STATION),
        GetOrderMenu(station_id=STATION, leave_out_sold_out=True),
    )
    alone = tuple([await talk.ask(menu) for menu in both])
    if mood is not None:
        talk.till.mood(mood, times=None)
    reader = OrderMenuReader([type(menu) for menu in both])
    reader.feed(await talk.reply(encode_batch(both, envelope=envelope)))
    assert reader.close() == alone
