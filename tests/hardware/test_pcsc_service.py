"""The smart-card service and its readers come and go, and cost no card."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from hardware.protocols import HealthState
from tests.hardware.replugging import replugged
from tests.hardware.smart_card_service import SmartCardService
from tests.hardware.virtual_card import Tag, held
from tests.hardware.watched_pcsc import OTHER_UID, UID, watched


@pytest.fixture
def service() -> Iterator[SmartCardService]:
    with SmartCardService() as running:
        yield running


async def test_the_reader_waits_for_a_service_that_comes_later() -> None:
    service = SmartCardService()
    async with watched() as seen:
        assert "smart-card service" in await seen.is_(HealthState.MISSING)
        service.start()
        await seen.is_(HealthState.READY)
        with held(service.port, Tag(uid=UID)):
            await seen.tells(1)
    service.close()


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
async def test_a_service_that_is_started_again_costs_no_card(
    service: SmartCardService, how: signal.Signals
) -> None:
    async with watched() as seen:
        await seen.is_(HealthState.READY)
        with held(service.port, Tag(uid=UID)):
            await seen.tells(1)
            service.stop(how)
            assert "smart-card service" in await seen.is_(HealthState.MISSING)
        service.start()
        await seen.is_(HealthState.READY)
        with held(service.port, Tag(uid=OTHER_UID)):
            await seen.tells(2)


async def test_a_reader_that_is_unplugged_is_told_and_found_again(
    service: SmartCardService,
) -> None:
    async with watched() as seen:
        await seen.is_(HealthState.READY)
        service.unplug()
        assert "cable" in await seen.is_(HealthState.MISSING)
        service.plug()
        await seen.is_(HealthState.READY)
        with held(service.port, Tag(uid=UID)):
            await seen.tells(1)


async def test_a_reader_pulled_out_with_a_card_on_it_tells_the_card_once(
    service: SmartCardService,
) -> None:
    async with watched(again_after_s=60) as seen:
        with held(service.port, Tag(uid=UID)):
            await seen.tells(1)
            service.unplug()
            await seen.is_(HealthState.MISSING)
            service.plug()
            await seen.is_(HealthState.READY)
            with held(service.port + 1, Tag(uid=OTHER_UID)):
                await seen.tells(2)
    assert seen.numbers == [UID.hex().upper(), OTHER_UID.hex().upper()]


async def test_a_service_without_readers_waits_for_one() -> None:
    service = SmartCardService()
    service.start(readers=False)
    async with watched() as seen:
        assert "cable" in await seen.is_(HealthState.MISSING)
        service.stop(signal.SIGKILL)
        service.start()
        await seen.is_(HealthState.READY)
    service.close()


async def test_a_reader_that_comes_and_goes_loses_no_card_and_keeps_nothing_open() -> None:
    seen = await replugged(6)
    assert seen.lost == 0
    assert seen.slowest_s < 2.0
    assert seen.threads_more == 0
    assert seen.handles_more == 0
