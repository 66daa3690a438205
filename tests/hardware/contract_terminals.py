"""What every payment terminal promises a purchase, whatever is behind it (the common port).

A driver that joins says how its counter is set up and inherits ``TerminalContract``: a counter is a
terminal on the desk with a guest before it, and a bank that knows where the money is.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol

import pytest

from hardware.protocols import HealthState
from hardware.terminals import (
    Approved,
    Closing,
    Declined,
    InProgress,
    PaymentTerminal,
    TerminalNotReady,
    TerminalSilent,
)
from tests.hardware.jumping_loop import played

SUM = 111_000


class Counter(Protocol):
    """One terminal, and all that is around it."""

    @property
    def terminal(self) -> PaymentTerminal: ...

    @property
    def taken(self) -> int:
        """Minor units the bank has taken for good."""
        ...

    @property
    def held(self) -> int: ...

    def guest_declines(self) -> None:
        """The next charge is declined."""
        ...

    def guest_takes(self, seconds: float) -> None:
        """To present the card."""
        ...

    async def kiosk_restarts(self, last: bytes) -> None:
        """A new driver; what the old one knew is gone."""
        ...

    def answer_is_lost(self) -> bool:
        """The next charge is carried out and its answer lost; false: here none can be."""
        ...

    async def end_of_trouble(self) -> None:
        """Long enough for whatever was lost to be found."""
        ...


Setup = Callable[[], AbstractAsyncContextManager[Counter]]
Story = Callable[[Counter], Coroutine[Any, Any, None]]


async def definite(counter: Counter, key: bytes) -> Approved | Declined:
    """``status`` until it says so, with the pauses of a purchase."""
    for _ in range(100):
        try:
            told = await counter.terminal.status(key)
            if not isinstance(told, InProgress):
                return told
        except TerminalSilent:
            pass
        await asyncio.sleep(3.0)
    raise AssertionError("never definite")


async def approved(counter: Counter) -> tuple[bytes, Approved]:
    key = await counter.terminal.prepare("order", SUM)
    told = await counter.terminal.authorise(key)
    assert isinstance(told, Approved)
    return key, told


class TerminalContract:
    """Each test is a sentence of the port; ``setup`` makes the counter."""

    setup: Setup

    def tell(self, story: Story) -> None:
        async def told() -> None:
            async with type(self).setup() as counter:
                counter.terminal.stand_by(None)
                try:
                    await story(counter)
                finally:
                    await counter.terminal.close()

        played(told())

    def test_it_keeps_the_port(self) -> None:
        async def story(counter: Counter) -> None:
            assert isinstance(counter.terminal, PaymentTerminal)
            able = counter.terminal.capabilities
            assert able.finish_within_s is None or able.two_phase
            await asyncio.sleep(1)
            assert counter.terminal.health.state is HealthState.READY

        self.tell(story)

    def test_an_approval_is_over_the_sum_asked_for_and_held_until_the_second_phase(self) -> None:
        async def story(counter: Counter) -> None:
            key, told = await approved(counter)
            two_phase = counter.terminal.capabilities.two_phase
            assert (told.amount, told.captured) == (SUM, not two_phase)
            assert (counter.held, counter.taken) == ((SUM, 0) if two_phase else (0, SUM))
            if two_phase:
                assert await counter.terminal.confirm(key) is Closing.DONE
            assert (counter.held, counter.taken) == (0, SUM)

        self.tell(story)

    def test_a_declined_charge_holds_nothing_and_the_next_one_is_another(self) -> None:
        async def story(counter: Counter) -> None:
            counter.guest_declines()
            key = await counter.terminal.prepare("order", SUM)
            told = await counter.terminal.authorise(key)
            assert isinstance(told, Declined)
            assert (counter.held, counter.taken) == (0, 0)
            assert await counter.terminal.status(key) == told
            again, _ = await approved(counter)
            assert again != key

        self.tell(story)

    def test_confirming_twice_takes_once(self) -> None:
        async def story(counter: Counter) -> None:
            key, _ = await approved(counter)
            for _ in range(3):
                assert await counter.terminal.confirm(key) is Closing.DONE
            assert counter.taken == SUM
            told = await counter.terminal.status(key)
            assert isinstance(told, Approved)
            assert told.captured

        self.tell(story)

    def test_what_is_let_go_goes_back_once_and_is_never_taken_after(self) -> None:
        async def story(counter: Counter) -> None:
            key, told = await approved(counter)
            if told.captured and not counter.terminal.capabilities.can_void:
                assert await counter.terminal.release(key) is Closing.NOT_POSSIBLE
                assert counter.taken == SUM
                return
            for _ in range(2):
                assert await counter.terminal.release(key) is Closing.DONE
            assert await counter.terminal.confirm(key) is Closing.REFUSED
            assert (counter.held, counter.taken) == (0, 0)
            assert isinstance(await counter.terminal.status(key), Declined)

        self.tell(story)

    def test_what_is_taken_is_let_go_only_where_the_terminal_can_void(self) -> None:
        async def story(counter: Counter) -> None:
            key, _ = await approved(counter)
            await counter.terminal.confirm(key)
            can = counter.terminal.capabilities.can_void
            closing = await counter.terminal.release(key)
            assert closing is (Closing.DONE if can else Closing.NOT_POSSIBLE)
            assert counter.taken == (0 if can else SUM)

        self.tell(story)

    def test_no_new_charge_is_named_while_a_sum_is_held(self) -> None:
        async def story(counter: Counter) -> None:
            if not counter.terminal.capabilities.two_phase:
                return
            key, _ = await approved(counter)
            with pytest.raises(TerminalNotReady) as busy:
                await counter.terminal.prepare("another", SUM)
            assert busy.value.sentence
            assert await counter.terminal.confirm(key) is Closing.DONE
            await approved(counter)

        self.tell(story)

    def test_a_guest_who_is_sent_away_is_not_charged(self) -> None:
        async def story(counter: Counter) -> None:
            if not counter.terminal.capabilities.can_abort_running:
                return
            counter.guest_takes(60.0)
            key = await counter.terminal.prepare("order", SUM)
            paying = asyncio.create_task(counter.terminal.authorise(key))
            await asyncio.sleep(1)
            await counter.terminal.cancel(key)
            assert isinstance(await paying, Declined)
            assert (counter.held, counter.taken) == (0, 0)
            await counter.terminal.cancel(key)

        self.tell(story)

    def test_a_charge_that_was_named_and_never_asked_for_is_declined(self) -> None:
        async def story(counter: Counter) -> None:
            key = await counter.terminal.prepare("order", SUM)
            await counter.kiosk_restarts(key)
            assert isinstance(await definite(counter, key), Declined)
            assert (counter.held, counter.taken) == (0, 0)

        self.tell(story)

    def test_a_kiosk_that_starts_anew_finds_confirms_and_lets_go(self) -> None:
        async def story(counter: Counter) -> None:
            for confirms in (True, False):
                key, told = await approved(counter)
                if told.captured:
                    return
                before = counter.taken
                await counter.kiosk_restarts(key)
                assert isinstance(await definite(counter, key), Approved)
                await counter.kiosk_restarts(key)
                ending = counter.terminal.confirm if confirms else counter.terminal.release
                assert await ending(key) is Closing.DONE
                assert (counter.held, counter.taken) == (0, before + SUM * confirms)
                counter.terminal.stand_by(key)
            await approved(counter)

        self.tell(story)

    def test_a_lost_answer_is_silence_and_then_found_without_charging_again(self) -> None:
        async def story(counter: Counter) -> None:
            if not counter.answer_is_lost():
                return
            key = await counter.terminal.prepare("order", SUM)
            with pytest.raises(TerminalSilent):
                await counter.terminal.authorise(key)
            assert isinstance(await definite(counter, key), Approved)
            assert await counter.terminal.confirm(key) is Closing.DONE
            assert (counter.held, counter.taken) == (0, SUM)

        self.tell(story)

    def test_what_a_person_has_settled_does_not_keep_the_next_guest_away(self) -> None:
        async def story(counter: Counter) -> None:
            if not counter.answer_is_lost():
                return
            key = await counter.terminal.prepare("order", SUM)
            with pytest.raises(TerminalSilent):
                await counter.terminal.authorise(key)
            counter.terminal.forget(key)
            await counter.end_of_trouble()
            assert await counter.terminal.prepare("another", SUM) != key

        self.tell(story)

    def test_a_definite_word_is_never_taken_back(self) -> None:
        async def story(counter: Counter) -> None:
            key, told = await approved(counter)
            for _ in range(3):
                assert await counter.terminal.status(key) == told
            await counter.terminal.confirm(key)

        self.tell(story)

    def test_a_slip_and_a_card_show_in_no_repr(self) -> None:
        async def story(counter: Counter) -> None:
            _, told = await approved(counter)
            for hidden in (told.masked_card, told.slip):
                assert not hidden or hidden not in repr(told)
            assert sum(map(str.isdigit, told.masked_card)) <= 10

        self.tell(story)

    def test_closing_ends_no_operation_and_twice_is_harmless(self) -> None:
        async def story(counter: Counter) -> None:
            key, told = await approved(counter)
            await counter.terminal.close()
            await counter.terminal.close()
            assert counter.terminal.health.state is HealthState.MISSING
            assert counter.terminal.health.reason
            assert counter.held + counter.taken == SUM
            await counter.kiosk_restarts(key)
            assert (await definite(counter, key)) == told

        self.tell(story)
