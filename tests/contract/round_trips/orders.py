"""Orders: made, filled, changed, read, voided (rk7 §5.3-§5.5, §5.7, §5.19)."""

from __future__ import annotations

from typing import Any

from kiosk.errors import ErrorCode, Remedy
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.guests import GuestCard
from kiosk.wire.rkeeper.item_refs import VisitOrder
from kiosk.wire.rkeeper.order_changes import (
    LockOrder,
    SaveOrder,
    UpdateOrder,
    VoidOrder,
)
from kiosk.wire.rkeeper.order_lines import (
    NewCombo,
    NewComponent,
    NewDiscount,
    NewDish,
    NewModifier,
    NewSession,
    NewVoid,
)
from kiosk.wire.rkeeper.orders import CreateOrder, GetOrder
from kiosk.wire.rkeeper.payment_lines import NewPrepayment
from tests.contract.round_trips.conversation import Conversation
from tests.contract.round_trips.place import (
    ANNA,
    CARD,
    CARD_SYSTEM,
    EAT_IN,
    KIOSK,
    LINE,
    LOCK,
    MANAGER,
    OPEN_DISCOUNT,
    ORDER,
    ORDER_CATEGORY,
    OTHER_LOCK,
    OTHER_ORDER,
    OTHER_TABLE,
    PACKET,
    PREPAID_AT_KIOSK,
    PREPAYMENT,
    STATION,
    TABLE,
    TEN_PERCENT,
    TO_GO,
    TO_VOID,
)
from tests.contract.round_trips.round_trip import (
    Refused,
    RoundTrip,
    always,
)
from tests.unit.simulators.cash_till import dish_id, samovar


async def create(talk: Conversation) -> None:
    created = await talk.ask(
        CreateOrder(
            guid=ORDER,
            table_id=TABLE,
            station_id=STATION,
            waiter_id=KIOSK,
            order_category_id=ORDER_CATEGORY,
            order_type_id=TO_GO,
            guest_type_id=1,
            guests=2,
            guest_cards=(GuestCard(card_code=ANNA, interface_id=CARD_SYSTEM),),
            extra_table_ids=(OTHER_TABLE,),
            opens_at=talk.till.moment,
            holder="Anna",
            promo_code="SPRING",
            persistent_comment="kiosk 10",
            passing_comment="by the window",
            friends_anchor="rf-1",
            external_props={"KioskBasket": "4711"},
        )
    )
    held = talk.held()
    assert (created.guid, created.visit, created.order_ident) == (ORDER, held.visit.number, 256)
    assert created.order == await talk.order()
    assert created.order is not None
    assert created.order.external_props == {"KioskBasket": "4711"}
    assert (created.order.persistent_comment, len(held.guests)) == ("kiosk 10", 2)
    assert created.order.sequence_number == talk.till.scenario.first_order
    second = CreateOrder(guid=OTHER_ORDER, table_id=TABLE, station_id=STATION, visit=created.visit)
    assert (await talk.ask(second)).order_ident == 257


async def save(talk: Conversation) -> None:
    await talk.created()
    sour_cream, rye = (samovar().modifier(key).id for key in ("sour_cream_double", "borodinsky"))
    lunch = tuple(
        NewComponent(dish_id=dish_id(key)) for key in ("lunch_borsch", "lunch_kiev", "lunch_tea")
    )
    borsch = NewDish(
        dish_id=dish_id("borsch"),
        quantity=1000,
        guid=LINE,
        seat=1,
        modifiers=(
            NewModifier(modifier_id=sour_cream),
            NewModifier(modifier_id=rye, count=1, free_text="toasted"),
        ),
        discounts=(NewDiscount(discount_id=OPEN_DISCOUNT, amount=1000, seat=1),),
    )
    combo = NewCombo(dish_id=dish_id("lunch"), quantity=1000, components=lunch)
    packet = NewSession(
        guid=PACKET,
        station_id=STATION,
        author_id=KIOSK,
        course_id=talk.till.scenario.courses[0].id,
        ready_at=talk.till.moment,
        fixed_price=True,
        lines=(borsch, combo),
    )
    saved = await talk.ask(SaveOrder(order=ORDER, lock_station_id=STATION, sessions=(packet,)))
    first, second = saved.order.lines
    assert (saved.faults, saved.order.sessions[0].guid) == ((), PACKET)
    assert (first.guid, [chosen.item.id for chosen in first.modifiers]) == (LINE, [sour_cream, rye])
    assert (second.combo, [part.item.id for part in second.components]) == (
        True,
        [part.dish_id for part in lunch],
    )
    assert saved.order.order_sum == talk.held().total > 0
    assert saved.order.discount_sum == 1000
    assert [line.guid == LINE for line in (await talk.order()).lines] == [True, False]
    await _take_off_again(talk, saved.order.order_sum)


async def _take_off_again(talk: Conversation, before: int) -> None:
    """A printed dish goes, a discount of the whole order and a promised prepayment come."""
    void = NewVoid(
        reason_id=TO_VOID,
        author_id=KIOSK,
        quantity=1000,
        amount=1000,
        at=talk.till.moment,
        free_text="fell",
    )
    gone = NewDish(dish_id=dish_id("borsch"), quantity=1000, guid=LINE, voids=(void,))
    promised = NewPrepayment(
        tender_id=CARD,
        amount=5000,
        reason_id=PREPAID_AT_KIOSK,
        guid=PREPAYMENT,
        promised=True,
    )
    more = NewSession(lines=(NewDiscount(discount_id=TEN_PERCENT), promised))
    await talk.ask(SaveOrder(order=ORDER, sessions=(NewSession(lines=(gone,)),)))
    saved = await talk.ask(SaveOrder(order=ORDER, sessions=(more,), kitchen_screen=False))
    assert [line.combo for line in saved.order.lines] == [True]
    assert saved.order.order_sum < before
    assert [prepaid.guid for prepaid in saved.order.prepayments] == [PREPAYMENT]
    assert (saved.order.promised_sum, saved.order.unpaid_sum) == (5000, saved.order.order_sum)


async def update(talk: Conversation) -> None:
    await talk.created()
    await talk.ask(
        UpdateOrder(
            order=ORDER,
            manager_id=MANAGER,
            lock_station_id=STATION,
            table_id=OTHER_TABLE,
            waiter_id=MANAGER,
            order_type_id=EAT_IN,
            guest_type_id=1,
            guests=3,
            extra_table_ids=(TABLE,),
            external_props={"Ticket": "A-017"},
            holder="Anna",
            promo_code="SPRING",
            persistent_comment="to the window",
            passing_comment="soon",
            friends_anchor="rf-1",
        )
    )
    told = await talk.order()
    assert told.table is not None
    assert told.order_type is not None
    assert (told.table.id, told.order_type.id) == (OTHER_TABLE, EAT_IN)
    assert told.external_props == {"Ticket": "A-017"}
    assert told.persistent_comment == "to the window"
    assert (talk.held().texts["holder"], len(talk.held().guests)) == ("Anna", 3)


async def read(talk: Conversation) -> None:
    saved = await talk.ordered(NewDish(dish_id=dish_id("espresso"), quantity=2000))
    told = await talk.order()
    assert [(line.item.id, line.quantity) for line in told.lines] == [
        (dish_id("tea"), 1000),
        (dish_id("espresso"), 2000),
    ]
    assert told == await talk.ask(
        GetOrder(order=VisitOrder(visit=saved.visit, order_ident=saved.order_ident))
    )
    assert (told.is_paid, told.deleted, told.unpaid_sum) == (False, False, talk.held().total)


async def void(talk: Conversation) -> None:
    await talk.ordered()
    await talk.ask(
        VoidOrder(
            order=ORDER,
            station_id=STATION,
            manager_id=KIOSK,
            reason_id=TO_VOID,
            kitchen_screen=False,
        )
    )
    told = await talk.order()
    assert (told.deleted, told.is_paid, list(told.lines)) == (True, False, [])
    assert [line.guid for packet in told.sessions for line in packet.lines] == [LINE]


async def with_a_dish_that_is_gone(talk: Conversation) -> Command[Any]:
    await talk.created()
    sold_out = NewDish(dish_id=dish_id("vareniki"), quantity=1000)
    return SaveOrder(order=ORDER, sessions=(NewSession(lines=(sold_out,)),))


async def held_by_somebody(talk: Conversation) -> None:
    await talk.created()
    await talk.ask(LockOrder(order=ORDER, lock_guid=OTHER_LOCK, seconds=60, station_id=STATION))


async def change_of_a_held_order(talk: Conversation) -> Command[Any]:
    await held_by_somebody(talk)
    return UpdateOrder(order=ORDER, holder="Anna", lock_guid=LOCK)


async def void_of_a_paid_order(talk: Conversation) -> Command[Any]:
    await talk.paid()
    return VoidOrder(order=ORDER, station_id=STATION, manager_id=KIOSK, reason_id=TO_VOID)


async def second_order_of_that_name(talk: Conversation) -> Command[Any]:
    await talk.created()
    return CreateOrder(guid=ORDER, table_id=TABLE, station_id=STATION)


ROUND_TRIPS = (
    RoundTrip(
        kind=CreateOrder,
        carried_out=create,
        refused=Refused(
            asked=second_order_of_that_name, code=ErrorCode.POS_REFUSED, remedy=Remedy.STAFF
        ),
    ),
    RoundTrip(
        kind=SaveOrder,
        carried_out=save,
        refused=Refused(
            asked=with_a_dish_that_is_gone,
            code=ErrorCode.POS_LINE_REFUSED,
            remedy=Remedy.GUEST,
            number=2305,
        ),
    ),
    RoundTrip(
        kind=UpdateOrder,
        carried_out=update,
        refused=Refused(
            asked=change_of_a_held_order,
            code=ErrorCode.POS_ORDER_LOCKED,
            remedy=Remedy.LATER,
            number=2219,
        ),
    ),
    RoundTrip(
        kind=GetOrder,
        carried_out=read,
        refused=Refused(
            asked=always(GetOrder(order=ORDER)),
            code=ErrorCode.POS_UNKNOWN_ORDER,
            remedy=Remedy.RESYNC,
        ),
    ),
    RoundTrip(
        kind=VoidOrder,
        carried_out=void,
        refused=Refused(
            asked=void_of_a_paid_order, code=ErrorCode.POS_REFUSED, remedy=Remedy.STAFF
        ),
    ),
)
