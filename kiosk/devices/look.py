"""How the devices of a kiosk that is not running are: opened, looked at, let go."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping
from contextlib import suppress
from typing import Final

from hardware.printers import PrinterStatus, ReceiptPrinter
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
    await _known(devices.values(), within_s)
    health = {name: device.health for name, device in devices.items()}
    await asyncio.gather(*(device.close() for device in devices.values()))
    await asyncio.gather(*listeners)
    return health


async def _known(devices: Collection[Device], within_s: float) -> None:
    """Returns once each knows how it is doing, after ``within_s`` at the latest."""
    with suppress(TimeoutError):
        async with asyncio.timeout(within_s):
            while any(device.health.state is HealthState.STARTING for device in devices):  # noqa: ASYNC110 - a driver's health is a value: others' drivers need ring no bell
                await asyncio.sleep(_LOOK_EVERY_S)


async def _use(device: Device) -> None:
    """A device is opened by whoever uses it."""
    if isinstance(device, CardReader):
        async for _ in device.cards():
            pass
    elif isinstance(device, StatusLight):
        device.show(Lamp.OFF)


async def printer_looked_at(
    printer: ReceiptPrinter, within_s: float = WITHIN_S
) -> tuple[DeviceHealth, PrinterStatus]:
    """The printer's health once it knows, and what it says of itself. Closes it."""
    printer.start()
    await _known([printer], within_s)
    health, status = printer.health, printer.status
    await printer.close()
    return health, status
