"""Heavy work beside a screen that must not notice it.

Threads of one interpreter take turns. While a large answer is read, turns are short, so that the
screen's thread waits for half a millisecond and not for five; and the collector of circular rubbish
rests, because one of its walks over a large menu would hold every thread for several frames.
"""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final, ParamSpec, TypeVar

_TURN_S: Final = 0.0005
_LARGE: Final = 20_000
"""Objects that a walk of the collector would feel."""
_P = ParamSpec("_P")
_R = TypeVar("_R")


async def in_background(work: Callable[_P, _R], *args: _P.args, **kwargs: _P.kwargs) -> _R:
    """Runs ``work`` in a worker thread. One at a time: what it changes belongs to the process."""

    def considerately() -> _R:
        with short_turns():
            return work(*args, **kwargs)

    return await asyncio.to_thread(considerately)


@contextmanager
def short_turns() -> Iterator[None]:
    """For as long as the heavy work lasts. What a large piece of work leaves behind is there to
    stay: the collector never walks over it.
    """
    turn, collecting = sys.getswitchinterval(), gc.isenabled()
    sys.setswitchinterval(_TURN_S)
    gc.disable()
    try:
        yield
    finally:
        if gc.get_count()[0] > _LARGE:
            gc.freeze()
        sys.setswitchinterval(turn)
        if collecting:
            gc.enable()


def forget(things: list[Any]) -> None:
    """Gives things up one by one: all at once, nobody else would get a turn meanwhile."""
    while things:
        things.pop()
