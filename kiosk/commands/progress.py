"""How far a list has come, on standard error, for whoever waits at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from kiosk.clients.crm_pages import Told


@contextmanager
def progress_bar(title: str) -> Iterator[Told]:
    """A bar that is told how far it is, and is gone at the end; nothing without a terminal."""
    if not sys.stderr.isatty():
        yield lambda _had, _total: None
        return
    # Standard output is the answer's: rich would send it where the bar is.
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
    with bar:
        task = bar.add_task(escape(title), total=None)
        yield lambda had, total: bar.update(task, completed=had, total=total)
