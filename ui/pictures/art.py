"""`image://art/...`: the soft shadows and gradient plates the software renderer cannot draw.

A gradient `Rectangle` has jagged corners there and no effect is drawn at all, so both are small
images made once per size. A slice is stretched where every pixel is the same (`BorderImage`);
what moves under a finger is asked for in its whole size (`w`, `h`), because stretching costs
several times as much as copying.

- `shadow?r=32&m=26&l=0,2,6,462810,15;0,6,20,462810,15`: under a rounded box of radius r; each layer
  is dx, dy, blur, colour, alpha (0-255) in pixels, as a style sheet would write it. The image
  reaches `m` pixels beyond the box on every side; its caps are m + r + m wide and high. With
  `w`, `h` and `fill` it is the whole box in that colour with its shadow.
- `plate?h=112&r=32&top=b9572d&bottom=ac4c25`: a rounded box with a vertical gradient, exactly h
  pixels high, w wide or to be stretched in width.
- `glow?w=1000&h=536&r=48&top=...&bottom=...&c=0.5,0.6,0.7`: the same, exactly w x h, with a pale
  disc (centre x, centre y, radius in parts of the width) behind what stands on it.
- `mark?px=64&c=b4532a`: the restaurant's mark in one colour.
"""

from pathlib import Path
from urllib.parse import parse_qs

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QImageReader,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QRadialGradient,
)
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider

# Gaussian edge of a blurred box at -1 … +1 blur from its outline, as parts of full strength.
_FALLOFF = (
    (-1.0, 0.977), (-0.75, 0.933), (-0.5, 0.841), (-0.25, 0.691), (0.0, 0.5),
    (0.25, 0.309), (0.5, 0.159), (0.75, 0.067), (0.9, 0.028), (1.0, 0.0),
)  # fmt: skip


def _layer(text: str) -> tuple[int, int, int, str, int]:
    dx, dy, blur, colour, alpha = text.split(",")
    return int(dx), int(dy), int(blur), colour, int(alpha)


class Art(QQuickImageProvider):
    """Draws plates, shadows and the mark. Quick enough (under 2 ms each) to be called in place."""

    def __init__(self, mark: Path) -> None:
        super().__init__(QQmlImageProviderBase.ImageType.Image)
        self._mark = mark

    def requestImage(self, request: str, size: QSize, requested: QSize) -> QImage:  # noqa: ARG002 - Qt's signature
        """The image for `kind?parameters`; a null image for a kind nobody draws."""
        kind, _, query = request.partition("?")
        given = {name: values[0] for name, values in parse_qs(query).items()}
        match kind:
            case "shadow":
                return _shadow(int(given["r"]), int(given["m"]), given)
            case "plate":
                radius, height = int(given["r"]), int(given["h"])
                return _plate(QSize(int(given.get("w", 2 * radius + 2)), height), radius, given)
            case "glow":
                return _glow(QSize(int(given["w"]), int(given["h"])), int(given["r"]), given)
            case "mark":
                return self._tinted_mark(int(given["px"]), QColor(f"#{given['c']}"))
        return QImage()

    def _tinted_mark(self, px: int, colour: QColor) -> QImage:
        reader = QImageReader(str(self._mark))
        reader.setScaledSize(QSize(px, px))
        image = reader.read().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        if image.isNull():
            return image
        painter = QPainter(image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(image.rect(), colour)
        painter.end()
        return image


def _empty(size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _plate(size: QSize, radius: int, given: dict[str, str]) -> QImage:
    image = _empty(size)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_gradient(size.height(), given))
    painter.drawRoundedRect(QRectF(image.rect()), radius, radius)
    painter.end()
    return image


def _gradient(height: int, given: dict[str, str]) -> QBrush:
    gradient = QLinearGradient(0, 0, 0, height)
    gradient.setColorAt(0, QColor(f"#{given['top']}"))
    gradient.setColorAt(1, QColor(f"#{given['bottom']}"))
    return QBrush(gradient)


def _glow(size: QSize, radius: int, given: dict[str, str]) -> QImage:
    x, y, part = (float(number) * size.width() for number in given["c"].split(","))
    box = QPainterPath()
    box.addRoundedRect(QRectF(0, 0, size.width(), size.height()), radius, radius)
    disc = QPainterPath()
    disc.addEllipse(QPointF(x, y), part, part)
    image = _empty(size)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(box, _gradient(size.height(), given))
    painter.fillPath(disc & box, QColor(255, 255, 255, 34))
    painter.end()
    return image


def _shadow(radius: int, margin: int, given: dict[str, str]) -> QImage:
    """Shadow of a box, or of the smallest one whose middle may be stretched."""
    side = 2 * (radius + margin) + 2
    width, height = int(given.get("w", side)), int(given.get("h", side))
    box = QRectF(margin, margin, width, height)
    image = _empty(QSize(width + 2 * margin, height + 2 * margin))
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    for layer in given["l"].split(";"):
        dx, dy, blur, colour, alpha = _layer(layer)
        _blurred_box(painter, box.translated(dx, dy), radius, blur, QColor(f"#{colour}"), alpha)
    if "fill" in given:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(f"#{given['fill']}"))
        painter.drawRoundedRect(box, radius, radius)
    painter.end()
    return image


def _blurred_box(
    painter: QPainter, box: QRectF, radius: int, blur: int, colour: QColor, alpha: int
) -> None:
    """Four radial corners, four linear edges and a core: a box blur without blurring."""
    corner = min(radius + blur * 0.4, box.width() / 2)
    reach = corner + blur
    stops = [
        ((corner + at * blur) / reach, QColor(colour.red(), colour.green(), colour.blue(), part))
        for at, strength in _FALLOFF
        if corner + at * blur >= 0 and (part := round(alpha * strength)) >= 0
    ]
    left, top = box.left() + corner, box.top() + corner
    right, bottom = box.right() - corner, box.bottom() - corner
    for x, y, away_x, away_y in (
        (left, top, -1, -1), (right, top, 1, -1), (left, bottom, -1, 1), (right, bottom, 1, 1),
    ):  # fmt: skip
        radial = QRadialGradient(QPointF(x, y), reach)
        radial.setStops(stops)
        painter.fillRect(QRectF(x, y, away_x * reach, away_y * reach).normalized(), radial)
    for start, far, area in (
        (QPointF(0, top), QPointF(0, top - reach), QRectF(left, top - reach, right - left, reach)),
        (
            QPointF(0, bottom),
            QPointF(0, bottom + reach),
            QRectF(left, bottom, right - left, reach),
        ),
        (
            QPointF(left, 0),
            QPointF(left - reach, 0),
            QRectF(left - reach, top, reach, bottom - top),
        ),
        (QPointF(right, 0), QPointF(right + reach, 0), QRectF(right, top, reach, bottom - top)),
    ):
        linear = QLinearGradient(start, far)
        linear.setStops(stops)
        painter.fillRect(area, linear)
    core = QColor(colour)
    core.setAlpha(stops[0][1].alpha())
    painter.fillRect(QRectF(left, top, right - left, bottom - top), core)
