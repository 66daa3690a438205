"""Packages made of this checkout with a handful of libraries instead of those that are fetched."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
MOMENT: Final = 1_800_000_000
"""Later than any file of a checkout: what is newer than the release would show."""
PROGRAM: Final = "usr/lib/samovar"


METADATA: Final = "Metadata-Version: 2.4\nName: {name}\nVersion: 1.0\nLicense-Expression: MIT\n"


def few_libraries(folder: Path) -> Path:
    """What pip leaves in a folder: a library, the kiosk, and things nobody needs on a kiosk."""
    for name, text in {
        "kiosk/__main__.py": "print('kiosk')\n",
        "kiosk/__pycache__/__main__.cpython-311.pyc": "made by some interpreter",
        "PySide6/QtCore.abi3.so": "a library",
        "PySide6/QtCore.pyi": "def types() -> None: ...\n",
        "PySide6/designer": "a tool",
        "PySide6/Qt/qml/QtQuick/VirtualKeyboard/qmldir": "under another licence",
        "bin/kiosk": "#!/somewhere/else/python\n",
        "resources/handbook/en/staff.md": "once is enough",
        "samovar_kiosk-0.1.0.dist-info/METADATA": METADATA.format(name="samovar-kiosk"),
        "h11-0.16.0.dist-info/METADATA": METADATA.format(name="h11"),
        "h11-0.16.0.dist-info/licenses/LICENSE.txt": "may be used by everybody",
        "samovar_kiosk-0.1.0.dist-info/direct_url.json": '{"url": "file:///somewhere"}',
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A package and what dpkg-deb finds in it."""

    file: Path

    def files(self) -> dict[str, tarfile.TarInfo]:
        """What would be installed, by path without the leading ``./``."""
        return {name: member for name, (member, _) in self._unpacked("--fsys-tarfile").items()}

    def text(self, path: str) -> str:
        return self._unpacked("--fsys-tarfile")[path][1].decode()

    def control(self) -> dict[str, str]:
        """The control file's fields, the scripts and the sums, by file name."""
        return {
            name: content.decode()
            for name, (member, content) in self._unpacked("--ctrl-tarfile").items()
            if member.isfile()
        }

    def unpack(self, folder: Path) -> Path:
        subprocess.run(["dpkg-deb", "--raw-extract", self.file, folder], check=True)
        return folder

    def _unpacked(self, part: str) -> dict[str, tuple[tarfile.TarInfo, bytes]]:
        stream = subprocess.run(["dpkg-deb", part, self.file], check=True, capture_output=True)
        with tarfile.open(fileobj=io.BytesIO(stream.stdout)) as archive:
            return {
                member.name.removeprefix("./"): (
                    member,
                    taken.read()
                    if member.isfile() and (taken := archive.extractfile(member))
                    else b"",
                )
                for member in archive
            }


def package(libraries: Path, out: Path, *, mask: int = 0o022) -> subprocess.CompletedProcess[str]:
    """Makes a package in ``out``, under a builder's own file mask."""
    line = [sys.executable, "packaging/build_deb.py", "--compression", "zstd"]
    return subprocess.run(
        [*line, "--libraries", str(libraries), "--out", str(out)],
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(MOMENT)},
        umask=mask,
        capture_output=True,
        text=True,
        check=False,
    )


def built(libraries: Path, out: Path, *, mask: int = 0o022) -> Built:
    done = package(libraries, out, mask=mask)
    assert done.returncode == 0, done.stderr
    (file,) = out.glob("*.deb")
    return Built(file=file)
