"""VTK octets: every vector of the reference, any cut of a stream, and what is no message."""

from __future__ import annotations

import hashlib
import random
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.vendotek.framing import VtkStream
from hardware.vendotek.messages import (
    FROM_KIOSK,
    FROM_TERMINAL,
    LONGEST,
    BadVtkMessage,
    Name,
    VtkMessage,
    decode,
    encode,
    message,
)
from tests.hardware.vtk_vectors import BAD, VECTORS

RECEIPT = (
    "RESULT:APPROVED\nTOTAL:1110.00 RUB\nCARD:VISA\nPAN:************4242\nAUTH ID:A1B2C3\n"
    "TERMINAL:10012345\nRRN:604512345678\nRESPONSE CODE:000\n"
)
QR = b"t=20260314T1203&s=1110.00"
SAID: dict[str, VtkMessage] = {
    "V01": message(Name.IDLE),
    "V02": message(Name.IDLE, number=41, timeout=120, event_number=0),
    "V03": message(Name.IDLE, number=0, keepalive=30, time="19700101T000000+0300"),
    "V04": message(Name.IDLE, time="20260314T120300+0300"),
    "V05": message(Name.PAY, number=42, amount=111000),
    "V06": message(Name.PAY, number=42, amount=111000, product_id=7, product="ORDER 17"),
    "V07": message(Name.PAY, number=42, amount=111000, receipt=RECEIPT),
    "V08": message(Name.PAY, number=42, amount=0),
    "V09": message(Name.PAY, number=42, amount=50000),
    "V10": message(Name.FINISH, number=42, amount=111000),
    "V11": message(Name.FINISH, number=42, amount=111000),
    "V12": message(Name.FINISH, number=42, amount=0),
    "V13": message(Name.FINISH, number=42, amount=0),
    "V14": message(Name.ABORT, number=42),
    "V15": message(Name.DISABLED),
    "V16": message(Name.DISABLED, number=42, timeout=120),
    "V17": message(Name.STARTED, number=42, amount=500000),
    "V18": message("MFR", number=42),
    "V19": message(Name.CONNECT, destination=bytes.fromhex("00C000020A2187020000")),
    "V20": message(Name.CONNECT, destination=bytes.fromhex("00C000020A2187000000")),
    "V21": message(Name.FINISH, number=42, amount=111000, qr=QR, qr_ms=20000),
    "V22": message(Name.IDLE, number=42, management="R"),
    "V24": message(Name.IDLE, number=42),
    "V25": message(Name.IDLE, number=42, timeout=120, event_number=0),
}


def side(octets: bytes) -> int:
    return int.from_bytes(octets[2:4], "big")


@pytest.mark.parametrize("name", SAID)
def test_every_vector_reads_and_writes(name: str) -> None:
    octets = VECTORS[name]
    assert decode(octets[2:], side(octets)) == SAID[name]
    assert encode(SAID[name], side(octets)) == octets


def test_tags_nobody_knows_are_skipped_and_the_number_is_still_found() -> None:
    told = decode(VECTORS["V23"][2:])
    assert told is not None
    assert (told.name, told.number, told.parameters[0x9F2A]) == (Name.IDLE, 42, b"\x01\x02")
    assert set(SAID) | {"V23"} == set(VECTORS)


def test_a_receipt_of_three_hundred_octets_has_a_length_of_three() -> None:
    long = message(Name.PAY, number=42, amount=111000, receipt="A" * 300)
    octets = encode(long, FROM_TERMINAL)
    digest = "a41cf9b062f3f47c7609bcb9a82dca94bbaeb95b8d18b8cfd6ce31de5cb39b2c"
    assert (len(octets), hashlib.sha256(octets).hexdigest()) == (325, digest)
    assert decode(octets[2:]) == long


def test_what_the_values_mean() -> None:
    lost_clock, restart, idle = (decode(VECTORS[name][2:]) for name in ("V03", "V22", "V25"))
    assert lost_clock is not None
    assert restart is not None
    assert idle is not None
    assert (lost_clock.wants_time, lost_clock.keepalive_s, lost_clock.timeout_s) == (True, 30, None)
    assert (restart.management, idle.management, idle.timeout_s) == ("R", "", 120)
    zero = message(Name.IDLE, keepalive=0, timeout=0)
    assert (zero.keepalive_s, zero.timeout_s) == (None, None), "zero is forbidden"


@pytest.mark.parametrize("name", sorted(set(BAD) - {"X01", "X02"}))
def test_a_message_that_cannot_be_read_is_dropped_and_the_next_one_is_not(name: str) -> None:
    stream = VtkStream()
    assert stream.feed(BAD[name] + VECTORS["V08"]) == [SAID["V08"]]
    assert stream.dropped == 1
    with pytest.raises(BadVtkMessage):
        decode(BAD[name][2:])


def test_another_protocol_on_the_line_is_skipped() -> None:
    stream = VtkStream()
    assert stream.feed(BAD["X02"] + VECTORS["V25"]) == [SAID["V25"]]


def test_a_length_without_room_ends_the_stream() -> None:
    with pytest.raises(BadVtkMessage, match="shorter"):
        VtkStream().feed(BAD["X01"])


@pytest.mark.parametrize(
    ("amount", "read"),
    [(b"111000", 111000), (b"000090", 90), (b"90.00", None), (b"-1", None), (b"", None)],
)
def test_money_is_digits_and_nothing_else(amount: bytes, read: int | None) -> None:
    octets = encode(message(Name.PAY, number=42, amount=amount), FROM_TERMINAL)
    told = decode(octets[2:])
    assert told is not None
    assert told.amount == read


def test_an_operation_number_that_is_none_spoils_its_message() -> None:
    octets = encode(message(Name.PAY, number="4x", amount=1), FROM_TERMINAL)
    with pytest.raises(BadVtkMessage, match="number"):
        decode(octets[2:])


def test_a_message_that_is_too_long_is_not_written() -> None:
    for size in (LONGEST, LONGEST + 10):
        with pytest.raises(BadVtkMessage):
            encode(message(Name.PAY, receipt=b"A" * size))


def test_a_slip_does_not_show_in_a_repr() -> None:
    assert "4242" not in repr(SAID["V07"])


@given(cuts=st.lists(st.integers(0, 2000)), order=st.permutations(sorted(SAID)))
def test_any_cut_of_the_stream_gives_the_same_messages(cuts: list[int], order: list[str]) -> None:
    whole = b"".join(encode(SAID[name], FROM_TERMINAL) for name in order)
    stream, found, at = VtkStream(), [], 0
    for cut in sorted({*(cut % len(whole) for cut in cuts), len(whole)}):
        found += stream.feed(whole[at:cut])
        at = cut
    assert found == [SAID[name] for name in order]
    assert not stream.half_a_message


@given(name=st.sampled_from(sorted(VECTORS)), cut=st.integers(0, 200))
def test_no_beginning_of_a_message_is_one(name: str, cut: int) -> None:
    octets = VECTORS[name]
    assert VtkStream(side(octets)).feed(octets[: min(cut, len(octets) - 1)]) == []


@given(st.lists(st.binary(max_size=600), max_size=8))
def test_noise_gives_the_typed_error_and_never_holds_more_than_one_message(
    pieces: list[bytes],
) -> None:
    stream = VtkStream()
    for piece in pieces:
        try:
            stream.feed(piece)
        except BadVtkMessage:
            return
        assert len(stream._kept) <= LONGEST + 2


@given(st.binary(max_size=400))
def test_noise_inside_a_message_gives_the_typed_error(noise: bytes) -> None:
    with suppress(BadVtkMessage):
        decode(FROM_TERMINAL.to_bytes(2, "big") + noise)


def test_vectors_with_changed_octets_give_messages_or_the_typed_error() -> None:
    luck = random.Random(7)
    for _ in range(4000):
        octets = bytearray(VECTORS[luck.choice(sorted(VECTORS))])
        for _ in range(luck.randint(1, 4)):
            octets[luck.randrange(len(octets))] = luck.randrange(256)
        stream = VtkStream(luck.choice((FROM_KIOSK, FROM_TERMINAL)))
        try:
            stream.feed(bytes(octets))
        except BadVtkMessage:
            continue
