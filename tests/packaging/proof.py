"""One clean root from the installation to the purge: set up, bought at, upgraded, refused.

Runs in namespaces of its own: without a network, with mounts and processes of its own.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pytest
import tomli_w

from kiosk.simulators.addresses import SimulatorAddresses
from tests.e2e.display import Display
from tests.e2e.glass import Glass, until
from tests.e2e.installation import simulators
from tests.e2e.lunch import ENGLISH, PAYING_S, RUSSIAN, Guest
from tests.e2e.packaged_display import hardware
from tests.e2e.program import SOURCES
from tests.e2e.restaurant import Restaurant
from tests.packaging.clean_root import CleanRoot, Refused
from tests.packaging.releases import NEWER, NEWER_FILE, OLDER_FILE
from tests.packaging.service import Process, ServiceManager, Unit
from tests.unit.setup import one_home

PANEL: Final = (1080, 1920)
HOME: Final = "/var/lib/samovar"
PLACES: Final = f"{HOME}/places"
TOLD_RUN: Final = "/srv/told_run.py"
PYTHON: Final = "/usr/lib/samovar/bin/python3"
START_WITHIN_S: Final = 60.0
ROOM: Final = ("xserver-xorg-video-dummy",)
"""Hardware of this room that Debian brings: a graphics card that is memory."""
BORSCHT: Final = 530_00
BORSCHT_SHOWN: Final = "530 ₽"
GUEST_S: Final = 0.3


@dataclass(slots=True, kw_only=True)
class Figures:
    """What was measured, by name; printed as it comes."""

    values: dict[str, float] = field(default_factory=dict)

    def note(self, name: str, value: float) -> None:
        self.values[name] = round(value, 2)
        print(f"{name:<24}{value:10.2f}", flush=True)

    @contextmanager
    def timed(self, name: str) -> Iterator[None]:
        began = time.monotonic()
        yield
        self.note(name, time.monotonic() - began)


class Proof:
    """One root, from the installation to the purge."""

    def __init__(self, folder: Path, package: Path) -> None:
        self._folder = folder
        self._package = package
        self._root = CleanRoot(folder=folder / "root")
        self._figures = Figures()
        self._kiosk: Process | None = None
        self._told: list[str] = []

    def run(self) -> dict[str, float]:
        subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
        self._root.mount()
        self._install()
        with simulators(GUEST_S) as at:
            self._set_up(at)
            display = self._screen()
            self._begin_as_a_service(display)
            restaurant = Restaurant(at.control_url)
            with self._guests(display) as glass:
                self._a_guest_buys(glass, restaurant)
                self._upgraded_while_a_guest_pays(glass, restaurant)
            self._the_outcome_is_told(display, restaurant)
            self._an_older_one_is_refused(display)
            self._purged()
        return self._figures.values

    def _install(self) -> None:
        root, figures = self._root, self._figures
        figures.note("package_mib", self._package.stat().st_size / 2**20)
        with figures.timed("install_s"):
            root.install(root.take(self._package))
        size = root.run("dpkg-query", "-W", "-f=${Installed-Size}", "samovar-kiosk")
        figures.note("installed_mib", int(size) / 1024)
        # The one thing of the room that is not the kiosk's.
        root.install(*ROOM)

    def _set_up(self, at: SimulatorAddresses) -> None:
        tables, secrets = setup_file(at)
        root = self._root
        root.write(f"{HOME}/site.toml", tomli_w.dumps(tables), 0o600)
        root.run("chown", "samovar:", f"{HOME}/site.toml")
        with self._figures.timed("setup_s"):
            said = root.run("kioskctl", "setup", "--from", f"{HOME}/site.toml", environment=secrets)
        assert said.count("ok  ") >= 8, said
        print(said, flush=True)
        root.run("rm", f"{HOME}/site.toml")
        profile = (root.folder / HOME.lstrip("/") / "profile.toml").read_text(encoding="utf-8")
        assert not [word for word in secrets.values() if word in profile]

    def _screen(self) -> Display:
        """The packaged display service, before a card and hands of this room."""
        width, height = PANEL
        (self._root.folder / "run/hands").mkdir()
        self._root.write("/etc/X11/xorg.conf.d/room.conf", hardware(Path("/run/hands"), *PANEL))
        (self._root.folder / "tmp/.X11-unix").mkdir(mode=0o1777)
        Path("/tmp/.X11-unix").mkdir(exist_ok=True)
        began = time.monotonic()
        process = Unit(self._root, "samovar-display").start()
        os.environ["XAUTHORITY"] = str(self._root.folder / "run/samovar-display/cookie")
        subprocess.run(
            ["mount", "--bind", self._root.folder / "tmp/.X11-unix", "/tmp/.X11-unix"], check=True
        )
        display = Display(name=":0", width=width, height=height, server=process.child)

        def managed() -> bool | None:
            assert process.runs, process.words()
            line = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
            return "window id" in _said(display, *line) or None

        until(managed, "the screen did not begin", START_WITHIN_S)
        self._figures.note("screen_s", time.monotonic() - began)
        return display

    def _begin_as_a_service(self, display: Display) -> None:
        """The unit's own command, as it stands: ready, fed, over the whole screen, ended."""
        began = time.monotonic()
        kiosk = Unit(self._root, "samovar-kiosk").start(notify=True)
        kiosk.hears("READY=1", START_WITHIN_S)
        self._figures.note("ready_s", time.monotonic() - began)
        kiosk.hears("WATCHDOG=1", START_WITHIN_S)
        focus = _said(display, "xdotool", "getwindowfocus", "getwindowgeometry", "--shell")
        assert "X=0\nY=0\nWIDTH={}\nHEIGHT={}".format(*PANEL) in focus, focus
        status = (Path("/proc") / str(kiosk.child.pid) / "status").read_text(encoding="ascii")
        assert re.search(r"^CapBnd:\s0+$", status, re.M), status
        assert kiosk.stop() == 0, kiosk.words()

    def _start(self) -> None:
        """The kiosk with the same account and environment, and its places told."""
        (self._root.folder / PLACES.lstrip("/")).unlink(missing_ok=True)
        shutil.copyfile(SOURCES / "tests/e2e/told_run.py", self._root.folder / TOLD_RUN[1:])
        unit = Unit(self._root, "samovar-kiosk")
        _command, *arguments = unit.command
        self._kiosk = unit.start(instead=(PYTHON, "-I", TOLD_RUN, PLACES, *arguments))

    def _stop(self) -> None:
        assert self._kiosk is not None, "stopped before it was begun"
        status = self._kiosk.stop()
        assert status == 0, f"{status}: {self._kiosk.words()}"

    @contextmanager
    def _guests(self, display: Display) -> Iterator[Glass]:
        """The screen, once guests can touch it."""
        if self._kiosk is None or not self._kiosk.runs:
            self._start()
        place = self._root.folder / PLACES.lstrip("/")

        def open_() -> bool | None:
            assert self._kiosk is not None
            assert self._kiosk.runs, self._kiosk.words()
            return place.is_socket() or None

        until(open_, "the kiosk did not open its screen", START_WITHIN_S)
        with Glass(display, place) as glass:
            yield glass

    def _a_guest_buys(self, glass: Glass, restaurant: Restaurant) -> None:
        _borscht(glass)
        with self._figures.timed("paying_s"):
            Guest(glass, ENGLISH).pays(BORSCHT_SHOWN)
            glass.wait_for_words(ENGLISH.thanks, "doneScreen", within_s=PAYING_S)
        (paid,) = restaurant.carried_out("PayOrder")
        assert paid["paid"] == BORSCHT
        assert paid["order_number"]
        self._told += glass.texts("doneScreen")
        glass.tap("doneScreen", "done")
        glass.wait_for("attractScreen", "start")

    def _upgraded_while_a_guest_pays(self, glass: Glass, restaurant: Restaurant) -> None:
        manager = ServiceManager(self._root, {"stop": self._stop, "start": self._start})
        before = restaurant.last_entry()
        _borscht(glass)
        restaurant.plays("cash:slow=20:PayOrder*1")
        Guest(glass, ENGLISH).pays(BORSCHT_SHOWN)

        def asked_to_pay() -> bool | None:
            return any(entry["event"] == "fault" for entry in restaurant.journal(before)) or None

        until(asked_to_pay, "the payment was not asked for", PAYING_S)
        with self._figures.timed("upgrade_s"):
            self._root.install(self._root.take(self._folder / NEWER_FILE))
        assert manager.asked == ["stop", "start"], manager.asked
        assert self._version() == NEWER

    def _the_outcome_is_told(self, display: Display, restaurant: Restaurant) -> None:
        with self._figures.timed("told_s"), self._guests(display) as glass:
            glass.wait_for("doneScreen", "done", within_s=PAYING_S)
            shown = glass.texts("doneScreen")
            glass.tap("doneScreen", "done")
            glass.wait_for("attractScreen", "start")
        self._told += shown
        paid = restaurant.carried_out("PayOrder")
        lost = [payment for payment in paid if str(payment["order_number"]) not in self._told]
        self._figures.note("purchases_paid", len({payment["order"] for payment in paid}))
        self._figures.note("purchases_lost", len(lost))
        assert lost == []
        first, second = paid
        assert first["order"] != second["order"]
        assert {RUSSIAN.thanks, ENGLISH.thanks} & set(shown), shown
        assert str(second["order_number"]) in shown
        assert second["paid"] == BORSCHT
        assert len(restaurant.carried_out("CreateOrder")) == 2
        assert restaurant.sequence() == [0, 1, 2, 3]

    def _an_older_one_is_refused(self, display: Display) -> None:
        older = self._root.take(self._folder / OLDER_FILE)
        with pytest.raises(Refused, match="nothing has been changed"):
            self._root.install(older, options=("--allow-downgrades",))
        assert self._version() == NEWER
        # dpkg has it stopped and begun again; guests go on.
        with self._guests(display) as glass:
            glass.wait_for("attractScreen", "start")

    def _purged(self) -> None:
        root = self._root
        said = root.run("apt-get", "-qq", "-y", "purge", "samovar-kiosk")
        assert "is kept" in said, said
        kept = {file.name for file in (root.folder / HOME.lstrip("/")).iterdir()}
        assert {"profile.toml", "kiosk.db", "database.key"} <= kept, kept
        left = [
            path
            for path in root.run("find", "/usr", "/etc", "-path", "*samovar*").split()
            if "systemd" not in path
        ]
        assert left == [], left

    def _version(self) -> str:
        return self._root.run("dpkg-query", "-W", "-f=${Version}", "samovar-kiosk")


def setup_file(at: SimulatorAddresses) -> tuple[dict[str, Any], dict[str, str]]:
    """What an installer fills in, and the variables its secrets are taken from."""
    secrets = {
        "SAMOVAR_PASSWORD": at.cash_password,
        "SAMOVAR_LICENCE_USER": at.licence_user,
        "SAMOVAR_LICENCE_PASSWORD": at.licence_password,
        "SAMOVAR_TOKEN": at.licence_token,
    }
    tables = one_home.tables(at)
    tables["cash_server"] |= {
        "password": "env:SAMOVAR_PASSWORD",
        "fingerprint": "trust-first",
    }
    tables["licence"] |= {
        "user": "env:SAMOVAR_LICENCE_USER",
        "password": "env:SAMOVAR_LICENCE_PASSWORD",
        "token": "env:SAMOVAR_TOKEN",
    }
    tables["site"] = {"time_zone": "Etc/UTC"}
    tables["payments"] = {"ways": ["station", "counter"]}
    return tables, secrets


def _borscht(glass: Glass) -> None:
    guest = Guest(glass, ENGLISH)
    guest.starts()
    guest.takes_borscht()
    guest.checks_out(BORSCHT_SHOWN)


def _said(display: Display, *line: str) -> str:
    done = subprocess.run(
        line, env=display.environment, capture_output=True, text=True, timeout=20, check=False
    )
    return done.stdout
