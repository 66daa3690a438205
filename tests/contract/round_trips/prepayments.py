"""Prepayments by the kiosk's own terminal (rk7 §5.14)."""

from __future__ import annotations

from typing import Any

from kiosk.errors import ErrorCode, Remedy
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.terminal_authorisation import (
    TerminalAuthError2,
    TerminalAuthPay2,
    TerminalAuthStart2,
)
from tests.contract.round_trips.conversation import Conversation
from tests.contract.round_trips.place import (
    CARD,
    KIOSK,
    NOBODY,
    ORDER,
    PREPAID_AT_KIOSK,
    PREPAYMENT,
    STATION,
    TEA_PRICE,
)
from tests.contract.round_trips.round_trip import Refused, RoundTrip


async def prepayment_announced(talk: Conversation) -> None:
    await talk.ordered()
    announced = await talk.ask(announcement())
    assert announced.guid == PREPAYMENT
    assert announced.order is not None
    (prepaid,) = announced.order.prepayments
    assert (prepaid.guid, prepaid.transaction, announced.order.unpaid_sum) == (
        PREPAYMENT,
        2,
        TEA_PRICE,
    )


async def prepayment_confirmed(talk: Conversation) -> None:
    await talk.ordered()
    await talk.ask(announcement())
    confirmed = await talk.ask(
        TerminalAuthPay2(
            order=ORDER,
            station_id=STATION,
            waiter_id=KIOSK,
            prepayment=PREPAYMENT,
            amount=TEA_PRICE,
            approval_code="A1B2C3",
            masked_card="427600******1234",
            print_prepayment=True,
        )
    )
    told = await talk.order()
    assert confirmed.guid == PREPAYMENT
    assert (told.unpaid_sum, told.prepay_sum, told.is_paid) == (0, TEA_PRICE, False)
    assert [prepaid.transaction for prepaid in told.prepayments] == [5]
    assert talk.carried_out("TerminalAuthPay2")[0]["printed"] is True


async def prepayment_given_up(talk: Conversation) -> None:
    await talk.ordered()
    await talk.ask(announcement())
    given_up = await talk.ask(no_prepayment())
    assert given_up.guid == PREPAYMENT
    told = await talk.order()
    assert (told.unpaid_sum, [prepaid.deleted for prepaid in told.prepayments]) == (
        TEA_PRICE,
        [True],
    )


def announcement(reason: int = PREPAID_AT_KIOSK) -> TerminalAuthStart2:
    return TerminalAuthStart2(
        order=ORDER,
        station_id=STATION,
        waiter_id=KIOSK,
        tender_id=CARD,
        amount=TEA_PRICE,
        prepayment=PREPAYMENT,
        reason_id=reason,
    )


def no_prepayment() -> TerminalAuthError2:
    return TerminalAuthError2(
        order=ORDER, station_id=STATION, waiter_id=KIOSK, prepayment=PREPAYMENT
    )


async def announced_for_no_reason(talk: Conversation) -> Command[Any]:
    await talk.ordered()
    return announcement(NOBODY)


async def never_announced(talk: Conversation) -> Command[Any]:
    await talk.ordered()
    return TerminalAuthPay2(
        order=ORDER, station_id=STATION, waiter_id=KIOSK, prepayment=PREPAYMENT, amount=1
    )


async def given_up_twice(talk: Conversation) -> Command[Any]:
    await talk.ordered()
    await talk.ask(announcement())
    await talk.ask(no_prepayment())
    return no_prepayment()


ROUND_TRIPS = tuple(
    RoundTrip(
        kind=kind,
        carried_out=carried_out,
        refused=Refused(asked=asked, code=ErrorCode.POS_REFUSED, remedy=Remedy.STAFF),
    )
    for kind, carried_out, asked in (
        (TerminalAuthStart2, prepayment_announced, announced_for_no_reason),
        (TerminalAuthPay2, prepayment_confirmed, never_announced),
        (TerminalAuthError2, prepayment_given_up, given_up_twice),
    )
)
