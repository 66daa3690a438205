"""When the licence is fetched, and when staff hear that something ends."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from kiosk.errors import ErrorCode, LicenceRefused, PosRefused
from kiosk.licence.service import LicenceService
from kiosk.licence.upkeep import LicenceUpkeep
from kiosk.storage.store import Store
from kiosk.wire.licence.grant import LicenceGrant

START = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
END = datetime(2026, 12, 10, tzinfo=UTC).replace(tzinfo=None)


class OwnClock:
    def __init__(self) -> None:
        self.at = START

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return (self.at - START).total_seconds()


class Server:
    """Gives the same licence each time; without ``expires`` there is none."""

    def __init__(self, clock: OwnClock, expires: datetime | None) -> None:
        self.clock = clock
        self.expires = expires
        self.asked_at: list[datetime] = []

    async def licence_of(self, _anchor: str) -> LicenceGrant:
        self.asked_at.append(self.clock.at)
        if self.expires is None:
            raise LicenceRefused(ErrorCode.LICENCE_ABSENT, "none")
        return LicenceGrant(id="id-1", expires=self.expires, quantity=1)

    @property
    def minutes_between(self) -> list[float]:
        pairs = zip(self.asked_at, self.asked_at[1:], strict=False)
        return [(later - earlier).total_seconds() / 60 for earlier, later in pairs]


class Prover:
    """The cash server takes the licence again once it has been asked ``until`` times."""

    def __init__(self, until: int = 0) -> None:
        self.asked = 0
        self.until = until
        self.licence: LicenceService | None = None

    async def prove(self) -> None:
        self.asked += 1
        if self.asked >= self.until and self.licence is not None:
            self.licence.taken_at_till()


class Stop(Exception):
    """Ends ``run`` from its sleep."""


class Kiosk:
    def __init__(self, store: Store, server: Server, token_until: date | None = None) -> None:
        self.clock = server.clock
        self.prover = Prover()
        self.licence = LicenceService(
            anchor="6:x#123450007/17",
            instance=uuid.UUID(int=77),
            server=server,
            rows=store.licence,
            clock=self.clock,
            token_until=token_until,
        )
        self.upkeep = LicenceUpkeep(
            self.licence, self.prover, clock=self.clock, chance=Random(7), sleep=self._sleep
        )
        self.until = START

    async def days(self, days: float) -> None:
        """Lets the upkeep run for so long."""
        self.until = self.clock.at + timedelta(days=days)
        with pytest.raises(Stop):
            await self.upkeep.run()

    async def _sleep(self, seconds: float) -> None:
        self.clock.at += timedelta(seconds=seconds)
        if self.clock.at >= self.until:
            raise Stop


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = await Store.open(tmp_path, {})
    yield store
    await store.close()


def notices(caplog: pytest.LogCaptureFixture, words: str) -> list[int]:
    return [
        record.msg["within_days"]
        for record in caplog.records
        if isinstance(record.msg, dict) and record.msg["event"] == words
    ]


async def test_the_id_is_fetched_every_half_to_one_and_a_half_hours(store: Store) -> None:
    server = Server(OwnClock(), END)
    kiosk = Kiosk(store, server)
    await kiosk.upkeep.start()
    await kiosk.days(3)
    assert all(30 <= minutes <= 90 for minutes in server.minutes_between)
    assert max(server.minutes_between) - min(server.minutes_between) > 30
    assert kiosk.prover.asked == 0


async def test_without_a_licence_it_is_asked_for_soon_and_then_more_seldom(store: Store) -> None:
    server = Server(OwnClock(), None)
    kiosk = Kiosk(store, server)
    await kiosk.upkeep.start()
    await kiosk.days(1)
    waits = server.minutes_between
    assert 1 <= waits[0] <= 2
    assert waits[:5] == sorted(waits[:5])
    assert all(minutes <= 90 for minutes in waits)
    assert len(waits) < 40


async def test_an_end_is_announced_thirty_seven_and_one_day_ahead_and_when_it_comes(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk = Kiosk(store, Server(OwnClock(), END), token_until=date(2026, 11, 4))
    await kiosk.upkeep.start()
    assert notices(caplog, "developer token ends") == [7]
    assert notices(caplog, "licence ends") == []
    await kiosk.days(40)
    assert notices(caplog, "licence ends") == [30, 7, 1, 0]
    assert notices(caplog, "developer token ends") == [7, 1, 0]


async def test_a_renewed_licence_is_announced_anew_before_its_own_end(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    server = Server(OwnClock(), START.replace(tzinfo=None) + timedelta(days=5))
    kiosk = Kiosk(store, server)
    await kiosk.upkeep.start()
    await kiosk.days(1)
    server.expires = END
    await kiosk.days(35)
    assert notices(caplog, "licence ends") == [7, 30, 7]


async def test_an_end_is_noticed_within_a_minute(store: Store) -> None:
    server = Server(OwnClock(), START.replace(tzinfo=None) + timedelta(minutes=10))
    kiosk = Kiosk(store, server)
    await kiosk.upkeep.start()
    await kiosk.days(1 / 48)
    # The fetch that follows an end is soon, too: the dealer may have renewed it.
    assert 10 <= server.minutes_between[0] <= 13


async def test_a_refused_licence_is_proven_until_the_cash_server_takes_it(store: Store) -> None:
    server = Server(OwnClock(), END)
    kiosk = Kiosk(store, server)
    kiosk.prover.licence, kiosk.prover.until = kiosk.licence, 3
    await kiosk.upkeep.start()
    await kiosk.licence.refused_at_till(
        PosRefused(ErrorCode.LICENCE_REFUSED, "License check"), "id-1"
    )
    await kiosk.days(0.1)
    assert kiosk.prover.asked == 3


async def test_a_licence_that_is_taken_again_sells_within_a_minute_and_a_look(store: Store) -> None:
    kiosk = Kiosk(store, Server(OwnClock(), END))
    await kiosk.upkeep.start()
    await kiosk.days(15 / 86_400)
    await kiosk.licence.refused_at_till(
        PosRefused(ErrorCode.LICENCE_REFUSED, "License check"), "id-1"
    )
    await kiosk.days(60 / 86_400)
    # Six looks: the cash server itself is asked by the first that comes a minute after another.
    assert kiosk.prover.asked >= 5
