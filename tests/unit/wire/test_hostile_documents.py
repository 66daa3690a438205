"""Whatever bytes come back: a typed answer or a typed error, soon, and in little memory."""

from __future__ import annotations

from contextlib import suppress
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from kiosk.errors import ErrorCode, GarbledReply, KioskError
from kiosk.wire.crm import message
from kiosk.wire.crm.action import Action
from kiosk.wire.crm.cards import GetCardInfo
from kiosk.wire.crm.transaction_listing import GetTransactionsInfo
from kiosk.wire.crm.transactions import Transaction
from kiosk.wire.documents import read_document
from kiosk.wire.licence import grant
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.envelope import decode
from kiosk.wire.rkeeper.menu_collections import GetSelectors
from kiosk.wire.rkeeper.orders import GetOrder
from kiosk.wire.rkeeper.payment import PayOrder
from kiosk.wire.rkeeper.receipts import GetReceiptList
from tests.unit.wire.documents_at_hand import crm, rkeeper
from tests.unit.wire.examples.every_command import EXAMPLES

RKEEPER: list[tuple[type[Command[Any]], bytes]] = [
    *((type(example.command), example.reply()) for example in EXAMPLES),
    (GetOrder, rkeeper("get_order_paid")),
    (PayOrder, rkeeper("refused_payment")),
    (GetReceiptList, rkeeper("receipt_list")),
    (GetSelectors, rkeeper("selectors")),
]
ODD_VALUES = st.one_of(
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=8),
    st.integers().map(str),
    st.sampled_from(("-1", "1e3", "٣", "0" * 400, "9" * 400, "nan", "{}", "1899-12-30T00:00:00")),
)
CRM: list[tuple[type[Action[Any]], bytes]] = [
    (GetCardInfo, crm("card_info")),
    (GetTransactionsInfo, crm("transactions")),
    (Transaction, crm("executed")),
]


every_reply = pytest.mark.parametrize(
    ("command", "body"), RKEEPER, ids=[command.name for command, _ in RKEEPER]
)


@every_reply
def test_a_reply_of_the_cash_server_cut_anywhere_proves_nothing(
    command: type[Command[Any]], body: bytes
):
    for end in range(len(body.rstrip())):
        with pytest.raises(GarbledReply) as caught:
            decode(command, body[:end])
        assert caught.value.code is ErrorCode.PROTOCOL


@every_reply
@settings(max_examples=15)
@given(data=st.data())
def test_a_damaged_reply_of_the_cash_server_is_read_or_refused(
    command: type[Command[Any]], body: bytes, data: st.DataObject
):
    with suppress(KioskError):
        decode(command, _damaged(data, body))


@every_reply
@settings(max_examples=15)
@given(data=st.data())
def test_a_reply_of_the_cash_server_with_parts_missing_or_odd_is_read_or_refused(
    command: type[Command[Any]], body: bytes, data: st.DataObject
):
    root = etree.fromstring(body)
    for _ in range(data.draw(st.integers(1, 4))):
        element = data.draw(st.sampled_from(list(root.iter())))
        parent = element.getparent()
        match data.draw(st.sampled_from(("odd", "without", "twice", "gone", "empty"))):
            case "odd" if element.attrib:
                element.set(data.draw(st.sampled_from(element.keys())), data.draw(ODD_VALUES))
            case "without" if element.attrib:
                del element.attrib[data.draw(st.sampled_from(element.keys()))]
            case "twice" if parent is not None:
                parent.append(deepcopy(element))
            case "gone" if parent is not None:
                parent.remove(element)
            case _:
                element.text = None
                del element[:]
    with suppress(KioskError):
        decode(command, etree.tostring(root))


@given(st.data())
def test_a_reply_of_the_card_system_cut_anywhere_proves_nothing(data: st.DataObject):
    action, body = data.draw(st.sampled_from(CRM))
    end = data.draw(st.integers(0, len(body.rstrip()) - 1))
    with pytest.raises(GarbledReply):
        message.decode(action, body[:end])


@given(st.data())
def test_a_damaged_reply_of_the_card_system_is_read_or_refused(data: st.DataObject):
    action, body = data.draw(st.sampled_from(CRM))
    with suppress(KioskError):
        message.decode(action, _damaged(data, body))


@given(st.binary(max_size=200))
def test_any_bytes_at_all(body: bytes):
    for read in (
        lambda: decode(PayOrder, body),
        lambda: message.decode(Transaction, body),
        lambda: grant.decode(body),
    ):
        with suppress(KioskError):
            read()


def _damaged(data: st.DataObject, body: bytes) -> bytes:
    at = data.draw(st.integers(0, len(body) - 1))
    length = data.draw(st.integers(0, 4))
    return body[:at] + data.draw(st.binary(max_size=4)) + body[at + length :]


@pytest.mark.parametrize(
    "body",
    [
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        b'<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><a b="&y;"/>',
        b'<!DOCTYPE a SYSTEM "http://192.0.2.1/a.dtd"><a/>',
        b"<a>&x;</a>",
        b"<a>" * 300 + b"</a>" * 300,
        b"<a " + b" ".join(b'a%d="1"' % n for n in range(1_700_000)) + b"/>",
        b"<a>" + b"<b/>" * 900_000 + b"</a>",
        b'<a b="' + b"x" * 11_000_000 + b'"/>',
        b"<a/>" + b" " * (16 * 1024 * 1024),
        "<a>борщ</a>".encode("cp1251"),
        "<?xml version='1.0'?><a>борщ</a>".encode("utf-16"),
        b"",
        b" \r\n ",
        b"HTTP/1.1 200 OK",
    ],
    ids=lambda body: repr(body[:24]),
)
def test_a_document_meant_to_harm_is_not_read(body: bytes):
    with pytest.raises(GarbledReply):
        read_document(body)


@pytest.mark.parametrize("declared", ["utf-8", "windows-1251", "no-such-charset"])
def test_bytes_are_utf8_whatever_the_declaration_says(declared: str):
    body = f'<?xml version="1.0" encoding="{declared}"?><a b="Борщ"/>'.encode()
    assert read_document(body).get("b") == "Борщ"


def test_a_byte_order_mark_and_blank_lines_before_the_document_do_not_matter():
    assert read_document(b"\xef\xbb\xbf<a/>").tag == "a"
    assert read_document(b'\r\n <?xml version="1.0"?><a/>').tag == "a"


def test_comments_and_instructions_are_no_elements():
    assert len(read_document(b"<a><!-- x --><?y z?><b/></a>")) == 1
