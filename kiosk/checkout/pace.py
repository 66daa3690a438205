"""How long the runner waits, how often it tries, and when it gives up. All in seconds."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from kiosk.errors import ErrorCode, Remedy
from kiosk.wire.rkeeper.known_refusals import codes_of

BUSY: Final = codes_of(Remedy.LATER)
"""Refusals that pass by themselves (rk7 §6.10, §6.11)."""


class Pace(Struct, frozen=True, kw_only=True):
    """The defaults suit a restaurant's network.

    ``look_limit_s``: how long an unreachable far side is waited for before the pivot and while
    undoing. ``payment_wait_s``: how long an order must be seen open before the far side cannot be
    working on its payment any more; not less than the link's own limit for PayOrder (rk7 §6.9).
    ``busy_again_wait_s`` is the same wait once the first one has passed and the repeat was told to
    be busy: the lock may be one that our own late payment has just taken.
    ``payment_limit_s``: a payment that is still in doubt so long after it was first sent, repeats
    included, is given to a person; more than the link's own limit and twice ``payment_wait_s``, or
    a request that was lost could never be repeated.
    ``reread_s`` lies between the two looks that prove an absence at the till, ``quarantine_s``
    between those at the card system.
    ``held_limit_s`` is ``look_limit_s`` once the kiosk's own terminal has approved: the guest has
    done their part. ``finish_margin_s`` before a held sum has to be finished it ends.
    ``credit_limit_s`` is ``look_limit_s`` of points to be credited: no guest waits for those.
    ``card_limit_s``: a charge at the kiosk's own terminal of which nothing is known for so long is
    given to a person; longer than a guest may stand there.
    ``guest_patience_s``: without a sign of the guest for longer, nothing is charged any more.
    """

    pauses_s: tuple[float, ...] = (1.0, 2.0, 5.0, 5.0)
    shift_pause_s: float = 15.0
    look_limit_s: float = 45.0
    held_limit_s: float = 75.0
    finish_margin_s: float = 10.0
    credit_limit_s: float = 0.0
    reread_s: float = 5.0
    quarantine_s: float = 20.0
    payment_look_every_s: float = 3.0
    card_look_every_s: float = 3.0
    card_limit_s: float = 240.0
    payment_wait_s: float = 160.0
    busy_again_wait_s: float = 60.0
    payment_limit_s: float = 500.0
    guest_patience_s: float = 300.0
    most_attempts: int = 8
    most_sends: int = 3

    def __post_init__(self) -> None:
        assert self.payment_wait_s < self.payment_limit_s, "no absence could ever be proved"

    def pause(self, tries: int, trouble: ErrorCode) -> float:
        """The wait after ``tries`` (1 or more) that failed, the last one with ``trouble``."""
        if trouble is ErrorCode.POS_SHIFT_CLOSING:
            return self.shift_pause_s
        return self.pauses_s[min(tries, len(self.pauses_s)) - 1]

    def may_try_anew(self, refusal: ErrorCode, attempt: int) -> bool:
        """Whether a refused write is worth a new intent after its attempt number ``attempt``.

        A wrong number or a refused licence is set right by the queue once; what is wrong twice in a
        row is wrong.
        """
        if refusal in BUSY:
            return attempt < self.most_attempts
        if refusal in (ErrorCode.LICENCE_SEQUENCE, ErrorCode.LICENCE_REFUSED):
            return attempt < 3
        return False
