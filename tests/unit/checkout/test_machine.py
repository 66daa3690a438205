"""Rules about money, checked over the whole table rather than case by case."""

from __future__ import annotations

import pytest

from kiosk.checkout.machine import ANSWERS, MOVES, SEEN_UNPAID, START, Move, NoSuchMove, advance
from kiosk.checkout.vocabulary import (
    ENDS,
    GUEST_ANSWERS,
    LOOK_AFTER,
    QUESTIONS,
    STAFF_MAY_SAY,
    WRITES,
    Effect,
    Event,
    State,
)

MONEY = {Effect.DEBIT_POINTS, Effect.PAY_ORDER}
UNDO = {Effect.VOID_ORDER, Effect.RETURN_POINTS}


def answers_at(place: Move) -> frozenset[Event]:
    """What may be found at a place of the table."""
    if place.effect is None:
        return frozenset()
    if place.effect is Effect.ASK_GUEST:
        return GUEST_ANSWERS[QUESTIONS[place.state]]
    return ANSWERS[place.effect]


def reached_from(start: Move, barred: frozenset[Event] = frozenset()) -> set[Move]:
    """Every place that can be reached without one of the barred events."""
    found, ahead = {start}, [start]
    while ahead:
        place = ahead.pop()
        for event in (answers_at(place) | {Event.RESTARTED}) - barred:
            move = MOVES.get((place.state, event))
            if move is not None and move not in found:
                found.add(move)
                ahead.append(move)
    return found


PLACES = reached_from(START)


def test_whatever_is_found_has_a_move() -> None:
    missing = [
        (place.state, place.effect, event)
        for place in PLACES
        for event in answers_at(place)
        if (place.state, event) not in MOVES
    ]
    assert not missing


def test_no_row_is_there_for_nothing() -> None:
    used = {(place.state, event) for place in PLACES for event in answers_at(place)}
    by_people = {(state, event) for state, said in STAFF_MAY_SAY.items() for event in said}
    restarts = {(state, Event.RESTARTED) for state in State}
    assert set(MOVES) - used - by_people - restarts == set()


def test_every_state_and_every_effect_is_reached() -> None:
    assert {place.state for place in PLACES} == set(State)
    assert {place.effect for place in PLACES} - {None} == set(Effect)


def test_every_state_but_an_end_survives_a_restart_and_an_end_has_no_way_on() -> None:
    for state in State:
        assert ((state, Event.RESTARTED) in MOVES) is (state not in ENDS), state
    assert not [state for state, _ in MOVES if state in ENDS]


def test_a_restart_never_charges_and_never_repeats_a_write() -> None:
    for (state, event), move in MOVES.items():
        if event is Event.RESTARTED:
            assert move.effect not in WRITES, state


def test_silence_and_refusal_lead_to_the_look_that_belongs_to_the_write() -> None:
    for place in PLACES:
        if place.effect in WRITES:
            doubts = [e for e in answers_at(place) if e.name.endswith("_IN_DOUBT")]
            assert len(doubts) == 1, place
            assert advance(place.state, doubts[0]).effect is LOOK_AFTER[place.effect]


def test_every_place_can_come_to_an_end() -> None:
    for place in PLACES:
        assert {move.state for move in reached_from(place)} & ENDS, place


def test_after_the_pivot_nothing_is_undone_unless_the_order_was_seen_unpaid() -> None:
    pivot = advance(State.CARD_HELD, Event.ORDER_UNCHANGED)
    assert pivot.effect is Effect.PAY_ORDER
    onward = reached_from(pivot, barred=SEEN_UNPAID)
    assert not {place.effect for place in onward} & (UNDO | {Effect.DEBIT_POINTS})
    assert {place.state for place in onward} & ENDS == {State.FINISHED}


def test_a_payment_only_follows_a_fresh_look_at_lines_and_sum_or_repeats_its_own_bytes() -> None:
    into_pay = {event for (_, event), move in MOVES.items() if move.effect is Effect.PAY_ORDER}
    assert into_pay == {Event.ORDER_UNCHANGED, Event.PAYMENT_ABSENT}


def test_money_is_only_asked_for_once_the_order_is_as_the_guest_saw_it() -> None:
    before_saved = {State.NEW, State.CREATED}
    for place in PLACES:
        if place.state in before_saved:
            assert place.effect not in MONEY


def test_points_are_given_back_only_behind_a_void_order() -> None:
    fences = frozenset({Event.ORDER_VOID, Event.ORDER_ABSENT, Event.PAID_ELSEWHERE})
    unfenced = reached_from(START, barred=fences)
    assert Effect.RETURN_POINTS not in {place.effect for place in unfenced}
    assert State.CANCELLED not in {place.state for place in unfenced}


def test_a_paid_order_is_never_cancelled() -> None:
    paid = advance(State.CARD_HELD, Event.ORDER_PAID)
    assert {place.state for place in reached_from(paid)} == {
        State.PAID,
        State.CONFIRMING,
        State.CREDITING,
        State.FINISHED,
    }


def test_an_event_that_comes_too_late_is_a_bug_and_says_which() -> None:
    with pytest.raises(NoSuchMove, match="guest-retries in paid"):
        advance(State.PAID, Event.GUEST_RETRIES)
