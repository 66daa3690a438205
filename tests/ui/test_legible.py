"""Contrast read off pixels: what a guest could not read is told from what they can."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from tests.ui.legible import contrast_of

SIZE = (120, 40)
BOX = (0, 0, *SIZE)


def lettered(ground: Image.Image, ink: str) -> Image.Image:
    picture = ground.copy()
    ImageDraw.Draw(picture).text((8, 8), "Menu", fill=ink, font_size=24)
    return picture


@pytest.mark.parametrize(
    ("ink", "ground", "ratio"),
    [("#000000", "#FFFFFF", 21.0), ("#767676", "#FFFFFF", 4.54), ("#FFFFFF", "#B4532A", 4.99)],
)
def test_one_colour_on_another(ink: str, ground: str, ratio: float) -> None:
    bare = Image.new("RGB", SIZE, ground)
    assert contrast_of(lettered(bare, ink), bare, BOX) == pytest.approx(ratio, abs=0.02)


def test_the_worst_of_a_ground_of_two_colours_counts() -> None:
    bare = Image.new("RGB", SIZE, "#FFFFFF")
    bare.paste("#555555", (0, 0, 40, SIZE[1]))
    assert contrast_of(lettered(bare, "#000000"), bare, BOX) == pytest.approx(2.82, abs=0.02)


def test_letters_in_the_colour_of_their_ground_are_not_seen() -> None:
    bare = Image.new("RGB", SIZE, "#FFFFFF")
    assert contrast_of(lettered(bare, "#FFFFFF"), bare, BOX) is None
