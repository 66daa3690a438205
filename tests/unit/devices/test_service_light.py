"""What the light on the kiosk says across the room."""

from __future__ import annotations

import asyncio

import pytest

from hardware.drivers.simulated import SimulatedLight
from hardware.protocols import HealthState, Lamp
from kiosk.devices.light import ServiceLight


@pytest.mark.parametrize(
    ("taking_orders", "devices_well", "lamp"),
    [
        (True, True, Lamp.GREEN),
        (True, False, Lamp.AMBER),
        (False, True, Lamp.RED),
        (False, False, Lamp.RED),
    ],
)
async def test_it_shows_whether_the_kiosk_sells_and_is_dark_once_closed(
    taking_orders: bool, devices_well: bool, lamp: Lamp
) -> None:
    simulated = SimulatedLight(SimulatedLight.Options())
    light = ServiceLight(simulated, lambda: taking_orders, lambda: devices_well)
    running = asyncio.create_task(light.run())
    await asyncio.sleep(0)
    assert simulated.shown is lamp
    running.cancel()
    await light.close()
    assert simulated.shown is Lamp.OFF
    assert light.health.state is HealthState.MISSING
