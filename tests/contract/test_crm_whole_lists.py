"""Whole lists of the card system over both transports, whatever happens between two pages."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeVar

import pytest
import pytest_asyncio

from kiosk.clients.crm_pages import has_pages, whole_list
from kiosk.errors import CrmRefused, PagesStuck, SearchLost
from kiosk.simulators.moods import Mood
from kiosk.wire.crm.action import Action, CrmVersion
from kiosk.wire.crm.cards import GetCardInfo
from kiosk.wire.crm.catalogue import ACTIONS, OTHER_FORMS
from kiosk.wire.crm.coupon_actions import GetCouponInfo
from kiosk.wire.crm.expiring_points import GetExpiringPoints
from kiosk.wire.crm.holder_drafts import HolderDraft
from kiosk.wire.crm.holder_search import (
    HolderCondition,
    HolderOrder,
    SearchHolders,
    SearchHoldersOld,
    SearchItem,
)
from kiosk.wire.crm.holders import AddHolders, GetHolderInfo
from kiosk.wire.crm.transaction_listing import GetTransactionsInfo
from kiosk.wire.crm.wishes import CouponPage, Include, Wishes
from tests.contract.card_trips.card_desk import CardDesk, CardHouse
from tests.contract.card_trips.guests import ANNA, ANNAS_CARD
from tests.contract.card_trips.transactions import named, posting
from tests.unit.simulators.card_guests import BONUS_ACCOUNT, PERCENT_COUPON

pytestmark = pytest.mark.asyncio(loop_scope="module")

_A = TypeVar("_A")
_EVERYBODY = SearchHolders(
    items=(SearchItem(holder=HolderCondition(first_name="*")),),
    count=2,
    sorted_by=HolderOrder.LAST_NAME,
)
_WITH_COUPONS = (Include.HOLDER, Include.HOLDER_COUPON)


@pytest_asyncio.fixture(loop_scope="module", params=list(CrmVersion))
async def desk(request: pytest.FixtureRequest, card_house: CardHouse) -> AsyncIterator[CardDesk]:
    async with card_house.desk(request.param) as opened:
        yield opened


class Between:
    """The desk's link, with something that happens before one of the pages."""

    def __init__(self, desk: CardDesk, page: int, happens: Callable[[], Awaitable[object]]) -> None:
        self.desk = desk
        self.page = page
        self.happens = happens
        self.asked: list[Action[Any]] = []

    async def ask(self, action: Action[_A], /) -> _A:
        self.asked.append(action)
        if len(self.asked) == self.page:
            await self.happens()
        return await self.desk.link.ask(action)


async def debits(desk: CardDesk, count: int) -> None:
    for number in range(1, count + 1):
        await desk.ask(posting(desk, named(f"2{number:05}"), -number))


async def holders(desk: CardDesk) -> list[str]:
    """Five of them, by their last names."""
    for last_name in ("Белов", "Громов", "Ядов"):
        await desk.ask(AddHolders(draft=HolderDraft(last_name=last_name, first_name="Олег")))
    return ["Белов", "Громов", "Зимин", "Соколова", "Ядов"]


async def test_every_transaction_is_there_newest_first(desk: CardDesk):
    await debits(desk, 7)
    told: list[tuple[int, int | None]] = []
    asked = GetTransactionsInfo(account_number=BONUS_ACCOUNT, count=3)
    found = await whole_list(desk.link, asked, lambda had, total: told.append((had, total)))
    assert [one.amount for one in found.answer.records] == [-7, -6, -5, -4, -3, -2, -1]
    assert (found.answer.total, found.answer.index_from, found.answer.index_to) == (7, 1, 7)
    assert told == [(3, 7), (6, 7), (7, 7)]
    assert found.missing == 0


async def test_transactions_that_come_meanwhile_neither_hide_nor_double_one(desk: CardDesk):
    await debits(desk, 7)
    link = Between(desk, 2, lambda: desk.ask(posting(desk, named("300001"), -50)))
    found = await whole_list(link, GetTransactionsInfo(account_number=BONUS_ACCOUNT, count=3))
    assert [one.amount for one in found.answer.records] == [-7, -6, -5, -4, -3, -2, -1]
    assert found.missing == 1


async def test_a_restart_meanwhile_harms_no_listing_of_transactions(desk: CardDesk):
    await debits(desk, 5)

    async def restart() -> None:
        desk.mood(Mood.RESTARTED)

    found = await whole_list(
        Between(desk, 2, restart), GetTransactionsInfo(account_number=BONUS_ACCOUNT, count=2)
    )
    assert [one.amount for one in found.answer.records] == [-5, -4, -3, -2, -1]


async def test_every_day_points_end_on_is_there(desk: CardDesk):
    today = desk.at.date()
    days = [today + timedelta(days=number) for number in range(1, 6)]
    for number, last_day in enumerate([*days, days[1]]):
        await desk.ask(posting(desk, named(f"40000{number}"), 10_00, last_day=last_day))
    asked = GetExpiringPoints(account_number=BONUS_ACCOUNT, first_day=today, count=2)
    found = await whole_list(desk.link, asked)
    assert [one.last_day for one in found.answer.points] == days
    assert [one.amount for one in found.answer.points] == [10_00, 20_00, 10_00, 10_00, 10_00]


async def test_every_holder_found_is_there_and_the_set_is_let_go(desk: CardDesk):
    names = await holders(desk)
    found = await whole_list(desk.link, _EVERYBODY)
    assert [one.holder.last_name for one in found.answer.people] == names
    assert (found.answer.total, found.answer.search_guid) == (5, "")
    assert len(desk.counter.office.sets) == 0
    assert desk.ignored() == []


async def test_an_old_server_pages_and_forgets_under_its_own_name(card_house: CardHouse):
    async with card_house.desk(CrmVersion.CRM5) as desk:
        names = await holders(desk)
        link = Between(desk, 0, asyncio.Event().wait)
        asked = SearchHoldersOld(items=_EVERYBODY.items, count=2, sorted_by=HolderOrder.LAST_NAME)
        found = await whole_list(link, asked)
        assert [one.holder.last_name for one in found.answer.people] == names
        assert {action.name for action in link.asked} == {"Search holders"}
        assert len(desk.counter.office.sets) == 0


async def test_a_set_somebody_keeps_is_paged_and_left_to_them(desk: CardDesk):
    names = await holders(desk)
    kept = await whole_list(desk.link, replace(_EVERYBODY, keep=True))
    guid = kept.answer.search_guid
    again = await whole_list(
        desk.link, SearchHolders(search_guid=guid, count=2, sorted_by=HolderOrder.LAST_NAME)
    )
    assert [one.holder.last_name for one in again.answer.people] == names
    assert len(desk.counter.office.sets) == 1


async def test_a_restart_during_a_search_is_told_as_what_it_is(desk: CardDesk):
    await holders(desk)

    async def restart() -> None:
        desk.mood(Mood.RESTARTED)

    link = Between(desk, 2, restart)
    with pytest.raises(SearchLost) as caught:
        await whole_list(link, _EVERYBODY)
    assert caught.value.sac == "SAC-9992"
    assert len(link.asked) == 2, "nobody asks for a set that is gone"


async def test_a_set_that_is_emptied_on_the_way_is_lost_too(desk: CardDesk):
    await holders(desk)

    async def emptied() -> None:
        following = link.asked[-1]
        assert isinstance(following, SearchHolders)
        desk.counter.office.sets.keep(following.search_guid, frozenset())

    link = Between(desk, 2, emptied)
    with pytest.raises(SearchLost):
        await whole_list(link, _EVERYBODY)


@pytest.mark.parametrize("sac", ["SAC-0111", "SAC-9995"])
async def test_a_refusal_that_is_not_about_the_search_stays_what_it_is(desk: CardDesk, sac: str):
    await holders(desk)

    async def refused() -> None:
        desk.mood(Mood.SAC_ERROR, detail=sac)

    with pytest.raises(CrmRefused) as caught:
        await whole_list(Between(desk, 2, refused), _EVERYBODY)
    assert (type(caught.value), caught.value.sac) == (CrmRefused, sac)
    assert len(desk.counter.office.sets) == 0, "the set is let go all the same"


async def test_whoever_stops_a_search_leaves_no_set_behind(desk: CardDesk):
    await holders(desk)
    reached = asyncio.Event()

    async def stop() -> None:
        reached.set()
        await asyncio.Event().wait()

    searching = asyncio.create_task(whole_list(Between(desk, 2, stop), _EVERYBODY))
    await reached.wait()
    assert len(desk.counter.office.sets) == 1
    searching.cancel()
    with pytest.raises(asyncio.CancelledError):
        await searching
    assert len(desk.counter.office.sets) == 0


@pytest.mark.parametrize(
    "asked",
    [
        GetCardInfo(card=ANNAS_CARD, include=_WITH_COUPONS, coupons=CouponPage(count=2)),
        GetHolderInfo(
            holder_id=ANNA, wishes=Wishes(include=_WITH_COUPONS, coupons=CouponPage(count=2))
        ),
        GetCouponInfo(
            coupon_id=PERCENT_COUPON,
            wishes=Wishes(include=_WITH_COUPONS, coupons=CouponPage(count=2)),
        ),
    ],
    ids=lambda asked: str(asked.name),
)
async def test_every_coupon_of_a_holder_is_there(desk: CardDesk, asked: Action[Any]):
    link = Between(desk, 0, asyncio.Event().wait)
    found = await whole_list(link, asked)
    (person,) = getattr(found.answer, "people", (found.answer,))
    ids = [one.id for one in person.coupons.coupons]
    assert len(ids) == len(set(ids)) == person.coupons.total == 6
    assert (person.coupons.index_from, person.coupons.index_to) == (1, 6)
    assert len(link.asked) == 3


async def test_a_server_that_knows_no_pages_is_not_asked_for_ever(desk: CardDesk):
    await debits(desk, 7)

    class FirstPageOnly(Between):
        async def ask(self, action: Action[_A], /) -> _A:
            assert isinstance(action, GetTransactionsInfo)
            first: Any = replace(action, index=1)
            return await super().ask(first)

    link = FirstPageOnly(desk, 0, asyncio.Event().wait)
    with pytest.raises(PagesStuck):
        await whole_list(link, GetTransactionsInfo(account_number=BONUS_ACCOUNT, count=3))
    assert len(link.asked) == 2


async def test_directories_come_at_once():
    plain = {"Get cities info", "Get streets info", "Get cards groups info", "Get version"}
    for name in plain:
        assert not has_pages(ACTIONS[name]())
    assert not has_pages(GetCardInfo(card=ANNAS_CARD)), "no coupons are wanted"
    assert has_pages(OTHER_FORMS["Search holders"](items=_EVERYBODY.items))  # type: ignore[call-arg]  # a search
