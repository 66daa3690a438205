"""What the restaurant says of its dishes itself, because r_keeper does not hold it."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from kiosk.domain.dish import Nutrients
from kiosk.domain.names import NO_TEXT, Text


class OwnFacts(Struct, frozen=True, kw_only=True):
    """Of one portion of one dish; what is not said here is taken from r_keeper."""

    energy_kcal: int | None = None
    nutrients: Nutrients = field(default_factory=Nutrients)
    allergens: Text = NO_TEXT


NOTHING_OWN = OwnFacts()


class DishBook(Struct, frozen=True, kw_only=True):
    """Facts by dish code. ``hits`` are codes of popular dishes; ``None``: r_keeper says them."""

    facts: Mapping[int, OwnFacts] = field(default_factory=dict)
    hits: frozenset[int] | None = None

    def of(self, code: int) -> OwnFacts:
        return self.facts.get(code, NOTHING_OWN)
