"""`kiosk staff refund` and `reprint`: what the touchscreen does, without it."""

from __future__ import annotations

from typing import Final

from kiosk.app import Surroundings, open_core
from kiosk.checkout.telling import telling_of
from kiosk.commands.at_home import Installation
from kiosk.commands.exits import Exit
from kiosk.commands.looking import clock_of
from kiosk.commands.output import money_words, note, print_json, say
from kiosk.commands.purchase_pages import find_purchase
from kiosk.commands.staff_pin import let_in
from kiosk.domain.staff import Deed, Right, may
from kiosk.errors import Refused
from kiosk.parts import site
from kiosk.receipts.occasions import paper_of
from kiosk.refund_snapshots import PrintEnd
from kiosk.refunds.offering import RefundOffer
from kiosk.refunds.refund import Refund
from kiosk.refunds.runner import RefundRequest
from kiosk.refunds.vocabulary import RefundLeg, RefundState, Unfit
from kiosk.staff.access import StaffAccess
from kiosk.staff.reasons import kept_reason
from kiosk.staff.reprinting import Reprinting
from kiosk.staff.trail import Trail

_UNFIT: Final = {
    Unfit.NOT_SET_UP: "no reason for returns is set: name one in restaurant.return_reason_id",
    Unfit.ON_ITS_WAY: "it is not at its end: start the kiosk, which settles it",
    Unfit.NOT_PAID: "nobody has paid for it",
    Unfit.AT_COUNTER: "the counter took the money: return it at the till",
    Unfit.NOT_FOUND: "the till does not show its receipt any more: return it at the till",
    Unfit.ALL_RETURNED: "all of it has been returned",
    Unfit.UNDER_WAY: "a refund is not settled yet: start the kiosk, which settles it",
    Unfit.NO_ANSWER: "the till does not answer",
}
_PAPER: Final = {
    PrintEnd.PRINTED: "Printed.",
    PrintEnd.TAKEN: "The printer took it and says no more: look at the paper.",
    PrintEnd.NO_PRINTER: "This kiosk has no printer.",
    PrintEnd.NO_PAPER: "The printer is out of paper.",
    PrintEnd.COVER_OPEN: "The printer's cover is open.",
    PrintEnd.OFFLINE: "The printer does not answer: check its cable and power.",
    PrintEnd.FAULT: "The printer is jammed or broken.",
    PrintEnd.LAYOUT: "The layout of the paper cannot be used.",
    PrintEnd.UNKNOWN: "Sent, and no more was heard: look at the paper.",
}


async def refund(kiosk: Installation, wanted: str, reason: str, *, as_json: bool) -> Exit:
    """Gives back all that is left of a purchase, by its GUID or number."""
    async with open_core(kiosk.home, Surroundings(hide=kiosk.hide)) as core:
        purchase = await find_purchase(core.store, wanted)
        if purchase is None:
            note(f"There is no purchase {wanted}: kiosk purchases lists the newest.")
            return Exit.UNKNOWN
        number = purchase.order_number or str(purchase.guid)
        offer = await core.refunds.offering.of_purchase(purchase)
        if not isinstance(offer, RefundOffer):
            note(f"Order {number} cannot be returned here: {_UNFIT[offer]}.")
            return Exit.CASH_SERVER if offer is Unfit.NO_ANSWER else Exit.ORDER
        clock, rows, why = clock_of(kiosk.profile), core.store.staff, kept_reason(reason)
        trail, about = Trail(rows, clock), str(purchase.guid)
        person = await let_in(StaffAccess(rows, clock))
        if person is None:
            return Exit.TURNED_AWAY
        if not may(person.role, Right.REFUND):
            note("This PIN does not give money back: nothing was changed.")
            return Exit.TURNED_AWAY

        if core.licence is not None:
            await core.licence.start()
        await trail.note(person, Deed.REFUND_SAID, about=about, detail=why)
        request = RefundRequest(
            offer=offer,
            lines=frozenset(line.guid for line in offer.lines),
            person=person.name,
            reason=why,
        )
        try:
            opened = await core.refunds.runner.open(request)
        except Refused as refusal:
            await trail.note(
                person, Deed.REFUND_ENDED, about=about, detail=why, outcome=refusal.code.value
            )
            note(f"Order {number} was not returned: {refusal}.")
            return Exit.ORDER
        after = await core.refunds.runner.drive(opened.guid)
        await trail.note(
            person, Deed.REFUND_ENDED, about=about, detail=why, outcome=after.state.value
        )
    return _told(after, number, as_json=as_json)


async def reprint(kiosk: Installation, wanted: str) -> Exit:
    """Prints the paper of a purchase once more."""
    async with open_core(kiosk.home, Surroundings(hide=kiosk.hide)) as core:
        purchase = await find_purchase(core.store, wanted)
        if purchase is None:
            note(f"There is no purchase {wanted}: kiosk purchases lists the newest.")
            return Exit.UNKNOWN
        if paper_of(telling_of(purchase)) is None:
            note(f"Nothing is printed of order {purchase.order_number or purchase.guid}.")
            return Exit.ORDER
        clock, rows = clock_of(kiosk.profile), core.store.staff
        person = await let_in(StaffAccess(rows, clock))
        if person is None:
            return Exit.TURNED_AWAY
        if core.paper is not None:
            core.paper.start()
        language = site(kiosk.profile).languages[0]
        try:
            end = await Reprinting(core.paper, core.store.refunds).again(purchase, language)
        finally:
            if core.paper is not None:
                await core.paper.close()
        about = str(purchase.guid)
        await Trail(rows, clock).note(person, Deed.PRINTED_AGAIN, about=about, outcome=end.value)
    if end in (PrintEnd.PRINTED, PrintEnd.TAKEN):
        say(_PAPER[end])
        return Exit.DONE
    note(_PAPER[end])
    return Exit.FAULT


def _told(after: Refund, number: str, *, as_json: bool) -> Exit:
    returned = after.returned.number if after.returned else ""
    if as_json:
        print_json(
            {
                "order_number": after.order_number,
                "state": after.state.value,
                "return_receipt": returned,
                "returned_minor": after.amount.minor if after.goods_back else 0,
                "card": after.card.value,
                "points": after.points.value,
                "credit": after.credit.value,
                "licence_numbers": list(after.licence_numbers),
                "cause": after.cause.value if after.cause else None,
            }
        )
    match after.state:
        case RefundState.FINISHED if RefundLeg.BY_HAND in (after.card, after.points):
            note(
                f"Order {number}: the till returned {money_words(after.amount)} (receipt "
                f"{returned}), and your part is left: {_by_hand(after)}."
            )
            return Exit.WARNING
        case RefundState.FINISHED:
            if not as_json:
                say(f"Order {number}: {money_words(after.amount)} returned, receipt {returned}.")
            return Exit.DONE
        case RefundState.REFUSED:
            cause = f" ({after.cause.value})" if after.cause else ""
            note(f"Order {number}: nothing was returned{cause}. Return it at the till.")
            return Exit.CASH_SERVER
        case _:
            note(
                f"Order {number}: the refund is not settled ({after.state.value}). The kiosk goes "
                "on with it when it is started; its purchase says how it stands."
            )
            return Exit.NEEDS_STAFF


def _by_hand(after: Refund) -> str:
    parts = []
    if after.card is RefundLeg.BY_HAND:
        parts.append(f"give {money_words(after.money)} back at the terminal, or in cash")
    if after.points is RefundLeg.BY_HAND:
        parts.append("give the points back in the card system")
    return " and ".join(parts)
