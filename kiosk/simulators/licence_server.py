"""The licensing service: hands out licence ids by anchor (rk7 §3.2 to §3.5).

One GET with the `usr` header and the anchor in the query; JSON back. Knows one account.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.licence_book import LicenceBook
from kiosk.simulators.moods import Mood, MoodBoard, SimulatedServer

COMMAND: Final = "GetLicenseIdByAnchor"
PATH: Final = "/ls5api/api/License/GetLicenseIdByAnchor"
_LICENCE: Final = SimulatedServer.LICENCE
_A_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceCredentials:
    """The dealer's account and the developer's token (rk7 §3.2). Password-equivalent: no repr."""

    user_name: str
    password: str = field(repr=False)
    token: str = field(repr=False)

    def usr(self) -> str:
        """The header's only accepted value (rk7 §3.3)."""
        pair = _md5(self.user_name + self.password)
        joined = ";".join((self.user_name, pair, _md5(self.token)))
        return base64.b64encode(joined.encode("utf-8")).decode("ascii")


def licence_server(
    book: LicenceBook,
    credentials: LicenceCredentials,
    board: MoodBoard,
    journal: SimulatorJournal,
    *,
    now: Callable[[], datetime],
) -> Starlette:
    """An ASGI application that answers for the subscriptions of `book`.

    Wrong `usr`: 401. No subscription, or no anchor: 200 with an empty id (rk7 §3.5).
    `now` gives local time without a zone, as the book's does.
    """

    async def answer(request: Request) -> Response:
        if re.sub("/+", "/", request.url.path) != PATH:
            journal.record(_LICENCE, "not-found", path=request.url.path)
            return PlainTextResponse("Not Found", status_code=404)
        anchor = request.query_params.get("anchor", "")
        mood = board.take(_LICENCE, COMMAND)
        given = request.headers.get("usr", "")
        matches = hmac.compare_digest(given.encode("utf-8"), credentials.usr().encode("utf-8"))
        if mood is Mood.WRONG_USER or not matches:
            journal.record(_LICENCE, "refused", anchor=anchor, status=401)
            return PlainTextResponse("Unauthorized", status_code=401)
        grant = None if mood is Mood.NO_LICENCE else book.issue(anchor)
        if grant is None:
            journal.record(_LICENCE, "no-licence", anchor=anchor)
            return JSONResponse(_nothing(anchor))
        expires = grant.expires
        if mood is Mood.EXPIRED:
            book.expire(anchor)
            expires = now() - _A_DAY
        journal.record(
            _LICENCE,
            "issued",
            anchor=anchor,
            expires=_local(expires),
            quantity=grant.quantity,
        )
        return JSONResponse(
            {"id": grant.id, "expirationDate": _local(expires), "qty": float(grant.quantity)}
        )

    return Starlette(routes=[Route("/{path:path}", answer, methods=["GET"])])


def _nothing(anchor: str) -> dict[str, Any]:
    """No active licence: the id is empty, and a text says why."""
    reason = f"No active licence for {anchor}" if anchor else "The anchor is missing"
    return {"id": "", "expirationDate": None, "qty": 0.0, "ErrorCode": 1, "ErrorMessage": reason}


def _local(moment: datetime) -> str:
    return moment.replace(microsecond=0).isoformat()


def _md5(text: str) -> str:
    return hashlib.md5(text.encode("utf-8"), usedforsecurity=False).hexdigest()
