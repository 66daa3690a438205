"""Licensed commands at the cash server: anchors, tokens and the counter (rk7 §3.6-§3.9)."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from kiosk.simulators.cash_server.house import LicencePolicy
from kiosk.simulators.moods import Mood
from tests.unit.simulators.cash_till import (
    CARD,
    CASHIER,
    INSTANCE,
    ORDER,
    STATION,
    Reply,
    Till,
    dish,
)

SECOND = "{3B1E4E0C-6E5D-4F0B-9C58-5A0B7C9D2E12}"
THIRD = "{3B1E4E0C-6E5D-4F0B-9C58-5A0B7C9D2E13}"


def saving(till: Till, licence: str, key: str = "tea") -> str:
    return (
        f'<RK7CMD CMD="SaveOrder">{licence}<Order guid="{ORDER}"/>'
        f"<Session>{STATION}{dish(key)}</Session></RK7CMD>"
    )


async def numbered(till: Till, sequence: int, key: str = "tea", **more: str) -> Reply:
    return await till.send(saving(till, till.licence(sequence, **more), key))


async def created() -> Till:
    till = Till()
    await till.create()
    return till


async def total(till: Till) -> int:
    return int((await till.read()).order()["orderSum"])


async def asked_number(till: Till) -> Reply:
    return await till.ask("GetXMLLicenseInstanceSeqNumber", till.licence(0))


async def test_a_new_instance_starts_with_nought_and_counts_up() -> None:
    till = await created()
    assert (await numbered(till, 1)).number == "5305"
    assert (await numbered(till, 0)).status == "Ok"
    assert (await numbered(till, 1)).status == "Ok"
    refused = await numbered(till, 3)
    assert (refused.number, "[1, 2]" in refused.text) == ("5305", True)
    assert await total(till) == 24000


async def test_an_identical_repeat_is_answered_again_and_not_executed() -> None:
    till = await created()
    body = f"<RK7Query>{saving(till, till.licence(0))}</RK7Query>".encode()
    first = await till.post(body)
    second = await till.post(body)
    assert first.content == second.content
    assert await total(till) == 12000
    repeat = till.journal.entries(event="command", last=2)[0]
    assert (repeat.facts["repeated"], repeat.facts["order"]) == (True, ORDER)


async def test_the_same_number_with_other_content_must_be_increased() -> None:
    till = await created()
    await numbered(till, 0)
    refused = await numbered(till, 0, "borsch")
    assert (refused.number, "must be increased" in refused.text) == ("5310", True)
    assert await total(till) == 12000


async def test_a_forgotten_answer_makes_a_repeat_unrecognisable() -> None:
    till = await created()
    await numbered(till, 0)
    till.mood(Mood.EVICT_REPEAT_CACHE)
    assert (await numbered(till, 0)).number == "5310"
    assert await total(till) == 12000


async def test_saving_and_paying_share_one_counter() -> None:
    till = await created()
    await till.save(dish("tea"))
    await till.pay((CARD, 12000))
    answer = await asked_number(till)
    assert answer.all("LicenseInfo/LicenseInstance", "seqNumber") == ["1"]
    assert answer.all("LicenseInfo/LicenseInstance", "guid") == [INSTANCE]


async def test_a_refused_command_uses_its_number_up_unless_told_otherwise() -> None:
    till = await created()
    assert (await numbered(till, 0, "okroshka")).status == "Query Executing Error"
    till.mood(Mood.REFUSED_KEEPS_NUMBER)
    assert (await numbered(till, 1, "okroshka")).status == "Query Executing Error"
    assert (await numbered(till, 1)).status == "Ok"


async def test_asking_for_the_counter_of_a_stranger_is_5304() -> None:
    assert (await asked_number(Till())).number == "5304"


async def test_a_lost_counter_starts_again() -> None:
    till = await created()
    await numbered(till, 0)
    till.mood(Mood.SEQUENCE_FORGOTTEN)
    assert (await numbered(till, 1)).number == "5304"
    assert (await numbered(till, 0)).status == "Ok"


async def test_braces_and_case_of_the_instance_do_not_matter() -> None:
    till = await created()
    await numbered(till, 0)
    assert (await numbered(till, 1, instance=INSTANCE.strip("{}").lower())).status == "Ok"


@pytest.mark.parametrize("mood", [Mood.BAD_ANCHOR, Mood.LICENCE_EXPIRED])
async def test_moods_of_licensing_execute_nothing_and_use_no_number(mood: Mood) -> None:
    till = await created()
    till.mood(mood)
    text = (await numbered(till, 0)).text
    assert text == "Bad license anchor" or text.startswith("License check")
    assert (await numbered(till, 0)).status == "Ok"


async def test_an_unknown_licence_id_is_a_bad_anchor() -> None:
    till = await created()
    reply = await numbered(till, 0, token="8c5ad0b2-1f0e-4c57-9d0f-2f0a4b6f7711")
    assert reply.text == "Bad license anchor"


async def test_an_expired_licence_works_again_with_the_next_id() -> None:
    till = await created()
    till.moment += timedelta(days=366)
    assert (await numbered(till, 0)).text.startswith("License check")
    grant = till.book.issue(till.scenario.anchor)
    assert grant is not None
    assert grant.id != till.token
    assert (await numbered(till, 0, token=grant.id)).status == "Ok"


async def test_more_instances_a_day_than_connections_are_refused() -> None:
    till = await created()
    assert (await numbered(till, 0)).status == "Ok"
    assert (await numbered(till, 0, instance=SECOND)).status == "Ok"
    assert (await numbered(till, 0, instance=THIRD)).text.startswith("License check")
    till.moment += timedelta(days=1)
    assert (await numbered(till, 0, instance=THIRD)).status == "Ok"


async def test_without_licenseinfo_only_a_lifetime_licence_helps() -> None:
    strict, free = Till(), Till(LicencePolicy.LIFETIME)
    for till in (strict, free):
        await till.create()
    assert (await strict.send(saving(strict, ""))).text.startswith("License check")
    assert (await free.send(saving(free, ""))).status == "Ok"


async def test_a_repeat_during_the_payment_waits_and_gets_the_same_answer() -> None:
    till = await created()
    await till.save(dish("tea"))
    till.guest_done.clear()
    body = (
        f'<RK7Query><RK7CMD CMD="PayOrder">{till.licence()}<Order guid="{ORDER}"/>{STATION}'
        f'{CASHIER}<Payment id="{CARD}" amount="12000"/></RK7CMD></RK7Query>'
    ).encode()
    first = asyncio.create_task(till.post(body))
    await till.guest_at_terminal.wait()
    second = asyncio.create_task(till.post(body))
    await asyncio.sleep(0)
    till.guest_done.set()
    answers = [Reply(await first), Reply(await second)]
    assert [answer.all("PrintCheck", "CheckNum") for answer in answers] == [["1017"], ["1017"]]
    assert len(next(iter(till.house.orders)).receipts) == 1
