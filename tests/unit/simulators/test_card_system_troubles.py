"""The documented troubles of the card system, over both transports."""

from __future__ import annotations

import asyncio

import pytest
from lxml import etree

from kiosk.simulators.moods import Mood, SimulatedServer
from tests.unit.simulators.card_counter import CODE, CardCounter, message, texts, transaction
from tests.unit.simulators.card_guests import ANNA, ANNAS_PHONE
from tests.unit.simulators.crm5_counter import crm5_counter, document, framed, take_apart

CRM = SimulatedServer.CRM
CARD = f"<Card_Code>{ANNA}</Card_Code>"
DEBIT = framed(document("Transaction", transaction("-40")))
WHOLE = CARD + "<Include>Account,Holder,Holder_NoCount</Include>"


@pytest.mark.parametrize(
    ("mood", "detail", "done", "said"),
    [
        (Mood.LOSE_REQUEST, None, False, b""),
        (Mood.LOSE_ANSWER, None, True, b""),
        (Mood.HTTP_500, None, False, b"500 Internal Server Error\r\n\r\n"),
        (Mood.EMPTY_BODY, None, True, b"Content-Length: 0\r\n\r\n"),
        (Mood.PROXY_PAGE, None, False, b"502 Bad Gateway"),
        (Mood.ENTITY_BOMB, None, False, b"<!ENTITY e9"),
        (Mood.ENDLESS_SPACES, "1", False, b" " * 65536),
        (Mood.ENDLESS_HEADER, "1", False, b"X-Fill: xxx"),
        (Mood.CLOSE_MID_ANSWER, None, True, b"200 OK"),
    ],
)
async def test_crm_5_loses_cuts_and_drowns_answers(
    mood: Mood, detail: str | None, done: bool, said: bytes
) -> None:
    async with crm5_counter() as crm:
        crm.mood(mood, detail)
        heard = await crm.raw(DEBIT)
        assert said in heard
        assert (heard == b"") is (said == b"")
        assert b"<Transaction_ID>" not in heard
        assert crm.counter.balance() == (300_00 if done else 340_00)


async def test_crm_5_does_the_work_and_never_answers() -> None:
    async with crm5_counter() as crm:
        crm.mood(Mood.NEVER_ANSWERS)
        assert await crm.raw(DEBIT) == b""
        assert crm.counter.balance() == 300_00


async def test_crm_5_answers_slowly_and_byte_by_byte() -> None:
    async with crm5_counter() as crm:
        crm.mood(Mood.SLOW, "3")
        assert (await crm.ask("Get version")).status == "200 OK"
        assert crm.waited == [3.0]
        crm.mood(Mood.BYTE_BY_BYTE)
        assert texts((await crm.ask("Get version")).root, "Major") == ["7"]


async def test_crm_5_answers_in_the_other_forms_a_client_has_to_read() -> None:
    async with crm5_counter() as crm, await crm.connect() as connection:
        request = framed(document("Get card info", WHOLE))

        async def met(mood: Mood, detail: str | None = None) -> bytes:
            crm.mood(mood, detail)
            connection.writer.write(request)
            raw = bytearray()
            while b"</Cards>" not in raw:
                raw += await connection.reader.read(65536)
            return bytes(raw)

        assert (await met(Mood.NO_STATUS_LINE)).startswith(b"Message-Type: Response\r\n")
        assert (await met(Mood.NO_EMPTY_LINE)).startswith(b"200 OK\r\nMessage-Type")
        assert b"\r\n" not in (await met(Mood.LF_LINES)).split(b"<?xml")[0]
        short = take_apart(await met(Mood.WRONG_LENGTH))
        assert int(short.head["Content-Length"]) == len(short.body) - 7
        long = take_apart(await met(Mood.WRONG_LENGTH, "100"))
        assert int(long.head["Content-Length"]) == len(long.body) + 100
        utf8 = take_apart(await met(Mood.UTF8_ANSWER))
        assert "Соколова".encode() in utf8.body
        assert utf8.root.tag == "Cards"
        stale = await met(Mood.STALE_BYTES)
        assert stale.endswith(b"</Cards>200 OK\r\n\r\nMessage-Type: Response\r\n")


async def test_crm_5_refuses_in_xml_and_with_any_system_error() -> None:
    async with crm5_counter() as crm:
        crm.mood(Mood.REFUSAL_AS_XML)
        root = (await crm.ask("Get card info", "<Card_Code>404</Card_Code>")).root
        assert (root.tag, root.get("ErrorCode")) == ("Data", "SAC-0014")
        crm.mood(Mood.SYSTEM_ERROR, "401")
        answer = await crm.ask("Get version")
        assert (answer.status, answer.body) == ("401 Parameter incorrect", b"")
        crm.mood(Mood.SAC_ERROR, "SAC-0033")
        assert (await crm.ask("Get version")).body.startswith(b"SAC-0033")


def post(counter: CardCounter, body: str = WHOLE) -> bytes:
    answer = counter.post(message("Get card info", body).encode())
    assert answer.status_code == 200
    return answer.content


def test_the_documents_own_spellings() -> None:
    counter = CardCounter()
    counter.board.set(CRM, Mood.DOCUMENT_FORMS)
    root = etree.fromstring(post(counter))
    holder = "Card/Holders/Holder"
    assert texts(root, f"{holder}/Marital") == ["Unknown"]
    assert texts(root, f"{holder}/Marrital") == []
    assert texts(root, f"{holder}/Birth") == ["Unknown"]
    assert texts(root, f"{holder}/Language_ID") == ["Unknown"]
    kinds = counter.ask("Get accounts types info")
    assert texts(kinds, "Account_Type/Account_Type_Class") == ["1", "5", "4", "1"]
    counter.ask("Transaction", transaction("-1"))
    found = counter.ask(
        "Get transactions info", "<Transaction><External_ID>101</External_ID></Transaction>"
    )
    assert texts(found, "Transaction/Operation_Type") == ["02"]


def test_missing_tags_extra_tags_and_no_cdata() -> None:
    counter = CardCounter()
    counter.board.set(CRM, Mood.SPARSE_ANSWER, times=1)
    sparse = etree.fromstring(post(counter))
    assert texts(sparse, "Card/Accounts/Account/Balance") == ["340.00"]
    assert sparse.find("Card/Holders/Holder/INN") is None
    counter.board.set(CRM, Mood.UNKNOWN_PARTS, times=1)
    extra = etree.fromstring(post(counter))
    assert extra.get("Xtra") == "1"
    assert extra.find("Card/Holders/Holder/Xtra_Info") is not None
    counter.board.set(CRM, Mood.WITHOUT_CDATA, times=1)
    assert b"CDATA" not in post(counter)
    assert b"CDATA" in post(counter)


def test_crm_7_refuses_in_plain_text_with_a_system_error_and_a_wrong_charset() -> None:
    counter = CardCounter()
    counter.board.set(CRM, Mood.REFUSAL_AS_TEXT, times=1)
    assert post(counter, "<Card_Code>404</Card_Code>").startswith(b"SAC-0014 ")
    counter.board.set(CRM, Mood.SYSTEM_ERROR, times=1, detail="403")
    refused = counter.post(message("Get version").encode())
    assert (refused.status_code, refused.text) == (403, "403 Invalid message")
    counter.board.set(CRM, Mood.ANSWERS_WRONG_CHARSET, times=1)
    answer = counter.post(message("Get card info", WHOLE).encode())
    assert "windows-1251" in answer.headers["content-type"]
    assert "Соколова".encode() in answer.content


def test_a_restarted_server_has_forgotten_codes_sets_and_where_a_listing_stopped() -> None:
    counter = CardCounter()
    everybody = "<Item Mode='Add'><Cards><Card_Code Value='*'/></Cards></Item>"
    found = counter.ask("Search holders 2", everybody)
    page = f"<Search_GUID>{found.get('Search_GUID')}</Search_GUID>"
    counter.ask("Login", f"<Login>{ANNAS_PHONE}</Login>")
    counter.ask("Transaction", transaction("-1"))
    rows = "<Transaction><External_ID>101</External_ID></Transaction>"
    counts = [len(counter.ask("Get transactions info", rows)) for _ in range(2)]
    assert counts == [1, 0]
    assert counter.code("Search holders 2", page) is None
    counter.board.set(CRM, Mood.RESTARTED, times=1)
    assert counter.code("Search holders 2", page) == "SAC-9992"
    used = f"<Login>{ANNAS_PHONE}</Login><Auth_Code>{CODE}</Auth_Code>"
    assert counter.code("Login", used) == "SAC-0171"
    assert len(counter.ask("Get transactions info", rows)) == 1
    assert counter.balance() == 339_00


async def test_a_client_that_leaves_in_the_middle_harms_nobody() -> None:
    async with crm5_counter() as crm:
        async with await crm.connect() as connection:
            connection.writer.write(DEBIT[:100])
        crm.mood(Mood.ENDLESS_HEADER, "1024")
        connection = await crm.connect()
        connection.writer.write(DEBIT)
        assert await connection.reader.readexactly(1 << 20)
        connection.writer.transport.abort()
        async with asyncio.timeout(5):
            assert (await crm.ask("Get version")).status == "200 OK"
        assert crm.counter.balance() == 340_00
