"""`python -m tests.ui.gallery FILE.png [scheme]`: every state of the components on one picture."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from ui.engine import PictureSources, equip, theme_of

SHEET = Path(__file__).parent / "Gallery.qml"


def gallery(scheme: str = "light") -> tuple[QImage, list[str]]:
    """The sheet as a picture, and what the engine complained of."""
    complaints: list[str] = []
    engine = QQmlApplicationEngine()
    engine.warnings.connect(lambda found: complaints.extend(each.toString() for each in found))
    equip(engine, PictureSources())
    theme_of(engine).setProperty("scheme", scheme)
    engine.load(str(SHEET))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    QTest.qWait(400)
    picture = window.grabWindow()
    window.close()
    return picture, complaints


def main(arguments: list[str]) -> int:
    application = QGuiApplication.instance() or QGuiApplication([])
    picture, complaints = gallery(*arguments[1:2])
    picture.save(arguments[0])
    del application
    print("\n".join(complaints), file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
