"""The state of a card changed: blocked, asleep, active, annulled, given away (crm §8.1)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from kiosk.wire.crm.action import Order
from kiosk.wire.crm.values import put, put_true_false
from kiosk.wire.documents import Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """How long a card is prolonged for: from its end, or from today where it has ended."""

    years: int = 0
    months: int = 0
    days: int = 0

    def __str__(self) -> str:
        # A thousand years and more would be read as a date.
        if not (0 <= self.years < 1000 and 0 <= self.months <= 99 and 0 <= self.days <= 99):
            raise ValueError("a period has up to 999 years, 99 months and 99 days")
        return f"{self.years:04}-{self.months:02}-{self.days:02}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardBlock(Order):
    """Blocks a card; ``reason`` comes back as ``Block_Reason``."""

    name: ClassVar = "Card block"

    card: str = field(repr=False)
    reason: str = ""

    def write_into(self, message: Element) -> None:
        put(message, "Card_Code", self.card)
        put(message, "Remarks", self.reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardInactive(Order):
    """Makes a card sleep until it is activated."""

    name: ClassVar = "Card inactive"

    card: str = field(repr=False)

    def write_into(self, message: Element) -> None:
        put(message, "Card_Code", self.card)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardActive(Order):
    """Activates a card, until a day where given; CRM 7 also prolongs by a period."""

    name: ClassVar = "Card active"

    card: str = field(repr=False)
    expires: date | Period | None = None

    def write_into(self, message: Element) -> None:
        put(message, "Card_Code", self.card)
        put(message, "Expired", self.expires)

    def needs_crm7(self) -> str:
        return "prolonging a card by a period" if isinstance(self.expires, Period) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardDisable(Order):
    """Annuls a card. There is no way back."""

    name: ClassVar = "Card disable"

    card: str = field(repr=False)

    def write_into(self, message: Element) -> None:
        put(message, "Card_Code", self.card)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardTransfer(Order):
    """Gives a card to a holder; ``only_free`` refuses one that somebody has (SAC-0077)."""

    name: ClassVar = "Card transfer"

    card: str = field(repr=False)
    holder_id: str = field(repr=False)
    only_free: bool | None = None

    def write_into(self, message: Element) -> None:
        put(message, "Card_Code", self.card)
        put(message, "Holder_ID", self.holder_id)
        put_true_false(message, "Only_Free", self.only_free)
