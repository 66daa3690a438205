"""The wizard in a terminal: the same steps, typed. A secret is asked for unseen."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from getpass import getpass
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.markup import escape

from kiosk.commands.exits import Exit
from kiosk.commands.wizard import open_wizard
from kiosk.setup.wizard.wizard import Wizard
from kiosk.setup_intents import (
    AnotherPersonWanted,
    CardTestWanted,
    CertificateTrusted,
    ChoiceTapped,
    EntryConfirmed,
    EntryTyped,
    ProfileExported,
    QuestionOpened,
    ServersSought,
    SetupFinished,
    SetupIntent,
    StepOpened,
    Verified,
    WentBack,
    WentOn,
    WentOnAnyway,
)
from kiosk.setup_snapshots import (
    Choice,
    Entry,
    Finding,
    Obstacle,
    QuestionPart,
    SetupSnapshot,
    ShownCertificate,
    Standing,
    StepKey,
)
from kiosk.setup_words.findings import FIGURES, FOUND
from kiosk.setup_words.marked import filled
from kiosk.setup_words.obstacles import IN_THE_WAY
from kiosk.setup_words.questions import ASKED, MEASURED, SHORT, TITLES

_STANDS: Final = {
    Standing.OPEN: "[yellow]--[/]",
    Standing.PROVEN: "[green]ok[/]",
    Standing.PASSED_OVER: "[yellow]passed over[/]",
}
_COMMANDS: Final = "Enter: next · b: back · c NUMBER: change · v: check again · s: skip · q: stop"
_SUMMARY: Final = "Enter: write the profile · o NUMBER: open a step · x: export · b: back · q: stop"


class Stopped(Exception):
    """The installer stops here; the draft is kept."""


async def text_wizard(home: Path) -> Exit:
    """Asks until the profile is written, or the installer stops. Raises StoreError,
    SettingsError."""
    console = Console(highlight=False, soft_wrap=True)
    async with open_wizard(home) as wizard:
        face = _TextFace(wizard, console)
        try:
            await face.talk()
        except (Stopped, EOFError):
            console.print("Stopped. What was answered is kept: kiosk setup --text goes on here.")
            return Exit.STOPPED
    console.print(f"Ready: kiosk run --home {escape(str(home))}")
    return Exit.DONE


class _TextFace:
    def __init__(self, wizard: Wizard, console: Console) -> None:
        self._wizard = wizard
        self._console = console
        self._title: tuple[StepKey, bool] | None = None

    async def talk(self) -> None:
        while True:
            page = await self._wizard.settled()
            if page.finished:
                return
            self._head(page)
            if page.question is not None:
                await self._answer(page, page.question)
            else:
                await self._decide(page)

    def _head(self, page: SetupSnapshot) -> None:
        place = (page.step, page.question is None)
        if place != self._title:
            self._title = place
            title, sentence = TITLES[page.step]
            step = f"Step {page.place} of {len(page.way)}"
            self._console.print(f"\n[bold]{step}: {title}[/]. {sentence}")

    # --- a question -----------------------------------------------------------------------------

    async def _answer(self, page: SetupSnapshot, question: QuestionPart) -> None:
        _label, asked, hint = ASKED[question.ask]
        self._console.print(f"\n{asked}" + (f" [dim]{hint}[/]" if hint else ""))
        if question.obstacle is not None:
            self._obstacle(question.obstacle)
        for number, choice in enumerate(question.choices, start=1):
            mark = "*" if choice.key in question.chosen else " "
            note = f" [dim]{escape(choice.note)}[/]" if choice.note else ""
            self._console.print(f" {mark}{number:>3}  {escape(choice.name)}{note}")
        line = await self._line(question)
        if line in ("b", "q") or (line == "s" and page.can_pass_over):
            self._command(line)
        elif line == "f" and question.seekable:
            self._wizard.submit(ServersSought())
        elif question.how in (Entry.CHOICE, Entry.SEVERAL):
            self._choose(question, line)
        else:
            found = _numbered(question.choices, line)
            text = found.key if found is not None else line
            kept = "" if question.how in (Entry.SECRET, Entry.PIN) else question.entry
            self._wizard.submit(EntryTyped(text or kept))
            self._wizard.submit(EntryConfirmed())

    async def _line(self, question: QuestionPart) -> str:
        if question.how in (Entry.SECRET, Entry.PIN):
            kept = " [kept]" if question.kept else ""
            return await asyncio.to_thread(_unseen, f"(unseen){kept}> ")
        before = f"[{question.entry}]" if question.entry else ""
        seek = " (f: find it in this network)" if question.seekable else ""
        return await asyncio.to_thread(_typed, f"{before}{seek}> ")

    def _choose(self, question: QuestionPart, line: str) -> None:
        """One number, or several in the order wanted; nothing keeps what is marked."""
        wanted = [_numbered(question.choices, part) for part in line.replace(",", " ").split()]
        if any(choice is None for choice in wanted):
            self._console.print("Type the number of a choice.")
            return
        keys = [choice.key for choice in wanted if choice is not None]
        if keys and question.how is Entry.SEVERAL:
            for key in question.chosen:
                self._wizard.submit(ChoiceTapped(key))
        for key in keys:
            self._wizard.submit(ChoiceTapped(key))
        self._wizard.submit(EntryConfirmed())

    # --- a step ---------------------------------------------------------------------------------

    async def _decide(self, page: SetupSnapshot) -> None:
        for line in _step_lines(page):
            self._console.print(line)
        if page.certificate is not None:
            self._certificate(page.certificate)
        for finding in page.findings:
            self._console.print(_found(finding))
        if page.obstacle is not None:
            self._obstacle(page.obstacle)
        summary = page.step is StepKey.SUMMARY
        self._console.print(f"[dim]{self._offer(page, summary=summary)}[/]")
        line = await asyncio.to_thread(_typed, "> ")
        command, _, rest = line.partition(" ")
        certificate = page.certificate
        if line == "t" and certificate is not None and not certificate.trusted:
            self._wizard.submit(CertificateTrusted(certificate.sha256))
        elif command == "c" and rest.isdecimal() and 0 < int(rest) <= len(page.answers):
            self._wizard.submit(QuestionOpened(page.answers[int(rest) - 1].ask))
        elif command == "o" and rest.isdecimal() and 0 < int(rest) < len(page.way):
            self._wizard.submit(StepOpened(page.way[int(rest) - 1].key))
        elif line == "":
            self._next(page, summary=summary)
        else:
            self._command(line)

    def _offer(self, page: SetupSnapshot, *, summary: bool) -> str:
        extra = ""
        if page.certificate is not None and not page.certificate.trusted:
            extra = " · t: it matches, trust it"
        if page.step is StepKey.STAFF:
            extra += " · p: one more person"
        if page.can_test_card:
            extra += " · k: try a card"
        return (_SUMMARY if summary else _COMMANDS) + extra

    def _next(self, page: SetupSnapshot, *, summary: bool) -> None:
        if summary:
            self._wizard.submit(SetupFinished())
        else:
            self._wizard.submit(WentOn() if page.can_go_on else Verified())

    def _command(self, line: str) -> None:
        if line == "q":
            raise Stopped
        commands: dict[str, SetupIntent] = {
            "b": WentBack(),
            "v": Verified(),
            "s": WentOnAnyway(),
            "x": ProfileExported(),
            "p": AnotherPersonWanted(),
            "k": CardTestWanted(),
        }
        if line in commands:
            self._wizard.submit(commands[line])
        else:
            self._console.print("That is none of the commands.")

    def _certificate(self, shown: ShownCertificate) -> None:
        if shown.changed:
            self._console.print("Trusted so far:")
            self._fingerprint(shown.pinned)
            self._console.print("[red]Shown now:[/]")
        self._fingerprint(shown.sha256)

    def _fingerprint(self, sha256: str) -> None:
        for line in fingerprint_lines(sha256):
            self._console.print(f"      {line}")

    def _obstacle(self, obstacle: Obstacle) -> None:
        self._console.print(obstacle_line(obstacle))


def obstacle_line(obstacle: Obstacle) -> str:
    """Marked up; the other side's own words stay as they are, brackets too."""
    sentence, remedy = IN_THE_WAY[obstacle.kind]
    words = f"{filled(sentence, obstacle.values)}. {remedy}."
    detail = f" [dim]({escape(obstacle.detail)})[/]" if obstacle.detail else ""
    return f"[red]no[/]  {escape(words)}{detail}"


def fingerprint_lines(sha256: str) -> tuple[str, ...]:
    """Four lines of eight pairs, as people compare them."""
    pairs = [sha256[place : place + 2].upper() for place in range(0, len(sha256), 2)]
    return tuple(" ".join(pairs[place : place + 8]) for place in range(0, len(pairs), 8))


def _step_lines(page: SetupSnapshot) -> Iterator[str]:
    if page.step is StepKey.SUMMARY:
        for number, part in enumerate(page.way[:-1], start=1):
            yield f"{number:>3}  {SHORT[part.key]:<20} {_STANDS[part.standing]}"
        return
    for number, answer in enumerate(page.answers, start=1):
        names = ", ".join(choice.name for choice in answer.names)
        told = filled(MEASURED.get(answer.ask, "%1"), (names,))
        yield f"{number:>3}  {ASKED[answer.ask][0]}: {escape(told)}"


def _found(finding: Finding) -> str:
    words = filled(FOUND[finding.kind], finding.values)
    pattern = FIGURES.get(finding.kind, "%1")
    figure = f": {filled(pattern, (finding.figure,))}" if finding.figure else ""
    return f"{'[yellow]!![/]' if finding.doubtful else '[green]ok[/]'}  {escape(words + figure)}"


def _numbered(choices: tuple[Choice, ...], number: str) -> Choice | None:
    if not number.isdecimal() or not 0 < int(number) <= len(choices):
        return None
    return choices[int(number) - 1]


def _typed(prompt: str) -> str:
    sys.stdout.write(prompt)
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.strip()


def _unseen(prompt: str) -> str:
    if sys.stdin.isatty():
        return getpass(prompt).strip()
    return _typed(prompt)
