"""The wizard on the touchscreen: `kiosk setup`, and `kiosk run` in a home without a profile."""

from __future__ import annotations

from pathlib import Path

from kiosk.commands.exits import Exit


def setup_on_screen(home: Path, *, windowed: bool = False, platform: str | None = None) -> Exit:
    raise NotImplementedError(home, windowed, platform)
