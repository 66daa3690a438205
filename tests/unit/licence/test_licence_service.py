"""The licence id: kept while nobody answers, renewed when due, and its end seen coming."""

import uuid
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.errors import ErrorCode, KioskError, LicenceRefused, NotSent, PosRefused
from kiosk.licence.service import LicenceService
from kiosk.licence.standing import LicenceStanding, LicenceState
from kiosk.storage.store import Store
from kiosk.wire.licence.grant import LicenceGrant

ANCHOR = "6:655cee55-7bcd-4826-b6e0-a8ccf2017ef3#123450007/17"
INSTANCE = uuid.UUID(int=77)
START = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
UNREACHABLE = NotSent(ErrorCode.LICENCE_UNREACHABLE, "no route")
NO_LICENCE = LicenceRefused(ErrorCode.LICENCE_ABSENT, "no licence id in the answer")


class OwnClock:
    def __init__(self) -> None:
        self.at = START

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return (self.at - START).total_seconds()

    def pass_by(self, **time: float) -> None:
        self.at += timedelta(**time)


class ScriptedServer:
    """Answers with what is next in the script, the last entry for ever."""

    def __init__(self, *script: LicenceGrant | KioskError) -> None:
        self.script = list(script)
        self.asked = 0

    async def licence_of(self, anchor: str) -> LicenceGrant:
        assert anchor == ANCHOR
        self.asked += 1
        answer = self.script.pop(0) if len(self.script) > 1 else self.script[0]
        if isinstance(answer, KioskError):
            raise type(answer)(answer.code, answer.detail)
        return answer


def grant(name: str = "id-1", *, days: float = 100) -> LicenceGrant:
    expires = (START + timedelta(days=days)).replace(tzinfo=None)
    return LicenceGrant(id=name, expires=expires, quantity=1)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = await Store.open(tmp_path, {})
    yield store
    await store.close()


def service(store: Store, server: ScriptedServer, clock: OwnClock, **more) -> LicenceService:
    return LicenceService(
        anchor=ANCHOR,
        instance=INSTANCE,
        server=server,
        rows=store.licence,
        clock=clock,
        **more,
    )


def standing_of(licence: LicenceService) -> LicenceStanding:
    return licence.state.standing


async def test_a_good_licence_is_stamped_on_requests(store: Store) -> None:
    licence = service(store, ScriptedServer(grant()), OwnClock())
    state = await licence.start()
    assert (state.standing, state.days_left, state.trouble) == (LicenceStanding.GOOD, 100, None)
    stamp = (await licence.identity()).numbered(3)
    assert (stamp.anchor, stamp.token, stamp.instance, stamp.sequence) == (
        ANCHOR,
        "id-1",
        INSTANCE,
        3,
    )


async def test_the_last_id_serves_while_the_licence_server_is_unreachable(store: Store) -> None:
    clock = OwnClock()
    await service(store, ScriptedServer(grant()), clock).start()
    restarted = service(store, ScriptedServer(UNREACHABLE), clock)
    state = await restarted.start()
    assert state.standing is LicenceStanding.GOOD
    assert state.trouble is ErrorCode.LICENCE_UNREACHABLE
    assert (await restarted.identity()).token == "id-1"


@pytest.mark.parametrize("trouble", [UNREACHABLE, NO_LICENCE])
async def test_without_any_licence_the_reason_is_told_and_asking_goes_on(
    store: Store, trouble: KioskError
) -> None:
    clock = OwnClock()
    server = ScriptedServer(trouble, trouble, grant())
    licence = service(store, server, clock)
    assert (await licence.start()).standing is LicenceStanding.ABSENT
    with pytest.raises(type(trouble)) as caught:
        await licence.identity()
    assert (caught.value.code, server.asked) == (trouble.code, 1)
    clock.pass_by(seconds=31)
    with pytest.raises(type(trouble)):
        await licence.identity()
    clock.pass_by(seconds=31)
    assert (await licence.identity()).token == "id-1"


@pytest.mark.parametrize(
    ("days", "standing", "left"),
    [
        (30.1, LicenceStanding.GOOD, 30),
        (30.0, LicenceStanding.ENDING, 30),
        (13.9, LicenceStanding.ENDING, 13),
        (0.5, LicenceStanding.ENDING, 0),
        (0.0, LicenceStanding.EXPIRED, -1),
        (-0.5, LicenceStanding.EXPIRED, -1),
    ],
)
async def test_staff_see_the_end_coming(
    store: Store, days: float, standing: LicenceStanding, left: int
) -> None:
    licence = service(store, ScriptedServer(grant(days=days)), OwnClock())
    state = await licence.start()
    assert (state.standing, state.days_left) == (standing, left)


async def test_an_ended_licence_is_asked_for_again_and_used_until_the_cash_server_says_no(
    store: Store,
) -> None:
    clock = OwnClock()
    server = ScriptedServer(grant("old", days=1), UNREACHABLE, grant("new", days=365))
    licence = service(store, server, clock)
    await licence.start()
    clock.pass_by(days=2)
    assert (await licence.identity()).token == "old"
    clock.pass_by(minutes=1)
    assert (await licence.identity()).token == "new"
    assert server.asked == 3


REFUSED = PosRefused(ErrorCode.LICENCE_REFUSED, "License check: too many instances")


async def test_a_refused_command_fetches_once_and_not_in_a_row(store: Store) -> None:
    clock = OwnClock()
    server = ScriptedServer(grant("old"), grant("new"))
    licence = service(store, server, clock)
    await licence.start()
    clock.pass_by(minutes=5)
    await licence.refused_at_till(REFUSED, "old")
    assert standing_of(licence) is LicenceStanding.GOOD, "a fresh id has yet to be tried"
    await licence.refused_at_till(REFUSED, "new")
    assert standing_of(licence) is LicenceStanding.REFUSED
    assert server.asked == 2
    assert (await licence.identity()).token == "new"


async def test_old_bytes_that_are_refused_say_nothing_of_todays_licence(store: Store) -> None:
    licence = service(store, ScriptedServer(grant("new")), OwnClock())
    await licence.start()
    await licence.refused_at_till(REFUSED, None)
    assert standing_of(licence) is LicenceStanding.GOOD


async def test_every_change_is_told_without_the_id_in_it(store: Store) -> None:
    heard: list[LicenceState] = []
    licence = service(
        store, ScriptedServer(grant("canary-id"), UNREACHABLE), OwnClock(), changed=heard.append
    )
    await licence.start()
    await licence.refresh()
    assert [state.trouble for state in heard] == [None, ErrorCode.LICENCE_UNREACHABLE]
    assert "canary-id" not in f"{heard}{await licence.identity()}"


@pytest.mark.parametrize(("hours", "left"), [(0, 7), (13, 6), (7 * 24 + 11, 0), (8 * 24, -1)])
async def test_the_developers_token_is_good_until_its_last_day_is_over(
    store: Store, hours: int, left: int
) -> None:
    clock = OwnClock()
    licence = service(store, ScriptedServer(grant()), clock, token_until=date(2026, 11, 8))
    await licence.start()
    clock.pass_by(hours=hours)
    assert licence.state.token_days_left == left
