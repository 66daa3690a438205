"""The cash server as an ASGI application: login, envelope, then its commands (rk7 §1)."""

from __future__ import annotations

import base64
import binascii
import hmac
from typing import Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kiosk.simulators.card_system.till_side import open_far_cards
from kiosk.simulators.cash_server.catalogue import Catalogue
from kiosk.simulators.cash_server.command_desk import CASH, CommandDesk
from kiosk.simulators.cash_server.directory_contents import directory_of
from kiosk.simulators.cash_server.envelope import Node, read_query, write_refusal, write_result
from kiosk.simulators.cash_server.house import CashServerSettings, House, Shift
from kiosk.simulators.cash_server.licence_desk import LicenceDesk
from kiosk.simulators.cash_server.order_book import OrderBook
from kiosk.simulators.cash_server.refusals import Refusal
from kiosk.simulators.cash_server.server_version import NET_NAME, ServerVersion
from kiosk.simulators.cash_server.station_desk import StationDesk
from kiosk.simulators.cash_server.stock import Stock
from kiosk.simulators.far_cards import FarCards
from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.moods import Mood, MoodBoard
from kiosk.simulators.scenario import Scenario

PATH: Final = "/rk7api/v0/xmlinterface.xml"


def cash_server(
    scenario: Scenario,
    board: MoodBoard,
    journal: SimulatorJournal,
    settings: CashServerSettings,
    *,
    beside: FarCards | None = None,
) -> Starlette:
    """One cash server with a fresh shift. Its `House` is at `app.state.house` for the kitchen:
    rests, stop list and prices may be changed there while it runs.

    `beside` is the card system beside it; without one it has the scenario's for itself.
    """
    beside = beside or open_far_cards(scenario, journal, settings.now)
    catalogue = Catalogue(scenario)
    house = House(
        scenario=scenario,
        settings=settings,
        catalogue=catalogue,
        directory=directory_of(scenario, catalogue),
        stock=Stock(catalogue),
        orders=OrderBook(first_order=scenario.first_order, first_receipt=scenario.first_receipt),
        licences=LicenceDesk(settings.licences),
        station=StationDesk(),
        cards=beside.cards,
        coupons=beside.coupons,
        version=ServerVersion(scenario.server_version),
        board=board,
        journal=journal,
        started=settings.now(),
        shift=Shift(number=scenario.shift_number, opened=settings.now()),
    )
    front = _Front(house)
    app = Starlette(routes=[Route(PATH, front.serve, methods=["POST", "GET"])])
    app.state.house = house
    return app


class _Front:
    """Takes requests of the XML interface and answers each, whatever was in it."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._desk = CommandDesk(house)
        tells_who = house.version.at_least(NET_NAME)
        self._node = Node(
            version=house.version.text,
            net_name=house.scenario.cash_group.name if tells_who else "",
            language=house.scenario.language,
        )

    async def serve(self, request: Request) -> Response:
        """One HTTP request: 401 without the right login, 200 with a verdict otherwise (§1.1)."""
        if not self._knows(request.headers.get("authorization", "")):
            self._house.journal.record(CASH, "login-refused")
            return Response(
                "Unauthorized", 401, {"WWW-Authenticate": 'Basic realm="r_keeper"'}, "text/plain"
            )
        arrived = self._house.now()
        body = await request.body()
        form_body = request.headers.get("content-type", "").lower()
        if form_body.startswith("application/x-www-form-urlencoded"):
            # The live server sees no body behind this type (rk7 §1.1).
            body = b""
        try:
            query = read_query(body)
        except Refusal as refusal:
            self._house.journal.record(CASH, "unreadable", text=refusal.text)
            return self._response(write_refusal(self._node, refusal, arrived), None)
        outcomes = [
            await self._desk.carry_out(command, body + str(place).encode(), query.form)
            for place, command in enumerate(query.commands)
        ]
        root_fails = self._house.in_mood(outcomes[0].name, Mood.BATCH_ROOT_FAILS) is not None
        document = write_result(self._node, query.form, outcomes, arrived, root_fails=root_fails)
        return self._response(document, outcomes[0].name)

    def _knows(self, header: str) -> bool:
        scheme, _, coded = header.partition(" ")
        if scheme.lower() != "basic":
            return False
        try:
            given = base64.b64decode(coded.strip(), validate=True)
        except (binascii.Error, ValueError):
            return False
        settings = self._house.settings
        return hmac.compare_digest(given, f"{settings.user}:{settings.password}".encode())

    def _response(self, document: bytes, command: str | None) -> Response:
        wrong = self._house.board.take(CASH, command, among=(Mood.ANSWERS_WRONG_CHARSET,))
        charset = "utf-8" if wrong is None else "windows-1251"
        # Given as a header: the bytes are UTF-8 whatever it says (rk7 §1.1).
        return Response(document, 200, {"Content-Type": f"text/xml; charset={charset}"})
