"""The page about the kiosk, and its restart, which never cuts a purchase short."""

from __future__ import annotations

import uuid
from datetime import timedelta
from email.message import Message
from importlib.metadata import Distribution
from pathlib import Path

import pytest

from kiosk.domain.staff import Deed
from kiosk.errors import ErrorCode, NotSent
from kiosk.house_intents import ComponentsOpened, RestartAsked
from kiosk.house_snapshots import AboutPart, Restart
from kiosk.staff.house.about import AboutPage, AboutRooms, TillWord, licence_of, own_version
from kiosk.staff_intents import StaffPage
from kiosk.staff_snapshots import StaffView
from tests.unit.checkout.restaurant import Restaurant, request
from tests.unit.staff.doubt import left_open
from tests.unit.staff.house_stage import BORIS, HouseStage, house_stage

INSTANCE = uuid.UUID(int=7)


def page(stage: HouseStage, home: Path, *, apart_s: float | None = 0.0) -> AboutPage:
    async def instance() -> uuid.UUID:
        return INSTANCE

    async def ask_till() -> TillWord:
        if apart_s is None:
            raise NotSent(ErrorCode.POS_UNREACHABLE, "no route")
        theirs = stage.time.now().replace(tzinfo=None) - timedelta(seconds=apart_s)
        return TillWord(version="7.25", local_time=theirs)

    rooms = AboutRooms(
        home=home,
        started_at=stage.time.now(),
        started_s=stage.time.monotonic(),
        restaurant="Samovar",
        restaurant_code="123450007",
        instance=instance,
        database=stage.store.database.cipher,
        ask_till=ask_till,
    )
    return AboutPage(stage.around, rooms)


def about(stage: HouseStage) -> AboutPart:
    assert stage.part.about is not None
    return stage.part.about


async def test_it_says_what_runs_here_and_how_much_room_is_left(tmp_path: Path) -> None:
    async with house_stage(tmp_path) as stage:
        stage.open(StaffPage.ABOUT, page(stage, tmp_path, apart_s=-184))
        assert about(stage).asking
        await stage.settled()
        shown = about(stage)
        assert shown.version == own_version()
        assert shown.database[0].isdigit()
        assert shown.system
        assert shown.instance == str(INSTANCE)
        assert 0 < (shown.disk_free or 0) < (shown.disk_size or 0)
        assert (shown.till_version, shown.apart_s, shown.asking) == ("7.25", -184, False)
        named = {each.name: each.licence for each in shown.components}
        assert "BSD" in named["lxml"]
        assert named["pydantic"] == "MIT"


async def test_a_till_that_is_away_leaves_the_rest_of_the_page(tmp_path: Path) -> None:
    async with house_stage(tmp_path) as stage:
        stage.open(StaffPage.ABOUT, page(stage, tmp_path, apart_s=None))
        await stage.settled()
        assert (about(stage).apart_s, about(stage).asking) == (None, False)
        assert about(stage).instance == str(INSTANCE)


async def test_how_long_it_runs_is_told_by_the_minute(tmp_path: Path) -> None:
    async with house_stage(tmp_path) as stage:
        stage.open(StaffPage.ABOUT, page(stage, tmp_path))
        await stage.settled()
        stage.time.pass_by(119)
        assert about(stage).up_s == 60


async def test_the_list_of_libraries_opens_and_leads_back(tmp_path: Path) -> None:
    async with house_stage(tmp_path) as stage:
        stage.open(StaffPage.ABOUT, page(stage, tmp_path))
        await stage.do(ComponentsOpened())
        assert stage.view() is StaffView.COMPONENTS
        assert stage.house is not None
        stage.house.back()
        assert stage.view() is StaffView.ABOUT


async def test_it_restarts_at_once_where_nothing_is_on_its_way(tmp_path: Path) -> None:
    async with house_stage(tmp_path) as stage:
        stage.open(StaffPage.ABOUT, page(stage, tmp_path), BORIS)
        shown = await stage.do(RestartAsked(), RestartAsked())
        assert (shown.restart, stage.begun_anew) == (Restart.NOW, 1)
        assert await stage.deeds() == [(Deed.RESTARTED, "", "", "")]


async def test_it_waits_for_a_purchase_and_restarts_when_it_is_settled(tmp_path: Path) -> None:
    restaurant = Restaurant()
    opened = await restaurant.runner.open(request())
    async with house_stage(tmp_path) as stage:
        stage.open(StaffPage.ABOUT, page(stage, tmp_path), book=restaurant.book)
        assert stage.house is not None
        shown = await stage.do(RestartAsked())
        assert (shown.restart, stage.begun_anew) == (Restart.WAITS, 0)
        await restaurant.runner.drive(opened.guid)
        stage.house.tick()
        await stage.settled()
        assert stage.begun_anew == 1


async def test_a_purchase_that_needs_a_person_does_not_keep_it(tmp_path: Path) -> None:
    restaurant, _ = await left_open()
    async with house_stage(tmp_path) as stage:
        stage.open(StaffPage.ABOUT, page(stage, tmp_path), book=restaurant.book)
        await stage.do(RestartAsked())
        assert stage.begun_anew == 1


async def test_whoever_leaves_takes_the_wish_along(tmp_path: Path) -> None:
    restaurant = Restaurant()
    await restaurant.runner.open(request())
    async with house_stage(tmp_path) as stage:
        stage.open(StaffPage.ABOUT, page(stage, tmp_path), book=restaurant.book)
        await stage.do(RestartAsked())
        assert stage.house is not None
        stage.house.close()
        restaurant.book.rows.clear()
        stage.house.tick()
        await stage.settled()
        assert stage.begun_anew == 0


class Told(Distribution):
    """A library that says this of itself."""

    def __init__(self, **fields: str) -> None:
        self._message = Message()
        for name, value in fields.items():
            self._message[name.replace("_", "-")] = value

    @property
    def metadata(self) -> Message:  # type: ignore[override]  # as importlib's own: a message
        return self._message

    def read_text(self, filename: str) -> str | None:
        raise FileNotFoundError(filename)

    def locate_file(self, path: object) -> Path:
        raise FileNotFoundError(path)


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        ({"License_Expression": "MIT"}, "MIT"),
        ({"Classifier": "License :: OSI Approved :: BSD License"}, "BSD License"),
        ({"Classifier": "License :: OSI Approved", "License": "PSF"}, "PSF"),
        ({"License": "Copyright somebody\nPermission is hereby granted"}, ""),
        ({"License": "UNKNOWN"}, ""),
        ({}, ""),
    ],
    ids=["expression", "classifier", "field", "whole text", "unknown", "nothing"],
)
def test_a_library_names_its_licence_in_one_of_three_ways(
    fields: dict[str, str], licence: str
) -> None:
    assert licence_of(Told(**fields)) == licence
