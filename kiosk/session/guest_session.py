"""The session: takes intents, runs errands, publishes snapshots. Lives on the loop's thread."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.card_intents import CardNotTaken, CardPresented, CardProblem
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.ways import PayWay, open_ways
from kiosk.domain.menu import Menu
from kiosk.intents import (
    AccessChosen,
    BackTapped,
    CancelConfirmed,
    CancelTapped,
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
from kiosk.session.guest_purchase import GuestPurchase
from kiosk.session.idle import IdleWatch, Presence
from kiosk.session.keeping import Unfinished, resumed
from kiosk.session.look import keeping_parts, look
from kiosk.session.menu_news import heard
from kiosk.session.ports import Rooms
from kiosk.session.reception import Reception
from kiosk.session.signing_in import left_alone
from kiosk.session.state import (
    AnswerPurchase,
    BeginPurchase,
    Change,
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

TOAST_S = 6.0
CHOSEN = frozenset({Screen.ORDER_TYPE, Screen.PAY})
"""Where a guest may stand with a basket before and after choosing."""
Subscriber = Callable[[KioskSnapshot], None]


class GuestSession:
    """One kiosk's screen. ``submit`` never blocks; what takes time is an errand on the loop."""

    def __init__(self, site: Site, rooms: Rooms) -> None:
        self._site = site
        self._next_site = site
        self._rooms = rooms
        self._state = fresh(site)
        self._watch = self._new_watch()
        self._toast_until = 0.0
        self._shut: frozenset[PayWay] = frozenset()
        self._heard_menu: Menu | None = None
        self._closed = False
        self._has_to_leave = False
        self._subscribers: list[Subscriber] = []
        self._reception = Reception(rooms, self._recognised)
        self._purchase = GuestPurchase(
            site, rooms, change=self._change, returned=self._returned, publish=self.publish
        )
        self._snapshot = self._look()

    @property
    def ways(self) -> tuple[PayWay, ...]:
        """Every way the site has, whether it works now or not."""
        return self._site.ways

    def use(self, site: Site) -> None:
        """What the restaurant has set anew: at once where nobody is here, else from the next guest
        on."""
        self._next_site = site
        if not self._state.active and self._purchase.running is None:
            self._state = replace(self._fresh(), screen=self._state.screen)
            self._watch = self._new_watch()
            self.publish()

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
        """What a restart may bring back: a guest's choice that has not become a purchase."""
        state = self._state
        chosen = state.screen in BROWSING or (bool(state.basket) and state.screen in CHOSEN)
        if not chosen or self._purchase.running is not None:
            return None
        return Unfinished(
            basket=state.basket,
            language=state.language,
            order_kind=state.order_kind,
            note=state.note,
        )

    def follow(self, purchase: Purchase) -> None:
        """Shows a purchase as it is now, also one that a restart found unfinished."""
        self._purchase.follow(purchase, self._state)

    def resume(self, order: Unfinished) -> None:
        """Shows the menu with an order that a restart interrupted."""
        asked_later = order.order_kind is None
        if self._state.active or not (asked_later or order.order_kind in self._site.order_kinds):
            return
        self._watch = self._new_watch()
        self._state = resumed(order, self._site)
        self._heard_menu = None
        self.publish()

    def submit(self, intent: GuestIntent) -> None:
        """Takes what the guest did. Any intent at all proves that somebody is here.

        A card that staff hold to the reader while they are in is no guest's.
        """
        if self._rooms.staff() is not None and isinstance(intent, CardPresented | CardNotTaken):
            return
        was_asked = self._state.sheet is Sheet.IDLE
        self._watch = self._new_watch()
        if was_asked and not isinstance(intent, CancelConfirmed | CardPresented | CardNotTaken):
            # The tap that wakes the screen does nothing else.
            intent = Touched()
        if isinstance(intent, MoreTimeTapped):
            self._purchase.give_more_time()
        elif (running := self._purchase.running) is not None and self._state.screen is Screen.PAY:
            self._choose_again(running.purchase, intent)
        else:
            self._take(intent)
        self.publish()

    def tick(self) -> None:
        """Called once a second: idle warning, countdowns, toasts, and the world outside."""
        now = self._rooms.clock.monotonic()
        if self._state.toast is not None and now >= self._toast_until:
            self._state = replace(self._state, toast=None)
        if self._purchase.running is not None:
            if self._purchase.tick(self._state):
                self._end()
        else:
            self._tick_idle(now)
            self._state = left_alone(self._state, now)
        self._follow_service()
        self.publish()

    def publish(self) -> None:
        """Publishes what has changed since the last time, if anything."""
        self._follow_closing()
        self._hear_menu()
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
                self._state = replace(self._fresh(), screen=self._state.screen)
            return
        match presence:
            case Presence.GONE:
                self._end()
            case Presence.ASKED:
                self._state = replace(self._state, sheet=Sheet.IDLE)
            case Presence.HERE:
                pass

    def _follow_service(self) -> None:
        """Out of service shows itself only where no guest is busy, and leaves by itself."""
        service = self._rooms.service.now
        usable = service.taking_orders or service.starting
        if self._state.screen is Screen.ATTRACT and not usable:
            self._state = replace(self._state, screen=Screen.OUT_OF_SERVICE, sheet=Sheet.NONE)
        elif self._state.screen is Screen.OUT_OF_SERVICE and usable:
            self._state = self._fresh()

    def _follow_closing(self) -> None:
        """Staff have closed the kiosk: once they have gone whoever is choosing has to leave, and
        may look at the menu again; whoever pays is not disturbed."""
        closed = self._rooms.service.now.closing is not None
        if closed != self._closed:
            self._closed = self._has_to_leave = closed
        if not self._has_to_leave or self._state.screen in MONEY_ON_THE_WAY:
            return
        if self._rooms.staff() is not None:
            return
        if self._purchase.running is None:
            self._has_to_leave = False
            self._end()

    def _hear_menu(self) -> None:
        """What is being paid for stays as it was; the guest hears of the rest afterwards."""
        menu = self._rooms.menu.now.menu
        if self._purchase.running is not None or self._state.screen in MONEY_ON_THE_WAY:
            return
        if menu is not self._heard_menu:
            self._heard_menu = menu
            names = {line.key: line.dish.name for line in self._snapshot.basket.lines}
            self._move(heard(self._state, menu, names))

    # --- intents ------------------------------------------------------------------------------

    def _take(self, intent: GuestIntent) -> None:
        after = step(self._state, intent, self._surroundings())
        self._move(after.state)
        for errand in after.errands:
            self._run(errand)

    def _choose_again(self, purchase: Purchase, intent: GuestIntent) -> None:
        """A declined purchase waits on the pay screen: the basket is fixed, the way is not."""
        match intent:
            case PayTapped(way) if way is purchase.way:
                self._purchase.answer(GuestAnswer.TRY_AGAIN, self._ways())
            case PayTapped(way):
                self._purchase.answer(GuestAnswer.OTHER_WAY, self._ways(), way)
            case CancelTapped():
                self._purchase.answer(GuestAnswer.CANCEL, self._ways())
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
                self._purchase.begin(errand, self._state)
            case AnswerPurchase(GuestAnswer.OTHER_WAY):
                if GuestAnswer.OTHER_WAY in self._purchase.answers(self._ways()):
                    self._state = replace(self._state, screen=Screen.PAY, going_back=True)
            case AnswerPurchase(answer):
                self._purchase.answer(answer, self._ways())
            case EndSession():
                self._end()

    def _recognised(self, change: Change) -> None:
        self._change(change)
        self.publish()

    def _change(self, change: Change) -> None:
        self._move(settled(change(self._state)))

    def _returned(self, change: Change) -> None:
        # The guest could not touch anything meanwhile: the silence begins now.
        self._watch = self._new_watch()
        self._change(change)

    def _end(self) -> None:
        """Forgets the guest."""
        self._purchase.leave_behind()
        self._reception.forget()
        self._state = self._fresh()
        self._watch = self._new_watch()
        self._follow_service()

    def _fresh(self) -> SessionState:
        """Nobody is here, and what was set meanwhile holds."""
        self._site = self._next_site
        self._purchase.use(self._site)
        return fresh(self._site)

    # --- looking ------------------------------------------------------------------------------

    def _move(self, state: SessionState) -> None:
        if state.toast is not self._state.toast and state.toast is not None:
            self._toast_until = self._rooms.clock.monotonic() + TOAST_S
        self._state = state

    def _ways(self) -> tuple[PayWay, ...]:
        """Ways that work now."""
        running = self._purchase.running
        points = running is not None and bool(running.purchase.bonus)
        open_now = (way for way in self._site.ways if way not in self._shut)
        return open_ways(open_now, points=points)

    def _surroundings(self) -> Surroundings:
        moment = self._rooms.clock.now()
        return Surroundings(
            site=self._site,
            menu=self._rooms.menu.now.menu,
            orders_taken=self._rooms.service.now.taking_orders,
            ways=self._ways(),
            shut=self._shut,
            now=self._rooms.clock.monotonic(),
            offers=tuple(rule for rule in self._site.offers if rule.hours.hold_at(moment)),
        )

    def _look(self) -> KioskSnapshot:
        return look(
            self._state, self._surroundings(), self._rooms, self._watch, self._purchase.running
        )
