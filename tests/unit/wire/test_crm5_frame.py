"""Frames of CRM 5: what is sent to the byte, and whatever servers make of what comes back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import CrmRefused, ErrorCode, GarbledReply, NoReply
from kiosk.wire.crm.action import Action, CrmVersion
from kiosk.wire.crm.card_changes import CardBlock
from kiosk.wire.crm.cards import GetCardInfo
from kiosk.wire.crm.crm5_frame import (
    MAX_HEADER,
    Crm5Reply,
    Crm5ReplyReader,
    document_in,
    encode_frame,
    sent_id,
    text_of,
)
from kiosk.wire.crm.holder_drafts import HolderDraft
from kiosk.wire.crm.holders import AddHolders
from kiosk.wire.crm.login import Login
from kiosk.wire.crm.message import MessageHead, decode, encode
from kiosk.wire.crm.system import GetVersion
from kiosk.wire.crm.transactions import Transaction

HEAD = MessageHead(
    message_id=4711,
    classifier="123",
    key_code="777",
    sent_at=datetime(2010, 1, 26, 13, 57, 23, tzinfo=UTC),
    version=CrmVersion.CRM5,
)
CARDS = (
    '<?xml version="1.0" encoding="Windows-1251" standalone="yes" ?>\r\n<Cards><Card>'
    "<Card_Code>9643000012345678</Card_Code><Status>Active</Status><Holders><Holder>"
    "<Holder_ID>1</Holder_ID><F_Name>Анна</F_Name></Holder></Holders></Card></Cards>"
).encode("cp1251")


def header(length: int | None, *, kind: str = "Response", message_id: str = "4711") -> str:
    told = "" if length is None else f"Content-Length: {length}\r\n"
    return (
        f"Message-Type: {kind}\r\nMessage-ID: {message_id}\r\nTime: 2010-01-27 17:33:36\r\n{told}"
    )


def frame(body: bytes, *, status: str = "200 OK\r\n\r\n", kind: str = "Response") -> bytes:
    return f"{status}{header(len(body), kind=kind)}\r\n".encode("ascii") + body


def fed(*pieces: bytes) -> Crm5Reply:
    reader = Crm5ReplyReader()
    for piece in pieces:
        reader.feed(piece)
    return reader.reply or reader.end()


def understood(action: type[Action[Any]], stream: bytes) -> Any:
    return decode(action, document_in(fed(stream), message_id=4711))


def first_name(stream: bytes) -> str:
    holder = understood(GetCardInfo, stream).holder
    assert holder is not None
    return str(holder.first_name)


def test_a_frame_is_sent_to_the_byte():
    document = encode(GetVersion(), HEAD)
    assert encode_frame(document, HEAD) == (
        b"Message-ID: 4711\r\nMessage-Type: Request\r\nTime: 2010-01-26 13:57:23\r\n"
        b"Terminal-Type: 123\r\nContent-Length: 157\r\n\r\n"
        b'<?xml version="1.0" encoding="Windows-1251" standalone="yes" ?>\n'
        b'<Message Action="Get version" Terminal_Type="123" Global_Type="777" Unit_ID="1"'
        b' User_ID="1"/>'
    )
    assert len(document) == 157


@pytest.mark.parametrize(
    ("name", "encoded"), [("Анна", b"\xc0\xed\xed\xe0"), ("☃ Łuk", b"&#9731; &#321;uk")]
)
def test_the_length_counts_bytes_and_what_the_code_page_lacks_is_written_as_its_number(
    name: str, encoded: bytes
):
    document = encode(AddHolders(draft=HolderDraft(first_name=name)), HEAD)
    assert b"<F_Name>" + encoded + b"</F_Name>" in document
    sent = encode_frame(document, HEAD)
    told, _, body = sent.partition(b"\r\n\r\n")
    assert f"Content-Length: {len(body)}".encode() in told
    assert body.startswith(b"<?xml")
    assert body.endswith(b"</Message>")
    assert sent_id(sent) == 4711


def test_a_classifier_cannot_add_lines_to_the_header():
    head = MessageHead(
        message_id=1,
        classifier="1\r\nX: 2",
        sent_at=HEAD.sent_at,
        version=CrmVersion.CRM5,
    )
    assert b"Terminal-Type: 1 X: 2\r\n" in encode_frame(b"", head)


@pytest.mark.parametrize(
    "stream",
    [
        frame(CARDS),
        frame(CARDS, status="200 OK\r\n"),
        frame(CARDS, status="200 OK\r\n\r\n\r\n"),
        frame(CARDS, status=""),
        frame(CARDS, status="\r\n200 OK\r\n"),
        frame(CARDS).replace(b"\r\n", b"\n", 8),
        frame(CARDS) + b"\r\n",
        frame(CARDS) + frame(b"<Cards/>") + b"stale",
        frame(CARDS).replace(b"Content-Length", b"CONTENT-LENGTH"),
        frame(CARDS).replace(b"Message-Type: Response\r\n", b""),
        frame(CARDS).replace(b"Time: 2010", b"    Time: '2010"),
        frame(CARDS).replace(b"Message-ID: 4711\r\n", b"X-New: 1\r\n"),
        frame(CARDS).replace(b"200 OK\r\n\r\n", b"200 OK\r\nServer: x\r\n"),
        b"200 OK\r\n" + header(None).encode() + b"\r\n" + CARDS,
        b"200 OK\r\n" + header(len(CARDS) + 2).encode() + b"\r\n" + CARDS,
        frame(CARDS.decode("cp1251").replace("Windows-1251", "UTF-8").encode()),
        frame(CARDS.replace(b' encoding="Windows-1251"', b"")),
        frame(CARDS.decode("cp1251").replace(' encoding="Windows-1251"', "").encode()),
        frame(CARDS.partition(b"\r\n")[2]),
        frame(b"\xef\xbb\xbf" + CARDS.decode("cp1251").replace("Windows-1251", "utf-8").encode()),
    ],
    ids=range(20),
)
def test_an_answer_is_read_with_everything_servers_vary(stream: bytes):
    assert first_name(stream) == "Анна"


def test_a_length_in_characters_does_not_cut_a_document():
    text = CARDS.decode("cp1251").replace("Windows-1251", "UTF-8")
    told = f"200 OK\r\n{header(len(text))}\r\n".encode()
    assert len(text) < len(text.encode())
    assert first_name(told + text.encode()) == "Анна"


ERROR = "404 Database access error\r\n\r\n"
STREAMS = [
    frame(CARDS),
    frame(CARDS, status="200 OK\r\n") + b"stale bytes of somebody",
    frame(CARDS, status="").replace(b"\r\n", b"\n"),
    frame("SAC-0014 Карта не найдена".encode("cp1251"), kind="Error", status=ERROR),
    frame(b'<Data ErrorCode="SAC-0014"/>', kind="Error", status=ERROR),
    b"404 Database access error\r\n\r\n",
    b"200 OK\r\n" + header(40).encode() + b"\r\n" + CARDS,
]  # fmt: skip


@pytest.mark.parametrize("stream", STREAMS)
def test_every_cut_in_two_gives_the_same_answer(stream: bytes):
    whole = fed(stream)
    for at in range(len(stream) + 1):
        assert fed(stream[:at], stream[at:]) == whole


@pytest.mark.parametrize("stream", STREAMS)
@given(cuts=st.lists(st.integers(0, 700), max_size=12))
def test_any_cutting_gives_the_same_answer(stream: bytes, cuts: list[int]):
    edges = [0, *sorted(min(cut, len(stream)) for cut in cuts), len(stream)]
    pieces = [stream[a:b] for a, b in pairwise(edges)]
    assert fed(*pieces) == fed(stream)


def test_byte_by_byte_gives_the_same_answer():
    stream = STREAMS[0]
    assert fed(*(stream[n : n + 1] for n in range(len(stream)))) == fed(stream)


def test_an_answer_that_ends_early_proves_nothing():
    stream = frame(CARDS)
    for end in range(len(stream)):
        reader = Crm5ReplyReader()
        reader.feed(stream[:end])
        assert reader.reply is None
        with pytest.raises(GarbledReply):
            decode(GetCardInfo, document_in(reader.end(), message_id=4711))


@given(st.data())
def test_a_damaged_answer_is_read_or_refused(data: st.DataObject):
    stream = data.draw(st.sampled_from(STREAMS))
    at = data.draw(st.integers(0, len(stream) - 1))
    damaged = stream[:at] + data.draw(st.binary(max_size=4)) + stream[at + 1 :]
    try:
        understood(GetCardInfo, damaged)
    except (GarbledReply, CrmRefused):
        return


@given(st.binary(max_size=300))
def test_any_bytes_at_all(stream: bytes):
    try:
        understood(Transaction, stream)
    except (NoReply, CrmRefused):
        return


@pytest.mark.parametrize(
    "body",
    [
        "SAC-0014 Карта не найдена".encode("cp1251"),
        "SAC-0014 Карта не найдена".encode(),
        "Ошибка SAC-0014: карта не найдена\r\n".encode("cp1251"),
        '<Data ErrorCode="SAC-0014" ErrorText="Карта не найдена"/>'.encode(),
        "<Error>SAC-0014 Карта</Error>".encode("cp1251"),
    ],
)  # fmt: skip
def test_an_error_is_understood_as_text_and_as_a_document(body: bytes):
    with pytest.raises(CrmRefused) as caught:
        understood(Transaction, frame(body, status=ERROR, kind="Error"))
    assert (caught.value.code, caught.value.sac) == (ErrorCode.CARD_UNKNOWN, "SAC-0014")
    assert "арт" in caught.value.detail


@pytest.mark.parametrize(
    "stream",
    [
        b"404 Database access error\r\n\r\nSAC-0014 ?",
        b"404 Database access error SAC-0014\r\n\r\n",
        frame(b"SAC-0014", status="", kind="Error"),
        frame(b"SAC-0014", status="200 OK\r\n", kind="Error"),
    ],
)
def test_an_error_is_understood_without_its_status_or_its_fields(stream: bytes):
    with pytest.raises(CrmRefused) as caught:
        understood(Transaction, stream)
    assert caught.value.sac == "SAC-0014"


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("404 Database access error\r\n\r\n", NoReply),
        ("400 Message format incorrect\r\n\r\n", CrmRefused),
        ("403 Invalid message\r\n", CrmRefused),
        ("500 Something new\r\n", NoReply),
        ("", NoReply),
    ],
)
def test_a_failure_without_a_code_leaves_a_write_open_unless_it_says_that_it_came_before(
    status: str, expected: type[Exception]
):
    with pytest.raises(expected) as caught:
        understood(Transaction, frame("Сбой".encode("cp1251"), status=status, kind="Error"))
    assert "Сбой" in str(caught.value)


@pytest.mark.parametrize("stream", [b"200 OK\r\n" + header(0).encode() + b"\r\n", frame(b"")])
def test_an_order_is_done_with_an_empty_body(stream: bytes):
    assert understood(CardBlock, stream) is None
    assert understood(Login, stream).person is None, "the code was right, and nobody is told of"
    with pytest.raises(GarbledReply):
        understood(GetCardInfo, stream)


@pytest.mark.parametrize(
    "cut",
    [
        b"200 OK\r\n",
        b"200 OK\r\n\r\n",
        b"200 OK\r\nMessage-Type: Response\r\n",
        b"200 OK\r\nMessage-Type: Response\r\n\r\n",
        b"200 OK\r\n" + header(2).encode() + b"\r\n",
        b"",
    ],
)
def test_half_a_header_is_no_done(cut: bytes):
    with pytest.raises(GarbledReply):
        understood(CardBlock, cut)


def test_the_answer_to_another_message_proves_nothing():
    with pytest.raises(GarbledReply):
        understood(GetCardInfo, frame(CARDS).replace(b"4711", b"4710"))


@pytest.mark.parametrize(
    "stream",
    [
        b"HTTP/1.1 400 Bad Request\r\nServer: x\r\n\r\n",
        b"\x15\x03\x01\x00\x02\x02\x46\r\n",
        b"220 mail.example.com ESMTP\x00" + b"x" * MAX_HEADER,
        b"200 OK\r\nContent-Length: many\r\n\r\n",
        b"200 OK\r\nContent-Length: 99999999999\r\n\r\n",
        b"Message-ID: 1\r\n" + b"X: 1\r\n" * 4000,
        b"\r\n" * 9000,
    ],
)
def test_what_is_no_answer_of_a_card_server_is_refused_at_once(stream: bytes):
    with pytest.raises(GarbledReply):
        Crm5ReplyReader().feed(stream)


def feed_all(reader: Crm5ReplyReader, pieces: Iterable[bytes]) -> None:
    for piece in pieces:
        reader.feed(piece)


def test_a_header_of_a_gigabyte_is_not_waited_for():
    reader = Crm5ReplyReader()
    with pytest.raises(GarbledReply):
        feed_all(reader, (b"x" * 4096 for _ in range(1024**3 // 4096)))
    assert len(reader.received) <= MAX_HEADER


def test_a_body_without_end_is_not_waited_for():
    reader = Crm5ReplyReader()
    reader.feed(b"200 OK\r\n" + header(None).encode() + b"\r\n")
    with pytest.raises(GarbledReply):
        feed_all(reader, (b"<a>" * 30_000 for _ in range(300)))


@pytest.mark.parametrize("declared", ["utf-16", "idna", "no-such", "zip"])
def test_a_code_page_nobody_sends_is_not_believed(declared: str):
    body = f'<?xml version="1.0" encoding="{declared}"?><A>Анна</A>'
    assert "Анна" in text_of(body.encode())
    assert "Анна" in text_of(body.encode("cp1251"))


def test_nothing_of_the_answer_shows_in_a_repr():
    assert "9643000012345678" not in repr(fed(frame(CARDS)))
