"""`kiosk devices --test-card`: what an installer sees of a card, and what nobody sees."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from kiosk.storage.home_lock import HomeLock
from tests.contract.command_line import Ended, kiosk
from tests.contract.test_command_devices import home_with
from tests.hardware.bench import PAYMENT_NUMBER, PAYMENT_TRACK
from tests.hardware.pseudo_terminal import serial_device

SWIPE_AGAIN_S = 0.3


async def shown(folder: Path, sent: bytes, rules: Mapping[str, Any], *words: str) -> Ended:
    """What the command says of a card drawn through a serial reader."""
    with serial_device(folder / "swipe") as line:
        reader = {
            "driver": "magstripe-serial",
            "options": {"port": str(line.port)},
            "number": dict(rules),
        }
        home = home_with(folder, reader)
        looking = asyncio.create_task(
            kiosk("devices", "--home", home, "--test-card", "--within", "20", *words)
        )
        while not (await asyncio.wait([looking], timeout=SWIPE_AGAIN_S))[0]:
            # A swipe before the command has opened the port is nobody's.
            line.send(sent)
    return looking.result()


async def test_every_stage_of_a_card_is_shown(tmp_path: Path) -> None:
    rules = {"track": 2, "number_field": 1, "prefix": "99", "pad_to": 13}
    ended = await shown(tmp_path, b"%A1^B?;997770014821=4912?\r", rules, "--json")
    assert ended.status == 0
    assert ended.answer == {
        "reader": "1-magstripe-serial",
        "source": "swiped",
        "stages": [
            {"stage": "read", "text": "997770014821=4912"},
            {"stage": "field", "text": "997770014821"},
            {"stage": "stripped", "text": "7770014821"},
            {"stage": "padded", "text": "0007770014821"},
            {"stage": "number", "text": "0007770014821"},
        ],
        "number": "0007770014821",
        "reason": None,
    }


async def test_a_card_that_does_not_fit_says_which_rule_it_breaks(tmp_path: Path) -> None:
    ended = await shown(tmp_path, b";7770014821=4912?\r", {"track": 1})
    assert ended.status == 14
    assert "number.track" in ended.out


@pytest.mark.parametrize("words", [(), ("--json",)])
async def test_of_a_payment_card_nothing_is_shown(tmp_path: Path, words: tuple[str, ...]) -> None:
    ended = await shown(tmp_path, PAYMENT_TRACK.encode() + b"\r", {}, *words)
    assert ended.status == 14
    assert "dropped unread" in ended.out
    for part in (PAYMENT_NUMBER, PAYMENT_NUMBER[:6], PAYMENT_NUMBER[-4:]):
        assert part not in ended.out + ended.err


async def test_a_rule_nobody_knows_is_refused_by_name(tmp_path: Path) -> None:
    home = home_with(tmp_path, {"driver": "simulated", "number": {"tracks": 1}})
    ended = await kiosk("devices", "--home", home, "--test-card")
    assert ended.status == 10
    assert "called tracks" in ended.sentence


async def test_without_a_card_it_ends_in_time(tmp_path: Path) -> None:
    home = home_with(tmp_path, {"driver": "simulated"}, {"driver": "wedge-window"})
    ended = await kiosk("devices", "--home", home, "--test-card", "--within", "0.2")
    assert ended.status == 14
    assert "No card came" in ended.err
    assert "2-wedge-window types into the window" in ended.err


async def test_without_a_reader_there_is_nothing_to_test(tmp_path: Path) -> None:
    ended = await kiosk("devices", "--home", home_with(tmp_path), "--test-card")
    assert ended.status == 10
    assert "no card reader" in ended.sentence


async def test_two_readers_cannot_type_into_one_window(tmp_path: Path) -> None:
    home = home_with(tmp_path, {"driver": "wedge-window"}, {"driver": "wedge-window"})
    ended = await kiosk("devices", "--home", home)
    assert ended.status == 10
    assert "cannot tell them apart" in ended.sentence


async def test_beside_a_running_kiosk_the_readers_are_left_alone(tmp_path: Path) -> None:
    home = home_with(tmp_path, {"driver": "simulated"})
    lock = HomeLock.take(home)
    try:
        ended = await kiosk("devices", "--home", home, "--test-card")
    finally:
        lock.release()
    assert ended.status == 11
