"""`kiosk check` before answers that no cash server gives: the exact sentence for each."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from kiosk.doctor.lines import Thing
from tests.contract import hostile_answers as hostile
from tests.contract.doctor_visit import (
    ASKED_OK,
    WHERE,
    at_till,
    fault,
    found,
    make_home,
    ok,
    warning,
)
from tests.contract.tls_server import (
    Answer,
    Identity,
    drip,
    make_identity,
    raw,
    reply,
    reset,
    serving,
    silence,
)


@pytest.fixture(scope="module")
def till(tmp_path_factory: pytest.TempPathFactory) -> Identity:
    return make_identity(tmp_path_factory.mktemp("till"))


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_home(tmp_path_factory.mktemp("kiosk"))


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


@pytest.mark.parametrize("first", [b"", b"<RK7QueryResult>"])
async def test_a_flood_costs_no_memory(home: Path, till: Identity, first: bytes):
    """The highest the process ever stood, beside one that got an empty answer."""
    peaks = []
    for answer in (reply(b""), hostile.flood(first)):
        async with serving(answer, till) as server:
            at_till(home, port=server.port, fingerprint=till.sha256)
            peaks.append(await peak_of_check(home))
    calm, flooded = peaks
    assert flooded - calm < 64 * 1024, f"KiB: {calm}, then {flooded}"


async def peak_of_check(home: Path) -> int:
    """KiB of a `kiosk check` process at its highest."""
    told = "open('/proc/self/status').read().partition('VmHWM:')[2].split()[0]"
    program = (
        f"import atexit, sys; atexit.register(lambda: print({told}, file=sys.stderr));"
        f"sys.argv = ['kiosk', 'check', '--home', {str(home)!r}];"
        "from kiosk.commands.line import main; main()"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        program,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await process.communicate()
    assert b"fault\tLogin at the cash server" in out, err.decode()
    return int(err)
