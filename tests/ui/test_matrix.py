"""Every screen in every state, in every value of every axis: panel, words, colours, letters.

The whole product of the axes is `./run bench --long --only ui.matrix`. With `--sheets DIR` the
pictures are left there on contact sheets.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from tests.shots.studio import Panel
from tests.shots.variations import CONTRASTS, LOOKED_AT, PERCENTS, Words, selected
from tests.ui.matrix import Window, looks, save_sheets, selection
from tests.ui.scenes.album import scenes


@pytest.mark.timeout(600)
@pytest.mark.parametrize("panel", LOOKED_AT, ids=lambda panel: panel.name)
def test_every_screen_fits_and_can_be_read_and_touched(
    windows: Window, panel: Panel, request: pytest.FixtureRequest
) -> None:
    wanted = {
        variation: shown
        for variation, shown in selection(scenes()).items()
        if variation.panel is panel
    }
    seen = list(looks(windows, wanted))
    folder = request.config.getoption("--sheets")
    if folder is not None:
        save_sheets(seen, Path(folder))
    assert [told for each in seen for told in each.told()] == []


def test_a_selection_shows_each_screen_in_every_value_of_every_axis() -> None:
    for place in range(30):
        chosen = list(selected(place))
        assert {each.panel for each in chosen} == set(LOOKED_AT)
        assert {each.words for each in chosen} == set(Words)
        assert {each.contrast for each in chosen} == set(CONTRASTS)
        assert {each.percent for each in chosen} == set(PERCENTS)


def test_neighbours_show_every_pair_of_values() -> None:
    pairs = Counter(
        pair
        for place in range(18)
        for each in selected(place)
        for pair in (
            (each.panel.name, each.words),
            (each.panel.name, each.contrast),
            (each.panel.name, each.percent),
            (each.words, each.contrast),
            (each.words, each.percent),
            (each.contrast, each.percent),
        )
    )
    sizes = [len(LOOKED_AT), len(Words), len(CONTRASTS), len(PERCENTS)]
    assert len(pairs) == sum(one * other for one, other in combinations(sizes, 2))
