"""A till with one order and the coupons a test presents."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kiosk.simulators.card_system.coupons import coupon_id
from kiosk.simulators.scenario_cards import CouponDish, CouponKind, GuestCoupon
from tests.unit.simulators.cash_till import CARD, ORDER, STATION, Reply, Till, samovar

INTERFACE = '<Interface id="1000700"/>'
OTHER_ORDER = "{0F8FAD5B-D9CB-469F-A165-70867728950F}"
TENTH, HUNDRED, TEA_FREE, SECOND_TENTH = (f"240000000000{n}" for n in range(1, 5))
OLD, USED, ASLEEP, TWO_TEAS = (f"240000000000{n}" for n in range(5, 9))
FAR = date(2036, 5, 31)

KINDS = (
    CouponKind(id=1, name="−10 %", english="10% off", percent=10),
    CouponKind(id=2, name="100 ₽", english="100 ₽ off", amount=100_00),
    CouponKind(
        id=3,
        name="Чай даром",
        english="Free tea",
        dishes=(CouponDish(dish="tea", percent=100),),
    ),
    CouponKind(
        id=4,
        name="Два чая по 40 ₽",
        english="Two teas for 40 ₽ each",
        dishes=(CouponDish(dish="tea", price=40_00, most=2),),
        most=2,
    ),
)
COUPONS = (
    GuestCoupon(code=TENTH, type_id=1, until=FAR),
    GuestCoupon(code=HUNDRED, type_id=2, until=FAR),
    GuestCoupon(code=TEA_FREE, type_id=3, until=FAR),
    GuestCoupon(code=SECOND_TENTH, type_id=1, until=FAR),
    GuestCoupon(code=OLD, type_id=1, until=date(2025, 3, 31)),
    GuestCoupon(code=USED, type_id=1, until=FAR, used=True),
    GuestCoupon(code=ASLEEP, type_id=1, until=FAR, active=False),
    GuestCoupon(code=TWO_TEAS, type_id=4, until=FAR),
)


class CouponTill(Till):
    """The till of the café, whose first guest holds those coupons."""

    def __init__(self) -> None:
        system = samovar().card_system
        anna, *others = system.cards
        cards = (
            replace(anna, coupons=COUPONS),
            *(replace(one, coupons=()) for one in others),
        )
        different = replace(system, coupon_types=KINDS, cards=cards, new_guest_coupons=())
        super().__init__(card_system=different)

    async def ordered(self, *lines: str, guid: str = ORDER) -> None:
        await self.create(guid)
        saved = await self.save(*lines, guid=guid)
        assert saved.status == "Ok", saved.text

    async def apply(self, code: str, guid: str = ORDER) -> Reply:
        return await self._present("ApplyPersonalCard", f'CardCode="{code}"', guid)

    async def undo(self, code: str, guid: str = ORDER) -> Reply:
        return await self._present("UndoPersonalCard", f'cardCode="{code}"', guid)

    async def sums(self, guid: str = ORDER) -> tuple[int, int]:
        """What the order costs, and what its discounts take off."""
        seen = (await self.read(guid)).order()
        return int(seen["orderSum"]), int(seen["discountSum"])

    async def pay_all(self, guid: str = ORDER) -> Reply:
        order, _ = await self.sums(guid)
        return await self.pay((CARD, order), guid=guid)

    async def _present(self, command: str, attributes: str, guid: str) -> Reply:
        inside = f'<Order guid="{guid}"/>{STATION}{INTERFACE}'
        return await self.ask(command, inside, attributes)


def whole(code: str, type_id: int = 1) -> str:
    """The nineteen digits of a coupon."""
    return coupon_id(type_id, code)
