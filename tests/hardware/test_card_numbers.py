"""What number a card has by the rules of a site, and what an installer sees of the way there."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.card_numbers import (
    CardNumber,
    CheckDigit,
    Misfit,
    NumberRules,
    StageName,
    UidForm,
    UidOrder,
    card_number,
)
from hardware.errors import BadDeviceSettings
from hardware.protocols import CardSeen, CardSource

UID = bytes.fromhex("04A1B2C3D4E580")
EMAIL_LIKE = "GUEST-7770000014821/X"


def swiped(track_1: str = "", track_2: str = "", track_3: str = "") -> CardSeen:
    tracks = (track_1, track_2, track_3)
    return CardSeen(source=CardSource.SWIPED, number=track_2 or track_1 or track_3, tracks=tracks)


def scanned(text: str) -> CardSeen:
    return CardSeen(source=CardSource.SCANNED, number=text)


def tapped(uid: bytes = UID) -> CardSeen:
    return CardSeen(source=CardSource.TAPPED, number=uid.hex().upper(), uid=uid)


def read(seen: CardSeen, **rules: Any) -> CardNumber:
    return card_number(seen, NumberRules(**rules))


@pytest.mark.parametrize(
    ("seen", "rules", "number"),
    [
        pytest.param(scanned(EMAIL_LIKE), {}, "7770000014821", id="all digits count"),
        pytest.param(scanned(EMAIL_LIKE), {"digits_only": False}, EMAIL_LIKE, id="letters belong"),
        pytest.param(
            scanned("C=7770000014821;V=2"),
            {"prefix": "C=", "suffix": ";V=2"},
            "7770000014821",
            id="prefix and suffix",
        ),
        pytest.param(
            swiped(track_2="7770000014821=4912=55"),
            {"track": 2, "number_field": 1},
            "7770000014821",
            id="first field of track 2",
        ),
        pytest.param(
            swiped(track_2="7770000014821=4912=55"),
            {"track": 2, "number_field": 3},
            "55",
            id="third field of track 2",
        ),
        pytest.param(
            swiped("A7770^GUEST", "123"),
            {"track": 1, "number_field": 1, "prefix": "A"},
            "7770",
            id="first field of track 1",
        ),
        pytest.param(swiped("A^B", "", "0099=1"), {"track": 3}, "00991", id="track 3"),
        pytest.param(tapped(), {}, str(int.from_bytes(UID)), id="uid in decimal"),
        pytest.param(tapped(), {"uid_form": UidForm.HEX}, "04A1B2C3D4E580", id="uid in hex"),
        pytest.param(
            tapped(),
            {"uid_form": UidForm.HEX, "uid_order": UidOrder.REVERSED},
            "80E5D4C3B2A104",
            id="uid, last byte first",
        ),
        pytest.param(
            tapped(),
            {"uid_bytes": 3, "uid_order": UidOrder.REVERSED, "pad_to": 10},
            str(0xB2A104).rjust(10, "0"),
            id="three bytes of a uid, ten digits",
        ),
        pytest.param(
            CardSeen(source=CardSource.TAPPED, number="card:4821", uid=UID),
            {},
            "4821",
            id="text of a tag",
        ),
        pytest.param(
            scanned("4006381333931"),
            {"check_digit": CheckDigit.EAN, "drop_check_digit": True},
            "400638133393",
            id="goods code without its check digit",
        ),
        pytest.param(scanned("79927398713"), {"check_digit": CheckDigit.LUHN}, "79927398713"),
    ],
)
def test_the_number_is_what_the_rules_say(
    seen: CardSeen, rules: dict[str, Any], number: str
) -> None:
    found = read(seen, **rules)
    assert (found.number, found.misfit) == (number, None)
    assert found.stages[0].name is StageName.READ
    assert found.stages[-1].name is StageName.NUMBER
    assert found.stages[-1].text == number


@pytest.mark.parametrize(
    ("seen", "rules", "misfit"),
    [
        (swiped(track_2="1"), {"track": 1}, Misfit.TRACK_EMPTY),
        (swiped(track_2="1=2"), {"number_field": 3}, Misfit.FIELD_ABSENT),
        (scanned("C=1"), {"prefix": "D="}, Misfit.PREFIX_ABSENT),
        (scanned("C=1"), {"suffix": "2"}, Misfit.SUFFIX_ABSENT),
        (scanned("no digits"), {}, Misfit.NOT_DIGITS),
        (scanned("A1"), {"check_digit": CheckDigit.EAN, "digits_only": False}, Misfit.NOT_DIGITS),
        (scanned("12345"), {"min_length": 6}, Misfit.WRONG_LENGTH),
        (scanned("12345"), {"max_length": 4}, Misfit.WRONG_LENGTH),
        (scanned("79927398710"), {"check_digit": CheckDigit.LUHN}, Misfit.WRONG_CHECK_DIGIT),
        (scanned("4006381333930"), {"check_digit": CheckDigit.EAN}, Misfit.WRONG_CHECK_DIGIT),
    ],
)
def test_a_card_that_does_not_fit_says_why(
    seen: CardSeen, rules: dict[str, Any], misfit: Misfit
) -> None:
    found = read(seen, **rules)
    assert (found.number, found.misfit) == ("", misfit)
    assert found.stages
    assert StageName.NUMBER not in {stage.name for stage in found.stages}


def test_an_installer_sees_every_stage_that_changed_something() -> None:
    found = read(
        swiped(track_2="00-7770014821=4912"), track=2, number_field=1, prefix="00", pad_to=13
    )
    assert [(stage.name, stage.text) for stage in found.stages] == [
        (StageName.READ, "00-7770014821=4912"),
        (StageName.FIELD, "00-7770014821"),
        (StageName.STRIPPED, "-7770014821"),
        (StageName.DIGITS, "7770014821"),
        (StageName.PADDED, "0007770014821"),
        (StageName.NUMBER, "0007770014821"),
    ]


@pytest.mark.parametrize(
    "seen",
    [
        scanned("4276380012345679=25122011234500000"),
        swiped("B4276380012345679^A/B^2512201", "7770"),
        swiped("", "7770", "014276380012345679=724"),
    ],
)
def test_a_payment_card_that_a_driver_let_through_has_no_stage(seen: CardSeen) -> None:
    found = card_number(seen, NumberRules())
    assert (found.number, found.misfit, found.stages) == ("", Misfit.PAYMENT_CARD, ())


def test_nothing_of_a_card_shows_in_a_repr() -> None:
    seen = swiped(track_2="7770000014821=4912")
    assert "77700" not in repr(seen) + repr(card_number(seen, NumberRules(prefix="777")))
    assert "04a1" not in (repr(tapped()) + repr(card_number(tapped(), NumberRules()))).lower()
    assert "777" not in repr(NumberRules(prefix="777"))


@pytest.mark.parametrize(
    ("rules", "word"),
    [
        ({"track": 4}, "track 4"),
        ({"number_field": -1}, "number_field"),
        ({"min_length": 5, "max_length": 4}, "min_length"),
        ({"min_length": 0}, "min_length"),
        ({"pad_to": 65}, "pad_to"),
        ({"uid_bytes": -1}, "uid_bytes"),
    ],
)
def test_rules_that_cannot_be_meant_are_refused(rules: dict[str, Any], word: str) -> None:
    with pytest.raises(BadDeviceSettings, match=word):
        NumberRules(**rules)


RULES = st.builds(
    NumberRules,
    track=st.integers(0, 3),
    number_field=st.integers(0, 4),
    prefix=st.text(max_size=2),
    suffix=st.text(max_size=2),
    digits_only=st.booleans(),
    check_digit=st.sampled_from(CheckDigit),
    drop_check_digit=st.booleans(),
    uid_form=st.sampled_from(UidForm),
    uid_order=st.sampled_from(UidOrder),
    uid_bytes=st.integers(0, 12),
)
SEEN = st.builds(
    CardSeen,
    source=st.sampled_from(CardSource),
    number=st.text(max_size=40),
    tracks=st.tuples(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40)),
    uid=st.binary(max_size=10),
)


@given(SEEN, RULES)
def test_any_card_has_a_number_or_a_reason(seen: CardSeen, rules: NumberRules) -> None:
    found = card_number(seen, rules)
    assert bool(found.number) is (found.misfit is None)
    if found.number and rules.digits_only and rules.uid_form is UidForm.DECIMAL:
        assert found.number.isascii()
        assert found.number.isdecimal()
