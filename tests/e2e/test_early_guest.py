"""Somebody stands before a kiosk that has just been switched on."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.e2e.installation import installation
from tests.e2e.program import SOURCES, START_WITHIN_S


def test_the_screen_stands_before_the_core_and_a_touch_of_it_is_not_lost(tmp_path: Path) -> None:
    with installation(tmp_path, guest_seconds=0.3) as kiosk:
        line = [sys.executable, "-m", "tests.e2e.early_guest", "run", "--home", str(kiosk.home)]
        done = subprocess.run(
            [*line, "--platform", "offscreen"],
            cwd=SOURCES,
            capture_output=True,
            text=True,
            timeout=START_WITHIN_S,
            check=True,
        )
    told = json.loads(done.stdout.splitlines()[-1])
    assert told == {"core_read": False, "screens": ["attract", "order-type"]}
