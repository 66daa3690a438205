"""`kiosk check` on the way to a cash server: nobody there, and whom to believe."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from kiosk.clients.crm_http import CrmAddress, CrmHttpLink
from kiosk.clock import SystemClock
from kiosk.doctor.card_system import card_system
from kiosk.doctor.lines import Thing
from tests.contract import hostile_answers as hostile
from tests.contract.doctor_visit import ASKED_OK, WHERE, fault, found, make_home, ok, warning
from tests.contract.tls_server import (
    Identity,
    make_identity,
    old_identity,
    reply,
    serving,
    silence,
)


@pytest.fixture(scope="module")
def till(tmp_path_factory: pytest.TempPathFactory) -> Identity:
    return make_identity(tmp_path_factory.mktemp("till"))


@pytest.fixture(scope="module")
def old_till() -> Identity:
    return old_identity()


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_home(tmp_path_factory.mktemp("kiosk"))


async def test_a_changed_certificate_is_one_sentence_with_both_fingerprints(
    home: Path, till: Identity
):
    async with serving(reply(hostile.GOOD), till) as server:
        lines = await found(home, port=server.port, fingerprint="ab" * 32)
    assert lines[Thing.CERTIFICATE] == fault(
        "The cash server shows another certificate than the pinned one: make sure that it is the "
        "right server, then enter the new fingerprint in cash_server.fingerprint. "
        f"(pinned is {'ab' * 32}, shown is {till.sha256})",
    )
    assert server.bytes_seen == b""
    assert lines[Thing.LOGIN] == warning(
        "Not looked at: the certificate has to be seen and right first.",
    )


async def test_a_port_without_tls_is_named(home: Path):
    async with serving(hostile.plain_page, hasty=True) as server:
        lines = await found(home, port=server.port)
    assert lines[Thing.CERTIFICATE] == fault(
        "What listens at the port of the cash server does not speak TLS: enter its HTTPS port as "
        "cash_server.port.",
    )


async def test_an_old_server_needs_a_word_in_the_profile(home: Path, old_till: Identity):
    async with serving(reply(hostile.GOOD), old_till, weak=True) as server:
        pin = old_till.sha256
        strict = await found(home, port=server.port, fingerprint=pin)
        lenient = await found(home, port=server.port, fingerprint=pin, weak_tls=True)
        changed = await found(home, port=server.port, fingerprint="ab" * 32, weak_tls=True)
    assert strict[Thing.CERTIFICATE] == fault(
        "The cash server breaks off while TLS is agreed on: check cash_server.port; an old cash "
        "server needs cash_server.weak_tls = true.",
    )
    assert lenient[Thing.CERTIFICATE] == ok(f"SHA-256 {pin}, as in the profile, over TLSv1")
    assert lenient[Thing.LOGIN] == ok(ASKED_OK)
    assert changed[Thing.CERTIFICATE][0] == "fault"


async def test_authorities_are_asked_where_the_profile_says_so(home: Path, tmp_path: Path):
    own = make_identity(tmp_path, "localhost")
    asked = {"host": "localhost", "certificate": "authorities"}
    async with serving(reply(hostile.GOOD), own) as server:
        public = await found(home, port=server.port, **asked)
        private = await found(home, port=server.port, ca_file=str(own.pem), **asked)
        named = await found(
            home, port=server.port, ca_file=str(own.pem), **{**asked, "host": "127.0.0.1"}
        )
        missing = await found(home, port=server.port, ca_file="/no/such.pem", **asked)
    nobody = (
        "No authority that is trusted here vouches for the certificate of the cash server: name "
        'its authority in cash_server.ca_file, or let cash_server.certificate be "pinned".'
    )
    assert public[Thing.CERTIFICATE] == fault(f"{nobody} (self-signed certificate)")
    assert private[Thing.CERTIFICATE] == ok(
        f"The authority in {own.pem} vouches for it, over TLSv1.3",
    )
    assert private[Thing.LOGIN] == ok(ASKED_OK)
    assert named[Thing.CERTIFICATE][1].startswith(nobody)
    assert "IP address mismatch" in named[Thing.CERTIFICATE][1]
    assert missing[Thing.CERTIFICATE] == fault(
        "cash_server.ca_file: /no/such.pem cannot be read as the certificate of an authority.",
    )


async def test_whoever_answers_is_believed_only_aloud(home: Path, till: Identity):
    async with serving(reply(hostile.GOOD), till) as server:
        lines = await found(home, port=server.port, certificate="insecure")
    assert lines[Thing.CERTIFICATE] == warning(
        "Whoever answers is believed, so anybody between can read the password and change orders: "
        'let cash_server.certificate be "pinned", with cash_server.fingerprint = '
        f'"{till.sha256}" once you have compared it.',
    )
    assert lines[Thing.LOGIN] == ok(ASKED_OK)
    log = (home / "logs" / "kiosk.jsonl").read_text("utf-8").splitlines()
    told = [json.loads(line) for line in log if "any certificate is believed" in line]
    assert [line["level"] for line in told] == ["warning"]


@pytest.mark.parametrize(
    ("host", "words"),
    [
        pytest.param(
            "127.0.0.1",
            f"Nothing listens at the port of the cash server: {WHERE}, and that its HTTP "
            "interface is switched on.",
            id="a closed port",
        ),
        pytest.param(
            # A broadcast address, for which no machine has a route of this kind.
            "127.255.255.255",
            "No network leads to the cash server: check cash_server.host, the cable and this "
            "machine's network settings.",
            id="no route",
        ),
        pytest.param(
            "x" * 70 + ".invalid",
            "This network does not know the name of the cash server: check cash_server.host, and "
            "the name server in this machine's network settings. (no name of a server is written "
            "so)",
            id="a name that cannot be",
        ),
    ],
)
async def test_a_server_that_is_not_there_is_one_sentence(
    home: Path, unused_tcp_port: int, host: str, words: str
):
    lines = await found(home, host=host, port=unused_tcp_port)
    assert lines[Thing.CERTIFICATE] == fault(words)
    assert lines[Thing.LOGIN][0] == "warning"


async def test_a_name_that_nobody_knows_is_one_sentence(home: Path):
    lines = await found(home, host="till.invalid", port=8443)
    state, words = lines[Thing.CERTIFICATE]
    assert state == "fault"
    # In brackets is what the resolver of this machine says of it.
    assert words.startswith(
        "This network does not know the name of the cash server: check cash_server.host, and the "
        "name server in this machine's network settings. ("
    )


async def test_a_machine_that_is_off_is_told_from_one_that_hangs(home: Path):
    async with serving(silence) as hanging:
        hangs = await found(home, port=hanging.port)
    with full() as port:
        off = await found(home, port=port)
    assert hangs[Thing.CERTIFICATE] == fault(
        "The cash server takes the connection and then says nothing: check cash_server.port, and "
        "whether the server hangs.",
    )
    assert off[Thing.CERTIFICATE] == fault(
        "Nobody is there at the address of the cash server: check cash_server.host, that the "
        "machine is on, and that no firewall stands between.",
    )


async def card_lines(url: str) -> list[tuple[str, str]]:
    address = CrmAddress(url=url, classifier="123", connect_timeout_s=0.5, reply_timeout_s=0.5)
    async with CrmHttpLink(address, SystemClock()) as crm:
        return [(line.health.value, line.words) async for line in card_system(crm, SystemClock())]


async def test_a_card_system_on_the_wrong_side_of_tls_is_a_warning(till: Identity):
    async with serving(reply(b""), till) as server:
        without = await card_lines(f"http://127.0.0.1:{server.port}/")
    async with serving(hostile.plain_page, hasty=True) as server:
        with_tls = await card_lines(f"https://127.0.0.1:{server.port}/")
    unseen = warning("Not looked at: the card system has to answer first.")
    assert without == [
        warning(
            "The card system took the question and closed the connection: look whether it is "
            "working, and check card_system.crm7.url. (asked without TLS)"
        ),
        unseen,
    ]
    assert with_tls == [
        warning(
            "What listens at the port of the card system does not speak TLS: enter its HTTPS port "
            "as the port in card_system.crm7.url."
        ),
        unseen,
    ]


async def test_a_web_page_instead_of_the_card_system_is_a_warning():
    async with serving(reply(hostile.PROXY_PAGE)) as server:
        page = await card_lines(f"http://127.0.0.1:{server.port}/")
    assert page[0] == warning(
        "A web page comes instead of an answer of the card system: look for a proxy between, and "
        "check card_system.crm7.url."
    )


@contextmanager
def full() -> Iterator[int]:
    """A port whose queue is full: the system drops whoever knocks, as if there were nobody."""
    with ExitStack() as open_:
        listening = open_.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        for _ in range(2):
            knocking = open_.enter_context(socket.socket())
            knocking.setblocking(False)
            knocking.connect_ex(listening.getsockname())
        yield listening.getsockname()[1]
