"""`kiosk setup --text`: somebody at a terminal answers, and what must not be seen is not."""

from __future__ import annotations

import asyncio
import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import pytest

from kiosk.commands.exits import Exit
from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import read_profile
from kiosk.setup.wizard.draft import KEPT_AS, from_bytes
from kiosk.setup_snapshots import Ask
from kiosk.simulators.addresses import SimulatorAddresses
from kiosk.storage.store import Store
from tests.e2e.installation import simulators

WITHIN_S: Final = 40.0
PIN: Final = "7193"


@pytest.fixture(scope="module")
def at() -> Iterator[SimulatorAddresses]:
    with simulators(guest_seconds=0.0) as running:
        yield running


class Typist:
    """Reads a terminal and types at it; ``seen`` is everything that stood there."""

    def __init__(self, terminal: int) -> None:
        self._terminal = terminal
        self.seen = ""
        self._read = 0

    def waits_for(self, words: str) -> None:
        """Until these words have come since the last ones. Raises TimeoutError."""
        deadline = time.monotonic() + WITHIN_S
        while (found := self.seen.find(words, self._read)) < 0:
            if time.monotonic() > deadline:
                raise TimeoutError(f"{words!r} did not come; there stood: {self.seen[-900:]}")
            self._hear()
        self._read = found + len(words)

    def answers(self, question: str, line: str) -> None:
        self.waits_for(question)
        self.waits_for("> ")
        os.write(self._terminal, f"{line}\n".encode())

    def waits_until(self, done: Callable[[], bool]) -> None:
        """Until it is so. Raises TimeoutError."""
        deadline = time.monotonic() + WITHIN_S
        while not done():
            if time.monotonic() > deadline:
                raise TimeoutError(f"it did not come to be; there stood: {self.seen[-900:]}")
            self._hear()

    def _hear(self) -> None:
        """Whatever comes within a moment; an end is no error here."""
        if select.select([self._terminal], [], [], 0.2)[0]:
            with suppress(OSError):
                self.seen += os.read(self._terminal, 4096).decode(errors="replace")


@contextmanager
def at_terminal(home: Path) -> Iterator[tuple[Typist, subprocess.Popen[bytes]]]:
    ours, theirs = pty.openpty()
    line = [sys.executable, "-m", "kiosk", "setup", "--text", "--home", str(home)]
    child = subprocess.Popen(
        line,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        env={**os.environ, "TERM": "dumb", "COLUMNS": "200"},
    )
    os.close(theirs)
    try:
        yield Typist(ours), child
    finally:
        child.kill()
        child.wait()
        os.close(ours)


def cash_server_is_trusted(typist: Typist, at: SimulatorAddresses) -> None:
    cash = urlsplit(at.cash_url)
    typist.answers("Which language do you speak?", "2")
    typist.answers("What time is it here?", "3")
    typist.answers("Time here", "")
    typist.answers("Where is the cash server?", str(cash.hostname))
    typist.answers("At which port?", str(cash.port))
    first = at.certificate_sha256[:16].upper()
    typist.waits_for(" ".join(first[place : place + 2] for place in range(0, 16, 2)))
    typist.answers("The certificate is not trusted yet", "t")
    typist.answers("Certificate is the trusted one", "")


def was_asked_last(home: Path) -> Ask | None:
    """The question that stands on the disk."""

    async def kept() -> bytes:
        store = await Store.look(home, {})
        try:
            found = await store.menus.get(KEPT_AS)
        finally:
            await store.close()
        return found.content if found is not None else b""

    content = asyncio.run(kept())
    draft = from_bytes(content) if content else None
    return draft.asking if draft is not None else None


def logs_in(typist: Typist, at: SimulatorAddresses) -> None:
    typist.answers("Who logs in?", at.cash_user)
    typist.answers("What is the password?", at.cash_password)
    typist.answers("May read directories and the menu", "")


@pytest.mark.timeout(240)
def test_from_nothing_to_a_profile_at_a_terminal(tmp_path: Path, at: SimulatorAddresses) -> None:
    with at_terminal(tmp_path / "home") as (typist, child):
        cash_server_is_trusted(typist, at)
        logs_in(typist, at)
        typist.answers("All of it is in r_keeper", "")
        typist.answers("The reason may be given", "")
        typist.answers("What is the account at the licence service?", at.licence_user)
        typist.answers("What is the password of the account?", at.licence_password)
        typist.answers("What is the developer's token?", at.licence_token)
        typist.answers("Until when is the token good?", "")
        typist.answers("Nobody is there at this address", "c 7")
        typist.answers("Where is the licence service?", at.licence_url)
        typist.answers("The cash server accepts it", "")
        typist.answers("Which card system is there?", "1")
        typist.answers("Guests order without cards", "")
        typist.answers("No printer: numbers are on the screen", "")
        typist.answers("Main buttons", "")
        typist.answers("Whose PIN is it?", "Anna")
        typist.answers("Choose a PIN", "1234")
        typist.answers("Everybody tries this PIN first", PIN)
        typist.answers("May sign in: Anna", "")
        typist.answers("Dish:", "")
        typist.answers("is void again", "")
        typist.answers("The profile is complete", "")
        typist.waits_for("Ready: kiosk run")
        assert child.wait(timeout=WITHIN_S) == Exit.DONE
    profile = read_profile(tmp_path / "home" / PROFILE_FILE)
    assert profile.cash_server.fingerprint == at.certificate_sha256
    for secret in (at.cash_password, at.licence_user, at.licence_password, at.licence_token, PIN):
        assert secret not in typist.seen


@pytest.mark.timeout(120)
def test_what_is_stopped_goes_on_where_it_was(tmp_path: Path, at: SimulatorAddresses) -> None:
    with at_terminal(tmp_path / "home") as (typist, child):
        cash_server_is_trusted(typist, at)
        typist.answers("Who logs in?", at.cash_user)
        typist.waits_for("What is the password?")
        typist.waits_until(lambda: was_asked_last(tmp_path / "home") is Ask.PASSWORD)
        child.kill()
    with at_terminal(tmp_path / "home") as (typist, child):
        typist.answers("What is the password?", "wrong")
        typist.answers("The cash server refuses the login", "q")
        typist.waits_for("What was answered is kept")
        assert child.wait(timeout=WITHIN_S) == Exit.STOPPED
    assert not (tmp_path / "home" / PROFILE_FILE).exists()
