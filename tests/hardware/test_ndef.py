"""Messages on tags: what a phone wrote is read back, and nothing a tag holds does any harm."""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hardware.ndef import BadTag, Content, ContentKind, Record, TypeName, contents, records

TEXT = bytes.fromhex("D1010A5402656E3737373030303100")[:-1]
"""As telephones write it: English, "7770001"."""
RUSSIAN = bytes.fromhex("D1010F54027275D098D0B2D0B0D0BD20373737")
WIDE = bytes.fromhex("D1010B5482 7275FEFF0430043100 31".replace(" ", ""))
WIDE_BARE = bytes.fromhex("D101095482 727504300431 0031".replace(" ", ""))
ADDRESS = bytes.fromhex("D1010C5504") + b"example.org"
PHONE = bytes.fromhex("D101085505") + b"+790000"
POSTER_INSIDE = bytes.fromhex("910105") + b"T\x02ruAB" + bytes.fromhex("51010655") + b"\x03a.ru/"
POSTER = bytes((0xD1, 0x02, len(POSTER_INSIDE))) + b"Sp" + POSTER_INSIDE
ABSOLUTE = bytes.fromhex("D30C00") + b"https://a.ru"
BUSINESS_CARD = bytes.fromhex("D20A03") + b"text/vcard" + b"N:A"
EXAMPLES = (TEXT, RUSSIAN, WIDE, ADDRESS, PHONE, POSTER, ABSOLUTE, BUSINESS_CARD)


def piece(flags: int, kind: bytes, payload: bytes, identity: bytes | None = None) -> bytes:
    """A short record with these flags and type name."""
    head = bytes((flags | 0x10 | (0x08 if identity is not None else 0), len(kind), len(payload)))
    if identity is not None:
        head += bytes((len(identity),))
    return head + kind + (identity or b"") + payload


@pytest.mark.parametrize(
    ("message", "kind", "value"),
    [
        (TEXT, ContentKind.TEXT, "7770001"),
        (RUSSIAN, ContentKind.TEXT, "Иван 777"),
        (WIDE, ContentKind.TEXT, "аб1"),
        (WIDE_BARE, ContentKind.TEXT, "аб1"),
        (ADDRESS, ContentKind.URI, "https://example.org"),
        (PHONE, ContentKind.URI, "tel:+790000"),
        (ABSOLUTE, ContentKind.URI, "https://a.ru"),
        (piece(0xC1, b"U", b"\x40urn:x"), ContentKind.URI, "urn:x"),
    ],
)
def test_what_was_written_is_read(message: bytes, kind: ContentKind, value: str) -> None:
    (content,) = contents(message)
    assert (content.kind, content.value) == (kind, value)
    assert value not in repr(content)


def test_a_poster_tells_its_title_and_its_address() -> None:
    assert [content.value for content in contents(POSTER)] == ["AB", "http://a.ru/"]


def test_posters_are_not_followed_into_one_another_for_ever() -> None:
    message = piece(0xC1, b"U", b"\x03a.ru")
    for _ in range(5):
        message = piece(0xC1, b"Sp", message)
    assert contents(message) == ()


@pytest.mark.parametrize("message", [b"", bytes.fromhex("D00000"), BUSINESS_CARD])
def test_a_message_without_text_or_address_says_nothing(message: bytes) -> None:
    assert contents(message) == ()


def test_records_come_in_their_order_with_their_names() -> None:
    message = piece(0x81, b"T", b"\x00a", b"one") + piece(0x44, b"ru:x", b"b")
    assert records(message) == (
        Record(type_name=TypeName.WELL_KNOWN, type=b"T", payload=b"\x00a", id=b"one"),
        Record(type_name=TypeName.EXTERNAL, type=b"ru:x", payload=b"b"),
    )


@given(cuts=st.lists(st.integers(0, len(TEXT)), max_size=6), wide=st.booleans())
def test_a_record_in_chunks_is_the_same_record(cuts: list[int], wide: bool) -> None:
    payload = TEXT[4:]
    edges = sorted({0, len(payload), *(min(cut, len(payload)) for cut in cuts)})
    parts = [payload[start:end] for start, end in pairwise(edges)]
    message = b""
    for place, part in enumerate(parts):
        first, last = place == 0, place == len(parts) - 1
        flags = 0x80 * first | 0x40 * last | 0x20 * (not last) | (1 if first else 6)
        kind = b"T" if first else b""
        length = len(part).to_bytes(4, "big") if wide else bytes((len(part),))
        message += bytes((flags | 0x10 * (not wide), len(kind))) + length + kind + part
    assert contents(message) == contents(TEXT)


@pytest.mark.parametrize(
    "message",
    [
        TEXT[:-1],
        TEXT + b"\x00",
        TEXT + TEXT,
        piece(0x41, b"T", b"\x00a"),
        piece(0x81, b"T", b"\x00a"),
        piece(0xC6, b"", b"a"),
        piece(0xE1, b"T", b"\x00a"),
        piece(0xA1, b"T", b"\x00a") + piece(0x41, b"T", b"\x00b"),
        piece(0xA1, b"T", b"\x00a") + piece(0x46, b"T", b"b"),
        piece(0xA1, b"T", b"\x00a") + piece(0x46, b"", b"b", b"id"),
        piece(0xC0, b"T", b""),
        piece(0xC1, b"T", b""),
        piece(0xC1, b"T", b"\x05ru"),
        piece(0xC1, b"T", b"\x02\xff\xffa"),
        piece(0xC1, b"T", b"\x00\xff"),
        piece(0xC1, b"T", b"\x80\x00"),
        piece(0xC1, b"U", b""),
        piece(0xC1, b"U", b"\x00\xff"),
        b"\xc1\x01\xff\xff\xff\xffT",
    ],
)
def test_a_message_that_cannot_be_is_refused_in_one_sentence(message: bytes) -> None:
    with pytest.raises(BadTag) as caught:
        contents(message)
    assert str(caught.value).startswith("the tag's")
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


@given(st.binary(max_size=600))
@example(b"\xd1")
def test_any_bytes_are_a_message_or_refused(message: bytes) -> None:
    found: tuple[Content, ...] = ()
    with suppress(BadTag):
        found = contents(message)
    assert all(isinstance(content, Content) for content in found)
    assert sum(len(content.value) for content in found) <= len(message) + 30 * len(found)


@given(st.sampled_from(EXAMPLES), st.integers(0, 40), st.integers(0, 255))
def test_one_wrong_byte_does_no_harm(message: bytes, place: int, byte: int) -> None:
    spoilt = bytearray(message)
    spoilt[place % len(message)] = byte
    with suppress(BadTag):
        contents(bytes(spoilt))
