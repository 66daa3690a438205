"""People who look after a kiosk: who they are, what they may do, and the PIN they are known by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

LEAST_DIGITS: Final = 4
MOST_DIGITS: Final = 8


class Role(StrEnum):
    """As r_keeper names the rights at a kiosk, from the fewest to all of them."""

    RESTAURANT = "restaurant"
    """Whoever works the shift."""
    ADMIN = "admin"
    """The restaurant's manager."""
    DEALER = "dealer"
    """Whoever installed the kiosk."""


class Right(StrEnum):
    """What may be done in staff mode."""

    LOOK = "look"
    """See what is wrong, and every purchase."""
    RESOLVE = "resolve"
    """Say what became of a purchase that nobody knows about."""
    OPERATE = "operate"
    """Print again, edit the stop list, close and open the kiosk."""
    REFUND = "refund"
    SET_UP = "set-up"
    """Devices, licence and settings."""


_RESTAURANT: Final = frozenset({Right.LOOK, Right.RESOLVE, Right.OPERATE})
_RIGHTS: Final[Mapping[Role, frozenset[Right]]] = {
    Role.RESTAURANT: _RESTAURANT,
    Role.ADMIN: _RESTAURANT | {Right.REFUND, Right.SET_UP},
    # A dealer sets kiosks up and mends them; the restaurant's money is the restaurant's.
    Role.DEALER: frozenset({Right.LOOK, Right.OPERATE, Right.SET_UP}),
}


def may(role: Role, right: Right) -> bool:
    return right in _RIGHTS[role]


class Person(Struct, frozen=True, kw_only=True):
    """Somebody of the staff. ``name`` tells them apart in the trail; it may be the role's."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Pin:
    """Digits that only their owner knows; ``repr`` shows none of them.

    Kept one by one: so they never lie side by side in memory that nobody wipes.
    """

    digits: Sequence[str] = field(repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "digits", tuple(self.digits))

    def __str__(self) -> str:
        return "****"

    @property
    def well_formed(self) -> bool:
        """Digits of ASCII, as many as a PIN may have."""
        return self.complete and all(sign.isascii() and sign.isdecimal() for sign in self.digits)

    @property
    def complete(self) -> bool:
        return LEAST_DIGITS <= len(self.digits) <= MOST_DIGITS

    @property
    def easily_guessed(self) -> bool:
        """One digit throughout, or digits that follow each other: what is tried first."""
        steps = {int(b) - int(a) for a, b in zip(self.digits, self.digits[1:], strict=False)}
        return steps in ({0}, {1}, {-1})


class Deed(StrEnum):
    """What the audit trail tells of."""

    PIN_SET = "pin-set"
    PERSON_REMOVED = "person-removed"
    ENTERED = "entered"
    TURNED_AWAY = "turned-away"
    """A wrong PIN."""
    LEFT = "left"
    RESOLVE_SAID = "resolve-said"
    """What a person said of a purchase, before anything was done about it."""
    RESOLVE_ENDED = "resolve-ended"
    """What came of it."""
    REFUND_SAID = "refund-said"
    """Somebody gives money back, or says what became of a refund, before anything was done."""
    REFUND_ENDED = "refund-ended"
    """What came of it."""
    PRINTED_AGAIN = "printed-again"
    TERMINAL_ACCEPTED = "terminal-accepted"
    """Somebody else's use of the payment terminal is known of, and it goes on from there."""
    DISH_STOPPED = "dish-stopped"
    DISH_RESUMED = "dish-resumed"
    CLOSED = "closed"
    OPENED = "opened"
    CLEANING = "cleaning"
    """The screen took no touch while it was wiped."""
    DEVICE_TRIED = "device-tried"
    SETTING_CHANGED = "setting-changed"
    SETTING_UNDONE = "setting-undone"
    LICENCE_REFRESHED = "licence-refreshed"
    RESTARTED = "restarted"
    """The program, from its own screen."""


class TrailLine(Struct, frozen=True, kw_only=True):
    """Who did what, when, to what, and what came of it. ``person`` is ``None`` where nobody was
    known yet. ``about`` is a purchase's GUID, a person's name, or a dish's
    code and name. Holds no PIN and no card number.
    """

    at: datetime
    person: Person | None
    deed: Deed
    about: str = ""
    detail: str = ""
    outcome: str = ""
