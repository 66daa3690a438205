"""Seven touches buy a lunch as it is served."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

WITHIN_S = 120
pytestmark = pytest.mark.timeout(WITHIN_S)


def test_seven_touches_buy_a_lunch_as_it_is_served() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.counted_lunch"],
        capture_output=True,
        text=True,
        timeout=WITHIN_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout)
    assert told["touches"] == 7, told["after"]
    assert (told["telling"], told["paid"]) == ("paid", told["price"])
    assert told["number"]
