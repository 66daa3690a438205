"""The licence server: the header, the address, the answer."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import pytest

from kiosk.errors import ErrorCode, GarbledReply, LicenceRefused
from kiosk.wire.licence.account import usr_header
from kiosk.wire.licence.grant import SERVICE_URL, decode, request_url
from kiosk.wire.rkeeper.stamp import LicenceIdentity, licence_anchor

PRODUCT = UUID("655cee55-7bcd-4826-b6e0-a8ccf2017ef3")
ANSWER = (
    b'{"id":"8c5ad0b2-1f0e-4c57-9d0f-2f0a4b6f7711","expirationDate":"2026-12-31T00:00:00",'
    b'"qty":1.0}'
)


def test_the_header_of_the_documents_worked_example():
    header = usr_header("kiosk-demo@example.com", "Pa55-demo", "demo-token-0123456789")
    assert header.value == (
        "a2lvc2stZGVtb0BleGFtcGxlLmNvbTtmODA2YzhiN2I4YjgzOTEwZGE1YjY4ZDVkOGU4NjVlNTtmZjE4OTBhZGEw"
        "MzljOTcxY2ExZDQ1MjcwNWViOTk2Yg=="
    )
    assert header.value not in repr(header)


def test_the_anchor_is_escaped_in_the_address_and_raw_elsewhere():
    anchor = licence_anchor(PRODUCT, " 123450007 ")
    assert anchor == "6:655cee55-7bcd-4826-b6e0-a8ccf2017ef3#123450007/17"
    assert request_url(SERVICE_URL, anchor) == (
        "https://l.ucs.ru/ls5api/api/License/GetLicenseIdByAnchor"
        "?anchor=6%3A655cee55-7bcd-4826-b6e0-a8ccf2017ef3%23123450007/17"
    )


def test_an_active_licence():
    licence = decode(ANSWER)
    assert licence.id == "8c5ad0b2-1f0e-4c57-9d0f-2f0a4b6f7711"
    assert licence.expires == datetime.fromisoformat("2026-12-31T00:00:00")
    assert licence.quantity == 1
    assert licence.id not in repr(licence)


def test_the_licence_token_does_not_show_in_requests_either():
    identity = LicenceIdentity(anchor="a", token="t0ken", instance=PRODUCT)
    assert "t0ken" not in repr(identity) + repr(identity.numbered(1))


@pytest.mark.parametrize(
    "body", [b"{}", b'{"id":""}', b'{"id":null}', b'{"ErrorCode":5,"ErrorMessage":"no licence"}']
)
def test_an_answer_without_an_id_means_there_is_no_licence(body: bytes):
    with pytest.raises(LicenceRefused) as caught:
        decode(body)
    assert caught.value.code is ErrorCode.LICENCE_ABSENT


def test_the_servers_own_words_reach_the_log():
    with pytest.raises(LicenceRefused) as caught:
        decode(b'{"ErrorCode":5,"ErrorMessage":"no licence"}')
    assert "no licence" in caught.value.detail


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html/>",
        b"[]",
        b'"x"',
        b'{"id":7}',
        b'{"id":"x","expirationDate":"soon"}',
        b"[" * 60_000,
        b'{"id":"' + b"x" * 70_000 + b'"}',
        b'{"id":"\xff"}',
    ],
    ids=lambda body: repr(body[:20]),
)
def test_an_unreadable_answer_proves_nothing(body: bytes):
    with pytest.raises(GarbledReply):
        decode(body)


@pytest.mark.parametrize("qty", ["1.0", '"2"', "NaN", "Infinity", "[]", "null", '"many"'])
def test_an_odd_quantity_does_not_lose_the_licence(qty: str):
    assert decode(b'{"id":"x","qty":%s}' % qty.encode()).id == "x"


def test_names_of_the_answer_in_any_case_and_fractions_of_a_second():
    licence = decode(b'{"Id":"x","ExpirationDate":"2026-12-31T00:00:00.0000000","Qty":3}')
    assert (licence.quantity, licence.expires) == (
        3,
        datetime.fromisoformat("2026-12-31T00:00:00"),
    )
