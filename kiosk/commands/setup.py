"""`kiosk setup`: a kiosk put up by its wizard, on the screen or in a terminal, or from a file."""

from __future__ import annotations

import asyncio
import os
from contextlib import aclosing
from pathlib import Path
from typing import Annotated, Final, NoReturn

import typer
from rich.console import Console
from rich.markup import escape

from kiosk.clock import SystemClock, new_guid
from kiosk.commands.exits import Exit
from kiosk.commands.wizard_screen import setup_on_screen
from kiosk.commands.wizard_text import text_wizard
from kiosk.errors import KioskError, SettingsError
from kiosk.settings.example import example_setup_file
from kiosk.settings.machine import Orientation
from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import read_profile
from kiosk.settings.writer import write_text
from kiosk.setup.advice import advice
from kiosk.setup.apply import Setup
from kiosk.setup.setup_file import SetupOrder, read_setup_file, setup_file_text
from kiosk.setup.steps import TITLES, Finding, StepOutcome

EXIT_SETTINGS_WRONG: Final = Exit.SETTINGS
EXIT_STORE_TROUBLE: Final = Exit.STORE
EXIT_NOT_PROVEN: Final = Exit.FAULT
STANDARD_OUTPUT: Final = "-"

_SIGNS: Final = {
    StepOutcome.GOOD: "[green]ok[/]  ",
    StepOutcome.WRONG: "[red]no[/]  ",
    StepOutcome.NOT_TRIED: "[yellow]--[/]  ",
    StepOutcome.NOT_NEEDED: "    ",
    StepOutcome.DOUBTFUL: "[yellow]!![/]  ",
}


def setup(
    home: Annotated[
        Path | None, typer.Option(help="Folder of this kiosk: profile, database, logs.")
    ] = None,
    from_file: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE", help="Set the kiosk up as this file says."),
    ] = None,
    export: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Write the profile, without secrets, for the next one; - prints it.",
        ),
    ] = None,
    example: Annotated[
        bool, typer.Option("--example", help="Print a set-up file with every setting explained.")
    ] = False,
    no_verify: Annotated[
        bool, typer.Option("--no-verify", help="Write only; talk to no server.")
    ] = False,
    text: Annotated[
        bool, typer.Option("--text", help="Ask in this terminal instead of on the touchscreen.")
    ] = False,
    orientation: Annotated[
        Orientation, typer.Option(help="How the panel hangs, for the wizard itself.")
    ] = Orientation.PORTRAIT,
    windowed: Annotated[
        bool, typer.Option("--windowed", help="A window on a desktop instead of the full screen.")
    ] = False,
    platform: Annotated[
        str | None, typer.Option(help="Qt's platform, such as xcb, wayland or offscreen.")
    ] = None,
) -> None:
    """Set a kiosk up: step by step, or from a file; export its profile, or print an example.

    Without --from the wizard asks, on the touchscreen or with --text in the terminal. Each step is
    tried for real; whatever is stopped goes on where it was. It changes a kiosk that is set up too.

    In a file secrets are given as "env:NAME" or "file:PATH" and go into the encrypted database.
    Every server, id and licence is then tried for real, unless --no-verify is given.
    """
    if [from_file is not None, export is not None, example, text].count(True) > 1:
        raise typer.BadParameter("give one of --from FILE, --export FILE, --example and --text")
    if example:
        typer.echo(example_setup_file(), nl=False)
        return
    if home is None:
        raise typer.BadParameter("which kiosk? Give its folder", param_hint="--home")
    try:
        if from_file is not None:
            order = read_setup_file(from_file, os.environ)
            if order.trust_first and no_verify:
                raise SettingsError(
                    ["cash_server.fingerprint: trust-first needs the server; leave out --no-verify"]
                )
            ended = asyncio.run(_apply(home, order, verify=not no_verify))
            if ended is not Exit.DONE:
                raise typer.Exit(ended)
        elif export is not None:
            words = setup_file_text(read_profile(home / PROFILE_FILE))
            if str(export) == STANDARD_OUTPUT:
                typer.echo(words, nl=False)
            else:
                write_text(words, export)
        elif text:
            ended = asyncio.run(text_wizard(home))
            if ended is not Exit.DONE:
                raise typer.Exit(ended)
        else:
            set_up_on_screen(home, orientation=orientation, windowed=windowed, platform=platform)
    except SettingsError as wrong:
        _fail("\n".join(wrong.problems), EXIT_SETTINGS_WRONG)
    except KioskError as trouble:
        _fail(advice(trouble), EXIT_STORE_TROUBLE)


def set_up_on_screen(
    home: Path,
    *,
    orientation: Orientation = Orientation.PORTRAIT,
    windowed: bool = False,
    platform: str | None = None,
) -> None:
    """The wizard on the touchscreen; ends the command unless the profile is written."""
    try:
        ended = setup_on_screen(home, orientation=orientation, windowed=windowed, platform=platform)
    except SettingsError as wrong:
        _fail("\n".join(wrong.problems), EXIT_SETTINGS_WRONG)
    except KioskError as trouble:
        _fail(advice(trouble), EXIT_STORE_TROUBLE)
    if ended is not Exit.DONE:
        raise typer.Exit(ended)


async def _apply(home: Path, order: SetupOrder, *, verify: bool) -> Exit:
    """Shows each finding as it comes; DONE when nothing is wrong, left out or doubtful."""
    console = Console(highlight=False, soft_wrap=True)
    work = Setup(
        home,
        environment=os.environ,
        clock=SystemClock(),
        new_guid=new_guid,
    )
    outcomes: set[StepOutcome] = set()
    async with aclosing(work.apply(order, verify=verify)) as findings:
        async for finding in findings:
            _show(console, finding)
            outcomes.add(finding.outcome)
    if outcomes & {StepOutcome.WRONG, StepOutcome.NOT_TRIED}:
        return EXIT_NOT_PROVEN
    return Exit.WARNING if StepOutcome.DOUBTFUL in outcomes else Exit.DONE


def _show(console: Console, finding: Finding) -> None:
    title = f"{TITLES[finding.step]}:"
    console.print(f"{_SIGNS[finding.outcome]}{title:<32}{escape(finding.words)}")


def _fail(sentence: str, status: int) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(status)
