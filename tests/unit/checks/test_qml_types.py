"""qmllint learns Python types from what we write for it, and then finds what is misspelt."""

import importlib
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import Property, QAbstractListModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from tests.checks.__main__ import tool
from tests.checks.qml_types import QmlModule, QmlType, types_under, write_modules

QML_IMPORT_NAME = "Till.Core"
QML_IMPORT_MAJOR_VERSION = 1
MODULE = QmlModule(name=QML_IMPORT_NAME, version="1.0")


@QmlElement
class Lines(QAbstractListModel):
    countChanged = Signal()

    @Property(int, notify=countChanged)
    def count(self) -> int:
        return 0


@QmlElement
class Till(QObject):
    changed = Signal()

    @Property(str, notify=changed)
    def totalText(self) -> str:
        return ""

    @Property(Lines, constant=True)
    def lines(self) -> Lines:
        return Lines(self)

    @Slot(str, int, result=bool)
    def pay(self, tender: str, times: int) -> bool:
        return bool(tender) and times > 0


SCREEN = """
import QtQuick
import Till.Core

ListView {{
    id: root
    required property Till till
    readonly property var shown: {expression}
    model: root.till.lines
}}
"""


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("qml-types")
    decorators = frozenset({"QmlElement", "QmlUncreatable"})
    write_modules(
        [QmlType(python=python, module=MODULE, decorators=decorators) for python in (Lines, Till)],
        folder,
    )
    return folder


def lint(described: Path, document: str) -> subprocess.CompletedProcess[str]:
    screen = described / "Screen.qml"
    screen.write_text(document, encoding="utf-8")
    command = tool("pyside6-qmllint", "-I", str(described), "-W", "0", str(screen))
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "expression", ["root.till.totalText", "root.till.lines.count", 'root.till.pay("card", 1)']
)
def test_a_screen_that_names_things_right_passes(described: Path, expression: str) -> None:
    answer = lint(described, SCREEN.format(expression=expression))
    assert answer.returncode == 0, answer.stdout + answer.stderr


@pytest.mark.parametrize(
    ("expression", "misspelt"),
    [
        ("root.till.totalTxt", "totalTxt"),
        ("root.till.lines.cuont", "cuont"),
        ('root.till.pya("card", 1)', "pya"),
    ],
)
def test_a_misspelt_python_property_is_found(
    described: Path, expression: str, misspelt: str
) -> None:
    answer = lint(described, SCREEN.format(expression=expression))
    assert answer.returncode != 0
    assert f'"{misspelt}" not found' in answer.stdout + answer.stderr


def test_what_the_core_makes_cannot_be_made_in_qml(described: Path) -> None:
    answer = lint(described, "import QtQuick\nimport Till.Core\nItem { Till {} }\n")
    assert answer.returncode != 0
    assert "not creatable" in answer.stdout + answer.stderr


def test_what_a_view_model_inherits_is_described_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "samovar_till"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "part.py").write_text(
        "from PySide6.QtCore import Property, QObject\n"
        "class Part(QObject):\n"
        "    @Property(bool, constant=True)\n"
        "    def open(self): return True\n"
    )
    (package / "drawer.py").write_text(
        "from PySide6.QtQml import QmlElement\n"
        "from samovar_till.part import Part\n"
        "QML_IMPORT_NAME = 'Drawer.Core'\n"
        "QML_IMPORT_MAJOR_VERSION = 1\n"
        "@QmlElement\n"
        "class Drawer(Part): pass\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    write_modules(types_under(importlib.import_module("samovar_till")), tmp_path)
    document = """
        import QtQuick
        import Drawer.Core
        Item {{
            required property Drawer drawer
            property bool open: drawer.{name}
        }}
    """
    assert lint(tmp_path, document.format(name="open")).returncode == 0
    assert lint(tmp_path, document.format(name="opne")).returncode != 0
