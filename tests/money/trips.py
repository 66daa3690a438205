"""The ways a guest may take through a purchase while somebody waits to pull the plug."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kiosk.checkout.ways import PayWay

DECLINED: Final = "cash:payment-declined:PayOrder*1"
REFUSED: Final = "cash:not-covered:PayOrder*1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """One way. ``loyal``: with a card, its coupon and points. A guest who is asked cancels.

    ``mood`` is the simulators' for this purchase, ``card_declines`` the kiosk's own terminal's.
    ``first_cut`` is the moment at which a first process dies already: what is to be cut off then is
    the recovery.
    """

    name: str
    way: PayWay = PayWay.STATION
    loyal: bool = True
    mood: str = ""
    card_declines: int = 0
    first_cut: str = ""


def _after(cut: str, *, way: PayWay = PayWay.STATION, mood: str = "") -> Trip:
    effect, _act, moment = cut.split(".")
    why = {"": "", DECLINED: "-declined", REFUSED: "-refused"}[mood]
    return Trip(name=f"after-{effect}-{moment}{why}", way=way, first_cut=cut, mood=mood)


TRIPS: Final = (
    Trip(name="coupon-points-card"),
    Trip(name="card", loyal=False),
    Trip(name="declined-cancelled", mood=DECLINED),
    Trip(name="counter", way=PayWay.COUNTER, loyal=False),
    Trip(name="terminal", way=PayWay.TERMINAL),
    Trip(name="terminal-declined", way=PayWay.TERMINAL, card_declines=1),
    Trip(name="terminal-refused", way=PayWay.TERMINAL, mood=REFUSED),
    # The next start, after each write whose fate it has to find out.
    _after("create-order.CreateOrder.sent"),
    _after("create-order.CreateOrder.before"),
    _after("save-order.SaveOrder.sent"),
    _after("save-order.SaveOrder.before"),
    _after("apply-coupon.ApplyPersonalCard.sent"),
    _after("apply-coupon.ApplyPersonalCard.before"),
    _after("debit-points.Transaction.sent"),
    _after("debit-points.Transaction.before"),
    _after("pay-order.PayOrder.sent"),
    _after("pay-order.PayOrder.before"),
    _after("pay-order.PayOrder.sent", mood=DECLINED),
    _after("credit-points.Transaction.sent"),
    _after("credit-points.Transaction.before"),
    _after("void-order.VoidOrder.sent", mood=DECLINED),
    _after("void-order.VoidOrder.before", mood=DECLINED),
    _after("return-points.Transaction.sent", mood=DECLINED),
    _after("return-points.Transaction.before", mood=DECLINED),
    _after("authorise.authorise.sent", way=PayWay.TERMINAL),
    _after("authorise.authorise.before", way=PayWay.TERMINAL),
    _after("confirm-card.confirm.sent", way=PayWay.TERMINAL),
    _after("confirm-card.confirm.before", way=PayWay.TERMINAL),
    _after("release-card.release.sent", way=PayWay.TERMINAL, mood=REFUSED),
    _after("release-card.release.before", way=PayWay.TERMINAL, mood=REFUSED),
)
