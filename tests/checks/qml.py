"""`python -m tests.checks.qml`: qmllint over every screen, with the view models of Python known."""

import subprocess
import sys
import tempfile
from pathlib import Path

import ui
from tests.checks.__main__ import ROOT, tool
from tests.checks.qml_types import types_under, write_modules

QML = ROOT / "ui" / "qml"
STAND_INS = ROOT / "tests" / "ui" / "stand_ins"
"""Modules of Qt that are not installed."""


def main() -> int:
    documents = sorted(str(path.relative_to(ROOT)) for path in QML.rglob("*.qml"))
    if not documents:
        print(f"no QML below {QML}", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="qml-types-") as described:
        write_modules(types_under(ui), Path(described))
        places = ["-I", described, "-I", str(QML), "-I", str(STAND_INS)]
        command = tool("pyside6-qmllint", *places, "-W", "0", *documents)
        return min(subprocess.run(command, cwd=ROOT, check=False).returncode, 1)


if __name__ == "__main__":
    sys.exit(main())
