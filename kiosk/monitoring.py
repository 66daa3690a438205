"""The figures as the core has them: nothing at all, libraries included, where nobody asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from kiosk.checkout.purchase import Purchase
from kiosk.clients.timing import UNTIMED, Timing
from kiosk.clock import Clock
from kiosk.runtime import NOTHING_BESIDES
from kiosk.settings.metrics import MetricsSettings
from kiosk.tasks import Work

if TYPE_CHECKING:
    from kiosk.outward.rooms import Known


def _unheard(_purchase: Purchase) -> None:
    """Nobody counts."""


class Monitoring(Struct, frozen=True, kw_only=True):
    """What the links are timed by, who hears of purchases, and what runs once the rooms are there.

    Without anything: nobody counts.
    """

    cash_server: Timing = UNTIMED
    licence_service: Timing = UNTIMED
    card_system: Timing = UNTIMED
    photos: Timing = UNTIMED
    hears: Callable[[Purchase], None] = _unheard
    works: Callable[[Known], Mapping[str, Work]] = lambda _rooms: NOTHING_BESIDES


NOBODY_COUNTS: Final = Monitoring()


def open_monitoring(settings: MetricsSettings, home: Path, clock: Clock) -> Monitoring:
    """As the profile asks for."""
    if not settings.told:
        return NOBODY_COUNTS
    from kiosk.outward.counts import Server
    from kiosk.outward.looking import Look
    from kiosk.outward.telling import Figures

    figures = Figures(settings, home, clock)
    counts = figures.counts
    return Monitoring(
        cash_server=counts.timing(Server.CASH_SERVER),
        licence_service=counts.timing(Server.LICENCE_SERVICE),
        card_system=counts.timing(Server.CARD_SYSTEM),
        photos=counts.timing(Server.PHOTOS),
        hears=counts.hears,
        works=lambda rooms: {"figures": partial(figures.run, Look(rooms))},
    )
