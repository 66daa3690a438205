"""What is wrong with a kiosk while a monkey has it: each is one sentence that ends the run."""

from __future__ import annotations

import logging
from typing import Any, Final

from tests.money.readings import Reading
from ui.heartbeat import Heartbeat

STUCK_S: Final = 2.0
"""A screen that does not move for so long is stuck."""
GROWTH_MIB_AN_HOUR: Final = 24.0
"""More than that, once it is warm, is a leak; a reading is worth a few hundred KiB."""
LEAST_S: Final = 600.0
"""Less of a later half says nothing about a slope: pages are read when they are first come to."""


EXPECTED: Final = frozenset({"licence refused by the cash server"})
"""Errors that are somebody else's doing: a misfortune brings them about."""


class LogWatch(logging.Handler):
    """Hears every line of the log: errors, and whatever Qt complains of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.complaints: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        line: Any = record.msg
        if not isinstance(line, dict):
            line = {"event": record.getMessage(), "logger": record.name}
        if line.get("event") in EXPECTED:
            return
        of_qt = line.get("event") == "qt"
        if record.levelno >= logging.ERROR or of_qt:
            error = line.get("exc_info") or record.exc_info
            told = {key: value for key, value in line.items() if not key.startswith("_")}
            self.complaints.append(f"{told} {_place_of(error)}".strip())


def _place_of(error: object) -> str:
    """The innermost place of ours that an exception came by."""
    if isinstance(error, tuple):
        error = error[1]
    if not isinstance(error, BaseException):
        return ""
    trace, place = error.__traceback__, ""
    while trace is not None:
        place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__}: {error} at {place}"


def stuck(heart: Heartbeat) -> list[str]:
    """How long the screen stood still, where that was too long."""
    return [
        f"the screen stood still: {stall}" for stall in heart.stalls if stall.ms > STUCK_S * 1e3
    ]


def slope_mib_an_hour(readings: list[tuple[float, Reading]]) -> float:
    """How fast memory grows in the later half; ``readings`` are (seconds, reading).

    The line of least squares through what was in memory.
    """
    later = readings[len(readings) // 2 :]
    if len(later) < 2:
        return 0.0
    times = [at / 3600 for at, _ in later]
    sizes = [reading.rss_mib for _, reading in later]
    middle, mean = sum(times) / len(times), sum(sizes) / len(sizes)
    spread = sum((at - middle) ** 2 for at in times)
    return (
        sum((at - middle) * (size - mean) for at, size in zip(times, sizes, strict=True)) / spread
    )


def growing(readings: list[tuple[float, Reading]]) -> list[str]:
    if not readings or readings[-1][0] < 2 * LEAST_S:
        return []
    slope = slope_mib_an_hour(readings)
    if slope <= GROWTH_MIB_AN_HOUR:
        return []
    return [f"memory grows by {slope:.1f} MiB an hour"]
