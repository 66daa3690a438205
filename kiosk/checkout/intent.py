"""A durable intent: exactly what is to be sent, on disk before the first byte leaves.

An intent stays open until its answer is definite. Until then only its own bytes may be sent
in its name; a new attempt is a new intent.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from msgspec import Struct

from kiosk.checkout.vocabulary import LICENSED, WRITES, Effect
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.errors import ErrorCode


class Outcome(StrEnum):
    """What is known of an intent."""

    OPEN = "open"
    DONE = "done"
    REFUSED = "refused"
    """Definitely not carried out, and it never will be."""
    FENCED = "fenced"
    """The order it was about is seen void or paid: it can have no effect any more, whether it had
    one or not."""
    BY_STAFF = "by-staff"
    """Nobody could find out; a person has taken it upon themselves (the journal says why)."""


class Intent(Discreet, frozen=True, kw_only=True):
    """One write of one purchase.

    ``attempt`` counts from 1 within a kind. ``refusal`` is kept while the refusal is not believed
    yet (the look that follows decides). ``licence_number`` is used for these bytes and no others.
    """

    purchase: UUID
    kind: Effect
    attempt: int
    request: Unsaid[bytes]
    licence_number: int | None = None
    made_at: datetime
    outcome: Outcome = Outcome.OPEN
    refusal: ErrorCode | None = None

    def __post_init__(self) -> None:
        assert self.kind in WRITES, self.kind
        assert self.licence_number is None or self.kind in LICENSED, self.kind


class IntentAnswer(Struct, frozen=True, kw_only=True):
    """News of an intent, committed with the move it leads to.

    ``OPEN`` with a ``refusal``: the far side said no and has not been looked at yet.
    """

    purchase: UUID
    kind: Effect
    attempt: int
    outcome: Outcome
    refusal: ErrorCode | None = None
