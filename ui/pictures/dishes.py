"""`image://dish/<name>?<px>`: a dish or scene picture, rendered in exactly the pixels asked for."""

import re
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider

_REQUEST = re.compile(r"(?P<name>[\w-]{1,80})\?(?P<width>\d{1,4})(?:x(?P<height>\d{1,4}))?")
_SUFFIXES = (".svg", ".png", ".webp", ".jpg")
_CACHE_BYTES = 24 * 1024 * 1024


class DishPictures(QQuickImageProvider):
    """Finds `<name>.svg|png|webp|jpg` in the given folders, the first folder first.

    `?240` asks for a picture that fits 240 x 240 pixels, `?1080x1120` for one that fits that box;
    the picture keeps its proportions. A name that is not there gives a null image: QML sees
    `Image.Error` and shows the mark instead. Names with anything but letters, digits, `_` and `-`
    are not looked for.

    Qt calls it on its own image thread, one request after another, and forgets requests of
    delegates that have gone. `QImageReader.read` lets go of the interpreter while it draws
    (`QSvgRenderer.render` does not), so a large picture cannot delay a view model.
    """

    def __init__(self, folders: Sequence[Path], cache_bytes: int = _CACHE_BYTES) -> None:
        super().__init__(
            QQmlImageProviderBase.ImageType.Image,
            QQmlImageProviderBase.Flag.ForceAsynchronousImageLoading,
        )
        self._folders = tuple(folders)
        self._limit = cache_bytes
        self._cache: OrderedDict[str, QImage] = OrderedDict()
        self._cached_bytes = 0
        self._lock = Lock()

    def requestImage(self, request: str, size: QSize, requested: QSize) -> QImage:  # noqa: ARG002
        """The picture for `name?px`; `size` and `requested` are Qt's and not needed here."""
        with self._lock:
            if request in self._cache:
                self._cache.move_to_end(request)
                return self._cache[request]
        picture = self._drawn(request)
        if not picture.isNull():
            self._keep(request, picture)
        return picture

    def path_of(self, name: str) -> Path | None:
        """The file a name stands for, or None."""
        for folder in self._folders:
            for suffix in _SUFFIXES:
                candidate = folder / f"{name}{suffix}"
                if candidate.is_file():
                    return candidate
        return None

    def _drawn(self, request: str) -> QImage:
        match = _REQUEST.fullmatch(request)
        path = self.path_of(match["name"]) if match else None
        if match is None or path is None:
            return QImage()
        width = int(match["width"])
        box = QSize(width, int(match["height"] or width))
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)
        reader.setScaledSize(
            reader.size().scaled(box, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
        )
        return reader.read().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)

    def _keep(self, request: str, picture: QImage) -> None:
        with self._lock:
            self._cache[request] = picture
            self._cached_bytes += picture.sizeInBytes()
            while self._cached_bytes > self._limit and len(self._cache) > 1:
                _, oldest = self._cache.popitem(last=False)
                self._cached_bytes -= oldest.sizeInBytes()
