"""How the commands speak: tables for people, plain lines for pipes, JSON for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.tree import Tree

from kiosk.commands.exits import Exit
from kiosk.domain.money import Money
from kiosk.logs import Redaction

_redacted = Redaction().text


@dataclass(frozen=True, slots=True)
class Branch:
    """A line of text and what stands below it."""

    text: str
    below: tuple[Branch, ...] = ()


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


def print_table(
    titles: Sequence[str], rows: Iterable[Sequence[str]], *, styles: Mapping[str, str] | None = None
) -> None:
    """A table on a terminal; else tab-separated lines without titles.

    ``styles`` colours cells by their text.
    """
    if not sys.stdout.isatty():
        for row in rows:
            say("\t".join(" ".join(cell.split()) for cell in row))
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in titles:
        table.add_column(title)
    for row in rows:
        table.add_row(*(_styled(cell, styles or {}) for cell in row))
    Console(highlight=False).print(table)


def print_tree(branches: Iterable[Branch]) -> None:
    """A tree on a terminal; else lines indented by two blanks a level."""
    if not sys.stdout.isatty():
        for line in _indented(branches, 0):
            say(line)
        return
    console = Console(highlight=False)
    for branch in branches:
        console.print(_tree(branch))


def fail(sentence: str, status: Exit) -> NoReturn:
    """Ends the command with one line on standard error."""
    note(" ".join(sentence.split()))
    raise typer.Exit(status)


def _styled(cell: str, styles: Mapping[str, str]) -> str:
    style = styles.get(cell)
    return f"[{style}]{escape(cell)}[/]" if style else escape(cell)


def _indented(branches: Iterable[Branch], depth: int) -> Iterator[str]:
    for branch in branches:
        yield f"{'  ' * depth}{branch.text}"
        yield from _indented(branch.below, depth + 1)


def _tree(branch: Branch) -> Tree:
    tree = Tree(escape(branch.text))
    for below in branch.below:
        tree.add(_tree(below))
    return tree
