"""The QML engine with everything the screens draw with: module path, pictures, fonts."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlEngine

from ui.fonts import install_fonts
from ui.pictures.art import Art
from ui.pictures.codes import QrCodes
from ui.pictures.dishes import dish_pictures

QML_FOLDER = Path(__file__).parent / "qml"
RESOURCES = Path(__file__).parent.parent / "resources"


class PictureSources(Struct, frozen=True, kw_only=True):
    """Where drawings come from; the restaurant's own folders stand before the product's."""

    folders: Sequence[Path] = tuple(
        RESOURCES / "pictures" / folder for folder in ("food", "scenes", "overlays")
    )
    mark: Path = RESOURCES / "brand" / "mark.svg"
    fonts: Path = RESOURCES / "fonts"


def equip(engine: QQmlEngine, sources: PictureSources) -> None:
    """Lets `engine` import Kiosk, draw its pictures and find its fonts; before any QML is loaded.

    The engine owns the providers afterwards. Needs a QGuiApplication.
    """
    install_fonts(sources.fonts)
    engine.addImportPath(str(QML_FOLDER))
    engine.addImageProvider("art", Art(sources.mark))
    engine.addImageProvider("code", QrCodes())
    theme_of(engine).setProperty("pictures", dish_pictures(sources.folders))


def theme_of(engine: QQmlEngine) -> QObject:
    """The Theme singleton of an equipped engine. ModuleNotFoundError where QML cannot load it."""
    theme = engine.singletonInstance("Kiosk", "Theme")
    if not isinstance(theme, QObject):
        raise ModuleNotFoundError(f"no QML module Kiosk in {QML_FOLDER}")
    return theme
