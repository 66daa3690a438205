"""`kiosk staff terminal`: somebody else's use of the kiosk's own terminal, looked into."""

from __future__ import annotations

from hardware.protocols import HealthState
from kiosk.app import Surroundings, open_core
from kiosk.checkout.card_terminal import last_mark
from kiosk.commands.at_home import Installation
from kiosk.commands.exits import Exit
from kiosk.commands.looking import clock_of
from kiosk.commands.output import note, say
from kiosk.commands.staff_pin import let_in
from kiosk.domain.staff import Right, may
from kiosk.staff.accepting import accept_foreign_use
from kiosk.staff.access import StaffAccess


async def accept_terminal(kiosk: Installation) -> Exit:
    async with open_core(kiosk.home, Surroundings(hide=kiosk.hide)) as core:
        terminal, rows = core.terminal, core.store.staff
        if terminal is None:
            note("This kiosk has no payment terminal of its own.")
            return Exit.UNKNOWN
        if await core.store.purchases.unfinished():
            # A greeting may end what is open at it.
            note("A purchase is not finished, and may be open at the terminal: start the kiosk.")
            return Exit.ORDER
        terminal.stand_by(await last_mark(core.store.purchases, await rows.terminal_mark()))
        seen = await terminal.notice()
        if seen is None:
            health = terminal.health
            if health.state is not HealthState.READY:
                note(f"The terminal cannot be asked: {health.reason}.")
                return Exit.FAULT
            say("Nobody else has used the terminal.")
            return Exit.DONE
        say(f"{seen}.")
        person = await let_in(StaffAccess(rows, clock_of(kiosk.profile)))
        if person is None:
            return Exit.TURNED_AWAY
        if not may(person.role, Right.OPERATE):
            note("This PIN does not operate the kiosk: nothing was changed.")
            return Exit.TURNED_AWAY
        if not await accept_foreign_use(terminal, rows, person, seen):
            note("It was used once more just now: look at it again. Nothing was changed.")
            return Exit.WARNING
    say("The terminal goes on from there.")
    return Exit.DONE
