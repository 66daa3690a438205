"""A magnetic stripe reader on a serial line: slow bytes, torn and doubled swipes, bank cards."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from hardware.drivers.magstripe_serial import MagstripeSerialReader
from hardware.protocols import CardSeen, CardSource, HealthState, PaymentCardSeen
from hardware.registry import CARD_READERS
from hardware.tracks import Swipe, TrackReader
from tests.hardware.bench import PAYMENT_NUMBER, PAYMENT_TRACK, Bench, Heard, listening
from tests.hardware.patience import until
from tests.hardware.pseudo_terminal import SerialDevice, serial_device

FIRST = "%G777000001482^IVANOVA/ANNA?"
SECOND = ";777000001482=9912?"
THIRD = "+0112345=1?"


@pytest.fixture
def serial(tmp_path: Path) -> Iterator[SerialDevice]:
    with serial_device(tmp_path / "swipe") as device:
        yield device


@asynccontextmanager
async def swiped(serial: SerialDevice, **options: Any) -> AsyncIterator[Heard]:
    reader = CARD_READERS.open("magstripe-serial", {"port": str(serial.port), **options})
    assert isinstance(reader, MagstripeSerialReader)
    bench = Bench(
        device=reader,
        events=reader.cards,
        use=lambda text: serial.send(text.encode()),
        unplug=serial.unplug,
        plug=serial.plug,
    )
    async with listening(bench) as heard:
        yield heard


async def only(heard: Heard, count: int) -> list[object]:
    """The events so far; a card of the end proves that nothing else came before it."""
    events = await heard.count(count + 1)
    assert isinstance(events[-1], CardSeen)
    assert events[-1].number == "0"
    return events[:-1]


async def test_all_tracks_and_how_the_card_came_are_told(serial: SerialDevice) -> None:
    async with swiped(serial) as heard:
        serial.send(f"{FIRST}{SECOND}{THIRD}\r".encode())
        (seen,) = await heard.count(1)
    assert seen == CardSeen(
        source=CardSource.SWIPED,
        number="777000001482=9912",
        tracks=("G777000001482^IVANOVA/ANNA", "777000001482=9912", "0112345=1"),
    )


async def test_bytes_that_come_one_by_one_make_one_card(serial: SerialDevice) -> None:
    async with swiped(serial) as heard:
        for sign in f"{FIRST}{SECOND}\r;0?\r":
            serial.send(sign.encode())
        (seen,) = await only(heard, 1)
    assert isinstance(seen, CardSeen)
    assert seen.tracks[:2] == (FIRST[1:-1], SECOND[1:-1])


async def test_without_a_line_end_silence_ends_the_card(serial: SerialDevice) -> None:
    async with swiped(serial, quiet_s=0.01, torn_s=30) as heard:
        serial.send(SECOND.encode())
        (seen,) = await heard.count(1)
    assert isinstance(seen, CardSeen)
    assert seen.number == SECOND[1:-1]


async def test_a_line_end_behind_each_track_makes_no_second_card(serial: SerialDevice) -> None:
    async with swiped(serial, ends="silence", quiet_s=0.05) as heard:
        serial.send(f"{FIRST}\r{SECOND}\r".encode())
        (seen,) = await heard.count(1)
        serial.send(b";0?\r")
        await only(heard, 1)
    assert isinstance(seen, CardSeen)
    assert seen.tracks[:2] == (FIRST[1:-1], SECOND[1:-1])


async def test_the_same_card_drawn_to_and_fro_counts_once(serial: SerialDevice) -> None:
    async with swiped(serial, repeat_s=60) as heard:
        serial.send(f"{SECOND}\r{SECOND}\r{SECOND}{SECOND}\r;0?\r".encode())
        assert len(await only(heard, 1)) == 1


async def test_a_torn_card_is_told_as_one_without_a_number(serial: SerialDevice) -> None:
    async with swiped(serial) as heard:
        serial.send(f"{SECOND[:9]}\r;0?\r".encode())
        (seen,) = await only(heard, 1)
    assert isinstance(seen, CardSeen)
    assert (seen.number, seen.tracks) == ("", ("", "", ""))


@pytest.mark.parametrize(
    "track", [PAYMENT_TRACK, f"%B{PAYMENT_NUMBER}^IVANOVA/ANNA^2712201?", PAYMENT_TRACK[:-3]]
)
async def test_a_payment_card_is_a_fact_and_nothing_else(serial: SerialDevice, track: str) -> None:
    async with swiped(serial) as heard:
        serial.send(f"{track}\r;0?\r".encode())
        assert await only(heard, 1) == [PaymentCardSeen(source=CardSource.SWIPED)]


async def test_the_sites_own_numbers_in_a_banks_range_are_read(serial: SerialDevice) -> None:
    async with swiped(serial, own_prefixes="4276, 99") as heard:
        serial.send(f";{PAYMENT_NUMBER}?\r".encode())
        (seen,) = await heard.count(1)
    assert isinstance(seen, CardSeen)


async def test_a_card_that_was_whole_is_told_although_the_cable_came_out_behind_it(
    serial: SerialDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    fed = 0
    feed = TrackReader.feed

    def counting(self: TrackReader, chunk: Collection[int]) -> list[Swipe]:
        nonlocal fed
        swipes = feed(self, chunk)
        fed += len(chunk)
        return swipes

    monkeypatch.setattr(TrackReader, "feed", counting)
    async with swiped(serial, quiet_s=30, torn_s=30) as heard:
        serial.send(SECOND.encode())
        await until(lambda: fed == len(SECOND))
        assert heard.events == []
        serial.unplug()
        (seen,) = await heard.count(1)
    assert isinstance(seen, CardSeen)


async def test_a_port_that_is_no_device_at_all_is_missing_with_its_name(tmp_path: Path) -> None:
    reader = CARD_READERS.open("magstripe-serial", {"port": str(tmp_path / "none")})
    assert isinstance(reader, MagstripeSerialReader)
    reader.start()
    await until(lambda: reader.health.state is HealthState.MISSING)
    assert str(tmp_path / "none") in reader.health.reason
    await reader.close()
