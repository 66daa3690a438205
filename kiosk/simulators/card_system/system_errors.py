"""The five named system errors of crm §4.1. Only the fifth has a printed number; the others are
numbered in the document's order."""

from __future__ import annotations

from enum import IntEnum


class FrameError(IntEnum):
    """What stands in the status line when the answer is no answer."""

    FORMAT = 400
    PARAMETER = 401
    TYPE = 402
    MESSAGE = 403
    DATABASE = 404

    @property
    def text(self) -> str:
        """The status line, number and words."""
        return f"{self.value} {_WORDS[self]}"


_WORDS = {
    FrameError.FORMAT: "Message format incorrect",
    FrameError.PARAMETER: "Parameter incorrect",
    FrameError.TYPE: "Message type incorrect",
    FrameError.MESSAGE: "Invalid message",
    FrameError.DATABASE: "Database access error",
}
