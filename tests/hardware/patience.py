"""Waiting for what another thread does, without a clock of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from hardware.protocols import DeviceHealth, HealthState

PATIENCE_S = 5.0


async def until(
    true: Callable[[], bool], within_s: float = PATIENCE_S, every_s: float = 0.001
) -> None:
    """Returns as soon as ``true`` is, looked at ``every_s``; fails after ``within_s``."""
    async with asyncio.timeout(within_s):
        while not true():  # noqa: ASYNC110 - another thread changes it
            await asyncio.sleep(every_s)


async def until_state(
    health: Callable[[], DeviceHealth], state: HealthState, within_s: float = PATIENCE_S
) -> None:
    """Returns as soon as the device is in ``state``."""
    await until(lambda: health().state is state, within_s)
