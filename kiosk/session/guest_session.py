"""The session: takes intents, runs errands, publishes snapshots. Lives on the loop's thread."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from uuid import UUID

from kiosk.checkout.purchase import CouponUse, Purchase
from kiosk.checkout.ways import PayWay, open_ways, other_ways
from kiosk.domain.menu import Menu
from kiosk.errors import ErrorCode, KioskError, StoreError
from kiosk.intents import (
    AccessChosen,
    BackTapped,
    CancelConfirmed,
    CancelTapped,
    CardNotTaken,
    CardPresented,
    CardProblem,
    GuestAnswer,
    GuestIntent,
    LanguageChosen,
    MoreTimeTapped,
    PayTapped,
    Sheet,
    SheetClosed,
    SheetOpened,
    Touched,
)
from kiosk.session import views
from kiosk.session.idle import IdleWatch, Presence
from kiosk.session.keeping import Unfinished, resumed
from kiosk.session.lines import without_gone
from kiosk.session.look import keeping_parts, look
from kiosk.session.ports import Rooms
from kiosk.session.purchase_view import answers_of, screen_of
from kiosk.session.reception import Change, Reception
from kiosk.session.running import RunningPurchase, followed
from kiosk.session.signing_in import left_alone
from kiosk.session.state import (
    AnswerPurchase,
    BeginPurchase,
    CheckCode,
    EndSession,
    Errand,
    LookUpCard,
    SendCode,
    SessionState,
    Site,
    fresh,
)
from kiosk.session.steps import (
    BROWSING,
    MONEY_ON_THE_WAY,
    NOBODY_HERE,
    Surroundings,
    settled,
    step,
)
from kiosk.snapshots.session import Screen
from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.snapshots.telling import Telling
from kiosk.snapshots.toast import Toast, ToastKind

TOAST_S = 6.0
MORE_TIME_S = 60.0
QUESTION_S = 90.0
RETURNED_BY = frozenset({ErrorCode.POS_TOTAL_CHANGED, ErrorCode.POS_LINE_REFUSED})
Subscriber = Callable[[KioskSnapshot], None]


class GuestSession:
    """One kiosk's screen. ``submit`` never blocks; what takes time is an errand on the loop."""

    def __init__(self, site: Site, rooms: Rooms) -> None:
        self._site = site
        self._rooms = rooms
        self._state = fresh(site)
        self._watch = self._new_watch()
        self._toast_until = 0.0
        self._running: RunningPurchase | None = None
        self._left_behind: set[UUID] = set()
        self._shut: frozenset[PayWay] = frozenset()
        self._subscribers: list[Subscriber] = []
        self._reception = Reception(rooms, self._change)
        self._snapshot = self._look()

    @property
    def ways(self) -> tuple[PayWay, ...]:
        """Every way the site has, whether it works now or not."""
        return self._site.ways

    def shut(self, ways: frozenset[PayWay]) -> None:
        """Nobody may pay in these ways now; what was chosen otherwise stays."""
        self._shut = ways

    @property
    def snapshot(self) -> KioskSnapshot:
        return self._snapshot

    def subscribe(self, subscriber: Subscriber) -> None:
        """Calls back with every snapshot that differs from the one before."""
        self._subscribers.append(subscriber)

    @property
    def patience_s(self) -> float:
        """How long a silent guest is waited for, the warning included."""
        return self._site.idle_after_s + self._site.idle_warning_s

    @property
    def unfinished(self) -> Unfinished | None:
        """What a restart may bring back; nothing before the menu and nothing while paying."""
        state = self._state
        if state.screen not in BROWSING:
            return None
        return Unfinished(basket=state.basket, language=state.language, order_kind=state.order_kind)

    def resume(self, order: Unfinished) -> None:
        """Shows the menu with an order that a restart interrupted."""
        if self._state.active or order.order_kind not in self._site.order_kinds:
            return
        self._watch = self._new_watch()
        self._state = resumed(order, self._site)
        self._drop_gone_dishes()
        self.publish()

    def submit(self, intent: GuestIntent) -> None:
        """Takes what the guest did. Any intent at all proves that somebody is here."""
        was_asked = self._state.sheet is Sheet.IDLE
        self._watch = self._new_watch()
        if was_asked and not isinstance(intent, CancelConfirmed | CardPresented | CardNotTaken):
            # The tap that wakes the screen does nothing else.
            intent = Touched()
        if isinstance(intent, MoreTimeTapped):
            self._give_more_time()
        elif self._running is not None and self._state.screen is Screen.PAY:
            self._choose_again(self._running.purchase, intent)
        else:
            self._take(intent)
        self.publish()

    def tick(self) -> None:
        """Called once a second: idle warning, countdowns, toasts, and the world outside."""
        now = self._rooms.clock.monotonic()
        if self._state.toast is not None and now >= self._toast_until:
            self._state = replace(self._state, toast=None)
        if self._running is not None:
            self._tick_purchase(self._running, now)
        else:
            self._tick_idle(now)
            self._state = left_alone(self._state, now)
        self._follow_service()
        self._drop_gone_dishes()
        self.publish()

    def publish(self) -> None:
        """Publishes what has changed since the last time, if anything."""
        snapshot = self._look()
        if snapshot == self._snapshot:
            return
        self._snapshot = snapshot = keeping_parts(self._snapshot, snapshot)
        for subscriber in self._subscribers:
            subscriber(snapshot)

    # --- time ---------------------------------------------------------------------------------

    def _new_watch(self) -> IdleWatch:
        return IdleWatch(
            after_s=self._site.idle_after_s,
            warning_s=self._site.idle_warning_s,
            last_touch=self._rooms.clock.monotonic(),
        )

    def _tick_idle(self, now: float) -> None:
        if self._rooms.staff() is not None:
            # The guest stands beside and cannot touch anything: their silence begins after it.
            self._watch = self._new_watch()
        if self._state.screen in MONEY_ON_THE_WAY:
            return
        presence = self._watch.presence(now)
        if self._state.screen in NOBODY_HERE:
            if presence is not Presence.HERE:
                # Whoever chose a language or opened a sheet here has gone; nothing would be lost.
                self._state = replace(fresh(self._site), screen=self._state.screen)
            return
        match presence:
            case Presence.GONE:
                self._end()
            case Presence.ASKED:
                self._state = replace(self._state, sheet=Sheet.IDLE)
            case Presence.HERE:
                pass

    def _tick_purchase(self, running: RunningPurchase, now: float) -> None:
        if running.closes_at is not None and now >= running.closes_at:
            self._end()
        elif running.purchase.question and now - running.since >= QUESTION_S:
            # Counted anew, so that one that could not be taken back is tried again.
            self._running = replace(running, since=now)
            self._rooms.spawn(self._take_back(running.purchase), "question expired")
        elif running.is_silent(now):
            self._show_purchase(replace(running, stuck=True))
        self._offer_paper()

    def _follow_service(self) -> None:
        """Out of service shows itself only where no guest is busy, and leaves by itself."""
        service = self._rooms.service.now
        usable = service.taking_orders or service.starting
        if self._state.screen is Screen.ATTRACT and not usable:
            self._state = replace(self._state, screen=Screen.OUT_OF_SERVICE, sheet=Sheet.NONE)
        elif self._state.screen is Screen.OUT_OF_SERVICE and usable:
            self._state = fresh(self._site)

    def _drop_gone_dishes(self) -> None:
        if self._running is not None or self._state.screen in MONEY_ON_THE_WAY:
            return
        names = {line.key: line.dish.name for line in self._snapshot.basket.lines}
        self._move(without_gone(self._state, self._rooms.menu.now.menu, names))

    # --- intents ------------------------------------------------------------------------------

    def _take(self, intent: GuestIntent) -> None:
        after = step(self._state, intent, self._surroundings())
        self._move(after.state)
        for errand in after.errands:
            self._run(errand)

    def _give_more_time(self) -> None:
        if self._running is not None:
            until = self._rooms.clock.monotonic() + MORE_TIME_S
            self._running = self._running.with_more_time(until)

    def _choose_again(self, purchase: Purchase, intent: GuestIntent) -> None:
        """A declined purchase waits on the pay screen: the basket is fixed, the way is not."""
        match intent:
            case PayTapped(way) if way is purchase.way:
                self._run_answer(GuestAnswer.TRY_AGAIN)
            case PayTapped(way):
                self._run_answer(GuestAnswer.OTHER_WAY, way)
            case CancelTapped():
                self._run_answer(GuestAnswer.CANCEL)
            case BackTapped() if self._state.sheet is Sheet.NONE:
                self._state = replace(self._state, screen=Screen.TERMINAL, going_back=True)
            case BackTapped() | AccessChosen() | LanguageChosen() | SheetOpened() | SheetClosed():
                self._take(intent)
            case CardNotTaken(CardProblem.PAYMENT_CARD):
                # Whoever is to choose a way again has their bank's card in the hand.
                self._take(intent)
            case _:
                pass

    # --- errands ------------------------------------------------------------------------------

    def _run(self, errand: Errand) -> None:
        match errand:
            case LookUpCard() | SendCode() | CheckCode():
                self._reception.ask(errand)
            case BeginPurchase():
                menu = self._rooms.menu.now.menu
                self._rooms.spawn(self._buy(errand, self._state, menu), "purchase")
            case AnswerPurchase(GuestAnswer.OTHER_WAY):
                if GuestAnswer.OTHER_WAY in self._answers():
                    self._state = replace(self._state, screen=Screen.PAY, going_back=True)
            case AnswerPurchase(answer):
                self._run_answer(answer)
            case EndSession():
                self._end()

    def _change(self, change: Change) -> None:
        """What an answer from outside does to the guest's state, shown at once."""
        self._move(settled(change(self._state)))
        self.publish()

    async def _buy(self, errand: BeginPurchase, state: SessionState, menu: Menu) -> None:
        """Buys the basket at the prices of ``menu``: both as they were at the tap."""
        kind = state.order_kind
        try:
            await self._rooms.cashdesk.buy(
                state.basket,
                menu,
                order_type_id=self._site.order_kinds.get(kind) if kind else None,
                way=errand.way,
                bonus=errand.bonus,
                holder=state.holder,
                coupon=CouponUse(
                    id=errand.coupon.id, code=errand.coupon.code, shown=errand.discount
                )
                if errand.coupon
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
            self._give_back(cause)
            self.publish()

    def _run_answer(self, answer: GuestAnswer, way: PayWay | None = None) -> None:
        if self._running is None or answer not in self._answers():
            return
        if way is not None and way not in self._ways():
            return
        if answer is GuestAnswer.CANCEL and self._running.purchase.question is None:
            self._running = replace(self._running, stopped=True)
        self._rooms.spawn(self._answer(self._running.purchase, answer, way), "guest's answer")

    async def _answer(self, purchase: Purchase, answer: GuestAnswer, way: PayWay | None) -> None:
        # Where it cannot be written down the question stays on the screen.
        with suppress(StoreError):
            await self._rooms.cashdesk.answer(purchase, answer, way)
        self.publish()

    async def _take_back(self, purchase: Purchase) -> None:
        with suppress(StoreError):
            await self._rooms.cashdesk.question_expired(purchase)
        self.publish()

    def _answers(self) -> tuple[GuestAnswer, ...]:
        """What the guest may say to the purchase now."""
        if self._running is None:
            return ()
        bought = self._running.purchase
        others = other_ways(self._ways(), bought.way, points=bool(bought.bonus))
        return answers_of(bought, others, can_stop=self._rooms.cashdesk.can_stop(bought))

    # --- the purchase -------------------------------------------------------------------------

    def follow(self, purchase: Purchase) -> None:
        """Shows a purchase as it is now, also one that a restart found unfinished.

        What becomes of one that its guest has left is not shown to the next.
        """
        if purchase.guid in self._left_behind:
            if purchase.ended:
                self._left_behind.discard(purchase.guid)
            return
        clock = self._rooms.clock
        latest = views.latest_dishes(self._state, self._rooms.menu.now.menu)
        running = followed(
            self._running, purchase, latest=latest, now=clock.monotonic(), today=clock.now()
        )
        if running.telling is Telling.NOTHING_CHARGED:
            self._purchase_undone(purchase)
        else:
            self._show_purchase(running)
        self._offer_paper()
        self.publish()

    def _offer_paper(self) -> None:
        """Paper belongs to the purchase on the screen: nobody else's is waited for here."""
        running, paper = self._running, self._rooms.paper
        if running is not None and paper is not None:
            waited_s = self._rooms.clock.monotonic() - running.since
            paper.offer(running.purchase, self._state.language, waited_s)

    def _show_purchase(self, running: RunningPurchase) -> None:
        telling = running.telling
        self._running = running.closing(self._rooms.clock.monotonic() + self._site.done_s)
        if self._state.screen is Screen.PAY and telling is Telling.DECLINED:
            return
        self._state = replace(
            self._state,
            screen=screen_of(telling),
            sheet=Sheet.NONE,
            going_back=False,
            toast=None,
            sign_in=None,
        )

    def _purchase_undone(self, purchase: Purchase) -> None:
        """Every leg is definite and nothing was taken: the basket is still there."""
        self._running = None
        coupon = purchase.coupon
        if coupon is not None and coupon.off != coupon.shown:
            self._state = self._state.without_coupon(coupon)
        if purchase.cause is None:
            self._move(self._back_at_basket().saying(Toast(kind=ToastKind.NOTHING_CHARGED)))
            return
        self._give_back(purchase.cause)

    def _give_back(self, cause: ErrorCode) -> None:
        self._running = None
        if cause in RETURNED_BY:
            self._rooms.menu.refresh_soon()
        toast = Toast(kind=ToastKind.ORDER_RETURNED, trouble=cause)
        self._move(self._back_at_basket().saying(toast))

    def _back_at_basket(self) -> SessionState:
        if not self._state.basket:
            return fresh(self._site)
        # The guest could not touch anything meanwhile: the silence begins now.
        self._watch = self._new_watch()
        return self._state.back_at_basket()

    def _end(self) -> None:
        """Forgets the guest. A purchase still in doubt is driven on by the cashdesk, unseen."""
        if self._running is not None and not self._running.purchase.ended:
            self._left_behind.add(self._running.purchase.guid)
        self._running = None
        self._reception.forget()
        self._state = fresh(self._site)
        self._watch = self._new_watch()
        self._follow_service()

    # --- looking ------------------------------------------------------------------------------

    def _move(self, state: SessionState) -> None:
        if state.toast is not self._state.toast and state.toast is not None:
            self._toast_until = self._rooms.clock.monotonic() + TOAST_S
        self._state = state

    def _ways(self) -> tuple[PayWay, ...]:
        """Ways that work now."""
        points = self._running is not None and bool(self._running.purchase.bonus)
        open_now = (way for way in self._site.ways if way not in self._shut)
        return open_ways(open_now, points=points)

    def _surroundings(self) -> Surroundings:
        return Surroundings(
            site=self._site,
            menu=self._rooms.menu.now.menu,
            orders_taken=self._rooms.service.now.taking_orders,
            ways=self._ways(),
            shut=self._shut,
            now=self._rooms.clock.monotonic(),
        )

    def _look(self) -> KioskSnapshot:
        return look(self._state, self._surroundings(), self._rooms, self._watch, self._running)
