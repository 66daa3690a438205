"""The installer for Windows, as far as it can be looked at without one.

What it does on Windows is not tested here; packaging/README.md says what that leaves open.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.built import METADATA, MOMENT, ROOT

SCRIPTS = ROOT / "packaging" / "windows"
NAME = "samovar-kiosk-0.1.0-windows"
with_makensis = pytest.mark.skipif(shutil.which("makensis") is None, reason="there is no makensis")
pytestmark = pytest.mark.xdist_group("package")


def few_libraries(folder: Path) -> Path:
    """What unpacked wheels for Windows leave in a folder."""
    for name, text in {
        "kiosk/__main__.py": "print('kiosk')\n",
        "PySide6/Qt6Core.dll": "a library",
        "PySide6/Qt6VirtualKeyboard.dll": "under another licence",
        "PySide6/designer.exe": "a tool",
        "PySide6/plugins/platforms/qwindows.dll": "a plug-in",
        "tzdata/zoneinfo/Europe/Moscow": "time",
        "bin/kiosk": "#!/somewhere/else/python\n",
        "resources/handbook/en/staff.md": "once is enough",
        "h11-0.16.0.dist-info/METADATA": METADATA.format(name="h11"),
        "h11-0.16.0.dist-info/licenses/LICENSE.txt": "may be used by everybody",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def package(folder: Path, *, path: str | None = None) -> subprocess.CompletedProcess[str]:
    libraries = few_libraries(folder / "libraries")
    line = [sys.executable, "packaging/build_windows.py", "--compression", "zlib"]
    return subprocess.run(
        [*line, "--libraries", str(libraries), "--out", str(folder / "out")],
        cwd=ROOT,
        env={"PATH": path or "/usr/bin:/bin", "SOURCE_DATE_EPOCH": str(MOMENT)},
        capture_output=True,
        text=True,
        check=False,
    )


@with_makensis
def test_two_builds_of_the_installer_are_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for name in ("one", "another"):
        done = package(tmp_path / name)
        assert done.returncode == 0, done.stderr
        made.append((tmp_path / name / "out" / f"{NAME}.exe").read_bytes())
    assert made[0][:2] == b"MZ"
    assert made[0] == made[1]


def test_without_makensis_all_it_needs_is_laid_out_and_the_line_is_told(tmp_path: Path) -> None:
    bare = tmp_path / "bin"
    bare.mkdir()
    done = package(tmp_path, path=str(bare))
    assert done.returncode == 0, done.stderr
    assert "makensis -V2 -WX -DVERSION=0.1.0 -DNUMBERS=0.1.0.0" in done.stdout
    payload = tmp_path / "out" / NAME
    files = {path.relative_to(payload).as_posix() for path in payload.rglob("*") if path.is_file()}
    assert {
        "kiosk.cmd",
        "task.ps1",
        "lib/kiosk/__main__.py",
        "lib/PySide6/plugins/platforms/qwindows.dll",
        "lib/tzdata/zoneinfo/Europe/Moscow",
        "documents/sbom.cdx.json",
        "documents/LICENCES.txt",
        "documents/LICENSE",
        "documents/handbook/ru/staff.md",
    } <= files
    assert not [
        path for path in files if re.search(r"VirtualKeyboard|designer|bin/|lib/.*handbook", path)
    ]
    assert (payload / "kiosk.cmd").read_bytes().count(b"\r\n") == 3


def test_the_installer_keeps_what_was_bought_and_refuses_an_older_version() -> None:
    script = (SCRIPTS / "installer.nsi").read_text(encoding="ascii")
    _, uninstall = script.split('Section "Uninstall"')
    assert not re.search(r"(RMDir|Delete).*(\$Home|APPDATA)", uninstall)
    assert "${VersionCompare}" in script
    # Whoever is asked nothing (/S) is answered nothing either.
    boxes = re.findall(r"MessageBox(?:[^\n]*\\\n)*[^\n]*", script)
    assert boxes
    assert all("/SD " in box for box in boxes)


def test_the_task_is_given_what_the_installer_gives_it() -> None:
    asked = set(re.findall(r"\[string\] \$(\w+)", (SCRIPTS / "task.ps1").read_text()))
    line = re.search(r"task\.ps1\"(.*?)' \\", (SCRIPTS / "installer.nsi").read_text(), re.S)
    assert line is not None
    assert set(re.findall(r"-(\w+) \"", line[1])) == asked


def test_every_library_of_the_lock_has_a_wheel_or_is_for_linux_alone() -> None:
    """What is built here for Debian is either published for Windows or not used there."""
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert "evdev==2.0.0 ; sys_platform == 'linux'" in project
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert re.search(r"^evdev==\S+ ; sys_platform == 'linux'", lock, re.M)
    assert re.search(r"^tzdata==\S+ ; sys_platform == 'win32'", lock, re.M)
