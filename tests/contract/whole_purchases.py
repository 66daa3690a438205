"""Purchases from basket to receipt, as one guest after another makes them at a kiosk at work."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from kiosk.checkout.frozen import freeze
from kiosk.checkout.intent import Outcome
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.runner import PurchaseRequest
from kiosk.checkout.vocabulary import Event, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.basket import Basket
from kiosk.domain.dish import Dish
from kiosk.domain.draft import default_choices
from kiosk.domain.menu import Menu
from kiosk.domain.money import ZERO, Money
from kiosk.simulators.launch import SimulatorProcess
from tests.contract.kiosk_at_work import CARD, KioskAtWork


def basket_of(menu: Menu) -> Basket:
    """A dish with modifiers, a combo with its steps, and two portions of something plain."""
    basket = Basket()
    for dish, quantity in ((_with_modifiers(menu), 1), (_combo(menu), 1), (_plain(menu), 2)):
        basket = basket.added(dish.id, default_choices(dish, menu), quantity)
    return basket


def _with_modifiers(menu: Menu) -> Dish:
    return next(
        dish
        for dish in menu.dishes.values()
        if not dish.is_combo and any(group.default for group in dish.groups)
    )


def _combo(menu: Menu) -> Dish:
    return next(dish for dish in menu.dishes.values() if dish.is_combo)


def _plain(menu: Menu) -> Dish:
    return next(
        dish
        for dish in menu.dishes.values()
        if not dish.groups and dish.portions_left is None and dish.price
    )


async def request(
    kiosk: KioskAtWork, *, way: PayWay = PayWay.STATION, bonus: Money = ZERO
) -> PurchaseRequest:
    account = (await kiosk.holder()).account if bonus else None
    return PurchaseRequest(
        order=freeze(
            basket_of(kiosk.menu),
            kiosk.menu,
            order_type_id=kiosk.menu.order_types[0].id,
            new_guid=uuid4,
        ),
        way=way,
        bonus=bonus,
        card_number=CARD if bonus else "",
        account_number=account.number if account else "",
    )


async def buy(kiosk: KioskAtWork, wanted: PurchaseRequest, *answers: Event) -> Purchase:
    purchase = await kiosk.runner.open(wanted)
    purchase = await kiosk.runner.drive(purchase.guid)
    for answer in answers:
        assert purchase.question is not None, purchase.state
        await kiosk.runner.answer(purchase.guid, answer)
        purchase = await kiosk.runner.drive(purchase.guid)
    return purchase


async def balance(kiosk: KioskAtWork) -> Money:
    account = (await kiosk.holder()).account
    assert account is not None
    return account.balance


async def events(simulators: SimulatorProcess, after: int, command: str) -> list[dict[str, Any]]:
    """What the cash server carried out of one command since then."""
    return [
        entry
        for entry in await simulators.journal(server="cash", after=after)
        if entry.get("command") == command and entry.get("outcome") == "Ok"
    ]


async def last_entry(simulators: SimulatorProcess) -> int:
    entries = await simulators.journal(last=1)
    return int(entries[0]["number"]) if entries else 0


async def check_paid(kiosk: KioskAtWork, purchase: Purchase) -> None:
    assert purchase.state is State.FINISHED, (purchase.state, purchase.cause, await told(kiosk))
    assert purchase.order_number
    assert purchase.receipt_number
    assert purchase.charged + purchase.points_taken == purchase.total
    intents = await kiosk.store.purchases.intents_of(purchase.guid)
    assert Outcome.OPEN not in {intent.outcome for intent in intents}


async def told(kiosk: KioskAtWork) -> list[str]:
    (purchase,) = await kiosk.store.purchases.latest(1)
    lines = await kiosk.store.purchases.journal_of(purchase.guid)
    return [f"{line.event} -> {line.state}/{line.effect} {line.detail}" for line in lines]
