"""A debit whose answer is lost is carried out exactly once, whatever the card system remembers.

The purchase's own path (runner, look by External_ID, quarantine, repeat of the same bytes) against
the simulated card system, over a line that loses most of what it carries, with the power failing at
any moment.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Final
from uuid import UUID

import pytest

from kiosk.checkout.machine import Event, State
from kiosk.checkout.points import CardSystemPoints
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.runner import PurchaseRequest, PurchaseRunner
from kiosk.checkout.ways import PayWay
from kiosk.checkout.world import World
from kiosk.clients.crm_message_ids import MessageIds
from kiosk.domain.money import Money
from kiosk.simulators.moods import Mood, SimulatedServer
from tests.contract.card_trips.card_desk import UNIT
from tests.contract.card_trips.lossy_line import Fate, LossyLine
from tests.unit.checkout.fake_book import FakeBook
from tests.unit.checkout.fake_till import FakeLicence, FakeTill
from tests.unit.checkout.restaurant import ORDER
from tests.unit.checkout.troubled_line import Line, Plug, PlugPulled, VirtualTime
from tests.unit.simulators.card_counter import CardCounter
from tests.unit.simulators.card_guests import ANNA, BONUS_ACCOUNT

RUNS: Final = 1000
"""Of each card system; ten thousand take the same way."""
BONUS: Final = Money.of(120)
BEFORE: Final = 340_00
REQUEST: Final = PurchaseRequest(
    order=ORDER,
    way=PayWay.STATION,
    bonus=BONUS,
    card_number=str(ANNA),
    account_number=BONUS_ACCOUNT,
)


@dataclass(frozen=True)
class Bytes:
    content: bytes


class KeptNumbers:
    """Survives the power, as the encrypted store does."""

    def __init__(self) -> None:
        self._kept: dict[str, Bytes] = {}

    async def put(self, name: str, content: bytes, *, taken_at: datetime) -> None:
        del taken_at
        self._kept[name] = Bytes(content)

    async def get(self, name: str) -> Bytes | None:
        return self._kept.get(name)


class UnluckyKiosk:
    """One purchase with points; the terminal may decline, and the guest may walk away then."""

    def __init__(self, luck: Random, *, recognises_repeats: bool) -> None:
        self.luck = luck
        self.time, self.plug = VirtualTime(), Plug()
        self.counter = CardCounter()
        if not recognises_repeats:
            self.counter.board.set(SimulatedServer.CRM, Mood.NOT_IDEMPOTENT)
        self.line = LossyLine(self.counter, luck=luck, time=self.time, plug=self.plug)
        self.book = FakeBook(self.plug)
        self.till = FakeTill(Line("till", self.plug, {}, self.time))
        self.till.declines = luck.choice((0, 0, 1))
        self.retries = luck.random() < 0.5
        self._numbers = KeptNumbers()
        self._cuts = [luck.randint(1, 40) for _ in range(luck.choice((0, 0, 0, 1, 2)))]

    async def buys(self) -> Purchase:
        """The purchase at its end; every power cut is followed by another start."""
        while True:
            self.plug.pull_in(self._cuts)
            try:
                return await self._until_the_end(await self._switched_on())
            except PlugPulled:
                self.time.seconds += self.luck.uniform(0.0, 60.0)

    async def _switched_on(self) -> PurchaseRunner:
        numbers = MessageIds(self._numbers, self.time)
        await numbers.start()
        world = World(
            till=self.till,
            points=CardSystemPoints(self.line, numbers, unit_id=UNIT),
            licence=FakeLicence(self.book, self.till),
            clock=self.time,
            sleep=self.time.sleep,
        )
        return PurchaseRunner(book=self.book, world=world, new_guid=lambda: UUID(int=7))

    async def _until_the_end(self, runner: PurchaseRunner) -> Purchase:
        begun = await self.book.latest(1)
        purchase = begun[0] if begun else await runner.open(REQUEST)
        for _ in range(12):
            if purchase.ended:
                return purchase
            purchase = await runner.drive(purchase.guid)
            if purchase.question is not None:
                stays = self.retries and purchase.state is State.BONUS_HELD
                event = Event.GUEST_RETRIES if stays else Event.QUESTION_EXPIRED
                purchase = await runner.answer(purchase.guid, event)
            elif purchase.state is State.NEEDS_STAFF:
                # Nobody could tell: the line gets well, and the purchase is looked at once more.
                self.line.calm = True
        raise AssertionError(f"stuck in {purchase.state}")


async def bought(seed: int, *, recognises_repeats: bool, told: Counter[str]) -> None:
    """One run; ``told`` counts what there was in it."""
    kiosk = UnluckyKiosk(Random(seed), recognises_repeats=recognises_repeats)
    purchase = await kiosk.buys()
    kiosk.line.deliver_late(all_of_it=True)
    taken = {State.FINISHED: BONUS.minor, State.CANCELLED: 0}[purchase.state]
    assert kiosk.counter.balance() == BEFORE - taken, f"seed {seed}: {purchase.state}"
    debits = [row for row in kiosk.counter.office.ledger.rows() if row.amount < 0]
    assert len(debits) <= 1, f"seed {seed}: debited {len(debits)} times"
    told[purchase.state] += 1
    told["debited"] += len(debits)
    told["repeated"] += max(kiosk.line.sent.values(), default=0) > 1
    told["late"] += bool(kiosk.line.met[Fate.LATE])
    told["given back"] += len(kiosk.counter.office.ledger.rows()) > len(debits)


def many(runs: int, *, recognises_repeats: bool, first: int = 0) -> Counter[str]:
    told: Counter[str] = Counter()

    async def all_of_them() -> None:
        for seed in range(first, first + runs):
            await bought(seed, recognises_repeats=recognises_repeats, told=told)

    asyncio.run(all_of_them())
    return told


@pytest.mark.parametrize("recognises_repeats", [True, False])
def test_points_are_debited_exactly_once_whatever_is_lost(recognises_repeats: bool):
    told = many(RUNS, recognises_repeats=recognises_repeats)
    assert told[State.FINISHED] + told[State.CANCELLED] == RUNS
    for what in (State.FINISHED, State.CANCELLED, "repeated", "late", "given back"):
        assert told[what] > RUNS // 20, f"{what}: these runs prove too little"
