"""Pictures keep to the file rules: what is allowed in, how heavy, and drawn by the kiosk itself.

The limits are those every browser and the kiosk's own renderer draw alike: shapes and plain
gradients, no filters, masks, clips, patterns, text or styles.
"""

import re
from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from resources.paths import resource_path

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {
    *("svg", "defs", "g", "linearGradient", "radialGradient", "stop"),
    *("path", "circle", "ellipse", "rect"),
}
ATTRIBUTE = re.compile(
    r"c[xy]|d|height|r[xy]?|transform|viewBox|width|[xy][12]?"
    r"|opacity|(fill|stroke)(-opacity)?|fill-rule|stroke-(dasharray|linecap|linejoin|width)"
    r"|gradientUnits|id|offset|stop-(color|opacity)"
)
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}|none|url\(#\w+\)")

DISH_BYTES = 75_000
TRAY_BYTES = 120_000
TRAYS = {"combo", "family_combo"}
# Seen from 35°: they stand on the table's plane, so their middle is not the canvas's.
TALL = {
    "compote",
    "hot_chocolate",
    "icecream",
    "kissel",
    "kvas",
    "lemonade",
    "medovik",
    "mors",
    "napoleon",
    "pancakes_stack",
    "sharlotka",
    "tea",
}
FLAT_OFF_CENTRE = 8
TALL_OFF_CENTRE = 36
CANVAS = 400

# A picture with text would need fonts, and with them an application, before it can be refused.
pytestmark = pytest.mark.usefixtures("qapp")

PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def pictures(folder: str) -> list[Path]:
    return sorted(resource_path("pictures", folder).glob("*.svg"))


DISHES = pictures("food")
EVERYTHING = [*DISHES, *pictures("scenes"), resource_path("brand", "mark.svg")]


def name(path: Path) -> str:
    return path.stem


def drawn(path: Path, side: int) -> QImage:
    """The picture as the kiosk draws it, on nothing, `side` pixels square."""
    renderer = QSvgRenderer(str(path))
    assert renderer.isValid()
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


def solid_part(image: QImage) -> QRect:
    """The smallest box round everything but the ground shadow, which is under 40 % everywhere."""
    mask = image.convertToFormat(QImage.Format.Format_Alpha8)
    stride, side = mask.bytesPerLine(), mask.width()
    bits = bytes(mask.constBits())
    rows = [bits[y * stride : y * stride + side] for y in range(side)]
    inked = [[x for x, alpha in enumerate(row) if alpha > 160] for row in rows]
    ys = [y for y, xs in enumerate(inked) if xs]
    left = min(xs[0] for xs in inked if xs)
    right = max(xs[-1] for xs in inked if xs)
    return QRect(left, ys[0], right - left + 1, ys[-1] - ys[0] + 1)


@pytest.mark.parametrize("path", EVERYTHING, ids=name)
def test_only_shapes_and_plain_gradients_are_used(path: Path) -> None:
    for element in etree.parse(path, PARSER).iter():
        assert isinstance(element.tag, str), "comments and instructions are dead weight"
        assert element.tag.removeprefix(SVG) in ELEMENTS
        assert not [key for key in map(str, element.attrib) if not ATTRIBUTE.fullmatch(key)]
        for paint in ("fill", "stroke", "stop-color"):
            assert COLOUR.fullmatch(element.get(paint, "none"))


@pytest.mark.parametrize("path", EVERYTHING, ids=name)
def test_every_gradient_is_there_once_and_used(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    defined = re.findall(r'\bid="(\w+)"', text)
    assert len(defined) == len(set(defined))
    assert set(re.findall(r"url\(#(\w+)\)", text)) == set(defined)


@pytest.mark.parametrize("path", DISHES, ids=name)
def test_a_dish_is_square_and_light(path: Path) -> None:
    root = etree.parse(path, PARSER).getroot()
    assert root.get("viewBox") == f"0 0 {CANVAS} {CANVAS}"
    limit = TRAY_BYTES if path.stem in TRAYS else DISH_BYTES
    assert path.stat().st_size <= limit


@pytest.mark.parametrize("path", DISHES, ids=name)
def test_a_dish_stands_in_the_middle_of_its_tile(path: Path) -> None:
    side = 200
    box = solid_part(drawn(path, side))
    scale = CANVAS / side
    off_x = abs(box.x() + box.width() / 2 - side / 2) * scale
    off_y = abs(box.y() + box.height() / 2 - side / 2) * scale
    assert max(off_x, off_y) <= (TALL_OFF_CENTRE if path.stem in TALL else FLAT_OFF_CENTRE)
    assert box.height() * scale >= CANVAS / 2, "a small dish is lost in a list"


@pytest.mark.parametrize("path", EVERYTHING, ids=name)
def test_a_picture_is_drawn_even_at_the_smallest_size(path: Path) -> None:
    box = solid_part(drawn(path, 60))
    assert box.width() >= 15
    assert box.height() >= 15


def test_the_mark_is_one_path_of_one_colour_for_a_theme_to_replace() -> None:
    path = resource_path("brand", "mark.svg")
    (shape,) = etree.parse(path, PARSER).getroot()
    assert shape.tag == f"{SVG}path"
    assert set(shape.attrib) == {"d", "fill"}
    assert path.read_text(encoding="utf-8").count(str(shape.get("fill"))) == 1


def test_the_mark_is_centred_in_its_square() -> None:
    box = solid_part(drawn(resource_path("brand", "mark.svg"), 136))
    assert abs(box.center().x() - 68) <= 2
    assert abs(box.center().y() - 68) <= 2
