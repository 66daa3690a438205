"""What a guest writes on the touchscreen is what the cash server has of their order."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from kiosk.domain.names import Language

SOURCES: Final = Path(__file__).resolve().parents[2]
BOTH_GUESTS_S: Final = 150.0


@pytest.mark.timeout(170)
@pytest.mark.parametrize("language", Language)
def test_a_note_reaches_the_cash_server_and_nobody_elses_order(language: Language) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.watched_note", language.value],
        cwd=SOURCES,
        stdout=subprocess.PIPE,
        text=True,
        timeout=BOTH_GUESTS_S,
        check=True,
    )
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["first"] == {"comment": told["wrote"], "paid": True, "kept": told["wrote"]}
    assert told["second"] == {"comment": "", "paid": True, "kept": ""}
