"""What holds for every test: no display is needed, and a warning is a failure.

Fixtures live beside the tests that use them; only the surroundings of a test run are here.
"""

import os
import tempfile

import pytest
from hypothesis import settings

# Before anything imports Qt. A test that wants a window system starts its own and says so.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="samovar-tests-"))
# A developer's smart-card reader is left in peace: each process has a service of its own, or none.
os.environ["PCSCLITE_CSOCK_NAME"] = tempfile.mkdtemp(prefix="samovar-pcsc-") + "/service"
# A developer's settings must not decide what a test sees.
for _name in ("QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_QUICK_CONTROLS_STYLE", "QML_IMPORT_PATH"):
    os.environ.pop(_name, None)

# Time-outs are pytest's business; a busy machine must not fail an example that is merely slow.
settings.register_profile("everywhere", deadline=None)
# CI tries the same examples each time: a red run is about the change, not about luck.
settings.register_profile("ci", parent=settings.get_profile("everywhere"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "everywhere")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--sheets", metavar="DIR", help="leave contact sheets of the screens in this folder"
    )


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """pytest-qt builds a QApplication unless told otherwise; the product draws without widgets."""
    from PySide6.QtGui import QGuiApplication  # most tests never need Qt

    return QGuiApplication
