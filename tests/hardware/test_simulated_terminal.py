"""The simulated payment terminal: what it holds, takes, lets go, and remembers."""

from __future__ import annotations

import pytest

from hardware.drivers.simulated_terminal import SimulatedTerminal
from hardware.errors import BadDeviceSettings
from hardware.registry import PAYMENT_TERMINALS
from hardware.terminals import (
    Approved,
    Closing,
    Declined,
    DeclineReason,
    NotReady,
    TerminalNotReady,
)

SUM = 111_000


def terminal(**options: object) -> SimulatedTerminal:
    return SimulatedTerminal(SimulatedTerminal.Options(guest_seconds=0.0, **options))  # type: ignore[arg-type]  # options by name


async def test_two_phases_hold_a_sum_until_it_is_confirmed() -> None:
    at = terminal()
    charge = await at.prepare("order", SUM)
    approved = await at.authorise(charge)
    assert isinstance(approved, Approved)
    assert (approved.amount, approved.captured, at.model.held) == (SUM, False, {1: SUM})
    assert await at.confirm(charge) is Closing.DONE
    assert await at.confirm(charge) is Closing.DONE, "a repeat is harmless"
    assert (at.model.held, at.model.taken) == ({}, {1: SUM})


async def test_one_phase_takes_at_once_and_gives_back_only_where_it_can() -> None:
    never, able = terminal(phases=1), terminal(phases=1, can_void=True)
    for at, closing in ((never, Closing.NOT_POSSIBLE), (able, Closing.DONE)):
        charge = await at.prepare("order", SUM)
        approved = await at.authorise(charge)
        assert isinstance(approved, Approved)
        assert approved.captured
        assert await at.release(charge) is closing
    assert (never.model.taken, able.model.taken) == ({1: SUM}, {})


async def test_nothing_new_begins_while_a_sum_is_held() -> None:
    at = terminal()
    charge = await at.prepare("order", SUM)
    await at.authorise(charge)
    with pytest.raises(TerminalNotReady) as busy:
        await at.prepare("another", SUM)
    assert busy.value.why is NotReady.FOREIGN
    assert await at.release(charge) is Closing.DONE
    assert await at.prepare("another", SUM) != charge


async def test_a_declined_card_and_a_charge_that_never_began_hold_nothing() -> None:
    at = terminal(declines=1)
    charge = await at.prepare("order", SUM)
    assert await at.status(charge) == Declined(reason=DeclineReason.NOT_STARTED)
    assert await at.authorise(charge) == Declined(reason=DeclineReason.BY_BANK)
    assert await at.status(charge) == Declined(reason=DeclineReason.BY_BANK)
    assert isinstance(await at.authorise(await at.prepare("order", SUM)), Approved)


async def test_a_sum_that_is_confirmed_too_late_has_gone_back() -> None:
    now = 0.0
    at = SimulatedTerminal(SimulatedTerminal.Options(guest_seconds=0.0), now=lambda: now)
    charge = await at.prepare("order", SUM)
    await at.authorise(charge)
    now = 1000.0
    assert await at.confirm(charge) is Closing.REFUSED
    assert await at.status(charge) == Declined(reason=DeclineReason.REVERSED)


async def test_a_guest_whom_the_kiosk_sends_away_is_not_charged() -> None:
    at = SimulatedTerminal(SimulatedTerminal.Options(guest_seconds=60.0))
    charge = await at.prepare("order", SUM)
    at.model.begin(1, SUM)
    await at.cancel(charge)
    assert await at.status(charge) == Declined(reason=DeclineReason.BY_KIOSK)


def test_a_driver_is_opened_by_name_and_says_what_it_does_not_know() -> None:
    assert isinstance(PAYMENT_TERMINALS.open("simulated", {"phases": 1}), SimulatedTerminal)
    with pytest.raises(BadDeviceSettings, match="no payment terminal 'zvt'"):
        PAYMENT_TERMINALS.open("zvt", {})
    with pytest.raises(BadDeviceSettings, match="no option speed"):
        PAYMENT_TERMINALS.open("simulated", {"speed": 1})
    with pytest.raises(BadDeviceSettings, match="1 phase or 2"):
        PAYMENT_TERMINALS.open("simulated", {"phases": 3})
