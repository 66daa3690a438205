"""The refund's table: whole, without a way that gives money back twice or forgets it."""

from __future__ import annotations

import pytest

from kiosk.refunds.machine import ANSWERS, MOVES, START, NoSuchRefundMove, advance
from kiosk.refunds.vocabulary import (
    ENDS,
    GOODS_BACK,
    LATER,
    STAFF_MAY_SAY,
    WRITES,
    RefundEffect,
    RefundEvent,
    RefundState,
)

STAFF = frozenset().union(*STAFF_MAY_SAY.values())
LIVE = [state for state in RefundState if state not in ENDS]


def test_every_answer_of_every_effect_leads_somewhere_from_each_state_that_does_it() -> None:
    done_in = {(move.state, move.effect) for move in (START, *MOVES.values())}
    for state, effect in done_in:
        if effect is None:
            continue
        for event in ANSWERS[effect]:
            assert (state, event) in MOVES, f"{effect} in {state} may find {event}"


def test_no_row_is_for_an_answer_that_never_comes() -> None:
    for state, event in MOVES:
        if event is RefundEvent.RESTARTED or event in STAFF:
            continue
        effects = {move.effect for move in (START, *MOVES.values()) if move.state is state}
        assert any(event in ANSWERS[e] for e in effects if e), f"{event} in {state}"


@pytest.mark.parametrize("state", LIVE)
def test_a_restart_only_looks(state: RefundState) -> None:
    move = advance(state, RefundEvent.RESTARTED)
    assert move.effect not in WRITES
    assert move.state is state


@pytest.mark.parametrize("event", sorted(LATER))
def test_what_does_not_answer_now_is_looked_for_later(event: RefundEvent) -> None:
    moves = [move for (_, met), move in MOVES.items() if met is event]
    assert moves
    assert all(move.effect not in (None, *WRITES) for move in moves)


def test_nothing_goes_back_to_the_guest_before_there_is_a_receipt_of_the_return() -> None:
    for (state, event), move in MOVES.items():
        if move.effect in WRITES - {RefundEffect.RETURN_GOODS}:
            assert move.state in GOODS_BACK
        if state not in GOODS_BACK and move.state in GOODS_BACK:
            assert event in (RefundEvent.GOODS_RETURNED, RefundEvent.STAFF_SAW_RETURN)


def test_behind_that_receipt_there_is_only_forward() -> None:
    order = [
        RefundState.RETURNED,
        RefundState.MONEY_SETTLED,
        RefundState.POINTS_SETTLED,
        RefundState.FINISHED,
    ]
    for (state, event), move in MOVES.items():
        if state in GOODS_BACK:
            assert order.index(move.state) >= order.index(state), event


def test_every_state_can_come_to_an_end() -> None:
    reached = set(ENDS)
    for _ in RefundState:
        reached |= {state for (state, _), move in MOVES.items() if move.state in reached}
    assert reached == set(RefundState)


@pytest.mark.parametrize("state", STAFF_MAY_SAY)
def test_whatever_a_person_may_say_counts(state: RefundState) -> None:
    for event in STAFF_MAY_SAY[state]:
        assert advance(state, event).state is not state


@pytest.mark.parametrize("state", sorted(ENDS))
def test_an_end_is_an_end(state: RefundState) -> None:
    with pytest.raises(NoSuchRefundMove):
        advance(state, RefundEvent.RESTARTED)
