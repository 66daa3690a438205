"""Which cards are dropped unread, and which loyalty cards stay readable beside them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.payment_cards import is_payment_card, wipe


def luhn_digit(body: str) -> str:
    total = 0
    for place, sign in enumerate(reversed(body)):
        digit = int(sign) * (2 - place % 2)
        total += digit - 9 if digit > 9 else digit
    return str(-total % 10)


def with_check_digit(body: str) -> str:
    return body + luhn_digit(body)


VISA = with_check_digit("427638001234567")
MIR = with_check_digit("220070081234567")
LOYALTY = with_check_digit("777000000014821")
"""Sixteen digits with a right check digit, in no payment scheme's range."""


@pytest.mark.parametrize(
    "read",
    [
        pytest.param(f"%B{VISA}^IVANOV/IVAN^25122011234500000?", id="track 1"),
        pytest.param(f"B{VISA}^IVANOV/IVAN^25122011234500000", id="track 1, sentinels taken off"),
        pytest.param(f"%b{VISA}^ivanov/ivan^25122011234500000?", id="track 1, caps lock"),
        pytest.param("%B3759 876543 21001^IVANOV/IVAN^2512201?", id="track 1, in groups"),
        pytest.param("%B42763800", id="track 1, torn in the number"),
        pytest.param(f"%B{VISA}^IVANOV", id="track 1, torn in the name"),
        pytest.param("%B6006491234567890^A/B^4912", id="format B of a bank nobody listed"),
        pytest.param(f";{VISA}=25122011234500000?", id="track 2"),
        pytest.param(f"{VISA}=25122011234500000", id="track 2, sentinels taken off"),
        pytest.param(f"{VISA}D25122011234500000F", id="track 2, as a chip writes it"),
        pytest.param(f"{VISA}25122011234500000", id="track 2, no separator"),
        pytest.param(f";{VISA}=25", id="track 2, torn in the date"),
        pytest.param(
            f";{VISA[:-1]}{(int(VISA[-1]) + 1) % 10}=2512201?", id="track 2, a digit misread"
        ),
        pytest.param(";6799998900000000015=2512201?", id="nineteen digits"),
        pytest.param(";5899991234567=2512201?", id="thirteen digits with a date"),
        pytest.param(f";{MIR}=2512201?", id="Mir"),
        pytest.param(f";01{VISA}=724724000000000?", id="track 3"),
        pytest.param(f"%A1^B?;7770014821?;{VISA}=2512201?", id="second of two cards' tracks"),
        pytest.param(VISA, id="number alone"),
        pytest.param(f"{VISA[:4]} {VISA[4:8]} {VISA[8:12]} {VISA[12:]}", id="number in groups"),
        pytest.param(f"{VISA[:4]}-{VISA[4:8]}-{VISA[8:12]}-{VISA[12:]}", id="with hyphens"),
        pytest.param(f"card {VISA}, thanks", id="number in a text"),
        pytest.param(f"{VISA}\r\n", id="number and Enter"),
        pytest.param(MIR, id="Mir's number alone"),
        pytest.param(with_check_digit("37598765432100"), id="American Express, number alone"),
        pytest.param(with_check_digit("272099000000000"), id="the end of a range"),
    ],
)
def test_a_payment_card_is_recognised(read: str) -> None:
    assert is_payment_card(read.encode())
    assert is_payment_card(bytearray(read.encode()))
    assert is_payment_card(memoryview(read.encode()))


@pytest.mark.parametrize(
    "read",
    [
        pytest.param(LOYALTY, id="sixteen digits with a check digit"),
        pytest.param(f";{LOYALTY}?", id="the same on track 2"),
        pytest.param(f";{LOYALTY}=49121010000?", id="the same with a date"),
        pytest.param("%A7770000014821^GUEST^?", id="track 1 of another format"),
        pytest.param("B7770000014821", id="a code that begins with B"),
        pytest.param("%B1234567", id="too short for a bank's number"),
        pytest.param(VISA[:-1] + str((int(VISA[-1]) + 1) % 10), id="in a range, check digit wrong"),
        pytest.param("4607001234567", id="goods code of a country that begins with 4"),
        pytest.param(with_check_digit("460700123456"), id="the same, by chance with a check digit"),
        pytest.param("010460123456789017251231", id="logistic code"),
        pytest.param(
            "t=20261122T1352&s=450.00&fn=9960440300123456&i=12345&fp=1234567890&n=1", id="receipt"
        ),
        pytest.param("https://example.com/c/7770000014821", id="address"),
        pytest.param("79161234567", id="phone"),
        pytest.param(with_check_digit("272100000000000"), id="just past a range"),
        pytest.param("04A1B2C3D4E580", id="a chip's number"),
        pytest.param("", id="nothing"),
        pytest.param("Борщ 4276", id="letters of another alphabet"),
    ],
)
def test_a_loyalty_card_stays_readable(read: str) -> None:
    assert not is_payment_card(read.encode())


def test_a_site_s_own_numbers_in_a_scheme_s_range_stay_readable() -> None:
    own = with_check_digit("600649123456789")
    dated = f";{own}=49121010000?".encode()
    assert is_payment_card(dated)
    assert not is_payment_card(dated, own_prefixes=["600649"])
    visa_like = with_check_digit("427600000000001")
    assert is_payment_card(visa_like.encode())
    assert not is_payment_card(visa_like.encode(), own_prefixes=["770", "427600"])


@pytest.mark.parametrize(
    "read", [f";{VISA}=2512201?", f"%B{VISA}^A/B^2512201?", f"{MIR}", f"x {VISA}"]
)
def test_own_prefixes_open_no_door_to_banks_cards(read: str) -> None:
    assert is_payment_card(read.encode(), own_prefixes=["7770", ""])
    if "=" in read or "^" in read:
        assert is_payment_card(read.encode(), own_prefixes=["4276"])


def test_what_was_read_is_overwritten_where_it_lay() -> None:
    read = bytearray(VISA.encode())
    place = memoryview(read)
    wipe(read)
    assert bytes(place) == bytes(len(VISA))


@given(
    st.sampled_from(["4276", "5536", "2202", "6221", "3528", "5018", "6759"]),
    st.integers(0, 10**11 - 1),
    st.integers(1, 12),
    st.integers(0, 99),
    st.binary(max_size=12).filter(lambda noise: not noise[-1:].isdigit()),
    st.sampled_from(["=", "D", "^A/B^", "", "d"]),
)
def test_a_dated_number_is_recognised_wherever_it_stands(
    prefix: str, account: int, month: int, year: int, before: bytes, separator: str
) -> None:
    number = with_check_digit(f"{prefix}{account:011}")
    read = before + f"{number}{separator}{year:02}{month:02}201".encode()
    assert is_payment_card(read)


@given(st.binary(max_size=200), st.lists(st.text(max_size=8)))
def test_any_bytes_have_an_answer(read: bytes, own: list[str]) -> None:
    assert is_payment_card(read, own_prefixes=own) in (True, False)
