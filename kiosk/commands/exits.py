"""How the commands end: one table of exit statuses for everything that works in a kiosk's home.

========  ===========  =============================================================================
status    name         meaning
========  ===========  =============================================================================
0         DONE         done; for `buy`: paid, or waiting at the counter as was asked for
1         FAULT        `check` or `setup` found what keeps guests from ordering and paying
2         USAGE        the command line itself is wrong
3         WARNING      done, and something needs attention: `check` warns, `menu` shows the last one
10        SETTINGS     the profile is missing or wrong, or a device cannot be set up
11        STORE        the database cannot be opened, read or written, or another kiosk has it
12        CASH_SERVER  the cash server cannot be reached or refuses
13        LICENCE      there is no licence to order with
14        CARD         card, phone or code cannot be used, or the card system cannot be reached
15        ORDER        what was asked for cannot be ordered as it stands; nothing was begun
16        UNKNOWN      there is no such dish or purchase
17        TURNED_AWAY  a wrong PIN, too many of them, or one that may not do this
18        SCREEN       there is no display to draw on, or it has ended
20        CANCELLED    the purchase was undone: nothing was charged
21        ABORTED      r_keeper refused to open the order: nothing happened at all
22        NEEDS_STAFF  a purchase waits for a person
130       STOPPED      ended from outside; what was begun is settled at the next start
========  ===========  =============================================================================
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Final

from kiosk.errors import ErrorCode


class Exit(IntEnum):
    """The table above."""

    DONE = 0
    FAULT = 1
    USAGE = 2
    WARNING = 3
    SETTINGS = 10
    STORE = 11
    CASH_SERVER = 12
    LICENCE = 13
    CARD = 14
    ORDER = 15
    UNKNOWN = 16
    TURNED_AWAY = 17
    SCREEN = 18
    CANCELLED = 20
    ABORTED = 21
    NEEDS_STAFF = 22
    STOPPED = 130


_BY_BEGINNING: Final[Mapping[str, Exit]] = {
    "pos": Exit.CASH_SERVER,
    "menu": Exit.CASH_SERVER,
    "protocol": Exit.CASH_SERVER,
    "licence": Exit.LICENCE,
    "crm": Exit.CARD,
    "card": Exit.CARD,
    "points": Exit.CARD,
    "phone": Exit.CARD,
    "code": Exit.CARD,
    "guest": Exit.CARD,
    "store": Exit.STORE,
    "settings": Exit.SETTINGS,
    "basket": Exit.ORDER,
    "purchase": Exit.ORDER,
    "terminal": Exit.ORDER,
}
"""Codes are named after whose trouble they are."""


def exit_for(code: ErrorCode) -> Exit:
    """The status of a command that ends because of a trouble."""
    if code is ErrorCode.PURCHASE_UNFINISHED:
        return Exit.NEEDS_STAFF
    return _BY_BEGINNING[code.value.partition("-")[0]]
