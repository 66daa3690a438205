"""A guest's whole visit at a kiosk at work: what is tapped on its screens, and nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from kiosk import app
from kiosk.card_intents import BonusChosen, CouponTapped, LoyaltyPassed
from kiosk.checkout.ways import PayWay
from kiosk.commands.demo import present
from kiosk.domain.dish import Dish
from kiosk.domain.guest import GuestCard
from kiosk.domain.menu import Menu
from kiosk.domain.order_kind import OrderKind
from kiosk.intents import (
    CancelConfirmed,
    CancelTapped,
    DoneTapped,
    GuestAnswer,
    Intent,
    PayTapped,
    PurchaseAnswered,
    Sheet,
    StartTapped,
    Touched,
)
from kiosk.order_intents import (
    BasketOpened,
    CheckoutTapped,
    DraftConfirmed,
    OrderTypeChosen,
    PlusTapped,
)
from kiosk.snapshots.coupon import CouponStanding
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.service import ServiceState
from kiosk.snapshots.session import Screen
from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.snapshots.telling import Telling

_PATIENCE_S: Final = 60.0
_ON_ITS_WAY: Final = frozenset({Screen.TERMINAL, Screen.CHECKING})
_BUILDING: Final = frozenset({Screen.DISH, Screen.COMBO})
_LOOKED_UP: Final = frozenset({CardState.KNOWN, CardState.REFUSED, CardState.UNAVAILABLE})
_SAYS: Final = {
    Telling.DECLINED: GuestAnswer.TRY_AGAIN,
    Telling.COUPON_DIFFERS: GuestAnswer.PAY_OTHER_SUM,
    Telling.COUPON_REFUSED: GuestAnswer.PAY_OTHER_SUM,
    Telling.POINTS_REFUSED: GuestAnswer.PAY_IN_FULL,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Who comes. A guest with a ``card`` uses its coupon and the fewest points that are offered;
    one without ``stays`` says no to the first question about a payment.
    """

    card: GuestCard | None = None
    way: PayWay = PayWay.STATION
    stays: bool = True


class Screenside:
    """In front of a kiosk, where one guest comes after another. Raises TimeoutError where the
    screen does not become what a guest would wait for.
    """

    def __init__(self, core: app.Core) -> None:
        self._core = core
        self._changed = asyncio.Event()
        core.runtime.subscribe(lambda _snapshot: self._changed.set())

    async def visit(self, wish: Wish) -> None:
        """From the first touch until nobody is here any more."""
        await self._until(
            lambda seen: (
                seen.session.screen is Screen.ATTRACT and seen.service.state is ServiceState.OPEN
            )
        )
        self._orders()
        if wish.card is not None:
            await self._shows_card(wish.card)
        self._tap(LoyaltyPassed())
        if self._screen is Screen.PAY:
            self._tap(PayTapped(self._way(wish), self._seen.basket.revision))
        await self._sees_it_through(wish)

    def _orders(self) -> None:
        """A dish made to order and a combo, as the house serves them."""
        self._tap(StartTapped())
        self._tap(OrderTypeChosen(OrderKind.EAT_IN))
        for dish in _lunch(self._core.menu.now.menu):
            self._tap(PlusTapped(dish.id))
            if self._screen in _BUILDING:
                self._tap(DraftConfirmed())
        self._tap(BasketOpened())
        self._tap(CheckoutTapped(self._seen.basket.revision))

    async def _shows_card(self, card: GuestCard) -> None:
        present(self._core.readers, card.number)
        await self._until(lambda seen: seen.loyalty.state in _LOOKED_UP)
        amounts = [amount for amount in self._seen.loyalty.amounts if amount]
        if amounts:
            self._tap(BonusChosen(min(amounts)))
        for view in self._seen.loyalty.coupons:
            if view.standing is CouponStanding.READY:
                self._tap(CouponTapped(view.coupon.id))
                break

    def _way(self, wish: Wish) -> PayWay:
        """The one wished for, unless a purchase in doubt keeps it shut."""
        ways = self._seen.pay.ways
        return wish.way if wish.way in ways else ways[0]

    async def _sees_it_through(self, wish: Wish) -> None:
        """Waits, says what is asked for, and goes away."""
        asked_before = False
        while True:
            seen = await self._until(_wants_the_guest)
            question = _question(seen)
            if question is not None:
                leaves = question is Telling.DECLINED and (asked_before or not wish.stays)
                answer = GuestAnswer.CANCEL if leaves else _SAYS[question]
                self._tap(PurchaseAnswered(answer))
                asked_before = True
                await self._until(partial(_asks_no_longer, question))
            elif seen.session.screen is Screen.DONE:
                self._tap(DoneTapped())
            else:
                break
        if self._seen.session.can_cancel:
            self._tap(CancelTapped())
            self._tap(CancelConfirmed())

    @property
    def _seen(self) -> KioskSnapshot:
        return self._core.session.snapshot

    @property
    def _screen(self) -> Screen:
        return self._seen.session.screen

    def _tap(self, intent: Intent) -> None:
        if self._seen.session.sheet is Sheet.IDLE:
            self._core.runtime.submit(Touched())
        self._core.runtime.submit(intent)

    async def _until(self, wanted: Callable[[KioskSnapshot], bool]) -> KioskSnapshot:
        try:
            async with asyncio.timeout(_PATIENCE_S):
                while not wanted(self._seen):
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            seen = self._seen
            told = f"on {seen.session.screen} for too long: {seen.service}, {seen.purchase}"
            raise TimeoutError(told) from None
        return self._seen


def _question(seen: KioskSnapshot) -> Telling | None:
    """What the guest is asked about the purchase now."""
    purchase = seen.purchase
    if purchase is None or purchase.telling not in _SAYS or not purchase.answers:
        return None
    return purchase.telling


def _asks_no_longer(question: Telling, seen: KioskSnapshot) -> bool:
    return _question(seen) is not question


def _wants_the_guest(seen: KioskSnapshot) -> bool:
    return _question(seen) is not None or seen.session.screen not in _ON_ITS_WAY


def _lunch(menu: Menu) -> tuple[Dish, Dish]:
    dishes = [dish for dish in menu.dishes.values() if not dish.sold_out]
    made_to_order = next(d for d in dishes if d.groups and d.portions_left is None)
    return made_to_order, next(dish for dish in dishes if dish.is_combo)
