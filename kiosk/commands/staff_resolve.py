"""`kiosk staff resolve`: a purchase that waits for a person, settled by their word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.app import Surroundings, open_core
from kiosk.checkout.ports import Standing
from kiosk.checkout.settling import waits_for_person
from kiosk.checkout.vocabulary import STAFF_MAY_SAY, Event, State
from kiosk.commands.at_home import Installation
from kiosk.commands.exits import Exit
from kiosk.commands.looking import clock_of
from kiosk.commands.outcome import Outcome, message_of, outcome_of
from kiosk.commands.output import note, print_json, say
from kiosk.commands.purchase_pages import find_purchase, list_object
from kiosk.commands.staff_pin import let_in
from kiosk.staff.access import StaffAccess
from kiosk.staff.resolving import PurchaseSettling, Settlement, Verdict, Word

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

_OTHER_WORDS: Final[Mapping[State, str]] = {
    State.NEEDS_STAFF: "is not known to be paid: settle it with --cancel, --paid or --gave-back.",
    State.CONFIRMING: (
        "is paid at the till, only its terminal does not answer: settle it with --sum-taken or "
        "--sum-not-taken."
    ),
}
"""What may be said instead."""


async def resolve(
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
        person = await let_in(StaffAccess(core.store.staff, clock))
        if person is None:
            return Exit.TURNED_AWAY
        if core.licence is not None:
            await core.licence.start()
        settling = PurchaseSettling(core.runner, core.store.staff, clock)
        word = Word(person=person, said=said, reason=reason, seen=purchase)
        settled = await settling.take(word)
    return _told(settled, number, said, as_json=as_json)


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
