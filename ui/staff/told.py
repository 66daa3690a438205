"""The shape of what staff are told."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """What it is, and what to do or what follows from it."""

    title: str
    sentence: str
