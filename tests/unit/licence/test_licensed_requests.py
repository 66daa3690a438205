"""A licensed command outside a purchase is sent once; what became of it is found out."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.errors import ErrorCode, KioskError, NoReply, NotSent, Obstacle, PosRefused
from kiosk.licence.queue import LicenceSequence, UnnumberedQueue
from kiosk.licence.requests import LicensedRequests
from kiosk.licence.service import LicenceService
from kiosk.storage.licence_rows import claim_number
from kiosk.storage.licensed_requests import RequestOutcome
from kiosk.storage.store import Store
from kiosk.wire.licence.grant import LicenceGrant
from kiosk.wire.rkeeper.returns import MakeReturnGoods, ReturnedDish
from kiosk.wire.rkeeper.stamp import LicenceIdentity
from kiosk.wire.rkeeper.versions import Feature

LOST = NoReply(ErrorCode.POS_SILENT, "the answer was lost")
RETURN = MakeReturnGoods(
    station_id=15010,
    cashier_id=1000050,
    reason_id=1000601,
    receipt=uuid.UUID(int=5),
    dishes=(ReturnedDish(guid=uuid.UUID(int=6), quantity=1000),),
)
RETURNED = b"""<RK7QueryResult Status="Ok" CMD="MakeReturnGoods">
  <PrintCheck line_guid="{C0C0C0C0-0000-4000-8000-000000000002}" state="6" amount="-1000"/>
</RK7QueryResult>"""


class OwnClock:
    def __init__(self) -> None:
        self.at = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()


class Till:
    """Says what is next in the script; ``expects`` is its count, or the trouble when asked.

    ``silence`` keeps it from telling its version.
    """

    def __init__(self, *script: bytes | KioskError) -> None:
        self.script = list(script)
        self.sent: list[bytes] = []
        self.expects: int | KioskError | None = 0
        self.silence: NoReply | None = None

    async def post(self, body: bytes, *, reply_timeout_s: float | None = None) -> bytes:
        assert reply_timeout_s == 150.0
        self.sent.append(body)
        said = self.script.pop(0)
        if isinstance(said, KioskError):
            raise said
        return said

    async def next_number(self, _identity: LicenceIdentity) -> int | None:
        if isinstance(self.expects, KioskError):
            raise self.expects
        return self.expects

    async def licence_of(self, _anchor: str) -> LicenceGrant:
        return LicenceGrant(id="id-1", expires=None, quantity=1)

    async def has(self, _feature: Feature) -> bool:
        if self.silence is not None:
            raise self.silence
        return True

    def forget(self) -> None:
        raise AssertionError("nothing here speaks of another version")


class Site:
    def __init__(self, store: Store, *script: bytes | KioskError, numbers: bool = True) -> None:
        self.store = store
        self.clock = OwnClock()
        self.till = Till(*script)
        licence = LicenceService(
            anchor="6:x#123450007/17",
            instance=uuid.UUID(int=77),
            server=self.till,
            rows=store.licence,
            clock=self.clock,
        )
        queue = LicenceSequence(
            licence=licence, rows=store.licence, till=self.till, version=self.till
        )
        self.requests = LicensedRequests(
            self.till,
            queue if numbers else UnnumberedQueue(),
            queue if numbers else None,
            store.requests,
            self.clock,
            reply_timeout_s=150.0,
        )

    async def lost(self) -> None:
        """A command whose answer never came, long enough ago."""
        with pytest.raises(NoReply):
            await self.requests.carry_out(RETURN)
        self.clock.at += timedelta(minutes=5)

    async def next_number(self) -> int:
        return (await self.store.licence.counter()).next_number


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = await Store.open(tmp_path, {})
    await store.licence.install(uuid.UUID(int=77))
    yield store
    await store.close()


async def test_an_answered_command_uses_its_number_up(store: Store) -> None:
    site = Site(store, RETURNED)
    assert await site.requests.carry_out(RETURN) == RETURNED
    assert (await site.next_number(), await site.requests.finish()) == (1, None)


async def test_what_the_cash_server_took_is_known_by_its_count_and_not_sent_again(
    store: Store,
) -> None:
    site = Site(store, LOST)
    await site.lost()
    site.till.expects = 1
    assert await site.requests.finish() is RequestOutcome.TAKEN
    assert (await site.next_number(), len(site.till.sent)) == (1, 1)
    assert await site.requests.finish() is None


async def test_what_never_arrived_leaves_its_number_free(store: Store) -> None:
    site = Site(store, LOST, RETURNED)
    await site.lost()
    site.till.expects = 0
    assert await site.requests.finish() is RequestOutcome.NOT_TAKEN
    assert await site.next_number() == 0
    await site.requests.carry_out(RETURN)
    assert await site.next_number() == 1


async def test_a_cash_server_that_lost_count_tells_nothing(store: Store) -> None:
    site = Site(store, RETURNED, LOST)
    await site.requests.carry_out(RETURN)
    await site.lost()
    site.till.expects = 0
    assert await site.requests.finish() is RequestOutcome.UNKNOWN


async def test_while_the_station_may_be_at_work_nothing_is_concluded_and_nothing_sent(
    store: Store,
) -> None:
    site = Site(store, LOST)
    with pytest.raises(NoReply):
        await site.requests.carry_out(RETURN)
    assert await site.requests.finish() is RequestOutcome.OPEN
    with pytest.raises(NotSent):
        await site.requests.carry_out(RETURN)
    assert len(site.till.sent) == 1


@pytest.mark.parametrize(
    "answer",
    [
        None,
        PosRefused(ErrorCode.POS_LOGIN_REFUSED, "HTTP 401"),
        NoReply(ErrorCode.POS_SILENT),
    ],
)
async def test_a_count_that_cannot_be_had_now_leaves_it_open(
    store: Store, answer: KioskError | None
) -> None:
    site = Site(store, LOST)
    await site.lost()
    site.till.expects = answer
    if answer is None:
        assert await site.requests.finish() is RequestOutcome.OPEN
    else:
        with pytest.raises(type(answer)):
            await site.requests.finish()
    assert await store.requests.open_one() is not None


async def test_without_numbers_a_lost_answer_is_told_and_never_sent_again(store: Store) -> None:
    site = Site(store, LOST, numbers=False)
    await site.lost()
    assert await site.requests.finish() is RequestOutcome.UNKNOWN
    assert (len(site.till.sent), await site.requests.finish()) == (1, None)


async def test_a_command_that_never_left_leaves_its_number_free(store: Store) -> None:
    site = Site(store, NotSent(ErrorCode.POS_UNREACHABLE))
    with pytest.raises(NotSent):
        await site.requests.carry_out(RETURN)
    assert (await site.next_number(), await site.requests.finish()) == (0, None)


async def test_silence_about_an_earlier_command_means_that_nothing_of_this_one_was_sent(
    store: Store,
) -> None:
    site = Site(store, LOST)
    await site.lost()
    site.till.expects = NoReply(ErrorCode.POS_SILENT, "nobody counts", obstacle=Obstacle.CLOSED)
    with pytest.raises(NotSent) as caught:
        await site.requests.carry_out(RETURN)
    trouble = caught.value
    assert (trouble.code, trouble.obstacle) == (ErrorCode.POS_SILENT, Obstacle.CLOSED)
    assert len(site.till.sent) == 1


async def test_silence_before_its_turn_means_that_nothing_was_sent(store: Store) -> None:
    site = Site(store)
    site.till.silence = NoReply(ErrorCode.POS_SILENT)
    with pytest.raises(NotSent) as caught:
        await site.requests.carry_out(RETURN)
    assert (caught.value.code, site.till.sent) == (ErrorCode.POS_SILENT, [])
    assert await site.requests.finish() is None


async def test_a_purchase_in_doubt_comes_first(store: Store) -> None:
    site = Site(store)
    await store.database.run(lambda connection: claim_number(connection, 0))
    with pytest.raises(NotSent) as caught:
        await site.requests.carry_out(RETURN)
    assert caught.value.code is ErrorCode.PURCHASE_UNFINISHED
    assert site.till.sent == []
