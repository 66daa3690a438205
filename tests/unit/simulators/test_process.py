"""The simulators as a real process: what it prints, what it serves, and that it ends."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import http.client
import json
import os
import select
import signal
import socket
import ssl
import sys
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest

from kiosk.simulators.addresses import SimulatorAddresses
from kiosk.simulators.launch import SimulatorProcess, SimulatorRefused, SimulatorsNotStarted

STATION = "<RK7Query><RK7CMD CMD='GetSystemInfo2'/></RK7Query>"
DEBIT = (
    '<Message Action="Transaction" Terminal_Type="{classifier}" Unit_ID="1" Message_ID="5">'
    "<Transaction><Card_Code>777000001</Card_Code><Account_Type_ID>5</Account_Type_ID>"
    "<External_ID>101</External_ID><External_Index>1</External_Index>"
    "<External_Date>2026-11-22</External_Date><Amount>-40.00</Amount></Transaction></Message>"
)


LOGIN = '<Message Action="Login" Terminal_Type="{classifier}"><Login>+79000004821</Login></Message>'


def asked_over_tcp(at: SimulatorAddresses, action: str) -> str:
    """The status line of the answer."""
    body = (
        f'<Message Action="{action}" Terminal_Type="{at.crm_classifier}" '
        f'Global_Type="{at.crm_key_code}"/>'
    ).encode("cp1251")
    head = (
        "Message-ID: 1\r\nMessage-Type: Request\r\nTime: 2026-11-22 12:00:00\r\n"
        f"Terminal-Type: {at.crm_classifier}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    with socket.create_connection((at.crm5_host, at.crm5_port), timeout=10) as connection:
        connection.sendall(head.encode("ascii") + body)
        return connection.makefile("r", encoding="cp1251").readline().strip()


def ask(
    url: str, body: str | None = None, headers: dict[str, str] | None = None
) -> tuple[int, bytes]:
    """One request; TLS unverified, for the certificate is compared apart."""
    parts = urlsplit(url)
    connection = (
        http.client.HTTPSConnection(parts.netloc, context=_trusting(), timeout=10)
        if parts.scheme == "https"
        else http.client.HTTPConnection(parts.netloc, timeout=10)
    )
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    try:
        connection.request(
            "GET" if body is None else "POST", path, body and body.encode(), headers or {}
        )
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def _trusting() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.set_ciphers("DEFAULT@SECLEVEL=0")
    return context


def fingerprint(url: str) -> str:
    parts = urlsplit(url)
    with (
        socket.create_connection((parts.hostname, parts.port), timeout=10) as plain,
        _trusting().wrap_socket(plain) as secure,
    ):
        shown = secure.getpeercert(binary_form=True)
    assert shown is not None
    return hashlib.sha256(shown).hexdigest()


def login(at: SimulatorAddresses) -> dict[str, str]:
    pair = base64.b64encode(f"{at.cash_user}:{at.cash_password}".encode()).decode()
    return {"Authorization": f"Basic {pair}", "Content-Type": "application/xml"}


def usr(at: SimulatorAddresses) -> dict[str, str]:
    def md5(text: str) -> str:
        return hashlib.md5(text.encode()).hexdigest()

    joined = (
        f"{at.licence_user};{md5(at.licence_user + at.licence_password)};{md5(at.licence_token)}"
    )
    return {"usr": base64.b64encode(joined.encode()).decode()}


async def asked(url: str, body: str | None = None, **headers: str) -> tuple[int, bytes]:
    return await asyncio.to_thread(ask, url, body, headers)


async def test_one_process_plays_the_whole_restaurant(tmp_path: Path) -> None:
    written, ready = tmp_path / "journal.jsonl", tmp_path / "ready.json"
    messages = tmp_path / "messages.jsonl"
    options = (
        *("--journal", str(written), "--ready-file", str(ready), "--guest-seconds", "0"),
        *("--messages", str(messages)),
    )
    async with SimulatorProcess(*options, "--mood", "crm:import-running*1") as simulators:
        at = simulators.addresses
        assert SimulatorAddresses.from_json(ready.read_text(encoding="utf-8")) == at

        # The cash server: pinned certificate, login, an answer.
        assert await asyncio.to_thread(fingerprint, at.cash_url) == at.certificate_sha256
        assert (await asked(at.cash_url, STATION))[0] == 401
        status, body = await asked(at.cash_url, STATION, **login(at))
        assert (status, b'Status="Ok"' in body) == (200, True)

        # The licence server.
        licence = f"{at.licence_url}GetLicenseIdByAnchor?anchor={quote(at.anchor, safe='')}"
        status, body = await asked(licence, **usr(at))
        assert (status, bool(json.loads(body)["id"])) == (200, True)

        # The card system, first in the mood it was started with.
        debit = DEBIT.format(classifier=at.crm_classifier)
        assert b"SAC-9995" in (await asked(at.crm_url, debit))[1]
        await simulators.set_mood("crm:lose-answer:Transaction*1")
        with pytest.raises((http.client.RemoteDisconnected, ConnectionResetError)):
            await asked(at.crm_url, debit)
        assert b"<Transaction_ID>" in (await asked(at.crm_url, debit))[1]

        # The same card system over TCP, and a code on its way to a guest.
        assert await asyncio.to_thread(asked_over_tcp, at, "Get version") == "200 OK"
        await asked(at.crm_url, LOGIN.format(classifier=at.crm_classifier))
        (told,) = await simulators.messages()
        assert (told["to"], len(told["code"])) == ("+79000004821", 6)
        assert told["code"] in messages.read_text(encoding="utf-8")

        # The journal says what really happened: the lost answer's work was done, once.
        events = [entry["event"] for entry in await simulators.journal(server="crm")]
        assert events[:4] == ["refused", "fault", "debited", "repeated"]
        assert events[4:] == ["read", "sent", "code-sent"]
        assert await simulators.moods() == []

        # TLS connections are cut just as well.
        await simulators.set_mood("cash:lose-request*1")
        with pytest.raises((http.client.RemoteDisconnected, ConnectionResetError, ssl.SSLError)):
            await asked(at.cash_url, STATION, **login(at))
        await simulators.set_mood("cash:close-mid-answer:GetSystemInfo2*1")
        with pytest.raises((http.client.IncompleteRead, ssl.SSLError)):
            await asked(at.cash_url, STATION, **login(at))

        # Mistakes are answered with a sentence.
        with pytest.raises(SimulatorRefused, match="takes no detail"):
            await simulators.replace_moods(["cash:lose-answer=3"])
        await simulators.replace_moods(["cash:slow=1", "crm:http-500"])
        assert [mood["spelling"] for mood in await simulators.moods()] == [
            "cash:slow=1",
            "crm:http-500",
        ]
        await simulators.clear_moods()
        assert (await asked(f"{at.control_url}/moods", Host="example.com"))[0] == 400

        # The restaurant goes on living: another certificate, another shift, a dish that is out.
        renewed = await simulators.renew_certificate(rsa_bits=1024, expired=True)
        assert await asyncio.to_thread(fingerprint, at.cash_url) == renewed
        assert renewed != at.certificate_sha256
        assert await simulators.open_next_shift() == 215
        await simulators.change_dish(1020101, rest=0)
        with pytest.raises(SimulatorRefused, match="no dish 7"):
            await simulators.change_dish(7, stopped=True)

    with pytest.raises(ProcessLookupError):
        os.kill(at.pid, 0)
    assert not ready.exists()
    events = [json.loads(line)["event"] for line in written.read_text("utf-8").splitlines()]
    assert "debited" in events


async def test_the_cash_server_can_be_without_tls_or_with_an_expired_certificate() -> None:
    async with SimulatorProcess("--cash-http") as simulators:
        at = simulators.addresses
        assert urlsplit(at.cash_url).scheme == "http"
        assert (await asked(at.cash_url, STATION, **login(at)))[0] == 200
    async with SimulatorProcess("--expired-certificate", "--rsa-bits", "1024") as simulators:
        at = simulators.addresses
        assert (await asked(at.cash_url, STATION, **login(at)))[0] == 200
        with pytest.raises(ssl.SSLCertVerificationError):
            await asyncio.to_thread(_verified, at.cash_url)


def _verified(url: str) -> None:
    parts = urlsplit(url)
    connection = http.client.HTTPSConnection(parts.netloc, timeout=10)
    try:
        connection.request("GET", "/")
    finally:
        connection.close()


async def test_the_payment_terminal_is_there_and_in_its_mood() -> None:
    async with SimulatorProcess("--terminal-mood", "timeout=77") as running:
        at = running.addresses
        greeting = bytes.fromhex("000796FB010349444C")
        with socket.create_connection((at.terminal_host, at.terminal_port), timeout=10) as line:
            line.sendall(greeting)
            assert b"\x03\x010\x06\x0277" in line.recv(1000)


async def test_a_mood_no_terminal_has_is_refused() -> None:
    with pytest.raises(SimulatorsNotStarted) as failed:
        await SimulatorProcess("--terminal-mood", "grumpy").start()
    assert "grumpy" in str(failed.value)


@pytest.mark.parametrize("option", ["--crm-port", "--crm5-port", "--terminal-port"])
async def test_a_taken_port_ends_the_process_with_one_sentence(option: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SimulatorsNotStarted) as failed:
            await SimulatorProcess(option, str(port)).start()
    assert f"127.0.0.1:{port}" in str(failed.value)
    assert "Traceback" not in str(failed.value)


async def test_the_process_ends_when_its_parent_dies_without_a_word() -> None:
    script = (
        "import asyncio, os, signal\n"
        "from kiosk.simulators.launch import SimulatorProcess\n"
        "async def main():\n"
        "    print((await SimulatorProcess().start()).pid, flush=True)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "asyncio.run(main())\n"
    )
    parent = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", script), stdout=asyncio.subprocess.PIPE
    )
    assert parent.stdout is not None
    pid = int(await parent.stdout.readline())
    assert await parent.wait() == -signal.SIGKILL
    assert await asyncio.to_thread(_gone_within, 10.0, pid)


def _gone_within(seconds: float, pid: int) -> bool:
    """Waits for the end of a process that is nobody's child here."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([handle], [], [], seconds)[0])
    finally:
        os.close(handle)


async def test_a_printer_is_played_where_it_is_asked_for(tmp_path: Path) -> None:
    options = ("--printer-port", "0", "--printer", "paper-low", "--receipts", str(tmp_path))
    async with SimulatorProcess(*options) as simulators:
        port = simulators.addresses.printer_port
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"\x10\x04\x04\x1b@Borscht\n\x1dV\x00\x1dr\x01")
        assert await reader.readexactly(2) == b"\x1e\x03"
        writer.close()
    assert (tmp_path / "receipt-0001.txt").read_text("utf-8") == "Borscht\n"
    assert (tmp_path / "receipt-0001.png").stat().st_size > 0


async def test_without_being_asked_for_no_printer_is_played() -> None:
    async with SimulatorProcess() as simulators:
        assert simulators.addresses.printer_port == 0


async def test_a_trouble_no_printer_has_is_refused() -> None:
    with pytest.raises(SimulatorsNotStarted):
        async with SimulatorProcess("--printer", "on-fire"):
            pass
