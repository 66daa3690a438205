"""The handbook shows what the screens show now."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtGui import QGuiApplication

from tests.checks.handbook import HANDBOOK, LANGUAGES, PICTURES
from tests.shots.handbook import drawn, wanted

BLOCK: Final = 24
MOST_DIFFERENT: Final = 10.0
"""Of 255, in the mean of one block: letters that are drawn a little otherwise stay below it, other
letters do not."""


def difference(one: Image.Image, other: Image.Image) -> float:
    """The most that any block of one picture differs from the other's."""
    if one.size != other.size:
        return 255.0
    apart = ImageChops.difference(one.convert("L"), other.convert("L"))
    blocks = apart.reduce(BLOCK)
    return float(ImageStat.Stat(blocks).extrema[0][1])


@pytest.mark.timeout(240)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_picture_is_what_the_screen_shows(qapp: QGuiApplication, language: str) -> None:
    folder: Path = HANDBOOK / language / PICTURES
    names = wanted(language)
    assert names, "the handbook shows nothing"
    stale = []
    for name, picture in drawn(language, names):
        with Image.open(folder / f"{name}.png") as kept:
            if difference(kept, picture) > MOST_DIFFERENT:
                stale.append(name)
    assert stale == [], "./run shots --handbook draws them anew"


def test_a_picture_of_another_state_or_language_is_seen_to_be_another(
    qapp: QGuiApplication,
) -> None:
    pictures = {
        language: dict(drawn(language, ("staff-resolve", "staff-resolve-chosen")))
        for language in LANGUAGES
    }
    russian, english = pictures["ru"], pictures["en"]
    assert difference(russian["staff-resolve"], russian["staff-resolve"]) == 0
    assert difference(russian["staff-resolve"], english["staff-resolve"]) > MOST_DIFFERENT
    changed = difference(russian["staff-resolve"], russian["staff-resolve-chosen"])
    assert changed > MOST_DIFFERENT
