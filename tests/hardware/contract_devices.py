"""What every device promises, whatever it is. Wants a fixture ``bench``."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

from hardware.protocols import HealthState
from tests.hardware.bench import Bench, listening
from tests.hardware.patience import until


class DeviceContract:
    """Health, hot plug and the end of a device."""

    async def test_it_is_starting_or_ready_and_then_ready(self, bench: Bench[Any]) -> None:
        assert bench.device.health.state in (HealthState.STARTING, HealthState.READY)
        async with listening(bench):
            assert not bench.device.health.reason

    async def test_unplugged_and_plugged_in_are_told_within_two_seconds(
        self, bench: Bench[Any]
    ) -> None:
        async with listening(bench):
            ready_since = bench.device.health.since
            bench.unplug()
            await bench.reaches(HealthState.MISSING, within_s=2.0)
            health = bench.device.health
            assert health.reason.endswith("."), "a sentence for staff"
            assert health.since is not None
            assert health.since.utcoffset() is not None
            assert ready_since is not None
            assert health.since >= ready_since
            bench.plug()
            await bench.reaches(HealthState.READY, within_s=2.0)
            assert not bench.device.health.reason

    async def test_it_may_be_missing_from_the_beginning(self, bench: Bench[Any]) -> None:
        bench.unplug()
        listener = asyncio.ensure_future(anext(aiter(bench.events()), None))
        await bench.reaches(HealthState.MISSING, within_s=2.0)
        bench.plug()
        await bench.reaches(HealthState.READY, within_s=2.0)
        await bench.device.close()
        await asyncio.wait([listener])

    async def test_closed_it_is_missing_and_nobody_hears_of_it_again(
        self, bench: Bench[Any]
    ) -> None:
        async with listening(bench) as heard:
            pass
        assert heard.ended
        assert bench.device.health.state is HealthState.MISSING
        assert bench.device.health.reason
        await bench.device.close()
        for _ in range(3):
            async with asyncio.timeout(5.0):
                assert [event async for event in bench.events()] == []

    async def test_closing_one_that_nobody_used_is_harmless(self, bench: Bench[Any]) -> None:
        await bench.device.close()
        assert bench.device.health.state is HealthState.MISSING

    async def test_no_thread_is_left_behind(self, bench: Bench[Any]) -> None:
        # The one that closes belongs to the loop.
        await asyncio.to_thread(lambda: None)
        before = {thread.ident for thread in threading.enumerate()}
        async with listening(bench):
            pass
        await until(
            lambda: {t.ident for t in threading.enumerate() if "asyncio" not in t.name} <= before
        )
