"""What the guest may be told of a purchase: never more than is known."""

from __future__ import annotations

from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.vocabulary import Effect, Question, State
from kiosk.snapshots.telling import Telling


def telling_of(purchase: Purchase) -> Telling:
    """One telling for every row there can be. NOTHING_CHARGED only when every leg is definite."""
    if purchase.staff_called and purchase.state in (State.NEEDS_STAFF, State.CANCELLING):
        return Telling.SEE_STAFF
    match purchase.state:
        case State.NEW | State.CREATED:
            return Telling.PLACING_ORDER
        case State.SAVED | State.COUPON_APPLIED | State.BONUS_HELD:
            return _before_the_card(purchase)
        case State.CARD_HELD:
            return _at_the_card(purchase)
        case State.PAID | State.CONFIRMING | State.CREDITING | State.FINISHED:
            return Telling.PAID
        case State.AT_COUNTER:
            return Telling.AT_COUNTER
        case State.CANCELLING:
            return Telling.CANCELLING if purchase.nothing_taken else Telling.MONEY_RETURNING
        case State.CANCELLED | State.ABORTED:
            return Telling.NOTHING_CHARGED if purchase.nothing_taken else Telling.SEE_STAFF
        case State.NEEDS_STAFF:
            return Telling.SEE_STAFF


def _before_the_card(purchase: Purchase) -> Telling:
    match purchase.question:
        case Question.COUPON:
            return Telling.COUPON_DIFFERS if purchase.discount else Telling.COUPON_REFUSED
        case Question.BONUS_REFUSED:
            return Telling.POINTS_REFUSED
        case Question.DECLINED:
            return Telling.DECLINED
        case None if purchase.card is Leg.OPEN:
            asking = purchase.effect is Effect.AUTHORISE
            return Telling.FOLLOW_TERMINAL if asking else Telling.CHECKING
        case None:
            return _what_is_used(purchase)


def _what_is_used(purchase: Purchase) -> Telling:
    if purchase.state is State.SAVED and purchase.coupon is not None:
        return Telling.APPLYING_COUPON
    return Telling.USING_POINTS if purchase.debits_points else Telling.PLACING_ORDER


def _at_the_card(purchase: Purchase) -> Telling:
    if purchase.card is Leg.DONE:
        return Telling.REGISTERING
    if purchase.payment is not Leg.OPEN:
        return Telling.PLACING_ORDER
    if purchase.effect is not Effect.PAY_ORDER:
        return Telling.CHECKING
    return Telling.FOLLOW_TERMINAL if purchase.to_pay else Telling.REGISTERING
