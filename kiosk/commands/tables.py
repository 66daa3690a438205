"""Tables and trees: for people on a terminal, plain lines for pipes.

May be imported only by commands that print some: reading rich takes a while.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.tree import Tree

from kiosk.commands.output import say


@dataclass(frozen=True, slots=True)
class Branch:
    """A line of text and what stands below it."""

    text: str
    below: tuple[Branch, ...] = ()


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
