"""Whom the heartbeat blames for a late beat, on the loop the program itself runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

SOURCES: Final = Path(__file__).resolve().parents[2]
HELD: Final = """
import asyncio, time
from kiosk.menu.background import forget
from tests.e2e.off_screen import off_screen
from ui.heartbeat import Heartbeat

class Slow(list):
    def pop(self):
        time.sleep(0.1)
        return super().pop()

HOLDERS = {"somebody else": lambda: Slow("a").pop(), "us": lambda: forget(Slow("a"))}

async def play():
    with Heartbeat() as heart:
        await asyncio.sleep(0.05)
        heart.forget()
        asyncio.get_running_loop().call_soon(HOLDERS["%s"])
        await asyncio.sleep(0.2)
        print(max(heart.stalls, key=lambda stall: stall.ms).culprit)
    return 0

raise SystemExit(off_screen(play))
"""


@pytest.mark.parametrize(
    ("holder", "blamed"), [("somebody else", ""), ("us", "kiosk/menu/background.py:forget")]
)
def test_the_innermost_function_of_ours_is_to_blame_and_never_the_loop(
    holder: str, blamed: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", HELD % holder],
        cwd=SOURCES,
        stdout=subprocess.PIPE,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.strip().rpartition(":")[0] == blamed
