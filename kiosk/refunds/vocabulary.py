"""The words of the refund's table: where it stands, what is done, what may be found. Pure.

They are stored by name: renaming one is a database migration.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class RefundState(StrEnum):
    BEGUN = "begun"
    """A person has decided it; the cash server has not taken the goods back yet."""
    RETURNED = "returned"
    """There is a receipt of the return: the guest's money is due from the kiosk's own terminal."""
    MONEY_SETTLED = "money-settled"
    """What is known of the money is definite; points the guest paid with are due."""
    POINTS_SETTLED = "points-settled"
    """Points the guest got for the purchase are to be taken back."""
    FINISHED = "finished"
    REFUSED = "refused"
    """Nothing was returned."""
    NEEDS_STAFF = "needs-staff"
    """Nobody can tell whether the cash server took the goods back."""


class RefundEffect(StrEnum):
    """What is done next. Every write has its look."""

    RETURN_GOODS = "return-goods"
    LOOK_FOR_RETURN = "look-for-return"
    GIVE_BACK_CARD = "give-back-card"
    LOOK_FOR_CARD = "look-for-card"
    RETURN_POINTS = "return-points"
    LOOK_FOR_POINTS = "look-for-points"
    TAKE_CREDIT = "take-credit"
    LOOK_FOR_CREDIT = "look-for-credit"


class RefundEvent(StrEnum):
    RESTARTED = "restarted"

    GOODS_RETURNED = "goods-returned"
    RETURN_IN_DOUBT = "return-in-doubt"
    RETURN_ABSENT = "return-absent"
    """Never sent, or seen absent for longer than the far side can be working: the same bytes."""
    RETURN_REFUSED = "return-refused"
    """A "no" and no receipt of a return, or nothing ever left."""
    RETURN_LATER = "return-later"
    """Nobody answers now; nothing else is begun until somebody does."""
    CANNOT_TELL = "cannot-tell"

    NO_CARD = "no-card"
    CARD_GIVEN_BACK = "card-given-back"
    CARD_BY_HAND = "card-by-hand"
    """The terminal cannot: a person gives the sum back."""
    CARD_IN_DOUBT = "card-in-doubt"
    CARD_ABSENT = "card-absent"
    CARD_LATER = "card-later"

    NO_POINTS = "no-points"
    POINTS_RETURNED = "points-returned"
    POINTS_REFUSED = "points-refused"
    POINTS_IN_DOUBT = "points-in-doubt"
    POINTS_ABSENT = "points-absent"
    POINTS_LATER = "points-later"

    NO_CREDIT = "no-credit"
    CREDIT_TAKEN = "credit-taken"
    CREDIT_REFUSED = "credit-refused"
    CREDIT_IN_DOUBT = "credit-in-doubt"
    CREDIT_ABSENT = "credit-absent"
    CREDIT_LATER = "credit-later"

    STAFF_SAW_RETURN = "staff-saw-return"
    """A person has seen the receipt of the return at the till."""
    STAFF_SAW_NONE = "staff-saw-none"
    """A person has seen that there is none."""
    STAFF_GAVE_BACK = "staff-gave-back"
    """A person has given the sum back, where the terminal does not say whether it did."""


class RefundLeg(StrEnum):
    """What has become of one way money goes back to the guest, or points come back from them."""

    NONE = "none"
    """Nothing of this refund goes that way."""
    DUE = "due"
    """Still to be done, or not known yet."""
    DONE = "done"
    BY_HAND = "by-hand"
    """The kiosk cannot: a person has to."""


class Unfit(StrEnum):
    """Why nothing can be returned."""

    NOT_SET_UP = "not-set-up"
    """No reason for returns is named in the settings."""
    ON_ITS_WAY = "on-its-way"
    """The purchase is not at its end."""
    NOT_PAID = "not-paid"
    AT_COUNTER = "at-counter"
    """The counter took the money, if anybody did."""
    NOT_FOUND = "not-found"
    """The cash server knows no such receipt any more."""
    ALL_RETURNED = "all-returned"
    UNDER_WAY = "under-way"
    """A refund of it, or one whose answer is out, is not settled."""
    NO_ANSWER = "no-answer"
    """The cash server does not answer."""


WRITES: Final = frozenset(
    {
        RefundEffect.RETURN_GOODS,
        RefundEffect.GIVE_BACK_CARD,
        RefundEffect.RETURN_POINTS,
        RefundEffect.TAKE_CREDIT,
    }
)
ENDS: Final = frozenset({RefundState.FINISHED, RefundState.REFUSED})

GOODS_BACK: Final = frozenset(
    {
        RefundState.RETURNED,
        RefundState.MONEY_SETTLED,
        RefundState.POINTS_SETTLED,
        RefundState.FINISHED,
    }
)
"""The cash server has taken the goods back."""

LATER: Final = frozenset(
    {
        RefundEvent.RETURN_LATER,
        RefundEvent.CARD_LATER,
        RefundEvent.POINTS_LATER,
        RefundEvent.CREDIT_LATER,
    }
)
"""Nobody waits for these: the next drive goes on."""

STAFF_MAY_SAY: Final = {
    RefundState.NEEDS_STAFF: frozenset({RefundEvent.STAFF_SAW_RETURN, RefundEvent.STAFF_SAW_NONE}),
    RefundState.RETURNED: frozenset({RefundEvent.STAFF_GAVE_BACK}),
}
"""What a person may say, in each state in which they may."""

SAID_BY_STAFF: Final = frozenset().union(*STAFF_MAY_SAY.values())
