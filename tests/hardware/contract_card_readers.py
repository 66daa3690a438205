"""What every card reader promises, whatever is behind it. Wants a fixture ``bench``."""

from __future__ import annotations

import asyncio
import traceback

import pytest

from hardware.protocols import CardReader, CardSeen, CardSource, HealthState, PaymentCardSeen
from tests.hardware.bench import PAYMENT_NUMBER, Bench, Heard, listening
from tests.hardware.contract_devices import DeviceContract

NUMBER = "7770000014821"


async def numbers(heard: Heard, count: int) -> list[str]:
    seen = await heard.count(count)
    return [event.number for event in seen if isinstance(event, CardSeen)]


class CardReaderContract(DeviceContract):
    """Cards in order, none lost, payment cards unread."""

    def test_it_keeps_the_protocol(self, bench: Bench[CardReader]) -> None:
        assert isinstance(bench.device, CardReader)

    async def test_a_card_is_seen_with_its_number_and_how_it_came(
        self, bench: Bench[CardReader]
    ) -> None:
        async with listening(bench) as heard:
            bench.use(NUMBER)
            (seen,) = await heard.count(1)
        assert isinstance(seen, CardSeen)
        assert seen.number == NUMBER
        assert seen.source in CardSource

    async def test_cards_come_in_the_order_they_were_presented(
        self, bench: Bench[CardReader]
    ) -> None:
        async with listening(bench) as heard:
            for number in ("1", "2", "3"):
                bench.use(number)
            assert await numbers(heard, 3) == ["1", "2", "3"]

    async def test_what_was_seen_before_it_was_closed_is_still_told(
        self, bench: Bench[CardReader]
    ) -> None:
        cards = aiter(bench.events())
        async with asyncio.timeout(5.0):
            waiting = asyncio.ensure_future(anext(cards))
            await bench.reaches(HealthState.READY)
            bench.use("1")
            await waiting
            bench.use("2")
            bench.use("3")
            second = await anext(cards)
            third = await anext(cards)
            await bench.device.close()
            assert [event async for event in cards] == []
        assert [getattr(seen, "number", "") for seen in (second, third)] == ["2", "3"]

    async def test_a_listener_that_is_cancelled_loses_no_later_card(
        self, bench: Bench[CardReader]
    ) -> None:
        waiting = asyncio.ensure_future(anext(aiter(bench.events())))
        await bench.reaches(HealthState.READY)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        async with listening(bench) as heard:
            bench.use(NUMBER)
            assert await numbers(heard, 1) == [NUMBER]

    async def test_a_card_after_the_cable_was_out_is_seen(self, bench: Bench[CardReader]) -> None:
        async with listening(bench) as heard:
            bench.use("1")
            await heard.count(1)
            bench.unplug()
            await bench.reaches(HealthState.MISSING)
            bench.plug()
            await bench.reaches(HealthState.READY)
            bench.use("2")
            assert await numbers(heard, 2) == ["1", "2"]

    async def test_a_payment_card_is_told_as_such_and_never_read(
        self, bench: Bench[CardReader]
    ) -> None:
        async with listening(bench) as heard:
            bench.pay()
            bench.use(NUMBER)
            payment, card = await heard.count(2)
        assert isinstance(payment, PaymentCardSeen)
        assert PAYMENT_NUMBER not in repr(payment)
        assert isinstance(card, CardSeen)
        assert card.number == NUMBER

    async def test_the_number_shows_in_no_repr_and_no_traceback(
        self, bench: Bench[CardReader]
    ) -> None:
        async with listening(bench) as heard:
            bench.use(NUMBER)
            (seen,) = await heard.count(1)
        assert NUMBER not in repr(seen)
        try:
            raise ValueError(seen)
        except ValueError:
            assert NUMBER not in traceback.format_exc()
