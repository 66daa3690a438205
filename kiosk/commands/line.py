"""Which commands there are. Each is imported only when it is asked for, so that help is instant."""

from __future__ import annotations

import importlib
import sys
from typing import Any, Final

import click
import typer
import typer.core
import typer.main

_COMMANDS: Final = {
    "demo": ("kiosk.commands.demo:demo", "Show the kiosk against simulators, on this machine."),
    "run": ("kiosk.commands.run:run", "Run the kiosk full screen from its profile."),
    "setup": ("kiosk.commands.setup:setup", "Set a kiosk up from a file; export; example."),
    "check": ("kiosk.commands.check:check", "Look at every server, licence, device and the disk."),
    "buy": ("kiosk.commands.buy:buy", "Make one whole purchase without a screen."),
    "menu": ("kiosk.commands.menu:menu", "Print the menu as guests would see it."),
    "purchases": ("kiosk.commands.purchases:purchases", "List purchases, or show one."),
    "simulate": ("kiosk.commands.simulate:simulate", "Run the simulators alone."),
}


class LazyCommands(typer.core.TyperGroup):
    """Finds a command's function by name and makes a command of it on the spot."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        place, about = _COMMANDS[cmd_name]
        if ctx.resilient_parsing or "--help" in sys.argv[1:2] or len(sys.argv) == 1:
            return click.Command(cmd_name, short_help=about, help=about)
        module_name, _, function = place.partition(":")
        made = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        made.command(cmd_name)(getattr(importlib.import_module(module_name), function))
        command = typer.main.get_command(made)
        command.short_help = about
        return command


line = typer.Typer(
    cls=LazyCommands,
    name="kiosk",
    help="Samovar: a self-service kiosk for r_keeper 7.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


@line.callback()
def _kiosk() -> None:
    """Samovar: a self-service kiosk for r_keeper 7."""


def main(arguments: list[str] | None = None) -> Any:
    """The installed command ``kiosk``."""
    return line(args=arguments, prog_name="kiosk")
