"""The cash server as an ASGI application: login, envelope, licence, then the command (rk7 §1)."""

from __future__ import annotations

import base64
import binascii
import hmac
import inspect
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kiosk.simulators.cash_server import (
    calculation_commands,
    order_commands,
    parameters,
    payment_commands,
    reference_commands,
    refusals,
)
from kiosk.simulators.cash_server.catalogue import Catalogue
from kiosk.simulators.cash_server.directory_contents import directory_of
from kiosk.simulators.cash_server.envelope import (
    Answer,
    Element,
    Form,
    Node,
    Outcome,
    read_query,
    write_refusal,
    write_result,
)
from kiosk.simulators.cash_server.house import Call, CashServerSettings, House, LicencePolicy
from kiosk.simulators.cash_server.known_names import unknown_names
from kiosk.simulators.cash_server.licence_desk import (
    LicenceDesk,
    Result,
    Stamp,
    read_stamp,
    stamp_element,
)
from kiosk.simulators.cash_server.order_book import OrderBook
from kiosk.simulators.cash_server.refusals import Refusal
from kiosk.simulators.cash_server.stock import Stock
from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.moods import Mood, MoodBoard, SimulatedServer
from kiosk.simulators.scenario import Scenario

PATH: Final = "/rk7api/v0/xmlinterface.xml"
CASH: Final = SimulatedServer.CASH
LICENSED: Final = frozenset({"SaveOrder", "PayOrder"})

Handler = Callable[[House, Call], Answer | Awaitable[Answer]]

HANDLERS: Final[Mapping[str, Handler]] = MappingProxyType(
    {
        "GetSystemInfo": reference_commands.get_system_info,
        "GetSystemInfo2": reference_commands.get_system_info_2,
        "CheckLicense": reference_commands.check_licence,
        "GetRefList": reference_commands.get_ref_list,
        "GetRefData": reference_commands.get_ref_data,
        "GetOrderMenu": reference_commands.get_order_menu,
        "CreateOrder": order_commands.create_order,
        "SaveOrder": order_commands.save_order,
        "CalcOrder": calculation_commands.calc_order,
        "CalcOrder2": calculation_commands.calc_order_2,
        "GetOrder": order_commands.get_order,
        "GetOrderList2": order_commands.get_order_list_2,
        "PayOrder": payment_commands.pay_order,
        "GetReceiptList": payment_commands.get_receipt_list,
        "VoidOrder": order_commands.void_order,
    }
)


def cash_server(
    scenario: Scenario, board: MoodBoard, journal: SimulatorJournal, settings: CashServerSettings
) -> Starlette:
    """One cash server with a fresh shift. Its `House` is at `app.state.house` for the kitchen:
    rests, stop list and prices may be changed there while it runs.
    """
    catalogue = Catalogue(scenario)
    house = House(
        scenario=scenario,
        settings=settings,
        catalogue=catalogue,
        directory=directory_of(scenario, catalogue),
        stock=Stock(catalogue),
        orders=OrderBook(first_order=scenario.first_order, first_receipt=scenario.first_receipt),
        licences=LicenceDesk(settings.licences),
        board=board,
        journal=journal,
        started=settings.now(),
    )
    desk = CommandDesk(house)
    app = Starlette(routes=[Route(PATH, desk.serve, methods=["POST", "GET"])])
    app.state.house = house
    return app


class CommandDesk:
    """Takes requests of the XML interface and answers each, whatever was in it."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._node = Node(
            version=house.scenario.server_version, net_name=house.scenario.cash_group.name
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
            await self._carry_out(command, body + str(place).encode(), query.form)
            for place, command in enumerate(query.commands)
        ]
        document = write_result(self._node, query.form, outcomes, arrived)
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

    async def _carry_out(self, command: Element, request: bytes, form: Form) -> Outcome:
        began = self._house.now()
        call = Call(name=command.get("CMD") or "", element=command)
        if (order := command.find("Order")) is not None and order.get("guid"):
            call.facts["order"] = parameters.guid(order.get("guid"))
        result = await self._result(call, request)
        finished = self._house.now()
        self._record(call, result, form)
        return Outcome(
            name=call.name,
            source=command,
            answer=result if isinstance(result, Answer) else None,
            refusal=result if isinstance(result, Refusal) else None,
            finished=finished,
            work_ms=_milliseconds(began, finished),
        )

    async def _result(self, call: Call, request: bytes) -> Result:
        house = self._house
        try:
            if house.in_mood(call.name, Mood.SHIFT_CLOSING):
                raise refusals.shift_closing()
            if call.name == "GetXMLLicenseInstanceSeqNumber":
                return self._sequence_number(call)
            handler = HANDLERS.get(call.name)
            if handler is None:
                raise refusals.unknown_command(call.name)
            for path in unknown_names(call.element, call.name):
                house.journal.warn(CASH, "unknown-name", command=call.name, path=path)
            if call.name in LICENSED:
                return await self._licensed(call, handler, request)
            return await _run(handler, house, call)
        except Refusal as refusal:
            return refusal

    async def _licensed(self, call: Call, handler: Handler, request: bytes) -> Result:
        """Runs a command that needs a licence, one at a time for each instance (§3.7, §3.9)."""
        house = self._house
        stamp = read_stamp(call.element)
        if stamp is None:
            unchecked = call.name == "SaveOrder" and call.element.get("dontcheckLicense") == "1"
            if house.settings.licence_policy is LicencePolicy.LIFETIME or unchecked:
                return await _run(handler, house, call)
            raise refusals.licence_check("в запросе нет LicenseInfo")
        self._note(call, stamp)
        async with house.licences.queue(stamp):
            self._check(call, stamp)
            if house.in_mood(call.name, Mood.EVICT_REPEAT_CACHE):
                house.licences.evict(stamp)
            stored = house.licences.admit(stamp, request)
            if stored is not None:
                call.facts["repeated"] = True
                return stored
            try:
                result: Result = await _run(handler, house, call)
            except Refusal as refusal:
                result = refusal
                if house.in_mood(call.name, Mood.REFUSED_KEEPS_NUMBER):
                    return result
            house.licences.remember(stamp, request, result)
            return result

    def _sequence_number(self, call: Call) -> Answer:
        """GetXMLLicenseInstanceSeqNumber: the last number used (rk7 §3.8)."""
        for path in unknown_names(call.element, call.name):
            self._house.journal.warn(CASH, "unknown-name", command=call.name, path=path)
        stamp = read_stamp(call.element)
        if stamp is None:
            raise refusals.child_missing("LicenseInfo")
        self._note(call, stamp)
        self._check(call, stamp)
        return Answer(children=[stamp_element(stamp, self._house.licences.last(stamp))])

    def _check(self, call: Call, stamp: Stamp) -> None:
        """Moods of licensing, then the licence itself."""
        house = self._house
        moods = (Mood.BAD_ANCHOR, Mood.LICENCE_EXPIRED, Mood.SEQUENCE_FORGOTTEN)
        match house.in_mood(call.name, *moods):
            case Mood.BAD_ANCHOR:
                raise refusals.bad_anchor()
            case Mood.LICENCE_EXPIRED:
                raise refusals.licence_check("срок действия лицензии истёк")
            case Mood.SEQUENCE_FORGOTTEN:
                house.licences.forget(stamp)
                raise refusals.instance_unknown(stamp.instance)
            case _:
                house.licences.check(stamp, house.now().date())

    def _note(self, call: Call, stamp: Stamp) -> None:
        call.facts["anchor"] = stamp.anchor
        call.facts["instance"] = stamp.instance
        call.facts["sequence"] = stamp.sequence

    def _record(self, call: Call, result: Result, form: Form) -> None:
        facts = dict(call.facts)
        if isinstance(result, Refusal):
            facts |= {"outcome": str(result.status), "text": result.text, "error": result.number}
        else:
            facts["outcome"] = str(result.status)
        if form is not Form.SINGLE:
            facts["form"] = str(form)
        self._house.journal.record(CASH, "command", command=call.name, **facts)


async def _run(handler: Handler, house: House, call: Call) -> Answer:
    result = handler(house, call)
    return await result if inspect.isawaitable(result) else result


def _milliseconds(began: datetime, finished: datetime) -> int:
    return int((finished - began).total_seconds() * 1000)
