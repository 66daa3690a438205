"""The refund as a table. Pure.

Rule 1: an effect is committed, a write with its exact bytes, before it is carried out.
Rule 2: silence and refusal lead to the look; what the look sees decides.
Rule 3: a restart only ever looks.
Rule 4: no money and no points move before there is a receipt of the return: it is the fence that
        keeps a receipt from being given back twice.
Rule 5: after that receipt there is only forward: what the kiosk cannot give back, a person does.
"""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from kiosk.refunds.vocabulary import RefundEffect, RefundEvent, RefundState


class RefundMove(Struct, frozen=True):
    """The next state, and what to do there; an end has nothing left to do."""

    state: RefundState
    effect: RefundEffect | None = None


S = RefundState
E = RefundEvent
F = RefundEffect

START: Final = RefundMove(S.BEGUN, F.RETURN_GOODS)

_LOOK = RefundMove(S.BEGUN, F.LOOK_FOR_RETURN)
_CALL_STAFF = RefundMove(S.NEEDS_STAFF, F.LOOK_FOR_RETURN)
_MONEY = RefundMove(S.RETURNED, F.GIVE_BACK_CARD)
_LOOK_FOR_MONEY = RefundMove(S.RETURNED, F.LOOK_FOR_CARD)
_POINTS = RefundMove(S.MONEY_SETTLED, F.RETURN_POINTS)
_LOOK_FOR_POINTS = RefundMove(S.MONEY_SETTLED, F.LOOK_FOR_POINTS)
_CREDIT = RefundMove(S.POINTS_SETTLED, F.TAKE_CREDIT)
_LOOK_FOR_CREDIT = RefundMove(S.POINTS_SETTLED, F.LOOK_FOR_CREDIT)
_END = RefundMove(S.FINISHED)

MOVES: Final[dict[tuple[RefundState, RefundEvent], RefundMove]] = {
    # the cash server takes the goods back
    (S.BEGUN, E.RESTARTED): _LOOK,
    (S.BEGUN, E.RETURN_IN_DOUBT): _LOOK,
    (S.BEGUN, E.RETURN_LATER): _LOOK,
    (S.BEGUN, E.RETURN_ABSENT): START,
    (S.BEGUN, E.RETURN_REFUSED): RefundMove(S.REFUSED),
    (S.BEGUN, E.GOODS_RETURNED): _MONEY,
    (S.BEGUN, E.CANNOT_TELL): _CALL_STAFF,
    # nobody knows: a person looks at the till, and so does the kiosk
    (S.NEEDS_STAFF, E.RESTARTED): _CALL_STAFF,
    (S.NEEDS_STAFF, E.RETURN_LATER): _CALL_STAFF,
    (S.NEEDS_STAFF, E.RETURN_ABSENT): _CALL_STAFF,
    (S.NEEDS_STAFF, E.CANNOT_TELL): _CALL_STAFF,
    (S.NEEDS_STAFF, E.GOODS_RETURNED): _MONEY,
    (S.NEEDS_STAFF, E.RETURN_REFUSED): RefundMove(S.REFUSED),
    (S.NEEDS_STAFF, E.STAFF_SAW_RETURN): _MONEY,
    (S.NEEDS_STAFF, E.STAFF_SAW_NONE): RefundMove(S.REFUSED),
    # the kiosk's own terminal gives back what it took
    (S.RETURNED, E.RESTARTED): _LOOK_FOR_MONEY,
    (S.RETURNED, E.CARD_IN_DOUBT): _LOOK_FOR_MONEY,
    (S.RETURNED, E.CARD_LATER): _LOOK_FOR_MONEY,
    (S.RETURNED, E.CARD_ABSENT): _MONEY,
    (S.RETURNED, E.NO_CARD): _POINTS,
    (S.RETURNED, E.CARD_GIVEN_BACK): _POINTS,
    (S.RETURNED, E.CARD_BY_HAND): _POINTS,
    (S.RETURNED, E.STAFF_GAVE_BACK): _POINTS,
    # points the guest paid with
    (S.MONEY_SETTLED, E.RESTARTED): _LOOK_FOR_POINTS,
    (S.MONEY_SETTLED, E.POINTS_IN_DOUBT): _LOOK_FOR_POINTS,
    (S.MONEY_SETTLED, E.POINTS_LATER): _LOOK_FOR_POINTS,
    (S.MONEY_SETTLED, E.POINTS_ABSENT): _POINTS,
    (S.MONEY_SETTLED, E.NO_POINTS): _CREDIT,
    (S.MONEY_SETTLED, E.POINTS_RETURNED): _CREDIT,
    (S.MONEY_SETTLED, E.POINTS_REFUSED): _CREDIT,
    # points the guest got
    (S.POINTS_SETTLED, E.RESTARTED): _LOOK_FOR_CREDIT,
    (S.POINTS_SETTLED, E.CREDIT_IN_DOUBT): _LOOK_FOR_CREDIT,
    (S.POINTS_SETTLED, E.CREDIT_LATER): _LOOK_FOR_CREDIT,
    (S.POINTS_SETTLED, E.CREDIT_ABSENT): _CREDIT,
    (S.POINTS_SETTLED, E.NO_CREDIT): _END,
    (S.POINTS_SETTLED, E.CREDIT_TAKEN): _END,
    (S.POINTS_SETTLED, E.CREDIT_REFUSED): _END,
}

ANSWERS: Final[dict[RefundEffect, frozenset[RefundEvent]]] = {
    F.RETURN_GOODS: frozenset({E.GOODS_RETURNED, E.RETURN_IN_DOUBT, E.RETURN_REFUSED}),
    F.LOOK_FOR_RETURN: frozenset(
        {
            E.GOODS_RETURNED,
            E.RETURN_ABSENT,
            E.RETURN_REFUSED,
            E.RETURN_LATER,
            E.CANNOT_TELL,
        }
    ),
    F.GIVE_BACK_CARD: frozenset({E.NO_CARD, E.CARD_GIVEN_BACK, E.CARD_BY_HAND, E.CARD_IN_DOUBT}),
    F.LOOK_FOR_CARD: frozenset(
        {E.NO_CARD, E.CARD_GIVEN_BACK, E.CARD_BY_HAND, E.CARD_ABSENT, E.CARD_LATER}
    ),
    F.RETURN_POINTS: frozenset(
        {E.NO_POINTS, E.POINTS_RETURNED, E.POINTS_REFUSED, E.POINTS_IN_DOUBT}
    ),
    F.LOOK_FOR_POINTS: frozenset(
        {E.NO_POINTS, E.POINTS_RETURNED, E.POINTS_REFUSED, E.POINTS_ABSENT, E.POINTS_LATER}
    ),
    F.TAKE_CREDIT: frozenset({E.NO_CREDIT, E.CREDIT_TAKEN, E.CREDIT_REFUSED, E.CREDIT_IN_DOUBT}),
    F.LOOK_FOR_CREDIT: frozenset(
        {E.NO_CREDIT, E.CREDIT_TAKEN, E.CREDIT_REFUSED, E.CREDIT_ABSENT, E.CREDIT_LATER}
    ),
}
"""What carrying out an effect may find."""


class NoSuchRefundMove(Exception):
    """The table has no row for this event in this state: a bug."""


def advance(state: RefundState, event: RefundEvent) -> RefundMove:
    """Raises NoSuchRefundMove."""
    move = MOVES.get((state, event))
    if move is None:
        raise NoSuchRefundMove(f"{event.value} in {state.value}")
    return move
