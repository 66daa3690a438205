"""How the devices of a kiosk that is not running are: opened, looked at, let go."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Final

from hardware.protocols import (
    CardReader,
    Device,
    DeviceHealth,
    HealthState,
    Lamp,
    StatusLight,
)

WITHIN_S: Final = 2.0
_LOOK_EVERY_S: Final = 0.02


async def looked_at(
    devices: Mapping[str, Device], within_s: float = WITHIN_S
) -> dict[str, DeviceHealth]:
    """Each device's health once it knows, after ``within_s`` at the latest. Closes them; a card
    presented meanwhile is nobody's, and a light stays dark."""
    listeners = [asyncio.create_task(_use(device)) for device in devices.values()]
    try:
        async with asyncio.timeout(within_s):
            while any(d.health.state is HealthState.STARTING for d in devices.values()):  # noqa: ASYNC110 - health rings no bell
                await asyncio.sleep(_LOOK_EVERY_S)
    except TimeoutError:
        pass
    health = {name: device.health for name, device in devices.items()}
    await asyncio.gather(*(device.close() for device in devices.values()))
    await asyncio.gather(*listeners)
    return health


async def _use(device: Device) -> None:
    """A device is opened by whoever uses it."""
    if isinstance(device, CardReader):
        async for _ in device.cards():
            pass
    elif isinstance(device, StatusLight):
        device.show(Lamp.OFF)
