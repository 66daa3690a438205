"""Processes that are killed, and what each said before.

A life is a fork of this process, which has read the program and holds nothing of it open: no loop,
no thread, no database, no connection. What a life would have to read anew is the same either way.
"""

from __future__ import annotations

import asyncio
import json
import os
import select
import signal
import time
import traceback
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Final

from tests.money.crash_points import Blow, CrashPoints
from tests.money.kiosk_life import Voice

LIFE_WITHIN_S: Final = 60.0
_FAILED: Final = 70

Line = dict[str, Any]
Work = Callable[[Voice], Coroutine[Any, Any, None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """When the plug is pulled in a life: at a named moment, or after so many seconds of it.

    At a named moment it may be another ``blow``.
    """

    moment: str | None = None
    blow: Blow = Blow.KILL
    after_s: float | None = None


class ProcessBroke(Exception):
    """A life ended by itself and not well: ``story`` is what it said. Its home is of no use now."""

    def __init__(self, story: list[str]) -> None:
        super().__init__(story[-1] if story else "it said nothing")
        self.story = story


class Lives:
    """The processes of one guest, one after the other."""

    def __init__(self) -> None:
        self.heard: list[Line] = []
        self.passed: list[tuple[str, ...]] = []
        self.cuts = 0

    def live(self, cut: Cut, work: Callable[[CrashPoints], Work]) -> None:
        """One life to its end, or to its cut."""
        points = CrashPoints(strike_at=cut.moment, blow=cut.blow)
        said, killed = lived(work(points), cut.after_s)
        self.heard += said
        self.cuts += killed or any(line["what"] == "struck" for line in said)
        passed = next((line["points"] for line in said if line["what"] == "passed"), ())
        self.passed.append(tuple(passed))


def lived(work: Work, kill_after_s: float | None) -> tuple[list[Line], bool]:
    """What a process of its own said, and whether it was killed. Raises ProcessBroke."""
    ear, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ear)
        _live(work, mouth)
    os.close(mouth)
    try:
        said = _listened(child, ear, kill_after_s)
    finally:
        os.close(ear)
        _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
        return [*said, {"what": "cut"}], True
    if status != 0:
        raise ProcessBroke([str(line.get("trace", line)) for line in said])
    return [*said, {"what": "end"}], False


def _live(work: Work, mouth: int) -> None:
    voice = Voice(mouth)
    try:
        asyncio.run(work(voice))
    except BaseException:  # noqa: BLE001 - a process of its own: nobody above hears of it
        voice.say("failed", trace=traceback.format_exc())
        os._exit(_FAILED)
    os._exit(0)


def _listened(child: int, ear: int, kill_after_s: float | None) -> list[Line]:
    """All it says until its end; the kill comes so long after it has begun its work."""
    text, began, kill_at = b"", False, None
    give_up_at = time.monotonic() + LIFE_WITHIN_S
    while True:
        now = time.monotonic()
        if kill_at is not None and now >= kill_at:
            os.kill(child, signal.SIGKILL)
            kill_at = None
        if now >= give_up_at:
            os.kill(child, signal.SIGKILL)
            raise ProcessBroke([*text.decode().splitlines(), f"not done in {LIFE_WITHIN_S:g} s"])
        until = min(give_up_at, kill_at or give_up_at)
        if not select.select([ear], [], [], max(0.0, until - now))[0]:
            continue
        piece = os.read(ear, 65536)
        if not piece:
            break
        text += piece
        if not began and b'"begins"' in text:
            began = True
            kill_at = None if kill_after_s is None else time.monotonic() + kill_after_s
    # The last line may have been cut off with its process.
    return [json.loads(line) for line in text.rpartition(b"\n")[0].splitlines()]
