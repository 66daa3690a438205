"""A person says that the payment terminal may go on, though somebody else has used it."""

from __future__ import annotations

from hardware.terminals import ForeignUse
from kiosk.checkout.card_terminal import OwnTerminal
from kiosk.domain.staff import Deed, Person, TrailLine
from kiosk.storage.staff_rows import StaffRows


async def accept_foreign_use(
    terminal: OwnTerminal, rows: StaffRows, person: Person, seen: ForeignUse
) -> bool:
    """Takes the person's word about what they have ``seen`` the terminal say, and keeps it.

    False: the terminal says something else by now, and nothing was changed. StoreError: it goes on
    now, and a person is asked again after a restart.
    """
    mark = terminal.accept_foreign_use(seen)
    if mark is None:
        return False
    line = TrailLine(at=mark.at, person=person, deed=Deed.TERMINAL_ACCEPTED, detail=str(seen))
    await rows.accept_terminal(mark, line)
    return True
