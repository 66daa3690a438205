"""``python -m tests.money [--seed S] [--count N] [--workers W] [--replay CASE]``

Simulates purchases and shows what came of them. Answers 0 when nothing was violated, 1 when
something was: then the first violation of each kind is told in full, as short as it can be made.
"""

import os
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from tests.money.case import named
from tests.money.chronicle import replay_command, story_of
from tests.money.invariants import Invariant
from tests.money.many import Tally, in_parallel
from tests.money.shortening import shortest


def table(tally: Tally) -> Table:
    shown = Table("what became of a purchase")
    shown.add_column("purchases", justify="right")
    shown.add_column("of all", justify="right")
    for end, count in tally.ends.most_common():
        shown.add_row(end, f"{count}", f"{count / tally.purchases:.2%}")
    shown.add_row("sold", f"{tally.sold}", f"{tally.sold_ratio:.2%}", style="bold")
    shown.add_row("power cuts", f"{tally.cuts}", "")
    shown.add_row("violations", f"{len(tally.broken)}", "", style="bold red" * bool(tally.broken))
    return shown


def tell_violations(tally: Tally, console: Console) -> None:
    """One story of each kind; the other cases by name."""
    told: set[Invariant] = set()
    for name, broken in tally.broken:
        if broken.invariant in told:
            console.print(f"{broken}\n    {replay_command(named(name))}", markup=False)
            continue
        told.add(broken.invariant)
        story, _ = story_of(shortest(named(name), broken.invariant))
        console.print(story, markup=False, highlight=False, soft_wrap=True)


def money(
    seed: Annotated[int, typer.Option(help="Where chance begins.")] = 1,
    count: Annotated[int, typer.Option(help="So many cases; some are of two purchases.")] = 20_000,
    workers: Annotated[int, typer.Option(help="Processes.")] = os.cpu_count() or 1,
    replay: Annotated[
        str, typer.Option(metavar="CASE", help="Tell this one case, as a violation names it.")
    ] = "",
) -> None:
    """Simulate purchases and check what must be true of them."""
    console = Console()
    if replay:
        try:
            case = named(replay)
        except ValueError as wrong:
            raise typer.BadParameter(str(wrong)) from wrong
        story, lived = story_of(case)
        console.print(story, markup=False, highlight=False, soft_wrap=True)
        raise typer.Exit(1 if lived.broken else 0)
    tally = Tally()
    with console.status("") as status:
        for part in in_parallel(seed, count, workers):
            tally.add(part)
            status.update(f"{tally.cases} of {count} cases, {len(tally.broken)} violations")
    console.print(table(tally))
    tell_violations(tally, console)
    raise typer.Exit(1 if tally.broken else 0)


if __name__ == "__main__":
    program = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    program.command()(money)
    program()
