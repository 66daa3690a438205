"""`kiosk check` before everything that can be at a cash server's address: the exact sentence."""

from __future__ import annotations

import asyncio
import json
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final

import pytest
import typer
from typer.testing import CliRunner

from kiosk.commands.check import check
from kiosk.commands.setup import setup
from kiosk.doctor.lines import Thing
from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import load_tables
from kiosk.settings.writer import text_of, write_text
from tests.contract import hostile_answers as hostile
from tests.contract.tls_server import (
    Answer,
    Identity,
    drip,
    make_identity,
    old_identity,
    raw,
    reply,
    reset,
    serving,
    silence,
)

TIME_OUT_S: Final = 0.5
SETUP_FILE: Final = f"""
    [cash_server]
    host = "127.0.0.1"
    port = 1
    user = "KIOSK1"
    password = "env:PASSWORD"
    fingerprint = "{"00" * 32}"
    connect_timeout_s = {TIME_OUT_S}
    reply_timeout_s = {TIME_OUT_S}
    [restaurant]
    code = "123450007"
    station_id = 15010
    cashier_id = 1000050
    waiter_id = 1000050
    table_id = 1000070
    card_tender_id = 1000310
    void_reason_id = 1000600
    order_types = [{{ meaning = "eat-in", id = 1 }}]
    [licence]
    lifetime = true
"""

ASKED_OK: Final = "r_keeper 7.7.0.330 at MID1"
WHERE: Final = "check cash_server.host and port"


def ok(words: str) -> tuple[str, str]:
    return ("ok", words)


def warning(words: str) -> tuple[str, str]:
    return ("warning", words)


def fault(words: str) -> tuple[str, str]:
    return ("fault", words)


@pytest.fixture(scope="module")
def till(tmp_path_factory: pytest.TempPathFactory) -> Identity:
    return make_identity(tmp_path_factory.mktemp("till"))


@pytest.fixture(scope="module")
def old_till() -> Identity:
    return old_identity()


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("kiosk") / "home"
    file = home.with_suffix(".toml")
    file.write_text(SETUP_FILE, encoding="utf-8")
    made = _run(setup, "--from", file, "--home", home, "--no-verify")
    assert made.exit_code == 0, made.output
    return home


def _run(command: Any, *arguments: str | Path) -> Any:
    line = typer.Typer()
    line.command()(command)
    return CliRunner().invoke(line, [*map(str, arguments)], env={"PASSWORD": "till-secret"})


async def found(home: Path, **cash_server: object) -> dict[Thing, tuple[str, str]]:
    """What the doctor says of a profile with these values, by thing: state and words."""
    tables = load_tables(home / PROFILE_FILE)
    tables["cash_server"] |= {
        "host": "127.0.0.1",
        "certificate": "pinned",
        "fingerprint": "00" * 32,
        "ca_file": "",
        "weak_tls": False,
        **cash_server,
    }
    write_text(text_of(tables), home / PROFILE_FILE)
    began = time.monotonic()
    # The servers of the tests live on this loop.
    ended = await asyncio.to_thread(_run, check, "--home", home, "--json")
    assert time.monotonic() - began < 5 + 6 * TIME_OUT_S
    assert "till-secret" not in ended.output
    assert ended.exception is None or isinstance(ended.exception, SystemExit)
    lines = json.loads(ended.stdout)["lines"]
    return {Thing(line["name"]): (line["state"], line["words"]) for line in lines}


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        pytest.param(
            reply(hostile.PROXY_PAGE),
            "A web page comes instead of an answer of the cash server: look for a proxy between, "
            f"and {WHERE}.",
            id="a proxy's page",
        ),
        pytest.param(
            reply(b""),
            f"The answer of the cash server is empty: look whether it is working, and {WHERE}.",
            id="an empty body",
        ),
        pytest.param(
            hostile.flood(),
            f"The answer of the cash server is empty: look whether it is working, and {WHERE}.",
            id="500 MB of blanks",
        ),
        pytest.param(
            hostile.flood(b"<RK7QueryResult>"),
            "The answer is longer than any that the cash server gives: make sure that it is the "
            f"right server, and {WHERE}. (more than 16777216 bytes)",
            id="500 MB",
        ),
        pytest.param(
            raw(b"HTTP/1.1 200 OK\r\nContent-Length: 524288000\r\n\r\n"),
            "The answer is longer than any that the cash server gives: make sure that it is the "
            f"right server, and {WHERE}. (more than 16777216 bytes)",
            id="500 MB announced",
        ),
        pytest.param(
            reply(hostile.ENTITY_BOMB),
            "The answer declares a document type, as no answer of the cash server does: make sure "
            f"that it is the right server, and {WHERE}.",
            id="an entity bomb",
        ),
        pytest.param(
            reply(b"", status="401 Unauthorized"),
            "The cash server refuses the login: check cash_server.user and password, and that the "
            "employee's role has the HTTP-access right. (HTTP 401)",
            id="a wrong login",
        ),
        pytest.param(
            reply(b"<html/>", status="404 Not Found"),
            "A server answers and has nothing at the path that was asked: check cash_server.path, "
            "and cash_server.host and port. (HTTP 404)",
            id="a wrong path",
        ),
        pytest.param(
            hostile.elsewhere,
            "The cash server sends us to another address, and the kiosk follows nobody: enter the "
            "address that answers itself in cash_server.host and port. (HTTP 302)",
            id="a redirection",
        ),
        pytest.param(
            reply(b"x" * 1_000_000, status="500 Internal Server Error"),
            "The cash server reports a fault of its own: look at its log or start it anew, then "
            "try again. (HTTP 500)",
            id="an internal error",
        ),
        pytest.param(
            hostile.packed,
            "The cash server packs its answers, which the kiosk does not ask for: switch "
            "compression off there, or in the proxy between. (gzip)",
            id="gzip",
        ),
        pytest.param(
            hostile.packed_in_secret,
            "The cash server packs its answers, which the kiosk does not ask for: switch "
            "compression off there, or in the proxy between.",
            id="gzip that does not say so",
        ),
        pytest.param(
            reply(b'{"status": "ok"}'),
            "What comes is no XML, so it is not from the cash server: another program is there; "
            f"{WHERE}.",
            id="JSON",
        ),
        pytest.param(
            reply(hostile.OTHER_XML),
            f"The XML that comes is not from the cash server: another program is there; {WHERE}.",
            id="another program's XML",
        ),
        pytest.param(
            hostile.gibberish,
            f"What listens at the port of the cash server does not speak HTTP: {WHERE}.",
            id="a mail server",
        ),
        pytest.param(
            silence,
            "The cash server took the question and did not answer in time: look whether it is "
            "working, then try again.",
            id="silence",
        ),
        pytest.param(
            drip,
            "The cash server began to answer and came to no end in time: look whether it or the "
            "network is overloaded, then try again.",
            id="an answer without end",
        ),
        pytest.param(
            reset,
            "The cash server took the question and closed the connection: look whether it is "
            f"working, and {WHERE}.",
            id="a reset",
        ),
        pytest.param(
            raw(b""),
            "The cash server took the question and closed the connection: look whether it is "
            f"working, and {WHERE}.",
            id="closed without a word",
        ),
        pytest.param(
            hostile.cut_off,
            "The answer of the cash server breaks off in the middle: look at the network and at "
            "what stands between, then try again.",
            id="closed in the middle",
        ),
    ],
)
async def test_an_answer_that_is_none_is_one_sentence(
    home: Path, till: Identity, answer: Answer, words: str
):
    async with serving(answer, till) as server:
        lines = await found(home, port=server.port, fingerprint=till.sha256)
    assert lines[Thing.CERTIFICATE][0] == "ok"
    assert lines[Thing.LOGIN] == fault(words)
    assert lines[Thing.MENU] == warning("Not looked at: the login has to work first.")


@pytest.mark.parametrize("answer", [hostile.wrong_charset, hostile.byte_by_byte])
async def test_an_odd_way_to_say_the_right_thing_is_fine(
    home: Path, till: Identity, answer: Answer
):
    async with serving(answer, till) as server:
        lines = await found(home, port=server.port, fingerprint=till.sha256)
    assert lines[Thing.LOGIN] == ok(ASKED_OK)
    assert lines[Thing.RESTAURANT] == ok("Кафе «Самовар» 123450007, shift 73")


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
