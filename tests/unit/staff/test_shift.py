"""The shift as the till tells it, and what was sold here in it."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from msgspec.structs import replace

from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.vocabulary import State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO, Money
from kiosk.errors import ErrorCode, NoReply
from kiosk.refunds.refund import Refund, ReturnReceipt
from kiosk.refunds.vocabulary import RefundState
from kiosk.staff.shift import ShiftReading, began
from kiosk.storage.store import Store
from kiosk.wire.rkeeper.system import CommonShift
from tests.ui.made_purchases import row
from tests.unit.checkout.restaurant import Restaurant, request
from tests.unit.session.kiosk import NOON, HandClock
from tests.unit.staff.day_house import HandBook, HandRefunds, HandTill

SOLD = row(State.FINISHED, None, payment=Leg.DONE, bonus=ZERO)


def bought(way: PayWay, state: State = State.FINISHED, *, hours_ago: float = 1.0) -> Purchase:
    opened = NOON - timedelta(hours=hours_ago)
    return replace(SOLD, way=way, state=state, opened_at=opened)


def reading(
    book: HandBook, till: HandTill | None = None, refunds: HandRefunds | None = None
) -> ShiftReading:
    return ShiftReading(
        till or HandTill(),
        book,
        refunds or HandRefunds(),
        HandClock(),
        station_id=15010,
        cashier_id=50,
    )


def given_back(amount: Money | None, *, hours_ago: float = 1.0) -> Refund:
    opened = NOON - timedelta(hours=hours_ago)
    return Refund(
        guid=uuid4(),
        state=RefundState.FINISHED,
        effect=None,
        purchase=None,
        order=uuid4(),
        receipt=uuid4(),
        receipt_number="1017",
        receipt_total=Money.of(390),
        known=(),
        lines=(),
        whole=True,
        person="Anna",
        reason="cold",
        returned=ReturnReceipt(guid=None, number="1018", amount=amount) if amount else None,
        opened_at=opened,
        changed_at=opened,
    )


async def test_what_was_given_back_in_the_shift_is_told_beside_what_was_sold() -> None:
    refunds = HandRefunds(
        (
            given_back(Money.of(390)),
            given_back(Money.of(120)),
            given_back(None),
            given_back(Money.of(700), hours_ago=5.0),
        )
    )
    part = await reading(HandBook(), refunds=refunds).read()
    assert (part.returned, part.returned_total) == (2, Money.of(510))


async def test_what_was_sold_since_the_shift_began_is_summed_by_way() -> None:
    points = replace(bought(PayWay.STATION), bonus=Money.of(10))
    book = HandBook(
        (
            bought(PayWay.STATION),
            points,
            bought(PayWay.SBP),
            bought(PayWay.COUNTER, State.AT_COUNTER),
            bought(PayWay.STATION, State.CANCELLED),
            replace(bought(PayWay.STATION, State.NEEDS_STAFF), payment=Leg.OPEN),
            bought(PayWay.STATION, hours_ago=5.0),
        )
    )
    part = await reading(book).read()
    assert [(each.way, each.orders) for each in part.by_way] == [
        (PayWay.STATION, 2),
        (PayWay.SBP, 1),
        (PayWay.COUNTER, 1),
    ]
    assert part.by_way[0].total == SOLD.to_pay + points.to_pay
    assert (part.orders, part.total) == (3, SOLD.to_pay + SOLD.to_pay + points.to_pay)
    assert (part.points, part.cancelled, part.waiting) == (Money.of(10), 1, 1)
    assert (part.number, part.station) == (73, "Киоск 10"), "by its name in the directory"
    assert part.cashier == "50", "which the till does not show this employee"
    assert part.since == NOON.replace(hour=8, minute=55, second=12)


async def test_a_silent_till_leaves_the_kiosks_own_records_since_midnight() -> None:
    book = HandBook((bought(PayWay.STATION, hours_ago=11.0), bought(PayWay.STATION, hours_ago=13)))
    part = await reading(book, HandTill(trouble=NoReply(ErrorCode.POS_SILENT))).read()
    assert (part.trouble, part.open, part.orders) == (ErrorCode.POS_SILENT, False, 1)
    assert part.since == NOON.replace(hour=0)


@pytest.mark.parametrize(
    ("told", "since"),
    [
        ("2026-03-14T08:55:12", NOON.replace(hour=8, minute=55, second=12)),
        ("2026-03-13T21:00:00", (NOON - timedelta(days=1)).replace(hour=21)),
        ("2026-03-14T13:00:00", NOON.replace(hour=0)),
        ("yesterday", NOON.replace(hour=0)),
        ("", NOON.replace(hour=0)),
    ],
)
def test_a_beginning_that_cannot_be_true_is_midnight(told: str, since: datetime) -> None:
    shift = CommonShift(number=73, date="2026-03-14", started_at=told)
    assert began(shift, NOON) == since


async def test_the_book_tells_those_opened_since(tmp_path_factory: pytest.TempPathFactory) -> None:
    restaurant = Restaurant()
    opened = await restaurant.runner.open(request())
    home = tmp_path_factory.mktemp("home")
    store = await Store.open(home, {})
    entries = await restaurant.book.journal_of(opened.guid)
    intents = await restaurant.book.intents_of(opened.guid)
    await store.purchases.insert(opened, entries[0], intents[0])
    assert await store.purchases.since(opened.opened_at) == (opened,)
    assert await store.purchases.since(opened.opened_at + timedelta(seconds=1)) == ()
    await store.close()
