"""No way out: whatever guests do with keys, fingers or a mouse, they stay inside the kiosk.

The kiosk runs on the screen as the package sets it up. After each attempt the same process shows
the same window over the whole screen, no other window and no other program has come up, and the
next touch is answered.
"""

from __future__ import annotations

import ctypes
import re
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e.escapes import ATTEMPTS, Attempt, Body, Place
from tests.e2e.glass import Glass, NotSeen, until
from tests.e2e.installation import RunningKiosk, installation
from tests.e2e.lunch import ENGLISH, RUSSIAN
from tests.e2e.packaged_display import FILES, PackagedDisplay, packaged_display, why_not_here

pytestmark = [
    pytest.mark.xdist_group("kiosk on a display"),
    pytest.mark.skipif(why_not_here() != "", reason=why_not_here() or "all is here"),
]

PANEL = (1080, 1920)
STANDS_STILL_S = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """What is running and shown; equal as long as the guest is where they were."""

    running: tuple[bool, ...]
    """The kiosk, the X server, the window manager."""
    windows: tuple[str, ...]
    """All that the X server knows, with their sizes."""
    focus: str
    screen: str
    programs: tuple[str, ...]
    """Begun by the kiosk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A kiosk at work, and a body before it."""

    packaged: PackagedDisplay
    kiosk: RunningKiosk
    body: Body

    @property
    def glass(self) -> Glass:
        return self.kiosk.glass

    def looked_at(self) -> Inside:
        asked = self.packaged.display.server, self.packaged.windows, self.kiosk.child
        return Inside(
            running=tuple(child.poll() is None for child in asked),
            windows=tuple(
                line.strip()
                for line in self._said("xwininfo", "-root", "-tree").splitlines()
                if re.match(r"\s+0x", line)
            ),
            focus=self._said("xdotool", "getwindowfocus"),
            screen=self._said("xdotool", "getdisplaygeometry"),
            programs=_children(self.kiosk.child.pid),
        )

    def goes_to(self, place: Place) -> None:
        """From wherever the guest is."""
        glass = self.glass
        if place in glass.names():
            return
        self.goes_home()
        if place is Place.INVITATION:
            return
        glass.tap(Place.INVITATION, "start")
        glass.tap("orderTypeScreen", "kind-eat-in")
        glass.wait_for(Place.MENU)
        if place is Place.WORDS:
            glass.tap(Place.MENU, "openSearch")
            glass.wait_for(Place.WORDS)

    def goes_home(self) -> None:
        """By what the screen offers, touch after touch."""
        glass = self.glass

        def nearer() -> bool | None:
            names = glass.names()
            if Place.INVITATION in names and "closeSheet" not in names:
                return True
            for way in (
                "confirmLeave",
                "closeSheet",
                "staffBack",
                "utility-cancel",
                "utility-back",
            ):
                if way in names:
                    # What closes while a finger is on its way is gone as well.
                    with suppress(NotSeen):
                        glass.tap(way, within_s=STANDS_STILL_S)
                    return None
            return None

        until(nearer, "there was no way to the invitation")

    def answers(self) -> None:
        """A touch does what it should, by its effect on the screen."""
        self.goes_home()
        is_english = any(ENGLISH.invitation in text for text in self.glass.texts(Place.INVITATION))
        other = RUSSIAN if is_english else ENGLISH
        self.glass.tap(Place.INVITATION, f"language-{other.language}")
        self.glass.wait_for_words(other.invitation, Place.INVITATION)

    def _said(self, *line: str) -> str:
        done = subprocess.run(
            line,
            env=self.packaged.display.environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=20,
        )
        return done.stdout.strip()


def _children(pid: int) -> tuple[str, ...]:
    """The programs that a process has begun, by the names they go under."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, rest = status.read_text().rsplit(")", 1)
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(rest.split()[1]) == pid:
            found.append(name.split("(", 1)[1])
    return tuple(sorted(found))


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    folder = tmp_path_factory.mktemp("escapes")
    with (
        packaged_display(folder, *PANEL) as packaged,
        installation(folder, guest_seconds=0.3) as place,
        place.run(packaged.display) as kiosk,
    ):
        kiosk.glass.wait_for(Place.INVITATION, "start")
        window = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "Самовар"],
            env=packaged.display.environment,
            capture_output=True,
            text=True,
            check=True,
        )
        body = Body(
            fingers=packaged.fingers,
            keys=packaged.keys,
            display=packaged.display,
            window=int(window.stdout),
        )
        yield Room(packaged=packaged, kiosk=kiosk, body=body)


@pytest.mark.parametrize("attempt", ATTEMPTS, ids=lambda attempt: attempt.name)
def test_the_guest_stays_inside(room: Room, attempt: Attempt) -> None:
    room.goes_to(attempt.place)
    before = room.looked_at()
    assert before.focus == str(room.body.window)
    assert before.screen == "{} {}".format(*PANEL)
    attempt.deed(room.body)
    room.answers()
    assert room.looked_at() == before


def test_over_a_hundred_ways_are_tried() -> None:
    assert len({(attempt.place, attempt.name) for attempt in ATTEMPTS}) == len(ATTEMPTS) > 100


def test_the_kernel_s_own_keys_are_off() -> None:
    """No display sees them: they are the kernel's."""
    text = (FILES / "usr/lib/sysctl.d/60-samovar.conf").read_text(encoding="utf-8")
    assert re.search(r"^kernel\.sysrq = 0$", text, re.M)


def test_the_screen_never_goes_dark(room: Room) -> None:
    """What the running server says of itself, not its configuration."""
    library = ctypes.CDLL("libX11.so.6")
    library.XOpenDisplay.restype = ctypes.c_void_p
    link = ctypes.c_void_p(library.XOpenDisplay(room.packaged.display.name.encode()))
    told = [ctypes.c_int() for _ in range(4)]
    seconds, *_ = told
    library.XGetScreenSaver(link, *(ctypes.byref(one) for one in told))
    saves_power = library.XQueryExtension(
        link, b"DPMS", *(ctypes.byref(ctypes.c_int()) for _ in range(3))
    )
    library.XCloseDisplay(link)
    assert (seconds.value, saves_power) == (0, 0)
