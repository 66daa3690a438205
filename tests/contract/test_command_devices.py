"""`kiosk devices` on devices that come and go."""

from __future__ import annotations

import asyncio
import json
import tomllib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import tomli_w

from kiosk.settings.example import example_profile
from kiosk.settings.profile import PROFILE_FILE
from kiosk.storage.home_lock import HomeLock
from tests.contract.command_line import kiosk
from tests.hardware.pseudo_terminal import serial_device


def home_with(
    folder: Path, *readers: Mapping[str, Any], light: Mapping[str, Any] | None = None
) -> Path:
    profile = tomllib.loads(example_profile())
    profile["devices"] = {"card_readers": list(readers)}
    if light is not None:
        profile["devices"]["status_light"] = light
    home = folder / "home"
    home.mkdir()
    (home / PROFILE_FILE).write_text(tomli_w.dumps(profile))
    return home


def magstripe(port: Path) -> dict[str, Any]:
    return {"driver": "magstripe-serial", "options": {"port": str(port)}}


async def test_each_device_says_how_it_is_and_what_to_do(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    with serial_device(tmp_path / "swipe") as there:
        home = home_with(tmp_path, magstripe(there.port), magstripe(gone), {"driver": "simulated"})
        ended = await kiosk("devices", "--home", home, "--json")
    assert ended.status == 3
    told = {device["name"]: device for device in ended.answer["devices"]}
    assert {name: device["state"] for name, device in told.items()} == {
        "1-magstripe-serial": "ready",
        "2-magstripe-serial": "missing",
        "3-simulated": "ready",
    }
    assert str(gone) in told["2-magstripe-serial"]["reason"]
    assert all(device["since"].endswith("+03:00") for device in told.values())


async def test_all_ready_ends_with_zero_and_a_line_each(tmp_path: Path) -> None:
    ended = await kiosk("devices", "--home", home_with(tmp_path, {"driver": "simulated"}))
    assert ended.status == 0
    assert ended.out.startswith("ready\t1-simulated\t20")


async def test_a_light_that_is_not_there_is_told_too(tmp_path: Path) -> None:
    light = {"driver": "light-leds", "options": {"green": "kiosk:green", "root": str(tmp_path)}}
    ended = await kiosk("devices", "--home", home_with(tmp_path, light=light))
    assert ended.status == 3
    assert ended.out.startswith("missing\tstatus-light\t20")
    assert "There is no LED kiosk:green" in ended.out


async def test_an_option_nobody_knows_is_one_sentence(tmp_path: Path) -> None:
    home = home_with(tmp_path, {"driver": "simulated", "options": {"speed": 1}})
    ended = await kiosk("devices", "--home", home)
    assert ended.status == 10
    assert "has no option speed" in ended.sentence


async def test_beside_a_running_kiosk_it_says_who_has_the_devices(tmp_path: Path) -> None:
    home = home_with(tmp_path, {"driver": "simulated"})
    lock = HomeLock.take(home)
    try:
        ended = await kiosk("devices", "--home", home)
    finally:
        lock.release()
    assert ended.status == 11
    assert ended.sentence


@asynccontextmanager
async def printer(answer: bytes) -> AsyncIterator[int]:
    """Something on a port that answers to a question of its status."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        assert await reader.readexactly(3) == b"\x10\x04\x01"
        writer.write(answer)
        await reader.read()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]


async def test_a_scan_tells_a_printer_from_what_is_none(tmp_path: Path) -> None:
    async with printer(b"\x16") as paper, printer(b"HTTP") as web, printer(b"") as silent:
        asked = [f"127.0.0.1:{port}" for port in (paper, web, silent)]
        addresses = [part for address in asked for part in ("--printer", address)]
        ended = await kiosk("devices", "--scan", "--json", *addresses)
    assert ended.status == 0
    found = json.loads(ended.out)
    assert [one["answer"] for one in found["printers"]] == ["printer", "other", "silent"]
    assert {"serial_ports", "smart_card_readers", "keyboards", "troubles"} <= set(found)


async def test_nobody_is_asked_who_was_not_named() -> None:
    ended = await kiosk("devices", "--scan", "--json")
    assert json.loads(ended.out)["printers"] == []


async def test_what_is_missing_on_the_command_line_is_said() -> None:
    assert "--home" in (await kiosk("devices")).sentence
    assert "--scan" in (await kiosk("devices", "--printer", "10.0.0.9")).sentence
    assert "no address" in (await kiosk("devices", "--scan", "--printer", "a:b")).sentence
