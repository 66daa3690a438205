"""Contact sheets: many shots on one picture, each with its name; a shot beside its drawing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

GAP = 24
CAPTION = 36
GROUND = QColor("#3A332E")
INK = QColor("#FFFFFF")

Shot = tuple[str, QImage]


def contact_sheet(shots: Sequence[Shot], *, columns: int, width: int) -> QImage:
    """The shots in rows, every one ``width`` pixels wide and as high as the first one wants."""
    height = round(width * shots[0][1].height() / shots[0][1].width())
    rows = -(-len(shots) // columns)
    step_x, step_y = width + GAP, height + CAPTION + GAP
    sheet = QImage(QSize(columns * step_x + GAP, rows * step_y + GAP), QImage.Format.Format_RGB32)
    sheet.fill(GROUND)
    painter = QPainter(sheet)
    painter.setPen(INK)
    font = QFont("Manrope")
    font.setPixelSize(22)
    painter.setFont(font)
    for place, (name, shot) in enumerate(shots):
        left = GAP + place % columns * step_x
        top = GAP + place // columns * step_y
        caption = QRect(left, top, width, CAPTION)
        painter.drawText(caption, Qt.AlignmentFlag.AlignVCenter, name)
        small = shot.scaled(
            QSize(width, height),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawImage(QPoint(left, top + CAPTION), small)
    painter.end()
    return sheet


def side_by_side(name: str, drawing: Path, shot: QImage) -> QImage:
    """The drawing at the left, what the product draws at the right."""
    pair = [(f"{drawing.stem} (drawing)", QImage(str(drawing))), (f"{name} (product)", shot)]
    return contact_sheet(pair, columns=2, width=min(1080, shot.width()))
