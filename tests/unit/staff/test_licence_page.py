"""The licence's page: what has an end, what it is known by, and fetching it here and now."""

from __future__ import annotations

import uuid
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.staff import Deed
from kiosk.errors import ErrorCode
from kiosk.house_intents import LicenceRefreshed
from kiosk.house_snapshots import LicenceWord
from kiosk.licence.standing import LIFETIME, LicenceStanding, LicenceState
from kiosk.staff.house.licence import LicencePage, LicenceRooms, licence_part
from kiosk.staff_intents import StaffPage
from kiosk.storage.licence_rows import LicenceCounter
from tests.unit.staff.house_stage import BORIS, HouseStage, house_stage

NOW = datetime(2026, 3, 14, 12, 0)  # noqa: DTZ001 - the licence's times have no zone
INSTANCE = uuid.UUID("3f9a1c77-52d0-4c0e-9f6b-0d1a7e2c9b41")
GOOD = LicenceState(
    standing=LicenceStanding.GOOD,
    anchor="6:product#123450007/17",
    id_known=True,
    id_end="9c4e",
    expires_at=NOW + timedelta(days=100),
    days_left=100,
)
COUNTER = LicenceCounter(instance=INSTANCE, next_number=12, pending_number=None, in_doubt=False)


class Service:
    """A licence that is what it is told to be."""

    def __init__(self, *states: LicenceState) -> None:
        self.states = list(states)
        self.asked = 0

    def state(self) -> LicenceState:
        return self.states[0]

    async def refresh(self) -> LicenceState:
        self.asked += 1
        if len(self.states) > 1:
            self.states.pop(0)
        return self.state()


def page(stage: HouseStage, service: Service) -> LicencePage:
    async def counter() -> LicenceCounter:
        return COUNTER

    rooms = LicenceRooms(counter=counter, state=service.state, refresh=service.refresh)
    return LicencePage(stage.around, rooms)


@pytest.mark.parametrize(
    ("left", "notice"),
    [
        (timedelta(days=31), None),
        (timedelta(days=29), 30),
        (timedelta(days=6), 7),
        (timedelta(hours=20), 1),
        (-timedelta(seconds=1), 0),
    ],
)
def test_the_end_is_seen_coming_in_steps(left: timedelta, notice: int | None) -> None:
    state = LicenceState(
        standing=LicenceStanding.GOOD,
        expires_at=NOW + left,
        days_left=left.days,
    )
    shown = licence_part(state, COUNTER, NOW)
    assert shown.notice == notice


@pytest.mark.parametrize(("last", "notice"), [(13, 0), (14, 1), (21, 30)])
def test_the_token_is_good_to_the_end_of_its_last_day(last: int, notice: int) -> None:
    state = LicenceState(standing=LicenceStanding.GOOD, token_until=date(2026, 3, last))
    assert licence_part(state, COUNTER, NOW).token_notice == notice


def test_of_the_installation_and_the_id_only_a_part_is_shown() -> None:
    shown = licence_part(GOOD, COUNTER, NOW)
    assert shown.instance == "3f9a1c77"
    assert str(INSTANCE) not in repr(shown)
    assert (shown.id_end, shown.number, shown.in_doubt) == ("9c4e", 12, False)


def test_a_lifetime_licence_has_no_number() -> None:
    shown = licence_part(LIFETIME, COUNTER, NOW)
    assert (shown.word, shown.number) == (LicenceWord.LIFETIME, None)


async def test_refreshing_fetches_once_and_says_that_it_came(tmp_path: Path) -> None:
    async with house_stage(tmp_path) as stage:
        service = Service(GOOD)
        stage.open(StaffPage.LICENCE, page(stage, service))
        assert stage.house is not None
        stage.house.take(LicenceRefreshed())
        stage.house.take(LicenceRefreshed())
        assert stage.part.licence is not None
        assert stage.part.licence.busy
        await stage.settled()
        shown = stage.part.licence
        assert shown is not None
        assert (shown.busy, shown.fetched, shown.number, service.asked) == (False, True, 12, 1)
        assert await stage.deeds() == [(Deed.LICENCE_REFRESHED, "", "", "good")]


async def test_what_failed_is_said_and_the_trail_knows(tmp_path: Path) -> None:
    async with house_stage(tmp_path) as stage:
        failed = LicenceState(
            standing=LicenceStanding.ABSENT, trouble=ErrorCode.LICENCE_LOGIN_REFUSED
        )
        stage.open(StaffPage.LICENCE, page(stage, Service(GOOD, failed)))
        shown = (await stage.do(LicenceRefreshed())).licence
        assert shown is not None
        assert (shown.fetched, shown.trouble) == (False, ErrorCode.LICENCE_LOGIN_REFUSED)
        assert await stage.deeds() == [(Deed.LICENCE_REFRESHED, "", "", "licence-login-refused")]


async def test_whoever_may_not_set_up_fetches_nothing(tmp_path: Path) -> None:
    async with house_stage(tmp_path) as stage:
        service = Service(GOOD)
        stage.open(StaffPage.LICENCE, page(stage, service), BORIS)
        await stage.do(LicenceRefreshed())
        assert service.asked == 0
        assert await stage.deeds() == []
