"""PINs at the command line: asked for unseen, and whose they are.

A PIN comes from the terminal, unseen, or from standard input; never from the command line, where
everybody on the machine could read it.
"""

from __future__ import annotations

import sys
from getpass import getpass

from kiosk.commands.output import note
from kiosk.domain.staff import Person, Pin
from kiosk.staff.access import LetIn, LockedOut, StaffAccess


def asked_pin(prompt: str) -> Pin:
    """From the terminal without showing it, else the next line of standard input."""
    if sys.stdin.isatty():
        return Pin(getpass(f"{prompt}: "))
    return Pin(sys.stdin.readline().strip())


async def let_in(access: StaffAccess) -> Person | None:
    """Asks for a PIN; ``None``: it is nobody's, and that was said."""
    if not await access.anybody():
        note("Nobody has a PIN yet: kiosk staff pin --role admin gives one.")
        return None
    pin = asked_pin("PIN")
    if not pin.well_formed:
        # Nobody's PIN can look like that, so it is no try either.
        note("That is no PIN: type its 4 to 8 digits, or give them on standard input.")
        return None
    match await access.confirm(pin):
        case LetIn(person=person):
            return person
        case LockedOut(locked_s=left):
            note(f"Too many wrong PINs: wait {round(left)} seconds.")
        case _:
            note("This PIN is nobody's, so nothing was changed.")
    return None
