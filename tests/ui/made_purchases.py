"""Lunch being bought in each way: rows as the book has them, told by the session's own views.

So a picture cannot show a list of steps, an answer or a screen that the product never would.
"""

from __future__ import annotations

from itertools import count
from typing import Final
from uuid import UUID

from msgspec.structs import replace

from kiosk.checkout.frozen import freeze
from kiosk.checkout.purchase import Approval, Leg, Purchase
from kiosk.checkout.telling import telling_of
from kiosk.checkout.vocabulary import Effect, State
from kiosk.checkout.ways import PayWay, second_terminal
from kiosk.domain.money import ZERO, Money
from kiosk.errors import ErrorCode
from kiosk.session.purchase_view import (
    SAID_AND_DONE,
    answers_of,
    purchase_part,
    screen_of,
    step_marks,
)
from kiosk.snapshots.paper import PaperNews
from kiosk.snapshots.purchase import StepMark
from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.snapshots.telling import Telling
from tests.ui.made_snapshots import MENU, NOON, known, lunch, snapshot
from tests.ui.samovar_menu import dish_id

STATION, TERMINAL = PayWay.STATION, PayWay.TERMINAL
SBP, COUNTER = PayWay.SBP, PayWay.COUNTER
SITE_WAYS: Final = (TERMINAL, SBP, COUNTER)
LEFT_S: Final = 27

_guids = (UUID(int=number) for number in count(1))
LUNCH: Final = freeze(lunch(), MENU, order_type_id=1, new_guid=lambda: next(_guids))


def row(state: State, effect: Effect | None, **changes: object) -> Purchase:
    """Anna's lunch with 300 points, held already, by the kiosk's own terminal; number 47."""
    bought = Purchase(
        guid=UUID(int=47),
        state=state,
        effect=effect,
        way=TERMINAL,
        order=LUNCH,
        bonus=Money.of(300),
        order_number="47",
        points=Leg.DONE,
        staff_called=state is State.NEEDS_STAFF,
        local_date=NOON.date(),
        opened_at=NOON,
        changed_at=NOON,
        guest_seen_at=NOON,
    )
    return replace(bought, **changes)


HELD: Final = {"card": Leg.DONE, "approval": Approval(captured=False)}
ASKING: Final = row(State.BONUS_HELD, Effect.AUTHORISE, card=Leg.OPEN)
IN_DOUBT: Final = replace(ASKING, effect=Effect.LOOK_FOR_APPROVAL)
CARD_DECLINED: Final = row(State.BONUS_HELD, Effect.ASK_GUEST, card=Leg.REFUSED)
NOT_READY: Final = row(State.BONUS_HELD, Effect.ASK_GUEST, cause=ErrorCode.TERMINAL_NOT_READY)
REGISTERING: Final = row(State.CARD_HELD, Effect.PAY_ORDER, payment=Leg.OPEN, **HELD)
LOOKING: Final = replace(REGISTERING, effect=Effect.LOOK_FOR_PAYMENT)
RETURNING: Final = row(State.CANCELLING, Effect.RELEASE_CARD, payment=Leg.REFUSED, **HELD)
STOPPED: Final = row(State.CANCELLING, Effect.VOID_ORDER, card=Leg.REFUSED, points=Leg.RETURNED)
CALLED: Final = row(State.NEEDS_STAFF, Effect.LOOK_FOR_PAYMENT, payment=Leg.OPEN, **HELD)
SOLD: Final = row(State.FINISHED, None, payment=Leg.DONE, receipt_number="1017", **HELD)
UNPAID: Final = row(State.AT_COUNTER, None, way=COUNTER, bonus=ZERO, points=Leg.UNTOUCHED)
ALL_BY_POINTS: Final = replace(
    row(State.CARD_HELD, Effect.PAY_ORDER, payment=Leg.OPEN), bonus=LUNCH.total
)

AT_STATION: Final = row(State.CARD_HELD, Effect.PAY_ORDER, way=STATION, payment=Leg.OPEN)

SCANNING: Final = row(State.CARD_HELD, Effect.PAY_ORDER, way=SBP, payment=Leg.OPEN)
SCAN_IN_DOUBT: Final = replace(SCANNING, effect=Effect.LOOK_FOR_PAYMENT)
SCAN_DECLINED: Final = row(State.BONUS_HELD, Effect.ASK_GUEST, way=SBP, payment=Leg.REFUSED)


def moment(
    purchase: Purchase,
    *,
    ways: tuple[PayWay, ...] = SITE_WAYS,
    can_stop: bool = False,
    stopped: bool = False,
    waiting_s: int = 12,
    paper: PaperNews = PaperNews.NONE,
) -> KioskSnapshot:
    """What the session shows of it at a site with these ways."""
    telling, marks = telling_of(purchase), step_marks(purchase)
    last = telling in SAID_AND_DONE or telling is Telling.SEE_STAFF
    part = purchase_part(
        purchase,
        telling=telling,
        latest=tuple(MENU.dishes[dish_id(key)] for key in ("borsch", "solyanka", "mors")),
        done_at={kind: NOON for kind, mark in marks.items() if mark is StepMark.DONE},
        answers=answers_of(purchase, ways, can_stop=can_stop),
        second_terminal=second_terminal(ways),
        stopped=stopped,
        waiting_s=waiting_s,
        closes_in_s=LEFT_S if last else 0,
        paper=paper,
    )
    return snapshot(known(screen=screen_of(telling)), purchase=part)
