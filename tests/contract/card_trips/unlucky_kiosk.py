"""One purchase with points over a bad line, and what there is to say about it at its end.

The purchase's own path (runner, look by External_ID, quarantine, repeat of the same bytes) against
the simulated card system, over a line that loses most of what it carries, with the power failing at
any moment.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Final
from uuid import UUID

from kiosk.checkout.points import CardSystemPoints
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.runner import PurchaseRequest, PurchaseRunner
from kiosk.checkout.vocabulary import Event, State
from kiosk.checkout.ways import PayWay
from kiosk.checkout.world import World
from kiosk.clients.crm_message_ids import MessageIds
from kiosk.domain.money import Money
from kiosk.simulators.moods import Mood, SimulatedServer
from tests.contract.card_trips.card_desk import UNIT
from tests.contract.card_trips.lossy_line import Fate, LossyLine
from tests.money.fake_book import FakeBook
from tests.money.fake_licence import FakeLicence
from tests.money.fake_till import FakeTill
from tests.money.order import ORDER
from tests.money.power import Plug, PlugPulled
from tests.money.troubled_line import Line
from tests.money.virtual_time import VirtualTime
from tests.unit.simulators.card_counter import CardCounter
from tests.unit.simulators.card_guests import ANNA, BONUS_ACCOUNT

BONUS: Final = Money.of(120)
BEFORE: Final = 340_00
REQUEST: Final = PurchaseRequest(
    order=ORDER,
    way=PayWay.STATION,
    bonus=BONUS,
    card_number=str(ANNA),
    account_number=BONUS_ACCOUNT,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bought:
    """How one run ended. ``missing`` is what the account lacks then, in minor units."""

    seed: int
    ended: State
    debits: int
    missing: int
    repeated: bool
    late: bool
    given_back: bool

    @property
    def wrong(self) -> str:
        """What is wrong with it; empty where the points were debited as the purchase ended."""
        owed = {State.FINISHED: BONUS.minor, State.CANCELLED: 0}.get(self.ended)
        if owed is None:
            return f"seed {self.seed}: stuck in {self.ended}"
        if self.debits > 1:
            return f"seed {self.seed}: debited {self.debits} times"
        if self.missing != owed:
            return f"seed {self.seed}: {self.ended}, and {self.missing} are missing"
        return ""


async def bought(seed: int, *, recognises_repeats: bool) -> Bought:
    """One run, the same for the same seed."""
    kiosk = UnluckyKiosk(Random(seed), recognises_repeats=recognises_repeats)
    purchase = await kiosk.buys()
    kiosk.line.deliver_late(all_of_it=True)
    rows = kiosk.counter.office.ledger.rows()
    debits = sum(row.amount < 0 for row in rows)
    return Bought(
        seed=seed,
        ended=purchase.state,
        debits=debits,
        missing=BEFORE - kiosk.counter.balance(),
        repeated=max(kiosk.line.sent.values(), default=0) > 1,
        late=bool(kiosk.line.met[Fate.LATE]),
        given_back=len(rows) > debits,
    )


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
        """The purchase where it has ended, or where it is after a dozen drives: stuck."""
        begun = await self.book.latest(1)
        purchase = begun[0] if begun else await runner.open(REQUEST)
        for _ in range(12):
            if purchase.ended:
                break
            purchase = await runner.drive(purchase.guid)
            if purchase.question is not None:
                stays = self.retries and purchase.state is State.BONUS_HELD
                event = Event.GUEST_RETRIES if stays else Event.QUESTION_EXPIRED
                purchase = await runner.answer(purchase.guid, event)
            elif purchase.state is State.NEEDS_STAFF:
                # Nobody could tell: the line gets well, and the purchase is looked at once more.
                self.line.calm = True
        return purchase


@dataclass(frozen=True)
class _Bytes:
    content: bytes


class KeptNumbers:
    """Survives the power, as the encrypted store does."""

    def __init__(self) -> None:
        self._kept: dict[str, _Bytes] = {}

    async def put(self, name: str, content: bytes, *, taken_at: datetime) -> None:
        del taken_at
        self._kept[name] = _Bytes(content)

    async def get(self, name: str) -> _Bytes | None:
        return self._kept.get(name)
