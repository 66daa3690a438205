"""A purchase nobody knows about, and people who come to settle it, on a real encrypted database."""

from __future__ import annotations

from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import Event, State
from kiosk.domain.staff import Person, Role
from kiosk.staff.resolving import PurchaseSettling, Word
from kiosk.storage.store import Store
from tests.money.troubled_line import Fault
from tests.unit.checkout.restaurant import Restaurant, request

ANNA = Person(name="Anna", role=Role.ADMIN)
BORIS = Person(name="Boris", role=Role.RESTAURANT)
DIRK = Person(name="Dirk", role=Role.DEALER)


async def left_open() -> tuple[Restaurant, Purchase]:
    """The request to pay was lost; the order stands at the till, unpaid."""
    return await _called(Restaurant({("PayOrder", 0): Fault.LOST_REQUEST}))


async def vanished() -> tuple[Restaurant, Purchase]:
    """Nobody knows about the payment, and the order is not at the till any more."""
    restaurant = Restaurant({("PayOrder", 0): Fault.LOST_REQUEST})
    restaurant.till.line.before["PayOrder"] = lambda _: restaurant.till.orders.clear()
    return await _called(restaurant)


async def _called(restaurant: Restaurant) -> tuple[Restaurant, Purchase]:
    opened = await restaurant.runner.open(request())
    driven = await restaurant.runner.drive(opened.guid)
    assert driven.state is State.NEEDS_STAFF
    return restaurant, await restaurant.runner.drive(driven.guid)


def desk(restaurant: Restaurant, store: Store) -> PurchaseSettling:
    return PurchaseSettling(restaurant.runner, store.staff, restaurant.time)


def word(
    seen: Purchase, said: Event, *, person: Person = ANNA, reason: str = "asked the bank"
) -> Word:
    return Word(person=person, said=said, reason=reason, seen=seen)
