"""The card reader that CONTRIBUTING shows: built as a package, installed, held to the contract."""

from __future__ import annotations

import asyncio
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest

from hardware import registry
from hardware.errors import BadDeviceSettings
from hardware.protocols import CardReader
from tests.hardware.bench import PAYMENT_NUMBER, Bench
from tests.hardware.contract_card_readers import CardReaderContract

GUIDE: Final = Path(__file__).resolve().parents[2] / "CONTRIBUTING.md"
LONGEST_GUIDE: Final = 60
"""Lines."""


def section() -> str:
    """What CONTRIBUTING says of adding a card reader."""
    text = GUIDE.read_text(encoding="utf-8")
    return text[text.index("**A card reader**") : text.index("**Any other driver**")]


def block(language: str) -> str:
    (found,) = re.findall(rf"```{language}\n(.*?)```", section(), re.DOTALL)
    return str(found)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the plug-in is installed."""
    sources, wheels, site = (tmp_path_factory.mktemp(name) for name in ("src", "whl", "site"))
    (sources / "line_reader.py").write_text(block("python"), encoding="utf-8")
    (sources / "pyproject.toml").write_text(block("toml"), encoding="utf-8")
    build = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(wheels))
    subprocess.run(build, cwd=sources, check=True, capture_output=True)
    (wheel,) = wheels.glob("*.whl")
    pip = (sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index")
    done = subprocess.run(
        (*pip, "--disable-pip-version-check", "--target", str(site), str(wheel)),
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return site


class Turnstile:
    """A server that sends lines to whoever is connected, until its cable is out."""

    def __init__(self) -> None:
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._server.getsockname()[1]
        self._link: socket.socket | None = None
        self._linked = threading.Event()
        self._thread: threading.Thread | None = None

    def plug(self) -> None:
        if self._server.fileno() < 0:
            self._server = socket.create_server(("127.0.0.1", self.port))
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def unplug(self) -> None:
        # A close does not wake who waits in accept.
        with suppress(OSError):
            self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        if self._thread is not None:
            self._thread.join(5.0)
        if self._link is not None:
            self._link.close()
        self._link = None
        self._linked.clear()

    def send(self, number: str) -> None:
        assert self._linked.wait(5.0)
        assert self._link is not None
        self._link.sendall(f"{number}\n".encode())

    def _accept(self) -> None:
        with suppress(OSError):
            self._link, _ = self._server.accept()
            self._linked.set()


@pytest.fixture
def bench(site: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench[CardReader]]:
    monkeypatch.syspath_prepend(str(site))
    turnstile = Turnstile()
    turnstile.plug()
    options = {"host": "127.0.0.1", "port": turnstile.port}
    reader = registry.CARD_READERS.open("line-reader", options)
    yield Bench(
        device=reader,
        events=reader.cards,
        use=turnstile.send,
        unplug=turnstile.unplug,
        plug=turnstile.plug,
        pay=lambda: turnstile.send(PAYMENT_NUMBER),
    )
    turnstile.unplug()


class TestTheReaderOfTheGuide(CardReaderContract):
    """The suite is in ``contract_card_readers``."""


def test_the_guide_is_short() -> None:
    assert len(section().strip().splitlines()) < LONGEST_GUIDE


def test_its_options_are_checked_like_any_others(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(site))
    with pytest.raises(BadDeviceSettings, match="needs the option host"):
        registry.CARD_READERS.open("line-reader", {})
    with pytest.raises(BadDeviceSettings, match="port cannot be 'fast'"):
        registry.CARD_READERS.open("line-reader", {"host": "a", "port": "fast"})


def test_without_the_package_its_name_is_unknown() -> None:
    with pytest.raises(BadDeviceSettings, match="no card reader 'line-reader'"):
        registry.CARD_READERS.open("line-reader", {})


def test_another_plug_in_cannot_take_the_name_of_one_of_ours(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("one", "line_reader:LineReader"), ("two", "line_reader:LineReader")):
        about = tmp_path / f"{name}-1.0.dist-info"
        about.mkdir()
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        (about / "entry_points.txt").write_text(
            f"[samovar.card_readers]\nsimulated = {value}\ntwice = {value}\n"
        )
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.syspath_prepend(str(tmp_path))
    ours = registry.CARD_READERS.open("simulated", {})
    assert type(ours).__module__ == "hardware.drivers.simulated"
    with pytest.raises(BadDeviceSettings, match="two drivers call themselves 'twice'"):
        registry.CARD_READERS.open("twice", {})
    asyncio.run(ours.close())
