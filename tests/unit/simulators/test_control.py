"""Steering a restaurant that runs: dishes, shifts, certificates (kiosk.simulators.control)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx
import pytest

from kiosk.simulators.card_system.messenger import Messenger
from kiosk.simulators.control import control
from kiosk.simulators.tls import WEAK_RSA_BITS, TlsDoor
from tests.unit.simulators.cash_till import STATION, Till, dish, dish_id


class Steering:
    """A till and the remote control of it, without a socket."""

    def __init__(self) -> None:
        self.till = Till()
        self.door = TlsDoor(bits=WEAK_RSA_BITS)
        self._app = control(
            self.till.board,
            self.till.journal,
            self.till.house,
            self.door,
            Messenger(self.till.journal),
        )

    async def ask(self, method: str, path: str, body: object = None) -> tuple[int, Any]:
        transport = httpx.ASGITransport(app=self._app)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            answer = await client.request(method, path, json=body)
        return answer.status_code, answer.json()

    async def row(self, key: str) -> dict[str, str]:
        """The dish in the order menu; empty where it is not on sale."""
        menu = await self.till.ask("GetOrderMenu", STATION)
        found = menu.root.find(f"Dishes/Item[@Ident='{dish_id(key)}']")
        return {} if found is None else {str(n): str(v) for n, v in found.attrib.items()}


async def test_a_dish_is_stopped_and_sold_again() -> None:
    steering = Steering()
    path = f"/dishes/{dish_id('tea')}"
    assert (await steering.ask("PUT", path, {"stopped": True}))[0] == 200
    assert await steering.row("tea") == {}
    await steering.ask("PUT", path, {"stopped": False})
    assert (await steering.row("tea"))["Price"] == "12000"


async def test_rest_and_price_change_from_now_on() -> None:
    steering = Steering()
    path = f"/dishes/{dish_id('tea')}"
    assert await steering.ask("PUT", path, {"rest": 2000, "price": 13000}) == (
        200,
        {"dish": dish_id("tea"), "rest": 2000, "price": 13000},
    )
    row = await steering.row("tea")
    assert (row["quantity"], row["Price"]) == ("2000", "13000")
    await steering.till.create()
    assert (await steering.till.save(dish("tea", quantity=3000))).status != "Ok"
    assert steering.till.journal.entries(event="kitchen", last=1)[0].facts["price"] == 13000


async def test_the_next_shift_has_the_next_number_and_its_own_start() -> None:
    steering = Steering()
    steering.till.moment += timedelta(hours=20)
    assert await steering.ask("POST", "/shift") == (200, {"shift": 215})
    reply = await steering.till.ask("GetSystemInfo2")
    assert reply.all("SystemInfo/CommonShift", "ShiftNum") == ["215"]
    assert reply.all("SystemInfo/CommonShift", "ShiftDate") == ["2026-03-15"]
    assert reply.all("SystemInfo/CommonShift", "ShiftStartTime") == ["2026-03-15T08:00:00"]
    older = await steering.till.ask("GetSystemInfo")
    assert older.all("SystemInfo", "ShiftDate") == ["20260315"]


async def test_a_new_certificate_is_told_by_its_fingerprint() -> None:
    steering = Steering()
    before = steering.door.fingerprint
    status, told = await steering.ask("PUT", "/certificate", {"rsa_bits": WEAK_RSA_BITS})
    assert (status, told) == (200, {"sha256": steering.door.fingerprint})
    assert steering.door.fingerprint != before


@pytest.mark.parametrize(
    ("path", "body", "says"),
    [
        ("/dishes/7", {"stopped": True}, "no dish 7"),
        (f"/dishes/{dish_id('tea')}", {"stopped": 1}, "a bool was expected"),
        (f"/dishes/{dish_id('tea')}", {"rest": True}, "an int was expected"),
        (f"/dishes/{dish_id('tea')}", {"colour": "red"}, "known: stopped, rest, price"),
        (f"/dishes/{dish_id('tea')}", [], "give an object"),
        ("/certificate", {"rsa_bits": 100}, "100 bits"),
    ],
)
async def test_a_mistake_is_answered_with_a_sentence(path: str, body: object, says: str) -> None:
    steering = Steering()
    status, answer = await steering.ask("PUT", path, body)
    assert status == 400
    assert says in answer["error"]
    assert (await steering.row("tea"))["Price"] == "12000"
