"""The remote control of the simulators: moods, kitchen, journal over HTTP, on loopback only.

`GET /moods` lists, `PUT /moods` replaces, `POST /moods` adds one, `DELETE /moods` clears;
`GET /journal?server=&event=&after=&last=` reads. `GET /messages` shows the SMS and e-mail the card
system sent, codes in the clear. `PUT /dishes/ID` with `stopped`, `rest` or `price`
is what the kitchen and the office do, `POST /shift` opens the next shift, `PUT /certificate` with
`rsa_bits` and `expired` shows new callers another certificate. Everything is JSON. A mood is the
text of `moods.parse_mood` or an object with its fields; a mistake is 400 with one sentence in
`error`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kiosk.simulators.card_system.messenger import Messenger
from kiosk.simulators.cash_server.house import House
from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.moods import (
    BadMood,
    MoodBoard,
    SetMood,
    SimulatedServer,
    named_mood,
    named_server,
    parse_mood,
)
from kiosk.simulators.tls import RSA_BITS, TlsDoor

# A page in a browser on the same machine must not be able to steer the servers.
_OWN_NAMES: Final = ["127.0.0.1", "localhost"]
_WHOLE: Final = ("times", "after")
_A: Final = {bool: "a bool", int: "an int"}
_TEXTS: Final = ("server", "mood", "command", "detail")


class _BadOrder(ValueError):
    """An order to the restaurant that makes no sense; the text says what to write."""


def control(
    board: MoodBoard,
    journal: SimulatorJournal,
    house: House,
    door: TlsDoor,
    messenger: Messenger,
) -> Starlette:
    """An ASGI application that steers the servers of one restaurant and shows their journal."""

    async def moods(request: Request) -> Response:
        try:
            match request.method:
                case "PUT":
                    wanted = [_read_mood(one) for one in _listed(await _json(request))]
                    board.clear()
                    for entry in wanted:
                        board.place(entry)
                case "POST":
                    board.place(_read_mood(await _json(request)))
                case "DELETE":
                    board.clear()
        except BadMood as mistake:
            return _mistake(mistake)
        return JSONResponse({"moods": [_shown(entry) for entry in board.listing()]})

    async def entries(request: Request) -> Response:
        asked = request.query_params
        try:
            after = int(asked.get("after", "0"))
            last = int(asked["last"]) if "last" in asked else None
        except ValueError:
            return JSONResponse({"error": "after and last are whole numbers"}, status_code=400)
        found = journal.entries(
            server=asked.get("server"), event=asked.get("event"), after=after, last=last
        )
        return JSONResponse({"entries": [entry.as_json() for entry in found]})

    async def messages(_request: Request) -> Response:
        return JSONResponse({"messages": [one.as_json() for one in messenger.sent()]})

    async def dish(request: Request) -> Response:
        try:
            fields = _fields(await _json(request), {"stopped": bool, "rest": int, "price": int})
            dish_id = int(request.path_params["id"])
            if dish_id not in house.catalogue.dishes:
                raise _BadOrder(f"no dish {dish_id} is on the menu")
        except ValueError as mistake:
            return _mistake(mistake)
        stock = house.stock
        if "stopped" in fields:
            (stock.stop if fields["stopped"] else stock.resume)(dish_id)
        if "rest" in fields:
            stock.set_rest(dish_id, fields["rest"])
        if "price" in fields:
            stock.set_price(dish_id, fields["price"])
        journal.record(SimulatedServer.CASH, "kitchen", dish=dish_id, **fields)
        return JSONResponse({"dish": dish_id, **fields})

    async def shift(_request: Request) -> Response:
        opened = house.next_shift()
        journal.record(SimulatedServer.CASH, "shift", shift=opened.number)
        return JSONResponse({"shift": opened.number})

    async def certificate(request: Request) -> Response:
        try:
            fields = _fields(await _json(request), {"rsa_bits": int, "expired": bool})
            bits = fields.get("rsa_bits", RSA_BITS)
            fingerprint = door.renew(bits=bits, expired=fields.get("expired", False))
        except ValueError as mistake:
            return _mistake(mistake)
        journal.record(SimulatedServer.CASH, "certificate", sha256=fingerprint)
        return JSONResponse({"sha256": fingerprint})

    return Starlette(
        routes=[
            Route("/moods", moods, methods=["GET", "PUT", "POST", "DELETE"]),
            Route("/journal", entries, methods=["GET"]),
            Route("/messages", messages, methods=["GET"]),
            Route("/dishes/{id:int}", dish, methods=["PUT"]),
            Route("/shift", shift, methods=["POST"]),
            Route("/certificate", certificate, methods=["PUT"]),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=_OWN_NAMES)],
    )


async def _json(request: Request) -> object:
    try:
        return json.loads(await request.body())
    except ValueError as trouble:
        raise BadMood(f"the body is not JSON: {trouble}") from trouble


def _mistake(mistake: Exception) -> Response:
    return JSONResponse({"error": str(mistake)}, status_code=400)


def _fields(document: object, known: Mapping[str, type]) -> dict[str, Any]:
    """The fields of an order, none unknown, all of the right kind."""
    if not isinstance(document, dict):
        raise _BadOrder(f"give an object with {', '.join(known)}")
    for name, value in document.items():
        if name not in known:
            raise _BadOrder(f"there is no {name!r} here; known: {', '.join(known)}")
        if type(value) is not known[name]:
            raise _BadOrder(f"{name} is {value!r}, {_A[known[name]]} was expected")
    return document


def _listed(document: object) -> list[object]:
    moods = document.get("moods") if isinstance(document, dict) else document
    if not isinstance(moods, list):
        raise BadMood('give a list of moods, or {"moods": [...]}')
    return moods


def _read_mood(value: object) -> SetMood:
    if isinstance(value, str):
        return parse_mood(value)
    if not isinstance(value, dict):
        raise BadMood("a mood is a text such as cash:slow=2:PayOrder*1, or an object")
    fields: dict[str, Any] = value
    for name, given in fields.items():
        if name not in (*_TEXTS, *_WHOLE):
            raise BadMood(f"a mood has no {name!r}")
        kind = int if name in _WHOLE else str
        if given is not None and (not isinstance(given, kind) or isinstance(given, bool)):
            raise BadMood(f"{name} is {given!r}, a {kind.__name__} was expected")
    return SetMood(
        server=named_server(fields.get("server") or ""),
        mood=named_mood(fields.get("mood") or ""),
        command=fields.get("command"),
        times=fields.get("times"),
        after=fields.get("after") or 0,
        detail=fields.get("detail"),
    )


def _shown(entry: SetMood) -> dict[str, object]:
    return {
        "server": entry.server.value,
        "mood": entry.mood.value,
        "meaning": entry.mood.meaning,
        "command": entry.command,
        "times": entry.times,
        "after": entry.after,
        "detail": entry.detail,
        "spelling": entry.spelling(),
    }
