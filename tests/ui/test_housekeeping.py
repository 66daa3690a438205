"""When the kiosk tidies up: never under a guest's hands, and once after each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.snapshots.snapshot import KioskSnapshot
from tests.ui.scenes.album import scene
from ui import housekeeping
from ui.housekeeping import Housekeeping

CALM_MS = 60


@pytest.fixture
def tidied(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One for each time that memory was given back."""
    times: list[int] = []
    monkeypatch.setattr(housekeeping, "CALM_MS", CALM_MS)
    monkeypatch.setattr(housekeeping, "give_back_holes", lambda: times.append(1))
    return times


def shown(name: str) -> KioskSnapshot:
    return scene(name).snapshot


def test_memory_goes_back_once_after_a_guest(qtbot: QtBot, tidied: list[int]) -> None:
    around = QObject()
    keeping = Housekeeping(around)
    for name in ("attract", "menu", "attract", "attract"):
        keeping.see(shown(name))
    assert not tidied
    qtbot.waitUntil(lambda: tidied == [1])
    keeping.see(shown("attract"))
    qtbot.wait(3 * CALM_MS)
    assert tidied == [1]


def test_whoever_comes_at_once_is_not_kept_waiting(qtbot: QtBot, tidied: list[int]) -> None:
    around = QObject()
    keeping = Housekeeping(around)
    for name in ("menu", "attract", "menu"):
        keeping.see(shown(name))
    qtbot.wait(3 * CALM_MS)
    assert not tidied
