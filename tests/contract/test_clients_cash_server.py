"""The link to the cash server over real sockets: what it believes, and what it says happened."""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest

from kiosk.clients.cash_server import CashServerAddress, CashServerLink
from kiosk.clients.certificates import Authorities, Pinned, Trust
from kiosk.clients.handshake import fingerprint_of
from kiosk.clients.http_exchange import EXPECTED
from kiosk.errors import (
    ErrorCode,
    GarbledReply,
    NoReply,
    NotSent,
    Obstacle,
    PosRefused,
    SettingsError,
)
from kiosk.wire.rkeeper.menu_collections import GetMenuItems
from kiosk.wire.rkeeper.system import GetSystemInfo2
from tests.contract.tls_server import (
    Answer,
    Identity,
    TlsServer,
    drip,
    make_identity,
    old_identity,
    raw,
    reply,
    reset,
    serving,
    silence,
)

REQUEST = b"<RK7Query/>"
OK = (
    b'<RK7QueryResult ServerVersion="7.7.0.330" Status="Ok" CMD="GetSystemInfo2" ErrorText="">'
    b'<SystemInfo RestCode="123450007"/></RK7QueryResult>'
)


@pytest.fixture(scope="module")
def till(tmp_path_factory: pytest.TempPathFactory) -> Identity:
    return make_identity(tmp_path_factory.mktemp("till"))


@pytest.fixture(scope="module")
def old_till() -> Identity:
    return old_identity()


@pytest.fixture(scope="module")
def stranger(tmp_path_factory: pytest.TempPathFactory) -> Identity:
    return make_identity(tmp_path_factory.mktemp("stranger"), "till")


def link_to(
    port: int,
    trust: Trust | None,
    *,
    scheme: str = "https",
    timeout_s: float = 5.0,
    connect_timeout_s: float = 2.0,
) -> CashServerLink:
    return CashServerLink(
        CashServerAddress(
            url=f"{scheme}://127.0.0.1:{port}",
            user="KIOSK1",
            password="till-secret",
            trust=trust,
            connect_timeout_s=connect_timeout_s,
            reply_timeout_s=timeout_s,
        )
    )


@asynccontextmanager
async def linked(
    answer: Answer, identity: Identity, *, timeout_s: float = 5.0, connect_timeout_s: float = 2.0
) -> AsyncIterator[tuple[TlsServer, CashServerLink]]:
    """A server with a certificate, and a link that has it pinned."""
    async with (
        serving(answer, identity) as server,
        link_to(
            server.port,
            Pinned(sha256=identity.sha256),
            timeout_s=timeout_s,
            connect_timeout_s=connect_timeout_s,
        ) as link,
    ):
        yield server, link


async def test_a_self_signed_certificate_is_trusted_by_its_fingerprint_alone(till: Identity):
    async with linked(reply(OK), till) as (server, link):
        info = await link.ask(GetSystemInfo2())
    assert info.restaurant_code == "123450007"
    (request,) = server.requests
    head, _, body = request.partition(b"\r\n\r\n")
    assert head.startswith(b"POST /rk7api/v0/xmlinterface.xml HTTP/1.1")
    assert b"Content-Type: application/xml\r\n" in head
    assert b"Authorization: Basic S0lPU0sxOnRpbGwtc2VjcmV0" in head
    assert b"Accept-Encoding: identity" in head
    assert body.startswith(b"<?xml")


async def test_a_fingerprint_may_be_written_with_colons_and_capitals(till: Identity):
    written = ":".join(till.sha256[i : i + 2] for i in range(0, 64, 2)).upper()
    async with (
        serving(reply(OK), till) as server,
        link_to(server.port, Pinned(sha256=written)) as link,
    ):
        assert await link.post(REQUEST) == OK


async def test_an_expired_weak_certificate_of_another_name_is_fine_if_it_is_the_pinned_one(
    old_till: Identity,
):
    async with serving(reply(OK), old_till, weak=True) as server:
        trust = Pinned(sha256=old_till.sha256, weak_tls=True)
        async with link_to(server.port, trust) as link:
            assert await link.post(REQUEST) == OK


async def test_weak_tls_weakens_no_pin(old_till: Identity):
    async with (
        serving(reply(OK), old_till, weak=True) as server,
        link_to(server.port, Pinned(sha256="00" * 32, weak_tls=True)) as link,
    ):
        with pytest.raises(NotSent) as caught:
            await link.post(REQUEST)
    assert caught.value.code is ErrorCode.POS_CERTIFICATE_CHANGED
    assert server.bytes_seen == b""


async def test_old_tls_is_not_spoken_unasked(old_till: Identity):
    async with (
        serving(reply(OK), old_till, weak=True) as server,
        link_to(server.port, Pinned(sha256=old_till.sha256)) as link,
    ):
        with pytest.raises(NotSent) as caught:
            await link.post(REQUEST)
    assert caught.value.obstacle is Obstacle.TLS_BROKEN_OFF


async def test_a_server_in_the_middle_sees_no_byte_of_a_request(till: Identity, stranger: Identity):
    async with (
        serving(reply(OK), stranger) as middle,
        link_to(middle.port, Pinned(sha256=till.sha256)) as link,
    ):
        with pytest.raises(NotSent) as caught:
            await link.post(REQUEST)
    assert caught.value.code is ErrorCode.POS_CERTIFICATE_CHANGED
    assert till.sha256 in caught.value.detail
    assert stranger.sha256 in caught.value.detail
    assert middle.bytes_seen == b""
    assert middle.requests == []


async def test_a_certificate_that_changes_while_the_link_is_open_is_noticed(
    till: Identity, stranger: Identity
):
    once = reply(OK, headers="Connection: close\r\n")
    async with linked(once, till) as (server, link):
        assert await link.post(REQUEST) == OK
        await server.stop()
        async with serving(reply(OK), stranger, port=server.port) as other:
            with pytest.raises(NotSent) as caught:
                await link.post(REQUEST)
    assert caught.value.code is ErrorCode.POS_CERTIFICATE_CHANGED
    assert other.bytes_seen == b""


async def test_without_a_pin_a_self_signed_certificate_is_not_believed(till: Identity):
    async with serving(reply(OK), till) as server, link_to(server.port, Authorities()) as link:
        with pytest.raises(NotSent) as caught:
            await link.post(REQUEST)
    assert caught.value.code is ErrorCode.POS_UNREACHABLE
    assert server.bytes_seen == b""


async def test_https_without_any_trust_believes_nobody(till: Identity):
    async with serving(reply(OK), till) as server, link_to(server.port, None) as link:
        with pytest.raises(NotSent):
            await link.post(REQUEST)
    assert server.bytes_seen == b""


async def test_the_fingerprint_for_the_installer_is_the_one_that_is_pinned(till: Identity):
    async with serving(reply(OK), till) as server:
        assert await fingerprint_of("127.0.0.1", server.port) == till.sha256
    assert server.bytes_seen == b""
    with pytest.raises(NotSent):
        await fingerprint_of("127.0.0.1", server.port)


async def test_a_closed_port_means_nothing_was_sent(till: Identity):
    async with serving(reply(OK), till) as server:
        pass
    async with link_to(server.port, Pinned(sha256=till.sha256)) as link:
        with pytest.raises(NotSent) as caught:
            await link.post(REQUEST)
    assert caught.value.code is ErrorCode.POS_UNREACHABLE


async def test_a_server_that_does_not_speak_tls_gets_nothing(till: Identity):
    async with (
        serving(reply(OK)) as server,
        link_to(server.port, Pinned(sha256=till.sha256)) as link,
    ):
        with pytest.raises(NotSent):
            await link.post(REQUEST)
    assert b"Authorization" not in server.bytes_seen


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(reset, id="reset"),
        pytest.param(raw(b""), id="closed without a word"),
        pytest.param(raw(b"HTTP/1.1 200 OK\r\nContent-Le"), id="cut in the head"),
        pytest.param(
            raw(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n<RK7"), id="cut in the body"
        ),
        pytest.param(raw(b"\x00\x01\x02\x03\r\n\r\n"), id="not HTTP"),
        pytest.param(
            raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"), id="chunks"
        ),
    ],
)
async def test_trouble_after_the_request_left_is_an_unknown_outcome(till: Identity, answer: Answer):
    async with linked(answer, till) as (server, link):
        with pytest.raises(NoReply):
            await link.post(REQUEST)
    assert len(server.requests) == 1, "a request is never repeated by the link"


async def test_a_silent_server_is_given_up_after_the_time_out(till: Identity):
    async with linked(silence, till, timeout_s=0.2) as (_, link):
        with pytest.raises(NoReply) as caught:
            await link.post(REQUEST)
    assert caught.value.code is ErrorCode.POS_SILENT


async def test_one_time_out_may_be_longer_than_the_others(till: Identity):
    async with linked(silence, till, timeout_s=60.0) as (_, link):
        with pytest.raises(NoReply):
            await link.post(REQUEST, reply_timeout_s=0.2)


async def test_a_reply_that_drips_for_ever_ends(till: Identity):
    async with linked(drip, till, timeout_s=0.2, connect_timeout_s=0.2) as (_, link):
        with pytest.raises(NoReply):
            await link.post(REQUEST)


@pytest.mark.parametrize("status", ["401 Unauthorized", "403 Forbidden"])
async def test_a_wrong_login_is_a_refusal(till: Identity, status: str):
    async with linked(reply(b"", status=status), till) as (_, link):
        with pytest.raises(PosRefused) as caught:
            await link.post(REQUEST)
    assert caught.value.code is ErrorCode.POS_LOGIN_REFUSED


@pytest.mark.parametrize(
    "status", ["302 Found", "404 Not Found", "502 Bad Gateway", "204 No Content"]
)
async def test_somebody_elses_page_proves_nothing(till: Identity, status: str):
    page = reply(b"" if "204" in status else b"<html/>", status=status, headers="Location: /\r\n")
    async with linked(page, till) as (server, link):
        with pytest.raises(GarbledReply):
            await link.post(REQUEST)
    assert len(server.requests) == 1, "redirects are not followed"


async def test_a_packed_reply_is_not_unpacked(till: Identity):
    packed = reply(b"\x1f\x8b", headers="Content-Encoding: gzip\r\n")
    async with linked(packed, till) as (_, link):
        with pytest.raises(GarbledReply):
            await link.post(REQUEST)


async def test_a_wrong_charset_in_the_head_does_not_matter(till: Identity):
    body = OK.replace(b'ErrorText=""', 'ErrorText="" Note="Борщ"'.encode())
    wrong = reply(body, headers="Content-Type: text/xml; charset=windows-1251\r\n")
    async with linked(wrong, till) as (_, link):
        assert (await link.ask(GetSystemInfo2())).restaurant_code == "123450007"


async def test_an_endless_reply_is_cut_off(till: Identity, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("kiosk.clients.cash_server.MAX_DOCUMENT", 1000)
    async with linked(reply(b"x" * 1001), till) as (_, link):
        with pytest.raises(GarbledReply):
            await link.post(REQUEST)


async def test_a_large_collection_is_read_while_it_arrives(till: Identity):
    items = b"".join(b'<Item Ident="%d" Status="rsActive"/>' % n for n in range(1, 5001))
    body = (
        b'<RK7QueryResult Status="Ok" CMD="GetRefData"><RK7Reference DataVersion="7"><Items>'
        + items
        + b"</Items></RK7Reference></RK7QueryResult>"
    )
    async with linked(reply(body), till) as (_, link):
        answer = await link.ask(GetMenuItems())
    assert (answer.version, len(answer.rows), answer.rows[-1].id) == (7, 5000, 5000)


async def test_a_connection_is_used_again(till: Identity):
    async with linked(reply(OK), till) as (server, link):
        for _ in range(3):
            await link.post(REQUEST)
    assert (server.connections, len(server.requests)) == (1, 3)


async def test_a_connection_the_server_closed_meanwhile_is_replaced(till: Identity):
    once = reply(OK, headers="Connection: close\r\n")
    async with linked(once, till) as (server, link):
        for _ in range(3):
            assert await link.post(REQUEST) == OK
    assert server.connections == 3


@pytest.mark.parametrize(
    "url",
    ["http://192.168.10.5:8443", "ftp://127.0.0.1", "https://", "127.0.0.1:8443", "https://[::1"],
)
def test_an_address_that_would_show_the_password_or_makes_no_sense_is_refused(url: str):
    with pytest.raises(SettingsError) as caught:
        CashServerLink(CashServerAddress(url=url, user="u", password="p", trust=None))
    assert "cash_server.url" in caught.value.problems[0]


async def test_plain_http_to_this_machine_is_taken():
    async with serving(reply(OK)) as server, link_to(server.port, None, scheme="http") as link:
        assert await link.post(REQUEST) == OK


@pytest.mark.parametrize(
    "host", ["no such host", "under_score.invalid", "x" * 70 + ".invalid", "..", "a..b"]
)
async def test_a_host_that_cannot_exist_means_nothing_was_sent(host: str):
    address = CashServerAddress(
        url=f"https://{host}:8443", user="u", password="p", trust=Pinned(sha256="00" * 32)
    )
    try:
        link = CashServerLink(address)
    except SettingsError:
        return
    async with link:
        with pytest.raises(NotSent):
            await link.post(REQUEST)


def test_every_exception_of_the_library_is_expected():
    found = [
        thing
        for _, thing in inspect.getmembers(httpx, inspect.isclass)
        if issubclass(thing, BaseException)
    ]
    assert len(found) > 20
    for exception in found:
        assert issubclass(exception, EXPECTED), exception


def test_secrets_do_not_show():
    address = CashServerAddress(url="https://h", user="u", password="till-secret", trust=None)
    assert "till-secret" not in repr(address)
