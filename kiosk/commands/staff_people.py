"""`kiosk staff pin|remove|people|trail`: who may come in, and what they did."""

from __future__ import annotations

import os
import sys
from typing import Final

from kiosk.commands.at_home import Installation
from kiosk.commands.exits import Exit
from kiosk.commands.looking import clock_of, store_of
from kiosk.commands.output import note, print_json, say
from kiosk.commands.staff_pin import asked_pin
from kiosk.commands.tables import print_table
from kiosk.domain.staff import Person, TrailLine
from kiosk.staff.access import PinRefused, StaffAccess
from kiosk.storage.store import Store

TRAIL_TITLES: Final = ("at", "who", "role", "did", "about", "detail", "outcome")


async def set_pin(kiosk: Installation, person: Person) -> Exit:
    store = await Store.open(kiosk.home, os.environ)
    try:
        access = StaffAccess(store.staff, clock_of(kiosk.profile))
        pin = asked_pin(f"New PIN of {person.name}")
        if sys.stdin.isatty() and asked_pin("Once more") != pin:
            note("The two PINs differ: nothing was changed.")
            return Exit.USAGE
        try:
            await access.set_pin(person, pin)
        except PinRefused as why:
            note(f"Nothing was changed: {why}.")
            return Exit.USAGE
    finally:
        await store.close()
    say(f"{person.name} may come in as {person.role.value}.")
    return Exit.DONE


async def remove(kiosk: Installation, name: str) -> Exit:
    store = await Store.open(kiosk.home, os.environ)
    try:
        if not await StaffAccess(store.staff, clock_of(kiosk.profile)).remove(name):
            note(f"There is nobody called {name}: kiosk staff people lists everybody.")
            return Exit.UNKNOWN
    finally:
        await store.close()
    say(f"{name} may not come in any more.")
    return Exit.DONE


async def people(kiosk: Installation, *, as_json: bool) -> Exit:
    async with store_of(kiosk) as store:
        people = [known.person for known in await store.staff.people()]
    if as_json:
        told = [{"name": person.name, "role": person.role.value} for person in people]
        print_json({"people": told})
    else:
        print_table(("name", "role"), ((person.name, person.role.value) for person in people))
    return Exit.DONE


async def trail(kiosk: Installation, last: int, *, as_json: bool) -> Exit:
    async with store_of(kiosk) as store:
        lines = await store.staff.trail(last)
        broken = await store.staff.broken_seal()
    if as_json:
        print_json({"lines": [_as_object(line) for line in lines], "broken_at": broken})
    else:
        print_table(TRAIL_TITLES, (tuple(_as_object(line).values()) for line in lines))
    if broken is not None:
        note(
            f"Line {broken} is not as it was written: keep a copy of the home folder and find out "
            "who changed the database."
        )
        return Exit.FAULT
    return Exit.DONE


def _as_object(line: TrailLine) -> dict[str, str]:
    """Under TRAIL_TITLES."""
    return {
        "at": line.at.isoformat(timespec="seconds"),
        "who": line.person.name if line.person else "",
        "role": line.person.role.value if line.person else "",
        "did": line.deed.value,
        "about": line.about,
        "detail": line.detail,
        "outcome": line.outcome,
    }
