"""The log's page: newest first, by importance and by words, one line opened whole."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from kiosk.house_intents import (
    HouseIntent,
    LogLevelChosen,
    LogLineOpened,
    LogWordsTyped,
    NewerLinesAsked,
    NewestLinesAsked,
    OlderLinesAsked,
)
from kiosk.house_snapshots import HousePart, LogField, LogRow, LogsPart
from kiosk.staff.house.log_reading import Found, LogLine, Place, Wanted, find
from kiosk.staff.house.page import HousePage, Surroundings
from kiosk.staff_snapshots import StaffView

SHOWN: Final = 30
LONGEST_WORDS: Final = 60
LONGEST_VALUE: Final = 4000
LONGEST_NOTE: Final = 90
_NOTHING: Final = Found(lines=())


class LogsPage(HousePage):
    """One page of lines at a time; a search that is not wanted any more ends."""

    def __init__(self, around: Surroundings, folder: Path) -> None:
        super().__init__(around)
        self._folder = folder
        self._asked = LogsPart()
        self._found = _NOTHING
        self._starts: tuple[Place | None, ...] = (None,)
        self._opened_line: LogLine | None = None
        self._stop = threading.Event()

    @property
    def view(self) -> StaffView:
        return StaffView.LOGS if self._opened_line is None else StaffView.LOG_LINE

    def shown_in(self, part: HousePart) -> HousePart:
        return replace(part, logs=self._asked)

    def take(self, intent: HouseIntent) -> None:
        match intent:
            case LogLevelChosen(level=level):
                self._asked = replace(self._asked, level=level)
                self._search(None)
            case LogWordsTyped(words=words):
                self._asked = replace(self._asked, words=words[:LONGEST_WORDS])
                self._search(None)
            case NewestLinesAsked():
                self._search(None)
            case OlderLinesAsked() if self._found.older is not None:
                self._search(*self._starts, self._found.older)
            case NewerLinesAsked() if len(self._starts) > 1:
                self._search(*self._starts[:-1])
            case LogLineOpened(key=key):
                self._open_line(key)
            case _:
                pass

    def back(self) -> None:
        self._opened_line = None
        self._asked = replace(self._asked, opened=(), opened_row=None)

    def _opened(self) -> None:
        self._asked = LogsPart()
        self._search(None)

    def _closed(self) -> None:
        self._stop.set()
        self._asked, self._found, self._opened_line = LogsPart(), _NOTHING, None

    def _search(self, *starts: Place | None) -> None:
        self._stop.set()
        self._stop = threading.Event()
        self._starts = starts
        self._opened_line = None
        self._asked = replace(self._asked, busy=True, opened=(), opened_row=None)
        self._run(self._find(self._stop, starts[-1]), "staff reads the log")
        self._tell()

    async def _find(self, stop: threading.Event, before: Place | None) -> None:
        wanted = Wanted(least=self._asked.level.value, words=self._asked.words)
        found = await asyncio.to_thread(find, self._folder, wanted, SHOWN, before, stop)
        if stop.is_set():
            return
        self._found = found
        self._asked = replace(
            self._asked,
            busy=False,
            rows=tuple(self._row(line) for line in found.lines),
            older=found.older is not None,
            newer=len(self._starts) > 1,
        )
        self._tell()

    def _open_line(self, key: str) -> None:
        for line in self._found.lines:
            if str(line.place) == key:
                self._opened_line = line
                told = (("source", line.source), *line.fields)
                self._asked = replace(
                    self._asked,
                    opened_row=self._row(line),
                    opened=tuple(
                        LogField(name=name, value=value[:LONGEST_VALUE])
                        for name, value in told
                        if value
                    ),
                )
                self._tell()

    def _row(self, line: LogLine) -> LogRow:
        zone = self._around.clock.now().tzinfo
        note = ", ".join(f"{name} {value}" for name, value in line.fields)
        short = " ".join(note.split())
        return LogRow(
            key=str(line.place),
            at=line.at.astimezone(zone) if line.at else None,
            level=line.level,
            event=line.event[:LONGEST_NOTE],
            note=short if len(short) <= LONGEST_NOTE else f"{short[: LONGEST_NOTE - 1]}…",
        )
