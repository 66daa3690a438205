"""What a card brings beside the balance: coupons, the next level, points that end soon."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeVar, cast

import pytest

from kiosk.domain.guest import BonusAccount
from kiosk.domain.guest import ExpiringPoints as Expiring
from kiosk.domain.money import Money
from kiosk.errors import CrmRefused, ErrorCode, GarbledReply, NoReply
from kiosk.loyalty.cards import CardDesk
from kiosk.wire.crm.accounts import AccountExtension
from kiosk.wire.crm.action import Action
from kiosk.wire.crm.cards import CardInfo, GetCardInfo
from kiosk.wire.crm.coupons import CouponList
from kiosk.wire.crm.expiring_points import ExpiringPage, ExpiringPoints, GetExpiringPoints
from kiosk.wire.crm.people import Holder, Person
from kiosk.wire.crm.wishes import Include
from tests.unit.loyalty.test_card_desk import ANNA, BONUS, CARD, TODAY, Knows, Noon
from tests.unit.loyalty.test_coupons import COUPON

_A = TypeVar("_A")

ACCOUNT = BonusAccount(number="01.5", type_id=5, balance=Money.of(340))
SPRING = date(2026, 3, 31)


def desk(system: Any) -> CardDesk:
    return CardDesk(system, Noon(), account_type=5)


class Expires:
    """A card system that lists these points."""

    def __init__(self, *rows: ExpiringPoints) -> None:
        self.rows = rows
        self.asked: list[GetExpiringPoints] = []

    async def ask(self, action: Action[_A]) -> _A:
        assert isinstance(action, GetExpiringPoints)
        self.asked.append(action)
        return cast(_A, ExpiringPage(total=len(self.rows), points=self.rows))


def points(amount: int, last_day: date | None = SPRING, spent: int = 0) -> ExpiringPoints:
    return ExpiringPoints(last_day=last_day, amount=amount, spent=spent, transaction_ids=("1",))


async def expiring(*rows: ExpiringPoints) -> Expiring | None:
    return await desk(Expires(*rows)).expiring(ACCOUNT)


async def test_the_points_of_the_nearest_day_are_told() -> None:
    later = points(9000, date(2026, 4, 30))
    assert await expiring(points(4000), later) == Expiring(amount=Money.of(40), last_day=SPRING)


async def test_what_is_spent_already_is_not_lost() -> None:
    found = await expiring(points(4000, spent=4000), points(6000, spent=1000))
    assert found == Expiring(amount=Money.of(50), last_day=SPRING)


async def test_no_more_can_be_lost_than_there_is() -> None:
    found = await expiring(points(90000))
    assert found == Expiring(amount=Money.of(340), last_day=SPRING)


@pytest.mark.parametrize(
    "row", [points(0), points(99), points(4000, None), points(4000, TODAY - timedelta(days=1))]
)
async def test_nothing_worth_a_word_is_said(row: ExpiringPoints) -> None:
    assert await expiring(row) is None


async def test_points_of_this_very_day_are_told() -> None:
    assert await expiring(points(4000, TODAY)) == Expiring(amount=Money.of(40), last_day=TODAY)


async def test_only_the_next_two_months_are_asked_about() -> None:
    system = Expires()
    assert await desk(system).expiring(ACCOUNT) is None
    (asked,) = system.asked
    assert (asked.first_day, asked.last_day) == (TODAY, date(2026, 5, 13))


@pytest.mark.parametrize(
    ("trouble", "told"),
    [
        (GarbledReply(ErrorCode.PROTOCOL), NoReply),
        (CrmRefused(ErrorCode.CRM_REFUSED), CrmRefused),
    ],
)
async def test_trouble_is_the_card_system_s(trouble: Exception, told: type[Exception]) -> None:
    with pytest.raises(told):
        await desk(Knows(trouble)).expiring(ACCOUNT)


async def test_coupons_come_with_the_card_in_one_question() -> None:
    assert ANNA.holder is not None
    stranger = Person(holder=Holder(id="18", first_name="Пётр", deleted=False))
    person = Person(holder=ANNA.holder, coupons=CouponList(coupons=(COUPON,)))
    system = Knows(replace(ANNA, people=(stranger, person)))
    holder = await desk(system).look_up(CARD)
    assert [coupon.id for coupon in holder.coupons] == [COUPON.id]
    (asked,) = system.asked
    assert isinstance(asked, GetCardInfo)
    assert Include.HOLDER_COUPON_AVAILABLE in asked.include


async def test_without_coupons_there_are_none() -> None:
    assert (await desk(Knows(ANNA)).look_up(CARD)).coupons == ()


@pytest.mark.parametrize(("told", "away"), [(66000, Money.of(660)), (0, None), (None, None)])
async def test_the_next_level_is_as_far_as_the_card_system_says(
    told: int | None, away: Money | None
) -> None:
    holder = await desk(Knows(with_next_level(told))).look_up(CARD)
    assert holder.account is not None
    assert holder.account.to_next_level == away


def with_next_level(points_to_it: int | None) -> CardInfo:
    extension = AccountExtension(
        id=1,
        name="",
        rate=None,
        discount_limit=None,
        balance_limit=None,
        credit_use_limit=None,
        debit_use_limit=None,
        all_use_limit=None,
        visits=None,
        visits_to_next_level=None,
        points=None,
        points_to_next_level=points_to_it,
    )
    return replace(ANNA, accounts=(replace(BONUS, extension=extension),))
