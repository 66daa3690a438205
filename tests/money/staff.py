"""The person who is called: looks at the till, puts right what only a person can, and says so."""

from __future__ import annotations

from hardware.drivers.terminal_model import OperationState
from kiosk.checkout.ports import Standing
from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.runner import PurchaseRunner
from kiosk.checkout.settling import fitting_answers
from kiosk.checkout.vocabulary import Effect, Event, State
from tests.money.invariants import Checker
from tests.money.site import Site


class Staff:
    """One answer at a time to a purchase that needs it."""

    def __init__(self, site: Site, checker: Checker) -> None:
        self._site = site
        self._checker = checker
        self._cancelled: set[object] = set()

    async def answers(self, runner: PurchaseRunner, purchase: Purchase) -> Event | None:
        """What was said; ``None`` where the till does not say how the order stands."""
        if purchase.state is State.CONFIRMING:
            return await self._about_terminal(runner, purchase)
        standing = await runner.standing(purchase)
        if standing is None:
            return None
        fitting = fitting_answers(purchase, standing)
        event = self._chosen(purchase, standing)
        assert event in fitting, f"{event} for an order that is {standing}"
        if event is not Event.STAFF_CANCELS:
            await self._puts_right(purchase, paid=event is Event.STAFF_FOUND_PAID)
        await runner.answer(purchase.guid, event, reason="a person has looked")
        return event

    async def _about_terminal(self, runner: PurchaseRunner, purchase: Purchase) -> Event:
        """What the bank says: a sum that was only held it gives back."""
        event = Event.STAFF_SUM_NOT_TAKEN
        for operation in self._checker.operations_of(purchase.guid):
            if operation.state is OperationState.TAKEN:
                event = Event.STAFF_SUM_TAKEN
            else:
                self._site.terminal.given_back(operation.number)
        await runner.answer(purchase.guid, event, reason="a person has asked the bank")
        return event

    def _chosen(self, purchase: Purchase, standing: Standing) -> Event:
        if standing is Standing.PAID:
            return Event.STAFF_FOUND_PAID
        if standing is Standing.OPEN:
            return Event.STAFF_CANCELS
        undone_in_vain = purchase.guid in self._cancelled
        nothing_to_cancel = standing is Standing.ABSENT and purchase.payment is Leg.OPEN
        if undone_in_vain or nothing_to_cancel:
            return Event.STAFF_GAVE_BACK
        self._cancelled.add(purchase.guid)
        return Event.STAFF_CANCELS

    async def _puts_right(self, purchase: Purchase, *, paid: bool) -> None:
        """At the bank, and at the card system what the kiosk does not give back itself."""
        site = self._site
        order = site.till.orders.get(purchase.guid)
        if paid and order is not None and self._checker.paid_by_kiosk(purchase.guid):
            return
        self._checker.by_hand.add(purchase.guid)
        for operation in self._checker.operations_of(purchase.guid):
            site.terminal.given_back(operation.number)
        name, cards = purchase.debit_name.external_id, site.cards
        intents = await site.disk.book.intents_of(purchase.guid)
        tried = any(intent.kind is Effect.RETURN_POINTS for intent in intents)
        given_up = paid or tried or purchase.points is Leg.OPEN
        if given_up and name in cards.debits and name not in cards.returned:
            cards.returned[name] = "by hand"
            cards.balance += cards.debits[name]
