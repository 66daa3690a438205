"""A cash server that takes goods back, in memory: one counter for licensed commands."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

from kiosk.checkout.purchase import Purchase
from kiosk.domain.money import Money
from kiosk.errors import ErrorCode, PosRefused, Refused
from kiosk.refunds.ports import SoldLine, SoldReceipt
from kiosk.refunds.refund import Refund, ReturnReceipt
from kiosk.wire.rkeeper.stamp import LicenceStamp
from tests.money.troubled_line import Line

RETURN_WITHIN_S = 120.0
SALE = UUID(int=0x5A1E)


@dataclass
class FakeReturns:
    """The receipt of one order, and what was returned of it. Survives every cut of the kiosk."""

    line: Line
    order: UUID
    lines: dict[UUID, tuple[str, int, Money]]
    number: str = "1017"
    takes_returns: bool = True
    answer_first: bool = True
    """An identical repeat is answered as the first time (rk7 §3.7)."""
    last_number: int | None = None
    returns: list[dict[UUID, int]] = field(default_factory=list)
    contents: dict[int, bytes] = field(default_factory=dict)
    cache: dict[int, ReturnReceipt | Refused] = field(default_factory=dict)
    refuses: Callable[[], Refused | None] = lambda: None

    @classmethod
    def selling(cls, line: Line, purchase: Purchase) -> FakeReturns:
        lines = {
            each.guid: (each.name.own, each.quantity * 1000, each.shown)
            for each in purchase.order.lines
        }
        return cls(line=line, order=purchase.guid, lines=lines)

    async def sold(self, order: UUID, receipt: UUID | None = None) -> SoldReceipt | None:
        def seen() -> SoldReceipt | None:
            if order != self.order:
                return None
            return SoldReceipt(
                order=order,
                order_number="47",
                guid=SALE,
                number=self.number,
                total=Money.total(amount for _, _, amount in self.lines.values()),
                lines=tuple(
                    SoldLine(guid=guid, name=name, quantity=quantity, amount=amount)
                    for guid, (name, quantity, amount) in self.lines.items()
                ),
                standing=(SALE, *(_return_guid(n) for n in range(len(self.returns)))),
            )

        found = await self.line.read("sold", seen)
        assert found is None or isinstance(found, SoldReceipt)
        return found

    async def find(self, number: int) -> SoldReceipt | None:
        return await self.sold(self.order) if str(number) == self.number else None

    def return_request(self, refund: Refund, stamp: LicenceStamp | None) -> bytes:
        lines = {str(line.guid): line.quantity for line in refund.lines}
        return json.dumps({"lines": lines, "seq": stamp.sequence if stamp else None}).encode()

    async def return_goods(self, request: bytes) -> ReturnReceipt:
        answer = await self.line.write(
            "MakeReturnGoods", RETURN_WITHIN_S, lambda: self._take_back(request), request=request
        )
        assert isinstance(answer, ReturnReceipt)
        return answer

    async def returned(self, refund: Refund) -> ReturnReceipt | None:
        def seen() -> ReturnReceipt | None:
            for place in range(len(self.returns)):
                if _return_guid(place) not in refund.known:
                    return self._receipt(place)
            return None

        found = await self.line.read("returned", seen)
        assert found is None or isinstance(found, ReturnReceipt)
        return found

    def times_returned(self, guid: UUID) -> int:
        """Thousandths of a line that came back."""
        return sum(each.get(guid, 0) for each in self.returns)

    def _take_back(self, request: bytes) -> ReturnReceipt:
        asked = json.loads(request)
        number = asked["seq"]
        if number is None:
            return self._carry_out(asked["lines"])
        known = self.contents.setdefault(number, request)
        assert known == request, f"number {number} carries two contents"
        if number in self.cache and self.answer_first:
            answer = self.cache[number]
            if isinstance(answer, Refused):
                raise answer
            return answer
        expected = 0 if self.last_number is None else self.last_number + 1
        if number != expected:
            raise PosRefused(ErrorCode.LICENCE_SEQUENCE, f"expected {expected}", number=5305)
        self.last_number = number
        try:
            answer = self._carry_out(asked["lines"])
        except Refused as refusal:
            self.cache[number] = refusal
            raise
        self.cache[number] = answer
        return answer

    def _carry_out(self, lines: dict[str, int]) -> ReturnReceipt:
        refusal = self.refuses()
        if refusal is not None:
            raise refusal
        for guid, quantity in lines.items():
            if self.times_returned(UUID(guid)) + quantity > self.lines[UUID(guid)][1]:
                raise PosRefused(ErrorCode.POS_REFUSED, "so much is not left")
        self.returns.append({UUID(guid): quantity for guid, quantity in lines.items()})
        return self._receipt(len(self.returns) - 1)

    def _receipt(self, place: int) -> ReturnReceipt:
        amount = Money.total(
            Money(self.lines[guid][2].minor * quantity // self.lines[guid][1])
            for guid, quantity in self.returns[place].items()
        )
        return ReturnReceipt(guid=_return_guid(place), number=str(2000 + place), amount=amount)


def _return_guid(place: int) -> UUID:
    return UUID(int=0xBACC << 16 | place)
