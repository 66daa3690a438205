"""`kiosk crm`: one action of the card system, for installers and support."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from lxml import etree

from kiosk.app import Core, Surroundings, open_core
from kiosk.clients.crm_link import CrmLink
from kiosk.clients.crm_pages import has_pages, whole_list
from kiosk.commands.advice import advice
from kiosk.commands.answers import print_as_json, print_as_tables
from kiosk.commands.at_home import Installation, at_home
from kiosk.commands.exits import Exit
from kiosk.commands.looking import clock_of
from kiosk.commands.output import fail, note
from kiosk.commands.parameters import (
    BadParameters,
    built_from,
    first_line,
    hint,
    print_explanation,
)
from kiosk.commands.progress import progress_bar
from kiosk.commands.shown_link import ShownLink
from kiosk.commands.tables import print_table
from kiosk.errors import NoReply
from kiosk.wire.crm.action import Action, CrmVersion, Repeat
from kiosk.wire.crm.catalogue import ACTIONS, OTHER_FORMS
from kiosk.wire.crm.message import decode
from kiosk.wire.crm.wishes import NO_WISHES

_KNOWN: Final = {**ACTIONS, **OTHER_FORMS}


def crm(
    action: Annotated[
        str, typer.Argument(metavar="[ACTION]", help="Its name; without one all are listed.")
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
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object and nothing else.")
    ] = False,
    raw: Annotated[
        bool,
        typer.Option(
            "--raw", help="Print the message, without its key code, and the answer as XML."
        ),
    ] = False,
    explained: Annotated[
        bool, typer.Option("--explain", help="Say what the action is for and what it takes.")
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help="Also an action that changes something.")
    ] = False,
) -> None:
    """Ask the card system anything its protocol has: cards, holders, accounts, coupons, codes.

    It answers with what it knows of a guest: print it where nobody looks over your shoulder. The
    kiosk has to be stopped meanwhile, because there is one counter of messages. A list comes whole,
    however many pages it has; index, count or coupons ask for one page of it.
    """
    if not action:
        _list()
        return
    kind = _KNOWN.get(action)
    if kind is None:
        near = hint(action, _KNOWN)
        fail(f"The card system has no {action!r}; kiosk crm lists what there is.{near}", Exit.USAGE)
    if explained:
        print_explanation(kind)
        return
    if kind.repeat is not Repeat.FREELY and not yes:
        fail(f"{action} changes something: add --yes if it is meant.", Exit.USAGE)
    if home is None:
        fail(f"Add --home DIR: the kiosk whose card system is asked {action}.", Exit.USAGE)
    try:
        asked = built_from(kind, action, parameters or [])
        asked.write_into(etree.Element("Message"))
    except (BadParameters, ValueError) as wrong:
        fail(f"{wrong}. kiosk crm {action!r} --explain tells what it takes.", Exit.USAGE)
    one_page = _names_page(asked, parameters or [])
    at_home(
        home,
        lambda kiosk: _Question(
            kiosk=kiosk, action=asked, one_page=one_page, as_json=as_json, raw=raw
        ).put(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    """One action on its way to the card system of one installation."""

    kiosk: Installation
    action: Action[Any]
    one_page: bool
    as_json: bool
    raw: bool

    async def put(self) -> Exit:
        """Raises KioskError."""
        async with open_core(self.kiosk.home, Surroundings(hide=self.kiosk.hide)) as core:
            link = self._link(core)
            if self.action.repeat is Repeat.FREELY:
                answer = await self._read(link)
            else:
                message = link.encode(
                    self.action,
                    message_id=await core.message_ids.next(),
                    sent_at=clock_of(core.profile).now(),
                )
                try:
                    # Some refusals of a write leave open whether it was carried out.
                    answer = decode(type(self.action), await link.post(message))
                except NoReply as silence:
                    note(
                        f"{advice(silence)} It may have been carried out all the same: look first."
                    )
                    return Exit.CARD
        if self.as_json:
            print_as_json(self.action.name, answer)
        elif not self.raw:
            print_as_tables(answer)
        return Exit.DONE

    def _link(self, core: Core) -> CrmLink:
        if core.crm is None:
            fail("This site has no card system: see card_system.kind.", Exit.SETTINGS)
        if not self.raw:
            return core.crm
        crm5 = core.profile.card_system.crm5 is not None
        charset = _CHARSETS[CrmVersion.CRM5 if crm5 else CrmVersion.CRM7]
        return ShownLink(core.crm, clock_of(core.profile), charset)

    async def _read(self, link: CrmLink) -> Any:
        """The answer; of a list the whole, unless one page was asked for."""
        if self.one_page or not has_pages(self.action):
            return await link.ask(self.action)
        if self.raw:
            found = await whole_list(link, self.action)
        else:
            with progress_bar(self.action.name) as told:
                found = await whole_list(link, self.action, told)
        if found.missing:
            note(f"Meanwhile the card system counts {found.missing} more: ask again to see those.")
        return found.answer


def _names_page(action: Action[Any], parameters: Sequence[str]) -> bool:
    """Whether somebody wants one page, by its place or its size."""
    given = {word.partition("=")[0] for word in parameters}
    wishes = getattr(action, "wishes", NO_WISHES)
    return bool(given & {"index", "count", "coupons"}) or wishes.coupons is not None


_CHARSETS: Final = {CrmVersion.CRM5: "windows-1251", CrmVersion.CRM7: "utf-8"}


def _list() -> None:
    rows = (
        (name, "reads" if kind.repeat is Repeat.FREELY else "writes", first_line(kind))
        for name, kind in _KNOWN.items()
    )
    print_table(("action", "does", "what for"), rows)
