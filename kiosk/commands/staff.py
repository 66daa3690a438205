"""`kiosk staff`: PINs of the people who look after the kiosk, what they did, settling a purchase.

A PIN comes from the terminal, unseen, or from standard input; never from the command line, where
everybody on the machine could read it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from enum import StrEnum
from getpass import getpass
from typing import Annotated, Final

import typer

from hardware.protocols import HealthState
from kiosk.app import Surroundings, open_core
from kiosk.checkout.card_terminal import last_mark
from kiosk.checkout.ports import Standing
from kiosk.checkout.settling import waits_for_person
from kiosk.checkout.vocabulary import STAFF_MAY_SAY, Event, State
from kiosk.commands.at_home import AsJson, Home, Installation, at_home
from kiosk.commands.exits import Exit
from kiosk.commands.looking import clock_of, store_of
from kiosk.commands.outcome import Outcome, message_of, outcome_of
from kiosk.commands.output import note, print_json, say
from kiosk.commands.purchase_pages import find_purchase, list_object
from kiosk.commands.tables import print_table
from kiosk.domain.staff import Person, Pin, Right, Role, TrailLine, may
from kiosk.staff.accepting import accept_foreign_use
from kiosk.staff.access import LetIn, LockedOut, PinRefused, StaffAccess
from kiosk.staff.resolving import PurchaseSettling, Settlement, Verdict, Word
from kiosk.storage.store import Store

LATEST: Final = 50
TRAIL_TITLES: Final = ("at", "who", "role", "did", "about", "detail", "outcome")

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
    Event.STAFF_SUM_TAKEN: frozenset({Outcome.PAID}),
    Event.STAFF_SUM_NOT_TAKEN: frozenset({Outcome.PAID}),
}
"""The ends that fit what was said. A cancelled order may turn out paid: that was announced."""

_OTHERWISE: Final[Mapping[Outcome, str]] = {
    Outcome.PAID: "turned out to be paid: what was given back is now missing at the till.",
    Outcome.CANCELLED: "turned out not to be paid, and nothing stays taken from the guest.",
}
"""The look before found out what nobody knew, and it is not what was said."""


_WORDS: Final = "--cancel, --paid, --gave-back, --sum-taken, --sum-not-taken"
_OTHER_WORDS: Final[Mapping[State, str]] = {
    State.NEEDS_STAFF: "is not known to be paid: settle it with --cancel, --paid or --gave-back.",
    State.CONFIRMING: (
        "is paid at the till, only its terminal does not answer: settle it with --sum-taken or "
        "--sum-not-taken."
    ),
}
"""What may be said instead."""


class Deed(StrEnum):
    """What is to be done."""

    PIN = "pin"
    REMOVE = "remove"
    PEOPLE = "people"
    TRAIL = "trail"
    RESOLVE = "resolve"
    TERMINAL = "terminal"


def staff(
    home: Home,
    deed: Annotated[
        Deed,
        typer.Argument(metavar="DEED", help="pin, remove, people, trail, resolve, terminal."),
    ],
    order: Annotated[
        str, typer.Argument(metavar="GUID|NUMBER", help="With resolve: which purchase.")
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
        str, typer.Option(metavar="TEXT", help="With resolve: why; kept in the journal.")
    ] = "",
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

    terminal asks the kiosk's own payment terminal whether somebody else has used it, and lets it go
    on from there once somebody who may has typed their PIN. While the
    kiosk runs all of this but people and trail is done on its own screen, or after it is stopped.
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

    async def work(kiosk: Installation) -> Exit:
        match deed:
            case Deed.PIN:
                assert role is not None
                return await _set_pin(kiosk, Person(name=name.strip() or role.value, role=role))
            case Deed.REMOVE:
                return await _remove(kiosk, name.strip())
            case Deed.PEOPLE:
                return await _people(kiosk, as_json=as_json)
            case Deed.TRAIL:
                return await _trail(kiosk, last, as_json=as_json)
            case Deed.RESOLVE:
                return await _resolve(kiosk, order, said[0], reason, as_json=as_json)
            case Deed.TERMINAL:
                return await _accept_terminal(kiosk)

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
    elif order or said or reason:
        raise typer.BadParameter("belongs to resolve", param_hint=f"GUID, {_WORDS}, --reason")
    if deed is Deed.PIN and role is None:
        raise typer.BadParameter("whose PIN? Give --role", param_hint="pin")
    if deed is Deed.REMOVE and not name.strip():
        raise typer.BadParameter("who? Give --name", param_hint="remove")


def _asked_pin(prompt: str) -> Pin:
    """From the terminal without showing it, else the next line of standard input."""
    if sys.stdin.isatty():
        return Pin(getpass(f"{prompt}: "))
    return Pin(sys.stdin.readline().strip())


async def _set_pin(kiosk: Installation, person: Person) -> Exit:
    store = await Store.open(kiosk.home, os.environ)
    try:
        access = StaffAccess(store.staff, clock_of(kiosk.profile))
        pin = _asked_pin(f"New PIN of {person.name}")
        if sys.stdin.isatty() and _asked_pin("Once more") != pin:
            note("The two PINs differ: nothing was changed.")
            return Exit.USAGE
        try:
            await access.set_pin(person, pin)
        except PinRefused as why:
            note(f"Nothing was changed: {why}.")
            return Exit.USAGE
    finally:
        await store.close()
    say(f"{person.name} may come in as {person.role.value}.")
    return Exit.DONE


async def _remove(kiosk: Installation, name: str) -> Exit:
    store = await Store.open(kiosk.home, os.environ)
    try:
        if not await StaffAccess(store.staff, clock_of(kiosk.profile)).remove(name):
            note(f"There is nobody called {name}: kiosk staff people lists everybody.")
            return Exit.UNKNOWN
    finally:
        await store.close()
    say(f"{name} may not come in any more.")
    return Exit.DONE


async def _people(kiosk: Installation, *, as_json: bool) -> Exit:
    async with store_of(kiosk) as store:
        people = [known.person for known in await store.staff.people()]
    if as_json:
        told = [{"name": person.name, "role": person.role.value} for person in people]
        print_json({"people": told})
    else:
        print_table(("name", "role"), ((person.name, person.role.value) for person in people))
    return Exit.DONE


async def _trail(kiosk: Installation, last: int, *, as_json: bool) -> Exit:
    async with store_of(kiosk) as store:
        lines = await store.staff.trail(last)
        broken = await store.staff.broken_seal()
    if as_json:
        print_json({"lines": [_as_object(line) for line in lines], "broken_at": broken})
    else:
        print_table(TRAIL_TITLES, (tuple(_as_object(line).values()) for line in lines))
    if broken is not None:
        note(
            f"Line {broken} is not as it was written: keep a copy of the home folder and find out "
            "who changed the database."
        )
        return Exit.FAULT
    return Exit.DONE


def _as_object(line: TrailLine) -> dict[str, str]:
    """Under TRAIL_TITLES."""
    return {
        "at": line.at.isoformat(timespec="seconds"),
        "who": line.person.name if line.person else "",
        "role": line.person.role.value if line.person else "",
        "did": line.deed.value,
        "about": line.about,
        "detail": line.detail,
        "outcome": line.outcome,
    }


async def _resolve(
    kiosk: Installation, wanted: str, said: Event, reason: str, *, as_json: bool
) -> Exit:
    async with open_core(kiosk.home, Surroundings(hide=kiosk.hide)) as core:
        purchase = await find_purchase(core.store, wanted)
        if purchase is None:
            note(f"There is no purchase {wanted}: kiosk purchases lists the newest.")
            return Exit.UNKNOWN
        number = purchase.order_number or str(purchase.guid)
        clock = clock_of(kiosk.profile)
        if not waits_for_person(purchase, clock.now()):
            state = (
                "at its end" if purchase.settled else "not finished and settles at the next start"
            )
            note(f"Order {number} does not wait for a person: it is {state}.")
            return Exit.ORDER
        if said not in STAFF_MAY_SAY[purchase.state]:
            note(f"Order {number} {_OTHER_WORDS[purchase.state]}")
            return Exit.ORDER
        person = await _let_in(StaffAccess(core.store.staff, clock))
        if person is None:
            return Exit.TURNED_AWAY
        if core.licence is not None:
            await core.licence.start()
        settling = PurchaseSettling(core.runner, core.store.staff, clock)
        word = Word(person=person, said=said, reason=reason, seen=purchase)
        settled = await settling.take(word)
    return _told(settled, number, said, as_json=as_json)


async def _accept_terminal(kiosk: Installation) -> Exit:
    async with open_core(kiosk.home, Surroundings(hide=kiosk.hide)) as core:
        terminal, rows = core.terminal, core.store.staff
        if terminal is None:
            note("This kiosk has no payment terminal of its own.")
            return Exit.UNKNOWN
        if await core.store.purchases.unfinished():
            # A greeting may end what is open at it.
            note("A purchase is not finished, and may be open at the terminal: start the kiosk.")
            return Exit.ORDER
        terminal.stand_by(await last_mark(core.store.purchases, await rows.terminal_mark()))
        seen = await terminal.notice()
        if seen is None:
            health = terminal.health
            if health.state is not HealthState.READY:
                note(f"The terminal cannot be asked: {health.reason}.")
                return Exit.FAULT
            say("Nobody else has used the terminal.")
            return Exit.DONE
        say(f"{seen}.")
        person = await _let_in(StaffAccess(rows, clock_of(kiosk.profile)))
        if person is None:
            return Exit.TURNED_AWAY
        if not may(person.role, Right.OPERATE):
            note("This PIN does not operate the kiosk: nothing was changed.")
            return Exit.TURNED_AWAY
        if not await accept_foreign_use(terminal, rows, person, seen):
            note("It was used once more just now: look at it again. Nothing was changed.")
            return Exit.WARNING
    say("The terminal goes on from there.")
    return Exit.DONE


async def _let_in(access: StaffAccess) -> Person | None:
    if not await access.anybody():
        note("Nobody has a PIN yet: kiosk staff pin --role admin gives one.")
        return None
    pin = _asked_pin("PIN")
    if not pin.well_formed:
        # Nobody's PIN can look like that, so it is no try either.
        note("That is no PIN: type its 4 to 8 digits, or give them on standard input.")
        return None
    match await access.confirm(pin):
        case LetIn(person=person):
            return person
        case LockedOut(locked_s=left):
            note(f"Too many wrong PINs: wait {round(left)} seconds.")
        case _:
            note("This PIN is nobody's, so nothing was changed.")
    return None


def _told(settled: Settlement, number: str, said: Event, *, as_json: bool) -> Exit:
    after = settled.purchase
    if settled.verdict is Verdict.NOT_ALLOWED:
        note("This PIN does not settle purchases: nothing was changed.")
        return Exit.TURNED_AWAY
    if settled.verdict is Verdict.CONTRADICTED and settled.standing is not None:
        note(f"Order {number} {_CONTRADICTIONS[settled.standing]}")
        return Exit.NEEDS_STAFF
    if as_json:
        print_json({**list_object(after), "verdict": settled.verdict.value})
    else:
        say(f"Order {number} is {outcome_of(after).value}. Guest: {message_of(after)}")
    if settled.verdict is Verdict.MEANWHILE:
        note(f"Order {number} is not as it was: look at it again. Nothing was changed.")
        return Exit.NEEDS_STAFF
    if not after.settled:
        note(f"Order {number} still needs a person: look at the till what became of it.")
        return Exit.NEEDS_STAFF
    if outcome_of(after) not in _MEANT[said]:
        note(f"Order {number} {_OTHERWISE[outcome_of(after)]}")
        return Exit.WARNING
    if after.paid_without_money:
        note(f"Order {number} is paid without money: collect it, or undo the receipt at the till.")
    return Exit.DONE
