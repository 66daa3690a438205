"""The figures reach a file and an address, whole; trouble with either costs nobody anything."""

from __future__ import annotations

import asyncio
import socket
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from kiosk.errors import ErrorCode, StoreError
from kiosk.logs import FILE, start_log
from kiosk.outward.now import Now
from kiosk.outward.starts import After, Starts
from kiosk.outward.telling import Figures
from kiosk.settings.metrics import MetricsSettings
from kiosk.staff_snapshots import FaultKind
from tests.unit.outward.hands import HandClock

SELLING = Now(
    version={"version": "9.9"},
    up_s=61.0,
    taking_orders=True,
    faults=(FaultKind.CARD_READER, FaultKind.CARD_READER),
    devices={"1-nfc": True, "receipt-printer": False},
    licence_days=41,
    menu_age_s=2.0,
    menu_stale=False,
    menu_dishes=58,
    starts=Starts(counts={**dict.fromkeys(After, 0), After.FALL: 3}),
)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port: int = door.getsockname()[1]
        return port


class Turns:
    """Lets the figures be told one turn after another."""

    def __init__(self) -> None:
        self.told = asyncio.Event()
        self._next = asyncio.Event()

    async def sleep(self, _seconds: float) -> None:
        self.told.set()
        await self._next.wait()
        self._next.clear()

    async def turn(self) -> None:
        """Until the next moment has been told."""
        self.told.clear()
        self._next.set()
        await self.told.wait()


@asynccontextmanager
async def told(
    settings: MetricsSettings,
    home: Path,
    look: Callable[[], Awaitable[Now]] | None = None,
) -> AsyncIterator[Turns]:
    """Figures that are told inside the block, once at least."""

    async def selling() -> Now:
        return SELLING

    turns = Turns()
    figures = Figures(settings, home, HandClock())
    task = asyncio.create_task(figures.run(look or selling, turns.sleep))
    try:
        await turns.told.wait()
        yield turns
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def read(text: str) -> dict[str, float]:
    """Every sample by its name and labels."""
    return {
        sample.name + "".join(f",{key}={value}" for key, value in sorted(sample.labels.items())): (
            sample.value
        )
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def files_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


async def asked(port: int) -> str:
    def ask() -> str:
        # An address of this machine that the test has opened itself.
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=5) as answer:
            text: str = answer.read().decode()
            return text

    return await asyncio.to_thread(ask)


async def test_a_file_tells_how_the_kiosk_is(tmp_path: Path) -> None:
    async with told(MetricsSettings(file="kiosk.prom"), tmp_path):
        file = tmp_path / "kiosk.prom"
        found = read(file.read_text())
        assert file.stat().st_mode & 0o777 == 0o644
    assert found["samovar_taking_orders"] == 1
    assert found["samovar_up_seconds"] == 61
    assert found["samovar_build_info,version=9.9"] == 1
    assert found["samovar_faults,kind=card-reader"] == 2
    assert found["samovar_faults,kind=store"] == 0
    assert found["samovar_device_ready,device=receipt-printer"] == 0
    assert found["samovar_licence_days_left"] == 41
    assert found["samovar_starts_total,after=fall"] == 3
    assert found["process_resident_memory_bytes"] > 1e6
    assert "samovar_developer_token_days_left" not in found, "not known is not told as 0"


async def test_a_kiosk_that_has_stopped_tells_nothing_any_more(tmp_path: Path) -> None:
    port = free_port()
    settings = MetricsSettings(file="kiosk.prom", listen=f"127.0.0.1:{port}")
    async with told(settings, tmp_path):
        assert "samovar_taking_orders 1.0" in await asked(port)
        assert "samovar_taking_orders 1.0" in (tmp_path / "kiosk.prom").read_text()
    assert files_in(tmp_path) == []
    with pytest.raises(urllib.error.URLError):
        await asked(port)


async def test_an_address_answers_with_the_moment_told_last(tmp_path: Path) -> None:
    moments = iter([SELLING, Now(taking_orders=False)])

    async def look() -> Now:
        return next(moments)

    port = free_port()
    async with told(MetricsSettings(listen=f"127.0.0.1:{port}"), tmp_path, look) as turns:
        assert read(await asked(port))["samovar_taking_orders"] == 1
        await turns.turn()
        assert read(await asked(port))["samovar_taking_orders"] == 0


async def test_a_store_in_trouble_leaves_the_last_word(tmp_path: Path) -> None:
    looks = iter([SELLING, None])

    async def look() -> Now:
        found = next(looks)
        if found is None:
            raise StoreError(ErrorCode.STORE_UNREADABLE)
        return found

    async with told(MetricsSettings(file="kiosk.prom"), tmp_path, look) as turns:
        await turns.turn()
        assert read((tmp_path / "kiosk.prom").read_text())["samovar_menu_dishes"] == 58


async def test_places_that_cannot_be_used_are_told_once_and_tried_again(tmp_path: Path) -> None:
    log = start_log(tmp_path / "logs")
    folder = tmp_path / "later"
    try:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            settings = MetricsSettings(file="later/kiosk.prom", listen=f"127.0.0.1:{port}")
            async with told(settings, tmp_path) as turns:
                await turns.turn()
                taken.close()
                folder.mkdir()
                await turns.turn()
                assert read((folder / "kiosk.prom").read_text())["samovar_menu_dishes"] == 58
                assert "samovar_menu_dishes 58.0" in await asked(port)
    finally:
        log.close()
    lines = (tmp_path / "logs" / FILE).read_text().splitlines()
    assert len([line for line in lines if "figures cannot be told" in line]) == 2


@pytest.mark.parametrize("listen", ["9464", "host", "127.0.0.1:", "http://127.0.0.1:9464", "a b:1"])
def test_an_address_that_is_none_is_refused(listen: str) -> None:
    with pytest.raises(ValueError, match="listen"):
        MetricsSettings(listen=listen)


def test_both_are_off_until_they_are_named() -> None:
    assert MetricsSettings().told == ()
    assert MetricsSettings(listen="[::1]:9464").address == ("::1", 9464)
