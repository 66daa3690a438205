"""The exact bytes of each write of a purchase."""

from __future__ import annotations

from datetime import datetime

from kiosk.checkout.ports import LicenceTurn
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import Effect
from kiosk.checkout.world import World


async def request_for(
    world: World,
    purchase: Purchase,
    kind: Effect,
    turn: LicenceTurn | None,
    attempt: int,
    now: datetime,
    charge: bytes | None = None,
) -> bytes:
    """Builds the request of a write; ``turn`` belongs to the licensed ones. Sends nothing.

    Raises StoreError where the card system's writes have no message id left.
    """
    till, points = world.till, world.points
    stamp = turn.stamp if turn else None
    match kind:
        case Effect.CREATE_ORDER:
            return till.create_order_request(purchase)
        case Effect.SAVE_ORDER:
            return till.save_order_request(purchase, stamp)
        case Effect.APPLY_COUPON:
            return till.apply_coupon_request(purchase)
        case Effect.PAY_ORDER:
            return till.pay_order_request(purchase, stamp, attempt)
        case Effect.VOID_ORDER:
            return till.void_order_request(purchase)
        case Effect.DEBIT_POINTS:
            assert points is not None, "a debit without a card system"
            return await points.debit_request(purchase, now)
        case Effect.CREDIT_POINTS:
            assert points is not None, "a credit without a card system"
            return await points.credit_request(purchase, now)
        case Effect.CONFIRM_CARD | Effect.RELEASE_CARD:
            assert charge is not None, "a charge nobody made"
            return charge
        case Effect.RETURN_POINTS:
            assert points is not None, "a return without a card system"
            return await points.return_request(purchase, now)
        case _:
            raise AssertionError(f"{kind} sends nothing")
