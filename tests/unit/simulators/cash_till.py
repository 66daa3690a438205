"""A cash server without a socket, and the few requests every test of it makes."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import httpx
from lxml import etree

from kiosk.simulators.cash_server.app import PATH, cash_server
from kiosk.simulators.cash_server.house import CashServerSettings, House, LicencePolicy
from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.licence_book import LicenceBook
from kiosk.simulators.moods import Mood, MoodBoard, SimulatedServer
from kiosk.simulators.scenario import Scenario
from kiosk.simulators.scenario_file import load_scenario

SAMOVAR = Path(__file__).parents[3] / "resources" / "scenarios" / "samovar.toml"
ORDER = "{0F8FAD5B-D9CB-469F-A165-70867728950E}"
INSTANCE = "{3B1E4E0C-6E5D-4F0B-9C58-5A0B7C9D2E11}"
STATION = '<Station id="15010"/>'
CASHIER = '<Cashier id="1000050"/>'
EMPLOYEE = '<Waiter id="1000050"/>'
MANAGER = '<Manager id="1000051"/>'
THIS_ORDER = f'<Order guid="{ORDER}"/>'
CARD = 1000310
SBP = 1000311
BONUS = 1000312


@cache
def samovar() -> Scenario:
    return load_scenario(SAMOVAR)


def dish_id(key: str) -> int:
    return samovar().dish(key).id


def modi(key: str, **more: int) -> str:
    extra = "".join(f' {name}="{value}"' for name, value in more.items())
    return f'<Modi id="{samovar().modifier(key).id}"{extra}/>'


def dish(key: str, *inside: str, quantity: int = 1000, more: str = "") -> str:
    opening = f'<Dish id="{dish_id(key)}" quantity="{quantity}" {more}'
    return f"{opening}>{''.join(inside)}</Dish>"


def combo(key: str, *parts: str, quantity: int = 1000) -> str:
    inside = "".join(f'<Component id="{dish_id(part)}"/>' for part in parts)
    return f'<Combo id="{dish_id(key)}" quantity="{quantity}">{inside}</Combo>'


class Reply:
    """An answer taken apart as a client would."""

    def __init__(self, response: httpx.Response) -> None:
        self.http = response
        self.root = etree.fromstring(response.content)

    @property
    def status(self) -> str:
        return self.root.get("Status", "")

    @property
    def text(self) -> str:
        return self.root.get("ErrorText", "")

    @property
    def number(self) -> str | None:
        return self.root.get("RK7ErrorN")

    def order(self) -> dict[str, str]:
        found = self.root.find("Order")
        assert found is not None, etree.tostring(self.root, encoding="unicode")
        return {str(name): str(value) for name, value in found.attrib.items()}

    def all(self, path: str, attribute: str) -> list[str]:
        return [element.get(attribute, "") for element in self.root.iterfind(path)]


class Till:
    """One cash server in a moment of its own; the guest at the terminal waits for the test."""

    def __init__(
        self, policy: LicencePolicy = LicencePolicy.SUBSCRIPTION, **different: Any
    ) -> None:
        self.scenario = replace(samovar(), **different)
        self.moment = datetime(2026, 3, 14, 12, 0, tzinfo=UTC).replace(tzinfo=None)
        self.board, self.journal = MoodBoard(), SimulatorJournal()
        self.book = LicenceBook(now=lambda: self.moment)
        self.book.subscribe(self.scenario.anchor, quantity=2, lasts=timedelta(days=365))
        grant = self.book.issue(self.scenario.anchor)
        assert grant is not None
        self.token = grant.id
        self.guest_at_terminal = asyncio.Event()
        self.guest_done = asyncio.Event()
        self.guest_done.set()
        self._next = 0
        self.app = cash_server(
            self.scenario,
            self.board,
            self.journal,
            CashServerSettings(
                licences=self.book,
                user="KioskHttp",
                password="samovar-http-7",
                licence_policy=policy,
                now=lambda: self.moment,
                pause=self._guest,
            ),
        )

    @property
    def house(self) -> House:
        house: House = self.app.state.house
        return house

    async def _guest(self, _seconds: float) -> None:
        self.guest_at_terminal.set()
        await self.guest_done.wait()

    def mood(self, mood: Mood, command: str | None = None, times: int | None = 1) -> None:
        self.board.set(SimulatedServer.CASH, mood, command, times)

    async def post(
        self,
        body: bytes,
        *,
        auth: tuple[str, str] | None = ("KioskHttp", "samovar-http-7"),
        content_type: str = "application/xml",
    ) -> httpx.Response:
        transport = httpx.ASGITransport(app=self.app)
        async with httpx.AsyncClient(transport=transport, base_url="https://till") as client:
            return await client.post(
                PATH,
                content=body,
                auth=auth or httpx.USE_CLIENT_DEFAULT,
                headers={"Content-Type": content_type},
            )

    async def send(self, query: str) -> Reply:
        """Posts what stands inside `RK7Query`."""
        return Reply(await self.post(f"<RK7Query>{query}</RK7Query>".encode()))

    async def ask(self, command: str, inside: str = "", attributes: str = "") -> Reply:
        return await self.send(f'<RK7CMD CMD="{command}" {attributes}>{inside}</RK7CMD>')

    def licence(
        self, sequence: int | None = None, *, instance: str = INSTANCE, token: str | None = None
    ) -> str:
        """`LicenseInfo` with the next number, or with the one given."""
        if sequence is None:
            sequence = self._next
            self._next += 1
        return (
            f'<LicenseInfo anchor="{self.scenario.anchor}" licenseToken="{token or self.token}">'
            f'<LicenseInstance guid="{instance}" seqNumber="{sequence}"/></LicenseInfo>'
        )

    async def create(self, guid: str = ORDER, more: str = "") -> Reply:
        return await self.ask(
            "CreateOrder",
            f'<Order guid="{guid}"><Table code="12"/>{STATION}<OrderType id="1000081"/>{more}'
            '<ExternalProps><Prop name="KioskBasket" value="4711"/></ExternalProps></Order>',
        )

    async def save(self, *lines: str, guid: str = ORDER, session: str = "") -> Reply:
        return await self.ask(
            "SaveOrder",
            f'{self.licence()}<Order guid="{guid}"/>'
            f"<Session {session}>{STATION}{''.join(lines)}</Session>",
        )

    async def pay(self, *payments: tuple[int, int], guid: str = ORDER, more: str = "") -> Reply:
        inside = "".join(f'<Payment id="{i}" amount="{a}" {more}/>' for i, a in payments)
        return await self.ask(
            "PayOrder", f'{self.licence()}<Order guid="{guid}"/>{STATION}{CASHIER}{inside}'
        )

    async def read(self, guid: str = ORDER) -> Reply:
        return await self.ask("GetOrder", f'<Order guid="{guid}"/>')

    async def sold(self, *lines: str, guid: str = ORDER) -> Reply:
        """A whole purchase by card; the answer of PayOrder."""
        await self.create(guid)
        saved = await self.save(*lines, guid=guid)
        assert saved.status == "Ok", saved.text
        return await self.pay((CARD, int(saved.order()["unpaidSum"])), guid=guid)

    async def void(self, guid: str = ORDER, reason: int = 1000600, keep: str = "0") -> Reply:
        return await self.ask(
            "VoidOrder",
            f'<Order guid="{guid}"/>{STATION}<Manager id="1000050"/><DeleteReason id="{reason}"/>',
            f'change_guids="{keep}"',
        )
