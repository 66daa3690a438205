"""`kiosk purchases`: what was sold and what was not, one purchase line by line, and settling."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Final
from uuid import UUID

import typer

from kiosk.app import Surroundings, open_core
from kiosk.checkout.ports import Standing
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.settling import fitting_answers
from kiosk.checkout.vocabulary import Event, State
from kiosk.commands.at_home import AsJson, Home, Installation, at_home
from kiosk.commands.exits import Exit
from kiosk.commands.looking import store_of
from kiosk.commands.outcome import Outcome, message_of, outcome_of
from kiosk.commands.output import note, print_json, print_table, say
from kiosk.commands.purchase_pages import (
    INTENT_TITLES,
    JOURNAL_TITLES,
    LIST_TITLES,
    PurchaseFile,
    list_object,
    list_row,
)
from kiosk.logs import Redaction
from kiosk.storage.store import Store

MOST_SEARCHED: Final = 10_000
"""So many of the newest purchases are searched for an order number."""

_CONTRADICTIONS: Final[Mapping[Standing, str]] = {
    Standing.OPEN: (
        "is still open at the till: settle it with --cancel, or first take the payment or make it "
        "void there."
    ),
    Standing.PAID: (
        "is paid at the till: settle it with --paid, and give back there what was taken too much."
    ),
    Standing.VOID: (
        "is void at the till: settle it with --cancel, or with --gave-back once the guest has "
        "everything back."
    ),
    Standing.ABSENT: (
        "is not at the cash server any more, so nothing can be made void: find out whether the "
        "guest was charged, then settle it with --paid or --gave-back."
    ),
}
"""What to do where the till shows something else than what was said."""

_MEANT: Final[Mapping[Event, frozenset[Outcome]]] = {
    Event.STAFF_CANCELS: frozenset({Outcome.CANCELLED, Outcome.PAID}),
    Event.STAFF_FOUND_PAID: frozenset({Outcome.PAID}),
    Event.STAFF_GAVE_BACK: frozenset({Outcome.CANCELLED}),
}
"""The ends that fit what was said. A cancelled order may turn out paid: that was announced."""

_OTHERWISE: Final[Mapping[Outcome, str]] = {
    Outcome.PAID: "turned out to be paid: what was given back is now missing at the till.",
    Outcome.CANCELLED: "turned out not to be paid, and nothing stays taken from the guest.",
}
"""The look before found out what nobody knew, and it is not what was said."""


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
    resolve: Annotated[
        str, typer.Option(metavar="GUID|NUMBER", help="Settle one that waits for a person.")
    ] = "",
    cancel: Annotated[
        bool, typer.Option("--cancel", help="With --resolve: make the order void, give all back.")
    ] = False,
    paid: Annotated[
        bool, typer.Option("--paid", help="With --resolve: you saw that the guest paid.")
    ] = False,
    gave_back: Annotated[
        bool,
        typer.Option("--gave-back", help="With --resolve: you gave back all that was taken."),
    ] = False,
    reason: Annotated[
        str, typer.Option(metavar="TEXT", help="With --resolve: why; kept in the journal.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """List purchases, show one, or settle one that waits for a person.

    --resolve GUID --reason TEXT with one of --cancel, --paid and --gave-back first looks again what
    became of the purchase; only if that is still unknown, your word settles it. --cancel makes the
    order void and gives back what was taken; an order that turns out to be paid stays paid. --paid
    and --gave-back say what you have found out or done yourself, where the kiosk cannot; nothing is
    sent for them, and what the till shows to be untrue is refused. The running kiosk has to be
    stopped for it; listing and showing work beside it.
    """
    if show and resolve:
        raise typer.BadParameter("either --show or --resolve")
    words = [
        event
        for said, event in (
            (cancel, Event.STAFF_CANCELS),
            (paid, Event.STAFF_FOUND_PAID),
            (gave_back, Event.STAFF_GAVE_BACK),
        )
        if said
    ]
    if resolve and not (len(words) == 1 and reason.strip()):
        raise typer.BadParameter(
            "needs one of --cancel, --paid and --gave-back, and --reason TEXT: it will be kept in "
            "the journal",
            param_hint="--resolve",
        )
    if not resolve and (words or reason):
        raise typer.BadParameter(
            "which purchase? Give --resolve", param_hint="--cancel, --paid, --gave-back, --reason"
        )

    async def work(kiosk: Installation) -> Exit:
        if resolve:
            return await _settle(kiosk, resolve, words[0], reason, as_json=as_json)
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
    purchase = await _find(store, wanted)
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


async def _settle(
    kiosk: Installation, wanted: str, said: Event, reason: str, *, as_json: bool
) -> Exit:
    """Looks once more; what still nobody knows is settled by what a person says."""
    async with open_core(kiosk.home, Surroundings(hide=kiosk.hide)) as core:
        purchase = await _find(core.store, wanted)
        if purchase is None:
            return _unknown(wanted)
        number = purchase.order_number or str(purchase.guid)
        if purchase.state is not State.NEEDS_STAFF:
            state = (
                "at its end" if purchase.settled else "not finished and settles at the next start"
            )
            note(f"Order {number} does not wait for a person: it is {state}.")
            return Exit.ORDER
        if core.licence is not None:
            await core.licence.start()
        looked = await core.runner.drive(purchase.guid)
        if looked.state is State.NEEDS_STAFF:
            standing = await core.runner.standing(looked)
            if standing is not None and said not in fitting_answers(looked, standing):
                note(f"Order {number} {_CONTRADICTIONS[standing]}")
                return Exit.NEEDS_STAFF
            words = f"staff: {Redaction().text(' '.join(reason.split()))}"
            await core.runner.answer(purchase.guid, said, reason=words)
            looked = await core.runner.drive(purchase.guid)
    if as_json:
        print_json(list_object(looked))
    else:
        say(f"Order {number} is {outcome_of(looked).value}. Guest: {message_of(looked)}")
    if not looked.settled:
        note(f"Order {number} still needs a person: look at the till what became of it.")
        return Exit.NEEDS_STAFF
    if outcome_of(looked) not in _MEANT[said]:
        note(f"Order {number} {_OTHERWISE[outcome_of(looked)]}")
        return Exit.WARNING
    return Exit.DONE


async def _find(store: Store, wanted: str) -> Purchase | None:
    """By its GUID, or the newest with that order number: numbers begin anew with a shift."""
    try:
        return await store.purchases.get(UUID(wanted))
    except ValueError:
        found = await store.purchases.latest(MOST_SEARCHED)
        return next((purchase for purchase in found if purchase.order_number == wanted), None)


def _unknown(wanted: str) -> Exit:
    note(f"There is no purchase {wanted}: kiosk purchases lists the newest.")
    return Exit.UNKNOWN
