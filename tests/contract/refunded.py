"""Money given back at a kiosk at work, and what the other sides' books say of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from kiosk.checkout.intent import Outcome
from kiosk.checkout.purchase import Purchase
from kiosk.refunds.offering import RefundOffer
from kiosk.refunds.refund import Refund
from kiosk.refunds.vocabulary import RefundState, Unfit
from kiosk.simulators.launch import SimulatorProcess
from tests.contract.kiosk_at_work import KioskAtWork
from tests.contract.whole_purchases import events
from tests.money.refund_counter import wanted


async def offered(kiosk: KioskAtWork, purchase: Purchase) -> RefundOffer:
    offer = await kiosk.offering.of_purchase(purchase)
    assert not isinstance(offer, Unfit), offer
    return offer


async def begun(
    kiosk: KioskAtWork, purchase: Purchase, lines: frozenset[UUID] | None = None
) -> Refund:
    """On disk, and nothing of it sent; all that is left without ``lines``."""
    offer = await offered(kiosk, purchase)
    return await kiosk.refunds.open(wanted(offer, lines))


async def refund(
    kiosk: KioskAtWork, purchase: Purchase, lines: frozenset[UUID] | None = None
) -> Refund:
    """Driven as far as it goes."""
    opened = await begun(kiosk, purchase, lines)
    return await kiosk.refunds.drive(opened.guid)


async def check_returned(kiosk: KioskAtWork, done: Refund) -> None:
    assert done.state is RefundState.FINISHED, (done.state, done.cause, await story(kiosk, done))
    intents = await kiosk.store.refunds.intents_of(done.guid)
    assert Outcome.OPEN not in {intent.outcome for intent in intents}
    assert await kiosk.store.refunds.broken_seal() is None


async def returns(simulators: SimulatorProcess, after: int) -> list[dict[str, Any]]:
    """The returns the cash server carried out since then."""
    return await events(simulators, after, "MakeReturnGoods")


async def story(kiosk: KioskAtWork, done: Refund) -> list[str]:
    lines = await kiosk.store.refunds.journal_of(done.guid)
    return [f"{line.event} -> {line.state}/{line.effect} {line.detail}" for line in lines]
