"""Lines of an order as requests write them: dishes, combos, discounts, prepayments (rk7 §5.4).

Prices are never sent: the price list of the restaurant decides, and the answer's sum is compared
with what the guest saw (rk7 §8 row 25). Quantities are thousandths, amounts minor units.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import put, put_ref
from kiosk.wire.rkeeper.payment_lines import NewPrepayment


@dataclass(frozen=True, slots=True, kw_only=True)
class NewModifier:
    """``count`` pieces per one dish; ``free_text`` for modifiers that ask for words."""

    modifier_id: int
    count: int = 1
    free_text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDiscount:
    """``amount`` for discounts whose sum is open. Percentages are never sent (rk7 §8 row 8).

    A discount that comes with a card names the card and its ``interface_id``. Raises ValueError for
    a card without one.
    """

    discount_id: int
    amount: int | None = None
    most: int | None = None
    guid: UUID | None = None
    seat: int | None = None
    card_code: str = field(default="", repr=False)
    interface_id: int | None = None
    bonus_type_id: int | None = None
    deleted: bool = False

    def __post_init__(self) -> None:
        if self.card_code and self.interface_id is None:
            raise ValueError("a card's discount names the interface of the card system")

    def write_into(self, parent: Element) -> None:
        element = put(
            parent,
            "Discount",
            {
                "id": self.discount_id,
                "line_guid": self.guid,
                "amount": self.amount,
                "maxamount": self.most,
                "seat": self.seat,
                "cardCode": self.card_code,
                "deleted": self.deleted or None,
            },
        )
        put_ref(element, "Interface", self.interface_id)
        put_ref(element, "BonusType", self.bonus_type_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVoid:
    """Takes ``quantity`` of a printed dish off the order again; its flag must allow the reason."""

    reason_id: int
    author_id: int
    quantity: int
    amount: int | None = None
    at: datetime | None = None
    free_text: str = ""

    def write_into(self, parent: Element) -> None:
        element = put(
            parent,
            "Void",
            {
                "id": self.reason_id,
                "quantity": self.quantity,
                "amount": self.amount,
                "dateTime": self.at,
                "openName": self.free_text,
            },
        )
        put_ref(element, "Author", self.author_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDish:
    """``guid`` is the kiosk's name for the line; ``uni`` names an unprinted line to change."""

    dish_id: int
    quantity: int
    guid: UUID | None = None
    uni: int | None = None
    seat: int | None = None
    modifiers: tuple[NewModifier, ...] = ()
    discounts: tuple[NewDiscount, ...] = ()
    voids: tuple[NewVoid, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewComponent:
    """A dish served as a step of a combo. ``combo_modifier_id`` ``None``: the first that fits."""

    dish_id: int
    combo_modifier_id: int | None = None
    count: int = 1
    modifiers: tuple[NewModifier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCombo:
    """Modifiers belong to the components, never to the combo."""

    dish_id: int
    quantity: int
    components: tuple[NewComponent, ...]
    guid: UUID | None = None
    uni: int | None = None
    seat: int | None = None
    discounts: tuple[NewDiscount, ...] = ()
    voids: tuple[NewVoid, ...] = ()


NewLine: TypeAlias = NewDish | NewCombo
SessionPart: TypeAlias = NewLine | NewDiscount | NewPrepayment


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSession:
    """One packet of lines. With its own GUID it can be recognised when the order is read back.

    ``uni`` overwrites an unprinted packet. A ``draft`` is not sent to the kitchen; ``remind_at`` is
    when cooking begins, ``ready_at`` when it should be done. ``fixed_price`` keeps today's prices.
    """

    lines: tuple[SessionPart, ...]
    guid: UUID | None = None
    uni: int | None = None
    station_id: int | None = None
    author_id: int | None = None
    course_id: int | None = None
    draft: bool = False
    remind_at: datetime | None = None
    ready_at: datetime | None = None
    fixed_price: bool = False


def write_session(parent: Element, session: NewSession) -> None:
    element = put(
        parent,
        "Session",
        {
            "uni": session.uni,
            "line_guid": session.guid,
            "isDraft": session.draft or None,
            "remindTime": session.remind_at,
            "readyTime": session.ready_at,
            "fixedPrice": session.fixed_price or None,
        },
    )
    put_ref(element, "Station", session.station_id)
    put_ref(element, "Author", session.author_id)
    put_ref(element, "Creator", session.author_id)
    put_ref(element, "Course", session.course_id)
    for line in session.lines:
        if isinstance(line, NewDish | NewCombo):
            _write_dish(element, line)
        else:
            line.write_into(element)


def _write_dish(parent: Element, line: NewDish | NewCombo) -> None:
    element = put(
        parent,
        "Dish" if isinstance(line, NewDish) else "Combo",
        {
            "id": line.dish_id,
            "quantity": line.quantity,
            "uni": line.uni,
            "line_guid": line.guid,
            "seat": line.seat,
        },
    )
    if isinstance(line, NewDish):
        _write_modifiers(element, line.modifiers)
    else:
        for component in line.components:
            inside = put(element, "Component", {"id": component.dish_id, "count": component.count})
            put_ref(inside, "ComboModi", component.combo_modifier_id)
            _write_modifiers(inside, component.modifiers)
    for discount in line.discounts:
        discount.write_into(element)
    for void in line.voids:
        void.write_into(element)


def _write_modifiers(parent: Element, modifiers: tuple[NewModifier, ...]) -> None:
    for modifier in modifiers:
        put(
            parent,
            "Modi",
            {"id": modifier.modifier_id, "count": modifier.count, "openName": modifier.free_text},
        )
