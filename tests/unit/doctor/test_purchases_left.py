"""What the doctor says of purchases, from a real store."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from msgspec.structs import replace

from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.vocabulary import Effect, State
from kiosk.checkout.ways import PayWay
from kiosk.doctor import own_house
from kiosk.doctor.lines import Health
from kiosk.storage.store import Store
from tests.unit.storage.test_purchases import intent, line, purchase

SOLD = purchase(
    state=State.FINISHED,
    effect=None,
    way=PayWay.TERMINAL,
    order_number="47",
    payment=Leg.DONE,
    card=Leg.DONE,
)


@pytest_asyncio.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await Store.open(tmp_path, {})
    yield opened
    await opened.close()


class StoppedClock:
    """At the guest's last sign."""

    def now(self) -> datetime:
        return SOLD.guest_seen_at

    def monotonic(self) -> float:
        return 0.0


async def kept(store: Store, row: Purchase) -> None:
    first = replace(row, state=State.NEW, effect=Effect.CREATE_ORDER)
    await store.purchases.insert(first, line(first), intent(first, Effect.CREATE_ORDER))
    await store.purchases.move(row, line(row))


@pytest.mark.parametrize(
    ("row", "health", "said"),
    [
        (SOLD, Health.OK, "None"),
        (replace(SOLD, card=Leg.REFUSED), Health.FAULT, "Order 47 is paid at the till"),
        (
            replace(SOLD, state=State.NEEDS_STAFF, effect=Effect.LOOK_FOR_PAYMENT),
            Health.FAULT,
            "keeps a way of paying shut",
        ),
        (
            replace(SOLD, state=State.CONFIRMING, effect=Effect.CONFIRM_CARD),
            Health.WARNING,
            "the kiosk settles it",
        ),
        (
            replace(
                SOLD,
                state=State.CONFIRMING,
                effect=Effect.CONFIRM_CARD,
                guest_seen_at=SOLD.guest_seen_at - timedelta(minutes=20),
            ),
            Health.FAULT,
            "the terminal does not say whether it took the sum",
        ),
    ],
)
async def test_each_thing_a_person_should_know_is_told(
    store: Store, row: Purchase, health: Health, said: str
) -> None:
    await kept(store, row)
    told = await own_house.purchases(store, StoppedClock())
    assert told.health is health
    assert said in told.words
