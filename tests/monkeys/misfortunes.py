"""What goes wrong around a monkey: servers in bad moods, the kitchen's changes, cables."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Final

from tests.money.soak import MOODS
from tests.monkeys.deeds import What
from tests.monkeys.habits import Wish

LASTING: Final = (
    "cash:lose-request",
    "cash:http-500",
    "cash:slow=1",
    "cash:station-offline",
    "cash:shift-closing",
    "cash:driver-unreachable",
    "cash:licence-expired",
    "crm:lose-request",
    "crm:slow=2",
    "crm:sac-error",
    "crm:import-running",
    "crm:system-error=403",
    "licence:http-500",
)
"""Set until everything is well again; the others pass by themselves."""
PASSING: Final = tuple(mood for mood in MOODS if ":sequence-" not in mood)
"""After a lost counter numbers begin anew, and what each carried could not be told at the end."""
EVERY_S: Final = 6.0
"""One comes so often."""
LAST_S: Final = 8.0
"""What does not pass by itself is over after so long, more or less."""
MOST_RESTS: Final = 4000


class Misfortunes:
    """``devices`` are those with a cable; ``dishes`` those that the kitchen may change."""

    def __init__(
        self, chance: random.Random, devices: Sequence[str], dishes: Sequence[tuple[int, int]]
    ) -> None:
        """``dishes`` are (id, price in minor units)."""
        self._chance = chance
        self._devices = devices
        self._dishes = dishes
        self._pulled: set[str] = set()
        self._next = EVERY_S
        self._calm_at: float | None = None

    def due(self, at: float) -> Wish | None:
        """What happens at this moment, if anything does."""
        if self._calm_at is not None and at >= self._calm_at:
            self._calm_at = None
            return (What.CALM, (), "")
        if at < self._next:
            return None
        self._next = at + self._chance.uniform(0, 2 * EVERY_S)
        return self._chance.choice((self._mood, self._mood, self._dish, self._cable))(at)

    def _mood(self, at: float) -> Wish:
        lasting = self._chance.random() < 0.4
        if lasting and self._calm_at is None:
            self._calm_at = at + self._chance.uniform(0, 2 * LAST_S)
        return (What.MOOD, (self._chance.choice(LASTING if lasting else PASSING),), "")

    def _dish(self, at: float) -> Wish:
        del at
        dish, price = self._chance.choice(self._dishes)
        changes: tuple[dict[str, bool | int], ...] = (
            {"stopped": True},
            {"stopped": False},
            {"rest": self._chance.randrange(0, MOST_RESTS, 1000)},
            {"price": price + 100 * self._chance.randrange(-10, 11)},
        )
        return (What.DISH, (dish, self._chance.choice(changes)), "")

    def _cable(self, at: float) -> Wish:
        del at
        device = self._chance.choice(self._devices)
        out = device in self._pulled
        self._pulled ^= {device}
        return (What.PLUG if out else What.UNPLUG, (device,), "")
