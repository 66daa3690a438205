"""How the devices of a kiosk that is not running are: opened, looked at, let go."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from typing import Final

from hardware.printers import PrinterStatus, ReceiptPrinter
from hardware.protocols import (
    CardReader,
    Device,
    DeviceHealth,
    HeadphoneSensor,
    HealthState,
    Keypad,
    Lamp,
    SpeechEngine,
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
    await settled(devices.values(), knows, within_s)
    health = {name: device.health for name, device in devices.items()}
    await asyncio.gather(*(device.close() for device in devices.values()))
    await asyncio.gather(*listeners)
    return health


async def settled(
    devices: Collection[Device], enough: Callable[[HealthState], bool], within_s: float
) -> None:
    """Returns once the health of each is ``enough``, after ``within_s`` at the latest."""
    with suppress(TimeoutError):
        async with asyncio.timeout(within_s):
            while not all(enough(device.health.state) for device in devices):  # noqa: ASYNC110 - a driver's health is a value: others' drivers need ring no bell
                await asyncio.sleep(_LOOK_EVERY_S)


def knows(state: HealthState) -> bool:
    """Whether a device has found out how it is doing."""
    return state is not HealthState.STARTING


async def _use(device: Device) -> None:
    """A device is opened by whoever uses it. What is said to a voice is nothing."""
    match device:
        case CardReader():
            async for _ in device.cards():
                pass
        case Keypad():
            async for _ in device.keys():
                pass
        case HeadphoneSensor():
            async for _ in device.plugged():
                pass
        case StatusLight():
            device.show(Lamp.OFF)
        case SpeechEngine():
            device.say("", "en")
        case _:
            pass


async def printer_looked_at(
    printer: ReceiptPrinter, within_s: float = WITHIN_S
) -> tuple[DeviceHealth, PrinterStatus]:
    """The printer's health once it knows, and what it says of itself. Closes it."""
    printer.start()
    await settled([printer], knows, within_s)
    health, status = printer.health, printer.status
    await printer.close()
    return health, status
