"""`kiosk devices --test-card`: one card, and what the site's rules make of it, stage by stage."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Final

from hardware.errors import BadDeviceSettings
from hardware.protocols import (
    CardEvent,
    CardReader,
    HealthState,
    PaymentCardSeen,
    TypingReader,
)
from kiosk.commands.at_home import Installation
from kiosk.commands.exits import Exit
from kiosk.commands.output import note, print_json, say
from kiosk.commands.tables import print_table
from kiosk.connected import CardNumber, open_readers, readings
from kiosk.storage.home_lock import HomeLock

_STAGES: Final[Mapping[str, str]] = {
    "read": "read",
    "track": "track chosen",
    "field": "field chosen",
    "uid": "chip's own number",
    "stripped": "taken off",
    "digits": "digits alone",
    "padded": "zeros before",
    "number": "number",
}
_WHY_NOT: Final[Mapping[str, str]] = {
    "payment-card": "A payment card: it was dropped unread, and nothing of it is shown",
    "track-empty": "Nothing was read on the track that number.track names",
    "field-absent": "The track has fewer fields than number.number_field asks for",
    "prefix-absent": "It does not begin with number.prefix",
    "suffix-absent": "It does not end with number.suffix",
    "not-digits": "There are no digits where the number should be",
    "wrong-length": "The number is shorter than number.min_length or longer than number.max_length",
    "wrong-check-digit": "Its check digit is not what number.check_digit makes it",
}
_OUTSIDE: Final = 'The card system takes digits alone: choose number.uid_form = "decimal"'


async def show_card(kiosk: Installation, *, within_s: float, as_json: bool) -> Exit:
    """Waits for one card at any reader. Raises StoreError where the kiosk is running, and
    BadDeviceSettings."""
    reading = readings(kiosk.profile)
    lock = HomeLock.take(kiosk.home)
    try:
        readers = open_readers(kiosk.profile)
        try:
            name, event = await _first_card(readers, within_s)
        finally:
            for reader in readers.values():
                await reader.close()
    except TimeoutError:
        note(f"No card came within {within_s:g} s.")
        return Exit.CARD
    finally:
        lock.release()
    if isinstance(event, PaymentCardSeen):
        found, source = None, event.source
    else:
        found, source = reading(name, event), event.source
    _tell(name, source.value, found, as_json=as_json)
    fits = found is not None and found.misfit is None and not _why_not(found)
    return Exit.DONE if fits else Exit.CARD


async def _first_card(readers: Mapping[str, CardReader], within_s: float) -> tuple[str, CardEvent]:
    """The first card of all, and the reader it came to. Raises TimeoutError."""
    for name, reader in readers.items():
        if isinstance(reader, TypingReader):
            note(f"{name} types into the window of the touchscreen: try its card there.")
    waiting = {asyncio.create_task(_next_card(reader)): name for name, reader in readers.items()}
    if not waiting:
        raise BadDeviceSettings("the profile has no card reader")
    note("Present a card.")
    try:
        done, _ = await asyncio.wait(waiting, timeout=within_s, return_when=asyncio.FIRST_COMPLETED)
        for name, reader in readers.items():
            if reader.health.state not in (HealthState.READY, HealthState.STARTING):
                note(f"{name}: {reader.health.reason}")
        if not done:
            raise TimeoutError
        first = done.pop()
        return waiting[first], first.result()
    finally:
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)


async def _next_card(reader: CardReader) -> CardEvent:
    async for event in reader.cards():
        return event
    raise TimeoutError


def _tell(name: str, source: str, found: CardNumber | None, *, as_json: bool) -> None:
    stages = [] if found is None else [(stage.name.value, stage.text) for stage in found.stages]
    why_not = _WHY_NOT["payment-card"] if found is None else _why_not(found)
    if as_json:
        print_json(
            {
                "reader": name,
                "source": source,
                "stages": [{"stage": stage, "text": text} for stage, text in stages],
                "number": None if found is None or why_not else found.number,
                "reason": why_not or None,
            }
        )
        return
    print_table(("stage", "card"), [(_STAGES[stage], _printable(text)) for stage, text in stages])
    if why_not:
        say(f"{name}: {why_not}.")


def _printable(text: str) -> str:
    """What a code says may steer a terminal: it is shown, not obeyed."""
    return "".join(sign if sign.isprintable() else "·" for sign in text)


def _why_not(found: CardNumber) -> str:
    """One sentence without its full stop; empty where the card has a number for the card system."""
    if found.misfit is not None:
        return _WHY_NOT[found.misfit.value]
    return "" if found.number.isascii() and found.number.isdecimal() else _OUTSIDE
