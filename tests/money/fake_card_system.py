"""The card system in memory: one account."""

from __future__ import annotations

import json
from datetime import datetime

from kiosk.checkout.purchase import Purchase
from kiosk.domain.money import ZERO, Money
from kiosk.errors import (
    CrmRefused,
    ErrorCode,
)
from tests.money.troubled_line import Line

BALANCE = Money.of(1000)


class FakeCardSystem:
    """One account. An operation's name is used once; the same name again changes nothing, unless
    this card system does not recognise repeats: then what arrives is carried out.
    """

    def __init__(self, line: Line) -> None:
        self.line = line
        self.balance = BALANCE
        self.debits: dict[str, Money] = {}
        self.credits: dict[str, Money] = {}
        self.returned: dict[str, str] = {}
        self.recognises_repeats = True
        self.credited = ZERO

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
            if asked["name"] in self.credits and self.recognises_repeats:
                return
            self.credits[asked["name"]] = Money(asked["amount"])
            self.credited += Money(asked["amount"])

        await self.line.write("credit", 15.0, work, request=request)

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

    async def take_back_request(self, purchase: Purchase, at: datetime) -> bytes:
        return json.dumps(
            {
                "name": purchase.take_back_name.external_id,
                "parent": purchase.credit_name.external_id,
                "at": at.isoformat(),
            }
        ).encode()

    async def debit(self, request: bytes) -> None:
        asked = json.loads(request)

        def work() -> None:
            if asked["name"] not in self.debits or not self.recognises_repeats:
                self.take_off(asked["name"], Money(asked["amount"]))

        await self.line.write("debit", 15.0, work, request=request)

    def take_off(self, name: str, amount: Money) -> None:
        if amount > self.balance:
            raise CrmRefused(ErrorCode.POINTS_NOT_ENOUGH, sac="SAC-0018")
        self.balance -= amount
        self.debits[name] = amount

    async def find_debit(self, purchase: Purchase) -> bool:
        name = purchase.debit_name.external_id
        return bool(await self.line.read("find debit", lambda: name in self.debits))

    async def give_back(self, request: bytes) -> None:
        asked = json.loads(request)

        def work() -> None:
            parent = asked["parent"]
            if parent not in self.debits and parent not in self.credits:
                raise CrmRefused(ErrorCode.CRM_REFUSED, sac="SAC-0103")
            if parent in self.returned:
                if self.returned[parent] != asked["name"] or not self.recognises_repeats:
                    raise CrmRefused(ErrorCode.CRM_REFUSED, sac="SAC-0105")
                return
            self.returned[parent] = asked["name"]
            self.balance += self.debits.get(parent, ZERO)
            self.credited -= self.credits.get(parent, ZERO)

        await self.line.write("give back", 15.0, work, request=request)

    def deliver_late(self) -> None:
        self.line.deliver_late()

    async def find_taken_back(self, purchase: Purchase) -> bool:
        name = purchase.take_back_name.external_id
        return bool(await self.line.read("find taken back", lambda: name in self.returned.values()))

    async def find_return(self, purchase: Purchase) -> bool:
        name = purchase.return_name.external_id
        found = await self.line.read("find return", lambda: name in self.returned.values())
        return bool(found)
