"""The words of a purchase: where it stands, what is done next, what may be found, what is asked.

Pure names. They are stored: renaming a state or an effect is a database migration.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class State(StrEnum):
    """Where a purchase stands."""

    NEW = "new"
    """Basket, total and order GUID are fixed; r_keeper may know of nothing yet."""
    CREATED = "created"
    """The order exists and is empty, as far as is known."""
    SAVED = "saved"
    """The order holds exactly what the guest saw, at the sum the guest saw."""
    COUPON_APPLIED = "coupon-applied"
    """The order costs less by the coupon, or none is to be used."""
    BONUS_HELD = "bonus-held"
    """The points are debited, or none are to be used."""
    CARD_HELD = "card-held"
    """Whoever takes the card is ready, or holds the sum already. From here the order is paid."""
    PAID = "paid"
    """r_keeper has registered the payment. Nothing can take that away."""
    CONFIRMING = "confirming"
    """Sold and told. The kiosk's own terminal is still to take the sum it holds."""
    CREDITING = "crediting"
    """Sold and told. Points for the purchase are still to be credited; nobody waits for them."""
    FINISHED = "finished"
    AT_COUNTER = "at-counter"
    """The order stands, the guest pays the cashier."""
    CANCELLING = "cancelling"
    """The order is being made void, then everything taken is given back."""
    CANCELLED = "cancelled"
    ABORTED = "aborted"
    """r_keeper refused to open the order: nothing happened at all."""
    NEEDS_STAFF = "needs-staff"
    """A person has to look. The kiosk keeps asking and leaves this state when it knows."""


ENDS: Final = frozenset({State.FINISHED, State.AT_COUNTER, State.CANCELLED, State.ABORTED})
"""States a purchase never leaves."""

SOLD: Final = frozenset({State.PAID, State.CONFIRMING, State.CREDITING, State.FINISHED})
"""The till has the payment."""
SETTLED: Final = ENDS | {State.CONFIRMING, State.CREDITING}
"""Ends, and what is only tidied up after one: the next guest may pay."""


class Effect(StrEnum):
    """What the runner does next. What it may find is in ``ANSWERS``."""

    CREATE_ORDER = "create-order"
    LOOK_FOR_ORDER = "look-for-order"
    SAVE_ORDER = "save-order"
    LOOK_FOR_LINES = "look-for-lines"
    APPLY_COUPON = "apply-coupon"
    LOOK_FOR_COUPON = "look-for-coupon"
    DEBIT_POINTS = "debit-points"
    LOOK_FOR_DEBIT = "look-for-debit"
    CHOOSE_WAY = "choose-way"
    """Go on in the way the guest chose to pay. Touches nothing by itself."""
    AUTHORISE = "authorise"
    """The kiosk's own terminal asks the guest's bank."""
    LOOK_FOR_APPROVAL = "look-for-approval"
    CONFIRM_CARD = "confirm-card"
    LOOK_FOR_CONFIRM = "look-for-confirm"
    RELEASE_CARD = "release-card"
    LOOK_FOR_RELEASE = "look-for-release"
    CHECK_ORDER = "check-order"
    """Read lines, sum and unpaid sum back, just before anything is charged."""
    PAY_ORDER = "pay-order"
    LOOK_FOR_PAYMENT = "look-for-payment"
    READ_RECEIPT = "read-receipt"
    CREDIT_POINTS = "credit-points"
    LOOK_FOR_CREDIT = "look-for-credit"
    VOID_ORDER = "void-order"
    LOOK_AT_VOID = "look-at-void"
    RETURN_POINTS = "return-points"
    LOOK_FOR_RETURN = "look-for-return"
    ASK_GUEST = "ask-guest"
    """Wait for the guest's answer to the state's question."""


LOOK_AFTER: Final = {
    Effect.CREATE_ORDER: Effect.LOOK_FOR_ORDER,
    Effect.SAVE_ORDER: Effect.LOOK_FOR_LINES,
    Effect.APPLY_COUPON: Effect.LOOK_FOR_COUPON,
    Effect.DEBIT_POINTS: Effect.LOOK_FOR_DEBIT,
    Effect.AUTHORISE: Effect.LOOK_FOR_APPROVAL,
    Effect.CONFIRM_CARD: Effect.LOOK_FOR_CONFIRM,
    Effect.RELEASE_CARD: Effect.LOOK_FOR_RELEASE,
    Effect.PAY_ORDER: Effect.LOOK_FOR_PAYMENT,
    Effect.CREDIT_POINTS: Effect.LOOK_FOR_CREDIT,
    Effect.VOID_ORDER: Effect.LOOK_AT_VOID,
    Effect.RETURN_POINTS: Effect.LOOK_FOR_RETURN,
}
"""Each write and the look that finds out what became of it."""

WRITES: Final = frozenset(LOOK_AFTER)
LICENSED: Final = frozenset({Effect.SAVE_ORDER, Effect.PAY_ORDER})


class Event(StrEnum):
    """What was found, said or seen."""

    RESTARTED = "restarted"

    ORDER_CREATED = "order-created"
    CREATE_IN_DOUBT = "create-in-doubt"
    ORDER_ABSENT = "order-absent"
    CREATE_REFUSED = "create-refused"

    LINES_RIGHT = "lines-right"
    LINES_WRONG = "lines-wrong"
    SAVE_IN_DOUBT = "save-in-doubt"
    LINES_ABSENT = "lines-absent"
    SAVE_REFUSED = "save-refused"

    NO_COUPON = "no-coupon"
    COUPON_STANDS = "coupon-stands"
    """The order costs what the guest was shown."""
    COUPON_DIFFERS = "coupon-differs"
    """It costs something else: the coupon took off another sum, or was refused."""
    COUPON_IN_DOUBT = "coupon-in-doubt"
    """After a yes as well: no answer says what the order costs now."""
    COUPON_ABSENT = "coupon-absent"

    NO_POINTS = "no-points"
    POINTS_HELD = "points-held"
    DEBIT_IN_DOUBT = "debit-in-doubt"
    DEBIT_ABSENT = "debit-absent"
    DEBIT_REFUSED = "debit-refused"

    STATION_TAKES_CARD = "station-takes-card"
    TERMINAL_TAKES_CARD = "terminal-takes-card"
    COUNTER_TAKES_MONEY = "counter-takes-money"
    ORDER_UNCHANGED = "order-unchanged"
    ORDER_CHANGED = "order-changed"

    NO_CARD = "no-card"
    """No charge was begun at the kiosk's own terminal, or none stands any more."""
    TERMINAL_NOT_READY = "terminal-not-ready"
    """It is not proven idle, so no charge was begun."""
    CARD_APPROVED = "card-approved"
    CARD_DECLINED = "card-declined"
    CARD_STOPPED = "card-stopped"
    """The guest did not want to pay after all, while the terminal was asking."""
    APPROVAL_IN_DOUBT = "approval-in-doubt"
    CONFIRM_DUE = "confirm-due"
    """The terminal keeps the sum no longer, while the payment's answer is still out."""
    CARD_CONFIRMED = "card-confirmed"
    CONFIRM_IN_DOUBT = "confirm-in-doubt"
    CONFIRM_ABSENT = "confirm-absent"
    CONFIRM_LATER = "confirm-later"
    CONFIRM_REFUSED = "confirm-refused"
    """An order is paid without money: a person has to know."""
    CARD_RELEASED = "card-released"
    RELEASE_IN_DOUBT = "release-in-doubt"
    RELEASE_ABSENT = "release-absent"
    RELEASE_REFUSED = "release-refused"

    ORDER_PAID = "order-paid"
    PAYMENT_IN_DOUBT = "payment-in-doubt"
    PAYMENT_ABSENT = "payment-absent"
    """Seen open for longer than the far side can still be working: the same bytes may go again."""
    PAYMENT_TOO_LATE = "payment-too-late"
    """As absent, and the guest has long gone, or a terminal has let the sum go: no more of it."""
    PAYMENT_NOT_BEGUN = "payment-not-begun"
    PAYMENT_DECLINED = "payment-declined"
    """The guest's card was refused and the order is seen open."""
    POINTS_DECLINED = "points-declined"
    """r_keeper could not take the points, and the order is seen open."""
    PAYMENT_REFUSED = "payment-refused"
    """r_keeper refused and the order is seen open, or the request never left."""
    CANNOT_TELL = "cannot-tell"
    """The limit is reached and nobody knows whether money was taken."""
    RECEIPT_KNOWN = "receipt-known"

    NO_CREDIT = "no-credit"
    POINTS_CREDITED = "points-credited"
    CREDIT_IN_DOUBT = "credit-in-doubt"
    CREDIT_ABSENT = "credit-absent"
    CREDIT_REFUSED = "credit-refused"

    ORDER_VOID = "order-void"
    PAID_ELSEWHERE = "paid-elsewhere"
    """Somebody else took payment for the order: nothing of ours can be carried out any more."""
    VOID_IN_DOUBT = "void-in-doubt"
    ORDER_OPEN = "order-open"
    VOID_REFUSED = "void-refused"
    POINTS_RETURNED = "points-returned"
    RETURN_IN_DOUBT = "return-in-doubt"
    RETURN_ABSENT = "return-absent"
    RETURN_REFUSED = "return-refused"

    GAVE_UP = "gave-up"
    """The limit is reached and nothing is at stake that could not be undone."""
    GUEST_LEFT = "guest-left"
    """A restart found the purchase too old for anyone to be standing there."""

    GUEST_PAYS_OTHER_SUM = "guest-pays-other-sum"
    GUEST_PAYS_IN_FULL = "guest-pays-in-full"
    GUEST_RETRIES = "guest-retries"
    GUEST_CHOSE_WAY = "guest-chose-way"
    GUEST_CANCELLED = "guest-cancelled"
    QUESTION_EXPIRED = "question-expired"
    STAFF_CANCELS = "staff-cancels"
    """A person wants the order void; if it turns out paid, it stays paid."""
    STAFF_FOUND_PAID = "staff-found-paid"
    """A person has seen that the guest paid and got what was ordered."""
    STAFF_GAVE_BACK = "staff-gave-back"
    """A person has given back what the kiosk could not, or seen that nothing was taken. Points it
    has not tried to give back yet it gives back itself."""
    STAFF_SUM_TAKEN = "staff-sum-taken"
    """A person has seen that the terminal took the sum of a paid order."""
    STAFF_SUM_NOT_TAKEN = "staff-sum-not-taken"
    """A person has seen that it did not: the order is paid without money."""


class Question(StrEnum):
    """What a purchase may ask the guest."""

    COUPON = "coupon"
    """With the coupon the order costs other than shown: pay that, or cancel."""
    BONUS_REFUSED = "bonus-refused"
    """The card system took no points: pay in full, or cancel."""
    DECLINED = "declined"
    """The card was declined, or the terminal is not ready: once more, another way, or cancel."""


QUESTIONS: Final = {
    State.SAVED: Question.COUPON,
    State.COUPON_APPLIED: Question.BONUS_REFUSED,
    State.BONUS_HELD: Question.DECLINED,
}
"""The question of ``ASK_GUEST`` in each state that asks."""

GUEST_ANSWERS: Final = {
    Question.COUPON: frozenset(
        {Event.GUEST_PAYS_OTHER_SUM, Event.GUEST_CANCELLED, Event.QUESTION_EXPIRED}
    ),
    Question.BONUS_REFUSED: frozenset(
        {Event.GUEST_PAYS_IN_FULL, Event.GUEST_CANCELLED, Event.QUESTION_EXPIRED}
    ),
    Question.DECLINED: frozenset(
        {
            Event.GUEST_RETRIES,
            Event.GUEST_CHOSE_WAY,
            Event.GUEST_CANCELLED,
            Event.QUESTION_EXPIRED,
        }
    ),
}


STAFF_MAY_SAY: Final = {
    State.NEEDS_STAFF: frozenset(
        {Event.STAFF_CANCELS, Event.STAFF_FOUND_PAID, Event.STAFF_GAVE_BACK}
    ),
    State.CONFIRMING: frozenset({Event.STAFF_SUM_TAKEN, Event.STAFF_SUM_NOT_TAKEN}),
}
"""What a person may say of a purchase, in each state in which they may."""

STAFF_ANSWERS: Final = frozenset().union(*STAFF_MAY_SAY.values())

ABOUT_TERMINAL: Final = STAFF_MAY_SAY[State.CONFIRMING]
"""What a person has seen of a sum at the kiosk's own terminal."""

SETTLED_BY_STAFF: Final = STAFF_ANSWERS - {Event.STAFF_CANCELS}
"""What a person has found out or done where the kiosk could not."""
