"""The clock of a loop that jumps, as the money tests know time."""

from __future__ import annotations

import asyncio

from tests.hardware.jumping_loop import JumpingLoop
from tests.money.virtual_time import VirtualTime


class LoopTime(VirtualTime):
    """Where the fakes let time pass at once, the loop's clock goes with them."""

    def __init__(self) -> None:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, JumpingLoop), "on a loop that jumps"
        self._loop = loop
        self._began = loop.time()
        super().__init__()

    @property
    def seconds(self) -> float:
        return self._loop.time() - self._began

    @seconds.setter
    def seconds(self, seconds: float) -> None:
        ahead = seconds - self.seconds
        if ahead > 0:
            self._loop.skip(ahead)

    async def sleep(self, seconds: float) -> None:
        assert seconds > 0, "a wait of nothing is a busy loop"
        await asyncio.sleep(seconds)
        self.pass_by(0.0)
