"""Which commands there are. Only the one asked for is imported, so that help is instant."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any, Final

import typer

from kiosk.reading import read_module, spare_libraries

COMMANDS: Final = {
    "demo": ("kiosk.commands.demo:demo", "Show the kiosk against simulators, on this machine."),
    "run": ("kiosk.commands.run:run", "Run the kiosk full screen from its profile."),
    "setup": ("kiosk.commands.setup:setup", "Set a kiosk up: wizard, --text, or from a file."),
    "check": ("kiosk.commands.check:check", "Look at every server, licence, device and the disk."),
    "devices": ("kiosk.commands.devices:devices", "List devices and their health; find new ones."),
    "buy": ("kiosk.commands.buy:buy", "Make one whole purchase without a screen."),
    "menu": ("kiosk.commands.menu:menu", "Print the menu as guests would see it."),
    "rk7": ("kiosk.commands.rk7:rk7", "Ask the cash server anything its interface has."),
    "crm": ("kiosk.commands.crm:crm", "Ask the card system anything its protocol has."),
    "purchases": ("kiosk.commands.purchases:purchases", "List purchases, or show one."),
    "staff": ("kiosk.commands.staff:staff", "PINs, what staff did, settling a purchase."),
    "support-bundle": (
        "kiosk.commands.support_bundle:support_bundle",
        "Pack logs, settings without secrets and health into one archive.",
    ),
    "simulate": ("kiosk.commands.simulate:simulate", "Run the simulators alone."),
}


def main(arguments: Sequence[str] | None = None) -> Any:
    """The installed command ``kiosk``; ``arguments`` are those after its name."""
    spare_libraries()
    given = list(sys.argv[1:] if arguments is None else arguments)
    asked = next((word for word in given if not word.startswith("-")), "")
    return _line(asked)(args=given, prog_name="kiosk")


def _line(asked: str) -> typer.Typer:
    line = typer.Typer(
        name="kiosk",
        help="Samovar: a self-service kiosk for r_keeper 7.",
        add_completion=False,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
    )
    for name, (place, about) in COMMANDS.items():
        line.command(name, short_help=about)(_function(place) if name == asked else _unasked)
    return line


def _function(place: str) -> Callable[..., Any]:
    module_name, _, function = place.partition(":")
    found: Callable[..., Any] = getattr(read_module(module_name), function)
    return found


def _unasked() -> None:
    """Stands in the list of commands for one that was not asked for."""
