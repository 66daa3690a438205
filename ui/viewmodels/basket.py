"""The basket: the bar under the menu, the panel beside it, and its own screen."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.order_intents import (
    BasketOpened,
    CheckoutTapped,
    LineOpened,
    LineOptionTapped,
    LineStepped,
    LineTapped,
    OffersDeclined,
    OfferTaken,
)
from kiosk.snapshots.basket import LineView
from kiosk.snapshots.snapshot import KioskSnapshot
from ui.models.rows import RowModel
from ui.viewmodels.options import OptionRow, option_rows
from ui.viewmodels.part import PartViewModel, Send, made_in_python
from ui.wording import (
    blocked_text,
    differences_text,
    goes_well_text,
    group_rule_text,
    items_for_text,
    items_text,
    line_problem_text,
    portions_text,
    price_text,
)

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


class LineRow(Struct, frozen=True, kw_only=True):
    """``noteText``: differences from the default; ``troubleText``: why it cannot be ordered."""

    key: str
    name: str
    noteText: str
    portionsText: str
    priceText: str
    oldPriceText: str
    troubleText: str
    picture: str
    quantity: int
    canGrow: bool
    canEdit: bool
    editing: bool


class OfferRow(Struct, frozen=True, kw_only=True):
    key: str
    name: str
    priceText: str
    picture: str


@QmlElement
@made_in_python
class BasketViewModel(PartViewModel):
    """Lines, total, the line edited in place, and at most one offer."""

    changed = Signal()

    def __init__(self, first: KioskSnapshot, send: Send, parent: QObject | None = None) -> None:
        super().__init__(first, send, parent)
        self._lines = RowModel(LineRow, self)
        self._options = RowModel(OptionRow, self)
        self._offers = RowModel(OfferRow, self)
        self._first_offer = RowModel(OfferRow, self)
        self.fill()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        return (snapshot.basket,)

    def fill(self) -> None:
        part = self._now.basket
        reading = self._now.session.language
        self._lines.show([self._row(line) for line in part.lines])
        group = part.editing_group
        self._options.show(option_rows(group.options, reading) if group else [])
        offers = [
            OfferRow(
                key=str(dish.id),
                name=self.name(dish.name),
                priceText=price_text(dish, reading),
                picture=dish.picture,
            )
            for dish in part.offers
        ]
        self._offers.show(offers)
        self._first_offer.show(offers[:1])

    def _row(self, line: LineView) -> LineRow:
        unit = self.money(line.price) if line.quantity == 1 else self._unit_price(line)
        return LineRow(
            key=str(line.key),
            name=self.name(line.dish.name),
            noteText=differences_text([self.name(text) for text in line.differences]),
            portionsText=portions_text(line.quantity, unit),
            priceText=self.money(line.price),
            oldPriceText=self.money(line.price_before) if line.price_before else "",
            troubleText=line_problem_text(line.problems[0]) if line.problems else "",
            picture=line.dish.picture,
            quantity=line.quantity,
            canGrow=line.can_grow,
            canEdit=bool(line.dish.groups),
            editing=self._now.basket.editing_key == line.key,
        )

    def _unit_price(self, line: LineView) -> str:
        return self.money(type(line.price)(line.price.minor // line.quantity))

    @Property(QObject, notify=changed)
    def lines(self) -> QObject:
        return self._lines

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        return not self._now.basket.lines

    @Property(str, notify=changed)
    def countText(self) -> str:
        """ "4 items"."""
        return items_text(self._now.basket.portions)

    @Property(str, notify=changed)
    def totalText(self) -> str:
        return self.money(self._now.basket.total)

    @Property(list, notify=changed)
    def thumbnails(self) -> list[str]:
        """Pictures of the three latest dishes, oldest first."""
        return [dish.picture for dish in self._now.basket.latest]

    @Property(bool, notify=changed)
    def canCheckOut(self) -> bool:
        return self._now.basket.can_check_out

    @Property(str, notify=changed)
    def blockedText(self) -> str:
        """What "Check out" says while it cannot be done; empty where it can."""
        part = self._now.basket
        if part.can_check_out or not part.lines:
            return ""
        return blocked_text(troubled=any(line.problems for line in part.lines))

    @Property(str, notify=changed)
    def keptText(self) -> str:
        """ "4 items for 1 090 ₽": what would be lost."""
        part = self._now.basket
        return items_for_text(part.portions, self.money(part.total))

    @Property(str, notify=changed)
    def editingGroupName(self) -> str:
        group = self._now.basket.editing_group
        return self.name(group.group.name) if group else ""

    @Property(str, notify=changed)
    def editingRuleText(self) -> str:
        group = self._now.basket.editing_group
        return group_rule_text(group.group) if group else ""

    @Property(bool, notify=changed)
    def editingOneOf(self) -> bool:
        group = self._now.basket.editing_group
        return group is not None and group.group.one_of

    @Property(QObject, notify=changed)
    def editingOptions(self) -> QObject:
        return self._options

    @Property(QObject, notify=changed)
    def offers(self) -> QObject:
        return self._offers

    @Property(QObject, notify=changed)
    def firstOffer(self) -> QObject:
        """The one gentle offer there is room for beside the menu, as a model of one row."""
        return self._first_offer

    @Property(str, notify=changed)
    def offersTitle(self) -> str:
        part = self._now.basket
        if not part.offers:
            return ""
        beside = part.offered_with
        return self.name(part.offers_title) or goes_well_text(
            self.name(beside.name) if beside else ""
        )

    @Property(str, notify=changed)
    def offersCaption(self) -> str:
        """The restaurant's own words over its offer; empty where it has none."""
        return self.name(self._now.basket.offers_title)

    @Slot()
    def openBasket(self) -> None:
        self._send(BasketOpened())

    @Slot(str, int)
    def stepLine(self, line_key: str, delta: int) -> None:
        self._send(LineStepped(int(line_key), delta))

    @Slot(str)
    def tapLine(self, line_key: str) -> None:
        self._send(LineTapped(int(line_key)))

    @Slot(str)
    def openLine(self, line_key: str) -> None:
        self._send(LineOpened(int(line_key)))

    @Slot(str)
    def tapLineOption(self, option_key: str) -> None:
        part = self._now.basket
        if part.editing_key is not None and part.editing_group is not None:
            group_id = part.editing_group.group.id
            self._send(LineOptionTapped(part.editing_key, group_id, int(option_key)))

    @Slot(str)
    def takeOffer(self, dish_key: str) -> None:
        self._send(OfferTaken(int(dish_key)))

    @Slot()
    def declineOffers(self) -> None:
        self._send(OffersDeclined())

    @Slot()
    def checkOut(self) -> None:
        if self._now.basket.can_check_out:
            self._send(CheckoutTapped(self._now.basket.revision))
