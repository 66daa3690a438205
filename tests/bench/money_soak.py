"""One kiosk sells for a long time: what it holds at the end that it did not hold after a while."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Final

from tests.bench.figures import Effort, Measurement, Promise
from tests.money import soak
from tests.money.readings import LIMITS, growth

_PURCHASES: Final = 10_000
_WARM_UP: Final = 1_000
_FIGURES: Final = {
    "rss_mib": ("rss_growth_mib", "what it holds in memory at the end more than after a tenth"),
    "handles": ("handles_growth", "the same of open files and connections"),
    "tasks": ("tasks_growth", "of tasks on the loop"),
    "threads": ("threads_growth", "of threads"),
    "objects": ("objects_growth", "of objects the collector knows"),
    "log_kib": ("db_log_growth_kib", "of the log beside the database"),
    "pages_kib_each": ("db_growth_kib", "what each purchase adds to the database, which keeps it"),
    "pages_drift": ("db_drift_ratio", "the same in the second half against the first"),
    "work_drift": ("work_drift_ratio", "of processor time"),
}


def sales(effort: Effort) -> Mapping[str, float]:
    assert effort is Effort.LONG, "short runs leave it out"
    done = soak.run(_PURCHASES, _WARM_UP)
    found = asdict(growth(done.readings))
    return {
        "money.soak_purchases": done.purchases,
        "money.soak_sold_ratio": done.sold / done.purchases,
        **{f"money.soak_{name}": found[what] for what, (name, _) in _FIGURES.items()},
    }


MEASUREMENTS = (
    Measurement(
        promises=(
            Promise(
                name="money.soak_purchases",
                meaning="purchases of one process, a quarter of them with servers in bad moods",
                at_least=_PURCHASES,
            ),
            Promise(name="money.soak_sold_ratio", meaning="sold all the same", at_least=0.85),
            *(
                Promise(name=f"money.soak_{name}", meaning=meaning, at_most=LIMITS[what])
                for what, (name, meaning) in _FIGURES.items()
            ),
        ),
        take=sales,
        only_long=True,
    ),
)
