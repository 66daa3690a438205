"""What every card reader promises, whatever is behind it."""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import AsyncIterator, Callable

import pytest

from hardware.protocols import CardEvent, CardReader, CardSeen, CardSource, HealthState
from hardware.registry import CARD_READERS
from tests.hardware.bench import BENCHES, Bench

NUMBER = "7770000014821"
PATIENCE_S = 5.0

pytestmark = pytest.mark.parametrize("make", BENCHES.values(), ids=list(BENCHES))


async def first(cards: AsyncIterator[CardEvent]) -> CardSeen:
    seen = await asyncio.wait_for(anext(aiter(cards)), PATIENCE_S)
    assert isinstance(seen, CardSeen)
    return seen


async def test_it_keeps_the_protocol_and_is_well(make: Callable[[], Bench]) -> None:
    bench = make()
    assert isinstance(bench.reader, CardReader)
    assert bench.reader.health.state in (HealthState.STARTING, HealthState.READY)
    await bench.reader.close()


async def test_a_card_is_seen_with_its_number_and_how_it_came(make: Callable[[], Bench]) -> None:
    bench = make()
    bench.present(NUMBER)
    seen = await first(bench.reader.cards())
    assert seen.number == NUMBER
    assert seen.source in CardSource
    await bench.reader.close()


async def test_cards_come_in_the_order_they_were_presented(make: Callable[[], Bench]) -> None:
    bench = make()
    for number in ("1", "2", "3"):
        bench.present(number)
    cards = bench.reader.cards()
    assert [(await first(cards)).number for _ in range(3)] == ["1", "2", "3"]
    await bench.reader.close()


async def test_a_card_presented_while_somebody_waits_is_seen(make: Callable[[], Bench]) -> None:
    bench = make()
    waiting = asyncio.create_task(first(bench.reader.cards()))
    await asyncio.sleep(0)
    assert not waiting.done()
    bench.present(NUMBER)
    assert (await waiting).number == NUMBER
    await bench.reader.close()


async def test_closing_ends_the_cards_and_is_told_as_health(make: Callable[[], Bench]) -> None:
    bench = make()

    async def listen() -> list[str]:
        return [seen.number async for seen in bench.reader.cards() if isinstance(seen, CardSeen)]

    listening = asyncio.create_task(listen())
    bench.present(NUMBER)
    await asyncio.sleep(0)
    await bench.reader.close()
    assert await asyncio.wait_for(listening, PATIENCE_S) == [NUMBER]
    assert bench.reader.health.state is HealthState.MISSING
    assert bench.reader.health.reason


async def test_closing_twice_and_listening_afterwards_are_harmless(
    make: Callable[[], Bench],
) -> None:
    bench = make()
    await bench.reader.close()
    await bench.reader.close()
    for _ in range(3):
        async with asyncio.timeout(PATIENCE_S):
            assert [seen async for seen in bench.reader.cards()] == []


async def test_a_listener_that_is_cancelled_loses_no_later_card(make: Callable[[], Bench]) -> None:
    bench = make()
    waiting = asyncio.create_task(first(bench.reader.cards()))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    bench.present(NUMBER)
    assert (await first(bench.reader.cards())).number == NUMBER
    await bench.reader.close()


async def test_the_number_shows_in_no_repr_and_no_traceback(make: Callable[[], Bench]) -> None:
    bench = make()
    bench.present(NUMBER)
    seen = await first(bench.reader.cards())
    assert NUMBER not in repr(seen)
    try:
        raise ValueError(seen)
    except ValueError:
        assert NUMBER not in traceback.format_exc()
    await bench.reader.close()


async def test_every_reader_of_the_registry_stands_on_a_bench(make: Callable[[], Bench]) -> None:
    assert set(BENCHES) == set(CARD_READERS)
    await make().reader.close()
