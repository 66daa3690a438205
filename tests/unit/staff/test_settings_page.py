"""The settings' page: changed, felt, kept over a restart, taken back; never a secret."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.staff import Deed
from kiosk.errors import ErrorCode, StoreError
from kiosk.house_intents import HouseIntent, SettingOpened, SettingPut, SettingSaved, SettingUndone
from kiosk.house_snapshots import SettingEffect, SettingsPart, SettingTrouble
from kiosk.settings.example import example_profile
from kiosk.settings.profile import PROFILE_FILE, Profile
from kiosk.settings.reader import read_profile
from kiosk.staff.house.settings import SettingsPage, SettingsRooms
from kiosk.staff_intents import StaffPage
from kiosk.staff_snapshots import StaffView
from tests.unit.staff.house_stage import BORIS, HouseStage, house_stage

KEY_OF_CARDS = "A0A1A2A3A4A5"
READER = f"""
[[devices.card_readers]]
driver = "nfc-pcsc"
options = {{ reads = "block", key = "{KEY_OF_CARDS}" }}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / PROFILE_FILE
    made.write_text(example_profile(), "utf-8")
    return made


def text(file: Path) -> str:
    return file.read_text("utf-8")


def put(file: Path, said: str) -> None:
    file.write_text(said, "utf-8")


def open_page(stage: HouseStage, file: Path, felt: list[Profile] | None = None, **who) -> None:
    rooms = SettingsRooms(
        file=file, kept=stage.store.menus, apply=(felt if felt is not None else []).append
    )
    stage.open(StaffPage.SETTINGS, SettingsPage(stage.around, rooms, read_profile(file)), **who)


def settings(stage: HouseStage) -> SettingsPart:
    assert stage.part.settings is not None
    return stage.part.settings


def saves(key: str, text: str) -> tuple[HouseIntent, ...]:
    return SettingOpened(key), SettingPut(text), SettingSaved()


async def test_a_change_is_saved_felt_told_and_in_the_trail(tmp_path: Path, file: Path) -> None:
    felt: list[Profile] = []
    async with house_stage(tmp_path) as stage:
        open_page(stage, file, felt)
        await stage.do(*saves("screen.sound_volume", "40"))
        shown = settings(stage)
        assert stage.view() is StaffView.SETTINGS
        assert shown.done is not None
        assert (shown.done.before, shown.done.after) == ("60", "40")
        assert shown.done.effect is SettingEffect.AT_ONCE
        assert not shown.needs_restart
        assert [profile.screen.sound_volume for profile in felt] == [40]
        assert read_profile(file).screen.sound_volume == 40
        assert await stage.deeds() == [
            (Deed.SETTING_CHANGED, "screen.sound_volume", "60 -> 40", "")
        ]


async def test_what_does_not_fit_stays_open_with_its_problem(tmp_path: Path, file: Path) -> None:
    felt: list[Profile] = []
    async with house_stage(tmp_path) as stage:
        open_page(stage, file, felt)
        await stage.do(*saves("screen.idle_s", "5"))
        (problem,) = settings(stage).problems
        assert (problem.trouble, problem.bound) == (SettingTrouble.TOO_SMALL, 20.0)
        assert stage.view() is StaffView.SETTING
        assert settings(stage).draft == "5"
        await stage.do(SettingPut("50"))
        assert settings(stage).problems == ()
        assert (felt, await stage.deeds()) == ([], [])


async def test_the_last_change_is_taken_back_also_after_a_restart(
    tmp_path: Path, file: Path
) -> None:
    async with house_stage(tmp_path) as stage:
        open_page(stage, file)
        await stage.do(*saves("screen.idle_s", "90"), *saves("screen.theme", '"dark-contrast"'))
    felt: list[Profile] = []
    async with house_stage(tmp_path) as stage:
        open_page(stage, file, felt)
        await stage.settled()
        undo = settings(stage).undo
        assert undo is not None
        assert (undo.key, undo.after) == ("screen.theme", '"light"')
        await stage.do(SettingUndone())
        assert settings(stage).undo is None
        assert read_profile(file).screen.theme.value == "light"
        assert read_profile(file).screen.idle_s == 90
        assert len(felt) == 1
        assert (await stage.deeds())[-1][0] is Deed.SETTING_UNDONE


async def test_what_was_not_in_the_file_is_taken_out_again(tmp_path: Path, file: Path) -> None:
    without = example_profile().replace("sound_volume = 60\n", "")
    put(file, without)
    async with house_stage(tmp_path) as stage:
        open_page(stage, file)
        await stage.do(*saves("screen.sound_volume", "40"))
        assert text(file) != without
        await stage.do(SettingUndone())
        assert text(file) == without


async def test_a_change_is_not_said_to_be_lost_where_only_its_memory_is(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    felt: list[Profile] = []
    async with house_stage(tmp_path) as stage:
        open_page(stage, file, felt)
        await stage.settled()
        put_before, puts = stage.store.menus.put, []

        async def full(*words: Any, **more: Any) -> None:
            puts.append(words)
            if len(puts) > 1:
                raise StoreError(ErrorCode.STORE_UNWRITABLE, "the disk is full")
            await put_before(*words, **more)

        monkeypatch.setattr(stage.store.menus, "put", full)
        with pytest.raises(StoreError):
            await stage.do(*saves("screen.idle_s", "90"))
        shown = settings(stage)
        assert read_profile(file).screen.idle_s == 90
        assert [profile.screen.idle_s for profile in felt] == [90]
        assert (shown.problems, shown.busy) == ((), False)
        assert shown.done is not None


async def test_a_change_by_another_hand_is_not_taken_back(tmp_path: Path, file: Path) -> None:
    async with house_stage(tmp_path) as stage:
        open_page(stage, file)
        await stage.do(*saves("screen.idle_s", "90"))
    put(file, text(file).replace("idle_s = 90", "idle_s = 120"))
    async with house_stage(tmp_path) as stage:
        open_page(stage, file)
        await stage.settled()
        assert settings(stage).undo is None


async def test_what_needs_a_restart_says_so_until_it_is_back(tmp_path: Path, file: Path) -> None:
    async with house_stage(tmp_path) as stage:
        open_page(stage, file)
        await stage.do(*saves("log.level", '"debug"'))
        assert settings(stage).needs_restart
        await stage.do(SettingUndone())
        assert not settings(stage).needs_restart


async def test_of_secrets_nothing_is_shown(tmp_path: Path, file: Path) -> None:
    put(file, example_profile().partition("[[devices.card_readers]]")[0] + READER)
    async with house_stage(tmp_path) as stage:
        open_page(stage, file)
        shown = {each.key: each for each in settings(stage).fixed}
        assert shown["cash_server.password"].secret
        assert shown["cash_server.password"].value == ""
        assert shown["devices.card_readers[0].options"].value == "reads, key"
        assert KEY_OF_CARDS not in repr(stage.part)


async def test_what_nothing_would_come_of_is_not_offered(tmp_path: Path, file: Path) -> None:
    put(file, example_profile().partition("[devices]")[0])
    async with house_stage(tmp_path) as stage:
        open_page(stage, file)
        keys = {row.key for row in settings(stage).rows}
        assert "screen.sound_volume" in keys
        assert "screen.brightness" not in keys
        assert not [key for key in keys if key.startswith("receipts.")]
        await stage.do(SettingOpened("screen.brightness"))
        assert stage.view() is StaffView.SETTINGS


async def test_whoever_may_not_set_up_changes_nothing(tmp_path: Path, file: Path) -> None:
    before = text(file)
    async with house_stage(tmp_path) as stage:
        open_page(stage, file, person=BORIS)
        await stage.do(*saves("screen.idle_s", "90"))
        assert (text(file), await stage.deeds()) == (before, [])


async def test_what_another_hand_put_into_the_file_waits_for_the_next_start(
    tmp_path: Path, file: Path
) -> None:
    felt: list[Profile] = []
    async with house_stage(tmp_path) as stage:
        open_page(stage, file, felt)
        changed = text(file).replace("idle_s = 75.0", "idle_s = 120.0")
        put(file, changed)
        await stage.do(*saves("screen.sound_volume", "40"))
        assert [(each.screen.sound_volume, each.screen.idle_s) for each in felt] == [(40, 75.0)]
        assert read_profile(file).screen.idle_s == 120.0
