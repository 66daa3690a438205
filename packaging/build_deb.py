"""`./run package`: the Debian package of this checkout, the same bytes whenever it is built.

What stands in ``files/`` is installed at the same place; ``debian/`` holds what dpkg runs. Beside
them goes a virtual environment of Debian's own Python with everything of ``requirements.lock``, so
that nothing is fetched while a kiosk is installed. The package is for the Python it was built with.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from materials import Unlicensed, as_json, bill_of_materials, licences

ROOT: Final = Path(__file__).resolve().parents[1]
HERE: Final = ROOT / "packaging"
NAME: Final = "samovar-kiosk"
INSTALLED: Final = Path("usr/lib/samovar")
DOCUMENTS: Final = Path("usr/share/doc") / NAME
PYTHON: Final = f"{sys.version_info.major}.{sys.version_info.minor}"
NEXT_PYTHON: Final = f"{sys.version_info.major}.{sys.version_info.minor + 1}"

BUILT_HERE: Final = ("pyscard", "evdev")
"""Published without a wheel for Linux: compiled against the system's own libraries."""

DEPENDS: Final = (
    f"python3 (>= {PYTHON})",
    f"python3 (<< {NEXT_PYTHON})",
    "adduser",
    "init-system-helpers",
    "systemd",
    "udev",
    "tzdata",
    # Qt Quick in a window of X11
    "libglib2.0-0",
    "libegl1",
    "libgl1",
    "libdbus-1-3",
    "libfontconfig1",
    "libxkbcommon0",
    "libx11-xcb1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
    "libwayland-cursor0",
    "fonts-manrope",
    "fonts-inter",
    # the screen
    "xserver-xorg-core",
    "xserver-xorg-input-libinput",
    "xinit",
    "xauth",
    "matchbox-window-manager",
    # receipt printers and readers
    "libusb-1.0-0",
    "libpcsclite1",
    "pcscd",
    # short sounds
    "alsa-utils",
)

SURPLUS: Final = (
    # What pip puts beside the libraries, and what some of them leave there by mistake.
    *("bin", "share", "include", "docs", "tests"),
    # Qt's tools for developers and what only those read.
    *(f"PySide6/{tool}" for tool in ("assistant", "designer", "linguist", "lrelease", "lupdate")),
    *(f"PySide6/{tool}" for tool in ("balsam*", "qml[a-z]*", "qsb", "rcc", "svgtoqml", "uic")),
    *(f"PySide6/{part}" for part in ("doc", "glue", "include", "scripts", "typesystems")),
    *(f"PySide6/Qt/{part}" for part in ("libexec", "metatypes", "translations")),
    # Parts of Qt that the screens do not use. The virtual keyboard is under the GPL alone.
    *(f"PySide6/Qt{part}.*" for part in ("Designer", "Help", "Quick3D", "QuickTest", "UiTools")),
    *(f"PySide6/Qt/lib/libQt6{part}*" for part in ("Designer", "Quick3D", "VirtualKeyboard")),
    "PySide6/Qt/plugins/designer",
    "PySide6/Qt/plugins/qmltooling",
    "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboard*",
    "PySide6/Qt/plugins/virtualkeyboard",
    "PySide6/Qt/qml/QtQuick3D",
    "PySide6/Qt/qml/QtQuick/VirtualKeyboard",
    # Where a package came from on the machine that built this one.
    "**/direct_url.json",
    "**/RECORD",
    "**/REQUESTED",
    "**/__pycache__",
    "**/*.pyi",
)


class NotPackaged(Exception):
    """No package was made. The text says why, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """``moment``, in seconds since 1970, is the newest time anything in the package carries."""

    version: str
    architecture: str
    moment: int

    @property
    def file_name(self) -> str:
        return f"{NAME}_{self.version}_{self.architecture}.deb"


def this_release(environment: Mapping[str, str]) -> Release:
    """What this checkout is, for the machine it is built on. Raises NotPackaged."""
    version, moment = version_and_moment(environment)
    machine = _said("dpkg", "--print-architecture")
    if not machine:
        raise NotPackaged("there is no dpkg here: build on Debian")
    return Release(version=version, architecture=machine, moment=moment)


def version_and_moment(environment: Mapping[str, str]) -> tuple[str, int]:
    """Version of ``pyproject.toml``, time of the commit.

    ``SOURCE_DATE_EPOCH`` stands for the commit where there is none. Raises NotPackaged.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    given = environment.get("SOURCE_DATE_EPOCH") or _said("git", "log", "-1", "--format=%ct")
    if not given.isdecimal():
        raise NotPackaged(
            "the time of this source is not known: build in a git checkout, or set "
            "SOURCE_DATE_EPOCH to seconds since 1970"
        )
    return project["version"], int(given)


def install_libraries(to: Path, work: Path, moment: int) -> None:
    """Everything that is pinned, and the kiosk, into ``to``. Fetches; raises NotPackaged."""
    # Compilers write their own time and folder into what they make unless they are told not to.
    flags = f"-O2 -g0 -ffile-prefix-map={work}=. -Wl,--build-id=none"
    building = {"CFLAGS": flags, "SOURCE_DATE_EPOCH": str(moment), "TMPDIR": str(work)}
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    pip += ["--no-input", "--no-compile", "--no-cache-dir", "--target", str(to)]
    pinned = ["--require-hashes", "--only-binary", ":all:", "--no-binary", ",".join(BUILT_HERE)]
    run_tool([*pip, *pinned, "-r", str(ROOT / "requirements.lock")], building)
    run_tool([*pip, "--no-deps", "--no-build-isolation", str(ROOT)], building)


def lay_out(tree: Path, libraries: Path, release: Release, work: Path) -> None:
    """Fills ``tree`` with what is installed and, in ``DEBIAN``, with what dpkg reads.

    Raises NotPackaged. ``work`` is a folder of passing use.
    """
    shutil.copytree(HERE / "files", tree, symlinks=True, dirs_exist_ok=True)
    home = tree / INSTALLED
    site = home / "lib" / f"python{PYTHON}" / "site-packages"
    shutil.copytree(libraries, site, symlinks=True)
    trim(site, SURPLUS)
    (home / "bin").mkdir()
    (home / "bin" / "python3").symlink_to("/usr/bin/python3")
    (home / "pyvenv.cfg").write_text(
        f"home = /usr/bin\ninclude-system-site-packages = false\nversion = {PYTHON}\n"
    )
    documents = tree / DOCUMENTS
    write_documents(documents, site, licence="copyright")
    write_materials(documents, site, work, f"/{site.relative_to(tree)}")
    _write_control(tree, release)
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            # Whatever mask the builder works under.
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (release.moment, release.moment), follow_symlinks=False)


def trim(site: Path, surplus: Sequence[str]) -> None:
    """Takes out what these patterns name."""
    for pattern in surplus:
        for path in sorted(site.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def write_documents(documents: Path, site: Path, licence: str) -> None:
    """What people read, into a new folder; ``licence`` is what the kiosk's own is called there."""
    documents.mkdir(parents=True)
    shutil.copyfile(HERE / "README.md", documents / "README.md")
    shutil.copyfile(ROOT / "CHANGELOG.md", documents / "CHANGELOG.md")
    shutil.copyfile(ROOT / "LICENSE", documents / licence)
    shutil.copytree(ROOT / "resources" / "handbook", documents / "handbook")
    shutil.rmtree(site / "resources" / "handbook", ignore_errors=True)  # once is enough


def write_materials(documents: Path, site: Path, work: Path, installed: str) -> None:
    """What the package holds and under which licences, of what is left in ``site``.

    Raises NotPackaged. ``installed`` is where ``site`` will be.
    """
    try:
        bill = bill_of_materials(site, ROOT / "pyproject.toml", work)
        (documents / "sbom.cdx.json").write_text(as_json(bill), encoding="utf-8")
        (documents / "LICENCES.txt").write_text(licences(bill, site, installed), encoding="utf-8")
    except subprocess.CalledProcessError as failed:
        raise NotPackaged(f"no bill of materials: {failed.stderr.strip()}") from failed
    except Unlicensed as untold:
        raise NotPackaged(str(untold)) from untold


def _write_control(tree: Path, release: Release) -> None:
    files = sorted(path for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    size_kib = sum(-(-path.stat().st_size // 1024) for path in files)
    control = tree / "DEBIAN"
    control.mkdir()
    fields = {
        "Package": NAME,
        "Version": release.version,
        "Architecture": release.architecture,
        "Maintainer": "The Samovar authors <authors@samovar.invalid>",
        "Installed-Size": str(size_kib),
        "Depends": ", ".join(DEPENDS),
        "Section": "misc",
        "Priority": "optional",
        "Description": "self-service kiosk for restaurants that run r_keeper 7\n"
        " A touchscreen on which guests order and pay without a cashier. Brings its own\n"
        " Python libraries; starts with the machine once it has been set up.",
    }
    (control / "control").write_text("".join(f"{key}: {value}\n" for key, value in fields.items()))
    sums = (
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{path.relative_to(tree)}\n"
        for path in files
    )
    (control / "md5sums").write_text("".join(sums))
    for script in sorted((HERE / "debian").iterdir()):
        text = script.read_text(encoding="utf-8").replace("@VERSION@", release.version)
        (control / script.name).write_text(text, encoding="utf-8")
        (control / script.name).chmod(0o755)


def refuse_traces(tree: Path, places: Sequence[Path]) -> None:
    """Raises NotPackaged where a file names a folder of the machine that builds."""
    names = [str(place).encode() for place in places]
    for path in _files(tree):
        content = path.read_bytes()
        for name in names:
            if name in content:
                raise NotPackaged(
                    f"{path.relative_to(tree)} names {name.decode()}, a folder of this machine; "
                    "find what wrote it there"
                )


def pack(tree: Path, into: Path, compression: str, moment: int) -> None:
    """``tree`` as the package ``into``; the same tree gives the same bytes."""
    into.parent.mkdir(parents=True, exist_ok=True)
    # One thread: where a compressor splits its work depends on how many it has.
    line = ["dpkg-deb", "--root-owner-group", "--threads-max=1", f"-Z{compression}", "--build"]
    run_tool([*line, str(tree), str(into)], {"SOURCE_DATE_EPOCH": str(moment)})


def build(out: Path, compression: str, libraries: Path | None) -> Path:
    """Makes the package in ``out``; ``libraries`` stands for those that would be fetched."""
    release = this_release(os.environ)
    with tempfile.TemporaryDirectory(prefix="samovar-package-") as folder:
        work = Path(folder)
        tree = work / "tree"
        if libraries is None:
            libraries = work / "libraries"
            install_libraries(libraries, work, release.moment)
        lay_out(tree, libraries, release, work)
        refuse_traces(tree, [ROOT, work, Path(sys.prefix)])
        into = out.resolve() / release.file_name
        pack(tree, into, compression, release.moment)
    return into


def _files(tree: Path) -> Iterator[Path]:
    return (path for path in sorted(tree.rglob("*")) if path.is_file() and not path.is_symlink())


def run_tool(line: Sequence[str], more: Mapping[str, str]) -> None:
    """Runs a program with ``more`` in its environment. Raises NotPackaged with what it said."""
    done = subprocess.run(
        line, env={**os.environ, **more}, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise NotPackaged(f"{' '.join(line[:4])} … failed:\n{done.stdout}{done.stderr}".rstrip())


def _said(*line: str) -> str:
    """What a program answers; nothing where it is missing or refuses."""
    try:
        done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the package's place and SHA-256; 1 and a sentence where none was made."""
    asked = argparse.ArgumentParser(prog="./run package", description="Make the Debian package.")
    asked.add_argument("--out", type=Path, default=ROOT / "dist", help="folder of the package")
    asked.add_argument(
        "--compression",
        choices=("xz", "zstd", "none"),
        default="zstd",
        help="zstd takes seconds; xz takes minutes and makes the package a third smaller",
    )
    asked.add_argument(
        "--libraries", type=Path, help="folder of libraries that were installed before"
    )
    given = asked.parse_args(arguments)
    try:
        made = build(given.out, given.compression, given.libraries)
    except NotPackaged as wrong:
        print(f"package: {wrong}", file=sys.stderr)
        return 1
    print(f"{hashlib.sha256(made.read_bytes()).hexdigest()}  {made}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
