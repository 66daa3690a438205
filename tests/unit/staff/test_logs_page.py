"""The log's page: searched off the loop, page by page, one line whole."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

from kiosk.house_intents import (
    LogLevelChosen,
    LogLineOpened,
    LogWordsTyped,
    NewerLinesAsked,
    NewestLinesAsked,
    OlderLinesAsked,
)
from kiosk.house_snapshots import LogLevel, LogsPart
from kiosk.logs import FILE
from kiosk.staff.house import logs as logs_page
from kiosk.staff.house.log_reading import Found, Wanted, find
from kiosk.staff.house.logs import SHOWN, LogsPage
from kiosk.staff_intents import StaffPage
from kiosk.staff_snapshots import StaffView
from tests.unit.staff.house_stage import BORIS, HouseStage, house_stage
from tests.unit.staff.test_log_reading import line, write


def logs(stage: HouseStage) -> LogsPart:
    assert stage.part.logs is not None
    return stage.part.logs


def events(stage: HouseStage) -> list[str]:
    return [row.event for row in logs(stage).rows]


async def open_page(stage: HouseStage, folder: Path) -> None:
    stage.open(StaffPage.LOGS, LogsPage(stage.around, folder), BORIS)
    await stage.settled()


async def test_pages_of_the_log_lead_back_and_forth(tmp_path: Path) -> None:
    write(tmp_path, FILE, [line(number) for number in range(SHOWN + 2)])
    async with house_stage(tmp_path) as stage:
        await open_page(stage, tmp_path)
        assert events(stage)[0] == f"event {SHOWN + 1}"
        assert (logs(stage).older, logs(stage).newer) == (True, False)
        await stage.do(OlderLinesAsked())
        assert events(stage) == ["event 1", "event 0"]
        assert (logs(stage).older, logs(stage).newer) == (False, True)
        await stage.do(NewerLinesAsked())
        assert len(events(stage)) == SHOWN
        write(tmp_path, FILE, [line(99)])
        await stage.do(NewestLinesAsked())
        assert events(stage) == ["event 99"]


async def test_level_and_words_choose_together(tmp_path: Path) -> None:
    told = [line(1, "error", text="paper"), line(2, "info", text="paper"), line(3, "error")]
    write(tmp_path, FILE, told)
    async with house_stage(tmp_path) as stage:
        await open_page(stage, tmp_path)
        await stage.do(LogLevelChosen(LogLevel.ERROR), LogWordsTyped("Paper"))
        assert events(stage) == ["event 1"]
        await stage.do(LogWordsTyped(""))
        assert events(stage) == ["event 3", "event 1"]


async def test_a_line_opens_with_every_field_and_closes_again(tmp_path: Path) -> None:
    write(tmp_path, FILE, [line(1, reason="no paper", times=7)])
    async with house_stage(tmp_path) as stage:
        await open_page(stage, tmp_path)
        (row,) = logs(stage).rows
        assert row.note == "reason no paper, times 7"
        assert row.at is not None
        await stage.do(LogLineOpened(row.key))
        assert stage.view() is StaffView.LOG_LINE
        told = [(each.name, each.value) for each in logs(stage).opened]
        assert told == [("source", "kiosk"), ("reason", "no paper"), ("times", "7")]
        assert stage.house is not None
        stage.house.back()
        assert stage.view() is StaffView.LOGS
        assert logs(stage).opened == ()


async def test_the_log_is_read_beside_the_loop(tmp_path: Path, monkeypatch) -> None:
    threads = []

    def told(*asked) -> Found:
        threads.append(threading.current_thread())
        return find(*asked)

    monkeypatch.setattr(logs_page, "find", told)
    async with house_stage(tmp_path) as stage:
        await open_page(stage, tmp_path)
        assert threading.main_thread() not in threads
        assert len(threads) == 1


async def test_only_the_last_of_two_searches_is_shown(tmp_path: Path, monkeypatch) -> None:
    write(tmp_path, FILE, [line(1, text="apple"), line(2, text="pear")])
    apple_is_sought, pear_is_shown = threading.Event(), threading.Event()

    def apples_take_longer(folder: Path, wanted: Wanted, *asked) -> Found:
        found = find(folder, wanted, *asked)
        if wanted.words == "apple":
            apple_is_sought.set()
            assert pear_is_shown.wait(10)
        return found

    async with house_stage(tmp_path) as stage:
        await open_page(stage, tmp_path)
        monkeypatch.setattr(logs_page, "find", apples_take_longer)
        assert stage.house is not None
        stage.house.take(LogWordsTyped("apple"))
        first = stage.running()
        assert await asyncio.to_thread(apple_is_sought.wait, 10)
        stage.house.take(LogWordsTyped("pear"))
        (second,) = stage.running() - first
        await second
        pear_is_shown.set()
        await stage.settled()
        assert (events(stage), logs(stage).busy) == (["event 2"], False)
