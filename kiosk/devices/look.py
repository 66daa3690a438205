"""How the devices of a kiosk that is not running are: opened, looked at, let go."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Final

from hardware.printers import PrinterStatus, ReceiptPrinter
from hardware.protocols import CardReader, DeviceHealth, HealthState

WITHIN_S: Final = 2.0
_LOOK_EVERY_S: Final = 0.02


async def looked_at(
    readers: Mapping[str, CardReader], within_s: float = WITHIN_S
) -> dict[str, DeviceHealth]:
    """Each reader's health once it knows, after ``within_s`` at the latest. Closes them; a card
    presented meanwhile is nobody's."""
    listeners = [asyncio.create_task(_drop_cards(reader)) for reader in readers.values()]
    try:
        async with asyncio.timeout(within_s):
            while any(r.health.state is HealthState.STARTING for r in readers.values()):  # noqa: ASYNC110 - health rings no bell
                await asyncio.sleep(_LOOK_EVERY_S)
    except TimeoutError:
        pass
    health = {name: reader.health for name, reader in readers.items()}
    await asyncio.gather(*(reader.close() for reader in readers.values()))
    await asyncio.gather(*listeners)
    return health


async def printer_looked_at(
    printer: ReceiptPrinter, within_s: float = WITHIN_S
) -> tuple[DeviceHealth, PrinterStatus]:
    """The printer's health once it knows, and what it says of itself. Closes it."""
    printer.start()
    try:
        async with asyncio.timeout(within_s):
            while printer.health.state is HealthState.STARTING:  # noqa: ASYNC110 - health rings no bell
                await asyncio.sleep(_LOOK_EVERY_S)
    except TimeoutError:
        pass
    health, status = printer.health, printer.status
    await printer.close()
    return health, status


async def _drop_cards(reader: CardReader) -> None:
    async for _ in reader.cards():
        pass
