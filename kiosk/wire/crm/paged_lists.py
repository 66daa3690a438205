"""Which actions answer in pages, and how each is asked for the next (crm §5.4, §9.6, §10.3)."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import Any, Final, Generic, TypeVar, cast

from kiosk.errors import CrmRefused, SearchLost
from kiosk.wire.crm.action import Action
from kiosk.wire.crm.cards import CardInfo, GetCardInfo
from kiosk.wire.crm.coupon_actions import CouponInfo, GetCouponInfo
from kiosk.wire.crm.coupons import NO_COUPONS, Coupon, CouponList
from kiosk.wire.crm.expiring_points import ExpiringPage, ExpiringPoints, GetExpiringPoints
from kiosk.wire.crm.holder_search import (
    FreeSearch,
    FreeSearchOld,
    HolderPage,
    SearchHolders,
    SearchHoldersOld,
)
from kiosk.wire.crm.holders import GetHolderInfo
from kiosk.wire.crm.paging import Gathered, Page, by_name
from kiosk.wire.crm.people import Person
from kiosk.wire.crm.sac import SAC_CODES, Nature, number_of
from kiosk.wire.crm.transaction_listing import (
    GetTransactionsInfo,
    TransactionPage,
    TransactionRecord,
)
from kiosk.wire.crm.wishes import CouponPage, Include

_A = TypeVar("_A")
_Item = TypeVar("_Item", bound=Hashable)

_ELSEWHERE: Final = frozenset({Nature.SETTINGS, Nature.TRANSIENT})
"""Refusals of these natures do not speak of a search."""


class PagedList(ABC, Generic[_A, _Item]):
    """One list on its way: knows what was asked first, and what the server said since."""

    first: int = 1

    @abstractmethod
    def asking(self, index: int) -> Action[_A]:
        """The question for the page that begins at ``index``."""

    @abstractmethod
    def page(self, answer: _A) -> Page[_Item]:
        """What its answer holds. Raises SearchLost."""

    @abstractmethod
    def whole(self, gathered: Gathered[_Item]) -> _A:
        """An answer as if everything had come at once. At least one page was taken."""

    def meant(self, no: CrmRefused) -> CrmRefused:
        """What a refusal says about this list."""
        return no

    def farewell(self) -> Action[Any] | None:
        """What the server is told at the end, so that it keeps nothing."""
        return None


def paged_list(action: Action[_A]) -> PagedList[_A, Any] | None:
    """How the action's answer is paged, from the page it asks for on; ``None``: it has no pages."""
    found: PagedList[Any, Any] | None = None
    match action:
        case GetTransactionsInfo():
            found = _Transactions(action)
        case GetExpiringPoints():
            found = _Expiring(action)
        case SearchHolders():
            found = _Holders(action)
        case GetCardInfo() if _brings_coupons(action.include):
            found = _Coupons(
                action.coupons,
                lambda page: replace(action, coupons=page),
                lambda answer: answer.people,
                _with_people,
            )
        case GetCouponInfo() if _brings_coupons(action.wishes.include):
            found = _Coupons(
                action.wishes.coupons,
                lambda page: replace(action, wishes=replace(action.wishes, coupons=page)),
                lambda answer: answer.people,
                _with_people,
            )
        case GetHolderInfo() if _brings_coupons(action.wishes.include):
            found = _Coupons(
                action.wishes.coupons,
                lambda page: replace(action, wishes=replace(action.wishes, coupons=page)),
                lambda answer: (answer,),
                lambda _answer, people: people[0],
            )
    return cast("PagedList[_A, Any] | None", found)


class _Transactions(PagedList[TransactionPage, TransactionRecord]):
    """The place is always named: the server's own cursor is anybody's (crm §9.6)."""

    def __init__(self, action: GetTransactionsInfo) -> None:
        self._action = action
        self.first = action.index or 1

    def asking(self, index: int) -> GetTransactionsInfo:
        return replace(self._action, index=index)

    def page(self, answer: TransactionPage) -> Page[TransactionRecord]:
        items = by_name((record.id, record) for record in answer.records)
        return Page(items=items, total=answer.total or None, index_to=answer.index_to)

    def whole(self, gathered: Gathered[TransactionRecord]) -> TransactionPage:
        return TransactionPage(
            total=gathered.total or len(gathered.items),
            records=gathered.items,
            index_from=_index_from(gathered),
            index_to=_index_to(gathered),
        )


class _Expiring(PagedList[ExpiringPage, ExpiringPoints]):
    """A day is told once: all that end on it are merged."""

    def __init__(self, action: GetExpiringPoints) -> None:
        self._action = action
        self.first = action.index

    def asking(self, index: int) -> GetExpiringPoints:
        return replace(self._action, index=index)

    def page(self, answer: ExpiringPage) -> Page[ExpiringPoints]:
        items = by_name((str(one.last_day or ""), one) for one in answer.points)
        return Page(items=items, total=answer.total or None, index_to=answer.index_to)

    def whole(self, gathered: Gathered[ExpiringPoints]) -> ExpiringPage:
        return ExpiringPage(
            total=gathered.total or len(gathered.items),
            points=gathered.items,
            index_from=_index_from(gathered),
            index_to=_index_to(gathered),
        )


class _Holders(PagedList[HolderPage, Person]):
    """A set that the server keeps meanwhile, and loses when it is restarted (crm §10.3)."""

    def __init__(self, action: SearchHolders) -> None:
        self._action = action
        self._guid = action.search_guid
        self._is_ours = bool(action.items) and not action.keep
        self._found = 0
        self.first = action.index

    def asking(self, index: int) -> SearchHolders:
        if self._guid:
            return replace(self._action, items=(), search_guid=self._guid, index=index)
        return replace(self._action, keep=True, index=index)

    def page(self, answer: HolderPage) -> Page[Person]:
        guid = answer.search_guid or self._guid
        if (self._guid and guid != self._guid) or (self._found and not answer.total):
            raise self._lost("another set answers")
        self._guid, self._found = guid, answer.total
        items = by_name((person.holder.id, person) for person in answer.people)
        if answer.people and not guid:
            # Nothing leads to the other pages of a set without a name.
            return Page(items=items, total=len(items))
        return Page(items=items, total=answer.total or None, index_to=answer.index_to)

    def whole(self, gathered: Gathered[Person]) -> HolderPage:
        return HolderPage(
            people=gathered.items,
            total=gathered.total or len(gathered.items),
            index_from=_index_from(gathered),
            index_to=_index_to(gathered),
            search_guid="" if self._is_ours else self._guid,
        )

    def meant(self, no: CrmRefused) -> CrmRefused:
        """Which code an unknown set has is documented nowhere: whatever else it may not be."""
        known = SAC_CODES.get(number_of(no.sac) or 0)
        if not self._guid or (known is not None and known.nature in _ELSEWHERE):
            return no
        return self._lost(no.detail, no)

    def farewell(self) -> Action[Any] | None:
        if not self._guid or not self._is_ours:
            return None
        free = FreeSearchOld if isinstance(self._action, SearchHoldersOld) else FreeSearch
        return free(search_guid=self._guid)

    def _lost(self, detail: str, no: CrmRefused | None = None) -> SearchLost:
        self._guid = ""
        return SearchLost(detail, sac="" if no is None else no.sac)


class _Coupons(PagedList[_A, tuple[str, Coupon]]):
    """Coupons of the people in an answer, each with its holder's id."""

    def __init__(
        self,
        page: CouponPage | None,
        asking: Callable[[CouponPage], Action[_A]],
        people: Callable[[_A], tuple[Person, ...]],
        with_people: Callable[[_A, tuple[Person, ...]], _A],
    ) -> None:
        self._page = page or CouponPage()
        self._asking = asking
        self._people = people
        self._with_people = with_people
        self._last: _A | None = None
        self.first = self._page.index

    def asking(self, index: int) -> Action[_A]:
        return self._asking(replace(self._page, index=index))

    def page(self, answer: _A) -> Page[tuple[str, Coupon]]:
        self._last = answer
        people = self._people(answer)
        listed = next((person.coupons for person in people if person.coupons.coupons), NO_COUPONS)
        items = by_name(
            (coupon.id, (person.holder.id, coupon))
            for person in people
            for coupon in person.coupons.coupons
        )
        return Page(items=items, total=listed.total, index_to=listed.index_to)

    def whole(self, gathered: Gathered[tuple[str, Coupon]]) -> _A:
        assert self._last is not None, "no page was taken"
        return self._with_people(
            self._last,
            tuple(
                replace(person, coupons=self._list_of(person, gathered))
                for person in self._people(self._last)
            ),
        )

    def _list_of(self, person: Person, gathered: Gathered[tuple[str, Coupon]]) -> CouponList:
        return CouponList(
            coupons=tuple(one for holder, one in gathered.items if holder == person.holder.id),
            index_from=_index_from(gathered),
            index_to=_index_to(gathered),
            total=len(gathered.items) if gathered.total is None else gathered.total,
        )


def _with_people(answer: Any, people: tuple[Person, ...]) -> Any:
    assert isinstance(answer, CardInfo | CouponInfo)
    return replace(answer, people=people)


def _brings_coupons(include: tuple[Include, ...]) -> bool:
    return bool({Include.HOLDER_COUPON, Include.HOLDER_COUPON_AVAILABLE} & set(include))


def _index_from(gathered: Gathered[Any]) -> int | None:
    return gathered.first if gathered.items else None


def _index_to(gathered: Gathered[Any]) -> int | None:
    return gathered.first - 1 + len(gathered.items) if gathered.items else None
