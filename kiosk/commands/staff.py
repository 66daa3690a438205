"""`kiosk staff`: what people who look after the kiosk may do, and who they are."""

from __future__ import annotations

from datetime import time
from enum import StrEnum
from typing import Annotated, Final

import typer

from kiosk.checkout.vocabulary import Event
from kiosk.commands.at_home import AsJson, Home, Installation, at_home
from kiosk.commands.exits import Exit
from kiosk.commands.staff_day import ToClose, close, reopen, stop, unstop, until_of
from kiosk.commands.staff_people import people, remove, set_pin, trail
from kiosk.commands.staff_refunds import refund, reprint
from kiosk.commands.staff_resolve import resolve
from kiosk.commands.staff_terminal import accept_terminal
from kiosk.domain.day import StopUntil
from kiosk.domain.staff import Person, Role

LATEST: Final = 50
_WORDS: Final = "--cancel, --paid, --gave-back, --sum-taken, --sum-not-taken"


class Deed(StrEnum):
    """What is to be done."""

    PIN = "pin"
    REMOVE = "remove"
    PEOPLE = "people"
    TRAIL = "trail"
    RESOLVE = "resolve"
    TERMINAL = "terminal"
    CLOSE = "close"
    OPEN = "open"
    STOP = "stop"
    UNSTOP = "unstop"
    REFUND = "refund"
    REPRINT = "reprint"


def staff(
    home: Home,
    deed: Annotated[
        Deed,
        typer.Argument(
            metavar="DEED",
            help="pin, remove, people, trail, resolve, terminal, refund, reprint, close, open, "
            "stop, unstop.",
        ),
    ],
    order: Annotated[
        str,
        typer.Argument(
            metavar="GUID|NUMBER",
            help="With resolve, refund, reprint: which one. With stop and unstop: which dish, by "
            "its code.",
        ),
    ] = "",
    role: Annotated[Role | None, typer.Option(help="With pin: what this person may do.")] = None,
    name: Annotated[
        str, typer.Option(help="With pin and remove: who; without it the role's name.")
    ] = "",
    cancel: Annotated[
        bool, typer.Option("--cancel", help="With resolve: make the order void, give all back.")
    ] = False,
    paid: Annotated[
        bool, typer.Option("--paid", help="With resolve: you saw that the guest paid.")
    ] = False,
    gave_back: Annotated[
        bool, typer.Option("--gave-back", help="With resolve: you gave back all that was taken.")
    ] = False,
    sum_taken: Annotated[
        bool,
        typer.Option(
            "--sum-taken", help="With resolve: you saw that the terminal took a paid order's sum."
        ),
    ] = False,
    sum_not_taken: Annotated[
        bool,
        typer.Option(
            "--sum-not-taken", help="With resolve: you saw that it did not; the order stays paid."
        ),
    ] = False,
    reason: Annotated[
        str,
        typer.Option(
            metavar="TEXT",
            help="With resolve, refund: why; kept in the journal. With close: cleaning, break, "
            "repair, kitchen-closed, closed-today, or else what guests are to read.",
        ),
    ] = "",
    english: Annotated[
        str, typer.Option(metavar="TEXT", help="With close: the same for guests reading English.")
    ] = "",
    until: Annotated[
        str, typer.Option(metavar="HH:MM", help="With close: when the kiosk opens by itself.")
    ] = "",
    keep: Annotated[
        bool, typer.Option("--keep", help="With stop: until taken back, not until the shift ends.")
    ] = False,
    last: Annotated[int, typer.Option(min=1, help="With trail: how many lines.")] = LATEST,
    as_json: AsJson = False,
) -> None:
    """Give people their PINs, see what they did, settle a purchase that waits for a person.

    pin --role ROLE [--name WHO] asks for a PIN of 4 to 8 digits, on the terminal or as a line of
    standard input. Roles: restaurant sees what is wrong and settles purchases; admin also refunds
    and sets up; dealer sets up, and settles nothing.

    resolve GUID --reason TEXT with one of --cancel, --paid and --gave-back asks for the PIN of
    somebody who may, looks again what became of the purchase, and only if that is still unknown
    takes your word. --cancel makes the order void and gives back what was taken; an order that
    turns out to be paid stays paid. --paid and --gave-back say what you have found out or done
    yourself; nothing is sent for them, and what the till shows to be untrue is refused. A paid
    order whose terminal never says whether it took the sum is settled with --sum-taken or
    --sum-not-taken instead.

    refund GUID --reason TEXT gives back all that is left of a paid purchase: a return at the till,
    then the kiosk's own terminal and the points. reprint GUID prints its paper once more. Both ask
    for a PIN.

    terminal asks the kiosk's own payment terminal whether somebody else has used it, and lets it go
    on from there once somebody who may has typed their PIN.

    close --reason TEXT [--until HH:MM] tells guests why they cannot order here, until open or that
    time; stop CODE sells a dish no more on this kiosk until the shift ends, with --keep until
    unstop. Each asks for a PIN and holds over a restart.

    While the kiosk runs all of this but people and trail is done on its own screen, or after it is
    stopped.
    """
    said = [
        event
        for given, event in (
            (cancel, Event.STAFF_CANCELS),
            (paid, Event.STAFF_FOUND_PAID),
            (gave_back, Event.STAFF_GAVE_BACK),
            (sum_taken, Event.STAFF_SUM_TAKEN),
            (sum_not_taken, Event.STAFF_SUM_NOT_TAKEN),
        )
        if given
    ]
    _check(deed, order, role, name, said, reason)
    opens_at = _time(until)

    async def work(kiosk: Installation) -> Exit:
        match deed:
            case Deed.PIN:
                assert role is not None
                return await set_pin(kiosk, Person(name=name.strip() or role.value, role=role))
            case Deed.REMOVE:
                return await remove(kiosk, name.strip())
            case Deed.PEOPLE:
                return await people(kiosk, as_json=as_json)
            case Deed.TRAIL:
                return await trail(kiosk, last, as_json=as_json)
            case Deed.RESOLVE:
                return await resolve(kiosk, order, said[0], reason, as_json=as_json)
            case Deed.TERMINAL:
                return await accept_terminal(kiosk)
            case Deed.CLOSE:
                wanted = ToClose(reason=reason.strip(), english=english.strip(), until=opens_at)
                return await close(kiosk, wanted)
            case Deed.OPEN:
                return await reopen(kiosk)
            case Deed.STOP:
                ends = StopUntil.TAKEN_BACK if keep else StopUntil.SHIFT_ENDS
                return await stop(kiosk, order, ends)
            case Deed.UNSTOP:
                return await unstop(kiosk, order)
            case Deed.REFUND:
                return await refund(kiosk, order, reason, as_json=as_json)
            case Deed.REPRINT:
                return await reprint(kiosk, order)

    at_home(home, work)


def _check(
    deed: Deed, order: str, role: Role | None, name: str, said: list[Event], reason: str
) -> None:
    """Raises BadParameter for a command line that means nothing."""
    if deed is Deed.RESOLVE:
        if not (order and len(said) == 1 and reason.strip()):
            raise typer.BadParameter(
                f"needs a GUID or number, one of {_WORDS}, and --reason TEXT: it will be kept in "
                "the journal",
                param_hint="resolve",
            )
    elif deed is Deed.CLOSE and not (order or said):
        if not reason.strip():
            raise typer.BadParameter("what are guests to read? Give --reason", param_hint="close")
    elif deed in (Deed.STOP, Deed.UNSTOP) and not (said or reason):
        if not order:
            raise typer.BadParameter("which dish? Give its code", param_hint=deed.value)
    elif deed is Deed.REFUND and not said:
        if not (order and reason.strip()):
            raise typer.BadParameter("needs a GUID or number, and --reason", param_hint="refund")
    elif deed is Deed.REPRINT and not (said or reason):
        if not order:
            raise typer.BadParameter("needs a GUID or number", param_hint="reprint")
    elif order or said or reason:
        raise typer.BadParameter("belongs to resolve", param_hint=f"GUID, {_WORDS}, --reason")
    if deed is Deed.PIN and role is None:
        raise typer.BadParameter("whose PIN? Give --role", param_hint="pin")
    if deed is Deed.REMOVE and not name.strip():
        raise typer.BadParameter("who? Give --name", param_hint="remove")


def _time(until: str) -> time | None:
    try:
        return until_of(until)
    except ValueError:
        raise typer.BadParameter("give a time like 14:30", param_hint="--until") from None
