"""One guest buying, the kiosk being switched off and on, and what must be true of it all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.checkout.intent import Outcome
from kiosk.checkout.ports import Standing
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.runner import PurchaseRequest
from kiosk.checkout.telling import telling_of
from kiosk.checkout.vocabulary import Effect, Event, Question, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO
from kiosk.errors import Refused
from kiosk.snapshots.telling import Telling
from tests.money.fake_till import BY_CASHIER
from tests.money.power import PlugPulled
from tests.unit.checkout.restaurant import Restaurant

Answer = Event | tuple[Event, PayWay]


@dataclass
class Story:
    """``answers`` are given in turn to whatever is asked; when they run out, nobody is there."""

    restaurant: Restaurant
    answers: Sequence[Answer] = ()
    asked: list[Question] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._left = list(self.answers)
        self._watch()

    async def buy(self, request: PurchaseRequest) -> Purchase | None:
        """The purchase at its end or with staff; ``None``: the plug was pulled before it began."""
        try:
            return await self.until_the_plug_is_pulled(request)
        except PlugPulled:
            return await self.switched_on_again()

    async def until_the_plug_is_pulled(self, request: PurchaseRequest) -> Purchase:
        purchase = await self.restaurant.runner.open(request)
        return await self._drive(purchase)

    def nobody_is_there(self) -> None:
        """Every question from now on is left unanswered."""
        self._left.clear()

    async def switched_on_again(self) -> Purchase | None:
        """A new process finds what is unfinished and drives it on."""
        self.restaurant.plug.pull_at = None
        return await self.driven_on()

    async def driven_on(self) -> Purchase | None:
        """The same, and the power may fail again."""
        self.restaurant.switched_on()
        self._watch()
        for purchase in await self.restaurant.book.unfinished():
            return await self._drive(purchase)
        latest = await self.restaurant.book.latest(1)
        return latest[0] if latest else None

    async def _drive(self, purchase: Purchase) -> Purchase:
        runner = self.restaurant.runner
        for _ in range(20):
            purchase = await runner.drive(purchase.guid)
            _check_what_was_told(self.restaurant)
            if purchase.state in (State.CONFIRMING, State.CREDITING):
                await self.restaurant.time.sleep(30)
                continue
            if purchase.question is None:
                return purchase
            self.asked.append(purchase.question)
            answer = self._left.pop(0) if self._left else Event.QUESTION_EXPIRED
            event, way = answer if isinstance(answer, tuple) else (answer, None)
            purchase = await runner.answer(purchase.guid, event, way=way)
        raise AssertionError("asked for ever")

    def _watch(self) -> None:
        self.restaurant.runner.subscribe(self._hear)

    def _hear(self, purchase: Purchase) -> None:
        """The runner goes on whatever a watcher makes of it, so an untruth is kept for later."""
        try:
            self._check_telling(purchase)
        except AssertionError as untrue:
            self.restaurant.untrue.append(untrue)

    def _check_telling(self, purchase: Purchase) -> None:
        """Whatever the guest is told is true at that moment."""
        order = self.restaurant.till.orders.get(purchase.guid)
        paid = order is not None and order.standing is Standing.PAID
        match telling_of(purchase):
            case Telling.PAID:
                assert paid, "told paid, and is not"
            case Telling.NOTHING_CHARGED:
                by_kiosk = paid and order is not None and order.receipt != BY_CASHIER
                assert not by_kiosk, "told nothing was charged, and the order is paid"
                assert self.restaurant.points_gone == ZERO, "told nothing was charged"
                assert not self.restaurant.terminal.model.taken, "told nothing was charged"
                assert not self.restaurant.terminal.model.held, "told nothing was charged"
            case Telling.AT_COUNTER:
                assert order is not None
                assert order.standing is Standing.OPEN
            case (
                Telling.DECLINED
                | Telling.POINTS_REFUSED
                | Telling.COUPON_REFUSED
                | Telling.COUPON_DIFFERS
            ):
                assert not paid, "asked to choose again, and the order is paid"


def check_truth(restaurant: Restaurant, purchase: Purchase | None) -> None:
    """What holds of every run, whatever happened."""
    _check_what_was_told(restaurant)
    till, book = restaurant.till, restaurant.book
    assert len(till.charges) <= 1, "charged twice"
    assert len(till.orders) <= 1, "two orders for one purchase"
    if purchase is None:
        assert not till.orders
        return
    order = till.orders.get(purchase.guid)
    paid = order is not None and order.standing is Standing.PAID
    settled = not [i for i in book.intents.values() if i.outcome is Outcome.OPEN]
    match purchase.state:
        case State.FINISHED:
            assert paid
            assert restaurant.points_gone == purchase.points_taken == purchase.bonus
            assert sum(c.minor + p.minor for _, c, p in till.charges) == purchase.due.minor
            assert order is not None
            assert (order.off, order.to_pay) == (purchase.discount, purchase.due)
            assert purchase.to_pay == purchase.shown_to_pay, "charged what nobody agreed to"
            assert purchase.receipt_number
            _check_card(restaurant, purchase)
            credited = {purchase.credit_name.external_id: purchase.credit}
            done = any(
                intent.kind is Effect.CREDIT_POINTS and intent.outcome is Outcome.DONE
                for intent in book.intents.values()
            )
            assert restaurant.cards.credits == (credited if done else {})
        case State.CANCELLED | State.ABORTED:
            elsewhere = order is not None and order.receipt == BY_CASHIER
            assert order is None or order.standing is Standing.VOID or elsewhere
            assert restaurant.points_gone == ZERO
            _check_nothing_at_the_terminal(restaurant)
        case State.AT_COUNTER:
            assert order is not None
            assert order.standing is Standing.OPEN
            assert restaurant.points_gone == ZERO
            _check_nothing_at_the_terminal(restaurant)
        case State.NEEDS_STAFF:
            return
        case _:
            raise AssertionError(f"stuck in {purchase.state}")
    assert settled, "an end with an open intent"
    assert purchase.effect is None


def _check_card(restaurant: Restaurant, purchase: Purchase) -> None:
    """The sum is taken once, at the one terminal the guest paid at."""
    model = restaurant.terminal.model
    assert not model.held
    if purchase.way is not PayWay.TERMINAL or not purchase.to_pay:
        assert not model.taken
        return
    if purchase.paid_without_money:
        assert not model.taken, "told staff that no money was taken"
        return
    assert list(model.taken.values()) == [purchase.to_pay.minor], model.taken


def _check_nothing_at_the_terminal(restaurant: Restaurant) -> None:
    assert not restaurant.terminal.model.taken
    assert not restaurant.terminal.model.held


def _check_what_was_told(restaurant: Restaurant) -> None:
    for untrue in restaurant.untrue:
        raise untrue


async def refuses_another(restaurant: Restaurant, request: PurchaseRequest) -> bool:
    """Whether a new sale is refused just now."""
    try:
        await restaurant.runner.open(request)
    except Refused:
        return True
    return False
