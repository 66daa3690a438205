"""The purchase as a table. Pure: no I/O, no clock, no ids made here.

Rule 1: every move between states is in this file; the words for them are in ``vocabulary``.
Rule 2: the far side is changed only by an effect of ``WRITES``, and an effect is committed, a write
        with its exact bytes, before it is carried out.
Rule 3: each write has its look (``LOOK_AFTER``). Silence and refusal both lead to the look; what
        the look sees decides: done, not done (the same bytes again), or refused.
Rule 4: a restart is an event like any other, and it only ever looks.
Rule 5: ``PAY_ORDER`` is the pivot. The ways back from it are the events of ``SEEN_UNPAID``.
Rule 6: nothing is given back before the order is void.
Rule 7: states and effects are stored by name. Renaming one is a database migration.
"""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from kiosk.checkout.vocabulary import GUEST_ANSWERS, Effect, Event, State


class Move(Struct, frozen=True):
    """The next state, and what to do there; an end has nothing left to do."""

    state: State
    effect: Effect | None = None


S = State
E = Event
F = Effect

START: Final = Move(S.NEW, F.CREATE_ORDER)
"""How every purchase begins."""

_UNDO = Move(S.CANCELLING, F.VOID_ORDER)
_CALL_STAFF = Move(S.NEEDS_STAFF, F.LOOK_FOR_PAYMENT)
_SETTLE_CARD = Move(S.CANCELLING, F.LOOK_FOR_APPROVAL)
_SETTLE_POINTS = Move(S.CANCELLING, F.LOOK_FOR_DEBIT)
_PAID = Move(S.PAID, F.READ_RECEIPT)
_CONFIRM = Move(S.CONFIRMING, F.CONFIRM_CARD)
_CREDIT = Move(S.CREDITING, F.CREDIT_POINTS)

MOVES: Final[dict[tuple[State, Event], Move]] = {
    # an order under a GUID of ours
    (S.NEW, E.RESTARTED): Move(S.NEW, F.LOOK_FOR_ORDER),
    (S.NEW, E.CREATE_IN_DOUBT): Move(S.NEW, F.LOOK_FOR_ORDER),
    (S.NEW, E.ORDER_ABSENT): Move(S.NEW, F.CREATE_ORDER),
    (S.NEW, E.ORDER_CREATED): Move(S.CREATED, F.SAVE_ORDER),
    (S.NEW, E.CREATE_REFUSED): Move(S.ABORTED),
    (S.NEW, E.ORDER_CHANGED): _UNDO,
    (S.NEW, E.GUEST_LEFT): _UNDO,
    (S.NEW, E.GAVE_UP): _UNDO,
    # exactly what the guest saw, at the sum the guest saw
    (S.CREATED, E.RESTARTED): Move(S.CREATED, F.LOOK_FOR_LINES),
    (S.CREATED, E.SAVE_IN_DOUBT): Move(S.CREATED, F.LOOK_FOR_LINES),
    (S.CREATED, E.LINES_ABSENT): Move(S.CREATED, F.SAVE_ORDER),
    (S.CREATED, E.LINES_RIGHT): Move(S.SAVED, F.APPLY_COUPON),
    (S.CREATED, E.LINES_WRONG): _UNDO,
    (S.CREATED, E.ORDER_CHANGED): _UNDO,
    (S.CREATED, E.SAVE_REFUSED): _UNDO,
    (S.CREATED, E.GUEST_LEFT): _UNDO,
    (S.CREATED, E.GAVE_UP): _UNDO,
    # a coupon, if the guest uses one
    (S.SAVED, E.RESTARTED): Move(S.SAVED, F.LOOK_FOR_COUPON),
    (S.SAVED, E.COUPON_IN_DOUBT): Move(S.SAVED, F.LOOK_FOR_COUPON),
    (S.SAVED, E.COUPON_ABSENT): Move(S.SAVED, F.APPLY_COUPON),
    (S.SAVED, E.NO_COUPON): Move(S.COUPON_APPLIED, F.DEBIT_POINTS),
    (S.SAVED, E.COUPON_STANDS): Move(S.COUPON_APPLIED, F.DEBIT_POINTS),
    (S.SAVED, E.COUPON_DIFFERS): Move(S.SAVED, F.ASK_GUEST),
    (S.SAVED, E.GUEST_PAYS_OTHER_SUM): Move(S.COUPON_APPLIED, F.DEBIT_POINTS),
    (S.SAVED, E.GUEST_CANCELLED): _UNDO,
    (S.SAVED, E.QUESTION_EXPIRED): _UNDO,
    (S.SAVED, E.ORDER_CHANGED): _UNDO,
    (S.SAVED, E.GUEST_LEFT): _UNDO,
    (S.SAVED, E.GAVE_UP): _UNDO,
    # points, if the guest uses any
    (S.COUPON_APPLIED, E.RESTARTED): Move(S.COUPON_APPLIED, F.LOOK_FOR_DEBIT),
    (S.COUPON_APPLIED, E.DEBIT_IN_DOUBT): Move(S.COUPON_APPLIED, F.LOOK_FOR_DEBIT),
    (S.COUPON_APPLIED, E.DEBIT_ABSENT): Move(S.COUPON_APPLIED, F.DEBIT_POINTS),
    (S.COUPON_APPLIED, E.NO_POINTS): Move(S.BONUS_HELD, F.CHOOSE_WAY),
    (S.COUPON_APPLIED, E.POINTS_HELD): Move(S.BONUS_HELD, F.CHOOSE_WAY),
    (S.COUPON_APPLIED, E.DEBIT_REFUSED): Move(S.COUPON_APPLIED, F.ASK_GUEST),
    (S.COUPON_APPLIED, E.GUEST_PAYS_IN_FULL): Move(S.BONUS_HELD, F.CHOOSE_WAY),
    (S.COUPON_APPLIED, E.GUEST_CANCELLED): _UNDO,
    (S.COUPON_APPLIED, E.QUESTION_EXPIRED): _UNDO,
    (S.COUPON_APPLIED, E.GAVE_UP): _UNDO,
    # who takes the money
    (S.BONUS_HELD, E.RESTARTED): Move(S.BONUS_HELD, F.LOOK_FOR_APPROVAL),
    (S.BONUS_HELD, E.NO_CARD): Move(S.BONUS_HELD, F.CHOOSE_WAY),
    (S.BONUS_HELD, E.STATION_TAKES_CARD): Move(S.CARD_HELD, F.CHECK_ORDER),
    (S.BONUS_HELD, E.COUNTER_TAKES_MONEY): Move(S.AT_COUNTER),
    (S.BONUS_HELD, E.GUEST_RETRIES): Move(S.BONUS_HELD, F.CHOOSE_WAY),
    (S.BONUS_HELD, E.GUEST_CHOSE_WAY): Move(S.BONUS_HELD, F.CHOOSE_WAY),
    (S.BONUS_HELD, E.GUEST_CANCELLED): _UNDO,
    (S.BONUS_HELD, E.QUESTION_EXPIRED): _UNDO,
    (S.BONUS_HELD, E.GUEST_LEFT): _UNDO,
    # the kiosk's own terminal: the order is read back, then the guest's bank is asked
    (S.BONUS_HELD, E.TERMINAL_TAKES_CARD): Move(S.BONUS_HELD, F.CHECK_ORDER),
    (S.BONUS_HELD, E.ORDER_UNCHANGED): Move(S.BONUS_HELD, F.AUTHORISE),
    (S.BONUS_HELD, E.ORDER_CHANGED): _UNDO,
    (S.BONUS_HELD, E.ORDER_PAID): _PAID,
    (S.BONUS_HELD, E.ORDER_VOID): _SETTLE_CARD,
    (S.BONUS_HELD, E.PAID_ELSEWHERE): _SETTLE_CARD,
    (S.BONUS_HELD, E.GAVE_UP): _UNDO,
    (S.BONUS_HELD, E.TERMINAL_NOT_READY): Move(S.BONUS_HELD, F.ASK_GUEST),
    (S.BONUS_HELD, E.CARD_APPROVED): Move(S.CARD_HELD, F.CHECK_ORDER),
    (S.BONUS_HELD, E.CARD_DECLINED): Move(S.BONUS_HELD, F.ASK_GUEST),
    (S.BONUS_HELD, E.CARD_STOPPED): _UNDO,
    (S.BONUS_HELD, E.APPROVAL_IN_DOUBT): Move(S.BONUS_HELD, F.LOOK_FOR_APPROVAL),
    (S.BONUS_HELD, E.CANNOT_TELL): _CALL_STAFF,
    # the last look before the pivot
    (S.CARD_HELD, E.RESTARTED): Move(S.CARD_HELD, F.LOOK_FOR_PAYMENT),
    (S.CARD_HELD, E.PAYMENT_NOT_BEGUN): Move(S.CARD_HELD, F.CHECK_ORDER),
    (S.CARD_HELD, E.ORDER_UNCHANGED): Move(S.CARD_HELD, F.PAY_ORDER),
    (S.CARD_HELD, E.ORDER_CHANGED): _UNDO,
    (S.CARD_HELD, E.GUEST_LEFT): _UNDO,
    (S.CARD_HELD, E.GAVE_UP): _UNDO,
    # the pivot is behind: only forward, unless the order is seen unpaid
    (S.CARD_HELD, E.ORDER_PAID): _PAID,
    (S.CARD_HELD, E.PAYMENT_IN_DOUBT): Move(S.CARD_HELD, F.LOOK_FOR_PAYMENT),
    (S.CARD_HELD, E.PAYMENT_ABSENT): Move(S.CARD_HELD, F.PAY_ORDER),
    (S.CARD_HELD, E.PAYMENT_TOO_LATE): _UNDO,
    (S.CARD_HELD, E.PAYMENT_DECLINED): Move(S.BONUS_HELD, F.ASK_GUEST),
    (S.CARD_HELD, E.POINTS_DECLINED): Move(S.COUPON_APPLIED, F.ASK_GUEST),
    (S.CARD_HELD, E.PAYMENT_REFUSED): _UNDO,
    (S.CARD_HELD, E.ORDER_VOID): _SETTLE_CARD,
    (S.CARD_HELD, E.PAID_ELSEWHERE): _SETTLE_CARD,
    (S.CARD_HELD, E.CANNOT_TELL): _CALL_STAFF,
    # a terminal that keeps a held sum no longer is confirmed while the order's payment is out
    (S.CARD_HELD, E.CONFIRM_DUE): Move(S.CARD_HELD, F.CONFIRM_CARD),
    (S.CARD_HELD, E.NO_CARD): Move(S.CARD_HELD, F.LOOK_FOR_PAYMENT),
    (S.CARD_HELD, E.CARD_CONFIRMED): Move(S.CARD_HELD, F.LOOK_FOR_PAYMENT),
    (S.CARD_HELD, E.CONFIRM_IN_DOUBT): Move(S.CARD_HELD, F.LOOK_FOR_CONFIRM),
    (S.CARD_HELD, E.CONFIRM_ABSENT): Move(S.CARD_HELD, F.CONFIRM_CARD),
    (S.CARD_HELD, E.CONFIRM_LATER): Move(S.CARD_HELD, F.LOOK_FOR_PAYMENT),
    (S.CARD_HELD, E.CONFIRM_REFUSED): Move(S.CARD_HELD, F.LOOK_FOR_PAYMENT),
    # paid: paper, the sum a terminal holds, and the points the site credits itself
    (S.PAID, E.RESTARTED): _PAID,
    (S.PAID, E.RECEIPT_KNOWN): _CONFIRM,
    (S.PAID, E.GAVE_UP): _CONFIRM,
    (S.CONFIRMING, E.RESTARTED): Move(S.CONFIRMING, F.LOOK_FOR_CONFIRM),
    (S.CONFIRMING, E.NO_CARD): _CREDIT,
    (S.CONFIRMING, E.CARD_CONFIRMED): _CREDIT,
    (S.CONFIRMING, E.CONFIRM_IN_DOUBT): Move(S.CONFIRMING, F.LOOK_FOR_CONFIRM),
    (S.CONFIRMING, E.CONFIRM_ABSENT): _CONFIRM,
    (S.CONFIRMING, E.CONFIRM_LATER): Move(S.CONFIRMING, F.LOOK_FOR_CONFIRM),
    (S.CONFIRMING, E.CONFIRM_REFUSED): _CREDIT,
    # a terminal that never says whether it took the sum: a person does
    (S.CONFIRMING, E.STAFF_SUM_TAKEN): _CREDIT,
    (S.CONFIRMING, E.STAFF_SUM_NOT_TAKEN): _CREDIT,
    (S.CREDITING, E.RESTARTED): Move(S.CREDITING, F.LOOK_FOR_CREDIT),
    (S.CREDITING, E.CREDIT_IN_DOUBT): Move(S.CREDITING, F.LOOK_FOR_CREDIT),
    (S.CREDITING, E.GAVE_UP): Move(S.CREDITING, F.LOOK_FOR_CREDIT),
    (S.CREDITING, E.CREDIT_ABSENT): _CREDIT,
    (S.CREDITING, E.NO_CREDIT): Move(S.FINISHED),
    (S.CREDITING, E.POINTS_CREDITED): Move(S.FINISHED),
    (S.CREDITING, E.CREDIT_REFUSED): Move(S.FINISHED),
    # first the order becomes void
    (S.CANCELLING, E.RESTARTED): Move(S.CANCELLING, F.LOOK_AT_VOID),
    (S.CANCELLING, E.VOID_IN_DOUBT): Move(S.CANCELLING, F.LOOK_AT_VOID),
    (S.CANCELLING, E.ORDER_OPEN): _UNDO,
    (S.CANCELLING, E.ORDER_PAID): _PAID,
    (S.CANCELLING, E.VOID_REFUSED): _CALL_STAFF,
    (S.CANCELLING, E.ORDER_VOID): _SETTLE_CARD,
    (S.CANCELLING, E.PAID_ELSEWHERE): _SETTLE_CARD,
    (S.CANCELLING, E.ORDER_ABSENT): _SETTLE_CARD,
    # then what the terminal holds is let go
    (S.CANCELLING, E.NO_CARD): _SETTLE_POINTS,
    (S.CANCELLING, E.CARD_DECLINED): _SETTLE_POINTS,
    (S.CANCELLING, E.CARD_STOPPED): _SETTLE_CARD,
    (S.CANCELLING, E.CARD_APPROVED): Move(S.CANCELLING, F.RELEASE_CARD),
    (S.CANCELLING, E.RELEASE_IN_DOUBT): Move(S.CANCELLING, F.LOOK_FOR_RELEASE),
    (S.CANCELLING, E.RELEASE_ABSENT): Move(S.CANCELLING, F.RELEASE_CARD),
    (S.CANCELLING, E.CARD_RELEASED): _SETTLE_POINTS,
    (S.CANCELLING, E.RELEASE_REFUSED): _CALL_STAFF,
    (S.CANCELLING, E.CANNOT_TELL): _CALL_STAFF,
    # then a debit that was begun is driven to its own answer, and given back under its own name
    (S.CANCELLING, E.NO_POINTS): Move(S.CANCELLED),
    (S.CANCELLING, E.DEBIT_ABSENT): Move(S.CANCELLING, F.DEBIT_POINTS),
    (S.CANCELLING, E.DEBIT_IN_DOUBT): _SETTLE_POINTS,
    (S.CANCELLING, E.DEBIT_REFUSED): Move(S.CANCELLED),
    (S.CANCELLING, E.POINTS_HELD): Move(S.CANCELLING, F.RETURN_POINTS),
    (S.CANCELLING, E.RETURN_IN_DOUBT): Move(S.CANCELLING, F.LOOK_FOR_RETURN),
    (S.CANCELLING, E.RETURN_ABSENT): Move(S.CANCELLING, F.RETURN_POINTS),
    (S.CANCELLING, E.POINTS_RETURNED): Move(S.CANCELLED),
    (S.CANCELLING, E.RETURN_REFUSED): _CALL_STAFF,
    (S.CANCELLING, E.GAVE_UP): _CALL_STAFF,
    # a person was called; whatever becomes known meanwhile still counts
    (S.NEEDS_STAFF, E.RESTARTED): _CALL_STAFF,
    (S.NEEDS_STAFF, E.ORDER_PAID): _PAID,
    (S.NEEDS_STAFF, E.ORDER_VOID): _SETTLE_CARD,
    (S.NEEDS_STAFF, E.PAID_ELSEWHERE): _SETTLE_CARD,
    (S.NEEDS_STAFF, E.PAYMENT_NOT_BEGUN): Move(S.CANCELLING, F.LOOK_AT_VOID),
    (S.NEEDS_STAFF, E.PAYMENT_DECLINED): _UNDO,
    (S.NEEDS_STAFF, E.POINTS_DECLINED): _UNDO,
    (S.NEEDS_STAFF, E.PAYMENT_REFUSED): _UNDO,
    (S.NEEDS_STAFF, E.PAYMENT_ABSENT): _CALL_STAFF,
    (S.NEEDS_STAFF, E.PAYMENT_TOO_LATE): _UNDO,
    (S.NEEDS_STAFF, E.CANNOT_TELL): _CALL_STAFF,
    (S.NEEDS_STAFF, E.CONFIRM_DUE): _CALL_STAFF,
    (S.NEEDS_STAFF, E.STAFF_CANCELS): _UNDO,
    (S.NEEDS_STAFF, E.STAFF_FOUND_PAID): Move(S.FINISHED),
    (S.NEEDS_STAFF, E.STAFF_GAVE_BACK): _SETTLE_POINTS,
}

ANSWERS: Final[dict[Effect, frozenset[Event]]] = {
    F.CREATE_ORDER: frozenset({E.ORDER_CREATED, E.CREATE_IN_DOUBT, E.CREATE_REFUSED}),
    F.LOOK_FOR_ORDER: frozenset(
        {
            E.ORDER_CREATED,
            E.ORDER_ABSENT,
            E.CREATE_REFUSED,
            E.ORDER_CHANGED,
            E.GUEST_LEFT,
            E.GAVE_UP,
        }
    ),
    F.SAVE_ORDER: frozenset({E.LINES_RIGHT, E.LINES_WRONG, E.SAVE_IN_DOUBT, E.SAVE_REFUSED}),
    F.LOOK_FOR_LINES: frozenset(
        {
            E.LINES_RIGHT,
            E.LINES_WRONG,
            E.LINES_ABSENT,
            E.SAVE_REFUSED,
            E.ORDER_CHANGED,
            E.GUEST_LEFT,
            E.GAVE_UP,
        }
    ),
    F.APPLY_COUPON: frozenset({E.NO_COUPON, E.COUPON_IN_DOUBT}),
    F.LOOK_FOR_COUPON: frozenset(
        {
            E.NO_COUPON,
            E.COUPON_STANDS,
            E.COUPON_DIFFERS,
            E.COUPON_ABSENT,
            E.ORDER_CHANGED,
            E.GUEST_LEFT,
            E.GAVE_UP,
        }
    ),
    F.DEBIT_POINTS: frozenset({E.NO_POINTS, E.POINTS_HELD, E.DEBIT_IN_DOUBT, E.DEBIT_REFUSED}),
    F.LOOK_FOR_DEBIT: frozenset(
        {E.NO_POINTS, E.POINTS_HELD, E.DEBIT_ABSENT, E.DEBIT_REFUSED, E.GAVE_UP}
    ),
    F.CHOOSE_WAY: frozenset(
        {E.STATION_TAKES_CARD, E.TERMINAL_TAKES_CARD, E.COUNTER_TAKES_MONEY, E.GUEST_LEFT}
    ),
    F.AUTHORISE: frozenset(
        {
            E.CARD_APPROVED,
            E.CARD_DECLINED,
            E.CARD_STOPPED,
            E.APPROVAL_IN_DOUBT,
            E.TERMINAL_NOT_READY,
        }
    ),
    F.LOOK_FOR_APPROVAL: frozenset(
        {E.NO_CARD, E.CARD_APPROVED, E.CARD_DECLINED, E.CARD_STOPPED, E.CANNOT_TELL}
    ),
    F.CONFIRM_CARD: frozenset({E.NO_CARD, E.CARD_CONFIRMED, E.CONFIRM_IN_DOUBT}),
    F.LOOK_FOR_CONFIRM: frozenset(
        {E.NO_CARD, E.CARD_CONFIRMED, E.CONFIRM_ABSENT, E.CONFIRM_LATER, E.CONFIRM_REFUSED}
    ),
    F.RELEASE_CARD: frozenset({E.CARD_RELEASED, E.RELEASE_IN_DOUBT}),
    F.LOOK_FOR_RELEASE: frozenset(
        {E.CARD_RELEASED, E.RELEASE_ABSENT, E.RELEASE_REFUSED, E.CANNOT_TELL}
    ),
    F.CHECK_ORDER: frozenset(
        {
            E.ORDER_UNCHANGED,
            E.ORDER_CHANGED,
            E.ORDER_PAID,
            E.ORDER_VOID,
            E.PAID_ELSEWHERE,
            E.GUEST_LEFT,
            E.GAVE_UP,
        }
    ),
    F.PAY_ORDER: frozenset({E.ORDER_PAID, E.PAYMENT_IN_DOUBT, E.PAYMENT_REFUSED}),
    F.LOOK_FOR_PAYMENT: frozenset(
        {
            E.ORDER_PAID,
            E.ORDER_VOID,
            E.PAID_ELSEWHERE,
            E.PAYMENT_NOT_BEGUN,
            E.PAYMENT_ABSENT,
            E.PAYMENT_DECLINED,
            E.POINTS_DECLINED,
            E.PAYMENT_TOO_LATE,
            E.PAYMENT_REFUSED,
            E.CONFIRM_DUE,
            E.CANNOT_TELL,
        }
    ),
    F.READ_RECEIPT: frozenset({E.RECEIPT_KNOWN, E.GAVE_UP}),
    F.CREDIT_POINTS: frozenset({E.NO_CREDIT, E.POINTS_CREDITED, E.CREDIT_IN_DOUBT}),
    F.LOOK_FOR_CREDIT: frozenset(
        {E.NO_CREDIT, E.POINTS_CREDITED, E.CREDIT_ABSENT, E.CREDIT_REFUSED, E.GAVE_UP}
    ),
    F.VOID_ORDER: frozenset({E.ORDER_VOID, E.VOID_IN_DOUBT}),
    F.LOOK_AT_VOID: frozenset(
        {
            E.ORDER_VOID,
            E.PAID_ELSEWHERE,
            E.ORDER_ABSENT,
            E.ORDER_OPEN,
            E.ORDER_PAID,
            E.VOID_REFUSED,
            E.GAVE_UP,
        }
    ),
    F.RETURN_POINTS: frozenset({E.POINTS_RETURNED, E.RETURN_IN_DOUBT}),
    F.LOOK_FOR_RETURN: frozenset({E.POINTS_RETURNED, E.RETURN_ABSENT, E.RETURN_REFUSED, E.GAVE_UP}),
    F.ASK_GUEST: frozenset().union(*GUEST_ANSWERS.values()),
}
"""What carrying out an effect may find. The runner brings no other event back."""

SEEN_UNPAID: Final = frozenset(
    {
        E.PAYMENT_TOO_LATE,
        E.PAYMENT_NOT_BEGUN,
        E.PAYMENT_DECLINED,
        E.POINTS_DECLINED,
        E.PAYMENT_REFUSED,
        E.ORDER_VOID,
        E.PAID_ELSEWHERE,
    }
)
"""The only events that lead back from the pivot: the order was seen unpaid, is void, or is paid
to somebody else."""


class NoSuchMove(Exception):
    """The table has no row for this event in this state: a bug, or an answer that came too late."""


def advance(state: State, event: Event) -> Move:
    """The move on ``event``. Raises NoSuchMove."""
    try:
        return MOVES[state, event]
    except KeyError:
        raise NoSuchMove(f"{event.value} in {state.value}") from None
