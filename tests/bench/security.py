"""Secrets that can be found in what a kiosk leaves behind: none."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tests.bench.figures import Effort, Measurement, Promise
from tests.e2e.secrets_lived import lived

_PLANTED = 50


def canaries(_effort: Effort) -> Mapping[str, float]:
    with tempfile.TemporaryDirectory(prefix="samovar-secrets-") as folder:
        left = asyncio.run(lived(Path(folder)))
    assert len({one.value for one in left.planted}) == _PLANTED
    assert left.control > 0, "the search of memory finds nothing at all"
    for surface, what in left.found:
        print(f"{what}: {surface}")
    return {"security.canaries_found": len({what for _, what in left.found})}


MEASUREMENTS = (
    Measurement(
        promises=(
            Promise(
                name="security.canaries_found",
                meaning="of 50 planted secrets, in logs, files, bundle, figures, database, memory",
                at_most=0,
            ),
        ),
        take=canaries,
    ),
)
