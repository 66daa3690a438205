"""What a driver with a thread may rely on, and what everybody else may rely on about it."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from queue import SimpleQueue
from time import monotonic

import pytest

from hardware.errors import DeviceFault, DeviceMissing
from hardware.protocols import HealthState
from hardware.supervisor import CLOSE_WITHIN_S, Pauses, Session, SupervisedDevice, Times, _Tries
from tests.hardware.patience import PATIENCE_S, until, until_state

QUICK = Pauses(first_s=0.001, longest_missing_s=0.002, longest_failed_s=0.002)

Step = Callable[[Session[str]], None]


class Scripted(SupervisedDevice[str]):
    """Serves one step of its script after another, then until it is told to end."""

    def __init__(self, *steps: Step, times: Times | None = None) -> None:
        super().__init__("scripted", times or Times(pauses=QUICK))
        self._steps = list(steps)
        self.served = threading.Event()
        self.last_thread: threading.Thread | None = None

    def serve(self, session: Session[str]) -> None:
        self.last_thread = threading.current_thread()
        if self._steps:
            self._steps.pop(0)(session)
            return
        session.ready()
        self.served.set()
        session.wait(PATIENCE_S)

    async def until_served(self) -> None:
        assert await asyncio.to_thread(self.served.wait, PATIENCE_S)


def tells(*events: str) -> Step:
    def step(session: Session[str]) -> None:
        session.ready()
        for event in events:
            session.deliver(event)
        raise DeviceMissing("The cable is out: plug it in.")

    return step


def breaks(exc: BaseException) -> Step:
    def step(session: Session[str]) -> None:
        raise exc

    return step


async def taken(device: SupervisedDevice[str], count: int) -> list[str]:
    found: list[str] = []
    async with asyncio.timeout(PATIENCE_S):
        async for event in device.events():
            found.append(event)
            if len(found) == count:
                break
    return found


async def test_what_was_told_before_the_cable_came_out_arrives_in_order() -> None:
    device = Scripted(tells("a", "b"), tells(), tells("c"))
    assert await taken(device, 3) == ["a", "b", "c"]
    await device.until_served()
    assert device.health.state is HealthState.READY
    await device.close()


async def test_what_a_driver_tells_while_it_is_closed_still_arrives() -> None:
    def step(session: Session[str]) -> None:
        session.ready()
        session.wait(PATIENCE_S)
        session.deliver("last word")

    device = Scripted(step)
    device.start()
    await until_state(lambda: device.health, HealthState.READY)
    await device.close()
    assert [event async for event in device.events()] == ["last word"]


async def test_nothing_told_is_lost_between_two_listeners() -> None:
    device = Scripted(tells("a", "b", "c"))
    assert await taken(device, 1) == ["a"]
    impatient = asyncio.create_task(taken(device, 5))
    await device.until_served()
    impatient.cancel()
    with pytest.raises(asyncio.CancelledError):
        await impatient
    await device.close()


async def test_a_listener_cancelled_while_it_waits_leaves_the_next_event_to_the_next() -> None:
    told: SimpleQueue[str] = SimpleQueue()

    def step(session: Session[str]) -> None:
        session.ready()
        session.deliver(told.get(timeout=PATIENCE_S))
        session.wait(PATIENCE_S)

    device = Scripted(step)
    waiting = asyncio.create_task(taken(device, 1))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    told.put("late")
    assert await taken(device, 1) == ["late"]
    await device.close()


async def test_trouble_and_bugs_are_told_as_health_and_raise_nowhere(
    caplog: pytest.LogCaptureFixture,
) -> None:
    seen: list[tuple[HealthState, str]] = []

    def look(session: Session[str]) -> None:
        seen.append((device.health.state, device.health.reason))
        raise DeviceFault("It does not answer: switch it off and on.")

    def give_up(session: Session[str]) -> None:
        seen.append((device.health.state, device.health.reason))

    def end(session: Session[str]) -> None:
        seen.append((device.health.state, device.health.reason))
        session.wait(PATIENCE_S)

    device = Scripted(
        breaks(DeviceMissing("Plug it in.")), look, give_up, breaks(ValueError(";4276=")), end
    )
    device.start()
    await until(lambda: len(seen) == 3)
    await device.close()
    assert seen[0] == (HealthState.MISSING, "Plug it in.")
    assert seen[1] == (HealthState.FAILED, "It does not answer: switch it off and on.")
    assert seen[2][0] is HealthState.FAILED
    assert "ValueError" in seen[2][1]
    assert "test_supervisor.py" in caplog.text
    assert "4276" not in caplog.text + seen[2][1], "the text of a bug may quote a card"
    caplog.clear()


async def test_health_says_since_when_and_changes_it_only_with_what_it_says() -> None:
    noon = datetime(2026, 5, 1, 12, tzinfo=UTC)
    minutes = iter(range(1000))
    found: list[datetime | None] = []

    def look(session: Session[str]) -> None:
        found.append(device.health.since)
        raise DeviceMissing("Plug it in.")

    device = Scripted(
        look,
        look,
        look,
        times=Times(pauses=QUICK, now=lambda: noon + timedelta(minutes=next(minutes))),
    )
    device.start()
    await device.until_served()
    await device.close()
    assert found == [noon, noon + timedelta(minutes=1), noon + timedelta(minutes=1)]
    assert device.health.state is HealthState.MISSING
    assert device.health.since == noon + timedelta(minutes=3)


async def test_closing_wakes_a_driver_that_blocks_in_its_library() -> None:
    woken = threading.Event()

    def step(session: Session[str]) -> None:
        with session.interrupted_by(woken.set):
            session.ready()
            assert woken.wait(PATIENCE_S)

    device = Scripted(step)
    device.start()
    await until_state(lambda: device.health, HealthState.READY)
    before = monotonic()
    await device.close()
    assert monotonic() - before < 1.0
    assert device.last_thread is not None
    device.last_thread.join(PATIENCE_S)
    assert not device.last_thread.is_alive()


async def test_a_driver_that_never_returns_is_left_alone_after_two_seconds(
    caplog: pytest.LogCaptureFixture,
) -> None:
    release = threading.Event()

    def step(session: Session[str]) -> None:
        session.ready()
        release.wait(30)
        session.ready()

    device = Scripted(step)
    device.start()
    await until_state(lambda: device.health, HealthState.READY)
    before = monotonic()
    await device.close()
    assert monotonic() - before < CLOSE_WITHIN_S + 0.5
    assert "does not let go" in caplog.text
    caplog.clear()
    release.set()
    assert device.last_thread is not None
    await asyncio.to_thread(device.last_thread.join, PATIENCE_S)
    assert device.health.state is HealthState.MISSING, "closed stays closed"


async def test_a_loop_that_ended_without_closing_lets_the_thread_end_quietly() -> None:
    told = threading.Event()
    errors: list[object] = []

    def step(session: Session[str]) -> None:
        session.ready()
        told.wait(PATIENCE_S)
        session.deliver("to nobody")
        raise DeviceMissing("Plug it in.")

    async def briefly() -> Scripted:
        device = Scripted(step)
        device.start()
        return device

    device = await asyncio.to_thread(lambda: asyncio.run(briefly()))
    hook, threading.excepthook = threading.excepthook, errors.append
    try:
        told.set()
        await device.until_served()
        device._stop.ask()
        assert device.last_thread is not None
        await asyncio.to_thread(device.last_thread.join, PATIENCE_S)
    finally:
        threading.excepthook = hook
    assert errors == []


def test_pauses_grow_to_their_longest_and_stay_there() -> None:
    pauses = Pauses(first_s=0.1, factor=2, longest_missing_s=0.5, longest_failed_s=1.0)
    assert [pauses.missing(times) for times in (1, 2, 3, 4, 5, 10**6)] == [
        0.1, 0.2, 0.4, 0.5, 0.5, 0.5,
    ]  # fmt: skip
    assert [pauses.failed(times) for times in (1, 5)] == [0.1, 1.0]


def test_a_missing_device_that_was_ready_is_looked_for_from_the_beginning() -> None:
    tries = _Tries(Times(pauses=Pauses(first_s=0.1, factor=2), monotonic=lambda: 0.0))
    assert [tries.pause_s(HealthState.MISSING) for _ in range(3)] == [0.1, 0.2, 0.4]
    tries.ready()
    assert tries.pause_s(HealthState.MISSING) == 0.1


def test_a_broken_driver_counts_as_mended_only_after_it_was_ready_for_long() -> None:
    now = 0.0
    pauses = Pauses(first_s=1.0, factor=2, steady_s=10.0)
    tries = _Tries(Times(pauses=pauses, monotonic=lambda: now))
    waited = []
    for ready_s in (0.0, 9.0, 10.0, 0.0):
        tries.ready()
        now += ready_s
        waited.append(tries.pause_s(HealthState.FAILED))
    assert waited == [1.0, 2.0, 1.0, 2.0]


def test_pauses_of_the_house_find_a_device_again_within_two_seconds() -> None:
    assert Pauses().missing(10**6) <= 1.0


@pytest.fixture(autouse=True)
def nothing_else_is_logged(caplog: pytest.LogCaptureFixture) -> object:
    yield
    assert not [r for r in caplog.records if r.levelno >= logging.WARNING]
