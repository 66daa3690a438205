"""Opening a Vendotek terminal by its name, and the slip it hands over."""

from __future__ import annotations

import pytest

from hardware.drivers.vendotek import VendotekTerminal
from hardware.errors import BadDeviceSettings
from hardware.registry import PAYMENT_TERMINALS
from hardware.vendotek.slip import masked, read_slip

CARD = "4276990011223345"


def test_it_opens_by_its_address_alone_and_asks_nobody() -> None:
    opened = PAYMENT_TERMINALS.open("vendotek", {"host": "192.0.2.10"})
    assert isinstance(opened, VendotekTerminal)
    able = opened.capabilities
    assert (able.two_phase, able.can_void, able.can_abort_running) == (True, False, True)
    assert (able.idempotent_by_key, able.can_query_last, able.needs_end_of_day) == (
        True,
        True,
        False,
    )
    assert (able.auto_reverse_after_s, able.finish_within_s) == (None, 90.0)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({}, "needs the option host"),
        ({"host": " "}, "address in host"),
        ({"host": 5}, "host cannot be 5"),
        ({"host": "a", "port": 0}, "port is not a whole number"),
        ({"host": "a", "port": True}, "port cannot be True"),
        ({"host": "a", "connect_s": 0}, "connect_s is not between"),
        ({"host": "a", "handshake_s": "5"}, "handshake_s cannot be '5'"),
        ({"host": "a", "rest": "asleep"}, "rest is none of: idle, disabled"),
        ({"host": "a", "recover_by": "luck"}, "recover_by is none of"),
        ({"host": "a", "other_users": "ask"}, "other_users is none of"),
        ({"host": "a", "keeps_results": 1}, "keeps_results cannot be 1"),
        ({"host": "a", "product": "Заказ"}, "ASCII only"),
        ({"host": "a", "currency": "rouble"}, "three letters"),
        ({"host": "a", "speed": 1}, "has no option speed"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(options: dict[str, object], says: str) -> None:
    with pytest.raises(BadDeviceSettings, match=says):
        PAYMENT_TERMINALS.open("vendotek", options)


def test_the_lines_of_a_slip_are_read_and_the_rest_is_kept() -> None:
    slip = read_slip(
        b"CARD : MIR\nPAN:************4242\nAUTH ID:A1B2C3\nRRN:604512345678\nCARD:OTHER\n"
        b"RESPONSE CODE:051\nthank you"
    )
    assert (slip.card_brand, slip.masked_card, slip.approval_code) == (
        "MIR",
        "************4242",
        "A1B2C3",
    )
    assert slip.refused_by_bank
    assert slip.text.endswith("thank you")
    assert "4242" not in repr(slip)


@pytest.mark.parametrize("raw", [None, b"", b"\xff\xfe\x00", "СПАСИБО".encode("cp1251")])
def test_no_slip_fails_a_payment(raw: bytes | None) -> None:
    assert not read_slip(raw).refused_by_bank


@pytest.mark.parametrize(
    "text",
    [
        f"PAN:{CARD}",
        f"card {CARD[:4]} {CARD[4:8]} {CARD[8:12]} {CARD[12:]}.",
        f"{CARD[:4]}-{CARD[4:8]}-{CARD[8:12]}-{CARD[12:]}",
        "PAN: 1234567890123",
    ],
)
def test_of_a_card_four_digits_stay(text: str) -> None:
    assert sum(map(str.isdigit, masked(text))) == 4


def test_other_numbers_stay_as_they_are() -> None:
    said = "RRN:604512345678\nTERMINAL:10012345\nINVOICE:000042\n4276990011223346"
    assert masked(said) == said
