"""Cards and accounts: looked up, shut, opened, handed over (crm §8.1, §8.2)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from kiosk.errors import ErrorCode, Remedy
from kiosk.wire.crm.accounts import AccountActive, AccountBlock, CardAccount
from kiosk.wire.crm.card_changes import (
    CardActive,
    CardBlock,
    CardDisable,
    CardInactive,
    CardTransfer,
)
from kiosk.wire.crm.cards import CardInfo, GetCardInfo
from kiosk.wire.crm.plastic import CardStatus
from kiosk.wire.crm.wishes import AccountClass, AccountFilter, CouponPage, Include
from tests.contract.card_trips.card_desk import CardDesk
from tests.contract.card_trips.card_trip import CardTrip, Refused, always
from tests.contract.card_trips.guests import (
    ANNA,
    ANNAS_CARD,
    ANNULLED_CARD,
    BLOCKED_CARD,
    FREE_CARD,
    PETERS_CARD,
    SLEEPING_CARD,
)
from tests.unit.simulators.card_guests import (
    BLOCKED_ACCOUNT,
    BONUS,
    BONUS_ACCOUNT,
    CREDIT_ACCOUNT,
    PERCENT_COUPON,
    TURNOVER_ACCOUNT,
)


async def looked_up(desk: CardDesk) -> None:
    card = await desk.ask(GetCardInfo(card=ANNAS_CARD))
    assert (card.number, card.status, card.virtual) == (ANNAS_CARD, CardStatus.ACTIVE, False)
    assert (card.valid_from, card.valid_until) == (date(2020, 1, 1), date(2030, 12, 31))
    assert card.holder is not None
    assert (card.holder.id, card.holder.first_name) == (ANNA, "Анна")
    by_number = {account.number: account for account in card.accounts}
    assert set(by_number) == {BONUS_ACCOUNT, CREDIT_ACCOUNT}
    bonus, credit = by_number[BONUS_ACCOUNT], by_number[CREDIT_ACCOUNT]
    assert (bonus.kind, bonus.type_id, bonus.balance) == (AccountClass.BONUS, BONUS, 340_00)
    assert (bonus.active, bonus.debit_enabled, bonus.debit_priority) == (True, True, 1)
    assert (credit.kind, credit.credit_depth) == (AccountClass.CREDIT, 50_00)
    assert (credit.credit_enabled, credit.debit_priority) == (False, 2)
    assert bonus.scheme is not None
    assert (bonus.level_name, bonus.scheme.base_rate) == ("Гость [1] 5%", Decimal(5))
    assert bonus.scheme.current_rate == Decimal(8), "it is lunch time"
    await _looked_up_in_other_ways(desk)


async def _looked_up_in_other_ways(desk: CardDesk) -> None:
    with_coupons = await desk.ask(
        GetCardInfo(
            card=ANNAS_CARD,
            virtual=False,
            include=(Include.HOLDER, Include.HOLDER_COUPON, Include.HOLDER_CONTACT),
            coupons=CouponPage(index=1, count=2),
        )
    )
    (person,) = with_coupons.people
    assert (person.coupons.index_from, person.coupons.index_to) == (1, 2)
    assert (len(person.coupons.coupons), person.coupons.total) == (2, 6)
    assert person.coupons.coupons[0].id == PERCENT_COUPON
    assert len(person.contacts) == 2
    turnover = await desk.ask(
        GetCardInfo(
            card=ANNAS_CARD,
            include=(Include.ACCOUNT,),
            account_filter=AccountFilter(account_class=AccountClass.FUNDS_SPENT),
        )
    )
    assert [account.number for account in turnover.accounts] == [TURNOVER_ACCOUNT]
    peters = await desk.ask(GetCardInfo(card=PETERS_CARD, include=(Include.CARD_PROPERTY,)))
    assert [(one.code, one.value.value) for one in peters.properties] == [("COLOUR", "white")]
    free = await desk.ask(GetCardInfo(card=FREE_CARD))
    assert (free.holder, free.accounts) == (None, ())


async def blocked(desk: CardDesk) -> None:
    await desk.ask(CardBlock(card=ANNAS_CARD, reason="оставлена на столе"))
    card = await card_as_it_is(desk)
    assert (card.status, card.block_reason) == (CardStatus.BLOCKED, "оставлена на столе")


async def put_to_sleep(desk: CardDesk) -> None:
    await desk.ask(CardInactive(card=ANNAS_CARD))
    assert (await card_as_it_is(desk)).status is CardStatus.INACTIVE


async def activated(desk: CardDesk) -> None:
    await desk.ask(CardActive(card=SLEEPING_CARD, expires=date(2031, 5, 2)))
    card = await card_as_it_is(desk, SLEEPING_CARD)
    assert (card.status, card.valid_until) == (CardStatus.ACTIVE, date(2031, 5, 2))
    await desk.ask(CardActive(card=BLOCKED_CARD))
    card = await card_as_it_is(desk, BLOCKED_CARD)
    assert (card.status, card.block_reason) == (CardStatus.ACTIVE, "")
    assert card.valid_until == date(2030, 12, 31), "nobody gave another day"


async def annulled(desk: CardDesk) -> None:
    await desk.ask(CardDisable(card=ANNAS_CARD))
    assert (await card_as_it_is(desk)).status is CardStatus.ANNULLED


async def handed_over(desk: CardDesk) -> None:
    await desk.ask(CardTransfer(card=FREE_CARD, holder_id=ANNA, only_free=True))
    card = await desk.ask(GetCardInfo(card=FREE_CARD))
    assert card.holder is not None
    assert card.holder.id == ANNA


async def account_shut(desk: CardDesk) -> None:
    await desk.ask(AccountBlock(account_number=BONUS_ACCOUNT, reason="проверка"))
    account = await account_as_it_is(desk)
    assert (account.active, account.block_reason) == (False, "проверка")
    assert not any(one.number == BONUS_ACCOUNT for one in (await card_as_it_is(desk)).accounts), (
        "no account to pay with"
    )


async def account_opened(desk: CardDesk) -> None:
    await desk.ask(AccountBlock(account_number=BONUS_ACCOUNT))
    await desk.ask(AccountActive(account_number=BONUS_ACCOUNT))
    assert (await account_as_it_is(desk)).active


async def card_as_it_is(desk: CardDesk, card: str = ANNAS_CARD) -> CardInfo:
    return await desk.ask(GetCardInfo(card=card))


async def account_as_it_is(desk: CardDesk) -> CardAccount:
    card = await desk.ask(GetCardInfo(card=ANNAS_CARD, include=(Include.ACCOUNT,)))
    return next(one for one in card.accounts if one.number == BONUS_ACCOUNT)


CARD_TRIPS = (
    CardTrip(
        kind=GetCardInfo,
        carried_out=looked_up,
        refused=Refused(
            asked=always(GetCardInfo(card="1000000000001")),
            sac="SAC-0014",
            code=ErrorCode.CARD_UNKNOWN,
            remedy=Remedy.GUEST,
        ),
    ),
    CardTrip(
        kind=CardBlock,
        carried_out=blocked,
        refused=Refused(
            asked=always(CardBlock(card=BLOCKED_CARD)),
            sac="SAC-0070",
            code=ErrorCode.CRM_REFUSED,
            remedy=Remedy.STAFF,
        ),
    ),
    CardTrip(
        kind=CardInactive,
        carried_out=put_to_sleep,
        refused=Refused(
            asked=always(CardInactive(card=ANNULLED_CARD)),
            sac="SAC-0071",
            code=ErrorCode.CARD_BLOCKED,
            remedy=Remedy.STAFF,
        ),
    ),
    CardTrip(
        kind=CardActive,
        carried_out=activated,
        refused=Refused(
            asked=always(CardActive(card=ANNAS_CARD)),
            sac="SAC-0070",
            code=ErrorCode.CRM_REFUSED,
            remedy=Remedy.STAFF,
        ),
    ),
    CardTrip(
        kind=CardDisable,
        carried_out=annulled,
        refused=Refused(
            asked=always(CardDisable(card=ANNULLED_CARD)),
            sac="SAC-0071",
            code=ErrorCode.CARD_BLOCKED,
            remedy=Remedy.STAFF,
        ),
    ),
    CardTrip(
        kind=CardTransfer,
        carried_out=handed_over,
        refused=Refused(
            asked=always(CardTransfer(card=PETERS_CARD, holder_id=ANNA, only_free=True)),
            sac="SAC-0077",
            code=ErrorCode.GUEST_REGISTERED,
            remedy=Remedy.GUEST,
        ),
    ),
    CardTrip(
        kind=AccountBlock,
        carried_out=account_shut,
        refused=Refused(
            asked=always(AccountBlock(account_number=BLOCKED_ACCOUNT)),
            sac="SAC-0016",
            code=ErrorCode.CARD_BLOCKED,
            remedy=Remedy.STAFF,
        ),
    ),
    CardTrip(
        kind=AccountActive,
        carried_out=account_opened,
        refused=Refused(
            asked=always(AccountActive(account_number="01.00005.99999999.0001")),
            sac="SAC-0021",
            code=ErrorCode.CARD_WITHOUT_ACCOUNT,
            remedy=Remedy.GUEST,
        ),
    ),
)
