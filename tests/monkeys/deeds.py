"""What a monkey does, written so that it can be done again: one line of JSON each."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class What(StrEnum):
    """``about`` of each: the place of a touch, two places of a drag, and so on."""

    TAP = "tap"
    DRAG = "drag"
    KEY = "key"
    CARD = "card"
    BANK_CARD = "bank-card"
    HEADPHONES = "headphones"
    PHONE = "phone"
    """A phone number is typed on the screen's keys."""
    CODE = "code"
    """The one-time code of the last message is typed on the screen's keys."""
    STAFF = "staff"
    """The hidden gesture in the corners of the screen."""
    PIN = "pin"
    """A known PIN is typed on the screen's keys."""
    REST = "rest"
    """Hands off, everything well again, until nobody is here any more."""
    MOOD = "mood"
    CALM = "calm"
    DISH = "dish"
    """The kitchen stops, counts or prices a dish."""
    UNPLUG = "unplug"
    PLUG = "plug"


@dataclass(frozen=True, slots=True)
class Deed:
    """``at`` is seconds since the beginning; ``on`` says for people what was there."""

    at: float
    what: What
    about: tuple[Any, ...] = ()
    on: str = ""

    def line(self) -> str:
        return json.dumps([round(self.at, 3), self.what, list(self.about), self.on])


def read_deeds(lines: Iterable[str]) -> list[Deed]:
    """Those that ``Deed.line`` wrote."""
    return [
        Deed(at, What(what), tuple(about), on) for at, what, about, on in map(json.loads, lines)
    ]


def told(deeds: Iterable[Deed]) -> str:
    """A line for each, for people."""
    return "\n".join(
        f"  {deed.at:8.2f} s  {deed.what:10} {', '.join(map(str, deed.about)):32} {deed.on}"
        for deed in deeds
    )
