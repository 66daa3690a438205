"""The purchase of the guest who is here: begun, shown, answered, and let go with them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Final
from uuid import UUID

from msgspec.structs import replace

from kiosk.checkout.purchase import CouponUse, Purchase
from kiosk.checkout.ways import PayWay
from kiosk.domain.menu import Menu
from kiosk.domain.names import Language
from kiosk.errors import ErrorCode, KioskError, StoreError
from kiosk.intents import GuestAnswer, Sheet
from kiosk.session import views
from kiosk.session.ports import Rooms
from kiosk.session.purchase_view import answers_of, screen_of
from kiosk.session.running import RunningPurchase, followed
from kiosk.session.state import BeginPurchase, Change, SessionState, Site, fresh
from kiosk.snapshots.session import Screen
from kiosk.snapshots.telling import Telling
from kiosk.snapshots.toast import Toast, ToastKind

MORE_TIME_S: Final = 60.0
QUESTION_S: Final = 90.0
RETURNED_BY: Final = frozenset({ErrorCode.POS_TOTAL_CHANGED, ErrorCode.POS_LINE_REFUSED})


class GuestPurchase:
    """At most one at a time; what its guest has left is driven on by the cashdesk, unseen.

    ``change`` takes what news of it does to the state of that moment, ``returned`` the same for a
    guest who gets the order back; ``publish`` shows it once all of it is known.
    """

    def __init__(
        self,
        site: Site,
        rooms: Rooms,
        *,
        change: Callable[[Change], None],
        returned: Callable[[Change], None],
        publish: Callable[[], None],
    ) -> None:
        self._site = site
        self._rooms = rooms
        self._change = change
        self._returned = returned
        self._publish = publish
        self._running: RunningPurchase | None = None
        self._left_behind: set[UUID] = set()

    def use(self, site: Site) -> None:
        """What the next guest buys by."""
        self._site = site

    @property
    def running(self) -> RunningPurchase | None:
        """The one on the screen; ``None`` also between the tap on "pay" and its first commit."""
        return self._running

    def begin(self, errand: BeginPurchase, state: SessionState) -> None:
        """Buys the basket of ``state`` at the prices of this moment; returns at once."""
        self._rooms.spawn(self._buy(errand, state, self._rooms.menu.now.menu), "purchase")

    def follow(self, purchase: Purchase, state: SessionState) -> None:
        """Shows a purchase as it is now, also one that a restart found unfinished.

        What becomes of one that its guest has left is not shown to the next.
        """
        if purchase.guid in self._left_behind:
            if purchase.ended:
                self._left_behind.discard(purchase.guid)
            return
        clock = self._rooms.clock
        latest = views.latest_dishes(state, self._rooms.menu.now.menu)
        running = followed(
            self._running, purchase, latest=latest, now=clock.monotonic(), today=clock.now()
        )
        if running.telling is Telling.NOTHING_CHARGED:
            self._undone(purchase)
        else:
            self._show(running)
        self._offer_paper(state.language)
        self._publish()

    def tick(self, state: SessionState) -> bool:
        """Once a second; true when its last screen has been shown for long enough."""
        running, now = self._running, self._rooms.clock.monotonic()
        if running is None:
            return False
        if running.closes_at is not None and now >= running.closes_at:
            return True
        if running.purchase.question and now - running.since >= QUESTION_S:
            # Counted anew, so that one that could not be taken back is tried again.
            self._running = replace(running, since=now)
            self._rooms.spawn(self._take_back(running.purchase), "question expired")
        elif running.is_silent(now):
            self._show(replace(running, stuck=True))
        self._offer_paper(state.language)
        return False

    def give_more_time(self) -> None:
        """The last screen stays for a while."""
        if self._running is not None:
            until = self._rooms.clock.monotonic() + MORE_TIME_S
            self._running = self._running.with_more_time(until)

    def answers(self, ways: tuple[PayWay, ...]) -> tuple[GuestAnswer, ...]:
        """What the guest may say to it now, where ``ways`` work."""
        if self._running is None:
            return ()
        bought = self._running.purchase
        return answers_of(bought, ways, can_stop=self._rooms.cashdesk.can_stop(bought))

    def answer(
        self, answer: GuestAnswer, ways: tuple[PayWay, ...], way: PayWay | None = None
    ) -> None:
        """Passes on what the guest said, unless it came too late; returns at once."""
        if self._running is None or answer not in self.answers(ways):
            return
        if way is not None and way not in ways:
            return
        purchase = self._running.purchase
        if answer is GuestAnswer.CANCEL and purchase.question is None:
            self._running = replace(self._running, stopped=True)
        self._rooms.spawn(self._answer(purchase, answer, way), "guest's answer")

    def leave_behind(self) -> None:
        """The guest goes: nobody else is shown it any more."""
        if self._running is not None and not self._running.purchase.ended:
            self._left_behind.add(self._running.purchase.guid)
        self._running = None

    async def _buy(self, errand: BeginPurchase, state: SessionState, menu: Menu) -> None:
        """Buys the basket at the prices of ``menu``: both as they were at the tap."""
        kind, coupon = state.order_kind, errand.coupon
        try:
            await self._rooms.cashdesk.buy(
                state.basket,
                menu,
                note=state.note,
                order_type_id=self._site.order_kinds.get(kind) if kind else None,
                way=errand.way,
                bonus=errand.bonus,
                holder=state.holder,
                coupon=CouponUse(id=coupon.id, code=coupon.code, shown=errand.discount)
                if coupon
                else None,
            )
        except KioskError as exc:
            self._not_opened(exc.code)
        except Exception:
            # A bug of ours, and told as one: the guest must not stand before it for ever.
            self._not_opened(ErrorCode.PURCHASE_REFUSED)
            raise

    def _not_opened(self, cause: ErrorCode) -> None:
        """Once there is a purchase, it alone says what became of the money."""
        if self._running is None:
            self._give_back(Toast(kind=ToastKind.ORDER_RETURNED, trouble=cause))
            self._publish()

    async def _answer(self, purchase: Purchase, answer: GuestAnswer, way: PayWay | None) -> None:
        # Where it cannot be written down the question stays on the screen.
        with suppress(StoreError):
            await self._rooms.cashdesk.answer(purchase, answer, way)
        self._publish()

    async def _take_back(self, purchase: Purchase) -> None:
        with suppress(StoreError):
            await self._rooms.cashdesk.question_expired(purchase)
        self._publish()

    def _show(self, running: RunningPurchase) -> None:
        self._running = running.closing(self._rooms.clock.monotonic() + self._site.done_s)
        self._change(lambda state: _telling(state, running.telling))

    def _offer_paper(self, language: Language) -> None:
        """Paper belongs to the purchase on the screen: nobody else's is waited for here."""
        running, paper = self._running, self._rooms.paper
        if running is not None and paper is not None:
            waited_s = self._rooms.clock.monotonic() - running.since
            paper.offer(running.purchase, language, waited_s)

    def _undone(self, purchase: Purchase) -> None:
        """Every leg is definite and nothing was taken: the basket is still there."""
        coupon, cause = purchase.coupon, purchase.cause
        differs = coupon is not None and coupon.off != coupon.shown
        if cause is None:
            toast = Toast(kind=ToastKind.NOTHING_CHARGED)
        else:
            toast = Toast(kind=ToastKind.ORDER_RETURNED, trouble=cause)
        self._give_back(toast, without=coupon if differs else None)

    def _give_back(self, toast: Toast, *, without: CouponUse | None = None) -> None:
        self._running = None
        if toast.trouble in RETURNED_BY:
            self._rooms.menu.refresh_soon()

        def back(state: SessionState) -> SessionState:
            if without is not None:
                state = state.without_coupon(without)
            return (state.back_at_basket() if state.basket else fresh(self._site)).saying(toast)

        self._returned(back)


def _telling(state: SessionState, telling: Telling) -> SessionState:
    """On the screen that tells it; whoever chooses a way again is left to it."""
    if state.screen is Screen.PAY and telling is Telling.DECLINED:
        return state
    return replace(
        state,
        screen=screen_of(telling),
        sheet=Sheet.NONE,
        going_back=False,
        toast=None,
        sign_in=None,
    )
