"""The typefaces: text from the system or the bundle, icons from the icon-font package.

Text is Manrope, or Inter for languages whose letters Manrope lacks; both come from packages of
the platform, or from a folder of the bundle. Icons are Phosphor, a few food signs Material Design
Icons; both lie in QtAwesome as plain font files. The package itself is never imported: it would
pull in widgets.
"""

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFontDatabase

ICON_FONTS = ("phosphor-1.3.0.ttf", "materialdesignicons6-webfont-6.9.96.ttf")


def icon_font_folder() -> Path:
    """Where the icon-font package keeps its files; ModuleNotFoundError when it is not installed."""
    spec = find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("the icon fonts come with QtAwesome, which is not installed")
    return Path(spec.submodule_search_locations[0]) / "fonts"


def install_fonts(bundled: Path | None = None) -> list[str]:
    """Makes the icon fonts, and the text fonts of `bundled` if given, known to Qt.

    Returns the families added. FileNotFoundError names a font file that is not there or is none.
    Needs a QGuiApplication.
    """
    files = [icon_font_folder() / name for name in ICON_FONTS]
    if bundled is not None and bundled.is_dir():
        files += sorted(path for path in bundled.iterdir() if path.suffix in {".ttf", ".otf"})
    families: list[str] = []
    for path in files:
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            raise FileNotFoundError(f"not a usable font: {path}")
        families += QFontDatabase.applicationFontFamilies(number)
    return families
