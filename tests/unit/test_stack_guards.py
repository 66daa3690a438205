"""Rules about what the product stands on. Each guards against a trouble that has happened."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("kiosk", "hardware", "ui", "resources")
LOCKS = ("requirements.lock", "requirements-dev.lock")


def imports_of(path: Path) -> Iterator[str]:
    """Full names of the modules a file imports, inside functions too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            assert node.module is not None
            yield node.module


def python_files(*rooms: str) -> list[Path]:
    return [path for room in rooms for path in sorted((ROOT / room).rglob("*.py"))]


def test_qt_takes_no_reference_that_is_not_its_own() -> None:
    # PySide6 6.12.0 drops one reference to True, False or None per emitted signal; on Python 3.11
    # the program aborts after some hundreds of taps. On 3.12 and later these objects are immortal.
    class Emitter(QObject):
        tapped = Signal()
        toggled = Signal(bool)

    emitter = Emitter()
    seen: list[bool] = []
    emitter.toggled.connect(seen.append)
    before = [sys.getrefcount(value) for value in (True, False, None)]
    for _ in range(30):
        emitter.tapped.emit()
        emitter.toggled.emit(True)
    seen.clear()
    after = [sys.getrefcount(value) for value in (True, False, None)]
    assert all(now > then - 10 for now, then in zip(after, before, strict=True))


def test_qt_is_imported_by_the_screens_alone() -> None:
    found = {
        str(path.relative_to(ROOT))
        for path in python_files("kiosk", "hardware", "resources")
        for name in imports_of(path)
        if name.partition(".")[0] in {"PySide6", "shiboken6", "qtawesome", "qtpy"}
    }
    assert not found


def test_the_shared_event_loop_is_named_in_one_file() -> None:
    found = {
        str(path.relative_to(ROOT))
        for path in python_files(*PRODUCT)
        for name in imports_of(path)
        if name.partition(".")[0] == "qasync"
    }
    assert found <= {"ui/screen_loop.py"}


def test_simulators_know_the_references_only() -> None:
    allowed = {
        "PIL",
        "cryptography",
        "lxml",
        "segno",
        "starlette",
        "uvicorn",
    } | sys.stdlib_module_names
    found = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in python_files("kiosk/simulators")
        for name in imports_of(path)
        if name.partition(".")[0] not in allowed
        and not f"{name}.".startswith(("kiosk.simulators.", "resources."))
    }
    assert not found


def test_no_screen_uses_an_effect_that_software_rendering_leaves_out() -> None:
    # The software backend draws nothing at all for these, and the item they belong to vanishes.
    missing = re.compile(
        r"\bQtQuick\.Effects\b|\bMultiEffect\b|\bRectangularShadow\b|\blayer\.effect\b"
    )
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sorted((ROOT / "ui").rglob("*.qml"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if missing.search(line.partition("//")[0])
    ]
    assert not found


@pytest.mark.parametrize("name", LOCKS)
def test_the_locks_pin_by_hash_and_name_no_index(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*-(?!-hash)", text, re.MULTILINE), "an option other than a hash"
    requirements = re.split(r"\n(?=\S)", text.strip())
    assert requirements
    assert [r for r in requirements if "==" not in r or "--hash=sha256:" not in r] == []


@pytest.mark.parametrize("name", LOCKS)
def test_the_locks_hold_what_the_project_asks_for(name: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"], *extras["simulators"]]
    if name == "requirements-dev.lock":
        asked += extras["dev"]
    locked = {
        line.split(" ", 1)[0]
        for line in (ROOT / name).read_text("utf-8").splitlines()
        if line[:1].isalnum()
    }
    wanted = {requirement.split(" ", 1)[0].lower() for requirement in asked}
    assert wanted <= locked, "run ./run lock"


def test_packaging_does_not_hide_the_library_of_its_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
