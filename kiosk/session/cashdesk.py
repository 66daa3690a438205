"""From a guest's basket to a driven purchase: what the session asks, in the runner's words."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Final

from msgspec.structs import replace

from kiosk.checkout.frozen import freeze
from kiosk.checkout.machine import advance
from kiosk.checkout.ports import PurchaseBook
from kiosk.checkout.purchase import CouponUse, Purchase
from kiosk.checkout.runner import PurchaseRequest, PurchaseRunner
from kiosk.checkout.vocabulary import Event
from kiosk.checkout.ways import PayWay
from kiosk.clock import NewGuid
from kiosk.domain.basket import Basket
from kiosk.domain.guest import CardHolder
from kiosk.domain.menu import Menu
from kiosk.domain.money import ZERO, Money
from kiosk.errors import StoreError
from kiosk.intents import GuestAnswer

EVENTS: Final = {
    GuestAnswer.PAY_OTHER_SUM: Event.GUEST_PAYS_OTHER_SUM,
    GuestAnswer.PAY_IN_FULL: Event.GUEST_PAYS_IN_FULL,
    GuestAnswer.TRY_AGAIN: Event.GUEST_RETRIES,
    GuestAnswer.OTHER_WAY: Event.GUEST_CHOSE_WAY,
    GuestAnswer.CANCEL: Event.GUEST_CANCELLED,
}
KEEP_ASKING_S: Final = 30.0


class PurchaseDesk:
    """Opens, drives and keeps driving. One at a time: the runner sees to that."""

    def __init__(
        self,
        runner: PurchaseRunner,
        book: PurchaseBook,
        new_guid: NewGuid,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._runner = runner
        self._book = book
        self._new_guid = new_guid
        self._sleep = sleep

    async def buy(
        self,
        basket: Basket,
        menu: Menu,
        *,
        note: str = "",
        order_type_id: int | None,
        way: PayWay,
        bonus: Money,
        holder: CardHolder | None,
        coupon: CouponUse | None = None,
    ) -> Purchase:
        """The purchase at its end, at a question, or with the staff.

        Raises Refused or StoreError when it could not be opened: nothing happened then, and nobody
        has heard of the purchase. StoreError also later: ``keep_asking`` drives it on.
        """
        order = freeze(
            basket, menu, order_type_id=order_type_id, new_guid=self._new_guid, note=note
        )
        account = holder.account if holder else None
        request = PurchaseRequest(
            order=order,
            way=way,
            bonus=bonus if account else ZERO,
            card_number=holder.card.number if holder else "",
            account_number=account.number if account else "",
            coupon=coupon,
        )
        purchase = await self._runner.open(request)
        return await self._runner.drive(purchase.guid)

    async def answer(self, purchase: Purchase, answer: GuestAnswer, way: PayWay | None) -> Purchase:
        """Passes on what the guest said and drives on; a late answer changes nothing."""
        if answer is GuestAnswer.CANCEL and self.can_stop(purchase):
            await self._runner.stop(purchase)
            return purchase
        await self._runner.answer(purchase.guid, EVENTS[answer], way=way)
        return await self._runner.drive(purchase.guid)

    def can_stop(self, purchase: Purchase) -> bool:
        """Whether the guest may end the charge that a terminal is making now."""
        return self._runner.can_stop(purchase)

    async def question_expired(self, purchase: Purchase) -> Purchase:
        """Nobody answered: the purchase is undone."""
        await self._runner.answer(purchase.guid, Event.QUESTION_EXPIRED)
        return await self._runner.drive(purchase.guid)

    async def recover(self, found: Callable[[Purchase], None]) -> tuple[Purchase, ...]:
        """Drives everything a power cut left unfinished. The same call as in daily work.

        ``found`` hears of each purchase before it is driven: a look that shows nothing new commits
        nothing. A question that nobody is there to answer any more is taken back.
        """
        driven = []
        for purchase in await self._book.unfinished():
            # What its row says was to be done next is not done: it is looked for first.
            looked_for = advance(purchase.state, Event.RESTARTED).effect
            found(replace(purchase, effect=looked_for))
            left = await self._runner.drive(purchase.guid)
            if left.question is not None:
                left = await self.question_expired(left)
            driven.append(left)
        return tuple(driven)

    async def keep_asking(self) -> None:
        """Goes on asking about every unfinished purchase, until cancelled.

        That is one that waits for staff, or one whose drive the store has ended. One on its way is
        waited for, and one that asks the guest is left alone.
        """
        while True:
            await self._sleep(KEEP_ASKING_S)
            # A store that cannot be read now may be readable at the next try.
            with suppress(StoreError):
                for purchase in await self._book.unfinished():
                    await self._runner.drive(purchase.guid)
