"""Which ways are left to pay."""

from __future__ import annotations

from kiosk.checkout.ways import PayWay, open_ways, other_ways, second_terminal

STATION, COUNTER, SBP = PayWay.STATION, PayWay.COUNTER, PayWay.SBP


def test_the_till_takes_no_rest_of_an_order_that_points_have_paid_a_part_of() -> None:
    assert open_ways((STATION, COUNTER), points=False) == (STATION, COUNTER)
    assert open_ways((STATION, COUNTER), points=True) == (STATION,)


def test_after_a_declined_card_the_other_ways_are_offered_in_their_order() -> None:
    assert other_ways((SBP, STATION, COUNTER), STATION, points=False) == (SBP, COUNTER)
    assert other_ways((SBP, STATION, COUNTER), STATION, points=True) == (SBP,)


def test_of_two_terminals_the_later_one_is_the_second() -> None:
    own = PayWay.TERMINAL
    assert second_terminal((own, SBP, STATION)) is STATION
    assert second_terminal((STATION, own)) is own
    for ways in ((STATION, SBP, COUNTER), (own,), ()):
        assert second_terminal(ways) is None
