"""`image://code/<text>?<px>`: a QR code in whole pixels per module."""

import base64
import binascii

import segno
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider


class QrCodes(QQuickImageProvider):
    """Draws dark modules on a transparent ground, without the quiet zone (the frame gives it).

    `<text>` is URL-safe Base64 of UTF-8, because Qt decodes percent signs on its own. The image is
    the largest whole number of pixels per module that fits `px`; text that is too long for a code
    or not Base64 gives a null image.
    """

    def __init__(self, ink: str = "#2B1D14") -> None:
        super().__init__(QQmlImageProviderBase.ImageType.Image)
        self._ink = QColor(ink)

    def requestImage(self, request: str, size: QSize, requested: QSize) -> QImage:  # noqa: ARG002 - Qt's signature
        """The code for `base64?px`."""
        encoded, _, px = request.partition("?")
        try:
            padded = encoded + "=" * (-len(encoded) % 4)
            text = base64.b64decode(padded, altchars=b"-_", validate=True).decode("utf-8")
            modules = segno.make(text, error="m", micro=False).matrix
        except (binascii.Error, UnicodeDecodeError, segno.DataOverflowError, ValueError):
            return QImage()
        return self._drawn(modules, max(1, int(px or 0) // len(modules)))

    def _drawn(self, modules: tuple[bytearray, ...], side: int) -> QImage:
        count = len(modules)
        image = QImage(count, count, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        for y, row in enumerate(modules):
            for x, dark in enumerate(row):
                if dark:
                    image.setPixelColor(x, y, self._ink)
        return image.scaled(count * side, count * side)
