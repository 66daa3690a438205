"""Guest after guest before one screen: what it holds at the end that it did not hold early on."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterator, Mapping
from itertools import cycle
from pathlib import Path
from typing import Final

from kiosk.commands.demo import present
from kiosk.domain.contrast import Contrast
from kiosk.domain.names import Language
from kiosk.domain.order_kind import OrderKind
from kiosk.intents import (
    AccessChosen,
    BackTapped,
    CancelConfirmed,
    CancelTapped,
    Intent,
    LanguageChosen,
    Sheet,
    SheetClosed,
    SheetOpened,
    StartTapped,
)
from kiosk.order_intents import (
    BasketOpened,
    DishOpened,
    DraftConfirmed,
    LineStepped,
    OrderTypeChosen,
    PlusTapped,
    QuantityStepped,
    UndoTapped,
)
from tests.bench.figures import Effort, Measurement, Promise
from tests.e2e.off_screen import PANEL, WatchedKiosk, kiosk_in, off_screen, show
from tests.money.readings import Reading, read
from tests.ui.samovar_menu import scenario

_SESSIONS: Final = 10_000
_WARM_UP: Final = 1_000
_STEP_S: Final = 0.012
"""A frame is painted between two touches, and what is beside the screen has its turn."""
_CURIOUS_ONE_OF: Final = 10
_LOOKS: Final = 100
"""Guests after each of whom it is read what is held, before the end of the warm-up and at the end:
which picture the first screen has just forgotten and which idle connection is still open are
chance, and weigh more than the promise."""
_PANEL: Final = (PANEL[0] // 2, PANEL[1] // 2)
"""What is kept and what is forgotten is the same there, and is painted in a quarter of the time."""
_MENU_WITHIN_S: Final = 30.0


def _visit(kiosk: WatchedKiosk, guest: int, dishes: Iterator[int]) -> Iterator[Intent]:
    """A guest who fills a basket and leaves; one of ten changes everything that a screen can be."""
    curious = guest % _CURIOUS_ONE_OF == 0
    yield StartTapped()
    yield OrderTypeChosen((OrderKind.EAT_IN, OrderKind.TAKE_AWAY)[guest % 2])
    if curious:
        yield from _otherwise(guest // _CURIOUS_ONE_OF)
    yield PlusTapped(next(dishes))
    yield BackTapped()
    yield DishOpened(next(dishes))
    if curious:
        yield QuantityStepped(1)
    yield DraftConfirmed()
    yield BasketOpened()
    lines = kiosk.core.session.snapshot.basket.lines
    if curious and lines:
        yield LineStepped(lines[0].key, -1)
        yield UndoTapped()
    yield CancelTapped()
    yield CancelConfirmed()


def _otherwise(turn: int) -> Iterator[Intent]:
    """Another language, size, theme and motion than the guest before."""
    yield LanguageChosen((Language.EN, Language.RU)[turn % 2])
    yield SheetOpened(Sheet.ACCESS)
    yield AccessChosen(
        text_scale_percent=(125, 150, 100)[turn % 3],
        contrast=tuple(Contrast)[turn // 3 % 3],
        reduced_motion=turn % 5 == 0,
    )
    yield SheetClosed()


async def _sessions(
    kiosk: WatchedKiosk, home: Path, count: int, warm_up: int
) -> tuple[list[Reading], list[Reading]]:
    """What was held after the last guests of the warm-up, and after the last of ``count``."""
    from kiosk.snapshots.session import Screen

    core, read_once = kiosk.core, asyncio.Event()
    core.menu.subscribe(lambda _result: read_once.set())
    if not core.menu.now.menu.dishes:
        await asyncio.wait_for(read_once.wait(), _MENU_WITHIN_S)
    dishes = cycle(core.menu.now.menu.dishes)
    card = scenario().card_system.cards[0].code
    early: list[Reading] = []
    late: list[Reading] = []
    for guest in range(count):
        if guest % 4 == 0:
            present(core.readers, card)
        for intent in _visit(kiosk, guest, dishes):
            core.runtime.submit(intent)
            await asyncio.sleep(_STEP_S)
        assert core.session.snapshot.session.screen is Screen.ATTRACT
        if warm_up - _LOOKS <= guest < warm_up:
            early.append(await read(guest + 1, core.store, home))
        if count - _LOOKS <= guest:
            late.append(await read(guest + 1, core.store, home))
    return early, late


def sessions(effort: Effort) -> Mapping[str, float]:
    assert effort is Effort.LONG, "short runs leave it out"
    return visited(_SESSIONS, _WARM_UP)


def visited(count: int, warm_up: int) -> Mapping[str, float]:
    """The figures of ``count`` guests, the first ``warm_up`` of whom only open every page once."""
    found: list[tuple[list[Reading], list[Reading]]] = []

    async def play() -> int:
        with tempfile.TemporaryDirectory(prefix="samovar-bench-") as folder:
            async with kiosk_in(Path(folder)) as core:
                kiosk = show(core, _PANEL)
                home = Path(folder) / "home"
                found.append(await _sessions(kiosk, home, count, warm_up))
                kiosk.screen.close()
        return 0

    off_screen(play, _PANEL)
    ((early, late),) = found

    def grown(name: str) -> float:
        more: float = min(getattr(r, name) for r in late) - min(getattr(r, name) for r in early)
        return more

    return {
        "ui.sessions": late[-1].purchases,
        "ui.growth_10k_mib": grown("rss_mib"),
        "ui.growth_10k_handles": grown("handles"),
        "ui.growth_10k_threads": grown("threads"),
        "ui.growth_10k_objects": grown("objects"),
    }


MEASUREMENTS = (
    Measurement(
        promises=(
            Promise(name="ui.sessions", meaning="guests before one screen", at_least=_SESSIONS),
            Promise(
                name="ui.growth_10k_mib",
                meaning="memory held after them more than after a tenth of them",
                at_most=2,
            ),
            Promise(name="ui.growth_10k_handles", meaning="the same of handles", at_most=0),
            Promise(name="ui.growth_10k_threads", meaning="of threads", at_most=1),
            Promise(name="ui.growth_10k_objects", meaning="of objects the collector knows"),
        ),
        take=sessions,
        only_long=True,
    ),
)
