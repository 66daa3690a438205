"""Which file shows which dish or scene: names as the menu has them, addresses as QML loads them.

QML loads the files itself, asynchronously and in exactly the pixels it needs. A Python image
provider may not stand between: Qt's image thread would wait for the interpreter while holding the
lock that the painting thread, holding the interpreter, waits for, and the screen would freeze.
"""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QUrl

SUFFIXES = (".svg", ".png", ".webp", ".jpg")


def dish_pictures(folders: Iterable[Path]) -> dict[str, str]:
    """Name (without suffix) to file address. The first folder wins, then the first of `SUFFIXES`.

    Folders that do not exist are empty.
    """
    found: dict[str, str] = {}
    for folder in folders:
        for suffix in SUFFIXES:
            for path in sorted(folder.glob(f"*{suffix}")):
                found.setdefault(path.stem, QUrl.fromLocalFile(str(path)).toString())
    return found
