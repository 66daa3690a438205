"""Orders held by a client: LockOrder with its quirks (rk7 §5.9, §6.10)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.unit.simulators.cash_till import CARD, STATION, THIS_ORDER, Reply, Till, dish

KEY = "{9C0B6C34-4D61-4A1D-8E0A-111111111111}"
OTHER = "{9C0B6C34-4D61-4A1D-8E0A-222222222222}"


async def lock(till: Till, time: str = "1899-12-30T00:01:00", key: str = KEY) -> Reply:
    return await till.ask(
        "LockOrder",
        f'{THIS_ORDER}{STATION}<Employee id="1000051"/>',
        f'lockTime="{time}" lockguid="{key}"',
    )


async def locked_till() -> Till:
    till = Till()
    await till.create()
    await till.save(dish("tea"))
    reply = await lock(till)
    assert (reply.status, reply.root.get("locked")) == ("Ok", "1")
    return till


async def test_a_locked_order_says_by_whom() -> None:
    till = await locked_till()
    assert (await till.read()).order()["locked"] == "1"
    listed = await till.ask("GetOrderList2")
    assert listed.all("Visit/Orders/Order/LockedByStation", "name") == ["Киоск 1"]
    assert listed.all("Visit/Orders/Order/LockedByWaiter", "name") == ["Марина Воронцова"]


async def test_others_are_refused_with_2219_and_told_the_station_and_the_waiter() -> None:
    till = await locked_till()
    for reply in (
        await till.pay((CARD, 12000)),
        await till.void(),
        await till.ask("UpdateOrder", THIS_ORDER, 'holder="Anna"'),
        await lock(till, key=OTHER),
    ):
        assert reply.number == "2219"
        assert "Киоск 1" in reply.text
        assert "Марина Воронцова" in reply.text
    assert (await till.read()).order()["holder"] == ""


async def test_the_key_opens_every_command() -> None:
    till = await locked_till()
    update = await till.ask("UpdateOrder", THIS_ORDER, f'holder="Anna" lockguid="{KEY}"')
    assert update.status == "Ok"
    assert (await till.read()).order()["holder"] == "Anna"


async def test_a_lock_ends_by_itself_unless_renewed() -> None:
    till = await locked_till()
    till.moment += timedelta(seconds=50)
    await lock(till)
    till.moment += timedelta(seconds=50)
    assert (await till.void()).number == "2219"
    till.moment += timedelta(seconds=10)
    assert (await till.read()).order()["locked"] == "0"
    assert (await till.void()).status == "Ok"


@pytest.mark.parametrize("bare", ["00:01:00", "60", "", "1899-13-30T00:01:00"])
async def test_a_bare_time_is_ok_and_locks_nothing(bare: str) -> None:
    till = Till()
    await till.create()
    reply = await lock(till, bare)
    assert (reply.status, reply.root.get("locked")) == ("Ok", "0")
    assert (await till.void()).status == "Ok"


async def test_an_interval_of_nothing_unlocks_for_the_holder_only() -> None:
    till = await locked_till()
    nothing = "1899-12-30T00:00:00"
    assert (await lock(till, nothing, OTHER)).number == "2219"
    reply = await lock(till, nothing)
    assert (reply.status, reply.root.get("locked")) == ("Ok", "0")
    assert (await till.void()).status == "Ok"


async def test_a_visit_with_a_locked_order_cannot_be_closed() -> None:
    till = await locked_till()
    refused = await till.ask("CloseVisit", THIS_ORDER)
    assert refused.number == "2129"
    assert "12.47" in refused.text


async def test_a_server_too_old_for_keys_ignores_them() -> None:
    till = Till(server_version="7.6.4.001")
    await till.create()
    await lock(till)
    assert (await till.void()).status == "Ok"
    assert {w.facts["path"] for w in till.journal.warnings()} == {"@lockguid", "@change_guids"}
