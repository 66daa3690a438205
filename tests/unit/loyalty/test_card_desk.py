"""Who holds a card: each refusal, and the account points are taken from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, TypeVar, cast

import pytest

from kiosk.domain.guest import CardHolder, GuestCard
from kiosk.domain.money import Money
from kiosk.errors import CrmRefused, ErrorCode, GarbledReply, NoReply
from kiosk.loyalty.cards import CardDesk
from kiosk.wire.crm.accounts import CardAccount
from kiosk.wire.crm.action import Action
from kiosk.wire.crm.cards import CardInfo, GetCardInfo
from kiosk.wire.crm.people import Holder
from kiosk.wire.crm.plastic import CardStatus
from kiosk.wire.crm.wishes import AccountClass

_A = TypeVar("_A")

CARD = GuestCard(number="7770000014821")
BONUS_TYPE = 5
TODAY = date(2026, 3, 14)
BONUS = CardAccount(
    number="01.5",
    active=True,
    kind=AccountClass.BONUS,
    type_id=BONUS_TYPE,
    type_name="Бонусы",
    debit_enabled=True,
    debit_priority=2,
    credit_enabled=True,
    balance=34000,
    level_name="Серебро",
    expires=None,
)
ANNA = CardInfo(
    number=CARD.number,
    virtual=False,
    status=CardStatus.ACTIVE,
    block_reason="",
    valid_from=date(2025, 1, 1),
    valid_until=date(2027, 1, 1),
    holder=Holder(id="17", first_name=" Анна ", deleted=False),
    accounts=(BONUS,),
)


class Noon:
    def now(self) -> datetime:
        return datetime(2026, 3, 14, 12, 0, tzinfo=UTC)

    def monotonic(self) -> float:
        return 0.0


class Knows:
    """A card system that has one answer."""

    def __init__(self, answer: CardInfo | Exception) -> None:
        self.answer = answer
        self.asked: list[Action[Any]] = []

    async def ask(self, action: Action[_A]) -> _A:
        self.asked.append(action)
        if isinstance(self.answer, Exception):
            raise self.answer
        return cast(_A, self.answer)


async def look_up(
    answer: CardInfo | Exception, *, account_type: int | None = BONUS_TYPE
) -> CardHolder:
    return await CardDesk(Knows(answer), Noon(), account_type=account_type).look_up(CARD)


async def refused(answer: CardInfo | Exception, *, account_type: int | None = BONUS_TYPE) -> str:
    with pytest.raises(CrmRefused) as caught:
        await look_up(answer, account_type=account_type)
    assert CARD.number not in str(caught.value)
    return caught.value.code.value


async def test_a_good_card_greets_by_first_name_and_says_how_much_there_is() -> None:
    system = Knows(ANNA)
    holder = await CardDesk(system, Noon(), account_type=BONUS_TYPE).look_up(CARD)
    assert (holder.first_name, holder.card) == ("Анна", CARD)
    assert holder.account is not None
    assert (holder.account.number, holder.account.type_id) == ("01.5", BONUS_TYPE)
    assert (holder.account.balance, holder.account.level) == (Money.of(340), "Серебро")
    (question,) = system.asked
    assert isinstance(question, GetCardInfo)
    assert question.card == CARD.number


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (CardStatus.BLOCKED, "card-blocked"),
        (CardStatus.INACTIVE, "card-blocked"),
        (CardStatus.ANNULLED, "card-blocked"),
        (CardStatus.BEING_ISSUED, "card-blocked"),
        (CardStatus.DELETED, "card-unknown"),
        ("Somehow", "card-blocked"),
        ("", "card-blocked"),
    ],
)
async def test_only_an_active_card_can_be_used(status: CardStatus | str, code: str) -> None:
    assert await refused(replace(ANNA, status=status)) == code


def test_every_status_there_is_was_tried() -> None:
    assert len(CardStatus) == 6


@pytest.mark.parametrize("holder", [None, Holder(id="17", first_name="Анна", deleted=True)])
async def test_a_card_of_nobody_is_unknown(holder: Holder | None) -> None:
    assert await refused(replace(ANNA, holder=holder)) == "card-unknown"


@pytest.mark.parametrize(
    ("valid_from", "valid_until", "code"),
    [
        (None, date(2026, 3, 13), "card-expired"),
        (date(2026, 3, 15), None, "card-blocked"),
    ],
)
async def test_a_card_out_of_its_days_cannot_be_used(
    valid_from: date | None, valid_until: date | None, code: str
) -> None:
    assert await refused(replace(ANNA, valid_from=valid_from, valid_until=valid_until)) == code


@pytest.mark.parametrize(
    ("valid_from", "valid_until"), [(TODAY, TODAY), (None, None), (None, TODAY), (TODAY, None)]
)
async def test_the_first_and_the_last_day_of_a_card_count(
    valid_from: date | None, valid_until: date | None
) -> None:
    holder = await look_up(replace(ANNA, valid_from=valid_from, valid_until=valid_until))
    assert holder.first_name == "Анна"


async def test_a_card_without_any_account_is_refused() -> None:
    assert await refused(replace(ANNA, accounts=())) == "card-without-account"


@pytest.mark.parametrize(
    "account",
    [
        replace(BONUS, active=False),
        replace(BONUS, debit_enabled=False),
        replace(BONUS, kind=AccountClass.DISCOUNT),
        replace(BONUS, kind=77),
        replace(BONUS, type_id=6),
    ],
)
async def test_points_that_cannot_be_spent_here_are_not_offered(account: CardAccount) -> None:
    holder = await look_up(replace(ANNA, accounts=(account,)))
    assert (holder.first_name, holder.account) == ("Анна", None)


async def test_a_site_that_spends_no_points_still_greets() -> None:
    holder = await look_up(ANNA, account_type=None)
    assert (holder.first_name, holder.account) == ("Анна", None)


@pytest.mark.parametrize(
    ("priorities", "chosen"),
    [((2, 1, None), 1), ((None, 7, 7), 1), ((None, None), 0), ((0, -1), 1)],
)
async def test_the_account_of_the_lowest_priority_is_taken_those_without_one_last(
    priorities: tuple[int | None, ...], chosen: int
) -> None:
    accounts = tuple(
        replace(BONUS, number=str(place), debit_priority=priority)
        for place, priority in enumerate(priorities)
    )
    holder = await look_up(replace(ANNA, accounts=accounts))
    assert holder.account is not None
    assert holder.account.number == str(chosen)


async def test_an_overdrawn_account_has_nothing_to_spend() -> None:
    holder = await look_up(replace(ANNA, accounts=(replace(BONUS, balance=-500),)))
    assert holder.account is not None
    assert holder.account.balance == Money(0)


@pytest.mark.parametrize(
    "trouble", [NoReply(ErrorCode.CRM_SILENT), CrmRefused(ErrorCode.CARD_UNKNOWN, sac="SAC-0014")]
)
async def test_what_the_card_system_says_of_itself_is_passed_on(
    trouble: NoReply | CrmRefused,
) -> None:
    with pytest.raises(type(trouble)) as caught:
        await look_up(trouble)
    assert caught.value is trouble


async def test_a_page_of_a_proxy_is_the_silence_of_the_card_system_and_of_nobody_else() -> None:
    with pytest.raises(NoReply) as caught:
        await look_up(GarbledReply(ErrorCode.PROTOCOL, "HTTP 502"))
    assert (caught.value.code, caught.value.detail) == (ErrorCode.CRM_SILENT, "HTTP 502")


async def test_nothing_personal_shows_in_a_repr() -> None:
    shown = repr(await look_up(ANNA))
    assert "Анна" not in shown
    assert CARD.number not in shown
    assert "01.5" not in shown
