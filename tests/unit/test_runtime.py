"""One part that fails does not silence the kiosk; what a guest may be promised follows at once."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest
from msgspec.structs import replace

from kiosk import runtime
from kiosk.checkout.purchase import Leg
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import Money
from kiosk.domain.order_kind import OrderKind
from kiosk.errors import ErrorCode, KioskError, NoReply
from kiosk.intents import CancelTapped, StartTapped
from kiosk.order_intents import OrderTypeChosen
from kiosk.refunds.refund import Refund
from kiosk.refunds.vocabulary import RefundEffect, RefundState
from kiosk.staff_intents import Corner, CornerTouched
from kiosk.storage.licensed_requests import RequestOutcome
from tests.unit.runtime_by_hand import FULL, Kiosk
from tests.unit.session.kiosk import FINISHED, NEEDS_STAFF


async def test_a_menu_that_breaks_stops_orders_until_it_is_read_again() -> None:
    kiosk = Kiosk()
    kiosk.menu.broken = True
    async with kiosk.started():
        assert kiosk.told == ["menu"]
        assert kiosk.watch.now.cause is ErrorCode.PROTOCOL
        await kiosk.pause_passes()
        assert kiosk.watch.now.taking_orders


async def test_a_dish_stopped_between_two_looks_at_the_till_is_on_the_screen() -> None:
    kiosk = Kiosk()
    async with kiosk.started():
        kiosk.stage.menu.stale = True
        kiosk.menu.stops.set()
        await kiosk.settle()
        assert kiosk.stage.published[-1].service.stale


async def test_a_full_disk_stops_orders_and_a_free_one_takes_them_without_a_guest() -> None:
    kiosk = Kiosk()
    kiosk.keeper.full = True
    async with kiosk.started():
        assert kiosk.watch.now.cause is ErrorCode.STORE_UNWRITABLE
        await kiosk.pause_passes()
        assert kiosk.watch.now.cause is not None
        kiosk.keeper.full = False
        await kiosk.pause_passes()
        assert kiosk.keeper.kept == [None]
        assert kiosk.watch.now.taking_orders


async def test_a_store_that_fails_once_over_a_command_of_staff_takes_orders_again() -> None:
    kiosk = Kiosk()
    kiosk.requests.script = [FULL]
    async with kiosk.started():
        assert kiosk.watch.now.cause is ErrorCode.STORE_UNWRITABLE
        await kiosk.pause_passes()
        assert kiosk.watch.now.taking_orders


UNTOLD = NoReply(ErrorCode.POS_SILENT, "the count was not told")


@pytest.mark.parametrize("said", [RequestOutcome.OPEN, UNTOLD])
async def test_no_orders_while_nobody_knows_what_became_of_a_command_of_staff(
    said: RequestOutcome | KioskError,
) -> None:
    kiosk = Kiosk()
    kiosk.requests.script = [said]
    async with kiosk.started():
        assert kiosk.watch.now.cause is ErrorCode.PURCHASE_UNFINISHED


async def test_what_became_of_a_command_of_staff_is_asked_until_it_is_known_and_no_longer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(runtime, "REQUESTS_EVERY_S", 0.0)
    kiosk = Kiosk()
    kiosk.requests.script = [UNTOLD, RequestOutcome.OPEN, RequestOutcome.TAKEN]
    async with kiosk.started():
        assert kiosk.watch.now.taking_orders
        assert kiosk.requests.asked == 3


async def test_a_recovery_that_breaks_is_begun_again_and_nothing_is_sold_meanwhile() -> None:
    kiosk = Kiosk(FINISHED)
    kiosk.desk.broken = True
    async with kiosk.started():
        assert kiosk.watch.now.cause is ErrorCode.PURCHASE_UNFINISHED
        await kiosk.pause_passes()
        assert kiosk.watch.now.cause is None


async def test_selling_is_read_after_the_first_look_and_before_a_purchase_goes_on() -> None:
    kiosk, left = Kiosk(), Kiosk(NEEDS_STAFF)
    kiosk.menu.broken = True
    async with kiosk.started():
        assert kiosk.done == ["recovered"]
        await kiosk.pause_passes()
        assert kiosk.done == ["recovered", "read"]
    left.menu.broken = True
    async with left.started():
        assert left.done == ["read", "recovered"]


async def test_a_purchase_for_the_staff_keeps_orders_off_after_the_recovery() -> None:
    kiosk = Kiosk(NEEDS_STAFF)
    async with kiosk.started():
        now = kiosk.watch.now
        assert (now.cause, now.taking_orders) == (ErrorCode.POS_SILENT, False)


async def test_a_purchase_in_doubt_shuts_its_own_way_and_no_other() -> None:
    kiosk = Kiosk(replace(NEEDS_STAFF, payment=Leg.REFUSED))
    async with kiosk.started():
        assert kiosk.watch.now.taking_orders
        pay = kiosk.stage.session.snapshot.pay
        assert (pay.ways, pay.missing) == ((PayWay.COUNTER,), (PayWay.STATION,))


async def test_no_orders_while_a_refunds_number_is_out_also_after_a_restart() -> None:
    kiosk = Kiosk()
    kiosk.refunds.left = (IN_DOUBT,)
    async with kiosk.started():
        assert kiosk.refunds.settling
        assert kiosk.watch.now.cause is ErrorCode.PURCHASE_UNFINISHED
        stuck = replace(IN_DOUBT, guid=UUID(int=2), state=RefundState.RETURNED)
        kiosk.runtime.refund_changed(replace(stuck, effect=RefundEffect.LOOK_FOR_CARD))
        assert not kiosk.watch.now.taking_orders, "another one settles nothing"
        kiosk.runtime.refund_changed(replace(IN_DOUBT, state=RefundState.FINISHED, effect=None))
        assert kiosk.watch.now.taking_orders


IN_DOUBT = Refund(
    guid=UUID(int=1),
    state=RefundState.BEGUN,
    effect=RefundEffect.LOOK_FOR_RETURN,
    purchase=None,
    order=UUID(int=3),
    receipt=UUID(int=4),
    receipt_number="1017",
    receipt_total=Money.of(590),
    known=(),
    lines=(),
    whole=True,
    person="Anna",
    reason="not-served",
    opened_at=datetime.now(UTC),
    changed_at=datetime.now(UTC),
)


async def test_one_card_reader_that_breaks_leaves_the_other_and_comes_back() -> None:
    kiosk = Kiosk()
    async with kiosk.started():
        kiosk.readers["a"].present("13")
        await kiosk.settle()
        kiosk.readers["b"].present("7")
        await kiosk.settle()
        assert kiosk.cards == ["13", "7"]
        await kiosk.pause_passes()
        kiosk.readers["a"].present("8")
        await kiosk.settle()
        assert kiosk.cards == ["13", "7", "8"]
    assert kiosk.told == ["card reader a"]


async def test_what_the_session_forgets_is_forgotten_on_disk() -> None:
    kiosk = Kiosk()
    async with kiosk.started():
        kiosk.stage.do(StartTapped(), OrderTypeChosen(OrderKind.EAT_IN))
        await kiosk.settle()
        kiosk.stage.do(CancelTapped())
        await kiosk.settle()
        kinds = [order.order_kind if order else None for order in kiosk.keeper.kept]
        assert kinds == [None, OrderKind.EAT_IN, None]


async def test_what_staff_do_never_reaches_the_guest() -> None:
    kiosk = Kiosk()
    before = kiosk.runtime.session.snapshot
    kiosk.runtime.submit(CornerTouched(Corner.LEFT))
    assert kiosk.staff.taken == [CornerTouched(Corner.LEFT)]
    assert kiosk.runtime.session.snapshot == before


async def test_a_closed_kiosk_is_opened_when_its_time_has_come(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(runtime, "DAY_EVERY_S", 0.0)
    kiosk = Kiosk()
    async with kiosk.started():
        assert kiosk.day.opened == []
        kiosk.day.is_due = True
        await kiosk.settle()
        assert kiosk.day.opened == [None]
        assert kiosk.day.followed > 1


async def test_decisions_that_cannot_be_read_stop_orders_until_they_are() -> None:
    kiosk = Kiosk()
    kiosk.day.trouble = FULL
    async with kiosk.started():
        assert kiosk.watch.now.cause is ErrorCode.STORE_UNWRITABLE
        kiosk.day.trouble = None
        await kiosk.pause_passes()
        assert kiosk.watch.now.taking_orders
