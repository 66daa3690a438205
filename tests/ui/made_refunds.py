"""Money back made by hand: a receipt of three lines, what is chosen of it, how a refund stands."""

from __future__ import annotations

from datetime import timedelta
from typing import Final
from uuid import UUID

from msgspec.structs import replace

from kiosk.checkout.ports import Standing
from kiosk.checkout.purchase import Leg
from kiosk.checkout.vocabulary import State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Text
from kiosk.errors import ErrorCode
from kiosk.refund_intents import NumberFor, RefundReason
from kiosk.refund_snapshots import PrintEnd
from kiosk.refunds.offering import OfferedLine, RefundOffer
from kiosk.refunds.refund import Refund, ReturnedLine, ReturnReceipt
from kiosk.refunds.vocabulary import RefundEffect, RefundEvent, RefundLeg, RefundState, Unfit
from kiosk.staff.refund_state import Refunding, TypedNumber
from kiosk.staff.state import OpenedPurchase, StaffState
from kiosk.staff_intents import StaffPage
from kiosk.staff_snapshots import StaffView
from tests.ui.made_purchases import row
from tests.ui.made_snapshots import NOON
from tests.ui.made_staff import INSIDE, JOURNAL

PAID: Final = replace(
    row(State.FINISHED, None, payment=Leg.DONE, bonus=ZERO),
    guid=UUID(int=46),
    order_number="46",
    receipt_number="1017",
    opened_at=NOON - timedelta(hours=1),
)
LINES: Final = (
    OfferedLine(
        guid=UUID(int=1),
        name=Text("Борщ украинский", "Borscht"),
        quantity=1000,
        amount=Money.of(390),
    ),
    OfferedLine(
        guid=UUID(int=2),
        name=Text("Пельмени домашние с говядиной и сметаной", "Dumplings with beef and sour cream"),
        quantity=2000,
        amount=Money.of(980),
    ),
    OfferedLine(
        guid=UUID(int=3), name=Text("Морс клюквенный", "Mors"), quantity=1000, amount=Money.of(190)
    ),
)
OFFER: Final = RefundOffer(
    purchase=PAID.guid,
    way=PayWay.STATION,
    order=PAID.guid,
    order_number="46",
    receipt=UUID(int=0x5A1E),
    receipt_number="1017",
    total=Money.of(1560),
    sold=LINES,
    lines=LINES,
    returned_before=False,
    points=ZERO,
    whole_only=False,
    standing=(UUID(int=0x5A1E),),
)
CHOOSING: Final = Refunding().with_offer(OFFER)
SOME: Final = replace(CHOOSING, chosen=frozenset({LINES[0].guid}), reason=RefundReason.NOT_SERVED)
DONE: Final = Refund(
    guid=UUID(int=0x4E7),
    state=RefundState.FINISHED,
    effect=None,
    purchase=PAID.guid,
    way=PayWay.STATION,
    order=PAID.guid,
    order_number="46",
    receipt=OFFER.receipt,
    receipt_number="1017",
    receipt_total=OFFER.total,
    known=OFFER.standing,
    lines=tuple(
        ReturnedLine(guid=each.guid, name=each.name, quantity=each.quantity) for each in LINES
    ),
    whole=True,
    person="Анна",
    reason="not-served",
    returned=ReturnReceipt(guid=UUID(int=0xBACC), number="1024", amount=OFFER.total),
    opened_at=NOON - timedelta(minutes=4),
    changed_at=NOON - timedelta(minutes=4),
)
AT_TERMINAL: Final = replace(DONE, way=PayWay.TERMINAL, card=RefundLeg.DUE)
BY_HAND: Final = replace(
    AT_TERMINAL, card=RefundLeg.BY_HAND, points=RefundLeg.DONE, points_paid=Money.of(300)
)
GOING: Final = replace(
    DONE, state=RefundState.BEGUN, effect=RefundEffect.RETURN_GOODS, returned=None
)
SILENT: Final = replace(GOING, effect=RefundEffect.LOOK_FOR_RETURN)
UNKNOWN: Final = replace(SILENT, state=RefundState.NEEDS_STAFF, cause=ErrorCode.POS_SILENT)
STUCK: Final = replace(AT_TERMINAL, state=RefundState.RETURNED, effect=RefundEffect.LOOK_FOR_CARD)
REFUSED: Final = replace(
    GOING, state=RefundState.REFUSED, effect=None, cause=ErrorCode.POS_PAYMENT_DECLINED
)

AT_OPERATIONS: Final = INSIDE.at_page(StaffPage.OPERATIONS)
OPENED: Final = OpenedPurchase(row=PAID, journal=JOURNAL[:9], standing=Standing.PAID, asking=False)
AT_PAID: Final = replace(
    INSIDE.at_page(StaffPage.PURCHASES), view=StaffView.PURCHASE, opened=OPENED
)
AT_RETURNED: Final = replace(
    AT_PAID, opened=replace(OPENED, refunds=(DONE,), printed=PrintEnd.NO_PAPER)
)


def at_number(wanted: NumberFor, digits: str = "1017", **said: object) -> StaffState:
    number = replace(TypedNumber(wanted=wanted, digits=digits), **said)
    return replace(AT_OPERATIONS, view=StaffView.NUMBER, refunding=Refunding(number=number))


def at_offer(refunding: Refunding = CHOOSING) -> StaffState:
    return replace(AT_PAID, view=StaffView.REFUND, refunding=refunding)


def at_unfit(unfit: Unfit) -> StaffState:
    return at_offer(Refunding(unfit=unfit))


def at_refund(
    shown: Refund,
    *,
    busy: bool = False,
    slip: PrintEnd | None = None,
    overtaken: RefundEvent | None = None,
) -> StaffState:
    refunding = Refunding(row=shown, busy=busy, slip=slip, overtaken=overtaken)
    return replace(AT_PAID, view=StaffView.REFUNDED, refunding=refunding)
