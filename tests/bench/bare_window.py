"""A window with one button and nothing else: what Qt and the machine take by themselves.

`python -m tests.bench.bare_window` shows it, prints the process's memory in MiB and ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.e2e.watched_lunch import rss_mib

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickView

PANEL: Final = (1080, 1920)
BUTTON: Final = "button"
_QML: Final = b"""
import QtQuick
Rectangle {
    color: "linen"
    Rectangle {
        objectName: "button"
        anchors.centerIn: parent
        width: 480; height: 160
        color: area.pressed ? "coral" : "white"
        MouseArea { id: area; anchors.fill: parent }
    }
}
"""


def bare_window() -> QQuickView:
    """As large as the panel, not shown yet. Needs a QGuiApplication."""
    from PySide6.QtCore import QUrl
    from PySide6.QtQml import QQmlComponent
    from PySide6.QtQuick import QQuickView

    view = QQuickView()
    component = QQmlComponent(view.engine(), view)
    component.setData(_QML, QUrl())
    view.setContent(QUrl(), component, component.create())
    view.resize(*PANEL)
    return view


def main() -> None:
    from PySide6.QtGui import QGuiApplication

    qt = QGuiApplication([])
    view = bare_window()
    view.frameSwapped.connect(qt.quit)
    view.show()
    qt.exec()
    print(rss_mib())


if __name__ == "__main__":
    main()
