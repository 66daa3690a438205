"""What may stand in QML, read from the sources: no effects, no strange icons, nothing unlisted."""

import json
import re

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from ui.engine import QML_FOLDER
from ui.fonts import icon_font_folder, install_fonts

MODULE = QML_FOLDER / "Kiosk"
SOURCES = sorted(MODULE.glob("*.qml"))
EVERY_SOURCE = sorted(QML_FOLDER.rglob("*.qml"))
OWN_IMPORTS = {
    "QtQuick",
    "QtQuick.Shapes",
    "QtQuick.Templates",
    "QtQuick.Window",
    "Kiosk",
    "Kiosk.Core",
    "Staff",
    '"glyphs.js"',
}
ALSO_IMPORTED = {"AttractFilm": {"QtMultimedia"}}
"""A film has no control of its own to be touched."""
GLYPHS = re.compile(r'"([\w-]+)": \["([\w-]+)", "\\u\{?([0-9A-F]+)\}?"\]')
CHARMAPS = {
    "phosphor": "phosphor-charmap-1.3.0.json",
    "material": "materialdesignicons6-webfont-charmap-6.9.96.json",
}


def glyphs(table=""):
    """(icon, glyph, code) of one table of glyphs.js, or of all."""
    text = (MODULE / "glyphs.js").read_text(encoding="utf-8")
    if table:
        _, _, text = text.partition(f"const {table} = {{")
        text, _, _ = text.partition("};")
    return GLYPHS.findall(text)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_nothing_uses_what_the_software_renderer_does_not_draw(source):
    text = source.read_text(encoding="utf-8")
    forbidden = ("QtQuick.Effects", "MultiEffect", "ShaderEffect", "layer.effect", "OpacityMask")
    assert not [word for word in forbidden if word in text]


@pytest.mark.parametrize("source", EVERY_SOURCE, ids=lambda path: path.stem)
def test_every_control_is_our_own(source):
    imported = set(re.findall(r"^import (\S+)", source.read_text(encoding="utf-8"), re.M))
    assert imported <= OWN_IMPORTS | ALSO_IMPORTED.get(source.stem, set())


@pytest.mark.parametrize("source", EVERY_SOURCE, ids=lambda path: path.stem)
def test_no_anchor_comes_and_goes(source):
    # An item that was held at both sides keeps the width it had when one of them lets go.
    anchors = re.findall(r"^\s*anchors\.\w+: .*", source.read_text(encoding="utf-8"), re.M)
    assert [each.strip() for each in anchors if "undefined" in each] == []


def test_every_component_is_listed_in_the_module():
    listed = re.findall(r"(\w+)\.qml$", (MODULE / "qmldir").read_text(encoding="utf-8"), re.M)
    assert sorted(listed) == [path.stem for path in SOURCES]


@pytest.mark.parametrize("table", CHARMAPS)
def test_icons_have_the_letters_of_their_fonts(table):
    known = json.loads((icon_font_folder() / CHARMAPS[table]).read_text(encoding="utf-8"))
    found = glyphs(table)
    wrong = [name for name, glyph, code in found if int(known[glyph], 16) != int(code, 16)]
    assert found
    assert wrong == []


def test_every_icon_is_in_its_font(qapp):
    families = install_fonts()
    metrics = {family: QFontMetrics(QFont(family)) for family in families}
    missing = [
        name
        for name, _, code in glyphs()
        if not any(each.inFontUcs4(int(code, 16)) for each in metrics.values())
    ]
    assert missing == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_every_icon_asked_for_is_drawn(source):
    drawn = {name for name, _, _ in glyphs()} | {"access", ""}
    text = source.read_text(encoding="utf-8")
    asked = set(re.findall(r'\b(?:sign|signAfter): "([\w-]*)"', text))
    for icon in re.findall(r"\bIcon \{(.*?)\n\s*\}", text, re.S):
        asked |= set(re.findall(r'\bname: "([\w-]*)"', icon))
    assert asked <= drawn
