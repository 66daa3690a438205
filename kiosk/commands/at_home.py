"""Running a command in a kiosk's home: a loop, the log, and expected trouble as one sentence."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from hardware.errors import BadDeviceSettings
from kiosk.commands.advice import advice
from kiosk.commands.exits import Exit, exit_for
from kiosk.commands.last_words import last_words
from kiosk.commands.output import fail
from kiosk.errors import KioskError, SettingsError
from kiosk.logs import LOGS, start_log
from kiosk.settings.profile import PROFILE_FILE, Profile
from kiosk.settings.reader import read_profile

_MEANT = (KioskError, SettingsError, BadDeviceSettings, OSError, typer.Exit, typer.BadParameter)

Home = Annotated[
    Path, typer.Option("--home", help="Folder of this kiosk: profile, database, logs.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """The kiosk a command works on. ``hide`` keeps a secret out of the log."""

    home: Path
    profile: Profile
    hide: Callable[[str], None]


Work = Callable[[Installation], Coroutine[Any, Any, Exit]]
Loop = Callable[[Coroutine[Any, Any, Exit]], int]
"""Runs the work to its end: ``asyncio.run``, or a loop that a screen shares."""


def at_home(home: Path, work: Work, *, loop: Loop = asyncio.run) -> None:
    """Ends the command with the status of ``work`` on the installation in ``home``.

    SettingsError, BadDeviceSettings and every other KioskError become one sentence and the status
    of the table in ``exits``.
    """
    try:
        status = _logged(home, read_profile(home / PROFILE_FILE), work, loop)
    except SettingsError as wrong:
        fail(
            f"The profile cannot be used: {'; '.join(wrong.problems)}. Correct it, or run kiosk "
            "setup.",
            Exit.SETTINGS,
        )
    except BadDeviceSettings as wrong:
        fail(f"A device of the profile cannot be set up: {wrong}.", Exit.SETTINGS)
    except KioskError as trouble:
        fail(advice(trouble), exit_for(trouble.code))
    except BrokenPipeError:
        # Whoever read our output has seen enough; click ends the command quietly.
        raise
    except OSError as trouble:
        # A file that the profile names: a private authority, for one.
        file = trouble.filename or "A file of the profile"
        fail(f"{file} cannot be used: {trouble.strerror or trouble}.", Exit.SETTINGS)
    except KeyboardInterrupt:
        fail("Stopped: what was begun is kept and is settled at the next start.", Exit.STOPPED)
    if status is not Exit.DONE:
        raise typer.Exit(status)


def _logged(home: Path, profile: Profile, work: Work, loop: Loop) -> Exit:
    try:
        log = start_log(home / LOGS, level=profile.log.level.value.upper())
    except OSError as trouble:
        fail(f"The log in {home / LOGS} cannot be written: {trouble.strerror}.", Exit.STORE)
    try:
        with last_words(log.redacted, meant=_MEANT):
            return Exit(loop(work(Installation(home=home, profile=profile, hide=log.hide))))
    finally:
        log.close()
