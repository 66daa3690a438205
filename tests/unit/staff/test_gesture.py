"""The hidden gesture: found by whoever knows it, and by nobody else."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff.gesture import BETWEEN_S, SEQUENCE, CornerGesture
from kiosk.staff_intents import Corner

L, R = Corner.LEFT, Corner.RIGHT


def after(corners: Iterable[Corner], every: float = 0.5) -> CornerGesture:
    gesture = CornerGesture()
    for place, corner in enumerate(corners):
        gesture = gesture.touched(corner, place * every)
    return gesture


def test_the_corners_in_their_order_open_it() -> None:
    assert after(SEQUENCE).complete
    assert not any(after(SEQUENCE[:length]).complete for length in range(len(SEQUENCE)))


def test_it_is_forgotten_between_slow_touches() -> None:
    assert after(SEQUENCE, every=BETWEEN_S).complete
    assert not after(SEQUENCE, every=BETWEEN_S + 0.1).complete


@given(st.lists(st.sampled_from(Corner), max_size=12))
def test_whatever_was_touched_before_the_order_itself_opens_it(before: list[Corner]) -> None:
    assert after([*before, *SEQUENCE]).complete


def test_alternating_hands_do_not_open_it() -> None:
    assert not any(after([L, R] * length).complete for length in range(10))
