"""The cash server of a scenario, asked by the menu without a socket between."""

from __future__ import annotations

from collections.abc import Callable

import httpx

from kiosk.simulators.cash_server.app import PATH, cash_server
from kiosk.simulators.cash_server.house import CashServerSettings, House, local_now
from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.licence_book import LicenceBook
from kiosk.simulators.moods import MoodBoard
from kiosk.simulators.scenario import Scenario

LOGIN = ("kiosk", "kiosk")


class SimulatedLink:
    """The cash server of a scenario, without sockets: its application itself."""

    def __init__(self, scenario: Scenario) -> None:
        settings = CashServerSettings(
            licences=LicenceBook(now=local_now), user=LOGIN[0], password=LOGIN[1], guest_seconds=0
        )
        self._app = cash_server(scenario, MoodBoard(), SimulatorJournal(), settings)

    async def post(self, body: bytes, *, consume: Callable[[bytes], None] | None = None) -> bytes:
        transport = httpx.ASGITransport(app=self._app)
        async with httpx.AsyncClient(transport=transport, base_url="https://till") as client:
            headers = {"Content-Type": "application/xml"}
            reply = await client.post(PATH, content=body, auth=LOGIN, headers=headers)
        assert reply.status_code == 200, reply.text
        if consume is None:
            return reply.content
        consume(reply.content)
        return b""

    @property
    def house(self) -> House:
        house: House = self._app.state.house
        return house
