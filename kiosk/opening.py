"""The kiosk before its core is there: the restaurant's greeting, and a guest who is early.

Reading the libraries of the core takes longer than a window; who stands before the kiosk sees it
first. May not import what the core is made of.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from types import MappingProxyType

from kiosk.domain.money import ZERO
from kiosk.domain.names import Text
from kiosk.intents import Intent
from kiosk.settings.profile import Profile
from kiosk.snapshots.basket import BasketPart
from kiosk.snapshots.loyalty import CardState, LoyaltyPart
from kiosk.snapshots.menu import MenuPart
from kiosk.snapshots.pay import PayPart
from kiosk.snapshots.service import ServicePart, ServiceState
from kiosk.snapshots.session import Screen, SessionPart
from kiosk.snapshots.snapshot import KioskSnapshot


def greeting(profile: Profile, now: datetime) -> KioskSnapshot:
    """The attract screen of a kiosk that knows its profile and nothing else."""
    names = profile.restaurant
    return KioskSnapshot(
        now=now,
        session=SessionPart(
            screen=Screen.ATTRACT,
            language=profile.site.languages[0],
            languages=profile.site.languages,
            text_scale_percent=profile.screen.text_scale_percent,
            contrast=profile.screen.theme,
            reduced_motion=profile.screen.reduced_motion,
            low_mode=profile.screen.low_mode,
            step_by_step=profile.screen.step_by_step,
        ),
        service=ServicePart(
            state=ServiceState.STARTING, restaurant=Text(names.name, names.alternative_name)
        ),
        menu=MenuPart(
            revision=0,
            categories=(),
            dishes=MappingProxyType({}),
            in_basket=MappingProxyType({}),
            loading=True,
        ),
        basket=BasketPart(lines=(), total=ZERO, portions=0, revision=0),
        loyalty=LoyaltyPart(state=CardState.NONE, offered=profile.card_system.chosen is not None),
        pay=PayPart(ways=()),
    )


class Doorstep:
    """Where a guest who is early waits: what was touched is kept, and handed over in its order."""

    def __init__(self) -> None:
        self._waiting: list[Intent] = []
        self._take: Callable[[Intent], None] = self._waiting.append

    def submit(self, intent: Intent) -> None:
        self._take(intent)

    def open(self, take: Callable[[Intent], None]) -> None:
        """From now on everything goes to ``take``, what has waited first."""
        while self._waiting:
            take(self._waiting.pop(0))
        self._take = take
