"""CRM 5 over TCP: the frame as printed, what a server puts up with, what it refuses (crm §1)."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.simulators.card_system.frame import BadFrame, read_head
from kiosk.simulators.card_system.tcp_front import CrmTcpFront, open_tcp_listener
from kiosk.simulators.listening import CannotListen
from tests.unit.simulators.card_counter import CardCounter, texts, transaction
from tests.unit.simulators.card_guests import ANNA
from tests.unit.simulators.crm5_counter import crm5_counter, document, framed

HEAD_PARTS = (
    b"Message-ID: 1",
    b"Message-Type: Request",
    b"Content-Length: 5",
    b"Time: 2026-11-22 12:00:00",
    b": ",
    b"\r\n",
    b"\n",
)
CARD = f"<Card_Code>{ANNA}</Card_Code>"


async def test_an_answer_comes_in_the_printed_frame() -> None:
    async with crm5_counter() as crm:
        answer = await crm.ask("Get card info", CARD + "<Include>Holder</Include>")
        lines = answer.raw.split(b"\r\n")
        assert lines[:6] == [
            b"200 OK",
            b"",
            b"Message-Type: Response",
            b"Message-ID: 7",
            b"Time: 2026-11-22 12:00:00",
            b"Content-Length: %d" % len(answer.body),
        ]
        assert answer.body.startswith(
            b'<?xml version="1.0" encoding="Windows-1251" standalone="yes" ?>'
        )
        assert "Соколова".encode("cp1251") in answer.body
        assert answer.root.get("Message_ID") is None
        assert crm.problems() == []


async def test_one_connection_serves_many_requests_on_one_state_with_crm_7() -> None:
    async with crm5_counter() as crm, await crm.connect() as connection:
        debit = transaction("-40")
        first = await connection.exchange(framed(document("Transaction", debit)))
        assert len(texts(first.root, "Transaction/Transaction_ID")) == 1
        again = await connection.exchange(framed(document("Transaction", debit), message_id="8"))
        assert again.root[0][1].text == first.root[0][1].text
        assert crm.counter.balance() == 300_00


async def test_a_search_is_known_by_its_old_name_too_and_to_crm_5_alone() -> None:
    anyone = '<Item Mode="Add"><Holders><F_Name Value="*"/></Holders></Item>'
    async with crm5_counter() as crm:
        answer = await crm.ask("Search holders", anyone)
        assert (answer.root.tag, answer.root.get("Count")) == ("Holders", "2")
        await crm.ask("Search holders", anyone + "<Nobody/>")
        assert len(crm.problems()) == 1, "it is looked at as strictly as under its new name"


def test_crm_7_does_not_know_the_old_name_of_a_search() -> None:
    assert CardCounter().code("Search holders") == "SAC-0101"


async def test_what_needs_no_body_has_none() -> None:
    async with crm5_counter() as crm:
        answer = await crm.ask("Card block", CARD)
        assert (answer.status, answer.head["Content-Length"]) == ("200 OK", "0")
        assert answer.head["Message-Type"] == "Response"


async def test_a_refusal_is_the_database_error_with_code_and_text() -> None:
    async with crm5_counter() as crm:
        answer = await crm.ask("Get card info", "<Card_Code>404</Card_Code>")
        assert answer.status == "404 Database access error"
        assert answer.head["Message-Type"] == "Error"
        assert answer.body.decode("cp1251") == 'SAC-0014 Карта "404" не найдена в системе'


@pytest.mark.parametrize("key", ["778", ""])
async def test_a_wrong_key_code_is_refused(key: str) -> None:
    async with crm5_counter() as crm:
        answer = await crm.ask("Get version", Global_Type=key)
        assert answer.body.startswith(b"SAC-0162")


async def test_what_came_with_crm_7_is_unknown_here() -> None:
    async with crm5_counter() as crm:
        assert (await crm.ask("Get timing schemes info")).body.startswith(b"SAC-0101")
        by_phone = "<Holder><Phone>+79000004821</Phone></Holder>"
        assert (await crm.ask("Edit holders", by_phone)).body.startswith(b"SAC-0056")
        prolonged = CARD + "<Expired>0001-00-00</Expired>"
        assert (await crm.ask("Card active", prolonged)).body.startswith(b"SAC-0068")


async def test_signs_that_windows_1251_lacks_are_references_both_ways() -> None:
    async with crm5_counter() as crm:
        body = "<Holder><Holder_ID>2</Holder_ID><Remarks>&#9731; [x]</Remarks></Holder>"
        answer = await crm.ask("Edit holders", "<Include>Holder_NoCount</Include>" + body)
        assert b"&#9731; [x]" in answer.body
        assert texts(answer.root, "Remarks") == ["☃ [x]"]


async def test_the_number_of_the_frame_marks_a_repeat() -> None:
    async with crm5_counter() as crm, await crm.connect() as connection:
        body = document(
            "Add coupons",
            '<Coupon><Coupon_Type_ID>21</Coupon_Type_ID><Terminals_Types All="True"/></Coupon>',
        )
        requests = [framed(body, message_id=one) for one in ("91", "91", "92")]
        answers = [await connection.exchange(request) for request in requests]
        made = [texts(answer.root, "Coupon/Coupon_ID") for answer in answers]
        assert made[0] == made[1] != made[2]


@pytest.mark.parametrize(
    ("request_bytes", "oddity"),
    [
        (framed(document("Get version"), newline="\n"), "lines end in LF alone"),
        (
            framed(document("Get version"), Time="'2016-01-01 10:00:00'"),
            "Time is not written as 2010-01-26 13:57:23",
        ),
        (
            framed(document("Get version")).replace(b"\r\nTime", b"\r\n   Time"),
            "a header line begins with blanks",
        ),
        (
            framed(b"  \r\n " + document("Get version"), Content_Length="181"),
            "there are blanks around the document",
        ),
        (
            framed(document("Get version"), Content_Length="9000"),
            "Content-Length is not the length of the document",
        ),
        (
            framed(document("Get version"), Terminal_Type="9"),
            "Terminal-Type differs from the attribute Terminal_Type",
        ),
        (framed(document("Get version"), Message_ID=None), "no message-id in the header"),
        (framed(document("Get version"), X_Kiosk="1"), "a header line nobody knows"),
    ],
)
async def test_what_a_server_puts_up_with_is_answered_and_warned_about(
    request_bytes: bytes, oddity: str
) -> None:
    async with crm5_counter() as crm, await crm.connect() as connection:
        answer = await connection.exchange(request_bytes)
        assert answer.status == "200 OK"
        assert f"a server puts up with it: {oddity}" in crm.problems()


@pytest.mark.parametrize(
    ("request_bytes", "status", "body"),
    [
        (framed(b"not xml"), b"400 Message format incorrect", b""),
        (framed(b"<Other/>"), b"400 Message format incorrect", b""),
        (
            framed(document("Get version"), Message_Type="Response"),
            b"402 Message type incorrect",
            b"",
        ),
        (framed(document("Get version"), Content_Length=None), b"403 Invalid message", b"SAC-0163"),
        (framed(document("Get version"), Content_Length="-1"), b"403 Invalid message", b"SAC-0163"),
        (b"hello\r\n\r\n", b"403 Invalid message", b"SAC-0163"),
        (b"x" * 40_000, b"403 Invalid message", b"SAC-0163"),
        (b"A: b\r\n" * 9_000, b"403 Invalid message", b"SAC-0163"),
        (framed(b"", Content_Length="99999999"), b"400 Message format incorrect", b""),
    ],
)
async def test_what_is_no_request_is_a_system_error(
    request_bytes: bytes, status: bytes, body: bytes
) -> None:
    async with crm5_counter() as crm:
        said = await crm.raw(request_bytes)
        assert said.split(b"\r\n")[0] == status
        assert b"Message-Type: Error" in said
        assert body in said


async def test_a_refused_frame_is_heard_out_so_that_the_refusal_arrives() -> None:
    async with crm5_counter() as crm, await crm.connect() as connection:
        connection.writer.write(b"A: b\r\n" * 200_000)
        connection.writer.write_eof()
        said = await connection.reader.read()  # a reset would be raised here
        assert said.startswith(b"403 Invalid message")


@given(st.lists(st.sampled_from(HEAD_PARTS) | st.binary(max_size=12), max_size=12))
def test_no_header_breaks_the_server(parts: list[bytes]) -> None:
    with contextlib.suppress(BadFrame):
        assert read_head(b"".join(parts)).length >= 0


async def test_a_taken_port_is_named() -> None:
    async with crm5_counter() as crm:
        front = CrmTcpFront(crm.counter.core, crm.counter.board, crm.counter.journal)
        with pytest.raises(CannotListen, match=str(crm.port)):
            await open_tcp_listener(front, host="127.0.0.1", port=crm.port)
