"""Staff mode made by hand from its own views: nobody's lunch, a purchase in doubt, a lock."""

from __future__ import annotations

from datetime import timedelta
from typing import Final
from uuid import UUID

from msgspec.structs import replace

from hardware.drivers.simulated import UNPLUGGED
from hardware.protocols import Cause, DeviceHealth, HealthState
from hardware.terminals import ForeignUse
from kiosk.checkout.journal import JournalEntry
from kiosk.checkout.ports import Standing
from kiosk.checkout.purchase import Approval, Leg, Purchase
from kiosk.checkout.vocabulary import Effect, Event, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO
from kiosk.domain.staff import Person, Role
from kiosk.errors import ErrorCode
from kiosk.session.service import Source, Trouble
from kiosk.staff import views
from kiosk.staff.resolving import Settlement, Verdict
from kiosk.staff.state import OpenedPurchase, Resolving, StaffState
from kiosk.staff_intents import Reason, StaffPage
from kiosk.staff_snapshots import StaffPart, StaffView
from tests.ui.made_purchases import CALLED, SITE_WAYS, row
from tests.ui.made_snapshots import NOON

SPENT_S: Final = 28.0
ANNA: Final = Person(name="Анна", role=Role.ADMIN)
WAITING: Final = replace(
    CALLED,
    opened_at=NOON - timedelta(minutes=28),
    changed_at=NOON - timedelta(minutes=18),
    card_number="7770004821",
    licence_numbers=(118, 119),
    approval=Approval(captured=False, masked_card="••••4821", approval_code="004217"),
)
_SOLD: Final = row(State.FINISHED, None, payment=Leg.DONE, card=Leg.DONE, bonus=ZERO)
_LIST: Final = (
    replace(_SOLD, guid=UUID(int=49), order_number="49", opened_at=NOON - timedelta(minutes=6)),
    WAITING,
    replace(_SOLD, guid=UUID(int=46), order_number="46", opened_at=NOON - timedelta(hours=1)),
    replace(
        row(State.CANCELLED, None, points=Leg.RETURNED),
        guid=UUID(int=45),
        order_number="45",
        opened_at=NOON - timedelta(hours=2),
    ),
    replace(
        row(State.AT_COUNTER, None, way=PayWay.COUNTER),
        guid=UUID(int=44),
        order_number="44",
        opened_at=NOON - timedelta(days=1),
    ),
)


def _lines() -> tuple[JournalEntry, ...]:
    """The story of 19-staff-purchase: approved, and then no word from the cash server."""
    at, told = NOON - timedelta(minutes=28), []
    before: State | None = None
    for seconds, event, state, effect, detail in (
        (0.0, None, State.NEW, Effect.CREATE_ORDER, ""),
        (0.2, Event.ORDER_CREATED, State.CREATED, Effect.SAVE_ORDER, ""),
        (0.4, Event.LINES_RIGHT, State.SAVED, Effect.APPLY_COUPON, ""),
        (0.0, Event.NO_COUPON, State.COUPON_APPLIED, Effect.DEBIT_POINTS, ""),
        (0.1, Event.POINTS_HELD, State.BONUS_HELD, Effect.CHOOSE_WAY, ""),
        (0.0, Event.TERMINAL_TAKES_CARD, State.BONUS_HELD, Effect.CHECK_ORDER, ""),
        (0.1, Event.ORDER_UNCHANGED, State.BONUS_HELD, Effect.AUTHORISE, ""),
        (21.0, Event.CARD_APPROVED, State.CARD_HELD, Effect.CHECK_ORDER, ""),
        (0.1, Event.ORDER_UNCHANGED, State.CARD_HELD, Effect.PAY_ORDER, ""),
        (30.0, Event.PAYMENT_IN_DOUBT, State.CARD_HELD, Effect.LOOK_FOR_PAYMENT, "no answer"),
        (540.0, Event.PAYMENT_ABSENT, State.CARD_HELD, Effect.PAY_ORDER, ""),
        (30.0, Event.PAYMENT_IN_DOUBT, State.CARD_HELD, Effect.LOOK_FOR_PAYMENT, "no answer"),
        (30.0, Event.CANNOT_TELL, State.NEEDS_STAFF, Effect.LOOK_FOR_PAYMENT, ""),
    ):
        at += timedelta(seconds=seconds)
        told.append(
            JournalEntry(
                purchase=WAITING.guid,
                at=at,
                before=before,
                event=event,
                state=state,
                effect=effect,
                detail=detail,
            )
        )
        before = state
    return tuple(told)


JOURNAL: Final = _lines()
OPENED: Final = OpenedPurchase(row=WAITING, journal=JOURNAL, standing=Standing.OPEN, asking=False)
UNKNOWN: Final = replace(OPENED, standing=None)
RESOLVING: Final = Resolving(seen=WAITING, answers=UNKNOWN.answers)
CHOSEN: Final = replace(RESOLVING, said=Event.STAFF_GAVE_BACK, reason=Reason.BANK_SAYS_NOT_CHARGED)
READERS: Final = {"1-nfc": DeviceHealth(state=HealthState.READY)}
BROKEN: Final = {
    "1-nfc": DeviceHealth(state=HealthState.MISSING, reason=UNPLUGGED, cause=Cause.UNPLUGGED)
}
USED: Final = ForeignUse(our_last=42, stands_at=45)
SILENT: Final = replace(
    WAITING, state=State.CONFIRMING, guest_seen_at=NOON - timedelta(minutes=20), payment=Leg.DONE
)
"""Sold, and the terminal does not say whether it took the sum."""
TILL_DOWN: Final = {
    Source.CASH_SERVER: Trouble(ErrorCode.POS_UNREACHABLE, NOON - timedelta(minutes=18))
}


def part(
    state: StaffState,
    *,
    troubles: dict[Source, Trouble] | None = None,
    readers: dict[str, DeviceHealth] | None = None,
    used: ForeignUse | None = None,
) -> StaffPart:
    """What the desk would show of such a state; ``used``: what a terminal says of others."""
    around = views.Around(
        now=NOON,
        monotonic=SPENT_S if state.person else 0.0,
        troubles=troubles or {},
        taking_orders=not troubles,
        readers=readers or READERS,
        ways=SITE_WAYS,
        foreign_use=used,
    )
    return views.staff_part(state, around)


OUTSIDE: Final = StaffState(visit=1, touched_at=0.0)
INSIDE: Final = replace(OUTSIDE, person=ANNA, view=StaffView.WRONG, latest=_LIST)
AT_LIST: Final = INSIDE.at_page(StaffPage.PURCHASES)
AT_PURCHASE: Final = replace(AT_LIST, view=StaffView.PURCHASE, opened=OPENED)
AT_CHOICE: Final = replace(AT_LIST, view=StaffView.RESOLVE, opened=UNKNOWN, resolving=RESOLVING)


def settled(verdict: Verdict, after: Purchase, by: str = "") -> StaffState:
    """After somebody said the money was given back; ``by``: who was faster, and how."""
    settlement = Settlement(verdict=verdict, purchase=after, standing=Standing.OPEN)
    result = views.result_part(settlement, Event.STAFF_GAVE_BACK, by=by)
    return replace(AT_PURCHASE, view=StaffView.RESULT, result=result)
