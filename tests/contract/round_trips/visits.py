"""Visits: their orders listed, held, closed (rk7 §5.8, §5.9, §5.20)."""

from __future__ import annotations

from typing import Any

from kiosk.errors import ErrorCode, Remedy
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.order_changes import CloseVisit, LockOrder, SaveOrder
from kiosk.wire.rkeeper.order_lists import GetOrderList, GetOrderList2
from tests.contract.round_trips.conversation import Conversation, tea_packet
from tests.contract.round_trips.orders import held_by_somebody
from tests.contract.round_trips.place import (
    KIOSK,
    LOCK,
    NOBODY,
    ORDER,
    OTHER_ORDER,
    STATION,
    TABLE,
    TEA_PRICE,
)
from tests.contract.round_trips.round_trip import (
    Refused,
    RoundTrip,
    misconfigured,
    while_the_shift_closes,
)


async def listed(talk: Conversation) -> None:
    saved = await talk.ordered()
    known = await talk.ask(GetOrderList2(table_id=TABLE, waiter_id=KIOSK, only_opened=True))
    assert [(o.guid, o.visit, o.unpaid_sum) for o in known.orders] == [
        (ORDER, saved.visit, TEA_PRICE)
    ]
    again = await talk.ask(GetOrderList2(last_version=known.last_version))
    assert (again.unchanged, again.orders) == (True, ())
    await talk.paid_for()
    changed = await talk.ask(GetOrderList2(last_version=known.last_version))
    assert [(o.guid, o.is_paid) for o in changed.orders] == [(ORDER, True)]
    assert (await talk.ask(GetOrderList2(only_opened=True))).orders == ()


async def listed_by_the_older_names(talk: Conversation) -> None:
    saved = await talk.ordered()
    known = await talk.ask(GetOrderList(only_opened=True))
    (order,) = known.orders
    assert (order.guid, order.visit, order.to_pay) == (ORDER, saved.visit, TEA_PRICE)
    assert (bool(order.finished), order.created_at) == (False, talk.till.moment)
    assert (await talk.ask(GetOrderList(last_version=known.last_version))).unchanged


async def lock(talk: Conversation) -> None:
    await talk.created()
    held = LockOrder(
        order=ORDER, lock_guid=LOCK, seconds=120, station_id=STATION, employee_id=KIOSK
    )
    assert await talk.ask(held) is True
    told = await talk.order()
    assert told.locked
    await talk.ask(SaveOrder(order=ORDER, lock_guid=LOCK, sessions=(tea_packet(),)))
    assert await talk.ask(LockOrder(order=ORDER, lock_guid=LOCK, seconds=0)) is False
    assert not (await talk.order()).locked


async def close_visit(talk: Conversation) -> None:
    await talk.created()
    await talk.ask(CloseVisit(order=ORDER))
    assert (await talk.order()).finished
    await talk.created(OTHER_ORDER)
    await talk.ask(CloseVisit(visit=talk.held(OTHER_ORDER).visit.number))
    assert talk.held(OTHER_ORDER).visit.finished == talk.till.moment


async def second_lock(talk: Conversation) -> Command[Any]:
    await held_by_somebody(talk)
    return LockOrder(order=ORDER, lock_guid=LOCK, seconds=60)


async def end_of_a_held_visit(talk: Conversation) -> Command[Any]:
    await held_by_somebody(talk)
    return CloseVisit(order=ORDER)


ROUND_TRIPS = (
    RoundTrip(
        kind=GetOrderList2,
        carried_out=listed,
        refused=misconfigured(GetOrderList2(table_id=NOBODY)),
    ),
    RoundTrip(
        kind=GetOrderList,
        carried_out=listed_by_the_older_names,
        refused=while_the_shift_closes(GetOrderList()),
    ),
    RoundTrip(
        kind=LockOrder,
        carried_out=lock,
        refused=Refused(
            asked=second_lock,
            code=ErrorCode.POS_ORDER_LOCKED,
            remedy=Remedy.LATER,
            number=2219,
        ),
    ),
    RoundTrip(
        kind=CloseVisit,
        carried_out=close_visit,
        refused=Refused(
            asked=end_of_a_held_visit,
            code=ErrorCode.POS_ORDER_LOCKED,
            remedy=Remedy.LATER,
            number=2129,
        ),
    ),
)
