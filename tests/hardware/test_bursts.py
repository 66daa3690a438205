"""Who typed: a reader, whose keys no field may see, or a person, who loses none."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.bursts import BurstRules, Bursts, Ending
from hardware.errors import BadDeviceSettings
from hardware.physical_keys import sign_of
from hardware.protocols import Whose
from hardware.wiped_buffer import WipedBuffer
from tests.hardware.keys import PLACES

FAST_S = 0.004
BY_HAND_S = 0.09
DOWN_ARROW = 108


@dataclass
class Desk:
    """Keys typed one after another, and what a text field would have got."""

    bursts: Bursts = field(default_factory=lambda: Bursts(BurstRules()))
    now_s: float = 100.0
    field_got: str = ""
    held: str = ""
    readings: list[bytes] = field(default_factory=list)

    def type(self, text: str, gap_s: float) -> Desk:
        for sign in text:
            key, shifted = PLACES[sign]
            self.key(sign, key, gap_s, shifted=shifted)
        return self

    def key(
        self, sign: str, key: int, gap_s: float, *, shifted: bool = False, repeated: bool = False
    ) -> None:
        self.now_s += gap_s
        whose = self.bursts.pressed(key, shifted=shifted, at_s=self.now_s, repeated=repeated)
        match whose:
            case Whose.OPEN:
                self.held += sign
            case Whose.OPEN_ANEW:
                self.field_got += self.held
                self.held = sign
            case Whose.PERSON:
                self.field_got += self.held + sign
                self.held = ""
            case Whose.READER:
                self.held = ""
        self._look()

    def rest(self) -> Desk:
        if self.bursts.silence() is Whose.PERSON:
            self.field_got += self.held
        self.held = ""
        self._look()
        return self

    def _look(self) -> None:
        if (whole := self.bursts.take()) is not None:
            self.readings.append(bytes(whole.view()))
            whole.wipe()


def test_a_scanned_code_is_read_at_its_last_key_and_no_field_sees_it() -> None:
    desk = Desk().type("4607001234567\r", FAST_S)
    assert desk.readings == [b"4607001234567"]
    assert desk.rest().field_got == ""


def test_a_swipe_keeps_its_sentinels_and_capitals() -> None:
    swipe = "%A7770^GUEST/ANNA^4912?;7770000014821=4912?"
    desk = Desk().type(swipe + "\r", FAST_S).rest()
    assert desk.readings == [swipe.encode()]


def test_tracks_that_each_end_with_enter_are_one_swipe() -> None:
    desk = Desk().type("%A7770^GUEST?\r;7770000014821=4912?\r", FAST_S)
    assert desk.readings == []
    assert desk.rest().readings == [b"%A7770^GUEST?\r;7770000014821=4912?"]
    assert desk.field_got == ""


def test_several_tracks_before_the_first_end_are_read_at_their_last_key() -> None:
    desk = Desk().type("%A7770^GUEST?;7770000014821=4912?\r", FAST_S)
    assert desk.readings == [b"%A7770^GUEST?;7770000014821=4912?"]
    assert desk.rest().field_got == ""


@pytest.mark.parametrize(
    ("typed", "gap_s", "rest_s"),
    [
        (";7770000014821?\r", FAST_S, 0.012),
        (";7770000014821?\r", 0.008, 0.024),
        (";7770000014821?\r", 0.020, 0.035),
        ("%A7770^GUEST?\r;7770000014821?\r", FAST_S, 0.012),
        ("%A7770^GUEST?\r", FAST_S, 0.035),
        (";7770000014821", FAST_S, 0.035),
        ("460700", FAST_S, 0.035),
        ("4607", FAST_S, 0.035),
    ],
)
def test_only_behind_the_end_of_a_later_track_the_reader_s_own_pace_counts(
    typed: str, gap_s: float, rest_s: float
) -> None:
    assert Desk().type(typed, gap_s).bursts.rest_s == pytest.approx(rest_s)


def test_a_reader_that_goes_on_late_is_given_its_whole_gap_from_then_on() -> None:
    desk = Desk().type(";7770000014821?\r", FAST_S).rest().type("+", 0.03).type("12?\r", FAST_S)
    assert desk.rest().readings == [b";7770000014821?"]
    desk.now_s += BY_HAND_S
    assert desk.type(";7770000014821?\r", FAST_S).bursts.rest_s == pytest.approx(0.035)
    desk.type("+", 0.03).type("12?\r", FAST_S)
    assert desk.rest().readings[1:] == [b";7770000014821?\r+12?"]


def test_what_a_person_types_comes_through_whole_and_in_order() -> None:
    desk = Desk().type("anna 4821\r", BY_HAND_S).rest()
    assert (desk.field_got, desk.readings) == ("anna 4821\r", [])


def test_two_fingers_at_once_are_a_person_s() -> None:
    desk = Desk()
    for pair in ("an", "na"):
        desk.type(pair[0], BY_HAND_S).type(pair[1], 0.012)
    assert desk.rest().field_got == "anna"


def test_a_key_that_is_held_down_is_a_person_s() -> None:
    desk = Desk().type("a", BY_HAND_S)
    for _ in range(20):
        desk.key("a", PLACES["a"][0], 0.03, repeated=True)
    assert desk.rest().field_got == "a" * 21
    assert desk.readings == []


def test_a_key_that_writes_nothing_lets_go_of_those_before_it() -> None:
    desk = Desk().type("ab", FAST_S)
    desk.key("↓", DOWN_ARROW, FAST_S)
    assert desk.field_got == "ab↓"


def test_a_reader_s_burst_right_after_a_person_s_key() -> None:
    desk = Desk().type("x", BY_HAND_S).type("4", BY_HAND_S).type("607001234567\r", FAST_S).rest()
    assert (desk.field_got, desk.readings) == ("x", [b"4607001234567"])


def test_two_codes_without_a_pause_are_two_readings() -> None:
    desk = Desk().type("111111\r222222\r33", FAST_S)
    assert desk.readings == [b"111111", b"222222"]
    desk.type("3333\r", FAST_S)
    assert desk.rest().readings[2:] == [b"333333"]
    assert desk.field_got == ""


def test_a_line_feed_behind_enter_reaches_no_field() -> None:
    desk = Desk().type("111111\r", FAST_S)
    desk.key("↓", DOWN_ARROW, FAST_S)
    assert desk.rest().field_got == ""


def test_a_reading_without_its_last_key_is_dropped_and_told() -> None:
    desk = Desk().type("46070012345", FAST_S).rest()
    assert (desk.readings, desk.field_got) == ([], "")
    assert desk.bursts.take_torn()
    assert not desk.bursts.take_torn()


def test_a_reader_that_ends_with_nothing_is_read_after_a_pause() -> None:
    desk = Desk(bursts=Bursts(BurstRules(ending=Ending.NONE))).type("4607001", FAST_S)
    assert desk.readings == []
    assert desk.rest().readings == [b"4607001"]


def test_a_reader_that_ends_with_tab() -> None:
    desk = Desk(bursts=Bursts(BurstRules(ending=Ending.TAB))).type("4607001\t", FAST_S)
    assert desk.readings == [b"4607001"]


def test_keys_that_were_lost_make_the_reading_worth_nothing() -> None:
    desk = Desk().type("4607001", FAST_S)
    desk.bursts.lost()
    desk.type("234567890\r", FAST_S).rest()
    assert (desk.readings, desk.field_got) == ([], "")


@pytest.mark.parametrize("keys_before", [1, 5, 6, 9])
def test_a_number_whose_first_keys_were_given_up_too_early_is_no_reading(keys_before: int) -> None:
    code = "4607001234567890\r"
    desk = Desk().type(code[:keys_before], FAST_S).rest()
    desk.type(code[keys_before:], FAST_S).rest()
    assert desk.readings == []
    desk.now_s += BY_HAND_S
    assert desk.type(code, FAST_S).readings == [code[:-1].encode()]


def test_endless_keys_take_no_more_room_and_are_no_reading() -> None:
    desk = Desk().type("1" * 5000 + "\r", 0.001).rest()
    assert (desk.readings, desk.field_got) == ([], "")


def test_the_number_pad_and_the_upper_row_write_the_same() -> None:
    upper = [sign_of(key, shifted=False) for key in range(2, 12)]
    pad = [sign_of(key, shifted=False) for key in (79, 80, 81, 75, 76, 77, 71, 72, 73, 82)]
    assert upper == pad == list(b"1234567890")


@pytest.mark.parametrize(
    "rules", [{"max_gap_s": 0.001}, {"max_gap_s": 1.0}, {"min_keys": 2}, {"min_keys": 33}]
)
def test_rules_that_no_reader_needs_are_refused(rules: dict[str, float]) -> None:
    with pytest.raises(BadDeviceSettings):
        BurstRules(**rules)  # type: ignore[arg-type]  # wrong on purpose


def test_room_that_is_wiped_keeps_nothing_and_never_moves() -> None:
    room = WipedBuffer(4)
    for sign in b"48215":
        room.append(sign)
    place = room.view()
    assert (bytes(place), room.overfull, len(room)) == (b"4821", True, 4)
    room.wipe()
    assert (bytes(place), room.overfull, len(room)) == (bytes(4), False, 0)


@given(st.lists(st.tuples(st.sampled_from("17a;%=?\r "), st.floats(0.036, 1.0))))
def test_no_key_of_a_person_is_ever_lost(keys: list[tuple[str, float]]) -> None:
    desk = Desk()
    for sign, gap_s in keys:
        desk.type(sign, gap_s)
    assert desk.rest().field_got == "".join(sign for sign, _ in keys)


@given(
    st.lists(
        st.tuples(st.integers(0, 300), st.booleans(), st.floats(0, 0.2), st.booleans()),
        max_size=80,
    )
)
def test_any_keys_are_held_let_go_or_read_but_never_both(
    keys: list[tuple[int, bool, float, bool]],
) -> None:
    desk = Desk()
    for key, shifted, gap_s, repeated in keys:
        desk.key("x", key, gap_s, shifted=shifted, repeated=repeated)
    assert len(desk.rest().field_got) <= len(keys)
    assert not desk.held
