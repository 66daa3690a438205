"""A kiosk lives a day among fifty secrets, dies, and everything it leaves is searched."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import urllib.request
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import load_tables, read_profile
from kiosk.settings.writer import text_of, write_text
from kiosk.simulators.launch import SimulatorProcess
from kiosk.storage.key import KEY_FILE, find_key
from kiosk.storage.store import Store
from kiosk.wire.licence.account import usr_header
from kiosk.wire.rkeeper.stamp import licence_anchor
from tests.contract.tls_server import make_identity
from tests.e2e import planted as of
from tests.e2e.core_dump import CoreDump, dies_with_core
from tests.e2e.database_rows import whole_database
from tests.e2e.memory import Needle, files_in, memory_of
from tests.e2e.off_screen import add_readers, set_up
from tests.e2e.planted import Gone, Planted
from tests.e2e.secrets_kiosk import SPACE
from tests.hardware.pseudo_terminal import SerialDevice, serial_device

SOURCES: Final = Path(__file__).resolve().parents[2]
AUTHORITY: Final = "authority.pem"
FIGURES: Final = "kiosk.prom"
_CARD_DIGITS: Final = 12

Surface = str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lived:
    """What was planted, and where what was found: ``(surface, what)``."""

    planted: tuple[Planted, ...]
    surfaces: tuple[Surface, ...]
    found: tuple[tuple[Surface, str], ...]
    core: CoreDump
    figures: str
    """What Prometheus was told at the end of the day."""
    control: int
    """How often the loyalty card at the reader, which nobody promised to forget, lies in memory."""


class Told:
    """The kiosk's process, and the pipes to it."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        self.child = child

    async def do(self, *lines: str) -> None:
        """Each line in turn, each once the one before is done."""
        assert self.child.stdin is not None
        for line in lines:
            self.child.stdin.write(f"{line}\n".encode())
            self.child.stdin.flush()
            told = await self.hears()
            assert told, f"{line}: it has ended"
            assert not told.startswith("never"), f"{line}: {told}"

    async def types(self, word: str, signs: Iterable[str]) -> None:
        await self.do(*(f"{word} {sign}" for sign in signs))

    async def hears(self) -> str:
        assert self.child.stdout is not None
        return (await asyncio.to_thread(self.child.stdout.readline)).decode().strip()


def forms_of(one: Planted) -> Sequence[bytes]:
    """As a program or a file might keep it."""
    texts = (one.value.encode(), one.value.encode("utf-16-le"), one.value.encode("utf-32-le"))
    hexadecimal = one.value.encode().hex().encode()
    return (*texts, hexadecimal, hexadecimal.upper())


def finds(one: Planted, content: bytes) -> bool:
    if one.value.isdecimal() and len(one.value) >= _CARD_DIGITS:
        return Needle(one.value[2:-2]).count_in(content) > 0
    return any(form in content for form in forms_of(one))


def searched(
    surface: Surface, content: bytes, planted: Iterable[Planted]
) -> Iterator[tuple[Surface, str]]:
    """What lies there, by what it is to people."""
    for one in planted:
        if finds(one, content):
            yield surface, one.what


async def lived(folder: Path) -> Lived:
    """One day: guests, staff, bank cards, a bug; then a bundle, and the end."""
    home = folder / "home"
    options = ("--guest-seconds", "0", "--scenario", str(of.scenario(folder)))
    with ExitStack() as closing:
        stripes = closing.enter_context(serial_device(folder / "stripes"))
        scans = closing.enter_context(serial_device(folder / "scans"))
        async with SimulatorProcess(*options) as simulators:
            await set_up(home, simulators.addresses)
            await _furnish(home, stripes, scans)
            told = closing.enter_context(_kiosk(folder, home))
            assert await told.hears() == "ready"
            codes = await _a_day(told, simulators, stripes, scans)
            planted = [*await _all_planted(home), *codes]
            bundle = await _ran("support-bundle", "--home", str(home), "--out", str(folder))
            checked = await _ran("check", "--home", str(home), "--json")
            answered = await asyncio.to_thread(_figures, home)
            memory = list(memory_of(told.child.pid))
            core = dies_with_core(told.child, folder)
    gone = [one for one in planted if one.gone is Gone.AT_ONCE]
    surfaces: list[Surface] = []
    found: list[tuple[Surface, str]] = []

    def search(surface: Surface, content: bytes, wanted: Sequence[Planted]) -> None:
        surfaces.append(surface)
        found.extend(searched(surface, content, wanted))

    search("what the commands said", bundle + checked, planted)
    search("figures at an address", answered, planted)
    for part in memory:
        search("memory", part, gone)
    for part in core.parts() if core.path is not None else ():
        search("core dump", part, gone)
    if core.path is not None:
        core.path.unlink()
    for path, content in files_in(folder):
        if path.name in (AUTHORITY, "samovar.toml"):
            continue
        wanted = [one for one in planted if path.name != KEY_FILE or "key of the" not in one.what]
        search(f"file {path.relative_to(folder)}", content, wanted)
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    search(f"bundle {name}", archive.read(name), planted)
    search("rows of the database", (await whole_database(home)).encode(), gone)
    loyalty = next(iter(of.KNOWN_CARDS.values()))
    control = sum(Needle(loyalty[2:-2]).count_in(part) for part in memory)
    return Lived(
        planted=tuple(planted),
        surfaces=tuple(dict.fromkeys(surfaces)),
        found=tuple(dict.fromkeys(found)),
        core=core,
        figures=answered.decode(),
        control=control,
    )


async def _furnish(home: Path, stripes: SerialDevice, scans: SerialDevice) -> None:
    """Readers, figures, staff, and a file with a private key that somebody left there."""
    readers = (
        {"driver": "magstripe-serial", "options": {"port": str(stripes.port)}},
        {"driver": "scanner-serial", "options": {"port": str(scans.port)}},
    )
    add_readers(home / PROFILE_FILE, readers)
    tables = load_tables(home / PROFILE_FILE)
    tables["log"] = {"level": "debug"}
    tables["metrics"] = {"file": FIGURES, "listen": f"127.0.0.1:{_free_port()}", "every_s": 1.0}
    write_text(text_of(tables), home / PROFILE_FILE)
    identity = make_identity(home)
    identity.pem.rename(home / AUTHORITY)
    for pin, role in zip(of.RIGHT_PINS, ("admin", "restaurant", "dealer"), strict=True):
        await _ran("staff", "pin", "--home", str(home), "--role", role, typed=pin)


async def _a_day(
    told: Told, simulators: SimulatorProcess, stripes: SerialDevice, scans: SerialDevice
) -> list[Planted]:
    """The one-time codes that were sent on the way."""
    for card in of.STRIPES:
        stripes.send(of.stripe(card).encode() + b"\r")
    for card in of.SCANS:
        scans.send(card.encode() + b"\r")
    for pin in of.WRONG_PINS:
        await told.do("corners")
        await told.types("pin", pin)
        await told.do("enter", "out")
    await told.do("corners")
    await told.types("pin", of.RIGHT_PINS[0])
    await told.do("enter", "out")

    codes = []
    phones = (*of.KNOWN_PHONES.values(), *of.NEW_PHONES)
    for place, phone in enumerate(phones):
        await told.do("order")
        if place == 0:
            await told.do("note")
            await told.types("letter", (SPACE if sign == " " else sign for sign in of.NOTE))
            await told.do("back")
        await told.do("check-out", "phone")
        await told.types("digit", phone)
        await told.do("confirm", "until code")
        if phone in of.NEW_PHONES:
            await told.do("join")
        if place < len(of.WRONG_CODES):
            await told.types("digit", of.WRONG_CODES[place])
            await told.do("confirm")
        sent = [one for one in await simulators.messages() if one["to"].endswith(phone)]
        codes.append(Planted(what="one-time code", value=sent[-1]["code"]))
        await told.types("digit", sent[-1]["code"])
        await told.do("confirm", "until loyalty", "privileges", "pay", "until attract")
    for phone in of.TYPED_PHONES:
        await told.do("order", "check-out", "phone")
        await told.types("digit", phone)
        await told.do("leave", "until attract")
    await told.do("order", "check-out")
    for card in of.UNKNOWN_CARDS:
        stripes.send(f";{card}?\r".encode())
        await told.do("card refused")
    stripes.send(f";{of.KNOWN_CARDS['777000001']}?\r".encode())
    await told.do("card known", "privileges", "leave", "until attract", "bug", "forget")
    return codes


async def _all_planted(home: Path) -> list[Planted]:
    """With those that are only known once a kiosk has worked."""
    key = find_key(home, {})
    assert key is not None
    store = await Store.look(home, {})
    try:
        profile = read_profile(home / PROFILE_FILE)
        anchor = licence_anchor(profile.licence.product, profile.restaurant.code)
        kept = await store.licence.kept(anchor)
    finally:
        await store.close()
    assert kept is not None, "it has no licence"
    pem = (home / AUTHORITY).read_text(encoding="ascii").partition("PRIVATE KEY")[2]
    usr = usr_header(of.LICENCE_USER, of.LICENCE_PASSWORD, of.LICENCE_TOKEN)
    return of.planted(
        private_key=pem.splitlines()[5],
        database_key=key.value.hex(),
        licence_id=kept.licence_id,
        usr=usr.value,
    )


@contextmanager
def _kiosk(folder: Path, home: Path) -> Iterator[Told]:
    with (
        (folder / "errors.txt").open("wb") as errors,
        subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.secrets_kiosk", str(home)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(SOURCES), "PYTHONUTF8": "1"},
        ) as child,
    ):
        try:
            yield Told(child)
        finally:
            child.kill()


async def _ran(command: str, *arguments: str, typed: str = "") -> bytes:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "kiosk", command, *arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    said, _ = await process.communicate(f"{typed}\n".encode())
    return said


def _figures(home: Path) -> bytes:
    tables = load_tables(home / PROFILE_FILE)
    # The address on this machine that the profile above names.
    with urllib.request.urlopen(f"http://{tables['metrics']['listen']}/metrics") as answer:
        told: bytes = answer.read()
    assert b"samovar_purchases_total" in told
    assert b"samovar_purchases_total" in (home / FIGURES).read_bytes()
    return told


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port: int = door.getsockname()[1]
        return port
