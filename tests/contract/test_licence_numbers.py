"""Our licence queue against a cash server that was not written from it: real TLS, real SQLCipher.

Whatever the server does to the counter, no number ever carries two contents that were carried out,
and the next order goes through.
"""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from kiosk.clients.cash_server import CashServerAddress, CashServerLink
from kiosk.clients.certificates import Pinned
from kiosk.clients.licence_server import LicenceServerAddress, LicenceServerLink
from kiosk.clients.till_version import TillVersion
from kiosk.clock import SystemClock
from kiosk.errors import ErrorCode, NoReply, PosRefused
from kiosk.licence.queue import LicenceSequence
from kiosk.licence.service import LicenceService
from kiosk.licence.standing import LicenceStanding
from kiosk.licence.till_counter import TillCounter
from kiosk.simulators.addresses import SimulatorAddresses
from kiosk.simulators.launch import SimulatorProcess
from kiosk.storage.database import Connection
from kiosk.storage.licence_rows import claim_number, settle_number
from kiosk.storage.store import Store
from kiosk.wire.licence.account import usr_header
from kiosk.wire.rkeeper.envelope import decode, encode
from kiosk.wire.rkeeper.order_changes import SaveOrder
from kiosk.wire.rkeeper.order_lines import NewDish, NewSession
from kiosk.wire.rkeeper.orders import CreateOrder, GetOrder

pytestmark = pytest.mark.asyncio(loop_scope="module")

# One for all tests: the simulated licence covers few kiosks a day.
INSTANCE = uuid.UUID("3b1e4e0c-6e5d-4f0b-9c58-5a0b7c9d2e11")
PLAIN_DISH, ABSENT_DISH = 1020204, 1029999


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def process() -> AsyncIterator[SimulatorProcess]:
    async with SimulatorProcess("--guest-seconds", "0") as running:
        yield running


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A kiosk's licence side, and the way of a licensed command through it."""

    store: Store
    link: CashServerLink
    licence: LicenceService
    queue: LicenceSequence
    order: uuid.UUID

    async def save(self, dish_id: int = PLAIN_DISH) -> int | None:
        """One dish more on the order; the number it took. Raises PosRefused, NoReply."""
        async with self.queue.turn() as turn:
            number = turn.number
            assert number is not None
            request = encode(self.command(dish_id), turn.stamp)
            await self.store.database.run(lambda c: claim_number(c, number))
            try:
                decode(SaveOrder, await self.link.post(request))
            except PosRefused as refusal:
                await turn.refused(refusal)
                await self.store.database.run(lambda c: settle_number(c, number, accepted=False))
                raise
            await turn.accepted()
            return number

    async def try_until_saved(self, tries: int) -> list[ErrorCode]:
        """The refusals met before a dish was saved, as a purchase tries it anew."""
        met: list[ErrorCode] = []
        for _ in range(tries):
            try:
                await self.save()
            except PosRefused as refusal:
                met.append(refusal.code)
            else:
                return met
        raise AssertionError(f"not saved: {met}")

    def command(self, dish_id: int) -> SaveOrder:
        dish = NewDish(dish_id=dish_id, quantity=1000, guid=uuid.uuid4())
        session = NewSession(guid=uuid.uuid4(), lines=(dish,))
        return SaveOrder(order=self.order, sessions=(session,))

    async def dishes_saved(self) -> int:
        state = await self.link.ask(GetOrder(order=self.order))
        return sum(len(session.lines) for session in state.sessions)


@asynccontextmanager
async def opened(home: Path, at: SimulatorAddresses) -> AsyncIterator[Site]:
    clock = SystemClock()
    async with AsyncExitStack() as closing:
        store = await Store.open(home, {})
        closing.push_async_callback(store.close)
        await store.licence.install(INSTANCE)
        address = CashServerAddress(
            url=at.cash_url,
            user=at.cash_user,
            password=at.cash_password,
            trust=Pinned(sha256=at.certificate_sha256),
            reply_timeout_s=10.0,
        )
        link = await closing.enter_async_context(CashServerLink(address))
        usr = usr_header(at.licence_user, at.licence_password, at.licence_token)
        server = LicenceServerLink(LicenceServerAddress(usr=usr, url=at.licence_url))
        await closing.enter_async_context(server)
        licence = LicenceService(
            anchor=at.anchor,
            instance=INSTANCE,
            server=server,
            rows=store.licence,
            clock=clock,
        )
        await licence.start()
        queue = LicenceSequence(
            licence=licence,
            rows=store.licence,
            till=TillCounter(link, store.licence, clock),
            version=TillVersion(link),
        )
        order = uuid.uuid4()
        await link.ask(
            CreateOrder(guid=order, table_id=1000070, station_id=15010, waiter_id=1000050)
        )
        yield Site(store=store, link=link, licence=licence, queue=queue, order=order)


@pytest_asyncio.fixture(loop_scope="module")
async def site(process: SimulatorProcess, tmp_path: Path) -> AsyncIterator[Site]:
    """A kiosk whose counter agrees with the cash server's, whatever earlier tests did."""
    await process.clear_moods()
    async with opened(tmp_path, process.addresses) as site:
        await site.try_until_saved(3)
        yield site


async def sequence_of(process: SimulatorProcess) -> list[tuple[int, str]]:
    """Number and outcome of every licensed command the server has seen."""
    entries = await process.journal(server="cash", event="command")
    return [
        (entry["sequence"], entry["outcome"])
        for entry in entries
        if entry["command"] == "SaveOrder" and entry.get("sequence") is not None
    ]


async def test_numbers_go_up_by_one_and_none_is_refused(
    site: Site, process: SimulatorProcess
) -> None:
    first = await site.save()
    assert first is not None
    assert [await site.save() for _ in range(2)] == [first + 1, first + 2]
    assert (await sequence_of(process))[-3:] == [(first + n, "Ok") for n in range(3)]


async def test_an_identical_repeat_is_answered_and_saves_nothing_twice(
    site: Site, process: SimulatorProcess
) -> None:
    before = await site.dishes_saved()
    await process.set_mood("cash:lose-answer:SaveOrder*1")
    async with site.queue.turn() as turn:
        number = turn.number
        assert number is not None
        request = encode(site.command(PLAIN_DISH), turn.stamp)
        await site.store.database.run(lambda c: claim_number(c, number))
        with pytest.raises(NoReply):
            await site.link.post(request)
    async with site.queue.turn_again(number) as again:
        decode(SaveOrder, await site.link.post(request))
        await again.accepted()
    assert await site.dishes_saved() == before + 1
    assert await site.save() == number + 1


async def test_a_server_that_lost_the_counter_is_followed(
    site: Site, process: SimulatorProcess
) -> None:
    await process.set_mood("cash:sequence-forgotten:SaveOrder*1")
    assert await site.try_until_saved(2) == [ErrorCode.LICENCE_SEQUENCE]
    assert (await sequence_of(process))[-1] == (0, "Ok")
    assert await site.save() == 1


async def test_a_database_from_an_old_backup_is_set_right_by_the_refusal(site: Site) -> None:
    number = await site.save()
    await site.save()
    assert number is not None
    await site.store.licence.go_on(number + 17)
    assert await site.try_until_saved(2) == [ErrorCode.LICENCE_SEQUENCE]
    assert await site.save() == number + 3


async def test_a_number_used_already_is_not_used_again(site: Site) -> None:
    number = await site.save()
    assert number is not None
    before = await site.dishes_saved()
    await site.store.licence.go_on(number)
    assert await site.try_until_saved(3) == [ErrorCode.LICENCE_SEQUENCE]
    assert await site.dishes_saved() == before + 1


@pytest.mark.parametrize("mood", ["", "cash:refused-keeps-number"])
async def test_after_a_refused_dish_the_next_order_goes_through_on_either_kind_of_server(
    site: Site, process: SimulatorProcess, mood: str
) -> None:
    if mood:
        await process.set_mood(mood)
    with pytest.raises(PosRefused):
        await site.save(ABSENT_DISH)
    assert set(await site.try_until_saved(3)) <= {ErrorCode.LICENCE_SEQUENCE}
    assert await site.save() is not None


@pytest.mark.parametrize("mood", ["cash:bad-anchor", "cash:licence-expired"])
async def test_a_licence_refused_once_is_fetched_again_and_the_order_goes_through(
    site: Site, process: SimulatorProcess, mood: str
) -> None:
    await process.set_mood(f"{mood}:SaveOrder*1")
    met = await site.try_until_saved(3)
    assert met[0] is ErrorCode.LICENCE_REFUSED
    assert set(met[1:]) <= {ErrorCode.LICENCE_SEQUENCE}


async def test_the_last_id_is_good_while_the_licence_server_is_away(
    site: Site, process: SimulatorProcess
) -> None:
    await process.set_mood("licence:lose-request")
    state = await site.licence.refresh()
    assert state.standing is LicenceStanding.GOOD
    assert state.trouble is ErrorCode.LICENCE_UNREACHABLE
    assert await site.save() is not None


@pytest.mark.parametrize(
    ("mood", "trouble"),
    [
        ("licence:wrong-user", ErrorCode.LICENCE_LOGIN_REFUSED),
        ("licence:no-licence", ErrorCode.LICENCE_ABSENT),
        ("licence:proxy-page", ErrorCode.PROTOCOL),
        ("licence:close-mid-answer", ErrorCode.LICENCE_UNREACHABLE),
    ],
)
async def test_what_the_licence_server_says_is_told_and_the_old_id_stays(
    site: Site, process: SimulatorProcess, mood: str, trouble: ErrorCode
) -> None:
    await process.set_mood(mood)
    state = await site.licence.refresh()
    assert (state.standing, state.trouble) == (LicenceStanding.GOOD, trouble)


async def test_the_cash_server_is_asked_at_most_once_a_minute(
    site: Site, process: SimulatorProcess
) -> None:
    def doubt(connection: Connection) -> None:
        connection.execute("UPDATE licence_counter SET in_doubt = 1, asked_at = NULL")

    asked_before = await questions(process)
    for _ in range(4):
        await site.store.database.run(
            lambda c: c.execute("UPDATE licence_counter SET in_doubt = 1").rowcount
        )
        await site.save()
    assert await questions(process) - asked_before <= 1
    await site.store.database.run(doubt)
    await site.save()
    assert await questions(process) - asked_before <= 2


async def questions(process: SimulatorProcess) -> int:
    entries = await process.journal(server="cash", event="command")
    return sum(entry["command"] == "GetXMLLicenseInstanceSeqNumber" for entry in entries)
