"""Releases of this checkout: the package itself, and the same as a later and an earlier one."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.packaging.built import ROOT

NEWER: Final = "99.0.0"
OLDER: Final = "0.0.1"
NEWER_FILE: Final = "newer.deb"
OLDER_FILE: Final = "older.deb"


def built(folder: Path) -> Path:
    """The package of this checkout."""
    line = [sys.executable, str(ROOT / "packaging" / "build_deb.py"), "--out", str(folder)]
    subprocess.run(line, check=True, stdout=subprocess.DEVNULL)
    (made,) = folder.glob("samovar-kiosk_*.deb")
    return made


def repacked(package: Path, folder: Path) -> None:
    """The same package under the number of a later release, and under that of an earlier one."""
    for name, version in ((NEWER_FILE, NEWER), (OLDER_FILE, OLDER)):
        tree = folder / name.removesuffix(".deb")
        shutil.rmtree(tree, ignore_errors=True)
        subprocess.run(["dpkg-deb", "--raw-extract", package, tree], check=True)
        if version == OLDER:
            # What dpkg looks at; there is no need to carry the rest.
            shutil.rmtree(tree / "usr")
        control = tree / "DEBIAN"
        text = (control / "control").read_text(encoding="utf-8")
        (was,) = re.findall(r"^Version: (.*)$", text, re.M)
        for file in (control / "control", control / "preinst"):
            told = file.read_text(encoding="utf-8").replace(was, version)
            file.write_text(told, encoding="utf-8")
        line = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z1", "--build", str(tree)]
        subprocess.run([*line, str(folder / name)], check=True, stdout=subprocess.DEVNULL)
        shutil.rmtree(tree)
