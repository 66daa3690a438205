"""A reader taken from the system as a keyboard: what comes of the kernel's own events."""

from __future__ import annotations

import asyncio
import struct
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.drivers import wedge_evdev
from hardware.drivers.wedge_evdev import EVENT, EvdevWedge, Keyboard
from hardware.errors import BadDeviceSettings, DeviceFault, DeviceMissing
from hardware.protocols import CardEvent, CardSeen, CardSource, HealthState, PaymentCardSeen
from hardware.registry import CARD_READERS
from hardware.supervisor import Pauses, Times
from hardware.typed_cards import TypedCards
from tests.hardware.keys import PipedKeyboard, input_event, typed_events
from tests.hardware.patience import until

BANK_CARD = "4276380012345679"
PATIENCE_S = 5.0
NOWHERE = PipedKeyboard()
SOON = Times(pauses=Pauses(first_s=0.001, longest_missing_s=0.001, longest_failed_s=0.001))


class Port:
    """Where keyboards are plugged in, one after another."""

    def __init__(self) -> None:
        self.keyboard = PipedKeyboard()
        self.opened: list[tuple[str, bool]] = []
        self.trouble: Exception | None = None

    def open(self, device: str, alone: bool) -> Keyboard:
        if self.trouble is not None:
            raise self.trouble
        if self.keyboard.closed:
            self.keyboard = PipedKeyboard()
        self.opened.append((device, alone))
        return self.keyboard


def open_descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


@asynccontextmanager
async def plugged_in(**options: Any) -> AsyncIterator[tuple[EvdevWedge, Port, Callable[[], Any]]]:
    port = Port()
    reader = EvdevWedge(EvdevWedge.Options(device="/dev/input/event7", **options), SOON, port.open)
    cards = reader.cards()

    async def card() -> CardEvent:
        return await asyncio.wait_for(anext(cards), PATIENCE_S)

    try:
        reader.start()
        yield reader, port, card
    finally:
        await reader.close()


async def test_a_scanned_code_is_a_card() -> None:
    async with plugged_in() as (reader, port, card):
        port.keyboard.type("4607001234567\r")
        assert await card() == CardSeen(source=CardSource.SCANNED, number="4607001234567")
        assert port.opened == [("/dev/input/event7", True)]
        assert reader.health.state is HealthState.READY


async def test_a_swipe_has_its_tracks() -> None:
    async with plugged_in() as (_, port, card):
        port.keyboard.type("%A7770^GUEST?\r;7770000014821=4912?\r")
        assert await card() == CardSeen(
            source=CardSource.SWIPED,
            number="7770000014821=4912",
            tracks=("A7770^GUEST", "7770000014821=4912", ""),
        )


async def test_a_swipe_the_reader_could_not_read_is_told_without_a_number() -> None:
    async with plugged_in() as (_, port, card):
        port.keyboard.type("%E?;E?\r")
        assert await card() == CardSeen(source=CardSource.SWIPED, number="")


@pytest.mark.parametrize(
    ("typed", "source"),
    [
        (f"%B{BANK_CARD}^IVANOV/IVAN^2512201123?;{BANK_CARD}=2512201123?\r", CardSource.SWIPED),
        (f";{BANK_CARD}=2512201123?\r", CardSource.SWIPED),
        (f"{BANK_CARD}\r", CardSource.TAPPED),
    ],
)
async def test_a_bank_card_is_dropped_unread(typed: str, source: CardSource) -> None:
    async with plugged_in(source=CardSource.TAPPED) as (_, port, card):
        port.keyboard.type(typed)
        assert await card() == PaymentCardSeen(source=source)


async def test_the_reader_s_prefix_is_taken_off_and_a_reading_without_it_is_not_its_own() -> None:
    async with plugged_in(prefix="~C") as (_, port, card):
        port.keyboard.type("4607001234567\r", at_s=1000.0)
        port.keyboard.type("~C4821000\r", at_s=1001.0)
        port.keyboard.type("~C;4821=1?\r", at_s=1002.0)
        assert (await card()).number == "4821000"
        assert (await card()).tracks[1] == "4821=1"


async def test_a_code_cut_anywhere_between_the_kernel_s_answers_is_read() -> None:
    data = b"".join(typed_events("4607001234567\r", 1000.0))
    async with plugged_in() as (_, port, card):
        for cut in range(0, len(data), EVENT.size * 5):
            port.keyboard.send(data[cut : cut + EVENT.size * 5])
            # The reader's thread takes what is there before more comes.
            await asyncio.sleep(0)
        assert (await card()).number == "4607001234567"


async def test_keys_that_the_kernel_lost_make_the_reading_worth_nothing() -> None:
    events = list(typed_events("4607001234567\r", 1000.0))
    events[6:10] = [input_event(0, 3, 0, 1000.01)]
    async with plugged_in() as (_, port, card):
        port.keyboard.send(b"".join(events))
        port.keyboard.type("7770000014821\r", at_s=1010.0)
        assert (await card()).number == "7770000014821"


async def test_a_reader_that_ends_with_nothing_is_read_when_it_falls_silent() -> None:
    async with plugged_in(ending="none") as (_, port, card):
        port.keyboard.type("4607001")
        assert (await card()).number == "4607001"


async def test_unplugged_and_plugged_in_again_it_reads_on() -> None:
    async with plugged_in() as (reader, port, card):
        for round_ in range(20):
            port.keyboard.type(f"460700{round_:04}\r")
            assert (await card()).number == f"460700{round_:04}"
            gone = port.keyboard
            port.trouble = DeviceMissing("There is no reader.")
            gone.unplug()
            await until(lambda: reader.health.state is HealthState.MISSING)
            port.trouble = None
            await until(lambda: reader.health.state is HealthState.READY)
            assert gone.closed


async def test_a_keyboard_that_is_somebody_else_s_is_told_with_what_to_do() -> None:
    async with plugged_in() as (reader, port, _):
        port.trouble = DeviceFault("Another program has taken it for itself: end it.")
        port.keyboard.unplug()
        await until(lambda: reader.health.state is HealthState.FAILED)
        assert "end it" in reader.health.reason


async def test_closing_ends_the_cards_and_leaves_no_descriptor_open() -> None:
    before = open_descriptors()
    async with plugged_in() as (reader, port, _):
        await until(lambda: reader.health.state is HealthState.READY)
        await reader.close()
        assert port.keyboard.closed
        port.keyboard.unplug()
    assert open_descriptors() == before


def test_a_real_device_that_is_not_there_is_told_by_its_path() -> None:
    with pytest.raises(DeviceMissing, match="/dev/input/event99"):
        wedge_evdev.open_keyboard("/dev/input/event99", True)
    with pytest.raises(DeviceMissing, match="usb:0C2E:0200"):
        wedge_evdev.open_keyboard("usb:0C2E:0200", True)
    with pytest.raises(DeviceMissing):
        wedge_evdev.open_keyboard("/dev/null", True)


@pytest.mark.parametrize(
    ("options", "word"),
    [
        ({}, "device"),
        ({"device": ""}, "device"),
        ({"device": "usb:0C2E"}, "usb:0C2E"),
        ({"device": "usb:x:y"}, "usb:x:y"),
        ({"device": "/dev/x", "max_gap_ms": 900}, "gap"),
        ({"device": "/dev/x", "min_keys": 1}, "keys"),
        ({"device": "/dev/x", "ending": "bell"}, "ending"),
        ({"device": "/dev/x", "prefix": "Ж"}, "prefix"),
    ],
)
def test_options_that_cannot_be_meant_are_refused(options: dict[str, Any], word: str) -> None:
    with pytest.raises(BadDeviceSettings, match=word):
        CARD_READERS.open("wedge-evdev", options)


@given(st.binary(max_size=EVENT.size * 40), st.integers(0, 3))
def test_any_bytes_of_a_device_are_survived(data: bytes, kinds: int) -> None:
    """The driver's own parsing, without its thread."""

    class Hand:
        closing = False
        delivered: list[CardEvent]

        def __init__(self) -> None:
            self.delivered = []

        def deliver(self, event: CardEvent) -> None:
            self.delivered.append(event)

    options = EvdevWedge.Options(device="/dev/x")
    typing = wedge_evdev._Typing(
        NOWHERE,
        options,
        TypedCards(options),
        Hand(),  # type: ignore[arg-type]  # a session without its thread
    )
    for start in range(0, len(data) - EVENT.size, EVENT.size):
        _, _, kind, code, value = struct.unpack_from("@llHHi", data, start)
        typing._event(kind % (kinds + 1), code % 200, value % 3, start * 0.001)
