"""Every screen in every variation: what is wrong with any, and what a look at one costs.

Where `SHEETS` is set in the environment (`--sheets DIR`), the pictures are left there.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tests.bench.figures import Effort, Measurement, Promise

SHEETS: Final = "SAMOVAR_SHEETS"
_TOLD: Final = 200
"""So many findings are printed; who needs more mends these first."""


def matrix(_effort: Effort) -> Mapping[str, float]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication([])
    from tests.shots.studio import Panel, Studio
    from tests.ui.matrix import looks, product, save_sheets
    from tests.ui.scenes.album import scene, scenes

    windows: dict[str, Studio] = {}

    def window_of(panel: Panel) -> Studio:
        if panel.name not in windows:
            windows[panel.name] = Studio(panel, scene("attract").at_once().snapshot)
        return windows[panel.name]

    folder = os.environ.get(SHEETS)
    told: list[str] = []
    pictures, began = 0, time.perf_counter()
    for variation, wanted in product(scenes()).items():
        seen = list(looks(window_of, {variation: wanted}))
        pictures += len(seen)
        told += [each for look in seen for each in look.told()]
        if folder:
            save_sheets(seen, Path(folder))
    took = time.perf_counter() - began
    for studio in windows.values():
        studio.close()
    del application
    print("\n".join(told[:_TOLD]))
    return {
        "ui.matrix_pictures": pictures,
        "ui.matrix_findings": len(told),
        "ui.matrix_picture_ms": 1000 * took / pictures,
    }


MEASUREMENTS = (
    Measurement(
        promises=(
            Promise(
                name="ui.matrix_pictures",
                meaning="screens looked at, in every panel, language, theme and size",
                at_least=1000,
            ),
            Promise(
                name="ui.matrix_findings",
                meaning="cut, covered, outside, too small, too pale",
                at_most=0,
            ),
            Promise(name="ui.matrix_picture_ms", meaning="to show, take and judge one"),
        ),
        take=matrix,
        only_long=True,
    ),
)
