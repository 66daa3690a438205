"""Two monkeys, for a moment: one alone, one among misfortunes. By hand they have half an hour each.

The same program, told to break something, has to notice.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.program import SOURCES
from tests.money.readings import Reading
from tests.monkeys.complaints import growing, slope_mib_an_hour
from tests.monkeys.deeds import Deed, What, read_deeds

WITHIN_S = 240
MINUTES = "0.4"
pytestmark = pytest.mark.timeout(WITHIN_S)


def monkeys(*options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.monkeys", *options],
        cwd=SOURCES,
        capture_output=True,
        text=True,
        timeout=WITHIN_S,
        check=False,
    )


@pytest.mark.parametrize("options", [(), ("--faults",)], ids=["alone", "among misfortunes"])
def test_a_monkey_breaks_nothing(tmp_path: Path, options: tuple[str, ...]) -> None:
    file = tmp_path / "figures.json"
    done = monkeys("--seed", "7", "--minutes", MINUTES, "--json", str(file), *options)
    assert done.returncode == 0, done.stdout + done.stderr
    figures: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    assert figures["problems"] == []
    assert figures["deeds"] > 10


def test_a_life_that_went_wrong_is_told_and_can_be_lived_again(tmp_path: Path) -> None:
    """An exception nobody caught, as a bug would leave it on the loop."""
    deeds = tmp_path / "deeds.jsonl"
    wrong = Deed(0.5, What.DISH, (1, {"price": "dear"}), "a price that is none")
    deeds.write_text("\n".join([Deed(0.1, What.KEY, ("down",)).line(), wrong.line()]) + "\n")
    assert read_deeds(deeds.read_text("utf-8").splitlines()) == [
        Deed(0.1, What.KEY, ("down",)),
        wrong,
    ]
    done = monkeys("--seed", "7", "--minutes", "0.1", "--replay", str(deeds))
    assert done.returncode == 1, done.stdout
    assert "BROKEN" in done.stdout
    assert "a price that is none" in done.stdout
    assert "--replay" in done.stdout


def life(growth_mib_an_hour: float, minutes: int) -> list[tuple[float, Reading]]:
    """Readings of a process that grows so fast, as often as nobody is there."""
    return [
        (
            float(at),
            Reading(
                purchases=0,
                rss_mib=200 + growth_mib_an_hour * at / 3600 + at % 3,
                handles=20,
                tasks=9,
                threads=5,
                objects=80_000,
                pages_kib=7_000.0,
                log_kib=4_000.0,
                worked_s=40.0,
            ),
        )
        for at in range(0, minutes * 60, 50)
    ]


def test_memory_that_grows_is_found_out_once_there_is_enough_to_see() -> None:
    assert growing(life(60.0, 30))
    assert not growing(life(2.0, 30))
    assert not growing(life(60.0, 10)), "a short life says nothing"
    assert abs(slope_mib_an_hour(life(60.0, 30)) - 60.0) < 2.0
