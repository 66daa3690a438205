"""What an order or a basket would cost: nothing is saved (rk7 §5.6)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kiosk.errors import ErrorCode, Remedy
from kiosk.wire.rkeeper.calculation import (
    CalcOrder,
    CalcOrder2,
    CalcOrder3,
    CalcOrder4,
    CalcOrder5,
    ProposedTender,
    ValidateOrder,
)
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.order_changes import SaveOrder
from kiosk.wire.rkeeper.order_lines import NewDish, NewModifier, NewSession
from kiosk.wire.rkeeper.payment_lines import NewPrepayment
from tests.contract.round_trips.conversation import Conversation, tea_packet
from tests.contract.round_trips.place import (
    CARD,
    CASH,
    KIOSK,
    NOBODY,
    ORDER,
    ORDER_CATEGORY,
    PREPAID_AT_KIOSK,
    SBP,
    STATION,
    TABLE,
    TEA_PRICE,
    TO_GO,
)
from tests.contract.round_trips.round_trip import Refused, RoundTrip, always, misconfigured
from tests.unit.simulators.cash_till import dish_id, samovar


def packet(*lines: NewDish) -> tuple[NewSession, ...]:
    return (NewSession(station_id=STATION, lines=lines),)


SOLD_OUT = packet(NewDish(dish_id=dish_id("vareniki"), quantity=1000))
TOO_SWEET = packet(
    NewDish(
        dish_id=dish_id("tea"),
        quantity=1000,
        modifiers=(NewModifier(modifier_id=samovar().modifier("tea_honey").id, count=3),),
    )
)


async def priced_before_an_order(talk: Conversation) -> None:
    priced = await talk.ask(
        CalcOrder(
            sessions=(tea_packet(),),
            guests=1,
            table_id=TABLE,
            waiter_id=KIOSK,
            order_category_id=ORDER_CATEGORY,
            order_type_id=TO_GO,
        )
    )
    assert (priced.order.order_sum, priced.faults) == (TEA_PRICE, ())
    assert list(talk.till.house.orders) == []
    await talk.ordered()
    more = await talk.ask(CalcOrder(order=ORDER, sessions=packet(two_espressos())))
    assert more.order.order_sum == TEA_PRICE + 2 * espresso_price(talk)
    assert talk.held().total == TEA_PRICE


async def priced_with_more_lines(talk: Conversation) -> None:
    await talk.ordered()
    priced = await talk.ask(CalcOrder4(order=ORDER, sessions=packet(two_espressos())))
    assert priced.order.unpaid_sum == TEA_PRICE + 2 * espresso_price(talk)
    assert [line.item.id for line in priced.order.lines] == [dish_id("tea"), dish_id("espresso")]
    assert (await talk.order()).order_sum == TEA_PRICE


async def what_is_to_be_paid(talk: Conversation) -> None:
    await talk.ordered()
    due = await talk.ask(
        CalcOrder2(
            order=ORDER,
            station_id=STATION,
            cashier_id=KIOSK,
            proposed=(ProposedTender(tender_id=CARD, amount=2000),),
        )
    )
    assert due.unpaid_sum == TEA_PRICE - 2000
    assert {offer.tender.id: offer.amount for offer in due.tenders}[CARD] == TEA_PRICE
    assert {offer.tender.id: offer.usable for offer in due.tenders}[SBP]
    promised = NewPrepayment(tender_id=CARD, amount=5000, reason_id=PREPAID_AT_KIOSK, promised=True)
    await talk.ask(SaveOrder(order=ORDER, sessions=(NewSession(lines=(promised,)),)))
    assert (await talk.ask(CalcOrder2(order=ORDER))).unpaid_sum == TEA_PRICE - 5000
    assert (await talk.order()).unpaid_sum == TEA_PRICE


async def why_a_tender_cannot_be_used(talk: Conversation) -> None:
    house = talk.till.house
    tenders = tuple(
        replace(tender, prepayment=tender.id != CASH) for tender in house.scenario.tenders
    )
    house.scenario = replace(house.scenario, tenders=tenders)
    await talk.ordered()
    due = await talk.ask(
        CalcOrder3(order=ORDER, station_id=STATION, prepay_reason_id=PREPAID_AT_KIOSK)
    )
    offers = {offer.tender.id: offer for offer in due.tenders}
    assert due.basic_sum == TEA_PRICE
    assert list(offers) == [tender.id for tender in tenders]
    assert offers[CARD].usable
    assert not offers[CASH].usable
    assert offers[CASH].error_number
    assert "Наличные" in offers[CASH].error_text


async def divided_between_registrars(talk: Conversation) -> None:
    await talk.ordered()
    prepaying = ProposedTender(tender_id=CARD, amount=2000, prepayment=True)
    due = await talk.ask(CalcOrder5(order=ORDER, station_id=STATION, proposed=(prepaying,)))
    assert (due.unpaid_sum, due.basic_sum) == (TEA_PRICE - 2000, TEA_PRICE)


async def checked(talk: Conversation) -> None:
    good = ValidateOrder(
        sessions=(tea_packet(),),
        table_id=TABLE,
        order_category_id=ORDER_CATEGORY,
        guest_type_id=1,
    )
    assert (await talk.ask(good)).faults == ()
    bad = await talk.ask(ValidateOrder(sessions=SOLD_OUT + TOO_SWEET))
    assert len(bad.faults) == 2
    assert all(fault.number and fault.text and fault.faulty_part for fault in bad.faults)
    await talk.created()
    assert (await talk.ask(ValidateOrder(order=ORDER, sessions=(tea_packet(),)))).faults == ()


def two_espressos() -> NewDish:
    return NewDish(dish_id=dish_id("espresso"), quantity=2000)


def espresso_price(talk: Conversation) -> int:
    return talk.till.house.stock.price(samovar().dish("espresso"))


async def more_than_may_be_chosen(talk: Conversation) -> Command[Any]:
    await talk.created()
    return CalcOrder4(order=ORDER, sessions=TOO_SWEET)


async def of_no_station(talk: Conversation) -> Command[Any]:
    await talk.ordered()
    return CalcOrder5(order=ORDER, station_id=NOBODY)


ROUND_TRIPS = (
    RoundTrip(
        kind=CalcOrder,
        carried_out=priced_before_an_order,
        refused=Refused(
            asked=always(CalcOrder(sessions=SOLD_OUT)),
            code=ErrorCode.POS_LINE_REFUSED,
            remedy=Remedy.GUEST,
            number=2305,
        ),
    ),
    RoundTrip(
        kind=CalcOrder4,
        carried_out=priced_with_more_lines,
        refused=Refused(
            asked=more_than_may_be_chosen,
            code=ErrorCode.POS_LINE_REFUSED,
            remedy=Remedy.GUEST,
            number=2308,
        ),
    ),
    *(
        RoundTrip(
            kind=kind,
            carried_out=carried_out,
            refused=Refused(
                asked=always(kind(order=ORDER)),
                code=ErrorCode.POS_UNKNOWN_ORDER,
                remedy=Remedy.RESYNC,
            ),
        )
        for kind, carried_out in (
            (CalcOrder2, what_is_to_be_paid),
            (CalcOrder3, why_a_tender_cannot_be_used),
        )
    ),
    RoundTrip(
        kind=CalcOrder5,
        carried_out=divided_between_registrars,
        refused=Refused(asked=of_no_station, code=ErrorCode.POS_REFUSED, remedy=Remedy.STAFF),
    ),
    RoundTrip(
        kind=ValidateOrder,
        carried_out=checked,
        refused=misconfigured(
            ValidateOrder(sessions=packet(NewDish(dish_id=NOBODY, quantity=1000)))
        ),
    ),
)
