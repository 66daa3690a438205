"""Points for a paid order: credited once, and nobody waits for them."""

from __future__ import annotations

from kiosk.checkout.purchase import Purchase
from kiosk.checkout.telling import telling_of
from kiosk.checkout.vocabulary import Effect, State
from kiosk.domain.money import Money
from kiosk.errors import CrmRefused, ErrorCode
from kiosk.snapshots.telling import Telling
from tests.money.troubled_line import Fault, Script
from tests.unit.checkout.restaurant import Restaurant, request

GUEST = request(bonus=Money.of(120))


def restaurant(script: Script | None = None) -> Restaurant:
    made = Restaurant(script)
    made.credit_percent = 5
    made.switched_on()
    return made


async def bought(at: Restaurant) -> Purchase:
    return await at.runner.drive((await at.runner.open(GUEST)).guid)


async def test_what_was_paid_in_money_earns_whole_points() -> None:
    at = restaurant()
    purchase = await bought(at)
    assert purchase.state is State.FINISHED
    assert at.cards.credits == {purchase.credit_name.external_id: Money.of(23)}


async def test_a_guest_without_a_card_earns_none_and_nobody_is_asked() -> None:
    at = restaurant()
    opened = await at.runner.open(request())
    purchase = await at.runner.drive(opened.guid)
    assert purchase.state is State.FINISHED
    assert Effect.CREDIT_POINTS not in [step.name for step in purchase.steps]


async def test_while_the_card_system_is_silent_the_guest_is_told_paid_and_the_next_one_buys() -> (
    None
):
    at = restaurant({("credit", 1): Fault.LOST_REQUEST, ("find credit", 1): Fault.NOT_SENT})
    started = at.time.monotonic()
    purchase = await bought(at)
    assert (purchase.state, telling_of(purchase)) == (State.CREDITING, Telling.PAID)
    assert purchase.settled
    assert at.time.monotonic() - started <= 30
    assert (await bought(at)).state is State.FINISHED
    assert len(at.cards.credits) == 1


async def test_a_credit_that_was_lost_is_sent_again_once_its_absence_is_proven() -> None:
    at = restaurant({("credit", 1): Fault.LOST_REQUEST})
    purchase = await bought(at)
    assert purchase.state is State.CREDITING
    await at.time.sleep(5)
    assert (await at.runner.drive(purchase.guid)).state is State.CREDITING
    assert not at.cards.credits, "sent again before its absence was proven"
    await at.time.sleep(30)
    assert (await at.runner.drive(purchase.guid)).state is State.FINISHED
    assert len(at.cards.credits) == 1


async def test_a_refused_credit_ends_the_purchase_and_stands_in_its_intents() -> None:
    at = restaurant({("credit", 1): CrmRefused(ErrorCode.CRM_REFUSED, sac="SAC-0008")})
    purchase = await bought(at)
    assert (purchase.state, purchase.cause) == (State.FINISHED, None)
    (credit,) = [i for i in at.book.intents.values() if i.kind is Effect.CREDIT_POINTS]
    assert credit.refusal is ErrorCode.CRM_REFUSED
