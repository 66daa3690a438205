"""The light on the kiosk: seen across the room, it says whether the kiosk sells."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

from hardware.protocols import DeviceHealth, Lamp, StatusLight

LOOK_EVERY_S: Final = 1.0


class ServiceLight:
    """Green: orders are taken. Amber: they are, and a device is not well. Red: none are taken."""

    def __init__(
        self,
        light: StatusLight,
        taking_orders: Callable[[], bool],
        devices_well: Callable[[], bool],
    ) -> None:
        self._light = light
        self._taking_orders = taking_orders
        self._devices_well = devices_well
        self._tried: Lamp | None = None

    @property
    def health(self) -> DeviceHealth:
        return self._light.health

    @property
    def lamp(self) -> Lamp:
        """What it is to show now."""
        if self._tried is not None:
            return self._tried
        if not self._taking_orders():
            return Lamp.RED
        return Lamp.GREEN if self._devices_well() else Lamp.AMBER

    def try_out(self, lamp: Lamp | None) -> None:
        """Shows ``lamp`` instead, until ``None`` is tried."""
        self._tried = lamp
        self._light.show(self.lamp)

    async def run(self) -> None:
        """Shows it for ever: health rings no bell."""
        while True:
            self._light.show(self.lamp)
            await asyncio.sleep(LOOK_EVERY_S)

    async def close(self) -> None:
        await self._light.close()
