"""Which file shows which dish or scene: names as the menu has them, addresses as QML loads them.

QML loads the files itself, asynchronously and in exactly the pixels it needs. A Python image
provider may not stand between: Qt's image thread would wait for the interpreter while holding the
lock that the painting thread, holding the interpreter, waits for, and the screen would freeze.
"""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QUrl

SUFFIXES = (".svg", ".png", ".webp", ".jpg", ".jpeg", ".bmp")


def dish_pictures(folders: Iterable[Path]) -> dict[str, str]:
    """Name (without suffix) to file address. The first folder wins, then the first of `SUFFIXES`,
    whose case does not matter.

    Folders that do not exist are empty. Touches the disk: large folders belong in a worker thread.
    """
    found: dict[str, str] = {}
    for folder in folders:
        files = folder.iterdir() if folder.is_dir() else ()
        pictures = [file for file in files if file.suffix.lower() in SUFFIXES]
        for file in sorted(pictures, key=lambda each: (SUFFIXES.index(each.suffix.lower()), each)):
            found.setdefault(file.stem, QUrl.fromLocalFile(str(file)).toString())
    return found
