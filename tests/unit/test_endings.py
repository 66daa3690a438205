"""A process that is asked to end tells its loop, however its platform hears of it."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable
from typing import Any

import pytest

from kiosk.endings import SIGNALS, by_handlers, by_loop, told_to_end


@pytest.mark.skipif(os.name != "posix", reason="signals to a process are of POSIX systems")
@pytest.mark.parametrize("way", [by_loop, by_handlers])
@pytest.mark.parametrize("number", SIGNALS)
async def test_the_loop_is_told(way: Callable[..., Any], number: signal.Signals) -> None:
    asked = asyncio.Event()
    with way(asyncio.get_running_loop(), asked.set, SIGNALS):
        os.kill(os.getpid(), number)
        await asyncio.wait_for(asked.wait(), 5)


async def test_handlers_are_put_back_as_they_were() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with by_handlers(asyncio.get_running_loop(), lambda: None, SIGNALS):
        assert signal.getsignal(signal.SIGTERM) is not before
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.skipif(os.name != "posix", reason="signals to a process are of POSIX systems")
async def test_this_platform_s_own_way_works() -> None:
    asked = asyncio.Event()
    with told_to_end(asked.set):
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.wait_for(asked.wait(), 5)
