"""Licence numbers: one at a time, none reused for other content, wrong guesses set right."""

import asyncio
import uuid
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from kiosk.checkout.ports import LicenceQueue
from kiosk.errors import ErrorCode, KioskError, NoReply, NotSent, PosRefused, StoreError
from kiosk.licence.queue import UnnumberedQueue
from kiosk.licence.standing import LicenceStanding
from kiosk.storage.database import Connection
from kiosk.storage.licence_rows import claim_number, settle_number
from kiosk.storage.store import Store
from tests.unit.licence.site import Site, refusal


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    store = await Store.open(tmp_path, {})
    await store.licence.install(uuid.UUID(int=77))
    yield Site(store)
    await store.close()


async def test_numbers_follow_one_another_from_nothing_and_over_a_restart(site: Site) -> None:
    assert [await site.accepted() for _ in range(3)] == [0, 1, 2]
    site.queue = site.new_queue()
    assert await site.accepted() == 3
    assert site.till.asked == 0


async def test_a_number_that_was_not_claimed_is_given_again(site: Site) -> None:
    assert await site.next_number() == 0
    assert await site.next_number() == 0


async def test_while_a_number_is_unanswered_no_other_can_be_used(site: Site) -> None:
    async with site.queue.turn() as turn:
        await site.claim(turn.number)
    with pytest.raises(StoreError):
        await site.accepted()
    async with site.queue.turn_again(0) as again:
        assert again.number == 0
        await again.accepted()
    assert await site.next_number() == 1


async def test_an_unanswered_number_waits_over_a_crash(site: Site) -> None:
    async with site.queue.turn() as turn:
        await site.claim(turn.number)
    site.queue = site.new_queue()
    with pytest.raises(StoreError):
        await site.accepted()


async def test_the_attempt_after_a_refusal_takes_the_next_number_in_one_transaction(
    site: Site,
) -> None:
    locked = refusal(2219, "заблокирован", ErrorCode.POS_ORDER_LOCKED)
    assert await site.refused(locked) == 0
    async with site.queue.turn() as turn:
        assert turn.number == 1

        def refused_and_again(connection: Connection) -> None:
            settle_number(connection, 0, accepted=False)
            claim_number(connection, 1)

        await site.store.database.run(refused_and_again)
        await turn.accepted()
    assert await site.next_number() == 2
    assert site.till.asked == 0


async def test_two_commands_are_never_in_flight_together(site: Site) -> None:
    inside: list[int] = []
    most = 0

    async def command() -> None:
        nonlocal most
        async with site.queue.turn() as turn:
            inside.append(1)
            most = max(most, len(inside))
            await site.claim(turn.number)
            await asyncio.sleep(0)
            await turn.accepted()
            inside.pop()

    await asyncio.gather(*(command() for _ in range(10)))
    assert most == 1
    assert await site.next_number() == 10


async def test_a_failing_command_gives_the_turn_back(site: Site) -> None:
    with pytest.raises(LookupError):
        async with site.queue.turn():
            raise LookupError
    assert await site.next_number() == 0


@pytest.mark.parametrize(
    ("error", "following"),
    [
        (refusal(5305, "5305: seqNumber must be in [40, 41]"), 41),
        (refusal(5305, "5305: допустимо [0]"), 0),
        (refusal(5304, "5304: instance not found"), 0),
    ],
)
async def test_a_refusal_that_names_the_number_sets_it_without_asking(
    site: Site, error: PosRefused, following: int
) -> None:
    await site.accepted()
    await site.refused(error)
    assert await site.next_number() == following
    assert site.till.asked == 0


@pytest.mark.parametrize("error", [refusal(5305, "5305: wrong"), refusal(5310, "5310: increase")])
async def test_a_refusal_without_a_number_asks_the_cash_server(
    site: Site, error: PosRefused
) -> None:
    site.till.says = 17
    await site.refused(error)
    assert await site.next_number() == 18
    assert site.till.asked == 1


async def test_the_cash_server_is_asked_once_a_minute_also_over_restarts(site: Site) -> None:
    site.till.says = 17
    await site.refused(refusal(5310))
    assert await site.refused(refusal(5310)) == 18
    site.queue = site.new_queue()
    # Too soon to ask: one more than the last try is a guess the server may set right.
    assert await site.refused(refusal(5310)) == 19
    assert site.till.asked == 1
    site.clock.pass_by(seconds=60)
    site.till.says = 30
    assert await site.next_number() == 31
    assert site.till.asked == 2


async def test_a_clock_set_back_does_not_stop_the_asking(site: Site) -> None:
    await site.refused(refusal(5310))
    await site.refused(refusal(5310))
    site.clock.pass_by(days=-3)
    await site.next_number()
    assert site.till.asked == 2


async def test_a_server_that_never_saw_us_starts_at_nothing(site: Site) -> None:
    await site.accepted()
    await site.refused(refusal(5310))
    site.till.says = refusal(5304)
    assert await site.next_number() == 0


async def test_an_old_server_that_cannot_be_asked_gets_the_next_number(site: Site) -> None:
    await site.accepted()
    await site.refused(refusal(5310))
    site.till.says = refusal(None, "Unknown command", ErrorCode.POS_REFUSED)
    assert await site.next_number() == 2


@pytest.mark.parametrize(
    "trouble",
    [NotSent(ErrorCode.POS_UNREACHABLE), NoReply(ErrorCode.POS_SILENT)],
)
async def test_an_unreachable_cash_server_claims_nothing(site: Site, trouble: KioskError) -> None:
    await site.refused(refusal(5310))
    site.till.says = trouble
    with pytest.raises(type(trouble)):
        await site.next_number()
    counter = await site.store.licence.counter()
    assert (counter.pending_number, counter.in_doubt) == (None, True)


async def test_a_refused_licence_is_fetched_again_for_the_next_turn(site: Site) -> None:
    await site.accepted()
    site.clock.pass_by(minutes=5)
    site.till.says = 0
    await site.refused(refusal(None, "License check: expired", ErrorCode.LICENCE_REFUSED))
    async with site.queue.turn() as turn:
        assert turn.stamp is not None
        assert (turn.stamp.token, turn.number) == ("id-2", 1)


async def test_a_fresh_licence_goes_out_with_the_likely_number_and_is_asked_about_later(
    site: Site,
) -> None:
    await site.refused(refusal(5310))
    site.clock.pass_by(minutes=5)
    site.till.says = 8
    site.till.good_ids = {"id-2"}
    async with site.queue.turn() as turn:
        assert turn.stamp is not None
        assert (turn.stamp.token, turn.number) == ("id-2", 1)
    assert site.till.asked == 1
    site.clock.pass_by(minutes=1)
    assert await site.next_number() == 9


async def test_a_licence_refused_twice_starts_nothing(site: Site) -> None:
    site.server.always = "id-1"
    await site.refused(refusal(5310))
    site.clock.pass_by(minutes=5)
    site.till.good_ids = set()
    with pytest.raises(PosRefused) as caught:
        await site.next_number()
    assert caught.value.code is ErrorCode.LICENCE_REFUSED
    assert site.server.asked == 2


async def test_a_licence_the_cash_server_refuses_keeps_the_kiosk_from_selling(site: Site) -> None:
    await site.accepted()
    site.server.always = "id-1"
    site.clock.pass_by(minutes=5)
    await site.refused(refusal(None, "License check: too many", ErrorCode.LICENCE_REFUSED))
    assert site.standing() is LicenceStanding.REFUSED


async def test_a_refused_licence_is_proven_again_before_orders_are_taken(site: Site) -> None:
    site.server.always = "id-1"
    await site.refused(refusal(None, "License check: too many", ErrorCode.LICENCE_REFUSED))
    site.till.good_ids = set()
    await site.queue.prove()
    assert site.standing() is LicenceStanding.REFUSED
    site.till.good_ids = {"id-1"}
    site.till.says = 6
    await site.queue.prove()
    assert site.standing() is LicenceStanding.REFUSED, "asked less than a minute ago"
    site.clock.pass_by(minutes=1)
    await site.queue.prove()
    assert site.standing() is LicenceStanding.GOOD
    assert (await site.next_number(), site.till.asked) == (7, 2)


async def test_a_licence_taken_by_a_command_is_no_longer_refused(site: Site) -> None:
    site.server.always = "id-1"
    await site.refused(refusal(None, "License check: too many", ErrorCode.LICENCE_REFUSED))
    await site.accepted()
    assert site.standing() is LicenceStanding.GOOD


async def test_a_cash_server_older_than_licensing_gets_no_licence_part(site: Site) -> None:
    site.version.licensed = False
    async with site.queue.turn() as turn:
        assert (turn.number, turn.stamp) == (None, None)
        await turn.refused(refusal(2219, "заблокирован", ErrorCode.POS_ORDER_LOCKED))
    assert (site.version.forgotten, site.server.asked) == (0, 0)


async def test_an_old_cash_server_that_wants_a_licence_is_asked_for_its_version_anew(
    site: Site,
) -> None:
    site.version.licensed = False
    async with site.queue.turn() as turn:
        await turn.refused(refusal(None, "License check: absent", ErrorCode.LICENCE_REFUSED))
    assert site.version.forgotten == 1


async def test_another_refusal_leaves_the_number_to_the_purchase(site: Site) -> None:
    await site.refused(refusal(3373, "недостаточно денег", ErrorCode.POS_NOT_COVERED))
    counter = await site.store.licence.counter()
    assert (counter.pending_number, counter.in_doubt) == (0, False)


async def test_a_lifetime_licence_sends_no_licence_part() -> None:
    queue: LicenceQueue = UnnumberedQueue()
    async with queue.turn() as turn:
        assert (turn.number, turn.stamp) == (None, None)
        await turn.accepted()
        await turn.refused(refusal(5305))
    async with queue.turn_again(5) as again:
        assert again.number is None


async def test_bytes_made_without_a_number_still_get_their_turn(site: Site) -> None:
    queue: LicenceQueue = site.queue
    async with queue.turn_again(None) as turn:
        assert turn.number is None
