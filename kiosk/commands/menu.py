"""`kiosk menu`: the menu as guests would see it, and why the rest is hidden."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from kiosk.commands.advice import advice
from kiosk.commands.at_home import AsJson, Home, Installation, at_home
from kiosk.commands.exits import Exit
from kiosk.commands.looking import menu_of, store_of, till_of
from kiosk.commands.menu_pages import MenuPages
from kiosk.commands.output import note, print_json, say
from kiosk.commands.tables import print_tree
from kiosk.domain.menu import HiddenItem
from kiosk.errors import ErrorCode, KioskError
from kiosk.menu.now import MenuNow


def menu(
    home: Home,
    hidden: Annotated[
        bool, typer.Option("--hidden", help="Also what guests do not see, and the reason.")
    ] = False,
    why: Annotated[
        str, typer.Option(metavar="ITEM", help="Say of one dish, by code or GUID, where it is.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Print the menu as guests would see it: categories, dishes, options, with codes and prices.

    Read from the cash server now; while that is silent, the last good menu with a note. Works
    beside a running kiosk.
    """
    at_home(home, lambda kiosk: _Menu(kiosk, hidden=hidden, why=why, as_json=as_json).show())


class _Menu:
    """One look at the menu."""

    def __init__(self, kiosk: Installation, *, hidden: bool, why: str, as_json: bool) -> None:
        self._kiosk = kiosk
        self._hidden = hidden
        self._why = why
        self._as_json = as_json

    async def show(self) -> Exit:
        """Raises KioskError where there is no menu at all."""
        now, hidden, trouble = await self._look()
        if trouble is not None:
            if not now.menu.categories:
                raise KioskError(trouble)
            note(f"{advice(KioskError(trouble))} This is the menu of {_when(now.taken_at)}.")
        pages = MenuPages(now.menu, hidden, self._kiosk.profile.site.languages[0])
        if self._why:
            return self._tell_why(pages)
        if self._as_json:
            state = {
                "taken_at": now.taken_at.isoformat() if now.taken_at else None,
                "stale": now.stale,
                "trouble": trouble.value if trouble is not None else None,
            }
            print_json({**state, **pages.as_object(hidden=self._hidden)})
        else:
            print_tree(pages.branches(hidden=self._hidden))
        return Exit.DONE if trouble is None else Exit.WARNING

    def _tell_why(self, pages: MenuPages) -> Exit:
        place = pages.place_of(self._why)
        if place is None:
            note(f"r_keeper's directory has no dish {self._why}: check the code.")
            return Exit.UNKNOWN
        if self._as_json:
            print_json({"shown": place.shown, "reason": place.reason, "words": place.words})
        else:
            say(place.words)
        return Exit.DONE

    async def _look(self) -> tuple[MenuNow, tuple[HiddenItem, ...], ErrorCode | None]:
        async with (
            store_of(self._kiosk) as store,
            till_of(self._kiosk, store) as till,
        ):
            service = menu_of(self._kiosk, store, till)
            await service.restore()
            trouble = await service.look()
            return service.now, service.hidden(), trouble


def _when(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment is not None else "an unknown time"
