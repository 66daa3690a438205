"""The orders of the shift: numbers, GUIDs and versions (rk7 §2.2, §5.8)."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Final

from kiosk.simulators.cash_server import order_refusals, parameters, payment_refusals, refusals
from kiosk.simulators.cash_server.envelope import Element
from kiosk.simulators.cash_server.orders import FIRST_ORDER_OF_VISIT, Order, Visit
from kiosk.simulators.cash_server.receipts import CheckKind, Receipt

_MADE_GUIDS: Final = uuid.UUID("0b1d2f7a-5b8e-4f0c-9a3d-8f1c6e2d4a55")
_FIRST_VISIT: Final = 571_200_345


class OrderBook:
    """Every order ever made here, found by its GUID or by visit and order number.

    A GUID is used once: a line that comes with one already in use gets another, made from a count
    so that the same requests give the same GUIDs.
    """

    def __init__(self, *, first_order: int, first_receipt: int) -> None:
        self._orders: list[Order] = []
        self._used: set[str] = set()
        self._made = 0
        self._next_visit = _FIRST_VISIT
        self._next_order = first_order
        self._next_receipt = first_receipt
        self.version = 9000

    def __iter__(self) -> Iterator[Order]:
        return iter(self._orders)

    def fresh_guid(self, wanted: str | None = None) -> str:
        """`wanted` where it is free, else a new one; in use from now on."""
        guid = wanted
        while guid is None or guid in self._used:
            self._made += 1
            guid = "{" + str(uuid.uuid5(_MADE_GUIDS, str(self._made))).upper() + "}"
        self._used.add(guid)
        return guid

    def new_visit(self) -> Visit:
        """The next visit of the shift."""
        self._next_visit += 1
        return Visit(number=self._next_visit - 1, guid=self.fresh_guid())

    def order_number(self) -> int:
        """The next order's number in the shift."""
        self._next_order += 1
        return self._next_order - 1

    @property
    def next_receipt(self) -> int:
        """The number the next receipt will have."""
        return self._next_receipt

    def receipt_number(self) -> int:
        self._next_receipt += 1
        return self._next_receipt - 1

    def add(self, order: Order) -> None:
        self._orders.append(order)
        self.touch(order)

    def touch(self, order: Order) -> None:
        """Notes a change: lists that carry `lastversion` will tell of it."""
        self.version += 1
        order.version = self.version

    def find(self, reference: Element) -> Order:
        """The order an element names: by `guid` first, else by visit and order number (§2.2)."""
        guid = parameters.guid(reference.get("guid"))
        visit = parameters.optional_number(reference, "visit")
        ident = parameters.number_or(reference, "orderIdent", FIRST_ORDER_OF_VISIT)
        if guid is None and visit is None:
            raise refusals.attribute_missing(parameters.path_of(reference), "guid")
        by_guid = [order for order in self._orders if guid is not None and order.guid == guid]
        by_visit = [o for o in self._orders if (o.visit.number, o.ident) == (visit, ident)]
        for found in (*by_guid, *by_visit):
            return found
        raise order_refusals.order_unknown(guid or f"{visit}/{ident}")

    def visit(self, *, number: int | None, guid: str | None) -> Visit:
        """The visit of that number or GUID; refused when there is none."""
        for order in self._orders:
            if order.visit.number == number or (guid is not None and order.visit.guid == guid):
                return order.visit
        raise order_refusals.visit_unknown(guid or str(number))

    def of_visit(self, visit: Visit) -> list[Order]:
        """The orders of one visit, oldest first."""
        return [order for order in self._orders if order.visit is visit]

    def is_used(self, guid: str) -> bool:
        """Whether an order, a session, a line or a receipt had this GUID at any time."""
        return guid in self._used

    def receipt(self, guid: str) -> tuple[Order, Receipt] | None:
        """The receipt of that GUID with its order."""
        for order, receipt in self.receipts():
            if receipt.guid == guid:
                return order, receipt
        return None

    def receipt_numbered(self, number: int) -> tuple[Order, Receipt]:
        """The receipt of that number with its order; refused when there is none."""
        for order, receipt in self.receipts():
            if receipt.number == number and receipt.kind is not CheckKind.INTENT:
                return order, receipt
        raise payment_refusals.receipt_unknown(str(number))

    def receipts(self) -> Iterator[tuple[Order, Receipt]]:
        """Every receipt with its order, annulled ones and returns too."""
        for order in self._orders:
            for receipt in order.receipts:
                yield order, receipt

    def rename(self, order: Order) -> None:
        """Gives an order and its lines new GUIDs, as VoidOrder does by default (§5.19)."""
        order.guid = self.fresh_guid()
        for session in order.sessions:
            session.guid = self.fresh_guid()
            for line in session.lines:
                line.guid = self.fresh_guid()
