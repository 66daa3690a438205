"""Money back and paper again, from a number to what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.domain.money import Money
from kiosk.refund_intents import NumberFor, RefundReason
from kiosk.refund_snapshots import PrintEnd
from kiosk.refunds.vocabulary import RefundEvent, Unfit
from kiosk.session.state import SessionState
from kiosk.staff_snapshots import StaffView
from tests.ui.made_refunds import (
    AT_OPERATIONS,
    AT_PAID,
    AT_RETURNED,
    BY_HAND,
    CHOOSING,
    DONE,
    GOING,
    OFFER,
    REFUSED,
    SILENT,
    SOME,
    STUCK,
    UNKNOWN,
    at_number,
    at_offer,
    at_refund,
    at_unfit,
)
from tests.ui.made_snapshots import snapshot
from tests.ui.made_staff import part
from tests.ui.scenes.scene import Scene


def refunds() -> Iterator[Scene]:
    whole = CHOOSING.with_offer(replace(OFFER, whole_only=True, points=Money.of(100)))
    told = replace(SOME, reason=RefundReason.OWN_WORDS, words="Гость нашёл волос в супе")
    for name, given in (
        ("staff-operations", AT_OPERATIONS),
        ("staff-number-refund", at_number(NumberFor.REFUND)),
        ("staff-number-refund-unknown", at_number(NumberFor.REFUND, unfit=Unfit.NOT_FOUND)),
        ("staff-number-reprint-missing", at_number(NumberFor.REPRINT, "47", missing=True)),
        ("staff-purchase-paid", AT_PAID),
        ("staff-purchase-returned", AT_RETURNED),
        ("staff-refund", at_offer()),
        ("staff-refund-some", at_offer(SOME)),
        ("staff-refund-words", at_offer(told)),
        ("staff-refund-whole", at_offer(whole)),
        ("staff-refund-looking", at_offer(replace(CHOOSING, offer=None, looking=True))),
        ("staff-refund-unfit", at_unfit(Unfit.NOT_SET_UP)),
        ("staff-refund-pin", replace(at_offer(SOME), view=StaffView.CONFIRM)),
        ("staff-refunded-going", at_refund(GOING, busy=True)),
        ("staff-refunded", at_refund(DONE, slip=PrintEnd.PRINTED)),
        ("staff-refunded-by-hand", at_refund(BY_HAND, slip=PrintEnd.NO_PAPER)),
        ("staff-refunded-silent", at_refund(SILENT)),
        ("staff-refunded-stuck", at_refund(STUCK)),
        ("staff-refunded-overtaken", at_refund(DONE, overtaken=RefundEvent.STAFF_GAVE_BACK)),
        ("staff-refunded-unknown", at_refund(UNKNOWN)),
        ("staff-refunded-refused", at_refund(REFUSED)),
    ):
        shown = replace(snapshot(SessionState()), staff=part(given))
        yield Scene(name=name, snapshot=shown, drawing="")
