"""The largest letters on the lowest panel: what can be tapped is in sight without scrolling."""

from __future__ import annotations

import pytest

from kiosk.domain.contrast import Contrast
from kiosk.domain.names import Language
from tests.shots.studio import SMALL
from tests.ui.conftest import Staging
from tests.ui.geometry import named_above, on_screen
from tests.ui.scenes.album import scene


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("loyalty-phone", "openPhone"),
        ("loyalty-refused-phone", "openPhone"),
        ("phone", "withoutCard"),
        ("code", "changeNumber"),
        ("code-wrong", "changeNumber"),
        ("code-expired", "changeNumber"),
        ("code-again", "askAgain"),
        ("checking-coupon-differs", "answer-pay-other-sum"),
        ("checking-coupon-differs", "answer-cancel"),
    ],
)
def test_what_can_be_tapped_is_not_behind_the_dock(
    studios: Staging, name: str, target: str, language: Language
) -> None:
    shown = scene(name).in_language(language).looking(Contrast.LIGHT, 150)
    studio = studios(shown, SMALL)
    item = studio.item(target)
    in_dock = "dock" in named_above(item)
    lowest = SMALL.height if in_dock else on_screen(studio.item("dock")).top()
    assert on_screen(item).bottom() <= lowest + 1


@pytest.mark.parametrize("name", ["phone", "code"])
def test_the_key_that_clears_is_a_bin_where_its_word_would_not_fit(
    studios: Staging, name: str
) -> None:
    studio = studios(scene(name).looking(Contrast.LIGHT, 150), SMALL)
    key = studio.item("key-clear")
    assert (key.property("sign"), key.property("text")) == ("trash", "Стереть")
    usual = studios(scene(name), SMALL).item("key-clear")
    assert usual.property("sign") == ""
