"""Millimetres, contrast and words: what Theme promises for every panel and every scheme."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlEngine

from ui.engine import PictureSources, equip, theme_of

# size, diagonal, u, 20 mm, 12 mm, smallest text: the table of measures.
PANELS = [
    ((1080, 1920), 21.5, 8.93, 81, 49, 29),
    ((1080, 1920), 24.0, 8.00, 73, 44, 26),
    ((1080, 1920), 27.0, 7.11, 65, 39, 23),
    ((1080, 1920), 32.0, 6.00, 55, 33, 20),
    ((1366, 768), 15.6, 8.76, 80, 48, 29),
]

SCHEMES = {"light": 4.5, "dark-contrast": 7.0, "light-contrast": 7.0}


@pytest.fixture
def engine(qapp):
    engine = QQmlEngine()
    equip(engine, PictureSources())
    yield engine
    engine.deleteLater()


@pytest.fixture
def theme(engine):
    return theme_of(engine)


def ask(engine, call):
    """The value of a JavaScript expression over `theme`."""
    engine.globalObject().setProperty("theme", engine.newQObject(theme_of(engine)))
    answer = engine.evaluate(call)
    assert not answer.isError(), answer.toString()
    return answer.toVariant()


@pytest.mark.parametrize(("size", "inches", "u", "main", "any_target", "smallest"), PANELS)
def test_sizes_hold_in_millimetres_on_every_panel(
    engine, theme, size, inches, u, main, any_target, smallest
):
    theme.setProperty("windowWidth", size[0])
    theme.setProperty("windowHeight", size[1])
    theme.setProperty("diagonalInches", inches)
    assert theme.property("u") == pytest.approx(u, abs=0.01)
    assert ask(engine, "theme.mm(20)") == main
    # Hit sizes are rounded up, so that nothing comes out smaller than its millimetres.
    assert any_target <= ask(engine, "theme.mm(12)") <= any_target + 1
    assert ask(engine, "theme.sized(26)") == pytest.approx(smallest, abs=1)


@pytest.mark.parametrize(
    ("size", "inches", "band"),
    [
        ((1080, 1920), 21.5, 807),
        ((1080, 1920), 24.0, 723),
        ((1080, 1920), 27.0, 642),
        ((1080, 1920), 32.0, 542),
        ((1366, 768), 15.6, 791),
    ],
)
def test_the_low_band_ends_at_1100_mm_above_the_floor(theme, size, inches, band):
    theme.setProperty("windowWidth", size[0])
    theme.setProperty("windowHeight", size[1])
    theme.setProperty("diagonalInches", inches)
    theme.setProperty("lowWished", True)
    assert theme.property("reach") == band
    assert theme.property("low") == (band < size[1])
    assert theme.property("glassHeight") == min(band, size[1])


def test_a_panel_hung_higher_has_a_smaller_band(theme):
    theme.setProperty("lowWished", True)
    before = theme.property("glassHeight")
    theme.setProperty("lowerEdgeMm", 950)
    assert theme.property("glassHeight") < before
    assert theme.property("slim")


def test_a_panel_that_stands_on_the_floor_keeps_its_shop_window(theme):
    theme.setProperty("lowWished", True)
    theme.setProperty("lowerEdgeMm", 700)
    assert not theme.property("portrait")
    assert theme.property("windowedHeight") > 0


@pytest.mark.parametrize(
    ("size", "inches", "layout"),
    [
        ((1080, 1920), 24.0, "portrait"),
        ((1920, 1080), 24.0, "wide"),
        ((1366, 768), 15.6, "narrow"),
    ],
)
def test_every_panel_has_one_layout(theme, size, inches, layout):
    theme.setProperty("windowWidth", size[0])
    theme.setProperty("windowHeight", size[1])
    theme.setProperty("diagonalInches", inches)
    layouts = ("portrait", "wide", "narrow")
    assert [name for name in layouts if theme.property(name)] == [layout]


@pytest.mark.parametrize(("scheme", "least"), SCHEMES.items())
@pytest.mark.parametrize("ink", ["ink", "ink2", "copperDeep", "trouble"])
@pytest.mark.parametrize("ground", ["paper", "surface", "sunk"])
def test_letters_can_be_read_on_every_ground(engine, theme, scheme, least, ink, ground):
    theme.setProperty("scheme", scheme)
    assert ask(engine, f"theme.contrastOf(theme.{ink}, theme.{ground})") >= least


@pytest.mark.parametrize(("scheme", "least"), SCHEMES.items())
@pytest.mark.parametrize(
    ("letters", "ground"),
    [
        ("copperText", "copper"),
        ("tonalText", "tonal"),
        ("plateText", "plate"),
        ("copperDeep", "selected"),
        ("trouble", "troubleTint"),
    ],
)
def test_letters_can_be_read_on_plates(engine, theme, scheme, least, letters, ground):
    theme.setProperty("scheme", scheme)
    assert ask(engine, f"theme.contrastOf(theme.{letters}, theme.{ground})") >= least


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", ["paper", "surface", "sunk"])
def test_edges_of_controls_can_be_seen(engine, theme, scheme, ground):
    theme.setProperty("scheme", scheme)
    assert ask(engine, f"theme.contrastOf(theme.edge, theme.{ground})") >= 3.0


def test_a_brand_colour_that_can_be_read_is_taken(theme):
    theme.setProperty("brandCopper", QColor("#1B5E8C"))
    assert theme.property("copper").name() == "#1b5e8c"
    assert theme.property("copperDeep").lightness() < theme.property("copper").lightness()


def test_a_brand_colour_that_cannot_be_read_is_refused(theme):
    theme.setProperty("brandCopper", QColor("#F2B705"))
    assert theme.property("copper").name() == "#b4532a"


def test_the_contrast_schemes_know_no_brand(theme):
    theme.setProperty("brandCopper", QColor("#1B5E8C"))
    theme.setProperty("scheme", "dark-contrast")
    assert theme.property("copper").name() == "#ffb37c"


@pytest.mark.parametrize(
    ("said", "tied"),
    [
        ("Варим с утра", "Варим с\u00a0утра"),
        ("В зале", "В\u00a0зале"),
        ("и в зале", "и\u00a0в\u00a0зале"),
        ("made to order in the pan", "made to\u00a0order in\u00a0the\u00a0pan"),
        ("390 ₽", "390\u00a0₽"),
        ("Анна", "Анна"),
    ],
)
def test_short_words_cling_to_the_next(engine, said, tied):
    assert ask(engine, f"theme.tie('{said}')") == tied


def test_without_motion_nothing_takes_time_but_opacity(theme):
    theme.setProperty("reducedMotion", True)
    assert {theme.property(name) for name in ("move", "pageIn", "pageOut", "fly", "pressOut")} == {
        0
    }
    assert theme.property("fade") == 80
