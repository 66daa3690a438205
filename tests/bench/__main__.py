"""`python -m tests.bench [--json FILE] [--only PREFIX] [--long] [--sheets DIR]`: the promises.

Answers 0 when every promise was kept, 1 when one was not, 2 when nothing was asked for, or nothing
of it can be measured here.
"""

import json
import multiprocessing
import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from tests.bench import (
    crm,
    devices,
    devices_pcsc,
    devices_wedge,
    links,
    money_cuts,
    money_own,
    money_simulation,
    money_soak,
    package,
    rkeeper,
    security,
    storage,
    ui_flick,
    ui_matrix,
    ui_sessions,
    ui_start,
    ui_touch,
)
from tests.bench.figures import Effort, Measurement, NotHere, Promise

# In the order of the table. A new family of figures is a module here and a line in this list.
MEASUREMENTS: tuple[Measurement, ...] = (
    *storage.MEASUREMENTS,
    *links.MEASUREMENTS,
    *crm.MEASUREMENTS,
    *ui_start.MEASUREMENTS,
    *ui_touch.MEASUREMENTS,
    *ui_matrix.MEASUREMENTS,
    *ui_flick.MEASUREMENTS,
    *ui_sessions.MEASUREMENTS,
    *devices.MEASUREMENTS,
    *devices_pcsc.MEASUREMENTS,
    *devices_wedge.MEASUREMENTS,
    *rkeeper.MEASUREMENTS,
    *money_own.MEASUREMENTS,
    *money_simulation.MEASUREMENTS,
    *money_cuts.MEASUREMENTS,
    *money_soak.MEASUREMENTS,
    *security.MEASUREMENTS,
    *package.MEASUREMENTS,
)


def chosen(prefix: str, effort: Effort) -> list[Measurement]:
    return [
        measurement
        for measurement in MEASUREMENTS
        if measurement.has(prefix) and (effort is Effort.LONG or not measurement.only_long)
    ]


def measured(measurement: Measurement, effort: Effort) -> Mapping[str, float]:
    """Takes one measurement in a fresh process. Raises what it raised: a bug, not a bad figure."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as process:
        figures = process.submit(measurement.take, effort).result()
    promised = {promise.name for promise in measurement.promises}
    if figures.keys() != promised:
        raise ValueError(f"promised {sorted(promised)}, measured {sorted(figures)}")
    return figures


def table(promises: Iterable[Promise], figures: Mapping[str, float]) -> Table:
    shown = Table("figure", "what it is")
    shown.add_column("measured", justify="right")
    shown.add_column("promised", justify="right")
    shown.add_column("kept")
    for promise in promises:
        value = figures[promise.name]
        kept = promise.kept_by(value)
        verdict = "" if not str(promise) else "yes" if kept else "NO"
        style = None if kept else "bold red"
        shown.add_row(
            promise.name, promise.meaning, f"{value:.4g}", str(promise), verdict, style=style
        )
    return shown


def bench(
    json_file: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Write the figures here, flat.")
    ] = None,
    only: Annotated[
        str, typer.Option("--only", metavar="PREFIX", help="Only figures whose name begins so.")
    ] = "",
    sheets: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Leave contact sheets of the screens here.")
    ] = None,
    long: Annotated[bool, typer.Option("--long", help="Take all the time it needs.")] = False,
) -> None:
    """Measure what the product promises."""
    console = Console()
    effort = Effort.LONG if long else Effort.SHORT
    if sheets is not None:
        os.environ[ui_matrix.SHEETS] = str(sheets.absolute())
    selection = chosen(only, effort)
    if not selection:
        console.print(f"No figure begins with {only!r}.")
        raise typer.Exit(2)
    figures: dict[str, float] = {}
    taken: list[Measurement] = []
    for measurement in selection:
        with console.status(", ".join(promise.name for promise in measurement.promises)):
            try:
                figures.update(measured(measurement, effort))
            except NotHere as why:
                console.print(str(why))
                continue
        taken.append(measurement)
    promises = [promise for measurement in taken for promise in measurement.promises]
    console.print(table(promises, figures))
    if json_file is not None:
        json_file.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    if not taken:
        raise typer.Exit(2)
    if not all(promise.kept_by(figures[promise.name]) for promise in promises):
        raise typer.Exit(1)


if __name__ == "__main__":
    program = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    program.command()(bench)
    program()
