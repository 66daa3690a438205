"""Ten thousand licensed commands through crashes, lost answers and a cash server that miscounts.

The real queue, store, codec and link-side reading; the simulated cash server in the same process;
virtual time. Afterwards its own journal tells what it executed under which number.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from enum import StrEnum
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from kiosk.checkout.ports import LicenceTurn
from kiosk.clients.till_version import TillVersion
from kiosk.errors import NoReply, NotSent, PosRefused
from kiosk.licence.queue import LicenceSequence
from kiosk.licence.requests import LicensedRequests
from kiosk.licence.service import LicenceService
from kiosk.licence.till_counter import TillCounter
from kiosk.storage.database import Connection
from kiosk.storage.licensed_requests import LicensedRequest, RequestOutcome
from kiosk.storage.store import Store
from kiosk.wire.rkeeper.envelope import decode, encode
from kiosk.wire.rkeeper.order_changes import SaveOrder
from kiosk.wire.rkeeper.order_lines import NewDish, NewSession
from kiosk.wire.rkeeper.orders import CreateOrder, GetOrder
from tests.contract.vexed_till import ANCHOR, INSTANCE, OwnClock, PowerCut, VexedTill

COMMANDS_TO_SEND = 10_000
PLAIN_DISH, ABSENT_DISH = 1020204, 1029999
COMMANDS_OF_ONE_ORDER = 12


class Kiosk:
    """One life of the process."""

    def __init__(self, store: Store, till: VexedTill) -> None:
        self.store = store
        rows = store.licence
        self.licence = LicenceService(
            anchor=ANCHOR, instance=INSTANCE, server=till, rows=rows, clock=till.clock
        )
        self.queue = LicenceSequence(
            licence=self.licence,
            rows=rows,
            till=TillCounter(till, rows, till.clock),
            version=TillVersion(till),
        )
        self.requests = LicensedRequests(
            till, self.queue, self.queue, store.requests, till.clock, reply_timeout_s=40.0
        )


@asynccontextmanager
async def life(home: Path, till: VexedTill) -> AsyncIterator[Kiosk]:
    store = await Store.open(home, {})
    try:
        await store.licence.install(INSTANCE)
        kiosk = Kiosk(store, till)
        await kiosk.licence.start()
        yield kiosk
    finally:
        await store.close()


class Belief(StrEnum):
    """What the kiosk holds of one packet of dishes."""

    OPEN = "open"
    SAVED = "saved"
    ABSENT = "absent"
    UNKNOWN = "unknown"


_BELIEFS = {
    None: Belief.ABSENT,
    RequestOutcome.OPEN: Belief.OPEN,
    RequestOutcome.DONE: Belief.SAVED,
    RequestOutcome.REFUSED: Belief.ABSENT,
    RequestOutcome.NOT_SENT: Belief.ABSENT,
    RequestOutcome.NOT_TAKEN: Belief.ABSENT,
    RequestOutcome.TAKEN: Belief.UNKNOWN,
    RequestOutcome.UNKNOWN: Belief.UNKNOWN,
}


class Work:
    """Licensed commands, each kept track of: what the kiosk believes and what is true."""

    def __init__(self, home: Path, chance: Random) -> None:
        self.clock = OwnClock()
        self.chance = chance
        self.till = VexedTill(self.clock, chance)
        self.home = home
        self.order = uuid.UUID(int=0)
        self.packet = uuid.UUID(int=0)
        self.by_staff = False
        self.believed: dict[uuid.UUID, Belief] = {}
        self.sent = 0
        self.lives = 0

    async def do(self, commands: int) -> None:
        while self.sent < commands:
            self.lives += 1
            # A process that dies takes its connections with it, never what was committed.
            with suppress(PowerCut):
                async with life(self.home, self.till) as kiosk:
                    await self._recall(kiosk)
                    await self._live(kiosk, commands)
        self.till.calm = True
        async with life(self.home, self.till) as kiosk:
            await self._recall(kiosk)
            await self._compare()

    async def _live(self, kiosk: Kiosk, commands: int) -> None:
        while self.sent < commands:
            if self.sent % COMMANDS_OF_ONE_ORDER == 0:
                await self._compare()
                await self._new_order()
            self.sent += 1
            await self._one(kiosk)
            await self._recall(kiosk)

    async def _one(self, kiosk: Kiosk) -> None:
        self.clock.at += timedelta(seconds=self.chance.uniform(0.2, 20))
        packet = uuid.UUID(int=self.chance.getrandbits(128))
        dish_id = ABSENT_DISH if self.chance.random() < 0.08 else PLAIN_DISH
        dish = NewDish(dish_id=dish_id, quantity=1000, guid=packet)
        command = SaveOrder(order=self.order, sessions=(NewSession(guid=packet, lines=(dish,)),))
        self.packet, self.believed[packet] = packet, Belief.OPEN
        self.by_staff = self.chance.random() < 0.2
        with suppress(NoReply):
            try:
                await self._carry_out(kiosk, command)
            except NotSent:
                self.believed[packet] = Belief.ABSENT
            except PosRefused:
                self.believed[packet] = Belief.ABSENT
            else:
                self.believed[packet] = Belief.SAVED

    async def _carry_out(self, kiosk: Kiosk, command: SaveOrder) -> None:
        """By staff, whose command is sent once; or as a purchase does, which looks and repeats."""
        if self.by_staff:
            await kiosk.requests.carry_out(command)
            return
        rows = kiosk.store.requests
        async with kiosk.queue.turn() as turn:
            self.till.crash()
            body = encode(command, turn.stamp)
            request = await rows.open(command.name, body, turn.number, self.clock.at)
            self.till.crash()
            await self._send(kiosk, request, turn)

    async def _send(self, kiosk: Kiosk, request: LicensedRequest, turn: LicenceTurn) -> None:
        try:
            decode(SaveOrder, await self.till.post(request.request))
        except PosRefused as refusal:
            self.till.crash()
            await turn.refused(refusal)
            self.till.crash()
            await kiosk.store.requests.settle(request, RequestOutcome.REFUSED)
            raise
        await self._saved(kiosk, request, turn)

    async def _saved(self, kiosk: Kiosk, request: LicensedRequest, turn: LicenceTurn) -> None:
        self.till.crash()
        await turn.accepted()
        self.till.crash()
        await kiosk.store.requests.settle(request, RequestOutcome.DONE)

    async def _recall(self, kiosk: Kiosk) -> None:
        """What became of a command whose answer is not known, found out as its kind does."""
        while (request := await kiosk.store.requests.open_one()) is not None:
            self.clock.at += timedelta(seconds=15)
            with suppress(NotSent, NoReply, PosRefused):
                if self.by_staff:
                    outcome = await kiosk.requests.finish()
                    self.believed[self.packet] = _BELIEFS.get(outcome, Belief.OPEN)
                else:
                    await self._look_and_repeat(kiosk, request)
        if self.believed.get(self.packet) is Belief.OPEN:
            # The power went before it was kept, or after its end was.
            outcome = await kiosk.store.database.read(partial(kept_outcome, packet=self.packet))
            self.believed[self.packet] = _BELIEFS[outcome]

    async def _look_and_repeat(self, kiosk: Kiosk, request: LicensedRequest) -> None:
        order = await self.till.ask(GetOrder(order=self.order))
        async with kiosk.queue.turn_again(request.number) as turn:
            if self.packet in {packet.guid for packet in order.sessions}:
                await self._saved(kiosk, request, turn)
                self.believed[self.packet] = Belief.SAVED
                return
            try:
                await self._send(kiosk, request, turn)
            except PosRefused:
                # A repeat that is refused proves nothing about the first time: it was looked for.
                self.believed[self.packet] = Belief.ABSENT
            else:
                self.believed[self.packet] = Belief.SAVED

    async def _compare(self) -> None:
        """The order as the cash server has it, against what the kiosk believes of each packet."""
        self.till.calm = True
        if self.believed:
            order = await self.till.ask(GetOrder(order=self.order))
            saved = Counter(packet.guid for packet in order.sessions)
            for packet, believed in self.believed.items():
                if believed is Belief.UNKNOWN:
                    assert saved[packet] <= 1
                else:
                    assert saved[packet] == (believed is Belief.SAVED), believed
        self.believed.clear()
        self.till.calm = False

    async def _new_order(self) -> None:
        self.order = uuid.UUID(int=self.chance.getrandbits(128))
        self.till.calm = True
        await self.till.ask(CreateOrder(guid=self.order, table_id=1000070, station_id=15010))
        self.till.calm = False


def kept_outcome(connection: Connection, packet: uuid.UUID) -> RequestOutcome:
    """What the store says of the command with this packet, the last one that was begun."""
    row = connection.execute(
        "SELECT outcome, request FROM licensed_request ORDER BY place DESC LIMIT 1"
    ).fetchone()
    began = row is not None and str(packet).upper().encode() in row[1]
    return RequestOutcome(row[0]) if row and began else RequestOutcome.NOT_SENT


@pytest.mark.timeout(600)
async def test_no_number_has_two_contents_none_is_skipped_and_nothing_is_done_twice(
    tmp_path: Path,
) -> None:
    work = Work(tmp_path, Random(20261122))
    await work.do(COMMANDS_TO_SEND)
    ledger = work.till.ledger
    assert work.lives > 100
    assert ledger.repeats > 100
    assert {"5304", "5305", "5310"} <= ledger.refusals.keys()
    waits = [later - earlier for earlier, later in pairwise(ledger.asked_at)]
    assert waits
    assert min(waits) >= timedelta(seconds=60)
