"""The colours of the screen."""

from __future__ import annotations

from enum import StrEnum


class Contrast(StrEnum):
    """The three colour themes."""

    LIGHT = "light"
    DARK_CONTRAST = "dark-contrast"
    LIGHT_CONTRAST = "light-contrast"
