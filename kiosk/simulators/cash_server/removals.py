"""`Void` in SaveOrder: taking a printed dish off an order again (rk7 §5.4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.simulators.cash_server import order_refusals, parameters, refusals
from kiosk.simulators.cash_server.directory import Item
from kiosk.simulators.cash_server.envelope import Element
from kiosk.simulators.cash_server.house import House
from kiosk.simulators.cash_server.order_access import required
from kiosk.simulators.cash_server.order_lines import Line, Removal
from kiosk.simulators.cash_server.orders import Order


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedRemoval:
    """So many thousandths to be taken off a line that was found and is printed."""

    line: Line
    reason: Item
    author: Item
    quantity: int


def read_removals(house: House, order: Order, sources: Iterable[Element]) -> list[WantedRemoval]:
    """Every `Void` of a request; refused where the line is not there, not printed or too short."""
    wanted: list[WantedRemoval] = []
    taken: Counter[int] = Counter()
    for item, void in _voids(sources):
        uni = parameters.optional_number(item, "uni")
        guid = parameters.guid(item.get("line_guid"))
        found = order.line(uni=uni, guid=guid)
        if found is None:
            raise refusals.not_in_collection(guid or str(uni), "Dishes")
        session, line = found
        if not session.printed:
            raise order_refusals.line_not_printed(line.dish.name)
        quantity = parameters.number(void, "quantity")
        taken[line.uni] += quantity
        if quantity <= 0 or taken[line.uni] > line.quantity:
            raise order_refusals.too_much_removed(line.dish.name)
        wanted.append(
            WantedRemoval(
                line=line,
                reason=house.directory.find("ORDERVOIDS", void),
                author=required(house, void, "Author", "EMPLOYEES"),
                quantity=quantity,
            )
        )
    return wanted


def apply_removals(house: House, order: Order, wanted: Iterable[WantedRemoval]) -> None:
    """Takes the quantities off and gives them back to the stock."""
    for removal in wanted:
        house.stock.give_back(removal.line.stock_of(removal.quantity))
        removal.line.removals.append(
            Removal(
                uni=order.next_uni(),
                reason=removal.reason,
                author=removal.author,
                quantity=removal.quantity,
                at=house.now(),
            )
        )


def _voids(sources: Iterable[Element]) -> Iterator[tuple[Element, Element]]:
    for source in sources:
        for item in source:
            for void in item.findall("Void"):
                yield item, void
