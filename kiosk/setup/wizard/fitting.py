"""Whether a text fits its question, before anybody is asked."""

from __future__ import annotations

import re
from datetime import date
from typing import Final
from uuid import UUID

from kiosk.domain.staff import Pin
from kiosk.setup_snapshots import ObstacleKind

_HOST: Final = re.compile(r"[^\s/:@\[\]]{1,253}")
_MOST: Final = 200
_HIGHEST_EDGE: Final = 960


def short_text(text: str) -> ObstacleKind | None:
    return ObstacleKind.TOO_LONG if len(text) > _MOST else None


def host(text: str) -> ObstacleKind | None:
    return None if _HOST.fullmatch(text) else ObstacleKind.NOT_AN_ADDRESS


def host_and_port(text: str) -> ObstacleKind | None:
    """``HOST`` or ``HOST:PORT``."""
    name, colon, number = text.partition(":")
    return host(name) or (port(number) if colon else None)


def port(text: str) -> ObstacleKind | None:
    good = text.isascii() and text.isdecimal() and len(text) <= 5 and 0 < int(text) < 65536
    return None if good else ObstacleKind.NOT_A_PORT


def height(text: str) -> ObstacleKind | None:
    """Of the picture's lower edge above the floor, in millimetres."""
    good = text.isascii() and text.isdecimal() and len(text) <= 3 and int(text) <= _HIGHEST_EDGE
    return None if good else ObstacleKind.NOT_A_HEIGHT


def web_address(text: str) -> ObstacleKind | None:
    good = re.fullmatch(r"https?://[^\s/]+\S*", text)
    return None if good else ObstacleKind.NOT_A_WEB_ADDRESS


def day(text: str) -> ObstacleKind | None:
    try:
        date.fromisoformat(text)
    except ValueError:
        return ObstacleKind.NOT_A_DATE
    return None


def guid(text: str) -> ObstacleKind | None:
    try:
        UUID(text)
    except ValueError:
        return ObstacleKind.NOT_A_GUID
    return None


def card_number(text: str) -> ObstacleKind | None:
    good = text.isascii() and text.isdecimal()
    return None if good else ObstacleKind.NOT_A_NUMBER


def pin(text: str) -> ObstacleKind | None:
    """Whether it is a PIN at all; whether another person has it, the door knows."""
    typed = Pin(text)
    if not typed.well_formed:
        return ObstacleKind.PIN_SHORT
    return ObstacleKind.PIN_GUESSED if typed.easily_guessed else None
