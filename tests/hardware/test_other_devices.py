"""Every scanner, keypad, headphone socket and light of the registry keeps its contract."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from hardware.drivers.headphones_extcon import ExtconHeadphones
from hardware.protocols import (
    CodeScanner,
    CodeSeen,
    HeadphoneSensor,
    HealthState,
    Key,
    Keypad,
    KeyPressed,
    Lamp,
    PaymentCardSeen,
    StatusLight,
)
from hardware.supervisor import Session, _Stop
from tests.hardware.bench import PAYMENT_NUMBER, Bench, Benches, listening
from tests.hardware.benches import (
    CODE_SCANNERS,
    HEADPHONE_SENSORS,
    KEYPADS,
    STATUS_LIGHTS,
)
from tests.hardware.contract_devices import DeviceContract
from tests.hardware.patience import until


def stands(benches: Benches[Any]) -> Callable[..., Any]:
    @pytest.fixture(params=benches.values(), ids=list(benches))
    def bench(self: object, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench[Any]]:
        with request.param(tmp_path) as made:
            yield made

    return bench


class TestCodeScanners(DeviceContract):
    bench = stands(CODE_SCANNERS)

    async def test_codes_come_in_order_whatever_they_say(self, bench: Bench[CodeScanner]) -> None:
        assert isinstance(bench.device, CodeScanner)
        said = ["4600000000017", "https://example.test/?q=Борщ", "1"]
        async with listening(bench) as heard:
            for text in said:
                bench.use(text)
            seen = await heard.count(3)
        assert [event.text for event in seen if isinstance(event, CodeSeen)] == said
        assert "4600000000017" not in repr(seen)

    async def test_a_payment_card_is_told_as_such(self, bench: Bench[CodeScanner]) -> None:
        async with listening(bench) as heard:
            bench.pay()
            (seen,) = await heard.count(1)
        assert isinstance(seen, PaymentCardSeen)
        assert PAYMENT_NUMBER not in repr(seen)


class TestKeypads(DeviceContract):
    bench = stands(KEYPADS)

    async def test_every_key_is_heard_in_order_and_shown_in_no_repr(
        self, bench: Bench[Keypad]
    ) -> None:
        assert isinstance(bench.device, Keypad)
        async with listening(bench) as heard:
            for key in Key:
                bench.use(key.value)
            pressed = await heard.count(len(Key))
        assert [event.key for event in pressed if isinstance(event, KeyPressed)] == list(Key)
        assert "7" not in repr(pressed)


class TestHeadphoneSensors(DeviceContract):
    bench = stands(HEADPHONE_SENSORS)

    async def test_how_it_is_at_first_and_every_change_are_told_once(
        self, bench: Bench[HeadphoneSensor]
    ) -> None:
        assert isinstance(bench.device, HeadphoneSensor)
        async with listening(bench) as heard:
            await heard.count(1)
            for count, what in enumerate(("in", "in", "out"), start=2):
                bench.use(what)
                if count != 3:
                    await heard.count(min(count, 3))
        assert heard.events == [False, True, False]


class Looks(Session[bool]):
    """A session that ends after so many looks."""

    def __init__(self, looks: int) -> None:
        self.told: list[bool] = []
        super().__init__(self.told.append, lambda: None, _Stop())
        self._left = looks

    def wait(self, seconds: float) -> bool:
        self._left -= 1
        return self._left == 0


def test_a_socket_that_is_looked_at_again_and_again_tells_nothing_new(tmp_path: Path) -> None:
    state = tmp_path / "extcon0" / "state"
    state.parent.mkdir()
    state.write_text("USB=1\nHEADPHONE=1\n")
    sensor = ExtconHeadphones(ExtconHeadphones.Options(root=str(tmp_path)))
    looks = Looks(100)
    sensor.serve(looks)
    assert looks.told == [True]


class TestStatusLights(DeviceContract):
    bench = stands(STATUS_LIGHTS)

    async def test_it_shows_what_it_was_told_last_also_after_its_cable_was_out(
        self, bench: Bench[StatusLight]
    ) -> None:
        assert isinstance(bench.device, StatusLight)
        async with listening(bench):
            for lamp in (Lamp.GREEN, Lamp.RED, Lamp.AMBER):
                bench.use(lamp.value)
            await until(lambda: bench.perceived() is Lamp.AMBER)
            bench.unplug()
            await bench.reaches(HealthState.MISSING)
            bench.plug()
            await until(lambda: bench.perceived() is Lamp.AMBER)
        assert bench.perceived() is Lamp.OFF, "closed it is dark"
