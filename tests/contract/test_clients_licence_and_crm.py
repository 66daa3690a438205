"""The links to the licence server and to the card system over real sockets."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.clients.crm_http import CrmAddress, CrmHttpLink
from kiosk.clients.licence_server import LicenceServerAddress, LicenceServerLink
from kiosk.errors import (
    CrmRefused,
    ErrorCode,
    GarbledReply,
    LicenceRefused,
    NoReply,
    NotSent,
    SettingsError,
)
from kiosk.wire.crm.cards import GetCardInfo
from kiosk.wire.crm.system import GetVersion
from kiosk.wire.licence.account import usr_header
from tests.contract.tls_server import make_identity, raw, reply, reset, serving, silence

ANCHOR = "6:655cee55-7bcd-4826-b6e0-a8ccf2017ef3#123450007/17"
USR = usr_header("kiosk-demo@example.com", "Pa55-demo", "demo-token-0123456789")
GRANT = (
    b'{"id":"8c5ad0b2-1f0e-4c57-9d0f-2f0a4b6f7711",'
    b'"expirationDate":"2026-12-31T00:00:00","qty":1.0}'
)
VERSION = (
    b'<?xml version="1.0" encoding="utf-8"?><Version Message_ID="1"><Server_Info>CRM</Server_Info>'
    b"<Major>7</Major><Minor>2</Minor><Release>0</Release><Build>15</Build></Version>"
)
UNKNOWN = '<Data Message_ID="1" ErrorCode="SAC-0014" ErrorText="Карта не найдена"/>'.encode()


class StoppedClock:
    def now(self) -> datetime:
        return datetime(2026, 3, 14, 12, 0, 0, 380_000, tzinfo=UTC)

    def monotonic(self) -> float:
        return 0.0


def licence_link(port: int, *, timeout_s: float = 5.0) -> LicenceServerLink:
    url = f"http://127.0.0.1:{port}/ls5api/api/License/"
    return LicenceServerLink(
        LicenceServerAddress(usr=USR, url=url, reply_timeout_s=timeout_s, connect_timeout_s=0.5)
    )


def crm_link(url: str, *, timeout_s: float = 5.0, ca_file: Path | None = None) -> CrmHttpLink:
    address = CrmAddress(
        url=url,
        classifier="123",
        unit_id=7,
        ca_file=ca_file,
        reply_timeout_s=timeout_s,
        connect_timeout_s=0.5,
    )
    return CrmHttpLink(address, StoppedClock())


async def test_the_licence_is_asked_for_with_the_anchor_escaped():
    async with serving(reply(GRANT)) as server, licence_link(server.port) as link:
        grant = await link.licence_of(ANCHOR)
    assert grant.id == "8c5ad0b2-1f0e-4c57-9d0f-2f0a4b6f7711"
    head = server.requests[0]
    assert head.startswith(
        b"GET /ls5api/api/License/GetLicenseIdByAnchor"
        b"?anchor=6%3A655cee55-7bcd-4826-b6e0-a8ccf2017ef3%23123450007/17 HTTP/1.1"
    )
    assert f"usr: {USR.value}".encode() in head


async def test_a_wrong_licence_account_is_a_refusal():
    async with serving(reply(b"", status="401 No")) as server, licence_link(server.port) as link:
        with pytest.raises(LicenceRefused) as caught:
            await link.licence_of(ANCHOR)
    assert caught.value.code is ErrorCode.LICENCE_LOGIN_REFUSED


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (reply(b'{"id":""}'), LicenceRefused),
        (reply(b"<html>"), GarbledReply),
        (reply(b"", status="500 Oops"), GarbledReply),
        (reset, NoReply),
        (silence, NoReply),
    ],
)
async def test_trouble_with_the_licence_server_has_its_name(answer, expected):
    async with serving(answer) as server, licence_link(server.port, timeout_s=0.2) as link:
        with pytest.raises(expected):
            await link.licence_of(ANCHOR)


async def test_a_licence_server_that_is_away_heard_nothing():
    async with serving(reply(GRANT)) as server:
        pass
    async with licence_link(server.port) as link:
        with pytest.raises(NotSent) as caught:
            await link.licence_of(ANCHOR)
    assert caught.value.code is ErrorCode.LICENCE_UNREACHABLE


async def test_the_licence_account_is_not_shown_to_a_server_of_unknown_authority(tmp_path: Path):
    stranger = make_identity(tmp_path)
    async with serving(reply(GRANT), stranger) as server:
        address = LicenceServerAddress(usr=USR, url=f"https://127.0.0.1:{server.port}/")
        async with LicenceServerLink(address) as link:
            with pytest.raises(NotSent):
                await link.licence_of(ANCHOR)
    assert server.bytes_seen == b""


def test_the_licence_account_never_goes_over_plain_http_to_another_machine():
    with pytest.raises(SettingsError):
        LicenceServerLink(LicenceServerAddress(usr=USR, url="http://l.example.com/"))


async def test_a_question_to_the_card_system_says_who_asks_and_when():
    async with (
        serving(reply(VERSION)) as server,
        crm_link(f"http://127.0.0.1:{server.port}/crm/") as link,
    ):
        assert (await link.ask(GetVersion())).number == (7, 2, 0, 15)
    (request,) = server.requests
    assert request.startswith(b"POST /crm/ HTTP/1.1")
    assert b"Content-Type: application/xml; charset=utf-8\r\n" in request
    assert b' Action="Get version" Terminal_Type="123" Unit_ID="7"' in request
    assert b'Sys_Date_Time="2026-03-14 12:00:00.38 +00:00"' in request


@pytest.mark.parametrize("status", ["200 OK", "400 Bad Request", "500 Internal Server Error"])
async def test_a_refusal_of_the_card_system_counts_under_any_status(status: str):
    async with (
        serving(reply(UNKNOWN, status=status)) as server,
        crm_link(f"http://127.0.0.1:{server.port}") as link,
    ):
        with pytest.raises(CrmRefused) as caught:
            await link.ask(GetCardInfo(card="9643000012345678"))
    assert (caught.value.code, caught.value.sac) == (ErrorCode.CARD_UNKNOWN, "SAC-0014")


@pytest.mark.parametrize(
    ("answer", "expected", "code"),
    [
        (reply(b"<html/>"), GarbledReply, ErrorCode.PROTOCOL),
        (reply(b"", status="502 Bad Gateway"), GarbledReply, ErrorCode.PROTOCOL),
        (raw(b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n<Ver"), NoReply, ErrorCode.CRM_SILENT),
        (silence, NoReply, ErrorCode.CRM_SILENT),
    ],
)
async def test_silence_of_the_card_system_is_no_refusal(answer, expected, code):
    async with (
        serving(answer) as server,
        crm_link(f"http://127.0.0.1:{server.port}", timeout_s=0.2) as link,
    ):
        with pytest.raises(expected) as caught:
            await link.ask(GetVersion())
    assert caught.value.code is code


async def test_a_card_server_under_its_own_authority_is_believed_with_its_file(tmp_path: Path):
    own = make_identity(tmp_path, "localhost")
    async with serving(reply(VERSION), own) as server:
        url = f"https://localhost:{server.port}"
        async with crm_link(url, ca_file=own.pem) as link:
            assert (await link.ask(GetVersion())).info == "CRM"
        async with crm_link(url) as link:
            with pytest.raises(NotSent):
                await link.ask(GetVersion())
    assert len(server.requests) == 1


async def test_a_missing_authority_file_is_a_matter_of_settings(tmp_path: Path):
    link = crm_link("https://localhost:1", ca_file=tmp_path / "no-such.pem")
    with pytest.raises(SettingsError):
        await link.open()


def test_plain_http_to_a_card_server_elsewhere_has_to_be_asked_for():
    with pytest.raises(SettingsError):
        crm_link("http://192.168.10.6:9192/")
    asked = CrmAddress(url="http://192.168.10.6:9192/", classifier="1", plain_http=True)
    CrmHttpLink(asked, StoppedClock())
