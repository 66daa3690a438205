"""How the commands speak: lines for people and pipes, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NoReturn

import typer

from kiosk.commands.exits import Exit
from kiosk.domain.money import Money
from kiosk.logs import Redaction

_redacted = Redaction().text


def money_words(amount: Money) -> str:
    """``Money(158050)`` → "1580.50"; whole roubles without kopecks."""
    sign = "-" if amount.minor < 0 else ""
    roubles, kopecks = divmod(abs(amount.minor), 100)
    return f"{sign}{roubles}.{kopecks:02d}" if kopecks else f"{sign}{roubles}"


def say(text: str) -> None:
    """One line on standard output, as it is."""
    typer.echo(text)


def note(text: str) -> None:
    """One line on standard error, beside the answer of the command."""
    typer.echo(_redacted(text), err=True)


def print_json(document: Mapping[str, Any]) -> None:
    """Exactly one object on one line, Russian words readable."""
    typer.echo(json.dumps(document, ensure_ascii=False))


def fail(sentence: str, status: Exit) -> NoReturn:
    """Ends the command with one line on standard error."""
    note(" ".join(sentence.split()))
    raise typer.Exit(status)
