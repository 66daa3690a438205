"""The screen of a kiosk as the package sets it up, on a graphics card that is memory.

Xorg reads the packaged configuration and is given the packaged options, the packaged window manager
runs as it is started there. What is added stands where the package's README says that a restaurant
adds its own: a card, a touchscreen and a keyboard that a test can use.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.e2e.display import Display
from tests.e2e.glass import until
from tests.e2e.hands import Fingers, Keys

FILES: Final = Path(__file__).resolve().parents[2] / "packaging" / "files"
SHARED: Final = FILES / "usr" / "share" / "samovar"
STARTS: Final = FILES / "usr" / "lib" / "samovar" / "display"
XORG: Final = Path("/usr/lib/xorg/Xorg")
_DRIVERS: Final = ("drivers/dummy_drv.so", "input/inputtest_drv.so")

HARDWARE: Final = """\
Section "Device"
    Identifier "memory"
    Driver "dummy"
    VideoRam 65536
EndSection
Section "Monitor"
    Identifier "panel"
    HorizSync 1-300
    VertRefresh 1-200
    Modeline "panel" 176.5 {width} {w1} {w2} {w3} {height} {h1} {h2} {h3}
EndSection
Section "Screen"
    Identifier "screen"
    Device "memory"
    Monitor "panel"
    DefaultDepth 24
    SubSection "Display"
        Modes "panel"
        Virtual {width} {height}
    EndSubSection
EndSection
Section "InputDevice"
    Identifier "touchscreen"
    Driver "inputtest"
    Option "DeviceType" "Touch"
    Option "TouchCount" "10"
    Option "SocketPath" "{folder}/touchscreen"
EndSection
Section "InputDevice"
    Identifier "keyboard"
    Driver "inputtest"
    Option "DeviceType" "Keyboard"
    Option "SocketPath" "{folder}/keyboard"
EndSection
Section "ServerLayout"
    Identifier "kiosk"
    Screen "screen"
    InputDevice "touchscreen"
    InputDevice "keyboard"
EndSection
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackagedDisplay:
    """A screen, its hands, and the window manager's process."""

    display: Display
    fingers: Fingers
    keys: Keys
    windows: subprocess.Popen[bytes]


def why_not_here() -> str:
    """What is missing for such a screen; empty where nothing is."""
    modules = XORG.parent / "modules"
    if not all(file.exists() for file in (XORG, *(modules / name for name in _DRIVERS))):
        return "there is no Xorg with drivers for a card and devices that are not there"
    if shutil.which("matchbox-window-manager") is None:
        return "there is no matchbox-window-manager"
    return "" if os.geteuid() == 0 else "Xorg takes a configuration of its own from root alone"


def hardware(folder: Path, width: int, height: int) -> str:
    """A card without a monitor and the hands' devices, whose sockets are in ``folder``."""
    sizes = {"width": width, "height": height, "folder": folder}
    across = {f"w{step}": width + 40 * step for step in (1, 2, 3)}
    down = {f"h{step}": height + 10 * step for step in (1, 2, 3)}
    return HARDWARE.format(**sizes, **across, **down)


@contextmanager
def packaged_display(folder: Path, width: int, height: int) -> Iterator[PackagedDisplay]:
    """Gone after the block."""
    added = folder / "xorg.conf.d"
    added.mkdir()
    (added / "hardware.conf").write_text(hardware(folder, width, height), encoding="utf-8")
    ear, mouth = os.pipe()
    with (folder / "x.txt").open("wb") as said:
        server = subprocess.Popen(
            [
                *(str(XORG), "-displayfd", str(mouth), *_server_options()),
                *("-config", str(SHARED / "xorg.conf"), "-configdir", str(added)),
                *("-logfile", str(folder / "Xorg.log")),
            ],
            pass_fds=[mouth],
            stdout=said,
            stderr=said,
        )
    os.close(mouth)
    with os.fdopen(ear, encoding="ascii") as told:
        number = told.readline().strip()
    try:
        assert number, (folder / "x.txt").read_text(errors="replace")
        display = Display(name=f":{number}", width=width, height=height, server=server)
        windows = subprocess.Popen(
            _window_manager(), env=display.environment, stderr=subprocess.DEVNULL
        )
        with (
            _ended(windows),
            Fingers(folder / "touchscreen") as fingers,
            Keys(folder / "keyboard") as keys,
        ):
            until(lambda: _is_managed(display) or None, "the window manager did not begin")
            yield PackagedDisplay(display=display, fingers=fingers, keys=keys, windows=windows)
    finally:
        _end(server)


def _server_options() -> list[str]:
    """What the packaged start gives its server, but for the places, which are the package's."""
    text = (STARTS / "start").read_text(encoding="utf-8").replace("\\\n", " ")
    line = re.search(r"^exec xinit .* -- /usr/lib/xorg/Xorg :0 (.*)$", text, re.M)
    assert line is not None, "the packaged start has another form"
    words = shlex.split(line[1])
    assert words[0] == "vt7"
    for option in ("-config", "-auth", "-logfile"):
        place = words.index(option)
        del words[place : place + 2]
    return words[1 : words.index("$@")]


def _window_manager() -> list[str]:
    """As the package starts it, with the packaged file of shortcuts."""
    text = (STARTS / "windows").read_text(encoding="utf-8").replace("\\\n", " ")
    line = re.search(r"matchbox-window-manager .*$", text, re.M)
    assert line is not None, "another window manager is packaged"
    return shlex.split(line[0].replace("/usr/share/samovar", str(SHARED)))


def _is_managed(display: Display) -> bool:
    """Whether the root window names a window manager (_NET_SUPPORTING_WM_CHECK)."""
    line = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
    said = subprocess.run(
        line, check=False, env=display.environment, capture_output=True, text=True, timeout=10
    )
    return "window id" in said.stdout


@contextmanager
def _ended(child: subprocess.Popen[bytes]) -> Iterator[None]:
    try:
        yield
    finally:
        _end(child)


def _end(child: subprocess.Popen[bytes]) -> None:
    child.terminate()
    with suppress(subprocess.TimeoutExpired):
        child.wait(timeout=5)
    if child.poll() is None:
        child.kill()
        child.wait()
