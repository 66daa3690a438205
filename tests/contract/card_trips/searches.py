"""Holders searched for, page by page, and sets let go (crm §10)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.errors import CrmRefused, ErrorCode, Remedy
from kiosk.wire.crm.action import CrmVersion
from kiosk.wire.crm.card_expressions import between, less_than, masked
from kiosk.wire.crm.holder_search import (
    AddressCondition,
    CardCondition,
    ContactCondition,
    FreeSearch,
    FreeSearchOld,
    HolderCondition,
    HolderOrder,
    HolderPage,
    ItemMode,
    SearchHolders,
    SearchHoldersOld,
    SearchItem,
)
from kiosk.wire.crm.search_values import beginning_with, birthdays
from kiosk.wire.crm.wishes import Include, Wishes
from tests.contract.card_trips.card_desk import CardDesk
from tests.contract.card_trips.card_trip import CardTrip, Refused, always
from tests.contract.card_trips.guests import ANNA, PETER, PETERS_CARD
from tests.unit.simulators.card_guests import ANNAS_PHONE

_LOST_SET = "{00000000-0000-0000-0000-000000000000}"
_EVERYBODY = SearchItem(holder=HolderCondition(first_name="*"))


async def searched(desk: CardDesk) -> None:
    assert await found(desk, _EVERYBODY) == [ANNA, PETER]
    phone = ContactCondition(phone=ANNAS_PHONE.removeprefix("+"))
    assert await found(desk, SearchItem(contact=phone)) == [ANNA]
    mail = ContactCondition(email="ANNA@*")
    assert await found(desk, SearchItem(contact=mail)) == [ANNA]
    named = HolderCondition(last_name=beginning_with("зим"))
    assert await found(desk, SearchItem(holder=named)) == [PETER]
    (leap_week,) = birthdays(date(2024, 2, 25), date(2024, 3, 2))
    assert await found(desk, SearchItem(holder=HolderCondition(birth=leap_week))) == [PETER]
    assert await found(desk, SearchItem(holder=HolderCondition(has_photo=True))) == [ANNA]
    cards = between(777000001, 777000009, with_last=False) & less_than(10**12) | masked("55*")
    assert await found(desk, SearchItem(card=CardCondition(number=cards))) == [ANNA]
    assert await found(desk, SearchItem(card=CardCondition(number=~cards))) == [PETER]
    lives = AddressCondition(city="Москва", house="7*")
    assert await found(desk, SearchItem(address=lives)) == [ANNA]
    without_anna = SearchItem(mode=ItemMode.REMOVE, holder=HolderCondition(first_name="Анна"))
    assert await found(desk, _EVERYBODY, without_anna) == [PETER]
    assert await found(desk, SearchItem(holder=HolderCondition(first_name="Ян"))) == []
    await _paged(desk)


async def _paged(desk: CardDesk) -> None:
    search = SearchHolders(
        items=(_EVERYBODY,),
        count=1,
        keep=True,
        sorted_by=HolderOrder.LAST_NAME,
        wishes=Wishes(include=(Include.HOLDER_CARD,)),
    )
    first = await desk.ask(search)
    assert (first.total, first.index_from, first.index_to) == (2, 1, 1)
    assert [[card.number for card in one.cards] for one in first.people] == [[PETERS_CARD]]
    following = replace(search, items=(), search_guid=first.search_guid, index=2, keep=False)
    second = await desk.ask(following)
    assert [one.holder.id for one in second.people] == [ANNA]
    await desk.ask(FreeSearch(search_guid=first.search_guid))
    assert len(desk.counter.office.sets) == 0


async def searched_by_its_old_name(desk: CardDesk) -> None:
    number = CardCondition(number=masked(PETERS_CARD))
    page = await desk.ask(SearchHoldersOld(items=(SearchItem(card=number),)))
    assert ids(page) == [PETER]


async def let_go(desk: CardDesk) -> None:
    await _let_go(desk, FreeSearch)


async def let_go_by_its_old_name(desk: CardDesk) -> None:
    await _let_go(desk, FreeSearchOld)


async def _let_go(desk: CardDesk, free: type[FreeSearch]) -> None:
    page = await desk.ask(SearchHolders(items=(_EVERYBODY,), keep=True))
    await desk.ask(free(search_guid=page.search_guid))
    assert len(desk.counter.office.sets) == 0
    with pytest.raises(CrmRefused):
        await desk.ask(SearchHolders(search_guid=page.search_guid))


async def found(desk: CardDesk, *items: SearchItem) -> list[str]:
    page = await desk.ask(SearchHolders(items=items))
    assert page.total == len(page.people)
    return ids(page)


def ids(page: HolderPage) -> list[str]:
    return sorted(one.holder.id for one in page.people)


CARD_TRIPS = (
    CardTrip(
        kind=SearchHolders,
        carried_out=searched,
        refused=Refused(
            asked=always(SearchHolders(search_guid=_LOST_SET)),
            sac="SAC-9992",
            code=ErrorCode.CRM_REFUSED,
            remedy=Remedy.NEVER,
        ),
    ),
    CardTrip(
        kind=SearchHoldersOld,
        form="Search holders",
        versions=frozenset({CrmVersion.CRM5}),
        carried_out=searched_by_its_old_name,
        refused=Refused(
            asked=always(SearchHoldersOld(search_guid=_LOST_SET)),
            sac="SAC-9992",
            code=ErrorCode.CRM_REFUSED,
            remedy=Remedy.NEVER,
        ),
    ),
    CardTrip(
        kind=FreeSearch,
        form="Search holders free",
        carried_out=let_go,
        refused=Refused(
            asked=always(FreeSearch(search_guid=_LOST_SET)),
            sac="SAC-9992",
            code=ErrorCode.CRM_REFUSED,
            remedy=Remedy.NEVER,
        ),
    ),
    CardTrip(
        kind=FreeSearchOld,
        form="Search holders free old",
        versions=frozenset({CrmVersion.CRM5}),
        carried_out=let_go_by_its_old_name,
        refused=Refused(
            asked=always(FreeSearchOld(search_guid=_LOST_SET)),
            sac="SAC-9992",
            code=ErrorCode.CRM_REFUSED,
            remedy=Remedy.NEVER,
        ),
    ),
)
