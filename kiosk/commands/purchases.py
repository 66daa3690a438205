"""`kiosk purchases`: what was sold and what was not, and one purchase line by line."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from kiosk.commands.at_home import AsJson, Home, Installation, at_home
from kiosk.commands.exits import Exit
from kiosk.commands.looking import store_of
from kiosk.commands.output import note, print_json, say
from kiosk.commands.purchase_pages import (
    INTENT_TITLES,
    JOURNAL_TITLES,
    LIST_TITLES,
    PurchaseFile,
    find_purchase,
    list_object,
    list_row,
)
from kiosk.commands.tables import print_table
from kiosk.storage.store import Store


class What(StrEnum):
    """The one thing that may be named instead of an option."""

    LIST = "list"


def purchases(
    home: Home,
    _what: Annotated[
        What, typer.Argument(metavar="list", help="The newest first; this is the usual.")
    ] = What.LIST,
    last: Annotated[int, typer.Option(min=1, help="How many are listed.")] = 20,
    show: Annotated[
        str,
        typer.Option(metavar="GUID|NUMBER", help="One purchase: its row, journal and requests."),
    ] = "",
    as_json: AsJson = False,
) -> None:
    """List purchases, or show one. Works beside a running kiosk.

    One that waits for a person is settled on the kiosk's screen, or with kiosk staff resolve.
    """

    async def work(kiosk: Installation) -> Exit:
        async with store_of(kiosk) as store:
            if show:
                return await _show(store, show, as_json=as_json)
            return await _list(store, last, as_json=as_json)

    at_home(home, work)


async def _list(store: Store, last: int, *, as_json: bool) -> Exit:
    found = await store.purchases.latest(last)
    if as_json:
        print_json({"purchases": [list_object(purchase) for purchase in found]})
    else:
        print_table(
            LIST_TITLES,
            map(list_row, found),
            styles={"needs_staff": "red", "paid": "green", "cancelled": "yellow"},
        )
    return Exit.DONE


async def _show(store: Store, wanted: str, *, as_json: bool) -> Exit:
    purchase = await find_purchase(store, wanted)
    if purchase is None:
        return _unknown(wanted)
    file = PurchaseFile(
        purchase=purchase,
        journal=await store.purchases.journal_of(purchase.guid),
        intents=await store.purchases.intents_of(purchase.guid),
    )
    if as_json:
        print_json(file.as_object())
        return Exit.DONE
    print_table(("", ""), file.row_lines())
    for title, titles, lines in (
        ("Journal", JOURNAL_TITLES, file.journal_lines()),
        ("Requests", INTENT_TITLES, file.intent_lines()),
    ):
        say(f"\n{title}")
        print_table(titles, lines)
    return Exit.DONE


def _unknown(wanted: str) -> Exit:
    note(f"There is no purchase {wanted}: kiosk purchases lists the newest.")
    return Exit.UNKNOWN
