"""The cash server: certificate, login, clock, the profile's ids, and a menu that can be ordered."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Final

from kiosk.clients.cash_server import CashServerLink
from kiosk.clock import Clock
from kiosk.doctor import own_house
from kiosk.doctor.lines import Health, Line, Thing, fault, from_finding, ok, unseen
from kiosk.errors import LinkError, Refused
from kiosk.menu.service import MenuService
from kiosk.settings.profile import Profile
from kiosk.setup.advice import advice
from kiosk.setup.certificate import certificate
from kiosk.setup.directory_checks import DIRECTORY_CHECKS, look_up
from kiosk.setup.obstacle_advice import FarSide
from kiosk.setup.restaurant import restaurant
from kiosk.wire.rkeeper.system import GetSystemInfo2, SystemInfo

MOST_APART_S: Final = 120.0
"""More than a guest's order takes; orders and receipts carry the server's time."""

BEHIND_THE_LOGIN: Final = (
    Thing.CLOCK,
    Thing.RESTAURANT,
    *(Thing(check.step.value) for check in DIRECTORY_CHECKS),
    Thing.MENU,
)
"""What nobody sees who is not let in."""


class CashServerVisit:
    """One look at the cash server of one profile. Reads only."""

    def __init__(
        self, profile: Profile, till: CashServerLink, menu: MenuService, clock: Clock
    ) -> None:
        self._profile = profile
        self._till = till
        self._menu = menu
        self._clock = clock
        self.shut: str = "nobody has knocked yet"
        """What has to be put right before anything more is asked there; empty once we are in."""

    async def lines(self) -> AsyncIterator[Line]:
        seen = from_finding(await certificate(self._profile.cash_server))
        yield seen
        if seen.health is Health.FAULT:
            self.shut = "the certificate has to be seen and right first"
            for line in unseen((Thing.LOGIN, *BEHIND_THE_LOGIN), self.shut):
                yield line
            return
        try:
            info = await self._till.ask(GetSystemInfo2())
        except (LinkError, Refused) as trouble:
            self.shut = "the login has to work first"
            yield fault(Thing.LOGIN, advice(trouble, FarSide.CASH_SERVER))
            for line in unseen(BEHIND_THE_LOGIN, self.shut):
                yield line
            return
        self.shut = ""
        yield ok(Thing.LOGIN, f"r_keeper {info.server_version} at {info.net_name}")
        yield own_house.clock(Thing.CLOCK, self._clock.now(), info.local_time, MOST_APART_S)
        yield self._restaurant(info)
        for check in DIRECTORY_CHECKS:
            try:
                yield from_finding(await look_up(check, self._profile, self._till))
            except (LinkError, Refused) as trouble:
                yield fault(Thing(check.step.value), advice(trouble, FarSide.CASH_SERVER))
        yield await self._menu_line()

    def _restaurant(self, info: SystemInfo) -> Line:
        found = from_finding(restaurant(info, self._profile.restaurant.code))
        if found.health is Health.OK and info.shift is None:
            return fault(
                Thing.RESTAURANT,
                f"{info.restaurant_code}: no common shift is open; open one at the till.",
            )
        return found

    async def _menu_line(self) -> Line:
        await self._menu.look()
        if self._menu.trouble is not None:
            return fault(Thing.MENU, advice(self._menu.trouble))
        menu = self._menu.now.menu
        orderable = [
            dish_id
            for category in menu.categories
            for dish_id in category.dish_ids
            if not menu.dishes[dish_id].sold_out
        ]
        if not orderable:
            return fault(Thing.MENU, "Every dish is sold out: look at the stop list at the till.")
        categories = len(menu.categories)
        return ok(Thing.MENU, f"{len(set(orderable))} dishes in {categories} categories")
