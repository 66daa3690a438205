"""What a package holds: a bill of materials (CycloneDX), and the licences that it names."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from email.parser import HeaderParser
from pathlib import Path
from typing import Any, Final

UNTOLD: Final[Mapping[str, str]] = {"sqlcipher3": "Zlib"}
"""Licences that a library's metadata leaves out; read in the text it brings."""

ELSEWHERE: Final[Mapping[str, str]] = {
    "PySide6_Essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    "pyserial": "BSD-3-Clause",
}
"""Libraries that bring no text, and the licence that they are used under here."""

HEAD: Final = """\
Licences of what this package holds

The kiosk itself is under the Apache License 2.0, whose text stands beside this file. It brings the
libraries below, unchanged but for parts that are left out. Their texts stand where the last column
says, under {site}; texts of common
licences such as the LGPL stand in /usr/share/common-licenses on Debian. What is compiled into a
library is told by the library's own bill of materials, where it brings one (*.dist-info/sboms).
Qt and PySide are used under the LGPL, version 3: they are libraries of their own in the package,
and may be replaced there by others of the same version.
"""


class Unlicensed(Exception):
    """A library says nothing of its licence. The text names it."""


def bill_of_materials(libraries: Path, project: Path, work: Path) -> dict[str, Any]:
    """The bill of a folder that pip installed into, the same whenever and wherever it is made.

    ``project`` is the pyproject.toml of what the libraries are for. Raises CalledProcessError.
    """
    environment = work / "environment"
    venv.create(environment)
    # The tool asks an environment's interpreter what it can import.
    (site,) = environment.glob("[Ll]ib/**/site-packages")
    (site / "libraries.pth").write_text(f"{libraries.resolve()}\n", encoding="utf-8")
    made = work / "bill.json"
    line = [sys.executable, "-m", "cyclonedx_py", "environment", str(environment)]
    line += ["--output-reproducible", "--mc-type", "application", "--pyproject", str(project)]
    subprocess.run(
        [*line, "--spec-version", "1.6", "--output-format", "JSON", "--output-file", str(made)],
        check=True,
        capture_output=True,
        text=True,
    )
    bill: dict[str, Any] = json.loads(made.read_text(encoding="utf-8"))
    return bill


def as_json(bill: Mapping[str, Any]) -> str:
    return json.dumps(bill, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def licences(bill: Mapping[str, Any], libraries: Path, site: str) -> str:
    """A line a library: name, version, licence, where its text is. Raises Unlicensed."""
    texts = _texts(libraries)
    rows = [
        (
            component["name"],
            component["version"],
            _licence(component),
            ", ".join(texts.get(component["name"], ())) or _common_text(component["name"]),
        )
        for component in sorted(bill["components"], key=lambda component: component["name"].lower())
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(3)] if rows else [0, 0, 0]
    lines = (
        "  ".join([*(row[column].ljust(widths[column]) for column in range(3)), row[3]]).rstrip()
        for row in rows
    )
    return HEAD.format(site=site) + "\n" + "".join(f"{line}\n" for line in lines)


def _licence(component: Mapping[str, Any]) -> str:
    """An expression where there is one, else what the classifiers say, in short."""
    told = [
        entry.get("expression") or entry["license"].get("id") or entry["license"]["name"]
        for entry in component.get("licenses", ())
    ]
    exact = [one for one in told if not one.startswith("License :: ")]
    short = [one.rsplit(" :: ", 1)[1] for one in told if one.startswith("License :: OSI")]
    said = exact or short or [UNTOLD.get(component["name"], "")]
    if not said[0]:
        raise Unlicensed(
            f"{component['name']} {component['version']} does not say its licence: read it, and "
            "put it into UNTOLD in packaging/materials.py"
        )
    return " AND ".join(said)


def _texts(libraries: Path) -> dict[str, Sequence[str]]:
    """The licence texts that libraries bring, by the library's name."""
    found: dict[str, Sequence[str]] = {}
    for metadata in sorted(libraries.glob("*.dist-info/METADATA")):
        name = HeaderParser().parsestr(metadata.read_text(encoding="utf-8"))["Name"]
        found[name] = [
            file.relative_to(libraries).as_posix()
            for file in sorted(metadata.parent.rglob("*"))
            if file.is_file() and file.name.upper().startswith(("LICEN", "COPYING", "NOTICE"))
        ]
    return found


def _common_text(name: str) -> str:
    """Where else the text is. Raises Unlicensed where nobody has said."""
    if name not in ELSEWHERE:
        raise Unlicensed(
            f"{name} brings no text of its licence: say in ELSEWHERE of packaging/materials.py "
            "which one it is used under"
        )
    return f"({ELSEWHERE[name]})"
