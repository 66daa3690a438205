"""The doctor's lines about devices: what is there, what is not, and what must not be touched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hardware.drivers.simulated_terminal import SimulatedTerminal
from kiosk.checkout.ways import PayWay
from kiosk.commands.at_home import Installation
from kiosk.commands.device_lines import DEVICES, Standing, device_lines
from kiosk.doctor.lines import Health, Line, Thing
from kiosk.settings.machine import CardReaderSettings, DeviceSettings, DriverSettings
from kiosk.settings.profile import Profile
from tests.unit.test_parts import EXAMPLE

SIMULATED = DriverSettings(driver="simulated")
NOTHING_OPEN = Standing(open_orders=(), last=None)
EVERYTHING = DeviceSettings(
    card_readers=(CardReaderSettings(driver="simulated"),),
    payment_terminal=SIMULATED,
    status_light=SIMULATED,
    keypad=SIMULATED,
    headphone_sensor=SIMULATED,
    speech=SIMULATED,
    sound=SIMULATED,
    receipt_printer=SIMULATED,
)


def profile(devices: DeviceSettings, **sections: Any) -> Profile:
    return EXAMPLE.model_copy(update={"devices": devices, **sections})


async def lines(
    of: Profile, standing: Standing = NOTHING_OPEN, *, running: bool = False
) -> dict[Thing, Line]:
    kiosk = Installation(home=Path("/nowhere"), profile=of, hide=lambda _secret: None)
    return {line.thing: line async for line in device_lines(kiosk, standing, running=running)}


async def test_every_device_that_works_is_ok() -> None:
    found = await lines(profile(EVERYTHING))
    assert tuple(found) == DEVICES
    assert {line.health for line in found.values()} == {Health.OK}
    assert "keypad ready" in found[Thing.AIDS].words
    assert found[Thing.PAYMENT_TERMINAL].words == "It answers"


async def test_a_kiosk_without_devices_lacks_nothing() -> None:
    found = await lines(profile(DeviceSettings(sound=None)))
    assert {line.health for line in found.values()} == {Health.OK}
    assert all("None is set up" in line.words for line in found.values())


async def test_sounds_that_are_turned_off_are_told_to_be_off() -> None:
    silent = EXAMPLE.screen.model_copy(update={"sound_volume": 0})
    found = await lines(profile(EVERYTHING, screen=silent))
    assert found[Thing.SOUND].words == "Off: screen.sound_volume is 0"


async def test_a_running_kiosk_keeps_its_devices() -> None:
    found = await lines(profile(EVERYTHING), running=True)
    assert {line.words for line in found.values()} == {"In the hands of the running kiosk"}


async def test_a_terminal_is_not_greeted_while_an_order_is_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    greeted = []
    monkeypatch.setattr(SimulatedTerminal, "stand_by", lambda _self, last: greeted.append(last))
    found = await lines(profile(EVERYTHING), Standing(open_orders=("47",), last=b"key"))
    assert found[Thing.PAYMENT_TERMINAL].health is Health.WARNING
    assert "order 47 has to be settled first" in found[Thing.PAYMENT_TERMINAL].words
    assert greeted == []


@pytest.mark.parametrize(
    ("ways", "health"),
    [((PayWay.TERMINAL, PayWay.COUNTER), Health.WARNING), ((PayWay.TERMINAL,), Health.FAULT)],
)
async def test_a_silent_terminal_is_a_fault_where_guests_can_pay_in_no_other_way(
    ways: tuple[PayWay, ...], health: Health
) -> None:
    gone = DriverSettings(driver="vendotek", options={"host": "127.0.0.1", "port": 1})
    payments = EXAMPLE.payments.model_copy(update={"ways": ways})
    found = await lines(profile(DeviceSettings(payment_terminal=gone), payments=payments))
    assert found[Thing.PAYMENT_TERMINAL].health is health


async def test_an_option_no_driver_knows_is_told_on_its_own_line() -> None:
    wrong = DriverSettings(driver="simulated", options={"colour": "red"})
    found = await lines(profile(DeviceSettings(status_light=wrong, keypad=SIMULATED)))
    assert found[Thing.STATUS_LIGHT].health is Health.FAULT
    assert found[Thing.AIDS].health is Health.OK
