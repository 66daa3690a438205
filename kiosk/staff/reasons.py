"""Why a person did something, as it is kept for ever."""

from __future__ import annotations

from typing import Final

from kiosk.logs import Redaction

LONGEST_REASON: Final = 200


def kept_reason(words: str) -> str:
    """One line of them, without card numbers and phones."""
    return Redaction().text(" ".join(words.split()))[:LONGEST_REASON]
