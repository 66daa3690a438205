"""Pictures, shadows and codes: drawn in the pixels they are shown in."""

import base64

import pytest
import segno
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from ui.engine import PictureSources
from ui.pictures.art import Art
from ui.pictures.codes import QrCodes
from ui.pictures.dishes import dish_pictures

LAYERS = "0,2,6,462810,15;0,6,20,462810,15"


def drawn(provider, request):
    image = provider.requestImage(request, QSize(), QSize())
    assert isinstance(image, QImage)
    return image


@pytest.fixture
def art(qapp):
    return Art(PictureSources().mark)


def test_the_restaurants_own_picture_stands_before_ours(tmp_path):
    own, ours = tmp_path / "own", tmp_path / "ours"
    for folder in (own, ours):
        folder.mkdir()
        (folder / "borsch.png").touch()
    (ours / "tea.svg").touch()
    found = dish_pictures([own, ours, tmp_path / "absent"])
    assert found["borsch"].endswith("/own/borsch.png")
    assert found["tea"].endswith("/ours/tea.svg")


def test_a_drawing_stands_before_a_photograph_of_the_same_name(tmp_path):
    for suffix in (".png", ".svg"):
        (tmp_path / f"borsch{suffix}").touch()
    assert dish_pictures([tmp_path])["borsch"].endswith(".svg")


def test_a_shadow_fades_outwards_and_ends_within_its_margin(art):
    image = drawn(art, f"shadow?r=32&m=26&l={LAYERS}&w=200&h=120")
    assert image.size() == QSize(252, 172)
    across = [image.pixelColor(x, 86).alpha() for x in range(27)]
    assert across == sorted(across)
    assert across[0] == 0
    assert across[-1] > 10


def test_a_whole_card_is_its_colour_inside_and_shadow_outside(art):
    image = drawn(art, f"shadow?r=32&m=26&l={LAYERS}&w=200&h=120&fill=ffffff")
    assert image.pixelColor(126, 86).name() == "#ffffff"
    assert image.pixelColor(126, 86).alpha() == 255
    assert 0 < image.pixelColor(126, 150).alpha() < 60


def test_a_plate_runs_from_its_upper_to_its_lower_colour(art):
    image = drawn(art, "plate?h=112&r=32&top=b9572d&bottom=ac4c25")
    assert image.size() == QSize(66, 112)
    top, bottom = image.pixelColor(33, 0), image.pixelColor(33, 111)
    assert abs(top.red() - 0xB9) <= 1
    assert abs(bottom.red() - 0xAC) <= 1
    assert image.pixelColor(0, 0).alpha() == 0


def test_the_mark_takes_any_colour(art):
    image = drawn(art, "mark?px=64&c=1b5e8c")
    solid = [
        image.pixelColor(x, y).name()
        for x in range(64)
        for y in range(64)
        if image.pixelColor(x, y).alpha() == 255
    ]
    assert set(solid) == {"#1b5e8c"}


def test_art_nobody_draws_is_no_picture(art):
    assert drawn(art, "fireworks?px=10").isNull()


def test_a_code_says_what_it_was_given(qapp):
    said = "47/Чек 12"
    encoded = base64.urlsafe_b64encode(said.encode()).decode().rstrip("=")
    image = drawn(QrCodes(), f"{encoded}?300")
    matrix = segno.make(said, error="m", micro=False).matrix
    side = image.width() // len(matrix)
    assert image.width() == side * len(matrix) <= 300
    seen = [
        [image.pixelColor(x * side, y * side).alpha() == 255 for x in range(len(matrix))]
        for y in range(len(matrix))
    ]
    assert seen == [[bool(module) for module in row] for row in matrix]


@pytest.mark.parametrize("request_", ["%%%?300", "not base64!?300"])
def test_a_code_of_nonsense_is_no_picture(qapp, request_):
    assert drawn(QrCodes(), request_).isNull()
