"""`./run package --windows`: the installer for Windows of this checkout, or what it is made from.

The libraries are the wheels for Windows that ``requirements.lock`` names, unpacked; nothing is
fetched while a kiosk is installed. Where ``makensis`` is missing, the folder it would have read is
left, with the line to run on a machine that has it.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from build_deb import (
    HERE,
    PYTHON,
    ROOT,
    SURPLUS,
    NotPackaged,
    refuse_traces,
    run_tool,
    trim,
    version_and_moment,
    write_documents,
    write_materials,
)

PLATFORM: Final = "x86_64-pc-windows-msvc"
SITE: Final = "lib"
ON_WINDOWS: Final = (
    # The same parts of Qt where they lie on Windows.
    *(f"PySide6/{part}" for part in ("*.exe", "metatypes", "translations", "plugins/designer")),
    *(f"PySide6/Qt6{part}*.dll" for part in ("Designer", "Quick3D", "VirtualKeyboard")),
    *(f"PySide6/plugins/{part}" for part in ("qmllint", "qmltooling", "virtualkeyboard")),
    "PySide6/plugins/platforminputcontexts/qtvirtualkeyboard*",
    "PySide6/qml/QtQuick3D",
    "PySide6/qml/QtQuick/VirtualKeyboard",
    # Import libraries: for compilers.
    "**/*.lib",
    ".lock",
)


def install_libraries(to: Path, work: Path, moment: int) -> None:
    """The wheels for Windows, and the kiosk, into ``to``. Fetches; raises NotPackaged."""
    uv = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--no-config"]
    uv += ["--python", sys.executable, "--python-platform", PLATFORM, "--python-version", PYTHON]
    uv += ["--target", str(to), "--link-mode", "copy", "--only-binary", ":all:"]
    run_tool([*uv, "--require-hashes", "-r", str(ROOT / "requirements.lock")], {})
    # The kiosk's own wheel holds nothing of a platform.
    building = {"SOURCE_DATE_EPOCH": str(moment), "TMPDIR": str(work)}
    wheel = [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check"]
    wheel += ["--no-deps", "--no-build-isolation", "--wheel-dir", str(work), str(ROOT)]
    run_tool(wheel, building)
    for made in work.glob("*.whl"):
        with zipfile.ZipFile(made) as archive:
            archive.extractall(to)


def lay_out(payload: Path, libraries: Path, moment: int, work: Path) -> None:
    """Fills ``payload`` with what is put into the program's folder. Raises NotPackaged."""
    shutil.copytree(libraries, payload / SITE, symlinks=True)
    trim(payload / SITE, (*SURPLUS, *ON_WINDOWS))
    for name in ("kiosk.cmd", "task.ps1"):
        # Both are read by programs that want Windows' ends of lines.
        text = (HERE / "windows" / name).read_text(encoding="ascii")
        (payload / name).write_text(text, encoding="ascii", newline="\r\n")
    documents = payload / "documents"
    write_documents(documents, payload / SITE, licence="LICENSE")
    write_materials(documents, payload / SITE, work, SITE)
    for path in (payload, *payload.rglob("*")):
        os.utime(path, (moment, moment), follow_symlinks=False)


def make(payload: Path, version: str, moment: int, into: Path, compression: str) -> None:
    """The installer. Raises NotPackaged."""
    words = _line(payload, version, into, compression)
    run_tool(words, {"SOURCE_DATE_EPOCH": str(moment), "TZ": "UTC", "LC_ALL": "C.UTF-8"})


def _line(payload: Path, version: str, into: Path, compression: str) -> list[str]:
    numbers = ".".join([*version.split("."), "0", "0", "0"][:4])
    told = {"VERSION": version, "NUMBERS": numbers, "PYTHON": PYTHON}
    told |= {"PAYLOAD": str(payload), "OUT": str(into), "COMPRESSION": compression}
    defined = (f"-D{name}={value}" for name, value in told.items())
    return ["makensis", "-V2", "-WX", *defined, str(HERE / "windows" / "installer.nsi")]


def build(out: Path, libraries: Path | None, compression: str) -> Path:
    """The installer in ``out``; or the folder it is made from, where there is no makensis."""
    version, moment = version_and_moment(os.environ)
    out.mkdir(parents=True, exist_ok=True)
    name = f"samovar-kiosk-{version}-windows"
    with tempfile.TemporaryDirectory(prefix="samovar-package-") as folder:
        work = Path(folder)
        if libraries is None:
            libraries = work / "libraries"
            install_libraries(libraries, work, moment)
        payload = work / name
        lay_out(payload, libraries, moment, work)
        refuse_traces(payload, [ROOT, work, Path(sys.prefix)])
        if shutil.which("makensis"):
            into = out.resolve() / f"{name}.exe"
            make(payload, version, moment, into, compression)
            return into
        kept = out.resolve() / name
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(payload, kept)
        return kept


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints what was made; 1 and a sentence where nothing was."""
    asked = argparse.ArgumentParser(
        prog="./run package --windows", description="Make the installer for Windows."
    )
    asked.add_argument("--out", type=Path, default=ROOT / "dist", help="folder of the installer")
    asked.add_argument(
        "--libraries", type=Path, help="folder of libraries for Windows that were unpacked before"
    )
    asked.add_argument(
        "--compression",
        choices=("lzma", "zlib"),
        default="lzma",
        help="zlib takes seconds; lzma takes minutes and makes the installer a third smaller",
    )
    given = asked.parse_args(arguments)
    try:
        made = build(given.out, given.libraries, given.compression)
    except NotPackaged as wrong:
        print(f"package: {wrong}", file=sys.stderr)
        return 1
    if made.is_dir():
        version, _ = version_and_moment(os.environ)
        line = " ".join(_line(made, version, made.with_suffix(".exe"), given.compression))
        print(f"{made} is laid out. There is no makensis here (Debian: nsis); where it is:\n{line}")
        return 0
    print(f"{hashlib.sha256(made.read_bytes()).hexdigest()}  {made}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
