"""The card system in memory: one account."""

from __future__ import annotations

import json
from datetime import datetime

from kiosk.checkout.purchase import Purchase
from kiosk.domain.money import Money
from kiosk.errors import (
    CrmRefused,
    ErrorCode,
)
from tests.unit.checkout.troubled_line import Line

BALANCE = Money.of(1000)


class FakeCardSystem:
    """One account. An operation's name is used once; the same name again changes nothing."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.balance = BALANCE
        self.debits: dict[str, Money] = {}
        self.credits: dict[str, Money] = {}
        self.returned: dict[str, str] = {}

    async def debit_request(self, purchase: Purchase, at: datetime) -> bytes:
        name = purchase.debit_name
        return json.dumps(
            {"name": name.external_id, "amount": purchase.bonus.minor, "at": at.isoformat()}
        ).encode()

    async def credit_request(self, purchase: Purchase, at: datetime) -> bytes:
        name = purchase.credit_name
        return json.dumps(
            {"name": name.external_id, "amount": purchase.credit.minor, "at": at.isoformat()}
        ).encode()

    async def credit(self, request: bytes) -> None:
        asked = json.loads(request)

        def work() -> None:
            self.credits.setdefault(asked["name"], Money(asked["amount"]))

        await self.line.write("credit", 15.0, work)

    async def find_credit(self, purchase: Purchase) -> bool:
        name = purchase.credit_name.external_id
        return bool(await self.line.read("find credit", lambda: name in self.credits))

    async def return_request(self, purchase: Purchase, at: datetime) -> bytes:
        return json.dumps(
            {
                "name": purchase.return_name.external_id,
                "parent": purchase.debit_name.external_id,
                "at": at.isoformat(),
            }
        ).encode()

    async def debit(self, request: bytes) -> None:
        asked = json.loads(request)

        def work() -> None:
            if asked["name"] in self.debits:
                return
            amount = Money(asked["amount"])
            if amount > self.balance:
                raise CrmRefused(ErrorCode.POINTS_NOT_ENOUGH, sac="SAC-0018")
            self.balance -= amount
            self.debits[asked["name"]] = amount

        await self.line.write("debit", 15.0, work)

    async def find_debit(self, purchase: Purchase) -> bool:
        name = purchase.debit_name.external_id
        return bool(await self.line.read("find debit", lambda: name in self.debits))

    async def give_back(self, request: bytes) -> None:
        asked = json.loads(request)

        def work() -> None:
            parent = asked["parent"]
            if parent not in self.debits:
                raise CrmRefused(ErrorCode.CRM_REFUSED, sac="SAC-0103")
            if parent in self.returned:
                if self.returned[parent] != asked["name"]:
                    raise CrmRefused(ErrorCode.CRM_REFUSED, sac="SAC-0105")
                return
            self.returned[parent] = asked["name"]
            self.balance += self.debits[parent]

        await self.line.write("give back", 15.0, work)

    def deliver_late(self) -> None:
        self.line.deliver_late()

    async def find_return(self, purchase: Purchase) -> bool:
        name = purchase.return_name.external_id
        found = await self.line.read("find return", lambda: name in self.returned.values())
        return bool(found)
