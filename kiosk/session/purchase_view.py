"""The running purchase as the guest may see it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.vocabulary import SOLD, Question, State
from kiosk.checkout.ways import PayWay, other_ways
from kiosk.domain.dish import Dish
from kiosk.domain.money import ZERO
from kiosk.intents import GuestAnswer
from kiosk.snapshots.paper import PaperNews
from kiosk.snapshots.purchase import PurchasePart, PurchaseStepView, StepKind, StepMark
from kiosk.snapshots.session import Screen
from kiosk.snapshots.telling import Telling

BEFORE_SAVED = frozenset({State.NEW, State.CREATED})
BEFORE_COUPON = BEFORE_SAVED | {State.SAVED}
UNDOING = frozenset({State.CANCELLING, State.CANCELLED, State.ABORTED, State.NEEDS_STAFF})
AT_TERMINAL = frozenset({Telling.FOLLOW_TERMINAL, Telling.DECLINED})
SAID_AND_DONE = frozenset({Telling.PAID, Telling.AT_COUNTER})


def screen_of(telling: Telling) -> Screen:
    """The screen that tells it."""
    if telling in AT_TERMINAL:
        return Screen.TERMINAL
    if telling in SAID_AND_DONE:
        return Screen.DONE
    return Screen.CHECKING


def answers_of(
    purchase: Purchase, ways: tuple[PayWay, ...], *, can_stop: bool
) -> tuple[GuestAnswer, ...]:
    """What the guest may say now; another way only where one of ``ways`` is left."""
    match purchase.question:
        case Question.DECLINED:
            others = other_ways(ways, purchase.way, points=bool(purchase.bonus))
            another = (GuestAnswer.OTHER_WAY,) if others else ()
            return (GuestAnswer.TRY_AGAIN, *another, GuestAnswer.CANCEL)
        case Question.COUPON:
            return (GuestAnswer.PAY_OTHER_SUM, GuestAnswer.CANCEL)
        case Question.BONUS_REFUSED:
            return (GuestAnswer.PAY_IN_FULL, GuestAnswer.CANCEL)
        case None:
            return (GuestAnswer.CANCEL,) if can_stop else ()


def step_marks(purchase: Purchase) -> dict[StepKind, StepMark]:
    """The list on the checking screen, by what is known; only steps this purchase has."""
    state = purchase.state
    if state in UNDOING:
        return {}
    placed = state not in BEFORE_SAVED
    paid = state in SOLD
    marks = {StepKind.ORDER_PLACED: placed}
    if purchase.discount:
        marks[StepKind.COUPON_APPLIED] = state not in BEFORE_COUPON
    if purchase.debits_points:
        marks[StepKind.POINTS_USED] = purchase.points is Leg.DONE
    nothing_asked = {purchase.card, purchase.payment} == {Leg.UNTOUCHED}
    if purchase.way is not PayWay.COUNTER and nothing_asked and all(marks.values()) and not paid:
        marks[StepKind.ORDER_CHECKED] = False
    if not purchase.to_pay:
        # Points have paid for all of it: no bank is asked.
        marks[StepKind.ORDER_REGISTERED] = paid
    elif purchase.way is PayWay.TERMINAL:
        marks[StepKind.BANK_ASKED] = purchase.card is Leg.DONE
        marks[StepKind.ORDER_REGISTERED] = paid
    elif purchase.way is not PayWay.COUNTER:
        marks[StepKind.BANK_ASKED] = paid
    marks[StepKind.KITCHEN] = state in SOLD - {State.PAID}
    shown: dict[StepKind, StepMark] = {}
    for kind, done in marks.items():
        now = not done and StepMark.NOW not in shown.values()
        shown[kind] = StepMark.DONE if done else StepMark.NOW if now else StepMark.WAITING
    return shown


def purchase_part(
    purchase: Purchase,
    *,
    telling: Telling,
    latest: tuple[Dish, ...],
    done_at: Mapping[StepKind, datetime],
    answers: tuple[GuestAnswer, ...],
    second_terminal: PayWay | None,
    stopped: bool,
    waiting_s: int,
    closes_in_s: int,
    paper: PaperNews = PaperNews.NONE,
) -> PurchasePart:
    """One part of the snapshot. ``done_at`` is when the session saw each step done."""
    shown = purchase.coupon.shown if purchase.coupon else ZERO
    # What the guest is asked to agree to is what will be charged then.
    asked = purchase.at_other_sum() if purchase.question is Question.COUPON else purchase
    return PurchasePart(
        telling=telling,
        way=purchase.way,
        at_second_terminal=purchase.way is second_terminal,
        stopped=stopped,
        number=purchase.order_number,
        to_pay=asked.to_pay,
        bonus=asked.bonus,
        discount=asked.discount,
        shown_discount=shown,
        shown_to_pay=purchase.shown_to_pay,
        total=purchase.total,
        portions=purchase.order.portions,
        latest=latest,
        steps=tuple(
            PurchaseStepView(kind=kind, mark=mark, at=done_at.get(kind))
            for kind, mark in step_marks(purchase).items()
        ),
        answers=answers,
        waiting_s=waiting_s,
        closes_in_s=closes_in_s,
        receipt_number=purchase.receipt_number,
        paper=paper,
        cause=purchase.cause,
    )
