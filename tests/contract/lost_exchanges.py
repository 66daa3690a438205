"""Exchanges that leave nobody the wiser: the simulators' moods, and the error each becomes."""

from __future__ import annotations

from kiosk.errors import GarbledReply, NoReply

LOST = [
    ("lose-request", NoReply),
    ("lose-answer", NoReply),
    ("close-mid-answer", NoReply),
    ("proxy-page", GarbledReply),
    ("http-500", GarbledReply),
]
