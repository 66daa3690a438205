"""Guests' cards through the till (rk7 §5.15)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kiosk.errors import ErrorCode, Remedy
from kiosk.simulators.moods import Mood
from kiosk.wire.rkeeper.calculation import CalcOrder2
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.personal_cards import (
    ApplyPersonalCard,
    CreaterkFriendsAnchor,
    GetCardInfo,
    ParseMCR,
    ScanScope,
    UndoPersonalCard,
)
from tests.contract.round_trips.conversation import Conversation, paying
from tests.contract.round_trips.place import (
    ANNA,
    ANNAS_PHONE,
    BLOCKED_CARD,
    CARD_SYSTEM,
    KIOSK,
    NOBODY,
    ORDER,
    POINTS,
    STATION,
    TEA_PRICE,
    TENTH_COUPON,
)
from tests.contract.round_trips.round_trip import Refused, RoundTrip, always


async def applied(talk: Conversation) -> None:
    await talk.ordered()
    answer = await talk.ask(applying(ANNA, cashier_id=KIOSK, properties={"Birthday": "?"}))
    assert "Анна" in answer.properties["holder"]
    told = await talk.order()
    assert [(discount.source, discount.deleted) for discount in told.discounts] == [
        ("pdsCard", False)
    ]
    due = (await talk.ask(CalcOrder2(order=ORDER))).unpaid_sum
    assert due == talk.held().total < TEA_PRICE
    assert told.withdrawable == balance_of_anna(talk)
    await applied_as_coupon(talk)


async def applied_as_coupon(talk: Conversation) -> None:
    """A coupon goes the way of a card and stands beside it; by number or by code it is one."""
    before = (await talk.order()).order_sum
    for code in (TENTH_COUPON, TENTH_COUPON[6:]):
        await talk.ask(applying(code))
    told = await talk.order()
    assert [one.amount for one in told.discounts if one.source == "coupon"] == [TEA_PRICE // 10]
    due = (await talk.ask(CalcOrder2(order=ORDER))).unpaid_sum
    assert due == told.order_sum == before - TEA_PRICE // 10
    await talk.ask(paying(due))
    assert talk.held().paid


async def taken_off(talk: Conversation) -> None:
    await talk.ordered()
    off = UndoPersonalCard(
        order=ORDER,
        station_id=STATION,
        interface_id=CARD_SYSTEM,
        card_code=ANNA,
        cashier_id=KIOSK,
        seat=0,
    )
    await talk.ask(off)
    await talk.ask(applying(ANNA))
    await talk.ask(off)
    told = await talk.order()
    assert [discount.deleted for discount in told.discounts] == [True]
    await talk.ask(applying(TENTH_COUPON))
    await talk.ask(replace(off, card_code=TENTH_COUPON))
    told = await talk.order()
    assert [discount.deleted for discount in told.discounts] == [True, True]
    assert (told.order_sum, told.withdrawable) == (TEA_PRICE, None)


async def looked_up(talk: Conversation) -> None:
    await talk.created()
    card = await talk.ask(
        GetCardInfo(card_code=ANNA, interface_id=CARD_SYSTEM, order=ORDER, station_id=STATION)
    )
    assert card.known
    assert (card.holder, card.card_code) == ("Соколова Анна Игоревна", ANNA)
    assert [(account.tender.id, account.amount) for account in card.accounts] == [
        (POINTS, balance_of_anna(talk))
    ]
    assert card.discount is not None
    blocked = await talk.ask(GetCardInfo(card_code=BLOCKED_CARD, interface_id=CARD_SYSTEM))
    assert blocked.message == "Карта утеряна"
    nobody = await talk.ask(GetCardInfo(card_code=str(NOBODY), interface_id=CARD_SYSTEM))
    assert not nobody.known


async def scanned(talk: Conversation) -> None:
    (scan,) = await talk.ask(ParseMCR(scanned=f";{ANNA}=3605?"))
    assert (scan.card_code, scan.scope) == (ANNA, ScanScope.INTERFACE)
    assert scan.item is not None
    assert scan.rule is not None
    assert scan.item.id == CARD_SYSTEM
    assert await talk.ask(ParseMCR(scanned="https://example.org")) == ()


async def member_found(talk: Conversation) -> None:
    await talk.created()
    member = await talk.ask(CreaterkFriendsAnchor(order=ORDER, phone=ANNAS_PHONE))
    assert (member.member, member.bonuses) == ("Анна", balance_of_anna(talk))
    assert member.anchor
    assert talk.held().texts["rkFriendsAnchor"] == member.anchor
    again = await talk.ask(CreaterkFriendsAnchor(order=ORDER, token=ANNA))
    assert again.anchor == member.anchor


def applying(card: str, **more: Any) -> ApplyPersonalCard:
    return ApplyPersonalCard(
        order=ORDER, station_id=STATION, interface_id=CARD_SYSTEM, card_code=card, **more
    )


def balance_of_anna(talk: Conversation) -> int:
    anna = talk.till.house.cards.find(ANNA)
    assert anna is not None
    return anna.balance


async def a_lost_card(talk: Conversation) -> Command[Any]:
    await talk.ordered()
    return applying(BLOCKED_CARD)


async def from_a_paid_order(talk: Conversation) -> Command[Any]:
    await talk.paid()
    return UndoPersonalCard(
        order=ORDER, station_id=STATION, interface_id=CARD_SYSTEM, card_code=ANNA
    )


async def a_stranger(talk: Conversation) -> Command[Any]:
    await talk.created()
    return CreaterkFriendsAnchor(order=ORDER, phone="+70000000000")


ROUND_TRIPS = (
    RoundTrip(
        kind=ApplyPersonalCard,
        carried_out=applied,
        refused=Refused(
            asked=a_lost_card, code=ErrorCode.CRM_REFUSED, remedy=Remedy.GUEST, number=3813
        ),
    ),
    RoundTrip(
        kind=UndoPersonalCard,
        carried_out=taken_off,
        refused=Refused(asked=from_a_paid_order, code=ErrorCode.POS_REFUSED, remedy=Remedy.STAFF),
    ),
    RoundTrip(
        kind=GetCardInfo,
        carried_out=looked_up,
        refused=Refused(
            asked=always(GetCardInfo(card_code=ANNA, interface_id=CARD_SYSTEM)),
            code=ErrorCode.CRM_REFUSED,
            remedy=Remedy.GUEST,
            mood=Mood.DRIVER_UNREACHABLE,
        ),
    ),
    RoundTrip(
        kind=ParseMCR,
        carried_out=scanned,
        refused=Refused(
            asked=always(ParseMCR(scanned="")), code=ErrorCode.POS_REFUSED, remedy=Remedy.NEVER
        ),
    ),
    RoundTrip(
        kind=CreaterkFriendsAnchor,
        carried_out=member_found,
        refused=Refused(
            asked=a_stranger, code=ErrorCode.CRM_REFUSED, remedy=Remedy.GUEST, number=3813
        ),
    ),
)
