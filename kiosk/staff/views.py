"""From what staff mode knows to what its screens may show. Pure."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from msgspec import Struct

from hardware.protocols import DeviceHealth
from hardware.terminals import ForeignUse
from kiosk.checkout.journal import JournalEntry
from kiosk.checkout.ports import Standing
from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.settling import waits_for_person
from kiosk.checkout.telling import telling_of
from kiosk.checkout.vocabulary import Event, State
from kiosk.checkout.ways import PayWay
from kiosk.day_snapshots import DayPart
from kiosk.domain.staff import Right, may
from kiosk.receipts.occasions import paper_of
from kiosk.session.service import Source, Trouble
from kiosk.staff.faults import faults, foreign_use, well
from kiosk.staff.house.page import pages_of
from kiosk.staff.refund_state import refund_part, refund_row
from kiosk.staff.resolving import Settlement, Verdict
from kiosk.staff.state import OpenedPurchase, PinEntry, Resolving, StaffState
from kiosk.staff.timeline import timeline
from kiosk.staff_snapshots import (
    LegStanding,
    PinPart,
    PinTrouble,
    ResolvePart,
    ResultPart,
    SideStanding,
    StaffPart,
    StaffPurchase,
    StaffRow,
    StaffView,
    WordEnd,
)

_ENDS: Final = {
    Verdict.TAKEN: WordEnd.TAKEN,
    Verdict.FOUND: WordEnd.FOUND,
    Verdict.MEANWHILE: WordEnd.MEANWHILE,
    Verdict.CONTRADICTED: WordEnd.CONTRADICTED,
    Verdict.NOT_ALLOWED: WordEnd.NOT_ALLOWED,
}


class Around(Struct, frozen=True, kw_only=True):
    """What somebody of the staff sees of the kiosk. ``monotonic`` is in seconds; ``foreign_use`` is
    what the terminal says of somebody else at it."""

    now: datetime
    monotonic: float
    troubles: Mapping[Source, Trouble]
    taking_orders: bool
    readers: Mapping[str, DeviceHealth]
    ways: tuple[PayWay, ...]
    foreign_use: ForeignUse | None = None
    day: DayPart = DayPart()


def staff_part(state: StaffState, around: Around) -> StaffPart:
    """All of it; whoever is not let in yet sees the keypad alone."""
    if state.person is None:
        return StaffPart(view=state.view, pin=pin_part(state.entry, around.monotonic))
    waiting = [each for each in state.latest if waits_for_person(each, around.now)]
    terminal = None
    if around.foreign_use is not None:
        may_accept = may(state.person.role, Right.OPERATE)
        terminal = foreign_use(around.foreign_use, around.ways, may_accept=may_accept)
    found = faults(around.troubles, waiting, around.ways, around.readers, terminal)
    confirming = state.view is StaffView.CONFIRM
    return StaffPart(
        view=state.view,
        person=state.person,
        pages=pages_of(state.person),
        page=state.page,
        leaves_in_s=seconds_left(state, around.monotonic),
        pin=pin_part(state.entry, around.monotonic) if confirming else None,
        faults=found,
        well=well(found, has_readers=bool(around.readers)),
        taking_orders=around.taking_orders,
        looking=state.looking,
        rows=rows(state.latest, around.now),
        waiting=len(waiting),
        opened=purchase_part(state.opened, state, around.now) if state.opened else None,
        resolve=resolve_part(state.resolving) if state.resolving else None,
        result=state.result,
        day=around.day,
        refund=refund_part(state.refunding) if state.refunding else None,
    )


def seconds_left(state: StaffState, now: float) -> int:
    """Whole seconds until the guest gets the screen back, rounded up."""
    return max(0, math.ceil(state.patience_s - (now - state.touched_at)))


def pin_part(entry: PinEntry, now: float) -> PinPart:
    locked_s = max(0, math.ceil(entry.locked_until - now))
    trouble = entry.trouble
    if trouble is PinTrouble.LOCKED and not locked_s:
        trouble = None
    return PinPart(
        typed=len(entry.pin.digits),
        complete=entry.pin.complete,
        busy=entry.busy,
        trouble=PinTrouble.LOCKED if locked_s else trouble,
        tries_left=entry.tries_left if trouble is PinTrouble.WRONG else None,
        locked_s=locked_s,
    )


def rows(latest: tuple[Purchase, ...], now: datetime) -> tuple[StaffRow, ...]:
    """Those that wait for a person stand first, the rest as they are: newest first."""
    told = [row(purchase, now) for purchase in latest]
    return tuple(sorted(told, key=lambda each: not each.needs_staff))


def row(purchase: Purchase, now: datetime) -> StaffRow:
    return StaffRow(
        guid=purchase.guid,
        number=purchase.order_number,
        opened_at=purchase.opened_at,
        total=purchase.to_pay + purchase.bonus,
        state=purchase.state,
        way=purchase.way,
        needs_staff=waits_for_person(purchase, now),
        settled_by_staff=bool(purchase.staff_answers),
    )


def purchase_part(opened: OpenedPurchase, state: StaffState, now: datetime) -> StaffPurchase:
    purchase = opened.row
    approval = purchase.approval
    allowed = _may(state, Right.RESOLVE)
    return StaffPurchase(
        row=row(purchase, now),
        standing=SideStanding.ASKING if opened.asking else standing_of(opened.standing),
        portions=purchase.order.portions,
        to_pay=purchase.to_pay,
        bonus=purchase.bonus,
        discount=purchase.discount,
        cause=purchase.cause,
        payment=LegStanding(purchase.payment.value),
        terminal=_terminal_leg(purchase),
        points=LegStanding(purchase.points.value),
        bank_card=approval.masked_card[-4:] if approval else "",
        guest_card=purchase.card_number[-4:],
        approval_code=approval.approval_code if approval else "",
        receipt_number=purchase.receipt_number,
        licence_numbers=purchase.licence_numbers,
        moments=timeline(opened.journal),
        asking=opened.asking,
        may_resolve=allowed and waits_for_person(purchase, now),
        may_refund=_may(state, Right.REFUND)
        and purchase.state is State.FINISHED
        and not any(refund.whole and refund.goods_back for refund in opened.refunds),
        may_print=_may(state, Right.OPERATE) and paper_of(telling_of(purchase)) is not None,
        refunds=tuple(refund_row(refund) for refund in opened.refunds),
        printed=opened.printed,
    )


def _may(state: StaffState, right: Right) -> bool:
    return state.person is not None and may(state.person.role, right)


def _terminal_leg(purchase: Purchase) -> LegStanding:
    """A sum that is held, and of which the terminal has not said that it took it, is not known."""
    held = purchase.approval is not None and not purchase.approval.captured
    if purchase.state is State.CONFIRMING and held and purchase.card is Leg.DONE:
        return LegStanding.OPEN
    return LegStanding(purchase.card.value)


def resolve_part(resolving: Resolving) -> ResolvePart:
    return ResolvePart(
        answers=resolving.answers,
        chosen=resolving.said,
        reason=resolving.reason,
        words=resolving.words,
        ready=resolving.ready,
    )


def result_part(settled: Settlement, said: Event, *, by: str = "") -> ResultPart:
    after = settled.purchase
    return ResultPart(
        end=_ENDS[settled.verdict],
        said=said,
        state=after.state,
        standing=standing_of(settled.standing),
        number=after.order_number,
        nothing_taken=after.nothing_taken,
        by=by,
    )


def standing_of(standing: Standing | None) -> SideStanding:
    return SideStanding.UNKNOWN if standing is None else SideStanding(standing.value)


def last_staff_line(journal: tuple[JournalEntry, ...]) -> str:
    """What the last person said, with their name; empty where nobody has."""
    said = [entry.detail for entry in journal if entry.detail.startswith("staff: ")]
    return said[-1].removeprefix("staff: ") if said else ""
