"""The shape of what staff are told."""

from __future__ import annotations

from msgspec import Struct


class Told(Struct, frozen=True):
    """What it is, and what to do or what follows from it."""

    title: str
    sentence: str
