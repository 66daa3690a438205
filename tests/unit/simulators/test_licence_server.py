"""The licensing service under the documented header, and in its three documented troubles."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.licence_book import LicenceBook, LicenceVerdict
from kiosk.simulators.licence_server import LicenceCredentials, licence_server
from kiosk.simulators.moods import Mood, MoodBoard, SimulatedServer

# Local time without a zone, as the service writes it.
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC).replace(tzinfo=None)
ANCHOR = "6:655cee55-7bcd-4826-b6e0-a8ccf2017ef3#123450007/17"
# The worked example of the protocol description (rk7 §3.3).
ACCOUNT = LicenceCredentials(
    user_name="kiosk-demo@example.com", password="Pa55-demo", token="demo-token-0123456789"
)
USR = (
    "a2lvc2stZGVtb0BleGFtcGxlLmNvbTtmODA2YzhiN2I4YjgzOTEwZGE1YjY4ZDVkOGU4NjVlNTtmZjE4OTBhZGEwMzlj"
    "OTcxY2ExZDQ1MjcwNWViOTk2Yg=="
)
METHOD = "/ls5api/api/License/GetLicenseIdByAnchor"
ESCAPED = "6%3A655cee55-7bcd-4826-b6e0-a8ccf2017ef3%23123450007"


class Service:
    def __init__(self) -> None:
        self.board, self.journal = MoodBoard(), SimulatorJournal()
        self.book = LicenceBook(now=lambda: NOW)
        self.book.subscribe(ANCHOR, quantity=2, lasts=timedelta(days=40))
        self._app = licence_server(self.book, ACCOUNT, self.board, self.journal, now=lambda: NOW)

    def ask(
        self, url: str = f"{METHOD}?anchor={ESCAPED}/17", usr: str | None = USR
    ) -> httpx.Response:
        async def get() -> httpx.Response:
            transport = httpx.ASGITransport(app=self._app)
            headers = {} if usr is None else {b"usr": usr.encode("utf-8")}
            async with httpx.AsyncClient(transport=transport, base_url="http://ls") as client:
                return await client.get(url, headers=headers)

        return asyncio.run(get())

    def licence(self, url: str = f"{METHOD}?anchor={ESCAPED}/17") -> dict[str, object]:
        answer = self.ask(url)
        assert answer.status_code == 200
        document: dict[str, object] = answer.json()
        return document


def test_the_header_is_the_one_of_the_worked_example() -> None:
    assert ACCOUNT.usr() == USR


def test_an_active_licence_comes_with_its_id_end_and_quantity() -> None:
    service = Service()
    licence = service.licence()
    grant = service.book.issue(ANCHOR)
    assert grant is not None
    assert licence == {"id": grant.id, "expirationDate": "2027-01-01T12:00:00", "qty": 2.0}


@pytest.mark.parametrize(
    "url",
    [
        f"{METHOD}?anchor={ESCAPED}%2F17",
        f"/ls5api/api/License//GetLicenseIdByAnchor?anchor={ESCAPED}/17",
    ],
    ids=["escaped slash", "double slash"],
)
def test_other_spellings_of_the_same_question_get_the_same_licence(url: str) -> None:
    service = Service()
    assert service.licence(url) == service.licence()


@pytest.mark.parametrize("usr", [None, "", "bm9ib2R5", USR[:-1], USR.lower(), "ключ"], ids=repr)
def test_any_other_header_is_refused_with_401(usr: str | None) -> None:
    service = Service()
    assert service.ask(usr=usr).status_code == 401


@pytest.mark.parametrize(
    "query",
    ["", "?anchor=", "?anchor=6%3A655cee55-7bcd-4826-b6e0-a8ccf2017ef3%23999990000/17"],
    ids=["no anchor", "empty anchor", "another restaurant"],
)
def test_without_a_subscription_the_id_is_empty(query: str) -> None:
    licence = Service().licence(METHOD + query)
    assert licence["id"] == ""
    assert licence["ErrorMessage"]


def test_another_method_of_the_service_is_not_found() -> None:
    assert Service().ask("/ls5api/api/License/GetEverything").status_code == 404


def test_a_wrong_user_is_refused_even_with_the_right_header() -> None:
    service = Service()
    service.board.set(SimulatedServer.LICENCE, Mood.WRONG_USER, times=1)
    assert service.ask().status_code == 401
    assert service.ask().status_code == 200


def test_a_restaurant_without_a_licence_gets_an_empty_id() -> None:
    service = Service()
    service.board.set(SimulatedServer.LICENCE, Mood.NO_LICENCE, times=1)
    assert service.licence()["id"] == ""
    assert service.licence()["id"] != ""


def test_an_expired_licence_says_so_and_the_cash_server_refuses_it_until_it_is_renewed() -> None:
    service = Service()
    service.board.set(SimulatedServer.LICENCE, Mood.EXPIRED, times=1)
    expired = service.licence()
    assert expired["expirationDate"] == "2026-11-21T12:00:00"
    assert service.book.check(ANCHOR, str(expired["id"])) is LicenceVerdict.EXPIRED
    renewed = service.licence()
    assert renewed["id"] != expired["id"]
    assert service.book.check(ANCHOR, str(renewed["id"])) is LicenceVerdict.VALID


def test_the_journal_has_the_anchor_but_neither_the_header_nor_the_id() -> None:
    service = Service()
    licence = service.licence()
    service.ask(usr="bm9ib2R5")
    written = str([entry.as_json() for entry in service.journal])
    assert ANCHOR in written
    for secret in (USR, ACCOUNT.password, ACCOUNT.token, str(licence["id"])):
        assert secret not in written
