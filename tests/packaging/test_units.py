"""How systemd keeps the kiosk: begun again for ever, watched, and locked in."""

from __future__ import annotations

import re
import shutil
import subprocess
from configparser import RawConfigParser
from pathlib import Path
from typing import Final

import pytest

from tests.packaging.built import ROOT
from tests.packaging.service import parsed_unit

UNITS: Final = ROOT / "packaging" / "files" / "usr" / "lib" / "systemd" / "system"
EXPOSED_AT_MOST: Final = {"samovar-kiosk": 2.5, "samovar-display": 5.0}
with_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="there is no systemd here"
)


def text(name: str) -> str:
    return (UNITS / f"{name}.service").read_text(encoding="utf-8")


def unit(name: str) -> RawConfigParser:
    return parsed_unit(text(name))


def test_a_kiosk_whose_loop_hangs_or_that_ends_is_begun_again_for_ever() -> None:
    kiosk = unit("samovar-kiosk")
    assert kiosk["Service"]["Type"] == "notify"
    assert 5 <= int(kiosk["Service"]["WatchdogSec"]) <= 60
    for name in EXPOSED_AT_MOST:
        assert unit(name)["Service"]["Restart"] == "always"
        assert unit(name)["Unit"]["StartLimitIntervalSec"] == "0"


def test_the_kiosk_begins_with_the_machine_and_where_it_is_not_set_up_with_the_wizard() -> None:
    kiosk = unit("samovar-kiosk")
    assert kiosk["Install"]["WantedBy"] == "multi-user.target"
    assert "ConditionPathExists" not in kiosk["Unit"]
    assert kiosk["Unit"]["Requires"] == "samovar-display.service"


def test_what_guests_typed_reaches_neither_a_dump_nor_the_swap() -> None:
    service = unit("samovar-kiosk")["Service"]
    assert (service["LimitCORE"], service["MemorySwapMax"]) == ("0", "0")


def test_figures_have_a_folder_that_a_collector_may_read() -> None:
    service = unit("samovar-kiosk")["Service"]
    assert (service["RuntimeDirectory"], service["RuntimeDirectoryMode"]) == ("samovar", "0755")


def test_no_key_leaves_the_screen_and_it_never_goes_dark() -> None:
    server = (ROOT / "packaging/files/usr/share/samovar/xorg.conf").read_text()
    options = dict(re.findall(r'Option "(\w+)" "(\w+)"', server))
    assert {options[f"Dont{way}"] for way in ("VTSwitch", "Zap", "Zoom")} == {"true"}
    assert {options[f"{kind}Time"] for kind in ("Blank", "Standby", "Suspend", "Off")} == {"0"}
    assert options["DPMS"] == "Disable"
    shortcuts = (ROOT / "packaging/files/usr/share/samovar/no-keys").read_text().splitlines()
    assert all(line.startswith("#") for line in shortcuts)


def test_a_reader_that_is_plugged_in_while_the_kiosk_runs_may_be_opened() -> None:
    allowed = set(re.findall(r"^DeviceAllow=char-(\w+) rw$", text("samovar-kiosk"), re.M))
    # The kernel's numbers (Documentation/admin-guide/devices.txt): USB serial ports of both kinds,
    # USB devices, printers, keyboards, sound. Serial ports of the board are there from the start.
    assert allowed == {"ttyS", "166", "188", "189", "180", "6", "13", "116"}


def test_lights_that_are_there_already_are_given_to_the_kiosk_when_it_is_installed() -> None:
    rules = (ROOT / "packaging/files/usr/lib/udev/rules.d/60-samovar.rules").read_text()
    appearing = set(re.findall(r'^SUBSYSTEM=="(\w+)", ACTION=="add"', rules, re.M))
    assert appearing == {"leds", "backlight"}
    # Without an action udev says that something changed, and such rules do nothing.
    script = (ROOT / "packaging/debian/postinst").read_text()
    (line,) = re.findall(r"udevadm trigger --action=add (.*)", script)
    assert set(re.findall(r"--subsystem-match=(\w+)", line)) == appearing


@with_systemd
@pytest.mark.parametrize("name", EXPOSED_AT_MOST)
def test_a_unit_gives_no_more_than_it_has_to(name: str) -> None:
    line = ["systemd-analyze", "security", "--offline=true", "--no-pager"]
    done = subprocess.run(
        [*line, f"--threshold={EXPOSED_AT_MOST[name] * 10:.0f}", UNITS / f"{name}.service"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, "\n".join(done.stdout.splitlines()[-3:]) + done.stderr


@with_systemd
def test_systemd_understands_every_line_of_the_units(tmp_path: Path) -> None:
    shutil.copytree(UNITS, tmp_path, dirs_exist_ok=True)
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *map(str, sorted(tmp_path.glob("*.service")))],
        capture_output=True,
        text=True,
        check=False,
    )
    complaints = [line for line in done.stderr.splitlines() if str(tmp_path) in line]
    assert complaints == []
