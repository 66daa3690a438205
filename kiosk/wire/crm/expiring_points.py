"""Points of an account that are about to expire (crm §9.6)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from lxml import etree
from msgspec import Struct

from kiosk.wire.crm.action import Action, Repeat
from kiosk.wire.crm.transaction_listing import TransactionInclude
from kiosk.wire.crm.values import day, minor_units, put, told_total, whole_or_none
from kiosk.wire.documents import Element


class ExpiringPoints(Struct, frozen=True, kw_only=True):
    """Points with the same last day; ``left`` is what of them is not used, in minor units."""

    last_day: date | None
    amount: int
    spent: int
    transaction_ids: tuple[str, ...]

    @property
    def left(self) -> int:
        return self.amount - self.spent


class ExpiringPage(Struct, frozen=True, kw_only=True):
    """The nearest day first. ``total`` counts the whole set, 0 where the server does not say."""

    total: int
    points: tuple[ExpiringPoints, ...]
    index_from: int | None = None
    index_to: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GetExpiringPoints(Action[ExpiringPage]):
    """Points of an account by their last day; both days inclusive (crm §9.6)."""

    name: ClassVar = "Get transactions info"
    root: ClassVar = "Transactions"
    repeat: ClassVar = Repeat.FREELY

    account_number: str = field(repr=False)
    first_day: date | None = None
    last_day: date | None = None
    index: int = 1
    count: int = 50

    def write_into(self, message: Element) -> None:
        if not (self.first_day or self.last_day):
            raise ValueError("first_day or last_day says which points expire")
        element = etree.SubElement(message, "Transaction")
        put(element, "Transaction_Life_From", self.first_day)
        put(element, "Transaction_Life_To", self.last_day)
        put(element, "Account_Number", self.account_number)
        put(element, "Index", self.index)
        put(element, "Count", self.count)
        put(element, "Include", TransactionInclude.LIFE)

    @classmethod
    def read(cls, answer: Element) -> ExpiringPage:
        return ExpiringPage(
            total=told_total(answer),
            points=tuple(_read_expiring(e) for e in answer.iterfind("Transaction")),
            index_from=whole_or_none(answer.get("IndexFrom")),
            index_to=whole_or_none(answer.get("IndexTo")),
        )


def _read_expiring(element: Element) -> ExpiringPoints:
    return ExpiringPoints(
        last_day=day(element, "Transaction_Life"),
        amount=minor_units(element, "Summ"),
        spent=minor_units(element, "Summ_Spend"),
        transaction_ids=_listed_ids(element),
    )


def _listed_ids(element: Element) -> tuple[str, ...]:
    """Merged days name several transactions: repeated elements, or one text with commas."""
    texts = (child.text or "" for child in element.iterfind("Transaction_ID"))
    return tuple(part for one in texts for part in one.replace(",", " ").split())
