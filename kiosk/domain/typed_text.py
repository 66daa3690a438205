"""Words a guest types on the screen: what they search for, and their note to the kitchen."""

from __future__ import annotations

from typing import Final

LONGEST_QUERY: Final = 32
LONGEST_NOTE: Final = 120
"""r_keeper names no limit (rk7 §2.3). So much is read at a glance on a kitchen's ticket."""


def typed(text: str, character: str, most: int) -> str:
    """``text`` with one more character; the same where there is no room or nothing to see.

    No space begins it or follows another one.
    """
    if len(character) != 1 or not character.isprintable() or len(text) >= most:
        return text
    if character.isspace():
        return f"{text} " if text and not text.endswith(" ") else text
    return text + character
