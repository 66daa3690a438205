"""`kiosk rk7`: one command of r_keeper's XML interface, for installers and support."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from kiosk.app import Surroundings, open_core
from kiosk.clients.cash_server import CashServerLink
from kiosk.clients.till_version import TillVersion
from kiosk.commands.advice import advice
from kiosk.commands.answers import print_as_json, print_as_tables, print_as_xml
from kiosk.commands.at_home import Installation, at_home
from kiosk.commands.exits import Exit
from kiosk.commands.looking import store_of, till_of
from kiosk.commands.output import fail, note
from kiosk.commands.parameters import (
    BadParameters,
    built_from,
    first_line,
    hint,
    print_explanation,
)
from kiosk.commands.tables import print_table
from kiosk.errors import NoReply
from kiosk.storage.licensed_requests import RequestOutcome
from kiosk.wire.rkeeper.catalogue import COMMANDS
from kiosk.wire.rkeeper.command import Command, LicenceUse, Repeat
from kiosk.wire.rkeeper.envelope import decode, encode
from kiosk.wire.rkeeper.licence import GetXMLLicenseInstanceSeqNumber

_LONG_S: Final = 150.0
"""Stations print and talk to terminals while the cash server waits (rk7 §1.7)."""


class Form(StrEnum):
    """How the answer is printed."""

    TABLE = "table"
    JSON = "json"
    XML = "xml"


def rk7(
    command: Annotated[
        str, typer.Argument(metavar="[COMMAND]", help="Its name; without one all are listed.")
    ] = "",
    parameters: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME=VALUE]...",
            help="Its parameters; lists and objects as JSON. --explain names them.",
        ),
    ] = None,
    home: Annotated[
        Path | None, typer.Option("--home", help="Folder of this kiosk: profile, database, logs.")
    ] = None,
    form: Annotated[Form, typer.Option("--as", help="How to print the answer.")] = Form.TABLE,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say what the command is for and what it takes.")
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help="Also a command that changes something at the restaurant.")
    ] = False,
) -> None:
    """Ask the cash server anything its XML interface has: orders, receipts, directories, devices.

    Reading works beside a running kiosk. Writing needs --yes, and a licensed command (SaveOrder,
    PayOrder, MakeReturnGoods) the kiosk to be stopped: there is one counter of them.
    """
    if not command:
        _list()
        return
    kind = COMMANDS.get(command)
    if kind is None:
        fail(_no_such(command), Exit.USAGE)
    if explain:
        print_explanation(kind)
        return
    if kind is GetXMLLicenseInstanceSeqNumber:
        fail("The counter is asked for at most once a minute: run kiosk check.", Exit.USAGE)
    if kind.repeat is not Repeat.FREELY and not yes:
        fail(
            f"{command} changes something at the restaurant: add --yes if it is meant.", Exit.USAGE
        )
    if home is None:
        fail(f"Add --home DIR: the kiosk whose cash server is asked {command}.", Exit.USAGE)
    try:
        asked = built_from(kind, command, parameters or [])
    except BadParameters as wrong:
        fail(f"{wrong}. kiosk rk7 {command} --explain tells what it takes.", Exit.USAGE)
    at_home(home, lambda kiosk: _Question(kiosk, asked, form).put())


@dataclass(frozen=True, slots=True)
class _Question:
    """One command on its way to the cash server of one installation."""

    kiosk: Installation
    command: Command[Any]
    form: Form

    async def put(self) -> Exit:
        """Raises KioskError."""
        if self.command.licence is LicenceUse.NONE:
            reply = await self._plain()
        else:
            reply = await self._licensed()
        with self._sent():
            answer = decode(type(self.command), reply)
        match self.form:
            case Form.XML:
                print_as_xml(reply)
            case Form.JSON:
                print_as_json(self.command.name, answer)
            case Form.TABLE:
                print_as_tables(answer)
        return Exit.DONE

    async def _plain(self) -> bytes:
        async with store_of(self.kiosk) as store, till_of(self.kiosk, store) as till:
            await self._understood(till)
            with self._sent():
                return await till.post(encode(self.command), reply_timeout_s=_LONG_S)

    async def _licensed(self) -> bytes:
        """With the next number of the licence; what an earlier one did is found out first."""
        async with open_core(self.kiosk.home, Surroundings(hide=self.kiosk.hide)) as core:
            if core.licence is not None:
                await core.licence.start()
            outcome = await core.requests.finish()
            if outcome in _EARLIER:
                note(_EARLIER[outcome])
                raise typer.Exit(Exit.WARNING)
            await self._understood(core.till)
            with self._sent():
                return await core.requests.carry_out(self.command)

    @contextmanager
    def _sent(self) -> Iterator[None]:
        """Around the sending and the reading of its answer: silence there leaves a write in doubt,
        and nowhere else."""
        try:
            yield
        except NoReply as silence:
            if self.command.repeat is Repeat.FREELY:
                raise
            told = f"{advice(silence)} It may have been carried out all the same: {_LOOK_FIRST}"
            fail(told, Exit.CASH_SERVER)

    async def _understood(self, till: CashServerLink) -> None:
        """Ends the command where the cash server is too old for a part of it."""
        lacks = await TillVersion(till).lacks(encode(self.command))
        if lacks:
            fail(
                f"This cash server is too old for {', '.join(lacks)} and would ignore it: leave it "
                "out, or have r_keeper renewed.",
                Exit.CASH_SERVER,
            )


_EARLIER: Final = {
    RequestOutcome.OPEN: "An earlier command has no answer yet: ask again in a few minutes.",
    RequestOutcome.TAKEN: (
        "The cash server took an earlier command whose answer was lost: look what it did, then "
        "ask again."
    ),
    RequestOutcome.UNKNOWN: (
        "Nothing tells what became of an earlier command: look whether it was carried out, then "
        "ask again."
    ),
}
_LOOK_FIRST: Final = "look with GetOrder or GetReceiptList before you try again."


def _list() -> None:
    rows = (
        (
            kind.name,
            "reads" if kind.repeat is Repeat.FREELY else "writes",
            "" if kind.licence is LicenceUse.NONE else "licence",
            first_line(kind),
        )
        for kind in COMMANDS.values()
    )
    print_table(("command", "does", "needs", "what for"), rows)


def _no_such(name: str) -> str:
    return (
        f"The XML interface has no {name!r}; kiosk rk7 lists what there is.{hint(name, COMMANDS)}"
    )
