"""The kiosk's commands in talk with the simulated cash server, without a socket in between."""

from __future__ import annotations

from typing import Any, TypeVar
from uuid import UUID

from kiosk.simulators.cash_server.orders import Order
from kiosk.wire.rkeeper.attributes import braced
from kiosk.wire.rkeeper.command import Command, LicenceUse, Repeat
from kiosk.wire.rkeeper.envelope import Envelope, decode, encode
from kiosk.wire.rkeeper.order_changes import SaveOrder
from kiosk.wire.rkeeper.order_lines import NewDish, NewSession
from kiosk.wire.rkeeper.order_state import OrderState
from kiosk.wire.rkeeper.orders import CreateOrder, GetOrder
from kiosk.wire.rkeeper.payment import PaidOrder, PayOrder
from kiosk.wire.rkeeper.payment_lines import Payment
from kiosk.wire.rkeeper.stamp import LicenceIdentity, LicenceStamp
from kiosk.wire.rkeeper.versions import Feature, has, server_version
from tests.contract.round_trips.place import (
    CARD,
    KIOSK,
    LINE,
    ORDER,
    PACKET,
    PAYMENT,
    STATION,
    TABLE,
    TEA_PRICE,
)
from tests.unit.simulators.cash_till import INSTANCE, Till, dish_id

_A = TypeVar("_A")

NEWEST = "7.26.8.2001"


class Conversation:
    """One till of its own. Reads travel in ``envelope``, writes alone, licensed ones numbered.

    ``different`` is what the scenario of the till has otherwise.
    """

    def __init__(
        self, envelope: Envelope = Envelope.ALONE, *, version: str = NEWEST, **different: Any
    ) -> None:
        self.till = Till(server_version=version, **different)
        self.envelope = envelope
        self.next_number = 0
        self._licensing = has(server_version(version), Feature.LICENCE_INFO)

    @property
    def identity(self) -> LicenceIdentity:
        return LicenceIdentity(
            anchor=self.till.scenario.anchor, token=self.till.token, instance=UUID(INSTANCE)
        )

    def request(self, command: Command[Any]) -> bytes:
        """The bytes of a command, with the next number where it takes one."""
        reads = command.repeat is Repeat.FREELY
        envelope = self.envelope if reads else Envelope.ALONE
        return encode(command, self._stamp(command), envelope=envelope)

    async def ask(self, command: Command[_A]) -> _A:
        return await self.send(type(command), self.request(command))

    async def send(self, kind: type[Command[_A]], request: bytes) -> _A:
        """The typed answer to bytes that are ready."""
        return decode(kind, await self.reply(request))

    async def reply(self, request: bytes) -> bytes:
        return (await self.till.post(request)).content

    async def created(self, order: UUID = ORDER) -> None:
        await self.ask(CreateOrder(guid=order, table_id=TABLE, station_id=STATION, waiter_id=KIOSK))

    async def ordered(self, *more: NewDish, order: UUID = ORDER) -> OrderState:
        """An order with a glass of tea in it, and ``more``."""

        await self.created(order)
        return (
            await self.ask(SaveOrder(order=order, sessions=(tea_packet(*more, order=order),)))
        ).order

    async def paid(self) -> PaidOrder:
        """A glass of tea, paid by card."""
        await self.ordered()
        return await self.paid_for()

    async def paid_for(self) -> PaidOrder:
        """The tea that is in the order already, paid by card."""
        return await self.ask(paying(TEA_PRICE))

    async def order(self, order: UUID = ORDER) -> OrderState:
        """The order as the till tells it now."""
        return await self.ask(GetOrder(order=order))

    def held(self, order: UUID = ORDER) -> Order:
        """The order as the simulator holds it."""
        return next(one for one in self.till.house.orders if one.guid == braced(order))

    def carried_out(self, command: str) -> list[dict[str, object]]:
        """What the till's journal says of every such command that it did not refuse."""
        facts = (entry.facts for entry in self.till.journal.entries(event="command"))
        return [
            dict(found)
            for found in facts
            if found["command"] == command and found["outcome"] in ("Ok", "No changes")
        ]

    def ignored(self) -> list[str]:
        """What the till did not read: `command path`."""
        return [
            f"{entry.facts.get('command')} {entry.facts.get('path', entry.facts['problem'])}"
            for entry in self.till.journal.warnings()
        ]

    def _stamp(self, command: Command[Any]) -> LicenceStamp | None:
        if command.licence is LicenceUse.NONE or not self._licensing:
            return None
        self.next_number += 1
        return self.identity.numbered(self.next_number - 1)


def tea_packet(*more: NewDish, order: UUID = ORDER) -> NewSession:
    first = order == ORDER
    tea = NewDish(dish_id=dish_id("tea"), quantity=1000, guid=LINE if first else None)
    return NewSession(
        guid=PACKET if first else None, station_id=STATION, author_id=KIOSK, lines=(tea, *more)
    )


def paying(amount: int, tender: int = CARD, order: UUID = ORDER) -> PayOrder:
    return PayOrder(
        order=order,
        station_id=STATION,
        cashier_id=KIOSK,
        payments=(Payment(tender_id=tender, amount=amount, guid=PAYMENT),),
    )
